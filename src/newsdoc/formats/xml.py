"""Parsing XML from anywhere without opening a file or a connection, and refusing what isn't plain XML."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, cast

from lxml import etree

from newsdoc.decoding import decode
from newsdoc.decoding.controls import remark_on_controls
from newsdoc.decoding.declarations import declared
from newsdoc.decoding.named import codec_of
from newsdoc.diagnostics import Diagnostic, ReadError
from newsdoc.formats.undeclared import legible, with_numbers, with_prefixes
from newsdoc.limits import XML_PIECES, limits_of, too_large
from newsdoc.source import Position, Source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from newsdoc.diagnostics import Report
    from newsdoc.limits import Limits

__all__ = ["ENCODINGS", "Element", "crowded", "encoding_of", "parse"]


class Element(Protocol):
    """An element as lxml gives it: what our readers use of it."""

    @property
    def tag(self) -> str:
        """The name, with the namespace in braces before it."""
        ...

    @property
    def text(self) -> str | None:
        """The text before the first child."""
        ...

    @property
    def tail(self) -> str | None:
        """The text after the element."""
        ...

    @property
    def nsmap(self) -> dict[str | None, str]:
        """The namespaces that are declared where the element stands, by their prefixes."""
        ...

    @property
    def sourceline(self) -> int | None:
        """The line that the element begins on, from 1."""
        ...

    def get(self, key: str, /) -> str | None:
        """Give an attribute."""
        ...

    def keys(self) -> list[str]:
        """Give the names of the attributes."""
        ...

    def items(self) -> list[tuple[str, str]]:
        """Give the names and values of the attributes."""
        ...

    def getchildren(self) -> list[Element]:
        """Give the elements directly in this one."""
        ...

    def getparent(self) -> Element | None:
        """Give the element that this one stands in."""
        ...

    def getprevious(self) -> Element | None:
        """Give the element that goes before in the same one."""
        ...

    def getnext(self) -> Element | None:
        """Give the element that follows in the same one."""
        ...

    def iterancestors(self) -> Iterator[Element]:
        """Give the elements around this one, the nearest first."""
        ...

    def iter(self) -> Iterator[Element]:
        """Give this element and all those in it, in order."""
        ...

    def itertext(self) -> Iterator[str]:
        """Give all text in the element."""
        ...

    def getroottree(self) -> Any:
        """Give the document."""
        ...

    def __len__(self) -> int:
        """Give the number of children."""
        ...

    def __getitem__(self, index: int, /) -> Element:
        """Give a child."""
        ...


ENCODINGS = frozenset(
    {
        *("ASCII", "US-ASCII", "UTF-8", "UTF8", "UTF-16", "UTF-16LE", "UTF-16BE"),
        *(f"ISO-8859-{part}" for part in (*range(1, 12), *range(13, 17))),  # there is no twelfth
        *("LATIN1", "LATIN-1", "KOI8-R", "KOI8-U", "MACINTOSH"),
        *(f"WINDOWS-125{page}" for page in range(9)),
        *(f"CP125{page}" for page in range(9)),
        *("BIG5", "BIG5-HKSCS", "GB2312", "GBK", "GB18030", "EUC-JP", "EUC-KR", "SHIFT_JIS"),
    }
)
"""The encodings that an XML declaration may name. libxml2 would take more, some of which hide markup (UTF-7)."""


def parse(
    data: str | bytes,
    *,
    name: str | None = None,
    limit: int | Limits | None = None,
    report: Report | None = None,
) -> Element:
    """Give the root element, without comments and processing instructions; `name` is the file's.

    The encoding that a text declares is not heeded. Bytes that declare none are UTF-8, or what a byte order mark says;
    others are refused as those of plain text are (`not-utf8`). `limit` is how much is read, in bytes. With `report`,
    XML that only lacks declarations is read all the same: HTML's named characters as what HTML means by them, and
    prefixes as if they were declared; each is reported. Raises `ReadError`: `xml-syntax` with line and column, or `xml-
    refused` for entities, odd encodings and what libxml2 finds too large, or `too-large`.
    """
    limits = limits_of(limit)
    limits.check_size(data, name)
    limits.check_pieces(data, XML_PIECES, name)
    given = data.removeprefix("\ufeff").encode("utf-8", "surrogatepass") if isinstance(data, str) else data
    given = _with_line_feeds(given)
    result = _parsed(given, data)
    if report is not None and result.log and any(entry.type in _UNDECLARED for entry in result.log):
        given, result = _declared(given, data, name, report)
    if result.error is not None and result.error.code in _IDS and {entry.type for entry in result.log} <= _IDS:
        result = _parsed(given, data, recover=True)
    if result.error is not None:
        if result.error.code in _BYTES and isinstance(data, bytes) and not _declares_another(data):
            decode(data, name)  # says which byte it is, and what it would read otherwise
        raise _syntax_error(result.error, name) from None
    for entry in result.log:
        # With a document type that isn't loaded it is only a warning, though what stood in an attribute is gone.
        if entry.type in _ENTITY:
            raise _error(entry.type, entry.message, entry.line, entry.column, name)
    _refuse_unsafe(result.root, given, name, limits.attributes)
    if report is not None and isinstance(data, bytes) and encoding_of(result.root) != "utf-8":
        _report_controls(data, name, report)
    return cast("Element", result.root)


def encoding_of(root: Element) -> str:
    """Give the encoding that a file of XML was in."""
    return (root.getroottree().docinfo.encoding or "UTF-8").lower()


def _with_line_feeds(data: bytes) -> bytes:
    """Give XML whose lines end in carriage returns alone with those that it stands for: libxml2 counts no others."""
    if b"\r" not in data or data.count(b"\r") == data.count(b"\r\n") or b"\0" in data[:2]:
        return data  # as is UTF-16 without a mark
    text, encoding = legible(data)
    return text.replace("\r\n", "\n").replace("\r", "\n").encode(encoding, "surrogatepass")


def _report_controls(data: bytes, name: str | None, report: Report) -> None:
    """Report that bytes which are said to be in ISO 8859 have signs of Windows."""
    said = declared(data)
    codec = None if said is None else codec_of(said)
    remark = None if codec is None else remark_on_controls(data, codec, name)
    if remark is not None:
        report(remark)


class _Result(NamedTuple):
    """What parsing gave: a root or an error, and all that the parser had to say."""

    root: Any
    error: Any
    log: list[Any]


def _parsed(given: bytes, data: str | bytes, *, recover: bool = False) -> _Result:
    # A parser of its own for each document: nothing is left over from another.
    parser = etree.XMLParser(encoding="utf-8" if isinstance(data, str) else None, **_SAFE, recover=recover)
    try:
        root = etree.fromstring(given, parser)
    except etree.XMLSyntaxError as error:
        return _Result(None, error, list(parser.error_log))
    return _Result(root, None, list(parser.error_log))


def _declared(given: bytes, data: str | bytes, name: str | None, report: Report) -> tuple[bytes, _Result]:
    """Parse XML with what it doesn't declare made good, and report that."""
    given = with_numbers(given, name, report)
    result = _parsed(given, data)
    for _ in range(_ROUNDS):
        undeclared = {entry.message.split(" ")[2]: entry for entry in reversed(result.log) if entry.type == _PREFIX}
        if not undeclared:
            break
        for prefix, entry in sorted(undeclared.items()):
            message = f"the prefix {prefix}: is not declared: it is read as if it were"
            place = Position(entry.line, max(entry.column, 1))
            report(Diagnostic("undeclared-prefix", message, name, place))
        encoding = "UTF-8" if isinstance(data, str) else declared(given) or "UTF-8"
        _require_taken(encoding, name)
        given = with_prefixes(given, sorted(undeclared), encoding)
        result = _parsed(given, data)
    return given, result


