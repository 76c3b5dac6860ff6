"""TT's NewsDoc: its articles read and written back as they were, and what it can't hold of a document said."""

from __future__ import annotations

import json
import re
from uuid import NAMESPACE_URL, uuid5

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsdoc as nd
from articles import INTERVIEW
from examples import for_documents
from newsdoc.formats.tt_newsdoc import read, write
from newsdoc.formats.tt_newsdoc.shapes import DOCUMENT, LISTS
from newsdoc.shape import fields
from newsdoc.strategies import documents

UUID = "5f0f3a0e-{:04}-4a1e-8a11-0123456789ab"


def read_back(article, *codes):
    """Read an article, see that the remarks have these codes, and that it is written again without a loss."""
    remarks = []
    document = read(json.dumps(article), report=remarks.append)
    assert [remark.code for remark in remarks] == list(codes), remarks
    assert all(remark.path for remark in remarks)
    losses = []
    text = write(document, report=losses.append)
    assert losses == []
    assert read(text) == document
    return document, json.loads(text)


def text(words, role=None, kind="core/text", **more):
    return {"type": kind, **({"role": role} if role else {}), "data": {"text": words}, **more}


def article(*content, **more):
    uuid = UUID.format(1)
    return {"uuid": uuid, "uri": f"core://article/{uuid}", "type": "core/article", "content": list(content), **more}


# Its own articles

VISUAL = {
    "type": "tt/visual",
    "data": {"caption": "The mole"},
    "links": [
        {
            "rel": "self",
            "type": "tt/picture",
            "uri": "http://wire.example/1",
            "url": "https://wire.example/1.jpg",
            "data": {"credit": "Jo Bell", "width": "1024", "height": "683", "hiresScale": "2"},
        }
    ],
}
IMAGE = {
    "type": "core/image",
    "uuid": UUID.format(2),
    "links": [
        {
            "rel": "self",
            "type": "core/image",
            "uuid": UUID.format(2),
            "uri": "core://image/" + UUID.format(2),
            "data": {"width": "6", "height": "5", "text": "The ferry", "alttext": "a boat"},
            "links": [{"rel": "author", "type": "core/author", "title": "Ira Falk", "uuid": UUID.format(3)}],
        }
    ],
}
FACTBOX = {
    "type": "core/factbox",
    "title": "The ferry",
    "uuid": UUID.format(4),
    "content": [
        text("It is red."),
        {"type": "core/unordered-list", "content": [text("one"), text("")]},
        text("A question", kind="tt/question"),
        text("Below", "preamble"),
    ],
}
TABLE = {
    "type": "core/table",
    "id": "t1",
    "data": {
        "caption": "Boats",
        "meta": "",
        "thead": "<tr><th>Boat</th></tr>",
        "tbody": '<tr id="r1"><td colspan="2"><strong>Red</strong></td></tr>',
    },
}
YOUTUBE = {"type": "core/youtube", "uri": "https://www.youtube.com/watch?v=1", "data": {"start": "0"}}
CONTENT = [
    text("The ferry <em>floats</em>", "heading-1", id="a1"),
    text("Sea", "vignette"),
    text("OSTVIK, Friday", kind="tt/dateline"),
    text("It does.", "preamble"),
    text("At last.", "preamble", id="a2"),
    VISUAL,
    text('One &amp; <strong>two</strong> <a href="https://wire.example/">three</a> '),
    text("Is it afloat?", kind="tt/question"),
    text("It is", "blockquote", id="a3"),
    text("Later", "heading-2"),
    text("Once more", "heading-1"),
    text("Lower", "heading-4"),
    {"type": "core/ordered-list", "id": "l1", "content": [text("one", id="i1"), text("<em>two</em>")]},
    FACTBOX,
    TABLE,
    IMAGE,
    YOUTUBE,
]
META = [
    text("for the desk", "internal", "core/note"),
    {"type": "core/newsvalue", "value": "3", "data": {"duration": "86400"}},
]
LINKS = [
    {
        "rel": "author",
        "type": "core/author",
        "title": "Jo Bell",
        "uuid": UUID.format(5),
        "data": {"email": "j@b.example"},
    },
    {"rel": "author", "type": "core/author", "title": "Ira Falk"},
    {
        "rel": "subject",
        "type": "core/category",
        "uri": "iptc://mediatopic/20000002",
        "uuid": UUID.format(6),
        "title": "art",
    },
    {"rel": "subject", "type": "core/category", "uuid": UUID.format(7)},
    {"rel": "subject", "type": "core/story", "uuid": UUID.format(8), "title": "The ferry"},
    {"rel": "section", "type": "core/section", "uuid": UUID.format(9), "title": "Sea"},
]


