"""NITF inside NewsML 1 and NewsML-G2: the article is read, and what the file around it says of it."""

from __future__ import annotations

import pytest
from lxml import etree

import newsdoc as nd
from newsdoc.formats.nitf import read, write
from newsdoc.model import Byline, Date, Dateline, Deck, Extension, Heading, Headline, Paragraph, Rights, Subject

G2 = """<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="tag:example.org,2026:tide" version="4">
  <catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_30.xml"/>
  <rightsInfo>
    <copyrightHolder literal="Harbour Press"/><copyrightNotice>(c) 2026</copyrightNotice><usageTerms>web</usageTerms>
  </rightsInfo>
  <itemMeta>
    <provider literal="Harbour Press"/>
    <versionCreated>2026-11-23T16:00:00+01:00</versionCreated>
    <firstCreated>2026-11-23T15:00:00+01:00</firstCreated>
    <embargoed>2026-11-24T06:00:00Z</embargoed>
    <pubStatus qcode="stat:usable"/>
    <edNote>Mind the spelling.</edNote>
  </itemMeta>
  <contentMeta>
    <urgency>4</urgency>
    <by>By Mara Lind</by><dateline>HARBOUR, Nov. 23</dateline>
    <language tag="en-GB"/>
    <keyword>tide</keyword>
    <subject qcode="medtop:20000639"><name>water</name></subject>
    <headline>Tide Turns</headline><headline role="hld:subHeadline">It was late</headline>
    <description role="drol:summary">The tide turned.</description>
  </contentMeta>
  <contentSet><inlineXML contenttype="application/nitf+xml">{}</inlineXML></contentSet>
</newsItem>"""

NEWSML = """<NewsML><NewsItem>
  <Identification><NewsIdentifier><NewsItemId>tide</NewsItemId><RevisionId>2</RevisionId></NewsIdentifier></Identification>
  <NewsManagement>
    <FirstCreated>20261123T150000Z</FirstCreated><ThisRevisionCreated>20261123T160000Z</ThisRevisionCreated>
    <Status FormalName="Usable"/><Urgency FormalName="3"/>
  </NewsManagement>
  <NewsComponent>
    <NewsLines>
      <HeadLine>Tide Turns</HeadLine><SubHeadLine>It was late</SubHeadLine><ByLine>Mara Lind</ByLine>
      <DateLine>HARBOUR</DateLine><CopyrightLine>(c) 2026</CopyrightLine><KeywordLine>tide</KeywordLine>
    </NewsLines>
    <DescriptiveMetadata>
      <Language FormalName="en"/>
      <SubjectCode><SubjectMatter FormalName="17004000" Vocabulary="urn:codes"/></SubjectCode>
    </DescriptiveMetadata>
    <NewsComponent><NewsLines><HeadLine>A picture</HeadLine></NewsLines></NewsComponent>
    <NewsComponent><ContentItem><DataContent>{}</DataContent></ContentItem></NewsComponent>
  </NewsComponent>
</NewsItem></NewsML>"""

ARTICLE = "<nitf><body><body.content><p>It turned.</p></body.content></body></nitf>"


def of(wrapper: str, article: str, *remarks: str) -> nd.Document:
    reported: list[nd.Diagnostic] = []
    document = read(wrapper.format(article), report=reported.append)
    assert read(write(document)) == document
    assert [
        remark.message.removeprefix("what stands around the article as ").removesuffix(" is kept in extensions")
        for remark in reported
    ] == list(remarks)
    return document


def test_what_a_g2_item_says_is_read() -> None:
    document = of(G2, ARTICLE)
    assert document.body == (Paragraph(("It turned.",)),)
    assert document.headline == Headline(("Tide Turns",))
    assert document.decks == (Deck(("It was late",)),)
    assert document.bylines == (Byline(("By Mara Lind",)),)
    assert document.dateline == Dateline(("HARBOUR, Nov. 23",))
    assert document.abstract == (Paragraph(("The tide turned.",)),)
    assert (document.id, document.version, document.lang) == ("tag:example.org,2026:tide", "4", "en-GB")
    assert (document.status, document.released) == ("embargoed", Date("2026-11-24T06:00:00Z"))
    assert (document.issued, document.updated) == (
        Date("2026-11-23T15:00:00+01:00"),
        Date("2026-11-23T16:00:00+01:00"),
    )
    assert (document.urgency, document.keywords, document.internal_notes) == (4, ("tide",), ("Mind the spelling.",))
    assert document.subjects == (Subject("medtop:20000639", name="water"),)
    assert document.rights == Rights(holder="Harbour Press", notice="(c) 2026", terms="web")


