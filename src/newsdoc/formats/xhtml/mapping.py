"""What stands for each class of node in our XHTML."""

from __future__ import annotations

from newsdoc.formats.mapping import of_rules
from newsdoc.formats.xhtml.rules import BLOCKS, INLINES, PARTS

__all__ = ["mapping"]

_PAIRS = {"definition_item": "`dt`, `dd`", "row": "`tr`", "cell": "`td`, `th`"}
_TIMES = "; times `data-start`, `data-end`"


def mapping() -> dict[str, str]:
    """Give what stands for each class of node."""
    found = _PAIRS | of_rules([*BLOCKS, *PARTS, *INLINES])
    return found | {"turn": found["turn"] + _TIMES}
