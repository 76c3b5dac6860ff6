"""Who speaks: the participant whom a person names, found among those of a document or added to them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import attrs

from newsdoc.amending.matter import Matter, behind, decided
from newsdoc.formats.text.labels import dash_end, read_label
from newsdoc.formats.text.names import identifier
from newsdoc.model import Paragraph, Participant, Turn
from newsdoc.normal import join
from newsdoc.styles.builtin import lexicon_for

if TYPE_CHECKING:
    from newsdoc.model import Document, Origin

__all__ = ["found_or_added", "only_speaker", "with_label"]

_ROLES: dict[str, Literal["interviewer", "interviewee"]] = {"question": "interviewer", "answer": "interviewee"}


def found_or_added(document: Document, speaker: str, kind: str, origin: Origin | None) -> tuple[Document, Participant]:
    """Give the participant with this id or name, and the document in which there is one.

    Whoever isn't in it yet is added, in the role of those who ask or answer by the kind of their turn.
    """
    speaker = " ".join(speaker.split())
    known = document.participant(speaker) or _named(document, speaker.casefold())
    if known is not None:
        return document, known
    taken = {person.id: 1 for person in document.participants}
    added = Participant(
        id=identifier(speaker, taken), name=speaker, role=_ROLES.get(kind, "speaker"), origin=decided(origin)
    )
    return attrs.evolve(document, participants=(*document.participants, added)), added


def _named(document: Document, name: str) -> Participant | None:
    """Give who has a name, or who alone is printed so."""
    people = document.participants
    named = [person for person in people if (person.name or "").casefold() == name]
    printed = [person for person in people if any(label.casefold() == name for label in person.labels)]
    return named[0] if named else printed[0] if len(printed) == 1 else None


def only_speaker(document: Document, kind: str) -> str | None:
    """Give the id of whoever alone has turns of a kind, or none where nobody has or several have."""
    speakers = {block.speaker for block in document.body if isinstance(block, Turn) and block.kind == kind}
    return speakers.pop() if len(speakers) == 1 else None


def with_label(said: Matter, person: Participant | None, lang: str | None) -> Matter:
    """Give what is said with the label that it begins with, a dash or a form of the speaker's name, set apart."""
    first, *others = said.blocks
    if said.label is not None or not isinstance(first, Paragraph) or not isinstance(first.content[0], str):
        return said
    text = first.content[0]
    end = dash_end(text) or _name_end(text, person, lang)
    rest = join((text[end:], *first.content[1:]))
    if not end or not rest:
        return said
    bare = attrs.evolve(first, content=rest)
    bare = attrs.evolve(bare, origin=behind(text[:end], bare, first.origin))
    return attrs.evolve(said, label=text[:end], blocks=(bare, *others))


def _name_end(text: str, person: Participant | None, lang: str | None) -> int:
    """Give where the text behind a label begins that is a form of a person's name, or 0."""
    label = read_label(text, lexicon_for(None, lang)) if person and text.strip() else None
    if person is None or label is None or label.alone:
        return 0
    name = (person.name or "").casefold()
    forms = {name, name.rpartition(" ")[2], *(form.casefold() for form in person.labels)}
    return label.end if label.name.text.casefold() in forms else 0
