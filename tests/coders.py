"""The modules of the codec that are written by code: one function for each class of the model, which says its shape.

Run as a script it writes them anew. Python keeps their bytecode, so that nothing is generated as a program starts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import coder_reading
import coder_writing
from coder_lines import Module
from newsdoc import model
from newsdoc.shape import classes
from shared import PROJECT

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsdoc.model.node import Record

__all__ = ["CODERS", "FOLDER", "text"]

FOLDER = PROJECT / "src/newsdoc/codec"


class _Kind(NamedTuple):
    """What the functions of a module do: in a word, in a sentence, and how one is added; and what they import."""

    verb: str
    told: str
    add: Callable[[Module, type[Record]], None]
    imports: tuple[str, ...]


CODERS = {
    "checking": _Kind(
        "check",
        "Checks nodes and gives nothing",
        lambda code, cls: coder_writing.add_function(code, cls, writes=False),
        (),
    ),
    "writing": _Kind(
        "write",
        "Checks nodes and gives them as JSON text",
        lambda code, cls: coder_writing.add_function(code, cls, writes=True),
        ("from json.encoder import encode_basestring",),
    ),
    "reading": _Kind(
        "read",
        "Checks plain data and makes the nodes that they stand for",
        coder_reading.add_function,
        ("from newsdoc.making import twin",),
    ),
}
"""The modules by their names."""


def text(name: str) -> str:
    """Give the text of a module."""
    kind = CODERS[name]
    code = Module(kind.verb)
    for cls in classes():
        code.add(0, "", "")
        kind.add(code, cls)
    lines = [
        f'"""{kind.told}; see `Coder`. tests/coders.py writes this from the model: change nothing here."""',
        "",
        *sorted((*kind.imports, *_imports(code, kind))),
        "",
        *(f"{name} = {{}}" for name in code.tables),
        *(f"{name} = {value}" for value, name in code.names.items()),
        *code.lines,
    ]
    for table, rows in code.tables.items():
        lines += ["", f"{table} |= {{", *(f"    {row}," for row in rows), "}"]
    return "\n".join(lines) + "\n"


def _imports(code: Module, kind: _Kind) -> list[str]:
    rules = ["fitting", "refuse", *(["require_object"] if kind.verb == "read" else [])]
    public = sorted(name for name in code.classes if name in model.__all__)
    inner = sorted(code.classes.difference(public))
    return [
        f"from newsdoc.codec.rules import {', '.join(rules)}",
        "from newsdoc.limits import DEPTH_LIMIT",
        f"from newsdoc.model import {', '.join(public)}",
        *([f"from newsdoc.model.node import {', '.join(inner)}"] if inner else []),
    ]


if __name__ == "__main__":
    for each in CODERS:
        (FOLDER / f"{each}.py").write_text(text(each), "utf-8")
