"""Reads blocks of TEI: what newsdoc writes exactly, and what others write as far as the model has a word for it."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from newsdoc.formats.mixed import is_token, lines_in, local
from newsdoc.formats.spaces import BLANKS
from newsdoc.formats.tei.block_parts import read_figure, read_list, read_table
from newsdoc.formats.tei.inline_reading import aside
from newsdoc.formats.tei.names import (
    ARTIFACT,
    ATTRIBUTED,
    CREDIT,
    FOOTNOTE,
    HEADING,
    NOTES,
    QUOTED,
    RAW,
    SOURCE,
    SPEAKER,
    VERSE,
)
from newsdoc.model import (
    Artifact,
    BlockQuote,
    Correction,
    Credit,
    Disclaimer,
    EditorNote,
    Footnote,
    Heading,
    LineBreak,
    Paragraph,
    Preformatted,
    Promo,
    Raw,
    Rule,
    SourceLink,
)
from newsdoc.normal import join

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsdoc.formats.pair import Read
    from newsdoc.formats.tei.speech import TeiReader
    from newsdoc.formats.xml import Element

__all__ = ["BLOCKS", "GROUPING", "SECTIONS", "is_speaker", "said_blocks"]

_DEEPEST = 6
_NOTES: dict[str, type[Any]] = dict(zip(NOTES, (Correction, Promo, Disclaimer), strict=True))
_AUTHORS = ("editor", "translator", "author")
_ARTIFACTS = ("end_mark", "slug", "page_number", "running_head", "separator", "other")
_FORMES = {"pageNum": "page_number", "header": "running_head", "head": "running_head"}


def is_speaker(element: Element) -> bool:
    """Say whether an element holds the label of a turn: a note of that type, or the speaker of a play."""
    name = local(element)
    return name == "speaker" or (name == "note" and element.get("type") == SPEAKER)


def _paragraph(reader: TeiReader, element: Element, out: list[Any]) -> None:
    reader.paragraph(element, out)


def _typed(reader: TeiReader, element: Element, out: list[Any]) -> None:
    """Append what an `ab` or `seg` is by its type: a paragraph unless it is one of ours."""
    read = _TYPES.get(element.get("type") or "") if reader.own else None
    (read or _paragraph)(reader, element, out)


def _heading(reader: TeiReader, element: Element, out: list[Any]) -> None:
    """Append a heading of the level that we have noted, or of where it stands."""
    said = element.get("subtype" if element.get("type") == HEADING else "type") or ""
    own = reader.own and len(said) == len("h1") and said[0] == "h" and said[1] in "123456"
    if content := reader.line(element):
        level = int(said[1]) if own else min(max(reader.level, 1), _DEEPEST)
        out.append(Heading(content, level, **reader.common(element)))


def _line(make: type[Any], **given: Any) -> Read:
    """Give the reader of a line with a printed label before it."""

    def read(reader: TeiReader, element: Element, out: list[Any]) -> None:
        label, text, children = _after_label(reader, element)
        if content := reader.line_of(element, text, children):
            out.append(make(content, label=label, **given, **reader.common(element)))
        elif label:
            out.append(Paragraph((label,)))

    return read


def _after_label(reader: TeiReader, element: Element) -> tuple[str | None, str | None, list[Element]]:
    """Give the printed label that an element begins with, or nothing, and the text and the elements behind it."""
    children = element.getchildren()
    if not children or local(children[0]) != "label" or (element.text or "").strip(BLANKS):
        return None, element.text, children
    return reader.label(children[0]), children[0].tail, children[1:]


def _artifact(reader: TeiReader, element: Element, out: list[Any]) -> None:
    """Append what production left in the text; a running head is known by TEI's own word for it."""
    kind: Any = element.get("subtype")
    if local(element) == "fw":
        kind = _FORMES.get(element.get("type") or "")
    if content := reader.line(element):
        out.append(Artifact(content, kind if kind in _ARTIFACTS else "other", **reader.common(element)))


def _preformatted(reader: TeiReader, element: Element, out: list[Any]) -> None:
    out.append(Preformatted(lines_in(element, "lb"), **reader.common(element)))


def _raw(reader: TeiReader, element: Element, out: list[Any]) -> None:
    named = element.get("subtype") or ""
    if is_token(named):
        out.append(Raw(named, lines_in(element, "lb"), **reader.common(element)))
    else:
        _preformatted(reader, element, out)


