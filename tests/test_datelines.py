"""Datelines: lines that are a date from end to end, the day that they name, and those that open a paragraph."""

from __future__ import annotations

import pytest

from newsdoc.formats.text import read
from newsdoc.formats.text.datelines import date_of, dateline_end, is_dateline
from newsdoc.model import Date
from newsdoc.styles import lexicon, resolve
from newsdoc.tree import plain_text

WORDS = lexicon(resolve(None))


@pytest.mark.parametrize(
    "line",
    [
        "23 November 2026",
        "Monday, November 23, 2026",
        "Monday, 23 November 2026 at 6 pm",
        "MAY 5, 2026",
        "November 23rd, 2026",
        "Ostvik, 23 November 2026",
        "Port Ostvik, North Velden, 23 November 2026",
        "Montag, 23. November 2026, 14:10 Uhr",
        "23 de noviembre de 2026",
        "23 ноября 2026 года",
        "1er novembre 2026",
        "2026-11-23",
        "23.11.2026",
        "11/23/2026 6:02PM",
        "(2026-11-23)",
        "Updated 23.11.2026, 14:10",
        "Published: 2026-11-23 | Updated: 2026-11-24",
        "OSTVIK | 2026-11-23 | 14:10",
        "Thu 2026-11-26",
        "입력 2026.11.23 (월) 14:10",
        "2026年11月23日",
        "2026年11月23日 星期一 14:10",
        "2026年11月23日（月）",
        "2026년 11월 23일",
    ],
)
def test_a_line_that_is_a_date_is_a_dateline(line):
    assert is_dateline(line, WORDS)


@pytest.mark.parametrize(
    "line",
    [
        "It was mended on 23 November 2026.",
        "May we go three times",
        "In November, Mara Lind was 23",
        "The 23 November 2026 meeting",
        "Version 1.2.3 of the boat is out",
        "年月",
        "Monday",
        "November",
        "23",
        "6:02",
        "Won by 3.11 to 2.10",
        "2026-11-23 was the day on which she came home",
        "船在11月开了",
        "2026年11月，她回到了这座城市，船也修好了。",
        "23 November 2026" + ", Ostvik" * 10,
    ],
)
def test_a_line_that_says_more_than_a_date_is_none(line):
    assert not is_dateline(line, WORDS)


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Monday, 23 November 2026", Date("2026-11-23")),
        ("November 23, 2026", Date("2026-11-23")),
        ("23 de noviembre de 2026", Date("2026-11-23")),
        ("23 ноября 2026 года", Date("2026-11-23")),
        ("2026-11-23", Date("2026-11-23")),
        ("2026年11月23日", Date("2026-11-23")),
        ("2026년 11월 23일", Date("2026-11-23")),
        ("31 November 2026", Date(raw="31 November 2026")),
        ("23 November", Date(raw="23 November")),
        ("1 May or 1 June 2026", Date(raw="1 May or 1 June 2026")),
    ],
)
def test_the_day_is_read_where_one_day_of_one_year_is_named(line, date):
    assert date_of(line, WORDS) == date


def test_a_date_below_or_above_the_headline_is_the_dateline():
    story = "\n\nIt floats again, and nobody knows what that has cost the town so far.\n\nNobody asks.\n"
    below = read("A Boat Is Mended\n\n23 November 2026" + story)
    above = read("23 November 2026\n\nA Boat Is Mended" + story)
    assert plain_text(below.headline) == plain_text(above.headline) == "A Boat Is Mended"
    assert below.dateline == above.dateline
    assert below.dateline.date == Date("2026-11-23")


def test_there_is_one_dateline_and_a_second_date_stays_in_the_body():
    text = "A Boat\n\n23 November 2026\n\n24 November 2026\n\nIt floats again, and nobody knows what it has cost.\n"
    document = read(text)
    assert plain_text(document.dateline) == "23 November 2026"
    assert plain_text(document.body[0]) == "24 November 2026"


def test_digits_of_other_scripts_are_read_as_text():
    assert not is_dateline("٢٣ من السفن", WORDS)


# Datelines that open a paragraph


@pytest.mark.parametrize(
    ("dateline", "story"),
    [
        ("OSTVIK - ", "The boat floats."),
        ("OSTVIK — ", "The boat floats."),
        ("OSTVIK, NORTH VELDEN – ", "The boat floats."),
        ("RIO DE OSTVIK -- ", "The boat floats."),
        ("RIO de OSTVIK - ", "The boat floats."),
        ("OSTVIK, Feb 26 (NNA) - ", "The boat floats."),
        ("OSTVIK (NNA) — ", "The boat floats."),
        ("Ostvik, 26 February (NNA) – ", "The boat floats."),
        ("OSTVIK. — ", "The boat floats."),
        ("26 February 2026 - ", "The boat floats."),
        ("（本报奥斯特11月23日电）", "船开了。"),
        ("(新华社11月23日电) ", "船开了。"),
        ("【本报讯】", "船开了。"),
        ("新华社奥斯特11月23日电 ", "船开了。"),
    ],
)
def test_a_place_in_capitals_a_date_or_an_agency_opens_a_paragraph(dateline, story):
    assert dateline_end(dateline + story, WORDS) == len(dateline)


@pytest.mark.parametrize(
    "text",
    [
        "The boat floats.",
        "Ostvik – the boat floats.",
        "Mara Lind - a baker",
        "US - the boat floats.",
        "A. B. - the boat floats.",
        "OSTVIK UPON VELDEN BAY - the boat floats.",
        "OSTVIK (NNA - the boat floats.",
        "OSTVIK (NNA, with the help of many others) - the boat floats.",
        "Monday - the boat floats.",
        "26 - the boat floats.",
        "- the boat floats.",
        "（船）开了。",
        "（本报奥斯特11月23日电）",
        "（本报奥斯特11月23日电",
        "他说停电 了。",
        "Of 11月23日电 they know nothing.",
        "新华社奥斯特11月23日电 ",
        "有电。",
    ],
)
def test_other_paragraphs_open_with_their_own_words(text):
    assert dateline_end(text, WORDS) == 0
