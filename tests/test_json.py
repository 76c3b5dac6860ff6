"""JSON: strict, and every problem named by its path."""

from __future__ import annotations

import json
from collections import OrderedDict
from types import MappingProxyType

import attrs
import pytest

import newsdoc as nd
from newsdoc import build, codec, patterns
from newsdoc.codec.problems import problems
from newsdoc.codec.rules import are_carried

DOCUMENT = nd.Document(
    headline=nd.Headline(("The tide",)),
    body=(
        nd.Turn(
            (nd.Paragraph(("Who ", nd.Emphasis(("built",)), " it?"), origin=nd.Origin(7, 20, "paragraph")),),
            "question",
            "gazette",
            "Gazette: ",
            origin=nd.Origin(0, 20, "outlet-label", "label", "likely"),
        ),
    ),
    participants=(nd.Participant("gazette", "Gazette", role="interviewer", kind="organisation", labels=("Gazette",)),),
    urgency=4,
)
DATA = {
    "type": "document",
    "newsdoc": "0.1",
    "headline": {"type": "headline", "content": ["The tide"]},
    "body": [
        {
            "type": "turn",
            "content": [
                {
                    "type": "paragraph",
                    "content": ["Who ", {"type": "emphasis", "content": ["built"]}, " it?"],
                    "origin": {"type": "origin", "start": 7, "end": 20, "rule": "paragraph"},
                }
            ],
            "kind": "question",
            "speaker": "gazette",
            "label": "Gazette: ",
            "origin": {
                "type": "origin",
                "start": 0,
                "end": 20,
                "rule": "outlet-label",
                "basis": "label",
                "confidence": "likely",
            },
        }
    ],
    "participants": [
        {
            "type": "participant",
            "id": "gazette",
            "name": "Gazette",
            "role": "interviewer",
            "kind": "organisation",
            "labels": ["Gazette"],
        }
    ],
    "urgency": 4,
}


def found(data):
    """Give the codes and paths of what is wrong with data or with JSON text."""
    with pytest.raises(nd.ReadError) as caught:
        nd.loads(data if isinstance(data, str) else json.dumps(data), "json")
    return [(problem.code, problem.path) for problem in caught.value.diagnostics]


def minimal(**fields):
    return {"type": "document", "newsdoc": "0.1", **fields}


def paragraph(*content, **fields):
    return {"type": "paragraph", "content": list(content), **fields}


def test_a_document_is_written_with_the_type_first_and_text_as_bare_strings():
    assert nd.dumps(DOCUMENT, "json") == json.dumps(DATA, separators=(",", ":")) + "\n"


def test_a_document_is_read_with_its_origins():
    document = nd.loads(json.dumps(DATA), "json")
    assert document == DOCUMENT
    assert [node.origin for node in nd.walk(document)] == [node.origin for node in nd.walk(DOCUMENT)]


def test_defaults_may_be_given_and_are_not_written():
    data = minimal(
        body=[{"type": "list", "ordered": False, "items": [{"type": "list_item", "content": [paragraph("a")]}]}]
    )
    assert "ordered" not in nd.dumps(nd.loads(json.dumps(data), "json"), "json")


def test_origins_and_the_source_can_be_left_out_and_nothing_else():
    quoted = nd.Paragraph((nd.Quotation(("now",), source="M."),), origin=nd.Origin(0, 3, "paragraph"))
    document = nd.Document(body=(quoted,), source=nd.Provenance(name="tide.txt"))
    written = json.loads(nd.dumps(document, "json", origins=False))
    assert written == minimal(body=[paragraph({"type": "quotation", "content": ["now"], "source": "M."})])


def test_json_can_be_indented():
    assert nd.dumps(nd.Document(), "json", indent=2) == '{\n  "type": "document",\n  "newsdoc": "0.1"\n}\n'
    with pytest.raises(nd.UsageError, match="from 0 to 16"):
        nd.dumps(nd.Document(), "json", indent=17)


def test_what_check_finds_is_reported_and_keeps_no_document_from_being_read():
    heard = []
    text = nd.dumps(nd.Document(body=(nd.Turn((nd.Paragraph(("a",)),), "answer", "nobody"),)), "json")
    assert nd.loads(text, "json", report=heard.append) == nd.loads(text, "json")
    assert [str(remark) for remark in heard] == ["1:134: $.body[0].speaker: no participant 'nobody' [unknown-speaker]"]


