"""`encoding="auto"`: two judges must agree, what they assume is always told, and nothing is read wrong."""

from __future__ import annotations

import sys
from types import SimpleNamespace

import pytest

import newsdoc as nd
from newsdoc.cli import main
from newsdoc.decoding import decode_as
from newsdoc.decoding.declarations import declared
from shared import PROJECT

FRENCH = """\
Zoë Aubry : Où êtes-vous née ?
Irène Léger : À Évian. À l’hôtel, où le maître dînait, Ève rêvait de l’été.
Zoë Aubry : À Évian ?
"""

ESCAPED = {
    "iso-2022-jp": "記者：なぜ本を書いたのですか。\n\n田中：子どもの時から好きだったからです。\n",
    "iso-2022-kr": "기자: 왜 책을 썼습니까?\n\n김소연: 어릴 때부터 좋아했습니다.\n",
}

# Those that are tried, others that differ from them little, and some that are never tried.


@pytest.fixture
def detector(monkeypatch):
    """Stand in for the detector: it says what a test tells it to, and what it was asked is kept."""
    stand_in = SimpleNamespace(answer=None, asked=[])

    def from_bytes(data, cp_isolation):
        stand_in.asked.append((data, cp_isolation))
        found = None if stand_in.answer is None else SimpleNamespace(encoding=stand_in.answer)
        return SimpleNamespace(best=lambda: found)

    stand_in.from_bytes = from_bytes
    monkeypatch.setitem(sys.modules, "charset_normalizer", stand_in)
    return stand_in


def told(data, **options):
    remarks = []
    document = nd.loads(data, "text", encoding="auto", report=remarks.append, **options)
    return document, [str(remark) for remark in remarks]


def refused(data):
    with pytest.raises(nd.ReadError) as caught:
        decode_as(data, "auto", "a.txt")
    return str(caught.value)


def test_without_the_extra_it_is_said_how_to_install_it(monkeypatch, capsysbinary):
    monkeypatch.setitem(sys.modules, "charset_normalizer", None)
    with pytest.raises(nd.UsageError, match=r"needs a detector: pip install 'newsdoc\[detect\]'"):
        nd.loads(b"a", "text", encoding="auto")
    path = str(PROJECT / "examples" / "harbour.txt")
    assert main(["inspect", path, "--encoding", "auto"]) == 2
    assert b"pip install 'newsdoc[detect]'" in capsysbinary.readouterr().err


def test_what_both_find_is_read_and_told(detector):
    detector.answer = "cp1252"
    data = FRENCH.encode("windows-1252")
    document, said = told(data)
    assert document == nd.loads(FRENCH, "text")
    assert document.source.encoding == "cp1252"
    start = "1:3: the encoding is assumed to be windows-1252, in which byte 2 reads "
    assert [line for line in said if "[encoding-assumed]" in line] == [
        start + '"Zoë Aubry : Où êtes-vous née ?" [encoding-assumed]'
    ]
    ((asked, known),) = detector.asked
    assert asked == data
    assert {"cp1252", "koi8_r", "utf_16_le"} <= {*known}


@pytest.mark.parametrize("answer", [None, "mac_roman", "utf_32", "cp1250"])
def test_what_they_disagree_about_is_the_error_with_its_readings(detector, answer):
    detector.answer = answer
    assert "in windows-1252" in refused(FRENCH.encode("windows-1252"))
    assert len(detector.asked) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Zoë",  # one character tells nothing
        "éééé",  # nor does the same one again
        "é à è ù",  # these could be letters of several alphabets
        "q\xa7w\xa7k\x81z",  # there is no likely reading
    ],
)
def test_what_we_are_not_sure_of_is_not_asked_about(detector, text):
    assert "[not-utf8]" in refused(text.encode("latin-1"))
    assert detector.asked == []


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (FRENCH.encode(), "utf-8"),
        (b"\xef\xbb\xbf" + FRENCH.encode(), "utf-8"),
        (b"\xff\xfe" + FRENCH.encode("utf-16-le"), "utf-16-le"),
        (b"<?xml version='1.0' encoding='cp500'?>" + b"ok", "utf-8"),
        (b"<?xml version='1.0' encoding='UTF-7'?>" + b"ok", "utf-8"),
        (b"<?xml version='1.0' encoding='klingon'?>" + b"ok", "utf-8"),
        (b"<?xml version='1.0' encoding='UTF-16'?>" + b"ok", "utf-8"),
        (b'<?xml version="1.0" encoding = "koi8-r" ?>' + b"\xc1", "koi8-r"),
        (b'\xef\xbb\xbf<?xml version="1.0" encoding="koi8-r"?>', "utf-8"),
    ],
)
def test_nothing_is_assumed_of_what_says_itself_what_it_is(detector, data, encoding):
    decoded = decode_as(data, "auto")
    assert (decoded.encoding, decoded.remarks, detector.asked) == (encoding, (), [])


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (b"<a/>", None),
        (b"<?xml version='1.0'?>", None),
        (b"<?xml version='1.0' encoding=", None),
        (b"<?xml version='1.0' encoding=latin-1?>", None),
        (b"<?xml version='1.0' encoding=''?>", None),
        (b"<?xml version='1.0' encoding='latin-1'?>", "latin-1"),
        (b"<?xml " + b" " * 300 + b"encoding='latin-1'?>", None),
    ],
)
def test_what_xml_declares_is_found(data, encoding):
    assert declared(data) == encoding


def test_of_a_large_file_the_detector_gets_the_lines_that_tell(detector):
    detector.answer = "cp1252"
    data = b"plain\n" * 100_000 + FRENCH.encode("windows-1252")
    decoded = decode_as(data, "auto")
    assert decoded.text.endswith(FRENCH)
    assert detector.asked[0][0] == FRENCH.encode("windows-1252")


def test_utf16_is_assumed_where_both_say_so(detector):
    detector.answer = "utf_16_le"
    decoded = decode_as("Anna: Why?\nBen: Because.".encode("utf-16-le"), "auto")
    assert (decoded.text, decoded.encoding) == ("Anna: Why?\nBen: Because.", "utf-16-le")
    assert str(decoded.remarks[0]).startswith("1:2: the encoding is assumed to be utf-16-le, in which byte 1 reads")


@pytest.mark.parametrize("encoding", ["iso-2022-jp", "iso-2022-kr"])
def test_what_is_ascii_with_escapes_is_assumed_where_both_say_so(detector, encoding):
    detector.answer = encoding.replace("iso-", "iso").replace("-", "_")
    text = "Boats\n\n" + ESCAPED[encoding]
    decoded = decode_as(text.encode(encoding), "auto")
    assert (decoded.text, [remark.code for remark in decoded.remarks]) == (text, ["encoding-assumed"])
    assert detector.answer in detector.asked[0][1]
    detector.answer = None
    assert "not UTF-8 at byte " in refused(text.encode(encoding))


def test_of_a_large_file_with_escapes_the_detector_gets_whole_lines(detector):
    detector.answer = "iso2022_jp"
    text = "plain\n" * 100_000 + ESCAPED["iso-2022-jp"] * 9_000
    assert decode_as(text.encode("iso-2022-jp"), "auto").text == text
    weighed, _ = detector.asked[0]
    assert weighed.decode("iso-2022-jp").startswith(ESCAPED["iso-2022-jp"])
    assert weighed.endswith(b"\n")
    assert 250_000 < len(weighed) <= 1 << 18
