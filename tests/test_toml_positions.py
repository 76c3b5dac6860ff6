"""Where a mistake in a house style's file stands: its line and column, however the TOML is written."""

from __future__ import annotations

import tomllib

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdoc.diagnostics import ReadError
from newsdoc.diagnostics.paths import path_to
from newsdoc.formats.text import read
from newsdoc.source import Source
from newsdoc.styles import HouseStyle, load
from newsdoc.toml.positions import Positions
from toml_texts import tables, written

FIELDS = [field.name for field in attrs.fields(HouseStyle)]
ARTICLE = "Photo: A Boat\n\nThe Gazette met Mara Lind. (note: in May)\n\nQ: So?\n\nA: Yes, 3 March 2026.\n"


def mistakes(path, text):
    path.write_bytes(text.encode())
    with pytest.raises(ReadError) as caught:
        load(path)
    return [str(one).replace(str(path), "FILE") for one in caught.value.diagnostics]


@given(written(tables([*FIELDS, "extends"])), st.sampled_from(["\n", "\r\n"]))
def test_every_key_and_item_is_found_where_it_stands(one, line_end):
    assert tomllib.loads(one.text) == one.table
    found = Positions(one.text).found
    assert found == one.offsets
    ended = one.text.replace("\n", line_end)
    lines = {path: Source(ended).position(offset) for path, offset in Positions(ended).found.items()}
    assert lines == {path: Source(one.text).position(offset) for path, offset in one.offsets.items()}


@given(written(tables([*FIELDS, "extends"])))
def test_whatever_a_file_says_it_is_read_by_or_refused_with_the_line_of_each_mistake(tmp_path_factory, one):
    path = tmp_path_factory.mktemp("styles") / "house.toml"
    path.write_text(one.text, "utf-8")
    try:
        read(ARTICLE, style=load(path))
    except ReadError as error:
        places = {path_to(keys): Source(one.text).position(offset) for keys, offset in one.offsets.items()}
        for problem in error.diagnostics:
            assert problem.position == places.get(problem.path, (1, 1))
            assert problem.path in places or "missing" in problem.message


@given(st.text(st.sampled_from("ab=[]{}.,#\"'\\\n 1"), max_size=12))
def test_what_is_not_toml_is_refused_and_nothing_fails(tmp_path_factory, text):
    path = tmp_path_factory.mktemp("styles") / "house.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(ReadError):
        load(path)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('name = "x"\ntitle = \n', "2:9"),
        ('name = "x"\nkickers = [\n  "a",\n]\n\nkickers = [\n  "b",\n]\n', "6:1"),
        ("x = 1\nx = {y = 1}\n", "2:1"),
        ("x = {a = 1, b.c = 1,\n", "1:"),
        ("x = {a = {b = 1}, a.c = {d = 2}}", "1:21"),
        ("[a]\n\n[a]\n", "3:2"),
        ("a = [1,\n", "2:1"),
        ('# ü\r\nname = "x\r\n', "2:10"),
    ],
)
def test_what_is_wrong_as_toml_has_its_line_and_column(tmp_path, text, place):
    (message,) = mistakes(tmp_path / "house.toml", text)
    assert message.startswith(f"FILE:{place}")
    assert ": not TOML: " in message
    assert "(at " not in message


@pytest.mark.parametrize("text", ["x = " + "[" * 5000, "x = " + "9" * 5000])
def test_what_python_refuses_to_read_is_refused(tmp_path, text):
    assert mistakes(tmp_path / "house.toml", text)[0].startswith("FILE:1:1: not TOML: it ")


def test_tables_in_arrays_and_empty_ones_have_their_places(tmp_path):
    text = 'extends = "en"\nname = "x"\n[[captions]]\na = 1\n\n[[ captions ]]\nb = 2\n'
    message = "it must be a text on one line, without blanks around it [style-error]"
    assert mistakes(tmp_path / "house.toml", text) == [
        f"FILE:3:3: $.captions[0]: {message}",
        f"FILE:6:4: $.captions[1]: {message}",
    ]
    assert Positions("a = {}\nb = [{}, {}]\n").found == {("a",): 0, ("b",): 7, ("b", 0): 12, ("b", 1): 16}
    assert Positions('# a\n"a b".c = 1 # d\n').found == {("a b",): 4, ("a b", "c"): 10}
    assert Positions("[[a.b]]\n[[a.b]]\n[[a.b.c]]\nd = 1\n").found[("a", "b", 1, "c", 0, "d")] == 26


def test_mistakes_come_in_the_order_of_the_file(tmp_path):
    text = 'extends = "english"\nname = ""\n\n[captoins]\na = 1\n'
    assert mistakes(tmp_path / "house.toml", text)[1:] == [
        "FILE:2:1: $.name: it must be a text on one line [style-error]",
        "FILE:4:2: $.captoins: there is no such field; did you mean 'captions'? [style-error]",
    ]
