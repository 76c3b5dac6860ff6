"""`newsdoc set`: metadata in the files of documents."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

import newsdoc as nd
from articles import INTERVIEW, JSON
from commands import runner
from newsdoc.formats import registry

DOCUMENT = nd.loads(JSON, "json")


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("boat.json").write_text(nd.dumps(DOCUMENT, "json", indent=2), "utf-8")
    return tmp_path


@pytest.fixture
def run(capsysbinary):
    return runner("set", capsysbinary)


def content(name):
    return Path(name).read_text("utf-8")


def test_what_is_said_is_set_and_nothing_else_changes(run):
    before = content("boat.json").splitlines()
    words = ("lang=en", "issued=2026-11-27", "keywords+=quay", "keywords-=bay", "rights.holder=The Bay", "urgency=")
    assert run("boat.json", *words) == (0, "", "1 changed\n")
    document = nd.load("boat.json")
    assert (document.lang, document.issued, document.keywords) == ("en", nd.Date("2026-11-27"), ("quay",))
    assert document.rights == nd.Rights("The Bay")
    assert [line for line in before if line not in content("boat.json").splitlines()] == []
    assert run(*words, "boat.json") == (0, "", "1 unchanged\n")
    assert run("boat.json", "lang=", "keywords=", "rights.holder=", "issued=")[0] == 0
    assert nd.load("boat.json") == DOCUMENT


@pytest.mark.parametrize("name", ["nitf", "ninjs", "newsml-g2", "html", "text"])
def test_a_file_keeps_its_format(run, name):
    path = f"boat{registry.by_name(name).suffixes[0]}"
    nd.dump(nd.loads(INTERVIEW, "text"), path)
    document = nd.load(path)
    assert run(path, "status=embargoed", "headline=A Ship Is Mended")[0] == 0
    assert nd.load(path) == nd.set_metadata(document, {"status": "embargoed", "headline": "A Ship Is Mended"})


def test_lists_lose_items_before_they_get_others_whatever_the_order(run):
    assert run("boat.json", "keywords+=quay", "keywords=bay", "keywords-=bay")[0] == 0
    assert nd.load("boat.json").keywords == ("quay",)


def test_a_check_shows_what_would_change_and_rewrites_nothing(run, monkeypatch):
    before = content("boat.json")
    code, out, err = run("--check", "boat.json", "lang=en", "headline=A Boat Is Painted")
    assert (code, content("boat.json"), err) == (1, before, "1 would change\n")
    assert out == (
        "boat.json:\n"
        '  lang: [-null-] {+"en"+}\n'
        "  changed $.headline: headline\n"
        "    A Boat Is [-Mended-]{+Painted+}\n"
    )  # fmt: skip
    assert run("--check", "boat.json", "urgency=") == (0, "", "1 unchanged\n")
    monkeypatch.setattr("newsdoc.cli.set.coloured", lambda when: True)
    assert "\x1b[32;4m" in run("--check", "boat.json", "lang=en")[1]


@pytest.mark.parametrize("word", ["lang=en", "lang="])
def test_a_stream_goes_through(run, monkeypatch, word):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(JSON.encode())))
    code, out, _ = run("-", "--from", "json", word)
    assert (code, nd.loads(out, "json").lang) == (0, "en" if word[5:] else None)


def test_a_name_with_an_equals_sign_is_that_of_a_file_behind_a_dot_or_a_slash(run, folder):
    Path("lang=sv.json").write_text(JSON, "utf-8")
    assert run("./lang=sv.json", str(folder / "lang=sv.json"), "lang=en") == (0, "", "1 changed, 1 unchanged\n")
    assert nd.load("lang=sv.json").lang == "en"


def test_a_printed_article_stays_as_it_was_printed(run):
    Path("boat.txt").write_text(INTERVIEW, "utf-8")
    code, _, err = run("boat.txt", "boat.json", "lang=sv")
    assert (code, content("boat.txt"), nd.load("boat.json").lang) == (1, INTERVIEW, "sv")
    assert "boat.txt: it is a printed article" in err
    assert "such as JSON" in err
    assert err.endswith("1 changed, 1 left as it is\n")


def test_what_a_document_cant_have_leaves_it_as_it_is_and_not_the_others(run):
    nd.dump(nd.set_metadata(DOCUMENT, {"series": "The Quay"}), "other.json")
    before = content("boat.json")
    code, _, err = run("boat.json", "other.json", "series.part=2", "--message-format", "concise")
    assert (code, content("boat.json"), nd.load("other.json").series) == (1, before, nd.Series("The Quay", 2))
    assert err == ("boat.json: $.series.name: series must have name [missing-field]\n1 changed, 1 left as it is\n")
    code, _, err = run("boat.json", "participants.mara.name=Mara", "--message-format", "json")
    assert (code, [each["path"] for each in json.loads(err)]) == (1, ["$.participants"])


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["boat.json"], "there is nothing to set: give NAME=VALUE"),
        (["lang=en"], "there is no file to change"),
        (["boat.json", "lnag=en"], "there is no field of document 'lnag'; did you mean 'lang'?"),
        (["boat.json", "=en"], "there is no field of document ''"),
        (["boat.json", "status=embargo"], "did you mean 'embargoed'?"),
        (["boat.json", "issued=late"], "issued.raw keeps it as it is"),
        (["boat.json", "participants.mara.role=host"], 'participants.mara.role: "host" is not interviewer, '),
        (["boat.json", "participants.1.role=host"], 'participants.1.role: "1" is not an id'),
        (["boat.json", "lang=en", "lang=sv"], "lang is set twice"),
        (["boat.json", "lang+=en"], "lang is one value and no list"),
        (["boat.json", "keywords+="], "keywords+= names nothing that is to be added"),
        (["boat.json", "keywords-="], "keywords-= names nothing that is to be taken out"),
        (["boat.jsonld", "lang=en"], "can't be both read and written"),
    ],
)  # fmt: skip
def test_what_cant_be_asked_for_is_wrong_usage_and_no_file_changes(run, words, message):
    before = content("boat.json")
    code, _, err = run(*words)
    assert (code, content("boat.json")) == (2, before)
    assert message in err


@pytest.mark.parametrize("text", [nd.dumps(DOCUMENT, "json"), f"{{\n{' ' * 99}{JSON[1:]}"])
def test_json_of_any_other_indentation_is_written_on_one_line(run, text):
    Path("boat.json").write_text(text, "utf-8")
    assert run("boat.json", "lang=en")[0] == 0
    assert content("boat.json").rstrip("\n").count("\n") == 0
