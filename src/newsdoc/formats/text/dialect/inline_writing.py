"""Writes running text of the dialect."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc import patterns
from newsdoc.formats.text.dialect.attributes import write_attributes
from newsdoc.formats.text.dialect.escapes import escape, escape_line, escape_target
from newsdoc.formats.text.dialect.plan import inline_names, plan
from newsdoc.model import Code, Emphasis, Language, LineBreak, Link, RawInline, Strong

if TYPE_CHECKING:
    from newsdoc.model import Content, Inline

__all__ = ["code_span", "edged", "write_inline"]

_BLANK = "&#32;"

_SIGNS = "*_"
"""What stress is written with, and stress within stress; what lies deeper is a span."""


def write_inline(content: Content, level: int = 0) -> str:
    """Give running text within which nothing is taken for a mark that isn't one; `level` counts stress around it."""
    pieces: list[str] = []
    before = ""
    for number, part in enumerate(content):
        if isinstance(part, str):
            piece = escape(part)
        elif isinstance(part, Emphasis | Strong):
            following = content[number + 1] if number + 1 < len(content) else ""
            after = following[:1] if isinstance(following, str) else ""
            piece = _stressed(part, level, before, after)
        else:
            piece = _written(part, level, before)
        pieces.append(piece)
        before = piece[-1]
    return "".join(pieces)


def _stressed(node: Emphasis | Strong, level: int, before: str, after: str) -> str:
    """Give stress between asterisks or underscores where these are read as what they are, else as a span."""
    inner = write_inline(node.content, level + 1)
    sign = _SIGNS[level : level + 1]
    edges = inner[0] + inner[-1]
    tight = not (edges[0].isspace() or edges[1].isspace()) and sign not in (*edges, before)
    apart = sign != "_" or not (before.isalnum() or after.isalnum())
    if not (sign and tight and apart):
        return _span(node, inner)
    signs = sign * (2 if isinstance(node, Strong) else 1)
    return f"{signs}{inner}{signs}"


def _written(node: Inline, level: int, before: str) -> str:
    match node:
        case LineBreak():
            return "\\\n"
        case Code() if before != "`":
            return code_span(node.text)
        case RawInline(format=format, lines=(line,)) if line and before != "`":
            return f"{code_span(line)}{write_attributes([('', format)])}"
        case Link():
            return _link(node, level)
        case _:
            text: str = getattr(node, "text", "")
            return _span(node, escape(text) if text else write_inline(getattr(node, "content", ()), level))


def _span(node: Inline, inner: str) -> str:
    """Give what has no mark of its own in square brackets, with its name and attributes."""
    cls = type(node)
    values = _values(node, "text")
    name = inline_names()[cls, values.pop("kind", None)]
    return f"[{inner}]{write_attributes(values.items(), name=None if cls is Language else name)}"


def _values(node: Inline, *but: str) -> dict[str, Any]:
    """Give the attributes of a node that aren't at their default, some left out."""
    attributes = plan(type(node)).attributes
    held = {name: getattr(node, name) for name in attributes if name not in but}
    return {name: value for name, value in held.items() if value != attributes[name].default}


def _link(node: Link, level: int) -> str:
    """Give a URL that is its own text in angle brackets, any other link with its text in square ones."""
    url = f"<{node.href}>"
    if node == Link((node.href,), node.href) and patterns.AUTOLINK.fullmatch(url):
        return url
    target = escape_target(node.href)
    if not patterns.LINK_TARGET.fullmatch(target):
        target = f"<{target}>"
    if node.title is not None:
        target = f'{target} "{escape_target(node.title)}"'
    return f"[{write_inline(node.content, level)}]({target}){write_attributes(_values(node, 'href', 'title').items())}"


def code_span(text: str) -> str:
    """Give code between backticks, more of them than stand together in it."""
    longest = count = 0
    for char in text:
        count = count + 1 if char == "`" else 0
        longest = max(longest, count)
    padded = text[0] == "`" or text[-1] == "`" or (text[0] == text[-1] == " " and text.strip(" "))
    fence = "`" * (longest + 1)
    return f"{fence} {text} {fence}" if padded else f"{fence}{text}{fence}"


def edged(text: str, *, first: bool = True) -> str:
    """Give running text as lines of a block: blanks at their ends kept, and none taken for the mark of a block.

    The `first` line needs no care where it follows a mark.
    """
    lines = [_edged(line) for line in text.removesuffix("\n").split("\n")]
    return "\n".join([escape_line(lines[0]) if first else lines[0], *map(escape_line, lines[1:])])


def _edged(line: str) -> str:
    if line[:1] == " ":
        line = _BLANK + line[1:]
    return line[:-1] + _BLANK if line[-1:] == " " else line
