"""What README and the start page of the site show first is what newsdoc makes of it, and the picture is there."""

from __future__ import annotations

import json

import pytest

import newsdoc as nd
from newsdoc import codec
from shared import PROJECT
from test_docs import code_blocks, write_files
from test_docs_model import nodes


@pytest.mark.parametrize("name", ["README.md", "docs/index.md"])
def test_the_json_is_made_of_the_article_above_it(name, tmp_path):
    page = PROJECT / name
    write_files(page, tmp_path)
    document = nd.load(tmp_path / "boat.txt", origins=False)
    made = list(nodes(codec.encode(document)))
    shown = [json.loads(block) for block in code_blocks(page, "json")]
    assert len(shown) == 2
    assert [data for data in shown if data not in made] == []


def test_the_picture_is_small():
    assert (PROJECT / "docs" / "images" / "view.png").stat().st_size < 200_000
