"""Seeing a document: one page with the source beside the typed blocks, what is unsure, and what each format has."""

from __future__ import annotations

from newsdoc.view.page import page
from newsdoc.view.seen import Seen, see

__all__ = ["Seen", "page", "see"]
