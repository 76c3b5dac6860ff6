"""The examples: their JSON and NITF are current, valid and the same document, and say what a person reads in them."""

from __future__ import annotations

import runpy
from collections import Counter

import attrs
import pytest

import newsdoc as nd
from newsdoc.formats.json import parse
from newsdoc.formats.nitf.xsd import validate_xml
from shared import PROJECT

EXAMPLES = PROJECT / "examples"


@attrs.frozen
class Expected:
    """What a person finds in an article: who asks and who answers with how many turns, and what else there is.

    A participant without turns is not one. `others` counts nodes by class, without those in the turns' number.
    """

    asks: dict[str, int]
    answers: dict[str, int]
    others: dict[type[nd.Node], int]


EXPECTED = {
    "harbour": Expected(
        {"Coastline": 7},
        {"Ingrid Aamodt": 4, "Henrik Solvang": 3},
        {nd.Deck: 1, nd.Figure: 1, nd.Promo: 1, nd.SourceLink: 1, nd.Disclaimer: 1, nd.Note: 2, nd.Link: 1},
    ),
    "library": Expected(
        {"Jonas Pell": 8}, {"Mara Lindqvist": 8}, {nd.Byline: 1, nd.Dateline: 1, nd.EditorNote: 1, nd.Correction: 1}
    ),
    "observatory": Expected(
        {"Meridian Review": 8}, {"Teodora Vance": 8}, {nd.Deck: 1, nd.EditorNote: 1, nd.Note: 2, nd.Artifact: 1}
    ),
    "ferry": Expected({}, {}, {nd.List: 1, nd.ListItem: 4, nd.Credit: 1}),
    "panel": Expected(
        {"Joanna Brightwell": 7},
        {"Emeka Oduya": 5, "Lucia Ferrante": 4, "Nils Aaberg": 4},
        {nd.Deck: 1, nd.Promo: 1},
    ),
    "orchard-ru": Expected(
        {"Степной листок": 7},
        {"Арина Белозёрова": 7},
        {nd.Deck: 1, nd.Figure: 1, nd.EditorNote: 1, nd.Note: 2, nd.Promo: 1, nd.SourceLink: 1, nd.Link: 1},
    ),
    "bridge-de": Expected({"Hanna Reitmayr": 7}, {"Leopold Brandl": 7}, {nd.Deck: 1, nd.SourceLink: 1, nd.Link: 1}),
}

each = pytest.mark.parametrize("name", EXPECTED)


def load(name):
    return nd.load(EXAMPLES / f"{name}.txt")


def run(script, *arguments):
    return runpy.run_path(str(EXAMPLES / f"{script}.py"))["main"](arguments)


def test_every_article_is_one_of_these():
    assert {path.stem for path in EXAMPLES.glob("*.txt")} == EXPECTED.keys()
    assert {path.name.split(".")[0] for path in EXAMPLES.glob("*.json")} == EXPECTED.keys()
    assert {path.name.split(".")[0] for path in EXAMPLES.glob("*.xml")} == EXPECTED.keys()


@each
def test_the_files_beside_an_article_are_what_regenerating_gives(name, tmp_path):
    runpy.run_path(str(EXAMPLES / "regenerate.py"))["write_beside"](EXAMPLES / f"{name}.txt", tmp_path)
    stale = [path.name for path in tmp_path.iterdir() if path.read_bytes() != (EXAMPLES / path.name).read_bytes()]
    assert not stale, "run `python examples/regenerate.py` and look at what has changed"
    assert len(list(tmp_path.iterdir())) == 2


def test_regenerating_finds_every_article():
    articles = runpy.run_path(str(EXAMPLES / "regenerate.py"))["ARTICLES"]
    assert {path.stem for path in articles} == EXPECTED.keys()


@each
def test_the_json_is_valid(name):
    assert nd.validate(parse((EXAMPLES / f"{name}.json").read_bytes())) == []


@each
def test_the_nitf_is_valid(name, shared):
    data = (EXAMPLES / f"{name}.nitf.xml").read_bytes()
    assert validate_xml(data, shared / "standards" / "nitf" / "nitf-3-6.xsd") == []


