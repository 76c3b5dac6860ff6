"""The conversion of one article of an archive, as processes do it: whatever is wrong with it is in the result."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from hashlib import sha256
from typing import Any, Generic, TypeAlias, TypeVar

import attrs

from newsdoc import files
from newsdoc.archive.containers import damaged, damages
from newsdoc.archive.index import Entry
from newsdoc.archive.items import Item, read
from newsdoc.archive.journal import FAILED, SKIPPED, WRITTEN
from newsdoc.archive.opening import Asked, document_of
from newsdoc.diagnostics import Diagnostic, InvalidDocument, MissingExtra, ReadError, Report
from newsdoc.formats import registry
from newsdoc.formats.writing import write_bytes
from newsdoc.model import Document

__all__ = ["UNCHANGED", "Conversion", "Made", "Make", "Result", "Task", "Writing", "fetched", "made"]

T = TypeVar("T")

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


Make: TypeAlias = Callable[[str, Document, Report], T]
"""What makes something of a document: it takes the name of the article, the document, and what is told of losses."""


@attrs.frozen
class Writing:
    """Makes files of documents, in a format: a function that processes can be sent."""

    target: str
    """The name of the format."""
    options: Mapping[str, Any] = attrs.field(factory=dict[str, Any])
    """Those of its writer."""

    def __call__(self, name: str, document: Document, report: Report) -> bytes:
        """Give a document as the bytes of a file. Raises `InvalidDocument`."""
        del name
        return write_bytes(registry.by_name(self.target), document, report=report, **self.options)


@attrs.frozen
class Made(Generic[T]):
    """What was made of an article, or nothing where that failed, and all that was said."""

    value: T | None
    said: tuple[Diagnostic, ...]

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """What was said, but for what is for information alone."""
        return tuple(diagnostic for diagnostic in self.said if diagnostic.severity != "info")


def fetched(item: Item, most: int) -> bytes | Result:
    """Give the bytes of an article, `most` of them and at least one more if there are more, or why there are none."""
    if item.problem is not None:
        return Result(FAILED, (item.problem,))
    if item.skipped is not None:
        return Result(SKIPPED, (Diagnostic("no-article", item.skipped, item.name),))
    try:
        return read(item, most)
    except damages() as error:
        return Result(FAILED, (damaged(item.name, error),))


def made(item: Item, data: bytes, asked: Asked, make: Make[T], *, strict: bool = False) -> Made[T]:
    """Read an article from its bytes and make something of it; with `strict`, nothing if anything would be lost.

    Raises only what is a bug, or `UsageError` for what nobody should have asked for.
    """
    said: list[Diagnostic] = []
    try:
        value = make(item.name, document_of(item, data, asked, said.append), said.append)
    except (ReadError, InvalidDocument) as error:
        return Made(None, (*said, *error.diagnostics))
    except MissingExtra as error:
        return Made(None, (*said, Diagnostic("missing-extra", str(error), item.name)))
    is_refused = strict and any(diagnostic.kind.loss for diagnostic in said)
    return Made(None if is_refused else value, tuple(said))


@attrs.frozen
class Conversion:
    """What is to be done with each article: a function from a task to its result that processes can be sent."""

    asked: Asked
    make: Make[bytes]
    """What makes the output of an article."""
    settings: str
    """The hash of all that was asked for."""
    folder: str | None = None
    """Where outputs are written; without one they are given as text, an output on one line."""
    strict: bool = False
    """Whether nothing is written of an article of which something would be lost."""

    def __call__(self, task: Task) -> Result:
        """Convert an article. Raises only what is a bug, or `UsageError` for what nobody should have asked for."""
        data = fetched(task.item, self.asked.most)
        if isinstance(data, Result):
            return data
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
        found = made(task.item, data, self.asked, self.make, strict=self.strict)
        text, said = found.value, found.diagnostics
        if text is None:
            return Result(FAILED, said, digest)
        output = sha256(text).hexdigest()
        if self.folder is None:
            return Result(WRITTEN, said, digest, output, text)
        try:
            self._write(self._path(task), text)
        except OSError as error:
            return Result(FAILED, (*said, damaged(self._path(task), error)), digest)
        return Result(WRITTEN, said, digest, output)

    def _path(self, task: Task) -> str:
        return os.path.join(self.folder or "", *task.output.split("/"))

    def _write(self, path: str, text: bytes) -> None:
        try:
            files.write(path, text)
        except FileNotFoundError:
            os.makedirs(os.path.dirname(path), exist_ok=True)
            files.write(path, text)
