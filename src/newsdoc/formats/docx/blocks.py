"""Writes blocks: each in the style of its role, and notes which fields of which nodes are seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, assert_never

import attrs

from newsdoc.formats.docx.links import Links
from newsdoc.formats.docx.package import FIRST_LIST
from newsdoc.formats.docx.paragraphs import Paragraphs
from newsdoc.formats.docx.roles import ARTIFACTS, MEDIA, NOTES, TURNS
from newsdoc.formats.docx.runs import Manner, Runs
from newsdoc.formats.docx.tables import Tables
from newsdoc.formats.docx.template import BULLETS
from newsdoc.formats.html.turns import is_told
from newsdoc.model import (
    Artifact,
    BlockNode,
    BlockQuote,
    Correction,
    Credit,
    DefinitionList,
    Disclaimer,
    EditorNote,
    Figure,
    Footnote,
    Heading,
    List,
    Paragraph,
    Preformatted,
    Promo,
    Raw,
    Rule,
    SourceLink,
    Table,
    Turn,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsdoc.formats.docx.paragraphs import Place
    from newsdoc.formats.losses import Told
    from newsdoc.model import Block, Content, Document, Flow

__all__ = ["Blocks"]

_LAST_LEVEL = 8
_GREATEST_START = 32767
"""The greatest number that Word lets a list begin with."""


class Blocks:
    """Writes the blocks of a document."""

    def __init__(self, document: Document, told: Told) -> None:
        """Begin with nothing written."""
        self._told = told
        self._people = {person.id: person for person in document.participants}
        self.links = Links(document)
        self.paragraphs = Paragraphs()
        self.lists: list[tuple[int, int]] = []
        """The level and the first number of each list with numbers."""
        self._runs = Runs(self.links, told)
        self._tables = Tables(self.paragraphs, told, self._opened, self.write)

    def line(self, node: Any, place: Place, style: str, *fields: str) -> None:
        """Write a node that is one paragraph."""
        inner = self._opened(node, place, "content", *fields)
        self._printed(getattr(node, "label", None), node.content, inner, style)

    def write(self, blocks: Iterable[Block], place: Place) -> None:
        """Write blocks."""
        for block in blocks:
            self._block(block, place)

    def _opened(self, node: BlockNode, place: Place, *fields: str) -> Place:
        """Note that fields of a node are seen, and its id and language, and give the place of what is in it."""
        told = [*fields, "lang"]
        if node.id is not None:
            bookmark = self.links.bookmark(node.id)
            self.paragraphs.mark(bookmark)
            told += ["id"] if bookmark == node.id else []
        self._told.say(node, *told)
        return place if node.lang is None else attrs.evolve(place, lang=node.lang)

    def _block(self, block: Block, place: Place) -> None:  # noqa: C901, PLR0912  (a case for each kind)
        match block:
            case Turn():
                self._turn(block, place)
            case Paragraph():
                self.line(block, place, place.style)
            case Heading():
                self.line(block, place, f"Heading {block.level}", "level")
            case BlockQuote():
                self._quote(block, place)
            case Figure():
                self._figure(block, place)
            case List():
                self._list(block, place)
            case DefinitionList():
                self._definitions(block, place)
            case Table():
                self._table(block, place)
            case Preformatted():
                self._verbatim(block, place, "Preformatted")
            case Raw():
                self._verbatim(block, place, "Raw")
            case Rule():
                self.paragraphs.add("", self._opened(block, place), "Rule")
            case Footnote() | EditorNote() | Correction() | Promo() | Disclaimer():
                self._set_apart(block, place)
            case SourceLink():
                self.line(block, place, "Source", "label")
            case Credit():
                self.line(block, place, "Credit", "label")
            case Artifact():
                self.line(block, place, ARTIFACTS[block.kind], "kind")
            case _:
                assert_never(block)

    def _printed(self, label: str | None, content: Content, place: Place, style: str, *, mark: str = "Label") -> None:
        """Write a paragraph, with the label that is printed before it."""
        bold = Manner(place.lang, mark, bold=True)
        before = "" if label is None else self._runs.text(label, bold)
        self.paragraphs.add(before + self._runs.content(content, place.manner), place, style)

    def _labelled(self, label: str | None, blocks: Sequence[Flow], place: Place, mark: str = "Label") -> None:
        """Write blocks with a label before the first; if that is no paragraph, the label is one itself."""
        first = blocks[0]
        if label is None:
            self.write(blocks, place)
        elif isinstance(first, Paragraph):
            self._printed(label, first.content, self._opened(first, place, "content"), place.style, mark=mark)
            self.write(blocks[1:], place)
        else:
            self._printed(label, (), place, place.style, mark=mark)
            self.write(blocks, place)

    def _styled(self, node: Any, place: Place, style: str, label: str | None, *fields: str) -> Place:
        """Give the place of blocks that are seen as what they are by a style, if any paragraph there has that."""
        inner = self._opened(node, place, "content", *fields)
        if label is None and not any(isinstance(block, Paragraph) for block in node.content):
            self._told.forget(node)
        return attrs.evolve(inner, style=style)

    def _turn(self, turn: Turn, place: Place) -> None:
        person = self._people.get(turn.speaker or "")
        name = None if person is None else person.name
        label = turn.label or (f"{name}: " if name is not None else None)
        said = person is not None and is_told(person, label)
        if person is not None and name is not None and label is not None and name in label:
            self._told.say(person, "id", "name")
        fields = ("kind", "label", *(("speaker",) if said else ()))
        inner = self._styled(turn, place, TURNS[turn.kind], label, *fields)
        self._labelled(label, turn.content, inner, "Speaker")

    def _set_apart(self, block: Footnote | EditorNote | Correction | Promo | Disclaimer, place: Place) -> None:
        kind = NOTES[block.kind] if isinstance(block, EditorNote) else None
        style = kind or ("Footnote Text" if isinstance(block, Footnote) else type(block).__name__)
        label = None if isinstance(block, Footnote) else block.label
        self._labelled(label, block.content, self._styled(block, place, style, label, "kind", "label"))

    def _quote(self, quote: BlockQuote, place: Place) -> None:
        outer = attrs.evolve(place, depth=place.depth + 1)
        style = "Quote" if quote.kind == "quote" else "Pull Quote"
        inner = self._styled(quote, outer, style, None, "kind", "attribution")
        self.write(quote.content, inner)
        if quote.attribution:
            self._printed(None, quote.attribution, inner, "Attribution")

    def _figure(self, figure: Figure, place: Place) -> None:
        """Write what is known of a picture, which isn't fetched: its address, what it shows, its caption and credit."""
        shown = ("kind",) if figure.href is not None else ()
        inner = self._opened(figure, place, "caption", "credit", "href", "alt", "label", *shown)
        if figure.href is not None:
            self.paragraphs.add(self._runs.address(figure.href, inner.manner), inner, MEDIA[figure.kind])
        if figure.alt is not None:
            self._printed(None, (figure.alt,), inner, "Alternative Text")
        if figure.caption or figure.label is not None:
            self._printed(figure.label, figure.caption, inner, "Caption")
        if figure.credit:
            self._printed(None, figure.credit, inner, "Figure Credit")
        if not (figure.href or figure.alt or figure.caption or figure.label or figure.credit):
            self.paragraphs.add("", inner, MEDIA[figure.kind])

    def _list(self, block: List, place: Place) -> None:
        start = block.start or 1
        shown = ("start",) if start <= _GREATEST_START else ()
        inner = self._opened(block, place, "items", "ordered", *shown)
        level = min(inner.level, _LAST_LEVEL)
        number = BULLETS
        if block.ordered:
            number = FIRST_LIST + len(self.lists)
            self.lists.append((level, start if shown else 1))
        within = attrs.evolve(inner, style="List Continue", depth=inner.depth + 1, level=inner.level + 1)
        style = "List Number" if block.ordered else "List Bullet"
        for item in block.items:
            self._item(item.content, self._opened(item, within, "content"), style, (number, level))

    def _item(self, blocks: Sequence[Flow], place: Place, style: str, mark: tuple[int, int]) -> None:
        first = blocks[0]
        if isinstance(first, Paragraph):
            inner = self._opened(first, place, "content")
            self.paragraphs.add(self._runs.content(first.content, inner.manner), inner, style, mark)
            self.write(blocks[1:], place)
        else:
            self.paragraphs.add("", place, style, mark)
            self.write(blocks, place)

    def _definitions(self, block: DefinitionList, place: Place) -> None:
        inner = self._opened(block, place, "items")
        for item in block.items:
            within = self._opened(item, inner, "terms", "content")
            for term in item.terms:
                self.line(term, within, "Term")
            self.write(item.content, attrs.evolve(within, style="Definition", depth=within.depth + 1))

    def _table(self, table: Table, place: Place) -> None:
        inner = self._opened(table, place, "caption", "head", "rows")
        if table.caption:
            self._printed(None, table.caption, inner, "Caption")
        self._tables.write(table, inner)

    def _verbatim(self, block: Preformatted | Raw, place: Place, style: str) -> None:
        inner = self._opened(block, place, "lines")
        self.paragraphs.add(self._runs.lines(block.lines, inner.manner), inner, style)
