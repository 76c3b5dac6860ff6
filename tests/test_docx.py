"""Word documents: every part in the style of its role, read back with python-docx."""

from __future__ import annotations

import io
import sys
import zipfile

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import given
from lxml import etree

import newsdoc as nd
from commands import runner
from examples import for_documents
from newsdoc import build
from newsdoc.formats.docx import write
from newsdoc.formats.docx.grid import MOST_COLUMNS
from newsdoc.strategies import documents

P = nd.Paragraph


def opened(document, **options):
    return docx.Document(io.BytesIO(write(document, **options)))


def body(*blocks, **fields):
    return nd.Document(body=blocks, **fields)


def styled(document):
    """Give the name of the style and the text of each paragraph outside tables."""
    return [(paragraph.style.name, paragraph.text) for paragraph in opened(document).paragraphs]


def runs_of(paragraph):
    """Give the style and the text of each run, those in links too."""
    found = paragraph._p.iter(qn("w:r"))
    return [(None if run.style is None else run.style, run.text) for run in found]


def xml(document):
    with zipfile.ZipFile(io.BytesIO(write(document))) as file:
        return etree.fromstring(file.read("word/document.xml"))


def lost(document):
    found = []
    write(document, report=found.append)
    return {remark.path: remark.message.removeprefix("docx can't carry ") for remark in found}


def paragraphs(*texts):
    return tuple(P((text,)) for text in texts)


EVERYTHING = nd.Document(
    kicker=nd.Kicker(("Harbour",)),
    headline=nd.Headline(("The wall",)),
    decks=(nd.Deck(("What it costs",)),),
    bylines=(nd.Byline(("By Jon Dahl",)), nd.Byline(("From the Danish by Ada Rehn",), "translator")),
    dateline=nd.Dateline(("OSTVIK",)),
    abstract=paragraphs("In short."),
    participants=(
        nd.Participant("q", "Mara Lind", "interviewer", labels=("The Gazette",)),
        nd.Participant("a", "Vidar Vik", "interviewee"),
    ),
    body=(
        *paragraphs("It began in spring."),
        nd.Heading(("The vote",), 2),
        nd.Heading(("Small",), 6),
        nd.Turn(paragraphs("Why now?"), "question", "q", "The Gazette: "),
        nd.Turn(paragraphs("It is time.", "More than time."), "answer", "a"),
        nd.Turn(paragraphs("Hear, hear."), "remark", label="From the hall: "),
        nd.BlockQuote(paragraphs("We build."), attribution=("The mayor",)),
        nd.BlockQuote(paragraphs("It is time."), "pull"),
        nd.Figure(("The mole",), ("Ada Rehn",), href="https://example.org/a.jpg", alt="A wall", label="Photo: "),
        nd.Figure(kind="video", href="film.mp4"),
        nd.Figure(kind="audio", href="a.mp3"),
        nd.List((nd.ListItem(paragraphs("one", "and a half")), nd.ListItem(paragraphs("two")))),
        nd.List((nd.ListItem(paragraphs("seven")),), ordered=True, start=7),
        nd.DefinitionList((nd.DefinitionItem((nd.Term(("Mole",)),), paragraphs("A wall in the sea.")),)),
        nd.Preformatted(("a  b", "", "c")),
        nd.Rule(),
        nd.Footnote(paragraphs("So they say.")),
        nd.EditorNote(paragraphs("It is closed."), label="Note: "),
        nd.EditorNote(paragraphs("A pun."), "translator"),
        nd.EditorNote(paragraphs("I was there."), "author"),
        nd.Correction(paragraphs("It was nine."), label="Correction: "),
        nd.Promo(paragraphs("Follow us")),
        nd.SourceLink(("Original: ", nd.Link(("here",), "https://example.org/w"))),
        nd.Disclaimer(paragraphs("Views are theirs.")),
        nd.Credit(("Ada Rehn",), label="Editing: "),
        *(nd.Artifact((kind,), kind) for kind in ("end_mark", "slug", "page_number", "running_head", "separator")),
        nd.Artifact(("x",), "other"),
        nd.Raw("html", ("<b>", "</b>")),
    ),
)