def test_an_article_is_read_with_all_that_it_holds_and_written_as_it_was():
    remarks = ["kept-as-extension"] * 3 + ["unmapped-markup"] + ["kept-as-extension"] * 5
    given_ = article(*CONTENT, meta=META, links=LINKS, title="ferry-ostvik", language="sv")
    document, again = read_back(given_, *remarks)
    assert again == given_
    assert document.id == given_["uri"]
    assert document.lang == "sv"
    assert document.headline == nd.Headline(("The ferry ", nd.Emphasis(("floats",))), id="a1")
    assert document.kicker == nd.Kicker(("Sea",))
    assert document.dateline == nd.Dateline(("OSTVIK, Friday",))
    assert document.abstract == (nd.Paragraph(("It does.",)), nd.Paragraph(("At last.",), id="a2"))
    assert document.bylines == (nd.Byline(("Jo Bell",)), nd.Byline(("Ira Falk",)))
    assert document.internal_notes == ("for the desk",)
    assert document.subjects == (
        nd.Subject("medtop:20000002", None, "art"),
        nd.Subject(UUID.format(7)),
        nd.Subject(UUID.format(8), "core/story", "The ferry"),
    )
    picture, line, question, quote, *_ = document.body
    href = "https://wire.example/1.jpg"
    assert picture == nd.Figure(("The mole",), ("Jo Bell",), href=href, width=1024, height=683)
    link = nd.Link(("three",), "https://wire.example/")
    assert line == nd.Paragraph(("One & ", nd.Strong(("two",)), " ", link, " "))
    assert question == nd.Turn((nd.Paragraph(("Is it afloat?",)),), "question")
    assert quote == nd.BlockQuote((nd.Paragraph(("It is",)),), id="a3")
    assert [node.level for node in document.body if isinstance(node, nd.Heading)] == [2, 1, 4, 2]
    red = nd.Row((nd.Cell((nd.Paragraph((nd.Strong(("Red",)),)),), colspan=2),), id="r1")
    head = nd.Row((nd.Cell((nd.Paragraph(("Boat",)),), header=True),))
    *_, table, image, raw = document.body
    assert table == nd.Table(("Boats",), (head,), rows=(red,), id="t1")
    href = "core://image/" + UUID.format(2)
    assert image == nd.Figure(("The ferry",), ("Ira Falk",), href=href, alt="a boat", width=6, height=5)
    assert raw.format == "tt-newsdoc"


def test_what_stands_in_a_factbox_stands_under_its_title():
    document, again = read_back(article(FACTBOX), "kept-as-extension")
    assert document.body == (
        nd.Heading(("The ferry",)),
        nd.Paragraph(("It is red.",)),
        nd.List((nd.ListItem((nd.Paragraph(("one",)),)),)),
        nd.Paragraph(("A question",)),
        nd.Paragraph(("Below",)),
    )
    assert again["content"] == [FACTBOX]
    untitled = {key: FACTBOX[key] for key in ("type", "content")}
    assert read_back(article(untitled), "kept-as-extension")[0].body == document.body[1:]


def test_what_was_kept_of_a_block_that_has_changed_is_left_out_and_told():
    document = read(json.dumps(article(FACTBOX, VISUAL, text("x", "odd"))))
    changed = nd.rewrite(document, nd.Heading, lambda heading: nd.Heading(("Another",), heading.level))
    remarks = []
    again = json.loads(write(changed, report=remarks.append))
    kinds = [block["type"] for block in again["content"]]
    assert kinds == ["core/text"] * 2 + ["core/unordered-list"] + ["core/text"] * 2 + ["tt/visual", "core/text"]
    assert again["content"][-1]["role"] == "odd"
    assert [remark.path for remark in remarks] == ["$.extensions[0]"]


