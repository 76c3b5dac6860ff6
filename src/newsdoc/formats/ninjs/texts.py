"""Headlines and descriptions: kicker, headline, decks and abstract, each plain, and with its markup if it has any."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc.diagnostics import ReadError, ignore
from newsdoc.formats import xhtml
from newsdoc.formats.ninjs.spelling import TYPES
from newsdoc.formats.spaces import squeeze
from newsdoc.model import Deck, Headline, Kicker
from newsdoc.plain import is_list, is_object
from newsdoc.tree import plain_text

if TYPE_CHECKING:
    from newsdoc.diagnostics import Diagnostic, Report
    from newsdoc.formats.ninjs.gathered import Gathered
    from newsdoc.model import Document

__all__ = [
    "blocks_text",
    "is_markup",
    "read_abstract",
    "read_headlines",
    "texts_of",
    "write_abstract",
    "write_headlines",
]

_KINDS: dict[str, type[Any]] = {
    "kicker": Kicker,
    **dict.fromkeys(("deck", "subheadline", "subhead", "subtitle", "sub", "secondary"), Deck),
    **dict.fromkeys(("", "main", "headline", "text", "title"), Headline),
}
_ABSTRACTS = ("", "main", "summary", "abstract", "standfirst", "text", "description")


def is_markup(text: dict[str, Any]) -> bool:
    """Say whether a text is XHTML or HTML: by its content type, or since it begins with a tag and ends with one."""
    said = str(text.get("contentType", "")).lower()
    value = str(text.get("value", "")).strip()
    tagged = value[:1] == "<" and value[1:2].isalpha() and value[-1:] == ">" and "</" in value
    return "html" in said or (tagged and "nitf" not in said and "xml" not in said and not value.startswith("<nitf"))


def is_html(text: dict[str, Any]) -> bool:
    """Say whether a text is HTML, which need not be XML."""
    return "xhtml" not in str(text.get("contentType", "")).lower()


def texts_of(gathered: Gathered, name: str, value: Any) -> list[dict[str, Any]]:
    """Give the texts of a list: objects with a value. What is none is noted."""
    if not is_list(value):
        gathered.wrong(name, "a list")
        return []
    found: list[dict[str, Any]] = []
    for index, text in enumerate(value):
        place = f"{name}[{index}]"
        if not is_object(text):
            gathered.wrong(place, "an object")
        elif not isinstance(text.get("value"), str):
            gathered.wrong(place, "a string", ".value" if "[" in gathered.path(place) else "")
        elif not all(isinstance(text.get(key, ""), str) for key in ("role", "contentType")):
            gathered.wrong(place, "an object whose role and content type are strings")
        else:
            found.append({**text, "place": place})
    return found


def reporting(gathered: Gathered, place: str) -> Report:
    """Give what reports on the markup of a text; who isn't listened to needn't look for anything."""
    if gathered.tell is ignore:
        return ignore
    return lambda found: gathered.report(found.code, found.message, place)


def refuse(gathered: Gathered, error: ReadError, place: str) -> None:
    """Note that the markup of a text can't be read."""
    import attrs

    for found in error.diagnostics:
        place_in = "" if found.position is None else f" (at {found.position} of the markup)"
        problem: Diagnostic = attrs.evolve(
            found,
            message=found.message + place_in,
            file=gathered.file,
            path=gathered.path(place),
            position=None,
        )
        gathered.problems.append(problem)


def read_headlines(gathered: Gathered, name: str, value: Any) -> None:
    """Read the lines above the body; one with markup takes the place of the plain one before it of the same text."""
    lines: list[tuple[str, Any]] = []
    others: list[dict[str, Any]] = []
    for text in texts_of(gathered, name, value):
        role = text.get("role", "")
        cls = _KINDS.get(role)
        line = None if cls is None else _line(gathered, text, cls)
        if line is None:
            others += [text] if text["value"].strip() else []
        elif is_markup(text) and lines and lines[-1][0] == role and _same(lines[-1][1], line):
            lines[-1] = (role, line)
        elif isinstance(line, Deck) or not any(isinstance(known, type(line)) for _, known in lines):
            lines.append((role, line))
        else:
            others.append(text)
    for field, cls in (("kicker", Kicker), ("headline", Headline)):
        gathered.fields[field] = next((line for _, line in lines if isinstance(line, cls)), None)
    gathered.fields["decks"] = tuple(line for _, line in lines if isinstance(line, Deck))
    _keep(gathered, name, others)


