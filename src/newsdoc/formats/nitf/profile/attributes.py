"""Which attributes an element has: the notation of `elements`, read once, and held against the elements of a file."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from newsdoc.diagnostics.suggestions import did_you_mean
from newsdoc.formats.markup import XML_LANG, XML_SPACE
from newsdoc.formats.nitf.profile.elements import ATTRIBUTE_GROUPS, ELEMENTS
from newsdoc.formats.nitf.profile.values import TYPES, fits
from newsdoc.formats.spaces import BLANKS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdoc.formats.nitf.versions import Version
    from newsdoc.formats.xml import Element

__all__ = ["IDS", "Kind", "Kinds", "attribute_problems", "foreign_problems", "kinds_of"]

IDS = ("id", "{http://www.w3.org/XML/1998/namespace}id")
"""The attributes that hold ids."""

_XSI = "{http://www.w3.org/2001/XMLSchema-instance}"
_TYPE = f"{_XSI}type"
_LOCATIONS = (f"{_XSI}schemaLocation", f"{_XSI}noNamespaceSchemaLocation")
_OPEN = ("global", "common")
_TYPED = {XML_LANG: "language", XML_SPACE: "space"}


class Kind(NamedTuple):
    """What an attribute takes: a value of a type, one of some words, or any text where it has neither."""

    type: str = ""
    words: tuple[str, ...] = ()


class Kinds(NamedTuple):
    """The attributes of an element by name, those that it must have, and whether it takes those of others, too."""

    declared: dict[str, Kind]
    required: tuple[str, ...]
    open: bool


@cache
def kinds_of(element: str, version: Version) -> Kinds:
    """Give the attributes that an element has in a version."""
    listed = ELEMENTS[element][1].split()
    written = " ".join(ATTRIBUTE_GROUPS.get(name, name) for name in listed).split()
    declared = dict(_kind(name.removesuffix("!"), version) for name in written)
    required = tuple(_kind(name[:-1], version)[0] for name in written if name.endswith("!"))
    return Kinds(declared, required, version.foreign and any(name in _OPEN for name in listed))


def _kind(written: str, version: Version) -> tuple[str, Kind]:
    """Give the name of an attribute as lxml has it, and what it takes."""
    name, equals, words = written.partition("=")
    if words == "fixed":
        fixed = {"version": (version.public_id,), "change.date": (version.changed,)}
        return name, Kind(words=fixed.get(name, ("12:26",) if version.foreign else ()))
    if equals:
        return name, Kind(words=tuple(words.split("|")))
    if ":" not in written:
        return written, Kind()
    name, _, kind = written.rpartition(":")
    return XML_LANG if name == "xml:lang" else name, Kind(kind)


def attribute_problems(element: Element, name: str, version: Version) -> Iterator[str]:
    """Say what is wrong with the attributes of an element of NITF."""
    declared, required, is_open = kinds_of(name, version)
    found = element.keys()
    for attribute in found:
        kind = declared.get(attribute)
        value = element.get(attribute) or ""
        if kind is not None:
            yield from _value_problem(name, attribute, value, kind)
        elif _is_foreign(attribute, element) and (is_open or attribute in _LOCATIONS):
            yield from _foreign_problem(name, attribute, value)
        else:
            yield _unknown(name, attribute, declared)
    for attribute in required:
        if attribute not in found:
            yield f"<{name}> lacks the attribute {_shown(attribute)}, which it must have"


def foreign_problems(element: Element) -> Iterator[str]:
    """Say what is wrong with those attributes of another's element that XML itself or XML Schema defines."""
    name = element.tag.rpartition("}")[2]
    for attribute in element.keys():  # noqa: SIM118  (lxml's elements are iterated over by child)
        value = element.get(attribute) or ""
        if attribute in _TYPED:
            yield from _value_problem(name, attribute, value, Kind(_TYPED[attribute]))
        elif attribute == _TYPE and not _is_built_in(value, element):
            yield f"xsi:type of <{name}> is {value!r}; allowed is a type that XML Schema itself has"


def _is_built_in(value: str, element: Element) -> bool:
    """Say whether a type is one of XML Schema's own; whether the element is of that type isn't looked at."""
    prefix, _, _ = value.strip(BLANKS).rpartition(":")
    return element.nsmap.get(prefix or None) == "http://www.w3.org/2001/XMLSchema"


def _is_foreign(attribute: str, element: Element) -> bool:
    space = attribute[1:].partition("}")[0] if attribute.startswith("{") else ""
    return bool(space) and space != element.tag[1:].partition("}")[0]


def _foreign_problem(name: str, attribute: str, value: str) -> Iterator[str]:
    if attribute in (_TYPE, f"{_XSI}nil"):
        yield f"<{name}> takes no {_shown(attribute)}: what stands in it is given by its name"
    elif attribute in _TYPED:
        yield from _value_problem(name, attribute, value, Kind(_TYPED[attribute]))


def _value_problem(name: str, attribute: str, value: str, kind: Kind) -> Iterator[str]:
    start = f"{_shown(attribute)} of <{name}> is {value!r}"
    if kind.words and value not in kind.words:
        yield f"{start}; allowed is {_either([repr(word) for word in kind.words])}"
    elif kind.type and not fits(kind.type, value):
        yield f"{start}; allowed is {TYPES[kind.type][1]}"


def _either(words: list[str]) -> str:
    return f"{', '.join(words[:-1])} or {words[-1]}" if len(words) > 1 else words[0]


def _unknown(name: str, attribute: str, declared: dict[str, Kind]) -> str:
    shown = [_shown(known) for known in declared]
    hint = did_you_mean(_shown(attribute), shown)
    return f"<{name}> has no attribute {_shown(attribute)}; allowed are {', '.join(shown) or 'none'}{hint}"


def _shown(attribute: str) -> str:
    """Give an attribute's name as a file has it, as far as its prefix is known."""
    space, _, local = attribute.rpartition("}")
    if not space:
        return local
    return f"{_PREFIXES.get(space[1:], space + '}')}{local}"


_PREFIXES = {XML_LANG[1:].partition("}")[0]: "xml:", _XSI[1:-1]: "xsi:"}
