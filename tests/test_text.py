"""The plain-text reader and writer: options, diagnostics, and what single rules do."""

from __future__ import annotations

import hashlib
import time

import pytest

import newsdoc as nd
from newsdoc import build
from newsdoc.diagnostics import InvalidDocument, UsageError
from newsdoc.formats.text import FORMAT, read, write
from newsdoc.formats.text.explanation import explain
from newsdoc.formats.text.mode import MODES
from newsdoc.formats.text.rules import RULES
from newsdoc.model import (
    Byline,
    Cell,
    Code,
    Credit,
    Document,
    EditorNote,
    Entity,
    Figure,
    Footnote,
    Headline,
    LineBreak,
    Link,
    List,
    Note,
    Paragraph,
    Participant,
    Preformatted,
    Quotation,
    RawInline,
    Row,
    Rule,
    SourceLink,
    Table,
    Turn,
)
from newsdoc.source import Source
from newsdoc.tree import find_all, plain_text
from shared import PROJECT

DASHES = (
    "An interview at the sluice\n\n— Who opens it?\n\n— I do.\n\n"
    "— And who shuts it?\n\n— The wind.\n\n— Always?\n\n— No.\n"
)
LETTERS = "The Sluice\n\nQ: Who opens it?\n\nA: I do.\n"


def reported(text, **options):
    found = []
    read(text, report=found.append, **options)
    return [str(one) for one in found]


def body(text, **options):
    return read(text, **options).body


def people(text, **options):
    return [(person.name, person.role) for person in read(text, **options).participants]


def test_a_speaker_whose_short_label_comes_before_the_full_one_is_one_participant():
    text = "Lind: Is it new?\n\nBern: No.\n\nMara Lind: Is it old?\n\nOtto Bern: No.\n\nLind: Is it?\n\nBern: No.\n"
    lind, bern = read(text).participants
    assert (lind.name, lind.labels) == ("Mara Lind", ("Mara Lind", "Lind"))
    assert (bern.name, bern.labels) == ("Otto Bern", ("Otto Bern", "Bern"))
    assert lind.origin
    assert text[lind.origin.start : lind.origin.end] == "Lind"


def test_the_format_is_known_by_its_suffixes():
    assert (FORMAT.name, FORMAT.suffixes, FORMAT.media_type) == ("text", (".txt", ".text"), "text/plain")


def test_the_document_says_what_it_was_read_from():
    data = "\ufeffA title\n\nA story.\n".encode()
    source = read(data, name="a.txt").source
    assert (source.name, source.media_type, source.encoding) == ("a.txt", "text/plain", "utf-8")
    assert source.sha256 == hashlib.sha256(data).hexdigest()
    assert read("A story.").source.sha256 is None


def test_an_empty_text_is_an_empty_document_and_a_warning():
    assert reported(" \n\u3000\n", name="a.txt") == ["a.txt: there is no text in it [empty-input]"]
    assert read("") == Document()


def test_characters_that_no_document_can_hold_are_replaced_and_reported_with_their_places():
    said = "stands here, and no document can hold it: in texts U+FFFD stands for it"
    assert reported("a\n\x00b\x00\n\ud800", name="a.txt") == [
        f"a.txt:2:1: U+0000 {said} [forbidden-character]",
        f"a.txt:2:3: U+0000 {said} [forbidden-character]",
        f"a.txt:3:1: U+D800 {said} [forbidden-character]",
    ]
    assert plain_text(read("a\ufffeb")) == "a\ufffdb"


def test_of_many_characters_that_no_document_can_hold_ten_are_told_and_the_others_counted():
    told = reported("\x01 a\n" * 10)
    assert (len(told), told[-1].count("more places")) == (10, 0)
    told = reported("\x01 a\n" * 5000)
    assert (len(told), told[0].count("more places")) == (10, 0)
    assert told[-1] == (
        "10:1: U+0001 stands here, and no document can hold it: in texts U+FFFD stands for it; so it is in 4990 more"
        " places [forbidden-character]"
    )


