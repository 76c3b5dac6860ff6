"""What schema.org defines of what JSON-LD is written with, a processor with a stand-in for its context, and judges."""

from __future__ import annotations

import re

from pyld import jsonld

__all__ = ["agree", "expanded", "misplaced"]

SCHEMA = "http://schema.org/"

TEXT = "Text"
URL = "URL"
DATE = "Date"
NUMBER = "Number"

# What schema.org expects of the properties that we use, as far as we use it: on which type, and values of which types.
THING = {"name": {TEXT}, "identifier": {TEXT, "PropertyValue"}, "description": {TEXT}, "url": {URL}}
AGENT = {"Person", "Organization"}
WORK = THING | {
    "abstract": {TEXT},
    "alternativeHeadline": {TEXT},
    "headline": {TEXT},
    "text": {TEXT},
    "creditText": {TEXT},
    "inLanguage": {TEXT},
    "version": {TEXT},
    "position": {NUMBER},
    "author": AGENT,
    "translator": AGENT,
    "copyrightHolder": AGENT,
    "copyrightYear": {NUMBER},
    "copyrightNotice": {TEXT},
    "usageInfo": {URL, "CreativeWork"},
    "datePublished": {DATE},
    "dateModified": {DATE},
    "expires": {DATE},
    "creativeWorkStatus": {TEXT},
    "genre": {TEXT},
    "keywords": {TEXT},
    "about": {"DefinedTerm"},
    "mentions": {*AGENT, "Place", "Event", "CreativeWork"},
    "image": {"ImageObject"},
    "video": {"VideoObject"},
    "audio": {"AudioObject"},
    "isPartOf": {"CreativeWorkSeries"},
    "hasPart": {"Quotation", "Question", "Answer", "Comment"},
    "isBasedOn": {"CreativeWork"},
    "correction": {"CorrectionComment"},
    "mainEntity": {"Conversation"},
}
MEDIUM = WORK | {
    "contentUrl": {URL},
    "encodingFormat": {TEXT},
    "caption": {TEXT},
    "width": {"QuantitativeValue"},
    "height": {"QuantitativeValue"},
}
TYPES = {
    "NewsArticle": WORK | {"articleBody": {TEXT}, "articleSection": {TEXT}, "dateline": {TEXT}},
    "Person": THING | {"jobTitle": {TEXT}, "affiliation": {"Organization"}},
    "Organization": THING,
    "Place": THING,
    "Event": THING,
    "CreativeWork": WORK,
    "CreativeWorkSeries": WORK,
    "ImageObject": MEDIUM,
    "VideoObject": MEDIUM,
    "AudioObject": MEDIUM,
    "QuantitativeValue": THING | {"value": {NUMBER}, "unitCode": {TEXT}},
    "PropertyValue": THING | {"propertyID": {TEXT}, "value": {TEXT}},
    "DefinedTerm": THING | {"termCode": {TEXT}, "inDefinedTermSet": {URL, "DefinedTermSet"}},
    "DefinedTermSet": WORK,
    "Quotation": WORK,
    "CorrectionComment": WORK,
    "Conversation": WORK,
    "Question": WORK | {"suggestedAnswer": {"Answer"}},
    "Answer": WORK,
    "Comment": WORK,
}
REFERABLE = {"author", "translator", "copyrightHolder"}
"""Where a participant may be referred to."""

PROPERTIES = {name: ranges for table in TYPES.values() for name, ranges in table.items()}
CONTEXT = {
    "@context": {
        "@vocab": SCHEMA,
        **{
            name: {"@id": SCHEMA + name, "@type": "@id" if URL in ranges else SCHEMA + DATE}
            for name, ranges in PROPERTIES.items()
            if TEXT not in ranges and ranges & {URL, DATE}
        },
    }
}
"""A stand-in for schema.org's context, which types the values of a property that may be no text."""


def only_ours(url, options):
    """Load our stand-in, and nothing else: tests make no connection."""
    if url not in ("https://schema.org", "https://schema.org/"):
        raise AssertionError(f"{url} was to be loaded")
    return {"contextUrl": None, "documentUrl": url, "document": CONTEXT, "contentType": "application/ld+json"}


def expanded(data):
    (node,) = jsonld.expand(data, {"documentLoader": only_ours})
    return node


def members(value):
    return value if isinstance(value, list) else [value]


def agree(data, node):
    """See that every key and value of an object is in what a processor made of it."""
    assert node.pop("@type") == [SCHEMA + data["@type"]] if "@type" in data else "@type" not in node
    for key, value in data.items():
        if key in ("@context", "@type"):
            continue
        if key == "@id":
            assert node.pop(key) == value
            continue
        for one, made in zip(members(value), node.pop(SCHEMA + key), strict=True):
            if isinstance(one, dict):
                agree(one, dict(made))
            elif "@id" in made:
                assert (made["@id"], PROPERTIES[key] & {TEXT}) == (one, set())
            else:
                assert made["@value"] == one
                assert made.get("@type") == (SCHEMA + DATE if DATE in PROPERTIES[key] else None)
    assert node == {}


def misplaced(data):
    """Give what schema.org doesn't know: a property on a type, or a value of a property."""
    known = TYPES[data["@type"]]
    for key, value in data.items():
        if key in ("@type", "@id", "@context"):
            continue
        if key not in known:
            yield f"{data['@type']}.{key}"
            continue
        for one in members(value):
            if not fits(one, key, known[key]):
                yield f"{data['@type']}.{key}: {one!r}"
            if isinstance(one, dict) and "@type" in one:
                yield from misplaced(one)


def fits(value, key, ranges):
    if isinstance(value, dict):
        return value.get("@type") in ranges if "@type" in value else key in REFERABLE and set(value) == {"@id"}
    if isinstance(value, int):
        return NUMBER in ranges
    if TEXT in ranges:
        return bool(value)
    if DATE in ranges:
        return re.fullmatch(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?)?)?", value) is not None
    return URL in ranges and re.fullmatch(r"[A-Za-z][A-Za-z0-9+.-]*:\S+", value) is not None
