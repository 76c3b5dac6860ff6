"""Every regular expression of the package, in one place so that all can be proved linear.

No other module compiles one. Each is anchored or matches one character class,
so that none can run in more than linear time.
"""

import re
from functools import cache

__all__ = ["BRACKET", "FORBIDDEN", "JSON_TOKEN", "LINE_END", "NOT_IN_NAME_ID", "OPENING_BRACKET", "TAG", "UNCARRIED", "scalar"]

LINE_END = re.compile("\r\n|\r|\n")
"""What ends a line. `str.splitlines` would split on eight characters more."""

FORBIDDEN = re.compile("[\x00-\x08\x0a-\x1f\ud800-\udfff\ufffe\uffff]")
"""A character that a text may not hold: XML 1.0 can't carry it, or it ends a line."""

JSON_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"?|[][{},:]|[^][{},:"\s]+', re.DOTALL)
"""A token of a JSON text that is known to be valid. The closing quote is optional so that no match ever fails late."""

TAG = re.compile("<[^<>]*>")
"""A tag in markup that was written with `<` and `>` escaped everywhere else."""

BRACKET = re.compile(r"[()（）\[\]]")
"""A round or square bracket, opening or closing."""

OPENING_BRACKET = re.compile(r"[(（\[]")
"""A round or square bracket that opens."""

UNCARRIED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""A character of a source that no document can hold; line ends aside, which part its lines."""

NOT_IN_NAME_ID = re.compile("[^a-z0-9à-öø-ıа-я一-龥가-힣]+")
"""What a name in small letters has that an id made of it has not; see `newsdoc.model.scalars.Id`."""


@cache
def scalar(regex: str) -> re.Pattern[str]:
    """Give the compiled pattern of a scalar of the model; see `newsdoc.model.scalars` for all of them."""
    return re.compile(regex)