def test_of_two_kept_blocks_that_are_read_in_two_ways_each_is_written_once():
    heading = text("The ferry floats", "heading-1", name="printed")
    document, written = read_back(article(heading, heading), *["kept-as-extension"] * 2)
    assert document.headline == nd.Headline(("The ferry floats",))
    assert [block["name"] for block in written["content"]] == ["printed", "printed"]


def test_the_second_of_what_a_document_has_once_is_a_paragraph_and_is_written_back():
    given_ = article(
        text("A", "vignette"), text("B", "vignette"), text("C", kind="tt/dateline"), text("D", kind="tt/dateline")
    )
    document, again = read_back(given_, "kept-as-extension", "kept-as-extension")
    assert document.body == (nd.Paragraph(("B",)), nd.Paragraph(("D",)))
    assert sorted(map(json.dumps, again["content"])) == sorted(map(json.dumps, given_["content"]))


def test_blocks_that_begin_alike_are_told_apart_by_all_that_they_hold():
    boxes = [{"type": "core/factbox", "title": "x", "uuid": n, "content": [text(n)]} for n in ("1", "2")]
    heading = text("x", "heading-2", title="y")
    _, again = read_back(article(heading, text("z"), *boxes), *["kept-as-extension"] * 3)
    assert again["content"] == [heading, text("z"), *boxes]


@pytest.mark.parametrize(
    ("block", "codes"),
    [
        (text("x", "odd"), ["kept-as-extension"]),
        (text("<i>x</i>"), ["kept-as-extension"]),
        (text("x & y"), ["kept-as-extension"]),
        (text("<u>x</u>"), ["unmapped-markup", "kept-as-extension"]),
        (text('<strong id="b">x</strong>'), ["kept-as-extension"]),
        (text('<a href="core://article/1">x</a>'), ["kept-as-extension"]),
        (text("x", id="1"), ["kept-as-extension"]),
        (text("x\ny", kind="tt/dateline"), ["kept-as-extension"]),
        ({"type": "core/text", "role": "odd", "data": {}}, []),
        (text('<img src="https://a.example/"/>'), ["kept-as-extension"]),
        ({"type": "core/text", "data": None}, []),
        ({"type": "core/text", "data": {"text": None}, "title": "x"}, ["kept-as-extension"]),
        ({}, []),
        ({"title": "x"}, ["unmapped-markup"]),
        ({"type": "core/unordered-list", "content": []}, []),
        ({"type": "core/ordered-list", "content": [YOUTUBE, FACTBOX]}, ["kept-as-extension"]),
        ({"type": "tt/visual", "data": {"caption": ""}}, []),
        ({"type": "tt/visual", "data": {"caption": "a b", "html_caption": "a <em>b</em>"}}, []),
        ({"type": "tt/visual", "links": [{"rel": "self", "data": {"text": "x", "width": "0"}}]}, ["kept-as-extension"]),
        ({"type": "core/image", "links": [{"rel": "self", "url": "https://a.example/"}]}, ["kept-as-extension"]),
        ({"type": "core/table", "data": {"tbody": "", "caption": "x"}}, ["kept-as-extension"]),
        ({"type": "core/table", "data": {"tbody": "<tr></tr>"}}, ["kept-as-extension"]),
        ({"type": "core/table", "data": {"tbody": "<tr><td>x<td>y", "caption": "z"}}, ["kept-as-extension"]),
    ],
    ids=str,
)
def test_nothing_of_a_block_is_dropped(block, codes):
    _, again = read_back(article(block, text("behind")), *codes)
    written = [block] if codes or "html" in str(block) else []
    assert sorted(again["content"], key=str) == sorted([*written, text("behind")], key=str)


@pytest.mark.parametrize(
    "link",
    [
        {"rel": "author", "type": "core/author", "uuid": UUID.format(5)},
        {"rel": "subject", "type": "core/story", "title": "x"},
        {"rel": "subject", "uuid": "x"},
        {"rel": "subject", "type": "core/person", "uuid": UUID.format(5), "data": {"firstName": "Mara"}},
        {"rel": "channel", "type": "core/channel"},
    ],
)
def test_nothing_of_a_link_is_dropped(link):
    _, again = read_back(article(links=[link]), "kept-as-extension")
    assert again["links"] == [link]


