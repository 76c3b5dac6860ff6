"""The journal of a run: a line of JSON for each article, added when its output is in its place."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Self

import attrs

from newsdoc.archive.index import Entry, Index
from newsdoc.diagnostics import UsageError

if TYPE_CHECKING:
    from types import TracebackType

    from newsdoc.diagnostics import Diagnostic

__all__ = ["FAILED", "NAME", "SKIPPED", "WRITTEN", "Journal", "Record", "told"]

NAME = "newsdoc-journal.jsonl"
"""What a journal is called, beside the outputs."""

WRITTEN = "written"
"""The status of an article whose output is there."""

FAILED = "failed"
"""The status of an article that has no output, for what its diagnostics say."""

SKIPPED = "skipped"
"""The status of what is no article."""


_MOST = 100
"""How many diagnostics of an article are kept in full."""


@attrs.frozen
class Record:
    """A line of the journal. Hashes are SHA-256, in hexadecimal digits; `settings` is that of what was asked for."""

    input: str
    input_hash: str | None
    output: str | None
    output_hash: str | None
    status: str
    diagnostics: Sequence[dict[str, Any]]
    seconds: float
    settings: str

    def line(self) -> bytes:
        """Give it as JSON; what isn't Unicode in names of files is written as escapes."""
        return json.dumps(attrs.asdict(self, recurse=False)).encode() + b"\n"

    @property
    def entry(self) -> Entry:
        """What a later run must know of it."""
        return Entry(self.status, self.input_hash, self.output, self.output_hash, self.settings)


def told(diagnostics: Sequence[Diagnostic]) -> list[dict[str, Any]]:
    """Give diagnostics as a record has them: so many at most, and then how many there are of each other code."""
    first = [_told(diagnostic) for diagnostic in diagnostics[:_MOST]]
    others = Counter(diagnostic.code for diagnostic in diagnostics[_MOST:])
    return first + [{"code": code, "more": count} for code, count in others.items()]


def _told(diagnostic: Diagnostic) -> dict[str, Any]:
    position = diagnostic.position
    return {
        "code": diagnostic.code,
        "severity": diagnostic.severity,
        "message": diagnostic.message,
        "line": position and position.line,
        "column": position and position.column,
        "path": diagnostic.path,
    }


class Journal:
    """A journal file that lines are added to, and an index of all that stands in it.

    A line that was cut off, as its run was, counts as none. Nobody else can write to it at the same time, where the
    system has locks.
    """

    def __init__(self, path: str) -> None:
        """Open a journal, or begin one. Raises `OSError`, and `UsageError` for what is none or is in use."""
        self._path = path
        self.is_new = True
        """Whether nothing stood in it when it was opened; then nobody asks the index, and it stays empty."""
        self._file = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o666)
        self.index = Index()
        """What became of each article."""
        try:
            _lock(self._file, path)
            self._take_up()
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""
        self.close()

    def close(self) -> None:
        """Close it; nobody else needs to be told."""
        self.index.close()
        os.close(self._file)

    def add(self, records: Sequence[Record]) -> None:
        """Add lines for what isn't known yet.

        Raises `OSError`; then some of them may be there, but none in part once the journal is opened again.
        """
        news = [record for record in records if self.is_new or self.index.get(record.input) != record.entry]
        left = memoryview(b"".join(record.line() for record in news))
        while left:
            left = left[os.write(self._file, left) :]
        if not self.is_new:
            for record in news:
                self.index.put(record.input, record.entry)

    def _take_up(self) -> None:
        """Read what is there, and leave the file to be written to behind its last whole line."""
        end = 0
        with open(self._path, "rb") as lines:
            for number, line in enumerate(lines, 1):
                if not line.endswith(b"\n"):
                    break
                end += len(line)
                self.is_new = False
                record = self._parsed(number, line)
                self.index.put(record.input, record.entry)
        os.ftruncate(self._file, end)
        os.lseek(self._file, end, os.SEEK_SET)

    def _parsed(self, number: int, line: bytes) -> Record:
        try:
            return Record(**json.loads(line))
        except (ValueError, TypeError) as error:
            raise UsageError(f"{self._path}: line {number} is none of a journal: name another folder") from error


def _lock(file: int, path: str) -> None:
    """Keep others from writing to a file until it is closed. Raises `UsageError` if somebody does."""
    try:
        import fcntl
    except ImportError:  # Windows has none
        return
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        raise UsageError(f"{path}: another run is writing there") from error