def _declares_another(data: bytes) -> bool:
    """Say whether XML declares an encoding other than UTF-8."""
    said = declared(data)
    return said is not None and said.lower() not in ("utf-8", "utf8")


_BYTES = {
    etree.ErrorTypes.ERR_INVALID_ENCODING,
    etree.ErrorTypes.ERR_INVALID_CHAR,
    etree.ErrorTypes.ERR_DOCUMENT_EMPTY,
}
_PREFIX = etree.ErrorTypes.NS_ERR_UNDEFINED_NAMESPACE
_ENTITY = {etree.ErrorTypes.ERR_UNDECLARED_ENTITY, etree.ErrorTypes.WAR_UNDECLARED_ENTITY}
_UNDECLARED = {*_ENTITY, _PREFIX}

# An `xml:id` that two elements have, or that is no name: no reader of ours looks an element up by it.
_IDS = {etree.ErrorTypes.DTD_ID_REDEFINED, etree.ErrorTypes.DTD_XMLID_VALUE}

# The parser says no more than a hundred things at a time.
_ROUNDS = 3


_SAFE: dict[str, Any] = {
    "resolve_entities": False,
    "load_dtd": False,
    "dtd_validation": False,
    "attribute_defaults": False,
    "no_network": True,
    "huge_tree": False,
    "remove_comments": True,
    "remove_pis": True,
    "decompress": False,
}


