"""What stands for each part of a document in NewsML-G2."""

from __future__ import annotations

from newsdoc.formats.mapping import node_classes

__all__ = ["mapping"]

_IN_NITF = "in NITF, or as data"
_FIELDS = {
    "kicker": "`headline/@roleuri`",
    "headline": "`headline`, `title`",
    "decks": "`headline/@roleuri`",
    "bylines": "`by`, `creator`",
    "dateline": "`dateline`",
    "abstract": "`description`",
    "participants": "`contributor`",
    "lang": "`@xml:lang`, `language`",
    "id": "`@guid`",
    "version": "`@version`",
    "issued": "`firstCreated`, `contentCreated`",
    "released": "`embargoed`",
    "updated": "`versionCreated`, `contentModified`",
    "expires": "`expires`",
    "status": "`pubStatus`",
    "urgency": "`urgency`",
    "series": "`memberOf`",
    "revisions": _IN_NITF,
    "internal_notes": "`edNote`",
    "rights": "`rightsInfo`",
    "subjects": "`subject`",
    "keywords": "`keyword`",
    "extensions": "properties of items, else in NITF, or as data",
}


def mapping() -> dict[str, str]:
    """Give what stands for each field of a document and each class of node."""
    return _FIELDS | dict.fromkeys(node_classes(), "as in NITF or ninjs")
