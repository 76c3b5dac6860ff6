"""Controls of direction that aren't balanced in names, labels and links are told; balanced ones are fine."""

from __future__ import annotations

import pytest

import newsdoc as nd
from newsdoc import build
from newsdoc.direction import unbalanced

CODE = "unbalanced-direction"
TURNED = "Mara\u202e adniL"
ISOLATED = "\u2068מארה\u2069 Lind"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Mara Lind", None),
        ("مارا \u200f לינד\u200e\u061c", None),  # marks have no counterparts
        ("a\u202ab\u202cc", None),
        ("a\u202bb\u202dc\u202c\u202c", None),
        ("a\u2066b\u2067c\u2069\u2068d\u2069\u2069", None),
        ("\u2067a\u202eb\u202cc\u2069", None),
        ("a\u202eb", 1),
        ("a\u2066b", 1),
        ("a\u202c", 1),
        ("a\u2069", 1),
        ("a\u202ab\u202bc\u202c", 1),
        ("\u2067a\u202eb\u2069", 0),  # the isolate is closed before what is open in it
        ("\u202aa\u2069\u202c", 0),
        ("\u2067a\u202c\u2069", 0),
    ],
)
def test_controls_of_direction_are_balanced_if_each_has_its_counterpart(text, place):
    assert unbalanced(text) == place


@pytest.mark.parametrize(
    ("document", "paths"),
    [
        (nd.Document(participants=(nd.Participant("a", TURNED),)), ["$.participants[0].name"]),
        (nd.Document(participants=(nd.Participant("a", labels=("x", TURNED)),)), ["$.participants[0].labels[1]"]),
        (build.document(build.answer(TURNED, "a")), ["$.body[0].label"]),
        (
            build.document(build.p(nd.Link(("x", nd.Strong((TURNED,))), f"https://news.example/{TURNED}"))),
            ["$.body[0].content[0].href", "$.body[0].content[0].content"],
        ),
        (build.document(build.p(nd.Entity(TURNED, "person"))), ["$.body[0].content[0].text"]),
        (nd.Document(bylines=(nd.Byline((f"By {TURNED}",)),)), ["$.bylines[0].content"]),
        (nd.Document(rights=nd.Rights(holder=TURNED)), ["$.rights.holder"]),
        (nd.Document(source=nd.Provenance(TURNED), extensions=(nd.Extension("x", TURNED),)), []),
        (build.document(f"{TURNED} waits.", headline=TURNED), []),
        (nd.Document(participants=(nd.Participant("a", ISOLATED, labels=(ISOLATED,)),)), []),
        (build.document(build.p(nd.Link((ISOLATED,), "https://news.example/"))), []),
    ],
)
def test_the_check_names_each_name_and_link_that_is_not_balanced(document, paths):
    found = nd.check(document)
    assert [(one.code, one.path) for one in found] == [(CODE, path) for path in paths]


def test_a_message_has_the_control_as_an_escape():
    (found,) = nd.check(nd.Document(participants=(nd.Participant("a", TURNED),)))
    assert str(found) == (
        "$.participants[0].name: U+202E is a control of direction without its counterpart in 'Mara\\u202e adniL'"
        f" [{CODE}]"
    )


def told(text, name, **options):
    remarks = []
    nd.loads(text, name, report=remarks.append, **options)
    return [remark for remark in remarks if remark.code == CODE]


def test_a_reader_of_text_has_the_place():
    turns = "Ben: Oh.\nZ\u202eoë: Why?\n" * 2
    found = told(turns, "text")
    assert found
    assert {str(one.position) for one in found} <= {"2:1", "4:1"}
    assert [one.position for one in told(turns, "text", origins=False)] == [None] * len(found)
    balanced = turns.replace("oë:", "oë\u202c:")
    assert told(balanced, "text") == []
    assert told("A \u202e text.", "text") == []


@pytest.mark.parametrize(
    "name", ["json", "nitf", "text", "ninjs", "newsml-g2", "tt-newsdoc", "markdown", "tei", "akoma-ntoso"]
)
def test_every_reader_tells_it(name):
    link = nd.Link((TURNED,), "https://news.example/")
    written = nd.dumps(build.document(build.p("a ", link)), name)
    assert len(told(written, name)) == 1
    fine = build.document(build.p("a ", nd.Link((ISOLATED,), "https://news.example/")))
    assert told(nd.dumps(fine, name), name) == []
    nd.loads(written, name)  # and nobody need listen
