"""Writes a document as plain text: blocks with their printed labels, parted by blank lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc.diagnostics import ignore
from newsdoc.formats.text.fidelity import losses
from newsdoc.formats.text.flow import blocks, head
from newsdoc.formats.text.reader import read
from newsdoc.normal import require

if TYPE_CHECKING:
    from newsdoc.diagnostics import Report
    from newsdoc.model import Document

__all__ = ["write"]


def write(document: Document, *, report: Report = ignore) -> str:
    """Give the document as plain text.

    What the text can't carry is reported, and so it is if the text would not read back as the same document: for
    that it is read again, unless nobody listens. Raises `InvalidDocument` if the document isn't in normal form.
    """
    require(document)
    parts = [*head(document), *blocks(document.abstract), *blocks(document.body, document)]
    text = "".join(f"{part}\n\n" for part in parts if part)[:-1]
    if report is not ignore:
        for loss in losses(document, read(text)):
            report(loss)
    return text
