"""A document in a notebook: as people read it, in the page's own colours, and nothing in it that runs or is fetched."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from hypothesis import given
from lxml import html

import newsdoc as nd
from examples import for_documents
from filled import filled
from newsdoc import showing
from newsdoc.patterns import UNCARRIED
from newsdoc.strategies import documents
from newsdoc.view import notebook
from shared import PROJECT
from test_naughty_strings import OWN, carried, hostile, naughty

HARBOUR = nd.load(PROJECT / "examples" / "harbour.txt")
TAGS = {
    *(
        "article",
        "aside",
        "bdi",
        "blockquote",
        "br",
        "caption",
        "cite",
        "code",
        "dd",
        "div",
        "dl",
        "dt",
        "em",
        "figcaption",
    ),
    *("figure", "footer", "hr", "li", "ol", "p", "pre", "q", "small", "span", "strong", "table", "tbody", "td", "th"),
    *("tfoot", "thead", "tr", "ul", "sub", "sup", "time"),
}
ATTRIBUTES = {"class", "style", "lang", "dir", "title", "start", "colspan", "rowspan", "scope", "value", "role"}
INTERVIEW = nd.Document(
    headline=nd.Headline(("A Boat ", nd.Emphasis(("Is",)), " Mended")),
    kicker=nd.Kicker(("Harbour",)),
    decks=(nd.Deck(("For $5, or $7",)),),
    bylines=(nd.Byline(("By Ada Kerr",)),),
    dateline=nd.Dateline(("Ostvik",)),
    abstract=(nd.Paragraph(("It floats.",)),),
    participants=(nd.Participant(id="ada", name="Ada Kerr"), nd.Participant(id="m1")),
    lang="en",
    body=(
        nd.Heading(("Repairs",)),
        nd.Turn(kind="question", speaker="ada", content=(nd.Paragraph(("Is it afloat?",)),)),
        nd.Turn(kind="answer", speaker="m1", content=(nd.Paragraph(("It is.",)), nd.Paragraph(("Since May.",)))),
        nd.Turn(kind="remark", content=(nd.Paragraph(("(Laughs)",)),)),
        nd.Figure(("The boat",), href="https://example.org/boat.jpg"),
        nd.Paragraph((nd.Link(("More",), href="https://example.org/"),)),
    ),
    internal_notes=("not for anybody",),
)


def tree_of(document):
    """Give what a notebook shows, as a tree."""
    return html.fromstring(document._repr_html_())


def require_harmless(text):
    """Say of markup that nothing in it runs, is fetched, is followed, or is known elsewhere in the page."""
    for element in html.fromstring(text).iter():
        assert element.tag in TAGS, element.tag
        strange = {name for name in element.attrib if name not in ATTRIBUTES and not name.startswith("data-")}
        assert strange == set(), (element.tag, strange)
        assert "url(" not in element.get("style", "")
        assert "color:" not in element.get("style", "")


def test_an_interview_is_shown_as_it_is_read():
    tree = tree_of(INTERVIEW)
    lines = [" ".join(element.text_content().split()) for element in tree]
    assert lines == [
        "Harbour",
        "A Boat Is Mended",
        "For $5, or $7",
        "By Ada Kerr",
        "Ostvik",
        "It floats.",
        "Repairs",
        "Ada Kerr Is it afloat?",
        "m1 It is. Since May.",
        "(Laughs)",
        "The boat",
        "More",
    ]
    assert [element.get("style").split("3px ")[1].split()[0] for element in tree[7:10]] == ["double", "solid", "dotted"]
    assert (tree.get("lang"), tree.tag) == ("en", "article")
    assert "mathjax_ignore" in tree.get("class")  # or sums in dollars become formulas
    assert tree.xpath(".//h1 | .//h2 | .//h3 | .//a | .//img | .//script | .//style | .//link") == []


def test_an_empty_document_is_an_empty_element():
    assert tree_of(nd.Document()).text_content() == ""


@for_documents
@given(documents())
def test_nothing_in_it_runs_or_is_fetched(document):
    require_harmless(document._repr_html_())


def test_what_is_hostile_is_text_wherever_it_stands():
    for text in carried([*OWN, *naughty(), *hostile()]):
        shown = filled(text)._repr_html_()
        require_harmless(shown)
        squeezed = "".join(html.fromstring(shown).text_content().split())
        assert "".join(UNCARRIED.sub("\ufffd", text).split()) in squeezed or len(shown) > notebook.MOST / 2, text


def test_no_more_is_shown_than_fits_and_the_rest_is_counted():
    line = nd.Paragraph(("A <line> of many. " * 20,))
    shown = nd.Document(headline=nd.Headline(("Long",)), body=(line,) * 10_000)._repr_html_()
    assert len(shown) < notebook.MOST + 2000
    require_harmless(shown)
    paragraphs = html.fromstring(shown).xpath(".//div/p")
    left = 10_001 - len(paragraphs)
    told = html.fromstring(shown).xpath("string(./p)")
    assert told.startswith(f"The rest of this block isn’t shown here, nor are {left} more blocks")


@pytest.mark.parametrize(
    ("blocks", "told"),
    [
        (1, "The rest of this block isn’t shown here; the document has all of it."),
        (2, "The rest of this block isn’t shown here, nor is one more block; the document has all of it."),
    ],
)
def test_one_block_that_is_too_much_is_cut(blocks, told):
    document = nd.Document(body=(nd.Paragraph(("<&>" * 200_000,)),) * blocks)
    shown = document._repr_html_()
    assert len(shown) < notebook.MOST + 2000
    assert html.fromstring(shown).xpath("string(./div/p)").startswith("<&><&>")
    assert html.fromstring(shown).xpath("string(./p)") == told


def test_a_document_that_breaks_a_rule_has_its_repr_alone():
    broken = nd.Document(headline=nd.Headline(("\x00",)))
    assert broken._repr_html_() is None
    assert broken._repr_mimebundle_() == {}


def test_the_json_of_a_document_goes_along_if_it_is_not_too_long():
    (data,) = HARBOUR._repr_mimebundle_(include=None, exclude=None).values()
    assert nd.loads(json.dumps(data), "json") == HARBOUR
    assert nd.Document(keywords=("x" * 2_000_000,))._repr_mimebundle_() == {}


def test_where_nobody_shows_documents_there_is_nothing(monkeypatch):
    monkeypatch.setattr(showing, "LOADERS", {})
    assert (INTERVIEW._repr_html_(), INTERVIEW._repr_mimebundle_()) == (None, {})


def test_a_document_shows_itself_whatever_has_been_imported():
    code = "from newsdoc.model import Document; import sys; seen = 'newsdoc.view' in sys.modules"
    run = [sys.executable, "-c", f"{code}; print(seen, Document()._repr_html_() is not None)"]
    assert subprocess.run(run, capture_output=True, text=True, check=True).stdout == "False True\n"


def test_ipython_shows_a_document_in_each_form():
    formatters = pytest.importorskip("IPython.core.formatters", reason="IPython is missing: .ci/tools installs it")
    found, about = formatters.DisplayFormatter().format(HARBOUR)
    assert found.keys() == {"text/plain", "text/html", notebook.JSON}
    assert (found["text/html"], about) == (HARBOUR._repr_html_(), {})
    assert nd.loads(json.dumps(found[notebook.JSON]), "json") == HARBOUR
