"""What is said of mistakes in a text of the explicit dialect: each is named, at its line and column."""

from __future__ import annotations

import pytest

from newsdoc.diagnostics import ReadError
from newsdoc.formats.text.dialect.reader import read_dialect
from newsdoc.model import Document, Paragraph

FRONT = '---\nnewsdoc: "0.1"\n'


def problems(text):
    """Give what is wrong with a text."""
    with pytest.raises(ReadError) as caught:
        read_dialect(text)
    return str(caught.value).split("\n")


def in_body(text):
    """Give what is wrong with the text behind the front matter, whose first line is the fourth."""
    return problems(f"{FRONT}---\n{text}")


def in_front(text):
    """Give what is wrong with the front matter from its third line on."""
    return problems(f"{FRONT}{text}---\n")


def reported(text):
    found = []
    document = read_dialect(text, name="a.txt", report=found.append)
    return document, [str(one) for one in found]


BEHIND = "nothing but attributes can stand behind a fence, such as {=html} [dialect-syntax]"
BRACES = 'attributes such as {#id lang=fr label="Photo: "} belong here; write \\{ for a mere brace [dialect-syntax]'


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (":promo{", "4:7"),
        (":promo{label", "4:8"),
        (":promo{label=}: a", "4:8"),
        (':promo{label="a: b', "4:8"),
        ("[a]{b", "4:5"),
        ("[a](b){", "4:7"),
        ("`a`{=}", "4:5"),
    ],
)
def test_braces_that_hold_no_attributes_are_named_with_the_place(text, place):
    assert in_body(text) == [f"{place}: {BRACES}"]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (":promo{x=1}: a", "4:8: a promo has no attribute 'x' [unknown-field]"),
        (":promo{label=a label=b}: c", "4:16: the attribute 'label' stands twice [duplicate-key]"),
        (":promo{lang=fr}a", "4:15: a colon and a blank belong behind these attributes [dialect-syntax]"),
        ("[a](b){x=1}", "4:8: a link has no attribute 'x' [unknown-field]"),
        ("[a]{.person text=b}", "4:13: an entity has no attribute 'text' [unknown-field]"),
        ("[a]{.stage kind=gap}", "4:12: the attribute 'kind' stands twice [duplicate-key]"),
        ("[a]{.note kind=x}", "4:11: 'x' is not editor, translator, stage, interpolation or gap [wrong-value]"),
        ('`a`{=""}', "4:5: '' is not a name token (XML's NMTOKEN) [wrong-value]"),
        (":heading{level=9}: a", "4:10: '9' is not a whole number from 1 to 6 [wrong-value]"),
        (":heading{level=first}: a", "4:10: 'first' is not a whole number from 1 to 6 [wrong-value]"),
        (":list{ordered=no}:\n  :list_item: a", "4:7: 'no' is not true or false [wrong-value]"),
        (':dateline{date=""}: a', "4:11: '' is not a date, nor words for one [wrong-value]"),
        ("@{kind=x}: a", "4:3: 'x' is not question, answer or remark [wrong-value]"),
        ("@mara{speaker=otto}: a", "4:7: the attribute 'speaker' stands twice [duplicate-key]"),
        ("``` {lines=a}\nb\n```", "4:6: a fence has no attribute 'lines' [unknown-field]"),
    ],
)
def test_an_attribute_that_does_not_fit_is_named(text, problem):
    assert in_body(text) == [problem]


