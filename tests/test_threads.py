"""Threads may read and write the same documents at once: each gets what one alone gets, and nothing shared changes."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from pathlib import Path

import attrs
import pytest

import newsdoc as nd
from filled import filled
from newsdoc.model.node import Record
from newsdoc.shape import classes
from newsdoc.styles import HouseStyle, resolve
from shared import PROJECT
from threads import FORMATS

HOUSE = 'extends = "en"\nquestion_labels = ["Ask"]\n'


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A folder with an article in every format that is read."""
    folder = tmp_path_factory.mktemp("threads")
    for name in ("written", "styles"):
        (folder / name).mkdir()
    (folder / "styles" / "house.toml").write_text(HOUSE, "utf-8")
    for article in ("ferry", "orchard-ru"):
        document = nd.load(PROJECT / "examples" / f"{article}.txt")
        (folder / f"{article}.txt").write_bytes((PROJECT / "examples" / f"{article}.txt").read_bytes())
        for suffix in ("json", "nitf.xml", "newsdoc.json", "ninjs.json", "newsml.xml"):
            nd.dump(document, folder / f"{article}.{suffix}")
    return folder


def results(folder, threads, seed, *options):
    """Give what comes of each job in a process of its own, in which nothing is loaded yet."""
    command = [sys.executable, Path(__file__).parent / "threads.py", folder, str(threads), str(seed), *options]
    done = subprocess.run(command, capture_output=True, check=False, timeout=120)
    assert (done.returncode, done.stderr) == (0, b"")
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def alone(folder):
    """What one thread gets."""
    return results(folder, 1, 0)


def test_one_thread_gets_the_same_again(alone):
    assert len(alone) > 12 * len(FORMATS)
    assert [name for name, found in alone.items() if len(found) != 1] == []


@pytest.mark.parametrize("seed", range(3))
def test_eight_threads_get_what_one_gets(folder, alone, seed):
    together = results(folder, 8, seed)
    assert {name: found for name, found in together.items() if found != alone[name]} == {}


def test_threads_that_get_into_each_others_way_are_seen(folder):
    together = results(folder, 8, 0, "--careless")
    assert [name for name, found in together.items() if name.startswith("careless") and len(found) > 1]


# What makes it so: documents and styles never change, and what is loaded on first use is loaded by one thread at a time


def held(value):
    """Give everything that a value consists of, from the top down."""
    yield value
    if isinstance(value, tuple):
        for member in value:
            yield from held(member)
    elif isinstance(value, Record | HouseStyle):
        for field in attrs.fields(type(value)):
            yield from held(getattr(value, field.name))


def test_a_document_and_a_style_consist_of_nothing_that_can_be_changed(folder):
    read = [nd.load(path) for path in folder.glob("*.*")]
    found = {
        type(part) for part in held((filled("a"), *read, *resolve(None), *resolve(folder / "styles" / "house.toml")))
    }
    assert found <= {*classes(), HouseStyle, tuple, str, int, bool, type(None)}
    assert len(found) > len(classes())


def test_no_field_of_a_document_can_be_set_or_added_or_deleted():
    for part in held(filled("a")):
        if isinstance(part, Record):
            for name in (*(field.name for field in attrs.fields(type(part))), "more"):
                for change in (lambda part, name: setattr(part, name, None), delattr):
                    with pytest.raises((attrs.exceptions.FrozenInstanceError, AttributeError)):
                        change(part, name)


def lazy_imports(path):
    """Give the imports of newsdoc's modules within functions, each with whether it is made under the lock."""
    tree = ast.parse(path.read_text("utf-8"))
    locked = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.With) and ast.unparse(node.items[0]) == "LOADING"
        for inner in ast.walk(node)
    }
    for function in ast.walk(tree):
        for node in ast.walk(function) if isinstance(function, ast.FunctionDef) else ():
            loads = isinstance(node, ast.Call) and ast.unparse(node.func) == "import_module"
            if loads or (isinstance(node, ast.ImportFrom) and str(node.module).startswith("newsdoc")):
                yield f"{path}:{node.lineno}", id(node) in locked


def test_what_is_loaded_on_first_use_is_loaded_under_the_lock():
    library = [path for path in (PROJECT / "src").rglob("*.py") if "cli" not in path.parts]
    found = [place for path in library for place in lazy_imports(path)]
    assert len(found) > 20
    assert [place for place, locked in found if not locked] == []
