"""Values of front matter, as YAML has the usual ones: plain, quoted, or folded over the lines below their key."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdoc.formats.text.lines import Unit

__all__ = ["Value", "goes_on", "items_in", "read_value", "unquoted"]

_Signs: TypeAlias = "list[tuple[str, int]]"
"""Characters, each with its place in the source."""

_FOLDED = (">", "|", ">-", "|-", ">+", "|+")
"""What stands behind a key whose value is all of the lines below."""

_NOTHING = ("null", "Null", "NULL", "~")
"""What says that there is no value."""

_BLANKS = (" ", "\t")
_QUOTES = ('"', "'")
_ESCAPED = {'"': '"\\/', "'": "'"}
"""What an escape may stand for that is a sign of the text; others, such as those by number, stay as printed."""


class Value(NamedTuple):
    """A value on one line; `joints` say at which offset of it each piece begins, and where that is in the source."""

    text: str
    joints: tuple[tuple[int, int], ...]


def goes_on(first: str, line: Unit) -> bool:
    """Whether a line is more of the value that stands behind a key: it is set in, and no item, nor a comment."""
    if not first or not line.indent:
        return False
    closed = len(first) > 1 and first[0] in _QUOTES and first[-1] == first[0]
    return first in _FOLDED or not (closed or line.text.startswith(("- ", "#")))


def read_value(first: str, start: int, below: Sequence[Unit], *, listed: bool = False) -> Value:
    """Give the value that begins behind a key, at a place in the source, and goes on with the lines below.

    One that is `listed` may be a list in brackets, and is its items then, parted by commas.
    """
    parts = [(line.text, line.start) for line in below]
    if not (below and first in _FOLDED):
        parts.insert(0, (first, start))
    signs: _Signs = []
    for text, place in parts:
        signs += [(" ", signs[-1][1] + 1)] if signs else []
        signs += [(sign, place + offset) for offset, sign in enumerate(text)]
    if first in (*_NOTHING, *_FOLDED) and not below:
        return Value("", ())
    if first in _FOLDED:
        return _value(signs)
    if listed and first.startswith("[") and signs[-1][0] == "]":
        return _value(_parted(signs[1:-1]))
    return _value(_unquoted(signs))


def items_in(value: str) -> tuple[str, ...]:
    """Give the items of a list as it is printed on one line, in brackets or not, parted by commas."""
    inner = value[1 : value.rindex("]")] if value.startswith("[") and "]" in value else value
    items = _items([(sign, place) for place, sign in enumerate(inner)])
    return tuple(text for item in items if (text := "".join([sign for sign, _ in item]).strip()))


def unquoted(value: str) -> str:
    """Give a value on one line without quotation marks around it."""
    return "".join([sign for sign, _ in _unquoted([(sign, place) for place, sign in enumerate(value)])])


def _parted(signs: _Signs) -> _Signs:
    """Give the items of a list with a comma and a blank between them."""
    found: _Signs = []
    for item in _items(signs):
        found += [(",", found[-1][1] + 1), (" ", found[-1][1] + 2)] if found else []
        found += item
    return found


def _items(signs: _Signs) -> list[_Signs]:
    """Give the items of a list, each without quotation marks around it, within which a comma parts nothing."""
    found: list[_Signs] = [[]]
    quote = ""
    closing = _closing(signs)
    last = {signs[number][0]: number for number in sorted(closing)}
    for number, sign in enumerate(signs):
        item = found[-1]
        if sign[0] == "," and not quote:
            found.append([])
        elif item or sign[0] not in _BLANKS:
            if not item and last.get(sign[0], 0) > number:
                quote = sign[0]
            elif sign[0] == quote and number in closing:
                quote = ""
            item.append(sign)
    return [_unquoted(item) for item in found]


def _closing(signs: _Signs) -> set[int]:
    """Give where quotation marks stand that a comma or the end follows; behind the last none opens an item."""
    found: set[int] = set()
    following = ","
    for number in range(len(signs) - 1, -1, -1):
        sign = signs[number][0]
        if sign in _QUOTES and following == ",":
            found.add(number)
        following = following if sign in _BLANKS else sign
    return found


def _unquoted(signs: _Signs) -> _Signs:
    """Give what stands between quotation marks, or signs without any as they are."""
    end = len(signs)
    while end and signs[end - 1][0] in _BLANKS:
        end -= 1
    signs = signs[:end]
    quoted = len(signs) > 1 and signs[0][0] in _QUOTES and signs[-1][0] == signs[0][0]
    return _unescaped(signs[1:-1], signs[0][0]) if quoted else signs


def _unescaped(signs: _Signs, quote: str) -> _Signs:
    """Give what stands between quotation marks, without the sign before each that is escaped."""
    escape, escaped = "\\" if quote == '"' else "'", _ESCAPED[quote]
    found: _Signs = []
    number = 0
    while number < len(signs):
        following = signs[number + 1][0] if number + 1 < len(signs) else ""
        number += signs[number][0] == escape and following in escaped and bool(following)
        found.append(signs[number])
        number += 1
    return found


def _value(signs: _Signs) -> Value:
    """Give signs as a text without blanks around it, and where its pieces are."""
    text = "".join([sign for sign, _ in signs])
    bare = text.strip()
    begin = len(text) - len(text.lstrip())
    joints: list[tuple[int, int]] = []
    expected = -1
    for offset, (_, place) in enumerate(signs[begin : begin + len(bare)]):
        if place != expected:
            joints.append((offset, place))
        expected = place + 1
    return Value(bare, tuple(joints))
