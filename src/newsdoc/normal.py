"""The normal form: joining text, mending documents, and refusing what can't be written."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdoc.model import Content, Inline

__all__ = ["join"]


def join(parts: Iterable[str | Inline]) -> Content:
    """Give content in which adjacent strings are one and empty ones are gone."""
    joined: list[str | Inline] = []
    for part in parts:
        if not isinstance(part, str):
            joined.append(part)
        elif joined and isinstance(joined[-1], str):
            joined[-1] += part
        elif part:
            joined.append(part)
    return tuple(joined)
