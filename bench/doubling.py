"""Twice the input in no more than 2.6 times the time, for every reader and every writer: `python bench/doubling.py`.

Each input of `generators.py` is doubled from 10,000 repeats until a run takes a second, or 160,000 are reached. What is
printed is the time of the longest by that of half of it: processor time, the least of three, without CPython's cyclic
collector, whose share grows with all objects of any program. What isn't of 2.6 at the most is measured again, for a
machine may pause; then it is named, and makes the exit code 1. `--only WORD` runs the cases whose names have the word.
With `--callgrind` instructions are counted instead, which is slow and steady; it needs valgrind.
"""

from __future__ import annotations

import argparse
import gc
import subprocess
import sys
import tempfile
import time
from typing import TYPE_CHECKING, Any

import newsdoc as nd
from generators import INPUTS, TEXTS
from newsdoc import patterns
from newsdoc.formats import registry
from newsdoc.formats.nitf.profile import validate_nitf
from newsdoc.source import Source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MOST = 2.6
REPEATS = (10_000, 20_000, 40_000, 80_000, 160_000)
LONG = 0.3
"""A run of so many seconds is the last."""

WRITERS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("json", {"indent": 2}),
    ("nitf", {"version": "3.3"}),
    ("text", {"manner": "plain"}),
    ("ninjs", {"version": "1.6", "nitf": True}),
    ("newsml-g2", {"inline": "xhtml"}),
    ("json-ld", {"questions": True}),
)
"""What writers can be told that makes them go another way; each is also run without any."""


def main() -> int:
    """Run what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", default="", metavar="WORD", help="only cases whose names have this in them")
    parser.add_argument("--most", type=int, default=REPEATS[-1], metavar="N", help="no more repeats than N")
    parser.add_argument(
        "--callgrind", action="store_true", help="count instructions of reading, at 2,500 and 5,000 repeats"
    )
    given = parser.parse_args()
    chosen = [case for case in cases() if given.only in case[0]]
    ladder = [repeats for repeats in REPEATS if repeats <= given.most]
    found = (_counted(*case) for case in chosen) if given.callgrind else (_timed(*case, ladder) for case in chosen)
    worst = sorted(((ratio, name) for name, ratio in found), reverse=True)
    above = [(ratio, name) for ratio, name in worst if ratio > MOST]
    print(
        f"{len(worst)} cases; the five that grow most: {', '.join(f'{name} {ratio:.2f}' for ratio, name in worst[:5])}"
    )
    for ratio, name in above:
        print(f"more than linear: {name} {ratio:.2f}")
    return 1 if above else 0


def cases() -> Iterator[tuple[str, Callable[[int], Any], Callable[[Any], object]]]:
    """Give each case: its name, what makes its input of a number of repeats, and what is done with the input."""
    both = [known for known in registry.all_formats() if known.write is not None and known.read is not None]
    for name, made in TEXTS.items():
        yield f"text < {name}", made, _reader("text")
        yield f"dialect < {name}", _in_dialect(made), _reader("text")
        yield f"nitf < {name}", _in_nitf(made), lambda text: _read("nitf", text, interview="always")
        yield f"explain < {name}", made, _explain
        for known in both:
            yield f"{known.name} > {name}", _in_document(made), _there_and_back(known)
        yield f"options > {name}", _in_document(made), _write_otherwise
    for name, (kind, made) in INPUTS.items():
        yield f"{kind} < {name}", made, _reader(kind)
        if kind == "nitf":
            yield f"profile < {name}", made, validate_nitf
        yield f"everything > {name}", _document(kind, made), _write_all


def _explain(text: str) -> None:
    nd.explain(_read("text", text), Source(text))


def _there_and_back(known: nd.Format) -> Callable[[nd.Document], object]:
    return lambda document: _read(known.name, nd.dumps(document, known.name))


def _write_otherwise(document: nd.Document) -> None:
    nd.dumps(document, "json-ld")
    for kind, options in WRITERS:
        nd.dumps(document, kind, **options)


def _reader(kind: str) -> Callable[[Any], object]:
    return lambda text: _read(kind, text)


def _read(kind: str, text: str, **options: Any) -> nd.Document:
    """Read with all that is said about it, shown as people see it; what can't be read is an empty document."""
    said: list[nd.Diagnostic] = []
    try:
        return nd.loads(text, kind, report=said.append, **options)
    except nd.ReadError as error:
        said += error.diagnostics
        return nd.Document()
    finally:
        source = Source(text)
        for one in said[:100]:
            nd.render(one, source)


