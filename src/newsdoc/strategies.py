"""Hypothesis strategies for documents and every class in them, for tests of this and of other projects.

Needs the extra `testing`. All that they give is in normal form, and `check` finds no error in documents.
"""

from __future__ import annotations

from datetime import UTC, timedelta, timezone
from typing import TYPE_CHECKING, Any, TypeVar

import attrs
from hypothesis import strategies as st

from newsdoc.model import BlockNode, Document, Node, Turn, scalars
from newsdoc.model.node import Record
from newsdoc.normal import join, normalize
from newsdoc.rewriting import rewrite
from newsdoc.shape import ALTERNATIVES, Choice, Field, Flag, Many, One, String, Value, Whole, fields

if TYPE_CHECKING:
    from datetime import datetime

    from hypothesis.strategies import SearchStrategy

__all__ = ["documents", "ids", "iso_dates", "lines", "records", "texts"]

R = TypeVar("R", bound=Record)

_ROOM = 5
_MOST = 3
_NEVER_LEFT_OUT = ("body", "participants")

# Characters that some format or some rule of plain text takes for more than themselves.
_ACTIVE = (
    " \t\"'<>&—–-:：.,;?!()[]{}«»“”„*_#`|~@/\\+=%$^0129aAQяЯ問答\u00a0\u00ad\u0301\u0085\u2028\u200b\u202e\u3000\ufeff"
)
_PHRASES = ("Q: ", "— ", " ", "  ", "note:", "<p>", "&amp;", "]]>", "https://example.org/?a=1&b=2", "-->", "None", "\t")


def _characters() -> SearchStrategy[str]:
    common = st.sampled_from(_ACTIVE)
    carried = st.characters(min_codepoint=32, exclude_categories=["Cs"], exclude_characters="\ufffe\uffff")
    return common | carried


_TEXTS = st.text(_characters(), min_size=1, max_size=12) | st.sampled_from(_PHRASES)
_TOKENS = st.text("aZ09_.:-", min_size=1, max_size=4)
_IDS = st.builds(str.__add__, st.sampled_from("aZ_яé"), st.text("aZ09_.-", max_size=3))


def texts() -> SearchStrategy[str]:
    """Give texts: not empty, no line ends, rich in characters that formats take for markup."""
    return _TEXTS


def lines() -> SearchStrategy[str]:
    """Give lines, which may be empty."""
    return st.just("") | _TEXTS


def ids() -> SearchStrategy[str]:
    """Give ids (NCNames)."""
    return _IDS


def iso_dates() -> SearchStrategy[str]:
    """Give dates that the calendar has, in ISO 8601 and every precision from the year to the microsecond."""
    hours = st.integers(-14 * 60, 14 * 60).filter(bool).map(lambda minutes: timezone(timedelta(minutes=minutes)))
    zones = st.none() | st.just(UTC) | hours
    return st.builds(_iso, st.datetimes(timezones=zones), st.sampled_from(_PRECISIONS))


_PRECISIONS = ("year", "month", "day", "minutes", "seconds", "microseconds")


def _iso(moment: datetime, precision: str) -> str:
    day = moment.date().isoformat()
    if precision in _PRECISIONS[:3]:
        return day[: {"year": 4, "month": 7, "day": 10}[precision]]
    return moment.isoformat(timespec=precision).replace("+00:00", "Z")


_SCALARS: dict[str, SearchStrategy[str]] = {
    scalars.TEXT.regex: _TEXTS,
    scalars.LINE.regex: lines(),
    scalars.ID.regex: _IDS,
    scalars.TOKEN.regex: _TOKENS,
    scalars.LANGUAGE_TAG.regex: st.sampled_from(["en", "ru", "zh-Hant", "sr-Latn-RS", "de-1996"]),
    scalars.ISO_DATE.regex: iso_dates(),
}


