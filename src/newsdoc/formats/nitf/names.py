"""The names that newsdoc's NITF is made of: namespaces, marks of our own, and characters."""

from __future__ import annotations

from newsdoc.formats.markup import XML_LANG

__all__ = [
    "EXTENSION",
    "KEEPS_SPACE",
    "LABEL",
    "NAMESPACE",
    "NAMESPACES",
    "OWN",
    "OWN_PREFIX",
    "PROFILE",
    "RAW",
    "SPEAKER",
    "XHTML",
    "qualified",
]

NAMESPACE = "http://iptc.org/std/NITF/2006-10-18/"
"""The namespace of NITF 3.4 to 3.6."""

NAMESPACES = ("", NAMESPACE, "http://iptc.org/std/nitf/2006-03-01/")
"""The namespaces that NITF goes by; most files have none."""

XHTML = "http://www.w3.org/1999/xhtml"
"""The namespace of HTML's elements in XML, which are known in NITF as those without a namespace are."""

OWN = "urn:newsdoc"
"""The namespace of attributes for what NITF has no attribute for."""

OWN_PREFIX = "nd:"
"""The prefix that stands for it."""

PROFILE = "newsdoc"
"""The class of the root of our files."""

RAW = f"{{{OWN}}}raw"
"""The attribute that names those attributes whose date is in its raw form, as lxml names it."""

LABEL = "nd-label"
"""The class of a printed label: of an `em` at the start of a paragraph, or of a paragraph that is nothing else."""

KEEPS_SPACE = "nd-ws"
"""The class that keeps the white space of an element where there is no `xml:space`: before NITF 3.6."""

SPEAKER = "newsdoc:speaker"
"""The type of the classifier that names a turn's speaker."""

EXTENSION = "newsdoc.ext."
"""What the name of a `meta` begins with that holds an extension."""


def qualified(name: str) -> str:
    """Give an attribute's name, written with its prefix, as lxml names it."""
    if name.startswith(OWN_PREFIX):
        return f"{{{OWN}}}{name.removeprefix(OWN_PREFIX)}"
    return XML_LANG if name == "xml:lang" else name
