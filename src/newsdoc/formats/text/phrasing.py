"""Phrasing: the content of a unit, with notes by the desk and URLs found in its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc import patterns
from newsdoc.model import Link, Note, Origin

if TYPE_CHECKING:
    from newsdoc.formats.text.lines import Unit
    from newsdoc.model import Content, Inline
    from newsdoc.styles import Lexicon

__all__ = ["phrase"]

_CLOSER = {"(": ")", "（": "）", "[": "]"}
_NOTE_LIMIT = 1000
_URL_ENDS = frozenset(' \t\u00a0\u3000<>"“”«»「」（）()[]，。；')
_AFTER_NOTE_WORDS = ":.：—– "


def phrase(unit: Unit, begin: int, lexicon: Lexicon, *, origins: bool) -> Content:
    """Give the content of a unit from an offset of its text to its end."""
    text = unit.text
    if "(" in text or "[" in text or "（" in text:
        return _with_notes(unit, begin, lexicon, origins=origins)
    return _with_links(unit, begin, len(text), origins=origins)


def _with_notes(unit: Unit, begin: int, lexicon: Lexicon, *, origins: bool) -> Content:
    text = unit.text
    parts: list[str | Inline] = []
    done = begin
    for start, end in _brackets(text, begin):
        if start >= done and (note := _note(unit, start, end, lexicon, origins=origins)):
            parts += _with_links(unit, done, start, origins=origins)
            parts.append(note)
            done = end
    if not parts:
        return _with_links(unit, begin, len(text), origins=origins)
    return (*parts, *_with_links(unit, done, len(text), origins=origins))


def _brackets(text: str, begin: int) -> list[tuple[int, int]]:
    """Give the spans of pairs of brackets, outermost first, each from its opening to after its closing."""
    found: list[tuple[int, int]] = []
    opened: list[tuple[str, int]] = []
    for match in patterns.BRACKET.finditer(text, begin):
        char = match.group()
        if char in _CLOSER:
            opened.append((_CLOSER[char], match.start()))
            continue
        while opened and opened[-1][0] != char:
            opened.pop()
        if opened:
            found.append((opened.pop()[1], match.end()))
    return sorted(found)


def _note(unit: Unit, start: int, end: int, lexicon: Lexicon, *, origins: bool) -> Note | None:
    text = unit.text
    inner = text[start + 1 : end - 1]
    if end - start > _NOTE_LIMIT or not inner:
        return None
    read = _kind(text, start, end, inner, lexicon)
    if read is None:
        return None
    kind, rule = read
    origin = Origin(unit.place(start), _end(unit, end), rule, "mark") if origins else None
    return Note(_with_links(unit, start, end, origins=origins), kind, origin=origin)  # type: ignore[arg-type]


def _kind(text: str, start: int, end: int, inner: str, lexicon: Lexicon) -> tuple[str, str] | None:
    """Say what kind of note a pair of brackets holds, and by which rule, if it holds one."""
    lower = inner.lower()
    if found := lexicon.brackets.get(lower):
        return found[0].kind, f"{found[0].kind}-words"
    for phrase in lexicon.notes.get(lower.split(" ", 1)[0].rstrip(":："), ()):
        after = lower[len(phrase.text) : len(phrase.text) + 1]
        if lower.startswith(phrase.text) and (after in (":", "：") or (after == " " and phrase.text[-1] == ".")):
            return phrase.marker.kind, "note-words"
    if text[start] != "[" or not _may_interpolate(text, start, end, inner):
        return None
    if inner in ("...", "…", "....", ". . ."):
        return "gap", "ellipsis-in-brackets"
    return "interpolation", "square-brackets"


def _may_interpolate(text: str, start: int, end: int, inner: str) -> bool:
    """Whether square brackets hold words: no link, footnote mark, checkbox, time or tag."""
    if text[end : end + 1] in ("(", "[") or text[start - 1 : start] in ("\\", "]", "!"):
        return False
    if not any(char.isalpha() or char in ".…" for char in inner):
        return False
    return not (len(inner) <= 2 and inner.isalpha()) and "/" not in inner  # noqa: PLR2004  (`[x]`, `[en]`)


def _with_links(unit: Unit, begin: int, end: int, *, origins: bool) -> Content:
    """Give a stretch of text with its URLs as links."""
    text = unit.text[begin:end]
    if "://" not in text:
        return (text,) if text else ()
    parts: list[str | Inline] = []
    done = begin
    for start, stop in _urls(unit.text, begin, end):
        if start > done:
            parts.append(unit.text[done:start])
        url = unit.text[start:stop]
        origin = Origin(unit.place(start), _end(unit, stop), "bare-url", "mark") if origins else None
        parts.append(Link((url,), url, origin=origin))
        done = stop
    if done < end:
        parts.append(unit.text[done:end])
    return tuple(parts)


def _urls(text: str, begin: int, end: int) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    place = text.find("://", begin, end)
    while place >= 0:
        start = next((place - len(scheme) for scheme in ("https", "http") if text.endswith(scheme, begin, place)), -1)
        stop = place + 3
        while stop < end and text[stop] not in _URL_ENDS:
            stop += 1
        stop -= len(text[place + 3 : stop]) - len(text[place + 3 : stop].rstrip(".,;:!?'’…"))
        if start >= 0 and stop > place + 3 and (not found or start >= found[-1][1]):
            found.append((start, stop))
        place = text.find("://", max(stop, place + 3), end)
    return found


def _end(unit: Unit, offset: int) -> int:
    """Give the place in the source after the character before an offset."""
    return unit.place(offset - 1) + 1