def test_lines_in_an_attribute_can_hold_no_control_characters():
    assert in_body(':preformatted{lines="\\x00"}:') == [
        "4:15: '\\x00' is not lines without control characters [wrong-value]",
        "4:1: a preformatted must have lines [missing-field]",
    ]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("``` a\nb\n```", f"4:5: {BEHIND}"),
        (
            "``` {=html} a\nb\n```",
            f"4:12: {BEHIND}",
        ),
        ("> ```\n> a\n\nb", "4:3: this fence is never closed [dialect-syntax]"),
    ],
)
def test_a_fence_that_says_anything_else_or_never_ends_is_named(text, problem):
    assert in_body(text) == [problem]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[a]{.notes}", "4:1: there is no 'notes'; did you mean 'note'? [unknown-type]"),
        (":promos: a", "4:1: there is no 'promos'; did you mean 'promo'? [unknown-type]"),
        (":smile: a", "4:1: there is no 'smile' [unknown-type]"),
        (":cell: a", "4:1: a cell can't stand in a document [wrong-type]"),
        (":dateline: [a](b)", "4:12: no Link can stand here [wrong-type]"),
        ("a [b [c](d) e](f)", "4:3: a link stands in a link [not-normal]"),
        ("[*a*]{.work}", "4:1: an entity holds nothing but text [wrong-type]"),
        ("[a]{.line-break}", "4:1: a line break holds no text [wrong-type]"),
        ("a []{.note}", "4:3: a note must have content [missing-field]"),
        ("a []{.work}", "4:3: an entity must have text [missing-field]"),
        (":figure:\n  :credit: a\n  :credit: b", "6:3: a figure has just one credit [duplicate-key]"),
        (":kicker: a\n:kicker: b", "5:1: a document has just one kicker [duplicate-key]"),
        (":list:", "4:1: a list must have items [missing-field]"),
        ("@mara:", "4:1: a turn must have content [missing-field]"),
    ],
)
def test_what_is_unknown_or_stands_where_it_cannot_or_is_missing_is_named(text, problem):
    assert in_body(text) == [problem]


@pytest.mark.parametrize("span", ["{x=1}", "{}", "{.note .stage}"])
def test_a_span_has_one_name_or_a_language_and_nothing_else_is_said_of_it(span):
    message = "a span has just one name, such as {.note}, or a language, {lang=fr} [dialect-syntax]"
    assert in_body(f"[a]{span}") == [f"4:1: {message}"]


@pytest.mark.parametrize(("text", "column"), [("> " * 70 + "a", 127), ("[" * 70 + "a" + "]{.note}" * 70, 8)])
def test_what_lies_too_deep_is_refused(text, column):
    assert in_body(text) == [f"4:{column}: deeper than 64 nodes [too-deep]"]


def test_all_problems_are_named_but_no_more_than_fifty():
    assert in_body(":x: a\n:y: b") == ["4:1: there is no 'x' [unknown-type]", "5:1: there is no 'y' [unknown-type]"]
    assert len(in_body(":x: a\n" * 60)) == 50


# Front matter


QUOTE = "put this value in double quotation marks [dialect-syntax]"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("urgencies: 1\n", "3:1: a document has no 'urgencies' in the front matter [unknown-field]"),
        ("body: a\n", "3:1: a document has no 'body' in the front matter [unknown-field]"),
        ("participants:\n- id: a\n  x: b\n", "5:3: a participant has no 'x' in the front matter [unknown-field]"),
        ("lang\n", "3:1: a key with a colon belongs here [dialect-syntax]"),
        ("- lang: en\n", "3:1: a key with a colon belongs here [dialect-syntax]"),
        ("lang: en\nlang: fr\n", "4:1: the key 'lang' stands twice [duplicate-key]"),
        ("  lang: en\n", "3:3: this line is set in otherwise than those above [dialect-syntax]"),
        ("lang: en\n  id: a\n", "4:3: this line is set in otherwise than those above [dialect-syntax]"),
        ("series:\n\tname: a\n", "4:1: front matter is set in with blanks, never with tabs [dialect-syntax]"),
        ('version: "a" b\n', "3:14: nothing can follow this value on its line [dialect-syntax]"),
        ("version: 'it''s' b\n", "3:18: nothing can follow this value on its line [dialect-syntax]"),
        ("keywords: [a] b\n", "3:15: nothing can follow this value on its line [dialect-syntax]"),
        ("version: &a b\n", f"3:10: {QUOTE}"),
        ("version: a: b\n", f"3:10: {QUOTE}"),
        ("version: a:\n", f"3:10: {QUOTE}"),
        ("version: - a\n", f"3:10: {QUOTE}"),
        ("lang: [a, b]\n", "3:7: a list is not a string [wrong-type]"),
        ("lang: {}\n", "3:7: an object is not a string [wrong-type]"),
        ("keywords:\n- a\n- - b\n", "5:3: a list is not a string [wrong-type]"),
        ("revisions: a\n", '3:12: "a" is not an object of type revision [wrong-type]'),
        ("revisions:\n- a\n", '4:3: "a" is not an object of type revision [wrong-type]'),
        ("urgency: soon\n", '3:10: "soon" is not a whole number [wrong-type]'),
        ("urgency: 99999999999\n", "3:10: 9999999999 is not from 1 to 8 [wrong-value]"),
        ("urgency: 00000000035\n", "3:10: 35 is not from 1 to 8 [wrong-value]"),
        ("issued:\n  value: x\n", '4:10: "x" is not a date (ISO 8601) [wrong-value]'),
        ("issued: {}\n", "3:9: just one of value and raw must be given [wrong-value]"),
    ],
)
def test_front_matter_that_cannot_be_read_is_named(text, problem):
    assert problem in in_front(text)


