"""The URI that a document goes by in formats that demand one."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

from newsdoc import patterns
from newsdoc.formats.json import write

if TYPE_CHECKING:
    from newsdoc.model import Document

__all__ = ["read_uri", "write_uri"]

_OWN = "urn:newsdoc:"
_NO_ID = _OWN + "sha256:"


def read_uri(uri: str) -> str | None:
    """Give the id that a URI stands for: itself, unless it is one of ours; none where the document has no id."""
    if uri.startswith(_NO_ID):
        return None
    return unquote(uri.removeprefix(_OWN)) if uri.startswith(_OWN) else uri


def write_uri(document: Document) -> str:
    """Give the URI of a document: its id, if it is a URI, or one made of its id, or of what it holds."""
    if document.id is None:
        return _NO_ID + sha256(write(document, origins=False).encode()).hexdigest()
    return document.id if patterns.URI.match(document.id) else _OWN + quote(document.id, safe="")
