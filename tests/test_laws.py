"""The laws of documents, each a property of all that the strategies give; those of plain text are beside this file."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsdoc as nd
from examples import for_documents
from mutation import ODD, is_normal, mutated, unmended
from newsdoc import codec, normal, validation
from newsdoc.formats.registry import all_formats, by_name
from newsdoc.formats.text.reader import read as read_text
from newsdoc.formats.writing import write_bytes
from newsdoc.shape import classes
from newsdoc.strategies import documents, ids, lines, texts
from shared import PROJECT

FORMATS = [found.name for found in all_formats() if found.write]


def everything(document):
    """Give what equality leaves out: the origin of every node, and the source."""
    return [node.origin for node in nd.walk(document)], document.source


@for_documents
@given(documents())
def test_law_1_json_gives_back_the_same_document_with_its_origins_and_its_source(document):
    again = nd.loads(nd.dumps(document, "json"), "json")
    assert again == document
    assert everything(again) == everything(document)


@for_documents
@given(documents())
def test_law_1_json_without_origins_gives_back_an_equal_document(document):
    again = nd.loads(nd.dumps(document, "json", origins=False, indent=1), "json")
    assert again == document
    assert set(everything(again)[0]) == {None}


@for_documents
@given(documents())
def test_law_2_json_is_valid_under_the_schema(document):
    assert list(validation.schema_problems(json.loads(nd.dumps(document, "json")))) == []


@given(documents(room=4), st.data())
def test_law_3_mutated_json_is_read_just_if_it_is_valid_and_in_normal_form(document, data):
    mutant = mutated(codec.encode(document), lambda options: data.draw(st.sampled_from(options)), (*ODD, "\ud800"))
    valid = not any(validation.schema_problems(mutant)) and is_normal(mutant)
    try:
        codec.decode(mutant)
        found = []
    except nd.ReadError as error:
        found = error.diagnostics
    assert valid == (not found), found


@for_documents
@given(document=documents())
def test_law_4_nitf_gives_back_the_same_document(document):
    assert nd.loads(nd.dumps(document, "nitf"), "nitf") == document


@for_documents
@given(document=documents())
def test_law_4_nitf_is_valid_under_the_official_xsd(nitf_xsd, document):
    from lxml import etree

    tree = etree.fromstring(nd.dumps(document, "nitf").encode())
    assert nitf_xsd.validate(tree), nitf_xsd.error_log


@for_documents
@given(documents())
def test_law_9_rewriting_nothing_gives_the_same_object(document):
    assert nd.rewrite(document, nd.Node, lambda node: node) is document


KINDS = [cls for cls in classes() if issubclass(cls, nd.Node) and cls is not nd.Document]


@for_documents
@given(documents(), st.data())
def test_law_9_rewriting_keeps_the_normal_form(document, data):
    kind = data.draw(st.sampled_from(KINDS))
    if not any(nd.find_all(document, kind)):
        return

    def change(node):
        put = [lambda: node, lambda: None, lambda: getattr(node, "content", ()), lambda: (node, node)]
        return data.draw(st.sampled_from(put))()

    try:
        changed = nd.rewrite(document, kind, change)
    except nd.UsageError:
        return
    normal.require(changed)


@for_documents
@given(unmended(documents()))
def test_law_10_normalizing_gives_the_normal_form_and_twice_is_once(document):
    mended = nd.normalize(document)
    normal.require(mended)
    assert nd.normalize(mended) is mended


@for_documents
@given(documents())
def test_law_10_what_is_normal_is_left_alone(document):
    assert nd.normalize(document) is document


@given(st.text())
def test_law_10_the_reader_of_text_gives_the_normal_form(text):
    normal.require(read_text(text))


@pytest.mark.parametrize("name", FORMATS)
@for_documents
@given(document=documents())
def test_law_11_every_format_writes_every_document(name, document):
    reported = []
    known = by_name(name)
    data = write_bytes(known, document, report=reported.append)
    assert all(isinstance(remark, nd.Diagnostic) for remark in reported)
    assert known.binary or data.endswith(b"\n") or not data


WRITE = """
import sys
import newsdoc as nd
from newsdoc.formats.docx import write
for path in sys.argv[1:]:
    document = nd.load(path)
    names = "json nitf ninjs json-ld tt-newsdoc html markdown webvtt srt tei akoma-ntoso text"
    for name in names.split():
        sys.stdout.buffer.write(nd.dumps(document, name).encode())
    sys.stdout.buffer.write(write(document))
"""
SURROUNDINGS = [
    {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "4711", "TZ": "Asia/Kathmandu", "LC_ALL": "C.UTF-8", "PYTHONUTF8": "0"},
]


def test_law_12_output_does_not_depend_on_hash_seed_time_zone_or_locale():
    texts = sorted(str(path) for path in (PROJECT / "examples").glob("*.txt"))
    assert texts
    outputs = [
        subprocess.run(
            [sys.executable, "-c", WRITE, *texts], env={**os.environ, **changed}, capture_output=True, check=True
        ).stdout
        for changed in SURROUNDINGS
    ]
    assert outputs[0] == outputs[1] != b""


@for_documents
@given(documents(), st.sampled_from(["\r\n", "\r"]))
def test_law_12_line_ends_of_xml_change_nothing(document, end):
    written = nd.dumps(document, "nitf")
    assert nd.loads(written.replace("\n", end), "nitf") == document


@for_documents
@given(documents())
def test_documents_of_the_strategies_have_no_errors(document):
    assert [problem for problem in nd.check(document) if problem.severity == "error"] == []
    normal.require(document)


@given(texts(), lines(), ids())
def test_texts_lines_and_ids_are_what_the_model_takes(text, line, name):
    normal.require(nd.Document(body=(nd.Preformatted((line,)), nd.Paragraph((text,), id=name))))
