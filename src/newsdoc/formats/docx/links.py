"""What links lead to: addresses that are safe to follow, and bookmarks for the blocks that have ids."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from newsdoc import patterns
from newsdoc.formats.markup import attribute, followed
from newsdoc.model import BlockNode
from newsdoc.tree import find_all

if TYPE_CHECKING:
    from newsdoc.model import Document

__all__ = ["Links"]

_SAFE = "!#$%&'()*+,-./:;=?@[]_~"
"""What may stand in a URI (RFC 3986) besides letters and digits."""

_LONGEST_ADDRESS = 2079
_LONGEST_BOOKMARK = 40
"""The most that Word takes, in characters."""


class Links:
    """The addresses and bookmarks of a document."""

    def __init__(self, document: Document) -> None:
        """Name a bookmark for each block that has an id."""
        self._keys: dict[str, str] = {}
        ids = [node.id for node in find_all(document, BlockNode) if node.id is not None]
        self._bookmarks = _bookmarks(ids)

    @property
    def addresses(self) -> dict[str, str]:
        """What links lead to, by the ids of the relations."""
        return {key: address for address, key in self._keys.items()}

    def bookmark(self, id: str) -> str:
        """Give the name of the bookmark at the block with an id: the id itself if Word takes it as a name."""
        return self._bookmarks[id]

    def attributes(self, href: str) -> str | None:
        """Give the attributes of `w:hyperlink` for what a link leads to, or nothing if it is none to follow."""
        if href.startswith("#"):
            name = self._bookmarks.get(href[1:])
            return None if name is None else attribute("w:anchor", name)
        address = _address(href)
        if address is None:
            return None
        return attribute("r:id", self._keys.setdefault(address, f"link{len(self._keys) + 1}"))


def _bookmarks(ids: list[str]) -> dict[str, str]:
    """Give a name for each id; Word's have letters, digits and underscores, and their case doesn't count."""
    found: dict[str, str] = {}
    taken: set[str] = set()
    for name in filter(_is_bookmark, ids):
        if name.casefold() not in taken:
            found[name] = name
            taken.add(name.casefold())
    free = (name for number in count(1) if (name := f"block{number}") not in taken)
    return {name: found[name] if name in found else next(free) for name in ids}


def _is_bookmark(name: str) -> bool:
    return len(name) <= _LONGEST_BOOKMARK and name[0].isalpha() and name.replace("_", "").isalnum()


def _address(href: str) -> str | None:
    """Give an address as a URI of ASCII, or nothing if it is of another kind or would spoil the file for Word."""
    address = quote(href, safe=_SAFE)
    if not followed(href, fragment=False) or len(address) > _LONGEST_ADDRESS or not patterns.URI.match(address):
        return None
    try:
        found = urlsplit(address)
        has_host = bool(found.hostname) and found.port != 0
    except ValueError:
        return None
    return address if has_host or (found.scheme == "mailto" and found.path) else None
