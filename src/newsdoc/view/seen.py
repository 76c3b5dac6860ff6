"""What is seen: a document, the text that its places are in, and what was said while it was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from newsdoc.decoding import Decoded, text_of
from newsdoc.decoding.declarations import legible
from newsdoc.diagnostics import Diagnostic, ignore
from newsdoc.formats import xml
from newsdoc.formats.reading import read
from newsdoc.model import Document
from newsdoc.source import Source

if TYPE_CHECKING:
    from typing import Any

    from newsdoc.diagnostics import Report
    from newsdoc.formats.format import Format

__all__ = ["Seen", "see"]


@attrs.frozen
class Seen:
    """A document and what it was read from.

    `text` is what the origins of the document are places in: the input itself where that is plain text, the text of
    all elements where it is NITF, and none where a format has no places. `source` is the input as text.
    """

    document: Document
    source: Source
    text: Source | None
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def numbered(self) -> bool:
        """Whether the lines of the text are those of the input, as they aren't where markup stands between them."""
        return self.text is self.source


def see(
    known: Format,
    data: str | bytes | Decoded,
    *,
    name: str | None = None,
    report: Report = ignore,
    normalize: str | None = None,
    **options: Any,
) -> Seen:
    """Read a document of a format that can be read, to look at it. Raises what the reader raises."""
    found: list[Diagnostic] = []
    places = {"origins": True} if known.name == "nitf" else {}

    def remark(diagnostic: Diagnostic) -> None:
        found.append(diagnostic)
        report(diagnostic)

    document = read(known, data, name=name, report=remark, normalize=normalize, **places, **options)
    source = Source(_legible(data), name)
    return Seen(document, source, _text(known, data, source, options), tuple(found))


def _legible(data: str | bytes | Decoded) -> str:
    if isinstance(data, Decoded):
        return data.text
    declared = legible(data) if isinstance(data, bytes) else None
    return text_of(data)[0] if declared is None else declared


def _text(known: Format, data: str | bytes | Decoded, source: Source, options: dict[str, Any]) -> Source | None:
    """Give the text that origins are places in."""
    if known.name == "text":
        return source
    if known.name != "nitf":
        return None
    file = xml.parse(data.text if isinstance(data, Decoded) else data, limit=options.get("limit"), report=ignore)
    return Source("".join(file.itertext()), source.name)
