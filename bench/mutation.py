"""How many small faults in the codec, the checks and the rules of NITF the fast tests find: `python bench/mutation.py`.

A mutant is a module with one fault put in: a comparison turned, a constant changed, a condition negated, a statement
left out. A sample of them, drawn by `--seed`, is run one by one against the tests named here, with few examples of each
property, each in a process that is forked where all but newsdoc is loaded. What is printed is the share that some test
notices, and the mutants that none does. The tools for this (mutmut, cosmic-ray) start Python and pytest anew for each
mutant or rewrite the sources; with our tests that takes five times as long.
"""

from __future__ import annotations

import argparse
import ast
import copy
import importlib.abc
import importlib.util
import os
import random
import signal
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from importlib.machinery import ModuleSpec
    from types import ModuleType

PROJECT = Path(__file__).resolve().parent.parent
SOURCE = PROJECT / "src" / "newsdoc"
CODEC = ("test_json.py", "test_checks.py", "test_normal.py", "test_build.py", "test_laws.py", "test_json_suite.py")
NITF = ("test_nitf.py", "test_nitf_quirks.py", "test_nitf_foreign.py", "test_nitf_options.py", "test_laws.py")
TARGETS = (
    *((path, CODEC) for path in sorted((SOURCE / "codec").glob("*.py"))),
    (SOURCE / "checks.py", CODEC),
    *((SOURCE / "formats" / "nitf" / f"{name}.py", NITF) for name in ("rules", "attributes", "names", "subjects")),
)
"""What is mutated, and the tests that should notice."""

SECONDS = 120
"""A mutant that runs longer is noticed: by whoever waits."""

EXAMPLES = "8"


@attrs.frozen
class Mutant:
    """A module with a fault: where it is, what was there and what stands there now."""

    path: Path
    tests: tuple[str, ...]
    line: int
    before: str
    after: str
    source: str

    def __str__(self) -> str:
        return f"{self.path.relative_to(SOURCE)}:{self.line}: {self.before} -> {self.after}"


_TURNED: dict[type[ast.AST], type[ast.AST]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.And: ast.Or,
    ast.Or: ast.And,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Add,
}


def mutants() -> Iterator[Mutant]:
    """Give every mutant of every target, in a fixed order."""
    for path, tests in TARGETS:
        tree = ast.parse(path.read_text("utf-8"))
        nodes = [*ast.walk(tree)]
        documented = {id(node.body[0]) for node in nodes if _has_docstring(node)}  # type: ignore[attr-defined]
        texts = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
        for index, node in enumerate(nodes):
            if id(node) in documented or id(node) in texts or _is_for_types(node):
                continue
            for change in _changes(node):
                yield _mutant(path, tests, tree, index, change)


def _has_docstring(node: ast.AST) -> bool:
    return isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and ast.get_docstring(node) is not None