@pytest.mark.parametrize("block", [text("", "internal", "core/note"), text("x", "public", "core/note"), {"value": "x"}])
def test_nothing_of_the_metadata_is_dropped(block):
    _, again = read_back(article(meta=[block]), "kept-as-extension")
    assert again["meta"] == [block]


@pytest.mark.parametrize(
    ("attributes", "codes"),
    [
        ({"url": "https://wire.example/ferry"}, ["kept-as-extension"]),
        ({"type": "core/flash"}, ["kept-as-extension"]),
        ({"uuid": UUID.format(9)}, ["kept-as-extension"]),
        ({"language": "no tag!"}, ["kept-as-extension"]),
        ({"language": "sv-se"}, []),
        ({"version": 3, "empty": None}, ["kept-as-extension"]),
        ({"title": "The ferry"}, []),
    ],
)
def test_nothing_of_the_document_is_dropped(attributes, codes):
    _, again = read_back(article() | attributes, *codes)
    for name, value in attributes.items():
        assert again.get(name) == value


def test_the_title_is_the_headline_where_there_is_no_other():
    assert read_back(article(title="The ferry"))[0].headline == nd.Headline(("The ferry",))
    document, _ = read_back(article(text("The ferry", "heading-1"), title="The ferry"))
    assert document.extensions == ()


def test_a_document_without_a_uri_goes_by_its_uuid():
    uuid = UUID.format(1)
    document, again = read_back({"uuid": uuid, "type": "core/article"})
    assert (document.id, again) == (f"urn:uuid:{uuid}", {"uuid": uuid, "type": "core/article"})
    document = read(json.dumps({"uuid": "x", "content": []}))
    assert document.id is None
    assert json.loads(write(document))["uuid"] == "x"


def test_the_uuid_is_made_of_the_uri_unless_that_ends_in_one():
    first, again = (json.loads(write(nd.Document(id=f"https://wire.example/{n}"))) for n in (1, 1))
    assert first == again
    assert first["uuid"] == str(uuid5(NAMESPACE_URL, "https://wire.example/1"))
    assert json.loads(write(nd.Document(id=f"core://article/{UUID.format(1)}")))["uuid"] == UUID.format(1)
    assert json.loads(write(nd.Document()))["uri"].startswith("urn:newsdoc:sha256:")


def test_characters_that_no_document_can_hold_are_replaced_and_told():
    document, _ = read_back(
        article(text("a\u0000b"), text("c", title="\ud800")),
        "kept-as-extension",
        "forbidden-character",
        "forbidden-character",
    )
    assert document.body[0] == nd.Paragraph(("a\ufffdb",))
    document, _ = read_back(article(text("a&#7;b & c")), "forbidden-character", "kept-as-extension")
    assert document.body[0] == nd.Paragraph(("a\ufffdb & c",))


def test_an_id_is_an_id_once():
    document, _ = read_back(article(text("a", id="x"), text("b", id="x")), "kept-as-extension")
    assert [block.id for block in document.body] == ["x", None]


# Bad input


@pytest.mark.parametrize(
    ("data", "code", "path"),
    [
        ("", "json-syntax", None),
        ("[]", "not-newsdoc", "$"),
        ("{}", "not-newsdoc", "$"),
        ('{"uri": "urn:a:b", "headline": "x"}', "not-newsdoc", "$"),
        ('{"uuid": 1, "content": []}', "wrong-type", "$.uuid"),
        ('{"uuid": "x", "content": {}}', "wrong-type", "$.content"),
        ('{"uuid": "x", "content": [1]}', "wrong-type", "$.content[0]"),
        ('{"uuid": "x", "links": [{"links": [{"title": []}]}]}', "wrong-type", "$.links[0].links[0].title"),
        ('{"uuid": "x", "meta": [{"data": []}]}', "wrong-type", "$.meta[0].data"),
        ('{"uuid": "x", "meta": [{"data": {"a b": 1}}]}', "wrong-type", '$.meta[0].data["a b"]'),
        ('{"uuid": "x", "uuid": "y", "content": []}', "duplicate-key", "$.uuid"),
        ('{"uuid": "x", "version": 1e999, "content": []}', "wrong-value", "$.version"),
        (
            '{"uuid": "x", "content": [' + '{"content": [' * 90 + "]}" * 90 + "]}",
            "too-large",
            "$" + ".content[0]" * 50 + ".content",
        ),
        (json.dumps(article(text("<!ENTITY x>"))), "xml-refused", "$.content[0]"),
    ],
)
def test_bad_input_is_an_error_with_its_path(data, code, path):
    with pytest.raises(nd.ReadError) as caught:
        read(data)
    assert [(found.code, found.path) for found in caught.value.diagnostics] == [(code, path)]


