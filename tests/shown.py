"""Content and blocks as short lines, for tests to compare: inline nodes stand in angle brackets."""

from __future__ import annotations

from newsdoc.model import Code, Link, Note
from newsdoc.shape import type_name
from newsdoc.tree import children

__all__ = ["kinds", "shown"]


def shown(content) -> str:
    """Give a run of text: `a <strong: b> c`; a link has its target and its title, a note its kind."""
    return "".join(part if isinstance(part, str) else _inline(part) for part in content)


def _inline(node) -> str:
    if isinstance(node, Code):
        return f"<code: {node.text}>"
    facts = [type_name(type(node))]
    if isinstance(node, Note):
        facts = [node.kind]
    if isinstance(node, Link):
        facts += [node.href, *([repr(node.title)] if node.title else [])]
    return f"<{' '.join(facts)}: {shown(node.content)}>"


def kinds(blocks) -> list[str]:
    """Give the type of each block; a turn has its kind, its speaker, and the types of what it holds."""
    return [_kind(block) for block in blocks]


def _kind(block) -> str:
    name = type_name(type(block))
    if name != "turn":
        return name
    inner = [type_name(type(child)) for child in children(block)]
    return " ".join([block.kind, block.speaker or "-", *(inner if inner != ["paragraph"] else [])])
