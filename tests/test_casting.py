"""Who speaks in an interview: by labels, by introductions, by what they say themselves, by headlines and bylines."""

from __future__ import annotations

import pytest

import newsdoc as nd
from newsdoc.formats.text import read

THINGS = ("it", "the gate", "the door")
STORY = "It was mended by the whole of the town, and nobody knows what that has cost.\n\n"


def talk(asks, answers, times=2):
    """Give turns with these labels in alternation."""
    return "".join(f"{asks}: Why {number}?\n\n{answers}: So {number}.\n\n" for number in range(times))


def unlabelled(answer=""):
    """Give questions and answers without labels; the first answer begins with these words."""
    answers = [f"{answer}I do, as I said.", *["I do, as I said."] * 2]
    return "".join(f"Who opens {it} for you?\n\n{said}\n\n" for it, said in zip(THINGS, answers, strict=True))


def people(text, **options):
    return {person.name: person.role for person in read(text, **options).participants}


def person(text, name):
    return next(one for one in read(text).participants if one.name == name)


# Labels and introductions


def test_another_transliteration_of_a_name_is_the_same_person():
    text = "A Talk\n\nWe spoke with {} Novikov, a keeper.\n\n" + talk("Gazette", "Mikhael Novikov")
    assert person(text.format("Mikhail"), "Mikhael Novikov").title == "keeper"
    assert person(text.format("Otto"), "Mikhael Novikov").title is None


def test_a_short_name_in_the_introduction_and_another_in_the_labels_are_one_person():
    text = "A Talk\n\nWe spoke with Lind, a keeper.\n\nMara Lind has been there.\n\n"
    found = person(text + talk("Gazette", "Mara"), "Mara Lind")
    assert (found.labels, found.title) == (("Mara",), "keeper")
    assert len(people(text + talk("Gazette", "Mara"))) == 2


def test_a_word_in_capitals_is_an_organisation_and_nobody_who_answers():
    text = "A Talk\n\nWe spoke with NOOR.\n\n"
    assert people(text + talk("Q", "A")) == {None: "interviewee"}
    assert people(text + talk("Q", "NOOR")) == {None: "interviewer", "NOOR": "interviewee"}


def test_capitals_of_an_outlet_are_its_label():
    text = "A Talk\n\nBeacon interviewed Mara Lind, a keeper.\n\n"
    found = person(text + talk("BCN", "Mara Lind"), "Beacon")
    assert (found.labels, found.kind) == (("BCN", "Beacon"), "organisation")
    assert people(text + talk("XYZ", "Mara Lind")) == {"XYZ": "interviewer", "Mara Lind": "interviewee"}


def test_capitals_may_stand_for_a_word_of_the_headline():
    text = "The Beacon Meets A Keeper\n\nIt was a long night.\n\n" + talk("BCN", "Mara Lind")
    assert person(text, "Beacon").kind == "organisation"


@pytest.mark.parametrize(
    ("introduction", "name"),
    [
        ("Mara Lind answered our questions about the boat.", "Mara Lind"),
        ("We met Mara Lind to talk.", "Mara Lind"),
        ("대표 김민수 인터뷰", "김민수"),
        ("今回は船長の山田花子さんに話を聞いた。", "山田花子"),
        ("我们采访了王美丽。", "王美丽"),
    ],
)
def test_a_name_before_or_within_the_words_of_an_introduction_answers(introduction, name):
    assert name in people(f"A Boat\n\n{introduction}\n\n{talk('Q', 'A')}")


@pytest.mark.parametrize(
    "introduction",
    [
        "the keeper answered our questions about it.",
        "“ answered our questions about it.",
        "와의 인터뷰",
        "我们采访了。",
        "«Маяк» поговорил с",
        "Nobody turned the boat.\n\nThe Gazette has returned to Olga Noor, a keeper.",
        "It is never interviewed itself.\n\nThe Gazette has reinterviewed Olga.",
    ],
)
def test_an_introduction_of_nobody_names_nobody(introduction):
    assert people(f"A Boat\n\n{introduction}\n\n{talk('Q', 'A')}") == {None: "interviewee"}


