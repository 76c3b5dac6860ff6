"""Amending a participant: what a person says of somebody's name, role, title or affiliation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

import attrs

from newsdoc.amending.matter import decided
from newsdoc.diagnostics import UsageError
from newsdoc.diagnostics.suggestions import no_such
from newsdoc.model import Participant
from newsdoc.normal import require
from newsdoc.shape import choices

if TYPE_CHECKING:
    from newsdoc.model import Document

__all__ = ["PERSONAL", "ROLES", "amend_participant"]

PERSONAL: tuple[Literal["name", "role", "title", "affiliation"], ...] = ("name", "role", "title", "affiliation")
"""What a person can say of a participant."""

ROLES = choices(Participant, "role")
"""What a participant can be."""


def amend_participant(document: Document, id: str, **said: str) -> Document:
    """Give the document in which a participant is what a person says of them.

    `said` are `name`, `role`, `title` and `affiliation`, of which `""` takes one away. Raises `UsageError` for an
    unknown participant, field or role, `InvalidDocument` for a text that can't be.
    """
    person = document.participant(id)
    if person is None:
        raise UsageError(no_such("participant", id, [one.id for one in document.participants]))
    for field in said:
        if field not in PERSONAL:
            raise UsageError(no_such("field", field, PERSONAL))
    if "role" in said and said["role"] not in ROLES:
        raise UsageError(no_such("role", said["role"], ROLES))
    changes: dict[str, Any] = {field: " ".join(value.split()) or None for field, value in said.items()}
    changed = attrs.evolve(person, **changes, origin=decided(person.origin))
    people = tuple(changed if one is person else one for one in document.participants)
    amended = attrs.evolve(document, participants=people)
    require(amended)
    return amended
