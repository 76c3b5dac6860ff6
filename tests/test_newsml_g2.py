"""NewsML-G2: items that the standard takes and that read back equal, and items of others read with all they hold."""

from __future__ import annotations

import attrs
import NewsMLG2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

import newsdoc as nd
from articles import INTERVIEW
from examples import for_documents
from g2_tables import G2, breaches
from newsdoc.formats import nitf
from newsdoc.formats.newsml_g2 import read, write
from newsdoc.formats.newsml_g2.names import NAMESPACE
from newsdoc.formats.xhtml.reader import Reader
from newsdoc.model import (
    Byline,
    Date,
    Dateline,
    Deck,
    Entity,
    Extension,
    Figure,
    Heading,
    Headline,
    Kicker,
    Paragraph,
    Rights,
    Series,
    Subject,
)
from newsdoc.strategies import documents

INLINE = ("nitf", "xhtml")


def reported(function, *arguments, **options):
    remarks = []
    return function(*arguments, report=remarks.append, **options), remarks


# Our own


@for_documents
@given(documents(), st.sampled_from(INLINE))
def test_what_was_written_is_read_back_equal(document, inline):
    assert read(write(document, inline=inline)) == document


@for_documents
@given(documents())
def test_the_reader_of_nitf_reads_an_item_with_nitf_too(document):
    assert nitf.read(write(document)) == document


@for_documents
@given(documents(), st.sampled_from(INLINE), st.booleans())
def test_what_is_written_is_as_the_standard_has_it(document, inline, data):
    text = write(document, inline=inline, data=data or inline == "nitf")
    assert [*breaches(etree.fromstring(text.encode()))] == []


@for_documents
@given(document=documents())
def test_the_nitf_in_an_item_is_valid_by_itself(nitf_xsd, document):
    root = etree.fromstring(write(document).encode())
    (article,) = root.findall(f".//{G2}inlineXML/*")
    assert nitf_xsd.validate(etree.fromstring(etree.tostring(article))), nitf_xsd.error_log


@pytest.mark.parametrize(
    ("was", "becomes", "wrong"),
    [
        ('standard="NewsML-G2"', 'standard="NewsML"', "newsItem@standard='NewsML'"),
        ("<itemMeta>", "<itemMeta><x/>", "itemMeta with"),
        ('<itemClass qcode="ninat:text"/>', "", "itemMeta with"),
        ('<itemClass qcode="ninat:text"/>', "<itemClass/>", "itemClass without qcode"),
        ("</versionCreated>", " </versionCreated>", "versionCreated with the text"),
        ("</itemMeta>", "a</itemMeta>", "itemMeta with the text"),
        ("<genre", "<headline>x</headline><genre", "contentMeta with"),
        ("</inlineXML>", "<x/></inlineXML>", "more than one"),
    ],
)
def test_the_tables_know_what_is_wrong(was, becomes, wrong):
    text = write(nd.loads(INTERVIEW, "text"))
    assert was in text
    assert [found for found in breaches(etree.fromstring(text.replace(was, becomes, 1).encode())) if wrong in found]


FULL = attrs.evolve(
    nd.loads(INTERVIEW, "text"),
    kicker=Kicker(("Interview",)),
    decks=(Deck(("Six metres",)),),
    bylines=(Byline(("By ", Entity("Mara Lind", "person"))),),
    dateline=Dateline(("Port Elga",)),
    abstract=(Paragraph(("A wall is planned.",)),),
    id="tag:press.example,2026:wall",
    version="3",
    issued=Date("2026-11-23"),
    updated=Date("2026-11-23T16:00:00Z"),
    released=Date("2026-11-24T06:00:00+01:00"),
    expires=Date("2027-01-01"),
    status="embargoed",
    urgency=4,
    series=Series("The coast"),
    internal_notes=("Mind the names.", "Call first."),
    rights=Rights(holder="Harbour Press", notice="(c) 2026", terms="web"),
    subjects=(Subject("medtop:20000639", name="water"), Subject("walls")),
    keywords=("wall", "sea"),
)


def plain(element):
    return (element.tag, sorted(element.items()), (element.text or "").strip(), [plain(child) for child in element])


@pytest.mark.parametrize("inline", INLINE)
def test_iptcs_own_library_reads_what_is_written_and_writes_the_same(inline):
    written = etree.fromstring(write(FULL, inline=inline).encode())
    # What its classes don't know they leave out, and all else they write in the order of the standard.
    again = NewsMLG2.NewsMLG2Document(etree.tostring(written)).to_xml()
    assert [plain(element) for element in again] == [plain(element) for element in written]


