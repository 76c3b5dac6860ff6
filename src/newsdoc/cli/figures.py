"""The figures of `newsdoc stats` as a table for people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc.diagnostics import CODES
from newsdoc.diagnostics.diagnostic import columns
from newsdoc.escapes import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

__all__ = ["name_of", "printed"]

_SUMS = {
    "documents": "documents",
    "words": "words",
    "blocks": "blocks",
    "turns": "turns",
    "questions": "questions",
    "answers": "answers",
    "spoken_words": "words in turns",
    "unsure": "unsure decisions",
}
_SPEAKERS = ("speaker", "role", "documents", "turns", "words", "share")
_DIAGNOSTICS = ("diagnostic", "severity", "count")


def printed(figures: Mapping[str, Any]) -> str:
    """Give the figures as text: the sums, the speakers, and the diagnostics by code, each a table if there are any."""
    sums = [(title, f"{figures[name]:,}") for name, title in _SUMS.items()]
    tables = [_table(sums, left=1)]
    if speakers := [*_speakers(figures)]:
        tables.append(_table([_SPEAKERS, *speakers], left=2))
    if diagnostics := [*_diagnostics(figures)]:
        tables.append(_table([_DIAGNOSTICS, *diagnostics], left=2))
    return "\n".join(tables)


def name_of(speaker: Mapping[str, Any]) -> str:
    """Give how a speaker is called who may have no name."""
    return speaker["name"] or "(no name)"


def _speakers(figures: Mapping[str, Any]) -> Iterator[Sequence[str]]:
    for speaker in figures["speakers"]:
        counts = (f"{speaker[name]:,}" for name in ("documents", "turns", "words"))
        yield one_line(name_of(speaker)), speaker["role"] or "", *counts, _percent(speaker["share"])
    others = figures["other_speakers"]
    if others["count"]:
        counts = (f"{others[name]:,}" for name in ("turns", "words"))
        yield f"({others['count']:,} others)", "", "", *counts, _percent(others["share"])


def _diagnostics(figures: Mapping[str, Any]) -> Iterator[Sequence[str]]:
    for code, count in figures["diagnostics"].items():
        yield code, CODES[code].severity, f"{count:,}"


def _percent(share: float) -> str:
    return f"{share:.1%}"


def _table(rows: Sequence[Sequence[str]], *, left: int) -> str:
    """Give rows below one another, so many of the first cells flush left and the others flush right."""
    widths = [max(map(columns, cells)) for cells in zip(*rows, strict=True)]
    return "".join(f"{_line(row, widths, left)}\n" for row in rows)


def _line(row: Sequence[str], widths: Sequence[int], left: int) -> str:
    padded: list[str] = []
    for number, (cell, width) in enumerate(zip(row, widths, strict=True)):
        blank = " " * (width - columns(cell))
        padded.append(cell + blank if number < left else blank + cell)
    return "  ".join(padded).rstrip()
