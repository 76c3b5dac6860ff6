"""XML that doesn't declare all it uses: HTML's named characters (`&nbsp;`), and prefixes of namespaces."""

from __future__ import annotations

from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import quote

from newsdoc import patterns
from newsdoc.diagnostics import Diagnostic
from newsdoc.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdoc.diagnostics import Report

__all__ = ["legible", "with_numbers", "with_prefixes"]

_BYTES = "latin-1"
"""The encoding that shows bytes as they are."""

_XML_KNOWS = ("amp;", "lt;", "gt;", "quot;", "apos;")

_WELL_KNOWN = {
    "xlink": "http://www.w3.org/1999/xlink",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
}


def with_numbers(data: bytes, name: str | None, report: Report) -> bytes:
    """Give XML with the characters that HTML has names for by their numbers, and report each name.

    Names that HTML doesn't know stay, and so does what stands in comments, CDATA sections and instructions.
    """
    text, encoding = legible(data)
    met: dict[str, list[int]] = {}
    mended = patterns.NAMED_CHARACTER.sub(lambda match: _number(match, met), text)
    source = Source(text, name)
    for named, (first, count) in met.items():
        times = "" if count == 1 else f", {count} times"
        message = f"&{named} is not declared: it is read as the character that HTML means by it{times}"
        report(Diagnostic("undeclared-entity", message, name, source.position(first)))
    return mended.encode(encoding, "surrogatepass")


def with_prefixes(data: bytes, prefixes: Iterable[str], encoding: str) -> bytes:
    """Give XML whose root declares prefixes, each for a namespace that is well known or named after it.

    The prefixes are put in the encoding that the XML is in.
    """
    text, shown = legible(data)
    root = next((found for found in patterns.START_TAG.finditer(text) if found[1]), None)
    if root is None:
        return data
    spaces = ((prefix, _WELL_KNOWN.get(prefix, f"urn:undeclared:{quote(prefix)}")) for prefix in prefixes)
    declared = "".join(f' xmlns:{prefix}="{space}"' for prefix, space in spaces)
    if shown == _BYTES:
        declared = declared.encode(encoding, "replace").decode(_BYTES)
    return (text[: root.end()] + declared + text[root.end() :]).encode(shown, "surrogatepass")


def legible(data: bytes) -> tuple[str, str]:
    """Give XML as text to look for markup in, and the encoding that gives the same bytes again.

    But for UTF-16 all of ASCII is one byte each, and no part of other characters; so no other encoding matters. UTF-16
    that ends within a character is refused by the parser.
    """
    encoding = "utf-16" if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) and len(data) % 2 == 0 else _BYTES
    return data.decode(encoding, "surrogatepass"), encoding


def _number(match: patterns.Match, met: dict[str, list[int]]) -> str:
    """Give the numbers of the characters that a name means, if it is a name; note its first place, and count it."""
    named = f"{match[1]};"
    number = _numbers(named)
    if not number:
        return match[0]
    met.setdefault(named, [match.start(), 0])[1] += 1
    return number


@lru_cache(maxsize=512)
def _numbers(named: str) -> str:
    """Give the numbers of the characters that a name means, or nothing if HTML has no such name or XML knows it."""
    from html.entities import html5  # a big table, and hardly ever needed

    if named in _XML_KNOWS:
        return ""
    return "".join(f"&#{ord(character)};" for character in html5.get(named, ""))
