"""Running text in lines of a terminal: pieces in styles, parted where a line may end, behind marks and margins.

Texts are escaped already (`newsdoc.escapes`), so that a line end in a piece can only be one that is meant.
"""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple, TypeAlias
from unicodedata import category, east_asian_width

from newsdoc.diagnostics.diagnostic import columns
from newsdoc.escapes import escaped, one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

__all__ = ["FAINT", "Line", "Piece", "hung", "plain", "tagged", "underlined", "wrapped"]


class Piece(NamedTuple):
    """A stretch of text in a style: the parameters of ECMA-48's SGR, or none."""

    text: str
    style: str = ""


Line: TypeAlias = tuple[Piece, ...]

FAINT = "2"
"""The style of what isn't text of the document."""

_NARROWEST = 12
"""How many columns must be left beside a margin; where there are fewer, text goes without it."""

_NO_BREAK = "\u00a0\u2007\u202f"
_HANGUL = ("\uac00", "\ud7a3")

# By Unicode's general categories: closing marks, stops, accents and joiners begin no line, opening marks end none.
_NEVER_FIRST = ("Pe", "Pf", "Po", "Pd", "Lm", "Mn", "Mc", "Me", "Cf", "Sk")
_NEVER_LAST = ("Ps", "Pi", "Cf")


def plain(line: Iterable[Piece]) -> str:
    """Give the text of a line."""
    return "".join(piece.text for piece in line)


def wrapped(pieces: Iterable[Piece], width: int) -> list[Line]:
    """Give lines of at most so many columns, but for words that are longer; the piece LF ends a line."""
    lines: list[Line] = []
    part: list[Piece] = []
    for piece in (*pieces, Piece("\n")):
        if piece.text == "\n":
            lines += _filled(part, width)
            part = []
        else:
            part.append(piece)
    return lines


def hung(mark: Piece, inner: Callable[[int], list[Line]], width: int, rest: Piece | None = None) -> list[Line]:
    """Give lines behind a mark, and all but the first behind blanks as wide, or `rest`.

    `inner` gives the lines for the columns that are left. Where these are too few, the mark has a line of its own.
    """
    room = width - columns(mark.text)
    if room < _NARROWEST:
        return [*(wrapped((mark,), width) if mark.text.strip() else ()), *inner(width)]
    margin = Piece(" " * columns(mark.text)) if rest is None else rest
    return [(margin if number else mark, *line) for number, line in enumerate(inner(room))]


def tagged(word: str, inner: Callable[[int], list[Line]], width: int) -> list[Line]:
    """Give lines beside a margin in which a word says what they are."""
    return hung(Piece(f"{word} │ ", FAINT), inner, width, Piece(f"{' ' * columns(word)} │ ", FAINT))


def underlined(lines: list[Line], sign: str, width: int) -> list[Line]:
    """Give lines with one drawn below of a sign, as long as the longest of them."""
    longest = max(columns(plain(line)) for line in lines)
    return [*lines, (Piece(sign * min(width, longest), FAINT),)]


def _filled(pieces: Sequence[Piece], width: int) -> Iterator[Line]:
    """Give the lines that pieces without line ends fill."""
    text = plain(pieces)
    if escaped(text) != text:  # what would be obeyed is in several pieces
        pieces = (Piece(escaped(text)),)
        text = plain(pieces)
    styles = [piece.style for piece in pieces for _ in piece.text]
    for start, end in _stretches(text, width):
        shown = text[start:end]
        if one_line(shown) != shown:
            yield (Piece(one_line(shown)),)
        else:
            signs = groupby(zip(shown, styles[start:end], strict=True), key=itemgetter(1))
            yield tuple(Piece("".join(sign for sign, _ in group), style) for style, group in signs)


def _stretches(text: str, width: int) -> Iterator[tuple[int, int]]:
    """Give where each line begins and ends in a text, the blanks between them left out."""
    start = end = used = 0
    begun = False
    for begin, stop in _words(text):
        more = columns(text[end:stop])
        if begun and used + more <= width:
            used += more
        else:
            if begun:
                yield start, end
            start = 0 if not begun and _measured(text[:stop]) <= width else begin
            used = _measured(text[start:stop])
            begun = True
        end = stop
    yield start, end


def _measured(beginning: str) -> int:
    """Give the columns of what a line begins with: what is a command there is escaped, and longer."""
    return columns(one_line(beginning))


def _words(text: str) -> Iterator[tuple[int, int]]:
    """Give where each stretch begins and ends within which no line may end."""
    begin: int | None = None
    for place, sign in enumerate(text):
        if _is_blank(sign):
            if begin is not None:
                yield begin, place
            begin = None
        elif begin is None:
            begin = place
        elif _may_part(text[place - 1], sign):
            yield begin, place
            begin = place
    if begin is not None:
        yield begin, len(text)


def _is_blank(sign: str) -> bool:
    return sign == " " or (not sign.isascii() and category(sign) == "Zs" and sign not in _NO_BREAK)


def _may_part(before: str, after: str) -> bool:
    """Whether a line may end between two signs that no blank parts: beside Chinese and Japanese ones, mostly."""
    if before.isascii() and after.isascii():
        return False
    if not (_is_wide(before) or _is_wide(after)):
        return False
    return category(after) not in _NEVER_FIRST and category(before) not in _NEVER_LAST


def _is_wide(sign: str) -> bool:
    """Whether a sign takes two columns; Korean does, but has blanks between words."""
    return east_asian_width(sign) in "WF" and not _HANGUL[0] <= sign <= _HANGUL[1]
