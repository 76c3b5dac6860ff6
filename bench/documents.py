"""Reading, writing and validating one article, each against a named peer or floor.

python bench/documents.py [ARTICLE.txt]
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from unittest import mock

import attrs
import mistune
from jsonschema import Draft202012Validator
from lxml import etree
from markdown_it import MarkdownIt
from referencing import Registry

import newsdoc as nd
from measure import Case, show
from newsdoc import validation
from newsdoc.schema import schema

EXAMPLE = Path(__file__).resolve().parent.parent / "examples" / "harbour.txt"


def cases(text: str) -> list[Case]:
    """Give what is measured of an article."""
    document = nd.loads(text, "text")
    as_json, as_nitf = nd.dumps(document, "json"), nd.dumps(document, "nitf").encode()
    data_bytes = as_json.encode()
    longer = nd.dumps(attrs.evolve(document, body=document.body * 2), "json").encode()
    data, tree = json.loads(as_json), etree.fromstring(as_nitf)
    markdown, mistuned = MarkdownIt(), mistune.create_markdown(renderer=None)
    bare: Draft202012Validator = Draft202012Validator(schema(), registry=Registry())
    return [
        ("text to Document", lambda: nd.loads(text, "text"), "markdown-it-py parse", lambda: markdown.parse(text)),
        ("text to Document", lambda: nd.loads(text, "text"), "mistune parse", lambda: mistuned(text)),
        ("text to JSON", lambda: nd.dumps(nd.loads(text, "text"), "json"), "json.loads", lambda: json.loads(as_json)),
        ("JSON to Document", lambda: nd.loads(as_json, "json"), "json.loads", lambda: json.loads(as_json)),
        ("header of the JSON", lambda: nd.header(data_bytes), "json.loads", lambda: json.loads(data_bytes)),
        ("header, twice the body", lambda: nd.header(longer), "json.loads", lambda: json.loads(longer)),
        ("Document to JSON", lambda: nd.dumps(document, "json"), "json.dumps", lambda: json.dumps(data)),
        ("NITF to Document", lambda: nd.loads(as_nitf, "nitf"), "lxml fromstring", lambda: etree.fromstring(as_nitf)),
        ("Document to NITF", lambda: nd.dumps(document, "nitf"), "lxml tostring", lambda: etree.tostring(tree)),
        ("jsonschema alone", lambda: list(bare.iter_errors(data)), "validate, with `fast`", lambda: nd.validate(data)),
        ("validate, without `fast`", lambda: _slowly(data), "jsonschema alone", lambda: list(bare.iter_errors(data))),
    ]


def _slowly(data: object) -> object:
    """Validate as it is done where the extra `fast` isn't installed."""
    with mock.patch.object(validation, "_quick", return_value=None):
        return nd.validate(data)


if __name__ == "__main__":
    show(cases(Path(sys.argv[1] if len(sys.argv) > 1 else EXAMPLE).read_text("utf-8")))
