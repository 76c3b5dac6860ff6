"""What a document was read from."""

from __future__ import annotations

from hashlib import sha256

from newsdoc._version import __version__
from newsdoc.making import maker
from newsdoc.model import Provenance

__all__ = ["provenance"]

_make = maker(Provenance)


def provenance(data: str | bytes, name: str | None, media_type: str, encoding: str | None) -> Provenance:
    """Give the provenance of data: the file's name, its media type, the encoding of bytes, and the hash of them."""
    given = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
    known = None if isinstance(data, str) else encoding
    return _make(name or None, media_type, known, sha256(given).hexdigest(), __version__)
