"""The shape of TT's NewsDoc: documents and the blocks in them, whose attributes are strings or lists of blocks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from newsdoc import patterns
from newsdoc.diagnostics.paths import step
from newsdoc.plain import is_list, is_object

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["DOCUMENT", "EXTENSION", "LISTS", "Block", "blocks_of", "cleaned", "data_of", "filled", "misfits"]

Block: TypeAlias = dict[str, Any]
"""A block, or a document, as plain data."""

EXTENSION = "tt-newsdoc"
"""What the name of an extension begins with that holds something of TT's as JSON, and the format of raw blocks."""

LISTS = ("content", "meta", "links")
"""The attributes that hold blocks."""

DOCUMENT = ("uuid", "type", "uri", "url", "title", "language")
"""The attributes of a document that are strings."""

_STRINGS = (*DOCUMENT, "id", "rel", "role", "name", "value", "contenttype", "sensitivity")


def blocks_of(block: Block, name: str) -> list[Block]:
    """Give the blocks in an attribute of a block, or of a document; null is as good as none."""
    return block.get(name) or []


def data_of(block: Block) -> dict[str, str]:
    """Give the data of a block, without what is null."""
    data: dict[str, str | None] = block.get("data") or {}
    return {name: text for name, text in data.items() if text is not None}


def misfits(holder: Block, path: str = "$") -> Iterator[tuple[str, str]]:
    """Give the path of each value of a wrong type, and what it should be; null is as good as nothing."""
    for key in _STRINGS:
        if not isinstance(holder.get(key), str | None):
            yield path + step(key), "a string"
    data = holder.get("data")
    if data is not None and not is_object(data):
        yield f"{path}.data", "an object"
    elif data is not None:
        yield from ((f"{path}.data{step(key)}", "a string") for key in data if not isinstance(data[key], str | None))
    for key in LISTS:
        yield from _misfits_in(holder.get(key), path + step(key))


def _misfits_in(blocks: object, path: str) -> Iterator[tuple[str, str]]:
    if is_list(blocks):
        for index, block in enumerate(blocks):
            if is_object(block):
                yield from misfits(block, path + step(index))
            else:
                yield path + step(index), "an object"
    elif blocks is not None:
        yield path, "a list"


def filled(value: Any) -> Any:
    """Give plain data without whatever is empty, which TT's own programs leave out."""
    if is_object(value):
        return {key: held for key, each in value.items() if (held := filled(each)) not in (None, "", [], {})}
    return [filled(each) for each in value] if is_list(value) else value


def cleaned(value: Any) -> Any:
    """Give plain data with U+FFFD for every character that no document can hold."""
    if isinstance(value, str):
        return patterns.UNCARRIED.sub("\ufffd", value)
    if is_object(value):
        return {cleaned(key): cleaned(each) for key, each in value.items()}
    return [cleaned(each) for each in value] if is_list(value) else value
