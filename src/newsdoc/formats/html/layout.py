"""Interviews that others lay out in tables of two columns, or in definition lists: a row or an item for a turn or two.

They are unfolded into paragraphs, in which the reader of plain text finds who speaks, or doesn't.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple

import attrs

from newsdoc.model import DefinitionList, Heading, Paragraph, Table, Turn
from newsdoc.normal import join
from newsdoc.tree import plain_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newsdoc.model import Content

__all__ = ["Unfolded", "unfolded"]

_LEVEL = 3
_LONGEST_LABEL = 40
_LEAST_ROWS = 2
_COLUMNS = 2
_ASKS = ("?", "？", "؟")
_COLONS = (":", "：")


class _Pair(NamedTuple):
    """What stands on the left or as a term, and what on the right or below it."""

    left: Content
    right: tuple[Any, ...]


@attrs.frozen
class Unfolded:
    """A body with tables and lists as paragraphs.

    `made` are those, all of which must become parts of turns, `behind` what follows a table or list and is no part of
    the last turn in it, and `bare` the labels that have no colon of their own.
    """

    body: tuple[Any, ...]
    made: tuple[Any, ...]
    behind: tuple[Any, ...]
    bare: frozenset[str]

    def is_spoken(self, body: Sequence[Any]) -> bool:
        """Say whether all that was unfolded has become turns."""
        left = {id(block) for block in body if not isinstance(block, Turn)}
        return any(isinstance(block, Turn) for block in body) and left.isdisjoint(map(id, self.made))

    def printed(self, body: Iterable[Any]) -> tuple[Any, ...]:
        """Give a body with its labels as they were printed, and with turns that end where their table or list does."""
        ends = set(map(id, self.behind))
        printed: list[Any] = []
        for block in body:
            printed += self._printed(block, ends) if isinstance(block, Turn) else [block]
        return tuple(printed)

    def _printed(self, turn: Turn, ends: set[int]) -> list[Any]:
        end = next((n for n, block in enumerate(turn.content) if n and id(block) in ends), len(turn.content))
        name = (turn.label or "").removesuffix(": ")
        label = f"{name} " if name in self.bare else turn.label
        return [attrs.evolve(turn, content=turn.content[:end], label=label), *turn.content[end:]]


def unfolded(body: Sequence[Any]) -> Unfolded | None:
    """Give a body with the tables and lists unfolded that may be interviews, or nothing if there is none."""
    blocks: list[Any] = []
    made: list[Any] = []
    bare: set[str] = set()
    behind: list[Any] = []
    for before, block in zip((None, *body), body, strict=False):
        pairs = _pairs(block)
        if _is_asked(pairs):
            inner = [part for pair in pairs for part in (Heading(pair.left, _LEVEL), *pair.right)]
        elif _is_labelled(pairs):
            bare |= {label for pair in pairs if (label := _text(pair.left)) and not label.endswith(_COLONS)}
            inner = [part for pair in pairs for part in _labelled(pair)]
        else:
            behind += [block] if _pairs(before) else []
            blocks.append(block)
            continue
        made += inner
        blocks += inner
    return Unfolded(tuple(blocks), tuple(made), tuple(behind), frozenset(bare)) if made else None


def _pairs(block: Any) -> list[_Pair]:
    """Give the pairs of a table of two columns or of a definition list, or none of any other."""
    match block:
        case Table() if not (block.caption or block.head or block.foot):
            return _of_table(block)
        case DefinitionList() if all(len(item.terms) == 1 for item in block.items):
            return [_Pair(item.terms[0].content, item.content) for item in block.items]
        case _:
            return []


def _of_table(table: Table) -> list[_Pair]:
    pairs: list[_Pair] = []
    for row in table.rows:
        if len(row.cells) != _COLUMNS or any(cell.colspan > 1 or cell.rowspan > 1 for cell in row.cells):
            return []
        left, right = (cell.content for cell in row.cells)
        if len(left) != 1 or not isinstance(left[0], Paragraph):
            return []
        pairs.append(_Pair(left[0].content, right))
    return pairs


def _is_asked(pairs: list[_Pair]) -> bool:
    """Say whether most of what stands on the left are questions, and every one has an answer."""
    asking = sum(_text(pair.left).endswith(_ASKS) for pair in pairs)
    return len(pairs) >= _LEAST_ROWS and 2 * asking > len(pairs) and all(_begins(pair) for pair in pairs)


def _is_labelled(pairs: list[_Pair]) -> bool:
    """Say whether the left names who speaks: few names, and each again, but for one at most."""
    names = Counter(_text(pair.left) for pair in pairs)
    again = sum(count > 1 for count in names.values())
    short = all(len(name) <= _LONGEST_LABEL for name in names)
    return again > 1 and len(names) - again <= 1 and short and all(_begins(pair) for pair in pairs)


def _begins(pair: _Pair) -> bool:
    """Say whether the right is made of paragraphs, so that it can be what somebody says."""
    return bool(pair.right) and all(isinstance(block, Paragraph) for block in pair.right)


def _labelled(pair: _Pair) -> Iterator[Paragraph]:
    """Give what somebody says with the label in front of it, and a colon behind that if it has none."""
    first, *rest = pair.right
    name = _text(pair.left)
    label = f"{name} " if name.endswith(_COLONS) else f"{name}: "
    yield attrs.evolve(first, content=join((label, *first.content)))
    yield from rest


def _text(content: Content) -> str:
    return plain_text(Paragraph(content)).strip()
