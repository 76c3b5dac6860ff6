"""What a request asks for: an article, how it is to be read, and what a person has said of it."""

from __future__ import annotations

import base64
import binascii
from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.amending import PERSONAL, Piece, amend, amend_participant, pieces
from newsdoc.decoding import decode_as
from newsdoc.diagnostics import UsageError
from newsdoc.diagnostics.suggestions import no_such
from newsdoc.formats import registry
from newsdoc.formats.format import Format
from newsdoc.formats.reading import NORMAL_FORMS
from newsdoc.plain import is_list, is_object
from newsdoc.styles.builtin import NAMES
from newsdoc.tree import plain_text
from newsdoc.view import Seen, see

if TYPE_CHECKING:
    from newsdoc.decoding import Decoded
    from newsdoc.model import Document

__all__ = ["Amendment", "Asked", "amended", "asked_in", "marked", "seen"]

_TEXT_OPTIONS = ("lang", "style", "interviewer", "interviewee")
_BEGINNING = 60
_MOST = 1000
"""How many amendments a request may bring: each takes as long as the document is."""


_NAMED = ("path", "type", "speaker", "text", "after", "participant")


@attrs.frozen
class Amendment:
    """What a person said of a piece at a path, or of a participant.

    `text` is what the piece begins with and `after` what the piece before it does, if given: by these it is found where
    the path leads elsewhere, as in an article that has changed.
    """

    path: str | None = None
    type: str | None = None
    speaker: str | None = None
    text: str | None = None
    after: str | None = None
    participant: str | None = None
    said: dict[str, str] = attrs.Factory(dict[str, str])

    def to_data(self) -> dict[str, str]:
        """Give it as JSON has it."""
        named = {name: getattr(self, name) for name in _NAMED}
        return {name: value for name, value in named.items() if value is not None} | self.said


@attrs.frozen
class Asked:
    """An article as text or bytes, its format, and what it is read with."""

    data: str | bytes
    format: Format
    encoding: str | None = None
    normalize: str | None = None
    options: dict[str, Any] = attrs.Factory(dict[str, Any])
    amendments: tuple[Amendment, ...] = ()

    @property
    def input(self) -> str | bytes | Decoded:
        """The article as readers take it. Raises `ReadError` and `UsageError` for an encoding that it isn't in."""
        if self.encoding is None or isinstance(self.data, str):
            return self.data
        return decode_as(self.data, self.encoding, None)


_KEYS = ("text", "data", "from", "encoding", "to", "options", "amendments")


def asked_in(body: Any) -> Asked:
    """Give what the JSON of a request asks for. Raises `UsageError` for what it can't ask."""
    if not is_object(body):
        raise UsageError("the request isn't a JSON object")
    for key in body:
        if key not in _KEYS:
            raise UsageError(no_such("field", key, _KEYS))
    known = registry.by_name(_string(body, "from") or "text")
    if known.read is None:
        raise UsageError(f"{known.title} can only be written")
    options = _options(body.get("options", {}), known)
    normalize = options.pop("normalize", None)
    amendments = body.get("amendments", [])
    if not is_list(amendments) or len(amendments) > _MOST:
        raise UsageError(f"amendments: a list of {_MOST} at most is expected")
    return Asked(
        _data(body), known, _string(body, "encoding"), normalize, options, tuple(_amendment(one) for one in amendments)
    )


def _string(body: dict[str, Any], key: str) -> str | None:
    value = body.get(key)
    if value is not None and not isinstance(value, str):
        raise UsageError(f"{key}: a string is expected")
    return value


def _data(body: dict[str, Any]) -> str | bytes:
    text, data = _string(body, "text"), _string(body, "data")
    if (text is None) == (data is None):
        raise UsageError("give the article either as `text` or, its bytes in Base64, as `data`")
    if text is not None:
        if body.get("encoding") is not None:
            raise UsageError("encoding is for `data`, and `text` has none")
        return text
    try:
        return base64.b64decode(data or "", validate=True)
    except (binascii.Error, ValueError) as error:
        raise UsageError("data: it isn't Base64") from error


