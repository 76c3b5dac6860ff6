"""What identifies a document or what it links to: a URI, and a UUID that is made of it where there is no other."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, UUID, uuid5

from newsdoc.formats.identity import read_uri, write_uri
from newsdoc.formats.tt_newsdoc.texts import line

if TYPE_CHECKING:
    from newsdoc.formats.tt_newsdoc.shapes import Block
    from newsdoc.model import Document

__all__ = ["is_uuid", "read_identity", "uuid_of", "write_identity"]

_URN = "urn:uuid:"


def is_uuid(text: str) -> bool:
    """Say whether a text is a UUID as TT writes them."""
    try:
        return str(UUID(text)) == text
    except ValueError:
        return False


def uuid_of(uri: str) -> str:
    """Give the UUID of what has a URI: the last part of the URI, if it is one, or else one made of all of it."""
    last = uri.rpartition("/")[2]
    return last if is_uuid(last) else str(uuid5(NAMESPACE_URL, uri))


def read_identity(found: Block) -> tuple[str | None, str | None]:
    """Give the id of a document, and its UUID if the id doesn't say it."""
    uri, uuid = line(found.get("uri")), found.get("uuid") or ""
    if not uri:
        return (_URN + uuid, None) if is_uuid(uuid) else (None, uuid or None)
    return read_uri(uri), None if uuid in ("", uuid_of(uri)) else uuid


def write_identity(document: Document) -> Block:
    """Give the UUID and the URI of a document; one whose id is a UUID has no URI."""
    if document.id is not None and document.id.startswith(_URN) and is_uuid(document.id.removeprefix(_URN)):
        return {"uuid": document.id.removeprefix(_URN)}
    uri = write_uri(document)
    return {"uuid": uuid_of(uri), "uri": uri}
