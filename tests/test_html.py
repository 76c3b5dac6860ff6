"""HTML: pages of ours give everything back and hold no markup of others, of whose pages the article is read."""

from __future__ import annotations

import json
from collections import Counter
from unittest import mock

import attrs
import pytest
from hypothesis import given
from lxml import etree, html

import newsdoc as nd
from articles import INTERVIEW
from examples import for_documents
from newsdoc.formats.xhtml.reader import Reader
from newsdoc.normal import require
from newsdoc.strategies import documents
from shared import shared_path

DOCUMENT = nd.Document(
    kicker=nd.Kicker(("Harbour",)),
    headline=nd.Headline(("A boat is ", nd.Emphasis(("mended",))), id="top"),
    decks=(nd.Deck(("It floats",), lang="en-GB"),),
    bylines=(
        nd.Byline(("By ", nd.Entity("Ann Bo", "person"))),
        nd.Byline(("Translated by Cy Dee",), "translator"),
    ),
    dateline=nd.Dateline((nd.Entity("Ostvik", "location"), ", 4 March"), nd.Date("2026-03-04")),
    abstract=(nd.Paragraph(("In short.",)),),
    participants=(
        nd.Participant("mara", "Mara Lind", role="interviewee", title="harbour master"),
        nd.Participant("gazette", "The Gazette", role="interviewer", kind="organisation", labels=("Gazette",)),
        nd.Participant("voice"),
    ),
    body=(
        nd.Turn((nd.Paragraph(("Who paid?",)),), "question", "gazette", "Gazette: "),
        nd.Turn((nd.Paragraph(("The town < did.",)), nd.Paragraph(("All.",))), "answer", "mara", "— "),
        nd.Turn((nd.Paragraph(("I did.",)),), "remark", "voice"),
        nd.Turn((nd.Paragraph(("So?",)),), "question"),
    ),
    lang="en",
    id="urn:x:1",
    issued=nd.Date("2026-03-04T10:00:00.123456Z"),
    updated=nd.Date(raw="last week"),
    rights=nd.Rights("The Gazette", "2026", "All rights reserved"),
    keywords=("boats", "money"),
)


def read(text, **options):
    """Read a page, and give the document and the codes that were reported."""
    said: list[nd.Diagnostic] = []
    document = nd.loads(text, "html", report=said.append, **options)
    return document, [one.code for one in said]


def elements(page):
    """Parse a page as browsers do, near enough, and give its elements."""
    return [*etree.fromstring(page.encode(), etree.HTMLParser(encoding="utf-8")).iter()]


def seen(page):
    """Give how often each element with its attributes stands in a page, and what its links and pictures lead to."""
    found, followed = elements(page), {"href", "src"}
    links = [value for each in found for name, value in each.items() if name in followed]
    kept = {"data-href", "data-src"}
    return Counter((str(each.tag), *sorted(set(each.keys()) - kept - followed)) for each in found), links


