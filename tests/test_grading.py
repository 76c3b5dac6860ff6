"""How sure the plain-text reader says that it is, and what it reports where it isn't."""

from __future__ import annotations

import pytest

from casebook import cases
from newsdoc.formats.text import read
from newsdoc.formats.text.explanation import explain
from newsdoc.model import BlockNode, Note, Turn
from newsdoc.source import Source
from newsdoc.tree import children, find_all

INTRODUCTION = (
    "Anders Stahl spoke with Ines Corda, who maps the wells of the Dry Valley for the survey and knows each one."
)
LONG = "I map the wells of the valley, one after another, and I have drunk from every one of them in these ten years."
TALK = f"""The wells of the valley

{INTRODUCTION}

Stahl: Where do you begin?

Corda: {LONG}

Stahl: And where do you end?

Corda: {LONG}
"""
ASKED = f"""The wells of the valley

We spoke with Ines Corda, who maps the wells of the Dry Valley for the survey and knows each of them.

Q: Where do you begin?

A: {LONG}

{{}}

Q: Where do you end?

A: {LONG}
"""


def graded(text):
    """Give the lines that are unsure, with the grades of type and speaker."""
    explained = explain(read(text), Source(text))
    return {
        line.start_line: (line.type_confidence, line.speaker_confidence)
        for line in explained.blocks
        if line.confidence == "unsure"
    }


def remarks(text):
    """Give what is reported as unsure, by line."""
    found = []
    read(text, report=found.append)
    return {one.position.line: one.message for one in found if one.code == "unsure" and one.position}


def test_a_plain_interview_leaves_no_doubt():
    assert (graded(TALK), remarks(TALK)) == ({}, {})


@pytest.mark.parametrize(
    "ending",
    [
        "The Dry Valley is open to visitors from May to October, and the way to it is signposted from the station.",
        "The map in full: drywells.example",
        "Anders Stahl writes about water",
    ],
)
def test_what_stands_below_the_last_turn_might_be_the_authors(ending):
    text = f"{TALK}\n{ending}\n"
    assert list(graded(text)) == list(remarks(text)) == [13]
    assert remarks(text)[13] == (
        "this is taken for more of the turn before it;"
        " it might be the author's, or a credit, a source or an advertisement: no turn follows"
    )


def test_more_of_the_last_answer_by_one_who_speaks_of_themselves_is_no_doubt():
    assert (
        graded(f"{TALK}\nI would do it again, and I would begin where I began, at the well of my grandmother.\n") == {}
    )


@pytest.mark.parametrize(
    "line",
    [
        "Well number nine by the ridge: beside the pump house a trough of grey stone",
        "Wednesday.",
        "(At this place the tape ends, and it begins again after some minutes.)",
    ],
)
def test_a_short_line_in_a_turn_might_be_something_else(line):
    text = TALK.replace("Stahl: And", f"{line}\n\nStahl: And")
    assert list(graded(text)) == list(remarks(text)) == [9]


def test_a_paragraph_in_a_turn_that_names_who_speaks_might_be_the_authors():
    told = (
        "Corda opens the lid, lets down the line and waits until it is slack before reading off the depth of the well."
    )
    text = TALK.replace("Stahl: And", f"{told}\n\nStahl: And")
    assert remarks(text) == {
        9: "this is taken for more of the turn before it; it might be the author's, since it names somebody who speaks"
    }


def test_whoever_the_narrative_tells_of_might_answer_from_there_on():
    told = (
        "Bruno Hale, who sells water by the barrel on the other side of the ridge, is of another mind about the wells."
    )
    text = ASKED.format(told)
    assert remarks(text) == {
        9: "this is taken for more of the turn before it;"
        " it might be the author's, and Bruno Hale the one who answers after it"
    }
    assert graded(text) == {9: ("unsure", "likely"), 13: ("unsure", "likely")}


def test_short_narrative_before_the_talk_might_be_a_caption():
    text = TALK.replace("Stahl: Where", "The wells are deep, and the ridge is dry.\n\nStahl: Where")
    assert graded(text) == {5: ("unsure", None)}
    assert remarks(text) == {5: "this is taken for the author's; it might be a deck, a caption or a heading"}


