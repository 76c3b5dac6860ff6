r"""Text of others as it is shown to people: nothing in it is obeyed by a terminal, or by what runs the command.

Terminals obey control characters; marks of direction and what has no width deceive the eye. GitHub obeys a line that
begins with `::`, and `##[` wherever it stands. All of these are shown as escapes such as `\x1b` and `\u202e`.
"""

from __future__ import annotations

from unicodedata import category

__all__ = ["COMMAND", "escaped", "harmless", "one_line"]

COMMAND = "##["
"""What GitHub's older workflow commands begin with, anywhere in a line."""

_JOINERS = "\u200c\u200d"
"""They have no width, but words of Persian and Hindi and many emoji are spelt with them."""


def escaped(text: str) -> str:
    r"""Give text with escapes for what would be obeyed or not be seen. TAB and blanks of all widths stay.

    A byte of a file's name that isn't UTF-8, which Python has as a lone surrogate, is shown as `\xe4`.
    """
    if not text.isprintable():
        text = "".join(map(_shown_as, text, f" {text}"))
    return text.replace(COMMAND, r"##\x5b")


def one_line(text: str) -> str:
    r"""Give text on one line that can be printed as such: line ends in it are `\n`, and it begins with no command."""
    line = escaped(text)
    begin = line.lstrip()
    return f"{line[: -len(begin)]}\\x3a{begin[1:]}" if begin.startswith("::") else line


def harmless(text: str) -> str:
    """Give text of several lines, each of which can be printed."""
    return "\n".join(map(one_line, text.split("\n")))


def _shown_as(sign: str, before: str) -> str:
    if sign.isprintable() or sign == "\t" or category(sign) == "Zs" or (sign in _JOINERS and not before.isascii()):
        return sign
    return f"\\x{ord(sign) - 0xDC00:x}" if "\udc80" <= sign <= "\udcff" else repr(sign)[1:-1]
