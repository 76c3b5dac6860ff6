"""Interviews in the NITF of others: plain paragraphs become turns, and all else stays as it is."""

from __future__ import annotations

from itertools import pairwise

import pytest
from lxml import etree

import newsdoc as nd
from newsdoc.diagnostics import UsageError
from newsdoc.formats.nitf import read, write
from newsdoc.formats.nitf.lead import without_lead
from newsdoc.model import Emphasis, Figure, Link, Paragraph, Strong, Turn
from newsdoc.normal import require


def p(*content) -> Paragraph:
    return Paragraph(content)


BR = nd.LineBreak()
BLOCKS = ("<p", "<hl2", "<media", "<hr")


def nitf(*paragraphs: str, headline: str = "Three Questions About the Tide") -> str:
    content = "\n".join(text if text.startswith(BLOCKS) else f"<p>{text}</p>" for text in paragraphs)
    head = f"<body.head><hedline><hl1>{headline}</hl1></hedline></body.head>"
    return f"<nitf><body>{head}<body.content>{content}</body.content></body></nitf>"


def of(data: str, **options) -> nd.Document:
    document = read(data, origins=True, **options)
    require(document)
    assert nd.check(document) == []
    assert read(write(document)) == document
    assert read(data, **options) == document
    return document


LABELLED = nitf(
    "Mara Lind has kept the harbour for twenty years.",
    "<b>Coastline:</b> When does the tide turn?",
    "<b>Lind:</b> At <em>six</em>, as <a href='http://example.org'>the table</a> says.",
    "And every day later.",
    "<media><media-reference source='tide.jpg'/></media>",
    "One gets used to it.",
    "<b>Coastline:</b> Does it ever fail?",
    "<b>Lind:</b> It has not yet.",
)


def test_labels_make_turns_of_the_paragraphs_as_they_are():
    document = of(LABELLED)
    link = Link(("the table",), "http://example.org")
    assert document.body == (
        p("Mara Lind has kept the harbour for twenty years."),
        Turn((p("When does the tide turn?"),), "question", "coastline", "Coastline: "),
        Turn(
            (
                p("At ", Emphasis(("six",)), ", as ", link, " says."),
                p("And every day later."),
                Figure(href="tide.jpg"),
                p("One gets used to it."),
            ),
            "answer",
            "mara-lind",
            "Lind: ",
        ),
        Turn((p("Does it ever fail?"),), "question", "coastline", "Coastline: "),
        Turn((p("It has not yet."),), "answer", "mara-lind", "Lind: "),
    )
    assert {(person.id, person.name, person.role) for person in document.participants} == {
        ("mara-lind", "Mara Lind", "interviewee"),
        ("coastline", "Coastline", "interviewer"),
    }


def test_line_breaks_part_turns_where_a_label_or_a_dash_follows():
    document = of(
        nitf(
            "Mara Lind has kept the harbour for twenty years.",
            "Coastline: When does the tide turn?<br/>Lind: At <em>six</em>,<br/>as I said.<br/><br/>Note: it is late.",
            "<br/><b>Coastline:</b> Does it ever fail?<br/><b>Lind:</b> It has not yet.<br/>",
        )
    )
    assert document.body[1:] == (
        Turn((p("When does the tide turn?"),), "question", "coastline", "Coastline: "),
        Turn(
            (
                p(
                    "At ",
                    Emphasis(("six",)),
                    ",",
                    nd.LineBreak(),
                    "as I said.",
                    nd.LineBreak(),
                    nd.LineBreak(),
                    "Note: it is late.",
                ),
            ),
            "answer",
            "mara-lind",
            "Lind: ",
        ),
        Turn((p("Does it ever fail?"),), "question", "coastline", "Coastline: "),
        Turn((p("It has not yet."),), "answer", "mara-lind", "Lind: "),
    )
    assert all(one.end <= other.start for one, other in pairwise(turn.origin for turn in nd.find_all(document, Turn)))
    talk = "– Who winds it?<br/>– I do.<br/>– Daily?<br/>– On Mondays.<br/>– Is it late?<br/>– Never yet."
    dashes = nitf("In Ostvik a clock has run for long.", talk, headline="An interview with the keeper of the clock")
    assert [turn.kind for turn in nd.find_all(of(dashes), Turn)] == ["question", "answer"] * 3


