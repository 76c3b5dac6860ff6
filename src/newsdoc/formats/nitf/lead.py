"""The beginning of a paragraph: its text on one line, and its content without a label."""

from __future__ import annotations

from typing import Any

import attrs

from newsdoc.model import Code, Content, Entity, LineBreak, Node, RawInline
from newsdoc.tree import plain_text

__all__ = ["plain", "without_lead"]


def plain(node: Node) -> str:
    """Give the text of a node on one line, without blanks around it."""
    return plain_text(node).replace("\n", " ").strip()


def without_lead(content: Content, label: str) -> Content | None:
    """Give content without the label that it begins with, or nothing if it doesn't begin with that."""
    left, rest = _cut(content, label)
    return None if left.strip() else rest


def _cut(content: Content, label: str) -> tuple[str, Content]:
    """Take a label off the beginning of content as far as it is there; give what is left of both."""
    rest: list[Any] = list(content)
    while label and rest:
        first = rest[0]
        left, kept = _cut_part(first, label)
        if left == label:
            break
        label = left
        rest[:1] = kept
        if kept:
            break
    return label, tuple(rest)


def _cut_part(part: Any, label: str) -> tuple[str, list[Any]]:
    if isinstance(part, str):
        return _cut_text(part, label)
    if isinstance(part, LineBreak):
        return (label[1:], []) if label[0] == " " else (label, [part])
    if isinstance(part, RawInline):
        return label, [part]
    if isinstance(part, Code | Entity):
        left, text = _cut_text(part.text, label)
        return left, [attrs.evolve(part, text=text[0])] if text else []
    left, content = _cut(part.content, label)
    return left, [attrs.evolve(part, content=content)] if content else []


def _cut_text(text: str, label: str) -> tuple[str, list[str]]:
    if text.startswith(label):
        rest = text[len(label) :]
        return "", [rest] if rest else []
    return (label[len(text) :], []) if label.startswith(text) else (label, [text])
