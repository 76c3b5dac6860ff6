"""What stands in an article beside its story and its talk: sources, pictures, quotations, facts, headings, notes."""

from __future__ import annotations

import pytest

from newsdoc.formats.text import read
from newsdoc.formats.text.explanation import explain
from newsdoc.model import Artifact, BlockQuote, DefinitionList, Figure, Heading, SourceLink, Turn
from newsdoc.source import Source
from newsdoc.tree import find_all, plain_text
from shown import kinds, shown

LONG = (
    "It was mended by the whole of the town, and nobody knows what that has cost, nor what it is going to cost those "
    "who come after.\n\n"
)
STORY = f"A Boat\n\n{LONG}{LONG}"
TALK = "A Talk\n\nQ: Who?\n\nMara Lind: I do, and nobody knows why it floats.\n\n{}\n\nQ: And?\n\nMara Lind: So.\n"


def blocks(text):
    """Give what stands between two long paragraphs."""
    return read(f"{STORY}{text}\n\n{LONG}").body[2:-1]


def between(text):
    """Give what stands between an answer and the next question."""
    _, answer, *rest = read(TALK.format(text)).body
    return kinds(answer.content)[1:] + kinds(rest)[:-2]


# Sources


def test_items_below_a_label_for_sources_are_its_sources():
    text = "Sources:\n\n[1] A book of boats.\n\nhttps://example.org/a\n\n- Another.\n\nThe end of it."
    heading, *sources, end = blocks(text)
    assert plain_text(heading) == "Sources:"
    assert [(type(source), source.label, plain_text(source)) for source in sources] == [
        (SourceLink, None, "[1] A book of boats."),
        (SourceLink, None, "https://example.org/a"),
        (SourceLink, "- ", "Another."),
    ]
    assert plain_text(end) == "The end of it."


def test_a_label_for_sources_holds_the_line_below_it():
    (source,) = blocks("Source:\n\nA book of boats.")
    assert (source.label, plain_text(source)) == ("Source: ", "A book of boats.")


@pytest.mark.parametrize("text", ["Photo:\n\nRead more: a boat", "Source:\n\nPhoto: A boat."])
def test_a_label_before_something_else_is_a_heading(text):
    assert kinds(blocks(text))[0] == "heading"


def test_a_label_that_nothing_follows_is_a_heading():
    assert kinds(read(f"{STORY}Source:").body)[-1] == "heading"


@pytest.mark.parametrize(
    ("line", "label"), [("https://example.org/a", None), ("Link: https://example.org/a", "Link: ")]
)
def test_a_line_that_is_a_url_is_a_source(line, label):
    (source,) = blocks(line)
    assert (type(source), source.label) == (SourceLink, label)
    assert shown(source.content) == "<link https://example.org/a: https://example.org/a>"


# Pictures


@pytest.mark.parametrize(
    ("line", "caption", "credit"),
    [
        ("Photo: The boat at sea", "The boat at sea", ""),
        ("File photo of the boat", "File photo of the boat", ""),
        ("▲ The boat at night", "▲ The boat at night", ""),
        ("The boat, used with permission", "The boat, used with permission", ""),
        ("The boat at sea. Photo: Jan Holm", "The boat at sea.", "Photo: Jan Holm"),
        ("The boat at sea (Photo: Jan Holm)", "The boat at sea", "(Photo: Jan Holm)"),
        ("船在海上（摄影：王美丽）", "船在海上", "（摄影：王美丽）"),
    ],
)
def test_captions_are_known_by_labels_marks_and_credits(line, caption, credit):
    (figure,) = blocks(line)
    assert isinstance(figure, Figure)
    assert (shown(figure.caption), shown(figure.credit)) == (caption, credit)


@pytest.mark.parametrize("line", ["It was so: Photo: no", "A photo: it floats", "▲", "They said photo: Jan Holm"])
def test_other_lines_are_no_captions(line):
    assert not any(isinstance(block, Figure) for block in blocks(line))


def test_a_short_line_with_the_name_of_who_answers_is_a_caption():
    assert between("Mara Lind, keeper of the sluice") == ["figure"]
    assert between("Otto Bern, keeper of the sluice.") == ["paragraph"]


def test_a_line_in_italics_within_a_turn_is_a_caption():
    document = read("# A Talk\n\nQ: Who?\n\nA: I do.\n\n*The boat at night*\n\nQ: And?\n\nA: So.\n")
    assert kinds(document.body)[2] == "figure"


# Quotations


def test_words_of_the_talk_on_a_line_of_their_own_are_a_pull_quote():
    assert between("“nobody knows why it floats”") == ["block_quote"]
    assert between("“nobody knows who mended it”") == ["heading"]


