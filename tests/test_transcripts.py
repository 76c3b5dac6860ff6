"""WebVTT and SRT: what others write is read as what it means or told, and what is written is read by others."""

from __future__ import annotations

from html import unescape
from io import StringIO

import pytest
from hypothesis import given

import newsdoc as nd
from commands import runner
from examples import for_documents
from newsdoc import build
from newsdoc.formats.clocks import milliseconds
from newsdoc.formats.transcripts.expressible import Expressed
from newsdoc.formats.transcripts.times import printed
from shared import PROJECT
from transcripts import timed

webvtt = pytest.importorskip("webvtt")

EXAMPLE = PROJECT / "examples" / "slipway.vtt"


def vtt(*cues, head="WEBVTT", **options):
    """Read cues of WebVTT, a second each from the first on; give the document and what is said of it."""
    return read(
        "\n\n".join([head, *(f"00:{n:02}.000 --> 00:{n + 1:02}.000\n{cue}" for n, cue in enumerate(cues))]), **options
    )


def srt(*cues, **options):
    """As `vtt`, of SRT."""
    made = (f"{n}\n00:00:{n:02},000 --> 00:00:{n + 1:02},000\n{cue}" for n, cue in enumerate(cues))
    return read("\n\n".join(made), "srt", **options)


def read(text, name="webvtt", **options):
    remarks = []
    document = nd.loads(text, name, report=remarks.append, **options)
    return document, remarks


def said(document):
    """Give each turn as its speaker and its text."""
    return [(turn.speaker, nd.plain_text(turn)) for turn in nd.find_all(document, nd.Turn)]


def times(document):
    return [(turn.start, turn.end) for turn in document.body]


def codes(remarks):
    return [remark.code for remark in remarks]


def told(remarks, code):
    return [remark.message for remark in remarks if remark.code == code]


# Who speaks


def test_voices_are_participants_and_what_they_say_one_after_another_is_a_turn():
    document, remarks = vtt("<v Jo Bell>Does it\nfloat?</v>", "<v Mara Lind>It does,", "<v Mara Lind>so far.")
    assert said(document) == [("jo-bell", "Does it float?"), ("mara-lind", "It does, so far.")]
    assert times(document) == [(0, 1_000), (1_000, 3_000)]
    assert [person.name for person in document.participants] == ["Jo Bell", "Mara Lind"]
    (message,) = told(remarks, "inner-times-lost")
    assert "--cues apart" in message


def test_cues_may_stay_apart():
    document, remarks = vtt("<v Mara Lind>It does,", "<v Mara Lind>so far.", "<v Mara Lind>Yes.", cues="apart")
    assert times(document) == [(0, 1_000), (1_000, 2_000), (2_000, 3_000)]
    assert codes(remarks) == []
    _, remarks = vtt("<v Mara Lind>It does,", "<v Mara Lind>so far.", "<v Mara Lind>Yes.")
    assert [message[-9:] for message in told(remarks, "inner-times-lost")] == ["(2 times)"]


def test_several_voices_in_a_cue_are_turns_with_its_times():
    document, _ = vtt("<v Jo>Why?</v> (laughs) <v Mara>Why not?</v>")
    assert said(document) == [("jo", "Why?"), (None, "(laughs)"), ("mara", "Why not?")]
    assert times(document) == [(0, 1_000)] * 3


def test_stress_around_a_voice_goes_on_in_it():
    document, _ = vtt("<i>Oh <v Jo>why</v> not</i>?")
    assert [turn.content[0].content for turn in document.body] == [
        ("Oh" and nd.Emphasis(("Oh",)),),
        (nd.Emphasis(("why",)),),
        (nd.Emphasis(("not",)), "?"),
    ]


def test_an_interview_has_questions_and_answers():
    document = nd.load(EXAMPLE)
    assert [turn.kind for turn in document.body] == ["question", "answer"] * 3
    assert [person.role for person in document.participants] == ["interviewer", "interviewee"]
    assert nd.check(document) == []


def test_where_nothing_tells_who_asks_all_are_remarks():
    document, _ = vtt("<v Jo>One.", "<v Mara>Two.")
    assert {turn.kind for turn in document.body} == {"remark"}
    assert {person.role for person in document.participants} == {"speaker"}
    document, remarks = vtt("<v Jo>One.", interview="always")
    assert codes(remarks) == ["no-interview"]
    never = nd.load(EXAMPLE, interview="never")
    assert {turn.kind for turn in never.body} == {"remark"}


def test_labels_in_capitals_are_speakers_who_go_on_in_cues_without_one():
    document, _ = srt(
        "JO BELL: Does it float?",
        "MARA LIND: It does,",
        "so far. I think.",
        "Until May.",
        "JO BELL: And then?",
        "MARA LIND: Oars.",
    )
    assert said(document) == [
        ("jo-bell", "Does it float?"),
        ("mara-lind", "It does, so far. I think. Until May."),
        ("jo-bell", "And then?"),
        ("mara-lind", "Oars."),
    ]
    assert [turn.kind for turn in document.body] == ["question", "answer"] * 2
    assert [turn.label for turn in document.body[:2]] == ["JO BELL: ", "MARA LIND: "]
    assert [(person.name, person.labels) for person in document.participants] == [
        ("Jo Bell", ("JO BELL",)),
        ("Mara Lind", ("MARA LIND",)),
    ]


