"""Reads blocks of Akoma Ntoso: what newsdoc writes exactly, and what others write as far as the model has a word."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc.formats.akoma_ntoso.block_parts import read_figure, read_list, read_table
from newsdoc.formats.akoma_ntoso.names import (
    ARTIFACT,
    ATTRIBUTION,
    CREDIT,
    DEFINITION,
    DEFINITIONS,
    FIGURE,
    HEADING,
    LABEL,
    NOTE,
    NOTES,
    RAW,
    RULE,
    SOURCE,
    TERM,
    VERSE,
)
from newsdoc.formats.mixed import is_token, lines_in, local
from newsdoc.formats.spaces import BLANKS
from newsdoc.model import (
    Artifact,
    BlockQuote,
    Credit,
    DefinitionItem,
    DefinitionList,
    EditorNote,
    Footnote,
    Heading,
    Note,
    Paragraph,
    Preformatted,
    Raw,
    Rule,
    SourceLink,
    Term,
)

if TYPE_CHECKING:
    from newsdoc.formats.akoma_ntoso.speech import AkomaNtosoReader
    from newsdoc.formats.pair import Read
    from newsdoc.formats.xml import Element

__all__ = ["BLOCKS", "GROUPING", "SECTIONS"]

_DEEPEST = 6
_ARTIFACTS = ("end_mark", "slug", "page_number", "running_head", "separator", "other")
_AUTHORS = ("editor", "translator", "author")


def _paragraph(reader: AkomaNtosoReader, element: Element, out: list[Any]) -> None:
    reader.paragraph(element, out)


def _heading(reader: AkomaNtosoReader, element: Element, out: list[Any]) -> None:
    """Append a heading of the level that we have noted, or of where it stands."""
    said = element.get("class") or ""
    own = reader.own and len(said) == len("h1") and said[0] == "h" and said[1] in "123456"
    if content := reader.line(element):
        below = int(local(element) == "subheading")
        level = int(said[1]) if own else min(max(reader.level + below, 1), _DEEPEST)
        out.append(Heading(content, level, **reader.common(element)))


def _scene(reader: AkomaNtosoReader, element: Element, out: list[Any]) -> None:
    """Append what happens while nobody speaks."""
    if content := reader.line(element):
        out.append(Paragraph((Note(content, "stage"),), **reader.common(element)))


def _general(reader: AkomaNtosoReader, element: Element, out: list[Any]) -> None:
    """Append what an element without a meaning of its own is by its name, if it is ours."""
    read = _NAMED.get(element.get("name") or "") if reader.own else None
    (read or _paragraph)(reader, element, out)


def _line(make: type[Any]) -> Read:
    def read(reader: AkomaNtosoReader, element: Element, out: list[Any]) -> None:
        children, text = element.getchildren(), element.text
        label: str | None = None
        if children and children[0].get("name") == LABEL and not (text or "").strip(BLANKS):
            label, text, children = reader.phrase(children[0]), children[0].tail, children[1:]
        if content := reader.line_of(element, text, children):
            out.append(make(content, label, **reader.common(element)))
        elif label:
            out.append(Paragraph((label,)))

    return read


def _artifact(reader: AkomaNtosoReader, element: Element, out: list[Any]) -> None:
    kind: Any = element.get("class")
    if content := reader.line(element):
        out.append(Artifact(content, kind if kind in _ARTIFACTS else "other", **reader.common(element)))


def _preformatted(reader: AkomaNtosoReader, element: Element, out: list[Any]) -> None:
    out.append(Preformatted(lines_in(element, "eol"), **reader.common(element)))


def _raw(reader: AkomaNtosoReader, element: Element, out: list[Any]) -> None:
    named = element.get("class") or ""
    if is_token(named):
        out.append(Raw(named, lines_in(element, "eol"), **reader.common(element)))
    else:
        _preformatted(reader, element, out)


def _rule(reader: AkomaNtosoReader, element: Element, out: list[Any]) -> None:
    out.append(Rule(**reader.common(element)))


def _container(reader: AkomaNtosoReader, element: Element, out: list[Any]) -> None:
    """Append what a container of blocks is by its class, if it is ours; another only groups them."""
    kind, _, more = (element.get("class") or "").partition(" ")
    if not reader.own:
        reader.flow(element, out)
    elif kind == FIGURE:
        read_figure(reader, element, more, out)
    elif kind == DEFINITIONS:
        _definitions(reader, element, out)
    else:
        _enclosed(reader, element, kind, more, out)


def _enclosed(reader: AkomaNtosoReader, element: Element, kind: str, more: str, out: list[Any]) -> None:
    """Append a quotation or a note: blocks with a label above or an attribution below them."""
    around: dict[str, Any] = {}
    blocks: list[Any] = []
    for child in element.getchildren():
        name = child.get("name")
        if name == LABEL:
            around[LABEL] = reader.phrase(child)
        elif name == ATTRIBUTION:
            around[ATTRIBUTION] = reader.line(child)
        else:
            reader.flow_of(None, [child], blocks)
    label, held, common = around.get(LABEL), tuple(blocks), reader.common(element)
    if not blocks:
        out += (Paragraph((label,)),) if label else ()
    elif kind in ("quote", "pull"):
        made: Any = kind
        out.append(BlockQuote(held, made, around.get(ATTRIBUTION, ()), **common))
    elif kind == NOTE:
        author: Any = more if more in _AUTHORS else "editor"
        out.append(EditorNote(held, author, label, **common))
    elif kind in NOTES:
        cls = NOTES[kind]
        out.append(cls(held, **common) if cls is Footnote else cls(held, label, **common))
    else:
        out += held


def _definitions(reader: AkomaNtosoReader, element: Element, out: list[Any]) -> None:
    items: list[DefinitionItem] = []
    for child in element.getchildren():
        if child.get("class") != DEFINITION:
            reader.flow_of(None, [child], out)
            continue
        held = child.getchildren()
        named = [each for each in held if each.get("name") == TERM]
        terms = [Term(content, **reader.common(each)) for each in named if (content := reader.line(each))]
        blocks: list[Any] = []
        reader.flow_of(None, [each for each in held if each.get("name") != TERM], blocks)
        if terms:
            items.append(DefinitionItem(tuple(terms), tuple(blocks), **reader.common(child)))
        else:
            out += blocks
    if items:
        out.append(DefinitionList(tuple(items), **reader.common(element)))


_NAMED: dict[str, Read] = {
    HEADING: _heading,
    SOURCE: _line(SourceLink),
    CREDIT: _line(Credit),
    ARTIFACT: _artifact,
    VERSE: _preformatted,
    RAW: _raw,
    RULE: _rule,
}
"""The readers of a `block` of ours by its name."""

BLOCKS: dict[str, Read] = {
    "block": _general,
    "blockContainer": _container,
    "scene": _scene,
    "table": read_table,
    **dict.fromkeys(("heading", "subheading"), _heading),
    **dict.fromkeys(("blockList", "ul", "ol"), read_list),
    **dict.fromkeys(("p", "narrative", "summary", "num", "from", "listIntroduction", "listWrapUp"), _paragraph),
}
"""The readers of blocks; those of turns are for a body alone."""

SECTIONS = frozenset(
    {
        *("debateSection", "administrationOfOath", "rollCall", "prayers", "oralStatements", "writtenStatements"),
        *("personalStatements", "ministerialStatements", "resolutions", "nationalInterest", "declarationOfVote"),
        *("communication", "petitions", "papers", "noticesOfMotion", "questions", "address", "proceduralMotions"),
        *("pointOfOrder", "adjournment", "section", "part", "chapter", "title", "book", "division", "article"),
    }
)
"""The elements that are sections."""

GROUPING = SECTIONS | frozenset(
    {
        *("debateBody", "preface", "preamble", "coverPage", "conclusions", "body", "mainBody", "judgmentBody"),
        *("amendmentBody", "container", "div", "speechGroup", "other", "speech", "question", "answer", "longTitle"),
        *("content", "intro", "wrapUp", "paragraph", "subparagraph", "clause", "point", "list", "hcontainer"),
        *("embeddedStructure", "quotedStructure", "tblock", "formula", "recitals", "recital", "citations", "citation"),
        *("introduction", "background", "motivation", "decision", "remedies", "arguments", "collectionBody", "item"),
    }
)
"""The elements that group blocks and say nothing themselves."""
