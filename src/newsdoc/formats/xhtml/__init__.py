"""Bodies as XHTML: plain, semantic markup with classes and data attributes for what HTML has no word for.

It is no format by itself: other formats carry such bodies. What `write_body` writes, `read_body` reads back the same.
"""

from newsdoc.formats.xhtml.body import (
    Body,
    enclose,
    is_own,
    read_body,
    read_element,
    read_text,
    without_title,
    write_body,
)
from newsdoc.formats.xhtml.carried import carried, carry, lacking, report_lacking
from newsdoc.formats.xhtml.headlines import read_line, write_line
from newsdoc.formats.xhtml.names import PROFILE, VERSION
from newsdoc.formats.xhtml.parsing import parse, take_out

__all__ = [
    "PROFILE",
    "VERSION",
    "Body",
    "carried",
    "carry",
    "enclose",
    "is_own",
    "lacking",
    "parse",
    "read_body",
    "read_element",
    "read_line",
    "read_text",
    "report_lacking",
    "take_out",
    "without_title",
    "write_body",
    "write_line",
]