@pytest.mark.parametrize(
    ("cues", "expected"),
    [
        (["Remember: it floats."], [(None, None)]),
        (["Jo: One.", "It floats.", "Jo: Two."], [("jo", "Jo: ")]),
        (["Vincent van Gogh: One.", "Vincent van Gogh: Two."], [("vincent-van-gogh", "Vincent van Gogh: ")]),
        (["the reason: one.", "the reason: two."], [(None, None), (None, None)]),
        ([">> Jo: One."], [("jo", ">> Jo: ")]),
        (["&gt;&gt; JO: One."], [("jo", ">> JO: ")]),
        ([">> One.", "two."], [(None, ">> ")]),
        ([">> One.", ">> Two."], [(None, ">> "), (None, ">> ")]),
        (["JO:\nOne."], [("jo", "JO:")]),
        (["JO:"], [(None, None)]),
        ([">>"], [(None, None)]),
        (["- One.\n- Two."], [(None, "- "), (None, "- ")]),
        (["– One.\n– Two."], [(None, "– "), (None, "– ")]),
        (["One?\n- Two."], [(None, None), (None, "- ")]),
        (["One\n— two — three."], [(None, None)]),
        (["-One.\n-Two."], [(None, "-"), (None, "-")]),
        (["- JO: One.\n- MARA: Two."], [("jo", "- JO: "), ("mara", "- MARA: ")]),
        (["-5 degrees", "--"], [(None, None)]),
        (["<b>JO:</b> One."], [("jo", "JO: ")]),
        (["JO: One.\nMARA: Two."], [("jo", "JO: "), ("mara", "MARA: ")]),
        (["记者：一。", "记者：二。"], [("记者", "记者：")]),
        (["A: 12:30", "12:30"], [("a", "A: ")]),
        (["<v Jo>One.", "MARA: Two."], [("jo", None), ("mara", "MARA: ")]),
    ],
)
def test_marks_at_the_beginnings_of_lines_say_that_somebody_else_speaks(cues, expected):
    document, _ = vtt(*cues)
    assert [(turn.speaker, turn.label) for turn in document.body] == expected


def test_nobody_who_is_named_goes_on_as_long_as_a_sentence():
    document, _ = vtt("It floats", "so far.", "(waves)", "Until May", "at least")
    assert said(document) == [(None, "It floats so far."), (None, "(waves)"), (None, "Until May at least")]


@pytest.mark.parametrize("name", ["Tom O'Hara (he/him)", "iPhone (2)", "Speaker 1", "Ann"])
def test_where_most_cues_begin_with_a_label_one_that_occurs_once_is_a_label_too(name):
    document, _ = vtt("Jo Bell: One.", f"{name}: Hello.", "so", "Jo Bell: Two.", "Mara: Three.")
    assert [person.name for person in document.participants] == ["Jo Bell", name, "Mara"]
    assert [nd.plain_text(turn) for turn in document.body] == ["One.", "Hello. so", "Two.", "Three."]


@pytest.mark.parametrize(
    "cues", [["Jo: One.", "Mara: Two."], ["Jo: One.", "Mara: Two.", "Ann: Three.", "Four.", "Five."]]
)
def test_where_few_cues_begin_with_a_label_one_that_occurs_once_is_text(cues):
    document, _ = vtt(*cues)
    assert [turn.speaker for turn in document.body] == [None] * len(cues)


def test_what_begins_like_a_label_that_is_not_known_goes_on_with_nothing():
    document, _ = vtt("JO: It floats", "Remember: it is oak,", "so far.", "JO: Yes.", "and so", "on.")
    assert said(document) == [("jo", "It floats"), (None, "Remember: it is oak, so far."), ("jo", "Yes. and so on.")]


@pytest.mark.parametrize(
    ("first", "start", "expected"),
    [
        ("JO: One.", 12_000, [("jo", "One. two. three.")]),
        ("JO: One.", 12_001, [("jo", "One."), (None, "two."), (None, "three.")]),
        ("JO: One", 12_001, [("jo", "One two. three.")]),
        ("One.", 12_001, [(None, "One."), (None, "two."), (None, "three.")]),
    ],
)
def test_after_a_long_pause_a_label_holds_only_as_long_as_the_sentence(first, start, expected):
    begun = f"00:{start / 1000:06.3f}"
    document, _ = read(
        f"WEBVTT\n\n00:01.000 --> 00:02.000\n{first}\n\n{begun} --> 00:13.000\ntwo.\n\n00:13.000 --> 00:14.000\nthree."
    )
    assert said(document) == expected


@pytest.mark.parametrize(
    ("cues", "expected"),
    [
        (
            ["[SPEAKER_01]: a.", "[SPEAKER_02]: b.", "[SPEAKER_01]: c.", "[SPEAKER_02]: d."],
            ["speaker-01", "speaker-02"] * 2,
        ),
        (["[Jo Bell] a.", "[Mara Lind] b.", "[Jo Bell] c.", "[Mara Lind]: d."], ["jo-bell", "mara-lind"] * 2),
        (["[laughter] a.", "[laughter] b."], [None, None]),
        (["[Laughter] a.", "[Laughter] b."], [None, None]),
        (["[Upbeat Music] a.", "[Upbeat Music] b."], [None, None]),
        (["[CROWD CHEERING] a.", "[CROWD CHEERING] b."], [None, None]),
        (["[Hands clap] a.", "[Hands clap] b."], [None, None]),
        (["[Crowd Cheers]", "[Crowd Cheers]"], [None, None]),
        (["[Inaudible 00:12] a.", "[Inaudible 00:12] b."], [None, None]),
        (["[Jo Bell]a.", "[Jo Bell]b.", "[", "[]", "[ ] c."], [None] * 5),
        (["[JO]: a.", "b."], [None, None]),
    ],
)
def test_names_in_brackets_that_recur_are_labels_and_sounds_are_not(cues, expected):
    document, _ = vtt(*cues, cues="apart")
    assert [turn.speaker for turn in document.body] == expected


