"""Amending a document: a person's word put in the place of what the reader made of a piece or of somebody."""

from __future__ import annotations

from newsdoc.amending.matter import RULE
from newsdoc.amending.people import PERSONAL, ROLES, amend_participant
from newsdoc.amending.piece import Piece, pieces
from newsdoc.amending.retyping import amend
from newsdoc.amending.types import TURNS, TYPES, title_of, type_of

__all__ = [
    "PERSONAL",
    "ROLES",
    "RULE",
    "TURNS",
    "TYPES",
    "Piece",
    "amend",
    "amend_participant",
    "pieces",
    "title_of",
    "type_of",
]
