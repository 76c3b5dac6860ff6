"""XML is parsed without opening anything, and what isn't plain XML is refused with a place."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from newsdoc.diagnostics import ReadError
from newsdoc.formats import xml

if TYPE_CHECKING:
    from pathlib import Path

    from newsdoc.diagnostics import Diagnostic


def refused(data: str | bytes, **options) -> str:
    with pytest.raises(ReadError) as caught:
        xml.parse(data, name="story.xml", **options)
    return str(caught.value)


def test_bytes_and_text_give_the_root() -> None:
    assert xml.parse(b"<a>\xc3\xa9</a>").text == "é"
    assert xml.parse("<a>é</a>").text == "é"


def test_the_encoding_that_a_text_declares_is_not_heeded() -> None:
    assert xml.parse('<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>').text == "é"
    assert xml.parse('\ufeff<?xml version="1.0" encoding="UTF-16"?><a>é</a>').text == "é"


def test_the_encoding_that_bytes_declare_is_heeded() -> None:
    text = '<?xml version="1.0" encoding="{}"?><a>é</a>'
    for encoding in ("ISO-8859-1", "windows-1252", "UTF-16"):
        assert xml.parse(text.format(encoding).encode(encoding)).text == "é"


def test_comments_and_processing_instructions_leave_no_gap() -> None:
    assert xml.parse("<a>one<!-- - -->two<?x y?>three</a>").text == "onetwothree"


def test_broken_xml_is_reported_with_line_and_column() -> None:
    assert refused(b"<a>\n<b>\n</a>").startswith("story.xml:3:5: Opening and ending tag mismatch")
    assert "[xml-syntax]" in refused(b"")
    assert "[xml-syntax]" in refused("<a>\ud800</a>")
    assert "[xml-syntax]" in refused(b"<a>\x01</a>")


def test_bytes_that_are_not_utf8_are_told_as_those_of_plain_text_are() -> None:
    told = 'not UTF-8 at byte {} (0xEB); it would read "{}Zoë</a>" in windows-1252'
    for head in ("", '<?xml version="1.0"?>\n', '\ufeff<?xml version="1.0" encoding="UTF-8"?>\n'):
        data = head.encode() + b"<a>Zo\xeb</a>"
        message = refused(data)
        assert f"not UTF-8 at byte {data.index(0xEB)} (0xEB)" in message
        assert message.endswith("[not-utf8]")
    assert told.format(5, "<a>") in refused(b"<a>Zo\xeb</a>")
    assert "in utf-16-be [not-utf8]" in refused('<a>Anna: "Of course"</a>'.encode("utf-16-be"))
    declared = b'<?xml version="1.0" encoding="Shift_JIS"?><a>\xeb\x01</a>'
    assert "[xml-syntax]" in refused(declared)


def test_a_limit_of_bytes_holds_and_can_be_changed() -> None:
    assert refused(b"<a>1234</a>", limit=10) == "story.xml: the input has more than 10 bytes (limit `size`) [too-large]"
    assert xml.parse(b"<a>1234</a>", limit=11).text == "1234"


def test_an_encoding_that_can_hide_markup_is_refused() -> None:
    hidden = b'<?xml version="1.0" encoding="UTF-7"?><a>+ADw-b/+AD4-</a>'
    assert len(etree.fromstring(hidden)) == 1  # lxml sees an element there
    assert "the encoding UTF-7 is not one that newsdoc takes [xml-refused]" in refused(hidden)
    assert "[xml-refused]" in refused(b'<?xml version="1.0" encoding="klingon"?><a/>')


def test_entity_declarations_are_refused_wherever_they_are_used() -> None:
    head = b'<!DOCTYPE a [<!ENTITY x "y">]>'
    for body in (b"<a/>", b"<a>&x;</a>", b'<a b="&x;"/>'):
        assert "declares an entity, 'x' [xml-refused]" in refused(head + body)


def test_an_entity_that_is_declared_has_its_place_in_every_encoding() -> None:
    text = '<?xml version="1.0" encoding="{}"?>\n<!DOCTYPE a [\n  <!ENTITY x "y">]>\n<a/>'
    for encoding in ("utf-8", "utf-16", "windows-1252", "big5-hkscs", "koi8-u"):
        assert refused(text.format(encoding).encode(encoding)).startswith("story.xml:3:3: the document type")
    assert refused(text.format("utf-16")).startswith("story.xml:3:3: the document type")


def test_an_entity_bomb_is_refused_at_once() -> None:
    levels = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(9))
    bomb = f'<!DOCTYPE a [<!ENTITY e0 "ha">{levels}]><a>&e9;</a>'
    began = time.process_time()
    assert "[xml-refused]" in refused(bomb)
    assert "[xml-refused]" in refused(bomb.replace("<a>&e9;</a>", '<a b="&e9;"/>'))
    assert time.process_time() - began < 1


def test_an_external_entity_is_never_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret")
    attack = f'<!DOCTYPE a [<!ENTITY x SYSTEM "{secret.as_uri()}">]><a>&x;</a>'.encode()
    unsafe = etree.XMLParser(resolve_entities=True, no_network=False)
    assert etree.fromstring(attack, unsafe).text == "the secret"  # what would have happened
    assert "[xml-refused]" in refused(attack)


def test_an_external_document_type_is_never_read(tmp_path: Path) -> None:
    declarations = tmp_path / "nitf.dtd"
    declarations.write_text('<!ELEMENT a ANY><!ATTLIST a b CDATA "from the file"><!ENTITY x "from the file">')
    named = f'<!DOCTYPE a SYSTEM "{declarations.as_uri()}">'
    unsafe = etree.XMLParser(load_dtd=True, attribute_defaults=True)
    assert etree.fromstring(f"{named}<a/>", unsafe).get("b") == "from the file"  # what would have happened
    assert xml.parse(f"{named}<a/>").get("b") is None
    assert xml.parse('<!DOCTYPE a SYSTEM "http://example.invalid/nitf.dtd"><a>text</a>').text == "text"
    assert "story.xml:2:4: Entity 'x' not defined [xml-refused]" in refused(f"{named}<a>\n&x;</a>")
    assert "Entity 'x' not defined [xml-refused]" in refused(f'{named}<a b="&x;"/>')


def test_too_many_attributes_are_refused_in_time() -> None:
    def crowd(count: int) -> bytes:
        return b"<r>\n<a %s/></r>" % b" ".join(b'a%d="1"' % number for number in range(count))

    assert len(xml.parse(crowd(256))[0].keys()) == 256
    began = time.process_time()
    said = "story.xml:2:1: an element has more than 256 attributes (limit `attributes`) [too-large]"
    assert refused(crowd(80_000)) == said
    assert time.process_time() - began < 2


def test_many_attributes_on_many_elements_are_taken() -> None:
    assert len(xml.parse(b"<r>%s</r>" % (b'<a b="1"/>' * 300))) == 300


def test_what_is_out_of_proportion_is_refused() -> None:
    assert "[xml-refused]" in refused(b"<a>" * 300 + b"</a>" * 300)


def mended(data: str | bytes, *remarks: str) -> etree._Element:
    reported: list[Diagnostic] = []
    root = xml.parse(data, name="story.xml", report=reported.append)
    assert [str(remark) for remark in reported] == list(remarks)
    return root


NBSP = "&nbsp; is not declared: it is read as the character that HTML means by it"


@pytest.mark.parametrize("head", ["", "<!DOCTYPE a>", '<!DOCTYPE a SYSTEM "nitf.dtd">'])
def test_the_named_characters_of_html_are_read_and_reported_with_line_and_column(head: str) -> None:
    markup = head + '\n<a b="x&nbsp;">&mdash;\n&nbsp;&lt;&amp;nbsp;</a>'
    dash = "&mdash; is not declared: it is read as the character that HTML means by it"
    root = mended(
        markup,
        f"story.xml:2:8: {NBSP}, 2 times [undeclared-entity]",
        f"story.xml:2:16: {dash} [undeclared-entity]",
    )
    assert (root.get("b"), root.text) == ("x\u00a0", "\u2014\n\u00a0<&nbsp;")
    assert "Entity 'nbsp' not defined [xml-refused]" in refused(markup)


def test_what_looks_like_a_named_character_but_is_none_stays() -> None:
    root = mended(
        "<a>&nbsp;<![CDATA[&nbsp;]]><!-- &nbsp; --><?x &nbsp;?></a>", f"story.xml:1:4: {NBSP} [undeclared-entity]"
    )
    assert root.text == "\u00a0&nbsp;"


def test_named_characters_are_known_in_other_encodings() -> None:
    for encoding in ("ISO-8859-1", "windows-1252", "UTF-16", "SHIFT_JIS"):
        text = f'<?xml version="1.0" encoding="{encoding}"?>\n<a>&nbsp;x</a>'
        assert mended(text.encode(encoding), f"story.xml:2:4: {NBSP} [undeclared-entity]").text == "\u00a0x"


@pytest.mark.parametrize("markup", ["<a>&foo;</a>", '<!DOCTYPE a SYSTEM "x.dtd"><a b="&foo;&nbsp;"/>'])
def test_a_name_that_html_does_not_know_is_refused(markup: str) -> None:
    with pytest.raises(ReadError, match=r"Entity 'foo' not defined \[xml-refused\]"):
        xml.parse(markup, report=lambda _: None)


def test_prefixes_that_are_not_declared_are_read_and_reported() -> None:
    said = "the prefix {}: is not declared: it is read as if it were [undeclared-prefix]"
    root = mended(
        "<!-- <no> -->\n<a xsi:x='1'>\n<p:b/></a>",
        f"story.xml:3:5: {said.format('p')}",
        f"story.xml:2:13: {said.format('xsi')}",
    )
    assert root.get("{http://www.w3.org/2001/XMLSchema-instance}x") == "1"
    assert root[0].tag == "{urn:undeclared:p}b"
    assert "Namespace prefix xsi for x on a is not defined [xml-syntax]" in refused("<a xsi:x='1'/>")


def test_what_the_parser_only_warns_of_is_taken() -> None:
    assert xml.parse('<a xmlns="relative"/>').tag == "{relative}a"


def test_a_root_that_cannot_be_found_is_not_given_prefixes() -> None:
    with pytest.raises(ReadError, match="Namespace prefix p on a is not defined"):
        xml.parse('<!DOCTYPE a [<!ENTITY x "<!--">]><p:a/>', report=lambda _: None)


def test_many_prefixes_that_are_not_declared_are_refused_in_time() -> None:
    crowd = "".join(f"<p{number}:a/>" for number in range(5000))
    began = time.process_time()
    with pytest.raises(ReadError, match=r"\[xml-syntax\]"):
        xml.parse(f"<a>{crowd}</a>", report=lambda _: None)
    assert time.process_time() - began < 1


def test_an_error_is_found_behind_what_is_not_declared() -> None:
    for markup in ("<a>&nbsp;</b>", "<p:a>&nbsp;" * 20, "<a p:b='1'>&#0;</a>"):
        with pytest.raises(ReadError, match=r"story\.xml:1:[0-9]+: .* \[xml-syntax\]"):
            xml.parse(markup, name="story.xml", report=lambda _: None)


@pytest.mark.parametrize("end", ["\r", "\n", "\r\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "iso-8859-1", "utf-16", "utf-16-be"])
def test_a_line_is_counted_however_it_ends(end, encoding):
    said = {"utf-8-sig": "utf-8", "utf-16-be": "utf-16"}.get(encoding, encoding)
    text = end.join((f'<?xml version="1.0" encoding="{said}"?>', "<nitf>", "<p>Zoë</q>", "</nitf>"))
    data = text.encode(encoding)
    if encoding == "utf-16-be" and end == "\r":
        pytest.skip("UTF-16 without a mark is left as it is")
    with pytest.raises(ReadError) as caught:
        xml.parse(data)
    assert caught.value.diagnostics[0].position == (3, 11)
    if encoding == "utf-8":
        with pytest.raises(ReadError) as caught:
            xml.parse(text)
        assert caught.value.diagnostics[0].position == (3, 11)


@pytest.mark.parametrize(
    "around", ["<a>{}</a>", '<a b="{}"/>', "<a><!--{}--></a>", "<a><?b {}?></a>", "<a><![CDATA[{}]]></a>"]
)
def test_what_is_too_long_for_libxml2_is_refused_and_no_mistake(around):
    with pytest.raises(ReadError) as caught:
        xml.parse(around.format("x" * 10_000_001))
    assert caught.value.diagnostics[0].code == "xml-refused"
    if "!--" in around:
        with pytest.raises(ReadError) as caught:
            xml.parse("<a><!-- x")
        assert caught.value.diagnostics[0].code == "xml-syntax"


def test_an_id_that_two_have_or_that_is_no_name_is_no_syntax_error():
    root = xml.parse(b'<a xml:id="x"><b xml:id="x"/><c xml:id="1 2"/></a>')
    assert [element.get("{http://www.w3.org/XML/1998/namespace}id") for element in root.iter()] == ["x", "x", "1 2"]
    with pytest.raises(ReadError, match="xml-syntax"):
        xml.parse(b'<a xml:id="x"><b xml:id="x"></a>')
