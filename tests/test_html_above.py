"""HTML of others: the lines above an article, what the head says, and what of a page is shown, hidden or elsewhere."""

from __future__ import annotations

import json
from typing import ClassVar

import pytest

import newsdoc as nd
from newsdoc.limits import Limits


def read(text, **options):
    """Read a page, and give the document and the codes that were reported."""
    said: list[nd.Diagnostic] = []
    document = nd.loads(text, "html", report=said.append, **options)
    return document, [one.code for one in said]


def lines(nodes):
    return [nd.plain_text(node) for node in nodes]


def linked(*objects):
    """Give a head with JSON-LD."""
    return f'<script type="application/ld+json">{json.dumps(objects[0] if len(objects) == 1 else objects)}</script>'


TEXT = f"<p>{'The boat lies in the harbour and floats. ' * 6}</p>"


WORDPRESS = (
    '<div class="entry-meta"><span class="posted-on">Posted on <time>4 March</time></span>'
    '<span class="byline"> by <span class="author vcard"><a class="url fn n" href="/a">Ann Bo</a></span></span></div>'
)


class TestBylines:
    @pytest.mark.parametrize(
        ("markup", "bylines", "rest"),
        [
            ('<div class="byline">By Ann Bo<br>Photos by Cy Dee</div>', ["By Ann Bo", "Photos by Cy Dee"], []),
            (
                '<ul class="article__authors"><li>Ann Bo</li><li><a rel="author">Cy Dee</a></li></ul>',
                ["Ann Bo", "Cy Dee"],
                [],
            ),
            (
                '<ul><li><a rel="author">Ann Bo</a></li><li><a rel="author">Cy Dee</a></li></ul>',
                ["Ann Bo", "Cy Dee"],
                [],
            ),
            (
                '<p>By <a rel="author" href="/a">Ann Bo</a> and <a rel="author" href="/c">Cy Dee</a></p>',
                ["By Ann Bo and Cy Dee"],
                [],
            ),
            ("<address>By Ann Bo</address>", ["By Ann Bo"], []),
            ('<p>By <span class="author">Ann Bo</span></p>', ["By Ann Bo"], []),
            (f'<p>{"So it was. " * 30}<span class="author">Ann Bo</span></p>', [], [f"{'So it was. ' * 30}Ann Bo"]),
            ("<address>3 Quay Road, Ostvik</address>", [], ["3 Quay Road, Ostvik"]),
            ('<address><a rel="author">Ann Bo</a></address>', ["Ann Bo"], []),
            (
                WORDPRESS,
                ["by Ann Bo"],
                ["Posted on 4 March"],
            ),
            ('<div><span class="author">Ann Bo</span><div>4 March</div></div>', ["Ann Bo"], ["4 March"]),
            ('<div>4 March: <span class="author">Ann Bo</span><div>x</div></div>', [], ["4 March: Ann Bo", "x"]),
            (
                '<div><b>x</b><span class="author">Ann Bo</span><div>y</div></div>',
                [],
                ["xAnn Bo", "y"],
            ),
            ('<div class="byline">Ann Bo</div><div class="byline">Cy Dee</div>', ["Ann Bo", "Cy Dee"], []),
            ("<header><h1>T</h1><p>By Ann Bo</p></header>", ["By Ann Bo"], []),
            ('<p class="byline"><svg></svg></p>', [], [""]),
        ],
    )
    def test_every_line_that_says_who_wrote_it_is_a_byline(self, markup, bylines, rest):
        document, _ = read(f"<article>{markup}{TEXT}</article>")
        assert lines(document.bylines) == bylines
        assert lines(document.body)[:-1] == rest

    def test_bylines_stand_together(self):
        late = '<p class="author">Ann Bo is a writer.</p>'
        document, _ = read(f'<article><p class="byline">By Ann Bo</p>{TEXT}{late}</article>')
        assert lines(document.bylines) == ["By Ann Bo"]
        assert lines(document.body)[1:] == ["Ann Bo is a writer."]
        document, _ = read(f"<article>{TEXT}{late}</article>")
        assert lines(document.bylines) == ["Ann Bo is a writer."]

    def test_a_line_without_text_is_none(self):
        assert read(f'<p class="byline"><span hidden>x</span></p>{TEXT}')[0].bylines == ()


