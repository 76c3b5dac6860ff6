"""The URI that a document goes by in formats that demand one."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

from newsdoc import patterns
from newsdoc.formats.json import write
from newsdoc.model.scalars import TEXT

if TYPE_CHECKING:
    from newsdoc.model import Document

__all__ = ["NO_NAME", "name_uri", "read_uri", "write_uri"]

_is_text = patterns.scalar(TEXT.regex).match

_OWN = "urn:newsdoc:"
NO_NAME = _OWN + "sha256:"
"""What the URI of a document without id begins with; a reader takes that alone for none, too."""


def read_uri(uri: str) -> str | None:
    """Give the id that a URI stands for: itself, unless it is one of ours; none where the document has no id."""
    if uri.startswith(NO_NAME):
        return None
    found = unquote(uri.removeprefix(_OWN)) if uri.startswith(_OWN) else uri
    return found if _is_text(found) else uri  # a URI may spell what no id has


def write_uri(document: Document) -> str:
    """Give the URI of a document: its id, if it is a URI, or one made of its id, or of what it holds."""
    return name_uri(document) or NO_NAME + sha256(write(document, origins=False).encode()).hexdigest()


def name_uri(document: Document) -> str | None:
    """Give the URI of a document that has an id: that, if it is a URI, or one made of it."""
    if document.id is None:
        return None
    return document.id if patterns.URI.match(document.id) else _OWN + quote(document.id, safe="")
