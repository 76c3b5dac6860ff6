"""What is said of bytes that aren't UTF-8: which byte, where it stands, and what it would read."""

from __future__ import annotations

import pytest

import newsdoc as nd
from newsdoc.decoding import decode
from newsdoc.decoding.plausibility import PLAUSIBLE, is_possible, plausibility
from newsdoc.decoding.readings import ENCODINGS, likely, preview
from shared import PROJECT

TEXTS = {
    "english": ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"),
    "french": ("windows-1252", "mac-roman", "cp850", "iso-8859-15"),
    "german": ("windows-1252", "windows-1250", "mac-roman", "cp850"),
    "italian": ("windows-1252", "mac-roman"),
    "portuguese": ("windows-1252", "mac-roman"),
    "spanish": ("windows-1252", "mac-roman"),
    "polish": ("windows-1250", "iso-8859-2"),
    "russian": ("windows-1251", "koi8-r", "iso-8859-5", "cp866", "utf-16-le"),
    "ukrainian": ("windows-1251", "koi8-u"),
    "arabic": ("windows-1256",),
    "chinese-simplified": ("gb18030", "utf-16-be"),
    "chinese-traditional": ("big5",),
    "japanese": ("cp932", "euc-jp"),
    "korean": ("euc-kr",),
    "esperanto": ("iso-8859-3",),
}
PAIRS = [(language, encoding) for language, encodings in TEXTS.items() for encoding in encodings]

PHRASES = {
    "windows-1255": "שלום, מה שלומך היום? אני בסדר גמור.",
    "windows-1253": "Καλημέρα, τι κάνεις; Πολύ καλά, ευχαριστώ.",
    "windows-1254": "Şişli'de görüşmek üzere, dedi Ayşegül Işık.",
    "windows-1257": "Kaip gyvenate? Ačiū, gerai: šiandien šilta, žmonės džiaugiasi, ėjau į turgų.",
    "windows-1252": "“Hello” – said she, and I didn’t know…",
}


def text_of(language):
    """Give a text of the repository as an encoding can have it, and its bytes."""
    return (PROJECT / "tests" / "cases" / f"language-{language}.txt").read_text("utf-8").partition("=====")[0]


def first_odd(data):
    """Give the place of the first byte that isn't UTF-8, or of the first zero."""
    try:
        data.decode()
    except UnicodeDecodeError as error:
        return error.start
    return data.index(0)


def message(data):
    with pytest.raises(nd.ReadError) as caught:
        decode(data, "a.txt")
    (said,) = caught.value.diagnostics
    assert said.code == "not-utf8"
    return str(said)


@pytest.mark.parametrize(("language", "encoding"), PAIRS)
def test_the_likeliest_reading_of_an_article_is_the_right_one(language, encoding):
    data = text_of(language).encode(encoding, "replace")
    if data.isascii() and b"\0" not in data:
        pytest.skip("the text is ASCII in this encoding")
    found = [reading.encoding for reading in likely(data, first_odd(data))]
    assert data.decode(found[0]) == data.decode(encoding)
    assert f" in {found[0]}" in message(data)


@pytest.mark.parametrize("encoding", PHRASES)
def test_the_likeliest_reading_of_a_phrase_is_the_right_one(encoding):
    text = PHRASES[encoding]
    assert next(likely(text.encode(encoding), 0)).text == text


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (
            "Zoë: Why?".encode("latin-1"),
            (
                'a.txt:1:3: not UTF-8 at byte 2 (0xEB); it would read "Zoë: Why?" in windows-1252, "Zoė: Why?" in'
                " windows-1257 [not-utf8]"
            ),
        ),
        (
            "Anna: Why?\nИван: Да, конечно.".encode("koi8-r"),
            'a.txt:2:1: not UTF-8 at byte 11 (0xE9); it would read "Иван: Да, конечно." in koi8-r [not-utf8]',
        ),
        (
            "one\rthe long, long line before Zoë and a line that goes on and on\rthree".encode("latin-1"),
            '"…g line before Zoë and a line that goes on an…" in windows-1252',
        ),
        ("Zo\xeb\t\u009b31m".encode("latin-1"), 'a.txt:1:3: not UTF-8 at byte 2 (0xEB); it would read "Zoë ›31m"'),
        (
            "Иван: Да, конечно.".encode("utf-16-le"),
            (
                "not UTF-8 at byte 9 (0x00); it looks like UTF-16 or UTF-32 without a byte order mark, and would read"
                ' "Иван: Да, конечно." in utf-16-le [not-utf8]'
            ),
        ),
        ("Anna: Why?\nBen: Oh.".encode("utf-16-be"), "not UTF-8 at byte 0 (0x00); it looks like UTF-16 or UTF-32"),
        (bytes(100), "not UTF-8 at byte 0 (0x00); it looks like binary data, not like text"),
        (bytes(range(256)), "not UTF-8 at byte 128 (0x80); it looks like binary data, not like text"),
        (b"PK\x03\x04\x14\0\x06\0\x08\xff", "it looks like a ZIP archive, as .docx, .odt and .epub are, not like text"),
        (b"%PDF-1.7\n%\xe2\xe3", "it looks like a PDF, not like text"),
        ("Zoë é ü ö ä ß ñ ó á à".encode() + b"\xff", "nearly all else is UTF-8, so the text is damaged there"),
        (b"\xff\xfe\x00", "a.txt:1:1: not UTF-16-LE at byte 2 (0x00) [not-utf8]"),
        (b"q\xe2w\xa7\x90k", "a.txt:1:2: not UTF-8 at byte 1 (0xE2) [not-utf8]"),
    ],
)
def test_bytes_that_are_not_utf8_are_told_with_what_they_may_be(data, said):
    assert said in message(data)