def _options(given: Any, known: Format) -> dict[str, Any]:
    """Give the options for reading. A style is one that newsdoc has: none is read from a file here."""
    if not is_object(given):
        raise UsageError("options: an object is expected")
    allowed = ("normalize", *(_TEXT_OPTIONS if known.name == "text" else ()), *_interview(known))
    for name, value in given.items():
        if name not in allowed:
            raise UsageError(no_such(f"option for reading {known.name}", name, allowed))
        several = name in ("interviewer", "interviewee") and is_list(value)
        if not all(isinstance(one, str) for one in (value if several else (value,))):
            raise UsageError(f"options.{name}: a string is expected")
    if "normalize" in given and given["normalize"] not in NORMAL_FORMS:
        raise UsageError(no_such("normal form", given["normalize"], NORMAL_FORMS))
    if "style" in given and given["style"] not in NAMES:
        raise UsageError(no_such("style", given["style"], NAMES))
    return dict(given)


def _interview(known: Format) -> tuple[str, ...]:
    defaults: dict[str, Any] = getattr(known.read, "__kwdefaults__", None) or {}
    return ("interview",) if "interview" in defaults else ()


def _amendment(given: Any) -> Amendment:
    if not is_object(given) or not all(isinstance(value, str) for value in given.values()):
        raise UsageError("amendments: each is an object of strings")
    own = ("path", "type", "speaker", "text", "after") if "participant" not in given else ("participant", *PERSONAL)
    for key in given:
        if key not in own:
            raise UsageError(no_such("field of an amendment", key, own))
    if "participant" in given:
        return Amendment(participant=given["participant"], said={key: given[key] for key in PERSONAL if key in given})
    if "path" not in given:
        raise UsageError("amendments: `path` or `participant` says what each is about")
    return Amendment(**given)


def seen(asked: Asked, limit: int) -> Seen:
    """Give what is seen of what was asked for, as a person has amended it. Raises `ReadError` and `UsageError`."""
    found = see(asked.format, asked.input, normalize=asked.normalize, limit=limit, **asked.options)
    document = found.document
    for amendment in asked.amendments:
        document = amended(document, amendment)
    return attrs.evolve(found, document=document)


def amended(document: Document, amendment: Amendment) -> Document:
    """Give a document as a person has amended it. Raises `UsageError` for what can't be, or no longer fits."""
    if amendment.participant is not None:
        return amend_participant(document, amendment.participant, **amendment.said)
    path = _found(document, amendment) or ""
    return amend(document, path, type=amendment.type, speaker=amendment.speaker)


def marked(document: Document, amendment: Amendment) -> Amendment:
    """Give an amendment with what its piece, and the one before, begin with."""
    found = pieces(document)
    at = next(index for index, piece in enumerate(found) if piece.path == amendment.path)
    return attrs.evolve(amendment, text=_beginning(found[at]), after=_beginning(found[at - 1]) if at else "")


def _beginning(piece: Piece) -> str:
    return plain_text(piece.node)[:_BEGINNING]


def _found(document: Document, amendment: Amendment) -> str | None:
    """Give the path of the piece that an amendment is about. Raises `UsageError` if it is nowhere, or several are."""
    text, path = amendment.text, amendment.path
    if text is None:
        return path
    found = pieces(document)
    fitting = [index for index, piece in enumerate(found) if plain_text(piece.node).startswith(text)]
    if amendment.after is not None:
        before = ["", *map(_beginning, found)]
        fitting = [index for index in fitting if before[index] == amendment.after] or fitting
    paths = [found[index].path for index in fitting]
    if path in paths or len(paths) == 1:
        return path if path in paths else paths[0]
    raise UsageError(f"{'nothing begins' if not paths else 'several pieces begin'} with {text!r} now")