def test_a_label_in_brackets_is_printed_as_it_stands():
    document, _ = vtt("[Jo Bell] One.", "[Jo Bell]: Two.", cues="apart")
    assert [turn.label for turn in document.body] == ["[Jo Bell] ", "[Jo Bell]: "]


@pytest.mark.parametrize(
    ("cues", "expected"),
    [
        (["DR. HALL:", "I came on foot."], [("dr-hall", "I came on foot.", 1_000)]),
        (["JO: One.", "DR. HALL:", "Two."], [("jo", "One.", 0), ("dr-hall", "Two.", 2_000)]),
        (["ANN:", "JO: One."], [(None, "ANN:", 0), ("jo", "One.", 1_000)]),
        (["ANN:", "<v Jo>One."], [(None, "ANN:", 0), ("jo", "One.", 1_000)]),
        (["ANN:", "- One."], [(None, "ANN:", 0), (None, "One.", 1_000)]),
        (["ANN:", "JO:", "One."], [(None, "ANN:", 0), ("jo", "One.", 2_000)]),
        (["ANN:", "<i> </i>", "One."], [(None, "ANN:", 0), (None, "One.", 2_000)]),
        (["Remember:", "One."], [(None, "Remember:", 0), (None, "One.", 1_000)]),
        (["One.", "ANN:"], [(None, "One.", 0), (None, "ANN:", 1_000)]),
    ],
)
def test_a_label_alone_in_its_cue_is_that_of_the_next(cues, expected):
    document, _ = vtt(*cues, cues="apart")
    assert [(turn.speaker, nd.plain_text(turn), turn.start) for turn in document.body] == expected


def test_the_identifier_of_a_label_alone_is_that_of_the_next_cue():
    text = "WEBVTT\n\nintro\n00:01.000 --> 00:02.000\nDR. HALL:\n\n00:02.000 --> 00:03.000\nYes."
    document, _ = read(text)
    assert document.body[0].id == "intro"
    assert text[document.body[0].origin.start : document.body[0].origin.end].startswith("DR. HALL:")


@pytest.mark.parametrize(
    ("cue", "expected"),
    [
        ("Is it? >> It is. >>Yes.", [(None, "Is it?"), (None, "It is."), (None, "Yes.")]),
        ("JO: Is it? >> ANN: It is.", [("jo", "Is it?"), ("ann", "It is.")]),
        ("Is it? &gt;&gt; <i>It</i> is.", [(None, "Is it?"), (None, "It is.")]),
        ("<i>Is it? >> It is.</i>", [(None, "Is it?"), (None, "It is.")]),
        ("a >> b, 1 >> 2, A>>B, C >>> D >>", [(None, "a >> b, 1 >> 2, A>>B, C >>> D >>")]),
        ("<v Jo>Is it? >> It is.", [("jo", "Is it? >> It is.")]),
    ],
)
def test_arrows_within_a_line_begin_what_somebody_else_says(cue, expected):
    document, _ = vtt(cue)
    assert said(document) == expected
    assert nd.check(document) == []


def test_what_arrows_begin_has_its_place_in_the_file():
    text = f"{SURE}00:02.000 --> 00:03.000\n<i>Is &amp; it?</i> was &gt;&gt; It <b>is</b>. >> Yes.\n"
    document, _ = read(text, cues="apart")
    assert [text[turn.origin.start : turn.origin.end] for turn in document.body[1:]] == [
        "Is &amp; it?</i> was ",
        "&gt;&gt; It <b>is</b>. ",
        ">> Yes.",
    ]


def test_a_turn_with_arrows_that_begin_another_is_told():
    document = build.document(build.remark(None, "Is it? >> It is.", start=0, end=1))
    assert "a turn that reads as if several spoke" in losses(document)


def test_a_turn_that_reads_as_a_label_is_told():
    one, two = (build.remark(None, text, start=n, end=n + 1) for n, text in enumerate(("JO:", "One.")))
    assert "a turn that reads as the label of the next" in losses(build.document(one, two), "srt")


def test_a_speaker_whose_side_is_found_later_has_it():
    document, _ = vtt("<v Jo>Hello.", "<v Jo>Does it float?", "<v Mara>It does.", "<v Jo>Why?", "<v Mara>It is oak.")
    assert [person.role for person in document.participants] == ["interviewer", "interviewee"]


def test_questions_and_answers_by_letters_have_sides_and_no_names():
    document, _ = srt("Q: Does it float?", "A: It does.", "Q: Since when?", "A: Since May.")
    assert [turn.kind for turn in document.body] == ["question", "answer"] * 2
    assert [(person.name, person.role) for person in document.participants] == [
        (None, "interviewer"),
        (None, "interviewee"),
    ]