def _fits(cls: type[Record], room: int) -> bool:
    """Say whether the smallest of a class is at most `room` nodes deep."""
    needed = [field.value for field in fields(cls) if isinstance(field.value, Many) and field.value.nonempty]
    return room > 0 and all(
        value.string is not None or any(_fits(held, room - 1) for held in value.classes) for value in needed
    )


def records(cls: type[R], room: int = _ROOM) -> SearchStrategy[R]:
    """Give nodes or records of a class, at most `room` nodes deep, where there is room for one at all.

    Ids may recur and speakers be unknown; only whole documents are made consistent.
    """
    made: SearchStrategy[R] = _records(cls, room)
    return made


_made: dict[tuple[type[Record], int], SearchStrategy[Any]] = {}


def _records(cls: type[Record], room: int) -> SearchStrategy[Any]:
    """Give the strategy of a class, made when it is first drawn from: not all depths of all classes are."""
    if (cls, room) not in _made:
        _made[cls, room] = st.deferred(lambda: _built(cls, room))
    return _made[cls, room]


def _built(cls: Any, room: int) -> SearchStrategy[Any]:
    if names := ALTERNATIVES.get(cls):
        values = {field.name: _value(field.value, room) for field in fields(cls)}
        return st.one_of([st.builds(cls, **{name: values[name]}) for name in names])
    return st.builds(cls, **{field.name: _field(field, room) for field in fields(cls)})


def _field(field: Field, room: int) -> SearchStrategy[Any]:
    value = _value(field.value, room)
    needed = field.required or field.name in _NEVER_LEFT_OUT
    return value if needed else st.just(field.default) | value


def _value(value: Value, room: int) -> SearchStrategy[Any]:
    match value:
        case String(regex):
            return _SCALARS[regex] if regex in _SCALARS else st.from_regex(regex, fullmatch=True)
        case Whole(minimum, maximum):
            return st.integers(minimum, maximum)
        case Choice(values):
            return st.sampled_from(values)
        case Flag():
            return st.booleans()
        case One(classes):
            return st.one_of([_records(cls, room - 1) for cls in classes])
        case _:
            return _many(value, room)


def _many(value: Many, room: int) -> SearchStrategy[tuple[Any, ...]]:
    fitting = [_records(cls, room - 1) for cls in value.classes if _fits(cls, room - 1)]
    if Turn in value.classes:
        # Turns are what it is all about, but only one kind of block among many.
        turns, blocks = _records(Turn, room - 1), st.one_of(fitting)
        fitting = [st.booleans().flatmap(lambda turn: turns if turn else blocks)]
    strings = [] if value.string is None else [_value(value.string, room)]
    if not strings and not fitting:
        return st.just(())
    members = st.lists(st.one_of([*strings, *fitting]), min_size=int(value.nonempty), max_size=_MOST)
    return members.map(join if value.mixed else tuple)


@st.composite
def documents(draw: st.DrawFn, *, room: int = _ROOM) -> Document:
    """Give documents in normal form that reach every class and field; ids are unique and speakers known."""
    document = draw(_records(Document, room))
    named = {person.id: person for person in document.participants}
    document = attrs.evolve(document, participants=tuple(named.values()))
    return normalize(_consistent(document, list(named)))


def _consistent(document: Document, people: list[str]) -> Document:
    """Drop ids that recur, make unknown speakers known ones, and put times in their order."""
    taken = set(people)

    def unique(node: BlockNode) -> Node:
        if node.id is None or node.id not in taken:
            taken.add(node.id or "")
            return node
        return attrs.evolve(node, id=None)

    def known(turn: Turn) -> Node:
        if turn.speaker is None or turn.speaker in people:
            return _forward(turn)
        return _forward(attrs.evolve(turn, speaker=people[len(turn.speaker) % len(people)] if people else None))

    return rewrite(rewrite(document, BlockNode, unique), Turn, known)


def _forward(turn: Turn) -> Turn:
    """Give a turn that doesn't end before it starts."""
    if turn.start is None or turn.end is None or turn.start <= turn.end:
        return turn
    return attrs.evolve(turn, start=turn.end, end=turn.start)
