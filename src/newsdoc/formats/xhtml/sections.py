"""Sections of CDATA in pages that are XML: a parser of HTML takes them for comments, and loses what they say."""

from __future__ import annotations

from newsdoc.formats.markup import escape

__all__ = ["with_sections"]

_OPENING = "<![CDATA["
_CLOSING = "]]>"
_RAW = ("script", "style")
"""The elements whose text is no markup in HTML, so that nothing in it stands for anything else."""


def with_sections(markup: str) -> str:
    """Give markup with what sections of CDATA say as text; one that doesn't end, or stands in a script, is left."""
    if _OPENING not in markup:
        return markup
    first, *others = markup.split(_OPENING)
    found = [first]
    raw = _ends_raw(first, raw=False)
    for other in others:
        said, closing, rest = other.partition(_CLOSING)
        found += [_OPENING, other] if raw or not closing else [escape(said), rest]
        raw = _ends_raw(other if raw else rest, raw=raw)
    return "".join(found)


def _ends_raw(markup: str, *, raw: bool) -> bool:
    """Say whether a script or a style is open at the end of markup; `raw` says so of its beginning."""
    small = markup.lower()
    begun = max(small.rfind(f"<{name}") for name in _RAW)
    ended = max(small.rfind(f"</{name}") for name in _RAW)
    return begun > ended or (raw and begun == ended)
