"""A process in which threads read and write the same documents at once, with nothing loaded before: test_threads.

`python threads.py FOLDER THREADS SEED` does with every file of a folder all that the library can do, in each thread in
an order of its own, and prints as JSON the digests of what came of each job: one, unless threads get into each other's
way. With `--careless` there is one job more that does, which shows that it can be seen.
"""

from __future__ import annotations

import hashlib
import json
import random
import sys
import threading
import time
import traceback
from functools import partial
from pathlib import Path

import newsdoc as nd

shared = {}
"""A document for each file: whoever first needs it has read it, and all write it."""
last_written = ""


def read(path, **options):
    said = []
    document = nd.load(path, report=said.append, **options)
    return nd.dumps(document, "json"), *map(str, said)


def in_hand(path):
    return shared.get(path.name) or shared.setdefault(path.name, nd.load(path))


def write(path, format, **options):
    said = []
    return nd.dumps(in_hand(path), format, report=said.append, **options), *map(str, said)


def dump(path):
    target = path.parent / "written" / path.name
    nd.dump(in_hand(path), target)
    return (target.read_text("utf-8"),)


def look(path):
    document = in_hand(path)
    kinds = [type(node).__name__ for node in nd.walk(document)]
    flat = nd.rewrite(document, nd.Note, lambda note: note.content)
    yield from (repr(document), " ".join(kinds), nd.plain_text(flat), str(nd.normalize(document) == document))
    yield from map(str, nd.check(document))
    yield from map(str, nd.validate(json.loads(nd.dumps(document, "json"))))
    yield str(hash(document) == hash(nd.loads(nd.dumps(document, "json"), "json")))


def explain(path):
    source = nd.Source(path.read_text("utf-8"), path.name)
    return (repr(nd.explain(nd.loads(source.text, "text"), source)),)


def careless(path):
    global last_written  # noqa: PLW0603  (that is the carelessness)
    last_written = str(threading.get_ident())
    nd.dumps(in_hand(path), "json")
    time.sleep(0.001)  # to write takes so little that hardly ever another thread would come in between
    return (str(last_written == str(threading.get_ident())),)


FORMATS = (
    "json",
    "nitf",
    "text",
    "ninjs",
    "newsml-g2",
    "json-ld",
    "tt-newsdoc",
    "markdown",
    "webvtt",
    "srt",
    "tei",
    "akoma-ntoso",
)
VARIANTS = {
    "plain text": ("text", {"manner": "plain", "style": "en"}),
    "old NITF": ("nitf", {"version": "3.4", "namespace": False}),
    "ninjs with NITF": ("ninjs", {"nitf": True}),
    "XHTML": ("newsml-g2", {"inline": "xhtml"}),
}


def jobs(folder):
    """Give all that is done by its name."""
    for path in sorted(folder.glob("*.*")):
        yield f"read {path.name}", partial(read, path)
        yield f"look {path.name}", partial(look, path)
        yield f"dump {path.name}", partial(dump, path)
        for name in FORMATS:
            yield f"write {path.name} as {name}", partial(write, path, name)
        for variant, (name, options) in VARIANTS.items():
            yield f"write {path.name} as {variant}", partial(write, path, name, **options)
        if path.suffix == ".txt":
            yield f"explain {path.name}", partial(explain, path)
            yield f"style {path.name}", partial(read, path, style=folder / "styles" / "house.toml")
        if path.suffix == ".xml":
            yield f"check {path.name}", lambda path=path: map(str, nd.validate_nitf(path.read_bytes()))
        if "--careless" in sys.argv:
            yield f"careless {path.name}", partial(careless, path)


def main(folder, threads, seed):
    todo = [*jobs(Path(folder))]
    results = {name: set() for name, _ in todo}
    start = threading.Barrier(threads)

    def work(number):
        mine = [*todo]
        random.Random(f"{seed}-{number}").shuffle(mine)  # noqa: S311  (an order, no secret)
        start.wait()
        for name, job in mine:
            try:
                results[name].add(hashlib.sha256("\n".join(job()).encode()).hexdigest()[:16])
            except Exception:  # noqa: BLE001  (it is seen by whoever compares)
                results[name].add(traceback.format_exc())

    sys.setswitchinterval(1e-6)
    workers = [threading.Thread(target=work, args=(number,)) for number in range(threads)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    print(json.dumps({name: sorted(found) for name, found in results.items()}))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), sys.argv[3])
