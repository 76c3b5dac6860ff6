"""What stands for each part of a document in a docx file."""

from __future__ import annotations

from newsdoc.formats.docx.roles import ARTIFACTS, ENTITIES, MEDIA, NOTES, REMARKS, TURNS
from newsdoc.formats.docx.writer import SAID
from newsdoc.formats.mapping import ABSENT, PARTLY, field_names

__all__ = ["mapping"]

_FIELDS = {
    "kicker": "`Kicker`",
    "headline": "`Title`, title in the properties",
    "decks": "`Subtitle`",
    "bylines": "`Byline`, `Translator`, author in the properties",
    "dateline": "`Dateline`",
    "abstract": "`Abstract`",
    "participants": "names before turns",
    "lang": "language of all text and in the properties",
    "id": "identifier in the properties",
    "version": "version in the properties",
    "issued": "date of creation in the properties",
    "updated": "date of change in the properties",
    "status": "content status in the properties",
    "keywords": "keywords in the properties",
}


def _names(styles: dict[str, str]) -> str:
    return ", ".join(f"`{name}`" for name in styles.values())


_NODES = {
    "paragraph": "`Normal`, or the style of what it stands in",
    "heading": "`Heading 1` … `Heading 6`",
    "turn": f"{_names(TURNS)}; `Speaker`",
    "block_quote": "`Quote`, `Pull Quote`; `Attribution`",
    "figure": f"{_names(MEDIA)}, `Alternative Text`, `Caption`, `Figure Credit`; the address as text",
    "list": "`List Bullet`, `List Number`, `List Continue`",
    "list_item": "an item",
    "definition_list": "`Term`, `Definition`",
    "definition_item": "`Term`, `Definition`",
    "term": "`Term`",
    "table": "a table; `Caption`",
    "row": "a row",
    "cell": "a cell; `Table Text`, `Table Heading`",
    "preformatted": "`Preformatted`",
    "rule": "`Rule`",
    "footnote": "`Footnote Text`",
    "editor_note": f"{_names(NOTES)}; `Label`",
    "correction": "`Correction`; `Label`",
    "promo": "`Promo`; `Label`",
    "source_link": "`Source`; `Label`",
    "disclaimer": "`Disclaimer`; `Label`",
    "credit": "`Credit`; `Label`",
    "artifact": _names(ARTIFACTS),
    "raw": "`Raw`",
    "line_break": "a line break",
    "emphasis": "italics",
    "strong": "bold",
    "code": "`Code`",
    "link": "a hyperlink, if its address may be followed",
    "quotation": "`Quotation` in quotation marks",
    "note": _names(REMARKS),
    "language": "the language of the text",
    "entity": _names(ENTITIES),
    "raw_inline": ABSENT,
}
_WHOLE = ("line_break", "code", "language", "raw_inline")
"""The nodes of which all is written, or nothing; blocks have ids, which not all are names that Word takes."""

_WHOLE_FIELDS = ("lang", "id", "version", "status", "keywords")


def mapping() -> dict[str, str]:
    """Give what stands for each field of a document and each class of node."""
    fields = {name: _form(name, _FIELDS[name], _WHOLE_FIELDS) if name in SAID else ABSENT for name in field_names()}
    return fields | {name: _form(name, form, _WHOLE) for name, form in _NODES.items()}


def _form(name: str, form: str, whole: tuple[str, ...]) -> str:
    return form if name in whole else f"{PARTLY}{form}"
