"""Fixtures of all tests, and how many examples the property tests try."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from shared import shared_path

if TYPE_CHECKING:
    from pathlib import Path

# The number of examples of each property test; CONTRIBUTING says how to run with many.
settings.register_profile(
    "newsdoc",
    max_examples=int(os.environ.get("NEWSDOC_EXAMPLES") or 200),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
settings.load_profile("newsdoc")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of references and labelled articles; a test that asks for it is skipped where there is none."""
    path = shared_path()
    if not path.is_dir():
        pytest.skip(f"no folder {path}: set NEWSDOC_SHARED to where the references are")
    return path
