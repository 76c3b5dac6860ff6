"""What stands for each part of a document in TT's NewsDoc."""

from __future__ import annotations

from newsdoc.formats.mapping import ABSENT, PARTLY, field_names, node_classes

__all__ = ["mapping"]

_FIELDS = {
    "kicker": f"{PARTLY}`core/text`, role `vignette`",
    "headline": f"{PARTLY}`core/text`, role `heading-1`; `title`",
    "decks": f"{ABSENT} (text in `core/text`, role `preamble`)",
    "bylines": f"{PARTLY}`links`: `core/author`",
    "dateline": f"{PARTLY}`tt/dateline`",
    "abstract": f"{PARTLY}`core/text`, role `preamble`",
    "lang": "`language`",
    "id": "`uri`, `uuid`",
    "internal_notes": "`meta`: `core/note`, role `internal`",
    "subjects": f"{PARTLY}`links`, rel `subject`",
    "extensions": f"{PARTLY}what TT's documents say more",
}
_NODES = {
    "paragraph": f"{PARTLY}`core/text`",
    "heading": f"{PARTLY}`core/text`, role `heading-1` … `heading-4`",
    "block_quote": f"{PARTLY}`core/text`, role `blockquote`",
    "figure": f"{PARTLY}`tt/visual`, `core/image`",
    "list": f"{PARTLY}`core/unordered-list`, `core/ordered-list`",
    "table": f"{PARTLY}`core/table`",
    "turn": f"{PARTLY}`tt/question`, answers are `core/text`",
    "list_item": f"{PARTLY}`core/text` in the list",
    "row": f"{PARTLY}`tr`",
    "cell": f"{PARTLY}`td`, `th`",
    "emphasis": "`em`",
    "strong": "`strong`",
    "link": f"{PARTLY}`a`",
    "rule": ABSENT,
    "artifact": ABSENT,
    "raw": ABSENT,
    "raw_inline": ABSENT,
}
_TEXT = f"{ABSENT} (text in `core/text`)"


def mapping() -> dict[str, str]:
    """Give what stands for each field of a document and each class of node."""
    found = {name: _FIELDS.get(name, ABSENT) for name in field_names()}
    return found | {name: _NODES.get(name, _TEXT) for name in node_classes()}
