"""Attributes that the model has no place for: they are kept as extensions, each value once."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from newsdoc.formats.markup import XML_LANG, XML_SPACE, extension_name
from newsdoc.formats.nitf import rules
from newsdoc.formats.nitf.names import LABEL, OWN
from newsdoc.formats.spaces import squeeze
from newsdoc.model import Extension
from newsdoc.model.scalars import ID
from newsdoc.patterns import scalar

if TYPE_CHECKING:
    from newsdoc.formats.nitf.reader import Reader
    from newsdoc.formats.xml import Element

__all__ = ["keep_attributes"]

_is_id = scalar(ID.regex).match

_ABOUT_THE_FORMAT = ("version", "change.date", "change.time", "class", "uno", "baselang")
_FILES = ("src", "alt", "type", "width", "height")

# Of the elements that no rule describes, what their readers use; and what says nothing, for there is no other value.
_KNOWN: dict[str, tuple[str, ...]] = {
    "nitf": _ABOUT_THE_FORMAT,
    "meta": ("name", "content"),
    "tobject.subject": tuple(f"tobject.subject.{name}" for name in ("refnum", "ipr", "matter", "detail", "type")),
    "tobject.property": ("tobject.property.type",),
    "docdata": ("management-status",),
    "doc-id": ("id-string",),
    "du-key": ("version",),
    "urgency": ("ed-urg",),
    **dict.fromkeys(("date.issue", "date.release", "date.expire", "story.date"), ("norm",)),
    "ed-msg": ("info",),
    "doc.copyright": ("year", "holder"),
    "doc.rights": ("owner", "agent", "geography", "limitations", "startdate", "enddate"),
    "keyword": ("key",),
    "series": ("series.name", "series.part", "series.totalpart"),
    "revision-history": ("name", "function", "norm", "comment"),
    "media": ("media-type",),
    "media-reference": ("source", "mime-type", "alternate-text", "width", "height"),
    **dict.fromkeys(("img", "video", "audio", "source"), _FILES),
}

# What others have that says no more than the element does.
_NOTHING = {
    ("tobject", "tobject.type", "news"),
    ("media-reference", "units", "pixels"),
    ("em", "class", "bold"),
    ("em", "class", "italic"),
}


@cache
def _known() -> dict[str, frozenset[str]]:
    """Give the attributes that are read, by element."""
    known = {name: set(attributes) for name, attributes in _KNOWN.items()}
    for table in (rules.BLOCKS, rules.PARTS, rules.HEADLINES, rules.INLINES, rules.BYLINE, rules.DATELINE):
        for rule in table:
            names = {attribute.name for attribute in rule.attributes}
            known.setdefault(rule.read_from, set()).update(names)
    for alias, _, element, _ in rules.ALIASES:
        known.setdefault(alias, set()).update(known.get(element, ()))
    return {name: frozenset(attributes) for name, attributes in known.items()}


def keep_attributes(reader: Reader, root: Element) -> None:
    """Keep what attributes say that have no place, as extensions named after element and attribute."""
    known = _known()
    inside = {inner for element in reader.kept for inner in element.iter()}
    found: dict[tuple[str, str, str], None] = {}
    for element in root.iter():
        names = element.keys()
        if not names or element in inside:
            continue
        local = reader.local(element)
        read = known.get(local, frozenset())
        for name in names:
            if name not in read and (value := element.get(name)) and not _says_nothing(local, name, value):
                found[local, name, value] = None
    for local, name, value in found:
        field = extension_name("nitf", local.rpartition("}")[2], name.rpartition("}")[2])
        reader.extensions.append(Extension(field, squeeze(value) or value))


def _says_nothing(element: str, name: str, value: str) -> bool:
    """Say whether an attribute is read everywhere, or has no meaning beyond its element's."""
    if (element, name, value) in _NOTHING:
        return True
    if name == "id":
        return bool(_is_id(value))
    if name in (XML_LANG, XML_SPACE) or name.startswith(f"{{{OWN}}}"):
        return True
    if name == "class":
        return all(token.startswith("nd-") for token in value.split()) or value == LABEL
    return name.endswith("}schemaLocation")
