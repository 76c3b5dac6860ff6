"""Times on lines of their own: joined to the name below, and to nothing else."""

from __future__ import annotations

import pytest

import newsdoc as nd
from newsdoc.formats.text.lines import lines
from newsdoc.formats.text.stamp_lines import with_stamps

TALK = "[0:05]\nMara Lind: Who rows?\n\n[0:09]\nJo Bell\nI row.\n\n0:12\nMara Lind: Where?\n"


def joined(text):
    return [unit.text for unit in with_stamps(lines(text))]


def test_a_time_is_joined_to_the_label_below():
    assert joined(TALK) == ["[0:05] Mara Lind: Who rows?", "[0:09] Jo Bell", "I row.", "0:12 Mara Lind: Where?"]


def test_a_time_is_joined_to_the_name_above():
    text = "Mara Lind\n0:05\nWho rows?\n\nJo Bell\n(0:09)\nI row.\n\nMara Lind\n0:12\nWhere?\n"
    assert joined(text)[::2] == ["Mara Lind 0:05", "Jo Bell (0:09)", "Mara Lind 0:12"]


def test_each_character_keeps_its_place():
    for unit in with_stamps(lines(TALK)):
        for offset, sign in enumerate(unit.text):
            assert sign == TALK[unit.place(offset)] or sign == " "


@pytest.mark.parametrize(
    "text",
    [
        "[0:05]\nMara Lind: Who rows?\n\nJo Bell: I row.",  # one alone
        "[0:05]\n\nMara Lind: Who rows?\n\n[0:09]\n\nJo Bell: I row.",  # not right above
        "[0:05]\nWe took the boat to Ostvik, and rowed.\n\n[0:09]\nNobody spoke of the weather.",  # no names
        "[0:05]\n\n[0:09]",
        "Monday\n10:00 - 18:00\nTuesday\n10:00 - 18:00\nMonday\n10:00 - 18:00",  # no recording
        "0:05\nMara Lind\n0:09\nJo Bell\n0:02\nMara Lind\n0:01\nJo Bell",  # it goes back
        "10:05\nPolls Open\n10:20\nPolls Close\n10:25\nPolls Open",
        "[note]\nMara Lind: Who rows?\n\n(12)\nJo Bell: I row.",
    ],
)
def test_other_lines_stay_as_they_are(text):
    assert joined(text) == [unit.text for unit in lines(text)]


def test_the_turns_have_these_times():
    document = nd.loads(TALK + "\n[1:05]\nJo Bell: To Ostvik.\n", "text")
    turns = [block for block in document.body if isinstance(block, nd.Turn)]
    assert [turn.start for turn in turns] == [5_000, 9_000, 12_000, 65_000]
    assert nd.loads(nd.dumps(document, "text"), "text") == document
