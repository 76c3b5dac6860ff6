"""Interviews in the NITF of others: plain paragraphs, read for the turns that the reader of plain text finds in them.

The paragraphs stay as they are, with their emphasis and links; only turns are put around them, labels taken out of
them, and those who speak named.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, Protocol, TypeAlias

import attrs

from newsdoc.diagnostics import Diagnostic, UsageError
from newsdoc.diagnostics.suggestions import no_such
from newsdoc.formats.nitf.breaks import parted_at_breaks
from newsdoc.formats.nitf.lead import plain, without_lead
from newsdoc.formats.nitf.sides import Placed, turns_by_class
from newsdoc.loading import LOADING
from newsdoc.model import Heading, Headline, Origin, Paragraph, Strong, Turn

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsdoc.diagnostics import Report
    from newsdoc.formats.nitf.matter import Matter
    from newsdoc.formats.nitf.sides import Side
    from newsdoc.model import Document, Participant

__all__ = ["CHOICES", "Interview", "Teller", "read_interview", "require_choice"]

Interview: TypeAlias = Literal["auto", "always", "never"]
"""Whether paragraphs are read as an interview: where they plainly are one, wherever one can be found, or never."""

CHOICES: tuple[Interview, ...] = ("auto", "always", "never")

_LONGEST_LABEL = 40
_LEAST_QUESTIONS = 3
_OPENINGS = ("—", "–", "- ", "―", "─", "【", "［")
_ESCAPED = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_[]"})


def require_choice(interview: str) -> None:
    """Raise `UsageError` for what is none of the choices."""
    if interview not in CHOICES:
        raise UsageError(no_such("interview", interview, CHOICES))


class Teller(Protocol):
    """What a reader knows that has paragraphs read as an interview: whom it tells what, and which ids are taken.

    `name` is the file's, and `sided` are paragraphs whose class says which side speaks.
    """

    name: str | None
    tell: Report
    sided: list[tuple[Paragraph, Side]]

    def free_id(self, name: str) -> str:
        """Give an id that nothing has: the name, with a number behind it if that must be."""
        ...


class _Unit(NamedTuple):
    """A block of the body, by its number, and where its text stands in the text that is read; half-open."""

    block: int
    start: int
    end: int


def read_interview(reader: Teller, matter: Matter, choice: Interview, *, own: bool) -> None:
    """Read the paragraphs of a body as an interview, if they are to be; what is our `own` says itself what it is."""
    if choice == "never" or (choice == "auto" and own):
        return
    if not _found(reader, matter, choice) and choice == "always":
        message = "no interview was found in the paragraphs; they are read as they stand"
        reader.tell(Diagnostic("no-interview", message, reader.name))


def _found(reader: Teller, matter: Matter, choice: Interview) -> bool:
    """Put turns around the paragraphs of a body if it is an interview; say whether it is."""
    body = matter.many["body"]
    if any(isinstance(block, Turn) for block in body):
        return True
    if turns := turns_by_class(body, reader.sided):
        found, units = _read_text(matter, body)
        turns = _as_printed(turns, body, found, units) if found is not None else turns
        _settle(reader, matter, body, turns, _people(found, body, units))
        return True
    body = parted_at_breaks(body, _label, _OPENINGS)
    if choice == "auto" and not _is_likely(body):
        return False
    found, units = _read_text(matter, body)
    if found is None or (choice == "auto" and not _is_plain(found)):
        return False
    turns = _turns(body, found, units)
    if turns:
        _settle(reader, matter, body, turns, _people(found, body, units))
    return bool(turns)


def _read_text(matter: Matter, body: Sequence[Any]) -> tuple[Document | None, list[_Unit]]:
    """Give what the reader of text makes of the paragraphs, and where they stand in that text."""
    text, units = _text(matter, body)
    if text.startswith("---"):  # what the reader of text would take for front matter
        return None, units
    with LOADING:
        from newsdoc.formats.text import read

    return read(text), units


def _as_printed(turns: Iterable[Placed], body: Sequence[Any], found: Document, units: Sequence[_Unit]) -> list[Placed]:
    """Give turns by class with the labels that the reader of text finds where they begin, if it is of the same side."""
    labels = {each.first: each.turn for each in _turns(body, found, units)}
    named = _speakers(found)
    return [each._replace(turn=_labelled(each.turn, labels.get(each.first), named)) for each in turns]


def _labelled(turn: Turn, printed: Turn | None, named: dict[str | None, str]) -> Turn:
    """Give a turn by class with its speaker, and its label out of the text if it is still there."""
    if turn.label is None and printed is not None and printed.label is not None and printed.kind == turn.kind:
        turn = _without_label(turn, printed.label)
    return attrs.evolve(turn, speaker=named.get(turn.label))


def _without_label(turn: Turn, label: str) -> Turn:
    first, *rest = turn.content
    assert isinstance(first, Paragraph)  # noqa: S101  (no other block has a class that makes turns)
    content = without_lead(first.content, label) or ()
    if not (content or rest):
        return turn  # what follows the label has no class
    kept = (attrs.evolve(first, content=content), *rest) if content else tuple(rest)
    return attrs.evolve(turn, content=kept, label=label)


def _speakers(found: Document) -> dict[str | None, str]:
    """Give who speaks behind each printed label."""
    turns = [block for block in found.body if isinstance(block, Turn)]
    return {turn.label: turn.speaker for turn in turns if turn.label is not None and turn.speaker is not None}


def _settle(reader: Teller, matter: Matter, body: list[Any], turns: list[Placed], people: list[Participant]) -> None:
    """Put turns into a body, and those who speak in them among the participants, with ids that nothing else has."""
    ids = {turn.speaker: reader.free_id(turn.speaker) for _, _, turn in turns if turn.speaker is not None}
    matter.many["participants"] += [attrs.evolve(person, id=ids[person.id]) for person in people if person.id in ids]
    matter.many["body"] = body
    _put(matter, [placed._replace(turn=_renamed(placed.turn, ids)) for placed in turns])


def _renamed(turn: Turn, ids: dict[str, str]) -> Turn:
    return turn if turn.speaker is None else attrs.evolve(turn, speaker=ids[turn.speaker])


def _is_likely(body: Sequence[Any]) -> bool:
    """Say whether labels or dashes recur, or several paragraphs ask: without that no more need be looked at."""
    texts = [plain(block) for block in body if isinstance(block, Paragraph | Heading)]
    labels = Counter(label for text in texts if (label := _label(text)))
    opened = sum(text.startswith(_OPENINGS) for text in texts)
    questions = sum(text.endswith(("?", "？", "؟")) for text in texts)
    return max(labels.values(), default=0) > 1 or opened > 1 or questions >= _LEAST_QUESTIONS


def _label(text: str) -> str:
    """Give what stands before a colon near the beginning of a text."""
    begin = text[: _LONGEST_LABEL + 1].replace("：", ":")
    return begin.partition(":")[0] if ":" in begin else ""


def _is_plain(found: Document) -> bool:
    """Say whether the print shows who speaks: labels, dashes or other marks for questions as well as answers."""
    kinds = {block.kind for block in found.body if isinstance(block, Turn)}
    rule = found.origin.rule if found.origin is not None else ""
    return rule != "mode-unlabelled" and {"question", "answer"} <= kinds


def _text(matter: Matter, body: Sequence[Any]) -> tuple[str, list[_Unit]]:
    """Give headline, decks, bylines and paragraphs as plain text, with Markdown's marks where some are headings."""
    marked = any(isinstance(block, Heading) or _is_strong(block) for block in body)
    lines = [matter.one.get("headline"), *matter.many["decks"], *matter.many["bylines"]]
    text = "".join(f"{_line(line, marked=marked)}\n\n" for line in lines if line is not None)
    units: list[_Unit] = []
    for number, block in enumerate(body):
        if isinstance(block, Paragraph | Heading) and (line := _line(block, marked=marked)):
            units.append(_Unit(number, len(text), len(text) + len(line)))
            text += f"{line}\n\n"
    return text, units


