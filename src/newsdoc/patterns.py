"""Every regular expression of the package, in one place so that all can be proved linear.

No other module compiles one. Each is anchored or matches one character class,
so that none can run in more than linear time.
"""

import re

__all__ = ["FORBIDDEN", "LINE_END", "XML_ID", "XML_LANGUAGE"]

LINE_END = re.compile("\r\n|\r|\n")
"""What ends a line. `str.splitlines` would split on eight characters more."""

FORBIDDEN = re.compile("[\x00-\x08\x0a-\x1f\ud800-\udfff\ufffe\uffff]")
"""A character that a text may not hold: XML 1.0 can't carry it, or it ends a line."""

XML_ID = re.compile(r"[^\W\d][\w.-]*")
"""A word that looks like an identifier."""

XML_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
"""A language tag (BCP 47) as XML Schema's `language` takes it."""
