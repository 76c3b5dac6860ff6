"""Microdata of our pages: read by the rules of HTML, it says what JSON-LD says."""

from __future__ import annotations

import json
from typing import Any

import attrs
import pytest
from hypothesis import given
from lxml import etree

import newsdoc as nd
from examples import for_documents
from newsdoc.strategies import documents
from shared import PROJECT

SCHEMA = "https://schema.org/"
URLS = {"a": "href", "link": "href", "img": "src", "audio": "src", "video": "src"}


def items(page):
    """Give the items at the top of a page, as HTML (5.2.4 and 5.4) has them read."""
    root = etree.fromstring(page.encode(), etree.HTMLParser(encoding="utf-8"))
    return [item(each) for each in root.iter() if "itemscope" in each.attrib and "itemprop" not in each.attrib]


def item(element):
    found: dict[str, list[Any]] = {}
    stack = [*reversed(element.getchildren())]
    while stack:
        child = stack.pop()
        for name in (child.get("itemprop") or "").split():
            found.setdefault(name, []).append(value(child))
        if "itemscope" not in child.attrib:
            stack += reversed(child.getchildren())
    return {"@type": element.get("itemtype"), "@id": element.get("itemid"), **found}


def value(element):
    if "itemscope" in element.attrib:
        return item(element)
    if element.tag == "meta":
        return element.get("content")
    return element.get(URLS[element.tag]) if element.tag in URLS else "".join(element.itertext())


def expected(held):
    """Give what JSON-LD says in the form in which microdata have it: each property with a list, and texts alone."""
    if not isinstance(held, dict):
        return str(held)
    if "@type" not in held:
        return held["@id"]
    lists = {name: each if isinstance(each, list) else [each] for name, each in held.items() if name[0] != "@"}
    said = {name: [expected(each) for each in several] for name, several in lists.items()}
    return {"@type": SCHEMA + held["@type"], "@id": held.get("@id"), **said}


def squeezed(data):
    """Give data without white space in texts: the page's markup has some of its own."""
    if isinstance(data, dict):
        return {name: squeezed(each) for name, each in data.items()}
    return [squeezed(each) for each in data] if isinstance(data, list) else "".join((data or "").split())


def both(document):
    """Give what microdata and JSON-LD say of a document as it is published, by which its URI goes."""
    document = attrs.evolve(document, internal_notes=())
    (said,) = items(nd.dumps(document, "html", microdata=True))
    known = expected(json.loads(nd.dumps(document, "json-ld")))
    return squeezed(said), squeezed(known)


@for_documents
@given(documents())
def test_microdata_say_what_json_ld_says(document):
    # What the page shows has names, captions and raw markup in it as well.
    shown = ("articleBody", "abstract", "headline", "alternativeHeadline", "articleSection", "dateline")
    said, known = ({name: each for name, each in data.items() if name not in shown} for data in both(document))
    assert said == known


@pytest.mark.parametrize("path", sorted((PROJECT / "examples").glob("*.json")), ids=lambda path: path.stem)
def test_all_that_an_article_says_is_there(path):
    document = nd.load(path)
    people = tuple(attrs.evolve(person, name=None) for person in document.participants)  # shown above turns
    document = nd.rewrite(attrs.evolve(document, participants=people), nd.Figure, lambda _: None)
    said, known = both(nd.rewrite(document, nd.Artifact, lambda _: None))
    assert said == known


def test_an_author_who_speaks_is_named_by_reference():
    mara = nd.Participant("mara", "Mara Lind")
    byline = nd.Byline(("by Mara Lind",))
    said, known = both(nd.Document(id="https://example.org/boat", bylines=(byline,), participants=(mara,)))
    assert said["author"] == known["author"] == ["https://example.org/boat#mara"]


def test_a_page_has_none_unless_it_is_asked_for():
    document = nd.Document(headline=nd.Headline(("A",)))
    assert "item" not in nd.dumps(document, "html", stylesheet=False)
    page = nd.dumps(document, "html", microdata=True, stylesheet=False)
    assert '<h1 class="nd-headline" itemprop="headline">A</h1>' in page
    assert "nd-body" not in page


def test_no_address_that_runs_something_is_a_link():
    page = nd.dumps(nd.Document(rights=nd.Rights(terms="javascript:alert(1)")), "html", microdata=True)
    assert '<meta itemprop="usageInfo" content="javascript:alert(1)"/>' in page
    page = nd.dumps(nd.Document(rights=nd.Rights(terms="https://a.example")), "html", microdata=True)
    assert '<link itemprop="usageInfo" href="https://a.example"/>' in page
