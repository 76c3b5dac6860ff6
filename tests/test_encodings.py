"""Encodings that somebody names: for every format, by the library and the command line."""

from __future__ import annotations

import hashlib
import json
from codecs import BOM_UTF8

import pytest

import newsdoc as nd
from newsdoc import build
from newsdoc.cli import main
from newsdoc.decoding import decode_as
from newsdoc.decoding.named import codec_name
from newsdoc.formats import registry

ARTICLE = "Zoë: Why?\nBen: Because.\nZoë: Oh.\nBen: Já.\n"
DOCUMENT = build.document("Zoë waits.", headline="É")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def ran(capsysbinary, *arguments):
    code = main([*arguments])
    said = capsysbinary.readouterr()
    return code, said.out.decode(), said.err.decode()


@pytest.mark.parametrize("encoding", ["windows-1252", "latin1", "UTF-16", "utf_16_be", "mac-roman", "cp500"])
def test_bytes_are_read_in_the_encoding_that_is_named(folder, encoding):
    data = ARTICLE.encode(encoding)
    (folder / "a.txt").write_bytes(data)
    document = nd.load("a.txt", encoding=encoding)
    assert document == nd.loads(ARTICLE, "text") == nd.loads(data, "text", encoding=encoding)
    assert document.source.encoding == codec_name(encoding)
    assert document.source.sha256 == hashlib.sha256(data).hexdigest()
    assert document.source.name == "a.txt"


@pytest.mark.parametrize("name", [known.name for known in registry.all_formats() if known.read and known.write])
def test_every_format_can_be_read_in_another_encoding(folder, name):
    text = nd.dumps(DOCUMENT, name)
    data = text.encode("utf-16-le")
    suffix = registry.by_name(name).suffixes[0]
    (folder / f"a{suffix}").write_bytes(data)
    document = nd.load(f"a{suffix}", encoding="utf-16-le")
    assert document == nd.loads(text, name)
    if name != "json":
        assert (document.source.encoding, document.source.sha256) == ("utf-16-le", hashlib.sha256(data).hexdigest())


def test_json_keeps_the_source_that_it_tells_of(folder):
    (folder / "a.txt").write_text(ARTICLE, "utf-8")
    document = nd.load("a.txt")
    data = nd.dumps(document, "json").encode("utf-16")
    assert nd.loads(data, "json", encoding="utf-16").source == document.source


def test_a_format_that_makes_no_source_has_none(monkeypatch):
    formats = {"in": nd.Format("in", "In", "text/plain", (".in",), read=lambda data, **_: nd.Document(lang=data))}
    monkeypatch.setattr(registry, "by_name", formats.__getitem__)
    assert nd.loads("é".encode("latin-1"), "in", encoding="latin-1") == nd.Document(lang="é")


def test_an_encoding_that_is_given_overrules_what_xml_declares():
    text = '<?xml version="1.0" encoding="{}"?>\n<nitf><body><body.content><p>Zoë</p></body.content></body></nitf>'
    for declared in ("UTF-8", "koi8-r", "UTF-16", "UTF-7", "klingon"):
        data = text.format(declared).encode("windows-1252")
        assert nd.plain_text(nd.loads(data, "nitf", encoding="windows-1252")) == "Zoë"


def test_a_file_is_recognised_in_its_encoding(folder):
    item = {"uri": "urn:x", "headline": "Zoë", "standard": {"name": "ninjs"}, "type": "text"}
    (folder / "a.json").write_bytes(json.dumps(item, ensure_ascii=False).encode("latin-1"))
    assert nd.load("a.json", encoding="latin-1").headline == nd.Headline(("Zoë",))


def test_text_has_no_encoding():
    with pytest.raises(nd.UsageError, match="encoding='utf-8' is for bytes, and what is given is text"):
        nd.loads("a", "text", encoding="utf-8")


@pytest.mark.parametrize(
    ("encoding", "meant"),
    [
        *((name, "") for name in ("zlib", "hex", "rot13", "base64", "quopri", "uu", "bz2", "undefined", "klingon")),
        *((name, "") for name in ("unicode_escape", "raw-unicode-escape", "idna", "punycode", "U7", "a\0b", "", "é")),
        ("utf-7", "; did you mean 'utf-8'?"),
        ("widnows-1252", "; did you mean 'windows-1252'?"),
        ("Latin_1x", "; did you mean 'latin-1'?"),
        ("shift-jsi", "; did you mean 'shift-jis'?"),
    ],
)
def test_what_is_no_encoding_of_text_is_refused(encoding, meant):
    with pytest.raises(nd.UsageError) as caught:
        nd.loads(b"a", "text", encoding=encoding)
    assert f"there is no encoding of text {encoding!r}" in str(caught.value)
    assert meant in str(caught.value)


