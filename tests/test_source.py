"""Sources, positions, and bytes that become text."""

from __future__ import annotations

import pytest

import newsdoc as nd
from newsdoc.decoding import decode


def test_lines_and_columns_count_from_one_and_only_three_things_end_a_line():
    source = nd.Source("one\r\ntwo\rthree\u2028\x0b\nfour", "a.txt")
    places = {"one": "1:1", "two": "2:1", "three": "3:1", "\u2028": "3:6", "four": "4:1", "our": "4:2"}
    assert {word: str(source.position(source.text.index(word))) for word in places} == places
    assert source.position(len(source.text)) == nd.Position(4, 5)


def test_a_line_is_given_without_its_end():
    source = nd.Source("one\r\n\r\nthree\u2028")
    assert [source.line(number) for number in (1, 2, 3)] == ["one", "", "three\u2028"]


def test_an_excerpt_is_what_a_span_covers():
    assert nd.Source("a 𝄞 clef").excerpt(nd.Span(2, 3)) == "𝄞"


def test_positions_have_an_order():
    assert nd.Position(1, 9) < nd.Position(2, 1) < nd.Position(2, 3)


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", b"\xef\xbb\xbf"),
        ("utf-16-le", b"\xff\xfe"),
        ("utf-16-be", b"\xfe\xff"),
        ("utf-32-le", b"\xff\xfe\x00\x00"),
        ("utf-32-be", b"\x00\x00\xfe\xff"),
    ],
)
def test_a_byte_order_mark_names_the_encoding_and_is_dropped(encoding, mark):
    assert decode(mark + "é — 河".encode(encoding)) == ("é — 河", encoding)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"one\ntw\xe9", "a.txt:2:3: not UTF-8 at byte 6 (0xE9); it would"),
        (b"\xef\xbb\xbf\xc3", "not UTF-8 at byte 3 (0xC3)"),
        ("é\n\x80".encode("latin-1"), "not UTF-8 at byte 0 (0xE9)"),
        (b"\xed\xa0\x80", "not UTF-8 at byte 0 (0xED)"),
        (b"\xff\xfe\x00", "not UTF-16-LE at byte 2 (0x00)"),
    ],
)
def test_bytes_that_are_no_text_are_named(data, message):
    with pytest.raises(nd.ReadError) as caught:
        decode(data, "a.txt")
    assert message in str(caught.value)
