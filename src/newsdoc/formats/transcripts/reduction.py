"""Inlines as runs: what a cue can show of running text, all else as the words in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc.formats.transcripts.runs import Mark, Run, squeezed
from newsdoc.model import Code, Emphasis, Entity, Language, LineBreak, RawInline, Strong

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsdoc.formats.losses import Told
    from newsdoc.formats.transcripts.runs import Runs
    from newsdoc.model import Content

__all__ = ["lines_of_content"]


def lines_of_content(contents: Iterable[Content], told: Told, *, languages: bool) -> list[Runs]:
    """Give the lines of runs of text, those without words left out, and note which inlines they show.

    `languages` says that the format has a form for text in another language.
    """
    lines: list[list[Run]] = []
    for content in contents:
        lines.append([])
        for run in _runs(content, (), told, languages=languages):
            if run is None:
                lines.append([])
            else:
                lines[-1].append(run)
    return [runs for line in lines if (runs := squeezed(line))]


def _runs(content: Content, marks: tuple[Mark, ...], told: Told, *, languages: bool) -> Iterator[Run | None]:
    """Give runs, and nothing where a line ends."""
    for part in content:
        if isinstance(part, str):
            yield Run(part, marks)
        elif isinstance(part, Code | Entity):
            yield Run(part.text, marks)
        elif isinstance(part, LineBreak):
            yield None
        elif not isinstance(part, RawInline):
            mark = _mark(part, languages=languages)
            if mark is None or any(each.kind == mark.kind for each in marks):
                yield from _runs(part.content, marks, told, languages=languages)
            else:
                told.say(part, "content", "lang")
                yield from _runs(part.content, (*marks, mark), told, languages=languages)


def _mark(part: Any, *, languages: bool) -> Mark | None:
    match part:
        case Emphasis():
            return Mark("emphasis")
        case Strong():
            return Mark("strong")
        case Language() if languages:
            return Mark("language", part.lang)
        case _:
            return None