class TestOurs:
    """Pages that newsdoc has written."""

    @pytest.mark.parametrize("options", [{}, {"json_ld": True}, {"microdata": True}, {"fragment": True}])
    @for_documents
    @given(documents())
    def test_a_page_gives_back_the_document_that_was_written(self, options, document):
        public = attrs.evolve(document, internal_notes=())
        assert nd.loads(nd.dumps(document, "html", **options), "html") == public

    def test_a_page_has_what_one_looks_for_in_it(self):
        page = nd.dumps(DOCUMENT, "html")
        assert page.startswith('<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8"/>\n')
        for line in (
            "<title>A boat is mended</title>",
            '<meta name="description" content="It floats"/>',
            '<meta name="author" content="By Ann Bo; Translated by Cy Dee"/>',
            '<meta name="keywords" content="boats, money"/>',
            '<h1 id="top" class="nd-headline">A boat is <em>mended</em></h1>',
            '<p class="nd-deck" lang="en-GB">It floats</p>',
            '<p class="nd-byline nd-translator">Translated by Cy Dee</p>',
            '<p class="nd-dates"><time datetime="2026-03-04T10:00:00.123Z">2026-03-04 10:00:00.123456Z</time>',
            " · last week</p>",
            '<p class="nd-rights">© 2026 The Gazette · All rights reserved</p>',
        ):
            assert line in page

    def test_a_speaker_is_named_where_the_label_doesnt_do_it(self):
        page = nd.dumps(DOCUMENT, "html")
        assert page.count("nd-speaker") - page[: page.index("</style>")].count("nd-speaker") == 1
        assert 'data-speaker="mara">\n<p class="nd-speaker">Mara Lind</p>\n<p><span class="nd-label">— </span>' in page

    def test_no_script_runs_and_nothing_is_fetched(self):
        page = nd.dumps(DOCUMENT, "html")
        assert not {"script", "link", "iframe", "object"} & {element.tag for element in elements(page)}
        assert "url(" not in page
        assert "@import" not in page

    def test_json_ld_stands_in_a_script_that_no_browser_runs(self):
        page = nd.dumps(attrs.evolve(DOCUMENT, headline=nd.Headline(("</script><b>",))), "html", json_ld=True)
        (script,) = [element for element in elements(page) if element.tag == "script"]
        assert script.get("type") == "application/ld+json"
        assert json.loads(script.text)["headline"] == "</script><b>"

    def test_a_fragment_is_the_article_alone(self):
        fragment = nd.dumps(DOCUMENT, "html", fragment=True)
        assert fragment.startswith('<article class="newsdoc" lang="en" data-')
        assert fragment.endswith("</article>\n")
        assert nd.loads(f"<html><body>{fragment}</body></html>", "html") == DOCUMENT

    @pytest.mark.parametrize(
        ("lang", "direction"),
        [
            ("ar", ' dir="rtl"'),
            ("he-IL", ' dir="rtl"'),
            ("az-Arab", ' dir="rtl"'),
            ("PA-arab-PK", ' dir="rtl"'),
            ("ar-Latn", ""),
            ("uz-x-arab", ""),
            ("de-1996", ""),
            ("de", ""),
            (None, ""),
        ],
    )
    def test_what_is_written_from_right_to_left_says_so(self, lang, direction):
        page = nd.dumps(nd.Document(lang=lang), "html")
        told = "" if lang is None else f' lang="{lang}"'
        assert f"<html{told}{direction}>" in page

    def test_a_block_that_is_written_the_other_way_says_so(self):
        blocks = tuple(nd.Paragraph(("x",), lang=lang) for lang in ("he", "az-Arab", "de", None))
        document = nd.Document(lang="en", body=blocks)
        page = nd.dumps(document, "html", stylesheet=False)
        assert [element.get("dir") for element in elements(page) if element.tag == "p"] == ["rtl", "rtl", None, None]
        assert nd.loads(page, "html") == document
        page = nd.dumps(attrs.evolve(document, lang="ar"), "html", stylesheet=False)
        assert [element.get("dir") for element in elements(page) if element.tag == "p"] == [None, None, "ltr", None]

    def test_without_data_what_shows_no_words_is_left_out_and_told(self):
        said: list[nd.Diagnostic] = []
        page = nd.dumps(DOCUMENT, "html", data=False, report=said.append)
        assert {one.code for one in said} == {"not-expressible"}
        assert {one.path for one in said} == {
            f"$.{name}" for name in ("dateline", "participants", "id", "issued", "updated", "rights", "keywords")
        }
        back = nd.loads(page, "html")
        assert (back.headline, back.bylines, back.abstract) == (DOCUMENT.headline, DOCUMENT.bylines, DOCUMENT.abstract)
        assert back.body == DOCUMENT.body

    def test_internal_notes_are_never_published(self):
        said: list[nd.Diagnostic] = []
        page = nd.dumps(attrs.evolve(DOCUMENT, internal_notes=("Call her.",)), "html", report=said.append)
        assert "Call her" not in page
        assert ("not-expressible", "$.internal_notes") in [(one.code, one.path) for one in said]

    @pytest.mark.parametrize(
        ("document", "title"),
        [
            (nd.Document(), "Untitled"),
            (nd.Document(body=(nd.Paragraph(("Short.",)),)), "Short."),
            (nd.Document(body=(nd.Paragraph(("word " * 40 + "end",)),)), "word " * 13 + "word…"),
            (nd.Document(body=(nd.Paragraph(("x" * 100,)),)), "x" * 70 + "…"),
        ],
    )
    def test_every_page_has_a_title(self, document, title):
        page = nd.dumps(document, "html")
        assert f"<title>{title}</title>" in page

    def test_what_others_have_changed_on_a_page_counts(self):
        page = nd.dumps(DOCUMENT, "html", stylesheet=False)
        for old, new in (
            ("Ostvik</span>, 4 March", "Ostvik</span>, <em>5</em> March"),
            ("By <span", "By <b>our</b> <span"),
            ('<p class="nd-kicker">', '<p>Advertisement</p><p class="nd-kicker">'),
            ('<p class="nd-rights">', '<p>Imprint</p><p class="nd-rights">'),
        ):
            assert old in page
            page = page.replace(old, new)
        back = nd.loads(page, "html")
        assert nd.plain_text(back.dateline) == "Ostvik, 5 March"
        assert back.dateline.date is None
        assert nd.plain_text(back.bylines[0]) == "By our Ann Bo"
        assert back.body == (nd.Paragraph(("Advertisement",)), *DOCUMENT.body, nd.Paragraph(("Imprint",)))

    def test_a_page_that_a_system_has_written_anew_is_still_ours(self):
        page = nd.dumps(DOCUMENT, "html")
        tree = etree.fromstring(page.encode(), etree.HTMLParser(encoding="utf-8"))
        again = etree.tostring(tree, encoding="unicode", method="html")
        document, codes = read(again)
        assert codes == ["loose-markup"]
        assert document == DOCUMENT

    def test_tabs_in_attributes_stay_when_a_library_has_written_the_article_anew(self):
        text = "a\tb\t"
        document = nd.Document(
            body=(
                nd.Paragraph((f'x="{text}y', nd.Link((f'{text}="',), text, text), nd.Quotation(("q",), text))),
                nd.Figure(href=text, alt=text),
                nd.Preformatted((text,)),
            )
        )
        fragment = nd.dumps(document, "html", fragment=True)
        for method in ("html", "xml"):
            again = html.tostring(html.fromstring(fragment), encoding="unicode", method=method)
            assert read(again) == (document, [])
            wrapped = again.replace("<p>", "<p\tclass='x'>")
            assert read(wrapped) == (document, [])


