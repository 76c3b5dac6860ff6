"""The styles: which one stands for each role that a part of a document has, and how those look that Word hasn't."""

from __future__ import annotations

from typing import Literal

import attrs

__all__ = ["ADDED", "ARTIFACTS", "ENTITIES", "MEDIA", "NOTES", "REMARKS", "TURNS", "Look", "style_id"]

TURNS = {"question": "Question", "answer": "Answer", "remark": "Remark"}
NOTES = {"editor": "Editor Note", "translator": "Translator Note", "author": "Author Note"}
REMARKS = {
    "editor": "Editor Remark",
    "translator": "Translator Remark",
    "stage": "Stage Direction",
    "interpolation": "Interpolation",
    "gap": "Gap",
}
ENTITIES = {
    "person": "Person",
    "organisation": "Organisation",
    "location": "Location",
    "event": "Event",
    "work": "Work",
}
MEDIA = {"image": "Image", "video": "Video", "audio": "Audio"}
ARTIFACTS = {
    "end_mark": "End Mark",
    "slug": "Slug",
    "page_number": "Page Number Line",
    "running_head": "Running Head",
    "separator": "Separator",
    "other": "Artifact",
}

_GREY = "595959"


@attrs.frozen
class Look:
    """A style that is added to Word's own: its name, the style that it is based on, and how it differs from that.

    `size` and `before` (the space above) are in points, `indent` in twentieths of a point.
    """

    name: str
    base: str | None = "Normal"
    kind: Literal["paragraph", "character"] = "paragraph"
    bold: bool = False
    italic: bool = False
    size: int | None = None
    colour: str | None = None
    font: str | None = None
    before: int | None = None
    indent: int = 0
    centred: bool = False
    boxed: bool = False
    """Whether there is a line below it."""


def _characters(*names: str, italic: bool = False, colour: str | None = None) -> tuple[Look, ...]:
    return tuple(Look(name, None, "character", italic=italic, colour=colour) for name in names)


ADDED = (
    Look("Kicker", bold=True, size=10, colour=_GREY),
    Look("Byline", bold=True),
    Look("Translator", "Byline", italic=True),
    Look("Dateline", bold=True),
    Look("Abstract", italic=True),
    Look("Question", bold=True, before=12),
    Look("Answer"),
    Look("Remark", italic=True),
    Look("Pull Quote", "Quote", size=14, centred=True),
    Look("Attribution", italic=True, colour=_GREY),
    Look("Image", size=9, colour=_GREY),
    Look("Video", "Image"),
    Look("Audio", "Image"),
    Look("Alternative Text", "Image", italic=True),
    Look("Figure Credit", size=9, italic=True),
    Look("Term", bold=True),
    Look("Definition", indent=360),
    Look("Table Text"),
    Look("Table Heading", "Table Text", bold=True),
    Look("Preformatted", font="Courier New", size=10),
    Look("Raw", "Preformatted", colour=_GREY),
    Look("Rule", boxed=True),
    Look("Footnote Text", size=9),
    Look("Editor Note", italic=True, indent=360),
    Look("Translator Note", "Editor Note"),
    Look("Author Note", "Editor Note"),
    Look("Correction", indent=360, before=12),
    Look("Promo", bold=True, colour=_GREY),
    Look("Source", size=9, colour=_GREY),
    Look("Disclaimer", size=9, colour=_GREY),
    Look("Credit", size=9, italic=True),
    Look("Artifact", size=8, colour="7F7F7F"),
    *(Look(name, "Artifact") for kind, name in ARTIFACTS.items() if kind != "other"),
    Look("Label", None, "character", bold=True),
    Look("Speaker", None, "character", bold=True),
    Look("Hyperlink", None, "character", colour="0563C1"),
    Look("Code", None, "character", font="Courier New"),
    *_characters(*REMARKS.values(), italic=True, colour=_GREY),
    *_characters("Quotation", *ENTITIES.values()),
)
"""Those that Word hasn't, or that its template lacks."""


def style_id(name: str) -> str:
    """Give the key of a style by its name, as python-docx makes it."""
    return name.replace(" ", "")
