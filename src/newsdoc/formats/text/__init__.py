"""Plain text: read by evidence into a typed document, written back readably, and explained."""

from newsdoc.formats.format import Format
from newsdoc.formats.text.reader import read
from newsdoc.formats.text.writer import write
from newsdoc.loading import LOADING

__all__ = ["FORMAT", "read", "write"]


def _mapping() -> dict[str, str]:
    with LOADING:
        from newsdoc.formats.text.mapping import mapping

    return mapping()


FORMAT = Format(
    name="text",
    title="Plain text",
    media_type="text/plain",
    suffixes=(".txt", ".text"),
    read=read,
    write=write,
    mapping=_mapping,
)