def _milestone(reader: TeiReader, element: Element, out: list[Any]) -> None:
    """Append the line that parts sections; where pages and columns begin says nothing of the text."""
    if element.get("unit") in ("section", "separator") or "line" in (element.get("rend") or ""):
        out.append(Rule(**reader.common(element)))
    else:
        reader.leave_out(element)


def _note(reader: TeiReader, element: Element, out: list[Any]) -> None:
    """Append a note that stands among blocks, by its type: one that isn't ours is the editor's."""
    kind: Any = element.get("type")
    label, text, children = _after_label(reader, element)
    blocks: list[Any] = []
    reader.flow_of(text, children, blocks)
    if not blocks:
        out += (Paragraph((label,)),) if label else ()
    elif kind == FOOTNOTE or (not reader.own and element.get("place") in ("foot", "bottom", "end")):
        out.append(Footnote(tuple(blocks), **reader.common(element)))
    elif kind in _NOTES:
        out.append(_NOTES[kind](tuple(blocks), label, **reader.common(element)))
    else:
        kind = kind if kind in _AUTHORS else "editor"
        out.append(EditorNote(tuple(blocks), kind, label, **reader.common(element)))


def _quote(reader: TeiReader, element: Element, out: list[Any]) -> None:
    """Append words that are set off, and whose they are if they stand in a `cit` with that."""
    words: list[Any] = []
    said: Any = ()
    if local(element) != "cit":
        reader.flow(element, words)
    for child in element.getchildren() if local(element) == "cit" else ():
        if local(child) == ATTRIBUTED:
            said = reader.line(child)
        elif local(child) == QUOTED:
            reader.flow(child, words)
        else:
            reader.flow_of(None, [child], words)
    kind: Any = "pull" if element.get("type") == "pull" else "quote"
    if words:
        out.append(BlockQuote(tuple(words), kind, said, **reader.common(element)))
    elif said:
        out.append(Paragraph(said))


def _verse(reader: TeiReader, element: Element, out: list[Any]) -> None:
    """Append the lines of a stanza as those of a paragraph, and what else stands above or below them."""
    common = reader.common(element)
    for is_line, children in groupby(element.getchildren(), key=lambda child: local(child) == "l"):
        if not is_line:
            reader.flow_of(None, [*children], out)
        elif lines := [content for child in children if (content := reader.line(child))]:
            out.append(Paragraph(join(part for line in lines for part in (LineBreak(), *line))[1:], **common))
            common = {}


def _aside(reader: TeiReader, element: Element, out: list[Any]) -> None:
    """Append what happens while nobody speaks."""
    found: list[Any] = []
    aside(reader, element, found)
    if found:
        out.append(Paragraph(tuple(found), **reader.common(element)))


def said_blocks(element: Element) -> Mapping[str, Read]:
    """Give the readers of what is a block only in a turn: segments, of which an utterance consists."""
    return {"seg": _typed} if local(element) == "u" else {}


_TYPES: dict[str, Read] = {
    HEADING: _heading,
    SOURCE: _line(SourceLink),
    CREDIT: _line(Credit),
    ARTIFACT: _artifact,
    VERSE: _preformatted,
    RAW: _raw,
}
"""The readers of an `ab` or `seg` of ours by its type."""

BLOCKS: dict[str, Read] = {
    "head": _heading,
    "ab": _typed,
    "list": read_list,
    "table": read_table,
    "figure": read_figure,
    "milestone": _milestone,
    "note": _note,
    "fw": _artifact,
    "lg": _verse,
    **dict.fromkeys(("quote", "cit", "epigraph"), _quote),
    **dict.fromkeys(
        ("p", "l", "label", "bibl", "trailer", "byline", "dateline", "signed", "salute", "castItem", "titlePart"),
        _paragraph,
    ),
    **dict.fromkeys(("vocal", "kinesic", "incident", "stage", "writing", "gap"), _aside),
}
"""The readers of blocks; those of turns are for a body alone."""

SECTIONS = frozenset(("div", *(f"div{level}" for level in range(8))))
"""The elements that are sections."""

GROUPING = SECTIONS | frozenset(
    {
        *("text", "front", "body", "back", "group", "floatingText"),
        *("u", "sp", "spGrp", "annotationBlock", "opener", "closer", "postscript", "argument", "titlePage", "docTitle"),
        *(
            "castList",
            "castGroup",
            "listBibl",
            "docImprint",
            "imprimatur",
            "performance",
            "prologue",
            "epilogue",
            "set",
        ),
    }
)
"""The elements that group blocks and say nothing themselves."""
