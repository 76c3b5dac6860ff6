"""The names that NewsML-G2 is written with: its namespace, its versions, and the codes and URIs in it."""

from __future__ import annotations

__all__ = [
    "CATALOG",
    "CATALOGS",
    "INTERVIEW",
    "ITEMS",
    "ITEM_CLASS",
    "KINDS",
    "NAMESPACE",
    "ROLE",
    "ROOTS",
    "STANDARD",
    "SUMMARY",
    "UNKNOWN_PROVIDER",
    "UNKNOWN_TIME",
]

NAMESPACE = "http://iptc.org/std/nar/2006-10-01/"
"""The namespace of NewsML-G2."""

STANDARD = "2.35"
"""The version of the standard that is written."""

CATALOG = "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml"
"""IPTC's catalog of the aliases that codes are written with."""

CATALOGS = ("http://www.iptc.org/std/catalog/", "https://www.iptc.org/std/catalog/")
"""What the addresses of IPTC's catalogs begin with."""

ITEM_CLASS = "ninat:text"
"""The class of an item that is an article."""

INTERVIEW = "genre:Interview"
"""The genre of an interview."""

SUMMARY = "drol:summary"
"""The role of a description that is the abstract."""

ITEMS = ("newsItem", "packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem")
"""What the standard calls items."""

ROOTS = (*ITEMS, "newsMessage")
"""What the root of a file can be."""

ROLE = "urn:newsdoc:role:"
"""What the URI of a role begins with that no vocabulary of IPTC has: a line's above the body, or a participant's."""

UNKNOWN_TIME = "1970-01-01T00:00:00Z"
"""What stands for the time of a version that isn't known, for the standard demands one."""

UNKNOWN_PROVIDER = "unknown"
"""What stands for a provider that isn't known, for the standard demands one."""

KINDS = {"person": "cpnat:person", "organisation": "cpnat:organisation", "group": None}
"""The codes of what a participant is; for a group there is none."""
