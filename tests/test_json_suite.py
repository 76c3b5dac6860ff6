"""JSONTestSuite: what is no JSON is refused, what is JSON is taken, and what RFC 8259 leaves open is decided here."""

from __future__ import annotations

import pytest

import newsdoc as nd
from newsdoc.cli import main
from newsdoc.formats.foreign_json import parse_foreign

READERS = ("json", "ninjs", "tt-newsdoc")

# RFC 8259 wants the keys of an object to be unique, and says that readers differ where they aren't. One of the
# values would be lost, so none of ours takes such an object.
TWICE = {"y_object_duplicated_key.json", "y_object_duplicated_key_and_value.json"}

# What RFC 8259 leaves to each reader. Text is UTF-8 with or without a mark, or says by its mark what else it is. A lone
# surrogate is a character that no document can hold, so its reader says what becomes of it. Numbers of any size are
# read as long as they have a value.
DECIDED = {
    "i_number_double_huge_neg_exp.json": None,
    "i_number_huge_exp.json": "wrong-value",
    "i_number_neg_int_huge_exp.json": "wrong-value",
    "i_number_pos_double_huge_exp.json": "wrong-value",
    "i_number_real_neg_overflow.json": "wrong-value",
    "i_number_real_pos_overflow.json": "wrong-value",
    "i_number_real_underflow.json": None,
    "i_number_too_big_neg_int.json": None,
    "i_number_too_big_pos_int.json": None,
    "i_number_very_big_negative_int.json": None,
    "i_object_key_lone_2nd_surrogate.json": None,
    "i_string_1st_surrogate_but_2nd_missing.json": None,
    "i_string_1st_valid_surrogate_2nd_invalid.json": None,
    "i_string_UTF-16LE_with_BOM.json": None,
    "i_string_UTF-8_invalid_sequence.json": "not-utf8",
    "i_string_UTF8_surrogate_U+D800.json": "not-utf8",
    "i_string_incomplete_surrogate_and_escape_valid.json": None,
    "i_string_incomplete_surrogate_pair.json": None,
    "i_string_incomplete_surrogates_escape_valid.json": None,
    "i_string_invalid_lonely_surrogate.json": None,
    "i_string_invalid_surrogate.json": None,
    "i_string_invalid_utf-8.json": "not-utf8",
    "i_string_inverted_surrogates_U+1D11E.json": None,
    "i_string_iso_latin_1.json": "not-utf8",
    "i_string_lone_second_surrogate.json": None,
    "i_string_lone_utf8_continuation_byte.json": "not-utf8",
    "i_string_not_in_unicode_range.json": "not-utf8",
    "i_string_overlong_sequence_2_bytes.json": "not-utf8",
    "i_string_overlong_sequence_6_bytes.json": "not-utf8",
    "i_string_overlong_sequence_6_bytes_null.json": "not-utf8",
    "i_string_truncated-utf-8.json": "not-utf8",
    "i_string_utf16BE_no_BOM.json": "not-utf8",
    "i_string_utf16LE_no_BOM.json": "not-utf8",
    "i_structure_500_nested_arrays.json": "too-large",
    "i_structure_UTF-8_BOM_empty_object.json": None,
}


@pytest.fixture(scope="module")
def suite(shared):
    """The files of the suite by their names."""
    folder = shared / "suites" / "json"
    if not folder.is_dir():
        pytest.skip(f"no folder {folder}")
    return {path.name: path.read_bytes() for path in sorted(folder.glob("*.json"))}


def refusal(data):
    """Give the code that the first diagnostic of a refused text has, or nothing for one that is taken."""
    try:
        parse_foreign(data)
    except nd.ReadError as error:
        return error.diagnostics[0].code
    return None


def problems(data, reader):
    """Give what keeps a reader from taking a text."""
    try:
        nd.loads(data, reader)
    except nd.ReadError as error:
        return error.diagnostics
    return ()


def those(suite, first):
    return {name: data for name, data in suite.items() if name.startswith(first)}


def test_what_is_no_json_is_refused(suite):
    refused = {name: refusal(data) for name, data in those(suite, "n_").items()}
    assert len(refused) == 188
    assert [name for name, code in refused.items() if code is None] == []


@pytest.mark.parametrize("reader", READERS)
def test_what_is_no_json_is_refused_by_every_reader(suite, reader):
    for data in those(suite, "n_").values():
        with pytest.raises(nd.ReadError):
            nd.loads(data, reader)


def test_what_is_json_is_taken_but_for_keys_that_stand_twice(suite):
    taken = {name: refusal(data) for name, data in those(suite, "y_").items()}
    assert len(taken) == 95
    assert {name: code for name, code in taken.items() if code} == dict.fromkeys(TWICE, "duplicate-key")


def test_what_the_standard_leaves_open_is_decided(suite):
    assert {name: refusal(data) for name, data in those(suite, "i_").items()} == DECIDED


@pytest.mark.parametrize("reader", READERS)
def test_every_file_gives_a_document_or_an_error_with_a_place(suite, reader):
    for name, data in suite.items():
        assert [problem for problem in problems(data, reader) if problem.path and not problem.position] == [], name


def test_the_command_says_so_too(suite, tmp_path, capsysbinary):
    for name, data in suite.items():
        (tmp_path / name).write_bytes(data)
    paths = [str(tmp_path / name) for name in suite]
    assert main(["validate", "--output-format", "concise", *paths]) == 1
    said = capsysbinary.readouterr().err.decode()
    assert [path for path in paths if f"{path}:" not in said] == []
