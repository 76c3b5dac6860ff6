"""The explanation of a document: each block with its lines, its type, its speaker and the rule that decided."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.formats.text.cues import cue, opens
from newsdoc.formats.text.lines import units
from newsdoc.formats.text.mode import decide, gather
from newsdoc.model import Document, Figure, Note, Paragraph, Turn
from newsdoc.shape import type_name
from newsdoc.styles import lexicon, resolve
from newsdoc.tree import find_all, plain_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdoc.model import Node, Participant
    from newsdoc.source import Source

__all__ = ["BlockLine", "Explanation", "NoteLine", "Person", "explain", "to_plain"]

_TYPES = {
    "editor_note": "editors_note",
    "figure": "caption",
    "source_link": "source",
}
_KNOWN = frozenset(
    {"headline", "deck", "byline", "dateline", "paragraph", "heading", "disclaimer", "promo", "correction", "credit"}
)
_TURNS = {"question": "question", "answer": "answer", "remark": "turn"}


@attrs.frozen
class BlockLine:
    """One block, or one paragraph of a turn.

    `start_line` and `end_line` are 1-based and inclusive; they, `rule`, `basis` and `confidence` are missing where
    the document doesn't say where it came from. `continued` says that the paragraph goes on with the turn before.
    """

    start_line: int | None
    end_line: int | None
    type: str
    speaker: str | None = None
    role: str | None = None
    continued: bool = False
    confidence: str | None = None
    rule: str | None = None
    basis: str | None = None


@attrs.frozen
class Person:
    """A participant who is named."""

    name: str
    role: str
    title: str | None
    affiliation: str | None
    labels: tuple[str, ...]


@attrs.frozen
class NoteLine:
    """A note in a text: the line on which it begins (1-based), its text with its brackets, its kind."""

    line: int | None
    text: str
    kind: str


@attrs.frozen
class Explanation:
    """What was read from a text and why; `mode` is how the article prints its interview, `evidence` what shows it."""

    mode: str | None
    evidence: str | None
    blocks: tuple[BlockLine, ...]
    participants: tuple[Person, ...]
    notes: tuple[NoteLine, ...]


def explain(document: Document, source: Source) -> Explanation:
    """Explain a document that was read from this source.

    Documents of any format can be explained; what has no origin is given without lines.
    """
    rule = document.origin.rule if document.origin else ""
    mode = rule.removeprefix("mode-") if rule.startswith("mode-") else None
    return Explanation(
        mode=mode,
        evidence=_evidence(mode, source) if mode else None,
        blocks=tuple(_blocks(document, source)),
        participants=tuple(
            Person(person.name, person.role, person.title, person.affiliation, person.labels)
            for person in document.participants
            if person.name is not None
        ),
        notes=tuple(
            NoteLine(_lines(note, source)[0], plain_text(note), note.kind) for note in find_all(document, Note)
        ),
    )


def _evidence(mode: str, source: Source) -> str | None:
    """Say in words what in the source shows the mode, if it is what the built-in house styles show."""
    index = lexicon(resolve(None))
    found, reason = decide(gather([cue(unit, index) for unit in units(source.text, opens)], index))
    return reason if found.name == mode else None


def to_plain(explanation: Explanation) -> dict[str, Any]:
    """Give an explanation as plain data, as JSON prints it."""
    return attrs.asdict(explanation)


def _blocks(document: Document, source: Source) -> Iterator[BlockLine]:
    head = [
        *([document.kicker] if document.kicker else []),
        *([document.headline] if document.headline else []),
        *document.decks,
        *document.bylines,
        *([document.dateline] if document.dateline else []),
    ]
    lines = [_line(node, source) for node in (*head, *document.abstract)]
    for block in document.body:
        if isinstance(block, Turn):
            lines += _turn(block, document.participant(block.speaker), source)
        else:
            lines.append(_line(block, source))
    yield from sorted(lines, key=lambda line: line.start_line or 0)


def _turn(turn: Turn, person: Participant | None, source: Source) -> Iterator[BlockLine]:
    """Give a turn paragraph by paragraph; what else stands in it is no speech."""
    name = person.name if person else None
    role = person.role if person else {"question": "interviewer", "answer": "interviewee"}.get(turn.kind)
    continued = False
    for block in turn.content:
        line = _line(block, source)
        if not isinstance(block, Paragraph | Figure) and line.type in ("other", "paragraph"):
            line = attrs.evolve(line, type="paragraph")
        if line.type == "paragraph":
            origin = turn.origin if turn.origin and not continued else block.origin
            line = attrs.evolve(
                line,
                type=_TURNS[turn.kind],
                speaker=name,
                role=role,
                continued=continued,
                basis=origin.basis if origin else None,
                start_line=_lines(turn, source)[0] if not continued else line.start_line,
            )
            continued = True
        yield line


def _line(block: Node, source: Source) -> BlockLine:
    start, end = _lines(block, source)
    origin = block.origin
    name = type_name(type(block))
    kind = _TYPES.get(name, name if name in _KNOWN else "other")
    if origin is None:
        return BlockLine(start, end, kind)
    return BlockLine(start, end, kind, confidence=origin.confidence, rule=origin.rule, basis=origin.basis)


def _lines(node: Node, source: Source) -> tuple[int | None, int | None]:
    """Give the first and the last line of a node, 1-based and inclusive."""
    origin = node.origin
    if origin is None:
        return None, None
    last = max(origin.start, origin.end - 1)
    return source.position(origin.start).line, source.position(last).line
