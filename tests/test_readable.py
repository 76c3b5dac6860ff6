"""Documents as people read them on a terminal. Run as a script it writes the cases anew; look at what has changed."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsdoc as nd
from examples import for_documents
from newsdoc.cli.readable import readable
from newsdoc.cli.readable.wrapping import Piece, plain, wrapped
from newsdoc.diagnostics.diagnostic import columns
from newsdoc.escapes import escaped, harmless
from newsdoc.strategies import documents, texts

FOLDER = Path(__file__).resolve().parent / "cases" / "readable"
LINE = "\n=====\n"
CASES = sorted(FOLDER.glob("*.txt"))
WIDTH = 60


def rendered(article):
    return readable(nd.loads(article, "text"), width=WIDTH, colour=False)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_document_is_shown_as_its_case_says(path):
    article, _, expected = path.read_text("utf-8").partition(LINE)
    assert rendered(f"{article}\n") == expected


ADDED = ("│", "┃", "┊", "“", "”", "\\u200c", "\\u200d", "\u200c", "\u200d")
"""What is drawn, put round a quotation, or escaped in one place and not in another."""


def squeezed(text):
    """Give a text without what lines, margins and commands add to it."""
    text = text.replace("\\x3a", ":").replace("\\x5b", "[")
    for sign in ADDED:
        text = text.replace(sign, "")
    return "".join(text.split())


@for_documents
@given(documents(), st.sampled_from([1, 20, 60, 100_000]))
def test_every_word_of_a_document_is_there(document, width):
    shown = squeezed(readable(document, width=width, colour=False))
    for word in nd.plain_text(document).split():
        assert squeezed(escaped(word)) in shown


@for_documents
@given(documents(), st.integers(1, 90), st.booleans())
def test_nothing_that_is_shown_is_obeyed_but_our_own_styles(document, width, colour):
    shown = readable(document, width=width, colour=colour)
    for begin in ("\x1b[0m", *(f"\x1b[{style}m" for style in styles_in(shown))):
        shown = shown.replace(begin, "")
    assert "\x1b" not in shown
    assert colour or harmless(shown) == shown


def styles_in(shown):
    found = {part.partition("m")[0] for part in shown.split("\x1b[")[1:]}
    assert all(number.isdigit() and int(number) < 38 for style in found for number in style.split(";"))
    return found


@for_documents
@given(documents(), st.integers(12, 90))
def test_a_line_is_longer_than_the_width_only_for_one_word(document, width):
    for line in readable(document, width=width, colour=False).split("\n"):
        assert columns(line) <= width or len(said(line)) == 1


def said(line):
    """Give the words of a line behind its margins and marks."""
    for blank in "\u00a0\u2007\u202f":  # at which no line ends
        line = line.replace(blank, "_")
    words = line.rpartition("│")[2].split()
    return [word for word in words if word not in {*"~?•—┃┊"} and not word.removesuffix(".").isdigit()]


@for_documents
@given(documents(), st.integers(12, 90))
def test_colour_changes_nothing_in_the_lines_but_adds_what_is_no_text(document, width):
    plain_lines = readable(bare_of_markup(document), width=width, colour=False)
    coloured = readable(bare_of_markup(document), width=width, colour=True)
    for style in styles_in(coloured):
        coloured = coloured.replace(f"\x1b[{style}m", "")
    assert "".join(coloured.split()) == "".join(plain_lines.split())


def bare_of_markup(document):
    """Give a document without links and raw markup."""
    without = nd.rewrite(document, nd.Link, lambda link: link.content)
    return nd.normalize(nd.rewrite(without, nd.RawInline, lambda raw: "x"))


@given(st.lists(texts(), min_size=1), st.integers(1, 40))
def test_wrapping_keeps_every_sign_that_is_no_blank(parts, width):
    pieces = [Piece(escaped(part), str(number % 3 or "")) for number, part in enumerate(parts)]
    lines = wrapped(pieces, width)
    assert squeezed("".join(map(plain, lines))) == squeezed(escaped(plain(pieces)))


def shown_in_colour(*content):
    return readable(nd.Document(body=(nd.Paragraph(content),)), width=WIDTH, colour=True)


@pytest.mark.parametrize(
    ("part", "shown"),
    [
        (nd.Emphasis(("now",)), "\x1b[3mnow\x1b[0m"),
        (nd.Strong((nd.Emphasis(("now",)),)), "\x1b[1;3mnow\x1b[0m"),
        (nd.Link(("the quay",), "#quay"), "\x1b[4mthe quay\x1b[0m\x1b[2m <#quay>\x1b[0m"),
        (nd.Link(("https://example.org",), "https://example.org"), "\x1b[4mhttps://example.org\x1b[0m"),
        (nd.RawInline("html", ("<wbr>",)), "\x1b[2m<wbr>\x1b[0m"),
        (nd.Note(("[laughs]",), "stage"), "\x1b[2m[laughs]\x1b[0m"),
        (nd.Language(("na břehu",), "cs"), "na břehu"),
        (nd.Quotation(("at the quay",)), "“at the quay”"),
        (nd.Code("mend()"), "\x1b[33mmend()\x1b[0m"),
        (nd.Entity("Ostvik", "location"), "Ostvik"),
    ],
)
def test_stress_and_links_are_styles(part, shown):
    assert shown_in_colour(part) == f"  {shown}\n"
    plain_shown = readable(nd.Document(body=(nd.Paragraph(("It floats, ", part)),)), width=WIDTH, colour=False)
    assert "\x1b" not in plain_shown
    assert "<" not in plain_shown


@pytest.mark.parametrize(
    ("content", "shown"),
    [
        (("##", nd.Emphasis(("[error]x",))), "##\\x5berror]x"),
        (
            ("It floats now, and here is ", nd.Emphasis(("::warning::x",))),
            "It floats now,\n  and here is\n  \\x3a:warning::x",
        ),
        (("\x9b2J\u202e",), "\\x9b2J\\u202e"),
    ],
)
def test_what_would_be_obeyed_is_an_escape(content, shown):
    document = nd.Document(body=(nd.Paragraph(content),))
    assert readable(document, width=18, colour=False) == f"  {shown}\n"


def test_what_lies_deep_takes_neither_long_nor_all_the_width():
    block = nd.Paragraph(("It floats.",))
    for _ in range(15):
        block = nd.Table(rows=(nd.Row((nd.Cell((block,)), nd.Cell((nd.Paragraph(("so far",)),)))),))
    quote = nd.Paragraph(("It floats.",))
    for _ in range(60):
        quote = nd.BlockQuote((quote,))
    shown = readable(nd.normalize(nd.Document(body=(block, quote))), width=WIDTH, colour=False)
    assert shown.count("It floats.") == 2
    assert max(map(columns, shown.split("\n"))) <= WIDTH


def test_cells_that_span_others_stand_above_and_beside_them():
    def cell(text, **fields):
        return nd.Cell((nd.Paragraph((text,)),), **fields)

    table = nd.Table(
        head=(nd.Row((cell("Boats of the harbour", colspan=2, align="center"), cell("Crowns", rowspan=2))),),
        rows=(nd.Row((cell("Gull"), cell("1931"))), nd.Row((nd.Cell(), cell("2"), cell("9")))),
    )
    assert readable(nd.Document(body=(table,)), width=WIDTH, colour=False) == (
        "  Boats of the harbour  Crowns\n  ────────────────────────────\n  Gull  1931\n        2               9\n"
    )
    wide = nd.Table(rows=(nd.Row((cell("Gull", colspan=2**31 - 1), cell("1931"))),))
    assert readable(nd.Document(body=(wide,)), width=WIDTH, colour=False) == "  row 1 │ Gull\n        │ 1931\n"


def test_a_cell_from_above_keeps_its_place_in_the_rows_that_it_reaches_into():
    def cell(text, **fields):
        return nd.Cell((nd.Paragraph((text,)),), **fields)

    table = nd.Table(rows=(nd.Row((cell("Gull", rowspan=2), cell("1931"))), nd.Row((cell("1932"),))))
    assert readable(nd.Document(body=(table,)), width=WIDTH, colour=False) == "  Gull  1931\n        1932\n"


def test_a_note_that_begins_with_no_paragraph_has_its_label_on_a_line_of_its_own():
    note = nd.EditorNote((nd.List((nd.ListItem((nd.Paragraph(("It floats.",)),)),)),), label="Note: ")
    assert readable(nd.Document(body=(note,)), width=WIDTH, colour=False) == (
        "  editor's note │ Note:\n                │ • It floats.\n"
    )


def test_lines_break_where_the_text_has_it():
    assert shown_in_colour("It floats,", nd.LineBreak(), "so far.") == "  It floats,\n  so far.\n"


def test_an_empty_document_is_no_text():
    assert readable(nd.Document(), width=WIDTH, colour=False) == ""


def write():
    for path in CASES:
        article = path.read_text("utf-8").partition(LINE)[0].rstrip("\n")
        path.write_text(f"{article}{LINE}" + rendered(f"{article}\n"), "utf-8")


if __name__ == "__main__":
    write()
