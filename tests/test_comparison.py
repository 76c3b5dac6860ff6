"""What has changed between two documents: alignments that give both back, blocks, words, moves, fields."""

from __future__ import annotations

import itertools

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsdoc as nd
from examples import for_documents
from newsdoc.comparison import Piece, compare
from newsdoc.comparison.alignment import align
from newsdoc.strategies import documents

sequences = st.lists(st.sampled_from("abcde"), max_size=40) | st.lists(st.integers(0, 400), max_size=60)


@given(sequences, sequences)
def test_an_alignment_gives_both_sequences(first, second):
    found = align(first, second)
    place = other = 0
    for same, start, end, other_start, other_end in found:
        assert (start, other_start) == (place, other)
        assert (first[start:end] == second[other_start:other_end]) == same
        assert end > start or other_end > other_start
        place, other = end, other_end
    assert (place, other) == (len(first), len(second))
    assert all(one.same != next_.same for one, next_ in itertools.pairwise(found))


@given(sequences)
def test_a_sequence_is_all_the_same_as_itself(values):
    assert [stretch.same for stretch in align(values, values)] == [True] * bool(values)


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("the cat sat", "the dog sat", ["the ", " sat"]),
        ("abcdef", "abXdef", ["ab", "def"]),
        ("abc", "cab", ["ab"]),
        ("aXbYc", "aYbXc", ["a", "X", "c"]),
        ("aaaa", "aa", ["aa"]),
        ("aabb", "bbb", ["bb"]),
    ],
)
def test_what_is_long_and_in_order_stays(first, second, same):
    assert [first[stretch.start : stretch.end] for stretch in align(first, second) if stretch.same] == same


def test_what_is_long_and_has_nothing_that_stands_once_isnt_compared_in_the_square_of_it():
    assert [stretch.same for stretch in align("ab" * 300, "bbaa" * 300)] == [False]


def paragraph(*content):
    return nd.Paragraph(content)


LIND = nd.Participant("mara", "Mara Lind", role="interviewee")
FIRST = nd.Document(
    headline=nd.Headline(("A boat is mended",)),
    participants=(LIND, nd.Participant("voice")),
    body=(
        paragraph("It lies in the harbour of Ostvik, below the old mill."),
        nd.Turn((paragraph("Who paid for it?"),), "question", label="Q: "),
        nd.Turn(
            (paragraph("The town did, and gladly."), nd.List((nd.ListItem((paragraph("one"),)),))),
            "answer",
            "mara",
            "A: ",
        ),
        nd.Rule(),
        nd.Figure(("The boat at night",), ("Photo: Jo",)),
    ),
    lang="en",
)


def changed(**fields):
    return compare(FIRST, attrs.evolve(FIRST, **fields))


def body(*changes):
    """Give the body with some blocks replaced, by number."""
    blocks = list(FIRST.body)
    for number, block in changes:
        blocks[number : number + 1] = block
    return tuple(blocks)


@for_documents
@given(documents())
def test_a_document_has_not_changed_from_itself(document):
    found = compare(document, document)
    assert (found.fields, found.blocks, found.same) == ((), (), True)


@for_documents
@given(documents(), documents())
def test_documents_that_differ_are_told_to(first, second):
    assert compare(first, second).same == (first == second)


def test_a_word_that_has_changed_is_shown_among_the_others():
    turn = nd.Turn((paragraph("The bank did, and gladly."), FIRST.body[2].content[1]), "answer", "mara", "A: ")
    (change,) = changed(body=body((2, [turn]))).blocks
    assert (change.kind, change.before.path, change.before.type, change.before.speaker) == (
        *("changed", "$.body[2].content[0]", "answer", "Mara Lind"),
    )
    assert change.pieces == (
        Piece("same", "A: The "),
        Piece("removed", "town"),
        Piece("added", "bank"),
        Piece("same", " did, and gladly."),
    )


def test_blocks_come_go_and_move():
    first, question, answer, _, figure = FIRST.body
    found = changed(body=(question, answer, first, paragraph("Something new altogether."), figure)).blocks
    paths = [
        (change.kind, change.before and change.before.path, change.after and change.after.path) for change in found
    ]
    assert paths == [
        ("removed", "$.body[3]", None),
        ("moved", "$.body[0]", "$.body[2]"),
        ("added", None, "$.body[3]"),
    ]


def test_another_speaker_and_another_type_are_changes_of_a_block():
    turn = attrs.evolve(FIRST.body[2], speaker="voice")
    found = changed(body=body((2, [turn]))).blocks
    assert [(change.before.speaker, change.after.speaker, change.pieces) for change in found] == [
        ("Mara Lind", "voice", ())
    ] * 2
    (change,) = changed(body=body((0, [nd.Heading(FIRST.body[0].content)]))).blocks
    assert (change.before.type, change.after.type) == ("paragraph", "heading")
    turn = attrs.evolve(FIRST.body[1], speaker="nobody")
    (change,) = changed(body=body((1, [turn]))).blocks
    assert change.after.speaker == "nobody"


def test_a_block_that_was_reworded_beyond_half_is_another():
    found = changed(body=body((0, [paragraph("Nothing of the kind was seen there by us.")]))).blocks
    assert [change.kind for change in found] == ["removed", "added"]


def test_what_came_before_a_changed_block_came():
    found = changed(
        body=body((0, [paragraph("New."), paragraph("It lies in the harbour of Ostvik, below the new mill.")]))
    ).blocks
    assert [change.kind for change in found] == ["added", "changed"]


def test_what_is_known_of_an_article_is_compared_by_field():
    found = changed(lang="de", keywords=("boats",), participants=(LIND,))
    assert [(field.name, field.before, field.after) for field in found.fields] == [
        ("participants", [*_people(FIRST)], [*_people(FIRST)][:1]),
        ("lang", "en", "de"),
        ("keywords", None, ["boats"]),
    ]
    assert found.blocks == ()


def _people(document):
    for person in document.participants:
        plain = {"type": "participant", "id": person.id}
        yield plain | ({"name": person.name, "role": person.role} if person.name else {})


def test_what_no_words_show_is_a_difference_all_the_same():
    found = changed(headline=nd.Headline((nd.Emphasis(("A boat",)), " is mended")))
    assert (found.fields, found.blocks, found.same) == ((), (), False)


def test_where_nodes_came_from_is_none():
    text = "A boat\n\nIt floats.\n"
    assert compare(nd.loads(text, "text"), nd.loads(f"\n\n{text}", "text")).same