def test_what_an_item_has_a_property_for_is_not_carried_beside_it():
    _, remarks = reported(write, FULL, inline="xhtml")
    assert [remark.path for remark in remarks] == ["$.bylines", "$.participants"]  # an entity, and labels
    assert read(write(FULL, inline="xhtml", data=False)) == attrs.evolve(
        FULL,
        bylines=(Byline(("By Mara Lind",)),),
        participants=tuple(
            attrs.evolve(person, labels=(), title=None, affiliation=None) for person in FULL.participants
        ),
    )
    assert all(remark.code == "carried-as-data" for remark in remarks)
    _, remarks = reported(write, FULL, inline="xhtml", data=False)
    assert {remark.code for remark in remarks} == {"not-expressible"}


def test_of_an_abstract_the_plain_paragraphs_are_descriptions():
    document = nd.Document(abstract=(Paragraph(("A",)), Heading(("B",), 3), Paragraph(("C",))))
    text = write(document, inline="xhtml")
    assert [line.strip()[33:-14] for line in text.split("\n") if "<description" in line] == ["A", "C"]
    assert read(text) == document


def test_what_the_standard_demands_and_nobody_knows_is_reported_and_not_read():
    document = nd.Document(body=(Paragraph(("A",)),))
    _, remarks = reported(write, document)
    assert [(remark.code, remark.path) for remark in remarks] == [
        ("stand-in", "$.rights"),
        ("stand-in", "$.updated"),
    ]
    assert read(write(document, inline="xhtml", data=False)) == document


@pytest.mark.parametrize("inline", INLINE)
def test_what_others_have_changed_around_our_content_counts(inline):
    known = attrs.evolve(FULL, rights=attrs.evolve(FULL.rights, owner="The Harbour"))
    text = write(known, inline=inline)
    for was, becomes in (
        ("<keyword>sea<", "<keyword>gulls<"),
        ("stat:usable", "stat:canceled"),
        ("<urgency>4<", "<urgency>1<"),
        ("<embargoed>2026-11-24T06:00:00+01:00</embargoed>", ""),
        ("<usageTerms>web<", "<usageTerms>none<"),
        ('<signal qcode="', '<signal qcode="sig:update"/><signal qcode="'),
        ("<title>", "<service><name>Coast</name></service><title>"),
    ):
        text = text.replace(was, becomes, 1)
    document = read(text)
    assert (document.status, document.urgency, document.updated) == ("canceled", 1, FULL.updated)
    assert document.body == FULL.body
    assert document.participants == FULL.participants
    assert Extension("newsml.service", "Coast") in document.extensions
    if inline == "xhtml":
        assert document.rights == attrs.evolve(known.rights, terms="none")
        assert document.keywords == ("wall", "gulls")
    else:
        assert document.keywords == ("wall", "sea", "gulls")
        assert Extension("newsml.terms", "none") in document.extensions
        assert Extension("nitf.status", "embargoed") in document.extensions


@pytest.mark.parametrize(("option", "value"), [("inline", "html"), ("inline", "")])
def test_an_option_that_cant_be_is_refused(option, value):
    with pytest.raises(nd.UsageError, match=r"there is no inline .* \(there are nitf, xhtml\)"):
        write(nd.Document(), **{option: value})
    with pytest.raises(nd.UsageError, match="is about XHTML"):
        write(nd.Document(), data=False)
    with pytest.raises(nd.UsageError, match=r"there is no interview .* \(there are auto, always, never\)"):
        read("<newsItem/>", interview="maybe")


# Kept from others

