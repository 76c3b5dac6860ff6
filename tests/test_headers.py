"""The header of a document in JSON: that of the whole document, however the text is laid out, without its body."""

from __future__ import annotations

import json

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsdoc as nd
from examples import for_documents
from filled import filled
from newsdoc import build, headers
from newsdoc.headers import header_of
from newsdoc.strategies import documents
from shared import PROJECT

EXAMPLES = sorted((PROJECT / "examples").glob("*.json"))
LAYOUTS = ({}, {"indent": 0}, {"indent": 3}, {"indent": "\t"}, {"separators": (" , ", " : ")}, {"ensure_ascii": False})
PEOPLE = (nd.Participant("mara", "Mara Lind", origin=nd.Origin(0, 4, "label")), nd.Participant("jo"))
WHOLE = nd.Document(
    headline=nd.Headline(("A ", nd.Emphasis(("Boat",)))),
    dateline=nd.Dateline(("Ostvik",), nd.Date("2026-03-02")),
    body=(build.p("It floats."), build.answer("mara", "It does.")),
    participants=PEOPLE,
    lang="en",
)


def shuffled(data, chance):
    """Give plain data with the members of every object in another order."""
    if isinstance(data, dict):
        members = [(key, shuffled(value, chance)) for key, value in data.items()]
        chance.shuffle(members)
        return dict(members)
    return [shuffled(item, chance) for item in data] if isinstance(data, list) else data


@pytest.fixture
def quickly(monkeypatch):
    """Makes reading the whole document a failure."""
    monkeypatch.setattr(headers.json, "read", lambda *args, **options: pytest.fail("the whole text was read"))


def as_json(document):
    return json.loads(nd.dumps(document, "json"))


@for_documents
@given(documents(), st.randoms(use_true_random=False), st.sampled_from(LAYOUTS))
def test_the_header_is_that_of_the_whole_document_however_it_is_laid_out(document, chance, layout):
    text = json.dumps(shuffled(as_json(document), chance), **layout)
    assert nd.header(text) == header_of(document)
    assert nd.header(f" \n{text}\r\n".encode()) == header_of(document)


@for_documents
@given(documents())
def test_the_header_is_that_of_the_whole_document_as_we_write_it(document):
    text = nd.dumps(document, "json")
    assert nd.header(text) == nd.header(text.encode()) == header_of(nd.loads(text, "json"))


@pytest.mark.usefixtures("quickly")
@pytest.mark.parametrize("indent", [None, 2])
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_of_our_examples_the_body_is_not_read(path, indent):
    document = nd.loads(path.read_bytes(), "json")
    assert nd.header(nd.dumps(document, "json", indent=indent)) == header_of(document)


def test_a_header_has_plain_texts_and_the_date_of_the_issue_or_the_dateline():
    assert nd.header(nd.dumps(WHOLE, "json")) == nd.Header(None, None, "A Boat", "2026-03-02", "en", PEOPLE)
    issued = attrs.evolve(WHOLE, issued=nd.Date("2026-04"), kicker=nd.Kicker(("Harbour",)), id="b-1")
    assert nd.header(nd.dumps(issued, "json")) == nd.Header("b-1", "Harbour", "A Boat", "2026-04", "en", PEOPLE)
    raw = nd.Document(issued=nd.Date(raw="some day"), body=WHOLE.body)
    assert nd.header(nd.dumps(raw, "json")) == nd.Header(None, None, None, None, None, ())


@pytest.mark.usefixtures("quickly")
def test_an_empty_body_and_one_that_comes_last_are_skipped_too():
    data = as_json(WHOLE)
    for body in ([], data["body"], data["body"][:1]):
        rest = {key: value for key, value in data.items() if key != "body"}
        for members in ({"body": body, **rest}, {**rest, "body": body}):
            assert nd.header(json.dumps(members)) == header_of(WHOLE)


TRAPS = (
    '}],"lang":"xx"',
    '"body":[',
    '{"body":[{}],"lang":"xx"}',
    '}],"participants":[]}',
    "abstract",
    "body",
    "participants",
    "{",
    ":1}",
    "]}",
    "\\",
    "\\u0061bstract",
)


@pytest.mark.parametrize("trap", TRAPS)
def test_texts_that_look_like_members_are_none(trap):
    turn = nd.Turn((build.p(trap), build.p(build.em(trap))), "answer", "mara", label=trap)
    where = attrs.evolve(
        WHOLE,
        headline=nd.Headline((trap,)),
        abstract=(build.p(trap),),
        body=(build.p(trap), turn),
        participants=(nd.Participant("mara", trap, labels=(trap, "{", ":1}")),),
        keywords=("{", ":1}", trap),
    )
    for document in (where, attrs.evolve(where, abstract=(), body=(turn, build.p(trap)))):
        for layout in LAYOUTS:
            assert nd.header(json.dumps(as_json(document), **layout)) == header_of(document)


