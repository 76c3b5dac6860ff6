"""A JSON path leads to the place in the text that a person would be shown."""

from __future__ import annotations

import json
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdoc.diagnostics import ReadError
from newsdoc.diagnostics.paths import step
from newsdoc.formats.foreign_json import parse_foreign
from newsdoc.json_places import places

DATA = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=12,
)


def values(data, path="$"):
    yield path, data
    if isinstance(data, dict):
        for key, value in data.items():
            yield from values(value, path + step(key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from values(value, path + step(index))


@given(DATA, st.sampled_from([None, 0, 2]), st.booleans())
def test_at_the_offset_of_each_path_its_value_begins(data, indent, ascii_only):
    text = json.dumps(data, indent=indent, ensure_ascii=ascii_only)
    whole = places(text)
    for path, value in values(data):
        assert json.JSONDecoder().raw_decode(text, whole.offset_of(path))[0] == value


def test_what_is_missing_is_shown_where_it_should_stand():
    whole = places('{"a": [{"b": 1}]}')
    assert whole.offset_of("$.a[0].c") == 7
    assert whole.offset_of('$.a[0]["c d"].e') == 7
    assert whole.offset_of("$.x") == 0


def test_of_a_key_that_stands_twice_the_first_is_shown_or_the_last():
    whole = places('{"a": 1, "a": 2, "a": 3}')
    assert whole.offset_of("$.a") == 6
    assert whole.offset_of("$.a", last=True) == 22
    assert whole.offset_of("$", last=True) == 0


def test_a_long_key_of_marks_that_paths_have_is_one_step():
    key = '."[' * 300_000 + "\\"
    whole = places(json.dumps({key: {"b": [1] * 300_000}, "c": 2}))
    assert whole.offset_of(f"${step(key)}.b[299999]") > 1_500_000
    assert whole.offset_of(f"${step(key)}.d") > 300_000
    assert whole.offset_of(f"${step(key + '.')}.d") == 0


def test_without_any_value_the_beginning_is_shown():
    assert places("").offset_of("$.a") == 0


def test_the_path_of_what_is_wrong_leads_through_all_that_holds_it():
    with pytest.raises(ReadError) as caught:
        parse_foreign('{"a": {"b c": [0, {"x": 1e999, "y": 1, "y": 2}]}}')
    found = {(problem.code, problem.path) for problem in caught.value.diagnostics}
    assert found == {("duplicate-key", '$.a["b c"][1].y'), ("wrong-value", '$.a["b c"][1].x')}


def test_a_long_key_does_not_count_for_each_of_its_values():
    text = json.dumps({"k" * 100_000: [1] * 10_000})
    tracemalloc.start()
    parse_foreign(text)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 20_000_000  # a path for each value took 1,000,000,000
