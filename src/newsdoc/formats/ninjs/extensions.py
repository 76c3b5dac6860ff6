"""Extensions that hold properties of ninjs: put back where they came from, as far as they fit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc.formats.foreign_json import parse_kept
from newsdoc.formats.ninjs import shapes
from newsdoc.formats.ninjs.gathered import EXTENSION
from newsdoc.plain import is_list

if TYPE_CHECKING:
    from newsdoc.model import Document, Extension

__all__ = ["parsed", "restored"]

_NEVER = ("uri", "standard", "subjects")


def parsed(extension: Extension) -> Any:
    """Give the plain data that an extension holds, or nothing if it isn't JSON."""
    return parse_kept(extension.value)


def restored(document: Document, item: dict[str, Any]) -> dict[str, Any]:
    """Give an item with the properties that extensions hold: lists behind ours, all else where we say nothing."""
    made = dict(item)
    known = shapes.item("3.1").members
    for extension in document.extensions:
        name = extension.name.removeprefix(EXTENSION)
        value = parsed(extension) if extension.name.startswith(EXTENSION) and name in known else None
        if value is None or name in _NEVER:
            continue
        if is_list(value) and is_list(made.get(name)):
            made[name] = made[name] + value
        else:
            made.setdefault(name, value)
    return made
