"""Lines between fences: preformatted ones, and raw ones of another format."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc.formats.text.dialect.attributes import read_attributes, typed, write_attributes
from newsdoc.formats.text.dialect.lines import BLANKS
from newsdoc.formats.text.dialect.plan import plan
from newsdoc.model import Preformatted, Raw

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsdoc.formats.text.dialect.attributes import Attribute
    from newsdoc.formats.text.dialect.lines import Line
    from newsdoc.formats.text.dialect.problems import Problems

__all__ = ["read_fence", "write_fence"]

_SHORTEST = 3


def read_fence(
    lines: Sequence[Line], place: int, problems: Problems
) -> tuple[type[Preformatted | Raw], dict[str, Any], int]:
    """Read a fence from the line that opens it: give its class, the values of its fields, and where it ends."""
    opening = lines[place]
    bare = opening.bare()
    ticks = len(bare.text) - len(bare.text.lstrip("`"))
    attributes = _attributes(bare.cut(ticks).bare(), problems)
    cls = Raw if any(attribute.key == "format" for attribute in attributes) else Preformatted
    allowed = {name: field for name, field in plan(cls).attributes.items() if name != "lines"}
    values = typed(attributes, allowed, "a fence", problems)
    close = place + 1
    while close < len(lines) and not _closes(lines[close], ticks):
        close += 1
    if close == len(lines):
        problems.add("dialect-syntax", "this fence is never closed", bare.start)
    indent = bare.start - opening.start
    values["lines"] = tuple(_dedented(line.text, indent) for line in lines[place + 1 : close])
    return cls, values, min(close + 1, len(lines))


def _attributes(rest: Line, problems: Problems) -> list[Attribute]:
    """Read what stands behind the backticks of a fence."""
    if not rest.text:
        return []
    attributes: list[Attribute] = []
    end = 0
    if rest.text[0] == "{":
        read = read_attributes(rest, 0, problems)
        attributes, end = read or ([], len(rest.text))
    if end < len(rest.text):
        message = "nothing but attributes can stand behind a fence, such as {=html}"
        problems.add("dialect-syntax", message, rest.place(end))
    return attributes


def _closes(line: Line, ticks: int) -> bool:
    text = line.text.strip(BLANKS)
    return len(text) >= ticks and not text.strip("`")


def _dedented(text: str, indent: int) -> str:
    return text[min(indent, len(text) - len(text.lstrip(" "))) :]


def write_fence(lines: Iterable[str], attributes: Iterable[tuple[str, Any]]) -> str:
    """Give lines between fences longer than any run of backticks that stands alone among them."""
    lines = list(lines)
    ticks = [len(line.strip(BLANKS)) for line in lines if not line.strip(BLANKS).strip("`")]
    fence = "`" * max(_SHORTEST, *(length + 1 for length in ticks), 0)
    opening = f"{fence} {write_attributes(attributes)}".rstrip(" ")
    return "\n".join([opening, *lines, fence])
