"""Counting the articles of an archive: what a process does with each of them."""

from __future__ import annotations

from pathlib import Path

import pytest

import newsdoc as nd
from articles import INTERVIEW
from newsdoc.archive.census import Counting
from newsdoc.archive.items import Item
from newsdoc.archive.opening import Asked
from newsdoc.statistics import figures


@pytest.fixture
def counted(tmp_path):
    """Counts an article of these bytes, which is called so."""

    def count(name, data, **facts):
        path = Path(tmp_path, name)
        path.write_bytes(data)
        return Counting(Asked())(Item(name, str(path), **facts))

    return count


def test_an_article_has_its_figures_and_all_that_was_said(counted):
    found = counted("a.txt", INTERVIEW.encode().replace(b"Who paid?", b"Who paid?\x07"))
    assert (found.status, found.figures) == ("read", figures(nd.loads(INTERVIEW, "text")))
    assert [said.code for said in found.diagnostics] == ["forbidden-character"]


def test_what_is_said_for_information_alone_counts_too(counted):
    text = b"BEACON: And what does it cost?\n\nMAYOR: Much.\n\nBEACON: Who paid?\n\nMAYOR: All.\n"
    assert {(said.code, said.severity) for said in counted("a.txt", text).diagnostics} == {("unsure", "info")}


def test_one_that_cant_be_read_has_failed(counted):
    found = counted("a.json", b"{")
    assert (found.status, found.figures, [said.code for said in found.diagnostics]) == ("failed", None, ["json-syntax"])


def test_what_is_no_article_is_skipped(counted):
    found = counted("a.bin", b"", skipped="why")
    assert (found.status, found.figures, [said.message for said in found.diagnostics]) == ("skipped", None, ["why"])
