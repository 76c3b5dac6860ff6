"""House styles: what is built in, what a file may say, and how mistakes in it are reported."""

from __future__ import annotations

import importlib.metadata
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from newsdoc import plugins, styles
from newsdoc.cli import main
from newsdoc.diagnostics import ReadError, UsageError
from newsdoc.formats.text import read
from newsdoc.styles import HouseStyle, builtin_names, builtin_source, compiled, lexicon, lexicon_for, load, resolve
from newsdoc.styles.packing import packed, unpacked
from newsdoc.styles.template import TEMPLATES, Literal, Slot, TemplateError, parse

HEAD = 'name = "house"\ntitle = "House"\nlang = "en"\n'


def refusal(path, text):
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(ReadError) as caught:
        load(path)
    return [str(one).replace(str(path), "FILE") for one in caught.value.diagnostics]


def test_every_built_in_style_loads_and_has_the_name_of_its_file():
    assert [style.name for style in resolve(None)] == list(builtin_names())
    assert [style.lang for style in resolve(None)] == list(builtin_names())
    assert all('name = "' in builtin_source(name) for name in builtin_names())


@pytest.mark.parametrize("ask", [builtin_source, resolve])
def test_an_unknown_name_is_wrong_usage_that_lists_the_names(ask):
    with pytest.raises(UsageError, match=r"style 'eng'; did you mean 'en'\? \(there are ar, de, "):
        ask("eng")


@pytest.mark.parametrize("name", builtin_names())
def test_the_text_of_a_built_in_style_is_a_style_of_ones_own(tmp_path, name):
    path = tmp_path / "mine.toml"
    path.write_text(builtin_source(name), "utf-8")
    assert resolve(str(path)) == resolve(name)


def test_a_language_narrows_the_styles_to_its_own_if_there_is_one():
    assert resolve(None, "pt-BR") == resolve("pt")
    assert resolve(None, "DE") == resolve("de")
    assert resolve(None, "cy") == resolve(None)


def test_what_has_a_folder_or_a_suffix_is_a_path(tmp_path):
    for path in (tmp_path / "house", tmp_path / "house.toml"):
        with pytest.raises(FileNotFoundError):
            resolve(str(path))
    with pytest.raises(UsageError, match="7 is no style"):
        resolve(7)


def test_a_style_is_found_by_name_by_path_and_by_itself(tmp_path):
    path = tmp_path / "house.toml"
    path.write_text(HEAD, "utf-8")
    style = HouseStyle("house", "House", "en")
    assert resolve("en") == (resolve(None)[builtin_names().index("en")],)
    assert resolve(style) == resolve(path) == resolve(str(path)) == (style,)


def test_a_style_that_extends_another_has_its_lists_before_the_other_ones(tmp_path):
    path = tmp_path / "house.toml"
    path.write_text('extends = "en"\nname = "house"\nkickers = ["Talk"]\n', "utf-8")
    style = load(path)
    assert (style.name, style.title, style.kickers[:2]) == ("house", "English", ("Talk", "Interview"))
    assert style.persons == resolve("en")[0].persons


def test_what_is_inherited_can_be_replaced_and_removed(tmp_path):
    path = tmp_path / "house.toml"
    path.write_text(
        'extends = "en"\nanswer_labels = ["Say"]\nstage_words = ["grins"]\n\n'
        '[replace]\nquestion_labels = ["Ask"]\npromos = []\nstage_words = ["nods"]\n\n'
        '[remove]\nanswer_labels = ["A", "Answer"]\n',
        "utf-8",
    )
    english, style = resolve("en")[0], load(path)
    assert (style.question_labels, style.promos, style.stage_words) == (("Ask",), (), ("grins", "nods"))
    assert style.answer_labels == ("Say", *(label for label in english.answer_labels if label not in {"A", "Answer"}))
    assert style.kickers == english.kickers


def test_months_in_a_second_form_of_their_names_are_the_same_months(tmp_path):
    path = tmp_path / "house.toml"
    names = ["Ja", "Fe", "Mr", "Ap", "My", "Jn", "Jl", "Au", "Se", "Oc", "No", "De"]
    path.write_text(f'extends = "en"\nmonths = {names}\n', "utf-8")
    months = lexicon((load(path),)).months
    assert [months["ja"], months["january"], months["de"], months["december"]] == [1, 1, 12, 12]


