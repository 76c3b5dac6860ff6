"""What a transcript can say of a document: a cue for each turn with times, who speaks, and a title."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc.formats.losses import Told, unsaid
from newsdoc.formats.transcripts.cues import Cue, Piece, Transcript
from newsdoc.formats.transcripts.document import read_back
from newsdoc.formats.transcripts.labels import PAUSE, said_in
from newsdoc.formats.transcripts.marks import arrows_in, candidate
from newsdoc.formats.transcripts.reduction import lines_of_content
from newsdoc.formats.transcripts.runs import Run, one_line, parted, squeezed, text_of
from newsdoc.formats.transcripts.times import ARROW
from newsdoc.formats.tt_newsdoc.texts import runs as runs_in
from newsdoc.model import Paragraph, Turn
from newsdoc.shape import fields, type_name
from newsdoc.tree import plain_text, walk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdoc.model import Block, Document, Node

__all__ = ["Expressed"]

_TURN = ("kind", "speaker", "label", "start", "end", "id")
_PERSON = ("id", "name", "role", "kind", "title", "affiliation", "labels")
_TIMELESS = "a turn without a start and a later end, nor its words; `pace` (--pace) gives it times"


class Expressed:
    """A document as a transcript, which is `written`, and what that doesn't say.

    `voices` says that the format has tags for those who speak, for titles, identifiers and languages, as WebVTT has;
    in SRT a name is text.
    """

    def __init__(self, document: Document, *, voices: bool) -> None:
        self._document = document
        self._voices = voices
        self._told = Told()
        self._names = {person.id: one_line(person.name or "") or None for person in document.participants}
        self._cues: list[tuple[int, Cue]] = []
        self._ids: set[str] = set()
        self._speaker: str | None = None
        for number, block in enumerate(document.body):
            if isinstance(block, Turn) and (cue := self._cue(block, len(self._cues))):
                self._cues.append((number, cue))
        self.written = Transcript(tuple(cue for _, cue in self._cues), title=self._title() if voices else None)

    def _title(self) -> str | None:
        headline = self._document.headline
        title = one_line(plain_text(headline).replace("\n", " ")) if headline else ""
        return title if title and ARROW not in title else None

    def _cue(self, turn: Turn, number: int) -> Cue | None:
        """Give the cue that a turn is, if it has times and words."""
        if not _is_timed(turn):
            return None
        contents = [run for block in turn.content for run in runs_in(block)]
        lines = lines_of_content(contents, self._told, languages=self._voices)
        if not lines:
            return None
        name = self._names.get(turn.speaker or "")
        voice = name if self._voices else None
        if voice is None:
            lead = self._lead(turn, name, text_of(lines[0]))
            lines[0] = squeezed((Run(lead), *lines[0]))
            lines = [part for line in lines for part in parted(line, arrows_in(text_of(line)))]
        named = turn.id if self._voices and turn.id not in self._ids else None
        self._ids.add(named or "")
        return Cue(tuple(Piece(line, voice) for line in lines), turn.start, turn.end, named, number)

    def _lead(self, turn: Turn, name: str | None, text: str) -> str:
        """Give what is printed before what somebody says: a label, or else the name unless they go on."""
        goes_on = name is not None and turn.speaker == self._speaker and not self._is_cut_off(turn, text)
        self._speaker = turn.speaker
        if turn.label is not None:
            return turn.label
        return "" if name is None or goes_on else f"{name}: "

    def _is_cut_off(self, turn: Turn, text: str) -> bool:
        """Say whether the label before no longer holds when it is read: after a pause, or before what is like one."""
        before = self._cues[-1][1].end if self._cues else None
        late = before is not None and turn.start is not None and turn.start - before > PAUSE
        return late or candidate(text) is not None

    def back(self) -> Document:
        """Give the document as which the transcript is read again."""
        return read_back(self.written)

    def losses(self) -> Iterator[tuple[str, str]]:
        """Give what the transcript doesn't say of the document, in words, with its JSON path."""
        back = self.back()
        if back == self._document:
            return
        self._note_head(back)
        found = [*self._of_body(back), *unsaid(self._document, self._told)]
        yield from found or [("all of who speaks, and how", "$.participants")]

    def _note_head(self, back: Document) -> None:
        """Note what is said of the headline and of those who speak."""
        document = self._document
        said = ("body", "participants", *(("headline",) if back.headline else ()))
        self._told.say(document, *said)
        if back.headline and document.headline and document.headline.content == back.headline.content:
            self._told.say(document.headline, "content")
        by_name = {person.name: person for person in reversed(back.participants)}
        ids = {person.id: person for person in back.participants}
        for person in document.participants:
            same = ids.get(person.id) or by_name.get(person.name)
            if same is not None:
                self._told.say(person, *_equal(person, same, _PERSON))

    def _of_body(self, back: Document) -> Iterator[tuple[str, str]]:
        written = dict(self._cues)
        turns: dict[int, list[Any]] = {}
        for said, turn in zip(said_in(self.written.cues), back.body, strict=True):
            turns.setdefault(said.cue.number, []).append(turn)
        for number, block in enumerate(self._document.body):
            path = f"$.body[{number}]"
            if number not in written:
                self._told.say_all((block,))
                yield _left_out(block), path
            else:
                assert isinstance(block, Turn)  # noqa: S101  (nothing else is a cue)
                yield from self._of_turn(block, turns.get(written[number].number, []), path)

    def _of_turn(self, turn: Turn, found: list[Any], path: str) -> Iterator[tuple[str, str]]:
        """Give what isn't said of a turn, and note what is."""
        if len(found) != 1:
            self._told.say(turn, "start", "end")
            yield (
                "a turn that reads as if several spoke" if found else "a turn that reads as the label of the next",
                path,
            )
            return
        (back,) = found
        self._told.say(turn, "content", *_equal(turn, back, _TURN))
        yield from (
            (f"that a turn has no {name}", path)
            for name in ("speaker", "label")
            if getattr(turn, name) is None and getattr(back, name) is not None
        )
        first = turn.content[0]
        if isinstance(first, Paragraph):
            self._told.say(first, "content")
        if back.content != turn.content and _is_said(turn, self._told):
            yield "all of the words or the white space of a turn", path


def _is_said(turn: Turn, told: Told) -> bool:
    """Say whether all nodes in a turn are said as they are."""
    return all(_is_whole(node, told(node)) for node in walk(turn) if node is not turn)


def _is_whole(node: Node, said: set[str] | None) -> bool:
    if said is None:
        return False
    left = (field for field in fields(type(node)) if field.compared and field.name not in said)
    return all(getattr(node, field.name) == field.default for field in left)


def _equal(one: Any, other: Any, names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name for name in names if getattr(one, name) == getattr(other, name))


def _is_timed(turn: Turn) -> bool:
    return turn.start is not None and turn.end is not None and turn.end > turn.start


def _left_out(block: Block) -> str:
    if isinstance(block, Turn):
        return (
            _TIMELESS
            if block.start is None or block.end is None or block.end <= block.start
            else "a turn without words"
        )
    name = type_name(type(block)).replace("_", " ")
    return f"what stands outside turns: {'an' if name[0] in 'aeiou' else 'a'} {name}"
