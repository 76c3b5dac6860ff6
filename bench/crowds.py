"""Inputs of many things that differ or refer to each other, for showing that nobody looks for one by going through all.

Each generator takes a number of repeats, as those of `generators.py` do: they repeat one thing, these never do.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["CROWDS", "each"]


def letters(number: int) -> str:
    """Give a number in four letters."""
    return "".join(chr(97 + number // 26**place % 26) for place in range(4))


def each(piece: str, before: str = "", after: str = "", share: int = 1) -> Callable[[int], str]:
    """Give pieces in which `%s` is another word each time, one for so many repeats."""
    holes = piece.count("%s")
    return lambda repeats: (
        before + "".join(piece % ((letters(number),) * holes) for number in range(repeats // share)) + after
    )


def _dialect(piece: str, front: str = "", person: str = "", share: int = 1) -> Callable[[int], str]:
    """Give a text in the dialect; `person` stands among the participants as often as the piece in the text."""

    def made(repeats: int) -> str:
        people = each(person, "participants:\n", share=share)(repeats) if person else ""
        return f'---\nnewsdoc: "0.1"\n{front}{people}---\n\n{each(piece, share=share)(repeats)}'

    return made


def _named(repeats: int) -> str:
    """Give an introduction of everybody, and a talk in which the one that asks uses a surname."""
    names = [f"Anna Nov{letters(number)}" for number in range(repeats // 4)]
    return f"A title\n\nWe spoke with {', '.join(names)} and Jon Dahl.\n\n" + "".join(
        f"Mara Lind: Why so?\n\n{name.split()[1]}: Because.\n\n" for name in names
    )


def _introduced(repeats: int) -> str:
    """Give an introduction of each, and a talk in which each speaks under a surname."""
    names = [letters(number).title() for number in range(repeats // 4)]
    talk = "".join(f"Lind: Why so?\n\n{name}: Because.\n\n" for name in names)
    return "A title\n\n" + "".join(f"Mara Lind spoke with Jon {name}.\n\n" for name in names) + talk


def _in_talk(piece: str, label: str = "A") -> Callable[[int], str]:
    """Give a talk of people without names, and before it and in it lines that are one thing again and again."""
    turns = f"Q: And now?\n\n{label}: So it is.\n\nQ: Will it stay?\n\n{label}: Yes.\n"
    return lambda repeats: (
        f"A title\n\n{piece * (repeats // 2)}.\n\nQ: Why?\n\n{label}: {piece * (repeats // 2)}.\n\n{turns}"
    )


def _asides(repeats: int) -> str:
    """Give notes in notes, with marks around and within."""
    return "A title\n\nJon Dahl: I said [note: " + "(laughs) [ed: *" * repeats + "a" + "*] " * repeats + "]\n"


def _links(repeats: int) -> str:
    names = [letters(number) for number in range(repeats // 2)]
    uses = " ".join(f"[a][{name}]" for name in names)
    return f"A title\n\n{uses}\n\n" + "".join(f"[{name}]: https://example.org/{name}\n" for name in names)


def _wide(repeats: int) -> str:
    """Give a table of many columns, its ruler and a second row, all in Markdown."""
    return f"{'| a ' * repeats}|\n{'| --- ' * repeats}|\n{'| b ' * repeats}|\n"


def _wide_in_dialect(repeats: int) -> str:
    return f'---\nnewsdoc: "0.1"\n---\n\n{_wide(repeats)}'


def _square(repeats: int) -> str:
    """Give a table of as many columns as rows."""
    side = int(repeats**0.5)
    return f'---\nnewsdoc: "0.1"\n---\n\n{"| a " * side}|\n{"| --- " * side}|\n' + f"{'| b ' * side}|\n" * side


def _attributes(repeats: int) -> str:
    return f'---\nnewsdoc: "0.1"\n---\n\n:promo{{{"lang=en " * repeats}}}: a\n\n[a]{{{".person " * repeats}}}\n'


def _unknown_attributes(repeats: int) -> str:
    attributes = " ".join(f"{letters(number)}=a" for number in range(repeats))
    return f'---\nnewsdoc: "0.1"\n---\n\n:promo{{{attributes}}}: a\n'


_P: dict[str, Any] = {"type": "paragraph", "content": ["a"]}
_PERSON: dict[str, Any] = {"type": "participant"}


def _own(**fields: Any) -> str:
    return json.dumps({"type": "document", "newsdoc": "0.1", **fields})


def _speakers(repeats: int) -> str:
    people = [{**_PERSON, "id": f"a{n}", "name": f"A {letters(n)}"} for n in range(repeats)]
    turns = [{"type": "turn", "kind": "remark", "speaker": f"a{n}x", "content": [_P]} for n in range(repeats)]
    return _own(participants=people, body=turns)


def _same_ids(repeats: int) -> str:
    return _own(body=[{**_P, "id": "a"}] * repeats)


def _targets(repeats: int) -> str:
    links = [{**_P, "content": [{"type": "link", "href": f"#b{n}", "content": ["a"]}]} for n in range(repeats)]
    return _own(body=[{**block, "id": f"a{n}"} for n, block in enumerate(links)])


def _cells(spans: Callable[[int], dict[str, int]]) -> Callable[[int], str]:
    """Give a table of one cell a row, with spans."""

    def made(repeats: int) -> str:
        cell = {"type": "cell", "content": [_P]}
        rows = [{"type": "row", "cells": [{**cell, **spans(number)}]} for number in range(repeats)]
        return _own(body=[{"type": "table", "rows": rows}])

    return made


def _misspelt(repeats: int) -> str:
    return _own(body=[{**_P, "conten": 1}] * repeats)


def _people_alike(repeats: int) -> str:
    people = [
        {**_PERSON, "id": f"a{n}", "name": "Ana", "labels": ["Ana"], "role": "interviewee"} for n in range(repeats)
    ]
    turns = [{"type": "turn", "kind": "answer", "speaker": f"a{n}", "content": [_P]} for n in range(repeats)]
    return _own(participants=people, body=turns)


def _labels(repeats: int) -> str:
    person = {**_PERSON, "id": "a", "name": "Ana", "labels": [f"A{letters(number)}" for number in range(repeats)]}
    return _own(participants=[person], body=[_P])


def _in_body(piece: str, before: str = "", after: str = "") -> Callable[[int], str]:
    return each(piece, f"<nitf><body><body.content>{before}", f"{after}</body.content></body></nitf>")


def _in_head(piece: str) -> Callable[[int], str]:
    return each(piece, "<nitf><head>", "</head><body><body.content><p>a</p></body.content></body></nitf>")


def _in_page(piece: str) -> Callable[[int], str]:
    return lambda repeats: json.dumps({"uri": "x:1", "headline": "a", "body_xhtml": each(piece)(repeats)})


def _of_items(made: Callable[[int], Any], key: str) -> Callable[[int], str]:
    return lambda repeats: json.dumps({"uri": "x:1", "headline": "a", key: [made(number) for number in range(repeats)]})


CROWDS: dict[str, tuple[str, Callable[[int], str]]] = {
    "everybody's name": ("text", _named),
    "labels of one word": ("text", each("%s: Why so?\n\nA%s: So.\n\n", "A title\n\n", share=2)),
    "Chinese labels": (
        "text",
        lambda n: "".join(f"记{chr(0x4E00 + i % 20000)}{chr(0x4E00 + i // 20000)}：吗？\n\n" for i in range(n)),
    ),
    "Chinese words": ("text", lambda n: "".join(chr(0x4E00 + i % 20000) for i in range(4 * n))),
    "Thai without blanks": ("text", lambda n: "ภาษาไทยไม่มีช่องว่าง" * n),
    "bold labels": ("text", each("**Anna %s:** Why so?\n\n", share=2)),
    "introductions of others": ("text", each("Mara %s spoke with Jon %s, the mayor of %s.\n\n", share=2)),
    "bylines of others": ("text", each("By Anna %s and Ben %s\n\n", share=2)),
    "credits of others": ("text", each("Photo: Jon %s\n\n", share=2)),
    "datelines of others": ("text", each("OST%s, 3 May — A ship.\n\n", share=2)),
    "names in a sentence": (
        "text",
        each("Anna Nov%s and ", "A title\n\nMara Lind spoke with ", ".\n\nQ: Why?\n\nA: So.\n"),
    ),
    "sentences that differ": ("text", each("The %s is a %s of the town. ", "A title\n\n", share=2)),
    "headings that differ": ("text", each("## A %s\n\nA line of %s.\n\n", share=2)),
    "labels that were introduced": ("text", _introduced),
    "a title that is a label": ("text", _in_talk("so, director of it, ", "Director")),
    "Korean names": ("text", _in_talk("김민수 대표는 말했다 ")),
    "Korean forms of address": ("text", _in_talk("박수 김민수 씨 ")),
    "Chinese forms of address": ("text", _in_talk("王小明先生说，")),
    "Japanese forms of address": ("text", _in_talk("山田花子さん、")),
    "closing brackets before titles": ("text", _in_talk("王小明) 先生")),
    "commas in a talk": ("text", _in_talk("a, ")),
    "colons in a talk": ("text", _in_talk("a: ")),
    "capitals in a talk": ("text", _in_talk("Anna Novak ")),
    "questions without labels": (
        "text",
        each("Why was it %s?\n\nBecause it was a long day at the quay, and nobody came to see us off.\n\n", share=2),
    ),
    "notes in notes": ("text", _asides),
    "definitions of links": ("text", _links),
    "a wide table": ("text", _wide),
    "a wide table in the dialect": ("text", _wide_in_dialect),
    "a square table": ("text", _square),
    "attributes again and again": ("text", _attributes),
    "unknown attributes": ("text", _unknown_attributes),
    "unknown blocks of the dialect": ("text", _dialect(":pro%s: a\n\n")),
    "unknown speakers in the dialect": ("text", _dialect("@a%sx: b\n\n", person="  - id: a%s\n    name: A %s\n")),
    "participants with labels": (
        "text",
        _dialect("@a%s: b\n\n", person='  - id: a%s\n    labels: [A %s, B]\n    turn_label: "%s: "\n', share=4),
    ),
    "ids in the dialect": ("text", _dialect("[a](#a%s) b\n\n:promo{#a%s}: a\n\n", share=2)),
    "unknown keys in front": ("text", each("k%s: a\n", '---\nnewsdoc: "0.1"\n', "---\n\na\n")),
    "keys in front": ("text", each("k%s: a\n", "---\ntitle: A\n", "---\n\na\n")),
    "keywords in front": ("text", each("  - k%s\n", '---\nnewsdoc: "0.1"\nkeywords:\n', "---\n\na\n")),
    "footnotes": ("text", _dialect("[a](#n%s)\n\n:footnote{#n%s}: b\n\n", share=2)),
    "JSON: speakers that aren't there": ("json", _speakers),
    "JSON: one id": ("json", _same_ids),
    "JSON: targets that aren't there": ("json", _targets),
    "JSON: misspelt fields": ("json", _misspelt),
    "JSON: people of one name": ("json", _people_alike),
    "JSON: a person of many labels": ("json", _labels),
    "JSON: cells over many columns": ("json", _cells(lambda number: {"colspan": number + 1})),
    "JSON: cells over many rows": ("json", _cells(lambda _: {"rowspan": 1000})),
    "JSON: unknown fields of one block": (
        "json",
        lambda repeats: _own(body=[{**_P, **{letters(number): 1 for number in range(repeats)}}]),
    ),
    "JSON: extensions": (
        "json",
        lambda repeats: _own(
            extensions=[{"type": "extension", "name": f"x-{letters(n)}", "value": "a"} for n in range(repeats)]
        ),
    ),
    "JSON: subjects": (
        "json",
        lambda repeats: _own(
            body=[_P], subjects=[{"type": "subject", "code": f"medtop:{n}", "scheme": "medtop"} for n in range(repeats)]
        ),
    ),
    "JSON: keywords": ("json", lambda repeats: _own(body=[_P], keywords=[letters(n) for n in range(repeats)])),
    "NITF: ids of paragraphs": ("nitf", _in_body('<p id="a%s">b</p>')),
    "NITF: one id": ("nitf", _in_body('<p id="a">b</p>')),
    "NITF: classes": ("nitf", _in_body('<p class="a%s">b</p>')),
    "NITF: unknown names": ("nitf", _in_body("<x%s>a</x%s>")),
    "NITF: unknown attributes": ("nitf", _in_body('<p %s="a">b</p>')),
    "NITF: unknown inlines that differ": ("nitf", _in_body("<x%s>a</x%s> ", "<p>", "</p>")),
    "NITF: people": ("nitf", _in_body("<person>Anna %s</person> b ", "<p>", "</p>")),
    "NITF: an interview with everybody": ("nitf", _in_body("<p>Mara Lind: Why?</p><p>Anna %s: So.</p>")),
    "NITF: keywords that differ": ("nitf", _in_head('<docdata><key-list><keyword key="%s"/></key-list></docdata>')),
    "NITF: keywords of one list": (
        "nitf",
        each('<keyword key="%s"/>', "<nitf><head><docdata><key-list>", "</key-list></docdata></head><body/></nitf>"),
    ),
    "NITF: metadata that differ": ("nitf", _in_head('<meta name="a%s" content="b"/>')),
    "NITF: links to notes": ("nitf", _in_body('<p><a href="#f%s">a</a></p><p id="f%s">b</p>')),
    "NITF: cells over many columns": (
        "nitf",
        _in_body('<tr><td colspan="1000" rowspan="1000">%s</td></tr>', "<table>", "</table>"),
    ),
    "NITF: prefixes that differ": ("nitf", _in_body("<%s:a>b</%s:a>")),
    "NITF: entities that differ": ("nitf", _in_body("&%s;", "<p>", "</p>")),
    "NITF: namespaces that differ": ("nitf", _in_body('<a xmlns="urn:%s">b</a>')),
    "NITF: lists in quotations": ("nitf", _in_body("<bq><block><ul><li>%s</li></ul></block></bq>")),
    "ninjs: ids": ("ninjs", _in_page('<p id="a%s">b <a href="#a%s">c</a></p>')),
    "ninjs: names": ("ninjs", _in_page("<x%s>a</x%s>")),
    "ninjs: people": ("ninjs", _of_items(lambda n: {"name": letters(n), "rel": "author"}, "person")),
    "ninjs: infosources": ("ninjs", _of_items(lambda n: {"name": letters(n), "role": f"x:{n}"}, "infosources")),
    "NewsML-G2: subjects that differ": (
        "newsml-g2",
        each(
            '<subject qcode="a:%s"><name>%s</name></subject>',
            '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="x:1" version="1"><itemMeta/><contentMeta>',
            "</contentMeta><contentSet/></newsItem>",
        ),
    ),
    "NewsML-G2: items": (
        "newsml-g2",
        each(
            '<newsItem guid="%s" version="1"><itemMeta/><contentSet/></newsItem>',
            '<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>',
            "</itemSet></newsMessage>",
        ),
    ),
    "TT: blocks that differ": (
        "tt-newsdoc",
        lambda repeats: json.dumps(
            {
                "uuid": "x",
                "type": "core/article",
                "content": [
                    {"id": f"a{n}", "type": f"x/{letters(n)}", "data": {letters(n): "a"}} for n in range(repeats)
                ],
            }
        ),
    ),
}
"""Inputs of one format, by what they are: the format's name, and what makes one."""
