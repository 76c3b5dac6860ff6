"""What stands for each part of a document on a page."""

from __future__ import annotations

from newsdoc.formats.mapping import ABSENT
from newsdoc.formats.xhtml.mapping import mapping as mapping_of_body

__all__ = ["mapping"]

_DATA = "as data"
_FIELDS = {
    "kicker": "`p.nd-kicker`",
    "headline": "`h1.nd-headline`, `title`",
    "decks": "`p.nd-deck`",
    "bylines": "`p.nd-byline`",
    "dateline": f"`p.nd-dateline`, its date {_DATA}",
    "abstract": "`div.nd-abstract`",
    "participants": f"`p.nd-speaker` above turns, all of it {_DATA}",
    "lang": "`lang`",
    "id": _DATA,
    "version": _DATA,
    "issued": f"`time`, and {_DATA}",
    "released": _DATA,
    "updated": f"`time`, and {_DATA}",
    "expires": _DATA,
    "status": _DATA,
    "urgency": _DATA,
    "series": _DATA,
    "revisions": _DATA,
    "internal_notes": f"{ABSENT} not published",
    "rights": f"`p.nd-rights`, and {_DATA}",
    "subjects": _DATA,
    "keywords": f"`meta`, and {_DATA}",
    "extensions": _DATA,
}


def mapping() -> dict[str, str]:
    """Give what stands for each field of a document and each class of node."""
    return _FIELDS | mapping_of_body()
