"""Names of TEI that reader and writer share: the namespace, what says that a file is ours, types of elements."""

from __future__ import annotations

__all__ = [
    "AGENT",
    "ARTIFACT",
    "ATTRIBUTED",
    "CREDIT",
    "DATES",
    "FOOTNOTE",
    "HEADING",
    "KICKER",
    "MAIN",
    "NAMESPACE",
    "NOTES",
    "PRINTED",
    "QUOTED",
    "RAW",
    "RIGHTS",
    "SOURCE",
    "SPEAKER",
    "SUB",
    "VERSE",
    "XML_ID",
]

NAMESPACE = "http://www.tei-c.org/ns/1.0"
"""The namespace of TEI P5."""

XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
"""`xml:id` as lxml names it."""

AGENT = "newsdoc"
"""The `ident` of the `application` that wrote a file."""

SPEAKER = "speaker"
"""The type of the `note` that holds the label of a turn, as in the corpora of ParlaMint."""

PRINTED = "label"
"""The type of a name that is a form in which somebody is printed as a speaker."""

KICKER, MAIN, SUB = "kicker", "main", "sub"
"""The types of the heads above a body: kicker, headline and deck."""

HEADING, SOURCE, CREDIT, ARTIFACT, RAW, VERSE = "heading", "source", "credit", "artifact", "raw", "preformatted"
"""The types of an `ab` or `seg` that is no paragraph."""

FOOTNOTE = "footnote"
"""The type of the `note` that is a footnote."""

NOTES = ("correction", "promo", "disclaimer")
"""The types of the other notes that are blocks, each named after its class."""

QUOTED, ATTRIBUTED = "quote", "bibl"
"""What is in a `cit`: the words, and whose they are."""

DATES = ("issued", "released", "updated", "expires")
"""The types of the dates in the `publicationStmt`, named after the fields."""

RIGHTS = ("holder", "year", "notice", "owner", "agent", "geography", "terms")
"""The types of what is in the `availability`, named after the fields of the rights; two are dates."""
