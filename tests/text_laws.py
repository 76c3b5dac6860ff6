"""The laws of the plain-text reader and writer, each of one text or document: for property tests and for fuzzing."""

from __future__ import annotations

from conservation import assert_nothing_lost, carried, visible
from newsdoc.checks import check
from newsdoc.formats.text import read, write
from newsdoc.formats.text.explanation import explain, to_plain
from newsdoc.formats.text.rules import RULES
from newsdoc.normal import require
from newsdoc.source import Source
from newsdoc.tree import walk

__all__ = ["assert_explained", "assert_lawful", "assert_line_ends_change_nothing", "assert_rewritten_or_said"]


def assert_lawful(document, text):
    """Require that what was read from a text, without a byte order mark, loses nothing and says where it is from."""
    require(document)
    assert {problem.code for problem in check(document)} <= {"unbalanced-direction", "unknown-target"}
    assert_nothing_lost(document, text)
    for node in walk(document):
        assert node.origin is not None
        assert node.origin.rule in RULES


def assert_line_ends_change_nothing(text, end, **options):
    """Require that a text, whose lines end in LF, is read the same with other line ends."""
    assert read(text, **options) == read(text.replace("\n", end), **options)


def assert_rewritten_or_said(document):
    """Require that a document written as plain text reads back the same, or that the writer says where not."""
    found = []
    text = write(document, report=found.append, manner="plain")
    assert (read(text) == document) == ("rewritten-differs" not in {one.code for one in found})


def assert_explained(document, text):
    """Require that each line that shows, of a text without a byte order mark, is explained by one block."""
    source = Source(carried(text))
    explained = to_plain(explain(document, source))
    lines: list[int] = []
    opening = ""
    for block in explained["blocks"]:
        if lines[-1:] == [block["start_line"]] and opening == "opens-paragraph":
            lines.pop()  # the paragraph goes on where it is opened
        lines += range(block["start_line"], block["end_line"] + 1)
        opening = block["rule"]
    shown = [number for number in range(1, len(source.line_starts) + 1) if visible(source.line(number))]
    assert [line for line in lines if visible(source.line(line))] == shown
