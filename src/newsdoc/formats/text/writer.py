"""Writes a document as text: in the explicit dialect, or in plain words as a house would print it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from newsdoc.diagnostics import ReadError, UsageError, ignore
from newsdoc.diagnostics.suggestions import no_such
from newsdoc.formats.text.fidelity import losses
from newsdoc.formats.text.flow import block, blocks, head
from newsdoc.formats.text.reader import read
from newsdoc.formats.text.wording import Wording, printed_label, style_for
from newsdoc.loading import LOADING
from newsdoc.model import Document, Turn
from newsdoc.normal import require

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from newsdoc.diagnostics import Report
    from newsdoc.formats.text.flow import Labels
    from newsdoc.model import Block
    from newsdoc.styles import HouseStyle

__all__ = ["MANNERS", "Manner", "write"]

Manner: TypeAlias = Literal["dialect", "plain"]

MANNERS: tuple[Manner, ...] = ("dialect", "plain")
"""The manners in which text can be written."""


def write(
    document: Document,
    *,
    report: Report = ignore,
    manner: Manner = "dialect",
    style: str | Path | HouseStyle | None = None,
) -> str:
    """Give the document as text.

    In the manner `dialect` its marks say what each part is, and it reads back as the same document. In the manner
    `plain` it is the article as a house prints it. What was printed without labels stays so if it reads back as what
    it is; if not, turns get their speakers' names before them, captions, notes and the like the first word that the
    house style has for them: that of a name, of a TOML file, or given itself, or else that of the document's language,
    or the English one. What the plain text can't carry is then reported, and that it would not read back the same.

    Raises `InvalidDocument` if the document isn't in normal form, and `UsageError` for an option that can't be.
    """
    require(document)
    if manner not in MANNERS:
        raise UsageError(no_such("manner", manner, MANNERS))
    if manner == "dialect":
        if style is not None:
            raise UsageError("a style is for the manner 'plain'")
        with LOADING:
            from newsdoc.formats.text.dialect.writer import write_dialect

        return write_dialect(document)
    return _plain(document, Wording(style_for(style, document), document).label, report)


def _plain(document: Document, worded: Labels, report: Report) -> str:
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
