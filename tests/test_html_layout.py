"""Interviews that pages of others lay out in tables and definition lists, and such as only look like them."""

from __future__ import annotations

import pytest

import newsdoc as nd

INTRO = "<p>The Gazette interviewed Mara Lind, harbour master of Ostvik.</p>"
QUESTIONS = (
    ("Is the ferry afloat?", "It is, since Tuesday."),
    ("Who paid?", "The town did."),
    ("And now?", "We wait."),
)
TALK = (
    ("Gazette", "Is the ferry afloat?"),
    ("Lind", "It is, since Tuesday."),
    ("Gazette", "Who paid?"),
    ("Lind", "The town did."),
)


def table(pairs):
    rows = "".join(f"<tr><td>{left}</td><td>{right}</td></tr>" for left, right in pairs)
    return f"<table>{rows}</table>"


def definitions(pairs):
    return f"<dl>{''.join(f'<dt>{left}</dt><dd>{right}</dd>' for left, right in pairs)}</dl>"


def read(markup, interview="auto"):
    page = f"<article><h1>A boat</h1>{INTRO}{markup}<p>More.</p></article>"
    return nd.loads(page, "html", interview=interview)


def turns(document):
    return [(turn.kind, turn.label, nd.plain_text(turn)) for turn in document.body if isinstance(turn, nd.Turn)]


@pytest.mark.parametrize("laid_out", [table, definitions])
def test_questions_with_answers_beside_them_or_below_are_an_interview(laid_out):
    document = read(laid_out(QUESTIONS))
    assert [(kind, text) for kind, _, text in turns(document)] == [
        part for asks, says in QUESTIONS for part in (("question", asks), ("answer", says))
    ]
    assert nd.plain_text(document.body[-1]) == "More."
    spoken = [block for turn in document.body if isinstance(turn, nd.Turn) for block in turn.content]
    assert all(isinstance(block, nd.Paragraph) for block in spoken)


@pytest.mark.parametrize("laid_out", [table, definitions])
@pytest.mark.parametrize("colon", ["", ":", "："])
def test_names_with_what_they_say_beside_them_or_below_are_labels(laid_out, colon):
    document = read(laid_out([(f"{name}{colon}", text) for name, text in TALK]))
    assert [(label.rstrip(), text) for _, label, text in turns(document)] == [
        (f"{name}{colon}", text) for name, text in TALK
    ]


@pytest.mark.parametrize(
    "markup",
    [
        table((("Born", "1970"), ("Lives in", "Ostvik"), ("Works as", "harbour master"))),
        table(QUESTIONS).replace("<td>", "<td colspan=2>", 1),
        table(QUESTIONS).replace("<tr>", "<tr><td>1</td>"),
        table(QUESTIONS).replace("<table>", "<table><caption>C</caption>"),
        table(QUESTIONS).replace("<td>Who", "<td><ul><li>x</li></ul>Who"),
        definitions(QUESTIONS).replace("<dt>Who", "<dt>Or</dt><dt>Who"),
        definitions(QUESTIONS).replace("<dd>We wait.</dd>", ""),
        definitions((("Keel", "What lies below."), ("Keel", "Bow?"))),
        table((("Mon", "Open"), ("Tue", "Shut"), ("Mon", "Open"), ("Tue", "Shut"))),
    ],
)
def test_other_tables_and_lists_stay_what_they_are(markup):
    document = read(markup)
    assert turns(document) == []
    assert {type(block) for block in document.body} & {nd.Table, nd.DefinitionList}


def test_what_is_laid_out_so_is_left_alone_where_no_interview_is_wanted():
    assert turns(read(table(QUESTIONS), interview="never")) == []
