"""Longer names are found as if all names were gone through."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsdoc.formats.text.lines import WIDE
from newsdoc.formats.text.longer_names import LongerNames

NAMES = st.lists(st.text("ab我们", min_size=1, max_size=2), min_size=1, max_size=4).map(" ".join)


def is_part(short, name):
    """Whether a name is the beginning or the end of a longer one, by words or in wide letters by signs."""
    blank = "" if name[0] >= WIDE else " "
    return name != short and (name.startswith(short + blank) or name.endswith(blank + short))


@given(st.lists(NAMES, unique=True, max_size=12), st.sets(st.integers(0, 11)))
def test_the_first_place_is_that_of_the_first_longer_name(names, replacing):
    kept = []
    longer = LongerNames()
    for number, name in enumerate(names):
        place = longer.first(name)
        assert place == next((place for place, other in enumerate(kept) if is_part(name, other)), None)
        if place is None:
            kept.append(name)
            longer.append(name)
        elif number in replacing:
            kept[place] = name
            longer.replace(place, name)


def test_a_name_that_was_replaced_counts_no_more():
    longer = LongerNames()
    longer.append("Captain Vera Lind")
    assert longer.first("Captain Vera") == longer.first("Vera Lind") == 0
    longer.replace(0, "Vera Lind")
    assert longer.first("Captain Vera") is None
    assert longer.first("Lind") == 0
