"""What types can't say: ids are unique, speakers exist, links hit, dates are real, turns end last, names are shown."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING, TypeVar

from newsdoc import direction
from newsdoc.clock import clock
from newsdoc.codec import to_json
from newsdoc.diagnostics import Diagnostic
from newsdoc.direction import misdirected
from newsdoc.model import BlockNode, Date, Document, Link, Node, Participant, Turn
from newsdoc.model.node import Record
from newsdoc.plain import is_tuple
from newsdoc.shape import Many, One, fields

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["check", "is_possible", "placed"]

Placed = tuple[str, Record]
"""A record and its JSON path."""

R = TypeVar("R", bound=Record)


def check(document: Document) -> list[Diagnostic]:
    """Give what is wrong with the meaning of a document, with JSON paths.

    Raises `InvalidDocument` if it isn't in normal form: then its meaning can't be told.
    """
    to_json(document)  # which looks at origins, as `require` doesn't
    records = list(placed(document))
    return [
        *_duplicate_ids(records),
        *_unknown_speakers(document, records),
        *_unknown_targets(records),
        *_impossible_dates(records),
        *_ends_before_starts(records),
        *_misdirected(records),
        *_span_order(records),
    ]


def placed(document: Document) -> Iterator[Placed]:
    """Give every record with its path, parents before children, in the order of the document."""
    stack: list[Placed] = [("$", document)]
    while stack:
        path, record = stack.pop()
        yield path, record
        stack.extend(reversed(list(_members(path, record))))


def _members(path: str, record: Record) -> Iterator[Placed]:
    for name in _holding(type(record)):
        value: object = getattr(record, name)
        if isinstance(value, Record):
            yield f"{path}.{name}", value
        elif is_tuple(value):
            for index, member in enumerate(value):
                if not isinstance(member, str):
                    yield f"{path}.{name}[{index}]", member


_names: dict[type[Record], tuple[str, ...]] = {}


def _holding(cls: type[Record]) -> tuple[str, ...]:
    """Name the fields of a class that can hold records."""
    if cls not in _names:
        held = [field.name for field in fields(cls) if isinstance(field.value, One | Many) and field.value.classes]
        _names[cls] = tuple(held)
    return _names[cls]


def _each(placed: list[Placed], cls: type[R]) -> Iterator[tuple[str, R]]:
    return ((path, record) for path, record in placed if isinstance(record, cls))


def _ids(placed: list[Placed]) -> Iterator[tuple[str, str]]:
    for path, record in placed:
        if isinstance(record, BlockNode | Participant) and record.id is not None:
            yield f"{path}.id", record.id


def _duplicate_ids(placed: list[Placed]) -> Iterator[Diagnostic]:
    first: dict[str, str] = {}
    for path, name in _ids(placed):
        if name in first:
            yield Diagnostic("duplicate-id", f"the id {name!r} is also that of {first[name]}", path=path)
        else:
            first[name] = path


def _unknown_speakers(document: Document, placed: list[Placed]) -> Iterator[Diagnostic]:
    known = {person.id for person in document.participants}
    for path, turn in _each(placed, Turn):
        if turn.speaker is not None and turn.speaker not in known:
            message = f"no participant {turn.speaker!r}"
            yield Diagnostic("unknown-speaker", message, path=f"{path}.speaker")


def _unknown_targets(placed: list[Placed]) -> Iterator[Diagnostic]:
    known = {f"#{name}" for _, name in _ids(placed)}
    for path, link in _each(placed, Link):
        if link.href.startswith("#") and link.href not in known:
            yield Diagnostic("unknown-target", f"nothing has the id of {link.href!r}", path=f"{path}.href")


def _impossible_dates(placed: list[Placed]) -> Iterator[Diagnostic]:
    for path, found in _each(placed, Date):
        if found.value is not None and not is_possible(found.value):
            yield Diagnostic("impossible-date", f"there is no {found.value}", path=f"{path}.value")


def is_possible(value: str) -> bool:
    """Say whether a calendar has the day and the time of a date (ISO 8601)."""
    day, _, moment = value.partition("T")
    numbers = [int(part) for part in day.split("-")]
    try:
        date(*[*numbers, 1, 1][:3])
        time.fromisoformat(moment or "00:00")
    except ValueError:
        return False
    return True


def _ends_before_starts(placed: list[Placed]) -> Iterator[Diagnostic]:
    for path, turn in _each(placed, Turn):
        if turn.start is not None and turn.end is not None and turn.end < turn.start:
            message = (
                f"the turn ends at {clock(turn.end, exact=True)}, before it starts at {clock(turn.start, exact=True)}"
            )
            yield Diagnostic("end-before-start", message, path=f"{path}.end")


def _misdirected(placed: list[Placed]) -> Iterator[Diagnostic]:
    for path, record in placed:
        yield from (Diagnostic(direction.CODE, message, path=path + inner) for inner, message in misdirected(record))


def _span_order(placed: list[Placed]) -> Iterator[Diagnostic]:
    for path, record in placed:
        if isinstance(record, Node):
            yield from _span_within(path, record)


def _span_within(path: str, parent: Node) -> Iterator[Diagnostic]:
    """Check the spans of a node's children: within its own, and in a tuple one after the other."""
    outer = parent.origin
    if outer is not None and outer.end < outer.start:
        yield Diagnostic("span-order", "the span ends before it begins", path=f"{path}.origin")
    for name in _holding(type(parent)):
        value = getattr(parent, name)
        if is_tuple(value):
            nodes = [(f"{path}.{name}[{index}]", member) for index, member in enumerate(value)]
        else:
            nodes = [(f"{path}.{name}", value)]
        yield from _siblings([(place, node) for place, node in nodes if isinstance(node, Node)], parent)


def _siblings(nodes: Iterable[tuple[str, Node]], parent: Node) -> Iterator[Diagnostic]:
    outer, reached = parent.origin, 0
    for path, node in nodes:
        inner = node.origin
        if inner is None or isinstance(node, Participant):
            continue
        if outer is not None and not outer.start <= inner.start <= inner.end <= outer.end:
            yield Diagnostic("span-order", "the span lies outside the parent's", path=f"{path}.origin")
        if inner.start < reached:
            yield Diagnostic("span-order", "the span overlaps the one before", path=f"{path}.origin")
        reached = max(reached, inner.end)
