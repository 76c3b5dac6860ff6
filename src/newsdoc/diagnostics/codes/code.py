"""What a code is."""

from __future__ import annotations

from typing import Literal, TypeAlias

import attrs

from newsdoc.alike import Alike

__all__ = ["Code", "Severity"]

Severity: TypeAlias = Literal["error", "warning", "info"]


@attrs.frozen(eq=False, repr=False)
class Code(Alike):
    """A kind of problem: its name, how grave it is, what it means and what helps.

    `loss` says that something of the source, or of the document, is not in the output.
    """

    name: str
    severity: Severity
    meaning: str
    remedy: str
    loss: bool = False
