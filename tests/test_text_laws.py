"""The laws of the plain-text reader and writer, over arbitrary text and over text of the format's own marks."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from examples import for_documents
from newsdoc import strategies
from newsdoc.diagnostics import ReadError
from newsdoc.formats.text import read, write
from newsdoc.formats.text.explanation import explain, to_plain
from newsdoc.normal import require
from newsdoc.source import Source
from newsdoc.tree import walk
from shared import PROJECT, shared_path
from text_laws import assert_explained, assert_lawful, assert_line_ends_change_nothing, assert_rewritten_or_said

PIECES = (
    "\n", "\n\n", "\n\n", "\n\n", " ", "\t", "\r", "\r\n", "\u3000", "\xa0", "\u2028", "\x85", "\x0b", "\x00",
    "\ud800", "\ufffe", "\ufeff", "— ", "– ", "- ", "* ", "• ", "1. ", "2. ", "3) ", "***", "---", "###",
    "((MB)) ", "Q: ", "A: ", "Q. ", "P. – ", "Question: ", "В.: ", "О.: ", "Mara Lind: ", "ML: ", "Lind: ",
    "MARA LIND: ", "Otto Bern (OB): ", "OB: ", "Mara Lind and Otto Bern: ", '"Beacon": ', "«Маяк»: — ", "Name：",
    "Olga said: ", "12:30 ", "(0:05)", "[00:01:05.250]", "[0:05 - 0:09]", "00:00:05:12\n", "\nMara Lind [0:05]: ",
    "\nJan Holm  0:12\n", "\n[0:05] Mara Lind: ", "[r]: https://example.org/a\n", "[word][r]", ":", "：", "::",
    'The weekly "Beacon" ("TB") interviewed Mara Lind, harbour master of Port Ostvik. ', "Mara Lind",
    "We spoke with Otto Bern, a baker at the Old Mill and Sons. ", "interviewed ", "interview with ",
    "Interview", "**Tell us about the gate.**", "**Who opens it?**", "## Describe the gate",
    "«Маяк» побеседовал с Анной Лесковой, директором Музея Севера. ",
    "на вопросы «Маяк» отвечает ", "(note: ", "(laughs)", "[which is]", "[...]", "[x]", "(", ")", "[", "]", "（",
    "）", "(Editor's note: ", "http://example.org/a", "https://", "http", "://", "Original: ", "Image caption: ",
    " Photo: Jan Holm", "Disclaimer: ", "Correction: ", "Note: ", "Read more: ", "Follow us on ", "By Jan Holm",
    "Translated by ", "Monday, 23 November 2026", "May", "edited for clarity", "-30-", "What now?", "?", ".",
    ",", "word", "Word ", "Yes.", "слово", "文字", "é", "😀", "İ", "ß",
    "A longer sentence that goes on for a while so that it looks like a paragraph of the story. ",
    "a line that is broken at a width of about seventy columns, as mail does\n",
)  # fmt: skip

texts = st.one_of(
    st.text(),
    st.lists(st.sampled_from(PIECES), max_size=40).map("".join),
    st.lists(st.sampled_from(PIECES).map(lambda piece: piece.strip("\n") + "\n\n"), max_size=25).map("".join),
)


def articles():
    paths = [*sorted((PROJECT / "tests" / "cases").glob("*.txt")), *sorted((PROJECT / "examples").glob("*.txt"))]
    paths += sorted((PROJECT / "tests" / "labelled" / "texts").glob("*.txt"))
    return [*paths, *sorted((shared_path() / "gold" / "texts").glob("*.txt"))]


def every_file(function):
    """Run a test over every article at hand, too."""
    found = [pytest.param(path, id=path.stem) for path in articles()]
    if not (shared_path() / "gold").is_dir():
        found.append(pytest.param(None, id="labelled", marks=pytest.mark.skip(reason=f"no {shared_path()}/gold")))
    return pytest.mark.parametrize("path", found)(function)


@given(texts)
@example("Q: a?\n\nA: b\n\n-\n")
@example("](http://0")
@example("Facts\n\n**Name:** Mara\nBorn: **1990**\n[Job](http://example.org/a): smith\n")
@example("The gate\n\nIt is open.\n\nRights: © 2026 Harbour Press\n")
@example("事实\n\n**姓名**：甲甲\n**年龄：**三十\n职业：**铁匠**\n**城**：**海城**\n")
def test_any_string_gives_a_lawful_document_that_loses_nothing(text):
    # A byte order mark is no text; offsets count from behind it.
    assert_lawful(read(text), text.removeprefix("\ufeff"))


@given(st.binary())
def test_any_bytes_give_a_document_or_a_read_error(data):
    try:
        require(read(data))
    except ReadError as error:
        assert error.diagnostics  # noqa: PT017  (either outcome is lawful)


@every_file
def test_articles_are_read_lawfully(path):
    text = path.read_text("utf-8")
    assert_lawful(read(text), text)


@given(texts.map(lambda text: text.replace("\r", "")), st.sampled_from(["\r\n", "\r"]))
@example("The ferry " + "\n" * 560 + "Это паром", "\r\n")
def test_line_ends_change_nothing_but_spans(text, end):
    assert_line_ends_change_nothing(text, end)


@every_file
def test_articles_written_read_back_the_same_in_the_dialect_and_the_plain_writer_says_where_not(path):
    document = read(path.read_bytes())
    assert read(write(document)) == document
    assert_rewritten_or_said(document)


@given(texts)
def test_what_is_written_reads_back_the_same_or_the_writer_says_so(text):
    assert_rewritten_or_said(read(text))


@for_documents
@given(strategies.documents())
def test_every_document_written_in_the_dialect_reads_back_the_same(document):
    assert read(write(document)) == document


@for_documents
@given(strategies.documents())
def test_every_document_can_be_written_as_text(document):
    assert_rewritten_or_said(document)


@given(texts)
def test_origins_can_be_left_out_and_nothing_else_changes(text):
    document = read(text, origins=False)
    assert document == read(text)
    assert all(node.origin is None for node in walk(document))


@given(texts)
@example("AAA– 0")
def test_every_visible_line_is_explained_by_one_block(text):
    assert_explained(read(text), text.removeprefix("\ufeff"))


@for_documents
@given(strategies.documents())
def test_any_document_can_be_explained(document):
    to_plain(explain(document, Source("")))
