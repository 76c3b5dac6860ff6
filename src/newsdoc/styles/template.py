"""Templates: phrases with named slots, such as `interviewed {name}, {title} at {affiliation}`."""

from __future__ import annotations

from functools import cached_property
from typing import NamedTuple, TypeAlias

import attrs

__all__ = ["Literal", "Part", "Slot", "Template", "TemplateError", "checked", "parse"]


class TemplateError(ValueError):
    """A template that can't be used; the message says why."""


class Literal(NamedTuple):
    """Words that stand in the text as they are, blanks included."""

    text: str


class Slot(NamedTuple):
    """A place that is filled from the text; an `inflected` one holds a name in another case than the first."""

    name: str
    inflected: bool = False


Part: TypeAlias = Literal | Slot


@attrs.frozen
class Template:
    """The parts of a template, in order."""

    parts: tuple[Part, ...]

    @cached_property
    def begins_with_name(self) -> bool:
        """Whether a name is the first thing it finds."""
        return self.parts[0] == Slot("name")

    @cached_property
    def behind_name(self) -> str:
        """The words that must follow a name that it begins with."""
        following = self.parts[1] if self.begins_with_name and len(self.parts) > 1 else None
        return following.text if isinstance(following, Literal) else ""


def parse(text: str, slots: frozenset[str]) -> Template:
    """Read a template whose slots must be among `slots`; a blank between two is theirs. Raises `TemplateError`."""
    parts: list[Part] = []
    rest = text
    while rest:
        literal, brace, rest = rest.partition("{")
        if "}" in literal:
            raise TemplateError("a brace is closed that was never opened")
        if literal.strip() or (literal and not (parts and brace)):
            parts.append(Literal(literal))
        if brace:
            slot, closed, rest = rest.partition("}")
            if not closed:
                raise TemplateError("a brace is opened and never closed")
            parts.append(_slot(slot, slots))
    if not any(isinstance(part, Slot) for part in parts):
        raise TemplateError("it has no slot")
    return Template(tuple(parts))


def checked(text: str, field: str, slots: frozenset[str]) -> Template:
    """Read a template of a house style's list, which must have what the list is for. Raises `TemplateError`."""
    template = parse(text, slots)
    if field == "persons" and Slot("name") not in template.parts:
        raise TemplateError("it has no {name}")
    if field != "persons":
        words = [isinstance(part, Literal) and bool(part.text.strip()) for part in template.parts[:2]]
        if not any(words):
            raise TemplateError("it needs words beside its first slot")
        if template.parts[-1] == Slot("outlet"):
            raise TemplateError("it needs words after {outlet}")
    return template


def _slot(text: str, slots: frozenset[str]) -> Slot:
    name, colon, manner = text.partition(":")
    if name not in slots:
        known = ", ".join(f"{{{slot}}}" for slot in sorted(slots))
        raise TemplateError(f"there is no slot {{{name}}}; there are {known}")
    if colon and manner != "inflected":
        raise TemplateError(f"a slot can be `inflected`, not {manner!r}")
    return Slot(name, bool(colon))
