"""`newsdoc stats`: what it counts, how it prints and draws it, and how it ends."""

from __future__ import annotations

import io
import json
import sys
import tarfile
from pathlib import Path

import pytest

import newsdoc as nd
from articles import INTERVIEW, JSON
from commands import runner
from newsdoc.cli import charts, main
from newsdoc.cli.figures import printed


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """A folder with an article in text and one in JSON in another, one that is broken, and a file that is none."""
    monkeypatch.chdir(tmp_path)
    contents = {"in/boat.txt": INTERVIEW, "in/sub/other.json": JSON, "in/bad.json": "{", "in/picture.bin": "\0"}
    for name, content in contents.items():
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(content, "utf-8")
    return tmp_path


@pytest.fixture
def run(capsysbinary):
    return runner("stats", capsysbinary)


def test_a_folder_is_counted_and_adds_up(run):
    code, out, err = run("in")
    assert code == 1
    words = sum(nd.statistics.figures(nd.load(name)).words for name in ("in/boat.txt", "in/sub/other.json"))
    assert [line.split() for line in out.splitlines()] == [
        *(["documents", "2"], ["words", str(words)], ["blocks", "12"], ["turns", "4"]),
        *(["questions", "2"], ["answers", "2"], ["words", "in", "turns", "14"], ["unsure", "decisions", "0"]),
        [],
        ["speaker", "role", "documents", "turns", "words", "share"],
        ["Mara", "Lind", "interviewee", "1", "2", "8", "57.1%"],
        ["Gazette", "interviewer", "1", "2", "6", "42.9%"],
        [],
        ["diagnostic", "severity", "count"],
        ["json-syntax", "error", "1"],
        ["no-article", "info", "1"],
    ]
    assert len({len(line) for line in out.splitlines()[:8]}) == 1
    broken, summary = err.splitlines()
    assert broken.startswith("bad.json:1:2: ")
    assert summary.startswith("4 found: 2 read, 1 skipped, 1 failed; 0 with warnings; ")


def test_figures_are_the_same_for_any_number_of_jobs_and_however_articles_are_packed(run):
    with tarfile.open("all.tgz", "w:gz") as packed:
        packed.add("in")
    found = [run(*words, "--output-format", "json", "--fail-on", "never") for words in (
        ["in", "--jobs", "1"], ["in", "--jobs", "2"], ["all.tgz"]
    )]  # fmt: skip
    assert {code for code, _, _ in found} == {0}
    assert len({out for _, out, _ in found}) == 1
    figures = json.loads(found[0][1])
    assert figures["found"] == figures["documents"] + figures["skipped"] + figures["failed"] == 4


def test_speakers_beyond_those_that_are_named_are_added_up(run):
    _, out, _ = run("in/boat.txt", "--speakers", "1")
    assert out.splitlines()[-1].split() == ["(1", "others)", "2", "6", "42.9%"]
    assert "others" not in run("in/boat.txt", "--speakers", "0")[1]


def test_readers_are_given_their_options(run):
    Path("rows.jsonl").write_text(json.dumps({"body": INTERVIEW}) + "\n", "utf-8")
    _, out, _ = run("rows.jsonl", "--text-field", "body", "--interviewee", "Nils Aas", "--output-format", "json")
    assert json.loads(out)["documents"] == 1


def test_an_article_that_takes_too_long_costs_no_more_than_itself(run):
    Path("in/long.txt").write_text("Long\n\n" + "Who: A?\n\nWho: B.\n\n" * 300_000, "utf-8")
    code, out, err = run("in/long.txt", "in/boat.txt", "--time-limit", "4", "--jobs", "2")
    assert code == 1
    assert "long.txt: it took longer than 4 seconds [crashed]" in err
    assert out.splitlines()[0].split() == ["documents", "1"]


def test_programs_are_given_what_was_said_and_nothing_else(run):
    code, _, err = run("in", "--message-format", "json")
    assert code == 1
    assert [(each["file"], each["code"]) for each in json.loads(err)] == [
        ("bad.json", "json-syntax"),
        ("picture.bin", "no-article"),
    ]


def test_at_a_terminal_the_bar_knows_how_many_there_are(run, monkeypatch):
    class Terminal(io.TextIOWrapper):
        def isatty(self):
            return True

    terminal = Terminal(io.BytesIO(), "utf-8", write_through=True)
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setitem(sys.modules, "rich.console", None)
    monkeypatch.setattr("newsdoc.cli.progress._EVERY", 0.0)
    assert main(["stats", "in", "--fail-on", "never"]) == 0
    assert "4 of 4 done, 1 failed" in terminal.buffer.getvalue().decode()


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (["none"], 3, "none: No such file or directory"),
        (["in", "--speakers", "-1"], 2, "isn't a number from 0 upwards"),
        (["in", "--plot", "a.pdf"], 2, "ends with .png or .svg"),
        (["in", "--plot", "none/a.svg"], 3, "none/a.svg: No such file or directory"),
        (["in", "--jobs", "0"], 2, "isn't a number from 1 upwards"),
        (["in", "--resume"], 2, "there is no option '--resume'"),
        (["in", "--style", "nobody"], 2, "nobody"),
        ([], 2, "INPUT"),
    ],
)
def test_what_cant_be_asked_for_is_told_before_anything_is_done(run, words, code, message):
    found, out, err = run(*words)
    assert (found, out) == (code, "")
    assert message in err