def test_text_or_bytes_may_begin_with_a_mark():
    assert nd.loads("\ufeff" + json.dumps(minimal()), "json") == nd.Document()
    assert nd.loads(b"\xef\xbb\xbf" + json.dumps(minimal()).encode(), "json") == nd.Document()
    assert nd.loads(json.dumps(minimal()).encode("utf-16"), "json") == nd.Document()


def test_every_problem_is_reported_with_its_path():
    data = minimal(
        colour="red",
        urgency=9,
        keywords=["a", 1],
        body=[paragraph("a", "b"), {"type": "verse"}, paragraph(), 7, {"type": "turn", "kind": "shout"}],
        headline=None,
    )
    assert found(data) == [
        ("unknown-field", "$.colour"),
        ("wrong-type", "$.headline"),
        ("not-normal", "$.body[0].content[1]"),
        ("unknown-type", "$.body[1].type"),
        ("wrong-value", "$.body[2].content"),
        ("wrong-type", "$.body[3]"),
        ("missing-field", "$.body[4].content"),
        ("wrong-value", "$.body[4].kind"),
        ("wrong-value", "$.urgency"),
        ("wrong-type", "$.keywords[1]"),
    ]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (minimal(urgency=1.0), ("wrong-type", "$.urgency")),
        (minimal(urgency=True), ("wrong-type", "$.urgency")),
        (minimal(urgency=float("nan")), ("json-syntax", None)),
        (minimal(status="asleep"), ("wrong-value", "$.status")),
        (minimal(status=3), ("wrong-type", "$.status")),
        (minimal(status=["usable"]), ("wrong-type", "$.status")),
        (minimal(id=""), ("wrong-value", "$.id")),
        (minimal(id="a\n"), ("wrong-value", "$.id")),
        (minimal(id="\ud800"), ("wrong-value", "$.id")),
        (minimal(id=["a" * 99]), ("wrong-type", "$.id")),
        (minimal(lang="e"), ("wrong-value", "$.lang")),
        (minimal(body={}), ("wrong-type", "$.body")),
        (minimal(body=[{}]), ("missing-field", "$.body[0].type")),
        (minimal(body=[{"type": ["x"]}]), ("unknown-type", "$.body[0].type")),
        (minimal(body=["text"]), ("wrong-type", "$.body[0]")),
        (minimal(issued={"type": "date"}), ("wrong-value", "$.issued")),
        (minimal(issued={"type": "date", "value": "2026", "raw": "then"}), ("wrong-value", "$.issued")),
        (minimal(issued={"type": "date", "value": "in May"}), ("wrong-value", "$.issued.value")),
        (minimal(body=[{"type": "figure", "kind": "map"}]), ("wrong-value", "$.body[0].kind")),
        (
            minimal(
                body=[{"type": "list", "ordered": 1, "items": [{"type": "list_item", "content": [paragraph("a")]}]}]
            ),
            ("wrong-type", "$.body[0].ordered"),
        ),
        ({**minimal(), "newsdoc": "7.0"}, ("unsupported-version", "$.newsdoc")),
        ({**minimal(), "newsdoc": 1}, ("wrong-type", "$.newsdoc")),
        ({"type": "document"}, ("missing-field", "$.newsdoc")),
        ({"newsdoc": "0.1"}, ("missing-field", "$.type")),
        ({"newsdoc": "0.1", "type": "paragraph"}, ("unknown-type", "$.type")),
        (minimal(**{"a b": 1}), ("unknown-field", '$["a b"]')),
        ([], ("not-newsdoc", "$")),
        ({"uri": "x"}, ("not-newsdoc", "$")),
    ],
)
def test_a_breach_of_the_schema_is_named_by_its_path(data, expected):
    assert found(data) == [expected]