# The text of a cue


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("a\nb", ("a b",)),
        ("  a \t b  ", ("a b",)),
        ("<i>a\nb</i> c", (nd.Emphasis(("a b",)), " c")),
        ("<i>a</i><i>b</i>", (nd.Emphasis(("a",)), nd.Emphasis(("b",)))),
        ("<b>a <i>b</i></b>", (nd.Strong(("a ", nd.Emphasis(("b",)))),)),
        ("<i>a <i>b</i> c</i>", (nd.Emphasis(("a b c",)),)),
        ("<i>a <b>b</i> c", (nd.Emphasis(("a ", nd.Strong(("b",)))), " c")),
        ("<u>a</u> </i>b", (nd.Emphasis(("a",)), " b")),
        ("<lang fr-CA>a</lang>", (nd.Language(("a",), "fr-CA"),)),
        ("<lang fr>a <lang de>b</lang></lang>", (nd.Language(("a b",), "fr"),)),
        ("<c.red>a</c> <ruby>b<rt>c</rt></ruby>", ("a bc",)),
        ("a<br>b<br/>c", ("a b c",)),
        ("a &lt;b&gt; &amp;amp; &#8211; &nbsp;c &x; &", ("a <b> &amp; – \xa0c &x; &",)),
        ("a &#10; b &#7;", ("a b \ufffd",)),
        ("I <3 you > me <laughs> a < b <>", ("I <3 you > me <laughs> a < b <>",)),
        ("<3 &amp;> x", ("<3 &> x",)),
        ("{\\an8}a", ("{\\an8}a",)),
    ],
)
def test_text_is_read_with_its_stress_and_references(text, content):
    document, _ = vtt(text)
    assert document.body[0].content[0].content == content


def test_a_tag_may_go_over_two_lines():
    document, _ = vtt("<v Mara\nLind>Yes.")
    assert document.participants[0].name == "Mara Lind"


@pytest.mark.parametrize(
    ("cue", "message"),
    [
        ("<v.loud Jo>a", "the class loud has no place in the model"),
        ("<c.red.big>a</c>", "the class red has no place in the model"),
        ('<font color="red">a</font>', 'the tag <font color="red"> has no place in the model'),
        ("<lang ?>a</lang>", "? is no language"),
        ("<lang>a</lang>", "nothing is no language"),
        ("<lang fr>a <lang de>b", "the language de stands within another"),
    ],
)
def test_what_has_no_place_is_told(cue, message):
    document, remarks = vtt(cue)
    assert message in told(remarks, "cue-markup-lost")
    assert "a" in nd.plain_text(document)


def test_commands_of_srt_are_told_and_counted():
    document, remarks = srt("{\\an8}One.", "{\\an8}Two.")
    assert said(document) == [(None, "One."), (None, "Two.")]
    assert told(remarks, "cue-markup-lost") == ["the command {\\an8} has no place in the model (2 times)"]


def test_times_within_a_cue_are_told_once():
    _, remarks = vtt("a <00:00:00.500>b <00:00.700>c")
    assert told(remarks, "inner-times-lost") == ["a time within a cue has no place in the model (2 times)"]


# The file


def test_the_head_says_title_and_language_and_more():
    document, remarks = vtt("a", head="\ufeffWEBVTT - The Boat\nKind: captions\nLanguage: en-GB\nlanguage: fr")
    assert (document.headline.content, document.lang) == (("The Boat",), "en-GB")
    assert document.extensions == (
        nd.Extension("webvtt.header", "Kind: captions"),
        nd.Extension("webvtt.header", "language: fr"),
    )
    assert codes(remarks).count("kept-as-extension") == 2


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("WEBVTT", None),
        ("WEBVTT  ", None),
        ("WEBVTT\tA", "A"),
        ("WEBVTT – A", "A"),
        ("WEBVTT -", "-"),
        ("WEBVTT FILE", None),
        ("WEBVTT - FILE", "FILE"),
    ],
)
def test_a_title_stands_behind_the_first_word(head, title):
    document, _ = vtt("a", head=head)
    assert (document.headline and document.headline.content[0]) == title


def test_a_cue_may_follow_the_head_at_once():
    document, _ = read("WEBVTT\n00:01.000 --> 00:02.000\na")
    assert said(document) == [(None, "a")]


def test_notes_are_internal_and_styles_and_regions_are_told():
    text = (
        "WEBVTT\n\nNOTE one\ntwo\n\nSTYLE\n::cue {}\n\nREGION\nid:a\n\nNOTE\n\n"
        "00:01.000 --> 00:02.000\na\n\nNOTE three\n\n00:02.000 --> 00:03.000\n\nNOTE four\n"
    )
    document, remarks = read(text)
    assert document.internal_notes == ("one two", "three", "four")
    assert said(document) == [(None, "a")]
    assert told(remarks, "cue-markup-lost") == [
        "a block STYLE has no place in the model",
        "a block REGION has no place in the model",
        "a cue has no text, and is left out",
    ]


def test_settings_are_told():
    _, remarks = read("WEBVTT\n\n00:01.000 --> 00:02.000 align:start  line:0\na")
    assert told(remarks, "cue-markup-lost") == ["the settings align:start  line:0 have no place in the model"]


def test_an_identifier_is_the_id_of_the_turn_if_it_can_be():
    cues = "".join(
        f"{name}\n00:01.000 --> 00:02.000\n<v Jo>{name}\n\n" for name in ("intro", "2", "a b", "intro", "end", "jo")
    )
    document, remarks = read(f"WEBVTT\n\n{cues}", cues="apart")
    assert [turn.id for turn in document.body] == ["intro", None, None, None, "end", "jo"]
    assert document.participants[0].id == "jo-2"
    assert told(remarks, "cue-markup-lost") == [
        "an identifier can't be an id, or is one already; the first of them is a b (2 times)"
    ]
    document, remarks = read(f"WEBVTT\n\n{cues}")
    assert [turn.id for turn in document.body] == ["intro"]
    assert "the identifier of a cue is lost where cues are joined; the first is end (2 times)" in told(
        remarks, "cue-markup-lost"
    )


