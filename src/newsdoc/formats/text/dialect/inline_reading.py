"""Reads running text of the dialect: stress, code, links, spans with attributes, escapes; in one pass.

What was read so far is one flat list of parts. A mark that may open something notes its place in the list; what closes
it takes the parts from there on for its content. So each part is taken once, and what is never closed stays text.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

import attrs

from newsdoc import patterns
from newsdoc.formats.text.dialect.attributes import read_attributes, typed
from newsdoc.formats.text.dialect.escapes import referenced, unescape
from newsdoc.formats.text.dialect.nodes import make_span, title
from newsdoc.formats.text.dialect.plan import plan
from newsdoc.making import maker
from newsdoc.model import Code, Emphasis, LineBreak, Link, RawInline, Strong

if TYPE_CHECKING:
    from newsdoc.formats.text.dialect.attributes import Attribute
    from newsdoc.formats.text.dialect.lines import Run
    from newsdoc.formats.text.dialect.reading import Reading
    from newsdoc.model import Content, Inline

__all__ = ["read_inline"]


class _Part(NamedTuple):
    """A text or a node, where it begins, how deep it goes, and whether a link is in it."""

    what: str | Inline
    start: int
    height: int = 0
    linked: bool = False


_END = _Part(LineBreak(), 0)


@attrs.define(eq=False, repr=False)
class _Open:
    """A mark that may still be closed: its place among the parts, where it stands, and of how many signs it is."""

    part: int
    start: int
    count: int = 1


def read_inline(run: Run, reading: Reading, depth: int, allowed: tuple[type, ...]) -> Content:
    """Give the content that a run of text stands for; `depth` is that of the block that holds it."""
    scan = _Scan(run, reading, depth)
    scan.read()
    for part in scan.parts:
        if not isinstance(part.what, str) and type(part.what) not in allowed:
            message = f"no {type(part.what).__name__} can stand here"
            reading.problems.add("wrong-type", message, run.place(part.start))
    return _content(scan.parts)


def _content(parts: list[_Part]) -> Content:
    """Give parts as content. There may be very many, so texts are joined all at once, not one by one."""
    joined: list[str | Inline] = []
    texts: list[str] = []
    for part in (*parts, _END):
        if isinstance(part.what, str):
            texts.append(part.what)
            continue
        if text := "".join(texts):
            joined.append(text)
        texts = []
        joined.append(part.what)
    return tuple(joined[:-1])


@attrs.define(eq=False, repr=False, slots=False)
class _Scan:
    run: Run
    reading: Reading
    depth: int
    parts: list[_Part] = attrs.Factory(list[_Part])
    brackets: list[_Open] = attrs.Factory(list[_Open])
    runs: dict[str, list[_Open]] = attrs.field(factory=lambda: {"*": [], "_": []})

    @property
    def text(self) -> str:
        """The text that is read."""
        return self.run.text

    def read(self) -> None:
        """Read all of the text."""
        text, place = self.text, 0
        while (match := patterns.INLINE.search(text, place)) is not None:
            if match.start() > place:
                self.parts.append(_Part(text[place : match.start()], place))
            place = self.take(match.start(), match.end())
        if place < len(text):
            self.parts.append(_Part(text[place:], place))

    def take(self, start: int, stop: int) -> int:
        """Take one mark; give where to go on."""
        match self.text[start]:
            case "\\":
                self.escaped(start, stop)
            case "`":
                return self.code(start, stop)
            case "*" | "_":
                self.stress(start, stop)
            case "[":
                self.brackets.append(_Open(len(self.parts), start))
                self.literal(start, stop)
            case "]":
                return self.close(start, stop)
            case "<":
                return self.autolink(start, stop)
            case _:
                self.parts.append(_Part(referenced(self.text[start:stop]), start))
        return stop

    def literal(self, start: int, stop: int) -> None:
        """Take marks as the text that they are."""
        self.parts.append(_Part(self.text[start:stop], start))

    def escaped(self, start: int, stop: int) -> None:
        """Take an escape, or a backslash at the end of a line."""
        char = self.text[start + 1 : stop]
        if char in ("", "\n"):
            self.node(LineBreak, start, stop)
        else:
            self.parts.append(_Part(char, start))

    def node(self, cls: type[Inline], start: int, stop: int, **values: Any) -> None:
        """Take a node that holds no others."""
        self.keep(maker(cls)(origin=self.origin(start, stop), **values), start, 0, linked=cls is Link)

    def keep(self, what: Inline, start: int, below: int, *, linked: bool) -> None:
        """Keep a node, under which there are so many levels of others, unless it lies too deep."""
        self.reading.enter(self.depth + below + 1, self.run.place(start))
        self.parts.append(_Part(what, start, below + 1, linked))

    def origin(self, start: int, stop: int) -> Any:
        """Give the origin of a node."""
        reading = self.reading
        return reading.origin(self.run.place(start), self.run.place(stop - 1) + 1) if reading.origins else None

    def fold(self, opening: _Open) -> tuple[Content, int, bool]:
        """Take the parts behind an opening mark; give them as content, how deep they go, and whether one has a link."""
        inner = self.parts[opening.part + 1 :]
        del self.parts[opening.part + 1 :]
        for opened in (self.brackets, *self.runs.values()):
            while opened and opened[-1].part > opening.part:
                opened.pop()
        height = max((part.height for part in inner), default=0)
        return _content(inner), height, any(part.linked for part in inner)

    # Stress

    def stress(self, start: int, stop: int) -> None:
        """Take a run of asterisks or underscores: close what it can, and let the rest open."""
        char = self.text[start]
        before, after = self.text[start - 1 : start] if start else "", self.text[stop : stop + 1]
        if before and not before.isspace() and not (char == "_" and after.isalnum()):
            while start < stop and self.runs[char]:
                start = self.close_stress(char, start, stop)
        if start == stop:
            return
        if after and not after.isspace() and not (char == "_" and before.isalnum()):
            self.runs[char].append(_Open(len(self.parts), start, stop - start))
        self.literal(start, stop)

    def close_stress(self, char: str, start: int, stop: int) -> int:
        """Close the nearest opening run of the same sign; give where what is left of the closing one begins."""
        opening = self.runs[char][-1]
        count = 2 if min(opening.count, stop - start) > 1 else 1
        content, height, linked = self.fold(opening)
        opening.count -= count
        begin = opening.start + opening.count
        self.parts[opening.part] = _Part(char * opening.count, opening.start)
        if not opening.count:
            self.runs[char].pop()
            self.parts.pop()
        cls: type[Strong | Emphasis] = Strong if count > 1 else Emphasis
        node = maker(cls)(content, origin=self.origin(begin, start + count))
        self.keep(node, begin, height, linked=linked)
        return start + count

    # Code

    @cached_property
    def ticks(self) -> dict[int, list[int]]:
        """Where runs of backticks stand, by their length."""
        found: dict[int, list[int]] = {}
        place = self.text.find("`")
        while place >= 0:
            end = place
            while self.text[end : end + 1] == "`":
                end += 1
            found.setdefault(end - place, []).append(place)
            place = self.text.find("`", end)
        return found

    def code(self, start: int, stop: int) -> int:
        """Take code up to a run of as many backticks, if there is one."""
        places = self.ticks.get(stop - start, [])
        index = bisect_right(places, stop)
        if index == len(places):
            self.literal(start, stop)
            return stop
        close = places[index]
        # A line that ends in a backslash keeps its end, and code has no lines.
        code = self.text[stop:close].replace("\n", " ")
        if code[0] == code[-1] == " " and code.strip(" "):
            code = code[1:-1]
        end = close + stop - start
        values, stop = self.attributes(end, RawInline, ("lines",)) if self.text[end : end + 2] == "{=" else ({}, end)
        if "format" in values:
            self.node(RawInline, start, stop, lines=(code,), **values)
        else:
            self.node(Code, start, stop, text=code)
        return stop

    def attributes(self, place: int, cls: type[Inline], given: tuple[str, ...]) -> tuple[dict[str, Any], int]:
        """Take attributes of a node some of whose fields are given already, if any follow; give where they end."""
        problems = self.reading.problems
        read = read_attributes(self.run, place, problems) if self.text.startswith("{", place) else None
        if read is None:
            return {}, place
        allowed = {name: field for name, field in plan(cls).attributes.items() if name not in given}
        return typed(read[0], allowed, title(cls), problems), read[1]

    # Brackets

    def autolink(self, start: int, stop: int) -> int:
        """Take a URL in angle brackets."""
        match = patterns.AUTOLINK.match(self.text, start)
        if match is None:
            self.literal(start, stop)
            return stop
        url = match.group(1)
        self.node(Link, start, match.end(), content=(url,), href=url)
        return match.end()

    def close(self, start: int, stop: int) -> int:
        """Take a closing bracket with the target or the attributes that follow it; else both brackets are text."""
        if self.brackets:
            opening = self.brackets.pop()
            if self.text.startswith("(", stop) and (target := _target(self.text, stop + 1)):
                return self.link(opening, *target)
            if self.text.startswith("{", stop) and (read := read_attributes(self.run, stop, self.reading.problems)):
                return self.span(opening, *read)
        self.literal(start, stop)
        return stop

    def link(self, opening: _Open, href: str, title: str | None, stop: int) -> int:
        """Take a link to a target that ends at an offset."""
        values, stop = self.attributes(stop, Link, ("href", "title"))
        content, height, linked = self.fold(opening)
        self.parts.pop()
        if linked:
            self.reading.problems.add("not-normal", "a link stands in a link", self.run.place(opening.start))
        origin = self.origin(opening.start, stop)
        node = maker(Link)(content or (href,), href=href, title=title, origin=origin, **values)
        self.keep(node, opening.start, height, linked=True)
        return stop

    def span(self, opening: _Open, attributes: list[Attribute], stop: int) -> int:
        """Take a span with attributes that end at an offset."""
        content, height, linked = self.fold(opening)
        self.parts.pop()
        origin, offset = self.origin(opening.start, stop), self.run.place(opening.start)
        node = make_span(content, attributes, origin, self.reading.problems, offset)
        if node is None:
            self.literal(opening.start, stop)  # so that nobody misses the text beside what is wrong with it
        else:
            self.keep(node, opening.start, height, linked=linked)
        return stop


def _target(text: str, place: int) -> tuple[str, str | None, int] | None:
    """Read a link's target, its title if it has one, and the closing bracket; give nothing if that isn't there."""
    match = patterns.LINK_TARGET.match(text, _past_blanks(text, place))
    if match is None:
        return None
    place = _past_blanks(text, match.end())
    quoted = patterns.QUOTED.match(text, place) if place > match.end() else None
    if quoted is not None:
        place = _past_blanks(text, quoted.end()) if quoted.group(2) else len(text)
    href = unescape(match.group(1) or match.group(2) or "")
    if not href or "\n" in href or not text.startswith(")", place):
        return None
    # A line that ends in a backslash keeps its end, and a title has no lines.
    return href, (unescape(quoted.group(1)).replace("\n", " ") or None) if quoted else None, place + 1


def _past_blanks(text: str, place: int) -> int:
    while text[place : place + 1].isspace():
        place += 1
    return place
