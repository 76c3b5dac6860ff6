"""`newsdoc diff`: what it prints, in both forms, and how it ends."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

import newsdoc as nd
from articles import INTERVIEW
from commands import runner
from newsdoc.cli import diff


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(INTERVIEW, "utf-8")
    Path("b.txt").write_text(INTERVIEW.replace("Who paid?", "Who has paid for it?"), "utf-8")
    return tmp_path


@pytest.fixture
def run(capsysbinary):
    return runner("diff", capsysbinary)


def test_a_word_that_changed_is_marked(run):
    code, out, err = run("a.txt", "b.txt")
    assert (code, err) == (1, "")
    assert out.splitlines() == [
        "changed $.body[3].content[0]: question (Gazette)",
        '  "Gazette": Who [-paid?-]{+has paid for it?+}',
    ]


def test_equal_documents_of_two_formats_differ_in_nothing(run):
    nd.dump(nd.load("a.txt"), "a.nitf.xml")
    assert run("a.txt", "a.nitf.xml") == (0, "", "")


def test_programs_are_given_all_of_it(run):
    code, out, _ = run("a.txt", "b.txt", "--output-format", "json")
    found = json.loads(out)
    assert (code, found["same"], found["fields"]) == (1, False, [])
    (change,) = found["blocks"]
    assert (change["kind"], change["before"]["type"], change["after"]["speaker"]) == ("changed", "question", "Gazette")
    assert "".join(piece["text"] for piece in change["pieces"] if piece["kind"] != "added") == change["before"]["text"]
    assert "".join(piece["text"] for piece in change["pieces"] if piece["kind"] != "removed") == change["after"]["text"]


def test_blocks_and_fields_that_came_and_went(run):
    begins = "A \u202e b " + "long " * 60
    first = nd.Document(lang="en", body=(nd.Paragraph((f"{begins}end.",)), nd.Rule()))
    second = nd.Document(lang="de", body=(nd.Paragraph((f"{begins}stop.",)), nd.Paragraph(("New.",))))
    nd.dump(first, "a.json")
    nd.dump(second, "b.json")
    code, out, _ = run("a.json", "b.json")
    assert code == 1
    assert out.splitlines() == [
        'lang: [-"en"-] {+"de"+}',
        "changed $.body[0]: paragraph",
        f"  A \\u202e b {'long ' * 6}long…{'long ' * 8}[-end.-]{{+stop.+}}",
        "removed $.body[1]: rule",
        "added $.body[1]: paragraph",
        "  {+New.+}",
    ]


def test_what_no_words_show_is_said(run):
    nd.dump(nd.Document(body=(nd.Paragraph(("A b",)),)), "a.json")
    nd.dump(nd.Document(body=(nd.Paragraph((nd.Strong(("A",)), " b")),)), "b.json")
    code, out, _ = run("a.json", "b.json")
    assert (code, out) == (1, "the words are the same; what differs is emphasis, links, ids or the like\n")


def test_a_block_that_moved_is_told_with_both_places(run):
    blocks = [nd.Paragraph((f"The {word} paragraph says this.",)) for word in ("first", "second", "third", "last")]
    nd.dump(nd.Document(body=tuple(blocks)), "a.json")
    nd.dump(nd.Document(body=(*blocks[1:], blocks[0])), "b.json")
    assert run("a.json", "b.json")[1] == "moved $.body[0] -> $.body[3]: paragraph\n"


def test_on_a_terminal_there_are_colours(run, monkeypatch):
    monkeypatch.setattr(diff, "coloured", lambda when: True)
    out = run("a.txt", "b.txt")[1]
    assert "\x1b[2mchanged $.body[" in out
    assert "\x1b[32;4m{+" in out


def test_one_of_the_two_may_be_standard_input(run, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(INTERVIEW.encode())))
    assert run("a.txt", "-", "--from", "text")[0] == 0
    code, _, err = run("-", "-", "--from", "text")
    assert (code, "only be one of the two" in err) == (2, True)


def test_what_cant_be_read_is_told(run):
    Path("bad.json").write_text("{", "utf-8")
    code, out, err = run("a.txt", "bad.json")
    assert (code, out) == (1, "")
    assert "bad.json:1:2" in err
    assert run("a.txt", "none.txt")[0] == 3
