"""A module imports only from the layers below its own."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

import pytest

from shared import PROJECT

if TYPE_CHECKING:
    from pathlib import Path

SOURCE = PROJECT / "src"

# From the lowest to the highest. Modules of one layer may import one another, and a package is in one layer
# with all that is in it unless a part of it is named.
LAYERS = (
    ("_version", "alike", "clock", "escapes", "files", "loading", "patterns", "showing"),
    ("source",),
    ("diagnostics",),
    ("limits", "plugins"),
    ("model",),
    ("shape",),
    (
        "build",
        "checks",
        "codec",
        "composition",
        "decoding",
        "direction",
        "json_places",
        "linting",
        "making",
        "metadata",
        "normal",
        "plain",
        "rewriting",
        "schema",
        "strategies",
        "toml",
        "tree",
        "validation",
        "words",
    ),
    ("styles",),
    ("formats",),
    ("api", "headers"),
    ("tables",),
    ("amending", "comparison", "statistics"),
    ("view",),
    ("server",),
    ("archive",),
    ("arrow",),
    ("engines",),
    ("",),  # newsdoc itself: the public names
    ("cli",),
    ("__main__",),
)


def modules():
    for path in sorted(SOURCE.rglob("*.py")):
        parts = path.relative_to(SOURCE).with_suffix("").parts
        yield ".".join(parts[:-1] if parts[-1] == "__init__" else parts), path


def part(module):
    return module.split(".")[1] if "." in module else ""


def layer(module):
    found = [number for number, parts in enumerate(LAYERS) if part(module) in parts]
    assert len(found) == 1, f"{module} belongs to no layer: name it in LAYERS"
    return found[0]


def known_modules():
    return {name for name, _ in modules()}


def imported(path: Path):
    """Give the modules of newsdoc that a file imports anywhere in it, and the line of each."""
    known = known_modules()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: a relative import"
            for alias in node.names:
                longer = f"{node.module}.{alias.name}"
                yield longer if longer in known else node.module, node.lineno
        elif isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)


@pytest.mark.parametrize(("module", "path"), [pytest.param(*pair, id=pair[0]) for pair in modules()])
def test_a_module_imports_only_from_its_own_layer_and_those_below(module, path):
    wrong = [
        f"{path}:{line}: {other}"
        for other, line in imported(path)
        if other.split(".")[0] == "newsdoc" and layer(other) > layer(module)
    ]
    assert not wrong


def test_every_layer_has_modules():
    parts = {part(name) for name in known_modules()}
    assert [name for names in LAYERS for name in names if name not in parts] == []
