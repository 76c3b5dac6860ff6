"""What a house prints before blocks and turns that have no printed label of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc.formats.text.lines import WIDE
from newsdoc.model import Correction, Credit, Disclaimer, EditorNote, Figure, Promo, SourceLink, Turn
from newsdoc.styles.loader import resolve

if TYPE_CHECKING:
    from pathlib import Path

    from newsdoc.model import Block, Document
    from newsdoc.styles import HouseStyle

__all__ = ["Wording", "printed_label", "style_for"]

_WORDS: dict[type[Block], str] = {
    Correction: "corrections",
    Credit: "credits",
    Disclaimer: "disclaimers",
    Promo: "promos",
    SourceLink: "sources",
}
_FALLBACK = "en"
_REMARK = "— "


def printed_label(block: Block) -> str:
    """Give the label that a block was printed with, or nothing."""
    label: str | None = getattr(block, "label", None)
    return label or ""


def style_for(style: str | Path | HouseStyle | None, document: Document) -> HouseStyle:
    """Give the style that was chosen, or that of the document's language, or the English one."""
    found = resolve(style, document.lang)
    return found[0] if len(found) == 1 else resolve(_FALLBACK)[0]


class Wording:
    """The words that a style has for labels, and the people who speak in a document."""

    def __init__(self, style: HouseStyle, document: Document) -> None:
        """Take the style to print in and the document that is printed."""
        self._style = style
        self._people = {person.id: person for person in document.participants}

    def label(self, block: Block) -> str:
        """Give what is printed before a block: its own label, or else the style's first word for it."""
        if printed := printed_label(block):
            return printed
        if isinstance(block, Turn):
            return self._turn(block)
        if isinstance(block, Figure):
            return self._word("captions") if block.caption else ""
        if isinstance(block, EditorNote):
            return self._word(f"{block.kind}_notes")
        return self._word(_WORDS[type(block)]) if type(block) in _WORDS else ""

    def _turn(self, turn: Turn) -> str:
        """Give the speaker's label or name, or else the letter or word of the side that speaks."""
        person = self._people.get(turn.speaker or "")
        name = (person.labels[0] if person.labels else person.name) if person else None
        if name is not None:
            return self._with_colon(name)
        return _REMARK if turn.kind == "remark" else self._word(f"{turn.kind}_labels")

    def _word(self, field: str) -> str:
        words: tuple[str, ...] = getattr(self._style, field)
        return self._with_colon(words[0]) if words else ""

    def _with_colon(self, name: str) -> str:
        """Give a label with the colon of its script: Chinese and Japanese have a wide one."""
        return f"{name}：" if name[-1] >= WIDE and self._style.lang[:2] in ("ja", "zh") else f"{name}: "
