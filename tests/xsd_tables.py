"""Reading an XML Schema as tables in the notation of the profile checker, so that the two can be compared."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lxml import etree

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["xsd_tables"]

_XS = "{http://www.w3.org/2001/XMLSchema}"
_SIGNS = {("0", "1"): "?", ("1", "1"): "", ("0", "unbounded"): "*", ("1", "unbounded"): "+"}
_GROUPS = {
    "enrichedText": "%inline",
    "blockContent": "%blocks",
    "globalNITFAttributes": "global",
    "commonNITFAttributes": "common",
    "cellAlign": "%align",
    "cellVAlign": "%valign",
}


def xsd_tables(path: Path) -> dict[str, tuple[str, set[str]]]:
    """Give the content and the attributes of each element that an XML Schema declares."""
    root = etree.parse(path, etree.XMLParser(remove_comments=True)).getroot()
    types = {found.get("name"): found.find(f"{_XS}complexType") for found in root.findall(f"{_XS}element")}
    return {name: (_content(found), _attributes(found)) for name, found in types.items()}


def _content(found: Any) -> str:
    particles = [_particle(child) for child in found if child.tag in (f"{_XS}sequence", f"{_XS}choice")]
    if found.get("mixed") != "true":
        return "".join(particles)
    return f"(#text | {particles[0].removesuffix('*')})*" if particles else "#text*"


def _particle(found: Any) -> str:
    sign = _SIGNS[found.get("minOccurs", "1"), found.get("maxOccurs", "1")]
    kind = found.tag.removeprefix(_XS)
    if kind == "element":
        return found.get("ref").partition(":")[2] + sign
    if kind == "any":
        return "#other" + sign
    if kind == "group":
        return _GROUPS[found.get("ref").partition(":")[2]] + sign
    inner = [_particle(child) for child in found if child.tag != f"{_XS}annotation"]
    return f"({(', ' if kind == 'sequence' else ' | ').join(inner)}){sign}"


def _attributes(found: Any) -> set[str]:
    groups = {_GROUPS[group.get("ref").partition(":")[2]] for group in found.findall(f"{_XS}attributeGroup")}
    return groups | {_attribute(attribute) for attribute in found.findall(f"{_XS}attribute")}


def _attribute(found: Any) -> str:
    words = [word.get("value") for word in found.iter(f"{_XS}enumeration")]
    kind = found.get("type")
    if words:
        takes = f"={'|'.join(words)}"
    else:
        takes = "=fixed" if found.get("fixed") else "" if kind == "string" else f":{kind}"
    return found.get("name") + takes + ("!" if found.get("use") == "required" else "")
