"""Trees of NITF for tests: grown from the tables of the profile checker, and mutations of trees."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any, TypeAlias

from lxml import etree

from newsdoc.formats.markup import XML_LANG, XML_SPACE
from newsdoc.formats.nitf.names import NAMESPACE, OWN
from newsdoc.formats.nitf.profile.attributes import kinds_of
from newsdoc.formats.nitf.profile.elements import ELEMENTS
from newsdoc.formats.nitf.profile.models import OTHER, TEXT, model_of
from newsdoc.formats.nitf.versions import NEWEST, VERSIONS

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["grown", "mutated", "slips"]

Choose: TypeAlias = "Callable[[Any], Any]"
"""Takes a sequence and gives one of its members."""

_VERSION = VERSIONS[NEWEST]
_PREFIX = f"{{{NAMESPACE}}}"
_NAMES = tuple(ELEMENTS)
_STRANGE = (f"{_PREFIX}h3", f"{_PREFIX}other", f"{{{OWN}}}x", "x", "p")
_TYPED = {
    "NMTOKEN": ("x", "1", "a:b", "-1", " é ", "medtop:1"),
    "NMTOKENS": ("", "x", "a b", " newsdoc  b "),
    "ID": ("a", "b", "c", "_d", "é.1", " e "),
    "ENTITY": ("x",),
    "language": ("", "en", "zh-Hant", "x-klingon", " de "),
}
_VALUES = (
    *("", " ", "x", "1a", "a:b", "a b", "a/b", "é", "·", "ḀⰀ", "𠀀", "en_US", "abcdefghi", "en-", "preserve"),
    *("12:26", "September 11, 2009", "-//IPTC//DTD NITF 3.6//EN", "-//IPTC//DTD NITF 3.5//EN"),
    *("left", "char", "std", " pa ", "editorsnote", "pixels", "nowrap", "male", "final", "main"),
)
_FOREIGN = (
    *(XML_LANG, XML_SPACE, f"{{{OWN}}}x", "{http://www.w3.org/XML/1998/namespace}x", f"{_PREFIX}class"),
    *(f"{{http://www.w3.org/2001/XMLSchema-instance}}{name}" for name in ("schemaLocation", "type", "nil", "x")),
)
_TEXTS = (" ", "\n  ", "x", "\u00a0", "\u3000")
_SLIPS = tuple(
    etree.XPath(
        f"//n:{holder}/*[namespace-uri() != '{NAMESPACE}']/following-sibling::n:{held}", namespaces={"n": NAMESPACE}
    )
    for holder, held in (("head", "revision-history"), ("media", "media-producer"))
)


def slips(root: Any) -> bool:
    """Say whether a file has what libxml2 lets pass although the XSD doesn't: see the test that shows it."""
    return any(find(root) for find in _SLIPS)


def grown(name: str, choose: Choose, depth: int = 3) -> Any:
    """Give an element that the tables take, with some of what may stand in it, and some of its attributes."""
    element = etree.Element(_PREFIX + name)
    _dress(element, name, choose)
    model = model_of(name, _VERSION)
    state = model.start
    for _ in range(12):
        allowed = model.expected(state)
        if model.complete(state) and (depth <= 0 or not allowed or not choose((0, 1, 1))):
            break
        found = choose(allowed) if depth > 0 else allowed[-1]
        if found != TEXT:
            element.append(etree.Element(f"{{{OWN}}}x") if found == OTHER else grown(found, choose, depth - 1))
        elif len(element):
            element[-1].tail = choose(_TEXTS)
        else:
            element.text = choose(_TEXTS)
        state = model.step(state, found)
    return element


def _dress(element: Any, name: str, choose: Choose) -> None:
    declared, required, _ = kinds_of(name, _VERSION)
    optional = [choose(tuple(declared)) for _ in range(choose((0, 0, 1, 2))) if declared]
    for attribute in (*required, *optional):
        kind = declared[attribute]
        if attribute not in ("tabletype", "id"):
            element.set(attribute, choose(kind.words or _TYPED.get(kind.type, _VALUES)))


def mutated(root: Any, choose: Choose) -> Any:
    """Give a copy of a tree in which something is changed; its root keeps its name."""
    root = copy.deepcopy(root)
    elements = list(root.iter())
    choose(_MUTATIONS)(choose(elements), elements, choose)
    return root


def _rename(element: Any, elements: list[Any], choose: Choose) -> None:
    if element is not elements[0]:
        element.tag = choose((*(_PREFIX + name for name in _NAMES), *_STRANGE))


def _move(element: Any, elements: list[Any], choose: Choose) -> None:
    target = choose(elements)
    if element is not elements[0] and element not in list(target.iterancestors()) and target is not element:
        target.insert(choose(range(len(target) + 1)), element)


def _swap(element: Any, elements: list[Any], choose: Choose) -> None:
    if len(element) > 1:
        element.append(choose(list(element)))


def _drop(element: Any, elements: list[Any], choose: Choose) -> None:
    if element is not elements[0]:
        element.getparent().remove(element)


def _double(element: Any, elements: list[Any], choose: Choose) -> None:
    if element is not elements[0]:
        element.addnext(copy.deepcopy(element))


def _plant(element: Any, elements: list[Any], choose: Choose) -> None:
    element.insert(choose(range(len(element) + 1)), grown(choose(_NAMES), choose))


def _plant_fitting(element: Any, elements: list[Any], choose: Choose) -> None:
    name = etree.QName(element).localname
    known = [found for found in model_of(name, _VERSION).names if found in ELEMENTS] if name in ELEMENTS else []
    if known:
        element.insert(choose(range(len(element) + 1)), grown(choose(known), choose))


def _attribute(element: Any, elements: list[Any], choose: Choose) -> None:
    name = etree.QName(element).localname
    declared = tuple(kinds_of(name, _VERSION).declared) if name in ELEMENTS else ("id",)
    anywhere = kinds_of(choose(_NAMES), _VERSION).declared
    pool = choose((declared, declared, tuple(anywhere), _FOREIGN)) or _FOREIGN
    element.set(choose(pool), choose(_VALUES))


def _attribute_less(element: Any, elements: list[Any], choose: Choose) -> None:
    if element.keys():
        element.attrib.pop(choose(element.keys()))


def _same_id(element: Any, elements: list[Any], choose: Choose) -> None:
    ids = [found.get("id") for found in elements if found.get("id")] or ["a"]
    element.set("id", choose(ids))


def _write(element: Any, elements: list[Any], choose: Choose) -> None:
    if len(element) and choose((True, False)):
        choose(list(element)).tail = choose(_TEXTS)
    else:
        element.text = choose(_TEXTS)


_MUTATIONS = (
    *(_rename, _move, _swap, _drop, _double, _plant, _plant_fitting, _plant_fitting),
    *(_attribute, _attribute, _attribute_less, _same_id, _write),
)
