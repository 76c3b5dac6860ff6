"""Plain text: read by evidence into a typed document, written back readably, and explained."""

from newsdoc.formats.format import Format
from newsdoc.formats.text.reader import read

__all__ = ["FORMAT", "read"]

FORMAT = Format(
    name="text",
    title="Plain text as news desks send it",
    media_type="text/plain",
    suffixes=(".txt", ".text"),
    read=read,
)
