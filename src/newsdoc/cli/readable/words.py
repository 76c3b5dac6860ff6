"""What a block is called in the margin, where its text alone doesn't say what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc.model import (
    Artifact,
    BlockQuote,
    Correction,
    Credit,
    Disclaimer,
    EditorNote,
    Figure,
    Footnote,
    Promo,
    Raw,
    SourceLink,
)

if TYPE_CHECKING:
    from newsdoc.model import Block

__all__ = ["word_for"]

_WORDS: dict[type[Block], str] = {
    Correction: "correction",
    Credit: "credit",
    Disclaimer: "disclaimer",
    Promo: "promo",
    SourceLink: "source",
}


def word_for(block: Block) -> str | None:  # noqa: PLR0911  (a case for each kind that has several)
    """Give the word for a block, or nothing for one that needs none."""
    match block:
        case Artifact(kind="other"):
            return "artifact"
        case Artifact():
            return block.kind.replace("_", " ")
        case BlockQuote():
            return "pull quote" if block.kind == "pull" else "quote"
        case EditorNote():
            return f"{block.kind}'s note"
        case Figure():
            return block.kind
        case Footnote():
            return f"footnote {block.id}" if block.id else "footnote"
        case Raw():
            return f"raw {block.format}"
        case _:
            return _WORDS.get(type(block))