class TestDecks:
    @pytest.mark.parametrize(
        "markup",
        [
            '<p class="standfirst">The deck</p>',
            '<h2 class="article__deck">The deck</h2>',
            '<div class="c-dek"><p>The deck</p></div>',
            '<p class="lead">The deck</p>',
            "<header><h1>T</h1><p>The deck of an article</p></header>",
            "<hgroup><h1>T</h1><p>The deck of an article</p></hgroup>",
        ],
    )
    def test_lines_that_are_marked_as_decks_or_stand_below_the_headline_are_decks(self, markup):
        document, _ = read(f"<article>{markup}<p>Text</p></article>")
        assert lines(document.decks)[0].startswith("The deck")
        assert lines(document.body) == ["Text"]

    def test_a_deck_keeps_its_markup_and_may_have_several_lines(self):
        markup = '<div class="deck" lang="de"><p lang="en">A <em>b</em></p><p>C</p></div>'
        document, _ = read(f"<article>{markup}<p>Text</p></article>")
        assert document.decks == (nd.Deck(("A ", nd.Emphasis(("b",))), lang="en"), nd.Deck(("C",)))

    @pytest.mark.parametrize(
        "markup",
        [
            f'{TEXT}<p class="lead">Later</p>',
            '<div class="lead"><ul><li>A</li></ul></div>',
            '<div class="lead">loose <p>B</p></div>',
            f'<div class="lead">{TEXT * 9}</div>',
            "<header><h1>T</h1><p>5 min read</p></header>",
            "<header><h1>T</h1><p>It was published on <time>4 March</time></p></header>",
            "<header><h1>T</h1><ul><li>Share it with all of your friends</li></ul></header>",
            '<div><span class="lead">x</span> y</div>',
        ],
    )
    def test_other_lines_are_none(self, markup):
        document, _ = read(f"<article>{markup}<p>Text</p></article>")
        assert document.decks == ()
        assert len(document.body) >= 2