def test_no_more_than_three_readings_are_told():
    data = "é".encode("latin-1")
    assert len({reading.text for reading in likely(data, 0)}) > 3
    assert message(data).count(" in ") == 3


def test_a_reading_that_fails_far_from_the_place_is_none():
    data = "Zoë\n".encode("latin-1") + b"line\n" * 300_000
    assert [reading.encoding for reading in likely(data, 2)] == ["windows-1252", "windows-1257"]
    assert "windows-1252" not in [reading.encoding for reading in likely(data + b"\x81", 2)]


def test_a_character_that_the_sample_ends_in_is_no_fault():
    data = ("。" + "これは長い文です。" * 10_000).encode("euc-jp")
    assert next(likely(data, 0)).encoding == "euc-jp"


def test_zeros_in_a_text_are_left_to_its_reader():
    text = "Anna: Why?\0\nBen: Because.\n"
    assert decode(text.encode()) == (text, "utf-8")
    assert decode(b"a\0") == ("a\0", "utf-8")


def test_every_encoding_that_is_tried_has_ascii_as_it_is():
    text = "".join(map(chr, range(0x20, 0x7F)))
    assert {encoding: text.encode("ascii").decode(encoding) for encoding in ENCODINGS} == dict.fromkeys(ENCODINGS, text)


@pytest.mark.parametrize("text", ["Zoë\x85", "Zoë\0", "Zoë\ue000", "Zoë\u0378", "Zoë\ufffd"])
def test_a_text_with_characters_that_mean_nothing_is_not_plausible(text):
    assert is_possible("Zoë\t\r\n\x07")
    assert plausibility("Zoë") == 1
    assert (is_possible(text), plausibility(text)) == (False, 0)


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("Zoë", "Zoл"),  # letters of two scripts
        ("café", "cafÈ"),  # a capital at the end
        ("Küste", "KÅste"),  # a capital between a capital and a small letter
        ("שלום לך", "םולש ךל"),  # the form for a word's end at its beginning
        ("für", "f黵r"),  # one Chinese character between letters
        ("à Paris", "ñ Paris"),  # a letter that is no word
        ("он сказал", "Ъэ ёърчрщъ"),  # letters that are rare
        ("это было", "ЭТО БЫЛО"),  # all in capitals
        ("don’t", "don»t"),  # a sign within a word
        ("“yes”", "†yes‡"),  # signs that articles hardly have
        ("été", "ётê"),
        ("Елена и Ελένη".partition(" ")[0], "Ελένη и Ея"),
        ("très bien, a-t-il dit", "óâñäìëéîïôö àáâãäåæçèé"),  # hardly a letter of ASCII
        ("abc é", "abc ܐ"),  # a script that no encoding here is for
    ],
)
def test_what_people_write_is_more_plausible_than_what_wrong_readings_give(right, wrong):
    assert plausibility(right) > plausibility(wrong)
    assert plausibility(right) >= PLAUSIBLE


def test_a_preview_is_safe_to_print():
    assert preview("a\u202eb\x1b[2Jé".encode("utf-8"), 0, "utf-8") == "a\\u202eb\\x1b[2Jé"


ESCAPED = {
    "iso-2022-jp": "記者：なぜ本を書いたのですか。\n\n田中：子どもの時から好きだったからです。\n",
    "iso-2022-kr": "기자: 왜 책을 썼습니까?\n\n김소연: 어릴 때부터 좋아했습니다.\n",
}


@pytest.mark.parametrize("encoding", ESCAPED)
@pytest.mark.parametrize("before", ["", "Boats\n\n"])
def test_what_is_ascii_with_escapes_is_told_with_what_it_reads(encoding, before):
    text = before + ESCAPED[encoding]
    with pytest.raises(nd.ReadError, match=f"in {encoding}") as caught:
        nd.loads(text.encode(encoding), "text")
    assert caught.value.diagnostics[0].code == "not-utf8"
    assert ESCAPED[encoding].split("\n", maxsplit=1)[0] in str(caught.value)
    assert nd.plain_text(nd.loads(text.encode(encoding), "text", encoding=encoding))
    odd = text.encode(encoding)
    odd += b"\n" * (len(odd) % 2 == 0)
    with pytest.raises(nd.ReadError, match=f"in {encoding}") as caught:
        nd.loads(odd, "text", encoding="utf-16")
    assert caught.value.diagnostics[0].code == "wrong-encoding"


def test_other_escapes_are_left_to_the_reader_of_a_text():
    for data in (b"\x1b$ costs 5 \x1b[0m", b"a \x1b$B\xff", b"\x1b$B(!(!(!\x1b(B"):
        codes = []
        try:
            nd.loads(data, "text", report=lambda one, codes=codes: codes.append(one.code))
        except nd.ReadError as error:
            codes += [one.code for one in error.diagnostics]
        assert codes[0] == ("not-utf8" if b"\xff" in data else "forbidden-character")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("text", ["Анна: Почему вы решили писать?\n\nИван: Потому.\n", "Zoë: Why?\n\nBen: Because.\n"])
def test_what_is_cut_within_a_character_is_still_known(encoding, text):
    with pytest.raises(nd.ReadError, match=f"in {encoding}"):
        nd.loads(text.encode(encoding)[:-1], "text")