KEPT = {
    "catalogRef": '<catalogRef href="http://wire.example/catalog"/>',
    "provider": '<provider qcode="wire:1"><name xml:lang="en">Wire</name> <name xml:lang="de">Draht</name></provider>',
    "role": '<role qcode="wirerole:n"/>',
    "fileName": "ferry.xml",
    "generator": '<generator versioninfo="1.0">press</generator>',
    "profile": '<profile versioninfo="">text</profile>',
    "service": "Coast",
    "edNote": '<edNote role="wirenote:private">Call first.</edNote>',
    "memberOf": '<memberOf qcode="wire:2"><name>Boats</name></memberOf>',
    "instanceOf": '<instanceOf literal="daily"/>',
    "signal": '<signal qcode="sig:update"/>',
    "contentCreated": "2026-11-21",
    "contentModified": "2026-11-22T10:00:00+01:00",
    "digitalSourceType": '<digitalSourceType uri="http://wire.example/type"/>',
    "located": '<located type="cptype:city"><name>Port Elga</name></located>',
    "infoSource": '<infoSource role="wire:source" literal="Harbour Office"/>',
    "creator": '<creator uri="http://wire.example/lind"><name>Mara Lind</name></creator>',
    "contributor": '<contributor role="ctrol:descrWriter"><name>A. Okoye</name></contributor>',
    "altId": '<altId type="wireid:old">114</altId>',
    "genre": '<genre qcode="genre:Feature"/>',
    "keyword": '<keyword role="krole:index">ferry</keyword>',
    "subject": '<subject type="cpnat:event" qcode="wire:3"/>',
    "slugline": '<slugline separator="-">ferry-late</slugline>',
    "headline": '<headline role="hld:short">Late</headline>',
    "creditline": "The Wire",
    "description": '<description role="drol:caption" xml:lang="de">Zu spät</description>',
    "copyrightNotice": '<copyrightNotice href="http://wire.example/terms">(c) The Wire</copyrightNotice>',
    "usageTerms": '<usageTerms xml:lang="de">nicht im Netz</usageTerms>',
}


def holding(*pairs, **fields):
    return nd.Document(extensions=tuple(Extension(f"newsml.{name}", value) for name, value in pairs), **fields)


@pytest.mark.parametrize("inline", INLINE)
def test_what_was_kept_of_others_items_is_written_back_in_its_place(inline):
    document = holding(*KEPT.items(), headline=Headline(("The ferry floats",)), rights=Rights(holder="Harbour Press"))
    text = write(document, inline=inline)
    assert [*breaches(etree.fromstring(text.encode()))] == []
    assert read(text) == document
    for name, value in KEPT.items():
        assert (value if value.startswith("<") else f"{value}</") in text, name
    assert "<name>Harbour Press</name></provider>" not in text


@pytest.mark.parametrize("inline", INLINE)
def test_the_genre_of_an_interview_without_turns_is_kept_once(inline):
    document = holding(("genre", '<genre qcode="genre:Interview"/>'))
    assert read(write(document, inline=inline)) == document


def test_what_was_kept_stands_for_what_it_says_once_more():
    document = holding(
        ("provider", '<provider literal="The Wire"/>'),
        ("copyrightHolder", HOLDER),
        ("subject", '<subject qcode="medtop:20000639"><name>water</name><name xml:lang="de">Wasser</name></subject>'),
        ("contentCreated", "2026-11-20"),
        ("fileName", "a.xml"),
        ("fileName", "b.xml"),
        rights=Rights(holder="The Wire"),
        subjects=(Subject("medtop:20000639", name="water"), Subject("medtop:20000640")),
        issued=Date("2026-11-21"),
    )
    text, remarks = reported(write, document, inline="xhtml")
    assert [remark.path for remark in remarks if remark.code == "stand-in"] == ["$.updated"]
    assert text.count("<provider") == text.count("<copyrightHolder") == text.count("<fileName") == 1
    assert text.count("<subject") == 2
    assert "<contentCreated>2026-11-21</contentCreated>" in text
    assert read(text) == document


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("subject", '<subject type="cpnat:event" qcode="wire:3"><broader qcode="wire:4"/></subject>'),
        ("subject", '<subject qcode="a b"/>'),
        ("subject", "<subject>walls</subject>"),
        ("subject", '<subject qcode="wire:3"/><subject qcode="wire:4"/>'),
        ("service", "<service><name>a <b>c</b></name></service>"),
        ("service", '<service><name id="a">b</name></service>'),
        ("service", "<service><name> a</name></service>"),
        ("signal", '<signal id="a"/>'),
        ("signal", '<signal uri="a"/>'),
        ("role", '<genre qcode="genre:Feature"/>'),
        ("located", '<located literal=" a"/>'),
        ("altId", "<altId>a\tb</altId>"),
        ("altId", "<altId><name>a</name></altId>"),
        ("edNote", '<edNote xml:lang="e n">a</edNote>'),
        ("profile", "<profile>"),
        ("contentCreated", "yesterday"),
        ("contentCreated", "2026-02-30"),
        ("contentModified", "2026-11-22T10:00"),
        ("contentModified", "<contentModified>2026-11-22</contentModified>"),
        ("headline", "Late"),
        ("catalogRef", "http://wire.example/catalog"),
        ("catalogRef", '<catalogRef href="http://wire.example/catalog">a</catalogRef>'),
        ("HeadLine", "Late"),
    ],
)
def test_what_the_standard_has_no_place_for_is_an_extension_only(name, value):
    document = holding((name, value), id="a:1")
    text = write(document)
    around = text[: text.index("<contentSet>")]
    assert around == write(nd.Document(id="a:1"))[: len(around)]
    assert read(text) == document