class TestHead:
    ARTICLE: ClassVar = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "A boat  is mended",
        "alternativeHeadline": "It floats",
        "author": [{"@type": "Person", "name": "Ann Bo"}, {"@type": "Person", "name": ["Cy Dee"]}],
        "datePublished": "2026-03-04T10:00:00Z",
        "dateModified": "2026-03-05",
        "description": "All about it.",
    }

    def test_what_is_not_printed_is_taken_from_json_ld(self):
        document, codes = read(f"<head>{linked(self.ARTICLE)}</head><body>{TEXT}</body>")
        assert codes == ["around-the-article"] * 0
        assert document.headline == nd.Headline(("A boat is mended",))
        assert lines(document.decks) == ["It floats"]
        assert lines(document.bylines) == ["Ann Bo", "Cy Dee"]
        assert (document.issued, document.updated) == (nd.Date("2026-03-04T10:00:00Z"), nd.Date("2026-03-05"))
        assert document.abstract == ()
        short = {name: value for name, value in self.ARTICLE.items() if name != "alternativeHeadline"}
        assert lines(read(f"{linked(short)}{TEXT}")[0].abstract) == ["All about it."]

    @pytest.mark.parametrize(
        ("head", "keywords"),
        [
            (linked({"@type": "Article", "keywords": "boats, quays ,boats"}), ("boats", "quays")),
            (
                linked({"@type": "Article", "keywords": ["boats", {"name": "quays, nets"}, 1]}),
                ("boats", "quays", "nets"),
            ),
            (
                '<meta name="keywords" content="boats, , quays"><meta name="keywords" content="nets">',
                ("boats", "quays", "nets"),
            ),
            ('<meta property="article:tag" content="boats"><meta property="article:tag" content="">', ("boats",)),
            ('<meta name="keywords" content="site"><meta name="news_keywords" content="boats">', ("boats",)),
            (linked({"@type": "Article", "keywords": "boats"}) + '<meta name="keywords" content="site">', ("boats",)),
        ],
    )
    def test_keywords_are_those_of_json_ld_or_of_the_head(self, head, keywords):
        assert read(f"<head>{head}</head><body>{TEXT}</body>")[0].keywords == keywords

    def test_what_is_printed_is_never_overridden(self):
        printed = '<h1>Printed</h1><p class="deck">Deck</p><p class="byline">By Jo</p>'
        document, _ = read(f"<head>{linked(self.ARTICLE)}</head><body>{printed}{TEXT}</body>")
        assert document.headline == nd.Headline(("Printed",))
        assert (lines(document.decks), lines(document.bylines), document.abstract) == (["Deck"], ["By Jo"], ())

    def test_a_description_that_the_text_begins_with_is_not_read_twice(self):
        page = linked({"@type": "Article", "description": "The boat lies in the harbour…"}) + TEXT
        assert read(page)[0].abstract == ()

    @pytest.mark.parametrize(
        ("objects", "authors"),
        [
            (({"@type": "WebSite", "name": "G"}, {"@type": ["Article", "X"], "author": "Ann Bo"}), ["Ann Bo"]),
            (
                ({"@graph": [{"@id": "#a", "name": "Ann Bo"}, {"@type": "NewsArticle", "author": {"@id": "#a"}}]},),
                ["Ann Bo"],
            ),
            (
                ({"@type": "WebPage", "mainEntity": {"@type": "BlogPosting", "author": {"@value": "Ann Bo"}}},),
                ["Ann Bo"],
            ),
            (
                ({"@type": "http://schema.org/Article", "author": ["Ann Bo", "Ann Bo", "https://a.example", [], 3]},),
                ["Ann Bo"],
            ),
            (({"@type": "Article", "author": "Ann\u0000 Bo"},), ["Ann\ufffd Bo"]),
            (({"@type": "Article", "author": {"@id": ["#a"], "name": "Jo"}},), ["Jo"]),
            (({"@type": "Product", "author": "Ann Bo"},), []),
            ((3,), []),
        ],
    )
    def test_the_article_is_found_wherever_it_stands(self, objects, authors):
        document, codes = read(linked(*objects) + TEXT)
        assert (lines(document.bylines), codes) == (authors, [])

    @pytest.mark.parametrize("text", ["{", '{"a": NaN}', '{"a": 1, "a": 2}', "[" * 3000, "<!-- {} -->"])
    def test_what_is_no_json_is_told_and_is_no_error(self, text):
        document, codes = read(f'<title>T</title><script type="application/ld+json">{text}</script>{TEXT}')
        assert (document.headline, codes) == (nd.Headline(("T",)), ["unread-metadata"])

    def test_of_several_the_first_that_is_an_article_counts(self):
        scripts = linked({"@type": "Article", "headline": "A"}) + linked({"@type": "Article", "headline": "B"})
        page = '<script type="application/ld+json"> </script><script>x</script>' + scripts + TEXT
        assert lines([read(page)[0].headline]) == ["A"]

    def test_it_is_told_with_the_file_and_the_line(self):
        said = []
        page = f'<title>T</title>\n<script type="application/ld+json">[</script>{TEXT}'
        nd.loads(page, "html", name="a.html", report=said.append, limit=Limits())
        assert str(said[0]).startswith("a.html:2:1: the page's JSON-LD can't be read, and isn't used: ")


class TestHeadlines:
    TITLE = "<title>A Boat Is Mended | The Gazette</title>"

    @pytest.mark.parametrize(
        ("page", "headline"),
        [
            (
                f"{TITLE}<body><header><h1>A Boat Is <em>Mended</em></h1></header><article>{TEXT}</article>",
                "A Boat Is Mended",
            ),
            (
                f"{TITLE}<body><header><h1>The Gazette</h1></header><h1>A Boat Is Mended</h1><article>{TEXT}</article>",
                "A Boat Is Mended",
            ),
            (
                f"{TITLE}<body><header><h1><a href='/'>The Gazette</a></h1></header><article>{TEXT}</article>",
                "A Boat Is Mended | The Gazette",
            ),
            (f"{TITLE}<body><h1>Another</h1><article>{TEXT}</article>", "Another"),
            (f"{TITLE}<body><nav><h1>Another</h1></nav><article>{TEXT}</article>", "A Boat Is Mended | The Gazette"),
            (f"{TITLE}<body><h1> </h1><article>{TEXT}</article>", "A Boat Is Mended | The Gazette"),
            (
                f"{TITLE}<meta name='og:title' content='Boat'><body><h1>Boat</h1><h1>X</h1><article>{TEXT}</article>",
                "Boat",
            ),
            (f"{TITLE}<body><h1>The Gazette</h1><h1>A Boat Is Mended</h1>{TEXT}", "A Boat Is Mended"),
            (f"{TITLE}<body><h1>X</h1><h1>Y</h1>{TEXT}", "X"),
            (f"<body><h1>X</h1><h1>Y</h1><article>{TEXT}</article>", None),
        ],
    )
    def test_the_headline_is_the_heading_that_the_head_says(self, page, headline):
        found = read(page)[0].headline
        assert (found and nd.plain_text(found)) == headline

    def test_the_header_outside_has_the_lines_above_too(self):
        header = (
            "<header><h1>A Boat Is Mended</h1><p>It floats in the harbour</p><p class='byline'>By Ann Bo</p>x</header>"
        )
        document, codes = read(f"{self.TITLE}<body>{header}<article>{TEXT}</article>")
        assert (lines(document.decks), lines(document.bylines)) == (["It floats in the harbour"], ["By Ann Bo"])
        assert codes == ["around-the-article"]
        around = f"<header><h1>A Boat Is Mended</h1><article>{TEXT}</article></header>"
        assert nd.plain_text(read(f"{self.TITLE}<body>{around}")[0].headline) == "A Boat Is Mended"


