"""Naughty strings, in every place that holds a text, come through every format as they are."""

from __future__ import annotations

import json

import pytest
from lxml import etree, html

import newsdoc as nd
from filled import filled
from newsdoc import patterns
from newsdoc.codec import require
from newsdoc.shape import classes
from newsdoc.tree import walk
from shared import shared_path

BLNS = shared_path() / "suites" / "strings" / "blns.json"
XSS = shared_path() / "suites" / "xss" / "strings.txt"

OWN = (
    *("한글", "Tiê\u0301ng Viê\u0323t", "и\u0306", "e\u0301", "👩\u200d🚒", "🏴\U000e0067\U000e007f", "\ufe0f❤\ufe0f"),
    *(
        "\u1112\u1161\u11ab",
        "\xada\xad",
        "\ufeffa",
        "a\ufeff",
        "\u202ea\u202c",
        "\u2066a",
        "\u200b",
        "\u2060",
        "\u061c",
    ),
    *(
        "\ufffd",
        "\ue000",
        "\U0010ffff",
        "\ufdd0",
        "\U0001fffe",
        "e" + "\u0301" * 200,
        "a\u2028b",
        "\u2029",
        "\x85",
        "\x7f",
    ),
    *(" ", "  ", " a", "a ", "a  b", "\t", "a\tb", "\xa0", "\u3000a", "\u202f", "\u1680", "\u205f", "a \t b", "\x9b1m"),
    *("Anna: ", "Q: ", "— ", "**a**", "](b)", "[a](b)", "@anna: a", ":promo: a", ":promo{a=b}: c", "{=html}", "`"),
    *("```", "]]>", "<!--", "-->", "&amp;", "&#0;", "&", "<", "</nitf>", "</p>", "<nitf>", 'nd:label="a"', "{", "}"),
    *(
        "\\",
        "\\n",
        "\\u0000",
        '"',
        "'",
        "''",
        '\\"',
        "- a",
        "1. a",
        "> a",
        "# a",
        "| a |",
        "---",
        "===",
        "***",
        "_",
        "*",
    ),
    *("null", "true", "0", "-1", "1e9", "NaN", "None", "[]", "{}", "~", "!", "!!python", "&a", "*a", "a: b", "a #b"),
    *("{{", "$", "%s", "|", "? a", "%", "{name}", "javascript:alert(1)", "data:text/html,a", "//a", "C:\\a", "../a"),
    *("file:///etc/passwd", "a" * 5000),
)
"""Strings of our own that some format, or some rule of plain text, takes for more than text."""

WRITTEN = (("json", {}), ("nitf", {}), ("ninjs", {}), ("text", {}))
"""In what each document is written and read back."""

OTHERWISE = (
    *(("json", {"indent": 2}), ("ninjs", {"version": "1.6"}), ("ninjs", {"version": "2.2", "nitf": True})),
    *(("newsml-g2", {}), ("newsml-g2", {"inline": "xhtml"}), ("nitf", {"namespace": False, "doctype": True})),
    ("nitf", {"headline_id": True, "flow_blocks": True}),
)
"""Other ways, which take turns: with so many strings each meets all that matters."""

LOSSY = (("text", {"manner": "plain"}), ("nitf", {"version": "3.3"}), ("ninjs", {"data": False}))
"""In what it is written though some of it is lost, which is said."""

CHUNKS = 16


def naughty():
    """Give the strings of the public list, or none where it isn't at hand."""
    return json.loads(BLNS.read_text("utf-8")) if BLNS.exists() else []


def hostile():
    return XSS.read_text("utf-8").splitlines() if XSS.exists() else []


def carried(strings):
    """Give those that a text can hold: XML can carry them, and they are no line ends."""
    return [text for text in strings if text and not patterns.FORBIDDEN.search(text) and "\r" not in text]


def chunk(number):
    return [*carried(naughty()), *OWN][number::CHUNKS]


needs_list = pytest.mark.skipif(not BLNS.exists(), reason=f"no {BLNS}")


def test_a_filled_document_has_every_class():
    met = {type(node) for node in walk(filled("a"))}
    records = {nd.Date, nd.Series, nd.Revision, nd.Rights, nd.Subject, nd.Extension, nd.Provenance, nd.Origin}
    assert set(classes()) - met == records


