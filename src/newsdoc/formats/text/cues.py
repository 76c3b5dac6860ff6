"""Cues: what each unit shows by itself, with no decision about what it is."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import attrs

if TYPE_CHECKING:
    from newsdoc.formats.text.lines import Unit
    from newsdoc.styles import Lexicon
    from newsdoc.styles.lexicon import Marker

__all__ = ["Cue", "Item", "Label", "Name", "cue", "opens"]

_LABEL_LIMIT = 64
_NAME_LIMIT = 45
_NAME_WORDS = 6
_DECLARED_LIMIT = 6
_QUOTES = {"“": "”", '"': '"', "«": "»", "„": "“", "‘": "’", "'": "'", "「": "」", "『": "』"}
_NOT_IN_NAMES = frozenset('()（）!?;…,"“”«»„{}[]<>/\\=|@#*。！？，；、：:')
_DASHES = frozenset("—–―─‑-")
_QUESTION_MARKS = frozenset("?？؟\u037e")
_CLOSERS = "\"'”’»)]）」』 \u00a0"
_SEPARATORS = "*-_=—–~• "
_WORD_LIMIT = 32
_BULLETS = frozenset("-*•·")
_MARKS = _DASHES | _BULLETS | frozenset("_=~")
_SIDE_LIMIT = 16  # `Interviewer.` is as long as such a label gets


class Name(NamedTuple):
    """A label without its punctuation; `key` is the same in lower case.

    `declared` are the initials given with it in brackets; `proper` says that each of its words is capitalised.
    """

    text: str
    key: str
    quoted: bool
    declared: str | None
    proper: bool


@attrs.define(eq=False, repr=False)
class Label:
    """What may be a speaker's name before a colon; the text begins at `end`."""

    name: Name
    end: int


class Item(NamedTuple):
    """What may be an item of a list; the text begins at `end`, and a numbered one has its number."""

    end: int
    number: int | None = None


@attrs.define(eq=False, repr=False)
class Cue:
    """A unit and what it shows: several of these may hold, and none decides.

    `markers` are what its label (or what it begins with, or the whole of it) stands for in the house styles, and the
    text after them begins at `body`. `dash` is where the text after an opening dash begins, 0 without one. A `plain`
    unit shows nothing that could make it more than a paragraph.
    """

    unit: Unit
    label: Label | None = None
    markers: tuple[Marker, ...] = ()
    body: int = 0
    dash: int = 0
    item: Item | None = None
    asks: bool = False
    separates: bool = False
    plain: bool = False

    def marker(self, *kinds: str) -> Marker | None:
        """Give the first marker of one of these kinds, if there is one."""
        for marker in self.markers:
            if marker.kind in kinds:
                return marker
        return None


def cue(unit: Unit, lexicon: Lexicon) -> Cue:
    """Give what a unit shows."""
    text = unit.text
    first, last = text[0], text[-1]
    asks = last in _QUESTION_MARKS or (last in _CLOSERS and _asks(text))
    if first not in _MARKS:
        label = _bracket_label(text) if text.startswith("((") else _colon_label(text) or _period_label(text, lexicon)
        if label is not None:
            return Cue(unit, label, lexicon.labels.get(label.name.text.lower(), ()), label.end, 0, None, asks)
    markers = _markers(text, lexicon)
    counts = first.isdecimal()
    if first not in _MARKS and not counts:
        return Cue(unit, None, markers, 0, 0, None, asks, False, not markers)
    dash = _dash(text) if first in _DASHES else 0
    item = _item(text) if first in _BULLETS or counts else None
    separates = len(text) > 2 and not text.strip(_SEPARATORS)  # noqa: PLR2004  (two marks are no line)
    return Cue(unit, None, markers, 0, dash, item, asks, separates, not (markers or dash or item or separates))


def opens(text: str) -> bool:
    """Whether a line of a wrapped text may begin something new: a label, a dash, an item."""
    first = text[0]
    if first in _DASHES or first in _BULLETS or first.isdecimal():
        return bool(_dash(text) or _item(text))
    label = _colon_label(text)
    return label is not None and label.name.proper


def _asks(text: str) -> bool:
    """Whether the text ends in a question mark, before closing quotation marks and brackets."""
    return text.rstrip(_CLOSERS)[-1:] in _QUESTION_MARKS


def _markers(text: str, lexicon: Lexicon) -> tuple[Marker, ...]:
    """Give what a unit without a label is known as, by its beginning or as a whole; brackets around it don't matter."""
    bare = text
    if text[0] in "(（[" and text[-1] in ")）]":
        if found := _note_marker(text[1:-1], lexicon):
            return found
        bare = text[1:-1] if text[0] == "(" and text[-1] == ")" else text
    for phrase in lexicon.openers.get(bare[:_WORD_LIMIT].split(" ", 1)[0].rstrip(":"), ()):
        end = len(phrase.text)
        if bare.startswith(phrase.text) and not bare[end : end + 1].isalnum() and len(bare) > end:
            return (phrase.marker,)
    return lexicon.lines.get(text.lower(), ()) if len(text) <= _LABEL_LIMIT else ()


