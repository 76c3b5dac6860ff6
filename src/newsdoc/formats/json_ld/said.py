"""What is said in schema.org's words of each type of the model; all else is reported as lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc.checks import is_possible
from newsdoc.formats.json_ld.article import year
from newsdoc.formats.json_ld.people import is_named
from newsdoc.formats.json_ld.things import is_uri
from newsdoc.model import Byline, Link, SourceLink
from newsdoc.shape import type_name
from newsdoc.tree import find_all

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsdoc.formats.losses import Said
    from newsdoc.model import Document
    from newsdoc.model.node import Record

__all__ = ["SAID", "said_of"]

SAID = {
    "block_quote": {"content", "attribution", "id", "lang"},
    "byline": {"content", "kind"},
    "correction": {"content", "label", "id", "lang"},
    "date": {"value"},
    "dateline": {"content"},
    "deck": {"content"},
    "document": {
        *("kicker", "headline", "decks", "bylines", "dateline", "abstract", "body", "participants", "lang", "id"),
        *("version", "issued", "updated", "expires", "status", "series", "rights", "subjects", "keywords"),
    },
    "entity": {"text", "kind", "scheme", "code"},
    "figure": {"caption", "credit", "kind", "href", "media_type", "alt", "width", "height", "id", "lang"},
    "headline": {"content"},
    "kicker": {"content"},
    "line_break": set[str](),
    "paragraph": {"content"},
    "participant": {"id", "name", "kind", "title", "affiliation"},
    "rights": {"holder", "year", "notice", "terms"},
    "series": {"name", "part"},
    "source_link": {"content", "label"},
    "subject": {"code", "scheme", "name"},
    "turn": {"content", "label"},
}
"""The fields that are said; of a type that isn't named only the text is, if that."""

_SPOKEN = {"content", "label", "kind", "speaker", "id", "lang"}
"""What a conversation says of a turn; its label stands in the body."""

_IF: dict[tuple[str, str], Callable[[Any], bool]] = {
    ("date", "value"): lambda date: date.value is None or is_possible(date.value),
    ("entity", "scheme"): lambda entity: entity.code is not None,
    ("figure", "href"): lambda figure: is_uri(figure.href),
    ("link", "href"): lambda link: is_uri(link.href),
    ("participant", "affiliation"): lambda person: person.kind == "person",
    ("participant", "kind"): lambda person: person.kind != "group",
    ("participant", "title"): lambda person: person.kind == "person",
    ("rights", "year"): lambda rights: year(rights.year) is not None,
}
"""Fields that are said of some records only."""


def said_of(document: Document, *, questions: bool) -> Said:
    """Give what says which fields of a record of a document are said."""
    sources = {id(link) for node in find_all(document, SourceLink) for link in find_all(node, Link)}
    table = {**SAID, "turn": _SPOKEN} if questions else SAID

    def said(record: Record) -> set[str] | None:
        name = type_name(type(record))
        if isinstance(record, Byline) and not is_named(record, document):
            return {"content"}
        names = {"content", "href"} if id(record) in sources else table.get(name)
        return names and {each for each in names if _IF.get((name, each), _always)(record)}

    return said


def _always(record: Record) -> bool:
    del record
    return True
