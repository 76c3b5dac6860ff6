"""What fuzzing and random command lines have found, each find by its name: it was mended, and stays so."""

from __future__ import annotations

import codecs
import contextlib
import json

import pytest

import newsdoc as nd
from newsdoc.cli import main
from newsdoc.codec import require
from newsdoc.diagnostics import Diagnostic
from newsdoc.formats import xml
from text_laws import assert_explained, assert_lawful, assert_line_ends_change_nothing, assert_rewritten_or_said

PAGES = {
    "a label with a line end": '<p class="nd-credit"><span class="nd-label">Photo:\n</span></p>',
    "a label with a line end before words": '<p class="nd-credit"><span class="nd-label">Photo:\n</span>Ada</p>',
    "a name with a line end": '<p>By <span class="nd-person">Ada\r\nRehn</span></p>',
    "code with a line end": "<p><code>a\nb</code></p>",
}
XHTML = '<article class="newsdoc" lang="en" data-newsdoc="0.1">{}</article>'


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("form", ["{}", XHTML], ids=["of others", "ours"])
def test_a_page_is_read_as_a_document_in_normal_form(name, form):
    body = {"contentType": "application/xhtml+xml", "value": form.format(PAGES[name])}
    document = nd.loads(json.dumps({"uri": "x:1", "bodies": [body]}), "ninjs")
    require(document)
    assert document.body


def test_what_xml_has_to_say_of_a_zero_byte_is_one_line():
    with pytest.raises(nd.ReadError) as caught:
        nd.loads(b"<nitf>\n<body>\0</body></nitf>", "nitf")
    assert str(caught.value) == "2:7: Invalid character: Char 0x0 out of allowed range [xml-syntax]"


def test_what_a_message_quotes_begins_no_line_of_its_own():
    one = Diagnostic("json-syntax", "a\n::error::b\r\x1b[31m\u202ec\u2028\x85d", "e\nf", path='$["g\\n"]')
    assert str(one) == ('e\\nf: $["g\\n"]: a\\n::error::b\\r\\x1b[31m\\u202ec\\u2028\\x85d [json-syntax]')


def test_a_message_keeps_blanks_and_joiners_and_shows_what_is_no_unicode():
    one = Diagnostic("json-syntax", "a\xa0b\u3000می\u200cخ\te", "bo\udce4t")
    assert str(one) == "bo\\xe4t: a\xa0b\u3000می\u200cخ\te [json-syntax]"


@pytest.mark.parametrize("words", [["--from=--"], ["-f--"], ["--lang=--"], ["--interviewer=--"], ["--interview=--"]])
def test_two_dashes_are_no_value_of_an_option(words, tmp_path, capsys):
    (tmp_path / "a.txt").write_text("A", "utf-8")
    assert main(["inspect", str(tmp_path / "a.txt"), *words]) == 2
    assert "expected one argument" in capsys.readouterr().err


