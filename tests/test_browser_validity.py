"""What the Nu Html Checker has to say of the pages that show a document, and of an article in HTML: no error."""

from __future__ import annotations

import json
import subprocess

import pytest

import newsdoc as nd
from newsdoc.server.editor import answer, empty
from shared import PROJECT
from viewed import ARTICLES, TEXTS, viewed

LIMIT = 5_000_000


def errors(vnu, folder):
    """Give the errors in all pages of a folder, each with the markup that it is about."""
    pages = sorted(map(str, folder.glob("*.html")))
    assert pages
    done = subprocess.run([*vnu, *pages], capture_output=True, check=False)
    return [(one["url"], one["message"], one.get("extract")) for one in json.loads(done.stderr)["messages"]]


@pytest.fixture
def keep(tmp_path):
    """What writes a page to the folder that is checked."""

    def kept(name, text):
        (tmp_path / f"{name}.html").write_text(text, "utf-8")

    return kept


def test_pages_of_view_are_valid(vnu, tmp_path, keep):
    for name, text in {**TEXTS, **ARTICLES}.items():
        keep(name, viewed(text, f"{name}.txt"))
    for path in (PROJECT / "examples").glob("*.nitf.xml"):
        keep(path.stem, viewed(path.read_bytes(), path.name, "nitf"))
    for path in (PROJECT / "examples").glob("*.json"):
        keep(f"{path.stem}-json", viewed(path.read_bytes(), path.name, "json"))
    assert errors(vnu, tmp_path) == []


def test_the_served_page_is_valid_empty_filled_and_with_an_error(vnu, tmp_path, keep):
    keep("empty", empty())
    keep("error", answer({"text": "{", "from": "json"}, LIMIT))
    keep("unsure", answer({"text": "A", "amendments": json.dumps([{"path": "$.body[9]"}])}, LIMIT))
    for name, text in {**TEXTS, **ARTICLES}.items():
        keep(name, answer({"text": text}, LIMIT))
    amendments = json.dumps([{"path": "$.body[2]", "type": "paragraph"}])
    keep("amended", answer({"text": TEXTS["library"], "amendments": amendments, "tab": "json"}, LIMIT))
    assert errors(vnu, tmp_path) == []


def test_articles_in_html_are_valid(vnu, tmp_path, keep):
    for name, text in {**TEXTS, **ARTICLES}.items():
        keep(name, nd.dumps(nd.loads(text, "text"), "html"))
    assert errors(vnu, tmp_path) == []


def test_a_page_that_is_not_valid_is_noticed(vnu, tmp_path, keep):
    keep("a", "<!DOCTYPE html><html lang=en><title>A</title><p><img>")
    assert errors(vnu, tmp_path)
