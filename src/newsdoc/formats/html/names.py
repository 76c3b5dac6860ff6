"""The classes of what a page of ours has besides the body."""

from __future__ import annotations

__all__ = [
    "ABSTRACT",
    "BODY",
    "BYLINE",
    "DATELINE",
    "DATES",
    "FOOTER",
    "HEADER",
    "MICRODATA",
    "RIGHTS",
    "SHOWN",
    "SPEAKER",
]

HEADER = "nd-header"
"""Of the `header` of the article."""

FOOTER = "nd-footer"
"""Of the `footer` of the article, which says what the data attributes hold."""

ABSTRACT = "nd-abstract"
BYLINE = "nd-byline"
DATELINE = "nd-dateline"

DATES = "nd-dates"
"""Of the line with the dates of issue and update."""

RIGHTS = "nd-rights"

SPEAKER = "nd-speaker"
"""Of the name of who speaks, above a turn whose printed label doesn't say it, and of the time that it starts."""

MICRODATA = "nd-microdata"
"""Of the element that says for search engines what the page doesn't show."""

BODY = "nd-body"
"""Of what holds the body where it must be an element of its own."""

SHOWN = frozenset((DATES, RIGHTS, SPEAKER, MICRODATA))
"""The classes of what is only shown, or said to others: the document has it elsewhere."""
