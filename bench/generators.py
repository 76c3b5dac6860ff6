"""Inputs that are one thing again and again, for showing that no reader and no writer takes more than linear time.

Each generator takes a number of repeats and gives an input of about that many pieces. Text goes through the reader of
text, and in documents through every writer and reader; the others are inputs of one format.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["INPUTS", "TEXTS"]

_PIECES = {
    "words": "a word and another, ",
    "letters without blanks": "abcdefgh",
    "Chinese without stops": "我们采访了张伟教授他说的话",
    "blanks": " ",
    "ideographic blanks": "\u3000",
    "blank lines": "\n",
    "short lines": "ab cd\n",
    "paragraphs": "A line of words that says a thing.\n\n",
    "mixed line ends": "a\r\nb\rc\n\r",
    "line separators": "a\u2028b\x85",
    "labels": "Anna Novak: Why so?\n\n",
    "labels with nothing behind": "Anna Novak:\n",
    "labels with times": "Anna Novak (00:12): Why so?\n\nBen Berg [0:15] So.\n\nI: [0:18] Why?\n\n",
    "times on lines of their own": "[0:12]\nAnna Novak: Why so?\n\n00:00:15:10 - 00:00:16:01\nBen Berg\nSo.\n\n",
    "labels in a line": "Anna: Ben: ",
    "wide labels": "记者：为什么？\n\n",
    "colons": ":",
    "dialogue by dashes": "— What is it?\n\n— It is a thing.\n\n",
    "dashes": "— ",
    "hyphens": "-",
    "questions": "Why? ",
    "question marks": "?",
    "letters Q and A": "Q. Why?\n\nA. So.\n\n",
    "nested items": "- ",
    "nested numbers": "1. ",
    "nested quotations": "> ",
    "commas": ", ",
    "numbers": "1. a\n\n",
    "bullets": "* a\n",
    "digits": "9",
    "opening brackets": "[a (b ",
    "closing brackets": "a) b] ",
    "notes": "(note: a) ",
    "empty brackets": "()",
    "quotation marks": '"',
    "quotations": "“a” «b» ",
    "opening quotation marks": "“",
    "asterisks": "*",
    "strong and emphasis": "**a** _b_ ",
    "open marks": "**a *b `c _d ",
    "backticks": "` `` ",
    "backslashes": "\\",
    "links": "[a](https://example.org/b) ",
    "open links": "[a](",
    "addresses": "https://example.org/a ",
    "angle brackets": "<",
    "ampersands": "&",
    "entities": "&amp; ",
    "hashes": "#",
    "headings": "## A heading\n\n",
    "quoted lines": "> a\n",
    "fences": "```\ncode\n",
    "rules": "---\n\n",
    "bars": "|",
    "tables": "| a | b |\n",
    "braces": "{a=b} ",
    "open braces": "{",
    "at signs": "@anna: a\n\n",
    "blocks of the dialect": ":promo: a\n\n",
    "bylines": "By Anna Novak\n\n",
    "introductions": "Mara Lind spoke with Jon Dahl, the director of the harbour office.\n\n",
    "credits": "Photo: Jon Dahl\n\n",
    "datelines": "OSTVIK, 3 May — A ship.\n\n",
    "corrections": "Correction: It was hers.\n\n",
    "promos": "Read more: https://example.org/a\n\n",
    "combining marks": "e\u0301",
    "marks of direction": "\u202ea\u202c",
    "joiners": "\u200d",
    "control characters": "a\x00\x1b",
    "capitals": "ANNA NOVAK ",
    "stops": ".",
    "ellipses": "… ",
    "emoji": "👩\u200d🚒",
}


def _repeated(piece: str) -> Callable[[int], str]:
    return lambda repeats: piece * repeats


def _nested(repeats: int) -> str:
    return "(" * (repeats // 2) + "a" + ")" * (repeats // 2)


def _names(repeats: int) -> str:
    """Give a talk in which nobody speaks twice."""
    return "".join(f"Anna Nov{_letters(number)}: Why so?\n\nBecause.\n\n" for number in range(repeats // 4))


def _guests(repeats: int) -> str:
    """Give a talk in which one asks again and again, and everybody answers once."""
    return "".join(f"Gazette: Why so?\n\nAnna Nov{_letters(number)}: So.\n\n" for number in range(repeats // 4))


def _groups(repeats: int) -> str:
    """Give a talk in which always others speak together."""
    turns = "Anna Nov{0}: Why?\n\nBen Ber{0}: So.\n\nAnna Nov{0} and Ben Ber{0}: Yes.\n\nP{1} [laughs]: No?\n\n"
    return "".join(turns.format(_letters(number), number) for number in range(repeats // 8))


def _capitals(repeats: int) -> str:
    """Give a talk in which everybody speaks twice, under a label in capitals."""
    return "".join(f"ANNA NOV{_letters(number // 2).upper()}: Why so?\n\n" for number in range(repeats // 4))


def _titled(repeats: int) -> str:
    """Give a talk in which everybody has a title and a surname."""
    return "".join(f"Mr. Nov{_letters(number // 2)}: Why so?\n\n" for number in range(repeats // 4))


def _numbered(repeats: int) -> str:
    """Give a talk in which questions and answers have numbers."""
    return "".join(f"Q{number}: Why so?\n\nA{number}: So.\n\n" for number in range(repeats // 4))


def _letters(number: int) -> str:
    return "".join(chr(97 + number // 26**place % 26) for place in range(4))


TEXTS: dict[str, Callable[[int], str]] = {
    **{name: _repeated(piece) for name, piece in _PIECES.items()},
    "nested brackets": _nested,
    "thousands of speakers": _names,
    "thousands of guests": _guests,
    "thousands who speak together": _groups,
    "thousands of numbered questions": _numbered,
    "thousands of labels in capitals": _capitals,
    "thousands of titles": _titled,
}
"""Texts, by what they are."""

_OWN = '{"type":"document","newsdoc":"0.1","body":[%s]}'


def _json(body: str, piece: str) -> Callable[[int], str]:
    """Give a newsdoc JSON file with a piece in its body, the piece again and again."""
    return lambda repeats: _OWN % (body % ",".join([piece] * repeats))


def _nitf(piece: str, before: str = "", after: str = "") -> Callable[[int], str]:
    return lambda repeats: f"<nitf><body><body.content>{before}{piece * repeats}{after}</body.content></body></nitf>"


def _nitf_head(piece: str) -> Callable[[int], str]:
    return lambda repeats: (
        f"<nitf><head>{piece * repeats}</head><body><body.content><p>a</p></body.content></body></nitf>"
    )


def _ids(repeats: int) -> str:
    people = "".join(f'<person id="a{number}">A {number}</person> ' for number in range(repeats))
    return f"<nitf><body><body.content><p>{people}</p></body.content></body></nitf>"


def _ninjs(**item: Any) -> str:
    return json.dumps({"uri": "x:1", "headline": "a", **item})


def _page(piece: str, before: str = "", after: str = "") -> Callable[[int], str]:
    return lambda repeats: _ninjs(body_xhtml=f"<div>{before}{piece * repeats}{after}</div>")


def _g2(piece: str) -> Callable[[int], str]:
    head = '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="x:1" version="1">'
    return lambda repeats: f"{head}<itemMeta/><contentMeta>{piece * repeats}</contentMeta><contentSet/></newsItem>"


def _akn(piece: str, around: str = "debateSection") -> Callable[[int], str]:
    """Give what makes a debate in which a piece stands so many times."""
    body = "<akomaNtoso><debate><debateBody><{0}>{1}</{0}></debateBody></debate></akomaNtoso>"
    return lambda repeats: body.format(around, piece * repeats)


def _tei(piece: str, around: str = "body") -> Callable[[int], str]:
    """Give what makes a text of TEI in which a piece stands so many times."""
    return lambda repeats: f"<TEI><text><{around}>{piece * repeats}</{around}></text></TEI>"


def _tt(block: str) -> Callable[[int], str]:
    return lambda repeats: '{"uuid":"x","type":"core/article","content":[' + ",".join([block] * repeats) + "]}"


def _turns_of_ours(repeats: int) -> str:
    return "**a:** b\n\n[newsdoc:end]: #\n\nc\n\n" * repeats + '[newsdoc]: #0.1\n[newsdoc:turn]: #answer "a: "\n'


INPUTS: dict[str, tuple[str, Callable[[int], str]]] = {
    "JSON: paragraphs": ("json", _json("%s", '{"type":"paragraph","content":["a"]}')),
    "JSON: inlines": ("json", _json('{"type":"paragraph","content":[%s]}', '"a",{"type":"emphasis","content":["b"]}')),
    "JSON: adjacent texts, each an error": ("json", _json('{"type":"paragraph","content":[%s]}', '"a"')),
    "JSON: unknown blocks, each an error": ("json", _json("%s", '{"type":"x"}')),
    "JSON: opening brackets": ("json", lambda repeats: "[" * repeats),
    "JSON: escapes": ("json", lambda repeats: _OWN % ('{"type":"paragraph","content":["%s"]}' % ("\\u00e9" * repeats))),
    "JSON: keys": ("json", lambda repeats: json.dumps({f"k{number}": 1 for number in range(repeats)})),
    "JSON: a key that stands again and again": ("json", lambda repeats: "{" + ",".join(['"a":1'] * repeats) + "}"),
    "JSON: a key of dots": (
        "json",
        lambda repeats: json.dumps({"newsdoc": "0.1", "type": "document", "." * repeats: 1}),
    ),
    "JSON: digits": ("json", lambda repeats: "9" * repeats),
    "JSON: blanks": ("json", lambda repeats: " " * repeats + "{}"),
    "NITF: paragraphs": ("nitf", _nitf("<p>A line.</p>\n")),
    "NITF: an interview": ("nitf", _nitf("<p>Anna Novak: Why?</p><p>Ben Ode: So.</p>")),
    "NITF: inlines": ("nitf", _nitf("<em>a</em> b ", "<p>", "</p>")),
    "NITF: line breaks": ("nitf", _nitf("a<br/>", "<p>", "</p>")),
    "NITF: loose text": ("nitf", _nitf("a<p>b</p>c")),
    "NITF: unknown elements": ("nitf", _nitf("<x>a</x>")),
    "NITF: unknown inlines": ("nitf", _nitf("<x>a</x> ", "<p>", "</p>")),
    "NITF: items of a list": ("nitf", _nitf("<li>a</li>", "<ul>", "</ul>")),
    "NITF: rows": ("nitf", _nitf("<tr><td>a</td></tr>", "<table>", "</table>")),
    "NITF: cells": ("nitf", _nitf("<td>a</td>", "<table><tr>", "</tr></table>")),
    "NITF: definitions": ("nitf", _nitf("<dt>a</dt><dd>b</dd>", "<dl>", "</dl>")),
    "NITF: media": ("nitf", _nitf('<media><media-reference source="a"/><media-caption>a</media-caption></media>')),
    "NITF: blocks": ("nitf", _nitf("<block><p>a</p></block>")),
    "NITF: entities": ("nitf", _nitf("&nbsp;", "<p>", "</p>")),
    "NITF: prefixes that aren't declared": ("nitf", _nitf("<x:a>b</x:a>")),
    "NITF: comments": ("nitf", _nitf("<!-- a -->")),
    "NITF: instructions": ("nitf", _nitf("<?a b?>")),
    "NITF: CDATA": ("nitf", _nitf("<![CDATA[a]]>", "<p>", "</p>")),
    "NITF: ids": ("nitf", _ids),
    "NITF: metadata": ("nitf", _nitf_head('<meta name="a" content="b"/>')),
    "NITF: keywords": ("nitf", _nitf_head('<docdata><key-list><keyword key="a"/></key-list></docdata>')),
    "NITF: namespaces": ("nitf", _nitf('<p xmlns:a="b">c</p>')),
    "NITF: text in front": ("nitf", lambda repeats: f"<nitf>{'a<body/>' * repeats}</nitf>"),
    "ninjs: paragraphs": ("ninjs", _page("<p>a</p>")),
    "ninjs: inlines": ("ninjs", _page("<em>a</em> b ", "<p>", "</p>")),
    "ninjs: divisions": ("ninjs", _page("<div>a</div>")),
    "ninjs: tags that stay open": ("ninjs", _page("<p>a<b>")),
    "ninjs: lines": ("ninjs", lambda repeats: _ninjs(body_text="a\n\n" * repeats)),
    "ninjs: subjects": ("ninjs", lambda repeats: _ninjs(subject=[{"name": "a", "code": "b"}] * repeats)),
    "ninjs: unknown properties": ("ninjs", lambda repeats: _ninjs(**{f"k{number}": 1 for number in range(repeats)})),
    "ninjs: a long key with many values": ("ninjs", lambda repeats: _ninjs(**{"k" * repeats: [1] * repeats})),
    "ninjs: associations": (
        "ninjs",
        lambda repeats: _ninjs(associations={f"a{n}": {"uri": "x"} for n in range(repeats)}),
    ),
    "HTML: articles": ("html", lambda repeats: "<article><p>a</p></article>" * repeats),
    "HTML: menus": ("html", lambda repeats: f"<main><p>a</p>{'<nav>b</nav>' * repeats}</main>"),
    "HTML: bylines with nothing in them": ("html", lambda repeats: '<p class="byline"></p>' * repeats + "<p>a</p>"),
    "HTML: bylines": ("html", lambda repeats: '<p class="byline">By Ann Bo</p>' * repeats + "<p>a</p>"),
    "HTML: authors within a line": (
        "html",
        lambda repeats: "<div><p>b</p>" + '<span class="author">a</span>' * repeats + "</div><p>a</p>",
    ),
    "HTML: authors in one paragraph": ("html", lambda repeats: f"<p>{'<a rel=author>a</a> b ' * repeats}</p>"),
    "HTML: decks": ("html", lambda repeats: "<p class=deck>a</p>" * repeats + "<p>a</p>"),
    "HTML: lines in a header": ("html", lambda repeats: f"<header><h1>a</h1>{'<p>By Ann Bo</p>' * repeats}</header>"),
    "HTML: headlines": ("html", lambda repeats: "<title>a</title>" + "<h1>a</h1>" * repeats + "<article>b</article>"),
    "HTML: hidden text": ("html", lambda repeats: "<p>a b c d</p>" + "<p hidden>a</p><p>a b</p>" * repeats),
    "HTML: two breaks": ("html", lambda repeats: f"<p>{'a<br><br>' * repeats}</p>"),
    "HTML: an interview in a table": (
        "html",
        lambda repeats: (
            f"<p>The Gazette interviewed Mara Lind.</p><table>{'<tr><td>Who?</td><td>I.</td></tr>' * repeats}"
        ),
    ),
    "HTML: fallbacks": ("html", lambda repeats: "<img src=data:><noscript><img src=a></noscript>" * repeats + "<p>a"),
    "HTML: a set of sources": ("html", lambda repeats: f'<p>a</p><img srcset="{"a 1x, " * repeats}">'),
    "HTML: sources of a picture": ("html", lambda repeats: f"<picture>{'<source srcset=a></source>' * repeats}<p>a"),
    "HTML: captions": (
        "html",
        lambda repeats: f"<figure><img src=a><figcaption>{'<span>a</span><i class=credit>b</i>' * repeats}",
    ),
    "HTML: frames": (
        "html",
        lambda repeats: f"<frameset>{'<frame src=a>' * repeats}<noframes>{'<p>a</p>' * repeats}",
    ),
    "HTML: JSON-LD": (
        "html",
        lambda repeats: (
            f'<script type="application/ld+json">[{",".join(["{}"] * repeats)},{{"@type":"Article"}}]</script><p>a</p>'
        ),
    ),
    "HTML: scripts of JSON-LD": (
        "html",
        lambda repeats: '<script type="application/ld+json">{</script>' * repeats + "<p>a</p>",
    ),
    "HTML: metadata": ("html", lambda repeats: '<meta name="author" content="">' * repeats + "<p>a</p>"),
    "HTML: what is only shown": (
        "html",
        lambda repeats: (
            '<article class="newsdoc" data-newsdoc="0.1">'
            + '<p class="nd-speaker">a</p>' * repeats
            + "<p>b</p></article>"
        ),
    ),
    "Markdown: turns": ("markdown", lambda repeats: "**Q:** a?\n\n**A:** b.\n\n" * repeats),
    "Markdown: turns of ours": ("markdown", _turns_of_ours),
    "Markdown: stress": ("markdown", lambda repeats: "*a **b** _c_*d " * repeats),
    "Markdown: stress that stays open": ("markdown", lambda repeats: "*a **b " * repeats),
    "Markdown: stress in stress": ("markdown", lambda repeats: "*a _b " * repeats + "c_ d*" * repeats),
    "Markdown: brackets": ("markdown", lambda repeats: "[" * repeats),
    "Markdown: brackets in brackets": ("markdown", lambda repeats: "[" * repeats + "a" + "]" * repeats),
    "Markdown: definitions": ("markdown", lambda repeats: "".join(f"[a{n}]: b\n\n" for n in range(repeats))),
    "Markdown: links by name": ("markdown", lambda repeats: "[a]: b\n\n" + "[a] " * repeats),
    "Markdown: pictures": ("markdown", lambda repeats: "![a](b)\n\n*c*\n\n" * repeats),
    "Markdown: lists": ("markdown", lambda repeats: "- a\n  - b\n" * repeats),
    "Markdown: quotations": ("markdown", lambda repeats: "> a\n> > b\n\n" * repeats),
    "Markdown: tables": ("markdown", lambda repeats: "| a | b |\n|---|---|\n" + "| c | d |\n" * repeats),
    "Markdown: fences": ("markdown", lambda repeats: "```\na\n```\n" * repeats),
    "Markdown: front matter": ("markdown", lambda repeats: "---\n" + "a: b\n" * repeats + "---\n"),
    "NewsML-G2: subjects": ("newsml-g2", _g2('<subject qcode="a:b"><name>c</name></subject>')),
    "NewsML-G2: headlines": ("newsml-g2", _g2("<headline>a</headline>")),
    "NewsML-G2: unknown elements": ("newsml-g2", _g2("<x>a</x>")),
    "TEI: utterances": ("tei", _tei('<u who="#a"><note type="speaker">A:</note><seg>b</seg></u>')),
    "TEI: utterances in one element": ("tei", _tei("<seg>a</seg>", "u")),
    "TEI: runs of text": ("tei", _tei("a <hi>b</hi> <note>c</note> ", "p")),
    "TEI: notes among text": ("tei", _tei("<note>c</note>a ")),
    "TEI: words": ("tei", _tei("<w>a</w> <pc join='left'>.</pc>", "p")),
    "TEI: sections": ("tei", _tei("<div><head>a</head><p>b</p></div>")),
    "TEI: people": (
        "tei",
        lambda repeats: (
            "<TEI><teiHeader><particDesc>"
            + "".join(f'<person xml:id="a{number}"/>' for number in range(repeats))
            + "</particDesc></teiHeader><text><body>"
            + "".join(f'<u who="#b{number}">c</u>' for number in range(repeats))
            + "</body></text></TEI>"
        ),
    ),
    "TEI: unknown elements": ("tei", _tei("<x>a</x>")),
    "Akoma Ntoso: speeches": ("akoma-ntoso", _akn('<speech by="#a" as="#b"><from>A:</from><p>b</p></speech>')),
    "Akoma Ntoso: sections": ("akoma-ntoso", _akn("<debateSection><heading>a</heading></debateSection>")),
    "Akoma Ntoso: runs of text": ("akoma-ntoso", _akn("a <i>b</i> <remark>c</remark> ", "p")),
    "Akoma Ntoso: people": (
        "akoma-ntoso",
        lambda repeats: (
            "<akomaNtoso><debate><debateBody>"
            + "".join(f'<speech by="#{number}"><p>a</p></speech>' for number in range(repeats))
            + "</debateBody></debate></akomaNtoso>"
        ),
    ),
    "TT: texts": ("tt-newsdoc", _tt('{"id":"a","type":"core/text","data":{"text":"a <strong>b</strong>"}}')),
    "TT: unknown blocks": ("tt-newsdoc", _tt('{"id":"a","type":"x/y","data":{"text":"a"}}')),
    "TT: images": ("tt-newsdoc", _tt('{"type":"core/image","data":{"caption":"a"}}')),
    "front matter": ("text", lambda repeats: "---\nnewsdoc: 0.1\n" + "keywords: [a]\n" * repeats + "---\n\na\n"),
    "participants": (
        "text",
        lambda repeats: (
            '---\nnewsdoc: "0.1"\nparticipants:\n'
            + "".join(f"  - id: a{number}\n    name: A {_letters(number)}\n" for number in range(repeats))
            + "---\n\n"
            + "".join(f"@a{number}: b\n\n" for number in range(repeats))
        ),
    ),
}
"""Inputs of one format, by what they are: the format's name, and what makes one."""