def test_a_heading_with_the_signs_of_a_sentence_might_be_a_caption():
    plain = TALK.replace("Stahl: And", "The last well\n\nStahl: And")
    described = TALK.replace("Stahl: And", "The last well, in a dry year\n\nStahl: And")
    assert graded(plain) == {}
    assert remarks(described) == {
        9: "this short line is taken for a heading; it might be a caption or part of the text"
    }


def dashed(*said):
    """Give an interview in which each turn begins with a dash, and the turns' sides and grades."""
    text = "An interview with a keeper of clocks\n\n" + "".join(f"– {turn}\n\n" for turn in said)
    return [(turn.kind, turn.origin.confidence) for turn in find_all(read(text, interviewee="Pim Vos"), Turn)]


def test_one_side_may_speak_twice_where_all_of_the_turns_show_that():
    asked, said = ("question", "likely"), ("answer", "likely")
    talk = [
        "Who winds it?",
        "I do.",
        "And then?",
        "It runs.",
        "On Sundays?",
        "And who pays?",
        "The town.",
        "Is it loud?",
    ]
    assert dashed(*talk) == [asked, said, asked, said, asked, asked, said, asked]


def test_it_is_unsure_whose_turn_it_is_where_nothing_but_the_order_shows_it():
    found = dashed(
        "Who winds it?", "I do.", "Then it runs.", "Now and then.", "And who pays?", "The town.", "How loud?"
    )
    assert [side for side, _ in found] == ["question", "answer", "question", "answer", "question", "answer", "question"]
    assert ("question", "unsure") in found


def test_an_interview_that_nothing_prints_is_reported_once():
    asked = "Why did you come?\n\nEmployers ask.\n\nWhat can you do?\n\nSay it.\n\nAnd now?\n\nBe glad.\n"
    text = f"How to do an interview\n\n{asked}"
    assert list(remarks(text).values()) == [
        "an interview is announced and questions are asked, but nothing shows who speaks: this might be one"
    ]
    assert set(graded(text).values()) == {("unsure", None)}


def test_a_deck_that_is_cut_by_bars_might_be_a_date_or_a_section():
    text = TALK.replace("valley\n\n", "valley\n\nWater desk | Release 214\n\n", 1)
    assert remarks(text) == {
        3: "this line below the headline is taken for a deck;"
        " it might be a date, or the name of a section or a programme"
    }


# Persons


@pytest.mark.parametrize(
    ("text", "speaker", "message"),
    [
        (
            TALK.replace("Corda:", "MINISTER:").replace("Ines Corda", "the authority"),
            "MINISTER",
            "`MINISTER` might be a title, and the name stand elsewhere",
        ),
        (
            TALK.replace("Corda:", "BEA CORDA:"),
            "Bea Corda",
            "`Bea Corda` might be the one whom the text calls Ines Corda",
        ),
        (
            TALK.replace("Corda:", "AL CORDA:").replace("Ines Corda", "somebody"),
            "Al Corda",
            "`Al Corda` might be a part of a name that the text doesn't give in full",
        ),
    ],
)
def test_a_label_that_is_hardly_a_name_makes_all_turns_unsure_and_is_reported_once(text, speaker, message):
    explained = explain(read(text), Source(text))
    assert {line.speaker_confidence for line in explained.blocks if line.speaker == speaker} == {"unsure"}
    assert list(remarks(text).values()) == [message]


def test_nobody_who_answers_is_reported_once():
    text = "The wells\n\n" + ASKED.partition("each of them.\n\n")[2].replace("{}\n\n", "")
    assert list(remarks(text).values()) == ["nobody is named who might answer"]
    assert [line.confidence for line in explain(read(text), Source(text)).blocks if line.type == "answer"] == [
        "unsure"
    ] * 2


def test_one_who_says_little_among_several_might_be_one_who_asks():
    turns = [
        ("Lena Ortiz", "Why?"),
        ("Basil Krane", LONG),
        ("Ada Moss", "And so?"),
        ("Basil Krane", LONG),
        ("Lena Ortiz", "How?"),
    ]
    turns += [
        ("Camille Roy", "Good morning, and thank you all. Who is next?"),
        ("Ada Moss", "What now?"),
        ("Basil Krane", LONG),
        ("Camille Roy", "Thank you."),
    ]
    text = "The wells\n\n" + "".join(f"{name}: {said}\n\n" for name, said in turns)
    assert list(remarks(text).values()) == ["`Camille Roy` is taken for one who answers; they might be one who asks"]