@for_documents
@given(
    document=documents(room=3),
    kept=st.lists(st.sampled_from([*KEPT]).flatmap(lambda name: st.sampled_from([(name, KEPT[name]), (name, "a")]))),
    inline=st.sampled_from(INLINE),
)
def test_kept_properties_break_no_item_and_are_read_back(document, kept, inline):
    extensions = holding(*kept).extensions
    document = nd.normalize(attrs.evolve(document, extensions=(*extensions, *document.extensions)))
    text = write(document, inline=inline)
    assert [*breaches(etree.fromstring(text.encode()))] == []
    assert read(text) == document


# Others'

ITEM = """<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"
  guid="tag:wire.example,2026:ferry" version="7" xml:lang="en">
  <catalogRef href="http://wire.example/catalog"/>
  <rightsInfo><copyrightHolder uri="http://wire.example/about"><name>The Wire</name></copyrightHolder></rightsInfo>
  <itemMeta>
    <itemClass qcode="ninat:{kind}"/>
    <provider literal="The Wire"/>
    <versionCreated>2026-11-23T16:00:00+01:00</versionCreated>
    <pubStatus uri="http://cv.iptc.org/newscodes/pubstatusg2/usable"/>
    <title>A ferry</title>
  </itemMeta>
  <contentMeta>
    <contentCreated>2026-11-22+01:00</contentCreated>
    <creator type="cpnat:person"><name>Mara Lind</name></creator>
    <subject qcode="medtop:20000639"><name>water</name><broader qcode="medtop:1"/></subject>
    {meta}
  </contentMeta>
  <contentSet>{content}</contentSet>
</newsItem>"""

HOLDER = '<copyrightHolder uri="http://wire.example/about"><name>The Wire</name></copyrightHolder>'
PAGE = (
    '<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head>'
    "<title>The ferry floats</title></head><body><h1>The ferry  floats</h1><p>It was <em>late</em>.</p></body></html>"
    "</inlineXML>"
)


def item(content, meta="<headline>The ferry floats</headline>", kind="text"):
    return ITEM.format(content=content, meta=meta, kind=kind)


def extensions(document):
    return {extension.name: extension.value for extension in document.extensions}


def test_an_item_of_others_with_a_page_in_it():
    document, remarks = reported(read, item(PAGE), name="ferry.xml")
    assert document.body == (Paragraph(("It was ", nd.Emphasis(("late",)), ".")),)
    assert document.headline == Headline(("The ferry floats",))
    assert document.bylines == (Byline(("Mara Lind",)),)
    assert document.subjects == (Subject("medtop:20000639", name="water"),)
    assert (document.id, document.version, document.lang) == ("tag:wire.example,2026:ferry", "7", "en")
    assert (document.status, document.issued) == ("usable", Date("2026-11-22"))
    assert extensions(document) == {
        "newsml.title": "A ferry",
        "newsml.copyrightHolder": HOLDER,
        "newsml.catalogRef": '<catalogRef href="http://wire.example/catalog"/>',
        "newsml.contentCreated": "2026-11-22+01:00",
        "newsml.subject": '<subject qcode="medtop:20000639"><name>water</name><broader qcode="medtop:1"/></subject>',
    }
    assert [remark.message for remark in remarks] == [
        (
            "what stands around the article as catalogRef, copyrightHolder, contentCreated, subject, "
            "title is kept in extensions"
        )
    ]
    assert document.source.media_type == "application/vnd.iptc.g2.newsitem+xml"
    assert read(write(document, inline="xhtml")) == document