def test_a_house_style_of_ones_own_decides_what_is_read(tmp_path):
    path = tmp_path / "house.toml"
    path.write_text('extends = "en"\nname = "house"\nquestion_labels = ["Ask"]\nanswer_labels = ["Say"]\n', "utf-8")
    text = "A Title\n\nAsk: why?\n\nSay: so.\n"
    assert [type(block).__name__ for block in read(text).body] == ["Paragraph", "Paragraph"]
    assert [type(block).__name__ for block in read(text, style=str(path)).body] == ["Turn", "Turn"]


ONE_LINE = "it must be a text on one line"
ENGLISH = 'extends = "en"\n'


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("name = ", "1:8: not TOML: Invalid value"),
        (HEAD + 'captions = ["a"]\ncaptions = ["b"]\n', "5:1: not TOML: Cannot overwrite a value"),
        (b'name = "\xff"', "1:9: not UTF-8 at byte 8 (0xFF); it would read"),
        ('name = "x"\ntitle = "X"\n', "1:1: $.lang: the field is missing"),
        (HEAD + 'captoins = ["Photo"]\n', "4:1: $.captoins: there is no such field; did you mean 'captions'?"),
        (HEAD + 'captions = "Photo"\n', "4:1: $.captions: it must be a list of strings"),
        (HEAD.replace('"en"', "7"), "3:1: $.lang: it must be a language tag"),
        (HEAD.replace('"en"', '"e n"'), "3:1: $.lang: it must be a language tag"),
        (HEAD.replace('"House"', '""'), f"2:1: $.title: {ONE_LINE}"),
        (HEAD + 'captions = ["Photo",\n  ""]\n', f"5:3: $.captions[1]: {ONE_LINE}"),
        (HEAD + "captions = [7]\n", f"4:13: $.captions[0]: {ONE_LINE}"),
        (HEAD + 'captions = [" Photo"]\n', f"4:13: $.captions[0]: {ONE_LINE}"),
        (HEAD + "[captions]\n", "4:2: $.captions: it must be a list of strings"),
        (HEAD + f"captions = [{9**2000}]\n", f"4:13: $.captions[0]: {ONE_LINE}"),
        (HEAD + f"captions = {'[' * 90}{']' * 90}\n", f"4:13: $.captions[0]: {ONE_LINE}"),
        (HEAD + 'months = ["May"]\n', "4:1: $.months: there are 1: months come by the dozen"),
        (HEAD + 'name_endings = ["ym"]\n', "4:17: $.name_endings[0]: 'ym': an ending and what it becomes"),
        (
            HEAD + 'persons = ["{nmae}"]\n',
            "4:12: $.persons[0]: '{nmae}': there is no slot '{nmae}'; did you mean '{name}'? ",
        ),
        (HEAD + 'introductions = ["met {person}", "met"]\n', "4:34: $.introductions[1]: 'met': it has no slot"),
        (HEAD + 'introductions = ["{person}"]\n', "4:18: $.introductions[0]: '{person}': it needs words"),
        (HEAD + 'introductions = ["by {outlet}"]\n', "4:18: $.introductions[0]: 'by {outlet}': it needs words"),
        (HEAD + 'persons = ["the {title}"]\n', "4:12: $.persons[0]: 'the {title}': it has no {name}"),
        ('extends = "enn"\n', "1:1: $.extends: there is no built-in style 'enn'; did you mean 'en'? (there are ar, "),
        ("extends = 7\n", "1:1: $.extends: there is no built-in style 7 (there are ar, "),
        (HEAD + '[remove]\npromos = ["x"]\n', "4:2: $.remove: there is nothing to remove"),
        (HEAD + "[replace]\npromos = []\n", "4:2: $.replace: there is nothing to replace"),
        (ENGLISH + 'remove = ["Q"]\n', "2:1: $.remove: it must be a table of lists"),
        (ENGLISH + '[remove]\ncaptions = ["Phtoo"]\n', "3:13: $.remove.captions[0]: 'Phtoo' isn't inherited; did you"),
        (ENGLISH + '[remove]\nname = "x"\n', "3:1: $.remove.name: it isn't a list"),
        (ENGLISH + '[replace]\ncaptoins = ["x"]\n', "3:1: $.replace.captoins: there is no such field; did you mean "),
        (
            ENGLISH + '[replace]\ncaptions = []\n[remove]\ncaptions = ["Photo"]\n',
            "5:1: $.remove.captions: the list is replaced",
        ),
        (ENGLISH + '[remvoe]\ncaptions = ["Photo"]\n', "2:2: $.remvoe: there is no such field; did you mean 'remove'?"),
    ],
)
def test_a_mistake_in_a_file_is_reported_with_its_place(tmp_path, text, message):
    (found,) = refusal(tmp_path / "house.toml", text)
    assert found.startswith(f"FILE:{message}")