@pytest.mark.parametrize(
    ("option", "value", "message"),
    [
        ("lang", "no language", "lang='no language' is not a language tag"),
        ("interviewer", "", "interviewer='' is not a text"),
        ("interviewee", "a\nb", "is not a text"),
        ("style", "xx", "there is no style 'xx'"),
    ],
)
def test_an_option_that_cannot_be_is_wrong_usage(option, value, message):
    with pytest.raises(UsageError, match=message):
        read("text", **{option: value})


def test_the_language_is_that_of_the_words_met_unless_it_is_given():
    assert read("The boat and the town that would not have it.").lang == "en"
    assert read("Это лодка, или уже что другое.\n\nПодписывайтесь на нас").lang == "ru"
    assert read("Die Brücke ist alt.").lang is None
    assert read("One and two.").lang is None
    assert read("The boat and the town that would not have it.", lang="en-GB").lang == "en-GB"


def test_every_rule_is_one_that_the_reader_gives():
    source = "".join(
        path.read_text("utf-8")
        for path in (PROJECT / "src" / "newsdoc" / "formats" / "text").rglob("*.py")
        if path.name != "rules.py"
    )
    assert [name for name in RULES if not name.startswith("mode-") and f'"{name}"' not in source] == []


@pytest.mark.parametrize("text", [DASHES, LETTERS])
def test_the_caller_may_name_both_sides(text):
    found = people(text, interviewer="The Gazette", interviewee="Mara Lind")
    assert sorted(found) == [("Mara Lind", "interviewee"), ("The Gazette", "interviewer")]


def test_a_name_given_stays_whoever_else_is_introduced():
    text = (
        'A Title\n\nWe spoke with Otto Bern and Mara Lind of Ostvik.\n\n"TB": Why?\n\n— So.\n\n"TB": How?\n\n— Thus.\n'
    )
    assert people(text) == [("TB", "interviewer")]
    assert people(text, interviewee="Mara Lind") == [("Mara Lind", "interviewee"), ("TB", "interviewer")]


def test_without_a_name_nobody_is_invented():
    assert people(DASHES) == []
    assert [turn.speaker for turn in find_all(read(DASHES), Turn)] == [None] * 6
    assert [person.id for person in read(LETTERS).participants] == ["q", "a"]


def test_an_answer_by_somebody_unknown_is_unsure_and_reported():
    text = '"TB": Why?\n\n— So.\n\n"TB": How?\n\n— Thus.\n'
    assert [turn.origin.confidence for turn in body(text)] == ["sure", "unsure", "sure", "unsure"]
    assert reported(text)[0] == "3:1: this answers, but nobody is introduced who might [unsure]"


def test_a_label_that_is_no_speaker_is_reported_and_stays_text():
    text = "A Title of It\n\nA story about a boat.\n\nMara Lind: I saw it.\n\nShe said: so.\n\nMara (of Ostvik): No.\n"
    assert reported(text) == [
        "5:1: `Mara Lind` might be a speaker's name [ambiguous-label]",
        "9:1: `Mara` might be a speaker's name [ambiguous-label]",
    ]
    assert plain_text(body(text)[1]) == "Mara Lind: I saw it."


def test_a_short_line_before_a_question_is_a_heading():
    text = "A: why?\n\nB: so.\n\nThe night\n\nA: and?\n\nB: no.\n".replace("A:", "Anna:").replace("B:", "Bert:")
    assert [type(block).__name__ for block in body(text)] == ["Turn", "Turn", "Heading", "Turn", "Turn"]


