"""What a format is: a value with a name, suffixes, a media type, and functions that read and write."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

import attrs

from newsdoc.diagnostics import ignore

if TYPE_CHECKING:
    from newsdoc.diagnostics import Report
    from newsdoc.model import Document

__all__ = ["Format", "Reader", "Writer"]


class Reader(Protocol):
    """Reads a document from text or bytes; options are keyword arguments of its own."""

    def __call__(
        self, data: str | bytes, *, name: str | None = None, report: Report = ignore, **options: Any
    ) -> Document:
        """Give the document; `name` is the file's, for messages. Raises `ReadError`."""


class Writer(Protocol):
    """Writes a document as text; options are keyword arguments of its own."""

    def __call__(self, document: Document, *, report: Report = ignore, **options: Any) -> str:
        """Give the text. What can't be expressed is reported. Raises `InvalidDocument`."""


@attrs.frozen
class Format:
    """A format: how it is named and recognised, and how it is read and written.

    `suffixes` begin with a dot; the longest that fits a file's name decides. A format that can only be
    read or only be written lacks the other function.
    """

    name: str
    title: str
    media_type: str
    suffixes: tuple[str, ...]
    read: Reader | None = None
    write: Writer | None = None
