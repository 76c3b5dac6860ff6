"""The writer: a document to Markdown, and what that leaves out to the report."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

import attrs

from newsdoc.diagnostics import ignore
from newsdoc.formats.losses import Told, reported, unsaid
from newsdoc.formats.markdown.block_writing import aside, heading, in_quotes, write_blocks
from newsdoc.formats.markdown.escapes import edged
from newsdoc.formats.markdown.expressible import expressible
from newsdoc.formats.markdown.line_writing import LABEL, write_hidden, write_line, write_stressed
from newsdoc.formats.markdown.names import BODY, END, OWN, PERSON, Hidden
from newsdoc.formats.markdown.voices import Voice, hidden, shown, voice_of
from newsdoc.model import Heading, Paragraph, Turn
from newsdoc.normal import require

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsdoc.diagnostics import Report
    from newsdoc.model import Document

__all__ = ["write"]


def write(document: Document, *, report: Report) -> str:
    """Give a document as Markdown, as `newsdoc.formats.markdown.write` says. Raises `InvalidDocument`."""
    require(document)
    told = Told()
    said = expressible(document, told)
    if report is not ignore:
        for remark in reported("Markdown", unsaid(document, told)):
            report(remark)
    body = _Body(said)
    return "".join(f"{block}\n\n" for block in (*_head(said), *body.blocks())) + body.below()


def _head(document: Document) -> Iterator[str]:
    """Give what stands above the body; what isn't plain but for the headline needs a mark below it."""
    if document.kicker:
        yield edged(write_line(document.kicker.content))
    if document.headline:
        yield heading(1, document.headline.content)
    for deck in document.decks:
        yield aside(deck.content, "*")
    for byline in document.bylines:
        yield aside(byline.content, "*" if byline.kind == "author" else "_", strong=True)
    if document.dateline:
        yield aside(document.dateline.content, "_")
    if document.abstract:
        yield in_quotes(write_blocks(document.abstract))
    above = attrs.evolve(document, body=(), participants=(), headline=None) != type(document)()
    first = document.body[0] if document.body else None
    if above or (document.headline is None and isinstance(first, Heading) and first.level == 1):
        yield write_hidden(Hidden(BODY))


class _Body:
    """The body of a document, and what is said of its turns below it."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._names = {person.id: person.name for person in document.participants}
        self._first: dict[str, Voice] = {}
        for turn in document.body:
            if isinstance(turn, Turn):
                self._first.setdefault(self._shown(turn), voice_of(turn))

    def _shown(self, turn: Turn) -> str:
        return shown(voice_of(turn), self._names)

    def blocks(self) -> Iterator[str]:
        """Give the blocks, and what must be said between them: who speaks where a label has two meanings."""
        known = dict(self._first)
        left = len(self._document.body)
        for spoken, run in groupby(self._document.body, key=lambda block: isinstance(block, Turn)):
            found = list(run)
            left -= len(found)
            if not spoken:
                yield from write_blocks(block for block in found if not isinstance(block, Turn))
                continue
            yield from self._turns((block for block in found if isinstance(block, Turn)), known)
            if left:
                yield write_hidden(Hidden(END))

    def _turns(self, turns: Iterable[Turn], known: dict[str, Voice]) -> Iterator[str]:
        """Give turns that follow one another; `known` says who is heard by which label."""
        for turn in turns:
            label, voice = self._shown(turn), voice_of(turn)
            if known[label] != voice:
                known[label] = voice
                yield write_hidden(hidden(voice))
            yield from _turn(turn, label)

    def below(self) -> str:
        """Give what is said of the document below its body, one definition a line."""
        people = [Hidden(PERSON, each.role, each.id, each.name) for each in self._document.participants]
        said = [OWN, *people, *map(hidden, self._first.values())]
        return "".join(f"{write_hidden(each)}\n" for each in said)


def _turn(turn: Turn, label: str) -> list[str]:
    """Give the blocks of a turn, its label in bold before the first."""
    mark = write_stressed((label,), LABEL, strong=True)
    first, *rest = turn.content
    if isinstance(first, Paragraph):
        return [edged(f"{mark} {write_line(first.content)}"), *write_blocks(rest)]
    return [edged(mark), *write_blocks(turn.content)]
