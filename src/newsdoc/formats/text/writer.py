"""Writes a document as text: in the explicit dialect, or in plain words as a house would print it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from newsdoc.diagnostics import UsageError, ignore
from newsdoc.diagnostics.suggestions import no_such
from newsdoc.loading import LOADING
from newsdoc.normal import require

if TYPE_CHECKING:
    from pathlib import Path

    from newsdoc.diagnostics import Report
    from newsdoc.model import Document
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
    with LOADING:
        from newsdoc.formats.text.printing import write_printed

    return write_printed(document, style, report)