def test_an_unlabelled_paragraph_that_introduces_another_speaker_is_narrative():
    text = (
        '{}\n\n"TB": Why?\n\n— So.\n\nWe turned to Otto Bern, keeper of the Sluice.\n\n"TB": And you?\n\n— I agree.\n\n'
        "When I was young, I spoke with Olga Noor, a singer.\n"
    ).format("We spoke with Mara Lind, a baker.")
    kinds = [getattr(block, "speaker", "narrative") for block in body(text)]
    assert kinds == ["narrative", "tb", "mara-lind", "narrative", "tb", "otto-bern"]


def test_where_answers_have_labels_only_somebody_with_a_label_is_introduced_again():
    text = (
        "Mara: Why?\n\nOtto Bern: So.\n\nI talked to Olga Noor, a singer.\n\nMara: And?\n\nOtto Bern: No.\n\n"
        "Then we turned to Jan Holm, a baker in town.\n\nJan Holm: Good day?\n\nMara: Yes.\n\nJan Holm: Well.\n"
    )
    assert [type(block).__name__ for block in body(text)] == ["Turn"] * 4 + ["Paragraph"] + ["Turn"] * 3


def test_two_people_of_one_name_keep_ids_of_their_own():
    text = "Anna!: a?\n\n"
    names = ["𓀀", "𓀁", "9 Live"]
    text = "".join(f"{name}: why?\n\n{name}: so.\n\n" for name in names)
    assert [person.id for person in read(text).participants] == ["p", "p-2", "p-9-live"]


def test_a_short_name_that_two_people_share_means_neither():
    text = "Anna Lind and Otto Lind went out.\n\nLind: Why?\n\nTB: So.\n\nLind: And?\n\nTB: No.\n"
    assert people(text) == [("Lind", "interviewer"), ("TB", "interviewee")]


def test_no_more_people_are_introduced_at_once_than_a_sentence_holds():
    names = " and ".join(f"Anna Lind{letter}" for letter in "abcdefgh")
    text = f'We spoke with {names}.\n\n"TB": Why?\n\n— So.\n\n"TB": And?\n\n— No.\n'
    assert people(text) == [("TB", "interviewer")]


@pytest.mark.parametrize(
    ("narrative", "name", "title", "affiliation"),
    [
        (
            "We spoke with J. R. Lind, head of X-Rays at the Ostvik Clinic (OC).",
            "J. R. Lind",
            "head of X-Rays",
            "Ostvik Clinic",
        ),
        (f"We spoke with Anna Lind, head of {'Big ' * 20}House.", "Anna Lind", "head", ("Big " * 16).rstrip()),
        ("We spoke with Anna de Boer, a baker.", "Anna de Boer", "baker", None),
        ("We spoke with Anna’s friend.", "Anna", None, None),
        ("We spoke with the site's founder, Anna Lind.", "Anna Lind", "site's founder", None),
        ("We spoke with Anna Lind & sons.", "Anna Lind", None, None),
        (
            "We spoke with Anna Lind, who has been here for longer than anybody else in all of the town and more.",
            "Anna Lind",
            None,
            None,
        ),
        ("We spoke with Anna Lind, keeper (of keys).", "Anna Lind", "keeper", None),
        ("«Маяк» поговорил с Анной Линд, врачом.", "Анна Линд", "врачом", None),
    ],
)
def test_who_is_introduced_has_a_title_and_an_affiliation_as_printed(narrative, name, title, affiliation):
    text = f'{narrative}\n\n"TB": Why?\n\n— So.\n\n"TB": And?\n\n— No.\n'
    person = next(person for person in read(text).participants if person.role == "interviewee")
    assert (person.name, person.title, person.affiliation) == (name, title, affiliation)


@pytest.mark.parametrize(
    "narrative",
    [
        "We spoke with The Guardian.",
        "We spoke with an Institute.",
        "We spoke with nobody.",
        "We spoke with",
        "They reinterviewed Anna, and were never interviewed again.",
        "Was interviewed Monday.",
        "” interviewed",
        '"" interviewed nobody',
        "на вопросы «Маяк",
        "We spoke with  Anna.",
        "We spoke with member of the club Anna",
    ],
)
def test_what_is_no_introduction_introduces_nobody(narrative):
    text = f'{narrative}\n\n"TB": Why?\n\n— So.\n\n"TB": And?\n\n— No.\n'
    assert people(text) == [("TB", "interviewer")]


