"""The normal form: joining text, refusing what isn't in it, and mending it.

No empty string, no two adjacent strings, no line end in a text, no empty container, no link in a link,
no character that XML 1.0 can't carry, and no more than 64 nodes on the way down.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

import attrs

from newsdoc import patterns
from newsdoc.codec import require
from newsdoc.diagnostics import Diagnostic, InvalidDocument, UsageError
from newsdoc.limits import DEPTH_LIMIT
from newsdoc.model import Content, Inline, LineBreak, Link, Node, Paragraph
from newsdoc.model.blocks import Flow
from newsdoc.model.node import Record
from newsdoc.plain import is_tuple
from newsdoc.shape import ALTERNATIVES, TEXT, Field, Many, One, String, fields
from newsdoc.tree import children, plain_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


__all__ = ["join", "misfit", "normalize", "require"]

N = TypeVar("N", bound=Node)

REPLACEMENT = "\ufffd"
"""What stands where a character can't be carried."""

# No leaf lies more than this many nodes below a block: table, row, cell, paragraph.
_TALLEST_LEAF = 4


def join(parts: Iterable[str | Inline]) -> Content:
    """Give content in which adjacent strings are one and empty ones are gone."""
    joined: list[str | Inline] = []
    texts: list[str] = []  # those that came last, joined at once: to add each to those before takes quadratic time
    for part in parts:
        if isinstance(part, str):
            texts.append(part)
            continue
        if text := "".join(texts):
            joined.append(text)
        texts.clear()
        joined.append(part)
    if text := "".join(texts):
        joined.append(text)
    return tuple(joined)


def normalize(node: N) -> N:
    """Give the node in normal form; what is so already is shared, down to the node itself.

    Line ends in running text become line breaks, elsewhere spaces; characters that can't be carried become
    U+FFFD; what is empty goes; a link in a link gives way to its text; what lies too deep becomes text.
    Ids and other patterns are not mended. Raises `UsageError` if nothing is left of the node, and
    `InvalidDocument` if something in it is no part of a document at all.
    """
    mended = next(iter(_mended(node, 1, linked=False)), None)
    if type(mended) is not type(node):
        raise UsageError(f"nothing is left of an empty {type(node).__name__}")
    normal: N = mended
    return normal


def misfit(value: object) -> InvalidDocument:
    """Give the exception for what is no part of a document where one should be."""
    return InvalidDocument(
        Diagnostic("wrong-type", f"{type(value).__name__} stands where a part of a document belongs")
    )


def _mended(node: object, depth: int, *, linked: bool) -> tuple[Any, ...]:
    """Give what stands in a record's place: itself, a mended one, its content, or nothing."""
    if not isinstance(node, Record):
        raise misfit(node)
    if isinstance(node, Node) and depth > DEPTH_LIMIT - _TALLEST_LEAF and _too_deep(node, depth):
        return _flattened(node)
    inside = linked or isinstance(node, Link)
    changes: dict[str, Any] = {}
    kept = True
    for field in fields(type(node)):
        old = getattr(node, field.name)
        new = _mended_value(old, field, depth, linked=inside)
        if not _same(old, new):
            changes[field.name] = new
        kept = kept and not _missing(new, field)
    names = ALTERNATIVES.get(type(node), ())
    kept = kept and (not names or _chosen(node, changes, names))
    if kept and not (linked and isinstance(node, Link)):
        return (attrs.evolve(node, **changes) if changes else node,)
    # What can't stay gives way to the text in it.
    content: tuple[Any, ...] = changes.get("content", getattr(node, "content", ()))
    return content if isinstance(node, Inline) else ()


def _chosen(node: Record, changes: dict[str, Any], names: tuple[str, ...]) -> bool:
    """Keep the first of the alternatives that is given; say whether there is one."""
    given = [name for name in names if changes.get(name, getattr(node, name)) is not None]
    changes.update(dict.fromkeys(given[1:]))
    return bool(given)


def _same(old: Any, new: Any) -> bool:
    if is_tuple(old) and is_tuple(new):
        return len(old) == len(new) and all(map(_same, old, new))
    return old is new or (isinstance(old, str) and old == new)


def _missing(value: object, field: Field) -> bool:
    """Say whether a node can't be without what a field has lost."""
    return (field.required and value is None) or (
        isinstance(field.value, Many) and field.value.nonempty and value == ()
    )


def _mended_value(old: Any, field: Field, depth: int, *, linked: bool) -> Any:
    value = field.value
    if old is None:
        return None
    if isinstance(value, One):
        (*_, new) = (None, *_mended(old, depth + 1, linked=linked))
        return new
    if isinstance(value, Many):
        return _mended_members(old, value, depth, linked=linked)
    if isinstance(value, String) and value.regex == TEXT and isinstance(old, str):
        return _cleaned(old) or None
    return old


def _mended_members(old: object, value: Many, depth: int, *, linked: bool) -> tuple[Any, ...]:
    if not is_tuple(old):
        raise misfit(old)
    members: list[Any] = []
    for member in old:
        if isinstance(member, str):
            members += _mended_string(member, value)
        else:
            members += _mended(member, depth + 1, linked=linked)
    if value.mixed:
        return join(members)
    return tuple(member for member in members if member != "" or value.string is None or _takes_empty(value))


def _takes_empty(value: Many) -> bool:
    return value.string is not None and patterns.scalar(value.string.regex).match("") is not None


def _mended_string(text: str, value: Many) -> Iterator[str | LineBreak]:
    """Clean a string; a line end in it becomes what the place allows: a line break, a new line, or a space."""
    if patterns.FORBIDDEN.search(text) is None:
        yield text
    elif LineBreak in value.classes:
        for number, line in enumerate(patterns.LINE_END.split(text)):
            if number:
                yield LineBreak()
            yield _cleaned(line)
    elif _takes_empty(value):
        yield from map(_cleaned, patterns.LINE_END.split(text))
    else:
        yield _cleaned(text)


def _cleaned(text: str) -> str:
    return patterns.FORBIDDEN.sub(REPLACEMENT, patterns.LINE_END.sub(" ", text))


def _too_deep(node: Node, depth: int) -> bool:
    """Say whether something below a node lies deeper than is allowed."""
    if not isinstance(node, Flow | Inline):
        return False
    level: list[Node] = [node]
    while level and depth <= DEPTH_LIMIT:
        level = [child for parent in level for child in children(parent)]
        depth += 1
    return bool(level)


def _flattened(node: Node) -> tuple[Any, ...]:
    """Give the text of a node as a paragraph or a string."""
    text = _cleaned(plain_text(node))
    if isinstance(node, Inline):
        return (text,)
    return (Paragraph((text,), origin=node.origin),) if text else ()
