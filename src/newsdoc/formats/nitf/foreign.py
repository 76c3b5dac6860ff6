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

__all__ = ["LEAD", "desk_reader", "lead_reader", "read_credit", "read_strange", "sided_reader"]


LEAD, FULL_TEXT = "lead_paragraph", "full_text"
"""The classes of a block with the lead and of one with all of the text, lead included, in newspapers' archives."""


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


def lead_reader(read: Read) -> Read:
    """Give the reader of a block that has the lead, which the block with the full text behind it may have once more."""

    def read_lead(reader: Reader, element: Element, out: list[Any]) -> None:
        if not _is_repeated(element):
            read(reader, element, out)
            return
        reader.repeated.append(element)
        message = "the lead stands once more at the beginning of the full text; it is read there"
        reader.tell(Diagnostic("repeated-lead", message, reader.name, Position(element.sourceline or 1, 1)))

    return read_lead


def _is_repeated(element: Element) -> bool:
    """Say whether the full text, which stands directly behind a lead, begins with the same letters."""
    after = element.getnext()
    if after is None or FULL_TEXT not in (after.get("class") or "").split():
        return False
    return _letters(after).startswith(_letters(element))


def _letters(element: Element) -> str:
    return "".join("".join(element.itertext()).split())


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
