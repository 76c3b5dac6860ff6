"""How many examples the property tests try."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

__all__ = ["EXAMPLES", "for_documents"]

EXAMPLES = int(os.environ.get("NEWSDOC_EXAMPLES") or 200)
"""The number for each property; CONTRIBUTING says how to run with many."""

settings.register_profile(
    "newsdoc",
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
settings.load_profile("newsdoc")

for_documents = settings(max_examples=max(1, EXAMPLES // 4))
"""Tries a quarter: a document takes fifty times as long to make as a text, and thirty laws are about documents."""