def test_text_behind_a_blank_line_belongs_to_the_cue_before():
    document, remarks = read(
        "WEBVTT\n\nbefore\nall\n\n00:01.000 --> 00:02.000\na\n\nb\nc\n\n1\n00:02.000 --> 00:03.000\nd"
    )
    assert document.body[0] == nd.Paragraph(("before all",))
    assert said(document)[0] == (None, "a b c d")
    assert len(told(remarks, "text-outside-cues")) == 2


def test_srt_has_numbers_or_none_and_blank_lines_in_cues():
    text = (
        "Made by Jo\n\n1\n00:00:01,000 --> 00:00:02,000\n5\n\n\n00:00:02,000 --> 00:00:03,000\n"
        "b.\n\nc.\n\n7\n\n00:00:03,000 --> 00:00:04,000\nd"
    )
    document, _ = read(text, "srt", cues="apart")
    assert nd.plain_text(document).split("\n") == ["Made by Jo", "5", "b. c.", "d"]
    document, _ = read("2\n\n00:00:01,000 --> 00:00:02,000\na", "srt")
    assert said(document) == [(None, "a")]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("name", ["webvtt", "srt"])
def test_line_ends_change_nothing_but_places(name, end):
    text = EXAMPLE.read_text("utf-8") if name == "webvtt" else nd.dumps(nd.load(EXAMPLE), "srt")
    assert nd.loads(text.replace("\n", end), name) == nd.loads(text, name)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("00:01.000", 1_000),
        ("01:02:03.004", 3_723_004),
        ("1:2:3", 3_723_000),
        ("00:01,5", 1_500),
        ("00:01.0019", 1_001),
        ("596:31:23.647", 2**31 - 1),
        ("596:31:23.648", None),
        ("00:60.000", None),
        ("60:00:00.000", 216_000_000),
        ("00:60:00.000", None),
        ("1.000", None),
        ("٠٠:٠١", None),
        ("", None),
    ],
)
def test_times_are_read_leniently(text, value):
    assert milliseconds(text) == value


def test_times_are_written_exactly():
    assert [printed(value, ",") for value in (0, 3_723_004, 2**31 - 1)] == [
        "00:00:00,000",
        "01:02:03,004",
        "596:31:23,647",
    ]


def test_a_line_that_is_no_time_is_told_and_its_text_kept():
    document, remarks = read("WEBVTT\n\n00:0x --> 1\na\n\n00:01.000 --> 00:02.000\na --> b\n")
    assert [(nd.plain_text(turn), turn.start) for turn in document.body] == [("a", None), ("a --> b", 1_000)]
    assert told(remarks, "cue-without-times") == ["these are no times of a cue, and it has none: 00:0x --> 1"]


def test_cues_out_of_order_and_over_one_another_stay_as_they_are():
    document, remarks = read(
        "WEBVTT\n\n00:05.000 --> 00:09.000\n<v Jo>a\n\n00:01.000 --> 00:02.000\n<v Jo>b\n\n"
        "00:01.500 --> 00:03.000\n<v Mara>c"
    )
    assert times(document) == [(1_000, 9_000), (1_500, 3_000)]
    assert said(document)[0] == ("jo", "a b")
    assert [message[-9:] for message in told(remarks, "cues-out-of-order")] == ["(2 times)"]


SURE = "00:00:01,000 --> 00:00:02,000\nJO: One\n\n"


@pytest.mark.parametrize("name", ["webvtt", "srt"])
@pytest.mark.parametrize(
    "line",
    [
        *("00:00:02,000 -> 00:00:03,000", "-00:00:01,000 --> 00:00:06,000", "xx --> yy", "--> 00:00:03,000"),
        *("00:02.000 → 00:03.000", "00:02.000 ==> 00:03.000", "00:02.000 -- > 00:03.000", "00:02.000 -- 00:03.000"),
        "00:00:05,000 --> 00:00:02,000 align:start",
    ],
)
def test_a_damaged_line_of_times_begins_a_turn_without_times(name, line):
    for before in ("", "2\n"):
        document, remarks = read(f"{SURE}{before}{line}\nBad arrow.\n\n{SURE}", name)
        assert [(nd.plain_text(turn), turn.start, turn.end) for turn in document.body] == [
            ("One", 1_000, 2_000),
            ("Bad arrow.", None, None),
            ("One", 1_000, 2_000),
        ]
        assert [message.endswith(f": {line}") for message in told(remarks, "cue-without-times")] == [True]


@pytest.mark.parametrize(
    "text",
    ["a --> b", "00:01 -> 00:02", "5\n00:01 -> 00:02", "It is so.\na --> b", "b\n\nc\nd\ne --> f", "b\n\n2:30 - 3:30"],
)
def test_an_arrow_elsewhere_is_text(text):
    document, remarks = read(f"1\n00:00:01,000 --> 00:00:02,000\n{text}", "srt")
    assert said(document) == [(None, " ".join(text.split()))]
    assert "cue-without-times" not in codes(remarks)


@pytest.mark.parametrize("block", ["NOTE a --> b", "NOTE\na --> b", "STYLE\na --> b"])
def test_an_arrow_in_a_note_begins_no_cue(block):
    document, remarks = read(f"WEBVTT\n\n{block}\n\n{SURE}")
    assert said(document) == [("jo", "One")]
    assert "cue-without-times" not in codes(remarks)


