"""Names are the same whether accents are composed or not, and stay as the text has them."""

from __future__ import annotations

import unicodedata

import pytest

import newsdoc as nd
from newsdoc.composition import composed
from newsdoc.formats.text.folding import folded

PAIRS = [
    ("김소연", "박민수", "김소연", "박민수"),
    ("Nguyễn Thị Ngọc", "Trần Văn Hữu", "Ngọc", "Hữu"),
    ("Nguyễn Thị Ngọc", "Trần Văn Hữu", "Thị Ngọc", "Văn Hữu"),
    ("Йохан Рой", "Сергей Быстрый", "Рой", "Быстрый"),
    ("Йохан Рой", "Сергей Быстрый", "ЙР", "СБ"),
    ("Łucja Żółw", "Zoë Böll", "Żółw", "Böll"),
]
SIDES = [("기자", "김소연"), ("Журналист", "Йохан Рой"), ("Journaliste", "Hélène")]


def nfd(text):
    return unicodedata.normalize("NFD", text)


def nfc(text):
    return unicodedata.normalize("NFC", text)


def interview(asks, answers):
    return f"{asks}: Почему?\n{answers}: Потому.\n{asks}: Ой.\n{answers}: Да.\n"


def speakers(document):
    return [turn.speaker for turn in document.body if isinstance(turn, nd.Turn)]


@pytest.mark.parametrize("pair", PAIRS)
@pytest.mark.parametrize("of_text", [nfc, nfd])
@pytest.mark.parametrize("of_names", [nfc, nfd])
def test_names_that_are_given_are_found_in_either_form(pair, of_text, of_names):
    asks, answers, *labels = pair
    text = of_text(interview(*labels))
    remarks = []
    document = nd.loads(text, "text", interviewer=of_names(asks), interviewee=of_names(answers), report=remarks.append)
    people = document.participants
    assert [nfc(person.name) for person in people] == [asks, answers]
    assert [person.role for person in people] == ["interviewer", "interviewee"]
    assert speakers(document) == [people[0].id, people[1].id] * 2
    assert [person.labels for person in people] == [(of_text(label),) for label in labels]
    assert [remark.code for remark in remarks if remark.code == "unused-name"] == []


@pytest.mark.parametrize("pair", PAIRS)
def test_labels_in_both_forms_are_one_speaker_and_printed_as_they_are(pair):
    text = interview(*pair[2:])
    document = nd.loads(text + nfd(text), "text")
    assert len(document.participants) == 2
    assert speakers(document) == [person.id for person in document.participants] * 4
    labels = [turn.label for turn in document.body]
    assert labels[4:] == [nfd(label) for label in labels[:4]] != labels[:4]


@pytest.mark.parametrize("labels", [*(pair[2:] for pair in PAIRS), *SIDES])
def test_an_interview_is_read_alike_in_either_form(labels):
    text = interview(*labels)
    document = nd.loads(nfd(text), "text")
    assert composed(document) == nd.loads(text, "text")
    assert nfd(nd.plain_text(document)) == nd.plain_text(document)


@pytest.mark.parametrize(
    ("text", "other"), [("Й", "и\u0306"), ("ÉCOLE", "e\u0301cole"), ("STRASSE", "straße"), ("가", "\u1100\u1161")]
)
def test_what_is_read_as_the_same_is_folded_to_the_same(text, other):
    assert folded(text) == folded(other)
    assert folded("И") != folded("Й")
