"""The limits that the docs list are those that hold, and those that are ours can be raised."""

from __future__ import annotations

import io
import json

import attrs
import pytest

import newsdoc as nd
from newsdoc import files
from newsdoc.build import document, remark
from newsdoc.formats import registry
from newsdoc.formats.text.dialect.opening import FENCE, VERSION
from newsdoc.limits import DEPTH_LIMIT, PROBLEM_LIMIT, WIDEST, WITHIN, limits_of
from shared import PROJECT

PAGE = (PROJECT / "docs" / "limits.md").read_text("utf-8")

DOCUMENT = document(
    "A word.", remark(None, "A word of a boat.", start=0, end=1_000), headline="The boat", id="urn:example:boat"
)
READ = [known.name for known in registry.all_formats() if known.read]

ITEM = {"uri": "x:1", "headline": "a", "deep": None}
TT = {"uuid": "6f8a8a2e-4c3f-5a1b-9c0d-1e2f3a4b5c6d", "type": "core/article", "deep": None}


def listed(what):
    """Give the number that the page has for something."""
    row = next(line for line in PAGE.splitlines() if line.startswith(f"| {what} |"))
    return int(row.split("|")[2].strip().replace(",", ""))


def refusal(data, name="nitf", **options):
    with pytest.raises(nd.ReadError) as caught:
        nd.loads(data, name, **options)
    (found,) = caught.value.diagnostics
    return f"{found.message} [{found.code}]"


def crowded(number):
    given = " ".join(f"a{index}='b'" for index in range(number))
    return f"<nitf {given}><body/></nitf>"


def nested(depth):
    return "[" * depth + "]" * depth


def test_the_numbers_are_those_of_the_code():
    default = limits_of(None)
    assert listed("bytes of an input (`size`)") == default.size
    assert listed("pieces of an input (`pieces`)") == default.pieces
    assert listed("attributes of an element in a file (`attributes`)") == default.attributes
    assert listed("depth of objects and arrays (`depth`)") == default.depth
    assert listed("attributes of an element in markup that a file holds as text") == WITHIN.attributes
    assert listed("nodes from the document to the deepest") == DEPTH_LIMIT
    assert listed("spaces that a level is indented by") == WIDEST
    assert listed("problems that are told of one input") == PROBLEM_LIMIT


def test_the_page_names_every_limit_that_can_be_changed():
    assert [field.name for field in attrs.fields(nd.Limits) if f"(`{field.name}`) |" not in PAGE] == []


@pytest.mark.parametrize("name", READ)
def test_every_format_takes_no_more_bytes_than_its_limit(name):
    data = nd.dumps(DOCUMENT, name).encode()
    most = len(data)
    wanted = nd.loads(data, name)
    assert (
        refusal(data, name, limit=most - 1) == f"the input has more than {most - 1:,} bytes (limit `size`) [too-large]"
    )
    assert nd.loads(data, name, limit=most) == wanted
    assert nd.loads(data, name, limit=nd.Limits(size=most)) == wanted


@pytest.mark.parametrize("name", READ)
def test_of_a_string_the_limit_is_in_code_points(name):
    text = nd.dumps(DOCUMENT, name).replace("boat", "bo\u0101t")
    assert nd.loads(text, name, limit=len(text))
    assert "characters (limit `size`)" in refusal(text, name, limit=len(text) - 1)


@pytest.mark.parametrize("name", READ)
def test_every_format_takes_no_more_pieces_than_its_limit(name):
    data = nd.dumps(DOCUMENT, name)
    assert nd.loads(data, name, limit=nd.Limits(pieces=len(data)))
    said = "the input has more than 2 lines, marks or values (limit `pieces`) [too-large]"
    assert refusal(data, name, limit=nd.Limits(pieces=2)) == said
    assert refusal(data.encode(), name, limit=nd.Limits(pieces=2)) == said


@pytest.mark.parametrize(
    ("data", "name"),
    [
        ("a\n\n\nb", "text"),
        ("a\r\r\rb", "text"),
        ("*a* *b*", "text"),
        ("_a_ _b_", "text"),
        ("`a` `b`", "text"),
        ("[a] [b] [c]", "text"),
        ("(a) (b) (c)", "text"),
        ("a: b: c: d", "text"),
        ("> a > b > c", "text"),
        ("<nitf><body/></nitf>", "nitf"),
        ("<a>&lt;b&lt;c", "newsml-g2"),
        ('{"a":1,"b":2,"c":3}', "json"),
        ("[[[]]]", "json"),
        ('{"a":{"b":{}}}', "json"),
        ('{"body_html":"<p>a<p>b"}', "ninjs"),
        ('{"body_html":"\\u003cp>a\\u003Cp>b"}', "ninjs"),
    ],
)
def test_a_piece_is_whatever_becomes_an_object(data, name):
    assert "(limit `pieces`) [too-large]" in refusal(data, name, limit=nd.Limits(pieces=2))


