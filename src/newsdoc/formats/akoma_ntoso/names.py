"""Names of Akoma Ntoso that reader and writer share: the namespace, and the names of its general elements."""

from __future__ import annotations

from typing import Any

from newsdoc.model import Correction, Disclaimer, Footnote, Promo

__all__ = [
    "AGAIN",
    "AGENT",
    "ARTIFACT",
    "ATTRIBUTION",
    "CAPTION",
    "CREDIT",
    "DATES",
    "DEFINITION",
    "DEFINITIONS",
    "FIGURE",
    "HEADING",
    "KEYWORDS",
    "LABEL",
    "MEDIUM",
    "NAMESPACE",
    "NOTE",
    "NOTES",
    "NO_LANGUAGE",
    "RAW",
    "ROLE",
    "RULE",
    "SOURCE",
    "TERM",
    "VERSE",
]

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
"""The namespace of Akoma Ntoso 3.0."""

AGENT = "newsdoc"
"""The name under which newsdoc is among the references of its files."""

ROLE = "/akn/ontology/role/newsdoc/"
"""What the address of a role of ours begins with; the word of the model follows."""

KEYWORDS = "#keywords"
"""The dictionary of keywords, which come from none."""

NO_LANGUAGE = "und"
"""The language of a document of which it isn't known, as Akoma Ntoso demands one."""

DATES = ("issued", "released", "updated", "expires")
"""The names of dates, after the fields."""

AGAIN = "alternativeTo"
"""The attribute that holds an id which another element has, too."""

HEADING, SOURCE, CREDIT, ARTIFACT, RAW, VERSE, RULE = (
    *("heading", "source", "credit", "artifact", "raw", "preformatted", "rule"),
)
"""The names of the `block`s that are no paragraph."""

LABEL, CAPTION, MEDIUM, ATTRIBUTION, TERM = "label", "caption", "medium", "attribution", "term"
"""The names of the `block`s that are a part of what stands around them; a label may be an `inline`, too."""

FIGURE, NOTE, DEFINITIONS, DEFINITION = "figure", "note", "definitions", "definition"
"""The classes of a `blockContainer`; behind those of a figure and a note stands its kind."""

NOTES: dict[str, type[Any]] = {
    "correction": Correction,
    "promo": Promo,
    "disclaimer": Disclaimer,
    "footnote": Footnote,
}
"""The classes of the other containers of blocks."""
