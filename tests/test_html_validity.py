"""What the Nu Html Checker (vnu), with which browsers' makers check pages, has to say of ours: no error."""

from __future__ import annotations

import json
import subprocess

import pytest
from hypothesis import Phase, given, settings

import newsdoc as nd
from examples import EXAMPLES
from newsdoc.strategies import documents
from shared import PROJECT

OPTIONS = [{}, {"json_ld": True, "stylesheet": False}, {"data": False, "microdata": True}]

OF_THE_DOCUMENT = (
    "Forbidden code point",  # a control that a text of a document holds
    "Table cell",  # cells that reach beyond the table they stand in
    "Table column",
    "The value of the “colspan” attribute",
    "The value of the “rowspan” attribute",
    "The heading",  # levels that a document skips
)
"""How errors begin that aren't the page's, for it says what the document does."""


def errors(vnu, folder):
    """Give the errors in all pages of a folder, each with the markup that it is about."""
    pages = sorted(map(str, folder.glob("*.html")))
    assert pages
    done = subprocess.run([*vnu, *pages], capture_output=True, check=False)
    found = json.loads(done.stderr)["messages"]
    return [(one["message"], one.get("extract")) for one in found if one["type"] != "info"]


@pytest.mark.parametrize("options", OPTIONS, ids=str)
def test_pages_of_the_examples_are_valid(vnu, tmp_path, options):
    for path in (PROJECT / "examples").glob("*.json"):
        nd.dump(nd.load(path), tmp_path / f"{path.stem}.html", **options)
    assert errors(vnu, tmp_path) == []


def test_a_page_that_is_not_valid_is_noticed(vnu, tmp_path):
    (tmp_path / "a.html").write_text("<!DOCTYPE html><html lang=en><title>A</title><p><img>", "utf-8")
    assert errors(vnu, tmp_path)


@pytest.mark.parametrize("options", OPTIONS, ids=str)
def test_pages_of_documents_are_valid_but_for_what_the_documents_say(vnu, tmp_path, options):
    @settings(max_examples=max(1, EXAMPLES // 8), phases=[Phase.generate])
    @given(documents())
    def write(document):
        page = nd.dumps(document, "html", **options)
        number = len([*tmp_path.iterdir()])
        (tmp_path / f"{number}.html").write_text(page, "utf-8")

    write()
    found = errors(vnu, tmp_path)
    assert [error for error in found if not error[0].startswith(OF_THE_DOCUMENT)] == []
