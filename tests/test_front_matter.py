"""Front matter: what the metadata before an article says of it, and what is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdoc.formats.text import read
from newsdoc.formats.text.article import units_of
from newsdoc.formats.text.frontmatter import front_matter
from newsdoc.formats.text.lines import lines
from newsdoc.model import Date, Raw
from newsdoc.tree import plain_text
from shown import kinds
from text_laws import assert_explained, assert_lawful

STORY = "\n\nIt floats again, and nobody knows what that has cost the town so far.\n\nNobody asks.\n"


def entries(text):
    matter = front_matter(lines(text))
    return matter and [(entry.key, entry.value) for entry in matter.entries]


def matter(*said):
    return "\n".join(("---", *said, "---")) + STORY


def test_the_head_of_an_article_is_read_from_its_front_matter():
    text = matter("title: A Boat: Mended", "subtitle: 'Who paid'", 'author: "Jan Holm"', "layout: post")
    document = read(text)
    head = (document.headline, *document.decks, *document.bylines)
    assert [plain_text(node) for node in head] == ["A Boat: Mended", "Who paid", "Jan Holm"]
    assert [text[node.origin.start : node.origin.end] for node in head] == [
        "title: A Boat: Mended",
        "subtitle: 'Who paid'",
        'author: "Jan Holm"',
    ]
    assert [document.decks[0].origin.rule, document.bylines[0].origin.rule] == ["front-matter"] * 2


def test_what_is_no_part_of_the_head_is_kept_as_it_is_printed():
    document = read(matter("layout: post", "title: A Boat", "tags:", "  - boats", "- town", "# done"))
    assert document.body[:2] == (
        Raw("yaml", ("---", "layout: post")),
        Raw("yaml", ("tags:", "  - boats", "- town", "# done", "---")),
    )
    assert kinds(document.body[2:]) == ["paragraph", "paragraph"]


def test_where_the_article_has_a_headline_of_its_own_that_one_counts():
    document = read("---\ntitle: Boat\nauthor: Jan Holm\n---\n\n# A Boat Is Mended" + STORY)
    assert plain_text(document.headline) == "A Boat Is Mended"
    assert document.body[0].lines == ("---", "title: Boat", "author: Jan Holm", "---")


def test_without_a_title_nothing_else_is_taken_from_it_into_the_head():
    document = read("---\nauthor: Jan Holm\n---\n\nA Boat Is Mended" + STORY)
    assert plain_text(document.headline) == "A Boat Is Mended"
    assert document.bylines == ()


def test_front_matter_that_is_all_there_is_loses_nothing():
    printed = plain_text(read("---\ntitle: A Boat\nlayout: post\n---\n"))
    assert "A Boat" in printed
    assert "layout: post" in printed


def test_the_first_key_that_has_a_value_counts():
    assert plain_text(read(matter("title:", "headline: A Boat")).headline) == "A Boat"


@pytest.mark.parametrize(
    ("value", "date"),
    [
        ("2026-11-23", Date("2026-11-23")),
        ("2026-11", Date("2026-11")),
        ("2026", Date("2026")),
        ("2026-11-23T10:00:00+01:00", Date("2026-11-23T10:00:00+01:00")),
        ("2026-11-23 10:00:00", Date("2026-11-23T10:00:00")),
        ("2026-11-23 10:00:00 +0100", Date("2026-11-23T10:00:00+01:00")),
        ("2026-11-23T10:00:00-0130", Date("2026-11-23T10:00:00-01:30")),
        ("2026-11-23 10:00:00 UTC", Date("2026-11-23T10:00:00Z")),
        ("2026-11-23 at noon", Date("2026-11-23")),
        ("2026-11-31", Date(raw="2026-11-31")),
        ("yesterday", Date(raw="yesterday")),
        ("", None),
    ],
)
def test_the_day_is_given_in_iso_8601_where_it_is_one(value, date):
    assert read(matter("layout: post", f"date: {value}")).issued == date


@pytest.mark.parametrize(
    ("said", "lang"), [("lang: pl", "pl"), ("locale: en_GB", "en-GB"), ("language: the town's", "en"), ("x: y", "en")]
)
def test_the_language_is_that_of_the_front_matter_if_it_is_a_tag(said, lang):
    assert read(matter(said)).lang == lang
    assert read(matter(said), lang="nn").lang == "nn"


@pytest.mark.parametrize(
    ("said", "keywords"),
    [
        ("tags: boats, the town", ("boats", "the town")),
        ("keywords: [boats, \"the town\", 'x', ]", ("boats", "the town", "x")),
        ("tags:", ()),
    ],
)
def test_keywords_are_parted_by_commas(said, keywords):
    assert read(matter("layout: post", said)).keywords == keywords


def test_keys_are_compared_in_small_letters_and_may_have_hyphens():
    assert entries("---\nTitle: A\nmy-key_2: b\nempty:\n...\n") == [("title", "A"), ("my-key_2", "b"), ("empty", "")]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "title: A boat\n---\n",
        "----\ntitle: A boat\n---\n",
        "---\n---\n",
        "---\ntitle: A boat\n",
        "---\ntitle: A boat\nIt floats.\n---\n",
        "---\ntitle:A boat\n---\n",
        "---\nA boat is: mended\n---\n",
        "---\n- boats\n---\n",
        "---\n" + "key: value\n" * 120 + "---\n",
    ],
)
def test_what_is_no_front_matter(text):
    assert entries(text) is None


def test_an_article_between_two_lines_of_hyphens_loses_nothing():
    document = read("---\nIt floats.\n---" + STORY)
    assert kinds(document.body[:3]) == ["rule", "paragraph", "rule"]


@pytest.mark.parametrize(
    ("said", "title"),
    [
        (('title: "The \\"Best\\" \\\\ Boat"',), 'The "Best" \\ Boat'),
        (('title: "The \\u0042oat"',), "The \\u0042oat"),
        (("title: 'It''s Mended'",), "It's Mended"),
        (('title: "',), '"'),
        (('title: ""', "headline: A Boat"), "A Boat"),
        (("title: >-", "  A Boat", "", "  Is Mended"), "A Boat Is Mended"),
        (("title: |", '  "A Boat"', "  # Mended"), '"A Boat" # Mended'),
        (("title: A Boat", "  Is Mended"), "A Boat Is Mended"),
        (('title: "A Boat', '  Is Mended"'), "A Boat Is Mended"),
        (('title: "A Boat"', "  Is: Mended"), "A Boat"),
        (("title: A Boat", "  # Is Mended"), "A Boat"),
        (("title: A Boat", "  - Is Mended"), "A Boat"),
        (("title: >-", "headline: A Boat"), "A Boat"),
        (("title: [A Boat]",), "[A Boat]"),
        (("title: null", "headline: A Boat"), "A Boat"),
        (("title: ~", "  A Boat"), "~ A Boat"),
    ],
)
def test_a_value_may_be_quoted_or_go_on_below(said, title):
    text = matter(*said, "layout: post")
    document = read(text)
    assert plain_text(document.headline) == title
    assert document.body[-3].lines[-2:] == ("layout: post", "---")
    assert_lawful(document, text)
    assert_explained(document, text)


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("[Jo Bell, Ada Lind]", "Jo Bell, Ada Lind"),
        ("""["Jo Bell",'Ada ''Al'' Lind' ,  Otto]""", "Jo Bell, Ada 'Al' Lind, Otto"),
        ("[Jo Bell,\n  Ada Lind]", "Jo Bell, Ada Lind"),
        ("[Jo Bell", "[Jo Bell"),
    ],
)
def test_authors_may_be_a_list_in_brackets(said, names):
    text = matter("title: A Boat", f"authors: {said}")
    document = read(text)
    assert [plain_text(byline) for byline in document.bylines] == [names]
    assert_lawful(document, text)
    assert_explained(document, text)


PIECES = (
    "a",
    "author: ",
    "b",
    ": ",
    ":",
    "'",
    '"',
    "-",
    "- ",
    "#",
    "\t",
    "中",
    "\n",
    "\n  ",
    "\\",
    ">-",
    "[",
    "]",
    ",",
    "title: ",
)


@given(st.lists(st.sampled_from(PIECES), max_size=24).map("".join))
def test_values_stand_at_their_places(text):
    text = f"---\n{text}\nlast: one\n---\n"
    for unit in units_of(text).units:
        for offset, sign in enumerate(unit.text):
            assert sign in (text[unit.place(offset)], " ")  # a blank may be a line end, or stand behind a comma


@pytest.mark.parametrize(
    ("said", "keywords"),
    [
        ("boats, quays", ("boats", "quays")),
        ("""['Lind, Ada', "quays" , boats] # done""", ("Lind, Ada", "quays", "boats")),
        ("[boats,\n  quays]", ("boats", "quays")),
        ("[]", ()),
        ("it's, [odd", ("it's", "[odd")),
        ("'90s, rock", ("'90s", "rock")),
        ("b, 'it''s, so' , c", ("b", "it's, so", "c")),
        ("~", ()),
    ],
)
def test_keywords_are_a_list(said, keywords):
    assert read(matter("title: A Boat", f"tags: {said}")).keywords == keywords
