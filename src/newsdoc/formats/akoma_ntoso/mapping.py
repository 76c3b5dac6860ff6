"""What stands for each part of a document in Akoma Ntoso."""

from __future__ import annotations

from newsdoc.formats.mapping import ABSENT, PARTLY, field_names, node_classes

__all__ = ["mapping"]

_ABOVE = '`p class="{}"` in `preface`'
_BLOCK = '`block name="{}"`'
_CONTAINER = '`blockContainer class="{}"`'
_DATE = PARTLY + '`FRBRdate name="{}"`'

_FIELDS = {
    "kicker": _ABOVE.format("kicker"),
    "headline": "`docTitle` in `preface`",
    "decks": _ABOVE.format("deck"),
    "bylines": _ABOVE.format("byline"),
    "dateline": f"{PARTLY}{_ABOVE.format('dateline')}, `docDate`",
    "abstract": '`container name="abstract"` in `preface`',
    "participants": f"{PARTLY}`TLCPerson`, `TLCOrganization`, `TLCRole`",
    "lang": f"{PARTLY}`FRBRlanguage`",
    "id": "`FRBRuri`",
    **{name: _DATE.format(name) for name in ("issued", "released", "updated", "expires")},
    "subjects": f"{PARTLY}`keyword` with a `dictionary`",
    "keywords": "`keyword`",
}
_NODES = {
    "paragraph": "`p`",
    "heading": "`debateSection`, `heading`; in others " + _BLOCK.format("heading"),
    "turn": f"{PARTLY}`question`, `answer`, `speech` with `by` and `as`; its label `from`",
    "block_quote": _CONTAINER.format("quote"),
    "figure": PARTLY + _CONTAINER.format("figure image") + ", `img`",
    "list": "`blockList`",
    "list_item": "`item`",
    "definition_list": _CONTAINER.format("definitions"),
    "definition_item": _CONTAINER.format("definition"),
    "term": _BLOCK.format("term"),
    "table": "`table`",
    "row": "`tr`, of head and foot with `class`",
    "cell": "`td`, `th`",
    "preformatted": _BLOCK.format("preformatted"),
    "raw": _BLOCK.format("raw"),
    "rule": _BLOCK.format("rule"),
    "footnote": _CONTAINER.format("footnote"),
    "editor_note": _CONTAINER.format("note editor"),
    "correction": _CONTAINER.format("correction"),
    "promo": _CONTAINER.format("promo"),
    "source_link": _BLOCK.format("source"),
    "disclaimer": _CONTAINER.format("disclaimer"),
    "credit": _BLOCK.format("credit"),
    "artifact": _BLOCK.format("artifact"),
    "line_break": "`eol`",
    "emphasis": "`i`",
    "strong": "`b`",
    "code": '`inline name="code"`',
    "link": f"{PARTLY}`a`",
    "quotation": f"{PARTLY}`embeddedText`",
    "note": '`remark class="editor"`',
    "language": "`span xml:lang`",
    "entity": f"{PARTLY}`person`, `organization`, `location`, `event`, `entity`",
    "raw_inline": '`inline name="raw"`',
}


def mapping() -> dict[str, str]:
    """Give what stands for each field of a document and each class of node."""
    found = {name: _FIELDS.get(name, ABSENT) for name in field_names()}
    return found | {name: _NODES[name] for name in node_classes()}
