"""Voices: who speaks, for which side, with what printed before, and the bold label that shows it in Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from newsdoc.formats.markdown.names import TURN, Hidden

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsdoc.model import Turn

__all__ = ["Side", "Voice", "hidden", "shown", "voice_of"]

Side: TypeAlias = Literal["question", "answer", "remark"]

_LETTERS: dict[Side, str] = {"question": "Q:", "answer": "A:", "remark": "—"}
"""What is shown of nobody who is named, where nothing is printed."""


class Voice(NamedTuple):
    """What all turns of a kind share: the side that speaks, who it is, and the label that is printed."""

    kind: Side
    speaker: str | None
    label: str | None


def voice_of(turn: Turn) -> Voice:
    """Give the voice of a turn."""
    return Voice(turn.kind, turn.speaker, turn.label)


def shown(voice: Voice, names: Mapping[str, str | None]) -> str:
    """Give the bold label of a voice: what is printed without the blanks behind it, or the name, or a letter."""
    if voice.label is not None:
        return voice.label.rstrip(" ") or voice.label
    name = names.get(voice.speaker or "")
    return _LETTERS[voice.kind] if name is None else f"{name}:"


def hidden(voice: Voice) -> Hidden:
    """Give the definition that says what voice a bold label shows."""
    return Hidden(TURN, voice.kind, voice.speaker, voice.label)
