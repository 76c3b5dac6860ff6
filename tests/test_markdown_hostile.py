"""Hostile strings in Markdown are text, in every place."""

from __future__ import annotations

import pytest

import newsdoc as nd
from commonmark import filled, shape
from newsdoc.formats.markdown import read, write
from newsdoc.normal import require
from shared import shared_path


@pytest.mark.parametrize("name", ["xss", "strings"])
def test_hostile_strings_change_nothing_but_the_text(name):
    folder = shared_path() / "suites" / name
    if not folder.is_dir():
        pytest.skip(f"no {folder}")
    plain, tried = shape(filled("harmless")), 0
    for path in sorted(folder.rglob("*")):
        for line in path.read_text("utf-8", "replace").splitlines() if path.is_file() else ():
            try:
                require(filled(line))
            except nd.InvalidDocument:
                continue
            assert shape(filled(line)) == plain, line
            assert read(write(filled(line))) == filled(line), line
            tried += 1
    assert tried > 100
