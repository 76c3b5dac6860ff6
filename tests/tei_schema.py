"""The official RELAX NG schema of TEI without the elements that a test doesn't need: to compile it all takes long."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

__all__ = ["tei_schema"]

_RNG = "{http://relaxng.org/ns/structure/1.0}"


def tei_schema(path: Path, names: Collection[str]) -> Any:
    """Give the compiled schema in which no elements are allowed but some: of those, what the whole schema says.

    What else it has is Schematron, which other tests look at.
    """
    root = etree.parse(path, etree.XMLParser(remove_comments=True)).getroot()
    for define in root.findall(f"{_RNG}define"):
        found = define.find(f"{_RNG}element")
        if found is not None and found.get("name") not in names:
            for child in list(define):
                define.remove(child)
            etree.SubElement(define, f"{_RNG}notAllowed")
    return etree.RelaxNG(root)
