"""Who speaks in a transcript, and on which side: names from voices and labels, sides from the reader of interviews."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.formats.spoken import with_turns
from newsdoc.formats.text.names import identifier
from newsdoc.formats.transcripts.runs import text_of
from newsdoc.model import Document, Origin, Paragraph, Participant, Turn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdoc.diagnostics import Report
    from newsdoc.formats.nitf.interview import Interview
    from newsdoc.formats.transcripts.labels import Said
    from newsdoc.formats.transcripts.speeches import Speech
    from newsdoc.model import Headline

__all__ = ["Cast", "Part", "cast"]

_NOBODY = Participant("nobody")


@attrs.frozen
class Part:
    """The side that a speech is on, the id of who speaks, and who decided that, if the reader of interviews did."""

    kind: Any = "remark"
    speaker: str | None = None
    decided: Origin | None = None


@attrs.frozen
class Cast:
    """Those who speak, and the part of each speech."""

    people: tuple[Participant, ...]
    parts: tuple[Part, ...]


def cast(
    found: Sequence[Speech], headline: Headline | None, name: str | None, report: Report, interview: Interview
) -> Cast:
    """Give who speaks in speeches, by the rules for interviews where they show who asks; `name` is the file's."""
    lines = tuple(Paragraph((_line(speech),), origin=Origin(n, n + 1, "cue")) for n, speech in enumerate(found))
    read = with_turns(Document(headline=headline, body=lines), name, report, interview)
    turns = {_number(turn): turn for turn in read.body if isinstance(turn, Turn)}
    people = {person.id: person for person in read.participants}
    made = _People()
    parts: list[Part] = []
    for number, speech in enumerate(found):
        turn = turns.get(number)
        said = speech.parts[0]
        if turn is None or (turn.label or "").strip(" ") != _lead(said).strip(" "):
            parts.append(Part("remark", made.id_of(said, None)))
        else:
            parts.append(Part(turn.kind, made.id_of(said, people.get(turn.speaker or "")), turn.origin))
    return Cast(
        made.people({part.cue.id for speech in found for part in speech.parts if part.cue.id}),
        tuple(made.named(part) for part in parts),
    )


def _number(turn: Turn) -> int:
    """Give the number of the speech that a turn begins with."""
    origin = turn.content[0].origin
    assert origin is not None  # noqa: S101  (each paragraph was given one)
    return origin.start


def _line(speech: Speech) -> str:
    return _lead(speech.parts[0]) + text_of(speech.runs)


def _lead(said: Said) -> str:
    """Give what shows the reader of interviews who speaks: a name with a colon, or a dash."""
    if said.name is not None:
        return f"{said.name}: "
    return "— " if said.label is not None else ""


class _People:
    """Those who speak, by their names, in the order in which they begin to."""

    def __init__(self) -> None:
        self._found: dict[str, Participant] = {}
        self._ids: dict[str, str] = {}

    def id_of(self, said: Said, known: Participant | None) -> str | None:
        """Note who says something, who may be known to the reader of interviews, and give their name for now."""
        if said.name is None:
            return None
        role = _NOBODY.role if known is None else known.role
        if said.voiced:
            key, made = f"v {said.name}", Participant("x", said.name, role)
        elif known is None:
            key, made = f"v {said.name}", Participant("x", said.name, labels=(said.name,))
        else:
            key, made = f"k {known.id}", attrs.evolve(known, origin=None)
        person = self._found.get(key, made)
        self._found[key] = attrs.evolve(person, role=role if person.role == _NOBODY.role else person.role)
        return key

    def people(self, taken: set[str]) -> tuple[Participant, ...]:
        """Give the participants, with ids of their names that no block has."""
        counted = dict.fromkeys(taken, 1)
        for key, person in self._found.items():
            self._ids[key] = identifier(person.name or person.id, counted)
        return tuple(attrs.evolve(person, id=self._ids[key]) for key, person in self._found.items())

    def named(self, part: Part) -> Part:
        """Give a part with the id of who speaks."""
        return part if part.speaker is None else attrs.evolve(part, speaker=self._ids[part.speaker])