@pytest.mark.parametrize("key", ["abstract", "body", "participants", "lang", "headline", "type"])
def test_escapes_in_keys_count_for_nothing(key):
    document = attrs.evolve(filled("a"), body=WHOLE.body[:1])
    data = as_json(document)
    for order in (data, dict(reversed(data.items())), {"body": data["body"], "abstract": data["abstract"], **data}):
        text = json.dumps(order)
        escaped = text.replace(f'"{key}":', f'"\\u{ord(key[0]):04x}{key[1:]}":')
        assert escaped != text
        assert nd.header(escaped) == header_of(document)


@pytest.mark.parametrize(
    "body",
    [
        (nd.List((nd.ListItem(tuple(build.p(str(number)) for number in range(300))),)),),
        (build.p("a"), nd.Preformatted(tuple("]" for _ in range(300)))),
    ],
)
def test_a_last_block_with_much_in_it_is_read(body):
    document = attrs.evolve(WHOLE, body=body)
    for layout in LAYOUTS:
        assert nd.header(json.dumps(as_json(document), **layout)) == header_of(document)


def test_members_with_much_in_them_are_read():
    document = attrs.evolve(WHOLE, participants=(), keywords=tuple("]" for _ in range(300)))
    assert nd.header(nd.dumps(document, "json")) == header_of(document)


def test_what_is_wrong_within_the_body_is_not_found():
    text = nd.dumps(WHOLE, "json").replace('"content":["It floats.', '"content":["a" "It \x07floats.')
    with pytest.raises(nd.ReadError):
        nd.loads(text, "json")
    assert nd.header(text) == header_of(WHOLE)
    assert nd.header(text.encode().replace(b"floats", b"\xff")) == header_of(WHOLE)


def broken(**members):
    return json.dumps({**as_json(WHOLE), **members})


TEXT = nd.dumps(WHOLE, "json")
BROKEN = {
    "nothing": "",
    "white space": " \n",
    "no JSON": "A boat.",
    "XML": "<nitf/>",
    "a list": "[1]",
    "another object": '{"a": 1}',
    "no body": '{"type": "document", "newsdoc": "0.1", "lang": 1}',
    "a body that is no list": broken(body=1),
    "a body that closes too much": '{"type": "document", "newsdoc": "0.1", "body": [}]}',
    "a body that holds numbers": '{"type": "document", "newsdoc": "0.1", "body": [1]}',
    "a body without an end": '{"type": "document", "newsdoc": "0.1", "body": [',
    "another version": broken(newsdoc="0.0"),
    "an unknown member": broken(more=1),
    "people of a wrong type": broken(participants=[1]),
    "a wrong language": broken(lang=""),
    "a headline with what no text holds": broken(headline={"type": "headline", "content": ["\x07"]}),
    "a headline with half a character": broken(headline={"type": "headline", "content": ["\ud800"]}),
    "syntax before the body": TEXT.replace('"headline":', '"headline"'),
    "syntax behind the body": TEXT.replace('"lang":', '"lang"'),
    "more than the document": TEXT + "}",
    "a text cut short": TEXT[:-3],
    "a member before the body and behind it": TEXT.replace('"lang":', '"headline":null,"lang":'),
    "a second body": TEXT.replace('"lang":', '"body":1,"lang":'),
    "no number": broken(urgency=float("nan")),
    "a number of many digits": TEXT.replace('"lang":', f'"urgency":{"1" * 5000},"lang":'),
    "half a character as it is": TEXT.replace("Boat", "\ud800"),
    "bytes that are no UTF-8": TEXT.encode().replace(b"Boat", b"\xff"),
    "too deep": TEXT.replace('["A ",', "[" * 5000),
}


@pytest.mark.parametrize("data", BROKEN.values(), ids=BROKEN)
def test_what_is_wrong_elsewhere_is_told_as_the_reader_tells_it(data):
    with pytest.raises(nd.ReadError) as expected:
        nd.loads(data, "json")
    with pytest.raises(nd.ReadError) as found:
        nd.header(data)
    assert found.value.diagnostics == expected.value.diagnostics


def test_of_members_that_the_header_is_not_made_of_syntax_and_names_are_checked():
    assert nd.header(broken(urgency="high", keywords=1)) == header_of(WHOLE)
    with pytest.raises(nd.ReadError, match="urgencey"):
        nd.header(broken(urgencey=1))


def test_errors_name_the_file_and_limits_hold():
    with pytest.raises(nd.ReadError, match=r"boat\.json"):
        nd.header("x", name="boat.json")
    for limit in (10, nd.Limits(pieces=3)):
        with pytest.raises(nd.ReadError) as found:
            nd.header(TEXT, limit=limit)
        assert [problem.code for problem in found.value.diagnostics] == ["too-large"]


def test_a_text_in_another_encoding_is_read_as_a_whole():
    for data in (TEXT.encode("utf-16"), TEXT.encode("utf-8-sig"), "\ufeff" + TEXT):
        assert nd.header(data) == header_of(WHOLE)
