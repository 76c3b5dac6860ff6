"""House styles: what is built in, what a file may say, and how mistakes in it are reported."""

from __future__ import annotations

import pytest

from newsdoc.diagnostics import ReadError, UsageError
from newsdoc.formats.text import read
from newsdoc.styles import HouseStyle, builtin_names, builtin_source, lexicon, load, resolve
from newsdoc.styles.style import TEMPLATES
from newsdoc.styles.template import Literal, Slot, TemplateError, parse

HEAD = 'name = "house"\ntitle = "House"\nlang = "en"\n'


def refusal(path, text):
    path.write_text(text, "utf-8")
    with pytest.raises(ReadError) as caught:
        load(path)
    return [str(one).replace(str(path), "FILE") for one in caught.value.diagnostics]


def test_every_built_in_style_loads_and_has_the_name_of_its_file():
    assert [style.name for style in resolve(None)] == list(builtin_names())
    assert [style.lang for style in resolve(None)] == list(builtin_names())
    assert all('name = "' in builtin_source(name) for name in builtin_names())


@pytest.mark.parametrize("ask", [builtin_source, resolve])
def test_an_unknown_name_is_wrong_usage_that_lists_the_names(ask):
    with pytest.raises(UsageError, match="there is no style 'xx'; there are ar, de, en, "):
        ask("xx")


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


def test_a_house_style_of_ones_own_decides_what_is_read(tmp_path):
    path = tmp_path / "house.toml"
    path.write_text('extends = "en"\nname = "house"\nquestion_labels = ["Ask"]\nanswer_labels = ["Say"]\n', "utf-8")
    text = "A Title\n\nAsk: why?\n\nSay: so.\n"
    assert [type(block).__name__ for block in read(text).body] == ["Paragraph", "Paragraph"]
    assert [type(block).__name__ for block in read(text, style=str(path)).body] == ["Turn", "Turn"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("name = ", "FILE: not TOML: "),
        ('name = "x"\ntitle = "X"\n', "FILE: $.lang: the field is missing [style-error]"),
        (HEAD + 'captoins = ["Photo"]\n', "FILE: $.captoins: there is no such field [style-error]"),
        (HEAD + 'captions = "Photo"\n', "FILE: $.captions: it must be a list of strings [style-error]"),
        (HEAD.replace('"en"', "7"), "FILE: $.lang: it must be a string that isn't empty [style-error]"),
        (HEAD + 'captions = ["Photo", ""]\n', "FILE: $.captions[1]: it must be a string"),
        (HEAD + "captions = [7]\n", "FILE: $.captions[0]: it must be a string"),
        (HEAD + 'captions = [" Photo"]\n', "FILE: $.captions[0]: it must be a string"),
        (HEAD + 'persons = ["{nmae}"]\n', "FILE: $.persons[0]: '{nmae}': there is no slot {nmae}; there are "),
        (HEAD + 'introductions = ["met {person}", "met"]\n', "FILE: $.introductions[1]: 'met': it has no slot"),
        (HEAD + 'introductions = ["{person}"]\n', "FILE: $.introductions[0]: '{person}': it needs words"),
        (HEAD + 'introductions = ["met by {outlet}"]\n', "FILE: $.introductions[0]: 'met by {outlet}': it needs words"),
        (HEAD + 'persons = ["the {title}"]\n', "FILE: $.persons[0]: 'the {title}': it has no {name}"),
        ('extends = "xx"\n', "FILE: $.extends: there is no built-in style 'xx'; there are ar, de, en, "),
    ],
)
def test_a_mistake_in_a_file_is_reported_with_file_and_key(tmp_path, text, message):
    assert refusal(tmp_path / "house.toml", text)[0].startswith(message)


def test_every_mistake_in_a_file_is_reported(tmp_path):
    assert len(refusal(tmp_path / "house.toml", 'name = ""\ntitle = "X"\nlang = "en"\na = 1\nkickers = [1, 2]\n')) == 4


def test_a_file_that_is_not_utf8_is_refused(tmp_path):
    path = tmp_path / "house.toml"
    path.write_bytes(b'name = "\xff"')
    with pytest.raises(ReadError, match="the file is not UTF-8"):
        load(path)


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


def test_a_phrase_is_found_by_its_first_word_whatever_styles_are_loaded():
    index = lexicon(resolve(None))
    assert {phrase.text for phrase in index.openers["Follow"]} >= {"Follow us on"}
    assert all(word in one.anchor for word, group in index.introductions.items() for one in group)
    assert index.style("ru").title == "Русский"
