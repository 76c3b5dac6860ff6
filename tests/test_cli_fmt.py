"""`newsdoc fmt`: documents in their one form, and nothing lost by it."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

import newsdoc as nd
from articles import INTERVIEW, JSON
from commands import runner
from newsdoc.diagnostics import Diagnostic
from newsdoc.formats import registry

FORM = nd.dumps(nd.loads(JSON, "json"), "json")


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("boat.json").write_text(JSON, "utf-8")
    return tmp_path


@pytest.fixture
def run(capsysbinary):
    return runner("fmt", capsysbinary)


def content(name):
    return Path(name).read_text("utf-8")


def test_a_file_is_rewritten_once(run):
    assert run("boat.json") == (0, "", "1 changed\n")
    assert content("boat.json") == FORM != JSON
    assert run("boat.json") == (0, "", "1 unchanged\n")
    assert run("boat.json", "--indent", "2") == (0, "", "1 changed\n")
    assert content("boat.json") == json.dumps(json.loads(FORM), indent=2, ensure_ascii=False) + "\n"


@pytest.mark.parametrize("name", ["nitf", "ninjs", "newsml-g2", "html", "text"])
def test_every_format_that_gives_documents_back_has_a_form(run, name):
    known = registry.by_name(name)
    path = f"boat{known.suffixes[0]}"
    nd.dump(nd.loads(INTERVIEW, "text"), path)
    text = content(path)
    Path(path).write_text(f"{text}\n", "utf-8")
    assert run(path, "--check")[0] == 1
    code, _, err = run(path)
    assert code == 0
    assert err.endswith("1 changed\n")
    assert content(path) == text


def test_a_check_rewrites_nothing(run):
    Path("other.json").write_text(FORM, "utf-8")
    code, out, err = run("--check", "boat.json", "other.json")
    assert (code, out, err) == (1, "", "boat.json: would change\n1 would change, 1 unchanged\n")
    assert content("boat.json") == JSON
    assert run("--check", "other.json")[0] == 0


@pytest.mark.parametrize(("words", "written"), [([], FORM), (["--check"], "")])
def test_a_stream_goes_through(run, monkeypatch, words, written):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(JSON.encode())))
    assert run("-", "--from", "json", *words)[:2] == (len(words), written)


def test_a_printed_article_stays_as_it_was_printed(run):
    Path("boat.txt").write_text(INTERVIEW, "utf-8")
    code, _, err = run("boat.txt")
    assert (code, content("boat.txt")) == (1, INTERVIEW)
    assert "boat.txt: it is a printed article" in err
    assert err.endswith("1 left as it is\n")


def test_what_the_writer_says_is_lost_keeps_a_file_from_being_rewritten(run, monkeypatch):
    nd.dump(nd.loads(INTERVIEW, "text"), "boat.nitf.xml")
    known = registry.by_name("nitf")

    def write(document, *, report):
        report(Diagnostic("not-expressible", "NITF doesn't say all of it"))
        return "<nitf/>"

    monkeypatch.setattr(registry, "by_path", lambda _: type(known)("nitf", "NITF", "", (), known.read, write))
    before = content("boat.nitf.xml")
    code, _, err = run("boat.nitf.xml")
    assert (code, content("boat.nitf.xml")) == (1, before)
    assert "it would not be read from NITF as it was [not-rewritten]" in err

    def tell(document, *, report):
        report(Diagnostic("not-expressible", "NITF doesn't say all of it"))
        return known.write(document)

    monkeypatch.setattr(registry, "by_path", lambda _: type(known)("nitf", "NITF", "", (), known.read, tell))
    code, _, err = run("boat.nitf.xml")
    assert code == 1
    assert "something of it would be lost (not-expressible) [not-rewritten]" in err


def test_a_file_that_cant_be_used_doesnt_keep_others_from_it(run):
    Path("bad.json").write_text("{", "utf-8")
    code, _, err = run("none.json", "bad.json", "boat.json")
    assert (code, content("bad.json"), content("boat.json")) == (3, "{", FORM)
    assert "none.json: No such file or directory" in err
    assert "bad.json:1:2: expecting property name" in err
    assert err.endswith("1 changed, 1 left as it is\n")
    assert run("none.json")[2].endswith("nothing was done\n")


def test_programs_are_told_what_was_found(run):
    Path("bad.json").write_text("{", "utf-8")
    code, _, err = run("bad.json", "--message-format", "json")
    assert (code, [each["code"] for each in json.loads(err)]) == (1, ["json-syntax"])


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["boat.jsonld"], "can't be both read and written"),
        (["boat.nitf.xml", "--indent", "2"], "--indent is for JSON"),
        (["boat.json", "--indent", "99"], "99"),
        (["boat.xyz"], "no format is known"),
    ],
)
def test_what_cant_be_asked_for(run, words, message):
    nd.dump(nd.loads(INTERVIEW, "text"), "boat.nitf.xml")
    code, _, err = run(*words)
    assert code == 2
    assert message in err


def test_the_dialect_is_known_in_other_encodings_of_unicode(run):
    Path("boat.txt").write_bytes(nd.dumps(nd.loads(JSON, "json"), "text").encode("utf-16"))
    assert run("boat.txt")[0] == 0
    assert content("boat.txt").startswith("---\nnewsdoc:")


def test_what_is_written_is_read_again_under_the_limit_that_was_set(run):
    document = nd.loads(JSON, "json")
    Path("boat.json").write_text(nd.dumps(document, "json"), "utf-8")
    size = Path("boat.json").stat().st_size
    code, _, err = run("boat.json", "--limit", str(size), "--indent", "4")
    assert (code, "too-large" in err) == (1, True)
    assert run("boat.json", "--limit", str(size * 9), "--indent", "4")[0] == 0
