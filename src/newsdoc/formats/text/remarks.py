"""Remarks: what the reader has to say about its decisions, kept until all are made."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["Remark"]


class Remark(NamedTuple):
    """Something to report: a diagnostic's code and message, and an offset in the source."""

    code: str
    message: str
    offset: int
