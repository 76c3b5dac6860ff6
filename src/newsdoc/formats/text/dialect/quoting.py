"""Quoted strings, written alike in attributes and in the front matter, and whether a string needs quotes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc import patterns

if TYPE_CHECKING:
    from newsdoc.patterns import Match

__all__ = ["is_bare", "is_plain", "quote", "unquote"]

_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "0": "\0"}
_BARE = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.:/-+")
_PLAIN = frozenset(" _-./()'+")
# What a YAML parser takes for true, false or nothing.
_WORDS = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})
_NO_CHARACTER = "\uffff"


def quote(text: str) -> str:
    """Give a text in double quotation marks, as JSON and YAML read them."""
    return f'"{patterns.UNQUOTABLE.sub(_escaped, text)}"'


def _escaped(match: Match) -> str:
    char = match.group()
    if char in '"\\':
        return "\\" + char
    return {"\n": "\\n", "\t": "\\t"}.get(char) or f"\\u{ord(char):04x}"


def unquote(inner: str) -> str:
    """Give the text that stands between double quotation marks."""
    return patterns.QUOTE_ESCAPE.sub(_meant, inner) if "\\" in inner else inner


def _meant(match: Match) -> str:
    escape = match.group()[1:]
    if len(escape) > 1:
        number = int(escape[1:], 16)
        return chr(number) if number < 0x110000 else _NO_CHARACTER  # noqa: PLR2004  (where Unicode ends)
    return _ESCAPES.get(escape, escape)


def is_bare(text: str) -> bool:
    """Whether a text can be the value of an attribute without quotation marks."""
    return bool(text) and _BARE.issuperset(text)


def is_plain(text: str) -> bool:
    """Whether any YAML parser takes a text for itself without quotation marks."""
    return (
        text[0].isalpha()
        and text[-1] != " "
        and text.lower() not in _WORDS
        and all(char.isalnum() or char in _PLAIN for char in text)
    )