@pytest.mark.parametrize(
    ("was", "becomes", "found", "kept"),
    [
        (
            "/usable",
            "/other",
            {"status": None},
            {"pubStatus": '<pubStatus uri="http://cv.iptc.org/newscodes/pubstatusg2/other"/>'},
        ),
        ("<pubStatus", "<embargoed>2026-11-24T06:00:00Z</embargoed><pubStatus", {"status": "embargoed"}, {}),
        (
            '<pubStatus uri="http://cv.iptc.org/newscodes/pubstatusg2/usable"/>',
            '<embargoed/><pubStatus qcode="stat:withheld"/>',
            {"status": "withheld", "released": None},
            {},
        ),
        (
            '<pubStatus uri="http://cv.iptc.org/newscodes/pubstatusg2/usable"/>',
            '<pubStatus qcode="stat:canceled"/><embargoed>2026-11-24T06:00:00Z</embargoed>',
            {"status": "canceled"},
            {},
        ),
        ("<title>", "<memberOf><name>Ferries</name></memberOf><title>", {"series": Series("Ferries")}, {}),
        (
            "<title>",
            '<memberOf qcode="a:b"><name>Ferries</name></memberOf><title>',
            {"series": None},
            {"memberOf": '<memberOf qcode="a:b"><name>Ferries</name></memberOf>'},
        ),
        ("<title>", "<itemMetaExtProperty/><title>", {}, {}),
        (
            "<subject ",
            '<contributor role="ctrol:editor"><name>Ada Holm</name></contributor><subject ',
            {"participants": ()},
            {"contributor": '<contributor role="ctrol:editor"><name>Ada Holm</name></contributor>'},
        ),
        (
            "<subject ",
            '<contributor roleuri="urn:newsdoc:role:speaker" literal="ada"><note>x</note></contributor><subject ',
            {"participants": ()},
            {},
        ),
        (
            "<creator ",
            '<creator uri="x:y"><name>Ada</name></creator><creator ',
            {},
            {"creator": '<creator uri="x:y"><name>Ada</name></creator>'},
        ),
        (
            "<creator ",
            "<by>By M. Lind</by><creator ",
            {"bylines": (Byline(("By M. Lind",)),)},
            {"creator": "Mara Lind"},
        ),
        ("<creator ", "<creator/><creator ", {"bylines": (Byline(("Mara Lind",)),)}, {"creator": "<creator/>"}),
        ("<provider ", "<provider><name>The Wire</name></provider><x ", {}, {"x": '<x literal="The Wire"/>'}),
        ('"The Wire"/>', '"Another"/>', {}, {"provider": '<provider literal="Another"/>'}),
        ("ninat:text", "ninat:composite", {}, {"itemClass": '<itemClass qcode="ninat:composite"/>'}),
        ("<subject ", '<genre qcode="genre:Profile"/><subject ', {}, {"genre": '<genre qcode="genre:Profile"/>'}),
        ("<subject ", '<genre qcode="genre:Interview"/><subject ', {}, {}),
        (
            "<subject ",
            '<subject literal="boats"/><subject ',
            {"subjects": (Subject("boats"), Subject("medtop:20000639", name="water"))},
            {},
        ),
    ],
)
def test_what_an_item_of_others_says_is_read_or_kept(was, becomes, found, kept):
    text = item(PAGE)
    assert was in text
    document = read(text.replace(was, becomes, 1))
    assert {name: getattr(document, name) for name in found} == found
    assert {name: extensions(document).get(f"newsml.{name}") for name in kept} == kept


def test_plain_text_in_an_item_is_read():
    data = "<inlineData contenttype='text/plain'>One.\n\nTwo.</inlineData>"
    picture = "<inlineData encoding='enc:base64'>aGk=</inlineData>"
    document = read(item(picture + data))
    assert document.body == (Paragraph(("One.",)), Paragraph(("Two.",)))
    assert "newsml.inlineData" in extensions(document)


def test_nitf_goes_before_other_content_and_is_read_as_nitf_is():
    turns = "<p>Q: Why?</p><p>A: So.</p><p>Q: So?</p><p>A: Yes.</p>"
    article = f"<nitf xmlns=''><body><body.content>{turns}</body.content></body></nitf>"
    text = item(PAGE + f"<inlineXML contenttype='application/nitf+xml'>{article}</inlineXML>")
    assert [type(block) for block in read(text).body] == [nd.Turn] * 4
    assert [type(block) for block in read(text, interview="never").body] == [Paragraph] * 4