def _line(block: Any, *, marked: bool) -> str:
    text = plain(block)
    if not marked:
        return text
    text = text.translate(_ESCAPED)
    if isinstance(block, Headline | Heading):
        return f"{'#' if isinstance(block, Headline) else '##'} {text}"
    if _is_strong(block):
        return f"**{text}**"
    return f"\\{text}" if text.startswith(("#", ">")) else text


def _is_strong(block: Any) -> bool:
    return isinstance(block, Paragraph) and len(block.content) == 1 and isinstance(block.content[0], Strong)


def _turns(body: Sequence[Any], found: Document, units: Sequence[_Unit]) -> list[Placed]:
    """Give the turns that were found, of blocks of the body, each with the numbers of its first and last block."""
    turns: list[Placed] = []
    last = -1
    for turn in found.body:
        if not isinstance(turn, Turn) or turn.origin is None:
            continue
        start, end = turn.origin.start, turn.origin.end
        inside = _within(units, start, end)
        if not inside or inside[0].block <= last or start < inside[0].start:
            continue  # two turns in one paragraph, or one that begins in the lines before the body
        last = inside[-1].block
        turns.append(Placed(inside[0].block, last, _turn(turn, body[inside[0].block : last + 1])))
    return turns


def _within(units: Sequence[_Unit], start: int, end: int) -> Sequence[_Unit]:
    """Give the units, of all in order, that a stretch of the text touches; half-open."""
    first = bisect_right(units, start, key=lambda unit: unit.end)
    return units[first : bisect_left(units, end, lo=first, key=lambda unit: unit.start)]


