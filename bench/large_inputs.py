"""Inputs of any size in several shapes, for every format that is read: a beginning, a piece again and again, an end."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, Any

import attrs

import newsdoc as nd
from newsdoc.build import answer, document, em, link, p, question, strong
from newsdoc.limits import JSON_PIECES, TEXT_PIECES, XML_PIECES

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from newsdoc.limits import Limits
    from newsdoc.model import Block

__all__ = ["INPUTS", "Input", "fitting", "write_input"]

_AT_ONCE = 1_000_000
_MARKS = {"text": TEXT_PIECES, "json": JSON_PIECES, "ninjs": JSON_PIECES, "tt-newsdoc": JSON_PIECES}

_QUESTION = "What did you find when you went down to the harbour with the others that year?"
_ANSWER = (
    "We found that the fish had gone, and the director of the harbour office told us that nothing would be done. "
    "I think that we lost ten years there, and everybody knew it well enough."
)


@attrs.frozen
class Input:
    """An input: its format, what it begins with, the piece that is repeated, and what it ends with."""

    format: str
    beginning: str
    piece: str
    end: str = ""


def fitting(name: str, limits: Limits) -> int:
    """Give the size in bytes of the largest input that the limits take."""
    given = INPUTS[name]
    around = f"{given.beginning}{given.end}"
    pieces = [sum(text.count(mark) for mark in _MARKS.get(given.format, XML_PIECES)) for text in (given.piece, around)]
    sizes = [len(text.encode()) for text in (given.piece, around)]
    crowded = (limits.pieces - pieces[1]) // max(pieces[0], 1) * sizes[0] if pieces[0] else limits.size
    return min(crowded, limits.size - sizes[1] - sizes[0])


def write_input(name: str, path: Path, size: int) -> int:
    """Write an input of about so many bytes to a file, and give how many they are."""
    given = INPUTS[name]
    piece = given.piece.encode()
    some = max(1, _AT_ONCE // len(piece))
    with path.open("wb") as file:
        file.write(given.beginning.encode())
        for left in range(size // len(piece), 0, -some):
            file.write(piece * min(some, left))
        file.write(given.end.encode())
    return path.stat().st_size


def _interview(times: int) -> list[Block]:
    return [question("Mara Lind", _QUESTION), answer("Jon Dahl", _ANSWER)] * times


def _prose(times: int) -> list[Block]:
    return [p(_ANSWER)] * times


def _marks(times: int) -> list[Block]:
    return [p("a ", em("word"), " and ", strong("more"), " of ", link("https://example.org/", "it"))] * times


def _short(times: int) -> list[Block]:
    return [p("Ab")] * times


def _long_line(times: int) -> list[Block]:
    return [p("a word and another, " * times)]


_SHAPES: dict[str, Callable[[int], list[Block]]] = {
    "interview": _interview,
    "prose": _prose,
    "marks": _marks,
    "short paragraphs": _short,
    "one long line": _long_line,
}

_FORMATS: dict[str, tuple[str, dict[str, Any]]] = {
    "text": ("text", {"manner": "plain"}),
    "dialect": ("text", {}),
    "json": ("json", {}),
    "nitf": ("nitf", {}),
    "ninjs": ("ninjs", {}),
    "newsml-g2 with nitf": ("newsml-g2", {}),
    "newsml-g2 with xhtml": ("newsml-g2", {"inline": "xhtml"}),
    "tt-newsdoc": ("tt-newsdoc", {}),
}
"""How each input's document is written: the format's name and its options."""


def _document(blocks: list[Block]) -> nd.Document:
    return document(*blocks, headline="The harbour that waited", id="urn:newsdoc:large")


def _repeated(shape: Callable[[int], list[Block]], format: str, options: dict[str, Any]) -> Input:
    """Give the input that a document is, found by what the writer adds where the document has its piece once more."""
    short, longer = (nd.dumps(_document(shape(times)), format, **options) for times in (2, 3))
    same = takewhile(lambda pair: pair[0] == pair[1], zip(short, longer, strict=False))
    beginning = "".join(char for char, _ in same)
    piece = longer[len(beginning) : len(beginning) + len(longer) - len(short)]
    return Input(format, beginning, piece, short[len(beginning) :])


def _blank(format: str, options: dict[str, Any]) -> Input:
    """Give the input that a short document is with blank lines behind it."""
    written = nd.dumps(_document(_interview(2)), format, **options)
    return Input(format, written, "\n")


def _inputs() -> dict[str, Input]:
    found: dict[str, Input] = {}
    for name, (format, options) in _FORMATS.items():  # noqa: A001  (the trade's word)
        found |= {f"{name}: {kind}": _repeated(shape, format, options) for kind, shape in _SHAPES.items()}
        found[f"{name}: blank lines"] = _blank(format, options)
    found["text: quoted lines"] = Input("text", "The harbour\n\n", "> a\n")
    found["text: introductions"] = Input(
        "text", "The harbour\n\n", "Mara Lind spoke with Jon Dahl, the director of the harbour office.\n\n"
    )
    found["json: nothing but mistakes"] = Input("json", '{"newsdoc":"0.1","type":"document","body":[0', ",1", "]}")
    return found


INPUTS: dict[str, Input] = _inputs()
"""Every input by its name."""
