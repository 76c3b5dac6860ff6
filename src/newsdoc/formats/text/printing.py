"""Prints a document as a house does, with no more words than it takes to read back the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc.diagnostics import ReadError, ignore
from newsdoc.formats.text.fidelity import losses
from newsdoc.formats.text.flow import block, blocks, head
from newsdoc.formats.text.reader import read
from newsdoc.formats.text.wording import Wording, printed_label, style_for
from newsdoc.model import Document, Turn

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from newsdoc.diagnostics import Report
    from newsdoc.formats.text.flow import Labels
    from newsdoc.model import Block
    from newsdoc.styles import HouseStyle

__all__ = ["write_printed"]


def write_printed(document: Document, style: str | Path | HouseStyle | None, report: Report) -> str:
    """Give the document, in normal form, in the manner `plain`; see `newsdoc.formats.text.writer.write`."""
    worded = Wording(style_for(style, document), document).label
    text = _printed(document, [printed_label] * len(document.body), printed_label)
    labels = [worded] * len(document.body)
    if text != _printed(document, labels, worded):
        found = _read_back(text)
        if found != document:
            text = _printed(document, _needed(document.body, found.body, worded), worded)
    if report is not ignore:
        for loss in losses(document, _read_back(text)):
            report(loss)
    return text


def _printed(document: Document, labels: Sequence[Labels], above: Labels) -> str:
    """Print a document, each block of its body with labels of its own."""
    body = [block(one, label) for one, label in zip(document.body, labels, strict=True)]
    parts = [*head(document), *blocks(document.abstract, above), *body]
    return "".join(f"{part}\n\n" for part in parts if part)[:-1]


def _read_back(text: str) -> Document:
    """Read a text that was written; what happens to look like a broken text of the dialect says nothing."""
    try:
        return read(text)
    except ReadError:
        return Document()


def _needed(body: Sequence[Block], found: Sequence[Block], worded: Labels) -> list[Labels]:
    """Give the labels to print before each block: words where it was read back as another, for turns all or none."""
    if len(found) != len(body):
        return [worded] * len(body)
    known = [_side(one) == _side(other) for one, other in zip(body, found, strict=True)]
    turns = all(same for one, same in zip(body, known, strict=True) if isinstance(one, Turn))
    kept = [turns if isinstance(one, Turn) else same for one, same in zip(body, known, strict=True)]
    return [printed_label if keep else worded for keep in kept]


def _side(one: Block) -> tuple[type[Block], str | None]:
    """Give what a block is, and of a turn which side speaks."""
    return type(one), one.kind if isinstance(one, Turn) else None
