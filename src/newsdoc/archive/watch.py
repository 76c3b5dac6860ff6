"""Waiting for whichever of many connections has something to say, at the same low cost again and again."""

from __future__ import annotations

import selectors
import sys
from multiprocessing import connection
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

__all__ = ["Asking", "Selecting", "Watch", "watch"]


class Watch(Protocol):
    """Knows connections, and waits for them."""

    def add(self, pipe: Connection) -> None:
        """Wait for this one as well from now on."""

    def remove(self, pipe: Connection) -> None:
        """Wait for this one no longer; it must still be open."""

    def ready(self, seconds: float | None) -> set[Connection]:
        """Give those from which something can be taken, or that have ended; none if that takes longer than told."""
        ...

    def close(self) -> None:
        """Wait for nothing any more."""


class Selecting:
    """What the system has for this, told of each connection once; Windows has none for pipes."""

    def __init__(self) -> None:
        """Begin without connections."""
        self._selector = selectors.DefaultSelector()

    def add(self, pipe: Connection) -> None:
        """Wait for this one as well from now on."""
        self._selector.register(pipe, selectors.EVENT_READ, pipe)

    def remove(self, pipe: Connection) -> None:
        """Wait for this one no longer."""
        self._selector.unregister(pipe)

    def ready(self, seconds: float | None) -> set[Connection]:
        """Give those that are ready."""
        return {key.data for key, _ in self._selector.select(seconds)}

    def close(self) -> None:
        """Wait for nothing any more."""
        self._selector.close()


class Asking:
    """What Python has for this on every system, told of all connections each time: ten times the cost."""

    def __init__(self) -> None:
        """Begin without connections."""
        self._pipes: list[Connection] = []

    def add(self, pipe: Connection) -> None:
        """Wait for this one as well from now on."""
        self._pipes.append(pipe)

    def remove(self, pipe: Connection) -> None:
        """Wait for this one no longer."""
        self._pipes.remove(pipe)

    def ready(self, seconds: float | None) -> set[Connection]:
        """Give those that are ready."""
        found = connection.wait(self._pipes, seconds)
        return {pipe for pipe in self._pipes if pipe in found}

    def close(self) -> None:
        """Wait for nothing any more."""
        self._pipes = []


def watch() -> Watch:
    """Give the one that this system takes."""
    return Asking() if sys.platform == "win32" else Selecting()
