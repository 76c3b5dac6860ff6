"""What a format loses: the parts of a document that it has no place for, each kind named once."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, TypeAlias

from newsdoc.diagnostics import Diagnostic
from newsdoc.model.node import Record
from newsdoc.shape import Many, One, fields, type_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from collections.abc import Set as AbstractSet

    from newsdoc.model import Document

__all__ = ["Said", "reported", "unsaid"]

Said: TypeAlias = "Callable[[Record], AbstractSet[str] | None]"
"""Names the fields of a record that a format says; none for one that it says nothing of but the text in it."""


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
