"""Bylines: lines that say who wrote or asked, and the names in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsdoc.formats.text.caseless import caseless_name_end, is_caseless
from newsdoc.formats.text.names import names_in, without_honorific
from newsdoc.formats.text.slots import Narrative, name_end

if TYPE_CHECKING:
    from newsdoc.formats.text.cues import Cue
    from newsdoc.styles import Lexicon

__all__ = ["Credited", "bare_name", "byline_names", "has_address", "is_byline"]

_LIMIT = 140
_ADDRESS_WORDS = 6
_BARE_LIMIT = 60
_NAME_WORDS = (2, 4)


class Credited(NamedTuple):
    """A name in a byline, and where it stands in the unit's text."""

    name: str
    start: int
    end: int


def is_byline(cue: Cue) -> bool:
    """Whether a unit is a byline: it begins as one, or its label says who asked, and it is short."""
    text = cue.unit.text
    if len(text) > _LIMIT:
        return False
    return cue.marker("byline", "interviewer_credit") is not None or has_address(text)


def has_address(text: str) -> bool:
    """Whether a short line ends in an e-mail address, as bylines in Korean do."""
    if "@" not in text:
        return False
    words = text.split(" ")
    name, at, host = words[-1].rstrip(")]").partition("@")
    return len(words) <= _ADDRESS_WORDS and bool(at) and bool(name) and "." in host


def byline_names(cue: Cue, lexicon: Lexicon) -> tuple[Credited, ...]:
    """Give the names in a byline."""
    text = cue.unit.text
    begin = cue.body or _after_opener(text, lexicon)
    found: list[Credited] = []
    while begin < len(text):
        while begin < len(text) and not text[begin].isalnum():
            begin += 1
        end = _end(text, begin, lexicon)
        if end <= begin:
            break
        found.append(Credited(without_honorific(text[begin:end], lexicon), begin, end))
        begin = _joined(text, end, lexicon)
        if begin == end:
            break
    return tuple(found)


def _end(text: str, begin: int, lexicon: Lexicon) -> int:
    """Give where the name that begins at an offset ends, or the offset."""
    if begin >= len(text):
        return begin
    if not is_caseless(text[begin]):
        return name_end(Narrative(text, lexicon.styles[0], lexicon), begin)
    end = caseless_name_end(text, begin, lexicon)
    stop = begin
    while stop < len(text) and (text[stop].isalpha() or text[stop] in "·・"):
        stop += 1
    return end if end > begin else stop if 1 < stop - begin <= 6 else begin  # noqa: PLR2004  (a line's only name)


def _joined(text: str, end: int, lexicon: Lexicon) -> int:
    """Give where the next name begins, after a comma or a conjunction, or the end of this one."""
    rest = text[end : end + 8]
    for word in (", ", "、", "，", " / ", " & ", *(f" {word} " for word in lexicon.conjunctions)):
        if rest.startswith(word):
            return end + len(word)
    return end


def _after_opener(text: str, lexicon: Lexicon) -> int:
    """Give where the text after the words that a byline begins with begins."""
    first = text[:32].split(" ", 1)[0].rstrip(":：")
    phrases = [*lexicon.openers.get(first, ()), *lexicon.wide_openers.get(text[0], ())]
    ends = [len(phrase.text) for phrase in phrases if text.startswith(phrase.text)]
    return max(ends, default=0)


def bare_name(cue: Cue, lexicon: Lexicon) -> Credited | None:
    """Give the name of two to four words that a unit is, but for what stands in brackets or behind a comma."""
    text = cue.unit.text
    if len(text) > _BARE_LIMIT or not (cue.plain or cue.label) or text[-1] in ".!?:;…。！？：" or cue.asks:
        return None
    name = text.split("(", 1)[0].split(",", 1)[0].split("|", 1)[0].rstrip()
    words = name.split(" ")
    if not _NAME_WORDS[0] <= len(words) <= _NAME_WORDS[1] or any(char.isdecimal() for char in text):
        return None
    found = [one for one, _ in names_in(name, lexicon)]
    known = all(word[0].isupper() or word in lexicon.name_particles for word in words if word)
    if not known or name not in found or not all(word.replace("-", "").replace(".", "").isalpha() for word in words):
        return None
    return Credited(name, 0, len(name)) if not _is_title(words, lexicon) else None


def _is_title(words: list[str], lexicon: Lexicon) -> bool:
    """Whether capitalised words are a title or a heading rather than a name: one is a common or a title's word."""
    return any(word.lower() in lexicon.common_words or word.lower() in lexicon.title_words for word in words)
