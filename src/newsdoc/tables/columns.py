"""The columns of the tables: what they are called and what they hold, the same for any documents."""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

__all__ = ["TABLES", "Column", "Kind"]

Kind: TypeAlias = Literal["string", "strings", "int32", "int64"]
"""What a column holds: a string, a list of them, or a whole number of so many bits."""


class Column(NamedTuple):
    """A column: its name, what it holds, and whether that may be missing. docs/arrow.md says what each means."""

    name: str
    kind: Kind = "string"
    nullable: bool = True


def _strings(*names: str) -> tuple[Column, ...]:
    return tuple(Column(name) for name in names)


def _counts(*names: str) -> tuple[Column, ...]:
    return tuple(Column(name, "int32", nullable=False) for name in names)


def _offsets(prefix: str = "") -> tuple[Column, ...]:
    return (Column(f"{prefix}start", "int64"), Column(f"{prefix}end", "int64"))


# `end` by itself is a word of SQL's.
_ORIGIN = (Column("start_offset", "int64"), Column("end_offset", "int64"), *_strings("rule", "basis", "confidence"))
_DOCUMENT = Column("document", nullable=False)


def _times(prefix: str = "") -> tuple[Column, ...]:
    return (Column(f"{prefix}start_ms", "int32"), Column(f"{prefix}end_ms", "int32"))


_PATH = Column("path", nullable=False)
_TEXT = Column("text", nullable=False)


def _side(name: str, *, repeated: bool = False) -> tuple[Column, ...]:
    """Give the columns of one side of a pair; the text of one that is repeated may be left out."""
    return (
        *_counts(f"{name}_turn"),
        *_strings(f"{name}_speaker", f"{name}_name"),
        Column(f"{name}_text", nullable=repeated),
        *_offsets(f"{name}_"),
    )


TABLES: dict[str, tuple[Column, ...]] = {
    "documents": (
        _DOCUMENT,
        *_strings("id", "kicker", "headline", "deck", "language", "date", "dateline"),
        Column("bylines", "strings", nullable=False),
        *_strings("source", "source_hash"),
        *_counts("words", "blocks", "participants", "turns", "questions", "answers", "pairs", "unsure"),
    ),
    "blocks": (
        _DOCUMENT,
        *_counts("block"),
        Column("parent", "int32"),
        Column("turn", "int32"),
        Column("part", nullable=False),
        _PATH,
        Column("type", nullable=False),
        *_strings("kind", "id", "language", "label"),
        _TEXT,
        *_counts("words"),
        *_ORIGIN,
    ),
    "turns": (
        _DOCUMENT,
        *_counts("turn", "block"),
        _PATH,
        Column("kind", nullable=False),
        *_strings("speaker", "name", "role", "label"),
        _TEXT,
        *_counts("words"),
        *_ORIGIN,
        *_times(),
    ),
    "pairs": (
        _DOCUMENT,
        *_counts("pair"),
        *_side("question", repeated=True),
        *_side("answer"),
        *_times("question_"),
        *_times("answer_"),
    ),
}
"""The columns of each table. `document` joins them all; it, with `block`, `turn` or `pair`, is the key of a row."""
