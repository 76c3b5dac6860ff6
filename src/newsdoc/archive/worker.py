"""What a process of the pool does: tasks in, answers out, one after another, until nobody sends any more."""

from __future__ import annotations

import os
import signal
import sys
import time
from queue import SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Any

import attrs

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection

    _Chunk = list[tuple[int, Any]]

__all__ = ["NO_MORE", "OUT_OF_MEMORY", "READY", "Crash", "serve"]

OUT_OF_MEMORY = 12
"""The exit code of a process whose task took more memory than it may: ENOMEM."""

NO_MORE = None
"""What the process is sent when there is nothing more to do."""

READY = "ready"
"""The first message of a process: it has all that it needs to begin."""


@attrs.frozen
class Crash:
    """What became of a task that has no answer."""

    reason: str
    """Why, for a human."""


def serve(connection: Connection, work: Callable[[Any], Any], memory: int | None) -> None:
    """Answer chunks of numbered tasks with a number, a value and the seconds it took, for each task a message.

    An exception that the work raises is a `Crash` of its task. The process ends when there are no more tasks, or with
    the connection. It never lives on after a task that ran out of memory, for what such a task leaves is anybody's
    guess; nor does it care for Ctrl-C, which is the parent's to act upon.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _limit_memory(memory)
    chunks: SimpleQueue[_Chunk | None] = SimpleQueue()
    # The parent must never wait until a task is done before it can send the next.
    Thread(target=_receive, args=(connection, chunks), daemon=True).start()
    connection.send(READY)
    while chunk := chunks.get():
        for number, task in chunk:
            started = time.perf_counter()
            value = _answer(work, task)
            connection.send((number, value, time.perf_counter() - started))


def _answer(work: Callable[[Any], Any], task: Any) -> Any:
    try:
        return work(task)
    except MemoryError:
        os._exit(OUT_OF_MEMORY)
    except Exception as error:  # noqa: BLE001  (whatever is wrong with one task, the others are to be done)
        return Crash(f"{type(error).__name__}: {error}")


def _receive(connection: Connection, chunks: SimpleQueue[_Chunk | None]) -> None:
    """Take what the parent sends; when it is gone, so is the process, whatever it is busy with."""
    while True:
        try:
            chunks.put(connection.recv())
        except (EOFError, OSError):
            os._exit(0)


def _limit_memory(memory: int | None) -> None:
    """Let the process have no more than so many bytes, where the system can limit that."""
    if memory is None or sys.platform in ("win32", "darwin"):
        return
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = memory if hard == resource.RLIM_INFINITY else min(memory, hard)
    resource.setrlimit(resource.RLIMIT_AS, (most, hard))