class TestHostileText:
    """No text of a document becomes markup."""

    @staticmethod
    def shape(text):
        """Give the elements and attributes of a page in which a text stands everywhere, and the links in it."""
        document = attrs.evolve(
            DOCUMENT,
            kicker=nd.Kicker((text,)),
            headline=nd.Headline((text,)),
            decks=(nd.Deck((text,)),),
            bylines=(nd.Byline((text,)),),
            abstract=(nd.Paragraph((text,)),),
            participants=(nd.Participant("mara", text, title=text, affiliation=text),),
            body=(
                nd.Turn((nd.Paragraph((text, nd.Link((text,), text, title=text))),), "answer", "mara", "— "),
                nd.Figure((text,), (text,), href=text, alt=text, label=text),
                nd.Preformatted((text,)),
                nd.Raw("html", (text,)),
                nd.Paragraph((nd.Code(text), nd.RawInline("html", (text,)), nd.Quotation((text,), text))),
            ),
            keywords=(text,),
            rights=nd.Rights(text, notice=text),
            extensions=(nd.Extension("x", text),),
        )
        page = nd.dumps(document, "html", json_ld=True)
        assert nd.loads(page, "html") == document
        return seen(page)

    @pytest.mark.parametrize("markup", ["<b>x</b>", "</p><p>x", "<!-- x -->", "<script>x</script>"])
    def test_the_watch_rings(self, markup):
        document = nd.Document(body=(nd.Paragraph(("harmless",)),))
        page = nd.dumps(document, "html")
        assert seen(page.replace("harmless", markup)) != seen(page)
        assert seen(page.replace("harmless", "x")) == seen(page)
        assert seen(page.replace("harmless", '<a href="javascript:x">x</a>'))[1] == ["javascript:x"]

    @pytest.mark.parametrize("name", ["xss", "strings"])
    def test_hostile_strings_change_nothing_but_the_text(self, name):
        folder = shared_path() / "suites" / name
        if not folder.is_dir():
            pytest.skip(f"no {folder}")
        plain = self.shape("harmless")[0]
        tried = 0
        for path in sorted(folder.rglob("*")):
            for line in path.read_text("utf-8", "replace").splitlines() if path.is_file() else ():
                text = line.strip(" \t\ufeff")
                try:
                    require(nd.Document(keywords=(text,), body=(nd.Paragraph((text,)),)))
                except nd.InvalidDocument:
                    continue
                if "  " in text or "\t" in text:
                    text = " ".join(text.split())
                shape, links = self.shape(text)
                assert shape == plain, text
                assert all(link.lower().startswith(("http://", "https://", "mailto:", "#")) for link in links), text
                tried += 1
        assert tried > 100

    @pytest.mark.parametrize(
        "text",
        [
            "</title><script>alert(1)</script>",
            "]]>",
            "<!--",
            '"><img src=x onerror=alert(1)>',
            "javascript:alert(1)",
            "--><svg onload=alert(1)>",
        ],
    )
    def test_some_of_them(self, text):
        shape, links = self.shape(text)
        assert shape == self.shape("harmless")[0]
        assert links == []


