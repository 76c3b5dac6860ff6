"""What the caller says of an article overrules the reader: who asks, who answers, which language it is in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsdoc as nd
from newsdoc.checks import check
from newsdoc.diagnostics import UsageError
from newsdoc.formats.text import read
from newsdoc.formats.text.explanation import explain
from newsdoc.source import Source
from test_text_laws import texts

THINGS = ("it", "the gate", "the door")
UNLABELLED = "".join(f"Who opens {it} for you?\n\nI do, as I said.\n\n" for it in THINGS)
DASHES = "— Who opens it?\n\n— I do.\n\n— And who shuts it?\n\n— The wind.\n\n— Always?\n\n— No.\n\n"


def talk(asks, answers, times=2):
    """Give turns with these labels in alternation."""
    return "".join(f"{asks}: Why {number}?\n\n{answers}: So {number}.\n\n" for number in range(times))


def article(*parts):
    return "A Talk\n\n" + "".join(parts)


def people(text, **options):
    """Give who speaks, by name, with their role and the labels that are theirs."""
    return {person.name: (person.role, person.labels) for person in read(text, **options).participants}


def person(text, name, **options):
    return next(one for one in read(text, **options).participants if one.name == name)


def speakers(text, **options):
    """Give the side and the speaker of each turn."""
    return [(turn.kind[0], turn.speaker) for turn in nd.find_all(read(text, **options), nd.Turn)]


def reported(text, code, **options):
    found = []
    read(text, report=found.append, **options)
    return [one.message for one in found if one.code == code]


# Labels


@pytest.mark.parametrize("label", ["Anna Novak", "ANNA NOVAK", "Novak", "Anna", "AN", "A.N.", "Dr Novak", "A. Novak"])
def test_every_form_of_a_given_name_is_that_persons_label(label):
    found = people(article(talk("Gazette", label)), interviewee="Anna Novak")
    assert found["Anna Novak"] == ("interviewee", (label,))


def test_two_labels_that_are_forms_of_a_name_are_one_persons():
    text = article(talk("Gazette", "Anna"), talk("Gazette", "Novak"))
    assert people(text, interviewee="Anna Novak")["Anna Novak"] == ("interviewee", ("Anna", "Novak"))
    assert len(people(text, interviewee="Anna Novak")) == 2


def test_a_given_name_overrules_the_one_that_the_text_has_for_the_label():
    text = article("Otto Novak lives by the sluice, and has for thirty years.\n\n", talk("Gazette", "Novak"))
    assert "Otto Novak" in people(text)
    assert people(text, interviewee="Anna Novak")["Anna Novak"] == ("interviewee", ("Novak",))


def test_a_given_name_overrules_the_roles():
    text = article(talk("Lind", "Novak"))
    assert people(text, interviewer="Anna Novak")["Anna Novak"] == ("interviewer", ("Novak",))
    assert people(text, interviewer="Anna Novak")["Lind"] == ("interviewee", ("Lind",))
    assert people(text, interviewee="Ida Lind")["Novak"] == ("interviewer", ("Novak",))


def test_a_short_name_means_the_full_one_that_the_text_has():
    assert people(article(talk("Gazette", "Anna Novak")), interviewee="Novak")["Anna Novak"][0] == "interviewee"
    assert people(article(talk("Gazette", "Anna Novak")), interviewer="anna novak")["Anna Novak"][0] == "interviewer"


def test_a_given_name_is_spelled_as_the_caller_does():
    text = article(talk("Gazette", "Mikhael Novikov"))
    assert people(text, interviewee="Mikhail Novikov")["Mikhail Novikov"] == ("interviewee", ("Mikhael Novikov",))


def test_a_name_without_blanks_means_the_surname_that_begins_it():
    text = "谈话\n\n记者：为什么？\n\n宋：因为。\n\n记者：谁？\n\n宋：我。\n"
    assert people(text, interviewee="宋雅筑")["宋雅筑"] == ("interviewee", ("宋",))


def test_several_people_may_be_given_for_each_part():
    text = article(talk("Bell", "Novak"), talk("Bell", "Lind"), talk("Kerr", "Lind"))
    found = people(text, interviewer=["Jo Bell", "Ida Kerr"], interviewee=("Anna Novak", "Mara Lind"))
    assert {name: role for name, (role, _) in found.items()} == {
        "Jo Bell": "interviewer",
        "Ida Kerr": "interviewer",
        "Anna Novak": "interviewee",
        "Mara Lind": "interviewee",
    }


def test_one_who_is_given_speaks_even_once():
    text = article("Novak: I have come late.\n\nHe sat down.\n\n", talk("Bell", "Lind"))
    assert "Novak" not in people(text)
    assert people(text, interviewee="Anna Novak")["Anna Novak"] == ("interviewee", ("Novak",))


def test_a_moderator_who_is_given_stays_one():
    text = article("Moderator: Good day?\n\n", talk("Moderator", "Lind"), talk("Moderator", "Kerr"))
    assert people(text, interviewer="Jo Bell")["Jo Bell"] == ("moderator", ("Moderator",))
    assert speakers(text, interviewer="Jo Bell")[0] == ("q", "jo-bell")


# Turns without a name


def test_letters_are_those_who_are_given():
    text = article(talk("Q", "A"))
    assert people(text, interviewer="Ida Lind", interviewee="Anna Novak") == {
        "Ida Lind": ("interviewer", ("Q",)),
        "Anna Novak": ("interviewee", ("A",)),
    }


def test_letters_are_the_one_who_is_given_whoever_else_is_introduced():
    text = article("We spoke with Otto Bern and Mara Lind of Ostvik.\n\n", talk("Q", "A"))
    assert people(text, interviewee="Mara Lind")["Mara Lind"] == ("interviewee", ("A",))


def test_a_label_that_is_a_title_is_the_one_who_is_given():
    text = article(talk("Gazette", "Minister"))
    found = person(text, "Anna Novak", interviewee="Anna Novak")
    assert (found.title, found.labels) == ("Minister", ("Minister",))


def test_an_outlets_label_is_the_one_who_is_given():
    text = article("By Jan Holm\n\n", talk("“Gazette”", "Mara Lind"))
    found = person(text, "Jan Holm", interviewer="Jan Holm")
    assert (found.kind, found.labels) == ("person", ("Gazette",))
    assert text[found.origin.start : found.origin.end] == "Jan Holm"
    assert person(text, "Tideway", interviewer="Tideway").kind == "organisation"


@pytest.mark.parametrize("turns", [UNLABELLED, DASHES], ids=["unlabelled", "dashes"])
def test_the_answers_of_an_article_without_labels_are_the_one_who_is_given(turns):
    text = f"The Sluice\n\nWe spoke with Otto Bern, a baker.\n\n{turns}"
    told = speakers(text, interviewee="Anna Novak", interviewer="Ida Lind")
    assert set(told) == {("q", "ida-lind"), ("a", "anna-novak")}


def test_what_the_text_says_of_the_one_who_is_given_is_kept():
    text = f"The Sluice\n\nAnna Novak, keeper of the Sluice, has been there for twelve years.\n\n{UNLABELLED}"
    found = person(text, "Anna Novak", interviewee="Anna Novak")
    assert (found.title, found.affiliation) == ("keeper", "Sluice")
    assert text[found.origin.start : found.origin.end] == "Anna Novak"


def test_a_name_within_a_longer_word_is_not_that_name():
    text = f"The Sluice\n\nAnnals of it are kept. Ann has been there for twelve years.\n\n{UNLABELLED}"
    found = person(text, "Ann", interviewee="Ann")
    assert text[found.origin.start :].startswith("Ann has")
    assert person(text.replace("Ann has", "He has"), "Ann", interviewee="Ann").origin.end == 0


def test_those_who_are_given_answer_where_the_narrative_introduces_each():
    told = f"We spoke with Otto Bern, a baker.\n\n{DASHES}Then we spoke with Ada Lind, a mayor.\n\n{DASHES}"
    text = f"The Sluice\n\n{told}"
    answers = [speaker for kind, speaker in speakers(text, interviewee=["Otto Bern", "Ada Lind"]) if kind == "a"]
    assert answers == ["otto-bern"] * 3 + ["ada-lind"] * 3
    answers = [speaker for kind, speaker in speakers(text, interviewee="Otto Bern") if kind == "a"]
    assert answers == ["otto-bern"] * 6


def test_somebody_given_is_who_a_later_paragraph_tells_of():
    told = "Ada Lind, the mayor, told the Gazette that she would wait.\n\n"
    turns = '"Gazette": Why?\n\n— So.\n\n"Gazette": How?\n\n— Thus.\n\n'
    text = f"A Talk\n\nThe Gazette spoke with Otto Bern, a baker.\n\n{turns}{told}{turns}"
    names = ["Otto Bern", "Ada Lind"]
    found = person(text, "Ada Lind", interviewee=names)
    assert (found.title, found.origin.rule) == (person(text, "Ada Lind").title, "named-by-caller")
    assert reported(text, "unused-name", interviewee=names) == []


# How it is told


@pytest.mark.parametrize("label", ["Novak", "A", "— "])
def test_a_given_name_is_the_callers_decision(label):
    text = article(talk("Q", label)) if label != "— " else f"The Sluice\n\n{DASHES}"
    origin = person(text, "Anna Novak", interviewee="Anna Novak").origin
    assert (origin.rule, origin.basis, origin.confidence) == ("named-by-caller", "given", "sure")
    document = read(text, interviewee="Anna Novak")
    lines = [line for line in explain(document, Source(text)).blocks if line.speaker == "Anna Novak"]
    assert {(line.speaker_rule, line.speaker_confidence) for line in lines} == {("named-by-caller", "sure")}
    assert nd.loads(nd.dumps(document, "json"), "json") == document


def test_what_shows_an_interview_that_the_caller_announced_is_explained():
    text = f"The Sluice\n\n{DASHES}".replace("I do", "So")
    assert explain(read(text), Source(text)).mode == "none"
    found = explain(read(text, interviewee="Anna Novak"), Source(text))
    assert found.mode == "dashes"
    assert found.evidence is not None


# Names of which nothing comes


def test_a_name_that_is_not_the_texts_is_reported():
    assert reported(article(talk("Gazette", "Lind")), "unused-name", interviewee="Anna Novak") == [
        "`Anna Novak` is given for one who answers, but the text has other names for those who answer: Lind"
    ]
    assert reported(article(talk("Gazette", "Lind")), "unused-name", interviewer="Anna Novak") == [
        "`Anna Novak` is given for one who asks, but the text has other names for those who ask: Gazette"
    ]


def test_a_name_that_is_not_the_texts_takes_nobodys_turns():
    text = article("We spoke with Anna Novak and Mara Lind.\n\n", talk("Gazette", "Lind", 3), "Gazette: Now?\n\nYes.\n")
    told = {speaker for kind, speaker in speakers(text, interviewee="Anna Novak") if kind == "a"}
    assert "anna-novak" not in told


def test_two_names_for_the_same_turns_are_reported():
    text = article(talk("Q", "A"))
    assert people(text, interviewee=["Anna Novak", "Petr Bell"]).keys() == {None}
    assert reported(text, "unused-name", interviewee=["Anna Novak", "Petr Bell"]) == [
        "`Anna Novak` is given for one who answers, but nothing shows which turns are theirs",
        "`Petr Bell` is given for one who answers, but nothing shows which turns are theirs",
    ]


def test_a_label_that_may_mean_two_of_those_given_means_neither():
    names = ["Anna Lind", "Otto Lind"]
    assert len(reported(article(talk("Gazette", "Lind")), "unused-name", interviewee=names)) == 2
    assert people(article(talk("Gazette", "Anna Lind")), interviewee=names)["Anna Lind"][0] == "interviewee"


def test_a_name_for_a_text_without_an_interview_is_reported():
    assert reported("The boat is here.\n\nIt floats.\n", "unused-name", interviewee="Anna Novak") == [
        "`Anna Novak` is given for one who answers, but the text shows no interview"
    ]


def test_a_name_whose_label_stands_before_the_other_side_is_reported():
    text = article("".join(f"Lind: Why {number}?\n\nSo it is {number}, I say.\n\n" for number in range(4)))
    (message,) = reported(text, "unused-name", interviewee="Mara Lind")
    start = "`Mara Lind` is given for one who answers, but the turns under their label are read as questions"
    assert message.startswith(start)
    assert reported(text, "unused-name", interviewer="Mara Lind") == []


def test_the_dialect_says_itself_who_speaks():
    document = read(article(talk("Bell", "Anna Novak")))
    text = nd.dumps(document, "text")
    assert reported(text, "unused-name", interviewer="Bell", interviewee="Anna Novak") == []
    assert reported(text, "unused-name", interviewer="Jan Holm") == [
        "`Jan Holm` is given for one who asks, but the explicit dialect says itself who speaks"
    ]


@pytest.mark.parametrize(("one", "other"), [("Anna Novak", "anna  novak"), (["Bell", "Anna Novak"], ["Anna Novak"])])
def test_a_name_for_both_parts_is_wrong_usage(one, other):
    with pytest.raises(UsageError, match="is given for both interviewer and interviewee"):
        read("text", interviewer=one, interviewee=other)


@pytest.mark.parametrize("names", ["", " ", ["Anna", "a\nb"]])
def test_what_is_no_name_is_wrong_usage(names):
    with pytest.raises(UsageError, match="is not a text"):
        read("text", interviewee=names)


NAMES = ("Mara Lind", "Lind", "Otto Bern", "OB", "Beacon", "Anna Novak", "Маяк", "文字")


@given(texts, st.lists(st.sampled_from(NAMES), unique=True, max_size=4), st.integers(0, 4))
def test_every_name_that_is_given_speaks_on_its_side_or_is_reported(text, names, cut):
    found = []
    document = read(text, report=found.append, interviewer=names[:cut], interviewee=names[cut:])
    told = [one.message.split("`")[1] for one in found if one.code == "unused-name"]
    ids = {one.id for one in document.participants if one.origin is not None and one.origin.rule == "named-by-caller"}
    assert len(told) + len(ids) >= len(names)
    assert len(set(told)) == len(told)
    assert check(document) == []


# Languages


def test_a_language_without_a_style_is_reported_and_all_styles_are_read_with():
    text = article(talk("Question", "Answer"))
    assert reported(text, "no-style-of-language", lang="qq-Latn") == [
        "no built-in style is of the language `qq`: the words of all of them count"
    ]
    document = read(text, lang="qq-Latn")
    assert (document.lang, len(list(nd.find_all(document, nd.Turn)))) == ("qq-Latn", 4)


@pytest.mark.parametrize("options", [{"lang": "en-GB"}, {"lang": "EN"}, {"lang": "qq", "style": "en"}, {}])
def test_a_language_with_a_style_is_not_reported(options):
    assert reported(article(talk("Question", "Answer")), "no-style-of-language", **options) == []
