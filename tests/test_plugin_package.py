"""The example of a package that adds to newsdoc: it is found; and a broken one keeps nothing from working."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

import pytest

from shared import PROJECT

TALK = "The Gull Is Back\n\nThe Gazette talked to Mara Lind.\n\nWe wondered: Does it float?\n\nWe were told: It does.\n"


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """The folder that the package is installed in, as pip does it, and the environment in which that is found."""
    source, target = tmp_path_factory.mktemp("source") / "plugin", tmp_path_factory.mktemp("installed")
    shutil.copytree(PROJECT / "examples" / "plugin", source)
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps"]
    command = [*pip, "--no-build-isolation", "--target", str(target), str(source)]
    subprocess.run(command, check=True, capture_output=True)
    paths = (str(target), str(PROJECT / "src"))
    return target, os.environ | {"PYTHONPATH": os.pathsep.join(paths)}


@pytest.fixture
def run(installed, tmp_path):
    (tmp_path / "gull.txt").write_text(TALK, "utf-8")

    def run(*words, **environment):
        command = [sys.executable, "-m", "newsdoc", *words]
        done = subprocess.run(
            command, cwd=tmp_path, env=installed[1] | environment, capture_output=True, text=True, check=False
        )
        return done.returncode, done.stdout, done.stderr

    return run


def test_its_format_is_read_and_written(run, tmp_path):
    assert "cue-sheet " in run("formats")[1]
    assert run("convert", "gull.txt", "gull.cues", "--style", "gazette", "--interviewer", "The Gazette")[0] == 0
    written = (tmp_path / "gull.cues").read_text("utf-8")
    assert [line.partition(" | ")[2] for line in written.splitlines()] == ["Does it float?", "It does."]
    assert run("convert", "gull.cues", "gull.json")[0] == 0
    assert run("convert", "gull.json", "again.cues")[0] == 0
    assert (tmp_path / "again.cues").read_text("utf-8") == written
    assert run("convert", "--from", "cue-sheet", "gull.txt", "x.json")[0] == 1


def test_its_style_is_read_by(run):
    assert "gazette  The Gazette of Ostvik\n" in run("styles")[1]
    assert "answer" in run("explain", "gull.txt", "--style", "gazette")[1]


def test_its_rule_counts(run):
    code, _, err = run("lint", "gull.txt", "--select", "no-gulls")
    assert (code, err.splitlines()[0]) == (1, "gull.txt:1:1: $.headline: another gull [no-gulls]")
    assert run("rule", "no-gulls")[1].startswith("no-gulls (lint rule, warning)\n\nA headline has a gull in it.")


def test_isolated_none_of_it_is_there(run):
    assert run("--isolated", "convert", "gull.txt", "gull.cues")[0] == 2
    assert run("lint", "gull.txt", "--select", "no-gulls", "--isolated")[0] == 2
    assert "gazette" not in run("styles", NEWSDOC_ISOLATED="1")[1]


def test_a_broken_one_is_told_and_keeps_nothing_from_working(run, installed):
    module = installed[0] / "gazette_newsdoc" / "cue_sheet.py"
    whole = module.read_text("utf-8")
    module.write_text("import no_such_module\n", "utf-8")
    try:
        code, out, err = run("formats")
        assert (code, "cue-sheet" in out) == (0, False)
        assert "the plug-in 'cue-sheet' (gazette_newsdoc.cue_sheet:FORMAT) can't be loaded" in err
        assert run("convert", "gull.txt", "gull.json")[0] == 0
        assert "can't be loaded" in run("convert", "gull.txt", "gull.cues")[2]
    finally:
        module.write_text(whole, "utf-8")