@pytest.mark.parametrize(
    ("data", "encoding", "message"),
    [
        (b"one\n\xeb", "ascii", 'a:2:1: not ASCII at byte 4 (0xEB); it would read "ë" in windows-1252'),
        ("Zoë".encode(), "ascii", "a:1:3: not ASCII at byte 2 (0xC3); it is UTF-8, which is read without being told"),
        (b"Zo\xeb", "utf-8", 'a:1:3: not UTF-8 at byte 2 (0xEB); it would read "Zoë" in windows-1252'),
        (b"\xef\xbb\xbf\nZo\xeb", "utf-8", "a:2:3: not UTF-8 at byte 6 (0xEB) [wrong-encoding]"),
        (b"\xff\xfea\0b", "utf-16", "a:1:2: not UTF-16 at byte 4 (0x62) [wrong-encoding]"),
        (b"\xff\xfea\0b", "utf-16-le", "a:1:2: not UTF-16-LE at byte 4 (0x62) [wrong-encoding]"),
        (b"abc", "utf-16", "a:1:2: not UTF-16 at byte 2 (0x63)"),
    ],
)
def test_bytes_that_are_not_in_the_encoding_named_are_an_error(data, encoding, message):
    with pytest.raises(nd.ReadError) as caught:
        decode_as(data, encoding, "a")
    assert message in str(caught.value)
    assert [found.code for found in caught.value.diagnostics] == ["wrong-encoding"]


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (b"\xef\xbb\xbfa", "utf-8"),
        (b"\xef\xbb\xbfa", "utf-8-sig"),
        (b"\xff\xfea\0", "utf-16"),
        (b"\xff\xfea\0", "utf-16-le"),
        (b"\xfe\xff\0a", "utf-16"),
        (b"\xff\xfe\0\0a\0\0\0", "utf-32"),
        (b"\0\0\xfe\xff\0\0\0a", "utf-32-be"),
        (b"a", "utf-8-sig"),
    ],
)
def test_a_byte_order_mark_that_agrees_is_dropped(data, encoding):
    decoded = decode_as(data, encoding)
    assert (decoded.text, decoded.remarks) == ("a", ())


@pytest.mark.parametrize(
    ("data", "encoding", "text"),
    [
        (b"\xef\xbb\xbfa", "latin-1", "ï»¿a"),
        (b"\xff\xfea\0", "utf-16-be", "\ufffe愀"),
        (b"\xff\xfe\0\0a\0", "utf-16-le", "\ufeff\0a"),
    ],
)
def test_a_byte_order_mark_that_says_otherwise_is_told_and_not_heeded(data, encoding, text):
    found = []
    decoded = decode_as(data, encoding, "a.txt")
    assert decoded.text == text
    assert [str(said).rpartition(" ")[2] for said in decoded.remarks] == ["[other-byte-order-mark]"]
    nd.loads(data, "text", encoding=encoding, report=found.append)
    assert found[0].code == "other-byte-order-mark"


@pytest.mark.parametrize("command", ["convert", "inspect", "explain", "validate"])
def test_every_command_that_reads_takes_an_encoding(folder, capsysbinary, command):
    (folder / "a.txt").write_bytes(ARTICLE.encode("windows-1252"))
    more = ["--to", "json"] if command == "convert" else []
    code, out, err = ran(capsysbinary, command, "a.txt", *more, "--encoding", "windows-1252")
    assert (code, err) == (0, "")
    assert command == "validate" or "Já." in out
    code, out, err = ran(capsysbinary, command, "a.txt", *more)
    assert (code, err.splitlines()[0][-10:], "in windows-1252" in err) == (1, "[not-utf8]", True)
    code, out, err = ran(capsysbinary, command, "a.txt", *more, "--encoding", "euc-jp")
    assert (code, err.splitlines()[0][-16:]) == (1, "[wrong-encoding]")
    code, out, err = ran(capsysbinary, command, "a.txt", *more, "--encoding", "hex")
    assert (code, out, err) == (2, "", "newsdoc: there is no encoding of text 'hex'\n")


