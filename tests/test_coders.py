"""The codec's modules that are written by code are what would be written now."""

from __future__ import annotations

import pytest

from coders import CODERS, FOLDER, text


@pytest.mark.parametrize("name", CODERS)
def test_what_is_written_by_code_is_what_would_be_written_now(name):
    assert (FOLDER / f"{name}.py").read_text("utf-8") == text(name), "python tests/coders.py writes it anew"
