"""Parsing XML from anywhere without opening a file or a connection, and refusing what isn't plain XML."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, TypeAlias

from newsdoc.diagnostics import Diagnostic, ReadError
from newsdoc.source import Position

if TYPE_CHECKING:
    from lxml import etree

    Element: TypeAlias = etree._Element  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]  (the type has no other name)

__all__ = ["ATTRIBUTE_LIMIT", "ENCODINGS", "SIZE_LIMIT", "parse"]

SIZE_LIMIT = 64 << 20
"""How many bytes of XML are read unless the caller says otherwise."""

ATTRIBUTE_LIMIT = 256
"""How many attributes an element may have: lxml lists n of them in time of n squared."""

ENCODINGS = frozenset(
    {
        *("ASCII", "US-ASCII", "UTF-8", "UTF8", "UTF-16", "UTF-16LE", "UTF-16BE"),
        *(f"ISO-8859-{part}" for part in range(1, 17)),
        *("LATIN1", "LATIN-1", "KOI8-R", "KOI8-U", "MACINTOSH"),
        *(f"WINDOWS-125{page}" for page in range(9)),
        *(f"CP125{page}" for page in range(9)),
        *("BIG5", "BIG5-HKSCS", "GB2312", "GBK", "GB18030", "EUC-JP", "EUC-KR", "SHIFT_JIS"),
    }
)
"""The encodings that an XML declaration may name. libxml2 would take more, some of which hide markup (UTF-7)."""


def parse(data: str | bytes, *, name: str | None = None, limit: int = SIZE_LIMIT) -> Element:
    """Give the root element, without comments and processing instructions; `name` is the file's.

    The encoding that a text declares is not heeded. `limit` is in bytes. Raises `ReadError`: `xml-syntax` with
    line and column, or `xml-refused` for entities, odd encodings and sizes out of proportion.
    """
    from lxml import etree

    given = data.removeprefix("\ufeff").encode("utf-8", "surrogatepass") if isinstance(data, str) else data
    if len(given) > limit:
        raise _refusal(f"the file has {len(given):,} bytes; the limit is {limit:,}", name)
    # A parser of its own for each document: nothing is left over from another.
    parser = etree.XMLParser(
        encoding="utf-8" if isinstance(data, str) else None,
        resolve_entities=False,
        load_dtd=False,
        dtd_validation=False,
        attribute_defaults=False,
        no_network=True,
        huge_tree=False,
        recover=False,
        remove_comments=True,
        remove_pis=True,
        decompress=False,
        collect_ids=False,
    )
    try:
        root = etree.fromstring(given, parser)
    except etree.XMLSyntaxError as error:
        raise _syntax_error(error, name) from None
    _refuse_unsafe(root, given, name)
    return root


def _refuse_unsafe(root: Element, data: bytes, name: str | None) -> None:
    """Raise `ReadError` for what the parser lets through but a reader can't take safely."""
    information = root.getroottree().docinfo
    encoding = information.encoding or "UTF-8"
    if encoding.upper() not in ENCODINGS:
        raise _refusal(f"the encoding {encoding} is not one that newsdoc takes", name)
    declared = information.internalDTD
    if declared is not None:
        _refuse_entities(root, declared, name)
    # There are fewer attributes than equals signs, and those are quick to count.
    if data.count(b"=") > ATTRIBUTE_LIMIT and (crowded := _crowded()(root)):
        line = crowded[0].sourceline
        raise _refusal(f"an element has more than {ATTRIBUTE_LIMIT} attributes", name, line)


def _refuse_entities(root: Element, declared: etree.DTD, name: str | None) -> None:
    from lxml import etree

    for entity in declared.iterentities():
        raise _refusal(f"the document type declares an entity, {entity.name!r}", name)
    for reference in root.iter(etree.Entity):
        raise _refusal(f"the entity &{reference.name}; is not declared here", name, reference.sourceline)


@cache
def _crowded() -> etree.XPath:
    from lxml import etree

    return etree.XPath(f"//*[@*[{ATTRIBUTE_LIMIT + 1}]]")


def _refusal(message: str, name: str | None, line: int | None = None) -> ReadError:
    return ReadError(Diagnostic("xml-refused", message, name, None if line is None else Position(line, 1)))


def _syntax_error(error: etree.XMLSyntaxError, name: str | None) -> ReadError:
    """Say what is wrong and where; a resource that ran out and an unknown encoding are refusals."""
    from lxml import etree

    line, column = error.position
    message = error.msg.removesuffix(f", line {line}, column {column}")
    refused = {
        etree.ErrorTypes.ERR_RESOURCE_LIMIT,
        etree.ErrorTypes.ERR_ENTITY_LOOP,
        etree.ErrorTypes.ERR_NAME_TOO_LONG,
        etree.ErrorTypes.ERR_UNSUPPORTED_ENCODING,
    }
    code = "xml-refused" if error.code in refused else "xml-syntax"
    return ReadError(Diagnostic(code, message, name, Position(max(line, 1), max(column, 1))))