def test_the_deepest_input_is_read():
    block = text("x")
    for _ in range(45):
        block = {"type": "core/ordered-list", "content": [block]}
    document = read(json.dumps(article(block)))
    assert "x" in nd.plain_text(document)


BLOCKS = st.recursive(
    st.none() | st.sampled_from(["", "x", UUID.format(1), "a\nb", "<em>x</em>", "<td>", "core/text", "core://image/1"]),
    lambda inner: st.lists(
        st.dictionaries(
            st.sampled_from(["id", "uri", "url", "title", "value", "uuid"]), st.sampled_from(["", "x", "a:b"])
        )
        | st.fixed_dictionaries(
            {
                "type": st.sampled_from(
                    [
                        *("core/text", "tt/question", "tt/dateline", "core/image", "tt/visual", "core/table"),
                        *("core/factbox", "core/ordered-list", "core/author", "core/category", "core/note", "x"),
                    ]
                ),
                "role": st.sampled_from(["", "heading-1", "heading-3", "preamble", "vignette", "internal"]),
                "rel": st.sampled_from(["author", "subject", "self"]),
                "data": st.dictionaries(
                    st.sampled_from(["text", "caption", "tbody", "width"]), st.sampled_from(["", "x", "<tr><td>y", "7"])
                ),
                "content": inner.filter(lambda value: not isinstance(value, str)),
                "links": inner.filter(lambda value: not isinstance(value, str)),
            }
        ),
        max_size=3,
    ),
    max_leaves=8,
)
LISTS_OF_BLOCKS = BLOCKS.filter(lambda value: isinstance(value, list))


@given(LISTS_OF_BLOCKS, LISTS_OF_BLOCKS, LISTS_OF_BLOCKS)
def test_what_was_read_is_written_without_a_loss_and_read_back_equal(content, meta, links):
    document = read(json.dumps(article(*content, meta=meta, links=links)))
    remarks = []
    again = read(write(document, report=remarks.append))
    assert again == document or remarks
    assert read(write(again)) == again


# Our own documents


@for_documents
@given(documents())
def test_a_document_is_written_and_what_is_read_back_stays_as_it_is(document):
    again = read(write(document))
    assert read(write(again)) == again


def lost_of(document):
    """Give what is read back of a document, and the path of everything in it that is reported as lost."""
    lost = []

    def reported(format, found):
        lost.extend(path for _, path in found)
        return ()

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("newsdoc.formats.tt_newsdoc.writer.reported", reported)
        return read(write(document, report=lost.append)), lost


@for_documents
@given(documents())
def test_whatever_is_not_read_back_is_told(document):
    again, lost = lost_of(document)
    for field in fields(nd.Document):
        one, other = getattr(document, field.name), getattr(again, field.name)
        if not field.compared or one == other:
            continue
        place = f"$.{field.name}"
        # Decks are text of the abstract.
        assert any(path.startswith((place, "$.decks")) for path in lost), field.name
        if isinstance(one, tuple) and len(one) == len(other) and not {place, "$.decks"} & {*lost}:
            for number, pair in enumerate(zip(one, other, strict=True)):
                assert pair[0] == pair[1] or any(path.startswith(f"{place}[{number}]") for path in lost), number


TAG = re.compile(r"</?([a-z]+)((?: [a-z]+=\"[^\"]*\")*)>")


def blocks_in(holder):
    for name in LISTS:
        for block in holder.get(name, ()):
            yield block
            yield from blocks_in(block)


