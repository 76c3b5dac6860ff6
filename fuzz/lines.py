"""The lines that spliced articles are made of: those of our own articles, and of others where they are at hand."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["ENDS", "MARKS", "articles"]

PROJECT = Path(__file__).resolve().parent.parent
OURS = ("examples", "tests/labelled/texts", "tests/cases")
LONGEST = 240
"""How many characters of a line are taken: what begins and ends it tells what it is, and inputs have bounds."""

ENDS = (b"\n", b"\n\n", b"\n\n", b"\n\n", b"\r\n", b"\r\n\r\n", b"\r", b"\n\n\n", b" \n", b"\n \t\n", b"\\\n", b"")
"""What may stand behind a line."""

MARKS = tuple(
    mark.encode()
    for mark in (
        *(
            "# ",
            "## ",
            "> ",
            "- ",
            "* ",
            "• ",
            "1. ",
            "2) ",
            "— ",
            "– ",
            "-",
            "**",
            "*",
            "_",
            "`",
            "    ",
            "\t",
            "\u3000",
        ),
        *(
            "Q: ",
            "A: ",
            "Q. ",
            "F: ",
            "В.: ",
            "О.: ",
            "问：",
            "答：",
            "Mara Lind: ",
            "**Mara Lind:** ",
            "ML: ",
            "MARA LIND — ",
        ),
        *(
            "(",
            "[",
            "（",
            "«",
            "“",
            '"',
            "「",
            "(Editor's note: ",
            "(laughs) ",
            "[^1]: ",
            "| a | b |",
            "|---|---|",
            "```",
            "~~~",
        ),
        *(
            "***",
            "---",
            "* * *",
            "===",
            "Photo: ",
            "Image caption: ",
            "Source: ",
            "Quelle: ",
            "Read more: ",
            "By ",
            "\\",
            "<",
        ),
        *(
            "![a](b.jpg) ",
            "[a](https://example.org/a) ",
            "https://example.org/a ",
            ":promo: ",
            "@mara: ",
            "::: ",
            "{#a}",
            "\x00",
        ),
    )
)
"""What may be put before a line or behind it, of plain text, Markdown and the dialect."""


@cache
def articles() -> tuple[tuple[bytes, ...], ...]:
    """Give the lines of each article, without those that show nothing.

    The labelled articles and the news files of the folder that `NEWSDOC_SHARED` names are among them, if it is named:
    an input has the text of its lines, and so can be run again where they aren't.
    """
    texts = [path.read_text("utf-8").partition("\n=====\n")[0] for path in _paths(PROJECT, OURS)]
    if shared := os.environ.get("NEWSDOC_SHARED"):
        texts += [path.read_text("utf-8") for path in _paths(Path(shared), ("gold/texts",))]
        texts += [text for path in sorted(Path(shared, "corpus").rglob("*.xml")) if (text := _text(path))]
    return tuple(lines for text in texts if (lines := tuple(_lines(text))))


def _paths(root: Path, folders: tuple[str, ...]) -> Iterator[Path]:
    for folder in folders:
        yield from sorted((root / folder).glob("*.txt"))


def _text(path: Path) -> str:
    """Give the text of a file of XML, or none if it is broken: some are so on purpose."""
    try:
        root = etree.fromstring(path.read_bytes(), etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError:
        return ""
    return "\n".join(root.itertext(etree.Element))


def _lines(text: str) -> Iterator[bytes]:
    for line in text.split("\n"):
        if line.strip():
            yield (line if len(line) <= LONGEST else line[: LONGEST // 2] + line[-LONGEST // 2 :]).encode()