def test_every_check_heeds_the_encoding(folder, capsysbinary):
    (folder / "a.json").write_bytes(b'{"newsdoc": "0.1", "type": "document", "kicker": "Zo\xeb"}')
    (folder / "a.nitf.xml").write_bytes(b"<nitf>\n<b\xebd/></nitf>")
    (folder / "a.txt").write_bytes(b"\xef\xbb\xbfZo\xeb: Why?")
    code, _out, err = ran(
        capsysbinary, "validate", "a.json", "a.nitf.xml", "a.txt", "--encoding", "latin-1", "--output-format", "concise"
    )
    assert code == 1
    lines = err.splitlines()
    assert [line.partition(":")[0] for line in lines if "[wrong-type]" in line] == ["a.json"]
    assert any(line.startswith("a.nitf.xml:") and "bëd" in line for line in lines)
    assert lines[-1].startswith("a.txt:1:1: the file begins with the byte order mark of UTF-8")


def test_an_xml_schema_checks_xml_in_the_encoding_named(folder, capsysbinary):
    (folder / "a.xsd").write_text(
        '<schema xmlns="http://www.w3.org/2001/XMLSchema"><element name="bëd"/></schema>', "utf-8"
    )
    (folder / "a.nitf.xml").write_bytes(b"<b\xebd/>")
    command = ("validate", "a.nitf.xml", "--xsd", "a.xsd")
    assert ran(capsysbinary, *command, "--encoding", "latin-1")[0] == 0
    assert "[not-utf8]" in ran(capsysbinary, *command)[2]


def test_what_is_shown_of_the_source_is_in_its_encoding(folder, capsysbinary):
    (folder / "a.txt").write_bytes("Zoë: Why?\x07\n".encode("utf-16-le"))
    err = ran(capsysbinary, "convert", "a.txt", "--to", "json", "--encoding", "utf-16-le")[2]
    assert "1 | Zoë: Why?" in err


# Signs of Windows in what is said to be ISO 8859


def xml_in(encoding, data):
    return b'<?xml version="1.0" encoding="%s"?>\n<nitf><body><body.content><p>%s</p></body.content></body></nitf>' % (
        encoding,
        data,
    )


@pytest.mark.parametrize(
    ("said", "windows", "text"),
    [
        ("ISO-8859-1", "windows-1252", "Zoë said – “Yes”"),
        ("LATIN1", "windows-1252", "100 €"),
        ("iso-8859-2", "windows-1250", "Łódź – „tak”"),
        ("iso-8859-5", "windows-1251", "a – b"),
        ("iso-8859-15", "windows-1252", "a – b"),
    ],
)
def test_controls_that_are_signs_of_windows_are_told_with_what_they_would_read(said, windows, text):
    data = text.encode(windows)
    for given, options in (
        (xml_in(said.encode(), data), {"format": "nitf"}),
        (data, {"format": "text", "encoding": said}),
    ):
        remarks = []
        nd.loads(given, report=remarks.append, **options)
        (told,) = [remark for remark in remarks if remark.code == "controls-in-text"]
        assert f"in {windows} it would read" in told.message
        assert text in told.message
        first = min(given.index(bytes([byte])) for byte in range(0x80, 0xA0) if byte in given)
        assert f"byte {first} (" in told.message
        line = given[:first].count(b"\n")
        assert (told.position.line, told.position.column) == (line + 1, first - given.rfind(b"\n", 0, first))


@pytest.mark.parametrize(
    ("data", "options"),
    [
        (xml_in(b"ISO-8859-1", b"Zo\xeb"), {}),
        (xml_in(b"ISO-8859-1", b"Zoe"), {}),
        (xml_in(b"windows-1252", b"a \x96 b"), {}),
        (xml_in(b"ISO-8859-1", b"a \x96 b"), {"encoding": "windows-1252"}),
        (xml_in(b"UTF-8", "a \u0096 b".encode()), {}),
        (BOM_UTF8 + xml_in(b"ISO-8859-1", "\u00c5".encode()), {}),
        (xml_in(b"KOI8-R", b"\x96"), {}),
        (xml_in(b"ISO-8859-1", b"a \x96 b").decode("iso-8859-1"), {}),
    ],
)
def test_nothing_is_said_of_other_controls(data, options):
    remarks = []
    nd.loads(data, "nitf", report=remarks.append, **options)
    assert [remark.code for remark in remarks if remark.code == "controls-in-text"] == []