def _note_marker(inner: str, lexicon: Lexicon) -> tuple[Marker, ...]:
    """Give what a unit in brackets is if it begins as a note does."""
    name, colon, rest = inner[:_LABEL_LIMIT].partition(":")
    markers = lexicon.labels.get(name.lower(), ()) if colon and rest else ()
    return tuple(marker for marker in markers if marker.kind.endswith("_note"))


# Labels


def _colon_label(text: str) -> Label | None:
    """Read `Anna Novak: text`."""
    end = text.find(":", 1, _LABEL_LIMIT)
    if "：" in text:
        wide = text.find("：", 1, _LABEL_LIMIT if end < 0 else end)
        end = wide if wide >= 0 else end
    if end < 0:
        return None
    after = text[end + 1 : end + 2]
    if not after or (text[end] == ":" and (after in "/:" or (after.isalnum() and after.isascii()))):
        return None
    return _named(text[:end], text, end + 1)


def _bracket_label(text: str) -> Label | None:
    """Read `((WN)) text`."""
    end = text.find("))", 2, _LABEL_LIMIT)
    return _named(text[2:end], text, end + 2) if end > 0 else None


def _period_label(text: str, lexicon: Lexicon) -> Label | None:
    """Read `Q. text` or `P. – text`: only letters and words that stand for a question or an answer."""
    end = text.find(".", 1, _SIDE_LIMIT)
    if end < 0:
        return None
    name = text[:end]
    markers = lexicon.labels.get(name.lower(), ())
    if not name[0].isupper() or not any(marker.kind in ("question", "answer") for marker in markers):
        return None
    return _named(name, text, end + 1)


def _named(printed: str, text: str, end: int) -> Label | None:
    """Give the label that is printed before `end`, if a name may look like that."""
    name = _name(printed)
    if name is None:
        return None
    while end < len(text) and text[end].isspace():
        end += 1
    if end < len(text) and text[end] in _DASHES:
        end += _dash(text[end:])
    return Label(name, end) if end < len(text) else None


@lru_cache(maxsize=1024)
def _name(printed: str) -> Name | None:
    """Give the name in a printed label, if it may be one; labels recur, so what was found is kept."""
    name = printed.strip()
    if not name:
        return None
    quoted = _QUOTES.get(name[0]) == name[-1] and len(name) > 2  # noqa: PLR2004  (two quotation marks and a name)
    declared = None
    if quoted:
        name = name[1:-1].strip()
    elif name[-1] in ")）":
        name, declared = _declared(name)
    if not _may_be_name(name):
        return None
    return Name(name, name.casefold(), quoted, declared, quoted or _is_proper(name))


def _declared(name: str) -> tuple[str, str | None]:
    """Split `Anna Novak (AN)` into the name and the initials it declares."""
    full, bracket, initials = name[:-1].replace("（", "(").rpartition("(")
    if bracket and 0 < len(initials) <= _DECLARED_LIMIT and initials.replace(".", "").isalpha():
        return full.rstrip(), initials
    return name, None


def _may_be_name(name: str) -> bool:
    if len(name) > _NAME_LIMIT or not _NOT_IN_NAMES.isdisjoint(name):
        return False
    words = name.split()
    return (
        name[:1].isalnum()
        and not name[0].islower()
        and len(words) <= _NAME_WORDS
        and all(_is_abbreviation(word) for word in words[:-1] if word[-1] == ".")
    )


def _is_abbreviation(word: str) -> bool:
    """Whether a word with a full stop is an initial or a short form of address such as `Dr.`."""
    return len(word) <= 4 and word[0].isupper()  # noqa: PLR2004  (`Prof.` would end too many sentences)


def _is_proper(name: str) -> bool:
    return all(not word[0].islower() for word in name.split())


# Marks


def _dash(text: str) -> int:
    """Give where the text after an opening dash begins, or 0."""
    first = text[0]
    if first not in _DASHES:
        return 0
    end = len(text) - len(text.lstrip(first))
    if end > 3:  # noqa: PLR2004  (a longer one is a rule)
        return 0
    blanks = end
    while blanks < len(text) and text[blanks].isspace():
        blanks += 1
    if blanks == len(text) or (blanks == end and first == "-" and text[end] not in "¿¡«“"):
        return 0
    return blanks


def _item(text: str) -> Item | None:
    """Read `- text`, `* text`, `• text`, `1. text` or `1) text`."""
    word, _, rest = text.partition(" ")
    body = rest.lstrip(" \t")
    if not body:
        return None
    end = len(text) - len(body)
    if word in _BULLETS:
        return Item(end)
    digits = word[:-1]
    if word[-1] in ".)" and len(digits) <= 3 and digits.isascii() and digits.isdecimal() and digits[0] != "0":  # noqa: PLR2004
        return Item(end, int(digits))
    return None
