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
        "end-before-start",
        "error",
        "A turn's end is before its start.",
        "Correct the times, or leave out the one that isn't known.",
    ),
    Code(
        "unbalanced-direction",
        "warning",
        "A name, a label, a link or its address has a control of direction without its counterpart: what is shown"
        " behind it may be turned round, and seem to be another name or address.",
        "Remove the control (U+202A to U+202E, U+2066 to U+2069), or close it; balanced ones are fine.",
    ),
    Code(
        "span-order",
        "warning",
        "The origin of a node lies outside its parent's or overlaps its sibling's.",
        "Drop the origins of a document that was edited by hand.",
    ),
)
