"""What a field of a record comes to where a rule asks something of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

import attrs

from newsdoc.model import Date, Participant, Turn
from newsdoc.model.node import Node, Record
from newsdoc.plain import is_tuple
from newsdoc.shape import Choice, Many, One, Whole, classes, fields, type_name
from newsdoc.tree import plain_text, walk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from newsdoc.linting.article import Article

__all__ = ["Value", "choices", "counted", "leads_on", "names", "value_of"]


@attrs.frozen
class Value:
    """What is asked something of: whether it is given, what texts it is, and how much it is or how many there are."""

    given: bool
    texts: tuple[str, ...] = ()
    number: int | None = None

    @property
    def text(self) -> str:
        """All of the texts."""
        return "\n".join(self.texts)

    def equals(self, wanted: object) -> bool:
        """Say whether it is what is wanted, or one of several is."""
        if isinstance(wanted, bool):
            return self.given is wanted
        return wanted in self.texts if isinstance(wanted, str) else wanted == self.number


_MISSING = Value(given=False)


def _made(value: object) -> Value:
    """Give what the value of a field comes to."""
    if value is None:
        return _MISSING
    if isinstance(value, bool):
        return Value(value)
    if isinstance(value, int):
        return Value(given=True, texts=(str(value),), number=value)
    if not is_tuple(value):
        return Value(given=True, texts=_texts(value))
    return Value(bool(value), tuple(text for member in value for text in _texts(member)), len(value))


def _run(content: tuple[Any, ...]) -> Value:
    """Give what a run of text with inlines in it comes to: it is given if there is more than blanks in it."""
    text = "".join(part if isinstance(part, str) else plain_text(part) for part in content)
    return Value(bool(text.strip()), (text,) if content else ())


def _texts(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    if isinstance(value, Date):
        return (value.value or value.raw or "",)
    if isinstance(value, Participant):
        return (value.name,) if value.name else ()
    return (plain_text(value),) if isinstance(value, Node) else ()


_Derived: TypeAlias = "Callable[[Article, str, Record], Value]"

_DERIVED: dict[str, _Derived] = {
    "text": lambda article, path, record: _made(plain_text(record) if isinstance(record, Node) else None),  # noqa: ARG005
    "holds": lambda article, path, record: _kinds(walk(record) if isinstance(record, Node) else [], record),  # noqa: ARG005
    "within": lambda article, path, record: _kinds(article.above(path), record),
}
"""What a rule can ask about that is no field: the text of a node, the types of what is in it, and what it stands in."""


def _kinds(found: Iterable[Record], record: Record) -> Value:
    kinds = tuple(type_name(type(each)) for each in found if each is not record)
    return Value(bool(kinds), kinds, len(kinds))


def names(cls: type[Record]) -> list[str]:
    """Name what a rule can ask about of a class: its fields, and what is derived."""
    return [*(field.name for field in fields(cls)), *_DERIVED]


def _inner(cls: type[Record], name: str) -> Sequence[type[Record]]:
    """Give the classes that a field of a class leads to behind a dot: a record's own, or the participant who speaks."""
    if cls is Turn and name == "speaker":
        return (Participant,)
    value = next((field.value for field in fields(cls) if field.name == name), None)
    return value.classes if isinstance(value, One) else ()


def leads_on(name: str) -> bool:
    """Say whether a field of a name can have another behind a dot, in any class."""
    return any(_inner(cls, name) for cls in classes())


def choices(cls: type[Record], name: str) -> tuple[str, ...] | None:
    """Give all that a field can be, where that is a closed list, and nothing otherwise.

    `name` may have dots. Gives `None` if there is no such field.
    """
    first, dot, rest = name.partition(".")
    if dot:
        found = [inner for each in _inner(cls, first) if (inner := choices(each, rest)) is not None]
        return found[0] if found else None
    if first in _DERIVED:
        return ()
    value = next((field.value for field in fields(cls) if field.name == first), None)
    if value is None:
        return None
    return value.values if isinstance(value, Choice) else ()


def counted(cls: type[Record], name: str) -> bool:
    """Say whether a field is a number, or holds several things; `name` may have dots."""
    first, dot, rest = name.partition(".")
    if dot:
        return any(counted(each, rest) for each in _inner(cls, first))
    if first in _DERIVED:
        return first != "text"
    value = next((field.value for field in fields(cls) if field.name == first), None)
    return isinstance(value, Whole) or (isinstance(value, Many) and not value.mixed)


def value_of(article: Article, path: str, record: Record, name: str) -> Value:
    """Give what a field of a record comes to; `name` may have dots. A field that the record hasn't is missing."""
    first, dot, rest = name.partition(".")
    if not dot and first in _DERIVED:
        return _DERIVED[first](article, path, record)
    value: object = getattr(record, first, None)
    if not dot:
        return _run(value) if is_tuple(value) and _is_mixed(type(record), first) else _made(value)
    if isinstance(record, Turn):
        value = article.participants.get(record.speaker or "") if first == "speaker" else value
    return value_of(article, f"{path}.{first}", value, rest) if isinstance(value, Record) else _MISSING


def _is_mixed(cls: type[Record], name: str) -> bool:
    return any(field.name == name and isinstance(field.value, Many) and field.value.mixed for field in fields(cls))