def test_every_role_has_its_style():
    assert styled(EVERYTHING) == [
        ("Kicker", "Harbour"),
        ("Title", "The wall"),
        ("Subtitle", "What it costs"),
        ("Byline", "By Jon Dahl"),
        ("Translator", "From the Danish by Ada Rehn"),
        ("Dateline", "OSTVIK"),
        ("Abstract", "In short."),
        ("Normal", "It began in spring."),
        ("Heading 2", "The vote"),
        ("Heading 6", "Small"),
        ("Question", "The Gazette: Why now?"),
        ("Answer", "Vidar Vik: It is time."),
        ("Answer", "More than time."),
        ("Remark", "From the hall: Hear, hear."),
        ("Quote", "We build."),
        ("Attribution", "The mayor"),
        ("Pull Quote", "It is time."),
        ("Image", "https://example.org/a.jpg"),
        ("Alternative Text", "A wall"),
        ("Caption", "Photo: The mole"),
        ("Figure Credit", "Ada Rehn"),
        ("Video", "film.mp4"),
        ("Audio", "a.mp3"),
        ("List Bullet", "one"),
        ("List Continue", "and a half"),
        ("List Bullet", "two"),
        ("List Number", "seven"),
        ("Term", "Mole"),
        ("Definition", "A wall in the sea."),
        ("Preformatted", "a  b\n\nc"),
        ("Rule", ""),
        ("Footnote Text", "So they say."),
        ("Editor Note", "Note: It is closed."),
        ("Translator Note", "A pun."),
        ("Author Note", "I was there."),
        ("Correction", "Correction: It was nine."),
        ("Promo", "Follow us"),
        ("Source", "Original: here"),
        ("Disclaimer", "Views are theirs."),
        ("Credit", "Editing: Ada Rehn"),
        ("End Mark", "end_mark"),
        ("Slug", "slug"),
        ("Page Number Line", "page_number"),
        ("Running Head", "running_head"),
        ("Separator", "separator"),
        ("Artifact", "x"),
        ("Raw", "<b>\n</b>"),
    ]


def test_labels_and_names_of_speakers_are_bold():
    question, answer = opened(EVERYTHING).paragraphs[10:12]
    assert [(run.style.name, run.bold, run.text) for run in (question.runs[0], answer.runs[0])] == [
        ("Speaker", True, "The Gazette: "),
        ("Speaker", True, "Vidar Vik: "),
    ]
    note = next(each for each in opened(EVERYTHING).paragraphs if each.text.startswith("Note"))
    assert (note.runs[0].style.name, note.runs[0].bold, note.runs[1].bold) == ("Label", True, None)


def test_a_label_before_what_is_no_paragraph_stands_in_one_of_its_own():
    listed = nd.List((nd.ListItem(paragraphs("a")),))
    assert styled(body(nd.Turn((listed,), "answer", label="V: "), nd.Promo((listed,)))) == [
        ("Answer", "V: "),
        ("List Bullet", "a"),
        ("List Bullet", "a"),
    ]


def test_text_has_its_stress_its_styles_its_breaks_and_its_tabs():
    content = (
        "a\tb",
        nd.LineBreak(),
        nd.Emphasis(("c", nd.Strong(("d",)))),
        nd.Code("e"),
        nd.Quotation(("f",)),
        nd.Note(("[g]",), "stage"),
        nd.Entity("h", "person"),
        nd.RawInline("html", ("<i>",)),
    )
    (paragraph,) = opened(body(P(content))).paragraphs
    assert paragraph.text == "a\tb\ncde“f”[g]h"
    assert runs_of(paragraph) == [
        (None, "a\tb"),
        (None, "\n"),
        (None, "c"),
        (None, "d"),
        ("Code", "e"),
        ("Quotation", "“"),
        ("Quotation", "f"),
        ("Quotation", "”"),
        ("StageDirection", "[g]"),
        ("Person", "h"),
    ]
    assert [(run.bold, run.italic) for run in paragraph.runs[2:5]] == [(None, True), (True, True), (None, None)]


def test_all_styles_that_are_used_are_there():
    made = opened(EVERYTHING)
    known = {style.style_id for style in made.styles}
    used = {element.get(qn("w:val")) for name in ("pStyle", "rStyle") for element in made.element.iter(qn(f"w:{name}"))}
    assert used <= known


# Links


