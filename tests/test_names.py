"""Names in all scripts: where they begin and end, their short forms, and titles and cases around them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdoc.formats.text.bylines import bare_name, byline_names, is_byline
from newsdoc.formats.text.caseless import caseless_name_end, caseless_name_start, caseless_names
from newsdoc.formats.text.cues import cue
from newsdoc.formats.text.lines import Unit
from newsdoc.formats.text.names import identifier, initials, names_in, recased, short_forms, stem, untitled
from newsdoc.formats.text.offices import wide_label
from newsdoc.formats.text.registry import first_case
from newsdoc.formats.text.slots import Narrative, name_end
from newsdoc.styles import lexicon, resolve

WORDS = lexicon(resolve(None))


def cued(text):
    return cue(Unit(0, len(text), text), WORDS)


# With capitals


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mara Lind, a baker", "Mara Lind"),
        ("Mara Lind’s boat", "Mara Lind"),
        ("Mara Lind's boat", "Mara Lind"),
        ("Mara de Boer came", "Mara de Boer"),
        ("Mara de", "Mara"),
        ("J. R. Lind came", "J. R. Lind"),
        ("Mara (Otto)", "Mara"),
        ("Анна Лескова, врач", "Анна Лескова"),
        ("de Boer came", ""),
        ("a baker", ""),
        ("He came", ""),
        ("", ""),
    ],
)
def test_a_name_is_a_run_of_capitalised_words_with_particles_between_them(text, name):
    assert text[: name_end(Narrative(text, WORDS.style("en"), WORDS), 0)] == name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("We met Mara Lind and Otto Bern.", ["Mara Lind", "Otto Bern"]),
        ("“Mara Lind” (Otto Bern), Jan Holm’s boat", ["Mara Lind", "Otto Bern", "Jan Holm"]),
        ("Anna Bea Lind came", ["Anna Bea Lind", "Bea Lind"]),
        ("I'm Mara Lind", ["Mara Lind"]),
        ("On Monday Mara came, Lind left", []),
        ("", []),
    ],
)
def test_full_names_are_found_in_narrative(text, names):
    found = list(names_in(text, WORDS))
    assert [name for name, _ in found] == names
    assert all(text.startswith(name, place) for name, place in found)


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("Anna Novak", ("anna", "novak", "an", "ano", "ann", "anno")),
        ("Anna 2 Novak", ("anna", "novak", "an", "ano", "ann", "anno")),
        ("ReadWise", ("readwise", "rw")),
        ("NASA", ("nasa",)),
        ("A B C D E", ("a", "e")),
    ],
)
def test_short_forms_of_a_name_are_its_ends_and_initials(name, forms):
    assert short_forms(name) == forms
    assert initials("A.-M. N.") == "amn"


def test_names_in_capitals_are_written_as_names_are():
    assert recased("MARA O'LIND-BERG") == "Mara O'Lind-Berg"
    assert recased("J. R. O’LIND") == "J. R. O’Lind"


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("Dr. Mara Lind", "Mara Lind"),
        ("Prime Minister Mara Lind", "Mara Lind"),
        ("Professor", "Professor"),
        ("господин Линд", "Линд"),
        ("北京大学教授王美丽", "王美丽"),
        ("中国船长协会王美", "中国船长协会王美"),
        ("山田花子さん", "山田花子"),
        ("김민수 씨", "김민수"),
        ("山さん", "山さん"),
    ],
)
def test_titles_and_forms_of_address_are_no_part_of_a_name(name, bare):
    assert untitled(name, WORDS) == bare


@pytest.mark.parametrize(
    ("name", "first"), [("Анной Лесковой", "Анна Лескова"), ("Иваном Петровым", "Иван Петров"), ("Ян Ы", "Ян Ы")]
)
def test_a_name_in_another_case_is_given_in_the_first(name, first):
    assert first_case(name, WORDS.endings["ru"]) == first
    assert stem(name) == stem(first)


@given(st.lists(st.text(max_size=8), max_size=8))
def test_ids_made_of_names_are_distinct(names):
    taken: dict[str, int] = {}
    made = [identifier(name, taken) for name in names]
    assert len(set(made)) == len(made)


# Without capitals


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("王美丽", "王美丽"),
        ("王美丽说船修好了", "王美丽"),
        ("王美教授来了", "王美"),
        ("王美博士来了", "王美"),
        ("王美和他的船", "王美"),
        ("欧阳美丽说", "欧阳美丽"),
        ("林美先生", "林美"),
        ("拉里·沃尔", "拉里·沃尔"),
        ("拉里·沃尔是一个人", "拉里·沃尔"),
        ("拉里·沃尔先生好人们", "拉里·沃尔"),
        ("花子さん", "花子"),
        ("山田花子は言った", "山田花子"),
        ("ラリー・ウォールは言った", "ラリー・ウォール"),
        ("김민수는 말했다", "김민수"),
        ("김민수 교수", "김민수"),
        ("남궁민수", "남궁민수"),
        ("محمد علي، مدير", "محمد علي"),
        ("محمد علي حسن كريم", "محمد علي حسن"),
        ("السيد محمد", ""),
        ("王", ""),
        ("船长说", ""),
        ("ラ", ""),
        ("김", ""),
        ("바다에서", ""),
        ("1", ""),
        ("", ""),
        ("欧阳教授说", "欧阳"),
    ],
)
def test_surnames_marks_and_stops_show_where_a_name_without_capitals_ends(text, name):
    assert text[: caseless_name_end(text, 0, WORDS)] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("我们采访了王美丽", "王美丽"),
        ("本报记者欧阳美", "欧阳美"),
        ("ゲストはラリー・ウォール", "ラリー・ウォール"),
        ("市立病院の山田花子さん", "山田花子さん"),
        ("대표 김민수", "김민수"),
        ("우리 김민수 대표", "김민수 대표"),
        ("아름다운 바다", ""),
        ("我们的船修好了啊", ""),
        ("船", ""),
        ("市长", ""),
        ("先生", ""),
    ],
)
def test_where_a_name_without_capitals_begins_before_other_words(text, name):
    assert text[caseless_name_start(text, len(text), WORDS) :] == name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("王美丽先生来了", ["王美丽"]),
        ("这是教授王美丽", ["王美丽"]),
        ("王美丽（教授）", ["王美丽"]),
        ("“船修好了。李大明教授说。", ["李大明"]),
        ("김민수 씨와 박지영 교수(45)", ["김민수", "박지영"]),
        ("김민수(45) 교수", ["김민수"]),
        ("先生好", []),
        ("教授说船好", []),
        ("教授", []),
        ("(대) 씨", []),
        ("bakers (a)", []),
    ],
)
def test_titles_and_forms_of_address_show_names_without_capitals(text, names):
    assert [name for name, _ in caseless_names(text, WORDS)] == names


@given(st.text(alphabet="王美丽欧阳李·教授先生说（）()。山田さんラー김민수씨 محمد،a1", max_size=20))
def test_names_without_capitals_stand_in_the_text(text):
    for start in range(len(text) + 1):
        assert start <= caseless_name_end(text, start, WORDS) <= len(text)
    if text.strip():
        assert 0 <= caseless_name_start(text, len(text), WORDS) <= len(text)
        assert all(name and text.startswith(name, place) for name, place in caseless_names(text, WORDS))


@pytest.mark.parametrize(
    ("label", "parts"),
    [
        ("佐々木水産大臣", ("佐々木", "水産大臣", None)),
        ("波止場新聞　相原記者", ("相原", "記者", "波止場新聞")),
        ("佐々木", None),
        ("Sasaki 水産大臣", None),
    ],
)
def test_a_label_without_commas_may_hold_a_title_and_an_affiliation(label, parts):
    assert wide_label(label, WORDS) == parts


# Bylines


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Mara Lind", ["Mara Lind"]),
        ("By Mara Lind and Otto Bern", ["Mara Lind", "Otto Bern"]),
        ("By Mara Lind, Otto Bern & Jan Holm", ["Mara Lind", "Otto Bern", "Jan Holm"]),
        ("Interview by Mara Lind", ["Mara Lind"]),
        ("Von Mara Lind und Otto Bern", ["Mara Lind", "Otto Bern"]),
        ("Mara Lind <mara@example.org>", ["Mara Lind"]),
        ("By “—”", []),
        ("文：王美丽、李大明", ["王美丽", "李大明"]),
        ("文：王美丽、", ["王美丽"]),
        ("文：船长", ["船长"]),
        ("文：船长和他的朋友们", []),
        ("取材・文：山田花子", ["山田花子"]),
        ("글: 김민수", ["김민수"]),
        ("김민수 기자 minsu@example.org", ["김민수"]),
    ],
)
def test_a_byline_names_who_wrote_or_asked(line, names):
    found = byline_names(cued(line), WORDS)
    assert is_byline(cued(line))
    assert [one.name for one in found] == names
    assert all(line[one.start : one.end].startswith(one.name) for one in found)


@pytest.mark.parametrize(
    "line",
    [
        "Mara Lind",
        "@example.org",
        "Mara Lind wrote to us from far away at mara@example.org",
        "By the sea stands a house.",
        "By Mara Lind" + ", Otto Bern" * 20,
    ],
)
def test_other_lines_are_no_bylines(line):
    assert not is_byline(cued(line))


@pytest.mark.parametrize("line", ["Mara Lind", "Mara Lind, baker", "Mara Lind (Ostvik)", "Mara Lind | The Gazette"])
def test_a_line_may_be_a_name_and_no_more(line):
    assert bare_name(cued(line), WORDS) == ("Mara Lind", 0, len("Mara Lind"))


@pytest.mark.parametrize(
    "line",
    [
        "Mara",
        "Mara Lind.",
        "Mara Lind?",
        "Mara Lind 2026",
        "Mara of Ostvik",
        "Mara Anna Bea Cid Lind",
        "Mara/Otto Lind",
        "mara lind",
        "Chief Executive",
        "What Boats",
        "By Mara Lind",
        "Mara Lind, keeper of the harbour of the town of Ostvik and of its boats",
    ],
)
def test_a_line_that_is_more_or_less_than_a_name_is_none(line):
    assert bare_name(cued(line), WORDS) is None
