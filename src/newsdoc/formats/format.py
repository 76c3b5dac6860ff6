"""What a format is: a value with a name, suffixes, a media type, and functions that read and write."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import attrs

from newsdoc.alike import Alike

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsdoc.model import Document

__all__ = ["Format", "Mapping", "Reader", "Writer"]


Reader: TypeAlias = "Callable[..., Document]"
"""`read(data: str | bytes, *, name: str | None = None, report: Report = ignore, limit=None, **options) -> Document`.

`name` is the file's, for messages. `limit` is how much is read, a number of bytes or `newsdoc.Limits`; files that are
larger than the default never come to a reader without it. Options are keyword arguments of the format's own. Raises
`ReadError`.
"""

Writer: TypeAlias = "Callable[..., str | bytes]"
"""`write(document: Document, *, report: Report = ignore, **options) -> str`, or `bytes` for a format that is binary.

What the format can't express is reported. Raises `InvalidDocument`.
"""


Mapping: TypeAlias = "Callable[[], dict[str, str]]"
"""`mapping() -> {name: form}`: what stands for each field of the document and each class of node, as Markdown.

The names are those in newsdoc's JSON. A form that begins with `newsdoc.formats.mapping.ABSENT` says that the format
can't express the part. The table of all formats is made of these.
"""


@attrs.frozen(eq=False, repr=False)
class Format(Alike):
    """A format: how it is named and recognised, and how it is read and written.

    `suffixes` begin with a dot; the longest that fits a file's name decides. A format that can only be
    read or only be written lacks the other function. The files of a `binary` one are no text: its writer gives bytes.
    """

    name: str
    title: str
    media_type: str
    suffixes: tuple[str, ...]
    read: Reader | None = None
    write: Writer | None = None
    mapping: Mapping | None = None
    binary: bool = False
