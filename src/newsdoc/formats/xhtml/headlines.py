"""Single lines with markup in them: headlines, kickers and decks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc.diagnostics import ignore
from newsdoc.formats.xhtml.parsing import parse
from newsdoc.formats.xhtml.reader import Reader
from newsdoc.formats.xhtml.reading import tables
from newsdoc.formats.xhtml.writer import Writer

if TYPE_CHECKING:
    from newsdoc.diagnostics import Report
    from newsdoc.model import Content

__all__ = ["read_line", "write_line"]


def write_line(node: Any) -> str:
    """Give a headline, kicker or deck as an element."""
    return Writer().blocks((node,)).lstrip("\n")


def read_line(text: str, *, html: bool = False, report: Report = ignore) -> tuple[Content, dict[str, Any]]:
    """Give the run of text that a line of markup holds, and the id and language of the element around it."""
    element = parse(text, html=html, report=report)
    while len(element) == 1 and not (element.text or "").strip() and not (element[0].tail or "").strip():
        if not Reader(ignore, own=False).is_block(element[0]):
            break
        element = element[0]
    ours = {token for by_class in tables().headlines.values() for tokens in by_class for token in tokens}
    reader = Reader(report, own=bool(ours & set((element.get("class") or "").split())))
    return reader.line(element), reader.common(element)
