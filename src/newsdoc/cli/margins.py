"""An explained article as text: each line with its type, its speaker and the deciding rule in the margin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc.cli.streams import painted
from newsdoc.diagnostics.diagnostic import beginning, columns
from newsdoc.escapes import escaped, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdoc.formats.text.explanation import BlockLine, Explanation, Person
    from newsdoc.source import Source

__all__ = ["COLOURS", "MARKS", "annotated"]

MARKS = {"likely": "~", "unsure": "?"}
"""What stands behind a decision that isn't sure."""

COLOURS = {"question": "36", "answer": "32", "turn": "33"}
"""The styles of turns, as SGR has them: those of each side and those of others."""

_DIM = "2"
_NARROWEST = 8
_WIDEST = 24


def annotated(explanation: Explanation, source: Source, *, colour: bool) -> str:
    """Give the source with margins, and below it how the interview is printed, the participants and the notes."""
    lines = _lines(explanation, source, colour=colour)
    return "".join(f"{line}\n" for line in (*lines, *_mode(explanation), *_people(explanation), *_notes(explanation)))


def _lines(explanation: Explanation, source: Source, *, colour: bool) -> Iterator[str]:
    margins = {block.start_line: _margin(block) for block in explanation.blocks}
    widths = [_width(cells) for cells in zip(*margins.values(), strict=True)] or [0, 0, 0]
    types = {block.start_line: block.type for block in explanation.blocks}
    kind = ""
    last = len(source.line_starts)
    for number in range(1, last if last > 1 and not source.line(last) else last + 1):
        text = escaped(source.line(number))
        kind = types.get(number, kind if text else "")
        cells = margins.get(number, ("", "", ""))
        margin = " ".join(_padded(cell, width) for cell, width in zip(cells, widths, strict=True))
        yield f"{number:>4} {painted(margin, COLOURS.get(kind, _DIM), colour=colour)} │ {text}".rstrip(" ")


def _margin(block: BlockLine) -> tuple[str, str, str]:
    sure, known = MARKS.get(block.type_confidence or "", ""), MARKS.get(block.speaker_confidence or "", "")
    name = beginning(escaped(block.speaker or ""), _WIDEST + 2)  # more of it makes no difference
    return f"{block.type}{sure}", f"{name}{known}" if name else "", block.rule or ""


def _width(cells: tuple[str, ...]) -> int:
    return min(max(_NARROWEST, *map(columns, cells)), _WIDEST)


def _padded(text: str, width: int) -> str:
    """Give the text at just this many columns of a terminal."""
    if columns(text) > width:
        text = f"{beginning(text, width - 1)}…"
    return text + " " * (width - columns(text))


def _mode(explanation: Explanation) -> Iterator[str]:
    if explanation.mode is not None:
        yield f"\nread by: mode-{explanation.mode} ({explanation.evidence})"


def _people(explanation: Explanation) -> Iterator[str]:
    if explanation.participants:
        yield "\nparticipants:"
    for person in explanation.participants:
        yield one_line(f"  {_described(person)}")


def _described(person: Person) -> str:
    sure = MARKS.get(person.confidence or "", "")
    facts = [f"{person.name}{sure} ({person.role})", person.title, person.affiliation]
    printed = f"; printed as {', '.join(person.labels)}" if person.labels else ""
    rule = f"; known by {person.rule}" if person.rule else ""
    return ", ".join(fact for fact in facts if fact) + printed + rule


def _notes(explanation: Explanation) -> Iterator[str]:
    if explanation.notes:
        yield "\nnotes:"
    for note in explanation.notes:
        yield f"  {note.line or '':>4} {note.kind:<13} {escaped(note.text)}"
