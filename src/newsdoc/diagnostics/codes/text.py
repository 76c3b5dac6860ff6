"""The codes for what the reader of plain text has to say, and what is wrong with its styles."""

from newsdoc.diagnostics.codes.code import Code

__all__ = ["CODES"]

CODES = (
    Code(
        "unsure",
        "info",
        "The reader decided on thin evidence: lines like this one are wrong about as often as right.",
        "Look at the place; `newsdoc explain` shows the rule that decided.",
    ),
    Code(
        "unmarked-note",
        "info",
        "A parenthesis in what somebody says explains, as notes by the desk do, and has no word that marks it as one.",
        "It is left in the text. If the desk put it in, begin it with a word such as `note:`, or use square brackets.",
    ),
    Code(
        "ambiguous-label",
        "info",
        "A line looks like `Name: text`, but nothing else in the article says that Name speaks.",
        "If it is a turn, the name must recur, be introduced, or alternate with another speaker.",
    ),
    Code(
        "link-lost",
        "warning",
        "A label is a link, or holds one, or a picture is one. Neither has a place for where the link leads.",
        "If it matters, say it elsewhere: in the text that introduces whoever speaks, or in the caption.",
        loss=True,
    ),
    Code(
        "unused-name",
        "warning",
        "A name was given for one who asks or answers, and no turn of that side is theirs.",
        "Give the name as the text prints it; leave it out if the text names whoever speaks (`newsdoc explain`).",
    ),
    Code(
        "no-style-of-language",
        "warning",
        "The text was said to be in a language that no built-in house style is of.",
        "Give a style for it with `--style`: docs/styles.md says how to write one, `newsdoc styles` what there is.",
    ),
    Code(
        "dialect-syntax",
        "error",
        "A text in the explicit dialect has a mark that isn't complete or stands where it can't.",
        "See docs/dialect.md; a backslash before a mark makes it text.",
    ),
    Code(
        "style-error",
        "error",
        "A file of a house style has a field, a value or a slot that newsdoc doesn't know.",
        "Correct the file; `newsdoc styles NAME` prints one to compare with.",
    ),
)