LINK = {"type": "link", "content": ["a"], "href": "#b"}
LIST = {"type": "list", "ordered": 1, "items": [{"type": "list_item", "content": [paragraph("a")]}]}


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ([], "$: a list is not an object of type document"),
        ({"type": "document"}, "$.newsdoc: the version of the format is missing"),
        ({**minimal(), "newsdoc": 1}, "$.newsdoc: 1 is not a string"),
        ({**minimal(), "newsdoc": "7"}, '$.newsdoc: version "7"; this newsdoc reads "0.1"'),
        ({"newsdoc": "0.1"}, "$.type: the type is missing; it is document"),
        ({"newsdoc": "0.1", "type": ["x"]}, "$.type: a list is not document"),
        (minimal(colour=1), '$.colour: document has no field "colour"'),
        (minimal(keyword=[]), "$.keyword: document has no field \"keyword\"; did you mean 'keywords'?"),
        (minimal(headline=3), "$.headline: 3 is not an object of type headline"),
        (minimal(headline={"type": "deck"}), '$.headline.type: "deck" is not headline'),
        (
            minimal(headline={"type": "headlin"}),
            "$.headline.type: \"headlin\" is not headline; did you mean 'headline'?",
        ),
        (minimal(headline={"type": "headline"}), "$.headline.content: headline must have content"),
        (minimal(body={}), "$.body: an object is not a list"),
        (minimal(body=[paragraph()]), "$.body[0].content: it is empty"),
        (minimal(body=[paragraph("a", "b")]), "$.body[0].content[1]: two texts stand side by side; they are one"),
        (
            minimal(body=[paragraph({**LINK, "content": [LINK]})]),
            "$.body[0].content[0].content[0]: a link stands in a link",
        ),
        (minimal(body=[LIST]), "$.body[0].ordered: 1 is neither true nor false"),
        (minimal(urgency="1"), '$.urgency: "1" is not a whole number'),
        (minimal(urgency=0), "$.urgency: 0 is not from 1 to 8"),
        (minimal(status="asleep"), '$.status: "asleep" is not usable, embargoed, withheld or canceled'),
        (minimal(status=None), "$.status: null is not usable, embargoed, withheld or canceled"),
        (minimal(keywords=["a", False]), "$.keywords[1]: false is not a string"),
        (minimal(id="\ufffe"), '$.id: "\ufffd" is not a text without line ends or control characters'),
        (minimal(lang="x" * 38), f'$.lang: "{"x" * 38}" is not a language tag (BCP 47)'),
        (minimal(lang="x" * 39), f'$.lang: "{"x" * 39}… is not a language tag (BCP 47)'),
        (minimal(issued={"type": "date"}), "$.issued: just one of value and raw must be given"),
        (minimal(issued={"type": "date", "value": "May"}), '$.issued.value: "May" is not a date (ISO 8601)'),
    ],
)
def test_a_message_says_what_is_there_and_what_should_be(data, message):
    assert [f"{problem.path}: {problem.message}" for problem in problems(data)] == [message]


def test_an_unknown_type_is_told_which_there_are():
    (problem,) = problems(minimal(body=[{"type": "verse"}]))
    first, _, last = problem.message.removeprefix('"verse" is not ').partition(", ")
    assert first == "paragraph"
    assert last.endswith(", raw or turn")


def test_a_link_in_a_link_is_refused():
    inner = {"type": "link", "content": ["a"], "href": "#b"}
    outer = {"type": "link", "content": [{"type": "emphasis", "content": [inner]}], "href": "#c"}
    assert found(minimal(body=[paragraph(outer)])) == [("not-normal", "$.body[0].content[0].content[0].content[0]")]


def nested(depth):
    """Give a document whose deepest node lies so deep, the document's own depth being 1."""
    content = "a"
    for _ in range(depth - 2):
        content = {"type": "emphasis", "content": [content]}
    return minimal(body=[paragraph(content)])


def test_nodes_may_lie_64_deep_and_no_deeper():
    assert len(list(nd.walk(nd.loads(json.dumps(nested(64)), "json")))) == 64
    ((code, path),) = found(nested(65))
    assert code == "too-deep"
    assert path.count("content") == 63
    assert found(nested(400))[0][0] == "too-deep"


@pytest.mark.parametrize(
    ("text", "code", "position"),
    [
        ('{"type": }', "json-syntax", "1:10"),
        ('{\n "type": "document",\n}', "json-syntax", None),
        ("", "json-syntax", "1:1"),
        (" \n", "json-syntax", "1:1"),
        ("[" * 100_000, "too-large", "None"),
        ('{"a": ' + "1" * 5000 + "}", "too-large", "1:7"),
        ("<nitf/>", "not-newsdoc", "1:1"),
        ('"a', "json-syntax", None),
    ],
)
def test_broken_json_is_named_with_its_place(text, code, position):
    with pytest.raises(nd.ReadError) as caught:
        nd.loads(text, "json")
    (problem,) = caught.value.diagnostics
    assert problem.code == code
    assert position is None or str(problem.position) == position