def test_line_breaks_in_what_is_no_interview_stay():
    poem = nitf("The tide<br/>– it turns –<br/>and goes.")
    assert read(poem).body == (p("The tide", nd.LineBreak(), "– it turns –", nd.LineBreak(), "and goes."),)


def test_spans_point_into_the_concatenated_text_and_say_the_rule():
    text = "".join(etree.fromstring(LABELLED).itertext())
    document = of(LABELLED)
    turn = document.body[2]
    spanned = text[turn.origin.start : turn.origin.end]
    assert spanned.startswith("Lind: At six")
    assert spanned.endswith("One gets used to it.")
    assert (turn.origin.rule, turn.origin.basis) == ("speaker-label", "label")
    coastline, lind = (document.participant(name).origin for name in ("coastline", "mara-lind"))
    assert text[coastline.start : coastline.end] == "Coastline: When does the tide turn?"
    assert text[lind.start : lind.end] == "Lind: At six, as the table says."
    assert [turn.origin for turn in nd.find_all(read(LABELLED), Turn)] == [None] * 4


def test_dashes_make_turns():
    first = ("– Who winds it?", "– I do, on <em>Mondays</em>.", "– And if you are ill?", "– Then it is Tuesday.")
    talk = (*first, "It has happened twice.", "– Does the town mind?", "– The town sleeps well.")
    document = of(
        nitf(
            "In the tower of Ostvik a clock has run for two hundred years.",
            *talk,
            headline="An interview with the keeper of the clock",
        )
    )
    assert [turn.kind for turn in nd.find_all(document, Turn)] == ["question", "answer"] * 3
    assert document.body[2] == Turn((p("I do, on ", Emphasis(("Mondays",)), "."),), "answer", None, "– ")


def test_questions_that_are_headings_are_paragraphs_of_their_turns():
    parts = (
        *("<hl2 id='q1'>When does the tide turn?</hl2>", "At six, I said.", "<hl2>Does it wait?</hl2>"),
        *("No, I never saw that. # *", "<hl2>Why not?</hl2>", "&gt; It has to go."),
    )
    document = of(nitf(*parts, headline="Three questions to Mara Lind"))
    assert document.body[0] == Turn((Paragraph(("When does the tide turn?",), id="q1"),), "question")
    assert [turn.kind for turn in nd.find_all(document, Turn)] == ["question", "answer"] * 3
    assert [nd.plain_text(turn) for turn in document.body[3::2]] == ["No, I never saw that. # *", "> It has to go."]


def test_questions_in_bold_type_make_turns():
    talk = (
        *(
            "<b>When does the tide turn?</b>",
            "At six, and I have never seen it late in all the years that I was there.",
        ),
        *("<b>Does it wait for you?</b>", "No, I never saw that, though I would have liked it to wait once or twice."),
        *("<b>Why does it not?</b>", "It has to go, and I have to go, and neither of us asks the other about it."),
    )
    document = of(nitf("Mara Lind keeps the harbour. We asked her about it.", *talk, headline="The Tide"))
    assert document.body[1] == Turn((p(Strong(("When does the tide turn?",))),), "question", document.body[1].speaker)


def test_turns_by_class_have_the_speakers_that_their_labels_name():
    talk = (("q", "Coastline", "When?"), ("a", "Lind", "At six."), ("q", "Coastline", "Daily?"), ("a", "Lind", "Yes."))
    markup = "".join(f'<p class="{side}"><b>{label}:</b> {text}</p>' for side, label, text in talk)
    document = of(nitf("<p>Mara Lind keeps the harbour.</p>" + markup, headline="Tide"))
    assert [turn.speaker for turn in nd.find_all(document, Turn)] == ["coastline", "mara-lind"] * 2
    assert {(person.id, person.role) for person in document.participants} == {
        ("mara-lind", "interviewee"),
        ("coastline", "interviewer"),
    }
    front = of(nitf("<p>---</p>" + markup, headline="---"))
    assert [(turn.label, turn.speaker) for turn in nd.find_all(front, Turn)][:1] == [("Coastline: ", None)]


