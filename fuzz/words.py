"""What each target's inputs are made of: the words that its format and the house styles know, for the dictionaries."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

from newsdoc import styles
from newsdoc.cli.entry import COMMANDS
from newsdoc.cli.options import READER_OPTIONS, WRITER_OPTIONS
from newsdoc.formats import registry
from newsdoc.formats.nitf.profile.attributes import kinds_of
from newsdoc.formats.nitf.profile.elements import ELEMENTS
from newsdoc.formats.nitf.versions import NEWEST, VERSIONS
from newsdoc.shape import classes, fields, type_name
from recoding import WRITTEN

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["words_for"]

_MARKS = (
    *("\n", "\n\n", "\r\n", "\t", "\u3000", "\xa0", "\u2028", "\x85", "\x00", "\ud800", "\ufeff", "— ", "– ", "- "),
    *("* ", "• ", "1. ", "***", "---", "Q: ", "A: ", "Q. ", "Mara Lind: ", "ML: ", "«", "»", "「", "」", '"', "“", "”"),
    *(
        ":",
        "：",
        "(",
        ")",
        "（",
        "）",
        "[",
        "]",
        "(note: ",
        "(laughs)",
        "[...]",
        "http://example.org/a",
        "**",
        "__",
        "`",
    ),
    *(
        "By Jan Holm\n\n",
        "What now?",
        "Yes.",
        "Image caption: ",
        " Photo: Jan Holm",
        "-30-",
        "I ",
        "?",
        ".",
        ",",
        "word",
    ),
    *("interviewed Mara Lind, harbour master of Ostvik. ", "Mara Lind", "Port Ostvik, 3 May — ", "слово", "文字", "é"),
)
_DIALECT = (
    *("# ", "## ", "> ", "| a | b |\n", "|---|\n", "```\n", ":::\n", ":promo: ", ":credit: ", "@mara: ", "@mara?: "),
    *(
        "{#a}",
        "{.b c=d}",
        "{lang=en}",
        "\\",
        "<https://example.org>",
        "[a](b)",
        "![a](b)",
        "participants:\n",
        "- id: a\n",
    ),
    *("headline: ", "  name: Mara\n", "---\n", "&amp;", "&#0;", '"', "{=html}", "[^1]", "[^1]: ", "^[", "==", "~~"),
)
_MARKDOWN = (
    *("**Q:** ", "**A:** ", "*", "_", "__", "***", "[a]: b\n", "[a]", '![a](b "c")\n', "\\\n", "  \n", "1. a\n"),
    *("    ", "\t", "===\n", "---\n", "title: a\n", "tags: [a, b]\n", "<br>", "<b>", "<div>\n", "|---|\n", "+ a\n"),
    *("[newsdoc]: #0.1\n", "[newsdoc:end]: #\n", "[newsdoc:body]: #\n", '[newsdoc:turn]: #answer@a "A: "\n'),
    '[newsdoc:person]: #speaker@a "A"\n',
)
_XML = (
    *(
        "&amp;",
        "&nbsp;",
        "&#0;",
        "&#x10FFFF;",
        "<![CDATA[x]]>",
        "<!-- x -->",
        "<?x y?>",
        ' xml:lang="de"',
        "<p>A: Why?</p>",
    ),
    *(
        "newsdoc",
        "question",
        "answer",
        "lead",
        "caption",
        "2026-11-25",
        "20261125T100000Z",
        "nd:label",
        "A: ",
        "— What?",
    ),
    *(
        "em",
        "strong",
        "a",
        "br",
        "q",
        "span",
        "ul",
        "li",
        "table",
        "tr",
        "td",
        "img",
        "figure",
        "h1",
        "blockquote",
        "pre",
    ),
)
_G2 = (
    *("newsItem", "itemMeta", "contentMeta", "contentSet", "inlineXML", "inlineData", "remoteContent", "catalogRef"),
    *("headline", "by", "creator", "subject", "name", "qcode", "literal", "pubStatus", "stat:usable", "versionCreated"),
    *(
        "rightsInfo",
        "newsMessage",
        "itemSet",
        "edNote",
        "description",
        "language",
        "tag",
        "html",
        "body",
        "contenttype",
    ),
)
_HTML = (
    *("<article>", "<main>", "<nav>", "<header class='nd-header'>", "<footer class='nd-footer'>", "<script>", "<time>"),
    *(
        "<figure>",
        "<img src='https://example.org/a'>",
        "<h1>",
        "<blockquote>",
        "<dl>",
        "<table><tr><td>",
        "<li>",
        "<br>",
    ),
    *(
        'class="newsdoc"',
        'class="nd-speaker"',
        'class="nd-turn nd-answer"',
        'class="byline"',
        "data-speaker",
        "itemprop",
    ),
    *("data-participants", "data-dateline", "<meta charset=windows-1252>", "<!DOCTYPE html>", "</article>", "&nbsp;"),
)

_NINJS = (
    *(
        "uri",
        "guid",
        "headline",
        "headlines",
        "bodies",
        "body_xhtml",
        "body_text",
        "value",
        "contenttype",
        "byline",
        "by",
    ),
    *(
        "descriptions",
        "associations",
        "renditions",
        "href",
        "mimetype",
        "subject",
        "subjects",
        "literal",
        "name",
        "rel",
    ),
    *(
        "standard",
        "version",
        "pubstatus",
        "versioncreated",
        "urgency",
        "profile",
        "type",
        "priority",
        "slugline",
        "places",
    ),
)
_TEI = (
    *("TEI", "teiHeader", "teiCorpus", "profileDesc", "particDesc", "listPerson", "person", "persName", "org", "text"),
    *("body", "div", "head", "u", "seg", "sp", "speaker", "p", "ab", "lg", "l", "note", "cit", "quote", "bibl", "list"),
    *(
        "item",
        "label",
        "term",
        "table",
        "row",
        "cell",
        "figure",
        "graphic",
        "media",
        "figDesc",
        "milestone",
        "lb",
        "fw",
    ),
    *("hi", "emph", "ref", "q", "foreign", "name", "code", "gap", "pause", "vocal", "desc", "unclear", "choice", "w"),
    *("pc", "timeline", "when", "anchor", "application", "category", "keywords", "change", "availability", "argument"),
    *("http://www.tei-c.org/ns/1.0", "newsdoc", "speaker", "heading", "raw", "preformatted", "h2", "footnote"),
    *(' xml:id="a"', ' who="#a"', ' ana="#question"', ' type="speaker"', ' xml:space="preserve"', ' join="right"'),
    *('<u who="#a">', "</u>", "<seg>", "</seg>", '<hi rend="bold">', "</hi>", "<lb/>", '<ref target="#a">', "</ref>"),
)
_AKN = (
    *(
        "akomaNtoso",
        "debate",
        "meta",
        "identification",
        "FRBRWork",
        "FRBRuri",
        "FRBRdate",
        "FRBRlanguage",
        "references",
    ),
    *("TLCPerson", "TLCOrganization", "TLCRole", "classification", "keyword", "preface", "docTitle", "docDate"),
    *("debateBody", "debateSection", "question", "answer", "speech", "from", "scene", "narrative", "summary", "p"),
    *("blockContainer", "blockList", "item", "num", "ul", "ol", "li", "table", "caption", "tr", "td", "th", "eol"),
    *("i", "b", "a", "ref", "inline", "remark", "authorialNote", "span", "person", "entity", "embeddedText"),
    *("http://docs.oasis-open.org/legaldocml/ns/akn/3.0", "newsdoc", "#newsdoc", "definitions", "definition"),
    *(' eId="a"', ' by="#a"', ' as="#b"', ' showAs="newsdoc"', ' name="raw"', ' class="html"', ' alternativeTo="a"'),
    *('<speech by="#a">', "</speech>", "<from>", "</from>", "<p>", "</p>", "<eol/>", ' source="#newsdoc"', "heading"),
    *("note editor", "block", "container", "img", ' class="h2"'),
)
_TT = (
    *(
        "uuid",
        "type",
        "uri",
        "url",
        "title",
        "content",
        "meta",
        "links",
        "rel",
        "role",
        "data",
        "text",
        "id",
        "core/text",
    ),
    *("core/article", "core/image", "core/table", "core/ordered-list", "core/unordered-list", "heading-1", "preamble"),
    *("core/blockquote", "core/factbox", "core/author", "core/newsvalue", "language", "tt/visual", "core/embed"),
)


_CUES = (
    *("WEBVTT", "\nNOTE ", "\nSTYLE\n", "\nREGION\n", "Language: en", "X-TIMESTAMP-MAP=", "\n\n", "\r\n", "\n", "1\n"),
    *("00:01.000 --> 00:02.000\n", "00:00:03,000 --> 00:00:04,000 align:start\n", "0:0 --> ", "-->", "<00:01.500>"),
    *(
        "<v Mara>",
        "<v.a B>",
        "</v>",
        "<i>",
        "</i>",
        "<b>",
        "</b>",
        "<u>",
        "<c.red>",
        "</c>",
        "<lang fr>",
        "</lang>",
        "<ruby>",
    ),
    *(
        "<rt>",
        "</rt>",
        "<br>",
        '<font color="a">',
        "</font>",
        "{\\an8}",
        "&lt;",
        "&gt;&gt; ",
        "&amp;",
        "&#7;",
        "&x;",
        "<",
        ">",
    ),
    *("- ", "— ", ">> ", "MARA LIND: ", "Jo: ", "记者：", "?", ".", " ", "\t", "\ufeff"),
)


def words_for(target: str) -> tuple[bytes, ...]:
    """Give the words of a target, each once, in a fixed order."""
    found = dict.fromkeys(_OF[target]())
    return tuple(word.encode("utf-8", "surrogatepass") for word in found if word)


def _of_text() -> Iterator[str]:
    yield from _MARKS
    for name in styles.builtin_names():
        yield from _strings(tomllib.loads(styles.builtin_source(name)))


def _of_dialect() -> Iterator[str]:
    yield from _DIALECT
    yield from _MARKS
    yield from (f":{type_name(cls)}: " for cls in classes())


def _of_markdown() -> Iterator[str]:
    yield from _MARKDOWN
    yield from _DIALECT
    yield from _MARKS


def _of_json() -> Iterator[str]:
    for cls in classes():
        yield type_name(cls)
        yield from (field.name for field in fields(cls))


def _of_nitf() -> Iterator[str]:
    yield from _XML
    for name in ELEMENTS:
        yield name
        yield from kinds_of(name, VERSIONS[NEWEST])[0]


def _of_encodings() -> Iterator[str]:
    yield from (*_MARKS, *_XML, *_NINJS, "\u0301", "\u0308", "가", "ｶﾞ", "€", "\x93", "~{", "\x1b$B", "+ADw-")
    for encoding in WRITTEN:
        yield encoding
        yield f' encoding="{encoding}"'
        yield f'<?xml version="1.0" encoding="{encoding}"?>'


def _of_style() -> Iterator[str]:
    for name in ("en", "ru", "zh"):
        data = tomllib.loads(styles.builtin_source(name))
        yield from _keys(data)
        yield from list(_strings(data))[:40]
    yield from ("{name}", "{title}", "{affiliation}", "{x", "}", "[[", "]]", "[", "]", " = ", '"', "'''", "#", "\n")


def _of_command() -> Iterator[str]:
    yield from (
        "\0",
        "\0--from\0",
        "\0--to\0",
        "\0-\0",
        "a.txt",
        "a.json",
        "b.json",
        "a.xml",
        "bad.txt",
        "house.toml",
        "out",
    )
    yield from COMMANDS
    yield from (f"\0{option.flag}\0" for option in (*READER_OPTIONS, *WRITER_OPTIONS))
    yield from (known.name for known in registry.all_formats())
    yield from (
        "--debug",
        "--help",
        "--version",
        "--output-format",
        "sarif",
        "github",
        "json",
        "-1",
        "99999999999",
        "\ud800",
    )


def _keys(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for key, held in value.items():
            yield str(key)
            yield from _keys(held)
    elif isinstance(value, list):
        for held in value:
            yield from _keys(held)


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for held in value.values() if isinstance(value, dict) else value:
            yield from _strings(held)


_OF = {
    "text": _of_text,
    "dialect": _of_dialect,
    "json": _of_json,
    "nitf": _of_nitf,
    "ninjs": lambda: iter((*_NINJS, *_XML)),
    "markdown": _of_markdown,
    "webvtt": lambda: iter(_CUES),
    "srt": lambda: iter(_CUES),
    "html": lambda: iter((*_HTML, *_XML)),
    "newsml-g2": lambda: iter((*_G2, *_XML)),
    "tt-newsdoc": lambda: iter((*_TT, *_XML)),
    "tei": lambda: iter((*_TEI, *_XML)),
    "akoma-ntoso": lambda: iter((*_AKN, *_XML)),
    "encodings": _of_encodings,
    "splices": _of_text,
    "style": _of_style,
    "command": _of_command,
}