def _keep(gathered: Gathered, name: str, others: list[dict[str, Any]]) -> None:
    if others:
        gathered.keep(name, [{key: held for key, held in text.items() if key != "place"} for text in others])


def _line(gathered: Gathered, text: dict[str, Any], cls: type[Any]) -> Any:
    place = text["place"]
    if not is_markup(text):
        value = gathered.string(place, text["value"])
        return cls((value,)) if value else None
    try:
        content, common = xhtml.read_line(text["value"], html=is_html(text), report=reporting(gathered, place))
    except ReadError as error:
        refuse(gathered, error, place)
        return None
    return cls(content, **common) if content else None


def _same(first: Any, second: Any) -> bool:
    return squeeze(plain_text(first)) == squeeze(plain_text(second))


def write_headlines(document: Document) -> list[dict[str, Any]]:
    """Give headline, kicker and decks, plain, and behind each its XHTML, if there is more to it."""
    found: list[dict[str, Any]] = []
    for role, line in (
        ("main", document.headline),
        ("kicker", document.kicker),
        *(("deck", deck) for deck in document.decks),
    ):
        if line is None:
            continue
        plain = plain_text(line)
        if plain:
            found.append({"role": role, "contentType": TYPES["text"], "value": plain})
        if line != type(line)((plain,)):
            found.append({"role": role, "contentType": TYPES["xhtml"], "value": xhtml.write_line(line)})
    return found


def blocks_text(blocks: Any) -> str:
    """Give the text of blocks, each on lines of its own."""
    return "\n".join(plain_text(block) for block in blocks)


def read_abstract(gathered: Gathered, name: str, value: Any) -> None:
    """Read the first description as the abstract; one with markup takes the place of a plain one of the same text."""
    abstract: tuple[Any, ...] = ()
    role: str | None = None
    others: list[dict[str, Any]] = []
    for text in texts_of(gathered, name, value):
        blocks = _description(gathered, text) if text.get("role", "") in _ABSTRACTS else ()
        if blocks and role is None:
            abstract, role = blocks, text.get("role", "")
        elif blocks and is_markup(text) and text.get("role", "") == role and _alike(abstract, blocks):
            abstract = blocks
        elif text["value"].strip():
            others.append(text)
    gathered.fields["abstract"] = abstract
    _keep(gathered, name, others)


def _alike(first: tuple[Any, ...], second: tuple[Any, ...]) -> bool:
    return "".join(blocks_text(first).split()) == "".join(blocks_text(second).split())


def _description(gathered: Gathered, text: dict[str, Any]) -> tuple[Any, ...]:
    if not is_markup(text):
        return xhtml.read_text(text["value"]) if text["value"].strip() else ()
    try:
        report = reporting(gathered, text["place"])
        return xhtml.read_body(text["value"], html=is_html(text), turns=False, report=report).blocks
    except ReadError as error:
        refuse(gathered, error, text["place"])
        return ()


def write_abstract(document: Document) -> list[dict[str, Any]]:
    """Give the abstract as plain text, and as XHTML, if there is more to it."""
    if not document.abstract:
        return []
    plain = blocks_text(document.abstract)
    found = [{"role": "summary", "contentType": TYPES["text"], "value": plain}] if plain else []
    if not plain or xhtml.read_text(plain) != document.abstract:
        markup = xhtml.write_body(document.abstract)
        found.append({"role": "summary", "contentType": TYPES["xhtml"], "value": markup})
    return found
