"""Runs random command lines: each ends with an exit code of the table, says why, and spoils no file.

`python fuzz/command_lines.py` runs 10,000 of them in this process, and a hundredth in processes of their own too, whose
code and output must be the same. A line follows from its seed and number, and `--only NUMBER` runs it once more. It
ends with 1 if a line broke a law.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from in_process import STREAMS, Done, in_process
from newsdoc.cli.exits import CLOSED_PIPE, DONE, FILES, FINDINGS, USAGE
from oracle import BrokenLawError
from words_of_commands import command_line, files_there, standard_input

if TYPE_CHECKING:
    from collections.abc import Generator

__all__ = ["check", "in_folder", "run_line"]

SECONDS = 10
"""How long a line may take."""

EACH = 100
"""One line in so many is run in a process of its own, too."""

FOR_PROGRAMS = ("json", "jsonl", "github", "sarif")
"""The forms in which `validate` tells what it finds on standard output, and nothing on standard error."""

IN_PLACE = ("fmt", "set")
"""The commands that change the files they are given."""

TO_OUTPUT = ("convert", "view")
"""The commands that write a file, the one they are told to."""


@contextlib.contextmanager
def in_folder() -> Generator[None]:
    """Be in a folder of its own that has the files of the command lines."""
    with tempfile.TemporaryDirectory(prefix="newsdoc-lines-") as folder, contextlib.chdir(folder):
        Path("folder").mkdir()
        _restore({})
        yield


def run_line(seed: object, *, process: bool = False) -> Done:
    """Run the command line of a seed in the folder we are in. Raises `BrokenLawError`."""
    words, given = command_line(seed), standard_input(seed)
    befallen = random.Random(f"streams {seed}").choice(STREAMS)  # noqa: S311  (no secret)
    started = time.process_time()
    done = in_process(words, given, "all well" if process else befallen)
    taken, after = time.process_time() - started, _contents()
    _restore(after)
    check(words, done, after, "all well" if process else befallen)
    if taken > SECONDS:
        raise BrokenLawError(f"{words} takes {taken:.0f} seconds")
    if process:
        other = _apart(words, given)
        _restore(_contents())
        if "--debug" in words:  # the traceback says from where it was run
            other = attrs.evolve(other, err=done.err)
        if other != done:
            raise BrokenLawError(f"{words} ends with {done}, and in a process of its own with {other}")
    return done


def check(words: list[str], done: Done, after: dict[str, bytes], befallen: str = "all well") -> None:
    """Raise `BrokenLawError` unless a line has ended as it must.

    `after` is what the files hold then, and `befallen` one of `STREAMS`.
    """
    said = done.err.decode("utf-8", "surrogateescape")
    broken = []
    if done.code not in (DONE, FINDINGS, USAGE, FILES) and (done.code, befallen) != (CLOSED_PIPE, "broken stdout"):
        broken.append("it ends with no code of the table")
    if "Traceback" in said and not (done.code and "--debug" in words):
        broken.append("there is a traceback")
    if done.code and not said and not _may_be_silent(words, done, befallen):
        broken.append("it fails and doesn't say why")
    if any(sign < " " and sign not in "\t\n" for sign in said):
        broken.append("what it says could be obeyed by a terminal")
    changed = [name for name in {**after, **files_there()} if after.get(name) != files_there().get(name)]
    if len(changed) > _most_changed(words, done):
        broken.append(f"it changes {changed}")
    if broken:
        raise BrokenLawError(f"{words} ({befallen}) ends with {done.code}: {'; '.join(broken)}\n{said}")


def _most_changed(words: list[str], done: Done) -> int:
    if not {*IN_PLACE}.isdisjoint(words):
        return len(words)
    return int(done.code == DONE and not {*TO_OUTPUT}.isdisjoint(words))


def _may_be_silent(words: list[str], done: Done, befallen: str) -> bool:
    """Tell whether a line that fails may say nothing: nobody hears it, or what was found is on standard output."""
    told = done.code == FINDINGS and done.out and ("diff" in words or _is_for_programs(words))
    return bool(told) or befallen == "no stderr" or done.code == CLOSED_PIPE


def _is_for_programs(words: list[str]) -> bool:
    if not {"validate", "lint"}.intersection(words):
        return False
    return any(word.rpartition("=")[2] in FOR_PROGRAMS for word in words)  # the option has two names


def _apart(words: list[str], given: bytes) -> Done:
    line = [sys.executable, "-m", "newsdoc", *words]
    done = subprocess.run(line, input=given, capture_output=True, check=False, timeout=60)
    return Done(done.returncode, done.stdout, done.stderr)


def _contents() -> dict[str, bytes]:
    return {os.fspath(path): path.read_bytes() for path in Path().rglob("*") if path.is_file()}


def _restore(found: dict[str, bytes]) -> None:
    """Make the files again what they were."""
    for name in found.keys() - files_there():
        Path(name).unlink()
    for name, content in files_there().items():
        if found.get(name) != content:
            Path(name).write_bytes(content)


def main() -> int:
    """Run the lines, print how they have ended, and say whether all is well."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--lines", type=int, default=10_000, help="how many (10,000)")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--only", type=int, metavar="NUMBER", help="run this one, and print it")
    chosen = parser.parse_args()
    if chosen.only is not None:
        print(command_line(f"{chosen.seed}-{chosen.only}"))
    numbers = range(chosen.lines) if chosen.only is None else [chosen.only]
    ended: Counter[str] = Counter()
    with in_folder():
        for number in numbers:
            try:
                done = run_line(f"{chosen.seed}-{number}", process=number % EACH == 0)
                ended[f"code {done.code}"] += 1
            except BrokenLawError as error:
                ended["law broken"] += 1
                print(f"{number}: {error}")
    print(", ".join(f"{count} {end}" for end, count in sorted(ended.items())))
    return 1 if ended["law broken"] else 0


if __name__ == "__main__":
    sys.exit(main())
