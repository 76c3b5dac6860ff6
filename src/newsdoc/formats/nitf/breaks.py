"""Paragraphs of others in which line breaks part the turns of an interview: each turn becomes a paragraph."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.formats.nitf.lead import plain
from newsdoc.model import LineBreak, Origin, Paragraph

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from newsdoc.model import Content

__all__ = ["parted_at_breaks"]


def parted_at_breaks(body: Sequence[Any], label_of: Callable[[str], str], openings: tuple[str, ...]) -> list[Any]:
    """Give blocks whose paragraphs are parted where a line begins as turns do: with a label that recurs, or a dash."""
    if not any(isinstance(block, Paragraph) and _breaks(block.content) for block in body):
        return list(body)
    lines = [line for block in body if isinstance(block, Paragraph) for line in _lines(block)]
    labels = Counter(label_of(plain(line)) for line in lines)

    def begins(line: Paragraph) -> bool:
        text = plain(line)
        label = label_of(text)
        spoken = any(map(str.isalpha, label)) and not text[len(label) + 1 :].startswith("//")
        return text.startswith(openings) or (spoken and labels[label] > 1)

    parted: list[Any] = []
    for block in body:
        parted += _parted(block, begins) if isinstance(block, Paragraph) and _breaks(block.content) else [block]
    return parted


def _breaks(content: Content) -> bool:
    return any(isinstance(part, LineBreak) for part in content)


def _lines(paragraph: Paragraph) -> Iterator[Paragraph]:
    """Give each line of a paragraph as one; where the breaks lie tells where the lines do."""
    content, origin = paragraph.content, paragraph.origin
    places = [place for place, part in enumerate(content) if isinstance(part, LineBreak)]
    for first, last in zip([-1, *places], [*places, len(content)], strict=True):
        line = content[first + 1 : last]
        yield attrs.evolve(
            paragraph,
            id=paragraph.id if first < 0 else None,
            content=line,
            origin=_between(origin, content[first : first + 1] if first >= 0 else (), content[last : last + 1]),
        )


def _between(origin: Origin | None, before: Iterable[Any], after: Iterable[Any]) -> Origin | None:
    """Give the part of a span that begins behind one break and ends at another, so far as there are breaks."""
    if origin is None:
        return None
    start, end = origin.start, origin.end
    for part in before:
        start = part.origin.end if part.origin is not None else start
    for part in after:
        end = part.origin.start if part.origin is not None else end
    return attrs.evolve(origin, start=start, end=end)


def _parted(paragraph: Paragraph, begins: Callable[[Paragraph], bool]) -> list[Paragraph]:
    """Give a paragraph in parts, each of which begins as turns do; what goes before the first is a part, too."""
    groups: list[list[Paragraph]] = []
    for line in _lines(paragraph):
        if line.content and (not groups or begins(line)):
            groups.append([line])
        elif groups:
            groups[-1].append(line)
    return [_joined(group) for group in groups]


def _joined(lines: list[Paragraph]) -> Paragraph:
    """Give lines as one paragraph, with breaks between them but not behind the last that says something."""
    while not lines[-1].content:
        lines.pop()
    origin, last = lines[0].origin, lines[-1].origin
    if origin is not None and last is not None:
        origin = attrs.evolve(origin, end=last.end)
    content = [part for line in lines for part in (LineBreak(), *line.content)]
    return attrs.evolve(lines[0], content=tuple(content[1:]), origin=origin)