def test_every_mistake_in_a_file_is_reported(tmp_path):
    text = 'extends = "xx"\nname = ""\na = 1\nkickers = [1, 2]\n[remove]\ncaptions = [3]\nb = []\n'
    assert len(refusal(tmp_path / "house.toml", text)) == 7


def test_a_template_is_words_and_slots():
    parts = parse("asked {name}, {title} {affiliation}", TEMPLATES["persons"]).parts
    assert parts == (Literal("asked "), Slot("name"), Literal(", "), Slot("title"), Slot("affiliation"))
    assert parse("с {person:inflected}", TEMPLATES["introductions"]).parts[1] == Slot("person", inflected=True)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("asked {name", "opened and never closed"),
        ("asked name} {name}", "closed that was never opened"),
        ("asked {name:bent}", "`inflected`, not 'bent'"),
    ],
)
def test_a_template_with_a_mistake_is_refused(text, message):
    with pytest.raises(TemplateError, match=message):
        parse(text, TEMPLATES["persons"])


def test_the_index_of_the_same_styles_is_made_once():
    assert lexicon(resolve(None)) is lexicon(resolve(None))


def test_the_index_of_all_built_in_styles_is_what_it_was_packed_from():
    index = lexicon(resolve(None))
    for found in (lexicon_for(None, "cy"), unpacked(packed(index))):
        assert vars(found) == vars(index)
        assert [*found.introductions] == [*index.introductions]
    assert lexicon_for(None) is lexicon_for(None, "cy")
    assert lexicon_for(None, "pt-BR") is lexicon(resolve("pt"))
    assert lexicon_for("de", "pt") is lexicon(resolve("de"))


@pytest.mark.parametrize("written", [True, False])
def test_what_the_files_come_to_is_kept_until_one_of_them_changes(tmp_path, monkeypatch, written):
    monkeypatch.setattr(compiled, "_FOLDER", str(tmp_path))
    monkeypatch.setattr(sys, "pycache_prefix", None)
    monkeypatch.setattr(sys, "dont_write_bytecode", not written)
    made = []

    def found(text):
        (tmp_path / "en.toml").write_text(text, "utf-8")
        return [compiled.kept("all.words", lambda: made.append(text) or {"words": (text, None)}) for _ in range(2)]

    assert found("cape") == [{"words": ("cape", None)}] * 2
    assert found("harbour") == [{"words": ("harbour", None)}] * 2
    assert made == (["cape", "harbour"] if written else ["cape"] * 2 + ["harbour"] * 2)


def test_what_is_kept_has_the_name_of_no_module():
    kept = {"all", *builtin_names()}
    assert not kept & {path.stem for path in Path(compiled.__file__).parent.glob("*.py")}


def test_a_phrase_is_found_by_its_first_word_whatever_styles_are_loaded():
    index = lexicon(resolve(None))
    assert {phrase.text for phrase in index.openers["Follow"]} >= {"Follow us on"}
    assert all(word in one.anchor for word, group in index.introductions.items() for one in group)
    assert index.style("ru").lang == "ru"


@pytest.fixture
def of_others(monkeypatch):
    """Another package with a house style of its own, and one with what is none."""
    gazette = HouseStyle("gazette", "The Gazette of Ostvik", "en", answer_labels=("Reply",))
    found = {"gazette": gazette, "wire": 7}
    points = [SimpleNamespace(name=name, value=f"{name}:STYLE", load=lambda name=name: found[name]) for name in found]
    monkeypatch.setattr(importlib.metadata, "entry_points", lambda group: points if group == "newsdoc.styles" else [])
    plugins._found.cache_clear()
    yield gazette
    plugins._found.cache_clear()


def test_a_style_of_another_package_is_found_by_its_name(of_others, capsysbinary):
    assert resolve("gazette") == (of_others,)
    with pytest.raises(UsageError, match=r"'wire' \(wire:STYLE\) is no HouseStyle"):
        resolve("wire")
    with pytest.raises(UsageError, match=r"there is no style 'gazete'; did you mean 'gazette'\?"):
        resolve("gazete")
    assert main(["styles"]) == 0
    out, err = capsysbinary.readouterr()
    assert out.decode().endswith("gazette  The Gazette of Ostvik\n")
    assert b"[plugin-failed]" in err


def test_a_name_that_there_is_not_is_missing():
    with pytest.raises(AttributeError, match=r"'newsdoc\.styles' has no attribute 'nothing'"):
        _ = styles.nothing
