"""The codes for what is wrong with a file before anything is made of it."""

from newsdoc.diagnostics.codes.code import Code

__all__ = ["CODES"]

CODES = (
    Code(
        "not-utf8",
        "error",
        "The bytes are not UTF-8, and no byte order mark says what else they are.",
        "Convert the file to UTF-8 first, for example with `iconv -f windows-1252 -t utf-8`.",
    ),
    Code(
        "not-opened",
        "error",
        "A file can't be opened, read or written.",
        "Check its path and permissions.",
    ),
    Code(
        "too-large",
        "error",
        "The input is larger or more crowded than the limit that is named allows; it was not read.",
        "Raise the limit, with `--limit` on the command line and `limit=` in the library, or read a part of it.",
    ),
    Code(
        "forbidden-character",
        "warning",
        "The text holds a character that XML 1.0 can't carry; U+FFFD stands in its place.",
        "Remove the control characters from the source.",
    ),
    Code(
        "empty-input",
        "warning",
        "The input holds no text, so the document is empty.",
        "Check that the right file was given.",
    ),
    Code(
        "other-format",
        "warning",
        "The text looks like a file of another format, but it was read as plain text.",
        "Name the format with `--from`; `newsdoc formats` lists them.",
    ),
)
