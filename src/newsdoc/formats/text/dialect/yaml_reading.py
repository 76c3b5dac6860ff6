"""Reads the part of YAML that front matter is written in: mappings, lists and strings, each with its place.

It takes block mappings and block lists, lists of strings in brackets, and strings that are plain or quoted, on one
line each; what else YAML has is refused, so that no parser reads a text in another way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

import attrs

from newsdoc import patterns
from newsdoc.formats.text.dialect.lines import BLANKS, Line
from newsdoc.formats.text.dialect.quoting import unquote

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdoc.formats.text.dialect.problems import Problems

__all__ = ["Entry", "Yaml", "read_yaml"]

_DEEPEST = 8
_NO_PLAIN = "&*!|>%@`{}]?,"
_NOTHING = frozenset({"", "~", "null"})


class Yaml(NamedTuple):
    """A value and where it stands: a string, a list, a mapping, or nothing."""

    data: Data
    start: int
    end: int


class Entry(NamedTuple):
    """A value of a mapping, and where its key stands."""

    value: Yaml
    start: int


Data: TypeAlias = str | list[Yaml] | dict[str, Entry] | None


def read_yaml(lines: Sequence[Line], problems: Problems) -> Yaml:
    """Give the mapping that some lines hold; the first of them, which tells the dialect, is a key."""
    kept = [line for line in lines if not line.blank and not line.bare().text.startswith("#")]
    for line in kept:
        if line.text.lstrip(" ").startswith("\t"):
            problems.add("dialect-syntax", "front matter is set in with blanks, never with tabs", line.start)
    parser = _Parser(kept, problems)
    found = parser.mapping(0, 0, lines[0].start)
    if parser.place < len(kept):
        problems.add(
            "dialect-syntax", "this line is set in otherwise than those above", kept[parser.place].bare().start
        )
    return found


@attrs.define(eq=False, repr=False)
class _Parser:
    """The lines of a front matter, and which is next."""

    lines: list[Line]
    problems: Problems
    place: int = 0

    def indent(self) -> int:
        """Give how far the next line is set in, or less than nothing at the end."""
        if self.place == len(self.lines):
            return -1
        text = self.lines[self.place].text
        return len(text) - len(text.lstrip(" "))

    def block(self, depth: int) -> Yaml:
        """Read the mapping or the list that the next line begins."""
        line = self.lines[self.place].bare()
        if depth > _DEEPEST:
            self.problems.refuse("too-deep", "the front matter has no values so deep", line.start)
        indent = self.indent()
        if _is_item(line.text):
            return self.listing(indent, depth, line.start)
        return self.mapping(indent, depth, line.start)

    def listing(self, indent: int, depth: int, start: int) -> Yaml:
        """Read the items of a list that are set in as far as this."""
        items: list[Yaml] = []
        while self.indent() == indent and _is_item(self.lines[self.place].bare().text):
            line = self.lines[self.place]
            rest = line.cut(indent + 1).bare()
            if _key_end(rest.text) is not None or _is_item(rest.text):
                # What stands behind the hyphen is the first line of a block of its own.
                self.lines[self.place] = Line(" " * (rest.start - line.start) + rest.text, line.start)
                items.append(self.block(depth + 1))
            else:
                self.place += 1
                items.append(self.value(rest, indent + 1, depth))
        return Yaml(items, start, items[-1].end)

    def mapping(self, indent: int, depth: int, start: int) -> Yaml:
        """Read the keys that are set in as far as this, with their values."""
        entries: dict[str, Entry] = {}
        end = start
        while self.indent() == indent:
            line = self.lines[self.place].bare()
            self.place += 1
            colon = _key_end(line.text)
            if colon is None:
                self.problems.add("dialect-syntax", "a key with a colon belongs here", line.start)
                continue
            key = line.text[:colon].rstrip(BLANKS)
            if key in entries:
                self.problems.add("duplicate-key", f"the key {key!r} stands twice", line.start)
            value = self.value(line.cut(colon + 1).bare(), indent + 1, depth)
            entries[key] = Entry(value, line.start)
            end = value.end
        return Yaml(entries, start, end)

    def value(self, rest: Line, indent: int, depth: int) -> Yaml:
        """Read the value that stands behind a key or a hyphen, or on the lines below that are set in."""
        if rest.text and not rest.text.startswith("#"):
            return self.scalar(rest)
        below = self.indent()
        if below >= indent or (below == indent - 1 and _is_item(self.lines[self.place].bare().text)):
            return self.block(depth + 1)
        return Yaml(None, rest.start, rest.end)

    # Values on one line

    def scalar(self, line: Line) -> Yaml:
        """Read a string, a list of strings in brackets, or an empty mapping."""
        if line.text.startswith("["):
            return self.strings(line)
        if line.text.startswith("{") and _uncommented(line.text).replace(" ", "") == "{}":
            return Yaml({}, line.start, line.end)
        if line.text[0] in "\"'":
            data, end = self.quoted(line)
            self.nothing_more(line, end)
            return Yaml(data, line.start, line.place(end))
        text = _uncommented(line.text)
        if text[0] in _NO_PLAIN or text.startswith("- ") or ": " in text or text.endswith(":"):
            self.problems.add("dialect-syntax", "put this value in double quotation marks", line.start)
        return Yaml(None if text.lower() in _NOTHING else text, line.start, line.start + len(text))

    def strings(self, line: Line) -> Yaml:
        """Read strings in brackets with commas between them."""
        items: list[Yaml] = []
        place = _past_blanks(line.text, 1)
        while line.text[place : place + 1] not in ("]", ""):
            rest = line.cut(place)
            data, length = self.quoted(rest) if rest.text[0] in "\"'" else _plain_item(rest.text)
            items.append(Yaml(data, rest.start, rest.start + length))
            place = _past_blanks(line.text, place + length)
            if line.text[place : place + 1] == ",":
                place = _past_blanks(line.text, place + 1)
            elif line.text[place : place + 1] != "]":
                break
        if line.text[place : place + 1] != "]":
            message = "strings in brackets end in `]` on the same line, with commas between them"
            self.problems.add("dialect-syntax", message, line.place(min(place, len(line.text) - 1)))
            return Yaml(items, line.start, line.end)
        self.nothing_more(line, place + 1)
        return Yaml(items, line.start, line.place(place + 1))

    def quoted(self, line: Line) -> tuple[str, int]:
        """Read a string in quotation marks; give it and its length with them."""
        if line.text[0] == '"':
            match = patterns.QUOTED.match(line.text)
            closed, inner = (match.group(2), match.group(1)) if match else ("", "")
            if closed:
                return unquote(inner), len(inner) + 2
        else:
            end = line.text.find("'", 1)
            while end >= 0 and line.text[end + 1 : end + 2] == "'":
                end = line.text.find("'", end + 2)
            if end >= 0:
                return line.text[1:end].replace("''", "'"), end + 1
        self.problems.add("dialect-syntax", "this quotation mark is never closed", line.start)
        return "", len(line.text)

    def nothing_more(self, line: Line, end: int) -> None:
        """Say so if something but a comment follows a value on its line."""
        rest = line.cut(end).bare()
        if rest.text and not rest.text.startswith("#"):
            self.problems.add("dialect-syntax", "nothing can follow this value on its line", rest.start)


def _is_item(text: str) -> bool:
    return text == "-" or text.startswith(("- ", "-\t"))


def _key_end(text: str) -> int | None:
    """Give where the colon behind a key stands, if a line begins with a key."""
    place = 0
    while place < len(text) and (text[place].isalnum() or text[place] in "_-"):
        place += 1
    return (
        place if place and text[place : place + 1] == ":" and text[place + 1 : place + 2] in ("", " ", "\t") else None
    )


def _uncommented(text: str) -> str:
    """Give a plain value without a comment behind it."""
    cut = min((at for at in (text.find(" #"), text.find("\t#")) if at >= 0), default=len(text))
    return text[:cut].rstrip(BLANKS)


def _plain_item(text: str) -> tuple[str, int]:
    """Give the plain string that stands before the next comma or bracket, and its length."""
    end = 0
    while end < len(text) and text[end] not in ",]":
        end += 1
    return text[:end].rstrip(BLANKS), end


def _past_blanks(text: str, place: int) -> int:
    while text[place : place + 1] in (" ", "\t"):
        place += 1
    return place
