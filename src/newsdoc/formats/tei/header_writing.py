"""Writes the `teiHeader`: what is known of a document, those who speak in it, and what the kinds of turns mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc._version import __version__
from newsdoc.formats.markup import attribute, free_id
from newsdoc.formats.spaces import squeeze
from newsdoc.formats.tagged import element, phrase
from newsdoc.formats.tei.dates import dated, write_date
from newsdoc.formats.tei.names import AGENT, DATES, PRINTED, RIGHTS
from newsdoc.model import BlockNode, Participant, Turn
from newsdoc.tree import plain_text, walk

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsdoc.model import Document, Revision, Rights, Series, Subject

__all__ = ["kinds_of", "write_header"]

_KINDS = {
    "question": "What is said on the side that asks.",
    "answer": "What is said on the side that is asked.",
    "remark": "What is said by anybody else.",
}
_ORIGIN = "<sourceDesc>\n<p>A news document.</p>\n</sourceDesc>"


def kinds_of(document: Document) -> dict[str, str]:
    """Give an id for each kind of turn that no node has, if there are turns."""
    if not any(isinstance(block, Turn) for block in document.body):
        return {}
    taken = {node.id or "" for node in walk(document) if isinstance(node, BlockNode | Participant)}
    return {kind: free_id(kind, taken) for kind in _KINDS}


def write_header(document: Document, kinds: Mapping[str, str]) -> str:
    """Write the header of a document; `kinds` are the ids of the kinds of turns."""
    parts = (
        _file(document),
        _encoding(kinds),
        _within("profileDesc", _language(document) + _people(document) + _subjects(document)),
        _within("revisionDesc", "".join(map(_change, document.revisions))),
    )
    return _within("teiHeader", "".join(parts))


def _within(start: str, inner: str) -> str:
    """Write an element around others, each on a line of its own, or nothing around none."""
    return f"\n{element(start, f'{inner}{chr(10)}')}" if inner else ""


def _line(start: str, text: str | None) -> str:
    """Write an element of a text on a line of its own, if there is one."""
    return "" if text is None else f"\n{phrase(start, text)}"


def _file(document: Document) -> str:
    version = None if document.version is None else element(f"edition{attribute('n', document.version)}", "")
    parts = (
        _within("titleStmt", _titles(document)),
        "" if version is None else _within("editionStmt", f"\n{version}"),
        _within("publicationStmt", _publication(document)),
        _series(document.series) if document.series else "",
        _within("notesStmt", _notes(document)),
        f"\n{_ORIGIN}",
    )
    return _within("fileDesc", "".join(parts))


def _titles(document: Document) -> str:
    """Write the title and those who made the article; both are read from above the body."""
    title = element("title", "") if document.headline is None else phrase("title", _one_line(document.headline))
    makers = [
        phrase("author", text)
        if byline.kind == "author"
        else f"<respStmt><resp>translator</resp>{phrase('name', text)}</respStmt>"
        for byline in document.bylines
        if (text := _one_line(byline))
    ]
    authors = [maker for maker in makers if maker.startswith("<author")]
    others = [maker for maker in makers if not maker.startswith("<author")]
    return "".join(f"\n{each}" for each in (title, *authors, *others))


def _one_line(node: BlockNode) -> str:
    return squeeze(plain_text(node))


def _publication(document: Document) -> str:
    dates = "".join(f"\n{write_date(date, name)}" for name in DATES if (date := getattr(document, name)))
    number = _line(f'idno type="{AGENT}"', document.id)
    return f"\n<authority/>{dates}{number}{_rights(document.rights) if document.rights else ''}"


def _rights(rights: Rights) -> str:
    texts = "".join(_line(f'ab type="{name}"', getattr(rights, name)) for name in RIGHTS)
    dates = "".join(
        f"\n{element(f'ab type={chr(34)}{name}{chr(34)}', write_date(date))}"
        for name, date in (("starts", rights.starts), ("ends", rights.ends))
        if date
    )
    return _within("availability", texts + dates or "\n<ab/>")


def _series(series: Series) -> str:
    numbers = (("part", series.part), ("total", series.total))
    scopes = "".join(_line(f'biblScope unit="{unit}"', str(number)) for unit, number in numbers if number is not None)
    return _within("seriesStmt", _line('title level="s"', series.name) + scopes)


def _notes(document: Document) -> str:
    urgency = None if document.urgency is None else str(document.urgency)
    extensions = (
        _line(f"note{attribute('type', 'extension')}{attribute('n', each.name)}", each.value)
        for each in document.extensions
    )
    return _line('note type="status"', document.status) + _line('note type="urgency"', urgency) + "".join(extensions)


def _encoding(kinds: Mapping[str, str]) -> str:
    categories = "".join(
        f'\n<category{attribute("xml:id", kinds[kind])} n="{kind}"><catDesc>{meaning}</catDesc></category>'
        for kind, meaning in _KINDS.items()
        if kinds
    )
    application = f'application ident="{AGENT}" version="{__version__}"'
    agent = _within("appInfo", f"\n{element(application, element('label', AGENT))}")
    return _within("encodingDesc", _within("classDecl", _within("taxonomy", categories)) + agent)


def _language(document: Document) -> str:
    language = None if document.lang is None else element(f"language{attribute('ident', document.lang)}", "")
    return "" if language is None else _within("langUsage", f"\n{language}")


def _people(document: Document) -> str:
    return _within("particDesc", _within("listPerson", "".join(map(_person, document.participants))))


def _person(person: Participant) -> str:
    """Write somebody who speaks; an organisation's office and seat are descriptions of it."""
    name, named, title, place = _PEOPLE[person.kind]
    inner = (
        _line(named, person.name)
        + "".join(_line(f'{named} type="{PRINTED}"', label) for label in person.labels)
        + _line(title, person.title)
        + _line(place, person.affiliation)
    )
    start = f"{name}{attribute('xml:id', person.id)}{attribute('role', person.role)}"
    return _within(start, inner) or f"\n{element(start, '')}"


_PEOPLE = {
    "person": ("person", "persName", "occupation", "affiliation"),
    "group": ("personGrp", "persName", "occupation", "affiliation"),
    "organisation": ("org", "orgName", 'desc type="occupation"', 'desc type="affiliation"'),
}
"""The element of a participant by kind, and those of the name, the title and the affiliation."""


def _subjects(document: Document) -> str:
    words = "".join(_line("term", word) for word in document.keywords)
    return _within("textClass", _within("keywords", words) + "".join(map(_subject, document.subjects)))


def _subject(subject: Subject) -> str:
    start = f"term{attribute('key', subject.code)}"
    term = element(start, "") if subject.name is None else phrase(start, subject.name)
    return _within(f"keywords{attribute('scheme', subject.scheme)}", f"\n{term}")


def _change(revision: Revision) -> str:
    date = revision.date
    start = f"change{attribute('type', revision.function)}{dated(date.value if date else None)}"
    raw = write_date(date) if date and date.raw else ""
    inner = _line("name", revision.name) + (f"\n{raw}" if raw else "") + _line("note", revision.comment)
    return _within(start, inner) or f"\n{element(start, '')}"