def test_damaged_times_are_no_identifier_and_two_cues_without_times_are_two_turns():
    document, remarks = read(f"WEBVTT\n\nxx --> yy\n{SURE}a --> b\nJO: a\n\nb --> c\nJO: b")
    assert [(nd.plain_text(turn), turn.start) for turn in document.body] == [("One", 1_000), ("a", None), ("b", None)]
    assert len(told(remarks, "cue-without-times")) == 3


def test_an_end_before_the_start_is_told_and_the_cue_has_no_times():
    document, remarks = read("WEBVTT\n\n00:05.000 --> 00:01.000\na")
    assert codes(remarks) == ["cue-without-times"]
    assert times(document) == [(None, None)]
    document, _ = read("WEBVTT\n\n00:05.000 --> 00:05.000\na")
    assert times(document) == [(5_000, 5_000)]


def test_webvtt_without_its_first_word_is_read_and_told():
    document, remarks = read("WEBVTTX\n\n00:01.000 --> 00:02.000\na", cues="apart")
    assert codes(remarks) == ["text-outside-cues", "missing-signature"] or codes(remarks) == [
        "missing-signature",
        "text-outside-cues",
    ]
    assert said(document) == [(None, "a")]


@pytest.mark.parametrize("name", ["webvtt", "srt"])
@pytest.mark.parametrize("text", ["A boat.", "{}", "<nitf/>", "1\n00:0x --> 00:0y\na"])
def test_what_has_no_times_is_refused(name, text):
    with pytest.raises(nd.ReadError) as caught:
        nd.loads(text, name)
    assert codes(caught.value.diagnostics) == ["not-newsdoc"]


@pytest.mark.parametrize("name", ["webvtt", "srt"])
def test_an_empty_file_is_an_empty_document(name):
    document, remarks = read(" \n", name)
    assert (document, codes(remarks)) == (nd.Document(), ["empty-input"])


def test_origins_are_places_in_the_file():
    text = EXAMPLE.read_text("utf-8")
    document = nd.load(EXAMPLE)
    first = document.body[0]
    assert text[first.origin.start : first.origin.end].startswith(
        "Mara Lind, you mended the <i>Tern</i> yourself.\nHow"
    )
    assert (first.origin.rule, document.headline.origin.rule) == ("cues:voice", "cues:title")
    assert text[document.headline.origin.start : document.headline.origin.end] == "A Boat Comes Home"
    labelled, _ = srt("JO BELL: Does it float?", "MARA LIND: It does.", "JO BELL: Since when?", "MARA LIND: Since May.")
    assert labelled.body[0].origin.rule == "speaker-label"


@pytest.mark.parametrize("option", [{"cues": "both"}, {"interview": "maybe"}])
def test_a_choice_that_there_is_not_is_wrong_usage(option):
    with pytest.raises(nd.UsageError):
        nd.loads("WEBVTT", "webvtt", **option)


@pytest.mark.parametrize(
    "make",
    [
        lambda n: "WEBVTT\n\n" + "00:01.000 --> 00:02.000\n<v Jo>a\n\n" * n,
        lambda n: "WEBVTT\n\n00:01.000 --> 00:02.000\n" + "<i>" * n + "</b>" * n,
        lambda n: "WEBVTT\n\n00:01.000 --> 00:02.000\n" + "<i><b>" * n + "a" + "</i>" * n,
        lambda n: "WEBVTT\n\n00:01.000 --> 00:02.000\n" + "<" * n,
        lambda n: "WEBVTT\n\n00:01.000 --> 00:02.000\n" + "<a &lt;" * n + ">",
        lambda n: "WEBVTT\n\n00:01.000 --> 00:02.000\n" + "<v A>a<v B>b\n" * n,
        lambda n: "WEBVTT\n\n00:01.000 --> 00:02.000\n" + "- a\n" * n,
        lambda n: "WEBVTT\n" + "a: b\n" * n,
        lambda n: "WEBVTT\n\n" + "NOTE a\n\n" * n,
        lambda n: "WEBVTT\n\n00:01.000 --> 00:02.000\na\n" + "\nb\n" * n,
        lambda n: "WEBVTT\n\n00:01.000 --> 00:02.000\n" + "".join(f"<c.a{k}>b</c>" for k in range(n)),
        lambda n: "WEBVTT\n\n00:01.000 --> 00:02.000\n" + " \t" * n + "a",
    ],
)
def test_hostile_files_are_read(make):
    nd.loads(make(2_000), "webvtt")


# Writing


SPOKEN = build.document(
    build.question(None, "Does it ", build.em("float"), "?", speaker="bell", start=0, end=1_500, id="one"),
    build.answer("Lind: ", build.p("It does."), build.p("So far."), speaker="mara", start=2_000, end=3_000),
    build.remark(None, "Hear, hear!", start=3_000, end=4_000),
    build.answer(None, "Still.", speaker="mara", start=4_000, end=5_000),
    headline="The Boat",
    participants=(nd.Participant("bell", "Jo Bell"), nd.Participant("mara", "Mara Lind")),
)


def test_webvtt_has_voices_titles_and_identifiers():
    assert nd.dumps(SPOKEN, "webvtt") == (
        "WEBVTT - The Boat\n"
        "\none\n00:00:00.000 --> 00:00:01.500\n<v Jo Bell>Does it <i>float</i>?\n"
        "\n00:00:02.000 --> 00:00:03.000\n<v Mara Lind>It does.\nSo far.\n"
        "\n00:00:03.000 --> 00:00:04.000\nHear, hear!\n"
        "\n00:00:04.000 --> 00:00:05.000\n<v Mara Lind>Still.\n"
    )


