"""Subjects and participants: the lists of concepts that the model has fields for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc import patterns
from newsdoc.formats.newscodes import MEDIA_TOPIC, MEDIA_TOPICS
from newsdoc.formats.ninjs.gathered import EXTENSION
from newsdoc.formats.ninjs.spelling import split_uri
from newsdoc.loading import LOADING
from newsdoc.model import Participant, Subject
from newsdoc.model.scalars import ID
from newsdoc.plain import is_list, is_object
from newsdoc.shape import choices

if TYPE_CHECKING:
    from newsdoc.formats.ninjs.gathered import Gathered
    from newsdoc.model import Document

__all__ = ["read_participants", "read_subjects", "subjects_of", "write_participants", "write_subjects"]

_ROLES: tuple[Any, ...] = choices(Participant, "role")
_KINDS = {"people": ("person", "group"), "organisations": ("organisation",)}


def _objects(gathered: Gathered, name: str, value: Any) -> list[dict[str, Any]]:
    """Give the objects in a list, and note what is none."""
    if not is_list(value):
        gathered.wrong(name, "a list")
        return []
    for index, each in enumerate(value):
        if not is_object(each):
            gathered.wrong(name, "an object", f"[{index}]")
    return [each for each in value if is_object(each)]


def subjects_of(value: list[dict[str, Any]]) -> tuple[Subject, ...]:
    """Give the subjects that objects stand for; one that names nothing is none."""
    found = [_subject(each) for each in value]
    return tuple(subject for subject in found if subject is not None)


def _subject(value: dict[str, Any]) -> Subject | None:
    code, scheme, name, uri, literal = (
        patterns.LINE_END.sub(" ", held) if isinstance(held := value.get(key), str) and held else None
        for key in ("code", "scheme", "name", "uri", "literal")
    )
    if code is not None:
        return Subject(code, scheme, name)
    if uri is not None:
        parts = split_uri(uri)
        return Subject(uri, None, name) if parts is None else Subject(parts[1], parts[0], name)
    code = literal or name
    return None if code is None else Subject(code, None, name)


def read_subjects(gathered: Gathered, name: str, value: Any) -> None:
    """Read the subjects; what more is said of one is kept with all of them as an extension."""
    objects = _objects(gathered, name, value)
    gathered.fields["subjects"] = subjects = subjects_of(objects)
    said = {"code", "scheme", "name", "uri", "literal"}
    whole = all(set(each) <= said and not ("uri" in each and "literal" in each) for each in objects)
    if not whole or len(subjects) < len(objects):
        gathered.keep(name, objects)


def write_subjects(document: Document) -> list[dict[str, Any]]:
    """Give the subjects, as an extension has them that was read with them, if they are still the same."""
    for extension in document.extensions:
        if extension.name == EXTENSION + "subjects":
            with LOADING:
                from newsdoc.formats.ninjs.extensions import parsed

            value = parsed(extension)
            if is_list(value) and all(map(is_object, value)) and subjects_of(value) == document.subjects:
                return value
    return [_written(subject) for subject in document.subjects]


def _written(subject: Subject) -> dict[str, Any]:
    found: dict[str, Any] = {} if subject.name is None else {"name": subject.name}
    if subject.code.startswith(MEDIA_TOPIC):
        return found | {"uri": MEDIA_TOPICS + subject.code.removeprefix(MEDIA_TOPIC)}
    found["code"] = subject.code
    return found if subject.scheme is None else found | {"scheme": subject.scheme}


def read_participants(gathered: Gathered, name: str, value: Any) -> None:
    """Read those who speak: ours say in what role, and by which id. All others are kept as an extension."""
    others: list[dict[str, Any]] = []
    for each in _objects(gathered, name, value):
        person = _participant(each, name)
        if person is None:
            others.append(each)
        else:
            gathered.fields["participants"] = (*gathered.fields.get("participants", ()), person)
    if others:
        gathered.keep(name, others)


def _participant(value: dict[str, Any], name: str) -> Participant | None:
    role: Any = value.get("rel")
    key, printed = value.get("literal", value.get("code")), value.get("name")
    known = role in _ROLES and isinstance(key, str) and patterns.scalar(ID.regex).match(key)
    if not known or not (printed is None or (isinstance(printed, str) and printed)):
        return None
    if not set(value) <= {"rel", "literal", "code", "name"}:
        return None
    kind: Any = _KINDS[name][0]
    return Participant(str(key), printed, role, kind)


def write_participants(document: Document) -> dict[str, list[dict[str, Any]]]:
    """Give those who speak, people and organisations, with their role and id."""
    return {
        name: [
            {**({} if person.name is None else {"name": person.name}), "rel": person.role, "literal": person.id}
            for person in document.participants
            if person.kind in kinds
        ]
        for name, kinds in _KINDS.items()
    }
