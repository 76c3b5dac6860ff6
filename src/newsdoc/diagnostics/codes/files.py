"""The codes for what is wrong with a file before anything is made of it."""

from newsdoc.diagnostics.codes.code import Code

__all__ = ["CODES"]

CODES = (
    Code(
        "not-utf8",
        "error",
        "The bytes are not UTF-8, and no byte order mark says what else they are.",
        "Say what it is with `--encoding NAME` (in Python `encoding=`); the message has what the text would read in"
        " encodings that are likely. Or convert the file to UTF-8, for example with `iconv -f windows-1252 -t utf-8`.",
    ),
    Code(
        "wrong-encoding",
        "error",
        "The bytes are not text in the encoding that was named.",
        "Name another with `--encoding NAME` (in Python `encoding=`), or none if it is UTF-8; the message has what the"
        " text would read in encodings that are likely.",
    ),
    Code(
        "encoding-assumed",
        "warning",
        "The file isn't UTF-8 and says nothing else; what it was assumed to be, as was asked for, may be wrong.",
        "Look at the text, and name the encoding with `--encoding` if it is known.",
    ),
    Code(
        "other-byte-order-mark",
        "warning",
        "The file begins with a byte order mark of another encoding than the one that was named, which counts.",
        "Leave out `--encoding`: what a byte order mark says is read without being told.",
    ),
    Code(
        "controls-in-text",
        "warning",
        "The text is said to be in an encoding of ISO 8859, in which some of its bytes are control characters; in the"
        " one of Windows that is like it they are quotation marks, dashes and the like.",
        "If the message shows what the text should read, name that encoding with `--encoding` (in Python `encoding=`),"
        " and have the sender declare it.",
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
