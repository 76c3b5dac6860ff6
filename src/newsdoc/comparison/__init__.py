"""What has changed between two documents: blocks and words, and what is known about them."""

from newsdoc.comparison.changes import Change, Comparison, FieldChange, Piece, compare
from newsdoc.comparison.units import Unit

__all__ = ["Change", "Comparison", "FieldChange", "Piece", "Unit", "compare"]
