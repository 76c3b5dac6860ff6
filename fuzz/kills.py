"""Kills processes at random moments while they write a file over and over: it is the old one or the new one, whole.

`python fuzz/kills.py` kills 200 that write with `newsdoc.dump`, as many that run `newsdoc convert`, and as many that
write carelessly, straight into the file: these must leave torn files, or the drill would show nothing. It ends with 1
if it is otherwise. What is left beside the file shows that a kill fell into the writing. The system must have `fork`.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import random
import signal
import sys
import tempfile
import time
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

import newsdoc as nd
from newsdoc import build
from newsdoc.cli import main as command
from newsdoc.formats import registry

if TYPE_CHECKING:
    from collections.abc import Callable

LONGEST = 0.03
"""How many seconds a process lives at most once it has begun to write: some times as long as one write takes."""

TEXTS = {name: f"{name} " * size for name, size in (("old", 500_000), ("new", 1_000_000))}
"""What is written in turn, of different lengths."""

DOCUMENTS = {name: build.document(name) for name in TEXTS}


@attrs.define
class Toll:
    """What the kills of one way to write have left behind."""

    kills: int = 0
    torn: int = 0
    """How often the file was neither the old one nor the new one."""
    beside: int = 0
    """How often something was left beside it."""


def _library() -> None:
    for document in DOCUMENTS.values():
        nd.dump(document, "target.txt")


def _command() -> None:
    for name in TEXTS:
        if command(["convert", f"{name}.json", "target.txt"]):
            raise RuntimeError("the command has failed")


def _careless() -> None:
    for text in TEXTS.values():
        Path("target.txt").write_text(text, "utf-8")


WAYS = {"library": _library, "command": _command, "careless": _careless}
"""The ways to write: each writes the old text and then the new one into the folder that it runs in."""


def drill(write: Callable[[], None], kills: int, seed: int) -> Toll:
    """Kill that many processes that write in a way, in the folder we are in, and give what has come of it."""
    whole = {text.encode() for text in TEXTS.values()}
    chance, toll = random.Random(seed), Toll()  # noqa: S311  (moments, no secrets)
    for name, text in TEXTS.items():
        Path(f"{name}.json").write_text(text, "utf-8")
    Path("target.txt").write_text(TEXTS["old"], "utf-8")
    for _ in range(kills):
        _kill(write, chance.uniform(0, LONGEST))
        toll.kills += 1
        toll.torn += Path("target.txt").read_bytes() not in whole
        for path in Path().glob(".newsdoc-*.tmp"):
            path.unlink()
            toll.beside += 1
    return toll


def _kill(write: Callable[[], None], seconds: float) -> None:
    """Have another process write over and over, and kill it that many seconds after it has begun."""
    begun, begin = os.pipe()
    child = os.fork()
    if child == 0:
        _write_on(write, begin)
    os.read(begun, 1)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    if os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) != -signal.SIGKILL:
        raise RuntimeError("a writer has ended by itself")
    os.close(begun)
    os.close(begin)


def _write_on(write: Callable[[], None], begin: int) -> None:
    """Write until killed; whoever fails must not go on as the parent would."""
    try:
        os.write(begin, b".")
        while True:
            write()
    except BaseException:  # noqa: BLE001  (whatever it was, it is shown)
        traceback.print_exc()
    finally:
        os._exit(1)


def _read(data: bytes, **_: object) -> nd.Document:
    return DOCUMENTS[data[:3].decode()]


def _write(document: nd.Document, **_: object) -> str:
    return TEXTS[nd.plain_text(document).strip()]


QUICK = nd.Format("quick", "Quick", "text/plain", (".txt", ".json"), read=_read, write=_write)
"""A format that needs no time, so that most of it goes into files, and most kills fall there."""


def main() -> int:
    """Kill in every way, print the toll, and say whether it is as it must be."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--kills", type=int, default=200, help="how many in each way (200)")
    parser.add_argument("--seed", type=int, default=0)
    chosen = parser.parse_args()
    registry.by_path = lambda _: QUICK
    right = True
    for way, write in WAYS.items():
        with tempfile.TemporaryDirectory(prefix="newsdoc-kills-") as folder, contextlib.chdir(folder):
            toll = drill(write, chosen.kills, chosen.seed)
        print(f"{way:<9}{toll.kills} kills: {toll.torn} torn files, {toll.beside} times something left beside")
        right &= (toll.torn > 0) is (way == "careless")
    return 0 if right else 1


if __name__ == "__main__":
    sys.exit(main())