def test_the_dialect_of_text_has_the_limits_of_text():
    text = f'{FENCE}\n{VERSION}: "0.1"\n{FENCE}\n\nA word.\n'
    assert nd.loads(text, "text", limit=nd.Limits(pieces=len(text)))
    assert "(limit `pieces`)" in refusal(text, "text", limit=nd.Limits(pieces=3))


def test_the_limit_of_pieces_grows_with_that_of_size_and_never_falls_with_it():
    default = limits_of(None)
    assert limits_of(10).pieces == default.pieces
    assert limits_of(2 * default.size).pieces == 2 * default.pieces
    assert nd.Limits(size=2 * default.size, pieces=5).pieces == 5


def test_more_attributes_are_read_if_told():
    most = listed("attributes of an element in a file (`attributes`)")
    assert nd.loads(crowded(most), "nitf")
    said = f"an element has more than {most} attributes (limit `attributes`) [too-large]"
    assert refusal(crowded(most + 1)) == said
    assert nd.loads(crowded(most + 1), "nitf", limit=nd.Limits(attributes=most + 1))
    assert "more than 3 attributes" in refusal(crowded(4), limit=nd.Limits(attributes=3))


@pytest.mark.parametrize(("name", "item"), [("ninjs", ITEM), ("tt-newsdoc", TT)])
def test_json_is_read_deeper_if_told(name, item):
    def data(depth):
        return json.dumps(item).replace("null", nested(depth))

    most = listed("depth of objects and arrays (`depth`)")
    with pytest.raises(nd.ReadError) as caught:
        nd.loads(data(most + 1), name)
    (found,) = caught.value.diagnostics
    assert found.message == f"objects and arrays are nested deeper than {most} (limit `depth`)"
    assert (found.code, found.position) == ("too-large", nd.Position(1, found.position.column))
    assert nd.loads(data(most + 1), name, limit=nd.Limits(depth=200))
    assert nd.loads(data(200), name, limit=nd.Limits(depth=200))
    assert "deeper than 10 " in refusal(data(11), name, limit=nd.Limits(depth=10))


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("json", '{"newsdoc": "0.1", "type": "document", "body": [%s]}'),
        ("ninjs", '{"uri": "x:1", "headline": "a", "subjects": [%s]}'),
        ("ninjs", '{"uri": "x:1", "headline": "a", "x": [{"y": [%s]}]}'),
        ("tt-newsdoc", '{"uuid": "x", "type": "core/article", "content": [%s]}'),
    ],
)
def test_of_things_that_are_wrong_no_more_are_told_than_the_limit(name, data):
    most = listed("problems that are told of one input")
    one = "1e999" if '"x"' in data and "y" in data else "1"
    for number in (most, most + 1, most * 2):
        with pytest.raises(nd.ReadError) as caught:
            nd.loads(data % ",".join([one] * number), name)
        *told, last = caught.value.diagnostics
        if number == most:
            assert (len(told), last.code) == (most - 1, told[0].code)
        else:
            assert (len(told), last.code, last.path) == (most, "too-large", "$")
            assert last.message == "more than 10,000 things are wrong; no others were looked for"


def test_what_stands_in_an_input_is_not_measured_once_more():
    inner = "<p>" + "A word. " * 20 + "</p>"
    for key in ("body_html", "body_xhtml", "headline_xhtml", "description_xhtml"):
        assert nd.loads(json.dumps({**ITEM, key: inner}), "ninjs", limit=500)


@pytest.mark.parametrize(
    ("limits", "message"),
    [
        ({"size": 0}, "size=0: this limit is a whole number from 1 upwards"),
        ({"size": "9"}, "size='9': this limit is a whole number from 1 upwards"),
        ({"pieces": 1.5}, "pieces=1.5: this limit is a whole number from 1 upwards"),
        ({"attributes": True}, "attributes=True: this limit is a whole number from 1 upwards"),
        ({"depth": 201}, "depth=201: this limit is a whole number from 1 to 200"),
    ],
)
def test_a_limit_is_a_number(limits, message):
    with pytest.raises(nd.UsageError) as caught:
        nd.Limits(**limits)
    assert str(caught.value) == message


