"""Shells complete what is typed: commands, options, what they take, and files."""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from types import SimpleNamespace

import pytest

from newsdoc.cli.completion import SHELLS, script
from newsdoc.cli.entry import COMMANDS
from newsdoc.cli.syntax import values
from newsdoc.cli.syntax.arguments import commands, general
from newsdoc.diagnostics import CODES
from newsdoc.formats import registry
from newsdoc.formats.text.rules import GRADES, RULES
from newsdoc.styles import builtin_names
from shells import BASH, ZSH, Shell, fish_offers, needed

FORMATS = {
    does: sorted(each.name for each in registry.all_formats() if getattr(each, does)) for does in ("read", "write")
}
FILES = ("interview one.txt", "interview two.json", "lang.json", "odd=x;$(touch hit).xml")

LINES = {
    "": [*COMMANDS],
    "con": ["convert"],
    "--v": ["--version"],
    "convert --to ": FORMATS["write"],
    "convert -t ": FORMATS["write"],
    "convert --to n": ["newsml-g2", "ninjs", "nitf"],
    "convert --from ": FORMATS["read"],
    "convert --str": ["--strict"],
    "convert --indent ": [],
    "convert --out ": ["folder"],
    "convert int": ["interview one.txt", "interview two.json"],
    "convert odd": ["odd=x;$(touch hit).xml"],
    "convert --style f": ["folder", "fr"],
    "diff lang.json int": ["interview one.txt", "interview two.json"],
    "explain --interview ": ["always", "auto", "never"],
    "validate --nitf-v": ["--nitf-version"],
    "validate lang.json --output-format ": ["concise", "github", "json", "jsonl", "sarif", "text"],
    "rule amb": ["ambiguous-label"],
    "rule ": [*CODES, *RULES, *GRADES],
    "styles ": [*builtin_names()],
    "set lang.json key": ["keywords="],
    "set lan": ["lang.json", "lang="],
    "set int": ["interview one.txt", "interview two.json", "internal_notes="],
    "completion ": [*SHELLS],
    "schema ": [],
}
"""What is offered for a line, in any order."""

OTHERWISE = {
    "bash": {
        "convert --style f": ["fr"],  # files are offered where no word fits
        "set lan": ["lang.json"],  # and words where no file does
        "set int": ["interview one.txt", "interview two.json"],
    },
    "zsh": {"schema ": ["--config", "--debug", "--help", "--id", "--isolated", "-h"]},  # that is all there is
    "fish": {"convert --out ": ["folder/"], "convert --style f": ["folder/", "fr"]},
}
"""What a shell has of its own way."""


def offers(shell):
    """Give what must be offered for each line by a shell."""
    return {line: sorted(found) for line, found in {**LINES, **OTHERWISE[shell]}.items()}


@pytest.fixture
def folder(tmp_path):
    """A folder with files, in which every script is written."""
    scripts = tmp_path / "scripts"
    scripts.mkdir()
    for shell in SHELLS:
        (scripts / shell).write_text(script(shell), "utf-8")
    here = tmp_path / "here"
    (here / "folder").mkdir(parents=True)
    for name in FILES:
        (here / name).touch()
    return here


@pytest.mark.parametrize(("shell", "kind"), [("bash", BASH), ("zsh", ZSH)])
def test_bash_and_zsh_offer_what_fits(folder, shell, kind):
    with Shell(kind, folder.parent / "scripts" / shell, folder) as at:
        assert {line: sorted(at.offered(line)) for line in LINES} == offers(shell)
    assert sorted(path.name for path in folder.iterdir() if not path.name.startswith(".")) == sorted([*FILES, "folder"])


def test_fish_offers_what_fits(folder):
    script = folder.parent / "scripts" / "fish"
    found = {line: sorted(fish_offers(script, folder, f"newsdoc {line}")) for line in LINES}
    assert found == offers("fish")


