"""A JSON path leads to the place in the text that a person would be shown."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from newsdoc.cli.places import offset_of, offsets

DATA = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=12,
)


def paths(data, path="$"):
    yield path, data
    if isinstance(data, dict):
        for key, value in data.items():
            yield from paths(value, path + (f".{key}" if key.isidentifier() else f"[{json.dumps(key)}]"))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from paths(value, f"{path}[{index}]")


@given(DATA, st.sampled_from([None, 0, 2]), st.booleans())
def test_at_the_offset_of_each_path_its_value_begins(data, indent, ascii_only):
    text = json.dumps(data, indent=indent, ensure_ascii=ascii_only)
    found = offsets(text)
    expected = dict(paths(data))
    assert found.keys() == expected.keys()
    for path, value in expected.items():
        assert json.JSONDecoder().raw_decode(text, found[path])[0] == value


def test_what_is_missing_is_shown_where_it_should_stand():
    found = offsets('{"a": [{"b": 1}]}')
    assert offset_of("$.a[0].c", found) == 7
    assert offset_of('$.a[0]["c d"].e', found) == 7
    assert offset_of("$.x", found) == 0


def test_of_a_key_that_stands_twice_the_first_is_shown():
    assert offset_of("$.a", offsets('{"a": 1, "a": 2}')) == 6


def test_without_any_value_the_beginning_is_shown():
    assert offset_of("$.a", offsets("")) == 0
