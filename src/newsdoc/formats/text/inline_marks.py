"""The marks within a Markdown text: stress, code, links and escapes, found in one pass.

A subset of CommonMark, more forgiving about blanks and stops beside asterisks, as authors in scripts without blanks
are. What closes nothing, or is never closed, is text.
"""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

import attrs

from newsdoc import patterns
from newsdoc.formats.text.folding import folded
from newsdoc.formats.text.lines import WIDE

__all__ = ["Cut", "Span", "spans"]

SpanKind: TypeAlias = Literal["strong", "emphasis", "code", "link"]

_TARGET_LIMIT = 2000
_DEEPEST_BRACKETS = 8
_TITLE_MARKS = frozenset(('""', "''", "()"))


class Span(NamedTuple):
    """A stretch of text that is stressed, is code, or links to `href`: half-open, in offsets of the text."""

    start: int
    end: int
    kind: SpanKind
    href: str | None = None
    title: str | None = None


class Cut(NamedTuple):
    """A stretch that holds a mark and no text; an escape's is the backslash."""

    start: int
    end: int
    escape: bool = False


@attrs.define(eq=False, repr=False)
class _Open:
    """A mark that may still be closed: a bracket, or so many asterisks or underscores."""

    char: str
    start: int
    count: int


@attrs.define(eq=False, repr=False)
class _Scan:
    text: str
    end: int
    targets: dict[str, str]
    found: list[Span]
    cuts: list[Cut]
    stack: list[_Open]
    waiting: dict[str, int]
    linked: int = -1
    unclosed: dict[int, int] = attrs.Factory(dict[int, int])

    # Stress

    def run(self, start: int, stop: int) -> None:
        """Take a run of asterisks or underscores: close what it can, and let the rest open."""
        char = self.text[start]
        left = stop - start
        if _may_close(self.text, start, stop):
            while left and self.waiting[char]:
                left -= self.close(char, start + (stop - start - left), left)
        if left and _may_open(self.text, start, stop):
            self.stack.append(_Open(char, stop - left, left))
            self.waiting[char] += 1

    def close(self, char: str, place: int, count: int) -> int:
        """Close the nearest opening run of the same mark; give how many marks that took."""
        while self.stack[-1].char != char:
            self.waiting[self.stack.pop().char] -= 1
        opening = self.stack[-1]
        taken = 2 if min(opening.count, count) >= 2 else 1  # noqa: PLR2004  (two marks are strong)
        start = opening.start + opening.count - taken
        self.found.append(Span(start + taken, place, "strong" if taken > 1 else "emphasis"))
        self.cuts += [Cut(start, start + taken), Cut(place, place + taken)]
        opening.count -= taken
        if not opening.count:
            self.stack.pop()
            self.waiting[char] -= 1
        return taken

    # Links

    def bracket(self, start: int, count: int) -> None:
        """Take an opening square bracket, with the mark of a picture before it perhaps."""
        self.stack.append(_Open("[", start, count))
        self.waiting["["] += 1

    def link(self, place: int) -> int:
        """Take a closing square bracket; give where the text goes on after the target that follows it."""
        if not self.waiting["["]:
            return place + 1
        while self.stack[-1].char != "[":
            self.waiting[self.stack.pop().char] -= 1
        opening = self.stack.pop()
        self.waiting["["] -= 1
        begin = opening.start + opening.count
        read = _target(self.text, place + 1, self.end, self.targets, self.text[begin:place])
        if read is None or not self.text[begin:place].strip():
            return place + 1
        href, title, stop = read
        if self.linked > opening.start:
            return place + 1  # no link in a link
        self.linked = opening.start
        self.found.append(Span(begin, place, "link", href, title))
        self.cuts += [Cut(opening.start, begin), Cut(place, stop)]
        return stop