def test_a_key_that_stands_twice_is_an_error_at_its_object():
    body = '[{"type":"paragraph","content":["a"],"id":"x","id":"y"}]'
    text = f'{{"type":"document","newsdoc":"0.1","body":{body},"id":"z","id":"z"}}'
    assert found(text) == [("duplicate-key", "$.id"), ("duplicate-key", "$.body[0].id")]


def test_a_key_that_stands_twice_where_nothing_is_expected_is_an_error_too():
    assert found('{"type":"document","newsdoc":"0.1","extra":{"a":1,"a":2}}') == [("unknown-field", "$.extra")]


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        (nd.Document(id=""), ("wrong-value", "$.id")),
        (nd.Document(body=[nd.Paragraph(("a",))]), ("wrong-type", "$.body")),
        (nd.Document(body=(nd.Paragraph("a"),)), ("wrong-type", "$.body[0].content")),
        (nd.Document(body=("a",)), ("wrong-type", "$.body[0]")),
        (nd.Document(body=(nd.Emphasis(("a",)),)), ("unknown-type", "$.body[0].type")),
        (nd.Document(body=(nd.Paragraph((object(),)),)), ("wrong-type", "$.body[0].content[0]")),
        (nd.Document(body=(nd.Paragraph(("a", "b")),)), ("not-normal", "$.body[0].content[1]")),
        (nd.Document(body=(nd.Paragraph(("a\nb",)),)), ("wrong-value", "$.body[0].content[0]")),
        (nd.Document(body=(nd.Paragraph(("\ufffe",)),)), ("wrong-value", "$.body[0].content[0]")),
        (nd.Document(keywords=("a", "\x00")), ("wrong-value", "$.keywords[1]")),
        (nd.Document(issued=nd.Date()), ("wrong-value", "$.issued")),
        (nd.Document(urgency=True), ("wrong-type", "$.urgency")),
        (nd.Document(body=None), ("wrong-type", "$.body")),
        (nd.Document(bylines=(nd.Byline(("a",), kind=None),)), ("wrong-type", "$.bylines[0].kind")),
        (nd.Document(headline=nd.Headline(None)), ("wrong-type", "$.headline.content")),
        (nd.Document(issued=nd.Date(None)), ("wrong-value", "$.issued")),
        (nd.Document(body=(nd.Heading(("a",), 2.0),)), ("wrong-type", "$.body[0].level")),
        (
            nd.Document(body=(nd.Table(rows=(nd.Row((nd.Cell(colspan=True),)),)),)),
            ("wrong-type", "$.body[0].rows[0].cells[0].colspan"),
        ),
        (nd.Document(headline="The tide"), ("wrong-type", "$.headline")),
        (nd.Document(headline=nd.Deck(("a",))), ("unknown-type", "$.headline.type")),
        (nd.Document(dateline=nd.Dateline((nd.Strong(("a",)),))), ("unknown-type", "$.dateline.content[0].type")),
        (nd.Headline(("a",)), ("unknown-type", "$.type")),
        (None, ("wrong-type", "$")),
    ],
)
def test_what_is_not_in_normal_form_is_not_written(document, expected):
    with pytest.raises(nd.InvalidDocument) as caught:
        nd.dumps(document, "json")
    assert [(problem.code, problem.path) for problem in caught.value.diagnostics] == [expected]
    with pytest.raises(nd.InvalidDocument):
        codec.require(document)


@pytest.mark.parametrize(
    ("document", "message"),
    [
        (nd.Document(body=[]), "$.body: a list is not a tuple"),
        (nd.Document(body={}), "$.body: a dict is not a tuple"),
        (nd.Document(body="a"), '$.body: "a" is not a list'),
        (nd.Document(headline={}), "$.headline: a dict is not an object of type headline"),
        (nd.Document(id=b"a"), "$.id: a bytes is not a string"),
        (nd.Document(keywords=(1.5,)), "$.keywords[0]: 1.5 is not a string"),
    ],
)
def test_a_message_about_a_python_object_names_its_kind(document, message):
    with pytest.raises(nd.InvalidDocument) as caught:
        nd.dumps(document, "json")
    assert [f"{problem.path}: {problem.message}" for problem in caught.value.diagnostics] == [message]


def test_a_document_of_another_class_is_refused():
    class Special(nd.Document):
        pass

    for refuses in (codec.encode, codec.require, codec.to_json):
        with pytest.raises(nd.InvalidDocument, match='"special" is not document'):
            refuses(Special())


