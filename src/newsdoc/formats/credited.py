"""What a byline or dateline can hold of the content that marked-up files have there."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from newsdoc.model import Entity
from newsdoc.normal import join
from newsdoc.tree import plain_text

if TYPE_CHECKING:
    from newsdoc.model import Content

__all__ = ["credited"]


def credited(content: Content) -> tuple[str | Entity, ...]:
    """Give text and names as they are, and the words of all else."""
    kept = [part if isinstance(part, str | Entity) else plain_text(part).replace("\n", " ") for part in content]
    return cast("tuple[str | Entity, ...]", join(filter(None, kept)))
