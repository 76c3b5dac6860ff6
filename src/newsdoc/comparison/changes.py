"""The changes between two documents, by block and by word."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, Literal

import attrs

from newsdoc import patterns
from newsdoc.comparison.alignment import align
from newsdoc.comparison.units import Unit, units
from newsdoc.formats.json import bare
from newsdoc.model import BlockNode, Document
from newsdoc.shape import Many, One, fields

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["Change", "Comparison", "FieldChange", "Piece", "compare"]


@attrs.frozen
class Piece:
    """A stretch of text: in both documents, only in the first (`removed`), or only in the second (`added`)."""

    kind: Literal["same", "removed", "added"]
    text: str


@attrs.frozen
class Change:
    """What has become of a block. `pieces` are those of its text, where it has changed."""

    kind: Literal["changed", "added", "removed", "moved"]
    before: Unit | None
    after: Unit | None
    pieces: tuple[Piece, ...] = ()


@attrs.frozen
class FieldChange:
    """A field of the document that isn't text, as plain data, before and after; nothing where it isn't given."""

    name: str
    before: Any
    after: Any


@attrs.frozen
class Comparison:
    """All that two documents differ in; what neither has in it is where their nodes came from."""

    fields: tuple[FieldChange, ...]
    blocks: tuple[Change, ...]
    same: bool
    """Whether the documents are equal; they may differ in what no words show, such as emphasis."""


def compare(first: Document, second: Document) -> Comparison:
    """Give what has changed from one document to another."""
    blocks = tuple(_with_moves([*_changes(units(first), units(second))]))
    return Comparison(tuple(_field_changes(first, second)), blocks, first == second)


def _changes(first: list[Unit], second: list[Unit]) -> Iterator[Change]:
    for stretch in align([unit.key for unit in first], [unit.key for unit in second]):
        if not stretch.same:
            before = first[stretch.start : stretch.end]
            yield from _paired(before, second[stretch.other_start : stretch.other_end])


def _paired(before: Sequence[Unit], after: Sequence[Unit]) -> Iterator[Change]:
    """Give changes of blocks that stand in one place: each with the next one that has half of its words, in order."""
    place = 0
    for unit in before:
        words = set(_words(unit.text))
        partner = next(
            (n for n in range(place, min(len(after), place + _FAR)) if _is_like(words, unit, after[n])), None
        )
        if partner is None:
            yield Change("removed", unit, None)
            continue
        yield from (Change("added", None, added) for added in after[place:partner])
        yield Change("changed", unit, after[partner], _pieces(unit.text, after[partner].text))
        place = partner + 1
    yield from (Change("added", None, added) for added in after[place:])


_FAR = 50
"""How many blocks are looked through for one that is like another."""

_HALF = 0.5


def _is_like(words: set[str], unit: Unit, other: Unit) -> bool:
    """Say whether a block is another one that was changed: half of the words of either are in both."""
    if unit.text == other.text:
        return True
    others = set(_words(other.text))
    return len(words & others) >= _HALF * max(len(words), len(others), 1)


def _words(text: str) -> list[str]:
    """Give the words of a text, and what stands between them: together they are the text."""
    found: list[str] = []
    end = 0
    for match in patterns.WORD.finditer(text):
        found += [text[end : match.start()], match[0]] if match.start() > end else [match[0]]
        end = match.end()
    return [*found, text[end:]] if end < len(text) else found


def _pieces(before: str, after: str) -> tuple[Piece, ...]:
    if before == after:
        return ()
    first, second = _words(before), _words(after)
    found: list[Piece] = []
    for same, start, end, other_start, other_end in align(first, second):
        removed, added = "".join(first[start:end]), "".join(second[other_start:other_end])
        if same:
            found.append(Piece("same", removed))
        else:
            found += [Piece("removed", removed)] if removed else []
            found += [Piece("added", added)] if added else []
    return tuple(found)


def _with_moves(changes: list[Change]) -> Iterator[Change]:
    """Give the changes with a block that was removed here and added there as one that has moved."""
    added: defaultdict[Any, list[int]] = defaultdict(list)
    for number, change in enumerate(changes):
        if change.kind == "added" and change.after is not None and change.after.text:
            added[change.after.key].append(number)
    gone: set[int] = set()
    moved: dict[int, Change] = {}
    for number, change in enumerate(changes):
        if change.kind == "removed" and change.before is not None and (places := added.get(change.before.key)):
            place = places.pop(0)
            gone.add(number)
            moved[place] = attrs.evolve(changes[place], kind="moved", before=change.before)
    yield from (moved.get(number, change) for number, change in enumerate(changes) if number not in gone)


def _field_changes(first: Document, second: Document) -> Iterator[FieldChange]:
    given = [bare(attrs.evolve(document, **_WORDLESS)) for document in (first, second)]
    for field in fields(Document):
        before, after = (data.get(field.name) for data in given)
        if field.compared and before != after:
            yield FieldChange(field.name, before, after)


def _holds_blocks(value: object) -> bool:
    return isinstance(value, One | Many) and any(issubclass(cls, BlockNode) for cls in value.classes)


_WORDLESS: dict[str, Any] = {field.name: field.default for field in fields(Document) if _holds_blocks(field.value)}
"""The fields that are compared by their blocks, empty."""