def test_without_matplotlib_nothing_is_counted_for_a_chart_that_cant_be_drawn(run, monkeypatch):
    monkeypatch.setitem(sys.modules, "matplotlib.figure", None)
    code, out, err = run("in", "--plot", "a.svg")
    assert (code, out) == (2, "")
    assert "newsdoc[plot]" in err


def test_nothing_in_a_name_is_obeyed_and_wide_letters_take_two_columns():
    speakers = [
        {"name": name, "role": role, "documents": 1, "turns": 1, "words": 1, "share": 0.25}
        for name, role in (("\x1b[31mred", "speaker"), ("杨芳", "interviewee"), (None, None), ("::error::x", None))
    ]
    sums = dict.fromkeys(
        ("documents", "words", "blocks", "turns", "questions", "answers", "spoken_words", "unsure"), 1_000
    )
    others = {"count": 1_000, "turns": 1_000, "words": 1_000, "share": 0.25}
    found = printed({**sums, "speakers": speakers, "other_speakers": others, "diagnostics": {}}).splitlines()
    assert found[9:] == [
        "speaker         role         documents  turns  words  share",
        "\\x1b[31mred     speaker              1      1      1  25.0%",
        "杨芳            interviewee          1      1      1  25.0%",
        "(no name)                            1      1      1  25.0%",
        "\\x3a:error::x                        1      1      1  25.0%",
        "(1,000 others)                          1,000  1,000  25.0%",
    ]


class TestCharts:
    """The charts, where matplotlib is installed."""

    @pytest.fixture(autouse=True)
    def library(self):
        pytest.importorskip("matplotlib")

    def test_svg_has_the_figures_as_text_and_is_the_same_each_time(self, run):
        assert run("in", "--plot", "a.svg", "--fail-on", "never")[0] == 0
        assert run("in", "--plot", "b.SVG", "--fail-on", "never", "--jobs", "1")[0] == 0
        first, second = (Path(name).read_text("utf-8") for name in ("a.svg", "b.SVG"))
        assert first == second
        for text in ("Mara Lind", "57.1", "Gazette", "42.9", "json-syntax", "interviewee", "info"):
            assert f">{text}<" in first
        assert first.index("Mara Lind") < first.index("Gazette")

    def test_png_is_a_picture(self, run):
        assert run("in/boat.txt", "--plot", "a.png")[0] == 0
        assert Path("a.png").read_bytes().startswith(b"\x89PNG\r\n\x1a\n")

    def test_there_is_a_chart_without_speakers_too(self, run):
        assert run("in/sub/other.json", "--plot", "a.svg")[0] == 0
        assert "Shares of speech" in Path("a.svg").read_text("utf-8")

    def test_a_name_is_no_formula_and_a_long_one_is_cut(self):
        names = ("$x^2$", "\x1b[31m", "n" * 40, "&<b>")
        speakers = [{"name": name, "role": None, "share": 0.25} for name in names]
        assert charts.draw({"speakers": speakers, "diagnostics": {}}, "a.svg") == []
        drawn = Path("a.svg").read_text("utf-8")
        for text in ("$x^2$", "\\x1b[31m", "n" * 31 + "…", "&amp;&lt;b&gt;", "other"):
            assert f">{text}<" in drawn

    def test_letters_that_no_font_has_are_told(self, run, monkeypatch):
        monkeypatch.setattr(charts, "_FONTS", ("DejaVu Sans",))
        written = nd.dumps(nd.load("in/boat.txt"), "json").replace("Mara Lind", "杨芳")
        Path("in/sub/other.json").write_text(written, "utf-8")
        code, _, err = run("in/sub/other.json", "--plot", "a.png")
        assert code == 0
        assert "a.png: Glyph 26472" in err
        assert "Glyph" not in run("in/sub/other.json", "--plot", "a.svg")[2]

    def test_a_chart_that_cant_be_written_leaves_what_was_there(self, run):
        Path("a.svg").mkdir()
        code, _, err = run("in/boat.txt", "--plot", "a.svg")
        assert code == 3
        assert "a.svg" in err


def test_what_keeps_matplotlib_from_beginning_is_told_before_anything_is_counted(run, monkeypatch):
    pytest.importorskip("matplotlib")

    def refuse(_):
        raise ValueError("'none' is not a valid value for backend")

    monkeypatch.setattr(charts, "import_module", refuse)
    code, _, said = run("in", "--plot", "a.svg")
    assert (code, said) == (2, "newsdoc: matplotlib doesn't begin: 'none' is not a valid value for backend\n")