def test_what_a_newsml_item_says_is_read() -> None:
    document = of(NEWSML, ARTICLE)
    assert (document.headline, document.decks) == (Headline(("Tide Turns",)), (Deck(("It was late",)),))
    assert (document.bylines, document.dateline) == ((Byline(("Mara Lind",)),), Dateline(("HARBOUR",)))
    assert (document.id, document.version, document.lang) == ("tide", "2", "en")
    assert (document.issued, document.updated) == (Date("2026-11-23T15:00:00Z"), Date("2026-11-23T16:00:00Z"))
    assert (document.status, document.urgency, document.keywords) == ("usable", 3, ("tide",))
    assert document.subjects == (Subject("17004000", "urn:codes"),)
    assert document.rights == Rights(notice="(c) 2026")


def test_newsml_may_hold_what_stands_in_a_body_without_nitf_around_it() -> None:
    document = of(NEWSML, "<p>It turned.</p>\n <hl2>Late</hl2> loose <block><p>Why?</p></block>")
    assert document.body == (
        Paragraph(("It turned.",)),
        Heading(("Late",)),
        Paragraph(("loose",)),
        Paragraph(("Why?",)),
    )
    assert (document.headline, document.id) == (Headline(("Tide Turns",)), "tide")
    with pytest.raises(nd.ReadError, match="no <nitf> is in it"):
        read(NEWSML.format("<x>It turned.</x>"))


def test_what_the_article_says_goes_first_and_what_differs_is_kept() -> None:
    head = "<head><docdata><doc-id id-string='x'/><date.issue norm='20261123T150000Z'/></docdata></head>"
    lines = "<hedline><hl1>Tide <em>Turns</em></hl1></hedline><byline>M. Lind</byline>"
    document = of(NEWSML, f"<nitf>{head}<body><body.head>{lines}</body.head></body></nitf>", "id, bylines")
    assert (document.id, document.bylines) == ("x", (Byline(("M. Lind",)),))
    assert document.extensions == (Extension("newsml.id", "tide"), Extension("newsml.bylines", "Mara Lind"))


def test_what_says_nothing_changes_nothing() -> None:
    item = (
        "<newsItem><contentMeta><by/><keyword/><subject/><subject type='x'/><subject><name>A</name></subject>"
        "<by> Mara Lind</by><headline>A</headline><headline>B</headline></contentMeta><rightsInfo>"
        "<usageTerms>a</usageTerms></rightsInfo>{}</newsItem>"
    )
    rights = "<head><docdata><doc.rights limitations='b'/></docdata></head>"
    article = f"<nitf>{rights}<byline>Mara Lind</byline><body><byline>Mara Lind</byline></body></nitf>"
    document = of(item, article.replace("<byline>Mara Lind</byline><body>", "<body>"), "subject, headline, terms")
    assert document.bylines == (Byline(("Mara Lind",)),)
    assert document.subjects == ()
    assert document.extensions == (
        Extension("newsml.subject", '<subject type="x"/>'),
        Extension("newsml.subject", "A"),
        Extension("newsml.headline", "B"),
        Extension("newsml.terms", "a"),
    )


def test_spans_point_into_the_text_of_the_whole_file() -> None:
    data = G2.format(ARTICLE)
    text = "".join(etree.fromstring(data).itertext())
    document = read(data, origins=True)
    assert [problem for problem in nd.check(document) if problem.code == "span-order"] == []
    for node in (document.headline, document.dateline, *document.body):
        assert text[node.origin.start : node.origin.end] == nd.plain_text(node)


def test_other_articles_in_a_file_are_reported() -> None:
    reported: list[nd.Diagnostic] = []
    document = read(f"<newsMessage>\n{ARTICLE}\n{ARTICLE}</newsMessage>", name="m.xml", report=reported.append)
    assert document.body == (Paragraph(("It turned.",)),)
    assert [str(remark) for remark in reported] == [
        "m.xml:3:1: the file holds 2 articles; only the first is read [more-articles]"
    ]


def test_any_element_may_stand_around_the_article() -> None:
    assert of("<x>{}</x>", ARTICLE).body == (Paragraph(("It turned.",)),)
    assert of("<x y='z'><a>b</a>{}</x>", ARTICLE, "a").body == (Paragraph(("It turned.",)),)
