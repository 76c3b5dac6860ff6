"""Paragraphs of others that are parted by two line breaks, as one does who has no other markup."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

import attrs

from newsdoc.model import LineBreak, Paragraph

if TYPE_CHECKING:
    from newsdoc.model import Content

__all__ = ["parted_at_breaks"]


def parted_at_breaks(paragraph: Paragraph) -> list[Paragraph]:
    """Give the paragraphs that stand in one, whose white space is collapsed. The first keeps its id."""
    runs: list[list[Content]] = [[]]
    for is_break, parts in groupby(paragraph.content, lambda part: isinstance(part, LineBreak)):
        run = tuple(parts)
        if is_break and len(run) > 1:
            runs.append([])
        else:
            runs[-1].append(run)
    contents = [content for run in runs if (content := tuple(part for held in run for part in held))]
    if not contents:  # nothing but breaks
        return [paragraph]
    first, *rest = contents
    return [attrs.evolve(paragraph, content=first), *(attrs.evolve(paragraph, content=each, id=None) for each in rest)]
