"""What NewsML-G2 2.35 allows in a news item of ours: a checker by tables, for the schema is not at hand as a file.

The tables hold the content models of the standard's schema for the elements that we write: the children in their order
with how often each may stand, the attributes, and what a value looks like. What isn't in them is not allowed, though
the schema may allow it: we write none of it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

G2 = "{http://iptc.org/std/nar/2006-10-01/}"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

# Normalised strings have neither line ends nor blanks at their ends.
STRING = r"[^ \t\n\r]([^\t\n\r]*[^ \t\n\r])?"
TIME = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-](0\d|1[0-4]):\d\d)"
DAY = r"\d{4}-\d\d-\d\d"
QCODE = r"[^\s:]+:\S+"
URI = r"[A-Za-z][A-Za-z0-9+.-]*:\S+"
TAG = r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*"

FLEXIBLE = (
    *("copyrightHolder", "provider", "memberOf", "instanceOf", "signal", "digitalSourceType", "located", "genre"),
    "subject",
)
PARTIES = ("infoSource", "creator", "contributor")
CODED = ("role", "service")
BLOCKS = ("copyrightNotice", "usageTerms", "edNote", "headline", "dateline", "by", "description")

CHILDREN = {
    "newsItem": ["catalogRef+", "rightsInfo*", "itemMeta", "contentMeta?", "contentSet?"],
    "rightsInfo": ["copyrightHolder?", "copyrightNotice*", "usageTerms*"],
    "itemMeta": [
        *("itemClass", "provider", "versionCreated", "firstCreated?", "embargoed?", "pubStatus?", "role?", "fileName?"),
        *("generator*", "profile?", "service*", "title*", "edNote*", "memberOf*", "instanceOf*", "signal*", "expires*"),
    ],
    "contentMeta": [
        *("urgency?", "contentCreated?", "contentModified?", "digitalSourceType?", "located*", "infoSource*"),
        *("creator*", "contributor*", "altId*", "language*", "genre*", "keyword*", "subject*", "slugline*"),
        *("headline*", "dateline*", "by*", "creditline*", "description*"),
    ],
    "contentSet": ["inlineXML*"],
    **{key: ["name*"] for key in (*FLEXIBLE, *PARTIES, *CODED)},
}
"""The children of elements, with `?`, `*` or `+` behind those that may be missing or recur."""

VALUES = {
    **dict.fromkeys(("versionCreated", "firstCreated", "embargoed"), TIME),
    **dict.fromkeys(("expires", "contentCreated", "contentModified"), f"{TIME}|{DAY}"),
    "urgency": "[1-9]",
    **dict.fromkeys(("name", "title", "keyword", "fileName", "generator", "profile"), STRING),
    **dict.fromkeys(("altId", "slugline", "creditline"), STRING),
    **dict.fromkeys(BLOCKS, ".+"),
}
"""What the text of an element looks like; one that isn't here has none."""

ANY_CODE = {"qcode": QCODE, "uri": URI, "literal": STRING, "type": QCODE, "typeuri": URI}

ATTRIBUTES = {
    "newsItem": {
        "standard!": "NewsML-G2",
        "standardversion!": r"[0-9]+\.[0-9]+",
        "conformance": "core|power",
        "guid!": r"\S(.*\S)?",
        "version": "[1-9][0-9]*",
        XML_LANG: TAG,
    },
    "catalogRef": {"href!": URI},
    **{key: {"qcode!": QCODE} for key in ("itemClass", "pubStatus")},
    **dict.fromkeys(FLEXIBLE, ANY_CODE),
    **{key: {**ANY_CODE, "role": QCODE, "roleuri": URI} for key in PARTIES},
    **{key: {"qcode": QCODE, "uri": URI} for key in CODED},
    **{key: {"role": QCODE, "roleuri": URI, XML_LANG: TAG} for key in BLOCKS},
    **{key: {"href": URI, XML_LANG: TAG} for key in ("copyrightNotice", "usageTerms")},
    "name": {XML_LANG: TAG},
    "generator": {"versioninfo": ".*", "role": QCODE},
    "profile": {"versioninfo": ".*"},
    "keyword": {"role": QCODE, XML_LANG: TAG},
    "altId": {"type": QCODE, "typeuri": URI, "environment": QCODE},
    "slugline": {"separator": ".*", "role": QCODE},
    "language": {"tag!": TAG},
    "inlineXML": {"contenttype": r"[a-z]+/[a-z.+-]+", XML_LANG: TAG},
}
"""The attributes of elements, with `!` behind those that must be there; others have none."""


def breaches(element) -> Iterator[str]:
    """Give what is wrong with a news item, and all that is in it but the content."""
    name = element.tag.removeprefix(G2)
    allowed = {key.rstrip("!"): pattern for key, pattern in ATTRIBUTES.get(name, {}).items()}
    for key, value in element.items():
        if not re.fullmatch(allowed.get(key, "(?!)"), value):
            yield f"{name}@{key}={value!r}"
    for key in ATTRIBUTES.get(name, {}):
        if key.endswith("!") and element.get(key[:-1]) is None:
            yield f"{name} without {key[:-1]}"
    if name == "inlineXML":
        if len(element) > 1 or (element.text or "").strip():
            yield "more than one element in inlineXML"
        return
    text = (element.text or "") if name in VALUES else "".join(element.xpath("text()")).strip() or None
    if text is not None and not re.fullmatch(VALUES.get(name, "(?!)"), text, re.DOTALL):
        yield f"{name} with the text {text!r}"
    children = [child.tag.removeprefix(G2) for child in element]
    model = "".join(
        f"({part.rstrip('?*+')},){part[-1] if part[-1] in '?*+' else ''}" for part in CHILDREN.get(name, [])
    )
    if not re.fullmatch(model, "".join(f"{child}," for child in children)):
        yield f"{name} with {children}"
    for child in element:
        yield from breaches(child)
