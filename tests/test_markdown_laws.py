"""The laws of Markdown's marks: they nest, hold words, are cut once, and each character keeps its place."""

from __future__ import annotations

import itertools

from hypothesis import example, given
from hypothesis import strategies as st

from newsdoc.formats.text import read
from newsdoc.formats.text.article import units_of
from newsdoc.formats.text.inline_marks import spans
from newsdoc.formats.text.lines import lines
from newsdoc.formats.text.marks import is_marked
from newsdoc.model import Emphasis, Strong
from newsdoc.tree import find_all, plain_text

MARKED = "# A Boat\n\nIt has been **mended** by the whole of the town, and nobody knows what that has cost.\n\n"

MARKS = st.text(alphabet='ab c.*_[]()`\\!#>中。/"', max_size=40)
LINES = st.lists(st.sampled_from(["*", "**", "_", "`", "``", "[a](/b)", "[", "](", ")", "\\", "![", "#", "> ", "a", "b ", "中", " ", "\n", "\n\n", "\r\n", "===\n", "```\n", "- ", "1. ", "[a]: /b\n"]), max_size=40).map("".join)  # fmt: skip  # noqa: E501  (one line of the source)
WORDS = st.text(alphabet="abÄ中й", min_size=1, max_size=8)


@given(st.one_of(MARKS, LINES, st.text()))
def test_each_character_of_the_bare_text_stands_at_its_place_in_the_source(text):
    text = text.replace("\0", "")
    for found in units_of(text).units:
        for offset, char in enumerate(found.text):
            source = text[found.place(offset)]
            assert source == char or (char == " " and source.isspace())


@given(st.one_of(MARKS, LINES))
def test_spans_nest_and_have_words(text):
    for found in units_of(text).units:
        reached = []
        for span in found.marks.spans if found.marks else ():
            assert 0 <= span.start < span.end <= len(found.text)
            while reached and reached[-1] <= span.start:
                reached.pop()
            assert not reached or span.end <= reached[-1]
            reached.append(span.end)


@given(MARKS)
@example("![>](>)")
def test_marks_are_cut_once_each_and_hold_no_other(text):
    _, cuts = spans(text, 0, len(text), {})
    cuts.sort()
    assert all(before.end <= after.start for before, after in itertools.pairwise(cuts))
    assert all(text[cut.start] in "\\*_`[]!" for cut in cuts)


@given(WORDS, st.sampled_from([("*", Emphasis), ("_", Emphasis), ("**", Strong), ("__", Strong)]))
def test_any_word_between_marks_is_stressed(word, mark):
    around, kind = mark
    (paragraph,) = read(f"{MARKED}It is {around}{word}{around}.").body[1:]
    (found,) = find_all(paragraph, kind)
    assert (plain_text(found), plain_text(paragraph)) == (word, f"It is {word}.")


@given(st.text(alphabet=st.characters(exclude_characters="*_`[]\\#>=!~", exclude_categories=["Cs", "Cc"])))
def test_a_text_without_the_characters_of_marks_has_none(text):
    assert not is_marked(lines(text))
    assert spans(text, 0, len(text), {}) == ([], [])
