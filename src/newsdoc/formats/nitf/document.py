"""Reading a whole file."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Any

from newsdoc._version import __version__
from newsdoc.diagnostics import Diagnostic, ReadError, ignore
from newsdoc.formats import xml
from newsdoc.formats.nitf.bodyhead import HEADS, read_body_head, read_part
from newsdoc.formats.nitf.head import read_head
from newsdoc.formats.nitf.matter import Matter
from newsdoc.formats.nitf.reader import Reader
from newsdoc.formats.nitf.spans import spans
from newsdoc.making import maker
from newsdoc.model import Credit, Document, Headline, Provenance, Rights
from newsdoc.normal import normalize
from newsdoc.source import Position

if TYPE_CHECKING:
    from newsdoc.diagnostics import Report
    from newsdoc.formats.xml import Element

__all__ = ["MEDIA_TYPE", "read"]

MEDIA_TYPE = "application/nitf+xml"
"""The media type of NITF."""


def read(
    data: str | bytes,
    *,
    name: str | None = None,
    report: Report = ignore,
    origins: bool = False,
    limit: int = xml.SIZE_LIMIT,
) -> Document:
    """Give the document that a NITF file holds; `name` is the file's.

    With `origins` every node says where it lies: in code points of the text of all elements in order. `limit` is
    in bytes. Raises `ReadError` for what isn't XML, isn't safe or isn't NITF.
    """
    root = xml.parse(data, name=name, limit=limit, report=report)
    _require_nitf(root, name)
    reader = Reader(root, name, report, spans(root) if origins else None)
    matter = Matter()
    _read_root(reader, root, matter)
    return _document(reader, root, matter, _provenance(data, root, name))


def _require_nitf(root: Element, name: str | None) -> None:
    found = root.tag.rpartition("}")[2]
    if found != "nitf":
        message = f"the XML is no NITF: its root element is <{found}>, not <nitf>"
        raise ReadError(Diagnostic("not-newsdoc", message, name, Position(root.sourceline or 1, 1)))


def _provenance(data: str | bytes, root: Element, name: str | None) -> Provenance:
    given = data.encode("utf-8") if isinstance(data, str) else data
    encoding = None if isinstance(data, str) else (root.getroottree().docinfo.encoding or "UTF-8").lower()
    return maker(Provenance)(name or None, MEDIA_TYPE, encoding, sha256(given).hexdigest(), __version__)


def _read_root(reader: Reader, root: Element, matter: Matter) -> None:
    matter.put("lang", reader.language(root, "baselang"))
    for child in root.getchildren():
        name = reader.local(child)
        if name == "head":
            read_head(reader, child, matter)
        elif name == "body":
            _read_body(reader, child, matter)
        elif name == "body.head":
            read_body_head(reader, child, matter)
        elif name == "body.content":
            reader.flow(child, matter.many["body"], reader.tables.body)
        elif name == "body.end":
            _read_body_end(reader, child, matter)
        else:
            reader.unmapped(child, keep=True)
    reader.loose_text(root, matter.many["body"])


def _read_body(reader: Reader, element: Element, matter: Matter) -> None:
    matter.put("lang", reader.language(element))
    for child in element.getchildren():
        name = reader.local(child)
        if name == "body.head":
            read_body_head(reader, child, matter)
        elif name == "body.content":
            reader.flow(child, matter.many["body"], reader.tables.body)
        elif name == "body.end":
            _read_body_end(reader, child, matter)
        elif name not in HEADS or not read_part(reader, child, matter):
            reader.block(child, matter.many["body"])
    reader.loose_text(element, matter.many["body"])


def _read_body_end(reader: Reader, element: Element, matter: Matter) -> None:
    """Read what stands at the end: a tagline credits, anything else is a block like those before."""
    for child in element.getchildren():
        if reader.local(child) != "tagline":
            reader.block(child, matter.many["body"])
        elif content := reader.line(child):
            matter.many["body"].append(Credit(content, **reader.common(child, "nitf:tagline")))
    reader.loose_text(element, matter.many["body"])


def _document(reader: Reader, root: Element, matter: Matter, source: Provenance) -> Document:
    fields: dict[str, Any] = matter.one | {name: tuple(found) for name, found in matter.many.items()}
    if "headline" not in fields and matter.title and (content := reader.line(matter.title[0])):
        fields["headline"] = Headline(content, origin=reader.origin(matter.title[0], "nitf:title"))
    if "id" not in fields:
        fields["id"] = reader.attribute(root, "uno")
    rights = Rights(**matter.rights) if matter.rights else None
    made = maker(Document)(
        **fields,
        rights=rights,
        extensions=tuple(reader.extensions),
        source=source,
        origin=reader.origin(root, "nitf:nitf"),
    )
    return normalize(made) if reader.odd else made