def test_turns_by_class_have_the_labels_that_the_print_shows():
    talk = (
        ("q", "Coastline: When does the tide turn?"),
        ("a", "Mara Lind: At six."),
        ("a", "It has not yet."),
        ("q", "Coastline: Does it wait?"),
        ("a", "Lind: No."),
        ("q", "Never?"),
    )
    markup = "".join(f'<p class="{side}">{text}</p>' for side, text in talk)
    turns = list(nd.find_all(of(nitf(markup)), Turn))
    assert [
        (turn.kind, turn.label, turn.speaker, [nd.plain_text(block) for block in turn.content]) for turn in turns
    ] == [
        ("question", "Coastline: ", "coastline", ["When does the tide turn?"]),
        ("answer", "Mara Lind: ", "mara-lind", ["At six.", "It has not yet."]),
        ("question", "Coastline: ", "coastline", ["Does it wait?"]),
        ("answer", "Lind: ", "mara-lind", ["No."]),
        ("question", None, None, ["Never?"]),
    ]
    swapped = markup.replace('"a"', '"x"').replace('"q"', '"a"').replace('"x"', '"q"')
    alone = of(nitf('<p class="q">Coastline:</p><p class="q">And now?</p><p class="a">Lind: No.</p>' + markup))
    assert (alone.body[0].label, alone.body[0].content) == ("Coastline:", (p("And now?"),))
    across = of(nitf('<p class="q">Coast<em>line: And</em> now?</p>' + markup))
    assert (across.body[0].label, nd.plain_text(across.body[0].content[0])) == ("Coastline: ", "And now?")
    apart = of(nitf('<p class="q">Coastline:</p><p>And now?</p>' + markup))
    assert (apart.body[0].label, apart.body[0].content) == (None, (p("Coastline:"),))
    behind = of(nitf(markup + '<p class="a">Lind: No.</p><p class="q"><br/>Coastline: Why?</p>'))
    assert behind.body[-1].label is None
    asked = next(iter(nd.find_all(of(nitf(swapped)), Turn)))
    assert (asked.kind, asked.label) == ("answer", None)


def test_classes_of_paragraphs_make_turns():
    markup = (
        '<p>Before.</p><p class="question lead"><b>Q.</b> When?</p><p class="answer"><strong>Lind:</strong> At six.</p>'
        '<p class="answer">And at seven.</p><p>Between.</p><p class="question">Why?</p>'
        '<p class="answer"><b>It goes.</b> And it comes.</p><p class="answer"><b>So.</b></p>'
    )
    assert of(nitf(markup)).body == (
        p("Before."),
        Turn((p("When?"),), "question", None, "Q. "),
        Turn((p("At six."), p("And at seven.")), "answer", None, "Lind: "),
        p("Between."),
        Turn((p("Why?"),), "question"),
        Turn((p(Strong(("It goes.",)), " And it comes."), p(Strong(("So.",)))), "answer"),
    )
    assert list(nd.find_all(read(nitf('<p class="q">A?</p><p class="q">B?</p>')), Turn)) == []
    assert read(nitf(markup), interview="never").body[1] == p(Strong(("Q.",)), " When?")


def test_a_class_counts_for_all_paragraphs_that_one_is_parted_into():
    document = of(nitf('<p class="q">A?<media/>B?</p><p class="a">C.</p>'))
    assert [turn.kind for turn in nd.find_all(document, Turn)] == ["question", "question", "answer"]


def test_nothing_is_touched_if_it_is_not_to_be():
    plain = read(LABELLED, interview="never")
    assert list(nd.find_all(plain, Turn)) == []
    ours = write(plain)
    assert read(ours) == plain
    assert len(list(nd.find_all(read(ours, interview="always"), Turn))) == 4
    turned = read(LABELLED)
    assert read(write(turned), interview="always") == turned


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("The harbour opened.", "It was late.", "Nobody came."),
        ("Time: six", "Place: the harbour", "The band plays."),
        ("– We waited, says Lind.", "The harbour is old.", "– It is cold, she says.", "The boats are out."),
        ("Why now?", "Why here?", "Why at all? Nobody knows.", "The harbour office is silent.", "It opens at six."),
    ],
)
def test_articles_without_an_interview_stay_as_they_are(paragraphs):
    data = nitf(*paragraphs, headline="Harbour Opens")
    assert of(data) == read(data, interview="never")