def test_srt_has_labels_as_printed_or_names():
    assert nd.dumps(SPOKEN, "srt") == (
        "1\n00:00:00,000 --> 00:00:01,500\nJo Bell: Does it <i>float</i>?\n"
        "\n2\n00:00:02,000 --> 00:00:03,000\nLind: It does.\nSo far.\n"
        "\n3\n00:00:03,000 --> 00:00:04,000\nHear, hear!\n"
        "\n4\n00:00:04,000 --> 00:00:05,000\nMara Lind: Still.\n"
    )


def test_in_srt_a_speaker_who_goes_on_is_named_once():
    one = build.remark(None, "One.", speaker="mara", start=0, end=1)
    two = build.remark(None, "Two.", speaker="mara", start=1, end=2)
    text = nd.dumps(build.document(one, two, participants=SPOKEN.participants), "srt")
    assert [line for line in text.split("\n") if line.endswith(".")] == ["Mara Lind: One.", "Two."]


@pytest.mark.parametrize(("text", "start"), [("Two.", 10_002), ("Note: two.", 1)])
def test_in_srt_a_speaker_is_named_again_where_the_label_would_not_hold(text, start):
    one = build.remark(None, "One.", speaker="mara", start=0, end=1)
    two = build.remark(None, text, speaker="mara", start=start, end=start + 1)
    written = nd.dumps(build.document(one, two, participants=SPOKEN.participants), "srt")
    assert f"\nMara Lind: {text}\n" in written
    assert [turn.speaker for turn in nd.loads(written, "srt", cues="apart").body] == ["mara-lind"] * 2


def test_what_is_as_the_reader_has_it_is_given_back_without_a_loss():
    document = nd.rewrite(nd.load(EXAMPLE, cues="apart"), nd.Document, lambda each: each)
    document = nd.loads(nd.dumps(document, "webvtt"), "webvtt", cues="apart")
    remarks = []
    written = nd.dumps(document, "webvtt", report=remarks.append)
    assert remarks == []
    assert nd.loads(written, "webvtt", cues="apart") == document


def test_inlines_that_a_cue_has_no_form_for_are_their_words():
    content = (
        nd.Code("a"),
        nd.LineBreak(),
        nd.Language(("b",), "fr"),
        nd.RawInline("html", ("<wbr>",)),
        nd.Strong(("c",)),
    )
    document = build.document(build.remark(None, *content, start=0, end=1))
    assert nd.dumps(document, "webvtt").endswith("\na\n<lang fr>b</lang><b>c</b>\n")
    assert nd.dumps(document, "srt").endswith("\na\nb<b>c</b>\n")
    assert losses(document).keys() >= {"a code as such", "a line break as such", "a raw inline as such"}


def test_stress_over_a_line_end_is_written_as_one():
    content = (nd.Strong(("a ", nd.Emphasis(("b", nd.LineBreak(), "c")))), nd.Emphasis(("d",)))
    document = build.document(build.remark(None, *content, start=0, end=1))
    assert nd.dumps(document, "srt").endswith("\n<b>a <i>b\nc</i></b><i>d</i>\n")


def losses(document, name="webvtt", **options):
    remarks = []
    nd.dumps(document, name, report=remarks.append, **options)
    return {remark.message.partition(" can't carry ")[2]: remark.path for remark in remarks}


TIMELESS = "a turn without a start and a later end, nor its words; `pace` (--pace) gives it times"


@pytest.mark.parametrize("given", [{}, {"start": 5}, {"end": 5}, {"start": 5, "end": 5}, {"start": 6, "end": 5}])
def test_a_turn_without_times_is_no_cue(given):
    document = build.document(build.remark(None, "Words.", **given))
    assert nd.dumps(document, "webvtt") == "WEBVTT\n"
    assert losses(document) == {TIMELESS: "$.body[0]"}


def test_losses_are_told_with_their_places():
    document = build.document(
        build.p("Outside."),
        build.remark(None, nd.Rule(), start=0, end=1),
        build.question(
            None, build.items("a", "b"), build.link("https://example.org", "c"), speaker="x", start=1, end=2
        ),
        headline=nd.Headline(("A --> B",)),
        participants=(nd.Participant("x", "Jo", title="smith"), nd.Participant("y", "Nobody")),
    )
    found = losses(document)
    assert found["what stands outside turns: a paragraph"] == "$.body[0]"
    assert found["a turn without words"] == "$.body[1]"
    assert found["the kind of a turn"] == "$.body[2].kind"
    assert found["a list as such"] == "$.body[2].content[0]"
    assert found["a link as such"].startswith("$.body[2].content[1]")
    assert found["the headline of a document"] == "$.headline"
    assert found["the title of a participant"] == "$.participants[0].title"
    assert found["a participant as such"] == "$.participants[1]"


@pytest.mark.parametrize(
    ("turn", "what"),
    [
        (build.remark(None, "WARNING: Rain.", start=0, end=1), "that a turn has no speaker"),
        (
            build.remark(None, "- Yes.", nd.LineBreak(), "- No.", start=0, end=1),
            "a turn that reads as if several spoke",
        ),
        (build.remark(None, "a  b", start=0, end=1), "all of the words or the white space of a turn"),
        (build.remark(None, build.em(build.em("a")), start=0, end=1), "an emphasis as such"),
    ],
)
def test_what_would_be_read_otherwise_is_told(turn, what):
    assert what in losses(build.document(turn))