@pytest.mark.parametrize(
    ("href", "target"),
    [
        ("https://example.org/a?b=1&c='\"", "https://example.org/a?b=1&c='%22"),
        ("HTTP://example.org", "HTTP://example.org"),
        ("https://example.org/Ostvík ö", "https://example.org/Ostv%C3%ADk%20%C3%B6"),
        ("mailto:mara@example.org", "mailto:mara@example.org"),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("file:///etc/passwd", None),
        ("/a/path", None),
        ("\\\\host\\share", None),
        ("https://", None),
        ("https://[", None),
        ("https://example.org:x/", None),
        ("mailto:", None),
        ("https://example.org/" + "a" * 3000, None),
        ("#nowhere", None),
    ],
)
def test_an_address_is_a_link_if_it_may_be_followed_and_word_can_open_it(href, target):
    document = body(P((nd.Link(("here",), href, "a tip"),)))
    (paragraph,) = opened(document).paragraphs
    assert paragraph.text == "here"
    assert [link.address for link in paragraph.hyperlinks] == ([] if target is None else [target])
    assert lost(document) == ({} if target else {"$.body[0].content[0]": "a link as such"})


def test_links_to_the_same_address_share_it_and_a_tip_that_word_cannot_show_is_lost():
    link = nd.Link(("a",), "https://example.org/")
    document = body(P((link, nd.Link(("b",), link.href, "t" * 300), nd.Link((nd.RawInline("x", ("y",)),), link.href))))
    made = opened(document)
    assert [each.text for each in made.paragraphs[0].hyperlinks] == ["a", "b"]
    assert len([each for each in made.part.rels.values() if each.is_external]) == 1
    assert [*lost(document)] == [
        "$.body[0].content[1].title",
        "$.body[0].content[2]",
        "$.body[0].content[2].content[0]",
    ]


def test_links_within_lead_to_bookmarks_which_are_called_like_the_ids_if_word_takes_that():
    ids = ("note1", "NOTE1", "a-b", "_x", "block1", "é" * 41, "ö_1")
    document = body(
        P(tuple(nd.Link((name,), f"#{name}") for name in ids)), *(P(("x",), id=name) for name in ids), nd.Rule()
    )
    tree = xml(document)
    anchors = [link.get(qn("w:anchor")) for link in tree.iter(qn("w:hyperlink"))]
    assert anchors == ["note1", "block2", "block3", "block4", "block1", "block5", "ö_1"]
    marks = [mark.get(qn("w:name")) for mark in tree.iter(qn("w:bookmarkStart"))]
    assert marks == anchors
    assert lost(document) == {"$.body[2].id": "the id of a paragraph (4 times)"}


# Lists and tables


def test_each_list_with_numbers_counts_by_itself_and_lists_nest():
    inner = nd.List((nd.ListItem(paragraphs("inner")),), ordered=True)
    outer = nd.List((nd.ListItem((*paragraphs("outer"), inner)), nd.ListItem((inner,))), ordered=True, start=3)
    made = opened(body(outer, nd.List((nd.ListItem(paragraphs("x")),), ordered=True, start=10**6)))
    found = [(each.style.name, each.text, each._p.pPr.numPr) for each in made.paragraphs]
    assert [(style, text, mark.ilvl.val, mark.numId.val) for style, text, mark in found] == [
        ("List Number", "outer", 0, 100),
        ("List Number", "inner", 1, 101),
        ("List Number", "", 0, 100),
        ("List Number", "inner", 1, 102),
        ("List Number", "x", 0, 103),
    ]
    numbers = {each.numId: each for each in made.part.numbering_part.element.num_lst}
    begun = [numbers[number].find(f".//{qn('w:startOverride')}").get(qn("w:val")) for number in (100, 101, 103)]
    assert begun == ["3", "1", "1"]
    assert lost(body(nd.List((nd.ListItem(paragraphs("x")),), ordered=True, start=10**6))) == {
        "$.body[0].start": "the start of a list"
    }


def cell(text, **fields):
    return nd.Cell(paragraphs(text), **fields)


def grid(table):
    """Give the text of each place of a table's grid, as python-docx sees it."""
    return [[each.text for each in row.cells] for row in opened(body(table)).tables[0].rows]


