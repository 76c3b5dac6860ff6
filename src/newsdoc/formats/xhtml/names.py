"""The names that newsdoc's XHTML is made of, and which links a browser may follow."""

from __future__ import annotations

__all__ = ["CAPTION", "CREDIT", "LABEL", "PROFILE", "VERSION", "followed"]

PROFILE = "newsdoc"
"""The class of the `article` that is all of a body of ours; in it white space counts."""

VERSION = "data-newsdoc"
"""The attribute of that `article` which says what version of the document format it is of."""

LABEL = "nd-label"
"""The class of a printed label: of a `span` at the start of a line, or of a paragraph that is nothing else."""

CAPTION = "nd-caption"
"""The class of the paragraph in a `figcaption` that is the caption."""

CREDIT = "nd-credit"
"""The class of the paragraph in a `figcaption` that is the credit."""

_SCHEMES = ("https://", "http://", "mailto:")


def followed(href: str, *, fragment: bool = True) -> bool:
    """Say whether a link is written as one: to the web, to an address, or to a place in the page.

    Any other (`javascript:`, `data:`, a path of another site) is kept as data that no browser follows.
    """
    return href.lower().startswith(_SCHEMES) or (fragment and href.startswith("#"))
