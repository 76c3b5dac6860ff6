"""The notebooks of docs/notebooks and their pages: cells in jupytext's percent format, run one after the other.

Run as a script it writes the pages (docs/notebook-*.md) anew, with what each cell prints.
"""

from __future__ import annotations

import ast
import contextlib
import io
import os

from nodes import fenced
from shared import PROJECT

__all__ = ["NOTEBOOKS", "page", "page_of"]

NOTEBOOKS = sorted((PROJECT / "docs" / "notebooks").glob("*.py"))


def cells(text):
    """Give the cells of a notebook: whether it is Markdown, and its text; the header isn't one."""
    for part in f"\n{text}".split("\n# %%")[1:]:
        head, _, body = part.partition("\n")
        is_prose = head.strip() == "[markdown]"
        lines = (line.removeprefix("#").removeprefix(" ") if is_prose else line for line in body.split("\n"))
        yield is_prose, "\n".join(lines).strip("\n")


def run(code, names):
    """Run a cell among the names of those before it, and give what it prints, and what its last expression gives."""
    tree = ast.parse(code)
    last = ast.Expression(tree.body.pop().value) if isinstance(tree.body[-1], ast.Expr) else None
    said = io.TextIOWrapper(io.BytesIO(), "utf-8", write_through=True)
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        exec(compile(tree, "<cell>", "exec"), names)  # noqa: S102  (a notebook of ours)
        value = eval(compile(last, "<cell>", "eval"), names) if last else None  # noqa: S307  (the same)
    shown = said.buffer.getvalue().decode()
    return shown.rstrip("\n") if value in (None, 0) else f"{shown}{value!r}"


def page(notebook):
    """Give a notebook's page: its prose, its code, and what comes of it."""
    names, parts = {"__name__": "__main__"}, []
    for is_prose, text in cells(notebook.read_text("utf-8")):
        parts.append(text if is_prose else fenced("py", text))
        if not is_prose and (printed := run(text, names)):
            parts.append(fenced("text", printed))
    origin = (
        f"This is [a notebook](notebooks/{notebook.name}) in text, which Jupyter opens through jupytext. The page is"
    )
    return "\n\n".join([*parts, f"{origin} written by\n`python tests/notebooks.py`.\n"])


def page_of(notebook):
    """Give the file of a notebook's page."""
    return PROJECT / "docs" / f"notebook-{notebook.stem}.md"


if __name__ == "__main__":
    for each in NOTEBOOKS:
        os.chdir(PROJECT)
        page_of(each).write_text(page(each), "utf-8")