def spans(text: str, begin: int, end: int, targets: dict[str, str]) -> tuple[list[Span], list[Cut]]:
    """Give what is marked between two offsets of a text, outer spans before inner ones, and where the marks stand.

    `targets` are those of links by name.
    """
    scan = _Scan(text, end, targets, [], [], [], {"*": 0, "_": 0, "[": 0})
    place = begin
    while (match := patterns.MARK.search(text, place, end)) is not None:
        place = _take(scan, match.start(), match.end())
    scan.found.sort(key=lambda span: (span.start, -span.end))
    return scan.found, scan.cuts


def _take(scan: _Scan, start: int, stop: int) -> int:
    """Take one mark; give where to go on."""
    char = scan.text[start]
    if char == "\\":
        scan.cuts.append(Cut(start, start + 1, escape=True))
    elif char in "*_":
        scan.run(start, stop)
    elif char == "`":
        return _code(scan, start, stop)
    elif char == "!":
        scan.bracket(start, len("!["))
    elif char == "[":
        scan.bracket(start, 1)
    else:
        return scan.link(start)
    return stop


def _code(scan: _Scan, start: int, stop: int) -> int:
    """Take code between runs of as many backticks, where such a run closes it."""
    count = stop - start
    close = _closing_run(scan, stop, count)
    if close < 0 or not scan.text[stop:close].strip():
        return stop
    scan.found.append(Span(stop, close, "code"))
    scan.cuts += [Cut(start, stop), Cut(close, close + count)]
    return close + count


def _closing_run(scan: _Scan, place: int, count: int) -> int:
    """Give where the next run of just so many backticks begins, or a number below 0."""
    if scan.unclosed.get(count, scan.end) <= place:
        return -1
    while (place := scan.text.find("`", place, scan.end)) >= 0:
        end = place
        while end < scan.end and scan.text[end] == "`":
            end += 1
        if end - place == count:
            return place
        place = end
    scan.unclosed[count] = 0
    return -1


def _target(text: str, start: int, end: int, targets: dict[str, str], words: str) -> tuple[str, str | None, int] | None:
    """Read what follows the words of a link: `(target "title")`, `[name]`, or nothing where the words are a name."""
    after = text[start : start + 1]
    if after == "(":
        close = _closing(text, start + 1, end)
        read = _split_target(text[start + 1 : close].strip()) if close else None
        return (*read, close + 1) if read else None
    if after == "[" and (close := text.find("]", start, min(end, start + _TARGET_LIMIT))) > 0:
        href = targets.get(folded(text[start + 1 : close] or words))
        return (href, None, close + 1) if href else None
    return None


def _split_target(inner: str) -> tuple[str, str | None] | None:
    """Split the target of a link, which may stand in angle brackets, from its title; nothing if it is neither."""
    if inner.startswith("<") and ">" in inner:
        target, _, rest = inner[1:].partition(">")
    else:
        target, _, rest = inner.partition(" ")
    title = rest.strip()
    if not target or (title and (len(title) == 1 or title[0] + title[-1] not in _TITLE_MARKS)):
        return None
    return target, title[1:-1].replace("\\", "") or None


def _closing(text: str, start: int, end: int) -> int:
    """Give where the bracket that opens before an offset is closed, or 0."""
    depth = 1
    place = start
    for _ in range(_DEEPEST_BRACKETS):
        close = text.find(")", place, min(end, start + _TARGET_LIMIT))
        if close < 0:
            return 0
        depth += text.count("(", place, close) - 1
        if not depth:
            return close
        place = close + 1
    return 0


def _may_open(text: str, start: int, stop: int) -> bool:
    after, before = text[stop : stop + 1], text[start - 1 : start] if start else ""
    return bool(after) and not after.isspace() and not _joins(before)


def _may_close(text: str, start: int, stop: int) -> bool:
    after, before = text[stop : stop + 1], text[start - 1 : start] if start else ""
    if not before or before.isspace():
        return False
    return not _joins(after) or (stop - start > 1 and not before.isalnum())


def _joins(char: str) -> bool:
    """Whether a mark beside this character is part of a word, as in `snake_case`, `2*3` or `d**n`."""
    return char.isalnum() and char < WIDE
