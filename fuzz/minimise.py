"""Minimises a corpus: `python fuzz/minimise.py [TARGET ...]` keeps the inputs that reach what no smaller one does.

What is kept becomes the seeds under version control, `seed-corpus/TARGET.jsonl`: a line of JSON for each input, with
halves of surrogates for bytes that aren't UTF-8. What counts are the branches of newsdoc that an input takes. Fuzz
without `NEWSDOC_SHARED` before, for seeds must have no text of others.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import coverage

from seeds import GROWN_SEEDS, seeds_for
from targets import TARGETS

if TYPE_CHECKING:
    from collections.abc import Iterable

MOST_INPUTS, MOST_BYTES = 120, 36_000
"""How many inputs of a target are weighed, of every size as many, and how many bytes are kept of it."""

Branch = tuple[str, int, int]


def minimised(name: str, inputs: Iterable[bytes]) -> list[bytes]:
    """Give those of a target's inputs that take a branch which neither its first seeds nor smaller ones take."""
    target = TARGETS[name]
    taken: set[Branch] = set()
    for data in seeds_for(name, grown=False):
        target.run(data)  # what is loaded and made on first use counts for none
        taken |= _branches(name, data)
    kept: list[bytes] = []
    ordered = sorted(inputs, key=lambda data: (len(data), data))
    for data in ordered[:: -(-len(ordered) // MOST_INPUTS) or 1]:
        own = _branches(name, data)
        if own <= taken or sum(map(len, kept)) + len(data) > MOST_BYTES:
            continue
        taken |= own
        kept.append(data)
    return kept


def _branches(name: str, data: bytes) -> set[Branch]:
    watch = coverage.Coverage(data_file=None, branch=True, source=["newsdoc"], config_file=False, messages=False)
    with watch.collect():
        TARGETS[name].run(data)
    found = watch.get_data()
    return {(file, *arc) for file in found.measured_files() for arc in found.arcs(file) or ()}


def main() -> None:
    """Minimise what the command line names."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("targets", metavar="TARGET", nargs="*", choices=[*TARGETS, []], help="default: all")
    parser.add_argument("--corpus", type=Path, default=Path(__file__).parent / "corpus", help="where it has grown")
    given = parser.parse_args()
    GROWN_SEEDS.mkdir(exist_ok=True)
    for name in given.targets or TARGETS:
        kept = minimised(name, [path.read_bytes() for path in (given.corpus / name).iterdir()])
        lines = [json.dumps(data.decode("utf-8", "surrogateescape")) for data in kept]
        (GROWN_SEEDS / f"{name}.jsonl").write_text("".join(f"{line}\n" for line in lines), "ascii")
        print(f"{name}: {len(kept)} inputs of {sum(map(len, kept)):,} bytes")


if __name__ == "__main__":
    sys.exit(main())