def _turn(turn: Turn, blocks: Sequence[Any]) -> Turn:
    """Make a turn of blocks, its label taken out of the first."""
    first, *rest = [_paragraph(block) for block in blocks]
    label = turn.label
    content = without_lead(first.content, label) if label else first.content
    if content is None or not (content or rest):
        label, content = None, first.content
    kept = [attrs.evolve(first, content=content), *rest] if content else rest
    assert turn.origin is not None  # noqa: S101  (who calls this has looked)
    origin = _spanning(blocks, turn.origin)
    return Turn(tuple(kept), turn.kind, turn.speaker, label, origin=origin)


def _paragraph(block: Any) -> Any:
    """Give what stands in a turn: a question that was a heading is a paragraph there."""
    if isinstance(block, Heading):
        return Paragraph(block.content, id=block.id, lang=block.lang, origin=block.origin)
    return block


def _spanning(blocks: Iterable[Any], decided: Origin) -> Origin | None:
    """Give the origin of a turn: where its blocks lie, and the rule by which it was found."""
    origins = [block.origin for block in blocks if block.origin is not None]
    if not origins:
        return None
    return attrs.evolve(decided, start=origins[0].start, end=origins[-1].end)


def _put(matter: Matter, turns: Sequence[Placed]) -> None:
    """Put turns in the place of their blocks."""
    body, rebuilt = matter.many["body"], list[Any]()
    place = 0
    for first, last, turn in turns:
        rebuilt += [*body[place:first], turn]
        place = last + 1
    matter.many["body"] = rebuilt + body[place:]


def _people(found: Document | None, body: Sequence[Any], units: Sequence[_Unit]) -> list[Participant]:
    """Give those who speak, each with the place of the paragraph that names them."""
    return [_placed(person, body, units) for person in found.participants] if found is not None else []


def _placed(person: Participant, body: Sequence[Any], units: Sequence[_Unit]) -> Participant:
    """Give a participant whose origin is that of the paragraph that names them."""
    known = person.origin
    around: Sequence[_Unit] = [] if known is None else _within(units, known.start, known.start + 1)
    named = body[around[0].block].origin if around else None
    origin = attrs.evolve(known, start=named.start, end=named.end) if known and named else None
    return attrs.evolve(person, origin=origin)
