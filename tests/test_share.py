"""What newsdoc brings for shells and `man` is what it would make now: `python tests/test_share.py` writes it anew."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from newsdoc.cli.completion import script
from newsdoc.cli.entry import COMMANDS
from newsdoc.cli.exits import MEANINGS
from newsdoc.cli.manual import page
from newsdoc.cli.syntax.arguments import commands, general
from shared import PROJECT

SHARED = {
    "bash-completion/completions/newsdoc": lambda: script("bash"),
    "zsh/site-functions/_newsdoc": lambda: script("zsh"),
    "fish/vendor_completions.d/newsdoc.fish": lambda: script("fish"),
    "man/man1/newsdoc.1": page,
}
SHARE = PROJECT / "share"
PAGE = SHARE / "man/man1/newsdoc.1"


@pytest.mark.parametrize("name", SHARED)
def test_what_is_brought_along_is_what_is_made_now(name):
    assert (SHARE / name).read_text("utf-8") == SHARED[name](), "python tests/test_share.py writes it anew"


def test_nothing_else_is_brought_along():
    assert {path.relative_to(SHARE).as_posix() for path in SHARE.rglob("*") if path.is_file()} == {*SHARED}


def plain():
    """Give the manual page without what roff reads as its own."""
    return page().replace("\\-", "-").replace("\\(aq", "'")


def test_the_manual_page_names_every_command_option_and_exit_code():
    text = plain()
    assert [name for name in COMMANDS if f'.SS "newsdoc {name}"' not in text] == []
    sections = dict(zip(COMMANDS, text.split("\n.SS ")[1:], strict=True))
    for command in commands():
        own = [option for option in command.options if option not in general().options]
        flags = [flag for option in own for flag in option.flags]
        assert [flag for flag in flags if flag not in sections[command.name]] == [], command.name
        assert [line for line in command.examples if line not in sections[command.name]] == [], command.name
    assert [code for code in MEANINGS if f'.B "{code}"' not in text] == []


def test_every_exit_code_has_a_meaning():
    from newsdoc.cli import exits

    codes = {value for name, value in vars(exits).items() if name.isupper() and name != "MEANINGS"}
    assert codes == {*MEANINGS}


def test_what_looks_like_a_request_of_roff_is_text():
    from newsdoc.cli.syntax.roff import _quoted, _text

    assert _text(".gz and 'x'") == "\\&.gz and \\(aqx\\(aq"
    assert _text("a\\fB~^`") == "a\\efB\\(ti\\(ha\\(ga"
    assert _quoted('say "x"') == '"say ""x"""'


@pytest.mark.parametrize(
    "command",
    [
        ["mandoc", "-Tlint", "-W", "warning"],
        ["groff", "-man", "-ww", "-z", "-Tutf8"],
        ["man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z"],
    ],
    ids=lambda command: command[0],
)
def test_what_reads_manual_pages_has_nothing_to_say(command):
    if shutil.which(command[0]) is None:
        pytest.skip(f"{command[0]} is not installed")
    said = subprocess.run([*command, str(PAGE)], capture_output=True, text=True, check=False)
    told = said.stderr + (said.stdout if command[0] == "mandoc" else "")
    assert (said.returncode, told) == (0, "")


def write_anew():
    """Write what is brought along."""
    for name, made in SHARED.items():
        (SHARE / name).parent.mkdir(parents=True, exist_ok=True)
        (SHARE / name).write_text(made(), "utf-8")


if __name__ == "__main__":
    write_anew()
