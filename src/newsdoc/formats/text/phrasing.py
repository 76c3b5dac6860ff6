"""Phrasing: text without marks as content, with notes by the desk and URLs found in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc import patterns
from newsdoc.formats.text.notes import CLOSER, NOTE_LIMIT, Brackets, may_begin_note, note_kind
from newsdoc.making import maker
from newsdoc.model import Link, Note, Origin

if TYPE_CHECKING:
    from newsdoc.formats.text.lines import Unit
    from newsdoc.model import Content, Inline
    from newsdoc.styles import Lexicon

__all__ = ["is_plain", "plain"]

_origin = maker(Origin)
_desk_note = maker(Note)


def plain(  # noqa: PLR0913  (a stretch, and what it is read with)
    unit: Unit, begin: int, end: int, lexicon: Lexicon, *, origins: bool, brackets: Brackets | None = None
) -> Content:
    """Give the content of a stretch without Markdown marks: text, notes and URLs.

    `brackets` are those of the unit; who reads several stretches of one hands over the same ones.
    """
    said = unit.text[begin:end]
    if is_plain(said):
        return (said,) if said else ()
    if "(" in said or "[" in said or "（" in said:
        return _with_notes(unit, begin, end, brackets or Brackets(unit.text), lexicon, origins=origins)
    return _with_links(unit, begin, end, origins=origins)


def is_plain(text: str) -> bool:
    """Whether a text can have no note and no URL: it has no bracket that opens, and no scheme."""
    if "(" in text or "[" in text or (not text.isascii() and "（" in text):
        return False
    return "/" not in text or "://" not in text  # one sign is found far faster than three


def _with_notes(  # noqa: PLR0913  (as above)
    unit: Unit, begin: int, end: int, brackets: Brackets, lexicon: Lexicon, *, origins: bool
) -> Content:
    text = unit.text
    parts: list[str | Inline] = []
    done = begin
    for start in _openings(text, begin, end):
        if start < done or not may_begin_note(text, start, lexicon):
            continue
        close = brackets.close(start)
        if close <= end and (note := _note(unit, start, close, lexicon, origins=origins)):
            parts += (*_with_links(unit, done, start, origins=origins), note)
            done = close
    if not parts:
        return _with_links(unit, begin, end, origins=origins)
    return (*parts, *_with_links(unit, done, end, origins=origins))


def _openings(text: str, begin: int, end: int) -> list[int]:
    """Give where brackets open, in order."""
    found: list[int] = []
    for bracket in CLOSER:
        place = text.find(bracket, begin, end)
        while place >= 0:
            found.append(place)
            place = text.find(bracket, place + 1, end)
    found.sort()
    return found


def _note(unit: Unit, start: int, end: int, lexicon: Lexicon, *, origins: bool) -> Note | None:
    """Give the note that a pair of brackets holds, if it holds one."""
    if not start + 2 < end <= start + NOTE_LIMIT or (read := note_kind(unit.text, start, end, lexicon)) is None:
        return None
    kind, rule = read
    origin = _origin(unit.start_place(start), unit.end_place(end), rule, "mark") if origins else None
    return _desk_note(_with_links(unit, start, end, origins=origins), kind, origin=origin)


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
        origin = _origin(unit.place(start), unit.end_place(stop), "bare-url", "mark") if origins else None
        parts.append(Link((url,), url, origin=origin))
        done = stop
    if done < end:
        parts.append(unit.text[done:end])
    return tuple(parts)


def _urls(text: str, begin: int, end: int) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    place = text.find("://", begin, end)
    while place >= 0:
        scheme = 5 if text.endswith("https", begin, place) else 4 if text.endswith("http", begin, place) else 0
        start = place - scheme
        closing = patterns.URL_END.search(text, place + 3, end)
        stop = closing.start() if closing else end
        stop -= len(text[place + 3 : stop]) - len(text[place + 3 : stop].rstrip(".,;:!?'’…"))
        if scheme and stop > place + 3 and (not found or start >= found[-1][1]):
            found.append((start, stop))
        place = text.find("://", max(stop, place + 3), end)
    return found
