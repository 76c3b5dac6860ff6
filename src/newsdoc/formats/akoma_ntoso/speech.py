"""The reader of a debate: what is known of the file while it is read, and the turns of those who speak in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.formats.akoma_ntoso.block_reading import BLOCKS, GROUPING, SECTIONS
from newsdoc.formats.akoma_ntoso.inline_reading import INLINES, SILENT
from newsdoc.formats.akoma_ntoso.names import AGAIN, ROLE
from newsdoc.formats.languages import short_tag
from newsdoc.formats.markup import free_id
from newsdoc.formats.mixed import MixedReader, Vocabulary, is_id, local
from newsdoc.formats.spaces import BLANKS, squeeze
from newsdoc.formats.voices import Forms, with_speakers
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
_HEADS = ("num", "heading", "subheading")
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
        self._last: dict[str, int] = {}
        self._forms = Forms()
        self._known = {key: each for each in known if (key := each.get(id_name))}

    def common(self, element: Element) -> dict[str, Any]:
        """Give the fields that all blocks have; in ours an id that stands twice is another attribute."""
        found = super().common(element)
        again = element.get(AGAIN) or ""
        if not self.own:
            return found | {"lang": short_tag(found["lang"]) if found["lang"] else None}
        return found | {"id": again} if is_id(again) else found

    def person(self, key: str) -> str:
        """Give the id of whom a pointer means, and note that they take part."""
        if key not in self.people:
            self.people[key] = self._told_of(self._known.get(key), self._id_like(key))
        return self.people[key].id

    def _id_like(self, key: str) -> str:
        signs = (sign if sign.isascii() and sign.isalnum() else "-" for sign in key)
        name = free_id(key if is_id(key) else f"p-{''.join(signs)}", self._taken, self._last)
        self._taken.add(name)
        return name

    def _told_of(self, reference: Element | None, name: str) -> Participant:
        """Give the participant whom a reference tells of, if there is one."""
        if reference is None:
            return Participant(name)
        shown = reference.get("showAs") or ""
        shown = shown if self.own else squeeze(shown)
        return Participant(name, shown or None, kind=_PEOPLE.get(local(reference), "person"))

    def speaks_as(self, key: str, pointer: str) -> None:
        """Note as what somebody speaks: in a role of the model, or in an office."""
        person, role = self.people[key], self._known.get(pointer)
        if role is None:
            return
        word: Any = (role.get("href") or "").removeprefix(ROLE)
        office = squeeze(role.get("showAs") or "")
        if word in _ROLES:
            self.people[key] = attrs.evolve(person, role=word)
        elif office and person.title is None and not self.own:
            self.people[key] = attrs.evolve(person, title=office)

    def printed_as(self, key: str, label: str) -> None:
        """Note a form in which somebody is printed as a speaker."""
        self._forms.note(self.people[key].id, label)

    def voices(self, blocks: list[Any]) -> tuple[list[Any], tuple[Participant, ...]]:
        """Give blocks and all participants; in files of others turns without a speaker have that of their label."""
        people = [*map(self._forms.told, self.people.values())]

        def make(form: str) -> Participant:
            people.append(Participant(self._id_like(form), labels=(form,)))
            return people[-1]

        return (blocks if self.own else with_speakers(blocks, [*people], make)), tuple(people)


def _pointer(element: Element, name: str) -> str:
    return (element.get(name) or "").strip().removeprefix("#")


def _turn(reader: AkomaNtosoReader, element: Element, out: list[Any]) -> None:
    """Append what somebody says: its label, which others print on a line of its own, and its blocks."""
    children, text = element.getchildren(), element.text
    label: str | None = None
    if above := _above_label(text, children):
        reader.flow_of(None, children[:above], out)
        children, text = children[above:], None
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


def _above_label(text: str | None, children: list[Element]) -> int:
    """Count the numbers and headings that stand in a turn before its label; without a label they are in the turn."""
    above = next((at for at, each in enumerate(children) if local(each) not in _HEADS), 0)
    between = (text, *(each.tail for each in children[:above]))
    labelled = local(children[above]) == "from" if above else False
    return above if labelled and not any((part or "").strip(BLANKS) for part in between) else 0


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
