"""How well the reader reads labelled fictional articles: real ones in other languages and house styles decide more."""

from __future__ import annotations

import json
from functools import cache

import pytest

from newsdoc.formats.text import read
from newsdoc.formats.text.explanation import explain, to_plain
from newsdoc.source import Source
from shared import PROJECT

FOLDER = PROJECT / "tests" / "labelled"
TURNS = {"question", "answer", "turn"}
ARTICLES = sorted((FOLDER / "gold").glob("*.json"))


@cache
def explained(path):
    text = (FOLDER / "texts" / f"{path.stem}.txt").read_text("utf-8")
    return to_plain(explain(read(text), Source(text))), text.split("\n")


def starts(blocks):
    return {block["start_line"] for block in blocks if block["type"] in TURNS and not block.get("continued")}


def types(blocks):
    return {line: block for block in blocks for line in range(block["start_line"], block["end_line"] + 1)}


def test_there_are_articles():
    assert len(ARTICLES) > 70


def test_turns_begin_where_the_labels_say():
    right = wanted = found = 0
    for path in ARTICLES:
        expected, actual = starts(json.loads(path.read_text("utf-8"))["blocks"]), starts(explained(path)[0]["blocks"])
        right, wanted, found = right + len(expected & actual), wanted + len(expected), found + len(actual)
    assert 2 * right / (wanted + found) >= 0.97


def test_lines_have_the_types_of_the_labels():
    right = total = 0
    for path in ARTICLES:
        answer, lines = explained(path)
        read_as = types(answer["blocks"])
        for line, block in types(json.loads(path.read_text("utf-8"))["blocks"]).items():
            if lines[line - 1].strip():
                accepted = {block["type"], *block.get("type_alt", [])}
                right, total = right + (read_as[line]["type"] in accepted), total + 1
    assert right / total >= 0.9


@pytest.mark.parametrize("path", [path for path in ARTICLES if "neg_" in path.stem], ids=lambda path: path.stem)
def test_an_article_without_an_interview_has_no_turns(path):
    assert starts(explained(path)[0]["blocks"]) == set()
