"""The turns of an interview as a conversation: questions with the answers to them, and what others say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc.formats.json_ld.texts import text_of
from newsdoc.formats.json_ld.things import block, fragment, thing
from newsdoc.model import Turn

if TYPE_CHECKING:
    from newsdoc.model import Document

__all__ = ["conversation"]

_TYPES = {"question": "Question", "answer": "Answer", "remark": "Comment"}


def conversation(document: Document, uri: str) -> dict[str, Any]:
    """Give the turns in order, each with its number; answers stand in the question that they come after.

    None of them is accepted as the best, so each is suggested. One that no question goes before is a part itself, as
    remarks are, which end no question: an answer behind one is still to the question before.
    """
    parts: list[dict[str, Any]] = []
    question: dict[str, Any] | None = None
    turns = [node for node in document.body if isinstance(node, Turn)]
    for number, turn in enumerate(turns, 1):
        part = _part(turn, number, uri)
        if turn.kind == "answer" and question is not None:
            question.setdefault("suggestedAnswer", []).append(part)
        else:
            parts.append(part)
        if turn.kind == "question":
            question = part
    return thing("Conversation", hasPart=parts)


def _part(turn: Turn, number: int, uri: str) -> dict[str, Any]:
    author = None if turn.speaker is None else {"@id": fragment(uri, turn.speaker)}
    return block(_TYPES[turn.kind], turn, uri, position=number, author=author, text=text_of(turn.content))