@needs_list
def test_508_of_515_can_be_carried_one_is_empty_and_six_cannot():
    strings = naughty()
    assert len(strings) == 515
    whole = [text for text in strings if text and not any(map(patterns.UNCARRIED.search, text))]
    assert (len(whole), strings.count("")) == (508, 1)


@pytest.mark.parametrize("number", range(CHUNKS))
def test_a_string_comes_through_every_format_that_gives_documents_back(number):
    for place, text in enumerate(chunk(number), number):
        document = filled(text)
        require(document)
        for name, options in (*WRITTEN, OTHERWISE[place % len(OTHERWISE)]):
            assert nd.loads(nd.dumps(document, name, **options), name) == document, (text, name, options)


@pytest.mark.parametrize("number", range(CHUNKS))
def test_a_string_is_in_what_is_only_written(number):
    for text in chunk(number):
        document = nd.Document(body=(nd.Paragraph((f"{text}",)),))
        linked = json.loads(nd.dumps(document, "json-ld"))
        assert linked["articleBody"] == text
        nd.dumps(filled(text), "json-ld", questions=True)
        lossy, options = LOSSY[len(text) % len(LOSSY)]
        nd.dumps(filled(text), lossy, **options)


@pytest.mark.parametrize("number", range(CHUNKS))
def test_tt_gets_the_text_of_a_paragraph_as_it_is(number):
    for text in chunk(number):
        document = nd.Document(body=(nd.Paragraph((text,)),))
        assert nd.loads(nd.dumps(document, "tt-newsdoc"), "tt-newsdoc").body == document.body, text
        nd.loads(nd.dumps(filled(text), "tt-newsdoc"), "tt-newsdoc")


@pytest.mark.parametrize("text", ["a\nb", "a\r\nb", "\r", "\n\n", "a\n", "\nb", "a\rb\n"])
def test_a_string_with_line_ends_comes_through_as_lines(text):
    document = filled(text)
    for name, options in (*WRITTEN, *OTHERWISE):
        assert nd.loads(nd.dumps(document, name, **options), name) == document, (text, name)


@needs_list
def test_what_cannot_be_carried_is_refused_or_replaced_and_said():
    strings = [text for text in naughty() if patterns.UNCARRIED.search(text)]
    assert len(strings) == 6
    for text in strings:
        with pytest.raises(nd.InvalidDocument):
            nd.dumps(nd.Document(body=(nd.Paragraph((text,)),)), "json")
        said = []
        document = nd.loads(text, "text", report=said.append)
        require(document)
        assert "forbidden-character" in {one.code for one in said}
        data = {"type": "document", "newsdoc": "0.1", "body": [{"type": "paragraph", "content": [text]}]}
        with pytest.raises(nd.ReadError, match=r"1:\d+: \$\.body\[0\]\.content\[0\]"):
            nd.loads(json.dumps(data), "json")


@pytest.mark.parametrize("number", range(CHUNKS))
def test_a_string_is_read_as_plain_text_with_nothing_lost(number):
    for text in [*naughty(), *OWN][number::CHUNKS]:
        require(nd.loads(text, "text"))


def elements(markup):
    """Give the elements and attributes that a strict parser and a browser's see in markup."""
    for root in (etree.fromstring(markup), html.fromstring(markup)):
        for element in root.iter():
            yield element.tag
            yield from element.keys()


@pytest.mark.skipif(not XSS.exists(), reason=f"no {XSS}")
def test_hostile_strings_make_no_elements_and_no_attributes():
    def page(text):
        return json.loads(nd.dumps(filled(text), "ninjs", version="1.6"))["body_xhtml"]

    known = {str(tag).lower() for tag in elements(page("a"))}
    strings = carried(hostile())
    assert len(strings) > 50
    for text in strings:
        assert {str(tag).lower() for tag in elements(page(text))} - known == set(), text
    # The alarm rings where a string isn't escaped.
    assert {str(tag).lower() for tag in elements(page("a").replace(">a<", "><img src='x' onerror='y'/><", 1))} - known


@pytest.mark.skipif(not XSS.exists(), reason=f"no {XSS}")
def test_json_ld_with_hostile_strings_ends_no_script():
    for text in carried(hostile()):
        written = nd.dumps(filled(text), "json-ld")
        assert not {"<", ">", "&"} & set(written), text