@pytest.mark.parametrize(("shell", "kind"), [("bash", BASH), ("zsh", ZSH)])
def test_a_key_completes_what_is_typed(folder, shell, kind):
    with Shell(kind, folder.parent / "scripts" / shell, folder) as at:
        assert at.words("conv\tinterview\\ o\t") == ["convert", "interview one.txt"]
        assert at.words("convert --to=nit\t") == ["convert", "--to=nitf"]
        assert at.words("rule amb\t") == ["rule", "ambiguous-label"]
        assert at.words("set lang.json key\tharbour") == ["set", "lang.json", "keywords=harbour"]
        assert at.words("convert --out fol\tx") == ["convert", "--out", "folder/x"]
        assert at.words("--config lang.json val\tlan\t") == ["--config", "lang.json", "validate", "lang.json"]
        assert at.words("--debug val\todd\t") == ["--debug", "validate", "odd=x;$(touch hit).xml"]


def test_bash_completes_what_is_one_word_too(folder):
    told = "COMP_WORDBREAKS=${COMP_WORDBREAKS//=}\n"
    with Shell((BASH[0], BASH[1] + told), folder.parent / "scripts" / "bash", folder) as at:
        assert at.words("convert --to=nit\t") == ["convert", "--to=nitf"]
        assert sorted(at.offered("convert --to=n")) == ["--to=newsml-g2", "--to=ninjs", "--to=nitf"]


@pytest.mark.parametrize("shell", SHELLS)
def test_a_shell_takes_its_script(shell, tmp_path):
    (tmp_path / "script").write_text(script(shell), "utf-8")
    command = [needed(shell), *(["--no-execute"] if shell == "fish" else ["-n"]), str(tmp_path / "script")]
    said = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (said.returncode, said.stderr) == (0, "")


def test_shellcheck_has_nothing_to_say_of_bashs_script(tmp_path):
    (tmp_path / "script").write_text(script("bash"), "utf-8")
    if shutil.which("shellcheck") is None:
        pytest.skip("shellcheck is not installed: the extra audit brings it")
    said = subprocess.run(["shellcheck", str(tmp_path / "script")], capture_output=True, text=True, check=False)
    assert said.stdout == ""


@pytest.mark.parametrize("shell", SHELLS)
def test_every_command_option_and_word_is_in_the_script(shell):
    text = script(shell).replace("--long-option ", "--").replace("--short-option ", "-")
    known = set(text.translate(dict.fromkeys(map(ord, "'\"()[]{}|\\=+*:"), " ")).split())
    for command in (general(), *commands()):
        assert command.name in known or not command.name
        for argument in (*command.options, *command.operands):
            words = argument.value.words if argument.value else ()
            assert [word for word in (*argument.flags, *words) if word.rstrip("=") not in known] == [], command.name


def test_every_attribute_with_words_is_one_that_an_argument_sets():
    from importlib import import_module

    from newsdoc.cli.parser import Parser

    found = set()
    for name in COMMANDS:
        parser = Parser(f"newsdoc {name}", "", ())
        import_module(f"newsdoc.cli.{name}").configure(parser)
        found |= {action.dest for action in parser._actions}
    assert set(values._WORDS) <= found


def test_names_of_other_packages_formats_are_listed_if_no_shell_takes_them_for_more(monkeypatch):
    others = [SimpleNamespace(name=name, read=len, write=None) for name in ("wire-7", "a b", "$(id)", "café")]
    monkeypatch.setattr(registry, "all_formats", lambda: others)
    action = argparse.ArgumentParser().add_argument("--from", dest="source", metavar="FORMAT")
    assert values.value_of(action).words == ("wire-7",)


def test_a_shell_that_has_no_script_is_wrong_usage(capsysbinary):
    from commands import runner

    code, _, said = runner("completion", capsysbinary)("fsh")
    assert (code, "fish" in said) == (2, True)


def test_no_script_starts_newsdoc():
    assert [shell for shell in SHELLS if "$(newsdoc" in script(shell) or "(newsdoc" in script(shell)] == []
    assert sys.executable not in script("bash")
