"""The page of a document: the text beside the pieces, what isn't sure, every format, and nothing that runs."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

import newsdoc as nd
from commands import runner
from examples import for_documents
from newsdoc.formats import registry
from newsdoc.strategies import documents
from newsdoc.view import Seen, page, see
from newsdoc.view.page import Manner, contents
from newsdoc.view.rows import rows
from shared import PROJECT

EXAMPLES = PROJECT / "examples"
TEXT = """\
The Light on the Rock

Jo Bell: Who keeps it?

Mara Lind: I do (note: since May).

Nobody else wants to.

Jo Bell: And at night, says <b>the mayor</b>?

Mara Lind: At night most of all.
"""


def text_of(element):
    return " ".join("".join(element.itertext()).split())


def shown(text, name="text", **options):
    """Give the page of a text as a tree."""
    return html.fromstring(page(see(registry.by_name(name), text, **options)))


def cells(tree):
    """Give each row as what was printed, its type and speaker, and what was read."""
    return [
        tuple(text_of(found[0]) if found else None for found in (row.xpath(path) for path in PATHS))
        for row in tree.xpath("//li[starts-with(@id, 'row-')]")
    ]


PATHS = (".//div[@class='printed']", ".//span[@class='type']", ".//span[@class='speaker']", ".//div[@class='said']")


def test_each_row_has_what_was_printed_beside_what_was_read():
    assert cells(shown(TEXT)) == [
        ("The Light on the Rock", "headline", None, "The Light on the Rock"),
        ("Jo Bell: Who keeps it?", "question", "Jo Bell", "Who keeps it?"),
        ("Mara Lind: I do (note: since May).", "answer", "Mara Lind", "I do (note: since May)."),
        ("Nobody else wants to.", "answer, continued", "Mara Lind", "Nobody else wants to."),
        (
            "Jo Bell: And at night, says <b>the mayor</b>?",
            "question",
            "Jo Bell",
            "And at night, says <b>the mayor</b>?",
        ),
        ("Mara Lind: At night most of all.", "answer", "Mara Lind", "At night most of all."),
    ]


def test_the_label_and_the_notes_are_marked_in_the_text():
    marks = [(mark.get("class"), mark.text_content()) for mark in shown(TEXT).xpath("//mark")]
    assert marks[:3] == [("label", "Jo Bell:"), ("label", "Mara Lind:"), ("note", "(note: since May)")]


def test_places_that_cant_be_are_none():
    def at(start, end, word):
        return nd.Paragraph((word,), origin=(start is not None and nd.Origin(start, end, "x")) or None)

    body = (at(0, 3, "One"), at(None, None, "Nowhere"), at(90, 95, "Behind"), at(7, 4, "Reversed"), at(4, 7, "Two"))
    source = nd.Source("One Two")
    shown = [row.piece.path for row in rows(nd.Document(body=body), source)]
    assert shown == ["$.body[0]", "$.body[1]", "$.body[2]", "$.body[3]", "$.body[4]"]
    tree = html.fromstring(page(Seen(nd.Document(body=body), source, source)))
    assert [text_of(cell) for cell in tree.xpath("//div[@class='printed']")] == ["One", "Two"]


def test_nitf_has_rows_for_lines_and_its_diagnostics_lead_nowhere():
    nitf = nd.dumps(nd.loads(TEXT, "text"), "nitf").replace("<body>", "<body><odd>Up.</odd>")
    tree = shown(nitf, "nitf")
    assert tree.xpath("//a[@class='line']/@aria-label")[0] == "Row 1"
    assert tree.xpath("//ul[@class='diagnostics']/li")
    assert not tree.xpath("//ul[@class='diagnostics']//a")


def test_of_spans_within_one_another_the_outer_is_marked():
    inner = nd.Note(("map",), "editor", origin=nd.Origin(4, 7, "x"))
    link = nd.Link((inner,), "https://a.example/", origin=nd.Origin(0, 7, "x"))
    document = nd.Document(body=(nd.Paragraph((link,), origin=nd.Origin(0, 7, "x")),))
    source = nd.Source("The map")
    tree = html.fromstring(page(Seen(document, source, source)))
    assert [(mark.get("class"), mark.text) for mark in tree.xpath("//mark")] == [("link", "The map")]


def test_what_isnt_sure_says_so_and_why():
    tree = shown(TEXT)
    (row,) = tree.xpath("//li[contains(., 'Nobody else')]")
    assert row.get("class") == "row answer unsure"
    assert text_of(row.xpath(".//span[@class='doubt']")[0]) == "not sure"
    assert "continues-turn A paragraph without a mark continues the turn before it." in text_of(
        row.xpath(".//details")[0]
    )
    assert "Show only what isn’t sure (2)" in text_of(tree)


def test_what_a_person_decided_says_so():
    seen = see(registry.by_name("text"), TEXT)
    amended = nd.amend(seen.document, "$.body[1].content[1]", type="paragraph")
    tree = html.fromstring(page(Seen(amended, seen.source, seen.text)))
    (row,) = tree.xpath("//li[contains(@class, 'row paragraph sure')]")
    assert text_of(row.xpath(".//span[@class='hand']")[0]) == "by hand"
    assert "amended-by-hand" in text_of(row)


def test_a_turn_of_nobody_says_so():
    seen = see(registry.by_name("text"), TEXT)
    amended = nd.amend(seen.document, "$.body[1]", speaker="")
    tree = html.fromstring(page(Seen(amended, seen.source, seen.text)))
    assert "nobody named" in text_of(tree)


def test_text_that_is_in_no_piece_has_a_row_of_its_own():
    seen = see(registry.by_name("text"), TEXT)
    less = nd.rewrite(seen.document, nd.Turn, lambda turn: None if turn.kind == "question" else turn)
    tree = html.fromstring(page(Seen(less, seen.source, seen.text)))
    assert [text_of(cell) for cell in tree.xpath("//li[contains(@class, 'row nothing')]//div[@class='printed']")] == [
        "Jo Bell: Who keeps it?",
        "Jo Bell: And at night, says <b>the mayor</b>?",
    ]
    assert len(tree.xpath("//div[@class='block left-out']")) == 2


def test_nitf_is_shown_beside_the_text_of_its_elements():
    nitf = nd.dumps(nd.loads(TEXT, "text"), "nitf")
    for data in (nitf, nitf.encode()):
        found = cells(shown(data, "nitf"))
        assert ("Nobody else wants to.", "answer, continued", "Mara Lind", "Nobody else wants to.") in found


def test_json_and_html_have_no_text_to_stand_beside():
    document = nd.loads(TEXT, "text")
    for name in ("json", "html"):
        tree = shown(nd.dumps(document, name), name)
        assert {row.get("class").split()[-1] for row in tree.xpath("//li[starts-with(@id, 'row-')]")} == {"alone"}
        assert not tree.xpath("//div[@class='passage']")


def test_the_document_is_there_in_each_format():
    tree = shown(TEXT)
    document = nd.loads(TEXT, "text")
    for name in ("json", "nitf"):
        (panel,) = tree.xpath(f"//section[@id='panel-{name}']")
        assert nd.loads(panel.xpath(".//code")[0].text_content(), name) == document
    (frame,) = tree.xpath("//iframe")
    assert frame.get("sandbox") == ""
    assert nd.loads(frame.get("srcdoc"), "html") == document


def test_what_a_format_cant_express_stands_above_it():
    document = nd.Document(internal_notes=("Call her.",), body=(nd.Paragraph(("Up.",)),))
    tree = shown(nd.dumps(document, "json"), "json")
    assert "internal notes" in text_of(tree.xpath("//section[@id='panel-html']//div[@class='lost']")[0])
    assert "Call her." not in tree.xpath("//iframe")[0].get("srcdoc")


def test_diagnostics_lead_to_their_rows():
    tree = shown("A Boat\n\nIt is mended.\x0c Now.\n\nAnd it sails.\n")
    (item,) = tree.xpath("//ul[@class='diagnostics']/li")
    (link,) = item.xpath(".//a")
    assert text_of(link) == "line 3, column 14"
    assert tree.xpath(f"//li[@id='{link.get('href')[1:]}'][contains(., 'It is mended')]")
    assert "forbidden-character" in text_of(item)
    assert "Nothing was found" in text_of(shown("A Boat\n\nIt sails.\n"))


def test_a_diagnostic_without_a_place_in_the_text_has_no_link():
    document = nd.Document(body=(nd.Turn((nd.Paragraph(("Up.",)),), "answer", "nobody"),))
    seen = see(registry.by_name("json"), nd.dumps(document, "json"))
    remark = nd.Diagnostic("unknown-speaker", "no participant", position=nd.Position(1, 1))
    tree = html.fromstring(page(Seen(document, seen.source, None, (remark,))))
    assert not tree.xpath("//ul[@class='diagnostics']//a")
    early = nd.Diagnostic("forbidden-character", "odd", position=nd.Position(1, 1))
    lost = html.fromstring(page(Seen(nd.Document(), nd.Source("x"), nd.Source("  "), (early,))))
    assert not lost.xpath("//ul[@class='diagnostics']//a")


def test_nothing_in_the_page_runs_or_is_fetched():
    figure = nd.Figure(("A boat",), href="https://a.example/boat.jpg")
    linked = nd.Paragraph((nd.Link(("here",), "https://a.example/"),), id="tab-json")
    document = nd.Document(body=(figure, linked))
    text = page(Seen(document, nd.Source("", "<script>alert(1)</script>.txt"), None))
    tree = html.fromstring(text)
    assert not tree.xpath("//script | //main//img | //link | //@onclick | //a[not(starts-with(@href, '#'))]")
    assert tree.xpath("//span[@class='target']/@title") == ["https://a.example/"]
    assert len(tree.xpath("//*[@id='tab-json']")) == 1
    assert "default-src 'none'" in tree.xpath("//meta[@http-equiv]/@content")[0]


def test_a_tab_may_be_asked_for():
    seen = see(registry.by_name("text"), TEXT)
    for asked, first in (("nitf", "nitf"), ("odd", "blocks"), (None, "blocks")):
        tree = html.fromstring(contents(seen, Manner(tab=asked)))
        assert tree.xpath("//input[@type='radio'][@checked]/@value") == [first]


def test_an_encoding_that_is_given_is_read():
    data = nd.dumps(nd.loads(TEXT, "text"), "nitf").replace("UTF-8", "windows-1252").replace("Rock", "Röck")
    decoded = nd.loads(data.encode("windows-1252"), "nitf", encoding="windows-1252")
    assert nd.plain_text(decoded.headline) == "The Light on the Röck"


@for_documents
@given(documents(), st.booleans())
def test_every_document_has_its_page_and_its_rows_have_every_piece(document, placed):
    text = nd.Source(nd.plain_text(document)) if placed else None
    found = rows(document, text)
    paths = [row.piece.path for row in found if row.piece]
    assert sorted(paths) == sorted(piece.path for piece in nd.pieces(document))
    assert [row.number for row in found] == [*range(1, len(found) + 1)]
    tree = html.fromstring(page(Seen(document, text or nd.Source(""), text)))
    assert not tree.xpath("//script | //main//img")


# The command


@pytest.fixture
def view(capsysbinary):
    return runner("view", capsysbinary)


def test_the_command_shows_an_article_on_the_terminal(view):
    code, out, _ = view(str(EXAMPLES / "panel.txt"), "--width", "60")
    assert code == 0
    assert "Emeka Oduya: This afternoon" in out
    assert max(map(len, out.splitlines())) <= 60
    assert view(str(EXAMPLES / "panel.txt"))[1] != out


def test_the_command_writes_a_page(view, tmp_path):
    for name in ("harbour.txt", "harbour.nitf.xml"):
        written = tmp_path / "page.html"
        assert view(str(EXAMPLES / name), "-o", str(written))[0] == 0
        assert re.search(rf"<h1><bdi>{re.escape(name)}</bdi></h1>", written.read_text("utf-8"))
    assert view(str(EXAMPLES / "harbour.txt"), "-o", "-")[1].startswith("<!DOCTYPE html>")


def test_the_command_reads_an_encoding(view, tmp_path):
    (tmp_path / "boat.txt").write_bytes("Zoë: Why?\n\nMia: So.\n\nZoë: When?\n\nMia: Now.\n".encode("latin-1"))
    code, out, _ = view(str(tmp_path / "boat.txt"), "--encoding", "latin-1", "-o", "-")
    assert code == 0
    assert "Zoë" in out
    nitf = nd.dumps(nd.loads(TEXT, "text"), "nitf").replace("Rock", "Röck").replace("UTF-8", "ISO-8859-1")
    (tmp_path / "boat.xml").write_bytes(nitf.encode("latin-1"))
    for words in (("--encoding", "latin-1"), ()):
        assert "Röck</div>" in view(str(tmp_path / "boat.xml"), "--from", "nitf", *words, "-o", "-")[1]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("-o", "page.html", "--width", "40"), "--width is for the terminal"),
        (("-o", str(EXAMPLES / "panel.txt")), "is the input itself"),
        (("--from", "json-ld"), "schema.org JSON-LD can only be written"),
    ],
)
def test_wrong_use_is_told(view, words, message):
    code, _, err = view(str(EXAMPLES / "panel.txt"), *words)
    assert code == 2
    assert message in err


def test_the_command_says_what_it_cant_read(view, tmp_path):
    (tmp_path / "boat.txt").write_bytes(b"\xff\xff")
    code, out, err = view(str(tmp_path / "boat.txt"))
    assert (code, out) == (1, "")
    assert "not-utf8" in err