@pytest.mark.parametrize("form", ["text", "concise", "json", "jsonl", "github", "sarif"])
def test_a_file_whose_name_is_not_utf8_is_reported_in_every_form(form, tmp_path, monkeypatch, capsysbinary):
    monkeypatch.chdir(tmp_path)
    assert main(["validate", "bo\udce4t.json", "--output-format", form]) == 3
    out = capsysbinary.readouterr().out
    if form == "sarif":
        place = json.loads(out)["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
        assert place["artifactLocation"]["uri"] == "bo%E4t.json"


@pytest.mark.parametrize("encoding", ["UTF-8", "UTF-16", "WINDOWS-1251", "KOI8-R"])
def test_a_prefix_in_any_letters_that_is_not_declared_is_read_as_if_it_were(encoding):
    text = '<?xml version="1.0" encoding="{}"?><nitf><body><body.content><p ж:id="a">ё</p></body.content></body></nitf>'
    found = []
    document = nd.loads(text.format(encoding).encode(encoding), "nitf", report=found.append)
    assert "undeclared-prefix" in {one.code for one in found}
    assert nd.plain_text(document.body[0]) == "ё"


def test_a_prefix_that_is_not_declared_does_not_hide_an_encoding_that_is_refused():
    text = (
        '<?xml version="1.0" encoding="UTF-7"?><nitf><body><body.content><p x:id="a">A</p></body.content></body></nitf>'
    )
    with pytest.raises(nd.ReadError) as refused:
        nd.loads(text.encode(), "nitf")
    assert [(one.code, one.message) for one in refused.value.diagnostics] == [
        ("xml-refused", "the encoding UTF-7 is not one that newsdoc takes")
    ]


def test_pythons_codecs_have_every_encoding_that_xml_may_be_in():
    for name in xml.ENCODINGS:
        codecs.lookup(name)


@pytest.mark.parametrize(
    ("format", "text"),
    [
        ("nitf", "<nitf><body><body.content><p>A</p><i⺀tem>B</i⺀tem></body.content></body></nitf>"),
        ("nitf", '<nitf><head><docdata><date.iss⺀ue norm="x">A</date.iss⺀ue></docdata></head></nitf>'),
        ("nitf", '<nitf><head><title la⺀ng="x">A</title></head></nitf>'),
        ("newsml-g2", '<newsItem guid="a:b"><itemMeta><i⺀Class>A</i⺀Class></itemMeta></newsItem>'),
        ("newsml-g2", '<newsItem guid="a:b"><contentMeta><la⺀nguage tag="en"/></contentMeta></newsItem>'),
    ],
)
def test_a_name_with_letters_that_no_name_of_ours_has_is_kept_under_another(format, text):
    document = nd.loads(text, format)
    require(document)
    assert nd.loads(nd.dumps(document, "nitf"), "nitf") == document


def test_a_uri_that_spells_a_control_character_is_an_id_as_it_stands():
    uri = "urn:newsdoc:sha128:25%19e8"
    document = nd.loads(json.dumps({"uri": uri}), "ninjs")
    assert document.id == uri
    require(document)


def test_a_page_of_ours_may_have_attributes_with_names_that_no_xml_has():
    page = '<article class="newsdoc" data-\x08x="1" data-newsdoc="0.1"><p>A</p></article>'
    body = {"contentType": "text/html", "value": page}
    document = nd.loads(json.dumps({"uri": "x:1", "bodies": [body]}), "ninjs")
    assert nd.plain_text(document.body[0]) == "A"


TEXTS = {
    "a link below the label of a caption": "Photo:\n[Two men](https://example.org/a)\n",
    "what is stressed and escaped below the label of a caption": "Photo:\n**Two** men \\[sic\\]\n",
    "front matter with a title and nothing below it": "---\ntitle: The gate\n---\n",
    "front matter that sounds like an interview": (
        "---\ndeck: 'A: Me.'\nauthor: 'A: Ada'\ntitle: 'Q: Who?'\n---\n\nQ: Why?\n\nA: So.\n\nQ: Oh?\n\nA: Yes.\n"
    ),
    "a label that ends in what is escaped": (
        "Smiths ask for three things:\\\n？\nSmiths ask for three things:\\- .\n# ？\nSmiths ask for three things:"
    ),
    "questions that are the head, and no body": "？\n?\nJOURNALIST: P M,?\n",
    "code that stands first": "```\nopen(gate)\n```\nIt **opens**.\n",
    "code with a date that stands first": "```3 May 2026\nopen(gate)\n```\n\n# The gate\n\nIt opens.\n",
    "code in capitals above a headline": "~~~SH\nopen\n~~~\n\n# The gate\n\nIt opens for all.\n\nIt is shut.\n",
    "code that looks like a slug": "~~~AB-CD-EF1\nopen\n~~~\n\n# The gate\n\nIt opens for all.\n\nIt is shut.\n",
    "code below the label of a caption": "Photo:\n\n```\nopen(gate)\n```\n\nIt **opens**.\n",
    "code with wrapped lines right below it": (
        "It **opens**.\n\n~~~\nopen(gate)\n~~~\n"
        "The gate is opened by the harbour master, who has the only\n"
        "key to it, and is shut by whoever is the last to leave the\n"
        "quay, which is seldom the same man twice in a week or so.\n"
    ),
    "a note of the desk with a link": "[It](https://example.org/a) was edited for length.\n",
    "a date with a link": "# The gate\n\n[3 May 2026](https://example.org/a)\n\nIt opens for whoever is there.\n",
    "a direction with a link": "# The gate\n\nIt opens.\n\n[[Map](https://example.org/a) follows]\n",
    "labels with a link and a picture": (
        "The gate[a](.) Mara Lind:\nThe gate![a](g) Mara Lind:?\nDahl:\nLind:**?\nDahl:"
    ),
    "a link to nothing in the text": "# The gate\n\n[r]: # nothing\n\nIt [opens][r] for [all](#none).\n",
    "a link to a target that is defined elsewhere": "# The gate\n\n[r:1]: ---\n\nIt [opens][r:1] for all.\n",
    "a dateline that is all of the line before its paragraph": (
        "Ostvik, 3 May 2026 -\nThe gate is opened by the harbour master, who has the only, \n"
        "key to it, and is shut by whoever is the last to leave, the\nquay, which is seldom the same man twice - "
    ),
    "labels with a backslash that is escaped": "Dahl, \\\\:)\nLind:\nLind:**?\nDahl:",
}


@pytest.mark.parametrize("name", TEXTS)
def test_all_laws_of_plain_text_hold_for_what_broke_one(name):
    text = TEXTS[name]
    document = nd.loads(text, "text")
    assert_lawful(document, text)
    assert_explained(document, text)
    assert_rewritten_or_said(document)
    assert_line_ends_change_nothing(text, "\r\n")


def test_what_is_marked_below_the_label_of_a_caption_is_so_in_the_caption():
    (figure,) = nd.loads("Photo:\n**Two** [men](https://example.org/a)\n", "text").body
    assert figure.caption == (nd.Strong(("Two",)), " ", nd.Link(("men",), "https://example.org/a"))


def test_the_front_matter_says_what_is_headline_deck_and_byline_whatever_they_look_like():
    found = nd.loads(TEXTS["front matter that sounds like an interview"], "text")
    assert [nd.plain_text(node) for node in (found.headline, *found.decks, *found.bylines)] == [
        "Q: Who?",
        "A: Me.",
        "A: Ada",
    ]


def test_code_is_no_line_of_the_head_and_no_caption():
    for name, text in TEXTS.items():
        if name.startswith("code"):
            found = [node.lines for node in nd.walk(nd.loads(text, "text")) if isinstance(node, nd.Preformatted)]
            assert found in ([("open(gate)",)], [("open",)])


@pytest.mark.parametrize("name", ["a note of the desk with a link", "a date with a link", "a direction with a link"])
def test_a_link_is_kept_in_what_is_printed_as_one(name):
    said = []
    document = nd.loads(TEXTS[name], "text", report=said.append)
    assert [node.href for node in nd.walk(document) if isinstance(node, nd.Link)] == ["https://example.org/a"]
    assert "link-lost" not in {one.code for one in said}


def test_a_second_byte_order_mark_is_text_whether_an_encoding_is_named_or_not():
    data = codecs.BOM_UTF8 * 2 + b"The gate"
    for encoding in (None, "utf-8", "utf-8-sig"):
        assert nd.plain_text(nd.loads(data, "text", encoding=encoding)) == "\ufeffThe gate"


@pytest.mark.parametrize("encoding", ["iso-8859-1", "iso-8859-2", "iso-8859-5"])
def test_a_control_that_windows_has_no_sign_for_either_is_told_without_one(encoding):
    said: list[Diagnostic] = []
    data = {"iso-8859-1": b"A \x81 boat", "iso-8859-2": b"A \x85 boat\x88", "iso-8859-5": b"A \x98 boat"}[encoding]
    nd.loads(data, "text", encoding=encoding, report=said.append)
    (told,) = [one for one in said if one.code == "controls-in-text"]
    assert told.message.endswith("is read as that")


@pytest.mark.parametrize(
    "data", [b'\x1b\x1b$1= ""\n3\xff\xff\xff\xff\xff\xff\xff\x1b', "가\n나\xe9".encode("iso2022_kr", "ignore")]
)
def test_what_is_said_in_escapes_of_earlier_lines_counts_where_a_line_is_shown(data):
    with pytest.raises(nd.ReadError):
        nd.loads(data + b"\xff", "text")
    with contextlib.suppress(nd.ReadError):
        nd.loads(data, "text")


@pytest.mark.parametrize(
    ("name", "stray"),
    [
        *(("tei", stray) for stray in ("<lb/>", "<hi>and</hi>", "<ref target='x'>and</ref>")),
        *(("akoma-ntoso", stray) for stray in ("<eol/>", "<i>and</i>")),
    ],
)
def test_a_byline_that_was_given_more_than_names_is_read_as_words_and_names(name, stray):
    document = nd.Document(
        bylines=(nd.Byline(("By Ann ", nd.Entity("Bo", "person"))),), dateline=nd.Dateline(("At Ann ",))
    )
    read = nd.loads(nd.dumps(document, name).replace("Ann ", f"Ann {stray} "), name)
    assert read.bylines[0].content[-1] == nd.Entity("Bo", "person")
    words = ["Ann", *(["and"] if "and" in stray else [])]
    assert read.bylines[0].content[0].split() == ["By", *words]
    assert read.dateline.content[0].split() == ["At", *words]


@pytest.mark.parametrize("blank", ["\x85", "\xa0", "\u2003", "\u2028", "\u3000"])
@pytest.mark.parametrize("format", ["webvtt", "srt"])
def test_text_before_the_cues_of_a_transcript_keeps_blanks_that_are_not_white_space_of_xml(format, blank):
    text = f"{blank}\n\nPage{blank}2\n\n00:00:01,000 --> 00:00:02,000\nHe left.\n"
    document = nd.loads(text if format == "srt" else text.replace(",", "."), format)
    require(document)
    assert [nd.plain_text(block) for block in document.body] == [blank, f"Page{blank}2", "He left."]


def test_a_note_in_webvtt_keeps_blanks_that_are_not_white_space_of_xml():
    document = nd.loads("WEBVTT\n\nNOTE Page\xa02\n\n00:01.000 --> 00:02.000\nHe left.\n", "webvtt")
    assert document.internal_notes == ("Page\xa02",)


@pytest.mark.parametrize("depth", [1, 2, 3])
def test_two_hyphens_in_an_item_of_a_list_are_no_rule_in_the_dialect(depth):
    block = nd.Paragraph(("--",))
    for _ in range(depth):
        block = nd.List((nd.ListItem((block,)),))
    document = nd.Document(body=(block,))
    text = nd.dumps(document, "text")
    assert text.endswith("- " * depth + "\\--\n")
    assert nd.loads(text, "text") == document


LINES_THAT_ARE_ALL_LABEL = {
    "rights in a line that recurs": "Mara Lind\nX©\nMara Lind\nX©\n",
    "a credit in a line that recurs": "Mara Lind\nTranslated by:\nMara Lind\nTranslated by:\n",
    "a caption in a line that recurs": "Mara Lind\n[Photo]\nMara Lind\n[Photo]\n",
}


@pytest.mark.parametrize("name", LINES_THAT_ARE_ALL_LABEL)
def test_a_line_that_is_all_label_is_what_a_block_says_if_that_has_nothing_else(name):
    text = LINES_THAT_ARE_ALL_LABEL[name]
    document = nd.loads(text, "text")
    require(document)
    assert_lawful(document, text)
    assert_explained(document, text)


@pytest.mark.parametrize(("number", "start"), [("3", 3), ("2147483647", 2**31 - 1), ("0", None), ("9999999999", None)])
def test_a_list_of_ours_in_akoma_ntoso_begins_with_a_number_that_the_model_has(number, start):
    item = nd.ListItem((nd.Paragraph(("A gate",)),))
    document = nd.Document(body=(nd.List((item, item), ordered=True, start=3),))
    said = []
    text = nd.dumps(document, "akoma-ntoso").replace("<num>3</num>", f"<num>{number}</num>")
    (found,) = nd.loads(text, "akoma-ntoso", report=said.append).body
    assert (found.start, said) == (start, [])


@pytest.mark.parametrize("format", ["nitf", "newsml-g2", "tei", "akoma-ntoso"])
def test_utf16_that_ends_within_a_character_is_broken_xml(format):
    data = codecs.BOM_UTF16_LE + "<nitf>\r</nitf>".encode("utf-16-le")[:-1]
    with pytest.raises(nd.ReadError):
        nd.loads(data, format)