def test_a_line_below_says_whose_words_are_quoted():
    text = f"{STORY}“It floats, and that is all.”\n\n— Mara Lind, keeper of the sluice\n\n{LONG}"
    document = read(text)
    (quote,) = find_all(document, BlockQuote)
    assert (plain_text(quote.content[0]), shown(quote.attribution)) == (
        "“It floats, and that is all.”",
        "— Mara Lind, keeper of the sluice",
    )
    assert [line.end_line for line in explain(document, Source(text)).blocks] == [1, 3, 5, 7, 9, 11]
    assert len(explain(read(text, origins=False), Source(text)).blocks) == 5


@pytest.mark.parametrize(
    "line",
    [
        "— keeper of the sluice, Mara Lind",
        "— Mara, keeper of the sluice",
        "— Mara Lind",
        "— Mara Lind, keeper of the sluice.",
        "— Mara Lind, who has kept the sluice of the town for as long as anybody there can think",
    ],
)
def test_other_lines_with_a_dash_attribute_nothing(line):
    assert kinds(blocks(f"“It floats, and that is all.”\n\n{line}")) == ["paragraph", "paragraph"]


# Facts


def test_tight_lines_with_a_label_of_their_own_are_facts():
    (facts,) = blocks("Built: 1900.\nLength: 12 metres.\nKeeper: Mara Lind.")
    assert isinstance(facts, DefinitionList)
    assert [(plain_text(item.terms[0]), plain_text(item.content[0])) for item in facts.items] == [
        ("Built:", "1900."),
        ("Length:", "12 metres."),
        ("Keeper:", "Mara Lind."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Built: 1900.\nLength: 12 metres.",
        "Built: 1900.\nLength: 12 metres.\nBuilt: 1901.",
        "Built: 1900.\nLength: 12 metres.\n\nKeeper: Mara Lind.",
        "Built: 1900.\nLength: 12 metres.\nNote: It floats.",
        f"Built: 1900.\nLength: 12 metres.\nKeeper: {LONG.strip()}{LONG.strip()}",
    ],
)
def test_other_lines_with_labels_are_no_facts(text):
    assert not any(isinstance(block, DefinitionList) for block in blocks(text))


# Headings and notes


def test_short_lines_between_long_paragraphs_or_before_a_question_are_headings():
    assert kinds(blocks("The night it was mended")) == ["heading"]
    assert kinds(blocks("■ The night")) == ["heading"]
    assert between("The night it was mended") == ["heading"]
    assert between("The night it was mended\n\nPhoto: The gate.") == ["heading", "figure"]


@pytest.mark.parametrize("line", ["The night it was mended.", "Which night was it?", "The night " * 8 + "of May"])
def test_other_short_lines_are_paragraphs(line):
    assert kinds(blocks(line)) == ["paragraph"]


def test_a_note_says_that_the_talk_was_edited():
    assert between("This talk was edited for clarity.") == ["editor_note"]
    assert between("I said that it was edited for clarity.") == ["paragraph"]


@pytest.mark.parametrize(
    ("line", "content"),
    [
        ("[AD BREAK]", "[AD BREAK]"),
        ("(SOUND OF A BELL)", "<stage: (SOUND OF A BELL)>"),
        ("[laughs]", "<stage: [laughs]>"),
    ],
)
def test_brackets_around_all_of_a_line_hold_a_direction(line, content):
    (artifact,) = blocks(line)
    assert isinstance(artifact, Artifact)
    assert shown(artifact.content) == content


@pytest.mark.parametrize("line", ["(softly)", "[1]", "[a] and [b]", f"[{'A B ' * 30}]"])
def test_other_lines_in_brackets_are_paragraphs(line):
    assert [plain_text(block) for block in blocks(line)] == [line]


def test_what_is_held_within_a_turn_is_part_of_it_where_it_goes_on():
    body = read(
        "A Talk\n\nQ: Who?\n\nA: I do.\n\n■ The night\n\nPhoto: The gate.\n\nI was there.\n\nQ: And?\n\nA: So.\n"
    ).body
    assert kinds(body) == [
        "question q",
        "answer a paragraph heading figure paragraph",
        "question q",
        "answer a",
    ]


def test_between_dashes_a_short_line_before_a_question_is_a_heading():
    talk = (
        "An interview.\n\n— Who opens it for you?\n\n— I do.\n\n— And who shuts it?\n\n— I do.\n\nThe night\n\n"
        "— Were you there?\n\n— I was.\n"
    )
    body = read(f"A Talk\n\n{talk}").body
    assert [type(block) for block in body[1:]] == [Turn] * 4 + [Heading] + [Turn] * 2
