"""Names are the same whether accents are composed or not, and stay as the text has them."""

from __future__ import annotations

import unicodedata

import pytest

import newsdoc as nd
from casebook import cases
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


@pytest.mark.parametrize("article", [pytest.param(article, id=name) for name, article, _ in cases()])
def test_every_case_is_read_alike_in_either_form_and_kept_as_it_is(article):
    document = nd.loads(nfd(article), "text")
    nd.validate(document)
    assert composed(document) == nd.loads(nfc(article), "text")
    assert nd.plain_text(document) == nfd(nd.plain_text(document))


INTERVIEW = "Mit Zoë Böll spricht Anna Öl\n\nÖl: Wärmt es?\n\nBöll: Ja, schön.\n\nÖl: Für wen?\n\nBöll: Für ä.\n"


def test_origins_and_remarks_are_places_in_what_was_printed():
    text = nfd(INTERVIEW)
    remarks = []
    document = nd.loads(text + "\nA\u0308 \u202eb: Was?\n", "text", report=remarks.append)
    turns = [block for block in document.body if isinstance(block, nd.Turn)]
    assert [text[turn.origin.start : turn.origin.end] for turn in turns[:3]] == text.split("\n\n")[1:4]
    assert document.origin.end == len(text) + len("\nA\u0308 \u202eb: Was?\n")
    assert [person.id for person in document.participants][:2] == ["anna-öl", "zoë-böll"]
    (told,) = [remark for remark in remarks if remark.code == "ambiguous-label"]
    assert (told.position.line, told.position.column) == (11, 1)
    assert "A\u0308" in told.message


@pytest.mark.parametrize(
    "spelled",
    [
        "ê\u0323",  # as windows-1258 has Vietnamese
        "e\u0323\u0302",
        "ẹ\u0302",
    ],
)
def test_letters_with_two_marks_are_read_with_one_of_them_apart_too(spelled):
    name = f"Hu{spelled}"
    text = f"Interview: {name}\n\n{name}: Why?\nBen: So.\n{name}: Oh?\nBen: Yes.\n"
    document = nd.loads(text, "text")
    turns = [block for block in document.body if isinstance(block, nd.Turn)]
    assert [turn.label for turn in turns[::2]] == [f"{name}: "] * 2
    assert composed(document) == nd.loads(nfc(text), "text")


@pytest.mark.parametrize("last", [nfc("Schön."), "5 \u2126", "5 \u212b"])
def test_what_could_not_be_put_back_is_read_as_it_stands(last):
    text = f"{nfd(INTERVIEW)}\n{last}\n"
    document = nd.loads(text, "text")
    assert nd.plain_text(document).endswith(last)
    assert nfd("Zoë Böll") in nd.plain_text(document)


def test_the_words_of_a_style_are_found_however_they_are_spelled(tmp_path):
    path = tmp_path / "own.toml"
    path.write_text(nfd('name = "own"\ntitle = "Own"\nlang = "de"\ndisclaimers = ["Übrigens"]\n'), "utf-8")
    for form in (nfc, nfd):
        document = nd.loads(form("Wir gehen.\n\nÜbrigens: Das ist alles.\n"), "text", style=str(path))
        assert isinstance(document.body[-1], nd.Disclaimer)


def test_an_explanation_tells_the_evidence_as_it_is_printed():
    from newsdoc.formats.text.explanation import explain

    for text in (INTERVIEW, nfd(INTERVIEW)):
        document = nd.loads(text, "text")
        told = explain(document, nd.Source(text))
        assert told.mode is not None
        assert told.evidence == explain(nd.loads(INTERVIEW, "text"), nd.Source(INTERVIEW)).evidence
