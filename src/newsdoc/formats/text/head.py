"""The head of an article: slug, kicker, headline, decks, bylines, dateline, and the captions among them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from newsdoc.formats.text.attendees import listed_people
from newsdoc.formats.text.bylines import bare_name, is_byline
from newsdoc.formats.text.datelines import shows_dateline
from newsdoc.formats.text.grading import grade_deck
from newsdoc.formats.text.lines import WIDE, has_wide
from newsdoc.formats.text.remarks import Remark
from newsdoc.model import Artifact, Byline, Credit, Dateline, Deck, Headline, Kicker

if TYPE_CHECKING:
    from newsdoc.formats.text.cast import Cast
    from newsdoc.formats.text.cues import Cue
    from newsdoc.formats.text.evidence import Evidence
    from newsdoc.formats.text.making import Maker
    from newsdoc.formats.text.openings import Openings
    from newsdoc.model import Block, Origin
    from newsdoc.model.scalars import Confidence

__all__ = ["Head", "read_head"]

_HEADLINE_LIMIT = 220
_DECK_LIMIT = 240
_STOPPED_DECK_LIMIT = 170
_LABELLED_DECK = 60  # a shorter line with a colon is a fact
_KICKER_LIMIT = 40
_CLOSING = "»”\"’'"
_NOT_TITLES = frozenset(".。,;:，；：")
_BARE_UNITS = 4
_KICKER_WORDS = 4
_EMBARGO_LIMIT = 120
_QUOTES = "“\"«»„‘'「『"


@attrs.define(eq=False, repr=False)
class Head:
    """The head nodes, the blocks of the body among them, what there is to report, and the number of the unit after."""

    kicker: Kicker | None = None
    headline: Headline | None = None
    decks: tuple[Deck, ...] = ()
    bylines: list[Byline] = attrs.Factory(list["Byline"])
    dateline: Dateline | None = None
    blocks: list[Block] = attrs.Factory(list["Block"])
    remarks: list[Remark] = attrs.Factory(list[Remark])
    body: int = 0


def read_head(evidence: Evidence, cast: Cast, openings: Openings, maker: Maker) -> Head:
    """Read the head of an article, which ends where the first turn begins at the latest."""
    return _Reader(evidence, cast, openings, maker).read()


class _Reader:
    def __init__(self, evidence: Evidence, cast: Cast, openings: Openings, maker: Maker) -> None:
        self._evidence = evidence
        self._cues = evidence.cues
        self._cast = cast
        self._openings = openings
        self._maker = maker
        self._head = Head()
        self._start = 0
        self._answering = {person.name for person in cast.in_role("interviewee")}

    def read(self) -> Head:
        """Read the head."""
        head = self._head
        given = bool(self._cues) and self._cues[0].given
        if not given and not self._above():
            return head
        number = self._start
        cue = self._cues[number]
        rule = "front-matter" if given else "heading-mark" if cue.heading else "first-line"
        origin = self._origin(number, rule, "sure" if cue.heading else "likely")
        head.headline = Headline(self._maker.title(cue), origin=origin)
        head.body = number + 1
        while head.body < len(self._cues) and (self._given(head.body) or self._takes(head.body)):
            head.body += 1
        return head

    def _above(self) -> bool:
        """Read what stands above the headline, and tell whether there is one."""
        head = self._head
        start = self._slug()
        dated = self._dated(start)
        above = self._kicker(start + dated)
        held = self._embargo(start + dated + above)
        if not self._is_headline(start + dated + above + held):
            return False
        if dated:
            self._dateline(start)
        start += dated
        if above:
            head.kicker = Kicker(self._maker.content(self._cues[start]), origin=self._origin(start, "kicker-word"))
        self._start = start + above + held
        if held:
            number = self._start - 1
            content = self._maker.printed(self._cues[number])
            head.blocks.append(Artifact(content, "other", origin=self._origin(number, "embargo-line", "likely")))
        return True

    def _given(self, number: int) -> bool:
        """Take a unit that the front matter holds, a deck or a byline."""
        return self._cues[number].given and (self._byline(number) or self._deck(number))

    def _origin(self, number: int, rule: str, confidence: Confidence = "sure") -> Origin | None:
        unit = self._cues[number].unit
        return self._maker.origin(unit.start, unit.end, rule, "inferred", confidence)

    def _tell(self, number: int, message: str) -> None:
        self._head.remarks.append(Remark("unsure", message, self._cues[number].unit.start))

    # Before the headline

    def _slug(self) -> int:
        """Read a wire's slug, and give the number of the unit after it."""
        if len(self._cues) > 2 and _is_slug(self._cues[0]):  # noqa: PLR2004  (a slug, a headline and a story)
            content = self._maker.printed(self._cues[0])
            self._head.blocks.append(Artifact(content, "slug", origin=self._origin(0, "wire-slug", "likely")))
            self._head.body = 1
            return 1
        return 0

    def _dated(self, number: int) -> int:
        """Whether a date stands above the headline."""
        if len(self._cues) < number + 3:
            return 0
        return int(shows_dateline(self._cues[number], self._maker.lexicon))

    def _kicker(self, number: int) -> int:
        """Whether a line above the headline names the section, the series or the manner."""
        if len(self._cues) < number + 3:
            return 0
        cue, after = self._cues[number], self._cues[number + 1]
        if cue.marker("kicker"):
            return 1
        if cue.markup:
            return 0
        if self._embargo(number + 1):
            after = self._cues[min(number + 2, len(self._cues) - 1)]
        text = cue.unit.text
        plain = cue.plain or cue.unit.text.isupper()
        short = (
            len(text) <= _KICKER_LIMIT and plain and not cue.asks and not cue.heading and text[-1] not in _NOT_TITLES
        )
        title = after.unit.text
        above = text.isupper() and not title.isupper() and len(title) > len(text)
        quotes = text.count(" ") < _KICKER_WORDS and len(title) > len(text) and self._quotes(title)
        below = number + 1 + self._embargo(number + 1)
        return int(short and (above or quotes or after.heading == 1) and self._is_headline(below))

    def _embargo(self, number: int) -> int:
        """Whether a line above the headline says from when on the article may be printed."""
        if len(self._cues) < number + 3:
            return 0
        text = self._cues[number].unit.text
        return int(len(text) <= _EMBARGO_LIMIT and text.startswith(self._maker.lexicon.embargoes))

    def _quotes(self, title: str) -> bool:
        """Whether a line is a quotation, or a name and what is quoted of them: a headline rather than a deck."""
        said = title.partition(":")[2].strip()
        return title[0] in _QUOTES or (bool(said) and said[0] in _QUOTES)

    def _is_headline(self, number: int) -> bool:  # noqa: PLR0911  (a return for each kind)
        """Whether a unit may be a headline: short, no sentence, nothing else, and followed by something."""
        if number + 1 >= len(self._cues):
            return False
        cue = self._cues[number]
        text = cue.unit.text
        opening = self._openings.get(number)
        if opening is not None and (opening.basis != "label" or cue.markers):
            return False
        if cue.heading == 1:
            return True
        if len(text) > _HEADLINE_LIMIT or cue.dash or cue.separates or cue.markup or cue.unit.marks_block("quote"):
            return False
        if cue.markers and not (cue.label is None and cue.marker("correction", "editor_note", "promo") is None):
            return False
        if self._is_labelled(cue):
            return (
                not _is_timed(cue)
                and (text[-1].isalnum() or text[-1] in _CLOSING)
                and not self._is_labelled(self._cues[number + 1])
            )
        return text[-1] not in _NOT_TITLES or text.endswith("...") or cue.heading > 0

    def _is_labelled(self, cue: Cue) -> bool:
        return cue.label is not None and cue.label.name.key in self._cast.by_label

    # Below the headline

    def _takes(self, number: int) -> bool:
        """Take a unit below the headline into the head, if it belongs there."""
        if number in self._openings or listed_people(self._cues, number):
            return False
        return self._byline(number) or self._dateline(number) or self._deck(number) or self._caption(number)

    def _byline(self, number: int) -> bool:
        cue = self._cues[number]
        rule = "front-matter" if cue.unit.marks_block("byline") else "byline-opener"
        if rule != "front-matter" and not is_byline(cue):
            near = number - self._start <= _BARE_UNITS
            name = bare_name(cue, self._maker.lexicon) if near and not cue.heading else None
            if name is None or self._is_last(number) or name.name in self._answering:
                return False
            rule = "name-alone"
        confidence: Confidence = "likely" if rule == "name-alone" else "sure"
        if cue.linked:
            # A byline holds no link, and nothing is to be lost: a credit does.
            self._head.blocks.append(Credit(self._maker.content(cue), origin=self._origin(number, rule, confidence)))
            return True
        self._head.bylines.append(Byline((cue.unit.text,), origin=self._origin(number, rule, confidence)))
        return True

    def _is_last(self, number: int) -> bool:
        return number + 1 >= len(self._cues)

    def _dateline(self, number: int) -> bool:
        if self._head.dateline or not shows_dateline(self._cues[number], self._maker.lexicon):
            return False
        self._head.dateline = self._maker.dateline(self._cues[number], "date-line")
        return True

    def _deck(self, number: int) -> bool:  # noqa: PLR0911  (a return for each kind)
        """Read one deck: a short unit that is no sentence of the story, with a longer one to follow."""
        cues = self._cues
        cue = cues[number]
        if cue.unit.marks_block("deck"):
            self._head.decks += (Deck(self._maker.content(cue), origin=self._origin(number, "front-matter")),)
            return True
        if cue.unit.marks_block("quote") and number == self._start + 1 and not self._head.decks:
            self._head.decks = (
                Deck(self._maker.content(cue), origin=self._origin(number, "line-below-headline", "likely")),
            )
            return True
        if shows_dateline(cue, self._maker.lexicon):
            return False
        if self._head.decks or self._is_last(number) or not self._may_be_deck(number):
            return False
        text = cue.unit.text
        stopped = text[-1] in _NOT_TITLES
        credited = self._credited(number + 1)
        if stopped and not (credited and len(text) <= _DECK_LIMIT):
            return False
        length = len(text) * 2 if has_wide(text) else len(text)
        if length > _DECK_LIMIT or (not credited and length > _STOPPED_DECK_LIMIT) or self._maker.credit_place(cue):
            return False
        if not credited and not any(len(other.unit.text) > len(text) for other in cues[number + 1 : number + 6]):
            return False
        grade = grade_deck(text)
        if grade.otherwise:
            self._tell(number, f"this line below the headline is taken for a deck; it might be {grade.otherwise}")
        origin = self._origin(number, "line-below-headline", grade.confidence)
        self._head.decks = (Deck(self._maker.content(cue), origin=origin),)
        return True

    def _credited(self, number: int) -> bool:
        """Whether a unit is a byline or a date, which the deck stands above."""
        cue = self._cues[number]
        named = number - self._start <= _BARE_UNITS and bare_name(cue, self._maker.lexicon) is not None
        return is_byline(cue) or named or shows_dateline(cue, self._maker.lexicon)

    def _may_be_deck(self, number: int) -> bool:
        cue = self._cues[number]
        if cue.dash and cue.unit.text[cue.dash] >= WIDE and not cue.asks and number == self._start + 1:
            return True
        long = len(cue.unit.text) > _LABELLED_DECK
        plain = cue.plain or (cue.label is not None and long and not cue.markers and not self._is_labelled(cue))
        if not plain or (cue.heading and self._head.bylines):
            return plain and cue.heading > 1 and not cue.asks
        if number in self._evidence.meetings and not self._credited(number + 1):
            return False
        return not (self._head.bylines and not self._head.dateline and number > self._start + 3) and cue.item is None

    def _caption(self, number: int) -> bool:
        """Take a caption or a credit that stands among the head's lines, with more of the head to follow."""
        cue = self._cues[number]
        following = self._cues[number + 1 : number + 2]
        if not following or not self._credited(number + 1):
            return False
        if cue.marker("credit"):
            self._head.blocks.append(self._maker.furniture(cue))
            return True
        known = cue.marker("caption") or self._maker.credit_place(cue)
        if not known and not (self._head.decks and cue.plain and len(cue.unit.text) <= _DECK_LIMIT):
            return False
        if cue.marker("caption"):
            self._head.blocks.append(self._maker.caption(cue))
        elif known:
            self._head.blocks.append(self._maker.figure(cue, 0, "credit-at-end", "mark"))
        else:
            self._tell(number, "this line above the byline is taken for a caption; it might be a deck")
            self._head.blocks.append(self._maker.figure(cue, 0, "line-above-byline", "inferred"))
        return True


def _is_timed(cue: Cue) -> bool:
    """Whether a label says when its turn was said."""
    return cue.label is not None and cue.label.times is not None


def _is_slug(cue: Cue) -> bool:
    """Whether a unit is a wire's slug: hardly a small letter, and a word of several that hyphens join, or a number."""
    text = cue.unit.text
    if len(text) > _KICKER_LIMIT * 2 or "-" not in text or cue.markup:
        return False
    joined = any(word.count("-") > 1 and word.isupper() for word in text.split())
    small = sum(char.islower() for char in text)
    return joined and small * 4 <= len(text) and any(char.isdecimal() for char in text)
