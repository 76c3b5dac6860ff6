"""Every regular expression is proved linear by recheck, and stands where it can be found."""

from __future__ import annotations

import ast
import json
import random
import re
import shutil
import subprocess
import tracemalloc

import pytest

from newsdoc import patterns
from newsdoc.shape import Many, String, classes, fields
from shared import PROJECT

SOURCES = [path for path in (PROJECT / "src").rglob("*.py") if path.name != "patterns.py"]

RECHECK = """
const { checkSync } = require("recheck");
const sources = JSON.parse(require("fs").readFileSync(0));
console.log(JSON.stringify(sources.map((source) => checkSync(source, "").status)));
process.exit(0);
"""
PIECES = [*"<>&\"'\\!-[]?()=#.:{}x1\n ", "<!--", "-->", "<![CDATA[", "]]>", "<?", "?>", '"""', "'''", "&amp;", "en-US"]
CONTROLS = [r"^\s*[—–-]\s+(.*\S)\s*$", r"^(a+)+$", r"\s+$"]


def scalars():
    """Give the patterns of all strings of the model."""
    for cls in classes():
        for field in fields(cls):
            string = field.value.string if isinstance(field.value, Many) else field.value
            if isinstance(string, String):
                yield string.regex


@pytest.fixture(scope="module")
def recheck(tmp_path_factory):
    """A function that has recheck, installed from npm, judge patterns."""
    npm = shutil.which("npm")
    if npm is None or shutil.which("node") is None:
        pytest.skip("recheck needs node and npm")
    folder = tmp_path_factory.mktemp("recheck")
    command = [npm, "install", "--no-audit", "--no-fund", "--silent", "recheck@4"]
    if subprocess.run(command, cwd=folder, capture_output=True, check=False).returncode:
        pytest.skip("npm can't install recheck here")
    (folder / "run.js").write_text(RECHECK, "utf-8")

    def judge(sources):
        done = subprocess.run(
            ["node", "run.js"], cwd=folder, input=json.dumps(sources).encode(), capture_output=True, check=True
        )
        return json.loads(done.stdout)

    return judge


def test_every_pattern_is_proved_linear(recheck):
    sources = [*map(patterns.ecmascript, patterns.names()), *sorted(set(scalars()))]
    assert dict(zip(sources, recheck(sources), strict=True)) == dict.fromkeys(sources, "safe")


def test_recheck_finds_patterns_that_are_not(recheck):
    assert set(recheck(CONTROLS)) == {"vulnerable"}


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(PROJECT / "src").as_posix())
def test_no_other_module_has_patterns(path):
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        imported = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        assert "re" not in imported
        assert not (isinstance(node, ast.ImportFrom) and node.module == "re")


def test_the_ascii_part_of_a_pattern_takes_what_the_whole_takes():
    for regex in set(scalars()):
        for value in ("a", "a-b", "-a", "1", "a b", "en", "2026-11", "", "a:b", "_x.1", "\t", "\x07", "a" * 64):
            whole = patterns.scalar(regex).match(value)
            assert bool(patterns.scalar_for(regex, value).match(value)) == bool(whole), (regex, value)


def test_there_are_no_others():
    with pytest.raises(AttributeError, match="NOTHING"):
        patterns.NOTHING  # noqa: B018  (the access is what is tested)


@pytest.mark.parametrize("name", patterns.names())
def test_a_pattern_that_gives_nothing_back_finds_what_it_finds_in_ecmascript(name):
    pattern, plain = getattr(patterns, name), re.compile(patterns.ecmascript(name))
    chance = random.Random(name)  # noqa: S311  (it only has to be repeatable)
    for _ in range(300):
        text = "".join(chance.choice(PIECES) for _ in range(chance.randrange(12)))
        assert [match.span() for match in pattern.finditer(text)] == [match.span() for match in plain.finditer(text)]


STRING = '"' + "a\\n" * 100_000 + '"'


def memory_of(pattern):
    """Give how many bytes a pattern takes at the most while it finds a long string."""
    tracemalloc.start()
    assert pattern.match(STRING).end() == len(STRING)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak


@pytest.mark.parametrize("name", ["JSON_TOKEN", "QUOTED", "TOML_TOKEN"])
def test_a_long_string_takes_no_memory_for_each_of_its_characters(name):
    assert memory_of(getattr(patterns, name)) < 2 * len(STRING)


def test_a_pattern_that_may_give_back_takes_much():
    assert memory_of(re.compile(patterns.ecmascript("QUOTED"))) > 20 * len(STRING)
