"""The writer: a document to an article of TT's, and what that leaves out to the report."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING

from newsdoc.diagnostics import UsageError, ignore
from newsdoc.formats.losses import Told, reported, unsaid
from newsdoc.formats.tt_newsdoc.extensions import Kept
from newsdoc.formats.tt_newsdoc.identity import write_identity
from newsdoc.formats.tt_newsdoc.links import FIELDS
from newsdoc.formats.tt_newsdoc.parts import parts_of, ways, write_part
from newsdoc.formats.tt_newsdoc.rules import HEAD
from newsdoc.formats.tt_newsdoc.shapes import LISTS
from newsdoc.formats.tt_newsdoc.texts import markup, plain
from newsdoc.limits import WIDEST
from newsdoc.normal import require

if TYPE_CHECKING:
    from newsdoc.diagnostics import Report
    from newsdoc.formats.tt_newsdoc.rules import Part
    from newsdoc.formats.tt_newsdoc.shapes import Block
    from newsdoc.model import Document

__all__ = ["ARTICLE", "title_of", "write"]

ARTICLE = "core/article"
"""The type of what is written."""

_CONTENT = (*HEAD, "decks", "abstract", "body")
_SAID = (*HEAD, "abstract", "body", *FIELDS, "lang", "id", "extensions")


def write(document: Document, *, report: Report, indent: int | None) -> str:
    """Give a document as an article, as `newsdoc.formats.tt_newsdoc.write` says. Raises `InvalidDocument`."""
    if indent is not None and not 0 <= indent <= WIDEST:
        raise UsageError(f"an indent of {indent}: it is from 0 to {WIDEST}")
    require(document)
    told = Told()
    told.say(document, *_SAID)
    article = _article(document, told)
    if report is not ignore:
        for remark in reported("TT's NewsDoc", unsaid(document, told)):
            report(remark)
    separators = (",", ":" if indent is None else ": ")
    return json.dumps(article, ensure_ascii=False, indent=indent, separators=separators) + "\n"


def _article(document: Document, told: Told) -> Block:
    kept = Kept.of(document, told)
    headed = document.headline is not None and markup(document.headline.content, Told()) != ""
    write_one = partial(write_part, told=told, headed=headed)
    lists = {name: kept.blocks(name, _parts(document, name), partial(ways, name), write_one) for name in LISTS}
    identity = write_identity(document)
    if "uri" in identity and (uuid := kept.text("uuid")) is not None:
        identity["uuid"] = uuid
    said = {
        **identity,
        "type": kept.text("type") or ARTICLE,
        "url": kept.text("url"),
        "title": kept.text("title") or title_of(document),
        **lists,
        "language": document.lang or kept.text("language"),
    }
    return kept.attributes() | {name: value for name, value in said.items() if value}


def title_of(document: Document) -> str:
    """Give the title that an article has by its headline."""
    return plain(document.headline.content) if document.headline else ""


def _parts(document: Document, name: str) -> list[Part]:
    """Give the parts of a document that stand in a list, in their order there.

    Decks go before the abstract, for both are what stands below a headline.
    """
    names = _CONTENT if name == "content" else [field for field, within in FIELDS.items() if within == name]
    return [part for field in names for part in parts_of(document, field)]
