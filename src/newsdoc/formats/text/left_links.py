"""Links that Markdown's marks have and the document hasn't, for they stand in a label, which is words alone."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from newsdoc.formats.text.remarks import Remark
from newsdoc.model import Document, Link
from newsdoc.tree import walk

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsdoc.formats.text.lines import Unit

__all__ = ["left_links"]


def left_links(units: Iterable[Unit], document: Document) -> Iterator[Remark]:
    """Say which links of the text aren't in the document that was read from it."""
    marked = [(span, unit) for unit in units if unit.marks is not None for span in unit.marks.spans if span.href]
    if not marked:
        return
    kept = Counter(node.href for node in walk(document) if isinstance(node, Link))
    for span, unit in marked:
        href = span.href or ""
        if kept[href]:
            kept[href] -= 1
        else:
            yield Remark("link-lost", f"a label can hold no link; this one leads to {href}", unit.place(span.start))
