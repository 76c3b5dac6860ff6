"""What a format loses: the parts of a document that it has no place for, each kind named once."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, TypeAlias

import attrs

from newsdoc.diagnostics import Diagnostic
from newsdoc.model import Node
from newsdoc.model.node import Record
from newsdoc.normal import join
from newsdoc.shape import Many, One, fields, type_name
from newsdoc.tree import walk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from collections.abc import Set as AbstractSet

    from newsdoc.model import Document
    from newsdoc.shape import Field

__all__ = ["Said", "Told", "reported", "stripped", "unsaid"]

Said: TypeAlias = "Callable[[Record], AbstractSet[str] | None]"
"""Names the fields of a record that a format says; none for one that it says nothing of but the text in it."""


@attrs.define(eq=False, repr=False)
class Told:
    """Which fields of which records were written; what isn't is reported as lost."""

    _names: dict[int, tuple[str, ...]] = attrs.field(factory=dict[int, "tuple[str, ...]"])

    def say(self, record: Record, *names: str) -> None:
        """Note that fields of a record were written."""
        self._names[id(record)] = names

    def forget(self, record: Record) -> None:
        """Note that a record wasn't written as what it is."""
        self._names.pop(id(record), None)

    def say_all(self, values: Iterable[object]) -> None:
        """Note that all of these was written, and all that is in it."""
        for value in values:
            for record in walk(value) if isinstance(value, Node) else [value] if isinstance(value, Record) else []:
                self.say(record, *(field.name for field in fields(type(record))))

    def __call__(self, record: Record) -> set[str] | None:
        """Name the fields of a record that were written, if it was written as what it is."""
        return set(self._names[id(record)]) if id(record) in self._names else None


def unsaid(document: Document, said: Said) -> Iterator[tuple[str, str]]:
    """Give what isn't said of a document, in words, with its JSON path, in the order of the document."""
    stack: list[tuple[str, Record]] = [("$", document)]
    while stack:
        path, record = stack.pop()
        name = type_name(type(record))
        told = said(record)
        if told is None:
            yield f"{_article(name)} as such", path
        below: list[tuple[str, Record]] = []
        for field in fields(type(record)):
            value = getattr(record, field.name)
            place = f"{path}.{field.name}"
            if not field.compared or value == field.default:
                continue
            if isinstance(field.value, One | Many) and (told is None or field.name in told):
                below += _below(value, place)
            elif told is not None and field.name not in told:
                yield f"the {field.name} of {_article(name)}", place
        stack += reversed(below)


def stripped(document: Document, said: Said) -> Document:
    """Give a document without what isn't said of it; an inline of which nothing is said gives way to its content."""
    (kept,) = _stripped(document, said)
    made: Document = kept
    return made


def _stripped(record: Record, said: Said) -> tuple[Any, ...]:
    """Give what is left of a record: itself, as much of it as is said, its content, or nothing."""
    told = said(record)
    if told is None:
        return tuple(_strip_all(getattr(record, "content", ()), said))
    changes: dict[str, Any] = {}
    for field in fields(type(record)):
        value = getattr(record, field.name)
        if field.compared and value != field.default:
            kept = _stripped_value(value, field, said) if field.name in told else field.default
            changes |= {} if kept is value else {field.name: kept}
    return (attrs.evolve(record, **changes) if changes else record,)


def _stripped_value(value: Any, field: Field, said: Said) -> Any:
    if isinstance(field.value, One):
        return next(iter(_stripped(value, said)), None)
    if not isinstance(field.value, Many):
        return value
    kept = list(_strip_all(value, said))
    if len(kept) == len(value) and all(one is other for one, other in zip(kept, value, strict=True)):
        return value
    return join(kept) if field.value.mixed else tuple(kept)


def _strip_all(values: Iterable[Any], said: Said) -> Iterator[Any]:
    for value in values:
        if isinstance(value, Record):
            yield from _stripped(value, said)
        else:
            yield value


def _below(value: Any, path: str) -> list[tuple[str, Record]]:
    if isinstance(value, Record):
        return [(path, value)]
    return [(f"{path}[{number}]", member) for number, member in enumerate(value) if isinstance(member, Record)]


def _article(name: str) -> str:
    words = name.replace("_", " ")
    return f"{'an' if words[0] in 'aeiou' else 'a'} {words}"


def reported(format: str, lost: Iterable[tuple[str, str]]) -> Iterator[Diagnostic]:
    """Report what a format loses: each kind once, how often, and at the path of the first."""
    count: Counter[str] = Counter()
    first: dict[str, str] = {}
    for what, path in lost:
        count[what] += 1
        first.setdefault(what, path)
    for what, number in count.items():
        times = "" if number == 1 else f" ({number} times)"
        yield Diagnostic("not-expressible", f"{format} can't carry {what}{times}", path=first[what])
