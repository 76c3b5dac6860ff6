"""The conversion of one article: whatever is wrong with it is in its result, and nothing else suffers."""

from __future__ import annotations

import gzip
import json
import sys
from hashlib import sha256

import pytest

import newsdoc as nd
from newsdoc.archive.conversion import Conversion, Task, Writing
from newsdoc.archive.index import Entry
from newsdoc.archive.items import Item
from newsdoc.archive.opening import Asked
from newsdoc.formats import json as json_module

TEXT = (
    "The boat\n\nBo Lind knows boats.\n\nAnna Berg: Why?\n\nBo Lind: Because.\n\nAnna Berg: Really?\n\nBo Lind: Yes.\n"
)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def converted(item, *, target="json", out=None, before=None, settings="s", **asked):
    strict = asked.pop("strict", False)
    conversion = Conversion(Asked(**asked), Writing(target), settings, out, strict)
    return conversion(Task(item, "sub/a.json", before))


def line(data, **asked):
    return converted(Item("x.jsonl/00000001", "x.jsonl", json.dumps(data).encode(), line=True), **asked)


def document(result):
    assert result.status == "written", result.diagnostics
    return nd.loads(result.text, "json")


def codes(result):
    return result.status, [diagnostic.code for diagnostic in result.diagnostics]


def test_an_article_becomes_text_with_the_hashes_of_both(folder):
    (folder / "a.txt").write_text(TEXT)
    result = converted(Item("a.txt", "a.txt"))
    assert nd.plain_text(document(result)) == nd.plain_text(nd.loads(TEXT, "text"))
    assert result.text.count(b"\n") == 1
    assert document(result).source.name == "a.txt"
    assert result.input_hash == sha256(TEXT.encode()).hexdigest()
    assert result.output_hash == sha256(result.text).hexdigest()


def test_it_is_written_into_the_folder_if_there_is_one(folder):
    result = converted(Item("a.txt", "x.tar", TEXT.encode()), out="out")
    written = (folder / "out/sub/a.json").read_bytes()
    assert (result.text, result.output_hash) == (None, sha256(written).hexdigest())


def test_what_is_compressed_is_read_by_the_suffix_within(folder):
    (folder / "a.txt.gz").write_bytes(gzip.compress(TEXT.encode()))
    assert document(converted(Item("a.txt.gz", "a.txt.gz"))).body


@pytest.mark.parametrize(
    ("item", "code"),
    [
        (Item("none.txt", "none.txt"), "not-opened"),
        (Item("a.txt.gz", "a.txt.gz"), "damaged-archive"),
        (Item("a.txt", "x", b"\xff"), "not-utf8"),
        (Item("a.json", "x", b"{"), "json-syntax"),
        (Item("a.txt", "x", b"x" * 100), "too-large"),
        (Item("a.txt", "x", problem=nd.Diagnostic("unsafe-name", "no")), "unsafe-name"),
    ],
)
def test_what_cant_be_read_has_failed(folder, item, code):
    (folder / "a.txt.gz").write_bytes(b"none")
    assert codes(converted(item, options={"limit": 99})) == ("failed", [code])


def test_what_takes_an_extra_that_isnt_there_has_failed_and_says_which(monkeypatch):
    monkeypatch.setitem(sys.modules, "newsdoc.formats.markdown.reader", None)
    result = converted(Item("boat.md", "x", b"# A boat"))
    assert codes(result) == ("failed", ["missing-extra"])
    assert "newsdoc[markdown]" in result.diagnostics[0].message


def test_what_is_no_article_is_skipped_and_says_why():
    result = converted(Item("a.md", "a.md", skipped="it is none"))
    assert (codes(result), result.diagnostics[0].message) == (("skipped", ["no-article"]), "it is none")


def test_an_output_that_cant_be_written_has_failed(folder):
    (folder / "out").write_bytes(b"a file")
    result = converted(Item("a.txt", "x", TEXT.encode()), out="out")
    assert codes(result) == ("failed", ["not-opened"])
    assert result.diagnostics[0].file.startswith("out")


def test_a_document_that_must_not_be_written_has_failed():
    broken = nd.dumps(nd.Document(lang="en"), "json").replace('"en"', '"no language"')
    assert converted(Item("a.json", "x", broken.encode())).status == "failed"


