"""What an archive is listed by: headline, date, language and people, found in JSON without its body being read."""

from __future__ import annotations

from json import JSONDecoder
from typing import TYPE_CHECKING, Any, NoReturn

import attrs

from newsdoc import codec, patterns
from newsdoc.diagnostics import ReadError
from newsdoc.formats import json
from newsdoc.limits import JSON_PIECES, limits_of
from newsdoc.model import Document, Participant
from newsdoc.model.blocks import Block
from newsdoc.shape import SCHEMA_KEY, fields, type_name
from newsdoc.tree import plain_text

if TYPE_CHECKING:
    from newsdoc.limits import Limits
    from newsdoc.model import Node

__all__ = ["Header", "header", "header_of"]

_NOTHING = ""
_ENDS = frozenset((_NOTHING, *(type_name(cls) for cls in Block.__args__)))
"""What the last object of a body may be."""

_BLANK = " \t\r\n"

_TURN = '"type":"turn"'
"""What a turn begins with as we write it. No text holds it, for in a text quotation marks are escaped."""

_NEAR = 8192
"""How far back the last turn is looked for (bytes)."""

_USED = ("type", "newsdoc", "id", "kicker", "headline", "dateline", "issued", "lang", "participants")
_KNOWN = frozenset(("type", "newsdoc", SCHEMA_KEY, *(field.name for field in fields(Document)))) - {"body"}

_TRIES = 256
"""How many brackets and braces are looked at before a text is rather read as a whole."""


@attrs.frozen
class Header:
    """What a document is listed by; texts are plain, and what isn't known is missing.

    `date` is that of the issue, or else of the dateline, as ISO 8601 has it. `lang` is a language tag (BCP 47), and
    `people` are the participants.
    """

    id: str | None
    kicker: str | None
    headline: str | None
    date: str | None
    lang: str | None
    people: tuple[Participant, ...]


def header(data: str | bytes, *, name: str | None = None, limit: int | Limits | None = None) -> Header:
    """Give the header of a document in our JSON, as text or as bytes in UTF-8.

    It is the header that the whole document has, in whatever order its members stand, but the body is skipped. So what
    is wrong in there isn't found: neither syntax nor types, nor whether it is UTF-8. Of the other members syntax and
    names are checked, but not whether a key stands twice within one; what they hold is checked where the header is
    made of it. What is found is refused with the same `ReadError` as by the reader. `name` is the file's, and `limit`
    how much is read, in bytes.

    A text without a body is read as a whole, and so is one in another encoding, one with escapes in its keys, and one
    whose last block has braces in its text or some hundred nodes.
    """
    limits = limits_of(limit)
    limits.check_size(data, name)
    limits.check_pieces(data, JSON_PIECES, name)
    try:
        # Half of a surrogate pair is no UTF-8, and the reader says so.
        document = _without_body(data if isinstance(data, bytes) else data.encode())
    except (ReadError, ValueError, RecursionError):
        document = json.read(data, name=name, limit=limits)
    return header_of(document)


def header_of(document: Document) -> Header:
    """Give the header of a document."""
    dateline = None if document.dateline is None else document.dateline.date
    dates = [date.value for date in (document.issued, dateline) if date is not None and date.value]
    return Header(
        document.id,
        _text(document.kicker),
        _text(document.headline),
        dates[0] if dates else None,
        document.lang,
        document.participants,
    )


def _text(node: Node | None) -> str | None:
    return None if node is None else plain_text(node)


def _without_body(data: bytes) -> Document:
    """Give the document without its body. Raises `ReadError` and `ValueError` where it is to be read as a whole."""
    data = data.rstrip(b" \t\r\n")
    # A character for each byte, for patterns are of text; whatever is decoded is taken from the bytes.
    view = data.decode("latin-1")
    body = patterns.JSON_BODY.search(view)
    if body is None:
        raise ValueError("there is no body")
    first = _object(data[: body.start()].rstrip(b" \t\r\n,") + b"}")
    close, kind, last = _after_body(data, view, body.end())
    members = first | last
    if len(members) < len(first) + len(last) or not members.keys() <= _KNOWN:
        raise ValueError("a key stands twice, or is unknown")
    if kind != "turn" and "abstract" not in members and _may_hold_abstract(view, body.end(), close):
        raise ValueError("what was taken for the body may be the abstract behind it, and more between them")
    return codec.decode({name: members[name] for name in _USED if name in members})


def _after_body(data: bytes, view: str, start: int) -> tuple[int, str, dict[str, Any]]:
    """Give where the array closes that begins at `start`, the type of its last block, and the members behind it.

    Looked for from the end, where there is least to look at, or from the participants, who come first as we write it.
    In valid JSON a quotation mark behind a comma that a bracket precedes opens a key, and if from there to the end of
    the text one object is made up, it is the document's. The array before it is the body, if it holds blocks or
    nothing, or the abstract.
    """
    people = view.rfind('"participants"', start)
    close = people if people >= 0 else len(view)
    for _ in range(_TRIES):
        close = view.rfind("]", start, close)
        if close < 0:
            break
        found = patterns.JSON_LAST_MEMBERS.match(view, close)
        if found and (kind := _last_type(data, view, start, close)) in _ENDS:
            try:
                return close, kind, _object(b"{" + data[found.end() :])
            except ValueError:
                continue  # an array within the body
    raise ValueError("the end of the body can't be told")


def _last_type(data: bytes, view: str, start: int, close: int) -> str:
    """Give the type of the last object in the array that closes there, or nothing where there is none.

    `start` is where the body begins. Raises `ValueError` if the object has too much in it. Braces are counted so that
    few objects are decoded in vain, and one that lies within the last doesn't come to its end; those in texts are
    counted as well, and may keep the last from being found.
    """
    opening = brace = view.rfind("}", start, close)
    if brace < 0 and not view[start:close].strip(_BLANK):
        return _NOTHING
    if brace < 0 or view[brace + 1 : close].strip(_BLANK):
        return "text"
    within = 1
    for _ in range(_TRIES):
        before, opening = opening, view.rfind("{", start, opening)
        if opening < 0:
            break
        within += view.count("}", opening, before) - 1
        if within == 0:
            return str(_object(data[opening : brace + 1]).get("type"))
    raise ValueError("the beginning of the last object can't be told")


def _may_hold_abstract(view: str, start: int, close: int) -> bool:
    """Say whether the key of an abstract may stand from `start` to `close`, spelt out or with escapes.

    An abstract holds no turns, so that behind a body it stands behind the last of them, which most often is near.
    """
    start = max(start, view.rfind(_TURN, max(start, close - _NEAR), close))
    escaped = view.find("\\", start, close) >= 0 and view.find("\\u00", start, close) >= 0
    return escaped or view.find('"abstract"', start, close) >= 0


def _object(data: bytes) -> dict[str, Any]:
    """Give an object of JSON. Raises `ValueError` for anything else, and for what is behind it."""
    text = data.decode()
    value, end = _DECODER.raw_decode(text)
    if end < len(text):
        raise ValueError("there is more than an object")
    made: dict[str, Any] = value  # for each text that is decoded begins with a brace
    return made


def _refuse(constant: str) -> NoReturn:
    raise ValueError(constant)


_DECODER = JSONDecoder(parse_constant=_refuse)