@for_documents
@given(documents())
def test_what_is_written_follows_the_rules_of_tts_schemas(document):
    data = json.loads(write(document))
    assert data.keys() <= {*DOCUMENT, *LISTS}
    assert data["type"] == "core/article"
    assert "uuid" in data
    for block in blocks_in(data):
        assert all(isinstance(value, str) for value in block.get("data", {}).values())
        allowed = {"strong": {""}, "em": {""}, "a": {"href"}}
        if block["type"] == "core/table":
            allowed |= {"tr": {"id"}, "td": {"id", "colspan"}, "th": {"id", "colspan"}}
        for name in ("text", "html_caption", "thead", "tbody", "tfoot"):
            markup = block.get("data", {}).get(name, "") if block["type"] not in ("core/note", "tt/dateline") else ""
            for tag, attributes in TAG.findall(markup):
                assert tag in allowed
                assert set(re.findall(r" ([a-z]+)=", attributes)) <= allowed[tag]


def test_an_interview_keeps_its_labels_in_the_text():
    remarks = []
    document = nd.loads(INTERVIEW, "text")
    data = json.loads(write(document, report=remarks.append))
    questions = [block["data"]["text"] for block in data["content"] if block["type"] == "tt/question"]
    assert questions[0] == '"Gazette": Is the ferry afloat?'
    texts = "\n".join(block.get("data", {}).get("text", "") for block in data["content"])
    for turn in nd.find_all(document, nd.Turn):
        assert turn.label + nd.plain_text(turn) in texts
    told = {remark.message.removeprefix("TT's NewsDoc can't carry ").split(" (")[0] for remark in remarks}
    assert {"a turn as such", "the speaker of a turn", "the label of a turn"} <= told


@pytest.mark.parametrize(
    ("node", "block", "lost"),
    [
        (nd.Heading(("x",), 1), text("x", "heading-2"), "the level of a heading"),
        (nd.Heading(("x",), 6), text("x", "heading-4"), "the level of a heading"),
        (nd.Correction((nd.Paragraph(("x",)),), "Fix: "), text("Fix: x"), "a correction as such"),
        (nd.Promo((nd.Rule(),), "Read: "), text("Read: "), "a promo as such"),
        (nd.Preformatted(("x",)), text("x"), "a preformatted as such"),
        (nd.BlockQuote((nd.Paragraph(("x",)),), "pull"), text("x"), "a block quote as such"),
        (nd.BlockQuote((nd.Paragraph(("x",)),), attribution=("y",)), text("x"), "a block quote as such"),
        (nd.Figure(("x",), kind="video"), text("x"), "a figure as such"),
        (
            nd.Figure(("x",), ("y",), href="x.jpg"),
            {"type": "tt/visual", "data": {"caption": "x"}},
            "the credit of a figure",
        ),
        (nd.Paragraph((nd.Link(("x",), "javascript:y"),)), text("x"), "a link as such"),
        (nd.Paragraph(("x", nd.LineBreak(), nd.Code("y"))), text("x y"), "a line break as such"),
        (nd.Rule(), None, "a rule as such"),
        (nd.Figure(alt="x"), None, "a figure as such"),
        (nd.Raw("tt-newsdoc", ('{"type":"core/text"}',)), None, "a raw as such"),
        (nd.Raw("tt-newsdoc", ("nonsense",)), None, "a raw as such"),
        (nd.Paragraph((nd.RawInline("html", ("x",)),)), None, "a raw inline as such"),
        (nd.Paragraph((nd.Emphasis((nd.RawInline("html", ("x",)),)),)), None, "an emphasis as such"),
        (
            nd.List((nd.ListItem((nd.Heading(("x",)),)),)),
            {"type": "core/unordered-list", "content": [text("x")]},
            "a list item as such",
        ),
        (
            nd.Table(rows=(nd.Row((nd.Cell((nd.Paragraph((" x",)), nd.Rule())),)),)),
            {"type": "core/table", "data": {"meta": "", "tbody": "<tr><td>x</td></tr>"}},
            "a cell as such",
        ),
    ],
)
def test_what_has_no_block_is_its_text_and_told(node, block, lost):
    remarks = []
    data = json.loads(write(nd.Document(body=(node,)), report=remarks.append))
    assert data.get("content", [None])[0] == block
    assert f"TT's NewsDoc can't carry {lost}" in [remark.message for remark in remarks]


