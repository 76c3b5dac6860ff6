"""Whole bodies: read from XHTML, HTML or plain text, and written as one `article`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import attrs

from newsdoc import patterns
from newsdoc.diagnostics import Diagnostic, ignore
from newsdoc.formats.conservation import lost_text
from newsdoc.formats.markup import attribute
from newsdoc.formats.spaces import squeeze
from newsdoc.formats.xhtml.fallbacks import unfold_fallbacks
from newsdoc.formats.xhtml.names import PROFILE, VERSION
from newsdoc.formats.xhtml.parsing import parse
from newsdoc.formats.xhtml.reader import Reader
from newsdoc.formats.xhtml.writer import Writer
from newsdoc.model import Document, Heading, Paragraph
from newsdoc.shape import FORMAT_VERSION
from newsdoc.tree import plain_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdoc.diagnostics import Report
    from newsdoc.formats.xml import Element

__all__ = ["Body", "enclose", "is_own", "read_body", "read_element", "read_text", "without_title", "write_body"]

_DATA = "data-"


@attrs.frozen
class Body:
    """What a body holds: its blocks, which may not be in normal form, and its language.

    `data` are the data attributes of an `article` of ours, without their prefix; `own` says that it is one.
    """

    blocks: tuple[Any, ...]
    lang: str | None = None
    data: Mapping[str, str] = attrs.field(factory=dict[str, str])
    own: bool = False


def write_body(blocks: Iterable[Any], *, lang: str | None = None, data: Mapping[str, str] | None = None) -> str:
    """Give blocks as an `article`, the data as its data attributes, in the order of their names."""
    return enclose(Writer().blocks(blocks), lang=lang, data=data)


def enclose(inner: str, *, lang: str | None, data: Mapping[str, str] | None, more: str = "") -> str:
    """Give markup of ours as an `article`; `more` are attributes besides, as they are written.

    The version of the document format is always among the data: by it the `article` is known as ours.
    """
    held = {"newsdoc": FORMAT_VERSION, **(data or {})}
    named = "".join(attribute(f"{_DATA}{name}", value) for name, value in sorted(held.items()))
    return f'<article class="{PROFILE}"{attribute("lang", lang)}{more}{named}>{inner}\n</article>'


def read_body(text: str, *, html: bool = False, turns: bool = True, report: Report = ignore) -> Body:
    """Give what XHTML, or with `html` HTML, holds; unless `turns`, what would be one is read as its blocks.

    Raises `ReadError` for what isn't safe.

    Diagnostics have neither a file nor a path, for those of the body are the caller's.
    """
    root = parse(text, html=html, report=report)
    article = _article(root)
    return read_element(root if article is None else article, own=article is not None, turns=turns, report=report)


def read_element(element: Element, *, own: bool, turns: bool = True, report: Report = ignore) -> Body:
    """Give what an element holds, which is an `article` of our `own` or another's; see `read_body`."""
    reader = Reader(report, own=own)
    if not own:
        unfold_fallbacks(reader, element)
    blocks: list[Any] = []
    reader.flow(element, blocks, turns=turns)
    if report is not ignore and (lost := _lost(element, blocks, reader)):
        report(lost)
    return Body(tuple(blocks), reader.language(element), _data(element) if own else {}, own)


def _lost(element: Element, blocks: list[Any], reader: Reader) -> Diagnostic | None:
    """Say how many characters the blocks don't hold; where they stood is for the caller to say."""
    lost = lost_text(element, Document(body=tuple(blocks)), told=reader.passed, own=reader.own)
    return attrs.evolve(lost, position=None) if lost else None


def _data(article: Element) -> dict[str, str]:
    # A page may have attributes with names that lxml itself wouldn't take back.
    return {name.removeprefix(_DATA): value for name, value in article.items() if name.startswith(_DATA)}


def _article(root: Element) -> Element | None:
    """Give the `article` of ours that a body is nothing else than, whatever else is around it."""
    element = root
    for _ in range(8):
        if is_own(element):
            return element
        children = [child for child in element.getchildren() if child.tag != "head"]
        if len(children) != 1:
            return None
        element = children[0]
    return None


def is_own(element: Element) -> bool:
    """Say whether an element is an `article` of ours: by its class, which others may have too, and its version."""
    return PROFILE in (element.get("class") or "").split() and element.get(VERSION) is not None


def read_text(text: str) -> tuple[Any, ...]:
    """Give the paragraphs of plain text: parted by blank lines, or each line one where there is none."""
    lines = patterns.LINE_END.split(text)
    if all(line.strip() for line in lines):
        return tuple(Paragraph((line.strip(),)) for line in lines)
    groups: list[list[str]] = [[]]
    for line in lines:
        if line.strip():
            groups[-1].append(line)
        else:
            groups.append([])
    return tuple(Paragraph((squeeze(" ".join(group)),)) for group in groups if group)


def without_title(blocks: tuple[Any, ...], headline: Any) -> tuple[Any, ...]:
    """Give the blocks of another's body without a heading on top that is the headline once more."""
    if blocks and headline is not None and isinstance(blocks[0], Heading):
        same = "".join(plain_text(blocks[0]).split()) == "".join(plain_text(headline).split())
        return blocks[1:] if same else blocks
    return blocks
