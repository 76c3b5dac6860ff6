"""Every example that a `--help` shows runs."""

from __future__ import annotations

import io
import shlex
import sys
import tarfile

import pytest

import newsdoc as nd
from articles import INTERVIEW, JSON
from commands import end_servers
from newsdoc.cli import main
from newsdoc.cli.entry import COMMANDS


def help_of(*command, capsysbinary):
    assert main([*command, "--help"]) == 0
    shown = capsysbinary.readouterr()
    assert shown.err == b""
    return shown.out.decode()


def examples(text):
    """Give the command lines below "examples:" in a help."""
    lines = text.split("\nexamples:\n")[1].split("\n\n")[0].split("\n")
    return [shlex.split(line) for line in lines if line]


@pytest.fixture(autouse=True)
def _no_server_goes_on(monkeypatch):
    end_servers(monkeypatch)


@pytest.mark.parametrize(
    "command", [[], *([name] for name in COMMANDS)], ids=lambda words: " ".join(words) or "newsdoc"
)
def test_the_examples_of_a_help_run(command, tmp_path, monkeypatch, capsysbinary):
    (tmp_path / "interview.txt").write_text(INTERVIEW, "utf-8")
    (tmp_path / "interview.json").write_text(JSON, "utf-8")
    (tmp_path / "interview.nitf.xml").write_text(nd.dumps(nd.loads(JSON, "json"), "nitf"), "utf-8")
    (tmp_path / "archive" / "2003").mkdir(parents=True)
    (tmp_path / "archive" / "2003" / "interview.txt").write_text(INTERVIEW, "utf-8")
    with tarfile.open(tmp_path / "more.tar.gz", "w:gz") as more:
        more.add(tmp_path / "interview.json", "interview.json")
    monkeypatch.chdir(tmp_path)
    shown = examples(help_of(*command, capsysbinary=capsysbinary))
    assert shown
    for program, *arguments in shown:
        assert program == "newsdoc"
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(INTERVIEW.encode())))
        assert main(arguments) == 0, (arguments, capsysbinary.readouterr().err)


def test_the_general_help_lists_the_commands_and_the_exit_codes(capsysbinary):
    text = help_of(capsysbinary=capsysbinary)
    assert [name for name in COMMANDS if f"\n  {name} " not in text] == []
    assert "exit codes:" in text


def test_no_line_of_a_help_is_longer_than_a_terminal_is_wide(capsysbinary, monkeypatch):
    monkeypatch.setenv("COLUMNS", "100")
    for command in ([], *([name] for name in COMMANDS)):
        text = help_of(*command, capsysbinary=capsysbinary)
        assert max(map(len, text.split("\n"))) <= 100, command