def test_an_item_that_is_a_picture_is_a_figure():
    remote = (
        '<remoteContent href="https://wire.example/s.jpg" contenttype="image/jpeg" width="90"/>'
        '<remoteContent href="https://wire.example/l.jpg" contenttype="image/jpeg" width="900" height="600"/>'
        "<remoteContent/>"
    )
    meta = "<headline>Ferry</headline><creditline>Lind / Wire</creditline><description>A ferry.</description>"
    document = read(item(remote, meta, "picture"))
    figure = Figure(
        ("A ferry.",), ("Lind / Wire",), "image", "https://wire.example/l.jpg", "image/jpeg", None, 900, 600
    )
    assert document.body == (figure,)
    assert document.abstract == ()
    assert "s.jpg" in extensions(document)["newsml.remoteContent"]
    by_class = read(
        item('<remoteContent href="a.bin"/>', "<description>D</description><description>E</description>", "video")
    )
    assert by_class.body == (Figure(("D",), kind="video", href="a.bin"),)
    assert by_class.abstract == (Paragraph(("E",)),)
    unknown = read(item('<remoteContent href="a.bin"/>', "", "composite"))
    assert unknown.body == ()
    assert extensions(unknown)["newsml.remoteContent"] == '<remoteContent href="a.bin"/>'


def test_of_a_message_the_first_item_with_text_is_read():
    header = "<header><sent>2026</sent></header>"
    message = f"<newsMessage xmlns='{NAMESPACE}'>{header}<itemSet>{{}}</itemSet></newsMessage>"
    items = [item("", kind="picture"), item(PAGE)]
    document, remarks = reported(read, message.format("".join(items)))
    assert document.body[-1] == Paragraph(("It was ", nd.Emphasis(("late",)), "."))
    assert remarks[0].message == "the file holds 2 items; only one is read, the first that has text"
    assert extensions(document)["newsml.sent"] == "2026"


def test_other_items_of_a_message_say_nothing_of_the_article():
    said = "<itemMeta><pubStatus qcode='stat:canceled'/><edNote>Desk</edNote></itemMeta>"
    plan = f"<planningItem guid='p'>{said}</planningItem>"
    message = f"<newsMessage xmlns='{NAMESPACE}'><itemSet>{plan}{item(PAGE)}</itemSet></newsMessage>"
    document, remarks = reported(read, message)
    assert (document.status, document.internal_notes) == ("usable", ())
    assert remarks[0].message == "the file holds 2 items; only one is read, the first that has text"


def test_other_content_of_an_item_is_kept():
    other = PAGE.replace("late", "spät").replace("<inlineXML ", '<inlineXML xml:lang="de" ')
    document, remarks = reported(read, item(PAGE + other))
    assert "spät" in extensions(document)["newsml.inlineXML"]
    assert "inlineXML" in remarks[-1].message


def test_the_language_of_the_content_goes_before_that_of_the_item():
    assert read(item(PAGE.replace("<inlineXML ", '<inlineXML xml:lang="fr" '))).lang == "fr"
    assert read(item(PAGE.replace("<html ", '<html lang="fr" '))).lang == "fr"
    assert read(item(PAGE, '<language tag="fr"/>')).lang == "fr"


@pytest.mark.parametrize(
    ("meta", "name"),
    [
        ('<genre qcode="genre:Interview"><name>Interview</name></genre>', "genre"),
        ('<subject qcode="a:b" confidence="80"/>', "subject"),
        ('<subject qcode="a:b"><name xml:lang="en">Ann</name><name xml:lang="de">Anna</name></subject>', "subject"),
        ('<keyword xml:lang="de">See</keyword>', "keyword"),
        ("<urgency>9</urgency>", "urgency"),
        ('<language tag="x y"/>', "language"),
        ('<description role="drol:caption">Cap</description>', "description"),
        ('<description xml:lang="fr">Somme</description>', "description"),
        ('<creator role="crol:photographer"><name>Ada</name></creator>', "creator"),
    ],
)
def test_what_is_read_in_part_is_kept_whole(meta, name):
    document, remarks = reported(read, item(PAGE, meta))
    assert extensions(document)[f"newsml.{name}"] in (meta, "9")
    assert name in remarks[-1].message
    assert document.abstract == ()
    assert "Ada" not in "".join(map(nd.plain_text, document.bylines))


def test_an_authors_literal_is_a_byline_and_a_version_that_is_none_is_kept():
    text = item(PAGE).replace(
        '<creator type="cpnat:person"><name>Mara Lind</name></creator>', '<creator literal="Ada"/>'
    )
    document = read(text.replace('version="7"', 'version="7 b"'))
    assert document.bylines == (Byline(("Ada",)),)
    assert (document.version, extensions(document)["newsml.version"]) == (None, "7 b")


