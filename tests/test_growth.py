"""Twice the input takes about twice the calls: what `bench/doubling.py` found out of proportion stays mended.

Calls are counted, not time, so that this says the same on any machine.
"""

from __future__ import annotations

import gc
import sys

import pytest

import newsdoc as nd
from copied import Copied
from newsdoc.formats.text import registry
from newsdoc.formats.text.caseless import caseless_name_start, caseless_names
from newsdoc.formats.text.cues import cues
from newsdoc.formats.text.lines import lines
from newsdoc.formats.text.voices import voices
from newsdoc.styles import lexicon, resolve

WORDS = lexicon(resolve(None))


def calls(read, given):
    """Give how many calls a reader needs, of functions in Python and in C."""
    count = 0

    def counting(_frame, event, _value):
        nonlocal count
        count += event in ("call", "c_call")

    gc.disable()  # what is collected in between may have calls of its own
    sys.setprofile(counting)
    try:
        read(given)
    finally:
        sys.setprofile(None)
        gc.enable()
    return count


def steps(work, given):
    """Give how many steps of Python's machine some work needs, those of its loops too."""
    count = 0

    def tracing(frame, event, _value):
        nonlocal count
        frame.f_trace_opcodes = True
        count += event == "opcode"
        return tracing

    before = sys.gettrace()
    sys.settrace(tracing)
    try:
        work(given)
    finally:
        sys.settrace(before)
    return count


def growth(read, made):
    """Give by how much the calls grow when an input of 200 things is doubled."""
    read(made(1))
    return calls(read, made(400)) / calls(read, made(200))


def read_text(text):
    nd.loads(text, "text")


def word(number):
    return "".join(chr(97 + number // 26**place % 26) for place in range(3))


def names_in_a_sentence(number):
    names = " and ".join(f"Anna Nov{word(one)}" for one in range(number))
    return f"A title\n\nThere were {names}.\n\nQ: Why?\n\nA: So.\n"


TEXTS = {"names in a sentence": names_in_a_sentence}


def test_the_measure_rings():
    assert growth(lambda text: [text.count(sign) for sign in text for _ in text], lambda number: "a" * number) > 3.9


@pytest.mark.parametrize("name", TEXTS)
def test_twice_the_text_takes_no_more_than_about_twice_the_calls(name):
    assert growth(read_text, TEXTS[name]) < 2.2


@pytest.mark.parametrize(
    "piece", ["김민수 대표는 ", "박수 김민수 씨 ", "王小明先生说，", "王小明) 先生", "山田花子さん、"]
)
def test_names_without_capitals_are_found_without_a_copy_of_what_stands_before_them(piece):
    text = Copied(piece * 500)
    assert list(caseless_names(text, WORDS)) or ")" in piece
    assert text.count < 30 * len(text)


def test_the_korean_name_before_a_place_is_looked_for_in_the_words_before_it():
    text = Copied("나루 " * 1000 + "김민수 대표")
    assert text[caseless_name_start(text, len(text), WORDS) :] == "김민수 대표"
    assert caseless_name_start(text, 300, WORDS) == 300
    assert caseless_name_start("가" * 100, 100, WORDS) == 100
    assert text.count < 100


def test_a_name_before_a_title_is_looked_for_near_it():
    text = Copied("so, director of it, " * 500 + "Mara Lind, director")
    place = len(text) - len("director")
    assert registry._name_before(text, place, WORDS) == "Mara Lind"
    assert registry._name_before(text, place - 2, WORDS) is None
    assert text.count < 400


@pytest.mark.parametrize("turns", ["Q{0}: Why so?\n\nA{0}: So.\n\n", "Mr. Nov{1}: Why so?\n\n"])
def test_the_voices_of_many_labels_take_steps_in_proportion(turns):
    def made(number):
        return cues(lines("".join(turns.format(one, word(one)) for one in range(number))), WORDS)

    def count(found):
        return voices(found, WORDS)

    count(made(1))
    assert steps(count, made(400)) < 2.2 * steps(count, made(200))
