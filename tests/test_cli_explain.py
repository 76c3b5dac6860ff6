"""What `explain` shows in the margin of an article."""

from __future__ import annotations

import json
import sys

import pytest

import newsdoc as nd
from articles import INTERVIEW
from newsdoc.cli import main, margins
from newsdoc.formats.text.explanation import BlockLine, Explanation
from newsdoc.source import Source


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """A folder to work in, with an interview."""
    (tmp_path / "boat.txt").write_text(INTERVIEW, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def explained(capsysbinary, *arguments):
    """Give what `explain` prints."""
    assert main(["explain", "boat.txt", *arguments]) == 0
    return capsysbinary.readouterr().out.decode()


def test_every_line_of_the_article_is_shown_with_its_number(capsysbinary):
    shown = explained(capsysbinary).split("\n")
    lines = INTERVIEW.rstrip("\n").split("\n")
    assert shown[len(lines)] == ""
    for number, (line, text) in enumerate(zip(shown, lines, strict=False), 1):
        assert line.startswith(f"{number:>4} ")
        assert line.rstrip().endswith(f"│ {text}".rstrip())


def test_the_margin_names_type_speaker_and_rule(capsysbinary):
    shown = explained(capsysbinary).split("\n")
    assert shown[4].split()[:3] == ["5", "question", "Gazette"]
    assert shown[6].split()[:4] == ["7", "answer", "Mara", "Lind~"]
    assert shown[6].split("│")[0].split()[-1] in explained(capsysbinary, "--output-format", "json")


def test_participants_and_notes_follow_the_article(capsysbinary):
    shown = explained(capsysbinary)
    assert "\nread by: mode-labels-and-dashes (" in shown
    assert "participants:\n" in shown
    assert "  Mara Lind~ (interviewee), harbour master, Ostvik; known by introduced-by-narrative\n" in shown
    assert "; printed as Gazette; known by speaker-label\n" in shown
    assert shown.endswith("notes:\n     7 stage         (laughs)\n")


def test_colour_is_only_for_terminals(capsysbinary, monkeypatch):
    assert "\x1b" not in explained(capsysbinary)
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    shown = explained(capsysbinary).split("\n")
    assert shown[4].startswith("   5 \x1b[36mquestion")
    assert shown[6].startswith("   7 \x1b[32manswer")
    assert shown[0].startswith("   1 \x1b[2mheadline")


def test_colour_may_be_asked_for_and_declined(capsysbinary, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" in explained(capsysbinary, "--color", "always")
    assert "\x1b[" not in explained(capsysbinary, "--colour=never")


@pytest.mark.parametrize("code", ["ambiguous-label", "mode-none", "likely", "no-deck"])
def test_a_code_is_explained_as_rule_does(capsysbinary, code):
    assert main(["rule", code]) == 0
    told = capsysbinary.readouterr().out
    assert main(["explain", code]) == 0
    assert capsysbinary.readouterr().out == told


def test_what_is_no_file_and_no_code_is_named_with_the_one_that_may_be_meant(folder, capsysbinary):
    assert main(["explain", "ambigous-label"]) == 2
    assert b"did you mean 'ambiguous-label'?" in capsysbinary.readouterr().err
    (folder / "no-deck").write_text(INTERVIEW, "utf-8")
    assert main(["explain", "no-deck", "--from", "text"]) == 0
    assert b"no-deck (lint" not in capsysbinary.readouterr().out


def test_json_is_what_the_labels_of_articles_look_like(capsysbinary):
    data = json.loads(explained(capsysbinary, "--output-format", "json"))
    block = next(block for block in data["blocks"] if block["start_line"] == 7)
    assert {name: block[name] for name in ("end_line", "type", "speaker", "role", "continued")} == {
        "end_line": 7,
        "type": "answer",
        "speaker": "Mara Lind",
        "role": "interviewee",
        "continued": False,
    }
    assert block["confidence"] in ("sure", "likely", "unsure")
    assert block["rule"]
    assert block["basis"]
    assert {"name", "role", "title", "affiliation", "labels"} <= set(data["participants"][0])
    known = {person["name"]: (person["rule"], person["confidence"]) for person in data["participants"]}
    assert known == {
        "Mara Lind": ("introduced-by-narrative", "likely"),
        "Gazette": ("speaker-label", "sure"),
    }
    assert data["notes"] == [{"line": 7, "text": "(laughs)", "kind": "stage"}]


def test_another_format_has_no_lines_to_explain(folder, capsysbinary):
    (folder / "boat.json").write_text("{}")
    assert main(["explain", "boat.json"]) == 2
    assert b"boat.json is json" in capsysbinary.readouterr().err


def test_an_empty_article_has_no_margin_and_a_warning(folder, capsysbinary):
    (folder / "boat.txt").write_text("")
    assert main(["explain", "boat.txt"]) == 0
    shown = capsysbinary.readouterr()
    assert shown.out.decode().startswith("   1    │\n\nread by: mode-none (")
    assert b"[empty-input]" in shown.err


def test_what_the_reader_was_unsure_of_is_shown_too(folder, capsysbinary):
    (folder / "boat.txt").write_text(
        "A Boat Is Mended\n\nMara Lind: It floats, and it has since Tuesday.\n\nThat is all.\n"
    )
    assert main(["explain", "boat.txt"]) == 0
    assert b"[ambiguous-label]" in capsysbinary.readouterr().err


def test_margins_fit_a_terminal_whatever_the_script_of_a_name():
    blocks = (
        BlockLine(1, 2, "answer", "港" * 20, type_confidence="likely", rule="speaker-label"),
        BlockLine(3, 3, "turn", "Mara", type_confidence="unsure", speaker_confidence="likely"),
    )
    text = margins.annotated(Explanation(None, None, blocks, (), ()), Source("a\nb\nc"), colour=False)
    name = "港" * 11
    assert text.split("\n") == [
        f"   1 answer~  {name}… {' '}speaker-label │ a",
        f"   2 {' ' * 8} {' ' * 24} {' ' * 13} │ b",
        f"   3 turn?    Mara~{' ' * 19} {' ' * 13} │ c",
        "",
    ]


@pytest.mark.parametrize(
    ("name", "text", "known"),
    [
        ("boat.xml", "<TEI><text><body><u>x</u></body></text></TEI>", "tei"),
        ("boat.nitf.xml", "<nitf/>", "nitf"),
        ("boat.json", '{"newsdoc": "0.1"}', "json"),
    ],
)
def test_a_format_without_lines_is_named_for_what_it_is(folder, capsysbinary, name, text, known):
    (folder / name).write_text(text, "utf-8")
    assert main(["explain", name]) == 2
    assert f"{name} is {known}: see inspect" in capsysbinary.readouterr().err.decode()


def test_a_long_name_takes_no_longer_than_reading_it(folder, capsysbinary):
    people = (nd.Participant("a", name=f"Mara {'文' * 200_000}", role="interviewee"),)
    turns = tuple(nd.Turn((nd.Paragraph((f"Yes {n}.",)),), "answer", speaker="a") for n in range(50))
    (folder / "long.txt").write_text(nd.dumps(nd.Document(participants=people, body=turns), "text"), "utf-8")
    assert main(["explain", "long.txt"]) == 0
    shown = capsysbinary.readouterr().out.decode()
    assert shown.count(f"Mara {'文' * 9}… ") == 50
