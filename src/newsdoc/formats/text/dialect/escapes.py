"""Escapes of the dialect: characters written so that they are text, and read as what they stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc import patterns
from newsdoc.formats.text.dialect.lines import begins, is_rule

if TYPE_CHECKING:
    from newsdoc.patterns import Match

__all__ = ["escape", "escape_line", "escape_target", "referenced", "unescape"]


def escape(text: str) -> str:
    """Give a text so written that it is read as text wherever in a line it stands."""
    safe = _safe_brackets(text) if "[" in text else frozenset[int]()

    def escaped(match: Match) -> str:
        char, place = match.group(), match.start()
        if char == "_" and text[place - 1 : place].isalnum() and text[place + 1 : place + 2].isalnum():
            return char
        return char if place in safe else _written(char)

    written = patterns.ACTIVE.sub(escaped, text)
    # Behind a link or code a brace would begin attributes.
    return "\\" + written if written.startswith("{") else written


def _written(char: str) -> str:
    return "\\" + char if char.isprintable() else f"&#{ord(char)};"


def _safe_brackets(text: str) -> frozenset[int]:
    """Give where square brackets stand that are pairs and can't be taken for a link or attributes."""
    safe: set[int] = set()
    opened: list[int] = []
    for place, char in enumerate(text):
        if char == "[":
            opened.append(place)
        elif char == "]" and opened:
            begin = opened.pop()
            if text[place + 1 : place + 2] not in ("(", "{"):
                safe |= {begin, place}
    return frozenset(safe)


def escape_target(text: str) -> str:
    """Give a link's target or title, so written that it is read as it is between its marks."""
    return patterns.HREF_ACTIVE.sub(lambda match: _written(match.group()), text)


def escape_line(line: str) -> str:
    """Give a line so written that it doesn't begin a block; text is escaped in it already.

    It may stand behind the hyphen of an item, with which two more would be a rule.
    """
    if not begins(line) and not is_rule(f"-{line}"):
        return line
    digits = len(line) - len(line.lstrip("0123456789"))
    return f"{line[:digits]}\\{line[digits:]}"


def unescape(text: str) -> str:
    """Give what a link's target or title stands for."""
    if "\\" not in text and "&" not in text:
        return text
    return patterns.REFERENCE_OR_ESCAPE.sub(lambda match: match.group(1) or referenced(match.group()), text)


def referenced(reference: str) -> str:
    """Give the characters that a reference such as `&#9;` or `&nbsp;` stands for; itself if there are none."""
    name = reference[1:-1]
    if name[0] != "#":
        from html.entities import html5

        found = html5.get(f"{name};", "")
    else:
        number = int(f"0{name[1:]}", 0) if name[1] in "xX" else int(name[1:])
        found = chr(number) if number < 0x110000 else ""  # noqa: PLR2004  (where Unicode ends)
    return found if found and not patterns.FORBIDDEN.search(found) else reference
