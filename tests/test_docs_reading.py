"""docs/reading.md names every mode, rule and grade, and its examples are explained as it says, letter by letter.

Run as a script it writes the explanations anew; look at what has changed before it is kept.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import tempfile
from itertools import count
from pathlib import Path

import pytest

import newsdoc as nd
from newsdoc.cli import main
from newsdoc.diagnostics import CODES
from newsdoc.formats.text.mode import MODES
from newsdoc.formats.text.rules import GRADES, RULES
from shared import PROJECT
from test_docs import write_files

PAGE = PROJECT / "docs" / "reading.md"
BAR = "│"


def fences(text):
    """Give the info strings and the lines of the fenced blocks of a page."""
    for part in text.split("\n```")[1::2]:
        head, _, block = part.partition("\n")
        yield head, block


def article(block):
    """Give the article that stands behind the bar, or all of the block where there is none yet."""
    if BAR not in block:
        return f"{block}\n"
    return "".join(line.partition(BAR)[2].removeprefix(" ") + "\n" for line in block.split("\n") if BAR in line)


def examples(language):
    """Give the examples in a language: what follows it, and the block."""
    found = ((head.partition(" "), block) for head, block in fences(PAGE.read_text("utf-8")))
    return [(rest, block) for (name, _, rest), block in found if name == language]


def articles():
    return {shlex.split(rest)[0]: article(block) for rest, block in examples("explain")}


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder with the articles and the style of the page."""
    write_files(PAGE, tmp_path)
    for name, text in articles().items():
        (tmp_path / name).write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(("arguments", "block"), examples("explain"), ids=[rest for rest, _ in examples("explain")])
def test_every_example_is_explained_as_the_page_says(arguments, block, folder, capsysbinary):
    assert main(["explain", *shlex.split(arguments)]) == 0
    assert capsysbinary.readouterr().out.decode() == f"{block}\n"


@pytest.mark.parametrize(("arguments", "block"), examples("remarks"))
def test_what_is_reported_of_an_example_is_what_the_page_says(arguments, block, folder, capsysbinary):
    assert main(["explain", *shlex.split(arguments)]) == 0
    assert capsysbinary.readouterr().err.decode() == f"{block}\n"


def test_every_mode_has_a_section_with_an_example_that_is_read_by_it():
    sections = {
        part.split("`")[1]: part for part in PAGE.read_text("utf-8").split("\n### ") if part.startswith("`mode-")
    }
    assert list(sections) == [f"mode-{mode.name}" for mode in MODES]
    assert [name for name, part in sections.items() if f"\nread by: {name} (" not in part] == []


ROW = re.compile(r"\| (?:\*\*\d+\*\* )?`")
"""What a row of a table begins with that is about a name; rules have a number."""

NUMBER = r"(?:\*\*\d+\*\* )?"
NUMBERED = re.compile(rf"^(?:\| {NUMBER}`([a-z-]+)` \||### `(mode-[a-z-]+)`\n\n{NUMBER})", re.MULTILINE)
"""The beginning of the sentence about a rule: in a table, or below the heading of a mode."""


def named(text):
    """Give the names that begin the rows of tables."""
    return [line.split("`")[1] for line in text.split("\n") if ROW.match(line)]


def numbered(text):
    """Give the page with the sentence about each rule numbered, from 1 on, in the order of the page."""
    numbers = count(1)

    def begin(match):
        row, mode = match.groups()
        if mode:
            return f"### `{mode}`\n\n**{next(numbers)}** "
        return f"| **{next(numbers)}** `{row}` |" if row in RULES else match[0]

    return NUMBERED.sub(begin, text)


def test_the_sentences_about_rules_are_numbered_and_every_rule_has_a_number():
    text = PAGE.read_text("utf-8")
    assert text == numbered(text)
    assert f"**{len(RULES)}** " in text
    assert f"**{len(RULES) + 1}** " not in text


def test_every_rule_and_every_grade_has_a_sentence_and_just_one():
    names = named(PAGE.read_text("utf-8"))
    rules = [name for name in RULES if not name.startswith("mode-")]
    assert [name for name in (*rules, *GRADES, "unsure") if name not in names] == []
    assert [name for name in (*rules, *GRADES) if names.count(name) > 1] == []


def test_every_rule_decides_something_in_an_example(folder):
    decided = set()
    for arguments, _ in examples("explain"):
        name, *rest = shlex.split(arguments)
        options = dict(zip((option.removeprefix("--") for option in rest[::2]), rest[1::2], strict=True))
        decided |= {node.origin.rule for node in nd.walk(nd.load(name, **options)) if node.origin}
    assert [name for name in RULES if name not in decided] == []


def test_nothing_is_documented_that_there_is_not():
    shapes = {"editor", "translator", "stage", "gap", "interpolation"}
    known = {*RULES, *GRADES, *CODES, *shapes}
    assert [name for name in named(PAGE.read_text("utf-8")) if name not in known] == []


def _write():
    """Write the explanations, what is reported and the numbers anew."""
    parts = PAGE.read_text("utf-8").split("\n```")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_files(PAGE, folder)
        for file, text in articles().items():
            (folder / file).write_text(text, "utf-8")
        for number in range(1, len(parts), 2):
            language, _, rest = parts[number].split("\n")[0].partition(" ")
            if language in ("explain", "remarks"):
                command = [sys.executable, "-m", "newsdoc", "explain", *shlex.split(rest)]
                done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True, env=os.environ)
                shown = done.stdout if language == "explain" else done.stderr
                parts[number] = f"{language} {rest}\n{shown.rstrip(chr(10))}"
    PAGE.write_text(numbered("\n```".join(parts)), "utf-8")


if __name__ == "__main__":
    _write()