PAGE = """<!DOCTYPE html>
<html lang="en"><head><title>A Boat Is Mended | The Gazette</title>
<meta property="og:title" content="A Boat Is Mended"><meta name="author" content="Ann Bo">
<meta property="article:published_time" content="2026-03-04T10:00:00Z">
<script>var a = "<p>x</p>";</script></head>
<body><header><a href="/">The Gazette</a><nav><a href="/news">News</a></nav></header>
<main><article>
<h1>A Boat Is Mended</h1>
<div class="byline">By <a rel="author" href="/ann">Ann Bo</a></div>
<figure><img src="https://example.org/a.jpg" alt="A boat"><figcaption>The boat</figcaption></figure>
<p>The Gazette interviewed Mara Lind, harbour master of Ostvik.
<p><strong>Is the ferry afloat?</strong></p>
<p>It is&nbsp;&mdash; since Tuesday.</p>
<p><b>Who paid?</b></p>
<p>The <em>town</em> did.</p>
<p><b>And now?</b></p><p>We wait.</p>
<form><input name="mail"><button>Subscribe</button></form>
</article></main><footer>The Gazette</footer></body></html>
"""


class TestOthers:
    """Pages that newsdoc hasn't written."""

    def test_the_article_of_a_page_is_read_as_an_interview(self):
        document, codes = read(PAGE)
        assert document.headline == nd.Headline(("A Boat Is Mended",))
        assert document.bylines == (nd.Byline(("By Ann Bo",)),)
        assert (document.lang, document.issued) == ("en", nd.Date("2026-03-04T10:00:00Z"))
        assert [(person.name, person.role) for person in document.participants] == [
            ("Gazette", "interviewer"),
            ("Mara Lind", "interviewee"),
        ]
        figure, intro, *turns = document.body
        assert (figure.href, figure.alt, nd.plain_text(intro)[:11]) == (
            "https://example.org/a.jpg",
            "A boat",
            "The Gazette",
        )
        assert [(turn.kind, turn.speaker, nd.plain_text(turn)) for turn in turns] == [
            ("question", "gazette", "Is the ferry afloat?"),
            ("answer", "mara-lind", "It is\xa0— since Tuesday."),
            ("question", "gazette", "Who paid?"),
            ("answer", "mara-lind", "The town did."),
            ("question", "gazette", "And now?"),
            ("answer", "mara-lind", "We wait."),
        ]
        assert codes == ["around-the-article"]

    def test_an_interview_is_only_read_if_it_is_wanted(self):
        assert not any(isinstance(block, nd.Turn) for block in nd.loads(PAGE, "html", interview="never").body)
        page = nd.dumps(nd.Document(body=(nd.Paragraph(("No.",)),)), "html")
        assert read(page, interview="always")[1] == ["no-interview"]
        with pytest.raises(nd.UsageError, match="did you mean 'auto'"):
            nd.loads(PAGE, "html", interview="auot")

    def test_our_article_in_a_page_of_others_is_read_exactly(self):
        fragment = nd.dumps(DOCUMENT, "html", fragment=True)
        page = f"<html><body><header>The Gazette</header>{fragment}<p>More</p></body></html>"
        assert read(page) == (DOCUMENT, ["around-the-article"])

    def test_of_several_articles_of_ours_the_first_is_read_and_the_others_are_told(self):
        fragment = nd.dumps(DOCUMENT, "html", fragment=True)
        page = f"<html><body>{fragment}\n{fragment}</body></html>"
        said = []
        assert nd.loads(page, "html", name="a.html", report=said.append) == DOCUMENT
        assert [one.code for one in said] == ["more-articles", "around-the-article"]
        assert "the page holds 2 articles of newsdoc's; only the first is read" in str(said[0])

    def test_a_class_of_ours_alone_makes_no_article_of_ours(self):
        page = "<h1>A</h1><div class='newsdoc'><p>B\n  c</p></div><p>The text that it is about.</p>"
        document, codes = read(page)
        assert [nd.plain_text(block) for block in document.body] == ["B c", "The text that it is about."]
        assert codes == []

    def test_turns_that_are_marked_are_not_looked_for(self):
        page = '<div class="nd-turn nd-question"><p>Who?</p></div><p>She: A</p><p>He: B</p><p>She: C</p><p>He: D</p>'
        assert [type(block) for block in nd.loads(page, "html").body] == [nd.Turn, *[nd.Paragraph] * 4]

    def test_a_page_may_be_xml_without_a_body(self):
        document, codes = read("<div><p title='data-newsdoc=\"0.1\"'>A</p></div>")
        assert (document.body, codes) == ((nd.Paragraph(("A",)),), [])

    def test_ids_of_those_who_speak_are_free(self):
        page = PAGE.replace("<p>The Gazette inter", '<h2 id="gazette">B</h2><p>The Gazette inter')
        assert [person.id for person in read(page)[0].participants] == ["gazette-2", "mara-lind"]

    @pytest.mark.parametrize(
        ("page", "text"),
        [
            ("<article><p>A</p></article><article><p>Longer than it</p></article>", "Longer than it"),
            (
                "<article><p>Long</p></article><article><p>Also</p></article><article><p>This</p></article>",
                "Long\n\nAlso\n\nThis",
            ),
            (
                "<article><p>Teaser</p></article><div><p>The text that it is about.</p></div>",
                "Teaser\n\nThe text that it is about.",
            ),
            ('<article><p>Short</p></article><div id="comments"><p>Long talk of others.</p></div>', "Short"),
            (
                '<aside>Words of the site</aside><article><p>Short</p></article><div role="contentinfo">Long</div>',
                "Short",
            ),
            ("<form action=x><div><h2>T</h2><p>Text</p></div></form>", "T\n\nText"),
            ('<article><p>The text</p><div class="comments"><p class="author">Troll</p></div></article>', "The text"),
            ("<main><p>Text of it</p></main><article><p>B</p></article>", "Text of it"),
            ("<main><p>A</p></main><p>B</p>", "A"),
            ('<div role="main"><p>A</p></div><p>B</p>', "A"),
            ('<div itemscope itemtype="https://schema.org/NewsArticle"><p>A</p></div><p>B</p>', "A"),
            ("<body><p>A</p><nav>B</nav></body>", "A"),
            ("<p>A</p>", "A"),
            ("<!-- a --><title>T</title><section><p>A</p></section>", "A"),
            ("<title>T</title><nav>B</nav><article><p>A</p></article><footer>C</footer>", "A"),
            ("<title>T</title><meta name=a content=b>", ""),
            (
                "<article><article><p>Inner</p></article><p>Outer one that is longer</p></article>",
                "Inner\n\nOuter one that is longer",
            ),
        ],
    )
    def test_which_part_of_a_page_is_the_article(self, page, text):
        document = nd.loads(page, "html")
        assert "\n\n".join(map(nd.plain_text, document.body)) == text

    @pytest.mark.parametrize(
        ("head", "headline"),
        [
            ("<title>A</title>", "A"),
            ('<title>A | B</title><meta property="og:title" content="A">', "A"),
            ('<title> </title><meta name="DC.title" content="">', None),
        ],
    )
    def test_a_page_without_heading_has_the_title_of_its_head(self, head, headline):
        document = nd.loads(f"<html><head>{head}</head><body><h2>A</h2><p>B</p></body></html>", "html")
        assert (document.headline and nd.plain_text(document.headline)) == headline
        assert len(document.body) == (1 if headline else 2)

    @pytest.mark.parametrize(
        ("line", "author"),
        [
            ('<p itemprop="author">Cy Dee</p>', "Cy Dee"),
            ('<address class="author">Cy Dee</address>', "Cy Dee"),
            (f'<p class="byline">{"long " * 50}</p>', "Ann Bo"),
            ('<p>By <span class="author">Cy Dee</span></p>', "By Cy Dee"),
            ('<p>We met <a rel="author" href="/cy">Cy Dee</a> on the quay, where he mends nets.</p>', "Ann Bo"),
            ('<blockquote><p>So it is.</p><p class="author">Cy Dee</p></blockquote>', "Ann Bo"),
            ('<figure><img src="a"><figcaption class="byline">Cy Dee</figcaption></figure>', "Ann Bo"),
        ],
    )
    def test_who_wrote_it(self, line, author):
        head = '<head><meta name="author" content="Ann Bo"></head>'
        document = nd.loads(f"<html>{head}<body>{line}<p>A</p></body></html>", "html")
        assert nd.plain_text(document.bylines[0]) == author

    def test_the_address_of_an_author_is_no_name(self):
        page = '<html><head><meta property="article:author" content="https://example.org/ann"></head><p>A</p></html>'
        assert nd.loads(page, "html").bylines == ()

    @pytest.mark.parametrize(
        ("data", "text", "encoding"),
        [
            ('<meta charset="utf-8"><p>Zoë</p>'.encode(), "Zoë", "utf-8"),
            ("<p>Zoë</p>".encode("utf-16"), "Zoë", "utf-16-le"),
            ('<meta charset="ISO-8859-1"><p>Zoë – “a”</p>'.encode("windows-1252"), "Zoë – “a”", "cp1252"),
            (
                "<meta http-equiv=Content-Type content='text/html; charset=koi8-r'><p>Лодка</p>".encode("koi8-r"),
                "Лодка",
                "koi8-r",
            ),
            (
                '<?xml version="1.0" encoding="iso-8859-1"?><html><body><p>\xeb</p></body></html>'.encode("latin-1"),
                "ë",
                "cp1252",
            ),
            (b"<meta charset=utf-7><p>+ADw-b+AD4-</p>", "+ADw-b+AD4-", "utf-8"),
            (b"<meta charset=utf-16><p>A</p>", "A", "utf-8"),
            (b"<meta charset=><p>A</p>", "A", "utf-8"),
            (b"<meta charset", None, None),
        ],
    )
    def test_bytes_are_in_the_encoding_that_the_page_says(self, data, text, encoding):
        document = nd.loads(data, "html")
        assert (nd.plain_text(document.body[0]) if document.body else None) == text
        assert text is None or document.source.encoding == encoding

    def test_bytes_that_are_in_none_are_refused_with_the_place(self):
        with pytest.raises(nd.ReadError, match="not UTF-8 at byte 3"):
            nd.loads(b"<p>\xeb</p>", "html")

    def test_what_an_encoding_remarks_is_told(self):
        data = b"<meta charset=iso-8859-5><p>a \x96 b</p>"
        assert read(data)[1] == ["controls-in-text"]

    def test_characters_that_no_document_can_hold_are_replaced_and_told(self):
        document, codes = read("<article><p>A\x0f</p><nav>B\x0f</nav>\x0f<p>C</p></article>")
        assert "".join(map(nd.plain_text, document.body)) == "A\ufffd\ufffdC"
        assert codes == ["forbidden-character"] * 3 + ["around-the-article"]

    @pytest.mark.parametrize("text", ["", " \n"])
    def test_a_page_with_nothing_in_it_is_refused(self, text):
        with pytest.raises(nd.ReadError) as caught:
            nd.loads(text, "html")
        assert caught.value.diagnostics[0].code == "empty-input"

    def test_what_is_wrong_is_told_with_the_file(self, tmp_path):
        path = tmp_path / "boat.html"
        path.write_text('<!DOCTYPE html [<!ENTITY a "b">]><p>&a;</p>')
        with pytest.raises(nd.ReadError, match=r"boat\.html: the markup declares an entity"):
            nd.load(path)

    def test_many_pictures_are_read_in_proportion_to_their_number(self):
        def looked_at(count):
            lengths: list[int] = []
            written = Reader._written

            def watched(reader, run):
                lengths.append(len(run))
                return written(reader, run)

            with mock.patch.object(Reader, "_written", watched):
                nd.loads("<img src=a>" * count, "html")
                return lengths

        assert max(looked_at(400)) == max(looked_at(200)) > 0

    def test_the_title_of_a_drawing_is_none_of_the_page(self):
        assert read("<svg><title>Icon</title></svg><p>A</p>")[0].headline is None

    def test_links_that_lead_nowhere_are_told(self):
        assert read('<p><a href="#none">A</a></p>')[1] == ["unknown-target"]


