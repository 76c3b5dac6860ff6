"""The hooks for pre-commit, tried in a repository. Run by .ci/tools, which installs pre-commit."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from importlib.util import find_spec

import pytest

from articles import JSON
from newsdoc.cli.entry import COMMANDS
from shared import PROJECT

HOOKS = PROJECT / ".pre-commit-hooks.yaml"
BAD = "bad $(touch hit) one.nd.json"


def values(key):
    """Give what the hooks have for a key, in order."""
    lines = HOOKS.read_text("utf-8").replace("- id:", "  id:").splitlines()
    return [line.removeprefix(f"  {key}: ") for line in lines if line.startswith(f"  {key}: ")]


def test_a_hook_is_called_like_its_command_and_takes_files_by_default():
    assert values("id") == ["newsdoc-validate", "newsdoc-fmt", "newsdoc-lint"]
    assert [f"newsdoc-{entry.removeprefix('newsdoc ')}" for entry in values("entry")] == values("id")
    assert all(entry.split()[1] in COMMANDS for entry in values("entry"))
    assert len(values("files")) == len(values("id"))


@pytest.fixture
def repository(tmp_path):
    """A repository with a good document, a bad one with an odd name, and a file that is neither."""
    (tmp_path / "good.nd.json").write_text(JSON, "utf-8")
    (tmp_path / BAD).write_text('{"type": "document"}', "utf-8")
    (tmp_path / "other.json").write_text("{}", "utf-8")
    for command in (["init", "-q", "."], ["add", "-A"]):
        subprocess.run(["git", *command], cwd=tmp_path, check=True)
    return tmp_path


def tried(repository, home):
    """Run all hooks on a repository, and give what is said."""
    if find_spec("pre_commit") is None:
        pytest.skip("pre-commit is not installed: .ci/tools installs it")
    own = ("PYTHONPATH", "VIRTUAL_ENV", "GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE")
    environment = {name: value for name, value in os.environ.items() if name not in own}
    command = [sys.executable, "-m", "pre_commit", "try-repo", str(PROJECT), "--all-files", "--color", "never"]
    environment["PRE_COMMIT_HOME"] = str(home)
    return subprocess.run(command, cwd=repository, env=environment, capture_output=True, text=True, check=False).stdout


def test_hooks_find_what_is_wrong_and_rewrite_what_is_right(repository, tmp_path_factory):
    said = tried(repository, tmp_path_factory.mktemp("home"))
    assert f"{BAD}:1:1: $.newsdoc: the version of the format is missing [missing-field]" in said
    assert "files were modified by this hook" in said
    assert "other.json" not in said
    text = (repository / "good.nd.json").read_text("utf-8")
    assert text == json.dumps(json.loads(text), indent=2, ensure_ascii=False) + "\n"
    assert not (repository / "hit").exists()


def test_pre_commit_takes_the_hooks():
    if find_spec("pre_commit") is None:
        pytest.skip("pre-commit is not installed: .ci/tools installs it")
    command = [sys.executable, "-m", "pre_commit", "validate-manifest", str(HOOKS)]
    subprocess.run(command, check=True, capture_output=True)
