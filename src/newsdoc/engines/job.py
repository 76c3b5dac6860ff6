"""A conversion of files by an engine: the list of them that it reads, and what it has written of each."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any

import attrs
import pyarrow.parquet as pq

from newsdoc.archive.containers import is_container
from newsdoc.archive.conversion import Result
from newsdoc.archive.finding import files_in, require
from newsdoc.archive.items import Item
from newsdoc.archive.rows import schema, unicode_name
from newsdoc.archive.run import Outcome
from newsdoc.diagnostics import Diagnostic, MissingExtra, UsageError
from newsdoc.loading import LOADING
from newsdoc.source import Position
from newsdoc.tables.batches import Gathering

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

    from newsdoc.archive.finding import File

__all__ = ["ENGINES", "Job", "outcomes", "prepare", "run"]

ENGINES = ("spark", "ray")
"""The engines that there are, each with an extra and a module here."""

_SUFFIX = ".parquet"
_LIST = "_newsdoc"  # a folder whose name begins with such a line has no data for engines that read the folder above
_LISTED = schema("input", "path")


@attrs.frozen
class Job:
    """What an engine is to do."""

    engine: str
    inputs: Sequence[str]
    """Files, folders and patterns; all machines find them at the same paths."""
    folder: str
    """Where all machines can write. Outputs are files of Parquet there, with the columns of `CONVERTED`."""
    options: Mapping[str, Any]
    """Those of `convert_batches`."""
    address: str | None = None
    """Where the engine is; its own idea of that if there is none."""
    share: int = 10_000
    """How many articles a task of the engine has."""

    @property
    def listing(self) -> str:
        """The file of Parquet that lists what is to be converted, with the columns `input` and `path`."""
        return os.path.join(os.path.abspath(self.folder), _LIST, f"list{_SUFFIX}")

    def tasks(self, articles: int) -> int:
        """Give how many tasks there are for so many articles."""
        return max(1, -(-articles // self.share))


def prepare(job: Job) -> int:
    """Write the list of what is to be converted, and give how many articles are in it.

    Raises `UsageError` for an engine that isn't installed, for a folder with outputs and for containers of articles,
    which only one process can read, and `OSError` for inputs that there aren't.
    """
    _adapter(job.engine)
    require(job.inputs)
    os.makedirs(os.path.dirname(job.listing), exist_ok=True)
    if there := _written(job):
        raise UsageError(f"{there[0]} is there: name another folder")
    gathering = Gathering(_LISTED)
    count = 0
    with pq.ParquetWriter(job.listing, _LISTED) as writer:
        for count, file in enumerate(files_in(job.inputs, job.folder), 1):  # noqa: B007  (how many there were)
            for batch in gathering.add([_listed(file)]):
                writer.write_batch(batch)
        for batch in gathering.rest():
            writer.write_batch(batch)
    return count


def _written(job: Job) -> list[str]:
    return [os.path.join(job.folder, name) for name in sorted(os.listdir(job.folder)) if name.endswith(_SUFFIX)]


def _listed(file: File) -> tuple[str, str]:
    """Give a file as the list has it. Raises `UsageError` for one that an engine can't be given."""
    if is_container(file.name):
        raise UsageError(f"{file.path} has several articles in it, which engines can't share: unpack it")
    if file.skipped is not None:
        raise UsageError(f"{file.path}: {file.skipped}, which engines can't be given")
    if file.path != unicode_name(file.path):
        raise UsageError(f"{file.path!r} isn't UTF-8, as names are that engines can be given")
    return file.name, os.path.abspath(file.path)


def run(job: Job, articles: int) -> None:
    """Have the engine convert what is in the list. Raises whatever the engine does."""
    _adapter(job.engine).run(job, articles)
    shutil.rmtree(os.path.dirname(job.listing))


def _adapter(engine: str) -> ModuleType:
    """Give the module of an engine. Raises `UsageError` without what it takes."""
    try:
        with LOADING:
            return import_module(f"newsdoc.engines.{engine}")
    except ImportError as error:
        raise MissingExtra(f"the engine {engine}", engine) from error


def outcomes(job: Job) -> Iterator[Outcome]:
    """Give what became of each article, as the outputs say."""
    for path in _written(job):
        file: Any
        with pq.ParquetFile(path) as file:
            for batch in file.iter_batches(batch_size=1000, columns=["input", "status", "input_hash", "diagnostics"]):
                yield from map(_outcome, batch.to_pylist())


def _outcome(row: dict[str, Any]) -> Outcome:
    found = tuple(_diagnostic(told, row["input"]) for told in row["diagnostics"] if told["message"] is not None)
    return Outcome(Item(row["input"], ""), Result(row["status"], found, row["input_hash"]), 0.0)


def _diagnostic(told: dict[str, Any], name: str) -> Diagnostic:
    position = None if told["line"] is None else Position(told["line"], told["column"])
    return Diagnostic(told["code"], told["message"], name, position, path=told["path"])
