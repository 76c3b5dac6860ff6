"""Texts of Latin letters: what isn't looked for in them isn't there, whatever they are."""

from __future__ import annotations

import sys
from unicodedata import is_normalized

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsdoc as nd
from newsdoc.formats.text.latin import is_latin
from newsdoc.formats.text.lines import has_wide
from newsdoc.formats.text.reader import _is_carried


@pytest.mark.parametrize(
    "text", ["", "The gate\n\tis open\r\n", "Zoë: naïve – “yes”… ‘no’\u00a0—\u2009ſtraße ɐ", "\x7f\x85\u2028"]
)
def test_most_texts_are_latin(text):
    assert is_latin(text.encode())


@pytest.mark.parametrize(
    "text",
    ["a\0", "\x1b[2J", "e\u0301", "Ωμέγα", "\u2000", "\u2001", "\u212b", "€", "港", "⻀", "\ufffe", "ﬁ"],
)
def test_others_are_looked_at_closer(text):
    assert not is_latin(("Zoë — " + text).encode())


def test_all_that_is_latin_is_carried_and_composed_and_narrow():
    every = [sign for sign in map(chr, range(sys.maxunicode + 1)) if not "\ud800" <= sign <= "\udfff"]
    latin = "".join(sign for sign in every if is_latin(sign.encode()))
    assert len(latin) > 700
    assert _is_carried(latin, latin.encode())
    assert is_normalized("NFC", latin)
    assert not has_wide(latin)


LETTERS = st.text(st.sampled_from("aZ é\n—“”\u2000\u2001\u0301\u0300Ω港€\ufeff\x07"), max_size=12)


@given(LETTERS)
def test_a_whole_text_is_latin_if_each_of_its_characters_is(text):
    assert is_latin(text.encode()) == all(is_latin(sign.encode()) for sign in text)


@given(LETTERS, st.booleans())
def test_latin_texts_are_read_as_others_are(text, as_bytes):
    article = f"The gate\n\nMara Lind: Why?\n\nJon Dahl: {text}.\n"
    data = article.encode() if as_bytes else article
    read = nd.loads(data, "text")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("newsdoc.formats.text.reader.is_latin", lambda _: False)
        assert nd.loads(data, "text") == read