def test_what_is_carried_is_not_told():
    words = (nd.Strong(("x",)), " ", nd.Emphasis((nd.Link(("y",), "https://a.example/"),)))
    line = nd.Paragraph(words)
    row = nd.Row((nd.Cell((line,)),))
    items = nd.List((nd.ListItem((nd.Paragraph(words[::-1]),), id="i"),), ordered=True, id="l")
    body = (
        line,
        nd.Heading(words, 3),
        nd.Turn((line,), "question"),
        nd.BlockQuote((line,)),
        items,
        nd.Table(rows=(row,)),
    )
    document = nd.Document(headline=nd.Headline(words), abstract=(line,), body=body)
    remarks = []
    assert read(write(document, report=remarks.append)) == document
    assert remarks == []


@pytest.mark.parametrize(
    ("subject", "link"),
    [
        (nd.Subject("medtop:1"), {"type": "core/category", "uri": "iptc://mediatopic/1"}),
        (nd.Subject("urn:a:b", "core/topic", "x"), {"type": "core/topic", "uri": "urn:a:b", "title": "x"}),
        (nd.Subject("x"), None),
        (nd.Subject("x y", "core/topic"), None),
        (nd.Subject("iptc://mediatopic/1"), None),
    ],
)
def test_a_subject_is_a_link_if_it_is_read_back_from_it(subject, link):
    remarks = []
    data = json.loads(write(nd.Document(subjects=(subject,)), report=remarks.append))
    if link is None:
        assert "links" not in data
        assert remarks[0].path == "$.subjects[0]"
    else:
        (found,) = data["links"]
        assert {key: found[key] for key in found if key not in ("rel", "uuid")} == link
        assert remarks == []


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *(("content", value) for value in ("x", "{}", "[1]", '[{"title": 1}]', "[" * 5000)),
        *(("title", value) for value in ("1", '""', "x")),
        *(("other", value) for value in ("1", '{"content": 5}')),
        ("odd", "1"),
        (
            "content",
            '[{"type": "core/text", "data": {"text": "<!ENTITY"}}, {"type": "core/text", "data": {"text": "x"}}]',
        ),
    ],
)
def test_an_extension_that_has_no_place_is_told(name, value):
    remarks = []
    write(nd.Document(extensions=(nd.Extension(f"tt-newsdoc.{name}", value),)), report=remarks.append)
    assert [remark.path for remark in remarks] == ["$.extensions[0]"]


def test_an_extension_that_is_not_of_tts_is_told():
    losses = []
    written = write(nd.Document(extensions=(nd.Extension("desk", "7"),)), report=losses.append)
    assert [loss.path.partition("[")[0] for loss in losses] == ["$.extensions"]
    assert "desk" not in written


def test_of_two_extensions_of_one_name_the_first_counts():
    extensions = tuple(nd.Extension("tt-newsdoc.url", json.dumps(f"https://a.example/{n}")) for n in (1, 2))
    remarks = []
    assert json.loads(write(nd.Document(extensions=extensions), report=remarks.append))["url"] == "https://a.example/1"
    assert [remark.path for remark in remarks] == ["$.extensions[1]"]


def test_the_uuid_of_an_id_counts_before_one_that_was_kept():
    document = nd.Document(id=f"urn:uuid:{UUID.format(1)}", extensions=(nd.Extension("tt-newsdoc.uuid", '"x"'),))
    assert json.loads(write(document))["uuid"] == UUID.format(1)


def test_a_picture_of_the_store_may_have_no_credit():
    figure = nd.Figure(href="core://image/x", width=2**31 - 1)
    data = json.loads(write(nd.Document(body=(figure,))))
    assert "links" not in data["content"][0]["links"][0]
    assert read(json.dumps(data)).body == (figure,)


@pytest.mark.parametrize("indent", [-1, 17])
def test_an_indent_that_there_is_not_is_refused(indent):
    with pytest.raises(nd.UsageError):
        write(nd.Document(), indent=indent)


def test_it_is_written_indented():
    assert write(nd.Document(id="urn:a:b"), indent=2).startswith('{\n  "uuid": "')


def test_what_a_document_is_checked_for_is_told():
    remarks = []
    read(json.dumps(article(text('<a href="#x">y</a>'))), report=remarks.append)
    assert "unknown-target" in [remark.code for remark in remarks]
