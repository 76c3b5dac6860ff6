"""The examples in docs/dialect.md are read, and what newsdoc would write is written back letter for letter."""

from __future__ import annotations

import pytest

from newsdoc.formats.text.dialect.plan import block_types, inline_types
from newsdoc.formats.text.dialect.reader import read_dialect
from newsdoc.formats.text.dialect.writer import write_dialect
from newsdoc.shape import type_name
from newsdoc.tree import walk
from shared import PROJECT
from test_docs import code_blocks, run_python

PAGE = PROJECT / "docs" / "dialect.md"


def examples(language):
    """Give the examples in a language, which stand between longer fences, for they have fences themselves."""
    for part in PAGE.read_text("utf-8").split(f"\n````{language}\n")[1:]:
        yield part.split("\n````")[0] + "\n"


@pytest.mark.parametrize("example", [*examples("text")])
def test_what_newsdoc_would_write_is_written_back_letter_for_letter(example):
    found = []
    document = read_dialect(example, report=found.append)
    assert found == []
    assert write_dialect(document) == example


@pytest.mark.parametrize("example", [*examples("markdown")])
def test_what_is_taken_when_typed_is_read(example):
    found = []
    document = read_dialect(example, report=found.append)
    assert found == []
    assert read_dialect(write_dialect(document)) == document


def test_the_examples_show_every_class():
    shown = {type_name(type(node)) for text in examples("text") for node in walk(read_dialect(text))}
    inlines = {type_name(cls) for cls, _ in inline_types().values()}
    assert {*block_types(), *inlines} - shown == set()


def test_the_errors_are_those_that_the_page_names(tmp_path, capsys):
    (block,) = code_blocks(PAGE, "python")
    run_python(block, tmp_path)
    named = [line.strip(" #") for line in block.split("\n") if line.startswith("    # ")]
    assert capsys.readouterr().out.splitlines() == named
