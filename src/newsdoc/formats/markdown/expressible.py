"""What Markdown can say of a document: the same document, with all that it has no form for as the words in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, assert_never

from newsdoc.formats.markdown.drawing import Drawing
from newsdoc.formats.markdown.expressible_lines import PLAIN, Lines, Place
from newsdoc.formats.markup import followed
from newsdoc.model import (
    Artifact,
    BlockQuote,
    Byline,
    Correction,
    Credit,
    DefinitionList,
    Disclaimer,
    Document,
    EditorNote,
    Figure,
    Footnote,
    Heading,
    List,
    ListItem,
    Paragraph,
    Participant,
    Preformatted,
    Promo,
    Raw,
    Rule,
    SourceLink,
    Table,
    Turn,
)
from newsdoc.normal import join

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdoc.formats.losses import Told
    from newsdoc.model import Block, Content, Deck, DefinitionItem, Flow

__all__ = ["GREATEST_NUMBER", "expressible"]

GREATEST_NUMBER = 999_999_999
"""The greatest number that an item of a list may have in CommonMark."""

_STRESSED = Place(stress=1)
_ONE_LINE = Place(breaks=False)
_SAID = ("kicker", "headline", "decks", "bylines", "dateline", "abstract", "body", "participants")


def expressible(document: Document, told: Told) -> Document:
    """Give a document as Markdown can say it, and note in `told` which fields of which nodes that says."""
    return _Reduction(told).document(document)


class _Reduction:
    """Gives blocks as Markdown can say them, and notes what of them it says."""

    def __init__(self, told: Told) -> None:
        self._told = told
        self._lines = Lines(told)
        self._drawing = Drawing(self._lines, told)

    def document(self, document: Document) -> Document:
        self._told.say(document, *_SAID)
        for person in document.participants:
            self._told.say(person, "id", "name", "role")
        return Document(
            kicker=next(iter(self._head(document.kicker, PLAIN)), None),
            headline=next(iter(self._head(document.headline, _ONE_LINE)), None),
            decks=tuple(self._head_of(document.decks)),
            bylines=tuple(self._head_of(document.bylines)),
            dateline=next(iter(self._head(document.dateline, PLAIN)), None),
            abstract=self.flow(document.abstract),
            body=tuple(said for block in document.body for said in self._block(block)),
            participants=tuple(Participant(each.id, each.name, each.role) for each in document.participants),
        )

    def _head_of(self, lines: Iterable[Deck | Byline]) -> list[Any]:
        return [said for line in lines for said in self._head(line, _STRESSED)]

    def _head(self, line: Any, place: Place) -> list[Any]:
        """Give a line above the body, if there is one and any words of it are left."""
        if line is None or not (content := self._lines.line(line.content, place)):
            return []
        said: dict[str, Any] = {"kind": line.kind} if type(line) is Byline else {}
        self._told.say(line, "content", *said)
        made: Any = line.__class__
        return [made(content, **said)]

    def flow(self, blocks: Iterable[Flow]) -> tuple[Flow, ...]:
        """Give what stands for blocks that may stand in a turn."""
        return tuple(said for block in blocks for said in self._flow(block))

    def _block(self, block: Block) -> Iterable[Block]:
        if not isinstance(block, Turn):
            return self._flow(block)
        content = self.flow(block.content)
        if not content:
            return ()
        self._told.say(block, "content", "kind", "speaker", "label")
        return (Turn(content, block.kind, block.speaker, block.label),)

    def _flow(self, block: Flow) -> Iterable[Flow]:  # noqa: C901, PLR0911, PLR0912  (a case for each kind)
        match block:
            case Paragraph():
                return self._paragraph(block)
            case Heading():
                return self._heading(block)
            case BlockQuote():
                return self._quote(block)
            case Figure():
                return self._figure(block)
            case List():
                return self._list(block)
            case DefinitionList():
                return _listed(self._definition(item) for item in block.items)
            case Table():
                return (*self._text(block.caption), self._drawing.table(block))
            case Preformatted():
                self._told.say(block, "lines")
                return (Preformatted(block.lines),)
            case Raw():
                self._told.say(block, "format", "lines")
                return (Raw(block.format, block.lines),)
            case Rule():
                self._told.say(block)
                return (Rule(),)
            case Artifact():
                return self._text(block.content)
            case SourceLink() | Credit():
                return self._text(block.content, block.label)
            case Footnote():
                return self.flow(block.content)
            case EditorNote() | Correction() | Promo() | Disclaimer():
                return self._labelled(block.label, block.content)
            case _:
                assert_never(block)

    def _text(self, content: Content, label: str | None = None) -> Iterable[Paragraph]:
        """Give a run of text that is a paragraph in Markdown, whatever else it is."""
        said = self._lines.line(join((label or "", *content)))
        return (Paragraph(said),) if said else ()

    def _labelled(self, label: str | None, content: tuple[Flow, ...]) -> Iterable[Flow]:
        """Give blocks with a printed label at the beginning of the first."""
        if label is None:
            return self.flow(content)
        if not isinstance(content[0], Paragraph):
            return (Paragraph((label,)), *self.flow(content))
        self._paragraph(content[0])
        return (*self._text(content[0].content, label), *self.flow(content[1:]))

    def _paragraph(self, paragraph: Paragraph) -> Iterable[Paragraph]:
        content = self._lines.line(paragraph.content)
        if not content:
            return ()
        self._told.say(paragraph, "content")
        return (Paragraph(content),)

    def _heading(self, heading: Heading) -> Iterable[Heading]:
        content = self._lines.line(heading.content, _ONE_LINE)
        if not content:
            return ()
        self._told.say(heading, "content", "level")
        return (Heading(content, heading.level),)

    def _quote(self, quote: BlockQuote) -> Iterable[Flow]:
        content, attribution = self.flow(quote.content), self._lines.line(quote.attribution, _STRESSED)
        if not content:
            return (Paragraph(attribution),) if attribution else ()
        self._told.say(quote, "content", *(("attribution",) if attribution else ()))
        return (BlockQuote(content, attribution=attribution),)

    def _figure(self, figure: Figure) -> Iterable[Flow]:
        """Give a picture that can be shown; of any other medium no more than what is printed below it."""
        if figure.kind != "image" or figure.href is None or not _is_shown(figure.href):
            return (*self._text(figure.caption, figure.label), *self._text(figure.credit))
        caption = self._lines.line(join((figure.label or "", *figure.caption)), _STRESSED)
        credit = self._lines.line(figure.credit, _STRESSED)
        said = {"caption": caption, "credit": credit}
        self._told.say(figure, "href", "alt", *(name for name, content in said.items() if content))
        return (Figure(caption, credit, href=figure.href, alt=figure.alt),)

    def _list(self, block: List) -> Iterable[Flow]:
        start = block.start if block.ordered and 1 < (block.start or 1) <= GREATEST_NUMBER else None
        found = _listed((self._item(item) for item in block.items), ordered=block.ordered, start=start)
        if found:
            self._told.say(block, "items", "ordered", *(("start",) if start else ()))
        return found

    def _item(self, item: ListItem) -> tuple[Flow, ...]:
        content = self.flow(item.content)
        if content:
            self._told.say(item, "content")
        return content

    def _definition(self, item: DefinitionItem) -> tuple[Flow, ...]:
        """Give terms, and what they mean below them."""
        terms = [said for term in item.terms for said in self._text(term.content)]
        return (*terms, *self.flow(item.content))


def _listed(items: Iterable[tuple[Flow, ...]], *, ordered: bool = False, start: int | None = None) -> tuple[List, ...]:
    """Give a list of the items that hold anything."""
    kept = tuple(ListItem(content) for content in items if content)
    return (List(kept, ordered, start),) if kept else ()


def _is_shown(href: str) -> bool:
    """Say whether a picture is one of the web or of the site, and no `data:` or script."""
    return followed(href, fragment=False) or ":" not in href.partition("/")[0]
