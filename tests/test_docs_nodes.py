"""docs/nodes.md shows every class of the model in Python, text, JSON and NITF, as newsdoc writes them."""

from __future__ import annotations

import json

import pytest

import newsdoc as nd
from newsdoc import shape
from nodes import NODES, found, page, sections, written
from test_docs_model import example

PAGE = NODES.read_text("utf-8")
NOWHERE = (nd.Origin, nd.Provenance)
"""What is no part of what a document says, and so stands in JSON alone."""

each = pytest.mark.parametrize("cls", shape.classes(), ids=lambda cls: cls.__name__)


def entry(cls):
    """Give what the page has about a class."""
    return PAGE.split(f"\n### {cls.__name__}\n")[1].split("</tbody></table>")[0]


def test_the_page_is_what_newsdoc_writes_now():
    assert page() == PAGE, "run `python tests/nodes.py` and look at what has changed"


def test_every_class_of_the_model_is_on_the_page():
    listed = [cls for classes in sections().values() for cls in classes]
    missing = [cls.__name__ for cls in shape.classes() if cls not in listed]
    assert missing == [], "give them an entry in docs/model.md and run `python tests/nodes.py`"
    assert [cls.__name__ for cls in shape.classes() if f"\n### {cls.__name__}\n" not in PAGE] == []


@each
def test_the_python_of_an_entry_makes_what_its_json_says(cls):
    python, data = (entry(cls).split(f"\n```{language}\n")[1].split("\n```")[0] for language in ("py", "json"))
    node, document = found(cls)
    assert eval(python, {"nd": nd}) == node  # noqa: S307  (a page of ours)
    assert json.loads(data) == example(cls)
    assert nd.check(document) == []


@each
def test_an_entry_has_every_form_that_there_is(cls):
    for language, name in (("text", "text"), ("xml", "nitf")):
        assert (f"```{language}\n" in entry(cls)) == (cls not in NOWHERE), language
        assert written(cls, name) in entry(cls)


@each
def test_what_an_entry_shows_is_read_back(cls):
    document = found(cls)[1]
    for name in ("text", "json", "nitf"):
        assert nd.loads(nd.dumps(document, name), name) == document, name
