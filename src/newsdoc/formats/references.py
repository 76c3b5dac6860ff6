"""References: whether a text can stand where XML Schema wants an `anyURI`, as links and pictures do."""

from __future__ import annotations

from newsdoc import patterns

__all__ = ["is_reference"]


def is_reference(text: str | None) -> bool:
    """Say whether a text is surely a URI, an IRI or a relative reference, so that every checker of XML takes it."""
    if not text or not patterns.URI_REFERENCE.match(text):
        return False
    before = text.partition("#")[0].partition("?")[0]
    scheme, colon, rest = before.partition("/")[0].partition(":")
    if colon and not (_is_scheme(scheme) and (rest or before[len(scheme) + 1 :])):
        return False
    path = before[len(scheme) + 1 :] if colon else before
    return not path.startswith("//") or _is_authority(path[2:].partition("/")[0])


def _is_scheme(text: str) -> bool:
    return text.isascii() and text[:1].isalpha() and text.translate(_BESIDE_LETTERS).isalnum()


_BESIDE_LETTERS = str.maketrans(dict.fromkeys("+-."))
_PORT_DIGITS = 5


def _is_authority(text: str) -> bool:
    """Say whether a text names a host, and maybe its port, and nobody who asks."""
    host, colon, port = text.partition(":")
    known = not colon or (port.isascii() and port.isdigit() and len(port) <= _PORT_DIGITS)
    return bool(host) and "@" not in host and known
