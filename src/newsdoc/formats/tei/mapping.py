"""What stands for each part of a document in TEI."""

from __future__ import annotations

from newsdoc.formats.mapping import ABSENT, PARTLY, field_names, node_classes

__all__ = ["mapping"]

_DATE = '`date type="{}"`'
_AB = '`ab type="{}"`'
_NOTE = '`note type="{}"`'

_FIELDS = {
    "kicker": '`head type="kicker"`',
    "headline": '`head type="main"`, `title`',
    "decks": '`head type="sub"`',
    "bylines": "`byline`, of translators `n`; `author`, `respStmt`",
    "dateline": f"{PARTLY}`dateline`, with `date`",
    "abstract": "`argument`",
    "participants": "`person`, `org`, `personGrp` in `particDesc`",
    "lang": "`xml:lang`, `language`",
    "id": '`idno type="newsdoc"`',
    "version": "`edition n`",
    **{name: _DATE.format(name) for name in ("issued", "released", "updated", "expires")},
    "status": _NOTE.format("status"),
    "urgency": _NOTE.format("urgency"),
    "series": "`seriesStmt`",
    "revisions": "`change`",
    "rights": "`availability`",
    "subjects": f"{PARTLY}`keywords scheme`, `term key`",
    "keywords": "`keywords`, `term`",
    "extensions": _NOTE.format("extension"),
}
_NODES = {
    "paragraph": "`p`, in a turn `seg`",
    "heading": '`div`, `head type="h2"`; in others `ab`, in a turn `seg`',
    "turn": '`u who ana`; its label `note type="speaker"`, its times `start` and `end`',
    "block_quote": "`quote`; `cit` with `bibl`",
    "figure": f"{PARTLY}`figure` with `head`, `graphic` or `media`, `figDesc`",
    "list": "`list rend`",
    "list_item": "`item`",
    "definition_list": '`list type="gloss"`',
    "definition_item": "`label` and `item`",
    "term": "`term` in `label`",
    "table": "`table`",
    "row": "`row`, of head and foot with `role`",
    "cell": '`cell`, `cell role="label"`',
    "preformatted": _AB.format("preformatted") + " with `lb`",
    "raw": _AB.format("raw") + " with `lb`",
    "rule": '`milestone unit="section"`',
    "footnote": _NOTE.format("footnote"),
    "editor_note": _NOTE.format("editor") + ", its label `label`",
    "correction": _NOTE.format("correction"),
    "promo": _NOTE.format("promo"),
    "disclaimer": _NOTE.format("disclaimer"),
    "source_link": _AB.format("source"),
    "credit": _AB.format("credit"),
    "artifact": _AB.format("artifact"),
    "line_break": "`lb`",
    "emphasis": "`emph`",
    "strong": '`hi rend="bold"`',
    "code": "`code`",
    "link": f"{PARTLY}`ref target`",
    "quotation": f"{PARTLY}`q`",
    "note": _NOTE.format("editor") + " in a run of text",
    "language": "`foreign xml:lang`",
    "entity": f"{PARTLY}`persName`, `orgName`, `placeName`, `name`, `title`",
    "raw_inline": "`code lang`",
}


def mapping() -> dict[str, str]:
    """Give what stands for each field of a document and each class of node."""
    found = {name: _FIELDS.get(name, ABSENT) for name in field_names()}
    return found | {name: _NODES[name] for name in node_classes()}
