"""Reads a text of the dialect: the front matter, then the blocks, then what can be said of the whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.checks import check
from newsdoc.diagnostics import Diagnostic, ignore
from newsdoc.formats.forbidden import replaced
from newsdoc.formats.text.dialect.block_reading import read_blocks
from newsdoc.formats.text.dialect.front import nearest, read_front
from newsdoc.formats.text.dialect.lines import BLANKS, split
from newsdoc.formats.text.dialect.opening import FENCE, VERSION, is_dialect
from newsdoc.formats.text.dialect.problems import Problems
from newsdoc.formats.text.dialect.reading import Reading
from newsdoc.model import Document, Node
from newsdoc.rewriting import rewrite
from newsdoc.source import Source

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdoc.diagnostics import Report
    from newsdoc.formats.text.dialect.lines import Line
    from newsdoc.model import Origin

__all__ = ["read_dialect"]


def read_dialect(text: str, *, name: str | None = None, report: Report = ignore, origins: bool = True) -> Document:
    """Give the document that a text of the dialect stands for; `name` is the file's, for messages.

    What is wrong with its meaning, such as a speaker who isn't named, is reported. Raises `ReadError` with everything
    else that is wrong, each with its line and column.
    """
    source = Source(text, name)
    problems = Problems(source)
    text = replaced(text, name, report)
    lines = split(text)
    if not is_dialect(text):
        problems.refuse("dialect-syntax", f'the text doesn\'t begin with the lines {FENCE} and {VERSION}: "0.1"', 0)
    close = _closing_fence(lines, problems)
    placed = origins or report is not ignore
    front = read_front(lines[1:close], problems, origins=placed)
    people = {person.id: person for person in front.document.participants}
    reading = Reading(problems, placed, people, front.labels)
    content = read_blocks(lines[close + 1 :], reading, Document, 1)
    problems.finish()
    document = attrs.evolve(front.document, **content, origin=reading.origin(0, len(text)))
    if report is not ignore:
        _check(document, front.places, problems, report)
    return document if origins or not placed else rewrite(document, Node, _without_origin)


def _without_origin(node: Node) -> Node:
    return attrs.evolve(node, origin=None)


def _closing_fence(lines: Sequence[Line], problems: Problems) -> int:
    close = next((number for number, line in enumerate(lines) if number and line.text.rstrip(BLANKS) == FENCE), None)
    if close is None:
        problems.refuse("dialect-syntax", f"the front matter is never closed by a line {FENCE}", lines[0].start)
    return close


def _check(document: Document, places: dict[str, int], problems: Problems, report: Report) -> None:
    """Report what is wrong with the meaning of a document, with lines and columns."""
    for problem in check(document):
        path = problem.path or "$"
        offset = _offset(document, path) or nearest(path, places)
        position = problems.source.position(offset)
        report(Diagnostic(problem.code, problem.message, problems.source.name, position))


def _offset(document: Document, path: str) -> int:
    """Give where the innermost node on a JSON path begins, or 0 where only the front matter knows."""
    found: Any = document
    offset = 0
    for step in path.removeprefix("$.").replace("[", ".[").split("."):
        found = found[int(step[1:-1])] if step.startswith("[") else getattr(found, step)
        origin: Origin | None = getattr(found, "origin", None)
        offset = origin.start if origin else offset
    return offset
