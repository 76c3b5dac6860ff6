r"""The strings and numbers of the model: annotated types that say what values they take.

The patterns hold alike in Python, in ECMAScript (with and without the `u` flag) and in Rust:
negated classes instead of astral characters, `[0-9]` instead of `\d`, and `$(?!\\n)` because
Python's `$` also matches before a last line end.
"""

from __future__ import annotations

from typing import Annotated, Literal, NamedTuple, TypeAlias

__all__ = [
    "ID",
    "ISO_DATE",
    "LANGUAGE_TAG",
    "LINE",
    "TEXT",
    "TOKEN",
    "Basis",
    "Confidence",
    "Count",
    "Id",
    "IsoDate",
    "LanguageTag",
    "Line",
    "Milliseconds",
    "NonEmpty",
    "Offset",
    "Pattern",
    "Range",
    "Sha256",
    "Text",
    "Token",
]


class Pattern(NamedTuple):
    """A string must match `regex` from end to end; `what` names such a string in messages."""

    regex: str
    what: str


class Range(NamedTuple):
    """A whole number must lie between two limits, both included."""

    minimum: int
    maximum: int


class NonEmpty(NamedTuple):
    """A tuple must have at least one member."""


_CARRIED = r"[^\u0000-\u0008\u000A-\u001F\uFFFE\uFFFF]"
# The letters that the fourth and the fifth edition of XML 1.0 both take: libxml2's XSD follows the fourth.
_LETTER = (
    "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u0131\u0134-\u013e\u0141-\u0148\u014a-\u017e"
    "\u0388-\u038a\u038e-\u03a1\u03a3-\u03ce\u0401-\u040c\u040e-\u044f\u0451-\u045c\u045e-\u0481\u05d0-\u05ea"
    "\u0621-\u063a\u0641-\u064a\u0671-\u06b7\u3041-\u3094\u30a1-\u30fa\u4e00-\u9fa5\uac00-\ud7a3"
)

TEXT = Pattern(f"^{_CARRIED}+$(?!\\n)", "a text without line ends or control characters")

Text: TypeAlias = Annotated[str, TEXT]
"""A text that isn't empty: TAB, but no other control character, no line end, nothing XML 1.0 can't carry."""

LINE = Pattern(f"^{_CARRIED}*$(?!\\n)", "a line without control characters")

Line: TypeAlias = Annotated[str, LINE]
"""As `Text`, but it may be empty."""

ID = Pattern(f"^[{_LETTER}_][{_LETTER}0-9_.-]*$(?!\\n)", "an id (XML's NCName)")

Id: TypeAlias = Annotated[str, ID]
"""An id: a letter or underscore, then letters, digits, `_`, `.` and `-`; unique in its document."""

TOKEN = Pattern(f"^[{_LETTER}0-9_.:-]+$(?!\\n)", "a name token (XML's NMTOKEN)")

Token: TypeAlias = Annotated[str, TOKEN]
"""A name token: letters, digits, `_`, `.`, `:` and `-`."""

LANGUAGE_TAG = Pattern(r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$(?!\n)", "a language tag (BCP 47)")

LanguageTag: TypeAlias = Annotated[str, LANGUAGE_TAG]
"""A language tag such as `en`, `sr-Latn` or `zh-Hant` (BCP 47)."""

ISO_DATE = Pattern(
    r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,9})?)?"
    r"(Z|[+-][0-9]{2}:[0-9]{2})?)?)?)?$(?!\n)",
    "a date (ISO 8601)",
)

IsoDate: TypeAlias = Annotated[str, ISO_DATE]
"""A date as ISO 8601 writes it, as precise as it is known: `2026`, `2026-11-23`, `2026-11-23T16:00+03:00`."""

Sha256: TypeAlias = Annotated[str, Pattern(r"^[0-9a-f]{64}$(?!\n)", "a SHA-256 in 64 hexadecimal digits")]
"""A SHA-256 digest in lower-case hexadecimal digits."""

GREATEST = 2**31 - 1
"""The greatest count, and the latest time: what 32 bits hold with a sign."""

Count: TypeAlias = Annotated[int, Range(1, GREATEST)]
"""A whole number from 1."""

Offset: TypeAlias = Annotated[int, Range(0, 2**53 - 1)]
"""A place in a source: code points from its beginning. No more than JavaScript can count."""

Milliseconds: TypeAlias = Annotated[int, Range(0, GREATEST)]
"""A time in a recording: whole milliseconds from its beginning, which is 0; nearly 25 days at most."""

Basis: TypeAlias = Literal["label", "mark", "markup", "inferred", "given", "person"]
"""What a decision rests on: a printed label, a printed mark, markup, inference, what the caller said, or what a person
who looked at it said.
"""

Confidence: TypeAlias = Literal["sure", "likely", "unsure"]
"""How sure the reader is of a decision."""
