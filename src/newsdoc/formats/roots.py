"""Which format a file of XML is of by its root element, where that plainly says so."""

from __future__ import annotations

from newsdoc.formats.newsml_g2.names import ROOTS

__all__ = ["by_root", "read_it_with"]

_BY_ROOT = {
    **dict.fromkeys(ROOTS, "newsml-g2"),
    "nitf": "nitf",
    **dict.fromkeys(("TEI", "TEI.2", "teiCorpus"), "tei"),
    "akomaNtoso": "akoma-ntoso",
}


def by_root(name: str) -> str | None:
    """Name the built-in format that a root element is of, by its name without prefix and namespace."""
    return _BY_ROOT.get(name)


def read_it_with(name: str) -> str:
    """Say how a file with a root element is read, after a semicolon, if its format is known."""
    found = by_root(name)
    return "" if found is None else f"; read it with `--from {found}`"
