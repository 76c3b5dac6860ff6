"""What stands for each part of a document in schema.org's words."""

from __future__ import annotations

from newsdoc.formats.json_ld.said import SAID
from newsdoc.formats.mapping import ABSENT, PARTLY, field_names, node_classes

__all__ = ["mapping"]

_FIELDS = {
    "kicker": "`articleSection`",
    "headline": "`headline`",
    "decks": "`alternativeHeadline`",
    "bylines": "`author`, `translator`, `creditText`",
    "dateline": "`dateline`",
    "abstract": "`abstract`",
    "participants": "`mentions`: `Person`, `Organization`",
    "lang": "`inLanguage`",
    "id": "`@id`, `identifier`, `url`",
    "version": "`version`",
    "issued": "`datePublished`",
    "updated": "`dateModified`",
    "expires": "`expires`",
    "status": "`creativeWorkStatus`",
    "series": "`isPartOf`, `position`",
    "rights": "`copyrightHolder`, `copyrightYear`, `copyrightNotice`, `usageInfo`",
    "subjects": "`about`: `DefinedTerm`",
    "keywords": "`keywords`",
}
_NODES = {
    "block_quote": "`hasPart`: `Quotation`",
    "correction": "`correction`: `CorrectionComment`",
    "entity": "`mentions`",
    "figure": "`image`, `video`, `audio`",
    "line_break": "a line of `articleBody`",
    "paragraph": "a line of `articleBody`",
    "source_link": "`isBasedOn`",
    "turn": "lines of `articleBody`; `Question`, `Answer`, `Comment` on request",
}
_TEXT = f"{ABSENT} (text in `articleBody`)"
_NOTHING = ("artifact", "raw", "raw_inline", "rule")


def mapping() -> dict[str, str]:
    """Give what stands for each field of a document and each class of node."""
    found = {name: f"{PARTLY}{_FIELDS[name]}" if name in SAID["document"] else ABSENT for name in field_names()}
    return found | {name: _form(name) for name in node_classes()}


def _form(name: str) -> str:
    if name in SAID:
        return f"{PARTLY}{_NODES[name]}"
    return ABSENT if name in _NOTHING else _TEXT
