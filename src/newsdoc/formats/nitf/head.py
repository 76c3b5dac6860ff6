"""The head of a file: title, meta, subjects, `docdata` and revisions; each read and written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc.diagnostics import Diagnostic, ReadError
from newsdoc.formats.markup import attribute
from newsdoc.formats.nitf.docdata import date_attributes, read_docdata, write_docdata
from newsdoc.formats.nitf.kept import write_kept
from newsdoc.formats.nitf.markup import deeper, strip_tags
from newsdoc.formats.nitf.names import EXTENSION
from newsdoc.formats.nitf.subjects import read_tobject, write_tobject
from newsdoc.formats.spaces import loose, squeeze
from newsdoc.model import Extension, Revision, Turn
from newsdoc.shape import FORMAT_VERSION
from newsdoc.source import Position

if TYPE_CHECKING:
    from newsdoc.formats.nitf.matter import Matter
    from newsdoc.formats.nitf.reader import Reader
    from newsdoc.formats.nitf.writer import Writer
    from newsdoc.formats.xml import Element
    from newsdoc.model import Document

__all__ = ["read_head", "write_head"]

_VERSION = "newsdoc.version"
_UPDATED = "newsdoc.updated"


def read_head(reader: Reader, element: Element, matter: Matter) -> None:
    """Read everything in `head`, in any order."""
    for child in element.getchildren():
        name = reader.local(child)
        if name == "title":
            _read_title(reader, child, matter)
        elif name == "meta":
            _read_meta(reader, child, matter)
            reader.spare_text(child)
        elif name == "tobject":
            read_tobject(reader, child, matter)
        elif name == "docdata":
            read_docdata(reader, child, matter)
        elif name == "revision-history":
            _read_revision(reader, child, matter)
            reader.spare_text(child)
        else:
            reader.unmapped(child, keep=True)
    reader.spare_text(element, beside=True)


def write_head(writer: Writer, document: Document, pad: str) -> str:
    """Write `head`."""
    inside = deeper(pad)
    interview = Turn in map(type, document.body)
    parts = (
        _write_title(writer, document, inside),
        _write_meta(document, inside),
        write_tobject(document, inside, interview=interview),
        write_kept(document, inside, "iim", once=True),
        write_docdata(writer, document, inside),
        write_kept(document, inside, "pubdata"),
        "".join([_write_revision(revision, inside) for revision in document.revisions]),
    )
    return f"{pad}<head>{''.join(parts)}{pad}</head>"


def _read_title(reader: Reader, element: Element, matter: Matter) -> None:
    """Note the title, which counts only where there is no headline."""
    matter.title.append(element)
    del reader


def _write_title(writer: Writer, document: Document, pad: str) -> str:
    """Write a copy of the headline for those who look for it here."""
    if document.headline is None:
        return ""
    text = strip_tags(writer.inlines(document.headline.content).replace("<br/>", " "))
    text = squeeze(text) if text and loose(text) else text
    return f'{pad}<title type="main">{text}</title>' if text else ""


def _read_meta(reader: Reader, element: Element, matter: Matter) -> None:
    """Read what one `meta` says: something of ours, or an extension of any name."""
    name, content = reader.token(element, "name"), reader.attribute(element, "content")
    if name is None or content is None:
        reader.unmapped(element, keep=True)
    elif name == _VERSION:
        _check_version(reader, element, content)
    elif name == _UPDATED:
        matter.put("updated", reader.date(element, "content"))
    else:
        reader.extensions.append(Extension(name.removeprefix(EXTENSION), content))


def _check_version(reader: Reader, element: Element, version: str) -> None:
    if version != FORMAT_VERSION:
        message = f"the document is of version {version}; this newsdoc reads {FORMAT_VERSION}"
        place = Position(element.sourceline or 1, 1)
        raise ReadError(Diagnostic("unsupported-version", message, reader.name, place))


def _write_meta(document: Document, pad: str) -> str:
    metas = f'{pad}<meta name="{_VERSION}" content="{FORMAT_VERSION}"/>'
    if document.updated is not None:
        metas += f'{pad}<meta name="{_UPDATED}"{date_attributes([("content", document.updated)])}/>'
    for extension in document.extensions:
        name = attribute("name", EXTENSION + extension.name)
        metas += f"{pad}<meta{name}{attribute('content', extension.value)}/>"
    return metas


_FUNCTIONS = (
    "writer-author",
    "editor",
    "producer",
    "archivist",
    "videographer",
    "graphic-artist",
    "photographer",
    "statistician",
    "other",
)


def _read_revision(reader: Reader, element: Element, matter: Matter) -> None:
    function: Any = reader.choice(element, "function", _FUNCTIONS)
    matter.many["revisions"].append(
        Revision(
            name=reader.attribute(element, "name"),
            function=function,
            date=reader.date(element, "norm"),
            comment=reader.attribute(element, "comment"),
        )
    )


def _write_revision(revision: Revision, pad: str) -> str:
    name, function = attribute("name", revision.name), attribute("function", revision.function)
    comment = attribute("comment", revision.comment)
    return f"{pad}<revision-history{name}{function}{date_attributes([('norm', revision.date)])}{comment}/>"