def _refuse_unsafe(root: Element, data: bytes, name: str | None, attributes: int) -> None:
    """Raise `ReadError` for what the parser lets through but a reader can't take safely."""
    information = root.getroottree().docinfo
    _require_taken(information.encoding or "UTF-8", name)
    if information.internalDTD is not None:
        _refuse_entities(information.internalDTD, data, name)
    # There are fewer attributes than equals signs, and those are quick to count.
    if data.count(b"=") > attributes and (found := crowded(attributes)(root)):
        place = Position(found[0].sourceline or 1, 1)
        message = f"an element has more than {attributes} attributes (limit `attributes`)"
        raise too_large(message, name, position=place)


def _require_taken(encoding: str, name: str | None) -> None:
    if encoding.upper() not in ENCODINGS:
        raise _refusal(f"the encoding {encoding} is not one that newsdoc takes", name, Position(1, 1))


def _refuse_entities(declared: Any, data: bytes, name: str | None) -> None:
    for entity in declared.iterentities():
        text, _ = legible(data)
        place = Source(text).position(max(0, text.find("<!ENTITY")))
        raise _refusal(f"the document type declares an entity, {entity.name!r}", name, place)


@cache
def crowded(attributes: int) -> Callable[[Element], list[Element]]:
    """Give what finds the elements in a tree that have more than so many attributes."""
    found: Any = etree.XPath(f"//*[@*[{attributes + 1}]]")
    return cast("Callable[[Element], list[Element]]", found)


def _refusal(message: str, name: str | None, place: Position | None = None) -> ReadError:
    return ReadError(Diagnostic("xml-refused", message, name, place))


def _syntax_error(error: Any, name: str | None) -> ReadError:
    line, column = error.position
    return _error(error.code, error.msg.removesuffix(f", line {line}, column {column}"), line, column, name)


_REFUSED = {
    *_ENTITY,
    etree.ErrorTypes.ERR_RESOURCE_LIMIT,
    etree.ErrorTypes.ERR_ENTITY_LOOP,
    etree.ErrorTypes.ERR_NAME_TOO_LONG,
    etree.ErrorTypes.ERR_UNSUPPORTED_ENCODING,
}

_COMMENT = etree.ErrorTypes.ERR_COMMENT_NOT_FINISHED


def _error(kind: int, message: str, line: int, column: int, name: str | None) -> ReadError:
    """Say what is wrong and where; a resource that ran out and an unknown encoding are refusals."""
    # Of a comment that is too long it says the same as of one that doesn't end, in other words.
    refused = kind in _REFUSED or (kind == _COMMENT and "too big" in message)
    code = "xml-refused" if refused else "xml-syntax"
    return ReadError(Diagnostic(code, message.strip(), name, Position(max(line, 1), max(column, 1))))
