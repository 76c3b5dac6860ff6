"""Every regular expression of the package, in one place so that all can be proved linear.

No other module compiles one. Each is anchored or matches one character class, so that none can run in more than
linear time. Each is compiled on its first use: a class that reaches beyond Latin takes a millisecond to compile.
"""

import re
from functools import cache

__all__ = [
    "BRACKET",
    "FORBIDDEN",
    "JSON_TOKEN",
    "LINE_END",
    "NOT_IN_NAME_ID",
    "TAG",
    "UNCARRIED",
    "names",
    "scalar",
    "scalar_for",
]

LINE_END: re.Pattern[str]
"""What ends a line. `str.splitlines` would split on eight characters more."""

FORBIDDEN: re.Pattern[str]
"""A character that a text may not hold: XML 1.0 can't carry it, or it ends a line."""

JSON_TOKEN: re.Pattern[str]
"""A token of a JSON text that is known to be valid. The closing quote is optional so that no match ever fails late."""

TAG: re.Pattern[str]
"""A tag in markup that was written with `<` and `>` escaped everywhere else."""

BRACKET: re.Pattern[str]
"""A round or square bracket, opening or closing."""

UNCARRIED: re.Pattern[str]
"""A character of a source that no document can hold; line ends aside, which part its lines."""

NOT_IN_NAME_ID: re.Pattern[str]
"""What a name in small letters has that an id made of it has not; see `newsdoc.model.scalars.Id`."""

_SOURCES = {
    "LINE_END": "\r\n|\r|\n",
    "FORBIDDEN": "[\x00-\x08\x0a-\x1f\ud800-\udfff\ufffe\uffff]",
    "JSON_TOKEN": r'"(?:[^"\\]|\\[\s\S])*"?|[\]\[{},:]|[^\]\[{},:"\s]+',
    "TAG": "<[^<>]*>",
    "BRACKET": r"[()（）\[\]]",
    "UNCARRIED": "[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]",
    "NOT_IN_NAME_ID": "[^a-z0-9à-öø-ıа-я\u0451-\u045c\u045e\u045f一-龥가-힣]+",
}


def __getattr__(name: str) -> re.Pattern[str]:
    if name not in _SOURCES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    compiled = globals()[name] = re.compile(_SOURCES[name])
    return compiled


def names() -> tuple[str, ...]:
    """Name every pattern that stands here."""
    return tuple(_SOURCES)


@cache
def scalar(regex: str) -> re.Pattern[str]:
    """Give the compiled pattern of a scalar of the model; see `newsdoc.model.scalars` for all of them."""
    return re.compile(regex)


def scalar_for(regex: str, value: str) -> re.Pattern[str]:
    """Give a pattern that takes a value if `regex` does: what is ASCII needs none of the letters of other scripts."""
    return scalar(_ascii(regex)) if value.isascii() else scalar(regex)


@cache
def _ascii(regex: str) -> str:
    return re.sub(r"[^\x00-\x7f](?:-[^\x00-\x7f])?", "", regex)