def test_a_name_that_the_caller_gives_is_sure():
    text = TALK.replace("Corda:", "MINISTER:").replace("Ines Corda", "the authority")
    explained = explain(read(text, interviewee="Ines Corda"), Source(text))
    assert {line.speaker_confidence for line in explained.blocks if line.speaker == "Ines Corda"} == {"sure"}


# Both together


def test_the_grade_of_a_line_is_the_weaker_of_type_and_speaker():
    order = ("sure", "likely", "unsure")
    for _name, article, _tree in cases():
        for line in explain(read(article), Source(article)).blocks:
            given = [grade for grade in (line.type_confidence, line.speaker_confidence) if grade]
            assert line.confidence == max(given, key=order.index)


@pytest.mark.parametrize(("name", "article", "_tree"), cases(), ids=[name for name, _, _ in cases()])
def test_each_block_that_is_unsure_is_reported(name, article, _tree):
    reported = remarks(article)
    source = Source(article)
    if any(message.startswith("an interview is announced") for message in reported.values()):
        return
    for block in _blocks(read(article)):
        assert any(_spans(block, line, source) for line in reported), f"{name}: {block}"


def _blocks(document):
    """Give what is unsure: blocks and turns, but for answers of somebody unknown, who is reported once."""
    for block in children(document):
        if isinstance(block, Turn):
            yield from [one for one in block.content[1:] if one.origin.confidence == "unsure"]
            if block.origin.confidence == "unsure" and block.speaker is not None:
                yield block
        elif isinstance(block, BlockNode) and block.origin.confidence == "unsure":
            yield block


def _spans(block, line, source):
    first, last = source.position(block.origin.start).line, source.position(block.origin.end - 1).line
    return first <= line <= last


# Parentheses that explain


def suggested(answer):
    """Give the parentheses in an answer that are suggested as notes."""
    text = TALK.replace("Corda: I", f"Corda: {answer} I", 1)
    found = []
    document = read(text, report=found.append)
    assert not list(find_all(document, Note))
    source = Source(text)
    lines = [(one.message, one.position) for one in found if one.code == "unmarked-note"]
    return [
        message.split("`")[1]
        for message, place in lines
        if source.text.split("\n")[place.line - 1][place.column - 1 :].startswith(message.split("`")[1])
    ]


@pytest.mark.parametrize(
    ("answer", "parenthesis"),
    [
        ("They sold the other one (that is, the well by the road) last year.", "(that is, the well by the road)"),
        ("He never came back (referring to Otto Bern).", "(referring to Otto Bern)"),
        ("The DVP (Dry Valley Party) wants to close them.", "(Dry Valley Party)"),
        ("我们去找他（指老秦），他不在。", "（指老秦）"),
        ("Он не пришёл (имеется в виду Отто Берн).", "(имеется в виду Отто Берн)"),
    ],
)
def test_a_parenthesis_that_explains_is_suggested_as_a_note_and_stays_text(answer, parenthesis):
    assert suggested(answer) == [parenthesis]


@pytest.mark.parametrize(
    "answer",
    [
        "The Dry Valley Party (DVP) wants to close them.",
        "They dug it in spring (1968) and again (May 4).",
        "It was cold (that is what I call cold).",
        "The maps (see page 12) and the list (wells one to nine) are lost.",
        "The DVP (NW9 1998) and the IVP (none (Dry Valley Party)",
        "The DVP () was (meaningful) there (",
    ],
)
def test_a_date_an_acronym_a_reference_or_the_speakers_own_words_are_no_explanation(answer):
    assert suggested(answer) == []


def test_what_has_a_mark_is_a_note_and_no_suggestion():
    text = TALK.replace("Corda: I", "Corda: He never came back (note: that is, Otto Bern). I", 1)
    found = []
    assert [note.kind for note in find_all(read(text, report=found.append), Note)] == ["editor"]
    assert found == []
