"""Who speaks in a turn: the name, the side, and how sure the reader was of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc.cli.margins import COLOURS, MARKS
from newsdoc.cli.readable.running import BOLD, joined, text_piece
from newsdoc.cli.readable.wrapping import FAINT, Piece
from newsdoc.clock import clock

if TYPE_CHECKING:
    from newsdoc.model import Document, Node, Turn

__all__ = ["Voices", "margin"]

_COLOURS = {"question": COLOURS["question"], "answer": COLOURS["answer"], "remark": COLOURS["turn"]}
_BARS = {"question": "┃ ", "answer": "  ", "remark": "┊ "}


def margin(*nodes: Node) -> Piece:
    """Give the margin of two columns before a block: the mark of the weakest decision about it, if one isn't sure."""
    mark = _mark(*nodes)
    return Piece(f"{mark} ", FAINT) if mark else Piece("  ")


def _mark(*nodes: Node | None) -> str:
    grades = {node.origin.confidence for node in nodes if node is not None and node.origin is not None}
    return next((mark for grade, mark in reversed(MARKS.items()) if grade in grades), "")


class Voices:
    """Those who speak in a document."""

    def __init__(self, document: Document) -> None:
        self._people = {person.id: person for person in document.participants}

    def side(self, turn: Turn) -> Piece:
        """Give what stands before each line of a turn: it tells questions, answers and other voices apart."""
        return Piece(_BARS[turn.kind], _COLOURS[turn.kind])

    def name(self, turn: Turn) -> Piece:
        """Give the name of who speaks, or else the label as printed, or else the word for the side.

        The time that the turn starts stands before it, if that is known.
        """
        person = self._people.get(turn.speaker or "")
        printed = (turn.label or "").strip()
        sure = _mark(person)
        if person is not None and person.name is not None:
            name = f"{person.name}{sure}: "
        elif any(map(str.isalnum, printed)):
            name = f"{printed}{sure} "
        else:
            name = f"{turn.kind}{sure}: "
        time = "" if turn.start is None else f"{clock(turn.start)} "
        return text_piece(time + name, joined(BOLD, _COLOURS[turn.kind]))