def test_a_string_of_another_class_is_not_taken_for_a_string():
    class Smart(str):
        __slots__ = ()

    with pytest.raises(nd.InvalidDocument, match="a Smart is not a string"):
        nd.dumps(nd.Document(id=Smart("a")), "json")


def test_a_document_that_is_far_too_deep_is_refused_and_not_a_crash():
    content = "a"
    for _ in range(5000):
        content = nd.Emphasis((content,))
    with pytest.raises(nd.InvalidDocument, match="deeper than 64"):
        nd.dumps(nd.Document(body=(nd.Paragraph((content,)),)), "json")


def test_values_in_messages_are_short_and_printable():
    (problem,) = problems(minimal(id={"\x1b[31m": "x" * 99}))
    assert len(problem.message) < 80
    assert problem.message.isprintable()
    deep = []
    for _ in range(5000):
        deep = [deep]
    (problem,) = problems(minimal(id=deep))
    assert problem.message == "a list is not a string"


def test_plain_data_are_what_json_holds():
    assert codec.encode(DOCUMENT) == DATA
    assert codec.decode(DATA) == DOCUMENT
    assert attrs.evolve(codec.decode(DATA), urgency=5) == attrs.evolve(DOCUMENT, urgency=5)


def test_a_builder_and_the_codec_agree_on_text():
    assert codec.encode(build.document("a", build.p("b", "", "c")))["body"] == [paragraph("a"), paragraph("bc")]


def test_every_error_has_its_line_and_column_beside_its_path():
    text = (
        '{"type": "document",\n "newsdoc": "0.1",\n "body": [\n  {"type": "paragraph", "content": [7]}],\n "body": []}'
    )
    with pytest.raises(nd.ReadError) as caught:
        nd.loads(text, "json")
    assert [str(problem) for problem in caught.value.diagnostics] == [
        "5:10: $.body: the key stands twice in one object [duplicate-key]"
    ]
    with pytest.raises(nd.ReadError) as caught:
        nd.loads(text.replace('\n "body": []', '\n "bodies": []'), "json")
    assert [str(problem).partition(": $")[0] for problem in caught.value.diagnostics] == ["5:12", "4:37"]


@pytest.mark.parametrize("constant", ["NaN", "Infinity", "-Infinity"])
def test_what_is_no_number_is_refused_where_it_stands(constant):
    with pytest.raises(nd.ReadError) as caught:
        nd.loads(f'{{"a": "{constant}",\n "b": [{constant}]}}', "json")
    assert str(caught.value) == f"2:8: {constant} is no number of JSON's [json-syntax]"


@pytest.mark.parametrize("beside", ["", "a", "ä", "я", "\U0001f6a2"])
def test_just_the_characters_that_the_pattern_names_are_found_in_texts_whatever_stands_beside_them(beside):
    for number in (*range(0x3000), *range(0xD000, 0x10100), 0x10FFFF):
        assert are_carried((beside, chr(number))) == (patterns.FORBIDDEN.search(chr(number)) is None), hex(number)


def test_more_ids_than_are_remembered_are_all_checked():
    people = tuple(nd.Participant(f"p{number}") for number in range(600))
    document = nd.Document(participants=people)
    assert nd.loads(nd.dumps(document, "json"), "json") == document
    with pytest.raises(nd.InvalidDocument):
        nd.dumps(attrs.evolve(document, participants=(*people, nd.Participant("p 1"))), "json")


@pytest.mark.parametrize("end", ["\r", "\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_the_place_of_a_mistake_is_counted_however_lines_end(end, mark):
    text = mark + end.join(('{"newsdoc": "0.1",', ' "id": "é😀", "body": [é]}'))
    for data in (text, text.encode(), text.removeprefix(mark).encode("utf-16")):
        with pytest.raises(nd.ReadError) as caught:
            nd.loads(data, "json")
        assert caught.value.diagnostics[0].position == (2, 23)


def test_a_second_byte_order_mark_is_told_as_that():
    with pytest.raises(nd.ReadError, match="1:1: a byte order mark stands here"):
        nd.loads("\ufeff\ufeff{}", "json")


def test_an_object_is_a_dictionary_and_no_other_mapping():
    data = codec.encode(DOCUMENT)
    assert codec.decode(OrderedDict(data)) == DOCUMENT
    with pytest.raises(nd.ReadError):
        codec.decode(MappingProxyType(data))
