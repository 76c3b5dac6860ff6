"""What is wrong with the meaning of a document that was read, told for a file where JSON's paths lead nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from newsdoc.checks import check
from newsdoc.diagnostics import ignore

if TYPE_CHECKING:
    from newsdoc.diagnostics import Report
    from newsdoc.model import Document

__all__ = ["report_meaning"]


def report_meaning(document: Document, name: str | None, report: Report) -> None:
    """Report what is wrong with the meaning of a document, if anybody listens; `name` is the file's."""
    if report is ignore:  # to look takes as long as to read
        return
    for problem in check(document):
        report(attrs.evolve(problem, file=name, path=None))
