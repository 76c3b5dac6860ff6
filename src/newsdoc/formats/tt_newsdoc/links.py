"""Links and metadata: who wrote the article, what it is about, and notes to the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc import patterns
from newsdoc.formats.tt_newsdoc.identity import is_uuid, uuid_of
from newsdoc.formats.tt_newsdoc.rules import Part
from newsdoc.formats.tt_newsdoc.shapes import data_of
from newsdoc.formats.tt_newsdoc.texts import line, plain
from newsdoc.model import Byline, Subject

if TYPE_CHECKING:
    from newsdoc.formats.losses import Told
    from newsdoc.formats.tt_newsdoc.shapes import Block

__all__ = ["FIELDS", "read_link", "read_meta", "write_link"]

FIELDS = {"bylines": "links", "subjects": "links", "internal_notes": "meta"}
"""The fields of the document that are links and metadata."""

_AUTHOR = {"rel": "author", "type": "core/author"}
_CATEGORY = "core/category"
_NOTE = {"type": "core/note", "role": "internal"}
_TOPICS = "iptc://mediatopic/"
_TOPIC = "medtop:"


def read_link(link: Block) -> list[Part]:
    """Give the byline or subject that a link is, or nothing if it is something else."""
    if link.items() >= _AUTHOR.items():
        title = line(link.get("title"))
        return [Part("bylines", Byline((title,)))] if title else []
    subject = _read_subject(link) if link.get("rel") == "subject" else None
    return [] if subject is None else [Part("subjects", subject)]


def _read_subject(link: Block) -> Subject | None:
    """Give what an article is about: a topic of IPTC, or something else of a type, by its URI or its UUID."""
    code, name, kind = (
        line(link.get("uri") or link.get("uuid")),
        line(link.get("title")) or None,
        line(link.get("type")),
    )
    if not code:
        return None
    if kind == _CATEGORY:
        code = code.replace(_TOPICS, _TOPIC, 1) if code.startswith(_TOPICS) else code
        return Subject(code, None, name)
    return Subject(code, kind or None, name)


def read_meta(block: Block) -> list[Part]:
    """Give the note that a block of metadata is, or nothing if it is something else."""
    text = line(data_of(block).get("text")) if block.items() >= _NOTE.items() else ""
    return [Part("internal_notes", text)] if text else []


def write_link(part: Part, told: Told) -> list[Block]:
    """Give the link or the metadata that a part of a document is."""
    if part.field == "internal_notes":
        return [_NOTE | {"data": {"text": part.value}}]
    if part.field == "bylines":
        told.say(part.value, "content")
        return [_AUTHOR | {"title": plain(part.value.content)}]
    return _write_subject(part.value, told)


def _write_subject(subject: Subject, told: Told) -> list[Block]:
    """Give the link to what an article is about, if there is one that is read as the same."""
    code = _TOPICS + subject.code.removeprefix(_TOPIC) if subject.code.startswith(_TOPIC) else subject.code
    link: dict[str, Any] = {"rel": "subject", "type": subject.scheme or _CATEGORY}
    if is_uuid(code):
        link["uuid"] = code
    elif patterns.URI.match(code):
        link |= {"uuid": uuid_of(code), "uri": code}
    link |= {"title": subject.name} if subject.name else {}
    if read_link(link) != [Part("subjects", subject)]:
        return []
    told.say(subject, "code", "scheme", "name")
    return [link]
