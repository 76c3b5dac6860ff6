"""Templates: phrases with named slots, such as `interviewed {name}, {title} at {affiliation}`."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple, TypeAlias

from newsdoc.diagnostics.suggestions import no_such

__all__ = [
    "TEMPLATES",
    "Literal",
    "Part",
    "Slot",
    "Template",
    "TemplateError",
    "checked",
    "parse",
    "parts_of",
    "template_of",
]


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


TEMPLATES = {
    "introductions": frozenset({"interviewer", "person", "outlet"}),
    "self_introductions": frozenset({"name"}),
    "persons": frozenset({"name", "title", "affiliation"}),
}
"""The lists that hold templates, and the slots that each may have."""


class Template(NamedTuple):
    """The parts of a template, in order.

    `begins_with_name` says that a name is the first thing it finds; `behind_name` are words that must follow that.
    """

    parts: tuple[Part, ...]
    begins_with_name: bool
    behind_name: str


def template_of(parts: tuple[Part, ...]) -> Template:
    """Give the template of some parts."""
    begins = parts[:1] == (Slot("name"),)
    following = parts[1] if begins and len(parts) > 1 else None
    return Template(parts, begins, following.text if isinstance(following, Literal) else "")


def parse(text: str, slots: frozenset[str]) -> Template:
    """Read a template whose slots must be among `slots`; a blank between two is theirs. Raises `TemplateError`."""
    return template_of(parts_of(text, slots))


def parts_of(text: str, slots: frozenset[str]) -> tuple[Part, ...]:
    """Give the parts of a template alone, as `parse` does the whole."""
    parts: list[Part] = []
    rest, slotted = text, False
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
            slotted = True
    if not slotted:
        raise TemplateError("it has no slot")
    return tuple(parts)


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


@lru_cache(maxsize=64)
def _slot(text: str, slots: frozenset[str]) -> Slot:
    name, colon, manner = text.partition(":")
    if name not in slots:
        raise TemplateError(no_such("slot", f"{{{name}}}", [f"{{{slot}}}" for slot in sorted(slots)]))
    if colon and manner != "inflected":
        raise TemplateError(f"a slot can be `inflected`, not {manner!r}")
    return Slot(name, bool(colon))
