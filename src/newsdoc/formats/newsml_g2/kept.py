"""Properties that the model has no field for: kept as extensions, and written back where the standard has a place.

Only what is valid in any item is written: a text or names, and attributes whose values are what they should be.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from newsdoc import patterns
from newsdoc.checks import is_possible
from newsdoc.diagnostics import ReadError
from newsdoc.formats import xml
from newsdoc.formats.dates import extended
from newsdoc.formats.markup import XML_LANG
from newsdoc.formats.newsml_g2.elements import text_of
from newsdoc.formats.newsml_g2.lines import Line, element, named, whole_time
from newsdoc.formats.spaces import squeeze
from newsdoc.model import Date
from newsdoc.model.scalars import LANGUAGE_TAG

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsdoc.formats.xml import Element
    from newsdoc.model import Document

__all__ = ["kept_lines"]

_EXTENSION = "newsml."
_is_language = patterns.scalar(LANGUAGE_TAG.regex).match


def _is_qcode(value: str) -> bool:
    alias, _, code = value.partition(":")
    return bool(alias and code) and value.split() == [value]


def _is_uri(value: str) -> bool:
    return patterns.URI.match(value) is not None


def _is_trim(value: str) -> bool:
    return bool(value) and value == squeeze(value)


def _is_any(value: str) -> bool:
    del value
    return True


_KINDS: dict[str, Callable[[str], object]] = {
    **dict.fromkeys(("qcode", "type", "role", "environment"), _is_qcode),
    **dict.fromkeys(("uri", "typeuri", "roleuri", "href"), _is_uri),
    "literal": _is_trim,
    **dict.fromkeys(("versioninfo", "separator"), _is_any),
    XML_LANG: _is_language,
}


_Content: TypeAlias = Literal["text", "names", "date", "nothing"]


class _Rule(NamedTuple):
    """What an element may have: attributes, and in it a text, names, a date or nothing."""

    attributes: frozenset[str]
    holds: _Content


_CODED = ("qcode", "uri")
_FLEXIBLE = (*_CODED, "literal", "type", "typeuri")
_PARTY = (*_FLEXIBLE, "role", "roleuri")
_BLOCK = ("role", XML_LANG)


_HOLDING: dict[_Content, dict[str, tuple[str, ...]]] = {
    "names": {
        **dict.fromkeys(("provider", "memberOf", "instanceOf", "signal", "digitalSourceType"), _FLEXIBLE),
        **dict.fromkeys(("copyrightHolder", "located", "genre", "subject"), _FLEXIBLE),
        **dict.fromkeys(("infoSource", "creator", "contributor"), _PARTY),
        **dict.fromkeys(("role", "service"), _CODED),
    },
    "text": {
        **dict.fromkeys(("fileName", "creditline"), ()),
        **dict.fromkeys(("edNote", "keyword", "headline", "description"), _BLOCK),
        **dict.fromkeys(("copyrightNotice", "usageTerms"), ("href", XML_LANG)),
        "generator": ("versioninfo", "role"),
        "profile": ("versioninfo",),
        "altId": ("type", "typeuri", "environment"),
        "slugline": ("separator", "role"),
    },
    "date": dict.fromkeys(("contentCreated", "contentModified"), ()),
    "nothing": {"catalogRef": ("href",)},
}
_RULES = {
    name: _Rule(frozenset(attributes), holds) for holds, names in _HOLDING.items() for name, attributes in names.items()
}

# Of these a bare text is what the content says otherwise, not a property of the item.
_FIELDS = ("headline",)


def kept_lines(document: Document) -> list[Line]:
    """Give the properties of items that extensions of a document hold, as far as they are valid in any item."""
    return [line for each in document.extensions if (line := _line(each.name, each.value)) is not None]


def _line(name: str, value: str) -> Line | None:
    name = name.removeprefix(_EXTENSION) if name.startswith(_EXTENSION) else ""
    rule = _RULES.get(name)
    if rule is None:
        return None
    if value.startswith("<"):
        return _marked_up(name, value, rule)
    if name in _FIELDS or (rule.holds == "date" and not _is_date(value)) or rule.holds == "nothing":
        return None
    return next((named if rule.holds == "names" else element)(name, value), None)


def _is_date(value: str) -> bool:
    if extended(value) != value:
        return False
    return is_possible(value) if len(value) == _DAY else whole_time(Date(value)) == value


_DAY = len("2026-11-23")


def _marked_up(name: str, value: str, rule: _Rule) -> Line | None:
    """Give an element as it was kept, if all of it is valid."""
    try:
        found = xml.parse(value)
    except ReadError:
        return None
    if found.tag != name or not _fits(found, rule.attributes) or not _holds(found, rule.holds):
        return None
    return Line(name, _said(found), value)


def _holds(found: Element, what: str) -> bool:
    """Say whether an element holds what it may, and nothing else."""
    inner = found.getchildren()
    if what == "names":
        texts = [found.text, *(child.tail for child in inner)]
        return not any(squeeze(text or "") for text in texts) and all(map(_is_name, inner))
    text = found.text or ""
    return not inner and (not text if what == "nothing" else what == "text" and _is_trim(text))


def _fits(found: Element, allowed: frozenset[str]) -> bool:
    """Say whether an element has only attributes that it may have, each of its kind."""
    return allowed.issuperset(found.keys()) and all(_KINDS[key](found.get(key) or "") for key in list(found.keys()))


def _is_name(found: Element) -> bool:
    return found.tag == "name" and not len(found) and _fits(found, _NAMED) and _is_trim(found.text or "")


_NAMED = frozenset((XML_LANG,))


def _said(found: Element) -> str:
    """Give what an element says: of a subject its code, else the first of its names, its text, or its literal."""
    code = found.get("qcode") or found.get("uri") or found.get("literal") or ""
    first = found[0] if len(found) else found
    return code if found.tag == "subject" else text_of(first) or found.get("literal") or ""