def test_who_asks_may_be_named_within_the_introduction():
    text = "Разговор\n\nНа вопросы «Маяка» отвечает Анна Линд, врач.\n\nВопрос: Как?\n\nОтвет: Так.\n"
    assert people(text) == [("Маяка", "interviewer"), ("Анна Линд", "interviewee")]


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Monday, 23 November 2026", "2026-11-23"),
        ("November 23, 2026", "2026-11-23"),
        ("23 ноября 2026 года", "2026-11-23"),
        ("31 November 2026", None),
        ("November 2026", None),
    ],
)
def test_a_line_that_is_a_date_is_the_dateline(line, date):
    dateline = read(f"A Title\n\n{line}\n\nA story of a boat.\n").dateline
    assert plain_text(dateline) == line
    assert dateline.date.value == date
    assert dateline.date.raw == (None if date else line)


def test_notes_links_and_other_brackets():
    text = (
        "See (Transl. note: x) and (translator's note: a [b] c) [4] [x] [en] [a](http://b.org) "
        "(see https://example.org/a(b). "
        "[was]. (note: open [...] ftp://x.org http://"
    )
    (paragraph,) = body(text)
    assert [(plain_text(note), note.kind) for note in find_all(paragraph, Note)] == [
        ("(Transl. note: x)", "translator"),
        ("(translator's note: a [b] c)", "translator"),
        ("[was]", "interpolation"),
        ("[...]", "gap"),
    ]
    assert [link.href for link in find_all(paragraph, Link)] == ["http://b.org", "https://example.org/a"]


def test_wrapped_lines_are_joined_as_their_script_does():
    latin = "This line of a wrapped paragraph is as long as the others are here\n"
    assert plain_text(body(latin * 4 + "and this is the last.")[0]).count("here This") == 3
    wide = "這是一個很長的段落它被折成了許多行每一行都差不多一樣長\n"
    assert "長這" in plain_text(body(wide * 4)[0])


def test_an_item_begins_anew_in_wrapped_text():
    line = "This line of a wrapped paragraph is as long as the others are there\n"
    text = f"{line * 3}and ends.\n* {line}  and goes on\n* {line}12 of them\n"
    assert [type(block) for block in body(text)] == [Paragraph, List]


def test_a_blank_before_a_colon_is_no_label():
    assert [type(block) for block in body("\u3000: a?\n\n\u3000: b\n")] == [Paragraph]


def test_a_line_of_many_dashes_opens_nothing():
    assert plain_text(body("A story of one.\n\n———— and so on.\n")[1]) == "———— and so on."


def test_the_place_where_a_text_would_read_back_otherwise_is_named():
    found = []
    write(
        Document(body=(build.p("A story."), build.p("Of ", build.em("two"), "."))), report=found.append, manner="plain"
    )
    assert found[0].path == "$.body[1].content"


def test_places_are_in_the_source_whatever_ends_its_lines_and_wherever_it_was_wrapped():
    line = "This line of a wrapped paragraph is as long as the others are there"
    text = f"{line}\r\n{line}\r\n  and this one has a note (laughs) in\r\nthe middle."
    document = read(text)
    (note,) = find_all(document, Note)
    assert text[note.origin.start : note.origin.end] == "(laughs)"
    assert body(text, origins=False) == document.body
    assert body(LETTERS, origins=False)[0].origin is None


def test_a_text_that_loses_nothing_says_nothing():
    found = []
    write(read(LETTERS), report=found.append, manner="plain")
    assert found == []


