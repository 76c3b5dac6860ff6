"""Content models: the notation of `elements`, compiled to an automaton that says what may come next."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, TypeAlias

import attrs

from newsdoc.formats.nitf.profile.elements import CONTENT_GROUPS, ELEMENTS

if TYPE_CHECKING:
    from newsdoc.formats.nitf.versions import Version

__all__ = ["OTHER", "TEXT", "Model", "State", "compiled", "model_of"]

TEXT = "#text"
"""Stands for text in a content model."""

OTHER = "#other"
"""Stands for an element of another namespace."""

State: TypeAlias = frozenset[int]
"""Where an automaton is: the places in the model that what it met last may stand at."""

_START: State = frozenset((0,))


class Model:
    """What may stand in an element: an automaton over the names in the notation, numbered from 1 (Glushkov's)."""

    def __init__(self, names: list[str], follow: dict[int, set[int]], last: set[int], *, nullable: bool) -> None:
        self._follow = follow
        self._last = frozenset(last | ({0} if nullable else set()))
        self._steps: dict[tuple[State, str], State] = {}
        self.names = names
        """What stands in the notation, each as often as it does there."""
        self.text = TEXT in names
        """Whether text may stand anywhere."""
        self.empty = not names
        """Whether nothing may stand in the element, not even white space."""
        self.start = _START
        """Where it is before the first element."""

    def step(self, state: State, name: str) -> State:
        """Give where it is after one more element, or the empty state if that can't stand there."""
        found = self._steps.get((state, name))
        if found is None:
            names = self.names
            found = frozenset(next_ for place in state for next_ in self._follow[place] if names[next_ - 1] == name)
            self._steps[state, name] = found
        return found

    def complete(self, state: State) -> bool:
        """Say whether the content may end here."""
        return not self._last.isdisjoint(state)

    def expected(self, state: State) -> list[str]:
        """Name what may come next, in the order of the notation."""
        places = sorted({next_ for place in state for next_ in self._follow[place]})
        return list(dict.fromkeys(self.names[place - 1] for place in places))


@cache
def model_of(element: str, version: Version) -> Model:
    """Give the content model of an element that a version has."""
    return compiled(_notation(element, version))


def _notation(element: str, version: Version) -> str:
    """Give what may stand in an element, the groups written out and the differences of the version applied."""
    text = ELEMENTS[element][0]
    if not version.foreign:
        text = text.replace(f", {OTHER}*", "").replace(f" | {OTHER}", "")
    for holder, held in version.single:
        if holder == element:
            text = text.replace(f"{held}*", f"{held}?")
    for name, group in CONTENT_GROUPS.items():
        written = group if version.foreign_inline else group.replace(f" | {OTHER}", "")
        text = text.replace(name, written)
    return text


def compiled(notation: str) -> Model:
    """Give the content model that a text in the notation of a DTD describes."""
    if not notation:
        return Model([], {0: set()}, set(), nullable=True)
    compiler = _Compiler(_tokens(notation))
    whole = compiler.choice_or_sequence()
    compiler.follow[0] = whole.first
    return Model(compiler.names, compiler.follow, whole.last, nullable=whole.nullable)


def _tokens(notation: str) -> list[str]:
    for sign in "(),|?*+":
        notation = notation.replace(sign, f" {sign} ")
    return notation.split()


@attrs.frozen
class _Part:
    """A part of a model: whether it may be missing, and which places it begins and ends with."""

    nullable: bool
    first: set[int]
    last: set[int]


class _Compiler:
    """Reads the tokens of a model from left to right, and notes what may follow each place."""

    def __init__(self, tokens: list[str]) -> None:
        self._tokens = [*tokens, ""]
        self._at = 0
        self.names: list[str] = []
        self.follow: dict[int, set[int]] = {}

    def choice_or_sequence(self) -> _Part:
        """Read parts up to a closing bracket or the end; the separators between them are all alike."""
        whole = self._repeated()
        while (separator := self._tokens[self._at]) in ("|", ","):
            self._at += 1
            part = self._repeated()
            if separator == "|":
                nullable = whole.nullable or part.nullable
                whole = _Part(nullable, whole.first | part.first, whole.last | part.last)
            else:
                whole = self._after(whole, part)
        return whole

    def _after(self, before: _Part, part: _Part) -> _Part:
        self._link(before.last, part.first)
        first = before.first | part.first if before.nullable else before.first
        last = before.last | part.last if part.nullable else part.last
        return _Part(before.nullable and part.nullable, first, last)

    def _repeated(self) -> _Part:
        part = self._single()
        sign = self._tokens[self._at]
        if sign not in ("?", "*", "+"):
            return part
        self._at += 1
        if sign != "?":
            self._link(part.last, part.first)
        return _Part(part.nullable or sign != "+", part.first, part.last)

    def _single(self) -> _Part:
        token = self._tokens[self._at]
        self._at += 1
        if token == "(":  # noqa: S105  (a bracket)
            part = self.choice_or_sequence()
            self._at += 1
            return part
        self.names.append(token)
        place = len(self.names)
        self.follow[place] = set()
        return _Part(nullable=False, first={place}, last={place})

    def _link(self, before: set[int], after: set[int]) -> None:
        for place in before:
            self.follow[place] |= after