@pytest.mark.parametrize("text", ["'a\n", '"a\n', '"a\\"\n'])
def test_a_quotation_mark_that_is_never_closed_is_named(text):
    assert in_front(f"version: {text}")[0] == "3:10: this quotation mark is never closed [dialect-syntax]"


@pytest.mark.parametrize(
    ("text", "column"), [("[", 11), ("[a b c", 16), ('[a, "b" c]', 19), ("[a,", 13), ("['it''s', \"b\"", 23)]
)
def test_strings_in_brackets_must_end_on_their_line(text, column):
    message = "strings in brackets end in `]` on the same line, with commas between them [dialect-syntax]"
    assert in_front(f"keywords: {text}\n") == [f"3:{column}: {message}"]


@pytest.mark.parametrize("label", ["[a]", "{}", '"\\x00"'])
def test_the_label_of_turns_is_a_text_of_somebody_with_an_id(label):
    message = "a turn_label is a text without line ends or control characters, of somebody with an id [wrong-value]"
    assert in_front(f"participants:\n- id: a\n  turn_label: {label}\n") == [f"5:15: {message}"]
    assert in_front("participants:\n- name: M\n  turn_label: a\n")[0] == f"5:15: {message}"


def test_values_that_lie_too_deep_in_front_matter_are_refused():
    lines = [" " * depth + f"a{depth}:\n" for depth in range(12)]
    assert in_front("".join(lines)) == ["12:10: the front matter has no values so deep [too-deep]"]


# The text as a whole


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", '1:1: the text doesn\'t begin with the lines --- and newsdoc: "0.1" [dialect-syntax]'),
        (FRONT, "1:1: the front matter is never closed by a line --- [dialect-syntax]"),
        ('---\nnewsdoc: "9"\n---\n', '2:1: version "9"; this newsdoc reads "0.1" [unsupported-version]'),
        ("---\nnewsdoc:\n---\n", "2:1: null is not a string [wrong-type]"),
    ],
)
def test_a_text_that_opens_otherwise_is_refused(text, problem):
    assert problems(text) == [problem]


def test_what_is_wrong_with_the_meaning_is_reported_with_its_place_and_the_document_read():
    front = "participants:\n- id: a\n- id: a\n"
    document, found = reported(f"{FRONT}{front}---\n@b: c")
    assert [turn.speaker for turn in document.body] == ["b"]
    assert found == [
        "a.txt:5:3: the id 'a' is also that of $.participants[0].id [duplicate-id]",
        "a.txt:7:1: no participant 'b' [unknown-speaker]",
    ]


def test_a_character_that_no_document_can_hold_is_replaced_and_reported():
    document, found = reported(f"{FRONT}---\na\x00b")
    assert document == Document(body=(Paragraph(("a\ufffdb",)),))
    message = "U+0000 stands here, and no document can hold it: in texts U+FFFD stands for it [forbidden-character]"
    assert found == [f"a.txt:4:2: {message}"]