def test_participants_in_another_order_are_told():
    one = build.remark(None, "One.", speaker="jo", start=0, end=1)
    two = build.remark(None, "Two.", speaker="mara", start=1, end=2)
    people = (nd.Participant("mara", "Mara"), nd.Participant("jo", "Jo"))
    assert losses(build.document(one, two, participants=people)) == {"all of who speaks, and how": "$.participants"}
    assert losses(build.document(one, two, participants=people[::-1])) == {}


@pytest.mark.parametrize(
    "text",
    [
        "--> a",
        "a --> b",
        "00:01.000 --> 00:02.000",
        "<i>a",
        "</v>",
        "a & b &amp; c",
        "<00:01.000>",
        "{\\an8}a",
        "{b",
        "<b <i>",
        "NOTE a",
        "WEBVTT",
        "1",
        "&#62;",
    ],
)
@pytest.mark.parametrize("name", ["webvtt", "srt"])
def test_what_looks_like_markup_is_safe(name, text):
    document = build.document(build.remark(None, text, start=0, end=1), build.remark(None, "b.", start=1, end=2))
    assert nd.loads(nd.dumps(document, name), name, cues="apart") == document


def test_a_pace_gives_times_on_request():
    document = build.document(
        build.remark(None, "One."),
        build.p("Outside."),
        build.remark(None, " ".join(["word"] * 300)),
        build.remark(None, "Two.", start=200_000),
        build.remark(None, "Three.", end=300_000),
        build.remark(None, "Four.", start=10, end=20),
        build.remark(None, "Five.", end=100),
        build.remark(None, "Six.", start=2**31 - 1, end=5),
    )
    read_back = nd.loads(nd.dumps(document, "webvtt", pace=150), "webvtt", cues="apart")
    assert times(read_back) == [
        (0, 1_000),
        (1_000, 121_000),
        (200_000, 201_000),
        (201_000, 300_000),
        (10, 20),
        (0, 100),
        (2**31 - 2, 2**31 - 1),
    ]
    assert TIMELESS not in losses(document, pace=150)


def test_a_turn_that_starts_ends_where_the_next_starts_at_the_latest():
    starts = (0, 500, 30_000, 30_000, None)
    document = build.document(*(build.remark(None, "One two.", start=start) for start in starts), build.p("End."))
    paced = nd.loads(nd.dumps(document, "webvtt", pace=60), "webvtt", cues="apart")
    assert times(paced) == [(0, 500), (500, 2_500), (30_000, 32_000), (30_000, 32_000), (32_000, 34_000)]


@pytest.mark.parametrize("pace", [0, -1, 1001, True, 1.5, "fast"])
def test_a_pace_is_a_number_of_words_a_minute(pace):
    with pytest.raises(nd.UsageError, match="a number of words a minute, from 1 to 1,000"):
        nd.dumps(SPOKEN, "srt", pace=pace)


# The oracle


def oracle(text):
    """Give the cues of WebVTT that webvtt-py finds, with their times; it leaves references as they are."""
    found = webvtt.from_string(text)
    return [(milliseconds(cue.start), milliseconds(cue.end), " ".join(unescape(cue.text).split())) for cue in found]


@for_documents
@given(timed())
def test_webvtt_py_reads_the_cues_that_we_write(document):
    text = nd.dumps(document, "webvtt")
    cues = Expressed(document, voices=True).written.cues
    assert sorted({each[:2] for each in oracle(text)}) == sorted({(cue.start, cue.end) for cue in cues})


@for_documents
@given(timed())
def test_webvtt_py_reads_the_subtitles_that_we_write(document):
    text = nd.dumps(document, "srt")
    cues = Expressed(document, voices=False).written.cues
    found = webvtt.from_buffer(StringIO(text), format="srt") if text else []
    expected = sorted({(cue.start, cue.end) for cue in cues})
    assert sorted({(milliseconds(cue.start), milliseconds(cue.end)) for cue in found}) == expected


FOREIGN = """\
WEBVTT

NOTE made by Jo

1
00:01.000 --> 00:02.000 align:start
<v.loud Jo>Does it
<i>float</i>?

00:00:02.000 --> 00:00:03.000
<c.red>It</c> does &amp; <00:00:02.500>will.

x y
00:03.000 --> 00:04.000
So far.
"""


@pytest.mark.parametrize("text", [EXAMPLE.read_text("utf-8"), FOREIGN, FOREIGN.replace("\n", "\r\n")])
def test_webvtt_py_agrees_on_files_of_others(text):
    ours = nd.loads(text, "webvtt", cues="apart")
    assert oracle(text) == [(turn.start, turn.end, nd.plain_text(turn)) for turn in ours.body]


# The command


def test_convert_takes_the_options(tmp_path, monkeypatch, capsysbinary):
    monkeypatch.chdir(tmp_path)
    run = runner("convert", capsysbinary)
    code, _, err = run(str(EXAMPLE), "talk.json")
    assert code == 0
    assert err.count("[inner-times-lost]") == 1
    assert len(nd.load("talk.json").body) == 6
    assert run(str(EXAMPLE), "talk.json", "--cues", "apart")[2] == ""
    assert len(nd.load("talk.json").body) == 7
    code, out, _ = run("talk.json", "--to", "webvtt")
    assert (code, out.count("-->")) == (0, 7)
    assert run(str(PROJECT / "examples" / "harbour.txt"), "--to", "srt", "--pace", "150")[1].startswith(
        "1\n00:00:00,000 --> "
    )
    assert run(str(EXAMPLE), "--to", "json", "--strict")[0] == 1
    assert run("talk.json", "--to", "nitf", "--pace", "150")[0] == 2