def test_brackets_that_hold_no_note_stay_text():
    (paragraph,) = body("A story (note that: no) [ ] (laughs out loud) [a/b] ) ] of it.")
    assert list(find_all(paragraph, Note)) == []


def test_a_kicker_without_a_headline_is_a_line_of_the_story():
    assert read("Interview\n\nA story ends here.\n").kicker is None


def test_labels_without_a_question_or_an_announcement_are_no_interview():
    text = "Place: Ostvik.\n\nTime: noon.\n\nPlace: Velden.\n\nTime: night.\n"
    assert [type(block) for block in body(text)] == [Paragraph] * 4


def test_a_name_of_many_words_is_cut():
    text = 'We spoke with Anna Bea Cid Dora Eva Fay.\n\n"TB": Why?\n\n— So.\n\n"TB": And?\n\n— No.\n'
    assert people(text)[0] == ("Anna Bea Cid Dora Eva", "interviewee")


def test_every_mode_and_rule_is_described():
    assert all(f"mode-{mode.name}" in RULES for mode in MODES)
    assert all(rule.name == name and rule.meaning and rule.remedy for name, rule in RULES.items())


def test_the_explanation_says_what_shows_the_mode():
    explanation = explain(read(LETTERS), Source(LETTERS))
    assert (explanation.mode, explanation.evidence) == ("question-and-answer", "1 labels of questions and 1 of answers")
    assert explain(read(LETTERS), Source("")).evidence is None
    assert explain(Document(), Source("")).mode is None


def test_blocks_without_origin_are_explained_without_lines():
    lines = explain(Document(body=(build.question("Q: ", "a?"), Rule())), Source("")).blocks
    assert [(line.start_line, line.type, line.role) for line in lines] == [
        (None, "question", "interviewer"),
        (None, "other", None),
    ]


def test_a_document_that_is_not_normal_is_not_written():
    with pytest.raises(InvalidDocument):
        write(Document(body=(Paragraph(("a", "b")),)))


def test_what_text_cannot_carry_is_reported():
    document = Document(
        headline=Headline(("A Boat",)),
        bylines=(Byline(("By ", Entity("Jan Holm", "person"))),),
        body=(
            Paragraph(
                ("It is ", build.em("so"), LineBreak(), build.em("it is"), build.link("http://b.org", "here"), "."),
            ),
        ),
        lang="fr",
        keywords=("boats",),
    )
    found = []
    text = write(document, report=found.append, manner="plain")
    assert text == "A Boat\n\nBy Jan Holm\n\nIt is so\nit ishere (http://b.org).\n"
    assert [str(one) for one in found] == [
        "$.decks: the text would read back as another document, first of all here [rewritten-differs]",
        "$.lang: plain text can't carry the lang of a document [not-expressible]",
        "$.keywords: plain text can't carry the keywords of a document [not-expressible]",
        "$.bylines[0].content[1]: plain text can't carry an entity as such [not-expressible]",
        "$.body[0].content[1]: plain text can't carry an emphasis as such (2 times) [not-expressible]",
    ]


def test_blocks_of_every_manner_are_written_readably():
    table = Table(rows=(Row((Cell((build.p("a"),)), Cell((build.p("b"), build.p("c"))))),), caption=("Sums",))
    document = Document(
        participants=(Participant("lind", "Mara Lind"), Participant("q", role="interviewer")),
        body=(
            Turn((build.p("Why?"),), "question", "q"),
            Turn((build.p("So."), build.items("one", "two", ordered=True)), "answer", "lind"),
            Turn((build.p("Hm."),), "remark"),
            build.quote("Said. Again.", attribution=("Otto",)),
            Figure(alt="A boat"),
            Figure(("A boat.",), ("Photo: Lind",), label="Picture: "),
            table,
            Rule(),
            EditorNote((build.p("Edited."),), label="Note: "),
            SourceLink(("here",), label="Source: "),
            Credit(("By night",)),
            Footnote((build.p("See page 3."),), id="n1"),
            Footnote((build.p("Or page 4."),)),
            build.p("She said ", Quotation(("yes",)), "."),
            build.p("See ", Code("a.b"), ", ", RawInline("html", ("<b>", "x")), "."),
        ),
    )
    assert write(document, manner="plain").split("\n\n") == [
        "Q: Why?",
        "Mara Lind: So.",
        "1. one\n2. two",
        "— Hm.",
        "> Said. Again.\n> — Otto",
        "[A boat]",
        "Picture: A boat. Photo: Lind",
        "Sums\na | b c",
        "* * *",
        "Note: Edited.",
        "Source: here",
        "Translation: By night",
        "[n1] See page 3.",
        "[*] Or page 4.",
        "She said “yes”.",
        "See a.b, <b> x.\n",
    ]


