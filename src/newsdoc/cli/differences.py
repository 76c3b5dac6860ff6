"""What has changed between two documents as lines that people read."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from newsdoc.cli.streams import painted
from newsdoc.clock import clock
from newsdoc.escapes import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdoc.comparison import Change, Comparison, Piece, Unit

__all__ = ["difference_lines"]

_MARKS = {"removed": ("[-", "-]"), "added": ("{+", "+}"), "same": ("", "")}
_COLOURS = {"removed": "31;9", "added": "32;4"}
_DIM = "2"
_CONTEXT = 40
"""How many characters of what hasn't changed are printed on each side of what has."""


def difference_lines(found: Comparison, *, colour: bool) -> Iterator[str]:
    """Give the lines that say what has changed: the fields, then the blocks."""
    for field in found.fields:
        yield f"{field.name}: {_value('removed', field.before, colour)} {_value('added', field.after, colour)}"
    for change in found.blocks:
        yield from _change(change, colour=colour)
    if not found.same and not found.fields and not found.blocks:
        yield "the words are the same; what differs is emphasis, links, ids or the like"


def _value(kind: str, value: Any, colour: bool) -> str:  # noqa: FBT001  (it is passed on)
    return _marked(kind, json.dumps(value, ensure_ascii=False), colour)


def _marked(kind: str, text: str, colour: bool) -> str:  # noqa: FBT001  (as above)
    begin, end = _MARKS[kind]
    marked = f"{begin}{one_line(text)}{end}"
    return painted(marked, _COLOURS[kind], colour=colour) if kind in _COLOURS else marked


def _change(change: Change, *, colour: bool) -> Iterator[str]:
    """Give the lines of a change: where and what it is, and what it says or said."""
    before, after = change.before, change.after
    unit = after or before
    assert unit is not None  # noqa: S101  (for the type checkers: every change has one of them)
    head = f"{change.kind} {_place(change)}: {_described(before, after)}"
    yield painted(one_line(head), _DIM, colour=colour)
    if change.kind in ("added", "removed") and unit.text:
        yield f"  {_marked(change.kind, unit.text, colour)}"
    elif change.pieces:
        yield f"  {''.join(_shown(piece, colour) for piece in change.pieces)}"


def _place(change: Change) -> str:
    paths = [unit.path for unit in (change.before, change.after) if unit is not None]
    return " -> ".join(dict.fromkeys(paths))


def _described(before: Unit | None, after: Unit | None) -> str:
    """Give what a block is, before and after if that has changed."""
    units = [unit for unit in (before, after) if unit is not None]
    timed = len({(unit.start, unit.end) for unit in units}) > 1
    told = [_named(unit) + (_times(unit) if timed else "") for unit in units]
    return " -> ".join(dict.fromkeys(told))


def _named(unit: Unit) -> str:
    return f"{unit.type} ({unit.speaker})" if unit.speaker else unit.type


def _times(unit: Unit) -> str:
    """Give when a turn starts and ends, as far as that is known."""
    if unit.start is None and unit.end is None:
        return ", untimed"
    start, end = ("?" if time is None else clock(time, exact=True) for time in (unit.start, unit.end))
    return f", {start}–{end}"


def _shown(piece: Piece, colour: bool) -> str:  # noqa: FBT001  (as above)
    text = piece.text
    if piece.kind == "same" and len(text) > 2 * _CONTEXT + 1:
        text = f"{text[:_CONTEXT]}…{text[-_CONTEXT:]}"
    return _marked(piece.kind, text, colour)
