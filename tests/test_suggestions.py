"""Whoever mistypes a name is told which one may be meant, wherever names are taken."""

from __future__ import annotations

import pytest

import newsdoc as nd
from articles import INTERVIEW, JSON
from newsdoc.cli import main
from newsdoc.diagnostics.suggestions import did_you_mean, no_such


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    (tmp_path / "boat.txt").write_text(INTERVIEW, "utf-8")
    (tmp_path / "boat.json").write_text(JSON, "utf-8")
    (tmp_path / "mine.toml").write_text('extends = "en"\ncaptoins = []\n', "utf-8")
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("convrt boat.txt", "convert"),
        ("--vresion", "--version"),
        ("convert boat.txt -t json --lnag en", "--lang"),
        ("convert boat.txt -t json --lnag=en", "--lang"),
        ("convert boat.txt -t json --LANG en", "--lang"),
        ("validate boat.json --output", "--output-format"),
        ("rule --markdwon", "--markdown"),
        ("convert boat.txt --to ntif", "nitf"),
        ("convert boat.txt --to NITF", "nitf"),
        ("convert boat.txt -t text --manner plian", "plain"),
        ("convert boat.json -t newsml-g2 --newsml-inline xhmtl", "xhtml"),
        ("validate boat.json --output-format safir", "sarif"),
        ("explain boat.txt --output-format jsno", "json"),
        ("convert boat.txt out.jsn", ".json"),
        ("convert boat.txt out.nitf.xlm", ".nitf.xml"),
        ("convert boat.txt v1.2.final.xlm", ".xml"),
        ("convert boat.json -t nitf --nitf-version 3.66", "3.6"),
        ("convert boat.json -t ninjs --ninjs-version 3.11", "3.1"),
        ("styles enn", "en"),
        ("convert boat.txt -t json --style enn", "en"),
        ("convert boat.txt -t json --style mine.toml", "captions"),
        ("rule ambigous-label", "ambiguous-label"),
        ("rule ambig", "ambiguous-label"),
    ],
)
def test_who_mistypes_a_name_is_told_what_is_near(line, meant, capsysbinary):
    code = main(line.split())
    err = capsysbinary.readouterr().err.decode()
    assert f"; did you mean '{meant}'?" in err
    assert err.startswith("newsdoc: ") or "mine.toml" in line
    assert code == (1 if "mine.toml" in line else 2)


@pytest.mark.parametrize(
    ("options", "meant"), [({"lnag": "en"}, "lang"), ({"interviewr": ["A"]}, "interviewer"), ({"qwertz": 1}, None)]
)
def test_the_library_says_so_too(options, meant):
    with pytest.raises(nd.UsageError) as caught:
        nd.loads(INTERVIEW, "text", **options)
    assert str(caught.value).endswith(f"; did you mean '{meant}'?" if meant else "here")


@pytest.mark.parametrize("line", ["zzz", "convert boat.txt out.odt", "convert boat.txt folder.d/out", "rule qwertz"])
def test_nothing_is_suggested_where_nothing_is_near(line, capsysbinary):
    assert main(line.split()) == 2
    assert b"did you mean" not in capsysbinary.readouterr().err


def test_what_has_no_place_is_named(capsysbinary):
    assert main(["inspect", "boat.txt", "a b", "c"]) == 2
    told = b"newsdoc: there is no place for 'a b', 'c' (see `newsdoc inspect --help`)\n"
    assert capsysbinary.readouterr().err == told
    assert main(["convert", "boat.txt", "boat.json", "a b", "c"]) == 2
    assert capsysbinary.readouterr().err == (
        b"newsdoc: there is no place for 'a b': for several inputs, name a folder to write to with --out\n"
    )


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("jsno", "there is no format 'jsno'; did you mean 'json'? (there are json, text)"),
        ("JSON", "there is no format 'JSON'; did you mean 'json'? (there are json, text)"),
        ("tex", "there is no format 'tex'; did you mean 'text'? (there are json, text)"),
        ("", "there is no format '' (there are json, text)"),
        (7, "there is no format 7 (there are json, text)"),
        ("j" * 1000, f"there is no format '{'j' * 63}… (there are json, text)"),
    ],
)
def test_what_there_is_not_is_said_in_one_way(name, said):
    assert no_such("format", name, ["json", "text"]) == said


def test_the_beginning_of_a_name_says_which_is_meant():
    assert did_you_mean("amb", ["ambiguous-label"]) == "; did you mean 'ambiguous-label'?"
    assert did_you_mean("am", ["ambiguous-label"]) == ""


def test_nothing_is_near_a_word_of_a_thousand_letters():
    assert did_you_mean("headline" * 200, ["headline" * 200]) == ""
