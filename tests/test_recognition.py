"""Which format data is of: plain enough that none is taken for another, and cheap where it is ours."""

from __future__ import annotations

import json

import pytest
from hypothesis import given

import newsdoc as nd
from newsdoc.formats import recognition, registry
from newsdoc.formats.json import write
from newsdoc.formats.recognition import foreign, json_kind, recognised
from newsdoc.strategies import documents
from shared import PROJECT

NINJS = {"uri": "urn:wire:1", "headline": "The ferry floats", "body_text": "It does."}
LINKED = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The ferry floats"}

TT = {"uuid": "5f0f3a0e-0001-4a1e-8a11-0123456789ab", "type": "core/article", "title": "ferry", "content": []}

OF = [
    ("json", {"type": "document", "newsdoc": "0.1"}),
    ("json", {"newsdoc": "9"}),
    ("json", {"type": "document", "body": []}),
    ("json", {"newsdoc": "0.1", "uri": "urn:wire:1", "headline": "x"}),
    ("ninjs", NINJS),
    ("ninjs", {"guid": "urn:wire:1", "type": "text", "body_html": "<p>It does.</p>"}),
    ("ninjs", {"uri": "urn:wire:1", "headlines": [], "type": "composite"}),
    ("ninjs", {"uri": "urn:wire:1", "bodies": [{"value": "It does."}]}),
    ("ninjs", {"uri": "urn:wire:1", "type": "picture", "description_text": "The mole"}),
    ("ninjs", {"uri": "urn:wire:1", "pubStatus": "usable"}),
    ("ninjs", {"standard": {"name": "ninjs", "version": "3.1"}}),
    ("ninjs", NINJS | {"type": "document"}),
    ("ninjs", NINJS | {"uuid": "x", "content": [{"type": "x"}]}),
    ("ninjs", [NINJS, NINJS]),
    ("tt-newsdoc", TT),
    ("tt-newsdoc", TT | {"uri": "core://article/1", "content": 5}),
    ("tt-newsdoc", {"uuid": "x", "content": []}),
    ("tt-newsdoc", {"uuid": "x", "meta": [{"type": "core/newsvalue", "value": "3"}]}),
    ("tt-newsdoc", {"type": "core/article", "links": [{"rel": "author", "title": "Jo Bell"}]}),
    ("json-ld", LINKED),
    ("json-ld", {"@type": "NewsArticle"}),
    ("json-ld", {"@graph": [LINKED]}),
    ("json-ld", LINKED | NINJS),
    ("json-ld", [LINKED]),
]

OF_NONE = [
    *(None, 1, "x", [], {}, [1], [{}], [NINJS, {}], [NINJS, LINKED], [{"newsdoc": "0.1"}]),
    {"uri": "urn:wire:1"},
    {"uri": "urn:wire:1", "title": "A page", "body": "It does."},
    {"uri": "wire://article/1", "headline": {"main": "The ferry floats"}, "byline": {"original": "By Jo Bell"}},
    {"headline": "The ferry floats", "body_text": "It does."},
    {"uri": 7, "headline": "The ferry floats"},
    {"uri": "urn:wire:1", "headlines": "The ferry floats", "bodies": {}, "body_count": 3, "standard": "ninjs"},
    {"standard": {"name": "wire"}},
    {"type": "FeatureCollection", "features": []},
    {"type": "text/html", "content": "<p>It does.</p>"},
    {"uuid": "x", "name": "Ferries", "links": []},
    {"uuid": "x", "title": "Ferries"},
    {"type": "text/html", "content": []},
    {"uuid": "x", "type": "text", "content": "It does."},
    {"type": "text/html", "content": [{"html": "<p>It does.</p>"}]},
    {"type": "application/json", "links": [{"rel": "self", "href": "https://wire.example/"}, {}]},
    [TT],
    {"version": "https://jsonfeed.org/version/1", "title": "Gazette", "items": []},
    {"context": "https://schema.org", "type": "NewsArticle"},
    {"document": {"type": "document"}},
]


@pytest.mark.parametrize(("name", "data"), OF)
def test_data_is_of_the_format_that_it_plainly_is(name, data):
    assert json_kind(data) == name


@pytest.mark.parametrize("data", OF_NONE)
def test_data_of_no_format_is_taken_for_none(data):
    assert json_kind(data) is None


@pytest.mark.parametrize("name", [each.name for each in registry.all_formats() if "json" in each.media_type])
@given(document=documents())
def test_what_newsdoc_writes_is_taken_for_what_it_is(name, document):
    assert json_kind(json.loads(nd.dumps(document, name))) == name