class TestShown:
    """What a page shows, and what it doesn't."""

    @pytest.mark.parametrize(
        "hidden",
        [
            "<p hidden>Secret</p>",
            '<p style="color: red; Display : None">Secret</p>',
            '<p style="visibility:hidden">Secret</p>',
            '<p>A <span class="sr-only">Secret</span></p>',
            '<div class="visually-hidden"><p hidden>Secret</p></div>',
        ],
    )
    def test_hidden_text_is_left_out_and_told(self, hidden):
        said = []
        document = nd.loads(f"<article>{hidden}{TEXT}</article>", "html", report=said.append)
        assert "Secret" not in "".join(lines(document.body))
        assert [str(one) for one in said] == ["6 characters that the page doesn't show are left out [hidden-text]"]

    def test_hidden_pictures_are_told(self):
        page = f'<article><div hidden>Ad<img src="a.jpg"></div><img src="b.gif" hidden>{TEXT}</article>'
        said = []
        nd.loads(page, "html", report=said.append)
        assert "2 characters and 2 pictures or the like that the page doesn't show" in str(said[0])
        page = f'<article><img src="b.gif" hidden><p hidden></p>{TEXT}</article>'
        said.clear()
        nd.loads(page, "html", report=said.append)
        assert str(said[0]).startswith("1 pictures or the like that")

    @pytest.mark.parametrize(
        "shown",
        [
            '<p aria-hidden="true">Shown</p>',
            '<p hidden="until-found">Shown</p>',
            '<div style="display:none"><p>Shown</p></div>',
            "<p>Shown</p><script hidden>x</script>",
        ],
    )
    def test_what_is_shown_or_will_be_is_read(self, shown):
        document, codes = read(f"<article>{shown}</article>")
        assert (lines(document.body), "hidden-text" in codes) == (["Shown"], False)

    def test_pages_in_frames_are_told_and_what_the_page_says_itself_is_read(self):
        frames = '<frame src="a.html"><frame><noframes><p>No <b>frames</b></p></noframes>'
        page = f"<title>T</title><frameset>{frames}</frameset>"
        document, codes = read(page)
        assert (lines([document.headline]), lines(document.body), codes) == (["T"], ["No frames"], ["framed-pages"])
        page = (
            '<html data-newsdoc="x"><head><title>T</title></head><frameset><frame src="a.html"/>'
            "<noframes><body><p>No</p></body></noframes></frameset></html>"
        )
        document, codes = read(page)
        assert lines(document.body) == ["No"]
        assert codes[0] == "framed-pages"

    @pytest.mark.parametrize(
        "page",
        [
            "<body>One<br><br>Two<br>more<br> <br><br>Three</body>",
            "<p>One<br/><br/>Two<br/>more<br/><br/>Three<br/><br/></p>",
            "<div><font>One<br><br>Two<br>more</font><br><br><span>Three</span></div>",
        ],
    )
    def test_two_breaks_part_paragraphs(self, page):
        assert lines(read(page)[0].body) == ["One", "Two\nmore", "Three"]

    def test_breaks_alone_are_no_paragraphs_and_those_of_ours_stay(self):
        paragraph = nd.Paragraph(("A", nd.LineBreak(), nd.LineBreak(), "B"), id="x")
        assert nd.loads(nd.dumps(nd.Document(body=(paragraph,)), "html"), "html").body == (paragraph,)
        assert read('<p id="x" lang="de">A<br><br>B</p>')[0].body == (
            nd.Paragraph(("A",), id="x", lang="de"),
            nd.Paragraph(("B",), lang="de"),
        )
        assert len(read("<p><br><br></p><p>A</p>")[0].body) == 2


