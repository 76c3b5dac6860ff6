"""Attributes in braces: `{#id lang=ru label="Read more: "}`, read with the types of the fields they stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, assert_never

from newsdoc import patterns
from newsdoc.formats.text.dialect.quoting import is_bare, quote, unquote
from newsdoc.model import Date
from newsdoc.model.scalars import ISO_DATE
from newsdoc.plain import is_tuple
from newsdoc.shape import Choice, Field, Flag, Many, One, String, Value, Whole

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdoc.formats.text.dialect.problems import Problems

__all__ = ["Attribute", "Placed", "is_iso_date", "read_attributes", "typed", "write_attributes"]

_KEYS = {"#": "id", ".": "class", "=": "format"}
_LONGEST_NUMBER = 10


class Placed(Protocol):
    """A text that knows where in the source each of its characters stands."""

    @property
    def text(self) -> str:
        """The text."""
        ...

    def place(self, index: int) -> int:
        """Give the offset in the source of a character of the text."""
        ...


class Attribute(NamedTuple):
    """A key and its value as printed, and where it begins in the source; the key of `.stage` is `class`."""

    key: str
    value: str
    offset: int


def read_attributes(run: Placed, start: int, problems: Problems) -> tuple[list[Attribute], int] | None:
    """Read attributes from their opening brace; give them and where they end, or nothing but a problem."""
    text = run.text
    found: list[Attribute] = []
    place = start + 1
    while True:
        while text[place : place + 1].isspace():
            place += 1
        if text[place : place + 1] == "}":
            return found, place + 1
        read = _read_attribute(text, place)
        if read is None:
            break
        key, value, end = read
        found.append(Attribute(key, value, run.place(place)))
        place = end
    message = 'attributes such as {#id lang=fr label="Photo: "} belong here; write \\{ for a mere brace'
    problems.add("dialect-syntax", message, run.place(min(place, len(text) - 1)))
    return None


def _read_attribute(text: str, place: int) -> tuple[str, str, int] | None:
    match = patterns.ATTRIBUTE.match(text, place)
    if match is None:
        return None
    sign = match.group()
    if sign[-1] not in "#.=":
        return None
    quoted = patterns.QUOTED.match(text, match.end())
    if quoted is not None:
        return (_key(sign), unquote(quoted.group(1)), quoted.end()) if quoted.group(2) else None
    end = match.end()
    while end < len(text) and text[end] not in '{}"' and not text[end].isspace():
        end += 1
    return (_key(sign), text[match.end() : end], end) if end > match.end() else None


def _key(sign: str) -> str:
    return _KEYS.get(sign) or sign[:-1]


def typed(attributes: Iterable[Attribute], allowed: dict[str, Field], owner: str, problems: Problems) -> dict[str, Any]:
    """Give the values of attributes by the names of their fields; what doesn't fit is a problem."""
    values: dict[str, Any] = {}
    for key, text, offset in attributes:
        name, _, part = key.partition(".")
        field = allowed.get(name)
        if field is None:
            problems.add("unknown-field", f"{owner} has no attribute {key!r}", offset)
        elif name in values:
            problems.add("duplicate-key", f"the attribute {key!r} stands twice", offset)
        else:
            value = _value(text, field.value, raw=part == "raw")
            if value is None:
                problems.add("wrong-value", f"{text!r} is not {_expected(field.value)}", offset)
            values[name] = value
    return values


def _value(text: str, shape: Value, *, raw: bool) -> Any:
    """Give what a text stands for as a value of a type, or none."""
    match shape:
        case String(regex):
            return text if _fits(text, regex) else None
        case Choice(values):
            return text if text in values else None
        case Whole(minimum, maximum):
            number = int(text) if text.isascii() and text.isdecimal() and len(text) <= _LONGEST_NUMBER else -1
            return number if minimum <= number <= maximum else None
        case Flag():
            return {"true": True, "false": False}.get(text)
        case One():
            return _date(text, raw=raw)
        case Many(string):
            lines = tuple(text.split("\n"))
            return lines if string and all(_fits(line, string.regex) for line in lines) else None
        case _:
            assert_never(shape)


def _date(text: str, *, raw: bool) -> Date | None:
    if is_iso_date(text) and not raw:
        return Date(text)
    return Date(raw=text) if text and not patterns.FORBIDDEN.search(text) else None


def is_iso_date(text: str) -> bool:
    """Whether a text is a date as the model has it."""
    return _fits(text, ISO_DATE.regex)


def _fits(text: str, regex: str) -> bool:
    return patterns.scalar_for(regex, text).match(text) is not None and not patterns.FORBIDDEN.search(text)


def _expected(shape: Value) -> str:
    match shape:
        case String(_, what):
            return what
        case Choice(values):
            return f"{', '.join(values[:-1])} or {values[-1]}"
        case Whole(minimum, maximum):
            return f"a whole number from {minimum} to {maximum}"
        case Flag():
            return "true or false"
        case One():
            return "a date, nor words for one"
        case Many():
            return "lines without control characters"
        case _:
            assert_never(shape)


def write_attributes(values: Iterable[tuple[str, Any]], *, name: str | None = None) -> str:
    """Give attributes in their braces, or nothing where there are none; `name` stands first, behind a full stop."""
    written = [f".{name}"] if name else []
    for key, value in values:
        written.append(_written(key, value))
    return f"{{{' '.join(written)}}}" if written else ""


def _written(key: str, value: Any) -> str:
    if isinstance(value, Date):
        raw = value.value is None
        key, value = (f"{key}.raw" if raw and is_iso_date(value.raw or "") else key), value.raw if raw else value.value
    if key == "id":
        return f"#{value}"
    if isinstance(value, bool):
        return f"{key}={str(value).lower()}"
    text = "\n".join(value) if is_tuple(value) else str(value)
    return f"{key}={text if is_bare(text) else quote(text)}"
