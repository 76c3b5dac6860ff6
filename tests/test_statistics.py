"""What is counted in documents, and added up of many."""

from __future__ import annotations

from contextlib import closing

import attrs
import pytest
from hypothesis import given

import newsdoc as nd
from articles import INTERVIEW
from examples import for_documents
from newsdoc.diagnostics import Diagnostic
from newsdoc.statistics import Figures, Speakers, Speech, Totals, figures
from newsdoc.strategies import documents
from newsdoc.tables import TABLES, rows

DOCUMENT = nd.loads(INTERVIEW, "text")
LIND = Speech("Mara Lind", "interviewee", 1, 2, 8)
GAZETTE = Speech("The Gazette", "interviewer", 1, 2, 6)


@pytest.fixture
def totals():
    with closing(Totals()) as found:
        yield found


def test_the_figures_of_an_interview():
    found = figures(DOCUMENT)
    assert (found.turns, found.questions, found.answers, found.blocks) == (4, 2, 2, 10)
    assert {(each.name, each.role, each.turns, each.words) for each in found.speeches} == {
        ("Mara Lind", "interviewee", 2, 8),
        ("Gazette", "interviewer", 2, 6),
    }


def test_an_empty_document_has_none():
    assert figures(nd.Document()) == Figures()


@for_documents
@given(documents())
def test_they_are_those_of_the_tables(document):
    found = figures(document)
    names = [column.name for column in TABLES["documents"]]
    (row,) = rows("a", document)["documents"]
    told = dict(zip(names, row, strict=True))
    assert (found.words, found.turns, found.unsure) == (told["words"], told["turns"], told["unsure"])
    assert sum(each.turns for each in found.speeches) == found.turns
    assert len({(each.name, each.role) for each in found.speeches}) == len(found.speeches)


def test_one_name_in_two_participants_of_one_role_is_one_speaker():
    turn = (
        '{"type": "turn", "kind": "answer", "speaker": "ID", "content": [{"type": "paragraph", "content": ["A b."]}]}'
    )
    person = '{"type": "participant", "id": "ID", "name": "Ann", "role": "interviewee"}'
    people, turns = (",".join(each.replace("ID", name) for name in ("a", "b")) for each in (person, turn))
    text = f'{{"newsdoc": "0.1", "type": "document", "participants": [{people}], "body": [{turns}]}}'
    assert figures(nd.loads(text, "json")).speeches == (Speech("Ann", "interviewee", 1, 2, 4),)


def test_speakers_are_added_up_by_name_and_role():
    with closing(Speakers()) as speakers:
        nobody = Speech(None, None, 1, 1, 1)
        speakers.add([LIND, GAZETTE, nobody])
        speakers.add([LIND, Speech("Mara Lind", "interviewer", 1, 1, 1)])
        assert speakers.most(0) == [
            Speech("Mara Lind", "interviewee", 2, 4, 16),
            GAZETTE,
            nobody,
            Speech("Mara Lind", "interviewer", 1, 1, 1),
        ]
        assert speakers.most(1) == [Speech("Mara Lind", "interviewee", 2, 4, 16)]
        assert speakers.all() == (4, 8, 24)


def test_totals_add_up(totals):
    for _ in range(3):
        totals.add(Figures(words=20, blocks=9, turns=4, questions=2, answers=2, unsure=1, speeches=(GAZETTE, LIND)))
    totals.remark([Diagnostic("unsure", "a"), Diagnostic("not-utf8", "b"), Diagnostic("unsure", "c")])
    found = totals.to_plain(1)
    (lind,) = found.pop("speakers")
    assert lind == {**attrs.asdict(LIND), "documents": 3, "turns": 6, "words": 24, "share": 0.571429}
    assert found.pop("other_speakers") == {"count": 1, "turns": 6, "words": 18, "share": 0.428571}
    assert [*found.pop("diagnostics").items()] == [("unsure", 2), ("not-utf8", 1)]
    sums = {"words": 60, "blocks": 27, "turns": 12, "questions": 6, "answers": 6, "unsure": 3}
    assert found == {"documents": 3, **sums, "spoken_words": 42}


def test_where_nobody_speaks_there_are_no_shares(totals):
    totals.add(Figures(words=3, blocks=1, speeches=(Speech("Ann", None, 1, 1, 0),)))
    found = totals.to_plain(0)
    assert found["speakers"][0]["share"] == 0
    assert found["other_speakers"] == {"count": 0, "turns": 0, "words": 0, "share": 0}