@pytest.mark.parametrize(
    ("turn", "heard"),
    [
        ("Olga: Yes.", True),
        ("OLGA: Yes.", True),
        ("Olga Noor: Yes.", True),
        ("Vera: Yes.", False),
        ("OLGA. Yes.", False),
        ("FACTS – There are two.", False),
    ],
)
def test_one_who_speaks_once_between_others_must_be_known_by_name(turn, heard):
    talking = talk("Gazette", "Mara Lind")
    text = f"A Talk\n\nMara Lind was there with Olga Noor.\n\n{talking}{turn}\n\n{talking}"
    found = people(text)
    assert len(found) == 2 + heard


def test_those_who_speak_once_and_are_named_elsewhere_are_heard_however_many_there_are():
    names = [f"{letter}olna Noor" for letter in "ABCDEFGHIJKLNOPQRSTUVWXYZ"]
    talking = talk("Gazette", "Mara Lind")
    said = "".join(f"{name}: Yes.\n\nIt was so.\n\nAnd it still is.\n\n" for name in names)
    told = f"A Talk\n\nThere were {', '.join(names)}.\n\n"
    assert people(told + talking + said + talking).keys() == {"Gazette", "Mara Lind", *names}
    assert not people(f"A Talk\n\nThere were others.\n\n{talking}{said}{talking}").keys() & {*names}


@pytest.mark.parametrize(
    ("narrative", "label", "name"),
    [
        ("Mara Lind has been there.", "ML", "Mara Lind"),
        ("Mara Lind has been there.", "Mara", "Mara Lind"),
        ("Mara Lind and Otto Lind have been there.", "Lind", "Lind"),
        ("教授王美丽来了。", "教授", "王美丽"),
        ("王美丽先生来了。", "王", "王美丽"),
        ("教授来了。", "教授", "教授"),
    ],
)
def test_a_label_that_is_cut_short_or_a_title_is_completed_from_the_text(narrative, label, name):
    assert name in people(f"A Boat\n\n{narrative}\n\n{talk('Gazette', label)}")


def test_labels_of_one_who_has_several_are_taken_together():
    text = (
        "A Talk\n\nIt was a long night.\n\n"
        + talk("记者", "北京大学教授王美丽")
        + talk("记者", "王")
        + talk("记者", "教授")
    )
    assert [one.labels for one in read(text).participants] == [("记者",), ("北京大学教授王美丽", "王", "教授")]


def test_a_letter_for_a_side_is_the_short_form_of_a_full_label_that_declares_it_before():
    before = f"A Talk\n\n{talk('Olga Quist (Q)', 'Otto Bern')}{talk('Q', 'Otto Bern')}"
    behind = f"A Talk\n\n{talk('Q', 'Otto Bern')}{talk('Olga Quist (Q)', 'Otto Bern')}"
    assert len(people(before)) == 2
    assert len(read(behind).participants) == 3


def test_a_name_in_another_case_is_given_in_the_first():
    text = "Разговор\n\n«Маяк» побеседовал с Анной Лесковой, врачом.\n\n{}\n\n" + talk("В", "О")
    assert "Анна Лескова" in people(text.format("Анна Лескова живёт здесь."))
    assert "Анна Лескова" in people(text.format("Ночь была долгой."))


# Without labels


@pytest.mark.parametrize(
    ("headline", "answer", "name", "rule"),
    [
        ("The Sluice", "My name is Mara Lind. ", "Mara Lind", "introduces-themselves"),
        ("The Sluice", "I'm Mara and I keep it. ", "Mara", "introduces-themselves"),
        ("What Otto Bern sees", "I'm Mara. ", "Mara", "introduces-themselves"),
        ("A Keeper: Mara Lind", "I'm Mara. ", "Mara Lind", "headline-names"),
        ("What Mara Lind sees", "I'm Mara. ", "Mara Lind", "introduces-themselves"),
        ("一条船", "我叫王美丽。", "王美丽", "introduces-themselves"),
        ("Mara Lind", "Lind is my name. ", "Mara Lind", "headline-is-name"),
        ("In conversation with The Slow Ferries", "We are four. ", "The Slow Ferries", "headline-names-group"),
        ("In conversation with The Slow, Old Ferries", "We are four. ", "The Slow", "headline-names-group"),
    ],
)
def test_who_answers_is_named_by_themselves_or_by_the_headline(headline, answer, name, rule):
    found = person(f"{headline}\n\n{unlabelled(answer)}", name)
    assert (found.role, found.origin.rule) == ("interviewee", rule)