def test_an_interview_goes_from_text_to_a_page_and_back():
    document = nd.loads(INTERVIEW, "text")
    assert nd.loads(nd.dumps(document, "html"), "html") == document


BEHIND = {
    "the page": "<html><body><p>One.</p></body></html>\n<p>Two.</p>",
    "the body": "<html><body><p>One.</p></body><p>Two.</p></html>",
    "the page, bare": "<html><body><p>One.</p></body></html>Two.",
    "the page, as another": "<html><body><p>One.</p></body></html><html><head></head><body><p>Two.</p></body></html>",
}


@pytest.mark.parametrize("name", BEHIND)
def test_what_stands_behind_the_body_belongs_to_it(name):
    document = nd.loads(BEHIND[name], "html")
    assert [nd.plain_text(block) for block in document.body] == ["One.", "Two."]


def test_the_body_keeps_its_attributes_when_something_stands_behind_it():
    page = '<body lang="fr" title="\x01" data-\x08x="1"><p>Un.</p></body>deux <b>trois</b>'
    document = nd.loads(page, "html")
    assert document.lang == "fr"
    assert [nd.plain_text(block) for block in document.body] == ["Un.", "deux trois"]


def test_frames_stay_where_they_are():
    with_frames = "<html><body></body></html><frameset><frame src='a.html'></frameset>"
    said = []
    nd.loads(with_frames, "html", report=said.append)
    assert [one.code for one in said if one.code == "framed-pages"] == ["framed-pages"]


