"""The explanation of a document: each block with its lines, its type, its speaker and the rule that decided."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.formats.text.article import units_of
from newsdoc.formats.text.cast import GIVEN
from newsdoc.formats.text.cues import cues
from newsdoc.formats.text.decomposed import reading_of
from newsdoc.formats.text.evidence import gather
from newsdoc.formats.text.mode import decide
from newsdoc.model import BlockQuote, Document, List, Note, Paragraph, Preformatted, Turn
from newsdoc.model.scalars import Confidence
from newsdoc.shape import type_name
from newsdoc.styles.builtin import lexicon_for
from newsdoc.tree import find_all, plain_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from os import PathLike

    from newsdoc.diagnostics import Diagnostic
    from newsdoc.model import Node, Participant
    from newsdoc.source import Source
    from newsdoc.styles import HouseStyle, Lexicon

__all__ = ["BlockLine", "Explanation", "NoteLine", "Person", "RemarkLine", "explain", "to_plain", "weakest"]

_TYPES = {
    "editor_note": "editors_note",
    "figure": "caption",
    "source_link": "source",
}
_KNOWN = frozenset(
    {"headline", "deck", "byline", "dateline", "paragraph", "heading", "disclaimer", "promo", "correction", "credit"}
)
_SPOKEN = (Paragraph, List, Preformatted)
_ROLES = {"interviewer": "interviewer", "moderator": "interviewer", "interviewee": "interviewee"}
_GRADES: tuple[Confidence, ...] = ("sure", "likely", "unsure")
_TURNS = {"question": "question", "answer": "answer", "remark": "turn"}


@attrs.frozen
class BlockLine:
    """One block, or one paragraph of a turn.

    `start_line` and `end_line` are 1-based and inclusive; they, `rule`, `basis` and `confidence` are missing where
    the document doesn't say where it came from. `continued` says that the paragraph goes on with the turn before.
    `type_confidence` is how sure it is what the block is, `speaker_rule` and `speaker_confidence` how it is known who
    speaks; `confidence` is the weaker of the two.
    """

    start_line: int | None
    end_line: int | None
    type: str
    speaker: str | None = None
    role: str | None = None
    continued: bool = False
    confidence: Confidence | None = None
    rule: str | None = None
    basis: str | None = None
    type_confidence: Confidence | None = None
    speaker_rule: str | None = None
    speaker_confidence: Confidence | None = None


@attrs.frozen
class Person:
    """A participant who is named; `rule` is how that is known, and `confidence` how surely."""

    name: str
    role: str
    title: str | None
    affiliation: str | None
    labels: tuple[str, ...]
    rule: str | None = None
    confidence: Confidence | None = None


@attrs.frozen
class NoteLine:
    """A note in a text: the line on which it begins (1-based), its text with its brackets, its kind."""

    line: int | None
    text: str
    kind: str


@attrs.frozen
class RemarkLine:
    """What the reader reported, such as a decision that it is unsure of; its line is 1-based."""

    line: int | None
    code: str
    message: str


@attrs.frozen
class Explanation:
    """What was read from a text and why; `mode` is how the article prints its interview, `evidence` what shows it."""

    mode: str | None
    evidence: str | None
    blocks: tuple[BlockLine, ...]
    participants: tuple[Person, ...]
    notes: tuple[NoteLine, ...]
    remarks: tuple[RemarkLine, ...] = ()


def explain(
    document: Document,
    source: Source,
    *,
    lang: str | None = None,
    style: str | PathLike[str] | HouseStyle | None = None,
    remarks: Iterable[Diagnostic] = (),
) -> Explanation:
    """Explain a document that was read from this source, in this language and by this style if any was given.

    Documents of any format can be explained; what has no origin is given without lines. `remarks` are what the reader
    reported.
    """
    rule = document.origin.rule if document.origin else ""
    mode = rule.removeprefix("mode-") if rule.startswith("mode-") else None
    return Explanation(
        mode=mode,
        evidence=_evidence(mode, source, lexicon_for(style, lang), named=_is_named(document)) if mode else None,
        blocks=tuple(_blocks(document, source)),
        participants=tuple(_person(person.name, person) for person in document.participants if person.name is not None),
        notes=tuple(
            NoteLine(_lines(note, source)[0], _printed(note, source), note.kind) for note in find_all(document, Note)
        ),
        remarks=tuple(
            RemarkLine(one.position.line if one.position else None, one.code, one.message) for one in remarks
        ),
    )


def _person(name: str, person: Participant) -> Person:
    origin = person.origin
    known = (origin.rule, origin.confidence) if origin else (None, None)
    return Person(name, person.role, person.title, person.affiliation, person.labels, *known)


def _printed(note: Note, source: Source) -> str:
    """Give a note as the source prints it, on one line."""
    origin = note.origin
    return " ".join(source.text[origin.start : origin.end].split()) if origin else plain_text(note)


def _is_named(document: Document) -> bool:
    """Whether the caller named somebody who speaks."""
    return any(person.origin is not None and person.origin.rule == GIVEN for person in document.participants)


def _evidence(mode: str, source: Source, index: Lexicon, *, named: bool) -> str | None:
    """Say in words what in the source shows the mode, if it is what these house styles show."""
    printed = reading_of(source.text)
    found, reason = decide(gather(cues(units_of(printed.text).units, index), printed.text, index, named=named))
    return printed.printed(reason) if found.name == mode else None


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
        elif isinstance(block, BlockQuote) and block.attribution:
            lines += _attributed(block, source)
        else:
            lines.append(_line(block, source))
    yield from sorted(lines, key=lambda line: line.start_line or 0)


def _turn(turn: Turn, person: Participant | None, source: Source) -> Iterator[BlockLine]:
    """Give a turn paragraph by paragraph; what else stands in it is no speech."""
    name = person.name if person else None
    role = (
        _ROLES.get(person.role, "other")
        if person
        else {"question": "interviewer", "answer": "interviewee"}.get(turn.kind)
    )
    continued = False
    for block in turn.content:
        line = _line(block, source)
        if isinstance(block, _SPOKEN):
            origin = turn.origin if turn.origin and not continued else block.origin
            known = block.origin if _by_hand(block) else person.origin if person else None
            sure = line.confidence
            if not _by_hand(block):
                sure = weakest(sure, turn.origin.confidence if turn.origin else None)
            line = attrs.evolve(
                line,
                type_confidence=sure,
                confidence=weakest(sure, known.confidence if known else None),
                type=_TURNS[turn.kind],
                speaker=name,
                speaker_rule=known.rule if known else None,
                speaker_confidence=known.confidence if known else None,
                role=role,
                continued=continued,
                basis=origin.basis if origin else None,
                start_line=_lines(turn, source)[0] if not continued else line.start_line,
            )
            continued = True
        yield line


def _by_hand(block: Node) -> bool:
    """Whether a person has said what a block is, and with a turn who speaks."""
    return block.origin is not None and block.origin.basis == "person"


def _attributed(quote: BlockQuote, source: Source) -> Iterator[BlockLine]:
    """Give what is quoted, and the line below that says whose words they are."""
    whole = _line(quote, source)
    inner = [_line(block, source) for block in quote.content]
    yield from inner
    reached = inner[-1].end_line
    if reached is not None and whole.end_line is not None and reached < whole.end_line:
        start = reached + 1
        while start < whole.end_line and not source.line(start).strip():
            start += 1
        yield attrs.evolve(whole, start_line=start)


def _line(block: Node, source: Source) -> BlockLine:
    start, end = _lines(block, source)
    origin = block.origin
    name = type_name(type(block))
    kind = _TYPES.get(name, name if name in _KNOWN else "other")
    if origin is None:
        return BlockLine(start, end, kind)
    return BlockLine(
        start,
        end,
        kind,
        confidence=origin.confidence,
        rule=origin.rule,
        basis=origin.basis,
        type_confidence=origin.confidence,
    )


def weakest(*grades: Confidence | None) -> Confidence | None:
    """Give the weakest of the grades that are given."""
    given = [_GRADES.index(grade) for grade in grades if grade]
    return _GRADES[max(given)] if given else None


def _lines(node: Node, source: Source) -> tuple[int | None, int | None]:
    """Give the first and the last line of a node, 1-based and inclusive."""
    origin = node.origin
    if origin is None:
        return None, None
    last = max(origin.start, origin.end - 1)
    return source.position(origin.start).line, source.position(last).line
