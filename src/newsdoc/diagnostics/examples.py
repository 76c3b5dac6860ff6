"""An example of each diagnostic, and the page about each: what it means, how it comes about, what to do."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from textwrap import indent
from typing import Any

import attrs

from newsdoc.diagnostics.codes import CODES, Code
from newsdoc.escapes import harmless

__all__ = ["Example", "examples", "explained", "page"]


@attrs.frozen
class Example:
    """How a diagnostic comes about: files, what is run over them, and what it says of them.

    `files` are texts by their names, written in `encoding`. What is run is a `command` line without the `newsdoc` that
    it begins with, or some lines of `python`. `says` is a line that is printed; an ellipsis in it stands for what is
    too long to show. `needs` names a module that an extra of newsdoc brings.
    """

    says: str
    files: dict[str, str]
    command: str | None = None
    python: str | None = None
    encoding: str = "utf-8"
    needs: str | None = None


@cache
def examples() -> dict[str, Example]:
    """Give the example of each code. They are read when somebody asks for one, as nothing else needs them."""
    text = files("newsdoc.diagnostics.codes").joinpath("examples.toml").read_text("utf-8")
    return {code: _example(data) for code, data in tomllib.loads(text).items()}


def _example(data: dict[str, Any]) -> Example:
    return Example(
        says=data["says"],
        files=data.get("files", {}),
        command=data.get("command"),
        python=data.get("python"),
        encoding=data.get("encoding", "utf-8"),
        needs=data.get("needs"),
    )


def explained(name: str) -> str:
    """Give what there is to say of a code, for a terminal. Raises `KeyError` for one that there isn't."""
    code, example = CODES[name], examples()[name]
    parts = (
        *(f"{file}{_encoded(example)}:\n\n{indent(_text(text), '  ')}" for file, text in example.files.items()),
        f"{_run(example)}{example.says}",
    )
    shown = "\n\n".join(indent(part, "  ") for part in parts)
    return f"{name} ({code.severity})\n\n{_meaning(code)}\n\nExample:\n\n{shown}\n\nWhat to do: {code.remedy}\n"


def page() -> str:
    """Give the page of all codes in Markdown, as docs/rules.md has it."""
    listed = "".join(f"- [`{name}`](#{name}) ({code.severity}): {code.meaning}\n" for name, code in CODES.items())
    return _HEAD + listed + "".join(map(_section, CODES))


_HEAD = """\
# Diagnostics

Whatever newsdoc has to say about a file is a diagnostic with one of these codes. `newsdoc rule CODE` prints what
stands here about one of them. Errors keep a file from being read, or a document from being valid; warnings and remarks
don't. The wording of messages may change, the codes don't (see CONTRIBUTING.md). The rules by which plain text is read
are in [reading.md](reading.md).

This page is printed by `newsdoc rule --markdown`.

"""


def _section(name: str) -> str:
    code, example = CODES[name], examples()[name]
    return "\n".join(
        (
            f"\n## {name}\n",
            f"**{code.severity.capitalize()}.** {_meaning(code)}\n",
            *(f"`{file}`{_encoded(example)}:\n\n{_fenced(_text(text))}" for file, text in example.files.items()),
            _fenced(f"{_run(example)}{example.says}"),
            f"{code.remedy}\n",
        )
    )


def _meaning(code: Code) -> str:
    loss = " Something is lost: `newsdoc convert --strict` writes nothing then."
    return f"{code.meaning}{loss if code.loss else ''}"


def _text(text: str) -> str:
    """Give a file's text as it can be shown: some examples have control characters in them."""
    return harmless(text.rstrip())


def _encoded(example: Example) -> str:
    return "" if example.encoding == "utf-8" else f" (in {example.encoding})"


def _run(example: Example) -> str:
    return f"$ newsdoc {example.command}\n" if example.command else f"{example.python}\n"


def _fenced(text: str) -> str:
    """Give a text between fences that are longer than any row of backticks in it, which else would end it."""
    fence = "```"
    while fence in text:
        fence += "`"
    return f"{fence}\n{text}\n{fence}\n"
