"""The cast: everybody who may speak in an article, as far as they are known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

import attrs

from newsdoc.formats.text.names import identifier

if TYPE_CHECKING:
    from newsdoc.model.scalars import Basis, Confidence

__all__ = ["GIVEN", "Cast", "Person", "Role"]

GIVEN = "named-by-caller"
"""The rule of those whom the caller names."""

Role: TypeAlias = Literal["interviewer", "interviewee", "moderator", "translator", "audience", "speaker"]


@attrs.define(eq=False, repr=False)
class Person:
    """A participant in the making; `place` is where the source names them, half-open.

    `id` is given with the first turn that they speak. An `inflected` name is in another case than the first,
    of the language of the `style` that introduces them. `share` says how much more they ask and less they say than all
    others in so many `turns`, where that decides their role; `doubt` says what about them might be otherwise.
    """

    name: str | None
    place: tuple[int, int]
    rule: str
    basis: Basis
    confidence: Confidence = "sure"
    role: Role = "speaker"
    kind: Literal["person", "organisation", "group"] = "person"
    title: str | None = None
    affiliation: str | None = None
    labels: list[str] = attrs.Factory(list[str])
    inflected: bool = False
    style: str | None = None
    share: float | None = None
    turns: int = 0
    doubt: str | None = None
    id: str | None = None

    @property
    def asks(self) -> bool:
        """Whether they are on the side that asks."""
        return self.role in ("interviewer", "moderator")


@attrs.define(eq=False, repr=False)
class Cast:
    """Everybody who may speak: by label in lower case, and those introduced, by the unit that does it.

    `hosted` are the units in which somebody already known is said to interview, `given` those whom the caller names.
    """

    people: list[Person] = attrs.Factory(list[Person])
    by_label: dict[str, Person] = attrs.Factory(dict[str, Person])
    introduced: dict[int, list[Person]] = attrs.Factory(dict[int, list[Person]])
    hosted: set[int] = attrs.Factory(set[int])
    ids: dict[str, int] = attrs.Factory(dict[str, int])
    given: dict[str, Person] = attrs.Factory(dict[str, Person])

    def speaks(self, person: Person | None) -> str | None:
        """Give the id of somebody who speaks, or none for nobody."""
        if person is None or (person.name is None and not person.labels):
            return None
        if person.id is None:
            person.id = identifier(person.name or person.labels[0], self.ids)
        return person.id

    def in_role(self, *roles: Role) -> list[Person]:
        """Give those in one of these roles."""
        return [person for person in self.people if person.role in roles]

    def only(self, role: Role) -> Person | None:
        """Give the one person in a role, or the one whom the caller names for it, or none where there are several."""
        found = self.in_role(role)
        found = [person for person in found if person.rule == GIVEN] or found
        return found[0] if len(found) == 1 else None

    @property
    def given_to_answer(self) -> bool:
        """Whether the caller names somebody who answers."""
        return any(person.rule == GIVEN for person in self.in_role("interviewee"))

    @property
    def waiting(self) -> list[Person]:
        """Those whom the caller names, who have no label, and whom nothing has introduced yet."""
        met = {id(person) for persons in self.introduced.values() for person in persons}
        return [one for one in self.given.values() if not one.labels and id(one) not in met]

    def merge(self, kept: Person, gone: Person) -> None:
        """Let one person be all that another was, who has no label."""
        self.people.remove(gone)
        for persons in self.introduced.values():
            persons[:] = [kept if person is gone else person for person in persons]

    def drop(self, gone: Person) -> None:
        """Leave somebody out who has no label."""
        self.people.remove(gone)
        for persons in self.introduced.values():
            persons[:] = [person for person in persons if person is not gone]
