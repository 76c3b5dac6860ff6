"""What fuzzing and random command lines have found, each find by its name: it was mended, and stays so."""

from __future__ import annotations

import json

import pytest

import newsdoc as nd
from newsdoc.cli import main
from newsdoc.codec import require
from newsdoc.diagnostics import Diagnostic

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


@pytest.mark.parametrize("form", ["text", "concise", "json", "github", "sarif"])
def test_a_file_whose_name_is_not_utf8_is_reported_in_every_form(form, tmp_path, monkeypatch, capsysbinary):
    monkeypatch.chdir(tmp_path)
    assert main(["validate", "bo\udce4t.json", "--output-format", form]) == 3
    out = capsysbinary.readouterr().out
    if form == "sarif":
        place = json.loads(out)["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
        assert place["artifactLocation"]["uri"] == "bo%E4t.json"