def test_html_in_an_item_is_read_as_html():
    data = (
        "<inlineData contenttype='text/html'>&lt;p&gt;One &lt;b&gt;two&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Three</inlineData>"
    )
    assert read(item(data)).body == (Paragraph(("One ", nd.Strong(("two",)))), Paragraph(("Three",)))


TALK = "".join(
    f"<p><b>{who}:</b> {what}</p>"
    for who, what in (("Wire", "Is it afloat?"), ("Lind", "It is."), ("Wire", "Since when?"), ("Lind", "Since six."))
)


def page(body):
    return f'<inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body>{body}</body></html></inlineXML>'


@pytest.mark.parametrize("interview", ["auto", "always"])
def test_an_interview_in_a_page_is_read_as_one_in_nitf_is(interview):
    document, remarks = reported(read, item(page(f"<p id='mara-lind'>At noon.</p>{TALK}")), interview=interview)
    assert [(turn.kind, turn.label, turn.speaker) for turn in nd.find_all(document, nd.Turn)] == [
        ("question", "Wire: ", "wire"),
        ("answer", "Lind: ", "mara-lind-2"),
    ] * 2
    assert [person.id for person in document.participants] == ["wire", "mara-lind-2"]
    assert document.body[0] == Paragraph(("At noon.",), id="mara-lind")
    assert {remark.code for remark in remarks} == {"kept-as-extension"}
    for inline in INLINE:
        assert read(write(document, inline=inline), interview="auto") == document


def test_an_interview_in_a_page_is_left_alone_if_so_told_or_if_there_is_none():
    document = read(item(page(TALK)), interview="never")
    assert list(nd.find_all(document, nd.Turn)) == []
    own = write(document, inline="xhtml")
    assert read(own) == document
    assert len(list(nd.find_all(read(own, interview="always"), nd.Turn))) == len(document.body)
    _, remarks = reported(read, item(PAGE), interview="always")
    assert remarks[-1].code == "no-interview"


def test_what_stands_beside_the_content_is_kept():
    document, remarks = reported(read, item(PAGE.replace("<html", "before <html").replace("</html>", "</html> behind")))
    assert extensions(document)["newsml.inlineXML"] == "before behind"
    assert "inlineXML" in remarks[-1].message
    article = "<nitf><body><body.content><p>It was late.</p></body.content></body></nitf>"
    for reader in (read, nitf.read):
        document = reader(item(f"loose<inlineXML>before{article}</inlineXML>"))
        assert [extensions(document)[f"newsml.{name}"] for name in ("inlineXML", "contentSet")] == ["before", "loose"]


def test_what_the_head_of_a_page_says_is_kept():
    head = "<title>Afloat</title><meta name='desk' content='coast'/><style>p {}</style><base/>"
    document = read(item(page("<p>It was late.</p>").replace("<body>", f"<head>{head}</head><body>")))
    found = extensions(document)
    assert found["newsml.html.title"] == "Afloat"
    assert 'name="desk" content="coast"' in found["newsml.html.meta"]
    assert "p {}" in found["newsml.html.style"]
    assert "newsml.html.base" not in found
    titled = item(page("<p>A</p>").replace("<body>", "<head><title>T</title></head><body>"), meta="")
    assert extensions(read(titled.replace("<title>A ferry</title>", "")))["newsml.html.title"] == "T"


def test_a_changed_name_leaves_all_else_of_a_participant():
    person = nd.Participant("l", "Mara Lind", "interviewee", title="chief", labels=("ML",))
    series = Series("Coast", part=2)
    turn = nd.Turn((Paragraph(("Hi",)),), "answer", "l")
    document = nd.Document(participants=(person,), series=series, body=(turn,), subjects=(Subject("a", "b:"),))
    for inline in INLINE:
        text = write(document, inline=inline).replace("<name>Mara Lind<", "<name>Mara Lund<")
        found = read(text.replace("<name>Coast<", "<name>Shore<"))
        assert [each.id for each in found.participants] == ["l"]
        assert found.participants[0].title == "chief"
        assert found.subjects == document.subjects
        assert nd.check(found) == []
        if inline == "xhtml":
            assert (found.participants[0].name, found.series) == ("Mara Lund", Series("Shore", part=2))
        else:
            assert Extension("newsml.series", "Shore") in found.extensions


def test_subjects_are_named_by_code_by_uri_or_by_words():
    codes = ("medtop:20000639", "http://cv.example/a", "boats")
    text = write(nd.Document(subjects=tuple(map(Subject, codes))))
    assert [
        f'<subject {name}="{code}"/>' in text for name, code in zip(("qcode", "uri", "literal"), codes, strict=True)
    ]


