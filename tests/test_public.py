"""Every public name says what it is, and is used in an example that the tests run."""

from __future__ import annotations

import ast
import inspect
import runpy
from functools import cache
from importlib import import_module

import pytest

from nodes import NODES
from shared import PROJECT
from test_docs import PAGES, code_blocks

constants = runpy.run_path(str(PROJECT / "docs" / "_ext" / "constants.py"))["constants"]

MODULES = ("build", "strategies", "arrow")
"""Modules whose names are public besides those of newsdoc itself."""


def trees():
    """Give the Python of README, of docs/ and of the scripts in examples/, parsed; all of it is run by tests."""
    pages = [block for page in PAGES for block in code_blocks(page, "python")]
    scripts = [path.read_text("utf-8") for path in sorted((PROJECT / "examples").glob("*.py"))]
    files = code_blocks(PROJECT / "docs" / "writing-a-format.md", "python wire.py")
    return [ast.parse(text) for text in (*pages, *scripts, *files, *code_blocks(NODES, "py"))]


@cache
def used():
    """Give the names of each module of newsdoc that are used in an example, as `module.name`."""
    found = set()
    for tree in trees():
        homes = {}
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                homes |= {alias.asname or alias.name: alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom):
                homes |= {alias.asname or alias.name: f"{node.module}.{alias.name}" for alias in node.names}
                found |= {f"{node.module}.{alias.name}" for alias in node.names}
            elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
                found.add(f"{homes.get(node.value.id, 'newsdoc' if node.value.id == 'nd' else '')}.{node.attr}")
    return found


def names(module):
    return [(module, name) for name in import_module(module).__all__]


PUBLIC = [*names("newsdoc"), *(pair for module in MODULES for pair in names(f"newsdoc.{module}"))]
each = pytest.mark.parametrize(("module", "name"), PUBLIC, ids=lambda value: value)


def described(module, name):
    """Give the docstring of a name, or of a constant the string that stands below it where it is made."""
    value = getattr(import_module(module), name)
    has_one = inspect.isclass(value) or inspect.isroutine(value)
    return inspect.getdoc(value) if has_one else constants().get(name)


@each
def test_every_public_name_has_a_docstring_that_is_a_sentence(module, name):
    text = described(module, name)
    assert text
    assert text.split("\n\n")[0].rstrip().endswith((".", ":"))


@each
def test_every_public_name_is_used_in_an_example_that_is_run(module, name):
    assert f"{module}.{name}" in used()
