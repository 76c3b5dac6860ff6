"""The bodies of an item: which one is read, by whom, and what becomes of the others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.diagnostics import ReadError
from newsdoc.formats import xhtml
from newsdoc.formats.ninjs.texts import blocks_text, is_html, is_markup, refuse, reporting, texts_of
from newsdoc.formats.xhtml import Body
from newsdoc.limits import WITHIN
from newsdoc.loading import LOADING
from newsdoc.model import Document

if TYPE_CHECKING:
    from newsdoc.formats.ninjs.gathered import Gathered

__all__ = ["Chosen", "is_beside", "read_bodies"]


@attrs.frozen
class Chosen:
    """The body that was read: its blocks and data, or, where it is NITF, its document."""

    body: Body
    document: Document | None = None


def read_bodies(gathered: Gathered, value: Any) -> Chosen:
    """Read the body that says most: ours, else the first of XHTML or HTML, of NITF, of plain text.

    Others that have the same text are passed over; all else is kept as an extension.
    """
    texts = [text for text in texts_of(gathered, "bodies", value) if text["value"].strip()]
    if not texts:
        return Chosen(Body(()))
    best = min(texts, key=_rank)
    chosen = _read(gathered, best)
    words = _words(chosen)
    others = [text for text in texts if text is not best and not _is_copy(text, words, chosen)]
    if others:
        gathered.keep("bodies", [{key: held for key, held in text.items() if key != "place"} for text in others])
    return chosen


def _rank(text: dict[str, Any]) -> int:
    if is_markup(text):
        return 0 if f'class="{xhtml.PROFILE}"' in text["value"][:200] else 1
    return 2 if _is_nitf(text) else 3 if _is_plain(text) else 4


def _is_nitf(text: dict[str, Any]) -> bool:
    said = str(text.get("contentType", "")).lower()
    return "nitf" in said or ("xml" in said and "<nitf" in text["value"])


def _is_plain(text: dict[str, Any]) -> bool:
    return str(text.get("contentType", "text/plain")).lower().startswith("text/plain")


def _read(gathered: Gathered, text: dict[str, Any]) -> Chosen:
    place = text["place"]
    try:
        if is_markup(text):
            return Chosen(xhtml.read_body(text["value"], html=is_html(text), report=reporting(gathered, place)))
        if _is_nitf(text):
            return _read_nitf(gathered, text["value"], place)
    except ReadError as error:
        refuse(gathered, error, place)
        return Chosen(Body(()))
    return Chosen(Body(xhtml.read_text(text["value"])))


def _read_nitf(gathered: Gathered, value: str, place: str) -> Chosen:
    with LOADING:
        from newsdoc.formats.nitf import read

    document = read(value.strip(), report=reporting(gathered, place), limit=WITHIN)
    return Chosen(Body(document.body, document.lang), document)


def is_beside(text: dict[str, Any]) -> bool:
    """Say whether a body is NITF of ours, as it stands beside our XHTML."""
    return _is_nitf(text) and 'class="newsdoc"' in text["value"][:500]


def _words(chosen: Chosen) -> str:
    return "".join(blocks_text(chosen.body.blocks).split())


def _is_copy(text: dict[str, Any], words: str, chosen: Chosen) -> bool:
    """Say whether a body says what the chosen one does: the same plain text, or the NITF that we wrote beside it."""
    if _is_nitf(text):
        return chosen.body.own and is_beside(text)
    if is_markup(text) or not _is_plain(text):
        return False
    return "".join(text["value"].split()) in words