def test_remarks_are_told_and_what_is_only_for_information_is_not():
    result = converted(Item("a.txt", "x", b"A\x07a\n\nB: C\n"))
    assert codes(result) == ("written", ["forbidden-character"])


def test_with_strict_nothing_is_written_of_what_would_be_lost(folder):
    item = Item("a.json", "x", nd.dumps(nd.loads(TEXT, "text"), "json").encode())
    lossy = converted(item, target="json-ld", out="out")
    assert lossy.status == "written"
    assert any(diagnostic.kind.loss for diagnostic in lossy.diagnostics)
    assert converted(item, target="json-ld", out="other", strict=True).status == "failed"
    assert not (folder / "other").exists()


def test_options_go_to_the_readers_that_have_them():
    asked = {"options": {"lang": "de", "interview": "never", "limit": 100_000}}
    assert document(converted(Item("a.txt", "x", TEXT.encode()), **asked)).lang == "de"
    nitf = nd.dumps(nd.loads(TEXT, "text"), "nitf").encode()
    assert document(converted(Item("a.nitf.xml", "x", nitf), **asked)).lang != "de"


def test_a_format_an_encoding_and_a_normal_form_are_those_asked_for():
    data = "Zoe\u0308 Żak: Dlaczego?\n".encode("utf-16-le")
    result = converted(Item("a.dat", "x", data), source="text", encoding="utf-16-le", normalize="nfc")
    assert "Zo\u00eb Żak" in nd.plain_text(document(result))


def test_what_its_suffix_leaves_open_is_recognised():
    item = nd.dumps(nd.loads(TEXT, "text"), "ninjs").encode()
    assert document(converted(Item("a.json", "x", item))).body
    assert document(converted(Item("a.json", "x", item.decode().encode("utf-16")), encoding="utf-16")).body


def test_a_line_is_a_document_of_whatever_format():
    for known in ("json", "ninjs", "tt-newsdoc"):
        assert document(line(json.loads(nd.dumps(nd.loads(TEXT, "text"), known)))).body
    assert document(line(json.loads(nd.dumps(nd.loads(TEXT, "text"), "ninjs")), source="ninjs")).body


def test_a_line_with_a_text_may_be_as_long_as_the_limit_says(monkeypatch):
    given = json_module.limits_of
    monkeypatch.setattr(json_module, "limits_of", lambda limit: given(50 if limit is None else limit))
    result = line({"text": TEXT}, options={"limit": 10_000})
    monkeypatch.undo()
    assert document(result).participants


def test_a_line_may_have_a_text():
    assert document(line({"id": 7, "text": TEXT})).participants
    assert document(line({"id": 7, "body": TEXT}, text_field="body")).participants
    nitf = nd.dumps(nd.loads(TEXT, "text"), "nitf")
    assert document(line({"text": nitf}, source="nitf")).participants
    utf16 = Item("x.jsonl/00000001", "x", json.dumps({"text": TEXT}).encode("utf-16"), line=True)
    assert document(converted(utf16, encoding="utf-16")).participants


@pytest.mark.parametrize("data", [{"id": 7}, {"text": 7}, [], 7, "text"])
def test_a_line_that_is_neither_has_failed(data):
    assert codes(line(data)) == ("failed", ["no-text"])


def test_a_line_of_what_can_only_be_written_has_failed():
    result = line({"@context": "https://schema.org", "@type": "NewsArticle"})
    assert codes(result) == ("failed", ["no-text"])
    assert "can only be written" in result.diagnostics[0].message


def test_what_an_earlier_run_has_done_isnt_done_again(folder):
    item = Item("a.txt", "x", TEXT.encode())
    done = converted(item, out="out")
    before = Entry("written", done.input_hash, "sub/a.json", done.output_hash, "s")
    assert converted(item, out="out", before=before).status == "unchanged"
    assert converted(item, before=before).status == "unchanged"
    assert converted(item, out="out", before=before, settings="t").status == "written"
    assert converted(Item("a.txt", "x", b"B: No.\n"), out="out", before=before).status == "written"
    assert converted(item, out="out", before=before).status == "written"  # for the output isn't that any more
    (folder / "out/sub/a.json").unlink()
    assert converted(item, out="out", before=before).status == "written"