def test_where_a_picture_leads_is_told_and_its_title():
    said = []
    page = (
        '<figure><a href="https://example.org/a"><img src="a.png" alt="A gate" title="A gate"></a></figure>'
        '<p><a href="b.png"><img src="b.png" title="Another"></a></p>'
        '<p><a href="https://example.org/b">Here <img src="c.png"></a><a href="#x"><img src="d.png"></a></p>'
    )
    nd.loads(f"<article>{page}</article>", "html", report=said.append)
    assert [str(one) for one in said] == [
        "a picture can be no link; this one leads to https://example.org/a [link-lost]",
        "the title of a picture has no place in the model: Another [text-lost]",
    ]


def test_what_cdata_says_in_a_page_that_is_xml_is_text():
    page = (
        '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head>'
        "<script>//<![CDATA[\nif (1 < 2) {}\n//]]></script><style>/*<![CDATA[*/p>b{}/*]]>*/</style></head>"
        "<body><p>a <![CDATA[b <c> & d]]> e</p>"
        "<p>f <![CDATA[g]]><![CDATA[h]]></p><p>i <![CDATA[ j"
    )
    document = nd.loads(page, "html")
    assert [nd.plain_text(block) for block in document.body][:2] == ["a b <c> & d e", "f gh"]


def test_what_looks_like_cdata_in_html_is_a_comment():
    assert nd.plain_text(nd.loads("<p>a <![CDATA[b]]> c</p>", "html").body[0]) == "a c"