def _is_for_types(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"


def _changes(node: ast.AST) -> Iterator[Any]:
    """Give what can be done to a node: each a function that changes a copy of it, or what takes its place."""
    match node:
        case ast.Compare(ops=[op, *_]) if type(op) in _TURNED:
            yield lambda it: setattr(it, "ops", [_TURNED[type(op)](), *it.ops[1:]])
        case ast.BoolOp(op=op) | ast.BinOp(op=op) if type(op) in _TURNED:
            yield lambda it: setattr(it, "op", _TURNED[type(op)]())
        case ast.UnaryOp(op=ast.Not()):
            yield _affirmed
        case ast.If() | ast.IfExp() | ast.While():
            yield lambda it: setattr(it, "test", ast.UnaryOp(ast.Not(), it.test))
        case ast.Constant(value=bool() as value):
            yield lambda it: setattr(it, "value", not value)
        case ast.Constant(value=int() as value):
            yield lambda it: setattr(it, "value", value + 1)
        case ast.Constant(value=str() as value) if value:
            yield lambda it: setattr(it, "value", f"{value}x")
        case ast.Return(value=ast.expr()):
            yield lambda it: setattr(it, "value", ast.Constant(None))
        case ast.Expr(value=ast.Call() | ast.Yield() | ast.YieldFrom()) | ast.AugAssign() | ast.Raise():
            yield _left_out
        case _:
            return


def _affirmed(node: Any) -> None:
    node.op = ast.UAdd()  # of a truth value it makes a number that is as true
    node.operand = ast.Call(ast.Name("bool", ast.Load()), [node.operand], [])


def _left_out(node: Any) -> None:
    node.__class__ = ast.Pass


def _mutant(path: Path, tests: tuple[str, ...], tree: ast.Module, index: int, change: Any) -> Mutant:
    mutated = copy.deepcopy(tree)
    node: Any = [*ast.walk(mutated)][index]
    before, line = ast.unparse(node).splitlines()[0], node.lineno
    change(node)
    after = "pass" if isinstance(node, ast.Pass) else ast.unparse(node).splitlines()[0]
    ast.fix_missing_locations(mutated)
    return Mutant(path, tests, line, before[:70], after[:70], ast.unparse(mutated))


class _Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Gives a mutant's source for its module, and leaves all others to Python."""

    def __init__(self, mutant: Mutant) -> None:
        parts = mutant.path.relative_to(SOURCE.parent).with_suffix("").parts
        self._name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        self._mutant = mutant

    def find_spec(self, fullname: str, path: Any, target: Any = None) -> ModuleSpec | None:
        del path, target
        if fullname != self._name:
            return None
        package = [str(self._mutant.path.parent)] if self._mutant.path.stem == "__init__" else None
        spec = importlib.util.spec_from_loader(fullname, self, origin=str(self._mutant.path), is_package=bool(package))
        if spec is not None and package:
            spec.submodule_search_locations = package
        return spec

    def exec_module(self, module: ModuleType) -> None:
        exec(compile(self._mutant.source, str(self._mutant.path), "exec"), module.__dict__)  # noqa: S102  (that is the mutant)


def is_noticed(mutant: Mutant | None, tests: Sequence[str]) -> bool:
    """Run tests in a forked process, over a mutant if there is one; whether one of them fails, or they never end."""
    child = os.fork()
    if child == 0:
        _run(mutant, tests)
    ends = time.monotonic() + SECONDS
    while time.monotonic() < ends:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return status != 0
        time.sleep(0.05)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return True


def _run(mutant: Mutant | None, tests: Sequence[str]) -> None:
    import pytest

    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    os.environ["NEWSDOC_EXAMPLES"] = EXAMPLES
    if mutant is not None:
        sys.meta_path.insert(0, _Finder(mutant))
    given = [str(PROJECT / "tests" / name) for name in tests]
    quiet = ["-W", "ignore::pytest.PytestAssertRewriteWarning"]  # Hypothesis is loaded already, which is the point
    code = 1
    try:
        code = int(pytest.main(["-x", "-q", "-p", "no:cacheprovider", *quiet, *given]))
    finally:
        os._exit(code)


def main() -> int:
    """Draw a sample, run it, print the score; the exit code is 1 below 85 %."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sample", type=int, default=300, help="how many mutants (default: 300)")
    parser.add_argument("--seed", type=int, default=1, help="which (default: 1)")
    given = parser.parse_args()
    os.chdir(PROJECT)
    sys.path.insert(0, str(PROJECT / "src"))
    _preload()
    for tests in (CODEC, NITF):
        if is_noticed(None, tests):
            print(f"the tests fail without any fault: {', '.join(tests)}")
            return 2
    everything = [*mutants()]
    sample = random.Random(given.seed).sample(everything, min(given.sample, len(everything)))  # noqa: S311  (repeatable)
    missed = [mutant for mutant in sample if not _shown(mutant, noticed=is_noticed(mutant, mutant.tests))]
    score = 1 - len(missed) / len(sample)
    print(f"{len(sample)} of {len(everything)} mutants, seed {given.seed}: {score:.1%} noticed")
    return 0 if score >= 0.85 else 1  # noqa: PLR2004  (the bound that the help names)


def _shown(mutant: Mutant, *, noticed: bool) -> bool:
    if not noticed:
        print(f"missed: {mutant}", flush=True)
    return noticed


def _preload() -> None:
    """Load what every run needs, but nothing of newsdoc."""
    for name in (
        "pytest",
        "attrs",
        "lxml.etree",
        "lxml.html",
        "hypothesis",
        "jsonschema",
        "jsonschema_rs",
        "referencing",
    ):
        importlib.import_module(name)


if __name__ == "__main__":
    sys.exit(main())
