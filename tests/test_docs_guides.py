"""The guides are followed step by step: commands print what is shown (an ellipsis stands for anything), Python runs."""

from __future__ import annotations

import re
import shlex

import pytest

from newsdoc.cli import main
from test_docs import GUIDES, root, run_python, write_files  # noqa: F401  (a fixture)


def steps(page):
    """Give the blocks of a page that are run, in order: Python, and what is typed with what comes of it."""
    for part in page.read_text("utf-8").split("\n```")[1::2]:
        language, _, block = part.partition("\n")
        if language == "python":
            yield language, block
        elif language == "console":
            yield from (("console", session) for session in f"\n{block}".split("\n$ ")[1:])


def fits(shown, printed):
    """Whether a text is what a page shows of it."""
    shown, printed = ("\n".join(map(str.rstrip, text.split("\n"))).strip() for text in (shown, printed))
    return re.fullmatch(re.escape(shown).replace("…", ".*?"), printed, re.DOTALL) is not None


def printed_by(command, capsysbinary):
    """Run a command line and give what it prints, the errors last."""
    program, *arguments = shlex.split(command)
    assert program == "newsdoc"
    try:
        code = main(arguments)
    except SystemExit as ended:
        code = ended.code
    said = capsysbinary.readouterr()
    printed = (said.out + said.err).decode()
    assert not code, printed
    return printed


@pytest.mark.parametrize("page", GUIDES, ids=lambda page: page.name)
def test_every_step_of_a_guide_does_what_it_shows(page, root, capsysbinary):  # noqa: F811
    write_files(page, root)
    for language, block in steps(page):
        if language == "python":
            run_python(block, root)
            capsysbinary.readouterr()
        else:
            command, _, shown = block.partition("\n")
            printed = printed_by(command, capsysbinary)
            assert fits(shown, printed), printed


@pytest.mark.parametrize(
    ("shown", "printed", "fitting"),
    [
        ("a\n…\nd", "a\nb\nc\nd\n", True),
        ("a … c", "a b c", True),
        ("a\n…\nd", "a\nb", False),
        ("a.c", "abc", False),
        ("", "a", False),
        ("a  \nb", "a\nb   ", True),
    ],
)
def test_an_ellipsis_stands_for_anything_and_all_else_for_itself(shown, printed, fitting):
    assert fits(shown, printed) == fitting
