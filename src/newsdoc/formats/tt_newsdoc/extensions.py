"""Extensions that hold what TT's documents say and the model has no field for; they are put back on writing."""

from __future__ import annotations

from collections import defaultdict, deque
from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.formats.foreign_json import parse_kept
from newsdoc.formats.json import compact
from newsdoc.formats.tt_newsdoc.shapes import DOCUMENT, EXTENSION, LISTS, cleaned, misfits
from newsdoc.model import Extension
from newsdoc.plain import is_list, is_object

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsdoc.formats.losses import Told
    from newsdoc.formats.tt_newsdoc.rules import Part
    from newsdoc.formats.tt_newsdoc.shapes import Block
    from newsdoc.model import Document

__all__ = ["Kept", "extension", "parsed_blocks"]


def extension(name: str, value: Any) -> Extension:
    """Give the extension that holds something of a name."""
    return Extension(f"{EXTENSION}.{name}", compact(value))


def parsed_blocks(text: str) -> list[Block] | None:
    """Give the blocks in a JSON text, or nothing if it isn't JSON or holds anything else."""
    value = cleaned(parse_kept(text))
    if not is_list(value) or not all(is_object(each) and not any(misfits(each)) for each in value):
        return None
    return value


@attrs.define
class Kept:
    """The extensions of a document that hold something of TT's, by the name of what they hold."""

    _told: Told
    _held: dict[str, Extension]

    @classmethod
    def of(cls, document: Document, told: Told) -> Kept:
        """Take the extensions of a document; of two of one name the first counts."""
        found: dict[str, Extension] = {}
        for each in document.extensions:
            if each.name.startswith(f"{EXTENSION}."):
                found.setdefault(each.name.removeprefix(f"{EXTENSION}."), each)
        return cls(told, found)

    def _use(self, name: str) -> None:
        self._told.say(self._held[name], "name", "value")

    def text(self, name: str) -> str | None:
        """Give a text that was kept."""
        value = cleaned(parse_kept(self._held[name].value)) if name in self._held else None
        if not isinstance(value, str) or not value:
            return None
        self._use(name)
        return value

    def attributes(self) -> Block:
        """Give the attributes of the document that TT's format doesn't know."""
        value = cleaned(parse_kept(self._held["other"].value)) if "other" in self._held else None
        if not is_object(value) or not value.keys().isdisjoint((*DOCUMENT, *LISTS)):
            return {}
        self._use("other")
        return value

    def blocks(
        self,
        name: str,
        parts: list[Part],
        ways: Callable[[Block], list[list[Part]]],
        write: Callable[[Part], list[Block]],
    ) -> list[Block]:
        """Give the blocks for parts of the document: those kept that were read as just these parts, else as written.

        `ways` gives the parts that a block may have been read as. What is read as none is put behind the others; what
        is kept of parts that have changed since is left out.
        """
        kept = (parsed_blocks(self._held[name].value) if name in self._held else None) or []
        found = [ways(block) for block in kept]
        waiting = _Waiting(found)
        made: list[Block] = []
        place = 0
        while place < len(parts):
            number, length = waiting.take(parts, place)
            there = parts[place : place + length]
            if number < 0:
                made += write(there[0])
            else:
                made.append(kept[number])
                self._told.say_all(part.value for part in there)
            place += length
        behind = [block for block, read in zip(kept, found, strict=True) if not read]
        if kept and len(waiting.taken) + len(behind) == len(kept):
            self._use(name)
        return made + behind


class _Waiting:
    """Blocks that wait for the parts that they were read as, found by all of these: many may begin alike."""

    def __init__(self, found: list[list[list[Part]]]) -> None:
        self.taken: set[int] = set()
        self._numbers: defaultdict[tuple[Part, ...], deque[int]] = defaultdict(deque)
        self._lengths: defaultdict[Part, set[int]] = defaultdict(set)
        for number, ways in enumerate(found):
            for way in ways:
                self._numbers[tuple(way)].append(number)
                self._lengths[way[0]].add(len(way))

    def take(self, parts: list[Part], place: int) -> tuple[int, int]:
        """Give the number of a block that waits for the parts at a place, and how many they are; -1 for none."""
        for length in sorted(self._lengths.get(parts[place], ()), reverse=True):
            numbers = self._numbers.get(tuple(parts[place : place + length]))
            while numbers:
                number = numbers.popleft()
                if number not in self.taken:
                    self.taken.add(number)
                    return number, length
        return -1, 1
