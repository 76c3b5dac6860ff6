"""Markdown's marks, taken out of a unit's text: what they mean is kept beside the text, offset by offset."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

import attrs

from newsdoc import patterns
from newsdoc.formats.text.folding import folded
from newsdoc.formats.text.inline_marks import Cut, Span, spans
from newsdoc.formats.text.lines import Unit

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["SIGNS", "Image", "Marks", "definitions", "is_marked", "shifted", "without_marks"]

SIGNS = ("*", "_", "]", "#", ">")
"""The signs that Markdown's marks are made of: a text that has none of them has no marks."""

_DEEPEST_HEADING = 6

BlockMark: TypeAlias = Literal["heading", "quote", "image", "definition", "code", "byline", "deck", ""]


class Image(NamedTuple):
    """A picture that is a block of its own: the words for it, and where it is."""

    alt: str
    href: str
    title: str


@attrs.define(eq=False, repr=False)
class Marks:
    """What the marks of a unit mean: as a block, with its heading's level, and in the text, by offset.

    `given` says that the front matter holds it. `escaped` are the offsets of characters that stand behind a backslash.
    """

    block: BlockMark = ""
    level: int = 0
    spans: tuple[Span, ...] = ()
    escaped: frozenset[int] = frozenset()
    image: Image | None = None
    lines: tuple[str, ...] = ()
    given: bool = False
    strong: bool = False
    emphasised: bool = False


def is_marked(lines: list[Unit]) -> bool:
    """Whether a text has Markdown's marks: any one that plain text hardly ever has."""
    return any(_is_marked(line.text) for line in lines)


def _is_marked(text: str) -> bool:
    first = text[0]
    if first == "#" and _heading_level(text):
        return True
    if first == ">" and len(text) > 2 and text[1] == " ":  # noqa: PLR2004  (a mark, a blank and something)
        return True
    if "*" in text or "_" in text or "](" in text:
        return patterns.MARKDOWN.search(text) is not None
    return False


def definitions(lines: list[Unit]) -> dict[str, str]:
    """Give the targets of links that stand at the end of a text: `[1]: https://example.org`."""
    found: dict[str, str] = {}
    for line in lines:
        if line.text[0] == "[" and (read := _definition(line.text)):
            found.setdefault(*read)
    return found


def _definition(text: str) -> tuple[str, str] | None:
    name, close, target = text[1:].partition("]: ")
    target = target.strip().split(" ", 1)[0].strip("<>")
    return (folded(name), target) if close and name and "]" not in name and target else None


def without_marks(unit: Unit, targets: dict[str, str]) -> Unit:
    """Give the unit without its marks, which are kept beside its text."""
    text = unit.text
    if text[0] not in "#>" and patterns.MARK.search(text) is None:
        return unit
    if text[0] == "[" and _definition(text):
        return _with(unit, Marks("definition"))
    if text.startswith("![") and (image := _image(text)):
        return _with(unit, Marks("image", image=image))
    level = _heading_level(text)
    begin, end = _block_span(text, level)
    found, cuts = spans(text, begin, end, targets)
    marks = Marks("heading" if level else "quote" if begin else "", level)
    return _bare(unit, (begin, end), found, cuts, marks)


def shifted(marks: Marks, by: int) -> Marks:
    """Give the marks within a text of marks that begin so many characters later, as those of no block."""
    found = tuple([span._replace(start=span.start + by, end=span.end + by) for span in marks.spans])
    return Marks(spans=found, escaped=frozenset(offset + by for offset in marks.escaped))


def _with(unit: Unit, marks: Marks) -> Unit:
    return attrs.evolve(unit, marks=marks)


def _heading_level(text: str) -> int:
    """Give the level of a heading such as `## Words`, or 0."""
    level = len(text) - len(text.lstrip("#"))
    if not 0 < level <= _DEEPEST_HEADING or text[level : level + 1] != " ":
        return 0
    return level if text[level:].strip(" #") else 0


def _block_span(text: str, level: int) -> tuple[int, int]:
    """Give where the words of a block begin and end, without the mark of a heading or a quotation."""
    if level:
        words = text[level:].rstrip(" #") if text.endswith("#") else text[level:]
        return len(text[: level + 1]) + len(words[1:]) - len(words[1:].lstrip()), level + len(words)
    if text[0] == ">" and text[1:].strip("> "):
        return len(text) - len(text.lstrip("> ")), len(text)
    return 0, len(text)


def _image(text: str) -> Image | None:
    """Read `![words](target "title")`, if it is all of the text."""
    alt, bracket, rest = text[2:].partition("](")
    if not bracket or rest[-1:] != ")" or "](" in rest or "]" in alt:
        return None
    target, _, title = rest[:-1].strip().partition(" ")
    return Image(alt.strip(), target.strip("<>"), title.strip(" \"'")) if target else None


def _bare(unit: Unit, words: tuple[int, int], found: list[Span], cuts: list[Cut], marks: Marks) -> Unit:
    """Cut the marks out of a unit, and give the meaning of those cut by the offsets that are left."""
    begin, end = words
    if not cuts and (begin, end) == (0, len(unit.text)):
        return unit
    kept: list[tuple[int, int]] = []
    place = begin
    for cut in sorted(cuts):
        if cut.start > place:
            kept.append((place, cut.start))
        place = cut.end
    if place < end:
        kept.append((place, end))
    text = "".join([unit.text[slice(*piece)] for piece in kept])
    if not text.strip():
        return unit  # marks around nothing
    moved = _Offsets(kept)
    marks.spans = tuple([_moved(span, moved) for span in found if moved.of(span.start) < moved.of(span.end)])
    marks.escaped = frozenset(moved.of(cut.end) for cut in cuts if cut.escape)
    marks.strong = _is_all(text, marks.spans, "strong")
    marks.emphasised = _is_all(text, marks.spans, "emphasis")
    return Unit(unit.start, unit.end, text, _joints(unit, kept), unit.tight, unit.indent, marks)


class _Offsets:
    """Says where an offset of the marked text is in the bare one."""

    def __init__(self, kept: list[tuple[int, int]]) -> None:
        self._kept = kept
        self._starts = [start for start, _ in kept]
        self._lengths = [0, *accumulate(end - start for start, end in kept)]

    def of(self, offset: int) -> int:
        number = bisect_right(self._starts, offset) - 1
        if number < 0:
            return 0
        start, end = self._kept[number]
        return self._lengths[number] + min(offset, end) - start


def _moved(span: Span, moved: _Offsets) -> Span:
    return span._replace(start=moved.of(span.start), end=moved.of(span.end))


def _joints(unit: Unit, kept: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Give the joints of the bare text: where each kept piece, and each line in one, begins in the source."""
    joints: list[tuple[int, int]] = []
    length = 0
    breaks = [offset for offset, _ in unit.joints]
    number = 0
    for start, end in kept:
        joints.append((length, unit.place(start)))
        while number < len(breaks) and breaks[number] < end:
            if breaks[number] > start:
                joints.append((length + breaks[number] - start, unit.place(breaks[number])))
            number += 1
        length += end - start
    return tuple(joints)


def _is_all(text: str, found: tuple[Span, ...], kind: str) -> bool:
    """Whether all of a text, but for blanks and stops, is stressed in one manner."""
    reached = 0
    for span in found:
        if span.kind == kind:
            if text[reached : span.start].strip(" .:：,"):
                return False
            reached = max(reached, span.end)
    return reached > 0 and not text[reached:].strip(" .:：,?？")
