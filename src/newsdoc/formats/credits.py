"""What bylines and datelines can hold: text and names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc.model import Entity
from newsdoc.normal import join
from newsdoc.tree import plain_text

if TYPE_CHECKING:
    from newsdoc.model import Content

__all__ = ["credits_of"]


def credits_of(content: Content) -> tuple[Any, ...]:
    """Give a run of text as a byline can hold it: text and names, without what others have added."""
    return join(part if isinstance(part, str | Entity) else plain_text(part) for part in content)
