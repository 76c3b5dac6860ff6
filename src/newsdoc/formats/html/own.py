"""Pages of ours: what their markup says, and what their data attributes carry."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.formats import xhtml
from newsdoc.formats.credits import credits_of
from newsdoc.formats.html.names import ABSTRACT, FOOTER, HEADER, SHOWN
from newsdoc.formats.xhtml.reader import Reader
from newsdoc.formats.xhtml.reading import tables
from newsdoc.model import Byline, Dateline, Deck, Document, Headline

if TYPE_CHECKING:
    from newsdoc.diagnostics import Report
    from newsdoc.formats.xml import Element

__all__ = ["read_own"]


def read_own(article: Element, name: str | None, report: Report) -> Document:
    """Give the document that an `article` of ours is.

    A dateline that others have changed counts as it is printed; of all else that is carried, the data count.
    """
    reader = Reader(report, own=True)
    _drop_shown(reader, article)
    found: dict[str, Any] = {"decks": [], "bylines": [], "abstract": []}
    above: list[Any] = []
    read: list[Element] = []
    for child in article.getchildren():
        if HEADER in reader.tokens(child):
            _read_header(reader, child, found, above)
        elif ABSTRACT in reader.tokens(child):
            reader.flow(child, found["abstract"])
        else:
            continue
        read.append(child)
    xhtml.take_out(*read)
    body = xhtml.read_element(article, own=True, report=report)
    several = {name: tuple(found.pop(name)) for name in ("decks", "bylines", "abstract")}
    values: dict[str, Any] = {**found, **several, "body": (*above, *body.blocks), "lang": body.lang}
    kept = xhtml.carried(body, name, "article")
    printed, known = values.get("dateline"), kept.get("dateline")
    if printed is not None and (known is None or attrs.evolve(known, date=None) != printed):
        kept.pop("dateline", None)
    return attrs.evolve(Document(), **(values | kept))


def _drop_shown(reader: Reader, article: Element) -> None:
    """Take out what is only shown, with what around it has then become empty."""
    xhtml.take_out(*[each for each in article.iter() if SHOWN & reader.tokens(each)])
    footers = [each for each in article.getchildren() if FOOTER in reader.tokens(each)]
    xhtml.take_out(*[each for each in footers if not "".join(each.itertext()).strip()])


def _read_header(reader: Reader, header: Element, found: dict[str, Any], above: list[Any]) -> None:
    """Read the lines above a body; what others have put among them stands above the body."""
    headlines = tables().headlines
    for child in header.getchildren():
        read = headlines.get(reader.local(child), {})
        tokens = reader.tokens(child)
        fitting = next((read[given] for given in read if given and tokens.issuperset(given)), None)
        nodes: list[Any] = []
        if fitting is None:
            reader.block(child, above)
            continue
        fitting(reader, child, nodes)
        for node in nodes:
            _put(node, found)


def _put(node: Any, found: dict[str, Any]) -> None:
    match node:
        case Deck():
            found["decks"].append(node)
        case Byline():
            found["bylines"].append(attrs.evolve(node, content=credits_of(node.content)))
        case Dateline():
            found.setdefault("dateline", attrs.evolve(node, content=credits_of(node.content)))
        case _:
            found.setdefault("headline" if isinstance(node, Headline) else "kicker", node)
