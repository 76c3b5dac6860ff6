"""What is said about one input: where in it, and with the line that it speaks of."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from newsdoc.decoding import text_of
from newsdoc.decoding.declarations import legible
from newsdoc.diagnostics import Diagnostic, ReadError, render
from newsdoc.source import Source

if TYPE_CHECKING:
    from newsdoc.cli.files import Input
    from newsdoc.json_places import Places

__all__ = ["Remarks"]


class Remarks:
    """Takes the diagnostics of one input."""

    def __init__(
        self, given: Input, untold: list[tuple[Remarks, Diagnostic]], *, all: bool = False, located: bool = True
    ) -> None:
        """Take the input that the diagnostics will be about, and the list of those that are to be shown.

        `all` takes those too that are only for information. Unless `located`, JSON paths lead to no place in the input,
        for it isn't JSON.
        """
        self._given = given
        self._untold = untold
        self._all = all
        self._located = located
        self.found: list[Diagnostic] = []
        """The diagnostics taken so far, in order."""

    @property
    def name(self) -> str:
        """The name that the input goes by in messages."""
        return self._given.name

    def __call__(self, diagnostic: Diagnostic) -> None:
        """Take a diagnostic."""
        if self._all or diagnostic.severity != "info":
            self.found.append(diagnostic)
            self._untold.append((self, diagnostic))

    def placed(self, diagnostic: Diagnostic) -> Diagnostic:
        """Give the diagnostic with the input's name, and for a JSON path with its line and column."""
        if diagnostic.file not in (None, self._given.title):
            return diagnostic  # it speaks of another file, such as a house style's
        found = self._places.placed(diagnostic) if self._located else diagnostic
        return attrs.evolve(found, file=self._given.name)

    def in_full(self, diagnostic: Diagnostic) -> str:
        """Give the diagnostic with the line that it speaks of and what helps."""
        return render(diagnostic, self.source if diagnostic.file == self._given.name else None)

    @cached_property
    def source(self) -> Source:
        """The input as text, as XML in it declares; where it isn't, with replacement characters."""
        content = self._given.content
        text = legible(content) if isinstance(content, bytes) else None
        return Source(_text(content) if text is None else text, self._given.name)

    @cached_property
    def _places(self) -> Places:
        from newsdoc.json_places import Places

        return Places(self.source.text)


def _text(content: bytes | str) -> str:
    try:
        text, _ = text_of(content)
    except ReadError:
        return content.decode("utf-8", "replace") if isinstance(content, bytes) else content
    return text
