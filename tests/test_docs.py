"""What README and docs/ show is run, from a copy of the project's root, and does what is said."""

from __future__ import annotations

import importlib
import runpy
import shlex
import shutil
import sys
from unittest import mock

import attrs
import pytest

import newsdoc as nd
from commands import end_servers
from newsdoc.cli import main
from newsdoc.styles import HouseStyle
from shared import PROJECT

PAGES = [PROJECT / "README.md", *sorted((PROJECT / "docs").glob("*.md"))]
GUIDES = [page for page in PAGES if "\n```console\n" in page.read_text("utf-8")]
"""Pages that are followed step by step, by tests/test_docs_guides.py."""


def code_blocks(page, language):
    """Give the blocks of a language in a page of Markdown."""
    for part in page.read_text("utf-8").split(f"\n```{language}\n")[1:]:
        yield part.split("\n```")[0]


def commands(page):
    """Give the lines that run newsdoc, each as its arguments."""
    for block in code_blocks(page, "sh"):
        for line in block.split("\n"):
            words = shlex.split(line, comments=True)
            if words[:1] == ["newsdoc"]:
                yield words[1:]


def write_files(page, folder):
    """Write the blocks of a page that have a file's name behind their language."""
    for part in page.read_text("utf-8").split("\n```")[1::2]:
        head, _, text = part.partition("\n")
        if " " in head:
            (folder / head.split(" ")[1]).write_text(text + "\n", "utf-8")


def run_python(block, folder):
    """Run a block as a script, so that what looks at its source finds it, and it finds what lies beside it."""
    script = folder / "example.py"
    script.write_text(block, "utf-8")
    importlib.invalidate_caches()
    with mock.patch.object(sys, "path", [str(folder), *sys.path]):
        runpy.run_path(str(script), run_name="__main__")
    for path in folder.glob("*.py"):
        sys.modules.pop(path.stem, None)


@pytest.fixture
def root(tmp_path, monkeypatch):
    """A copy of what the examples need."""
    shutil.copytree(PROJECT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    end_servers(monkeypatch)
    return tmp_path


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_commands_of_a_page_run_one_after_the_other(page, root, capsysbinary):
    write_files(page, root)
    for arguments in commands(page):
        assert main(arguments) == 0, (arguments, capsysbinary.readouterr().err)


@pytest.mark.parametrize("page", [page for page in PAGES if page not in GUIDES], ids=lambda page: page.name)
def test_the_python_of_a_page_runs(page, root, capsys):
    write_files(page, root)
    for block in code_blocks(page, "python"):
        run_python(block, root)


def test_the_library_example_prints_what_it_says(root, capsys):
    (block,) = code_blocks(PROJECT / "README.md", "python")
    run_python(block, root)
    assert capsys.readouterr().out.split("\n")[-2] == block.split("  # ")[-1].strip()


def test_the_readme_sets_everything_up_in_two_commands():
    install, test = (block for block in code_blocks(PROJECT / "README.md", "sh") if block.startswith("pip"))
    assert install == "pip install . && newsdoc convert examples/harbour.txt harbour.nitf.xml"
    assert test == "pip install -e '.[dev]' && python -m pytest"


def test_the_pages_name_every_command_and_every_exit_code():
    from newsdoc.cli import exits
    from newsdoc.cli.entry import COMMANDS

    text = (PROJECT / "docs" / "cli.md").read_text("utf-8")
    assert [name for name in COMMANDS if f"newsdoc {name}" not in text] == []
    assert [code for code in exits.MEANINGS if f"| {code} |" not in text] == []


def test_every_field_of_a_house_style_is_described():
    text = (PROJECT / "docs" / "styles.md").read_text("utf-8")
    assert [field.name for field in attrs.fields(HouseStyle) if f"\n| `{field.name}` |" not in text] == []


def test_the_house_style_of_the_page_reads_its_article_as_is_said(root):
    write_files(PROJECT / "docs" / "styles.md", root)
    found = {style: nd.load("oyster.txt", style=style) for style in (None, "house.toml")}
    assert [isinstance(document.body[0], nd.Figure) for document in found.values()] == [False, True]
    assert [len(list(nd.find_all(document, nd.Turn))) for document in found.values()] == [4, 4]
    assert nd.plain_text(found["house.toml"].body[-1]) == "LOW WATER"
    assert isinstance(found["house.toml"].body[-1], nd.Artifact)
