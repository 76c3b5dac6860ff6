"""The codes for what types can't say of a document."""

from newsdoc.diagnostics.codes.code import Code

__all__ = ["CODES"]

CODES = (
    Code(
        "duplicate-id",
        "error",
        "Two nodes have the same id.",
        "Rename one of them.",
    ),
    Code(
        "unknown-speaker",
        "error",
        "A turn names a speaker who is not among the participants.",
        "Add the participant, or correct the turn's speaker.",
    ),
    Code(
        "unknown-target",
        "warning",
        "A link points to an id that the document doesn't have.",
        "Correct the link, or give the target its id.",
    ),
    Code(
        "impossible-date",
        "error",
        "A date has the right form but no calendar has that day or time.",
        "Correct it, or keep it as the raw form.",
    ),
    Code(
        "span-order",
        "warning",
        "The origin of a node lies outside its parent's or overlaps its sibling's.",
        "Drop the origins of a document that was edited by hand.",
    ),
)
