"""Participants: persons and organisations in `identified-content`, with the subjects that stand there too."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc.formats.markup import escape, quoted
from newsdoc.formats.nitf.markup import KEEP, deeper
from newsdoc.formats.nitf.runs import text_in
from newsdoc.formats.nitf.subjects import read_classifier, write_classifiers
from newsdoc.formats.spaces import loose
from newsdoc.making import maker
from newsdoc.model import Participant
from newsdoc.shape import choices

if TYPE_CHECKING:
    from newsdoc.formats.nitf.matter import Matter
    from newsdoc.formats.nitf.reader import Reader
    from newsdoc.formats.nitf.writer import Writer
    from newsdoc.formats.xml import Element
    from newsdoc.model import Document

__all__ = ["read_people", "write_people"]

_PARTICIPANT = "nd-participant"
_GROUP = "nd-group"
_ROLES: dict[str, Any] = {f"nd-{role}": role for role in choices(Participant, "role")}
_KINDS = {"person": "person", "org": "organisation"}
_make = maker(Participant)
_TITLE, _AFFILIATION, _LABEL = "newsdoc:title", "newsdoc:affiliation", "newsdoc:label"


def read_people(reader: Reader, element: Element, matter: Matter) -> bool:
    """Read `identified-content`; whom we didn't write there is mentioned but doesn't speak."""
    for child in element.getchildren():
        local = reader.local(child)
        kind = _KINDS.get(local)
        tokens = (child.get("class") or "").split()
        if kind and _PARTICIPANT in tokens and (name := reader.own_id(child)):
            participant = _read_participant(reader, child, name, "group" if _GROUP in tokens else kind, tokens)
            matter.many["participants"].append(participant)
        elif local != "classifier" or not read_classifier(reader, child, matter):
            reader.unmapped(child, keep=True)
    return True


def write_people(writer: Writer, document: Document, pad: str) -> str:
    """Write `identified-content`, or nothing."""
    inside = deeper(pad)
    people = "".join([_write_participant(writer, person, inside) for person in document.participants])
    content = people + write_classifiers(document, inside)
    return f"{pad}<identified-content>{content}{pad}</identified-content>" if content else ""


def _read_participant(reader: Reader, element: Element, name: str, kind: Any, tokens: list[str]) -> Participant:
    """Read somebody who speaks: a name, a function in it, and codes that hold the rest."""
    name_text, title = element.text or "", ""
    codes: dict[str | None, list[str]] = {}
    for child in element.getchildren():
        part = reader.local(child)
        if part == "alt-code" and (value := reader.attribute(child, "value")):
            codes.setdefault(child.get("idsrc"), []).append(value)
        elif part == "function":
            title += text_in(child)
        else:
            name_text += text_in(child)
        if tail := child.tail:
            name_text += tail
    if name_text or title:
        name_text, title = reader.settle_texts(element, name_text, title)
    return _make(
        name,
        name_text or None,
        next(filter(None, map(_ROLES.get, tokens)), "speaker"),
        kind,
        title or _first(codes.get(_TITLE)),
        _first(codes.get(_AFFILIATION)),
        tuple(codes.get(_LABEL, ())),
        origin=reader.origin(element, "nitf:identified-content"),
    )


def _first(values: list[str] | None) -> str | None:
    return values[0] if values else None


def _write_participant(writer: Writer, person: Participant, pad: str) -> str:
    """Write a participant; a person's title is a function, an organisation can't have one."""
    element = "person" if person.kind == "person" else "org"
    group = f" {_GROUP}" if person.kind == "group" else ""
    text = person.name or ""
    inner = escape(text)
    if person.title is not None and element == "person":
        text += person.title
        inner += f"<function>{escape(person.title)}</function>"
    elif person.title is not None:
        inner += _code(_TITLE, person.title)
    if person.affiliation is not None:
        inner += _code(_AFFILIATION, person.affiliation)
    for label in person.labels:
        inner += _code(_LABEL, label)
    start = f'{pad}<{element}{writer.id(person.id)} class="{_PARTICIPANT} nd-{person.role}{group}"'
    keep = KEEP if text and loose(text) else ""
    return f"{start}{keep}>{inner}</{element}>" if inner else f"{start}/>"


def _code(kind: str, value: str) -> str:
    return f'<alt-code idsrc="{kind}" value={quoted(value)}/>'
