"""Each case file reads as the tree in it says."""

from __future__ import annotations

import pytest

from casebook import cases, listing
from newsdoc.formats.text import read


@pytest.mark.parametrize(("article", "tree"), [pytest.param(*case[1:], id=case[0]) for case in cases()])
def test_a_case_reads_as_its_tree_says(article, tree):
    assert listing(read(article)) == tree
