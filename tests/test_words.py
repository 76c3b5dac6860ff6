"""Words are counted in scripts with and without blanks."""

from __future__ import annotations

import pytest

from newsdoc.words import word_count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        (" — ... * * * ", 0),
        ("Boats don't sink.", 3),
        ("the well-known “keyhole” (70 metres)", 5),
        ("it floats—mostly", 3),
        ("2019–2020, 3.5 %", 2),
        ("Почему одиннадцать лет?", 3),
        ("왜 그렇게 오래 걸렸습니까?", 4),
        ("为什么要十一年？", 7),
        ("この船はNHKの船", 7),
        ("line\none\tmore\u00a0word", 4),
    ],
)
def test_words_are_counted(text, count):
    assert word_count(text) == count
