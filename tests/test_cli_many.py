"""`newsdoc convert ... --out DIR`: what is asked for, what is told, and how it ends."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import newsdoc as nd
from articles import INTERVIEW, JSON
from commands import INTERRUPTIBLE
from newsdoc.cli import main, many_options
from newsdoc.cli.progress import Bar, Lines, Silence, progress

NAME = "newsdoc-journal.jsonl"
HOUSE = 'name = "house"\ntitle = "House"\nlang = "en"\n'


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """A folder with an article in text and one in JSON in another, and one that is none."""
    monkeypatch.chdir(tmp_path)
    for name, content in {"in/boat.txt": INTERVIEW, "in/sub/other.json": JSON, "in/bad.json": "{"}.items():
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(content, "utf-8")
    return tmp_path


@pytest.fixture
def run(capsysbinary):
    """Runs a conversion in this process, and gives its exit code and what it said on standard error."""

    def convert(*words):
        code = main(["convert", *words])
        said = capsysbinary.readouterr()
        assert said.out == b""
        return code, said.err.decode()

    return convert


def written(folder="out"):
    return sorted(path.relative_to(folder).as_posix() for path in Path(folder).rglob("*") if path.is_file())


def test_a_folder_becomes_a_folder_like_it(run):
    code, said = run("in", "--out", "out", "--to", "nitf")
    assert written() == ["boat.nitf.xml", NAME, "sub/other.nitf.xml"]
    assert nd.load("out/boat.nitf.xml").participants == nd.load("in/boat.txt").participants
    first, summary, where = said.splitlines()
    assert first.startswith("bad.json:1:2: expecting property name")
    assert summary.startswith("3 found: 2 written, 0 skipped, 1 failed; 0 with warnings; ")
    assert where == f"out{os.sep}{NAME} has all that there is to say of each"
    assert code == 1


def test_it_goes_on_where_it_was(run):
    run("in", "--out", "out")
    Path("in/bad.json").write_text(JSON, "utf-8")
    code, said = run("in", "--out", "out", "--resume")
    assert (code, said.partition(";")[0]) == (0, "3 found: 1 written, 2 skipped (2 of them unchanged), 0 failed")
    code, said = run("in", "--out", "out", "--resume", "--jobs", "2", "--time-limit", "9")
    assert "3 unchanged" in said.replace("3 of them unchanged", "3 unchanged")
    code, said = run("in", "--out", "out", "--resume", "--no-origins")
    assert "3 written" in said


@pytest.mark.parametrize(
    ("words", "code"), [([], 1), (["--fail-on", "error"], 1), (["--fail-on", "never"], 0), (["--fail-on=warning"], 1)]
)
def test_how_a_run_with_failures_ends_is_as_asked(run, words, code):
    assert run("in", "--out", "out", *words)[0] == code


def test_how_a_run_with_warnings_ends_is_as_asked(run):
    Path("in/bad.json").unlink()
    Path("in/boat.txt").write_text("A\x07 boat\n\nIt lies there.\n")
    code, said = run("in", "--out", "out")
    assert (code, "0 failed; 1 with warnings" in said) == (0, True)
    assert run("in", "--out", "other", "--fail-on", "warning")[0] == 1


def test_shards_are_rows_that_are_documents_again(run):
    assert run("in", "--out", "out", "--shards", "jsonl.gz", "--shard-size", "1", "--fail-on", "never")[0] == 0
    assert written() == [NAME, "part-00000.jsonl.gz", "part-00001.jsonl.gz"]
    assert run("out/*.gz", "--out", "again")[0] == 0
    assert written("again")[1:] == [f"part-0000{number}.jsonl.gz/00000001.json" for number in range(2)]
    (first, _) = (nd.load(f"again/{name}") for name in written("again")[1:])
    assert first == nd.load("in/boat.txt")


def test_texts_of_json_lines_are_read_from_the_key_that_is_named(run):
    Path("in").rename("old")
    Path("rows.jsonl").write_text(json.dumps({"body": INTERVIEW}) + "\n", "utf-8")
    assert run("rows.jsonl", "--out", "out", "--text-field", "body", "--lang", "en")[0] == 0
    assert nd.load("out/00000001.json" if Path("out/00000001.json").exists() else "out/rows.jsonl/00000001.json").body


def test_programs_are_given_all_that_there_is_to_say(capsysbinary):
    assert main(["convert", "in", "--out", "out", "--message-format", "json"]) == 1
    (found,) = json.loads(capsysbinary.readouterr().err)
    assert (found["file"], found["line"], found["code"]) == ("bad.json", 1, "json-syntax")


def test_of_many_failures_a_few_are_shown(run):
    for number in range(5):
        Path(f"in/{number}.json").write_text("{")
    said = run("in", "--out", "out", "--max-diagnostics", "2")[1].splitlines()
    assert len(said) == 5
    assert said[2] == "4 more not shown (--max-diagnostics 0 shows all)"
    assert len(run("in", "--out", "other", "--max-diagnostics", "0")[1].splitlines()) == 8


def test_what_a_message_quotes_of_an_archive_cant_be_obeyed(run):
    Path("in/\x1b[31m\n::error::.json").write_text("{")
    said = run("in", "--out", "out")[1]
    assert "\\x1b[31m\\n::error::.json:1:2" in said
    assert "\x1b" not in said


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["in", "--jobs", "2"], "--jobs is for many files"),
        (["in/boat.txt", "--resume"], "--resume is for many files"),
        (["in", "--out", "out", "--jobs", "0"], "argument --jobs: it isn't a number from 1 upwards"),
        (["in", "--out", "out", "--jobs", "\u0661"], "it isn't a number"),
        (["in", "--out", "out", "--shards", "jsonl", "--to", "nitf"], "--shards have a JSON document in each row"),
        (["in", "--out", "out", "--shards", "jsonl", "--indent", "2"], "without --indent"),
        (["in", "--out", "out", "--shards", "jsonlz"], "did you mean 'jsonl'?"),
        (["in", "--out", "out", "--to", "nitff"], "did you mean 'nitf'?"),
        (["in", "--out", "out", "--from", "json-ld"], "can only be written"),
        (["in", "--out", "out", "--from", "json", "--lang", "en"], "--lang doesn't apply to reading json"),
        (["in", "--out", "out", "--doctype"], "--doctype doesn't apply to writing json"),
        (["in", "--out", "out", "--to", "nitf", "--nitf-version", "9"], "9"),
        (["in", "--out", "out", "--style", "nobody"], "nobody"),
        (["in", "--out", "out", "--lang", "3"], "lang='3' is not a language tag"),
        (["in", "--out", "out", "--from", "text", "--lang", "3"], "lang='3' is not a language tag"),
        (["in", "--out", "out", "--interviewer", "Ann", "--interviewee", "Ann"], "'Ann' is given for both"),
        (["in", "--out", "out", "--encoding", "none"], "none"),
        (["in", "--out", "in"], "in is among the inputs: name another folder to write to"),
        (["./in/sub/..", "in/boat.txt", "--out", "in"], "in is among the inputs"),
        (["a.txt", "b.txt", "c.txt"], "there is no place for 'c.txt': for several inputs, name a folder"),
    ],
)
def test_what_cant_be_asked_for_is_told_before_anything_is_done(run, words, message):
    code, said = run(*words)
    assert (code, message in said, said.count("\n")) == (2, True, 1), said
    assert not Path("out").exists()


def test_an_article_is_not_written_over_by_what_is_made_of_it(run):
    before = Path("in/boat.txt").read_bytes()
    code, said = run("in/boat.txt", "--out", "in", "--to", "text")
    assert (code, said) == (2, "newsdoc: in/boat.txt would be written over: name another folder to write to\n")
    Path("out").mkdir()
    Path("out/boat.txt").symlink_to(Path("in/boat.txt").resolve())
    assert run("in/boat.txt", "--out", "out", "--to", "text")[0] == 2
    assert Path("in/boat.txt").read_bytes() == before
    assert run("in/boat.txt", "--out", "in", "--to", "json")[0] == 0


def test_a_folder_whose_name_is_too_long_can_not_be_made(run):
    code, said = run("in", "--out", "x/" * 3_000, "--to", "json")
    assert (code, "File name too long" in said) == (3, True)


def test_a_format_that_can_only_be_read_is_no_target(run, monkeypatch):
    from newsdoc.formats import registry
    from newsdoc.formats.format import Format

    monkeypatch.setattr(registry, "by_name", lambda name: Format("x", "X", "text/x", (".x",)))
    assert run("in", "--out", "out", "--to", "x")[1] == "newsdoc: X can only be read\n"


def test_a_house_style_is_read_once_and_its_mistakes_are_told(run):
    Path("house.toml").write_text(HOUSE, "utf-8")
    assert run("in/boat.txt", "--out", "out", "--style", "house.toml")[0] == 0
    assert run("in/boat.txt", "--out", "plain", "--to", "text", "--manner", "plain", "--style", "en")[0] == 0
    Path("house.toml").write_text(f"{HOUSE}# changed\n", "utf-8")
    assert "1 written" in run("in/boat.txt", "--out", "out", "--style", "house.toml", "--resume")[1]
    Path("house.toml").write_text("name = ", "utf-8")
    code, said = run("in", "--out", "other", "--style", "house.toml")
    assert (code, said.startswith("house.toml:1:8: ")) == (1, True)


def test_a_name_that_is_taken_by_two_is_wrong_usage(run):
    Path("in/boat.text").write_text(INTERVIEW, "utf-8")
    code, said = run("in", "--out", "out")
    assert (code, "'boat.json' of 'boat.text' and 'boat.txt'" in said) == (2, True)
    assert not Path("out").exists()


def test_an_input_that_there_is_not_is_told_like_any_file(run):
    assert run("in", "none", "--out", "out") == (3, "none: No such file or directory\n")
    Path("file").write_bytes(b"")
    code, said = run("in", "--out", "file")
    assert (code, said.startswith("file")) == (3, True)


def test_by_default_there_are_as_many_processes_as_cores(monkeypatch):
    assert many_options.cores() >= 1
    monkeypatch.delattr(os, "sched_getaffinity", raising=False)
    monkeypatch.setattr(os, "cpu_count", lambda: None)
    assert many_options.cores() == 1


# progress


class Terminal(io.StringIO):
    def __init__(self):
        super().__init__()
        self.buffer = io.BytesIO()

    def isatty(self):
        return True


def terminal_of(monkeypatch):
    """Have standard error be a terminal, from within a test: pytest has its own stream before it begins."""
    found = Terminal()
    monkeypatch.setattr(sys, "stderr", found)
    return found


def test_at_a_terminal_a_bar_shows_how_far_it_is(monkeypatch):
    pytest.importorskip("rich")
    terminal = terminal_of(monkeypatch)
    with progress(3, shown=True) as shown:
        assert isinstance(shown, Bar)
        shown.step(failed=False)
        shown.step(failed=True)
        shown.say("a [red]b[/red] \x1b[31mc")
    said = terminal.getvalue()
    assert "2/3" in said
    assert "a second, 1 failed" in said
    assert "a [red]b[/red] \\x1b[31mc" in said


def test_without_rich_there_are_lines(monkeypatch):
    terminal = terminal_of(monkeypatch)
    monkeypatch.setitem(sys.modules, "rich.console", None)
    now = [0.0]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    with progress(7300, shown=True) as shown:
        assert isinstance(shown, Lines)
        for number in range(4):
            now[0] += 1
            shown.step(failed=number == 1)
        shown.say("a line")
    assert terminal.buffer.getvalue().decode().splitlines() == [
        "2 of 7,300 done, 1 failed; 1 a second, 2:01:38 left",
        "4 of 7,300 done, 1 failed; 1 a second, 2:01:36 left",
        "a line",
    ]


@pytest.mark.parametrize("stream", [None, io.StringIO()])
def test_where_nobody_watches_nothing_is_shown(monkeypatch, stream):
    monkeypatch.setattr(sys, "stderr", stream)
    with progress(3, shown=True) as shown:
        assert type(shown) is Silence
        shown.step(failed=True)


def test_where_a_program_listens_nothing_is_shown(monkeypatch):
    terminal_of(monkeypatch)
    assert type(progress(3, shown=False)) is Silence


# drills


def begin(*words):
    script = f"{INTERRUPTIBLE}; import sys; from newsdoc.cli import main; sys.exit(main())"
    command = [sys.executable, "-c", script, "convert", *words]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize("words", [[], ["--shards", "jsonl.gz", "--shard-size", "15"]])
def test_a_run_that_is_killed_again_and_again_comes_to_the_same_end(words):
    for number in range(80):
        Path(f"in/{number:03}.txt").write_text(f"{number}\n\n{INTERVIEW}", "utf-8")
    for lines in (1, 35, 60):
        process = begin("in", "--out", "out", "--jobs", "2", "--resume", *words)
        while process.poll() is None and count_lines(f"out/{NAME}") < lines:
            time.sleep(0.005)
        process.kill()
        process.communicate()
    for last in (["--out", "out", "--resume"], ["--out", "whole"]):
        process = begin("in", *last, "--fail-on", "never", *words)
        process.communicate(timeout=60)
        assert process.returncode == 0
    assert {name: Path("out", name).read_bytes() for name in written() if name != NAME} == {
        name: Path("whole", name).read_bytes() for name in written("whole") if name != NAME
    }
    records = [json.loads(line) for line in Path("out", NAME).read_bytes().splitlines()]
    assert len(records) == len({record["input"] for record in records}) == 83


def count_lines(path):
    return Path(path).read_bytes().count(b"\n") if Path(path).exists() else 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
def test_ctrl_c_ends_a_run_that_can_go_on():
    for number in range(300):
        Path(f"in/{number}.txt").write_text(INTERVIEW, "utf-8")
    endless = Path("in/endless.txt")
    endless.write_text("Endless\n\n" + "Who: A?\n\nWho: B.\n\n" * 300_000, "utf-8")
    process = begin("in", "--out", "out", "--jobs", "2")
    while not Path("out/0.json").exists():
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 130, said
    assert b"Traceback" not in said
    endless.unlink()
    assert main(["convert", "in", "--out", "out", "--resume", "--fail-on", "never"]) == 0
    assert len(written()) == 303