def test_a_manner_that_there_is_not_and_a_style_for_the_dialect_are_wrong_usage():
    with pytest.raises(UsageError, match=r"there is no manner 'fancy' \(there are dialect, plain\)"):
        write(Document(), manner="fancy")
    with pytest.raises(UsageError, match="a style is for the manner 'plain'"):
        write(Document(), style="en")


def test_lines_that_look_like_the_dialect_and_are_not_are_written_and_that_is_said():
    found = []
    document = Document(body=(Preformatted(("---", "newsdoc: 9", "lang: en")), build.p("A story.")))
    assert write(document, report=found.append, manner="plain") == "---\nnewsdoc: 9\nlang: en\n\nA story.\n"
    assert [one.code for one in found] == ["rewritten-differs"]


@pytest.mark.parametrize(("text", "looks"), [('{"type": "document"}', "JSON"), ("<nitf>\n</nitf>", "XML or HTML")])
def test_a_file_of_another_format_is_read_with_a_warning(text, looks):
    remarks = []
    assert nd.plain_text(nd.loads(text, "text", report=remarks.append)) == text
    assert [(remark.code, str(remark.position)) for remark in remarks] == [("other-format", "1:1")]
    assert looks in remarks[0].message


def test_a_byte_order_mark_is_no_text():
    assert nd.loads("\ufeffA Title\n\nA text.", "text") == nd.loads("A Title\n\nA text.", "text")


def test_a_name_that_no_document_can_hold_is_cleaned():
    document = nd.loads("A Title\n\nA text.", "text", name="a\x01b\n")
    assert document.source.name == "a\ufffdb\ufffd"
    nd.dumps(document, "json")


def test_what_is_no_style_is_refused():
    with pytest.raises(nd.UsageError, match="3 is no style"):
        nd.loads("A text.", "text", style=3)


def test_another_initial_is_another_person():
    turns = [
        "Gazette: When?",
        "Mara Lind: In May.",
        "Gazette: And you?",
        "P. Lind: In June.",
        "Gazette: Both?",
        "P. Lind: No.",
    ]
    document = nd.loads("Two Keepers\n\n" + "\n\n".join(turns), "text")
    speakers = [document.participant(turn.speaker) for turn in nd.find_all(document, nd.Turn)]
    assert [person and person.name for person in speakers if person and person.name != "Gazette"][-2:] == [
        "P. Lind"
    ] * 2


def test_brackets_that_do_not_match_close_nothing():
    document = nd.loads("A Title\n\nIt rose (note: high] and (again [fell) low.\n\nIt [stayed) there.", "text")
    assert [nd.plain_text(block) for block in document.body][-1] == "It [stayed) there."


@pytest.mark.parametrize("part", ["**a** [b (", "[a (b ", "**a *b `c _d "])
def test_marks_and_brackets_that_are_never_closed_take_no_time_that_grows_with_the_square(part: str) -> None:
    began = time.process_time()
    read("A title\n\n" + part * (150_000 // len(part)))
    assert time.process_time() - began < 6  # it takes a second or two, where it was minutes
