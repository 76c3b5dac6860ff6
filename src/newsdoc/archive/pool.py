"""A supervised pool of processes: a task that kills its process, or hangs, costs only itself."""

from __future__ import annotations

import time
from contextlib import suppress
from multiprocessing import get_context
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import attrs

from newsdoc.archive.backlog import Backlog
from newsdoc.archive.watch import watch
from newsdoc.archive.worker import NO_MORE, OUT_OF_MEMORY, READY, Crash, serve

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator
    from multiprocessing.connection import Connection

__all__ = ["Answer", "Crash", "Settings", "answers"]

_PATIENCE = 5.0
"""How many seconds processes have to end by themselves."""

T = TypeVar("T")
R = TypeVar("R")


@attrs.frozen
class Settings:
    """How a pool works."""

    jobs: int = 1
    """How many processes there are."""
    seconds: float | None = None
    """How long one task may take; then its process is killed."""
    memory: int | None = None
    """How many bytes of address space a process may have, where the system can limit that."""
    chunk: int = 16
    """How many tasks are sent at once; small ones cost less that way."""
    heaviest: int = 1 << 20
    """A chunk gets no more tasks once it weighs so much."""


@attrs.frozen
class Answer(Generic[T, R]):
    """What became of a task: the value that the work gave, or how it ended without one."""

    task: T
    value: R | Crash
    seconds: float


def answers(
    work: Callable[[T], R],
    tasks: Iterable[T],
    settings: Settings,
    *,
    weigh: Callable[[T], int] = lambda _: 0,
) -> Generator[Answer[T, R]]:
    """Do the work on each task and give the answers in the order of the tasks, as soon as they are due.

    `work` must be picklable; what it raises is a `Crash` of the task, as is the death of its process. `weigh` says how
    much a task weighs on the way to a process. The processes are gone when the iterator is closed. Raises
    `ChildProcessError` if they can't begin.
    """
    pool = _Pool(work, tasks, settings, weigh)
    try:
        yield from pool.run()
        pool.dismiss()
    finally:
        pool.kill()


@attrs.define
class _Worker:
    """A process, our end of its connection, and the numbers of the tasks that it has, the one it works on first."""

    process: Any
    pipe: Connection
    queued: list[int] = attrs.field(factory=list[int])
    since: float | None = None
    """When it began what it works on; nothing until it has said that it is ready."""


class _Pool(Generic[T, R]):
    def __init__(
        self, work: Callable[[T], R], tasks: Iterable[T], settings: Settings, weigh: Callable[[T], int]
    ) -> None:
        self._work, self._settings = work, settings
        room = settings.jobs * settings.chunk * 4
        self._backlog: Backlog[T, tuple[R | Crash, float]] = Backlog(
            tasks, chunk=settings.chunk, room=room, weigh=weigh, heaviest=settings.heaviest
        )
        self._context = get_context("spawn")  # forked processes would have threads' locks and others' connections
        self._workers: list[_Worker] = []
        self._watch = watch()
        self._suspects: set[int] = set()
        """The tasks that a process has died with."""

    def run(self) -> Iterator[Answer[T, R]]:
        while True:
            self._feed()
            for task, (value, seconds) in self._backlog.answered():
                yield Answer(task, value, seconds)
            if self._backlog.is_done:
                return
            if any(worker.queued for worker in self._workers):
                self._wait()

    def dismiss(self) -> None:
        """Let the processes end by themselves, now that nothing is left to do."""
        for worker in self._workers:
            with suppress(OSError):  # it has ended already
                worker.pipe.send(NO_MORE)
        for worker in self._workers:
            worker.process.join(_PATIENCE)

    def kill(self) -> None:
        for worker in self._workers:
            worker.process.kill()
            worker.process.join()
            worker.pipe.close()
        self._workers = []
        self._watch.close()

    def _feed(self) -> None:
        """Give each process something to begin with once it has done what it has; start one where one is missing."""
        for worker in tuple(self._workers):
            if len(worker.queued) <= self._settings.chunk // 2:
                self._send(worker, self._backlog.chunk())
        while len(self._workers) < self._settings.jobs and (chunk := self._backlog.chunk()):
            self._workers.append(self._start())
            self._watch.add(self._workers[-1].pipe)
            self._send(self._workers[-1], chunk)

    def _start(self) -> _Worker:
        ours, theirs = self._context.Pipe()
        process = self._context.Process(target=serve, args=(theirs, self._work, self._settings.memory), daemon=True)
        process.start()
        theirs.close()  # so that the connection ends when the process does
        return _Worker(process, ours)

    def _send(self, worker: _Worker, chunk: list[tuple[int, T]]) -> None:
        if not chunk:
            return
        numbers = [number for number, _ in chunk]
        try:
            worker.pipe.send(chunk)
        except OSError:  # it has died in the meantime
            self._backlog.put_back(numbers)
            self._bury(worker)
            return
        if not worker.queued and worker.since is not None:
            worker.since = time.monotonic()
        worker.queued += numbers

    def _wait(self) -> None:
        """Wait until a process answers, dies, or has taken too long."""
        busy = [worker for worker in self._workers if worker.queued]
        ready = self._watch.ready(self._left(busy))
        for worker in tuple(self._workers):
            if worker.pipe in ready:
                if not self._take(worker):
                    self._bury(worker)
            elif worker.queued and self._is_late(worker):
                worker.process.kill()
                self._bury(worker, f"it took longer than {self._settings.seconds:g} seconds")

    def _left(self, busy: list[_Worker]) -> float | None:
        """Give in how many seconds the first of these may be late."""
        began = [worker.since for worker in busy if worker.since is not None]
        if self._settings.seconds is None or not began:
            return None
        return max(0.0, min(began) + self._settings.seconds - time.monotonic())

    def _is_late(self, worker: _Worker) -> bool:
        limit = self._settings.seconds
        return limit is not None and worker.since is not None and time.monotonic() - worker.since >= limit

    def _take(self, worker: _Worker) -> bool:
        """Take one message of a process that has sent one or ended, and tell whether it lives."""
        try:
            self._heed(worker, worker.pipe.recv())
        except (EOFError, OSError):
            return False
        return True

    def _heed(self, worker: _Worker, message: Any) -> None:
        worker.since = time.monotonic()
        if message != READY:
            number, value, seconds = message
            worker.queued.remove(number)
            self._backlog.answer(number, (value, seconds))

    def _bury(self, worker: _Worker, reason: str | None = None) -> None:
        """Put back what a dead process hadn't answered, less the task that killed it.

        Unless `reason` says so, whether it was the task is only certain when it dies with it once more: anybody may
        kill a process.
        """
        worker.process.join()
        self._workers.remove(worker)
        self._watch.remove(worker.pipe)
        while self._take(worker):
            pass  # what it had still answered
        worker.pipe.close()
        if worker.since is None:
            raise ChildProcessError(f"the processes can't begin: {_reason(worker.process.exitcode)}")
        for number in worker.queued[:1]:
            if reason or number in self._suspects or worker.process.exitcode == OUT_OF_MEMORY:
                worker.queued.remove(number)
                crash = Crash(reason or _reason(worker.process.exitcode))
                self._backlog.answer(number, (crash, time.monotonic() - worker.since))
            self._suspects.add(number)
        self._backlog.put_back(worker.queued)


def _reason(code: int) -> str:
    if code == OUT_OF_MEMORY:
        return "it took more memory than it may"
    if code < 0:
        return f"its process was ended by signal {-code}"
    return f"its process ended with exit code {code}"