def test_a_table_has_its_head_its_spans_and_its_sides():
    table = nd.Table(
        ("Costs",),
        (nd.Row((cell("Year", header=True), cell("Crowns", header=True, colspan=2, align="right"))),),
        rows=(
            nd.Row((cell("2025", rowspan=2), cell("a"), cell("b"))),
            nd.Row((cell("c"), cell("d", align="center"))),
        ),
        foot=(nd.Row((nd.Cell(header=True), cell("e", colspan=2))),),
    )
    document = body(table)
    made = opened(document)
    assert [each.text for each in made.paragraphs] == ["Costs", ""]
    assert made.paragraphs[0].style.name == "Caption"
    assert grid(table) == [["Year", "Crowns", "Crowns"], ["2025", "a", "b"], ["2025", "c", "d"], ["", "e", "e"]]
    rows = made.tables[0].rows
    assert [row._tr.trPr is not None and row._tr.trPr.find(qn("w:tblHeader")) is not None for row in rows] == [
        True,
        False,
        False,
        False,
    ]
    assert [each.paragraphs[0].style.name for each in rows[0].cells] == ["Table Heading"] * 3
    assert rows[1].cells[1].paragraphs[0].style.name == "Table Text"
    assert [str(rows[n].cells[2].paragraphs[0].alignment) for n in (0, 2)] == ["RIGHT (2)", "CENTER (1)"]
    assert lost(document) == {"$.body[0].foot": "the foot of a table"}


def test_a_span_that_is_not_seen_is_lost():
    table = nd.Table(rows=(nd.Row((cell("a", colspan=2**31 - 1, rowspan=2**31 - 1),)), nd.Row((cell("b"),))))
    assert grid(table) == [["a"], ["a", "b"]]
    assert lost(body(table)) == {
        "$.body[0].rows[0].cells[0].colspan": "the colspan of a cell",
        "$.body[0].rows[0].cells[0].rowspan": "the rowspan of a cell",
    }


def test_gaps_and_short_rows_are_filled():
    first = nd.Row((cell("a"), cell("b"), cell("c", rowspan=2)))
    assert grid(nd.Table(rows=(first, nd.Row((cell("d"),)), nd.Row((cell("e"),))))) == [
        ["a", "b", "c"],
        ["d", "", "c"],
        ["e"],
    ]
    second = nd.Row((cell("d", colspan=3),))
    assert grid(nd.Table(rows=(first, second))) == [["a", "b", "c"], ["", "", "c", "d"]]


@pytest.mark.parametrize("tall", [1, 2**31 - 1])
def test_a_table_with_more_columns_than_word_has_has_no_spans(tall):
    wide = nd.Row(tuple(cell(str(number), rowspan=tall) for number in range(MOST_COLUMNS + 1)))
    table = nd.Table(rows=(nd.Row((cell("a", colspan=2),)), wide, nd.Row((cell("z"),))))
    assert [len(row) for row in grid(table)] == [1, MOST_COLUMNS + 1, 1]
    assert "$.body[0].rows[0].cells[0].colspan" in lost(body(table))


def test_a_table_with_more_edges_than_word_has_columns_has_no_spans():
    rows = tuple(
        nd.Row((cell("a", colspan=number + 1), cell("b", colspan=200 - number))) for number in range(MOST_COLUMNS + 2)
    )
    assert {len(row) for row in grid(nd.Table(rows=rows))} == {2}


def test_tables_do_not_grow_together_and_none_ends_a_cell():
    inner = nd.Table(rows=(nd.Row((cell("x"),)),))
    outer = nd.Table(rows=(nd.Row((nd.Cell((inner, inner)), nd.Cell())),))
    tree = xml(body(outer, outer))
    for table in tree.iter(qn("w:tbl")):
        assert table.getnext().tag == qn("w:p")
    assert all(each[-1].tag == qn("w:p") for each in tree.iter(qn("w:tc")))
    assert len([*tree.iter(qn("w:tbl"))]) == 6


def test_what_nests_as_deep_as_may_be_is_written():
    block = P(("deep",))
    while True:
        deeper = nd.List((nd.ListItem((nd.Table(rows=(nd.Row((nd.Cell((block,)),)),)),)),))
        try:
            write(body(deeper))
        except nd.InvalidDocument:
            break
        block = deeper
    assert opened(body(block)).element.xpath("count(//w:tbl)") > 10
    assert "deep" in "".join(xml(body(block)).itertext())


# Languages


def test_text_has_its_language_and_what_runs_from_right_to_left_says_so():
    arabic = nd.Table(rows=(nd.Row((cell("خ", align="left"),)),), lang="ar")
    tree = xml(
        body(
            P(("Hi ", nd.Language(("مرحبا",), "ar"), nd.Language(("你好",), "zh"))),
            P(("سلام",), lang="fa"),
            arabic,
            lang="en",
        )
    )
    said = [{name.partition("}")[2]: value for name, value in each.items()} for each in tree.iter(qn("w:lang"))]
    assert {"val": "en"} in said
    assert {"val": "ar", "bidi": "ar"} in said
    assert {"val": "zh", "eastAsia": "zh"} in said
    assert [bool(each.xpath("w:pPr/w:bidi", namespaces=tree.nsmap)) for each in tree.iter(qn("w:p"))] == [
        False,
        True,
        True,
        False,
    ]
    assert len([*tree.iter(qn("w:rtl"))]) == 3
    assert [each.get(qn("w:val")) for each in tree.iter(qn("w:jc"))] == ["right"]  # where Arabic lines end
    assert len([*tree.iter(qn("w:bidiVisual"))]) == 1
    assert not [*xml(body(P(("x",)))).iter(qn("w:lang"))]