def _in_dialect(made: Callable[[int], str]) -> Callable[[int], str]:
    return lambda repeats: f'---\nnewsdoc: "0.1"\n---\n\n{made(repeats)}'


def _in_nitf(made: Callable[[int], str]) -> Callable[[int], str]:
    return lambda repeats: nd.dumps(_in_document(made)(repeats), "nitf", namespace=False)


def _in_document(made: Callable[[int], str]) -> Callable[[int], nd.Document]:
    """Give what makes a document whose paragraphs are the lines of a text."""

    def document(repeats: int) -> nd.Document:
        lines = patterns.LINE_END.split(made(repeats))
        return nd.normalize(nd.Document(body=tuple(nd.Paragraph((line,)) for line in lines if line)))

    return document


def _document(kind: str, made: Callable[[int], str]) -> Callable[[int], nd.Document]:
    return lambda repeats: _read(kind, made(repeats))


def _write_all(document: nd.Document) -> None:
    for known in registry.all_formats():
        if known.write is not None:
            known.write(document)


def _timed(name: str, made: Callable[[int], Any], run: Callable[[Any], object], ladder: list[int]) -> tuple[str, float]:
    """Give by how much the time of a case grows when its input is doubled."""
    run(made(10))  # what is made on first use doesn't count
    half = subject = made(ladder[0] // 2)
    before = spent = _least(run, subject)
    for repeats in ladder:
        half, subject = subject, made(repeats)
        before, spent = spent, _least(run, subject)
        if spent > LONG:
            break
    ratio = spent / max(before, 1e-4)
    for _ in range(3):
        if ratio > MOST:
            ratio = min(ratio, _least(run, subject) / max(_least(run, half), 1e-4))
    print(f"{ratio:5.2f}  {spent:6.2f} s  {repeats:>7,}  {name}", flush=True)
    return name, ratio


def _least(run: Callable[[Any], object], subject: Any) -> float:
    """Give the least processor time of three runs, or of one that is long."""
    least = _once(run, subject)
    return least if least > LONG else min(least, _once(run, subject), _once(run, subject))


def _once(run: Callable[[Any], object], subject: Any) -> float:
    gc.collect()
    gc.disable()
    try:
        started = time.process_time()
        run(subject)
        return time.process_time() - started
    finally:
        gc.enable()


def _counted(name: str, made: Callable[[int], Any], run: Callable[[Any], object]) -> tuple[str, float]:
    """Give by how much the number of instructions of a case grows when its input is doubled, start-up left out."""
    del made, run  # they are made anew in the process that is counted
    start, once, twice = (_instructions(name, repeats) for repeats in (1, 2500, 5000))
    ratio = (twice - start) / max(once - start, 1)
    print(f"{ratio:5.2f}  {twice - start:,} instructions  {name}", flush=True)
    return name, ratio


def _instructions(name: str, repeats: int) -> int:
    """Count the instructions of a process that makes the input of a case and runs it."""
    with tempfile.TemporaryDirectory() as folder:
        tool = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={folder}/out"]
        command = [*tool, sys.executable, __file__, "--once", name, str(repeats)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    return next(int(line.rsplit(":", 1)[1]) for line in done.stderr.splitlines() if "Collected" in line)


def _run_once(name: str, repeats: int) -> None:
    """Run one case."""
    made, run = next((made, run) for known, made, run in cases() if known == name)
    gc.disable()
    run(made(repeats))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--once"]:
        _run_once(sys.argv[2], int(sys.argv[3]))
    else:
        sys.exit(main())
