"""What stands for each part of a document in ninjs, by its names in 3.1."""

from __future__ import annotations

from newsdoc.formats.xhtml.mapping import mapping as mapping_of_body

__all__ = ["mapping"]

_DATA = "as data"
_FIELDS = {
    "kicker": "`headlines`, role `kicker`",
    "headline": "`headlines`, role `main`",
    "decks": "`headlines`, role `deck`",
    "bylines": "`by`",
    "dateline": "`located`",
    "abstract": "`descriptions`, role `summary`",
    "participants": "`people`, `organisations`",
    "lang": "`language`",
    "id": "`uri`",
    "version": "`version`",
    "issued": "`firstCreated`",
    "released": "`embargoedUntil`",
    "updated": "`versionCreated`",
    "expires": "`expires`",
    "status": "`pubStatus`",
    "urgency": "`urgency`",
    "series": _DATA,
    "revisions": _DATA,
    "internal_notes": "`edNote`",
    "rights": "`copyrightHolder`, `copyrightNotice`, `usageTerms`",
    "subjects": "`subjects`",
    "keywords": _DATA,
    "extensions": f"properties of ninjs, else {_DATA}",
}


def mapping() -> dict[str, str]:
    """Give what stands for each field of a document and each class of node."""
    return _FIELDS | mapping_of_body()
