"""What stands for each part of a document in Markdown."""

from __future__ import annotations

from newsdoc.formats.mapping import ABSENT, PARTLY, field_names, node_classes

__all__ = ["mapping"]

_FIELDS = {
    "kicker": f"{PARTLY}a paragraph above `#`",
    "headline": f"{PARTLY}`# …`",
    "decks": f"{PARTLY}`*…*` below `#`",
    "bylines": f"{PARTLY}`**…**`, of translators `__…__`",
    "dateline": f"{PARTLY}`_…_` below `#`",
    "abstract": f"{PARTLY}`> …` below `#`",
    "participants": f'{PARTLY}bold labels; `[newsdoc:person]: #… "…"`',
}
_NODES = {
    "paragraph": f"{PARTLY}a paragraph",
    "heading": f"{PARTLY}`# …` to `###### …`, on one line",
    "turn": f'{PARTLY}`**…:** …`; `[newsdoc:turn]: #… "…"`',
    "block_quote": f"{PARTLY}`> …`, its attribution `> _…_`",
    "figure": f"{PARTLY}`![…](…)`, its caption `_…_`, its credit `__…__`",
    "list": f"{PARTLY}`- …`, `1. …`",
    "list_item": f"{PARTLY}`- …`, `1. …`",
    "table": f"{PARTLY}`| … |`",
    "row": f"{PARTLY}`| … |`",
    "cell": f"{PARTLY}`| … |`, on one line",
    "preformatted": f"{PARTLY}lines between backticks",
    "raw": f"{PARTLY}lines between backticks, `{{=…}}` behind the first",
    "rule": f"{PARTLY}`***`",
    "line_break": f"{PARTLY}a backslash at the end of a line",
    "emphasis": f"{PARTLY}`*…*`",
    "strong": f"{PARTLY}`**…**`",
    "code": f"{PARTLY}text between backticks",
    "link": f"{PARTLY}`[…](…)`",
    "raw_inline": ABSENT,
}
_TEXT = f"{ABSENT} (text)"


def mapping() -> dict[str, str]:
    """Give what stands for each field of a document and each class of node."""
    found = {name: _FIELDS.get(name, ABSENT) for name in field_names()}
    return found | {name: _NODES.get(name, _TEXT) for name in node_classes()}