@pytest.mark.parametrize(
    ("headline", "answer"),
    [
        ("The Sluice", "I'm Happy to say so. "),
        ("The Sluice", "I'm "),
        ("The Sluice", "I'm. "),
        ("Mara Lind", ""),
        ("In conversation with the keepers", "We are four. "),
        ("In conversation with", "We are four. "),
    ],
)
def test_who_answers_has_no_name_where_nothing_says_it(headline, answer):
    assert people(f"{headline}\n\n{unlabelled(answer)}") == {}


def test_who_gives_their_name_behind_a_label_for_answers_has_it():
    text = "The Sluice\n\nQ: Why?\n\nA: So. My name is Mara Lind.\n\nQ: How?\n\nA: Thus.\n"
    assert people(text) == {None: "interviewer", "Mara Lind": "interviewee"}
    assert people(text.replace("So. My name is Mara Lind.", "我叫")) == {None: "interviewee"}


def test_the_name_that_stands_out_before_the_talk_is_who_answers():
    known = (
        "Mara Lind has kept the sluice for years.\n\nIt was there that Lind, as they say of Mara, met Otto Bern.\n\n"
    )
    assert people(f"The Sluice\n\n{known}{STORY}{unlabelled()}") == {"Mara Lind": "interviewee"}


@pytest.mark.parametrize(
    "narrative",
    [
        "The University of Ostvik Bern stands at the sluice.",
        "It is told in “Ostvik Bern”, a book.",
        "The Ostvik Bern is an old ship.",
        "PHOTO: OSTVIK BERN",
    ],
)
def test_names_of_places_and_works_are_nobodys(narrative):
    assert people(f"The Sluice\n\n{narrative}\n\n{STORY}{unlabelled()}") == {}


@pytest.mark.parametrize(
    ("lines", "name", "rule"),
    [
        ("By Jan Holm", "Jan Holm", "byline-asks"),
        ("Jan Holm", "Jan Holm", "byline-asks"),
        ("Interview by Jan Holm\n\nBy Otto Bern", "Jan Holm", "interview-credit"),
    ],
)
def test_who_asks_is_named_by_the_byline(lines, name, rule):
    text = f"The Sluice\n\n{lines}\n\n{STORY}{unlabelled()}"
    assert person(text, name).origin.rule == rule
    assert people(text) == {name: "interviewer"}


@pytest.mark.parametrize(
    "lines", ["By Jan Holm and Otto Bern", "By Jan Holm\n\nBy Otto Bern", "Interview by Jan and Otto Bern"]
)
def test_a_byline_of_several_names_nobody_who_asks(lines):
    assert people(f"The Sluice\n\n{lines}\n\n{STORY}{unlabelled()}") == {}


def test_who_answers_is_not_who_asks():
    text = "The Sluice\n\nBy Mara Lind\n\nInterview by Mara Lind\n\n" + STORY + unlabelled("My name is Mara Lind. ")
    assert people(text) == {"Mara Lind": "interviewee"}
    assert people(f"The Sluice\n\n{unlabelled()}", interviewer="Jan Holm") == {"Jan Holm": "interviewer"}


@pytest.mark.parametrize(
    "introduction",
    [
        "Jan Holm spoke to Mara Lind.",
        "Mara Lind spoke to our reporter Jan Holm.",
        "Mara Lind was interviewed by Jan Holm.",
        "Mara Lind im Gespräch mit Jan Holm",
        "",
    ],
)
def test_who_asks_each_time_is_the_interviewer_however_the_introduction_names_the_two(introduction):
    turns = "Holm: Why?\n\nLind: I saw ice.\n\nHolm: Only ice?\n\nLind: Only that.\n"
    document = nd.loads(f"The ferry\n\n{introduction}\n\n{turns}", "text")
    roles = {person.labels[0]: person.role for person in document.participants}
    assert roles == {"Holm": "interviewer", "Lind": "interviewee"}
    assert [turn.kind for turn in document.body if isinstance(turn, nd.Turn)] == ["question", "answer"] * 2


def test_one_who_asks_once_in_a_while_stays_the_one_who_answers():
    turns = "Holm: Go on.\n\nLind: Why not?\n\nHolm: Tell me.\n\nLind: I saw ice.\n"
    document = nd.loads(f"The ferry\n\nJan Holm spoke to Mara Lind.\n\n{turns}", "text")
    roles = {person.name: person.role for person in document.participants}
    assert roles == {"Jan Holm": "interviewer", "Mara Lind": "interviewee"}