def test_an_interview_without_labels_is_read_only_when_told():
    data = nitf(
        "Mara Lind keeps the harbour. We asked her about her work.",
        *("How did you come here?", "By boat, as everybody did in those years, and I stayed because I liked the view."),
        *(
            "What do you do all day?",
            "I look at the water, and I write down what it does. There is not much more to it.",
        ),
        *("Would you go back?", "No, I would not. I have got used to the gulls, and they have got used to me."),
    )
    assert list(nd.find_all(of(data), Turn)) == []
    assert len(list(nd.find_all(of(data, interview="always"), Turn))) == 6


def test_where_none_is_found_that_is_said():
    reported: list[nd.Diagnostic] = []
    read(nitf("The harbour opened."), name="a.xml", interview="always", report=reported.append)
    assert [str(remark) for remark in reported] == [
        "a.xml: no interview was found in the paragraphs; they are read as they stand [no-interview]"
    ]
    rule = nitf("---", "Q: a?", "A: b.", "Q: c?", "A: d.", headline="")
    assert of(rule).body == (p("---"), p("Q: a?"), p("A: b."), p("Q: c?"), p("A: d."))


def test_a_participant_has_an_id_that_no_block_has():
    data = LABELLED.replace("<p>Mara", "<p id='mara-lind'>Mara")
    document = of(data)
    assert {person.id for person in document.participants} == {"coastline", "mara-lind-2"}
    assert [turn.speaker for turn in nd.find_all(document, Turn)] == ["coastline", "mara-lind-2"] * 2


def test_a_label_alone_in_a_paragraph_is_the_label_of_the_next():
    document = of(nitf("Q:", "When does it turn?", "A:", "At six.", "Q:", "And later?", "A:", "At seven."))
    for turn in nd.find_all(document, Turn):
        assert turn.label in ("Q:", "A:", "Q: ", "A: ")
        assert len(turn.content) == 1


def test_a_label_behind_blanks_that_are_kept_stays_in_the_text():
    kept = LABELLED.replace("<p><b>Coastline", "<p xml:space='preserve'>  <b>Coastline", 1)
    turn = of(kept).body[1]
    assert (turn.label, turn.content[0].content[:2]) == (None, ("  ", Strong(("Coastline:",))))


def test_a_turn_in_the_lines_before_the_body_is_left_out():
    line = "<byline>Coastline: Who keeps the harbour?</byline>"
    document = of(LABELLED.replace("</body.head>", f"{line}</body.head>"))
    assert len(list(nd.find_all(document, Turn))) == 4


@pytest.mark.parametrize(
    ("content", "label", "rest"),
    [
        (("A: b",), "A: ", ("b",)),
        ((Strong(("A:",)), " b"), "A: ", ("b",)),
        ((Strong(("A: ", Emphasis(("b",)))),), "A: ", (Strong((Emphasis(("b",)),)),)),
        ((nd.Entity("A", "person"), ": b"), "A: ", ("b",)),
        ((nd.Entity("A: b", "person"),), "A: ", (nd.Entity("b", "person"),)),
        (("A:", nd.LineBreak(), "b"), "A: ", ("b",)),
        ((nd.LineBreak(), "b"), "A: ", None),
        ((nd.RawInline("x", ("y",)), "A: b"), "A: ", None),
        (("B: b",), "A: ", None),
        (("A:",), "A: ", ()),
    ],
)
def test_a_label_is_cut_off_whatever_it_stands_in(content, label, rest):
    assert without_lead(content, label) == rest


def test_an_option_that_cannot_be_is_wrong_usage():
    with pytest.raises(UsageError, match=r"there is no interview 'yes' \(there are auto, always, never\)"):
        read(LABELLED, interview="yes")
