"""What one speaker says in cues that follow one another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from newsdoc.formats.transcripts.labels import Said
from newsdoc.formats.transcripts.runs import joined, text_of
from newsdoc.formats.transcripts.sentences import is_whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsdoc.formats.transcripts.remarks import Remarks
    from newsdoc.formats.transcripts.runs import Runs

__all__ = ["Speech", "in_order", "speeches", "tell_lost"]


@attrs.frozen
class Speech:
    """What one speaker says, in parts of one cue each."""

    parts: tuple[Said, ...]

    @property
    def runs(self) -> Runs:
        """All that is said."""
        return joined(part.runs for part in self.parts)

    @property
    def start(self) -> int | None:
        """When it begins, as far as that is known."""
        return min((part.cue.start for part in self.parts if part.cue.start is not None), default=None)

    @property
    def end(self) -> int | None:
        """When it ends."""
        return max((part.cue.end for part in self.parts if part.cue.end is not None), default=None)

    @property
    def id(self) -> str | None:
        """The id of its first cue, if it is the first that is said there."""
        return self.parts[0].cue.id if self.parts[0].first else None


def speeches(said: Iterable[Said]) -> list[Speech]:
    """Give what is said, put together where one speaker goes on; nobody who is named goes on with a sentence."""
    found: list[list[Said]] = []
    for part in said:
        if found and _goes_on(found[-1][-1], part):
            found[-1].append(part)
        else:
            found.append([part])
    return [Speech(tuple(parts)) for parts in found]


def _goes_on(before: Said, part: Said) -> bool:
    if part.apart:
        return False
    if before.cue is not part.cue and (before.cue.start is None or part.cue.start is None):
        return False
    if before.speaker is not None or part.speaker is not None:
        return before.speaker == part.speaker
    return part.label is None and before.cue is not part.cue and not is_whole(text_of(before.runs))


def tell_lost(found: Sequence[Speech], remarks: Remarks) -> None:
    """Report what is lost where cues become one turn: the times within, and ids of all but the first."""
    first = ""
    for speech in found:
        cues = {id(part.cue): part.cue for part in speech.parts[1:] if part.cue is not speech.parts[0].cue}
        for cue in cues.values():
            place = cue.pieces[0].span
            assert place is not None  # noqa: S101  (it was read from a file)
            message = "a cue goes on with what the speaker says before; when it does is lost, which --cues apart keeps"
            remarks.say("inner-times-lost", message, place.start)
            if cue.id is not None:
                first = first or cue.id
                message = f"the identifier of a cue is lost where cues are joined; the first is {first}"
                remarks.say("cue-markup-lost", message, place.start)


def in_order(said: Sequence[Said], remarks: Remarks) -> None:
    """Report cues that start before the one above them."""
    latest = 0
    for part in said:
        if part.first and part.cue.start is not None and part.span is not None:
            if part.cue.start < latest:
                message = "a cue starts before one that stands above it; cues are read in the order of the file"
                remarks.say("cues-out-of-order", message, part.span.start)
            latest = max(latest, part.cue.start)
