"""What newsdoc says in Markdown without showing it: link reference definitions that no link refers to."""

from __future__ import annotations

from typing import NamedTuple

from newsdoc.shape import FORMAT_VERSION

__all__ = ["BODY", "END", "NAME", "OWN", "PERSON", "TURN", "Hidden", "is_hidden"]

NAME = "newsdoc"
"""How the labels of all our definitions begin; in text no label that begins so stands in brackets."""

PERSON = "newsdoc:person"
"""Of a participant: `#role@id`, and the name."""

TURN = "newsdoc:turn"
"""Of turns: `#kind@speaker`, and the label that is printed before them. It counts for those below it."""

END = "newsdoc:end"
"""Of the end of a turn after which no other comes."""

BODY = "newsdoc:body"
"""Of the end of what stands above the body."""


class Hidden(NamedTuple):
    """A definition of ours: its label, the word and the id in its target, and its title."""

    name: str
    word: str = ""
    id: str | None = None
    text: str | None = None


OWN = Hidden(NAME, FORMAT_VERSION)
"""What says that a file is ours; those of participants, and of the first turns of each, follow it."""


def is_hidden(label: str) -> bool:
    """Say whether a label would be taken for one of ours, as CommonMark compares them."""
    return label.strip().lower().upper().startswith(NAME.upper())
