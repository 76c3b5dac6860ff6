"""Escapes of CommonMark: text so written that it is read as text."""

from __future__ import annotations

from string import punctuation
from typing import TYPE_CHECKING
from unicodedata import category

from newsdoc import patterns
from newsdoc.formats.markdown.names import is_hidden

if TYPE_CHECKING:
    from newsdoc.patterns import Match

__all__ = ["edged", "escape", "escape_target", "framed", "is_blank", "is_referable", "parts", "referenced"]

_TASKS = ("", "x", "X")
_BEHIND_BRACKETS = tuple("([{:")


def escape(text: str) -> str:
    """Give a text so written that it is read as text wherever within a line it stands."""
    safe = _safe_brackets(text) if "[" in text else frozenset[int]()

    def escaped(match: Match) -> str:
        char, place = match.group(), match.start()
        if char == "_" and text[place - 1 : place].isalnum() and text[place + 1 : place + 2].isalnum():
            return char
        if place in safe:
            return char
        return _written(char)

    return patterns.MARKDOWN_ACTIVE.sub(escaped, text)


def _written(char: str) -> str:
    return "\\" + char if char in punctuation else referenced(char)


def escape_target(text: str) -> str:
    """Give a link's target or title, so written that it is read as it is between its marks."""
    return patterns.MARKDOWN_TARGET.sub(lambda match: _written(match.group()), text)


def referenced(char: str) -> str:
    """Give a character as a reference to its number, which is never a mark, and whose edges are punctuation."""
    return f"&#{ord(char)};"


def is_referable(char: str) -> bool:
    """Say whether every parser takes a reference to a character: not those to controls, nor to what Unicode hasn't."""
    return char == "\t" or category(char) not in ("Cc", "Cn")


def is_blank(char: str) -> bool:
    """Say whether parsers take a character for white space, so that it means nothing at the ends of a line."""
    return char == "\t" or category(char) in ("Zs", "Zl", "Zp")


def parts(char: str) -> bool:
    """Say whether stress may begin behind a character, or end before it, whatever it is that is stressed."""
    return char in punctuation or char in " \n" or category(char).startswith("P")


def _safe_brackets(text: str) -> frozenset[int]:
    """Give where square brackets stand that are pairs, without others in them, and no mark of anything.

    But for definitions all would be text; others may put texts together, though, and have marks of their own.
    """
    safe: set[int] = set()
    opened: int | None = None
    for place, char in enumerate(text):
        if char == "[":
            opened = place
        elif char == "]" and opened is not None:
            if not _is_mark(text[opened + 1 : place], text[place + 1 : place + 2]):
                safe |= {opened, place}
            opened = None
    return frozenset(safe)


def _is_mark(inner: str, behind: str) -> bool:
    """Say whether text in brackets may be a task's box, a footnote's mark, a link or a definition."""
    return behind in _BEHIND_BRACKETS or inner in _TASKS or inner[0] in "^ \t" or is_hidden(inner)


def edged(text: str) -> str:
    """Give running text as the lines of a block: blanks at their ends kept, and none taken for the mark of a block."""
    return "\n".join(_escape_line(framed(line)) for line in text.split("\n"))


def framed(line: str) -> str:
    """Give a line of running text whose blanks at its ends are kept."""
    if line and is_blank(line[0]):
        line = referenced(line[0]) + line[1:]
    return line[:-1] + referenced(line[-1]) if line and is_blank(line[-1]) else line


def _escape_line(line: str) -> str:
    """Give a line so written that it begins no block; text is escaped in it already."""
    found = patterns.MARKDOWN_LINE.match(line)
    if found is None:
        return line
    digits = len(line) - len(line.lstrip("0123456789"))
    return f"{line[:digits]}\\{line[digits:]}"
