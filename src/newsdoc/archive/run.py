"""A run over an archive: every article is found, converted, put in its place and told of in the journal."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from contextlib import closing
from typing import TYPE_CHECKING, TypeAlias

import attrs

from newsdoc import files
from newsdoc.archive.conversion import UNCHANGED, Conversion, Result, Task
from newsdoc.archive.finding import require
from newsdoc.archive.items import Item, items_in
from newsdoc.archive.journal import FAILED, NAME, Journal, Record, told
from newsdoc.archive.naming import output_name, refuse_collisions
from newsdoc.archive.outputs import Mirror, Outputs, Shards, Store
from newsdoc.archive.pool import Answer, Crash, Settings, answers
from newsdoc.diagnostics import Diagnostic, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdoc.archive.index import Index

__all__ = ["Outcome", "Plan", "crashed", "run", "survey"]


@attrs.frozen
class Plan:
    """What a run is to do."""

    inputs: Sequence[str]
    """Files, folders and patterns."""
    folder: str
    """Where everything is written; it is made if there is none."""
    conversion: Conversion
    pool: Settings
    takes: Callable[[str], bool]
    """Which names of files are those of articles."""
    suffix: str
    """That of outputs that are files of their own."""
    store: Store | None = None
    """Where the shards are kept, if outputs aren't files of their own."""
    shard_size: int = 10_000
    """How many articles a shard has."""
    resume: bool = False
    """Whether an earlier run is gone on with."""

    def items(self, most: int | None) -> Iterator[Item]:
        """Give what there is to convert; see `items_in`."""
        return items_in(self.inputs, most=most, takes=self.takes, without=self.folder)

    def output(self, item: Item) -> str:
        """Give the name of an article's output; what goes into shards needs no more than a name of its own."""
        return output_name(item.name, self.suffix) if self.store is None else item.name


@attrs.frozen
class Outcome:
    """What became of an article."""

    item: Item
    result: Result
    seconds: float


Tell: TypeAlias = Callable[[Outcome], object]
"""Whatever takes outcomes as they come."""


def survey(plan: Plan) -> int:
    """Give how many articles there are, and other files, before anything is done with them.

    Raises `FileNotFoundError` for an input that there isn't, and `UsageError` if two outputs had the same name, the
    folder to write to is an input, an output would be written over its input, or an extra is missing.
    """
    require(plan.inputs)
    folders = [*filter(os.path.isdir, plan.inputs)]
    if os.path.isdir(plan.folder) and any(os.path.samefile(path, plan.folder) for path in folders):
        raise UsageError(f"{plan.folder} is among the inputs: name another folder to write to")
    count = 0

    def named() -> Iterator[tuple[str, str]]:
        nonlocal count
        yield "the journal", NAME
        for item in plan.items(None):
            count += 1
            if item.problem is None and item.skipped is None:
                output = plan.output(item)
                if plan.store is None:
                    _refuse_own(item, os.path.join(plan.folder, output))
                yield item.name, output

    refuse_collisions(named())
    return count


def _refuse_own(item: Item, output: str) -> None:
    """Refuse to write over an article what is made of it: a file may be named that lies in the folder to write to."""
    if os.path.exists(output) and os.path.samefile(item.path, output):
        raise UsageError(f"{item.path} would be written over: name another folder to write to")


def run(plan: Plan, tell: Tell) -> None:
    """Convert everything, and tell of each article in the order in which they are found.

    Raises `UsageError` for a folder with an earlier run that isn't to be gone on with, or that is going on; `OSError`
    if the journal or a shard can't be written, and `ChildProcessError` if processes can't begin.
    """
    files.make_folder(plan.folder)
    _refuse_used(plan)
    with Journal(os.path.join(plan.folder, NAME)) as journal:
        _clear(plan, journal.index)
        outputs: Outputs = Mirror(journal)
        if plan.store is not None:
            outputs = Shards(journal, plan.store, plan.shard_size)
        _convert(plan, None if journal.is_new else journal.index, outputs, tell)
        outputs.end()
        if not journal.is_new and plan.store is not None:
            plan.store.tidy(journal.index)


def _refuse_used(plan: Plan) -> None:
    if plan.resume:
        return
    journal = os.path.join(plan.folder, NAME)
    found = [journal] if os.path.lexists(journal) else [] if plan.store is None else plan.store.found()
    if found:
        raise UsageError(f"{found[0]} is there: go on with that run with --resume, or name another folder")


def _clear(plan: Plan, index: Index) -> None:
    """Remove what an earlier run that was killed may have left half done."""
    if not plan.resume:
        return
    for folder, _, names in os.walk(plan.folder):
        for name in filter(files.is_left_over, names):
            os.remove(os.path.join(folder, name))
    if plan.store is not None:
        plan.store.tidy(index)


def _convert(plan: Plan, index: Index | None, outputs: Outputs, tell: Tell) -> None:
    tasks = (
        Task(item, plan.output(item), None if index is None else index.get(item.name))
        for item in plan.items(plan.conversion.asked.most)
    )
    with closing(answers(plan.conversion, tasks, plan.pool, weigh=_weight)) as found:
        for answer in found:
            result = _result(answer)
            if result.status != UNCHANGED:
                outputs.take(_record(answer, result, plan.conversion.settings), result.text)
            tell(Outcome(answer.task.item, attrs.evolve(result, text=None), answer.seconds))


def _weight(task: Task) -> int:
    return task.item.size


def _result(answer: Answer[Task, Result]) -> Result:
    """Give what became of a task, also if its process did not live to say so."""
    if isinstance(answer.value, Crash):
        return Result(FAILED, (crashed(answer.task.item, answer.value),))
    return answer.value


def crashed(item: Item, crash: Crash) -> Diagnostic:
    """Say that a process did not survive an article."""
    return Diagnostic("crashed", crash.reason, item.name)


def _record(answer: Answer[Task, Result], result: Result, settings: str) -> Record:
    return Record(
        input=answer.task.item.name,
        input_hash=result.input_hash,
        output=answer.task.output if result.output_hash is not None else None,
        output_hash=result.output_hash,
        status=result.status,
        diagnostics=told(result.diagnostics),
        seconds=round(answer.seconds, 6),
        settings=settings,
    )
