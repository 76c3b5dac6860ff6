"""Who shows documents in notebooks. The model knows nothing above it, so what can show one is registered here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["LOADERS", "shown"]

LOADERS: dict[str, Callable[[], Callable[[Any], Any]]] = {}
"""What gives the function that shows a document, by what it makes: `html` or `bundle`. It is asked on first use."""


def shown(what: str, document: object) -> Any:
    """Give what becomes of a document, or nothing where nobody shows any."""
    return LOADERS[what]()(document) if what in LOADERS else None