# Properties


def test_the_properties_say_what_the_document_is_and_nothing_of_when_it_was_written():
    document = nd.Document(
        headline=nd.Headline(("The <wall>", nd.LineBreak(), "& the bay" + "y" * 300)),
        bylines=(nd.Byline(("Jon Dahl",)), nd.Byline(("Ada Rehn",)), nd.Byline(("Vidar Vik",), "translator")),
        keywords=("harbour", "sea"),
        lang="en-GB",
        id="urn:x:1",
        version="3",
        status="usable",
        issued=nd.Date("2026-11-23T16:00+03:00"),
        updated=nd.Date("2026-11-24"),
    )
    found = opened(document).core_properties
    assert found.title == "The <wall> & the bay" + "y" * 300
    assert (found.author, found.keywords, found.language) == ("Jon Dahl; Ada Rehn", "harbour, sea", "en-GB")
    assert (found.identifier, found.version, found.content_status) == ("urn:x:1", "3", "usable")
    assert str(found.created) == "2026-11-23 13:00:00+00:00"
    assert str(found.modified) == "2026-11-24 12:00:00+00:00"
    assert (found.last_modified_by, found.comments) == ("", "")
    assert lost(document) == {}
    assert opened(nd.Document()).core_properties.created is None


@pytest.mark.parametrize(
    ("date", "told"),
    [
        (nd.Date("2026-11-23T16:00"), "2026-11-23 16:00:00+00:00"),
        (nd.Date("2026-11-23T16:00:00.123456789Z"), "2026-11-23 16:00:00+00:00"),
        (nd.Date("0999-11-23"), "0999-11-23 12:00:00+00:00"),
        (nd.Date("0999-11-23T10:00Z"), "0999-11-23 10:00:00+00:00"),
        (nd.Date("2026-11"), None),
        (nd.Date("2026-02-30"), None),
        (nd.Date("0001-01-01T00:00+14:00"), None),
        (nd.Date(raw="last week"), None),
    ],
)
def test_a_date_that_the_properties_cannot_tell_is_lost(date, told):
    document = nd.Document(issued=date)
    created = opened(document).core_properties.created
    assert (None if created is None else str(created)) == told
    assert lost(document) == ({} if told else {"$.issued": "a date as such"})


# What isn't seen is lost, and nothing else


def test_speakers_are_told_where_their_names_or_labels_are_seen():
    people = (nd.Participant("m", "Mara Lind", labels=("ML",)), nd.Participant("v", "Vidar Vik"))
    turns = (
        nd.Turn(paragraphs("a"), "question", "m", "ML: "),
        nd.Turn(paragraphs("b"), "answer", "v", "— "),
        nd.Turn(paragraphs("c"), "answer", "v"),
        nd.Turn(paragraphs("d"), "remark"),
    )
    assert styled(body(*turns, participants=people))[1:] == [
        ("Answer", "— b"),
        ("Answer", "Vidar Vik: c"),
        ("Remark", "d"),
    ]
    assert lost(body(*turns, participants=people)) == {
        "$.body[1].speaker": "the speaker of a turn",
        "$.participants[0]": "a participant as such",
    }


@pytest.mark.parametrize(
    ("block", "said"),
    [
        (nd.Correction((nd.Rule(),)), "a correction as such"),
        (nd.Turn((nd.Heading(("a",)),), "answer"), "a turn as such"),
        (P((nd.Emphasis((nd.Emphasis(("a",)),)),)), "an emphasis as such"),
        (P((nd.Note((nd.Entity("a", "work"),), "stage"),)), "a note as such"),
        (P((nd.Note((nd.Language((nd.Strong(("a",)),), "de"),), "stage"),)), None),
        (P((nd.Entity("a", "work", "x", "y"),)), "the scheme of an entity"),
        (P((nd.Quotation(("a",), "Mara Lind"),)), "the source of a quotation"),
        (nd.Figure(kind="video"), "the kind of a figure"),
        (nd.Figure(("a",), width=3), "the width of a figure"),
        (nd.Raw("html", ("a",)), "the format of a raw"),
        (nd.Table(rows=(nd.Row((nd.Cell((nd.Rule(),), header=True),)),)), "the header of a cell"),
        (nd.Rule(lang="de"), None),
        (nd.EditorNote(paragraphs("a"), "author", id="x"), None),
    ],
)
def test_what_is_not_seen_is_reported(block, said):
    found = [*lost(body(block)).values()]
    assert found[:1] == ([] if said is None else [said])


