"""The file: a ZIP archive (Open Packaging Conventions) that says nothing of when it was made."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from newsdoc.formats.docx.template import NUMBERS, parts
from newsdoc.formats.markup import DECLARATION, attribute

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["FIRST_LIST", "packed"]

FIRST_LIST = 100
"""The number of the first list with numbers."""

_DATE = (1980, 1, 1, 0, 0, 0)
"""The earliest that a ZIP archive can tell."""

_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
_DOCUMENT, _RELATIONS = "word/document.xml", "word/_rels/document.xml.rels"
_NUMBERING, _CORE = "word/numbering.xml", "docProps/core.xml"


def packed(body: str, core: str, addresses: Mapping[str, str], lists: Sequence[tuple[int, int]]) -> bytes:
    """Give the bytes of a file.

    `body` is the XML of the text, `core` that of the properties, `addresses` has what links lead to by the ids that
    the body refers to them by, and `lists` the level (0-based) and the first number of each list with numbers.
    """
    relations = "".join(
        f'<Relationship Id="{key}" Type="{_RELATION}"{attribute("Target", target)} TargetMode="External"/>'
        for key, target in addresses.items()
    )
    numbers = "".join(_list(number, *how) for number, how in enumerate(lists, FIRST_LIST))
    same = parts()
    own = {
        _DOCUMENT: (DECLARATION + body).encode(),
        _CORE: (DECLARATION + core).encode(),
        _RELATIONS: _with(same[_RELATIONS], relations),
        _NUMBERING: _with(same[_NUMBERING], numbers),
    }
    stream = BytesIO()
    with ZipFile(stream, "w") as file:
        for name, data in same.items():
            file.writestr(_entry(name), own.get(name, data))
    return stream.getvalue()


def _with(part: bytes, more: str) -> bytes:
    """Give a part with more at the end of its root."""
    begin, end, rest = part.rpartition(b"</")
    return begin + more.encode() + end + rest


def _list(number: int, level: int, start: int) -> str:
    return (
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{NUMBERS}"/><w:lvlOverride w:ilvl="{level}">'
        f'<w:startOverride w:val="{start}"/></w:lvlOverride></w:num>'
    )


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name, _DATE)
    entry.compress_type = ZIP_DEFLATED
    entry.create_system = 0  # else it is that of the machine
    return entry
