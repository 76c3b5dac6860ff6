"""The conversion of one article of an archive, as processes do it: whatever is wrong with it is in the result."""

from __future__ import annotations

import os
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

import attrs

from newsdoc import files
from newsdoc.archive.containers import damaged, damages
from newsdoc.archive.index import Entry
from newsdoc.archive.items import Item, read
from newsdoc.archive.journal import FAILED, SKIPPED, WRITTEN
from newsdoc.archive.opening import Asked, document_of
from newsdoc.diagnostics import CODES, Diagnostic, InvalidDocument, ReadError
from newsdoc.formats import registry

__all__ = ["UNCHANGED", "Conversion", "Result", "Task"]

UNCHANGED = "unchanged"
"""The status of an article whose output is there already."""


@attrs.frozen
class Task:
    """An article, the name of its output, and what an earlier run made of it."""

    item: Item
    output: str
    before: Entry | None = None


@attrs.frozen
class Result:
    """What became of an article. Hashes are SHA-256; `text` is the output, where it isn't written by itself."""

    status: str
    diagnostics: tuple[Diagnostic, ...] = ()
    input_hash: str | None = None
    output_hash: str | None = None
    text: bytes | None = None


@attrs.frozen
class Conversion:
    """What is to be done with each article: a function from a task to its result that processes can be sent."""

    asked: Asked
    target: str
    """The name of the format to write."""
    writing: Mapping[str, Any]
    """The options of its writer."""
    settings: str
    """The hash of all that was asked for."""
    folder: str | None = None
    """Where outputs are written; without one they are given as text, an output on one line."""
    strict: bool = False
    """Whether nothing is written of an article of which something would be lost."""

    def __call__(self, task: Task) -> Result:
        """Convert an article. Raises only what is a bug, or `UsageError` for what nobody should have asked for."""
        if task.item.problem is not None:
            return Result(FAILED, (task.item.problem,))
        if task.item.skipped is not None:
            return Result(SKIPPED, (Diagnostic("no-article", task.item.skipped, task.item.name),))
        try:
            data = read(task.item, self.asked.most)
        except damages() as error:
            return Result(FAILED, (damaged(task.item.name, error),))
        digest = sha256(data).hexdigest()
        return Result(UNCHANGED) if self._is_done(task, digest) else self._converted(task, data, digest)

    def _is_done(self, task: Task, digest: str) -> bool:
        """Whether the output is what an earlier run has made of the same bytes."""
        before = task.before
        if before is None or (before.status, before.input_hash, before.settings) != (WRITTEN, digest, self.settings):
            return False
        if self.folder is None:  # the shards have been looked through
            return True
        try:
            return sha256(files.read(self._path(task))).hexdigest() == before.output_hash
        except OSError:
            return False

    def _converted(self, task: Task, data: bytes, digest: str) -> Result:
        found: list[Diagnostic] = []
        try:
            text = self._text(task.item, data, found)
        except (ReadError, InvalidDocument) as error:
            return Result(FAILED, (*found, *error.diagnostics), digest)
        if self.strict and any(CODES[diagnostic.code].loss for diagnostic in found):
            return Result(FAILED, tuple(found), digest)
        output = sha256(text).hexdigest()
        if self.folder is None:
            return Result(WRITTEN, tuple(found), digest, output, text)
        try:
            self._write(self._path(task), text)
        except OSError as error:
            return Result(FAILED, (*found, damaged(self._path(task), error)), digest)
        return Result(WRITTEN, tuple(found), digest, output)

    def _text(self, item: Item, data: bytes, found: list[Diagnostic]) -> bytes:
        def report(diagnostic: Diagnostic) -> None:
            if diagnostic.severity != "info":
                found.append(diagnostic)

        document = document_of(item, data, self.asked, report)
        write = registry.by_name(self.target).write
        assert write is not None  # noqa: S101  (for the type checkers: who makes a conversion has looked)
        return write(document, report=report, **self.writing).encode()

    def _path(self, task: Task) -> str:
        return os.path.join(self.folder or "", *task.output.split("/"))

    def _write(self, path: str, text: bytes) -> None:
        try:
            files.write(path, text)
        except FileNotFoundError:
            os.makedirs(os.path.dirname(path), exist_ok=True)
            files.write(path, text)
