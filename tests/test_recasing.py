"""Names in capitals as they are written elsewhere: few of them or many, and in proportion to the text."""

from __future__ import annotations

import pytest

from newsdoc.formats.text.cues import cues
from newsdoc.formats.text.lines import lines
from newsdoc.formats.text.recasing import as_written
from newsdoc.styles import lexicon, resolve
from test_growth import steps

WORDS = lexicon(resolve(None))
OTHERS = [f"OTTO BERG{letter * 2}" for letter in "ABCDEFGHIJ"]


def of(text):
    return cues(lines(text), WORDS)


@pytest.mark.parametrize("others", [[], OTHERS], ids=["few", "many"])
def test_a_name_is_as_it_is_written_first(others):
    text = "ADA MCLIND came.\n\nWith Ada McLind came Ida Rehn.\n\nAda Mclind and İda DEREHN."
    found = as_written(["ADA MCLIND", "IDA DEREHN", "REHN", "Otto", "JO", *others], of(text))
    assert (found["ADA MCLIND"], found["IDA DEREHN"]) == ("Ada McLind", "Ida Derehn")
    assert found["REHN"] == "Rehn"
    assert found.keys().isdisjoint(["Otto", "JO"])
    assert found | {name: name.title() for name in others} == found


def test_many_names_take_steps_in_proportion():
    def count(number):
        names = [f"ADA LIND{chr(65 + one // 26)}{chr(65 + one % 26)}" for one in range(number)]
        found = of("\n\n".join(names))
        return steps(lambda given: as_written(names, given), found)

    count(1)
    assert count(400) < 2.2 * count(200)
