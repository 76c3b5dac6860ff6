"""The page of the server: an article goes in, and what was read from it can be corrected, all in one form."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import attrs

from newsdoc.diagnostics import ReadError, UsageError
from newsdoc.formats import registry
from newsdoc.formats.writing import write_bytes
from newsdoc.server.asked import asked_in, seen
from newsdoc.server.controls import controls, known_people, personal
from newsdoc.server.corrections import corrected, digest, earlier
from newsdoc.server.template import found_page, page, refused
from newsdoc.view.page import Manner
from newsdoc.view.panels import FORMATS

if TYPE_CHECKING:
    from newsdoc.server.asked import Asked
    from newsdoc.server.corrections import Corrected
    from newsdoc.view import Seen

__all__ = ["answer", "download", "empty"]


def empty() -> str:
    """Give the page before anything is asked."""
    return page({}, "")


def answer(fields: dict[str, str], limit: int) -> str:
    """Give the page that a form asks for: what was read, or why nothing could be."""
    if not fields.get("text", "").strip():
        return page(fields, "")
    try:
        found, done = _seen(fields, limit)
    except (UsageError, ReadError) as error:
        return page(fields, refused(error))
    state = {"amendments": json.dumps([one.to_data() for one in done.amendments]), "digest": digest(fields)}
    manner = Manner(controls(found.document), personal, fields.get("tab"), "only-unsure" in fields)
    return page(fields, known_people(found.document) + found_page(found, state, done.notices, manner))


def download(fields: dict[str, str], limit: int) -> tuple[str, str, bytes]:
    """Give the file that a form asks for: its name, its media type, and its bytes.

    Raises `UsageError`, for a correction that doesn't fit too, `ReadError` and `InvalidDocument`.
    """
    name = fields.get("download", "")
    if name not in FORMATS:
        raise UsageError(f"there is no download {name!r}")
    found, done = _seen(fields, limit)
    if done.notices:
        raise UsageError(" ".join(done.notices))
    known = registry.by_name(name)
    data = write_bytes(known, found.document, **FORMATS[name])
    return f"article{known.suffixes[0]}", known.media_type, data


def _seen(fields: dict[str, str], limit: int) -> tuple[Seen, Corrected]:
    """Give a form's article as it is corrected, and what is to be told. Raises `UsageError` and `ReadError`."""
    asked = _asked(fields)
    found = seen(attrs.evolve(asked, amendments=()), limit)
    done = corrected(fields, asked.amendments, found)
    return attrs.evolve(found, document=done.document), done


def _asked(fields: dict[str, str]) -> Asked:
    """Give what a form asks for. Raises `UsageError`."""
    name = fields.get("from") or "text"
    given = {key: fields[key].strip() for key in ("lang", "interviewer", "interviewee") if fields.get(key, "").strip()}
    text = fields.get("text", "").replace("\r\n", "\n")
    body = {"text": text, "from": name, "options": given if name == "text" else {}}
    return asked_in(body | {"amendments": earlier(fields)})
