"""Writes a document as a text of the dialect."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc.formats.text.dialect.block_writing import Writing
from newsdoc.formats.text.dialect.front_writing import turn_labels, write_front
from newsdoc.formats.text.dialect.opening import FENCE

if TYPE_CHECKING:
    from newsdoc.model import Document

__all__ = ["write_dialect"]


def write_dialect(document: Document) -> str:
    """Give a document in normal form as a text that `read_dialect` reads as the same document."""
    labels = turn_labels(document)
    front = "\n".join([FENCE, *write_front(document, labels), FENCE])
    return "".join(f"{part}\n\n" for part in [front, *Writing(document, labels).parts(document)])[:-1]