class TestPictures:
    @pytest.mark.parametrize(
        ("markup", "href"),
        [
            ('<img src="data:image/gif;base64,x" data-src="a.jpg">', "a.jpg"),
            ('<img src="blank.gif" data-original="a.jpg">', "a.jpg"),
            ('<img data-lazy-src="a.jpg">', "a.jpg"),
            ('<img srcset="s.jpg 300w, a.jpg 1200w, m.jpg 600w">', "a.jpg"),
            ('<img src="DATA:x" data-srcset="s.jpg, a.jpg 2x">', "a.jpg"),
            ('<img data-srcset="s.jpg 1x,a.jpg 1.5x,,m.jpg">', "a.jpg"),
            ('<img srcset="a.jpg">', "a.jpg"),
            ('<img srcset="a.jpg 9999999999999w, b.jpg w">', "a.jpg"),
            ('<img src="a.jpg" srcset="b.jpg 2x">', "a.jpg"),
            ('<img src="data:image/png;base64,x" srcset=" , ">', "data:image/png;base64,x"),
            ('<picture><source srcset="a.webp 2x"><img alt="A"></picture>', "a.webp"),
            ('<picture><source srcset="a.webp 2x"><img alt="A" src="a.jpg"></picture>', "a.jpg"),
            ('<picture><source srcset="a.webp"><img alt="A" src="data:x"></picture>', "a.webp"),
            ('<img src="data:x"><noscript><img src="a.jpg"></noscript>', "a.jpg"),
            ('<noscript><img src="a.jpg"></noscript><img>', "a.jpg"),
            ('<div><noscript><img src="a.jpg"></noscript></div>', "a.jpg"),
            ('<img src="a.jpg"><noscript><img src="b.jpg"></noscript>', "a.jpg"),
        ],
    )
    def test_a_picture_is_the_one_that_is_shown_in_the_end(self, markup, href):
        document, _ = read(f"<article><figure>{markup}<figcaption>C</figcaption></figure>{TEXT}</article>")
        assert [(block.href, lines([block])) for block in document.body[:-1]] == [(href, ["C"])]
        document, _ = read(f"<article>{markup}{TEXT}</article>")
        assert [block.href for block in document.body[:-1]] == [href]

    def test_what_browsers_without_scripts_show_besides_pictures_is_told(self):
        assert read(f"<article><noscript><p>Run it</p><img src='a'></noscript>{TEXT}</article>")[1] == [
            "unmapped-markup"
        ]

    @pytest.mark.parametrize(
        ("caption", "told", "credit"),
        [
            ('<span class="caption">The boat.</span><span class="credit">Photo: Cy</span>', "The boat.", "Photo: Cy"),
            ("<span>The boat.</span><span>Ostvik.</span>", "The boat. Ostvik.", ""),
            ('The boat <small class="image__copyright">Cy</small> in March', "The boat in March", "Cy"),
            ('<div><div><span>A</span><span class="photo-credit">Cy</span></div></div>', "A", "Cy"),
            ('<p>A</p><p class="credit">Cy</p>', "A", "Cy"),
            ('<p>A <span class="source">Cy</span></p><p>B</p>', "A\nB", "Cy"),
            ("A <em>b</em>.", "A b.", ""),
            ("A <em>b</em>", "A b", ""),
            ('A<b class="credit"></b>', "A", ""),
        ],
    )
    def test_captions_and_credits_are_told_apart(self, caption, told, credit):
        document, _ = read(f"<figure><img src='a.jpg'><figcaption>{caption}</figcaption></figure>")
        (figure,) = document.body
        assert nd.plain_text(nd.Paragraph(figure.caption)) == told
        assert nd.plain_text(nd.Paragraph(figure.credit)) == credit