def test_a_schema_is_of_no_format():
    for file in (PROJECT / "schemas").glob("*.json"):
        assert json_kind(json.loads(file.read_text("utf-8"))) is None


def test_another_format_is_named_with_how_it_is_read():
    assert foreign(NINJS, "json") == "this looks like IPTC ninjs 3.1, not newsdoc JSON: read it with `--from ninjs`"
    assert foreign(LINKED, "json") == "this looks like schema.org JSON-LD, not newsdoc JSON: newsdoc only writes that"
    assert foreign(NINJS, "ninjs") is None
    assert foreign({}, "json") is None


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("json", NINJS),
        ("json", [NINJS]),
        ("json", LINKED),
        ("ninjs", LINKED),
        ("ninjs", TT),
        ("json", TT),
        ("tt-newsdoc", NINJS),
    ],
)
def test_readers_name_the_format_that_they_were_given(name, other):
    with pytest.raises(nd.ReadError) as caught:
        nd.loads(json.dumps(other), name)
    (found,) = caught.value.diagnostics
    assert found.code == "not-newsdoc"
    assert found.message == foreign(other, name)


JSON = registry.by_name("json")


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (json.dumps(NINJS).encode(), "ninjs"),
        (json.dumps(NINJS).encode("utf-8-sig"), "ninjs"),
        (b"\n" * 300 + json.dumps(NINJS).encode(), "ninjs"),
        (json.dumps({"type": "document"} | NINJS).encode("utf-16"), "ninjs"),
        (json.dumps(TT).encode(), "tt-newsdoc"),
        (b'{"headline": "x", "newsdoc": "0.1"}', "json"),
        (json.dumps(LINKED).encode(), "json"),
        (b"{}", "json"),
        (b"", "json"),
        (b"{", "json"),
        (b"\xff", "json"),
        (b"[" * 100_000, "json"),
    ],
)
def test_a_file_is_of_the_format_that_its_suffix_leaves_open(data, name):
    assert recognised(JSON, data).name == name


def test_a_suffix_that_only_one_format_has_decides():
    for known in registry.all_formats():
        if known.name != "json":
            assert recognised(known, json.dumps(NINJS).encode()) is known


@pytest.mark.parametrize("indent", [None, 0, 16])
@given(document=documents(room=2))
def test_our_own_json_is_not_parsed_twice(indent, document):
    parsed = []
    patch = pytest.MonkeyPatch()
    with patch.context() as patched:
        patched.setattr("newsdoc.formats.json.parse_any", parsed.append)
        text = write(document, indent=indent)
        assert recognised(JSON, text.encode()) is JSON
        assert recognised(JSON, text.encode("utf-8-sig")) is JSON
    assert parsed == []


def test_a_json_file_of_another_format_is_read_unless_the_format_is_named(tmp_path):
    path = tmp_path / "a.json"
    path.write_text(json.dumps(NINJS), "utf-8")
    assert nd.load(path).headline == nd.Headline(("The ferry floats",))
    with pytest.raises(nd.ReadError, match="looks like IPTC ninjs"):
        nd.load(path, "json")
    path.write_text(json.dumps(LINKED), "utf-8")
    with pytest.raises(nd.ReadError, match="only writes"):
        nd.load(path)


def test_every_kind_is_a_format():
    for name in recognition._KINDS:
        assert registry.by_name(name).name == name


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"<?xml version='1.0'?><!-- a --><newsItem><contentSet/></newsItem>", "newsml-g2"),
        (b"<g2:newsMessage xmlns:g2='urn:x'/>", "newsml-g2"),
        (b"<newsItem><nitf/></newsItem>", "nitf"),
        (b"<nitf><newsItem/></nitf>", "nitf"),
        (b"no markup", "nitf"),
        (b"<TEI xmlns='http://www.tei-c.org/ns/1.0'><text>nitf</text></TEI>", "tei"),
        (b"<tei:teiCorpus xmlns:tei='urn:x'/>", "tei"),
        (b"<akomaNtoso><debate/></akomaNtoso>", "akoma-ntoso"),
    ],
)
def test_xml_is_read_as_what_its_root_says(data, name):
    assert recognised(registry.by_name("nitf"), data).name == name


def test_the_reader_of_nitf_says_how_newsml_is_read():
    with pytest.raises(nd.ReadError, match="--from newsml-g2"):
        nd.loads("<newsItem/>", "nitf")
