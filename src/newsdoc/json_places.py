"""Where in a JSON text a JSON path leads, so that what is wrong with data is shown with its line and column.

The text is looked at once, and only when there is something to say about it.
"""

from __future__ import annotations

import json
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from newsdoc import patterns
from newsdoc.decoding import text_of
from newsdoc.diagnostics import ReadError, ignore
from newsdoc.diagnostics.paths import step
from newsdoc.source import Source

if TYPE_CHECKING:
    from collections.abc import Generator

    from newsdoc.diagnostics import Diagnostic, Report

__all__ = ["Place", "Places", "places", "placing"]


class Places:
    """The places of the values of a JSON text, which is decoded and looked at when the first of them is asked for."""

    def __init__(self, data: str | bytes) -> None:
        """Take the text; it is valid, but for keys that stand twice."""
        self._data = data

    def placed(self, diagnostic: Diagnostic) -> Diagnostic:
        """Give a diagnostic that has a path with the line and column of what the path leads to."""
        if diagnostic.path is None or diagnostic.position is not None:
            return diagnostic
        offset = self._whole.offset_of(diagnostic.path, last=diagnostic.code == "duplicate-key")
        return attrs.evolve(diagnostic, position=self._source.position(offset))

    @cached_property
    def _source(self) -> Source:
        return Source(text_of(self._data)[0])

    @cached_property
    def _whole(self) -> Place:
        return places(self._source.text)


@contextmanager
def placing(data: str | bytes, report: Report) -> Generator[Report]:
    """Give what passes diagnostics on to `report` with their places in a JSON text, while the text is read.

    A `ReadError` that is raised within has them, too. Where nobody listens, what is given is `ignore`.
    """
    places = Places(data)
    try:
        yield report if report is ignore else lambda diagnostic: report(places.placed(diagnostic))
    except ReadError as error:
        raise ReadError(*map(places.placed, error.diagnostics)) from error


@attrs.define(eq=False, repr=False)
class Place:
    """Where a value of a JSON text begins (0-based, in code points), and where those begin that it holds.

    `held` has them by the steps that lead to them. `again` is where the last value of the same key begins, if the
    object that holds this one names the key more than once.
    """

    offset: int
    held: dict[str, Place] = attrs.field(factory=dict[str, "Place"])
    again: int | None = None

    def offset_of(self, path: str, *, last: bool = False) -> int:
        """Give the offset of the value that a path leads to; where there is none, that of what should hold it.

        Where a key stands more than once it is that of its first value, or of its last if so told.
        """
        place = self
        for match in patterns.PATH_STEP.finditer(path):
            if match[0] not in place.held:
                return place.offset
            place = place.held[match[0]]
        return place.again if last and place.again is not None else place.offset


@attrs.define(eq=False, repr=False)
class _Container:
    """An object or array that the scan is in, and the key or the index that it has come to."""

    place: Place
    in_object: bool
    step: str = "[0]"
    index: int = 0
    at_key: bool = True

    def advance(self, piece: str) -> None:
        """Take note of a comma, a colon or a key."""
        if piece == ":":
            self.at_key = False
        elif piece != ",":
            self.step = step(json.loads(piece))
        elif self.in_object:
            self.at_key = True
        else:
            self.index += 1
            self.step = step(self.index)

    def hold(self, place: Place) -> None:
        """Take note of where a value begins."""
        first = self.place.held.setdefault(self.step, place)
        if first is not place:
            first.again = place.offset


def places(text: str) -> Place:
    """Give where each value of a valid JSON text begins, as a tree: paths would be as long as all their keys."""
    within: list[_Container] = []
    whole = Place(0)
    for match in patterns.JSON_TOKEN.finditer(text):
        piece = match[0]
        if piece in "]}":
            within.pop()
        elif piece in ",:" or (within and within[-1].in_object and within[-1].at_key):
            within[-1].advance(piece)
        else:
            place = Place(match.start())
            if within:
                within[-1].hold(place)
            else:
                whole = place
            if piece in "[{":
                within.append(_Container(place, piece == "{"))
    return whole
