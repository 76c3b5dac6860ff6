"""The names that newsdoc's XHTML is made of."""

from __future__ import annotations

__all__ = ["CAPTION", "CREDIT", "LABEL", "PROFILE", "VERSION"]

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
