"""The JSON-LD format: a document as search engines and archives take it, in the words of schema.org. Written only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc.diagnostics import Report, ignore
from newsdoc.formats.format import Format
from newsdoc.loading import LOADING

if TYPE_CHECKING:
    from newsdoc.model import Document

__all__ = ["FORMAT", "write"]


def write(document: Document, *, report: Report = ignore, questions: bool = False, indent: int | None = None) -> str:
    """Give a document as a `NewsArticle` of schema.org.

    `articleBody` is plain text; with `questions` the turns of an interview are a `Conversation` of questions, answers
    and comments as well. What schema.org has no place for is left out and reported. `indent` is the number of spaces
    for each level. The text may stand in a `script` of HTML as it is. Raises `InvalidDocument`.
    """
    with LOADING:
        from newsdoc.formats.json_ld.writer import write as write_document

    return write_document(document, report=report, questions=questions, indent=indent)


def _mapping() -> dict[str, str]:
    with LOADING:
        from newsdoc.formats.json_ld.mapping import mapping

    return mapping()


FORMAT = Format("json-ld", "schema.org JSON-LD", "application/ld+json", (".jsonld",), write=write, mapping=_mapping)
"""The format."""
