"""The seeds of each target: small articles of our own, and what a minimised corpus has grown from them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import newsdoc as nd
from newsdoc import styles
from recoding import FORMATS
from targets import OPENING

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["GROWN_SEEDS", "seeds_for"]

GROWN_SEEDS = Path(__file__).resolve().parent / "seed-corpus"
"""Where the inputs are that `minimise.py` has kept, a file for each target."""

ARTICLES = (
    (
        "The gate\n\nBy Mara Lind\n\nMara Lind spoke with Jon Dahl, a smith.\n\nMara Lind: Why a gate?\n\n"
        "Jon Dahl: Why not? (laughs)\n\nMara Lind: **Who** opens it?\n\nJon Dahl: I do [mostly].\n\nPhoto: Ada Rehn\n"
    ),
    "Die Mühle\n\n— Wem gehört sie?\n\n— Mir.\n\n— Seit wann?\n\n— Seit 1990. (Anm. d. Red.: 1991)\n\nQuelle: Bote\n",
    "灯塔\n\n记者：您是谁？\n\n林先生：守灯人。\n\n记者：多久了？\n\n林先生：三十年。\n\n（编者注：实为二十九年）\n",
    (
        "Mara Lind (0:05):\nWhy a gate?\n\nJon Dahl [00:00:09] Why not?\n\n[1:10 - 1:12]\nMara Lind: Who opens it?\n\n"
        "00:01:14:03\nJon Dahl\nI do.\n\nMara Lind: [75:00,5] Since May?\n\nJon Dahl  1:15:03\nYes.\n"
    ),
    "Q: What is it?\n\nA: A boat.\n\nQ: Whose?\n\nA: Ours.\n\nCorrection: It was hers.\n\nRead more: http://example.org/a\n",
)
"""Small interviews in several manners and languages, of our own making."""

DOCUMENT = nd.Document(
    headline=nd.Headline(("The gate",)),
    bylines=(nd.Byline(("By Mara Lind",)),),
    participants=(nd.Participant("jon", "Jon Dahl", role="interviewee"), nd.Participant("mara", "Mara Lind")),
    body=(
        nd.Turn((nd.Paragraph(("Why ", nd.Emphasis(("a",)), " gate?")),), "question", "mara", label="ML: "),
        nd.Turn((nd.Paragraph((nd.Link(("Why",), "https://example.org/a"), " not?")),), "answer", "jon"),
        nd.List((nd.ListItem((nd.Paragraph(("one",)),)),)),
        nd.Table(rows=(nd.Row((nd.Cell((nd.Paragraph(("a",)),)), nd.Cell((nd.Paragraph(("b",)),)))),)),
        nd.Figure(("A gate",), ("Ada Rehn",), href="https://example.org/a.jpg"),
        nd.EditorNote((nd.Paragraph(("Note: it is closed.",)),)),
        nd.Heading(("More",), 2),
        nd.Rule(),
    ),
)


TRANSCRIPT = (
    "WEBVTT - The gate\nLanguage: en\nX-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:0\n\nNOTE a\nb\n\nSTYLE\n::cue{}\n\n"
    "REGION\nid:a\n\nintro\n00:01.000 --> 00:02.000 align:start\n<v.loud Mara Lind>Why <i>a</i>\n<b>gate</b>?</v>\n\n"
    "1\n00:00:02.000 --> 00:00:03.000\n<v Jon Dahl>Why <00:02.500>not?<v Mara Lind>&amp; <lang de>so</lang>\n\n"
    "00:03.000 --> 00:04.000\n- Yes.\n- <c.red>No</c>, <ruby>a<rt>b</rt></ruby>.\n\nbehind\n\n"
    "00:04 --> 5\n&gt;&gt; JON DAHL: Oh.\n"
)
SUBTITLES = (
    "1\n00:00:01,000 --> 00:00:02,500 X1:1\n{\\an8}MARA LIND: Why a\n<i>gate</i>?\n\n2\n00:00:03,000 --> 00:00:04,000\n"
    '- <font color="red">Why</font> not?\n\n- &lt;b>\n\n00:00:05.5 --> 00:00:06\n>> JON DAHL: Oh.\n'
)
"""Files as others write them, with most of what they may have."""


def _written(document: nd.Document, name: str) -> bytes:
    """Give a document in a format, as short as it can be."""
    options = {"fragment": True} if name == "html" else {}  # a stylesheet is longer than all else
    return nd.dumps(document, name, **options).encode()


def _recoded() -> Iterator[bytes]:
    """Give an article of every format that is read, in UTF-8, and in others that are told, declared or found out."""
    for number, name in enumerate(FORMATS):
        text = _written(nd.loads(ARTICLES[number % len(ARTICLES)], "text"), name)
        for written, said, mark, how in ((1, 1, 0, 8), (9, 2, 0, 2), (0, 5, 2, 1)):
            yield bytes((number, written, said, mark, how)) + text
    for number, article in enumerate(ARTICLES):
        for written in (1, 9):
            yield bytes((FORMATS.index("text"), written, number, 0, 0)) + article.encode()


def seeds_for(target: str, *, grown: bool = True) -> Iterator[bytes]:
    """Give the inputs that the fuzzing of a target begins with; without `grown` those alone that we have made."""
    yield from _made(target)
    path = GROWN_SEEDS / f"{target}.jsonl"
    if grown and path.exists():
        yield from (
            json.loads(line).encode("utf-8", "surrogateescape") for line in path.read_text("ascii").splitlines()
        )


def _made(target: str) -> Iterator[bytes]:
    match target:
        case "text":
            yield from (bytes([how]) + article.encode() for how, article in zip((0, 3, 4, 0, 1), ARTICLES, strict=True))
        case "splices":
            yield from (b"\0" + article.encode() for article in ARTICLES)
        case "dialect":
            yield nd.dumps(DOCUMENT, "text").removeprefix(OPENING).encode()
        case "encodings":
            yield from _recoded()
        case "style":
            yield styles.builtin_source("eo").encode()[:1500]
            yield b'title = "House"\nlang = "en"\n'
        case "command":
            yield b"convert\0a.txt\0--to\0nitf"
            yield b"validate\0a.json\0bad.xml\0--output-format\0sarif"
            yield b"explain\0a.txt\0--lang\0en"
        case "webvtt" | "srt":
            paced = nd.dumps(DOCUMENT, target, pace=150)
            yield from (how + paced.encode() for how in (b"\0", b"\1"))
            written = (nd.dumps(nd.loads(article, "text"), target, pace=150) for article in ARTICLES)
            yield from (b"\0" + text.encode() for text in written if "-->" in text)
            yield b"\0" + (TRANSCRIPT if target == "webvtt" else SUBTITLES).encode()
        case _:
            head = b"\0" if target in ("nitf", "markdown", "tei", "akoma-ntoso") else b""
            yield head + _written(DOCUMENT, target)
            yield from (head + _written(nd.loads(article, "text"), target) for article in ARTICLES[:2])
