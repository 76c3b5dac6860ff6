"""The writer: a document to a debate of Akoma Ntoso, and what that leaves out to the report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc.diagnostics import Diagnostic, ignore
from newsdoc.formats.akoma_ntoso.block_writing import BlockWriter
from newsdoc.formats.akoma_ntoso.inline_writing import line, write_inlines
from newsdoc.formats.akoma_ntoso.meta_writing import AGENT, NO_DATE, roles_of, write_meta
from newsdoc.formats.akoma_ntoso.names import DATES, NAMESPACE
from newsdoc.formats.akoma_ntoso.said import said_of
from newsdoc.formats.losses import reported, stripped, unsaid
from newsdoc.formats.markup import DECLARATION, attribute, free_id
from newsdoc.formats.tagged import element, preserved
from newsdoc.model import BlockNode, Participant
from newsdoc.normal import require
from newsdoc.tree import walk

if TYPE_CHECKING:
    from newsdoc.diagnostics import Report
    from newsdoc.model import Document

__all__ = ["write"]


def write(document: Document, *, report: Report) -> str:
    """Give a document as Akoma Ntoso, as `newsdoc.formats.akoma_ntoso.write` says. Raises `InvalidDocument`."""
    require(document)
    said = said_of(document)
    kept = stripped(document, said)
    if report is not ignore:
        for remark in reported("Akoma Ntoso", unsaid(document, said)):
            report(remark)
        if not any(getattr(kept, name) for name in DATES):
            message = f"Akoma Ntoso demands a day: {NO_DATE} stands for the one that isn't known"
            report(Diagnostic("stand-in", message, path="$.issued"))
    return _document(kept)


def _document(document: Document) -> str:
    taken = {node.id or "" for node in walk(document) if isinstance(node, BlockNode | Participant)}
    agent = free_id(AGENT, taken)
    roles = roles_of(document, {*taken, agent})
    speaking = {person.id: f"#{roles[person.role]}" for person in document.participants if person.role in roles}
    writer = BlockWriter({person.id for person in document.participants}, speaking)
    preface, body = _preface(writer, document), writer.body(document.body)
    meta = write_meta(document, agent, roles)
    held = f"{meta}{preface}\n<debateBody>{body}\n</debateBody>"
    return f'{DECLARATION}<akomaNtoso xmlns="{NAMESPACE}">\n<debate name="{AGENT}">{held}\n</debate>\n</akomaNtoso>\n'


def _preface(writer: BlockWriter, document: Document) -> str:
    """Write what stands above the body, if anything does."""
    written: list[str] = []
    if kicker := document.kicker:
        written.append(line(f'p{writer.common(kicker)} class="kicker"', kicker.content))
    if headline := document.headline:
        title = element("docTitle", write_inlines(headline.content))
        written.append(element(f'p{writer.common(headline)} class="headline"{preserved(headline.content)}', title))
    written += (line(f'p{writer.common(deck)} class="deck"', deck.content) for deck in document.decks)
    written += (
        line(f'p{writer.common(byline)} class="byline {byline.kind}"', byline.content) for byline in document.bylines
    )
    if dateline := document.dateline:
        plain = line(f'p{writer.common(dateline)} class="dateline"', dateline.content)
        date = "" if dateline.date is None else element(f"docDate{attribute('date', dateline.date.value)}", "")
        written.append(f"{plain.removesuffix('</p>')}{date}</p>")
    if document.abstract:
        written.append(element('container name="abstract"', f"{writer.flow(document.abstract)}\n"))
    inner = "".join(f"\n{each}" for each in written)
    return f"\n<preface>{inner}\n</preface>" if inner else ""
