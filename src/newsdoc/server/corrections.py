"""The corrections of a form: those that it brings along, the one that it adds, and what has become of each."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING, Any

import attrs

from newsdoc import patterns
from newsdoc.amending import PERSONAL, TURNS
from newsdoc.diagnostics import InvalidDocument, UsageError
from newsdoc.server.asked import Amendment, amended, marked
from newsdoc.server.controls import spoken_by
from newsdoc.view.rows import rows

if TYPE_CHECKING:
    from newsdoc.model import Document
    from newsdoc.view import Seen

__all__ = ["Corrected", "corrected", "digest", "earlier"]

_READ_BY = ("text", "from", "lang", "interviewer", "interviewee")


@attrs.define
class Corrected:
    """A document as corrected, the corrections to bring along, and what is to be told.

    What doesn't fit the article as it is now is brought along all the same: the article may be as it was again.
    """

    document: Document
    amendments: list[Amendment] = attrs.Factory(list[Amendment])
    notices: list[str] = attrs.Factory(list[str])

    def apply(self, amendment: Amendment, *, new: bool) -> None:
        """Take a correction; one that is new and can't be isn't brought along."""
        try:
            self.document = amended(self.document, amendment)
        except (UsageError, InvalidDocument) as error:
            self.notices.append(f"A correction was left out: {error}")
            if new:
                return
        self.amendments.append(amendment)


def earlier(fields: dict[str, str]) -> Any:
    """Give the corrections that a form brings along, as plain data. Raises `UsageError`."""
    try:
        return json.loads(fields.get("amendments") or "[]")
    except (ValueError, RecursionError) as error:
        raise UsageError("amendments: this isn't JSON") from error


def digest(fields: dict[str, str]) -> str:
    """Give what tells one article from another, and one way to read it: a row's number counts only for these.

    What a page can't carry is what it carries instead, or the article would seem to have changed when it comes back.
    """
    said = [patterns.UNCARRIED.sub("\ufffd", fields.get(key, "")).replace("\r\n", "\n") for key in _READ_BY]
    return sha256(json.dumps(said).encode()).hexdigest()


def corrected(fields: dict[str, str], amendments: tuple[Amendment, ...], found: Seen) -> Corrected:
    """Give what is seen of an article as it is corrected, with what a form says beyond what it brings along."""
    done = Corrected(found.document)
    for amendment in amendments[: -1 if "undo" in fields else None]:
        done.apply(amendment, new=False)
    if "amend" not in fields and "person" not in fields:
        return done
    if fields.get("digest") != digest(fields):
        done.notices.append("The article has changed meanwhile: look at it, and correct it once more.")
        return done
    try:
        seen = attrs.evolve(found, document=done.document)
        done.apply(_of_row(fields, seen) if "amend" in fields else _of_person(fields), new=True)
    except UsageError as error:
        done.notices.append(str(error))
    return done


def _of_row(fields: dict[str, str], seen: Seen) -> Amendment:
    """Give what a form says of a row. Raises `UsageError` for a row that there isn't."""
    number = fields["amend"]
    row = next((row for row in rows(seen.document, seen.text) if str(row.number) == number), None)
    if row is None or row.piece is None:
        raise UsageError(f"there is no row {number}")
    piece = row.piece
    kind = fields.get(f"type-{number}") or piece.type
    names = {person.id: person.name or person.id for person in seen.document.participants}
    before = spoken_by(piece, names)
    said = " ".join(fields.get(f"speaker-{number}", before).split())
    # What the field showed and still shows says nothing new, and what nobody speaks has no speaker to be kept.
    speaker = piece.speaker if said == before else said
    if said == before and (kind not in TURNS or piece.type not in TURNS):
        speaker = None
    return marked(seen.document, Amendment(piece.path, kind, speaker))


def _of_person(fields: dict[str, str]) -> Amendment:
    """Give what a form says of a participant."""
    person = fields["person"]
    given = {name: fields.get(f"person-{name}-{person}") for name in PERSONAL}
    return Amendment(
        participant=person, said={name: value.strip() for name, value in given.items() if value is not None}
    )
