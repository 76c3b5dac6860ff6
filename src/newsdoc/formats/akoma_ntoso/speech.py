"""The reader of a debate: what is known of the file while it is read, and the turns of those who speak in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.formats.akoma_ntoso.block_reading import BLOCKS, GROUPING, SECTIONS
from newsdoc.formats.akoma_ntoso.inline_reading import INLINES, SILENT
from newsdoc.formats.akoma_ntoso.names import AGAIN, ROLE
from newsdoc.formats.markup import free_id
from newsdoc.formats.mixed import MixedReader, Vocabulary, is_id, local
from newsdoc.formats.spaces import BLANKS
from newsdoc.model import Paragraph, Participant, Turn

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdoc.diagnostics import Report
    from newsdoc.formats.pair import Read
    from newsdoc.formats.xml import Element

__all__ = ["BODY", "AkomaNtosoReader"]

_WORDS = Vocabulary(BLOCKS, INLINES, SILENT, GROUPING, SECTIONS)
_KINDS: dict[str, Any] = {"question": "question", "answer": "answer", "speech": "remark", "other": "remark"}
_PEOPLE: dict[str, Any] = {"TLCPerson": "person", "TLCOrganization": "organisation"}
_ROLES = ("interviewer", "interviewee", "moderator", "translator", "audience")


class AkomaNtosoReader(MixedReader):
    """What is known while a debate is read.

    `own` says that newsdoc wrote the file, and `people` are the
    participants met so far by what pointers call them. `titles` are elements that have been read as the headline.
    """

    def __init__(self, name: str | None, report: Report, id_name: str, known: Iterable[Element], *, own: bool) -> None:
        super().__init__(_WORDS, name, report, id_name)
        self.own = own
        self.people: dict[str, Participant] = {}
        self.titles: list[Element] = []
        self._taken: set[str] = set()
        self._known = {key: each for each in known if (key := each.get(id_name))}

    def common(self, element: Element) -> dict[str, Any]:
        """Give the fields that all blocks have; in ours an id that stands twice is another attribute."""
        found = super().common(element)
        again = element.get(AGAIN) or ""
        return found | {"id": again} if self.own and is_id(again) else found

    def person(self, key: str) -> str:
        """Give the id of whom a pointer means, and note that they take part."""
        if key not in self.people:
            signs = (sign if sign.isascii() and sign.isalnum() else "-" for sign in key)
            name = free_id(key if is_id(key) else f"p-{''.join(signs)}", self._taken)
            self._taken.add(name)
            self.people[key] = self._told_of(self._known.get(key), name)
        return self.people[key].id

    def _told_of(self, reference: Element | None, name: str) -> Participant:
        """Give the participant whom a reference tells of, if there is one."""
        if reference is None:
            return Participant(name)
        shown = reference.get("showAs") or ""
        shown = shown if self.own else " ".join(shown.split())
        return Participant(name, shown or None, kind=_PEOPLE.get(local(reference), "person"))

    def speaks_as(self, key: str, pointer: str) -> None:
        """Note as what somebody speaks: in a role of the model, or in an office."""
        person, role = self.people[key], self._known.get(pointer)
        if role is None:
            return
        word: Any = (role.get("href") or "").removeprefix(ROLE)
        office = " ".join((role.get("showAs") or "").split())
        if word in _ROLES:
            self.people[key] = attrs.evolve(person, role=word)
        elif office and person.title is None and not self.own:
            self.people[key] = attrs.evolve(person, title=office)

    def printed_as(self, key: str, label: str) -> None:
        """Note a form in which somebody is printed as a speaker."""
        person, text = self.people[key], label.strip().rstrip(":.,;—–-").strip()
        if text and text not in person.labels:
            self.people[key] = attrs.evolve(person, labels=(*person.labels, text))


def _pointer(element: Element, name: str) -> str:
    return (element.get(name) or "").strip().removeprefix("#")


def _turn(reader: AkomaNtosoReader, element: Element, out: list[Any]) -> None:
    """Append what somebody says: its label, which others print on a line of its own, and its blocks."""
    children, text = element.getchildren(), element.text
    label: str | None = None
    if children and local(children[0]) == "from" and not (text or "").strip(BLANKS):
        label = reader.phrase(children[0])
        label = label if reader.own or label is None else f"{label} "
        children, text = children[1:], children[0].tail
    blocks: list[Any] = []
    reader.flow_of(text, children, blocks)
    if not blocks:
        out += (Paragraph((label,)),) if label else ()
        return
    speaker = _speaker(reader, element, label)
    out.append(Turn(tuple(blocks), _KINDS[local(element)], speaker, label, **reader.common(element)))


def _speaker(reader: AkomaNtosoReader, element: Element, label: str | None) -> str | None:
    key = _pointer(element, "by")
    if not key:
        return None
    if reader.own and key not in reader.people:
        return key if is_id(key) else None
    name = reader.person(key)
    reader.speaks_as(key, _pointer(element, "as"))
    if label and not reader.own:
        reader.printed_as(key, label)
    return name


BODY: dict[str, Read] = dict.fromkeys(_KINDS, _turn)
"""The readers of what stands nowhere but in a body."""