@each
def test_text_json_and_nitf_are_the_same_document(name):
    document = load(name)
    assert nd.load(EXAMPLES / f"{name}.json") == document
    assert nd.load(EXAMPLES / f"{name}.nitf.xml") == document
    assert nd.loads(nd.dumps(nd.loads(nd.dumps(document, "nitf"), "nitf"), "json"), "json") == document


@each
def test_the_speakers_are_those_that_a_person_finds(name):
    document, expected = load(name), EXPECTED[name]
    sides = {"question": Counter(), "answer": Counter(), "remark": Counter()}
    for turn in nd.find_all(document, nd.Turn):
        speaker = document.participant(turn.speaker)
        sides[turn.kind][speaker.name if speaker else None] += 1
    assert sides == {"question": expected.asks, "answer": expected.answers, "remark": {}}


@each
def test_the_participants_are_those_who_speak(name):
    document, expected = load(name), EXPECTED[name]
    roles = {person.name: person.role for person in document.participants}
    assert {person for person, role in roles.items() if role in ("interviewer", "moderator")} == expected.asks.keys()
    assert {person for person, role in roles.items() if role == "interviewee"} == expected.answers.keys()
    assert len(document.participants) == len(expected.asks) + len(expected.answers)


@each
def test_notes_furniture_and_head_are_those_that_a_person_finds(name):
    document = load(name)
    assert document.headline
    for cls, count in EXPECTED[name].others.items():
        assert len(list(nd.find_all(document, cls))) == count, cls


def test_title_and_affiliation_come_from_the_introduction():
    people = {person.name: (person.title, person.affiliation, person.kind) for person in load("harbour").participants}
    assert people == {
        "Coastline": (None, None, "organisation"),
        "Ingrid Aamodt": ("head of coastal engineering", "Marine Institute of Velden", "person"),
        "Henrik Solvang": ("chairman", "Association of Beach Owners", "person"),
    }


def test_the_forms_of_a_name_belong_to_one_participant():
    labels = {person.name: set(person.labels) for person in load("library").participants}
    assert labels == {"Jonas Pell": {"Jonas Pell", "Pell"}, "Mara Lindqvist": {"Mara Lindqvist", "Lindqvist", "Mara"}}


def test_the_first_script_says_who_says_what(capsys):
    assert run("who_said_what", str(EXAMPLES / "harbour.txt")) == 0
    lines = capsys.readouterr().out.split("\n")
    assert [line.split(":")[0] for line in lines if line.endswith("%")] == [
        "Ingrid Aamodt",
        "Henrik Solvang",
        "Coastline",
    ]
    assert sum(int(line.split()[-2]) for line in lines if line.endswith("%")) in range(99, 102)
    assert "    Because it is never just a wall. It …" in lines
    assert sum(line.startswith("    ") for line in lines) == 7


def test_the_first_script_says_that_nobody_speaks_and_names_the_unnamed(tmp_path, capsys):
    assert run("who_said_what", str(EXAMPLES / "ferry.txt")) == 0
    assert capsys.readouterr().out == "Nobody is interviewed.\n"
    article = tmp_path / "short.txt"
    article.write_text("The Tide\n\nQ: When?\n\nA: At six.\n\nQ: Sure?\n\nA: No.\n", "utf-8")
    assert run("who_said_what", str(article)) == 0
    assert "unnamed (answer): 3 words, 60 %\n    At six.\n    No.\n" in capsys.readouterr().out


def test_the_second_script_leaves_promos_and_disclaimers_out(tmp_path, capsys):
    output = tmp_path / "stripped.nitf.xml"
    assert run("strip_promos", str(EXAMPLES / "harbour.txt"), str(output)) == 0
    before, after = load("harbour"), nd.load(output)
    assert {type(block) for block in before.body} - {type(block) for block in after.body} == {nd.Promo, nd.Disclaimer}
    assert len(after.body) == len(before.body) - 2


@pytest.mark.parametrize(("script", "count"), [("who_said_what", 1), ("strip_promos", 2)])
def test_a_script_says_what_is_wrong(script, count, tmp_path, capsys):
    assert run(script) == 2
    assert "usage" in capsys.readouterr().err
    assert run(script, *[str(tmp_path / "missing.txt")] * count) == 1
    assert "missing.txt" in capsys.readouterr().err