def test_a_limit_that_can_be_none_is_wrong_usage():
    with pytest.raises(nd.UsageError, match="size=-1"):
        nd.loads("a", "text", limit=-1)


def test_a_file_is_read_as_far_as_it_must_be_to_refuse_it(tmp_path, monkeypatch):
    path = tmp_path / "boat.txt"
    path.write_bytes(b"A word. " * 1000)
    taken = []
    read = files.read
    monkeypatch.setattr(files, "read", lambda *args: taken.append(read(*args)) or taken[-1])
    with pytest.raises(nd.ReadError, match=r"^boat\.txt: the input has more than 100 bytes"):
        nd.load(path, limit=100)
    assert [len(data) for data in taken] == [101]
    assert nd.load(path, limit=8000)


def test_bytes_in_a_named_encoding_are_measured_before_they_are_decoded():
    data = ("Å " * 100).encode("windows-1252")
    assert nd.loads(data, "text", encoding="windows-1252", limit=200)
    with pytest.raises(nd.ReadError, match="more than 199 bytes"):
        nd.loads(data, "text", encoding="windows-1252", limit=199)


def test_a_file_of_another_format_is_recognised_within_the_limit_that_was_set(tmp_path):
    path = tmp_path / "boat.json"
    path.write_text(json.dumps({**ITEM, "body_text": "a, " * 100}), "utf-8")
    with pytest.raises(nd.ReadError, match="limit `pieces`"):
        nd.load(path, limit=nd.Limits(pieces=50))
    assert nd.load(path, limit=nd.Limits(pieces=500)).source.media_type == "application/json"


class Stream(io.BytesIO):
    """A stream that notes how much it is asked for."""

    asked = 0

    def read(self, size=-1):
        assert size >= 0
        self.asked = max(self.asked, size)
        return super().read(size)


@pytest.mark.parametrize("seems", [0, 5, 4000, 9000])
@pytest.mark.parametrize("most", [0, 10, 3999, 4000, 1 << 60])
def test_no_more_is_read_than_the_limit_and_a_byte_and_no_memory_is_taken_for_more(seems, most):
    data = bytes(range(250)) * 16
    stream = Stream(data)
    assert files.read_up_to(stream, most, seems) == data[: most + 1]
    assert stream.asked <= 1 << 20


def test_the_limits_of_the_xml_parser_are_those_listed():
    depth, letters = listed("depth of elements"), listed("letters of a name")
    text = listed("bytes of one text, attribute or comment")
    assert nd.loads(f"<nitf>{'<x>' * (depth - 2)}a{'</x>' * (depth - 2)}</nitf>", "nitf")
    assert "[xml-refused]" in refusal("<x>" * (depth + 1) + "</x>" * (depth + 1))
    assert "[xml-refused]" in refusal(f"<nitf><{'x' * (letters + 1)}/></nitf>")
    assert "[xml-refused]" in refusal(f"<nitf><p>{'x' * (text + 1)}</p></nitf>")


def test_the_limits_of_json_are_those_listed():
    digits = listed("digits of a number")
    assert "more digits than Python converts" in refusal(json.dumps(ITEM).replace("null", "9" * (digits + 1)), "ninjs")
    with pytest.raises(nd.ReadError) as caught:
        nd.loads(
            '{"newsdoc": "0.1",\r "id": "' + "a" * (digits + 1) + '",\r\n "body": [-' + "9" * (digits + 1) + "]}",
            "json",
        )
    assert caught.value.diagnostics[0].position == (3, 11)
    assert nd.loads(json.dumps(ITEM).replace("null", "9" * digits), "ninjs")


def test_the_limits_of_documents_are_those_listed():
    depth, widest = listed("nodes from the document to the deepest"), listed("spaces that a level is indented by")
    quotes = nd.Paragraph(("a",))
    for _ in range(depth - 2):
        quotes = nd.BlockQuote((quotes,))
    assert nd.dumps(nd.Document(body=(quotes,)), "json", indent=widest)
    with pytest.raises(nd.InvalidDocument, match="too-deep"):
        nd.dumps(nd.Document(body=(nd.BlockQuote((quotes,)),)), "json")
    with pytest.raises(nd.UsageError, match="indent"):
        nd.dumps(nd.Document(body=(quotes,)), "json", indent=widest + 1)
