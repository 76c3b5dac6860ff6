"""The page of the server: an article goes in, and what was read from it can be corrected, all in one form."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.amending import PERSONAL, TURNS
from newsdoc.diagnostics import InvalidDocument, ReadError, UsageError
from newsdoc.formats import registry
from newsdoc.server.asked import Amendment, amended, asked_in, beginning, seen
from newsdoc.server.controls import controls, personal
from newsdoc.server.template import found_page, page, refused
from newsdoc.tree import plain_text
from newsdoc.view.rows import rows

if TYPE_CHECKING:
    from newsdoc.amending import Piece
    from newsdoc.server.asked import Asked
    from newsdoc.view import Seen

__all__ = ["answer", "download", "empty"]

_SUFFIXES = {"json": "json", "nitf": "nitf.xml", "html": "html", "markdown": "md"}
"""The formats that can be downloaded, and the suffix of the file."""


def empty() -> str:
    """Give the page before anything is asked."""
    return page({}, "")


def answer(fields: dict[str, str], limit: int) -> str:
    """Give the page that a form asks for: what was read, or why nothing could be."""
    if not fields.get("text", "").strip():
        return page(fields, "")
    try:
        found, kept, notices = _seen(fields, limit)
    except (UsageError, ReadError) as error:
        return page(fields, refused(error))
    state = {"amendments": json.dumps([one.to_data() for one in kept]), "digest": _digest(fields)}
    shown = found_page(
        found,
        state,
        notices,
        controls=controls(found.document),
        people=personal,
        formats=[*_formats()],
        checked=fields.get("tab"),
    )
    return page(fields, shown)


def download(fields: dict[str, str], limit: int) -> tuple[str, str, str]:
    """Give the file that a form asks for: its name, its media type, and its text.

    Raises `UsageError`, `ReadError` and `InvalidDocument`.
    """
    name = fields.get("download", "")
    if name not in _formats():
        raise UsageError(f"there is no download {name!r}")
    found, _, _ = _seen(fields, limit)
    known = registry.by_name(name)
    assert known.write is not None  # noqa: S101  (for the type checkers: only such are offered)
    options: dict[str, Any] = {"indent": 2} if name == "json" else {}
    return f"article.{_SUFFIXES[name]}", known.media_type, known.write(found.document, **options)


def _seen(fields: dict[str, str], limit: int) -> tuple[Seen, list[Amendment], list[str]]:
    """Give what a form's article is as amended, the amendments that fit, and what is to be told of the others.

    Raises `UsageError` and `ReadError`.
    """
    asked = _asked(fields)
    found = seen(attrs.evolve(asked, amendments=()), limit)
    kept, notices = _kept(fields, asked, found)
    document = found.document
    for amendment in kept:
        document = amended(document, amendment)
    return attrs.evolve(found, document=document), kept, notices


def _formats() -> dict[str, str]:
    """Give the formats that can be downloaded and their titles."""
    known = {one.name: one.title for one in registry.all_formats()}
    return {name: known[name] for name in _SUFFIXES if name in known}


def _asked(fields: dict[str, str]) -> Asked:
    """Give what a form asks for. Raises `UsageError`."""
    name = fields.get("from") or "text"
    given = {key: fields[key].strip() for key in ("lang", "interviewer", "interviewee") if fields.get(key, "").strip()}
    text = fields.get("text", "").replace("\r\n", "\n")
    body = {"text": text, "from": name, "options": given if name == "text" else {}}
    return asked_in(body | {"amendments": _earlier(fields)})


def _earlier(fields: dict[str, str]) -> Any:
    """Give the amendments that a form brings along. Raises `UsageError`."""
    try:
        return json.loads(fields.get("amendments") or "[]")
    except (ValueError, RecursionError) as error:
        raise UsageError("amendments: this isn't JSON") from error


def _digest(fields: dict[str, str]) -> str:
    """Give what tells one article from another, and one way to read it: a row's number counts only for these."""
    said = [fields.get(key, "").replace("\r\n", "\n") for key in ("text", "from", "lang", "interviewer", "interviewee")]
    return sha256(json.dumps(said).encode()).hexdigest()


def _kept(fields: dict[str, str], asked: Asked, found: Seen) -> tuple[list[Amendment], list[str]]:
    """Give the amendments that fit, what the form adds among them, and what is to be told of the others."""
    kept: list[Amendment] = []
    notices: list[str] = []
    document = found.document
    wanted = [*asked.amendments]
    if "undo" in fields:
        wanted = wanted[:-1]
    try:
        for amendment in wanted:
            document = _tried(document, amendment, kept, notices)
        if ("amend" in fields or "person" in fields) and fields.get("digest") != _digest(fields):
            notices.append("The article has changed meanwhile: look at it, and correct it once more.")
        elif "amend" in fields:
            added = _of_row(fields, attrs.evolve(found, document=document))
            _tried(document, added, kept, notices)
        elif "person" in fields:
            _tried(document, _of_person(fields), kept, notices)
    except UsageError as error:
        notices.append(str(error))
    return kept, notices


def _tried(document: Any, amendment: Amendment, kept: list[Amendment], notices: list[str]) -> Any:
    """Give a document as amended; where that can't be, as it is, and say why."""
    try:
        document = amended(document, amendment)
    except (UsageError, InvalidDocument) as error:
        notices.append(f"This correction was left out: {error}")
        return document
    kept.append(amendment)
    return document


def _of_row(fields: dict[str, str], found: Seen) -> Amendment:
    """Give what a form says of a row. Raises `UsageError` for a row that there isn't."""
    number = fields["amend"]
    row = next((row for row in rows(found.document, found.text) if str(row.number) == number), None)
    if row is None or row.piece is None:
        raise UsageError(f"there is no row {number}")
    kind = fields.get(f"type-{number}") or row.piece.type
    speaker = _speaker(fields, row.piece, kind) if kind in TURNS else None
    return Amendment(row.piece.path, kind, speaker, beginning(plain_text(row.piece.node)))


def _speaker(fields: dict[str, str], piece: Piece, kind: str) -> str | None:
    """Give whom a form says to speak.

    Where it changes the type and leaves the speaker as it was, that is whoever alone speaks on the other side: hardly
    anybody who makes a question of an answer means that the one who answers asks.
    """
    number = fields["amend"]
    if name := fields.get(f"name-{number}", "").strip():
        return name
    chosen = fields.get(f"speaker-{number}", "")
    before = piece.speaker or "" if piece.type in TURNS else ""
    return None if kind != piece.type and chosen == before else chosen


def _of_person(fields: dict[str, str]) -> Amendment:
    """Give what a form says of a participant."""
    person = fields["person"]
    given = {name: fields.get(f"person-{name}-{person}") for name in PERSONAL}
    return Amendment(
        participant=person, said={name: value.strip() for name, value in given.items() if value is not None}
    )
