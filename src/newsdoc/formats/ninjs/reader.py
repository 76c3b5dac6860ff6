"""The reader: JSON to a document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from newsdoc import codec
from newsdoc.diagnostics import Diagnostic, ReadError, ignore
from newsdoc.formats import xhtml
from newsdoc.formats.changes import merged
from newsdoc.formats.foreign_json import parse_foreign, provenance_of, report_replaced
from newsdoc.formats.json import compact
from newsdoc.formats.meaning import report_meaning
from newsdoc.formats.ninjs.associations import figure_of, figures_in, read_associations
from newsdoc.formats.ninjs.bodies import read_bodies
from newsdoc.formats.ninjs.gathered import EXTENSION, Gathered
from newsdoc.formats.ninjs.properties import read_properties
from newsdoc.formats.ninjs.shapes import VERSIONS
from newsdoc.formats.ninjs.spelling import unified
from newsdoc.formats.ninjs.texts import blocks_text
from newsdoc.formats.recognition import foreign
from newsdoc.json_places import placing
from newsdoc.limits import most_of
from newsdoc.loading import LOADING
from newsdoc.model import Document, Extension, Heading, Turn
from newsdoc.normal import normalize
from newsdoc.plain import is_list, is_object
from newsdoc.source import Position
from newsdoc.tree import plain_text

if TYPE_CHECKING:
    from newsdoc.diagnostics import Report
    from newsdoc.formats.ninjs.bodies import Chosen
    from newsdoc.limits import Limits

__all__ = ["GENRE", "fields_of", "read"]

GENRE = {"name": "Interview", "uri": "http://cv.iptc.org/newscodes/genre/Interview"}
"""The genre of an interview."""

_BODIES = EXTENSION + "bodies"
_CONTENT = ("uri", "headlines", "bodies", "descriptions", "title")


def read(data: str | bytes, *, name: str | None, report: Report, limit: int | Limits | None) -> Document:
    """Give the document that a ninjs item holds, as `newsdoc.formats.ninjs.read` says.

    A list of items is read as one document, each item a section.
    """
    with placing(data, report) as tell:
        return _read(data, name, tell, limit)


def _read(data: str | bytes, name: str | None, report: Report, limit: int | Limits | None) -> Document:
    given = parse_foreign(data, name=name, limit=limit)
    parsed = given.value
    if is_list(parsed) and parsed and all(map(is_object, parsed)):
        found = parsed[0] if len(parsed) == 1 else None
        document = _read_item(found, name, report) if found is not None else _read_list(parsed, name, report)
    else:
        document = _read_item(parsed, name, report)
    document = attrs.evolve(normalize(document), source=provenance_of(data, name))
    report_replaced(given, document, name, report)
    report_meaning(document, name, report)
    return document


def _require_ninjs(item: Any, unfolded: dict[str, Any], name: str | None) -> None:
    """Raise `ReadError` for JSON that is plainly of another format."""
    message = foreign(item, "ninjs")
    if message is None and any(key in unfolded for key in _CONTENT):
        return
    message = message or "the JSON is no ninjs item: it has neither a uri nor a headline nor a body"
    raise ReadError(Diagnostic("not-newsdoc", message, name, path="$"))


def _read_item(data: Any, name: str | None, report: Report) -> Document:
    if not is_object(data):
        message = "the JSON is no object, so it is no ninjs item"
        raise ReadError(Diagnostic("not-newsdoc", message, name, Position(1, 1), "$"))
    item, names = unified(data)
    _require_ninjs(data, item, name)
    gathered = Gathered(names, name, report)
    chosen = read_bodies(gathered, item.pop("bodies", []))
    values = fields_of(gathered, item, chosen)
    if gathered.problems:
        raise ReadError(*most_of(gathered.problems))
    if chosen.document is not None:
        values["extensions"] = (*values.get("extensions", ()), *_overruled(chosen.document, values, gathered))
    kept = xhtml.carried(chosen.body, name, gathered.path("bodies[0]"))
    made = attrs.evolve(chosen.document or Document(), **(values | kept))
    return attrs.evolve(made, **_changed(made, kept, values, item)) if kept else made


def _changed(made: Document, kept: dict[str, Any], values: dict[str, Any], item: dict[str, Any]) -> dict[str, Any]:
    """Give the fields whose properties others have changed since our body was written: there the properties count."""
    with LOADING:
        from newsdoc.formats.ninjs.writer import said_of

    standard = item.get("standard")
    version = standard.get("version") if is_object(standard) else None
    known = said_of(made, version if version in VERSIONS else VERSIONS[-1])
    told = {*known.get("extensions", ()), *made.extensions}
    new = tuple(each for each in values.get("extensions", ()) if each not in told and each.name != _BODIES)
    changed = {
        name: merged(made, name, values[name]) for name in kept if name in values and values[name] != known.get(name)
    }
    return changed | {"extensions": (*made.extensions, *new)}


def _overruled(document: Document, values: dict[str, Any], gathered: Gathered) -> list[Extension]:
    """Give what NITF says otherwise than the properties around it, which count: as extensions."""
    encoded = codec.encode(normalize(attrs.evolve(document, body=(), extensions=())))
    found: list[Extension] = []
    for field, value in values.items():
        mine = getattr(document, field)
        if field not in ("body", "extensions") and field in encoded and mine not in (None, (), value):
            message = f"it says another {field.replace('_', ' ')}, which is kept as an extension"
            gathered.report("kept-as-extension", message, "bodies[0]")
            found.append(Extension(f"{EXTENSION}nitf.{field}", compact(encoded[field])))
    return found


def fields_of(gathered: Gathered, item: dict[str, Any], chosen: Chosen) -> dict[str, Any]:
    """Give the fields of the document that an item without its bodies says, the body among them."""
    item = dict(item)
    blocks = chosen.body.blocks
    if item.get("type") == "text":
        del item["type"]
    if is_list(item.get("genres")) and any(isinstance(block, Turn) for block in blocks):
        item["genres"] = [genre for genre in item["genres"] if not _is_interview(genre)]
        if not item["genres"]:
            del item["genres"]
    if "associations" in item:
        blocks = read_associations(gathered, item.pop("associations"), blocks) + blocks
    read_properties(gathered, item)
    values = {name: value for name, value in gathered.fields.items() if value not in (None, ())}
    figure = None if chosen.body.own else figure_of(gathered, "renditions", item)
    if figure is not None and not any(figure.href == other.href for other in figures_in(blocks)):
        blocks = (figure, *blocks)
        # What describes a picture is its caption, and no abstract besides.
        if "".join(blocks_text(values.get("abstract", ())).split()) == "".join(plain_text(figure).split()):
            values.pop("abstract", None)
    if not chosen.body.own:
        blocks = xhtml.without_title(blocks, values.get("headline"))
    extensions = (*(chosen.document.extensions if chosen.document else ()), *gathered.extensions)
    if chosen.body.lang is not None and "lang" not in values:
        values["lang"] = chosen.body.lang
    return values | {"body": blocks} | ({"extensions": extensions} if extensions else {})


def _is_interview(genre: Any) -> bool:
    return is_object(genre) and genre.get("name") == GENRE["name"] and set(genre) <= {"name", "uri", "scheme", "code"}


def _read_list(items: list[dict[str, Any]], name: str | None, report: Report) -> Document:
    """Give a document for a list of items: each a heading with its abstract and body. All else is an extension."""
    body: list[Any] = []
    for item in items:
        document = _read_item(item, name, ignore)
        title = document.headline.content if document.headline else (_title(document),)
        body += [Heading(title)] if title[0] else []
        body += [*document.abstract, *document.body]
    message = f"it is a list of {len(items)} items, which are read as one document"
    report(Diagnostic("kept-as-extension", message, name, path="$"))
    return Document(body=tuple(body), extensions=(Extension(EXTENSION + "list", compact(items)),))


def _title(document: Document) -> str:
    for extension in document.extensions:
        if extension.name == EXTENSION + "title":
            return extension.value.strip('"')
    return ""
