"""The writer: a document to the JSON-LD of an article, and what that leaves out to the report."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from newsdoc.diagnostics import UsageError, ignore
from newsdoc.formats.json_ld.article import article
from newsdoc.formats.json_ld.said import said_of
from newsdoc.formats.losses import reported, unsaid
from newsdoc.limits import WIDEST
from newsdoc.normal import require

if TYPE_CHECKING:
    from newsdoc.diagnostics import Report
    from newsdoc.model import Document

__all__ = ["write"]

CONTEXT = "https://schema.org"
_ESCAPES = str.maketrans({sign: f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"})
"""What could end a `script`, begin a comment in it, or end a line of JavaScript; outside strings JSON has none."""


def write(document: Document, *, report: Report, questions: bool, indent: int | None) -> str:
    """Give a document as an article, as `newsdoc.formats.json_ld.write` says. Raises `InvalidDocument`."""
    if indent is not None and not 0 <= indent <= WIDEST:
        raise UsageError(f"an indent of {indent}: it is from 0 to {WIDEST}")
    require(document)
    if report is not ignore:  # nobody listens to most writings, and looking takes half of the time
        for remark in reported("schema.org", unsaid(document, said_of(document, questions=questions))):
            report(remark)
    data = {"@context": CONTEXT, **article(document, questions=questions)}
    separators = (",", ":" if indent is None else ": ")
    text = json.dumps(data, ensure_ascii=False, indent=indent, separators=separators)
    return text.translate(_ESCAPES) + "\n"
