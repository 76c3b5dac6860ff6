"""Readers for what others write and newsdoc doesn't: lines in blocks, parts without a whole, notes for the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc.diagnostics import Diagnostic
from newsdoc.model import Credit, Paragraph
from newsdoc.source import Position
from newsdoc.tree import plain_text

if TYPE_CHECKING:
    from newsdoc.formats.nitf.reader import Reader
    from newsdoc.formats.nitf.sides import Side
    from newsdoc.formats.pair import Read
    from newsdoc.formats.xml import Element

__all__ = ["desk_reader", "read_credit", "read_strange", "sided_reader"]


def read_strange(reader: Reader, element: Element, out: list[Any]) -> None:
    """Read what is known elsewhere and has no place here for what stands in it."""
    reader.unmapped(element)
    reader.flow(element, out)


def read_credit(reader: Reader, element: Element, out: list[Any]) -> None:
    """Read a line in a block that says who wrote it, whose it is, or where it is from."""
    if content := reader.line(element):
        out.append(Credit(content, **reader.common(element, f"nitf:{reader.local(element)}")))


def sided_reader(read: Read, side: Side) -> Read:
    """Give the reader of a paragraph whose class says that it asks or answers."""

    def read_sided(reader: Reader, element: Element, out: list[Any]) -> None:
        before = len(out)
        read(reader, element, out)
        for block in out[before:]:
            if isinstance(block, Paragraph):
                reader.sided.append((block, side))

    return read_sided


def desk_reader(read: Read) -> Read:
    """Give the reader of notes, of which those that say that they aren't to be published are for the desk."""

    def read_note(reader: Reader, element: Element, out: list[Any]) -> None:
        if element.get("type") != "npa":
            read(reader, element, out)
            return
        text = " ".join([plain_text(block).replace("\n", " ") for block in reader.blocks(element)])
        if text:
            reader.internal_notes.append(text)
            message = "a note that is not to be published is read as an internal one"
            place = Position(element.sourceline or 1, 1)
            reader.tell(Diagnostic("internal-note", message, reader.name, place))

    return read_note
