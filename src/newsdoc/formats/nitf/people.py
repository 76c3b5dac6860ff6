"""Participants: persons and organisations in `identified-content`, with the subjects that stand there too."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args, get_type_hints

from newsdoc.formats.nitf.markup import attribute, deeper, escape, keeping
from newsdoc.formats.nitf.names import OWN
from newsdoc.formats.nitf.subjects import read_classifier, write_classifiers
from newsdoc.model import Participant

if TYPE_CHECKING:
    from newsdoc.formats.nitf.matter import Matter
    from newsdoc.formats.nitf.reader import Reader
    from newsdoc.formats.nitf.writer import Writer
    from newsdoc.formats.xml import Element
    from newsdoc.model import Document

__all__ = ["read_people", "write_people"]

_PARTICIPANT = "nd-participant"
_GROUP = "nd-group"
_ROLES: tuple[str, ...] = get_args(get_type_hints(Participant)["role"])
_OWN_ID = f"{{{OWN}}}id"
_TITLE, _AFFILIATION, _LABEL = "newsdoc:title", "newsdoc:affiliation", "newsdoc:label"


def read_people(reader: Reader, element: Element, matter: Matter) -> bool:
    """Read `identified-content`; whom we didn't write there is mentioned but doesn't speak."""
    for child in element.getchildren():
        name = reader.local(child)
        tokens = (child.get("class") or "").split()
        if name in ("person", "org") and _PARTICIPANT in tokens and _has_id(reader, child):
            matter.many["participants"].append(_read_participant(reader, child, tokens))
        elif name != "classifier" or not read_classifier(reader, child, matter):
            reader.unmapped(child, keep=True)
    return True


def write_people(writer: Writer, document: Document, pad: str) -> str:
    """Write `identified-content`, or nothing."""
    inside = deeper(pad)
    people = "".join(_write_participant(writer, person, inside) for person in document.participants)
    content = people + write_classifiers(document, inside)
    return f"{pad}<identified-content>{content}{pad}</identified-content>" if content else ""


def _has_id(reader: Reader, element: Element) -> bool:
    return reader.identifier(element) is not None or reader.identifier(element, _OWN_ID) is not None


def _read_participant(reader: Reader, element: Element, tokens: list[str]) -> Participant:
    codes: dict[str, list[str]] = {_TITLE: [], _AFFILIATION: [], _LABEL: []}
    name, title = reader.person(element)
    for child in element.getchildren():
        kind, value = child.get("idsrc"), reader.attribute(child, "value")
        if reader.local(child) == "alt-code" and value is not None:
            codes.get(kind or "", []).append(value)
    kind = "person" if reader.local(element) == "person" else "group" if _GROUP in tokens else "organisation"
    identity: Any = {"id": reader.identifier(element) or reader.identifier(element, _OWN_ID), "kind": kind}
    role: Any = next((role for role in _ROLES if f"nd-{role}" in tokens), "speaker")
    return Participant(
        name=name,
        role=role,
        title=title or next(iter(codes[_TITLE]), None),
        affiliation=next(iter(codes[_AFFILIATION]), None),
        labels=tuple(codes[_LABEL]),
        origin=reader.origin(element, f"nitf:{reader.local(element)}"),
        **identity,
    )


def _write_participant(writer: Writer, person: Participant, pad: str) -> str:
    element = "person" if person.kind == "person" else "org"
    group = f" {_GROUP}" if person.kind == "group" else ""
    inner = escape(person.name or "")
    if person.title is not None:
        inner += _write_title(person)
    if person.affiliation is not None:
        inner += _code(_AFFILIATION, person.affiliation)
    inner += "".join(_code(_LABEL, label) for label in person.labels)
    start = f'{pad}<{element}{writer.id(person.id)} class="{_PARTICIPANT} nd-{person.role}{group}"'
    return f"{start}{keeping(inner)}>{inner}</{element}>" if inner else f"{start}/>"


def _write_title(person: Participant) -> str:
    """Write a title: a person has a function, an organisation can't."""
    title = person.title or ""
    return f"<function>{escape(title)}</function>" if person.kind == "person" else _code(_TITLE, title)


def _code(kind: str, value: str) -> str:
    return f"<alt-code{attribute('idsrc', kind)}{attribute('value', value)}/>"
