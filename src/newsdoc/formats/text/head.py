"""The head of an article: kicker, headline, decks, bylines and dateline, in this order before the body."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from newsdoc.model import Byline, Date, Dateline, Deck, Headline, Kicker

if TYPE_CHECKING:
    from newsdoc.formats.text.cues import Cue
    from newsdoc.formats.text.making import Maker
    from newsdoc.formats.text.mode import Evidence
    from newsdoc.formats.text.speakers import Cast
    from newsdoc.model import Origin
    from newsdoc.styles import Lexicon

__all__ = ["Head", "read_head"]

_HEADLINE_LIMIT = 220
_DECK_LIMIT = 160
_BYLINE_LIMIT = 80
_BYLINE_WORDS = 9
_DATELINE_LIMIT = 60
_CLOSING = "»”\"’'"
_NOT_TITLES = frozenset(".。,;:，；：")


@attrs.define
class Head:
    """The head nodes, and the number of the unit at which the body begins."""

    kicker: Kicker | None = None
    headline: Headline | None = None
    decks: tuple[Deck, ...] = ()
    bylines: tuple[Byline, ...] = ()
    dateline: Dateline | None = None
    body: int = 0


def read_head(evidence: Evidence, cast: Cast, maker: Maker) -> Head:
    """Read the head of an article."""
    head = Head()
    cues = evidence.cues
    if len(cues) > 1 and cues[0].marker("kicker"):
        head.kicker = Kicker(maker.content(cues[0]), origin=_origin(maker, cues[0], "kicker-word"))
        head.body = 1
    if not _is_headline(cues, head.body, cast):
        head.kicker = None
        head.body = 0
        return head
    cue = cues[head.body]
    head.headline = Headline(maker.content(cue), origin=_origin(maker, cue, "first-line", sure=False))
    head.body += 1
    while _read_deck(head, evidence, maker) or _read_byline(head, cues, maker) or _read_dateline(head, cues, maker):
        head.body += 1
    return head


def _origin(maker: Maker, cue: Cue, rule: str, *, sure: bool = True) -> Origin | None:
    return maker.origin(cue.unit.start, cue.unit.end, rule, "inferred", "sure" if sure else "likely")


def _is_headline(cues: list[Cue], number: int, cast: Cast) -> bool:
    """Whether a unit may be a headline: short, no sentence, nothing else, and followed by something."""
    if number + 1 >= len(cues):
        return False
    cue = cues[number]
    text = cue.unit.text
    if len(text) > _HEADLINE_LIMIT or cue.markers or cue.dash or cue.separates:
        return False
    if _is_labelled(cue, cast):
        return (text[-1].isalnum() or text[-1] in _CLOSING) and not _is_labelled(cues[number + 1], cast)
    return text[-1] not in _NOT_TITLES or text.endswith("...")


def _is_labelled(cue: Cue, cast: Cast) -> bool:
    return cue.label is not None and cue.label.name.key in cast.by_label


def _read_deck(head: Head, evidence: Evidence, maker: Maker) -> bool:
    """Read one deck: a short unit that is no sentence of the story, with a longer one to follow."""
    cues = evidence.cues
    number = head.body
    if head.decks or number + 1 >= len(cues) or not cues[number].plain or number in evidence.meetings:
        return False
    text = cues[number].unit.text
    after = cues[number + 1]
    stopped = text[-1] in _NOT_TITLES and not after.marker("byline")
    if len(text) > _DECK_LIMIT or stopped or _is_dateline(text, maker.lexicon) or maker.credit_place(cues[number]):
        return False
    if not any(len(cue.unit.text) > len(text) and not cue.dash for cue in cues[number + 1 : number + 5]):
        return False
    origin = _origin(maker, cues[number], "line-below-headline", sure=False)
    head.decks = (Deck(maker.content(cues[number]), origin=origin),)
    return True


def _read_byline(head: Head, cues: list[Cue], maker: Maker) -> bool:
    if head.body >= len(cues) or not _is_byline(cues[head.body]):
        return False
    cue = cues[head.body]
    head.bylines += (Byline((cue.unit.text,), origin=_origin(maker, cue, "byline-opener")),)
    return True


def _is_byline(cue: Cue) -> bool:
    """Whether a unit is `By` and a name: no sentence, no digit."""
    text = cue.unit.text
    return (
        cue.marker("byline") is not None
        and len(text) <= _BYLINE_LIMIT
        and len(text.split()) <= _BYLINE_WORDS
        and text[-1] not in _NOT_TITLES
        and not any(char.isdecimal() for char in text)
    )


def _read_dateline(head: Head, cues: list[Cue], maker: Maker) -> bool:
    if head.dateline or head.body >= len(cues) or not _is_dateline(cues[head.body].unit.text, maker.lexicon):
        return False
    cue = cues[head.body]
    day = _date(cue.unit.text, maker.lexicon)
    head.dateline = Dateline((cue.unit.text,), day, origin=_origin(maker, cue, "date-line"))
    return True


def _is_dateline(text: str, lexicon: Lexicon) -> bool:
    """Whether a unit is a date from end to end: `Monday, 23 November 2026`."""
    if len(text) > _DATELINE_LIMIT:
        return False
    words = [word.strip(",") for word in text.split()]
    return any(word in lexicon.months for word in words) and all(
        word in lexicon.months or word in lexicon.weekdays or word in lexicon.date_words or word.isdecimal()
        for word in words
    )


def _date(text: str, lexicon: Lexicon) -> Date | None:
    """Give the day that a date line names, if it names one day of one year."""
    from datetime import date  # most articles have no such line, and the import takes its time

    words = [word.strip(",") for word in text.split()]
    months = [lexicon.months[word] for word in words if word in lexicon.months]
    numbers = [int(word) for word in words if word.isdecimal() and len(word) <= 4]  # noqa: PLR2004  (a year's digits)
    if len(months) == 1 and len(numbers) == 2:  # noqa: PLR2004  (a day and a year)
        try:
            return Date(date(max(numbers), months[0], min(numbers)).isoformat())
        except ValueError:
            return Date(raw=text)  # no calendar has that day
    return Date(raw=text)
