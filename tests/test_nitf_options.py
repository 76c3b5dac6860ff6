"""Options of the NITF writer: older versions, no namespace, a document type, and readers known to be naive."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

import newsdoc as nd
from examples import for_documents
from newsdoc import build
from newsdoc.diagnostics import UsageError
from newsdoc.formats.nitf import read, write
from newsdoc.strategies import documents
from shared import PROJECT

OPTIONS = st.fixed_dictionaries(
    {
        "version": st.sampled_from(["3.3", "3.4", "3.5", "3.6"]),
        **{name: st.booleans() for name in ("namespace", "doctype", "headline_id", "flow_blocks")},
    }
)
P = nd.Paragraph(("Text.",))


def without_headline_id(document):
    headline = document.headline
    return attrs.evolve(document, headline=headline and attrs.evolve(headline, id=None))


@for_documents
@given(documents(), OPTIONS)
def test_what_is_written_is_valid_in_its_version_and_loses_nothing_that_is_not_reported(document, options):
    reported = []
    text = write(document, report=reported.append, **options)
    checked = {name: options[name] for name in ("version", "namespace")}
    assert nd.validate_nitf(text, **checked) == []
    assert {remark.code for remark in reported} <= {"not-expressible"}
    if options["version"] == "3.6" and not options["headline_id"]:
        assert reported == []
    if not reported:
        assert without_headline_id(read(text)) == without_headline_id(document)


def test_real_files_are_written_back_valid_and_read_again_equal(shared, nitf_xsd):
    read_back = 0
    for path in sorted((shared / "corpus" / "nitf").glob("*.xml")):
        try:
            document = read(path.read_bytes())
        except nd.ReadError:
            continue
        text = write(document)
        assert nitf_xsd.validate(etree.fromstring(text.encode())), (path.name, nitf_xsd.error_log)
        assert nd.validate_nitf(text) == []
        assert read(text) == document, path.name
        read_back += 1
    assert read_back


@for_documents
@given(documents())
def test_no_option_changes_the_body_of_nitf_3_6(document):
    text = write(document, namespace=False, doctype=True, headline_id=True, flow_blocks=True)
    assert read(text).body == document.body


def test_a_file_says_what_it_is():
    text = write(nd.Document(), version="3.3", doctype=True)
    assert text.splitlines()[1:3] == [
        '<!DOCTYPE nitf PUBLIC "-//IPTC//DTD NITF 3.3//EN" "nitf-3-3.dtd">',
        '<nitf xmlns="http://iptc.org/std/nitf/2006-03-01/" version="-//IPTC//DTD NITF 3.3//EN" class="newsdoc">',
    ]
    assert write(nd.Document(), version="3.5", namespace=False).splitlines()[1] == (
        '<nitf version="-//IPTC//DTD NITF 3.5//EN" class="newsdoc">'
    )


def test_a_version_that_is_not_known_is_a_usage_error():
    with pytest.raises(UsageError, match=r"no NITF version '3\.2'.*there are 3\.3, 3\.4, 3\.5, 3\.6"):
        write(nd.Document(), version="3.2")


@pytest.mark.parametrize("label", [None, "A:  ", "A: "])
def test_white_space_is_kept_by_a_class_before_3_6(label):
    turn = nd.Turn((nd.Paragraph((" one  two",)), nd.Paragraph(("\t",), id="x")), "answer", label=label)
    document = nd.Document(body=(turn, nd.Heading((" a ",), level=3)), bylines=(nd.Byline((" b",)),))
    text = write(document, version="3.4")
    assert "xml:space" not in text
    assert '<hl2 class="nd-h3 nd-ws"> a </hl2>' in text
    assert read(text) == document


def test_what_an_older_version_has_no_place_for_is_reported():
    document = nd.Document(
        issued=nd.Date(raw="2026"),
        rights=nd.Rights(notice=" all "),
        body=(
            nd.Paragraph(("a",), id="x"),
            nd.Paragraph(("b",), id="x"),
            nd.List((nd.ListItem((P,)),), start=3),
            nd.Raw("html", ("<b>",)),
        ),
    )
    reported = []
    write(document, version="3.5", report=reported.append)
    assert [remark.message.removeprefix("NITF 3.5 has no place for ") for remark in reported] == [
        "that a date is in its raw form, whatever it looks like (norm)",
        "white space in the notice of rights",
        "an id that another node has, too (x)",
        "the number that a list without numbers starts with (3)",
        "the format of raw lines (html)",
    ]


def test_the_headline_has_its_conventional_id_unless_it_is_taken():
    headline = nd.Headline(("Title",))
    assert '<hl1 id="headline">Title</hl1>' in write(nd.Document(headline=headline), headline_id=True)
    assert "id=" not in write(nd.Document(body=(P,)), headline_id=True)
    for document in (
        nd.Document(headline=attrs.evolve(headline, id="title")),
        nd.Document(headline=headline, participants=(nd.Participant("headline"),)),
    ):
        reported = []
        text = write(document, headline_id=True, report=reported.append)
        assert [remark.code for remark in reported] == ["not-expressible"]
        assert nd.validate_nitf(text) == []


def test_what_stands_between_turns_is_in_blocks_if_wanted():
    turn = build.question("Q: ", "Why?")
    text = write(nd.Document(body=(P, P, turn, turn, nd.Rule())), flow_blocks=True)
    content = etree.fromstring(text.encode()).find(".//{*}body.content")
    assert [block.get("class") for block in content] == ["nd-flow", *["nd-turn nd-question"] * 2, "nd-flow"]
    assert [len(block) for block in content] == [2, 1, 1, 1]


# Readers as they are met: one takes the first of each kind and what stands in the first `body.content`, the other
# takes the headline by its id and sees nothing but blocks.


def first_of_each(root):
    content = root.find(".//{*}body.content")
    return root.find(".//{*}hl1"), root.find(".//{*}byline"), content.iterchildren()


def blocks_only(root):
    (headline,) = root.xpath("//*[local-name() = 'hl1'][@id = 'headline']")
    return headline, root.find(".//{*}byline"), root.find(".//{*}body.content").iterchildren("{*}block")


def seen_by(consumer, text):
    headline, byline, blocks = consumer(etree.fromstring(text.encode()))
    texts = ["".join(element.itertext()) for element in (headline, byline)]
    return texts, "\n".join("".join(block.itertext()) for block in blocks)


@pytest.mark.parametrize("consumer", [first_of_each, blocks_only])
@pytest.mark.parametrize("version", ["3.4", "3.6"])
@pytest.mark.parametrize("path", sorted((PROJECT / "examples").glob("*.json")), ids=lambda path: path.stem)
def test_naive_readers_find_headline_byline_and_who_speaks(path, version, consumer):
    document = nd.load(path)
    if not document.bylines:
        document = attrs.evolve(document, bylines=(nd.Byline(("By ", nd.Entity("Ann Bell", "person"))),))
    text = write(document, version=version, headline_id=True, flow_blocks=True)
    (headline, byline), body = seen_by(consumer, text)
    assert headline == nd.plain_text(document.headline)
    assert byline == nd.plain_text(document.bylines[0])
    labels = [turn.label for turn in nd.find_all(document, nd.Turn) if turn.label]
    place = 0
    for label in labels:
        place = body.index(label, place) + len(label)
    for paragraph in nd.find_all(document, nd.Paragraph):
        assert nd.plain_text(paragraph) in "".join(etree.fromstring(text.encode()).itertext())


def test_options_are_those_of_convert(tmp_path, monkeypatch):
    from newsdoc.cli import main

    monkeypatch.chdir(tmp_path)
    nd.dump(nd.Document(headline=nd.Headline(("A",)), body=(P,)), "a.json")
    options = ["--nitf-version", "3.5", "--no-namespace", "--doctype", "--headline-id", "--flow-blocks"]
    assert main(["convert", "a.json", "a.nitf.xml", *options]) == 0
    text = (tmp_path / "a.nitf.xml").read_text("utf-8")
    assert text == write(
        nd.load("a.json"), version="3.5", namespace=False, doctype=True, headline_id=True, flow_blocks=True
    )
    assert main(["convert", "a.json", "b.json", "--doctype"]) == 2