# The file


def test_the_same_document_gives_the_same_bytes_and_no_date():
    assert write(EVERYTHING) == write(EVERYTHING)
    with zipfile.ZipFile(io.BytesIO(write(EVERYTHING))) as file:
        assert file.testzip() is None
        assert {entry.date_time for entry in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        names = file.namelist()
        assert names[0] == "[Content_Types].xml"
        assert len(names) == len(set(names))
        for name in names:
            etree.fromstring(file.read(name))
        types = file.read("[Content_Types].xml").decode()
        assert [name for name in names if "_rels" not in name and f'PartName="/{name}"' not in types] == names[:1]


def test_hostile_texts_are_texts():
    evil = "]]><w:p/>&amp;\u202e\x7f\x85\u2028<!--\U0001f600"
    document = body(P((evil, nd.Link((evil,), "https://example.org/", evil), nd.Code(evil))), keywords=(evil,))
    assert opened(document).paragraphs[0].text == evil * 3
    with pytest.raises(nd.InvalidDocument):
        write(body(P(("\x00",))))


def test_a_long_document_is_written_with_its_links_lists_and_tables():
    many = 2000
    item = nd.List((nd.ListItem(paragraphs("x")),), ordered=True)
    blocks = [
        block
        for number in range(many)
        for block in (P((nd.Link(("x",), f"https://example.org/{number}"),), id=f"p{number}"), item)
    ]
    made = opened(body(*blocks, nd.Table(rows=(nd.Row((cell("x"),)),) * many)))
    assert len(made.paragraphs) == 2 * many + 1
    assert made.paragraphs[-3].hyperlinks[0].address == f"https://example.org/{many - 1}"


def test_without_the_extra_it_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "docx", None)
    for name in [name for name in sys.modules if name.startswith("newsdoc.formats.docx.")]:
        monkeypatch.delitem(sys.modules, name)
    with pytest.raises(nd.UsageError, match=r"writing docx needs the extra `docx`: pip install 'newsdoc\[docx\]'"):
        write(build.document("x"))


def test_the_library_and_the_command_write_files(tmp_path, monkeypatch, capsysbinary):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "boat.txt").write_text("The boat\n\nIt floats.\n", "utf-8")
    document = nd.load("in/boat.txt")
    nd.dump(document, "direct.docx")
    run = runner("convert", capsysbinary)
    assert run("in/boat.txt", "converted.docx")[0] == 0
    assert run("in", "--out", "out", "--to", "docx")[0] == 0
    expected = write(document)
    assert {(tmp_path / name).read_bytes() for name in ("direct.docx", "converted.docx", "out/boat.docx")} == {expected}
    code, _, err = run("direct.docx", "a.json")
    assert (code, err) == (2, "newsdoc: Word document can only be written\n")


# Laws


def squeezed(text):
    """Give a text without white space and the marks of quotations that are added."""
    return "".join(text.split()).replace("“", "").replace("”", "")


@for_documents
@given(documents())
def test_every_word_of_a_document_is_there_in_its_order(document):
    text = squeezed("".join(xml(document).itertext()))
    place = 0
    for word in nd.plain_text(document).split():
        found = text.find(squeezed(word), place)
        assert found >= 0, word
        place = found + len(squeezed(word))


@for_documents
@given(documents())
def test_python_docx_opens_every_document_and_finds_its_styles(document):
    made = opened(document)
    known = {style.style_id for style in made.styles}
    used = {element.get(qn("w:val")) for name in ("pStyle", "rStyle") for element in made.element.iter(qn(f"w:{name}"))}
    assert used <= known
    marks = [mark.get(qn("w:name")) for mark in made.element.iter(qn("w:bookmarkStart"))]
    assert len(marks) == len({mark.casefold() for mark in marks})
    assert made.core_properties.language == (document.lang or "")
    for table in made.tables:
        assert all(row.cells for row in table.rows)
