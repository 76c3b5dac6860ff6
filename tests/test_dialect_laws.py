"""The laws of the explicit dialect: every document comes back the same, and any text gives a document or an error."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples import for_documents
from newsdoc import strategies
from newsdoc.checks import check
from newsdoc.diagnostics import ReadError
from newsdoc.formats.text.dialect.opening import is_dialect
from newsdoc.formats.text.dialect.plan import inline_names, inline_types
from newsdoc.formats.text.dialect.reader import read_dialect
from newsdoc.formats.text.dialect.writer import write_dialect
from newsdoc.formats.text.rules import RULES
from newsdoc.model import Document, Emphasis, Note, Paragraph, Strong, Turn
from newsdoc.normal import join, normalize, require
from newsdoc.tree import walk

FRONT = '---\nnewsdoc: "0.1"\n'

MARKS = (
    "\n", "\n\n", "\n\n", "  ", "    ", " ", "\t", "# ", "## ", "> ", ">", "- ", "+ ", "* ", "1. ", "#. ", "2) ", "0. ",
    "```", "```\n", "``", "`", "***", "---", "| a | b |\n", "|---|:-:|\n", "|", "@mara: ", "@: ", "@",
    "@{kind=question}: ", ":promo: ", ":figure:", ":credit: ", ":table:\n", ":row:", ":cell: ", ":head:", ":list:",
    ":list_item: ", ":attribution: ", ":abstract: ", ":deck:", ":kicker: ", ":dateline{date=2026}: ", ":x: ", ":promo{",
    "{", "}", "{#a}", "{lang=fr}", "{.note}", "{.stage}", "{.person}", "{.x}", "{=html}", "kind=stage", 'label="a"',
    "label=", '"', "'", "[", "]", "(", ")", "](", "[a](b)", '[a](b "c")', "<", "<http://a.b>", ">", "*", "**", "_",
    "__", "\\", "\\\n", "&", "&#32;", "&nbsp;", "&#0;", "&#xffff;", ";", "a", "é", "文", "word ", "\r", "\r\n", "\x00",
    "\ud800", "\ufeff", "\u2028", "lang: en\n", "participants:\n", "  - id: mara\n", "    name: M\n",
    "    labels: [a, b]\n", "issued: 2020\n", "rights: {}\n", "series:\n  name: x\n", "keywords: [", "]\n", "id: 'a'\n",
    'id: "\n', "- ", "::", ": ", "---\n", "turn_label: x\n",
)  # fmt: skip

pieces = st.sampled_from(MARKS) | st.text(max_size=3)
texts = st.lists(pieces, max_size=30).map("".join)


@for_documents
@given(strategies.documents())
def test_every_document_comes_back_the_same(document):
    text = write_dialect(document)
    assert is_dialect(text)
    assert read_dialect(text) == document


@for_documents
@given(strategies.documents())
def test_spans_of_what_was_written_are_in_order_and_name_the_rule(document):
    found = read_dialect(write_dialect(document))
    assert "span-order" not in {problem.code for problem in check(found)}
    origins = [node.origin for node in walk(found)]
    assert {(origin.rule, origin.basis, origin.confidence) for origin in origins} == {("dialect", "markup", "sure")}
    assert "dialect" in RULES


@given(st.just("") | texts, texts)
def test_any_text_gives_a_document_that_comes_back_the_same_or_an_error_with_places(front, body):
    text = f"{FRONT}{front}\n---\n{body}"
    found = []
    try:
        document = read_dialect(text, report=found.append)
    except ReadError as error:
        assert error.diagnostics  # noqa: PT017  (either outcome is lawful)
        assert all(problem.position for problem in error.diagnostics)  # noqa: PT017
        return
    require(document)
    assert all(problem.position for problem in found)
    assert "span-order" not in {problem.code for problem in found}
    assert all(node.origin for node in walk(document))
    assert read_dialect(write_dialect(document)) == document


@given(st.text())
def test_a_text_of_anything_else_is_refused(text):
    with pytest.raises(ReadError):
        read_dialect(text)


@for_documents
@given(strategies.documents())
def test_origins_can_be_left_out_and_nothing_else_changes(document):
    text = write_dialect(document)
    for found in (read_dialect(text, origins=False), read_dialect(text, origins=False, report=[].append)):
        assert found == document
        assert all(node.origin is None for node in walk(found))


@for_documents
@given(strategies.documents(), st.sampled_from(["\r\n", "\r"]))
def test_line_ends_change_nothing_but_spans(document, end):
    assert read_dialect(write_dialect(document).replace("\n", end)) == document


def stressed(inner):
    """Give stress on stress beside text that has marks and blanks at its edges."""
    content = st.lists(inner, min_size=1, max_size=3).map(join).filter(bool)
    return st.builds(Emphasis, content) | st.builds(Strong, content) | st.builds(Note, content)


@given(st.lists(st.recursive(st.sampled_from(["a", " ", "*", "_", "**", "`", "]", "{", "\\"]), stressed), min_size=1))
def test_stress_however_nested_comes_back_the_same(content):
    document = Document(body=(Paragraph(join(content)),))
    assert read_dialect(write_dialect(document)) == document


def test_names_of_inlines_are_their_own():
    names, types = inline_names(), inline_types()
    assert {names[what]: what for what in types.values()} == types


@given(st.data())
def test_a_speaker_whom_nobody_knows_comes_back_and_is_reported(data):
    turn = data.draw(strategies.records(Turn, 4))
    document = normalize(Document(body=(attrs.evolve(turn, speaker="nobody"),)))
    found = []
    assert read_dialect(write_dialect(document), report=found.append) == document
    assert "unknown-speaker" in {problem.code for problem in found}