def test_the_genre_of_an_interview_is_kept_where_no_turn_says_it():
    genre = '<genre qcode="genre:Interview"/>'
    assert extensions(read(item(PAGE, genre)))["newsml.genre"] == genre
    article = "<nitf xmlns=''><body><body.content><p>A</p></body.content></body></nitf>"
    assert extensions(read(item(f"<inlineXML>{article}</inlineXML>", genre)))["newsml.genre"] == genre


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ("<packageItem/>", "it holds a packageItem"),
        ("<nitf/>", "its root element is <nitf>"),
    ],
)
def test_what_is_no_news_item_is_refused(data, message):
    with pytest.raises(nd.ReadError, match=message) as caught:
        read(data, name="x.xml")
    (found,) = caught.value.diagnostics
    assert (found.code, str(found.position)) == ("not-newsdoc", "1:1")


def test_what_is_wrong_in_a_page_is_said_with_its_place():
    own = write(nd.Document(body=(Heading(("A",), 2),)), inline="xhtml")
    own = own.replace('data-newsdoc="0.1"', 'data-newsdoc="9"')
    with pytest.raises(nd.ReadError, match="the body is of version 9"):
        read(own)


def test_what_is_odd_in_an_item_is_reported():
    href = PAGE.replace("<em>", '<a href="#none">').replace("</em>", "</a>")
    _, remarks = reported(read, item(href), name="a.xml")
    assert ("unknown-target", "a.xml") in {(remark.code, remark.file) for remark in remarks}


@for_documents
@given(documents())
def test_nothing_of_ours_is_called_lost(document):
    _, remarks = reported(read, write(document, inline="xhtml"))
    assert [remark for remark in remarks if remark.code == "text-lost"] == []


def test_text_that_a_page_loses_is_counted(monkeypatch):
    monkeypatch.setattr(Reader, "inline", lambda *_: None)
    _, remarks = reported(read, item(PAGE))
    assert [remark.message for remark in remarks if remark.code == "text-lost"] == [
        "4 of 24 characters of the markup are nowhere in the document, white space aside"
    ]


def test_a_subject_of_nothing_but_blanks_has_no_element_and_is_read_back():
    document = nd.Document(subjects=(nd.Subject(" "),))
    text = write(document)
    assert "<subject" not in text
    assert read(text) == document


def test_who_translated_is_no_creator():
    names = [nd.Entity("Ann Reeve", "person"), nd.Entity("Jo Bell", "person")]
    document = nd.Document(bylines=(nd.Byline(("by ", names[0])), nd.Byline(("by ", names[1]), "translator")))
    root = etree.fromstring(write(document).encode())
    assert [each.get("literal") or "".join(each.itertext()).strip() for each in root.iter("{*}creator")] == [
        "Ann Reeve"
    ]
    assert read(write(document)) == document


def item_with(content, meta=""):
    return (
        '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1" version="1" standard="NewsML-G2" '
        f'standardversion="2.34" conformance="power"><itemMeta>{meta}</itemMeta>'
        f"<contentSet>{content}</contentSet></newsItem>"
    )


@pytest.mark.parametrize(
    "content",
    [
        '<inlineData encoding="base64" contenttype="text/plain">aGVsbG8gd29ybGQ=</inlineData>',
        '<inlineData contenttype="application/json">{"a":"words"}</inlineData>',
    ],
)
def test_data_that_are_no_text_are_kept(content):
    document = nd.loads(item_with(content), "newsml-g2")
    (kept,) = [each for each in document.extensions if each.name == "newsml.inlineData"]
    assert content.partition(">")[2].partition("<")[0] in kept.value


@pytest.mark.parametrize("beside", ["", '<inlineData contenttype="text/plain">It opens.</inlineData>'])
def test_a_file_that_more_is_said_of_is_kept_as_a_whole(beside):
    remote = '<remoteContent href="https://example.org/a.jpg" contenttype="image/jpeg"><altId>7</altId></remoteContent>'
    document = nd.loads(item_with(beside + remote, '<itemClass qcode="ninat:picture"/>'), "newsml-g2")
    (kept,) = [each.value for each in document.extensions if each.name == "newsml.remoteContent"]
    assert 'href="https://example.org/a.jpg"' in kept
    assert "<altId>7</altId>" in kept
