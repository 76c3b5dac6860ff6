"""What stands for each part of a document in NITF."""

from __future__ import annotations

from newsdoc.formats.mapping import of_rules
from newsdoc.formats.nitf.rules import BLOCKS, INLINES, PARTS

__all__ = ["mapping"]

_FIELDS = {
    "kicker": "`hl2.nd-kicker`",
    "headline": "`hl1`, `title`",
    "decks": "`hl2.nd-deck`",
    "bylines": "`byline`",
    "dateline": "`dateline`",
    "abstract": "`abstract`",
    "participants": "`identified-content`: `person`, `org`",
    "lang": "`@baselang`, `@xml:lang`",
    "id": "`doc-id`",
    "version": "`du-key/@version`",
    "issued": "`date.issue`",
    "released": "`date.release`",
    "updated": "`meta`",
    "expires": "`date.expire`",
    "status": "`docdata/@management-status`",
    "urgency": "`urgency`",
    "series": "`series`",
    "revisions": "`revision-history`",
    "internal_notes": "`ed-msg`",
    "rights": "`doc.copyright`, `doc.rights`, `rights`",
    "subjects": "`tobject.subject`",
    "keywords": "`key-list`",
    "extensions": "`meta`, and elements such as `evloc`",
}
_PAIRS = {"definition_item": "`dt`, `dd`"}
_TIMES = "; times `@nd:begin`, `@nd:end`"


def mapping() -> dict[str, str]:
    """Give what stands for each field of a document and each class of node."""
    found = of_rules([*BLOCKS, *PARTS, *INLINES])
    return _FIELDS | found | _PAIRS | {"turn": found["turn"] + _TIMES}
