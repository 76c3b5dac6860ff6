"""Labels that stand for a side, where what is said speaks against it: `P:` asks in Spanish, and may be a patient."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from newsdoc.formats.text.label_words import unnumbered

if TYPE_CHECKING:
    from collections.abc import Collection

    from newsdoc.formats.text.cues import Cue
    from newsdoc.formats.text.labels import Label

__all__ = ["drop_contradicted"]

_SIDES = ("question", "answer", "moderator", "audience")
_CURIOUS = 0.8
_ASKS = 0.2
_COUNTERS = 0.5  # who answers may well ask back
_LEAST = 2


@attrs.define(eq=False, repr=False)
class _Said:
    """The cues with one label, which may be a letter but for the number behind it, and how many of their turns ask."""

    side: str | None
    letter: bool
    cues: list[Cue] = attrs.Factory(list["Cue"])
    asked: int = 0

    @property
    def curious(self) -> bool:
        return len(self.cues) >= _LEAST and self.asked >= _CURIOUS * len(self.cues)

    @property
    def silent(self) -> bool:
        return len(self.cues) >= _LEAST and self.asked <= _COUNTERS * len(self.cues)

    def drop(self) -> None:
        """Let the labels be names like any other."""
        self.side = None
        for cue in self.cues:
            cue.markers = ()


def drop_contradicted(cues: list[Cue], labelled: list[tuple[int, Cue, Label]]) -> None:
    """Let a label be a name where its speaker does what it doesn't stand for, and somebody else does that.

    A letter for who asks, of one who never does while another label nearly always asks; one for who answers, of one who
    does nothing but ask; and a word for the audience where nobody else answers.
    """
    if not any(cue.markers and _may_be_another(cue, label) for _, cue, label in labelled):
        return
    said = _said(cues, labelled).values()
    _drop_letters(said)
    _drop_audience(said)


def _may_be_another(cue: Cue, label: Label) -> bool:
    return len(unnumbered(label.name.key)) == 1 or cue.marker("audience") is not None


def _drop_letters(said: Collection[_Said]) -> None:
    asks, never = any(one.curious for one in said), any(one.silent for one in said)
    for one in said if asks and never else ():
        if one.letter and ((one.side == "question" and one.silent) or (one.side == "answer" and one.curious)):
            one.drop()


def _drop_audience(said: Collection[_Said]) -> None:
    others = [one for one in said if one.side not in ("question", "moderator") and not one.curious]
    if len(others) < len(said) and all(one.side == "audience" for one in others if len(one.cues) >= _LEAST):
        for one in others:
            if one.side == "audience" and one.asked <= _ASKS * len(one.cues):
                one.drop()


def _said(cues: list[Cue], labelled: list[tuple[int, Cue, Label]]) -> dict[str, _Said]:
    """Give what is said under each label: a turn goes on until the next label."""
    found: dict[str, _Said] = {}
    ends = [*(number for number, _, _ in labelled[1:]), len(cues)]
    for (_, cue, label), end in zip(labelled, ends, strict=True):
        marker = cue.marker(*_SIDES)
        if cue.markers and marker is None:
            continue
        key = label.name.key
        key = unnumbered(key) if marker else key
        one = found.setdefault(key, _Said(marker and marker.kind, len(key) == 1))
        one.cues.append(cue)
        one.asked += cues[end - 1].asks
    return found
