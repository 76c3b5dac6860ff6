"""The writer: a document to the JSON of one version of ninjs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from newsdoc.diagnostics import UsageError, ignore
from newsdoc.diagnostics.suggestions import no_such
from newsdoc.formats import xhtml
from newsdoc.formats.identity import NO_NAME, name_uri, write_uri
from newsdoc.formats.ninjs.associations import derived, figures_in, hrefs
from newsdoc.formats.ninjs.bodies import Chosen, is_beside
from newsdoc.formats.ninjs.extensions import parsed, restored
from newsdoc.formats.ninjs.gathered import EXTENSION, Gathered
from newsdoc.formats.ninjs.properties import write_properties
from newsdoc.formats.ninjs.reader import GENRE, fields_of
from newsdoc.formats.ninjs.shapes import VERSIONS
from newsdoc.formats.ninjs.spelling import TYPES, spelled, unified
from newsdoc.formats.xhtml import Body
from newsdoc.limits import WIDEST
from newsdoc.loading import LOADING
from newsdoc.model import Document, Turn
from newsdoc.normal import require
from newsdoc.plain import is_list, is_object

if TYPE_CHECKING:
    from newsdoc.diagnostics import Report

__all__ = ["said_of", "write"]


def write(  # noqa: PLR0913  (each is an option of the format)
    document: Document, *, report: Report, version: str, nitf: bool, data: bool, indent: int | None
) -> str:
    """Give a document as a ninjs item, as `newsdoc.formats.ninjs.write` says. Raises `InvalidDocument`."""
    if version not in VERSIONS:
        raise UsageError(no_such("ninjs version", version, VERSIONS))
    if indent is not None and not 0 <= indent <= WIDEST:
        raise UsageError(f"an indent of {indent}: it is from 0 to {WIDEST}")
    require(document)
    item = spelled(_item(document, version, write_uri(document)), version)
    lacking = xhtml.lacking(document, _said(document, item))
    xhtml.report_lacking(document, lacking, f"ninjs {version}", report, carried=data)
    carried = xhtml.carry(document, lacking) if data else {}
    body = xhtml.write_body(document.body, lang=document.lang, data=carried)
    bodies = [{"role": "main", "contentType": TYPES["xhtml"], "value": body}]
    if nitf:
        bodies.append({"role": "nitf", "contentType": TYPES["nitf"], "value": _nitf(document)})
    item = _with_bodies(item, bodies, version)
    separators = (",", ":" if indent is None else ": ")
    return json.dumps(item, ensure_ascii=False, indent=indent, separators=separators) + "\n"


def _nitf(document: Document) -> str:
    with LOADING:
        from newsdoc.formats.nitf import write as write_nitf

    return write_nitf(document, report=ignore)


def _item(document: Document, version: str, uri: str) -> dict[str, Any]:
    """Give an item in the structure of 3.1, without its bodies, which come last."""
    schema = f"http://www.iptc.org/std/ninjs/ninjs-schema_{version}.json"
    restored_items = [each for each in _restored_associations(document) if is_object(each)]
    taken = {href for each in restored_items for href in hrefs(each)}
    said = write_properties(document)
    more: dict[str, Any] = {
        "genres": [GENRE] if any(isinstance(block, Turn) for block in document.body) else [],
        "associations": derived(figures_in(document.body), taken),
    }
    item = {
        "uri": uri,
        "standard": {"name": "ninjs", "version": version, "schema": schema},
        **said,
        **{name: value for name, value in more.items() if value},
    }
    item = restored(document, item)
    return {"uri": item["uri"], "type": "text", **item}


def _restored_associations(document: Document) -> list[Any]:
    for extension in document.extensions:
        if extension.name == EXTENSION + "associations":
            value = parsed(extension)
            return value if is_list(value) else []
    return []


def _with_bodies(item: dict[str, Any], bodies: list[dict[str, Any]], version: str) -> dict[str, Any]:
    """Give an item with our bodies before those that it has."""
    texts = spelled({"uri": "urn:x", "bodies": bodies}, version)
    del texts["uri"]
    if version.startswith("1."):
        others = {key: value for key, value in item.items() if key.startswith("body_")}
        rest = {key: value for key, value in item.items() if key not in others}
        return rest | texts | {f"{key}_2" if key in texts else key: value for key, value in others.items()}
    others = item.get("bodies", [])
    rest = {key: value for key, value in item.items() if key != "bodies"}
    return rest | {"bodies": texts["bodies"] + others}


def said_of(document: Document, version: str) -> dict[str, Any]:
    """Give the fields that the properties of an item say which a document is written as."""
    return _said(document, spelled(_item(document, version, name_uri(document) or NO_NAME), version))


def _said(document: Document, item: dict[str, Any]) -> dict[str, Any]:
    again, names = unified(item)
    bodies = again.pop("bodies", None)
    gathered = Gathered(names, None, ignore)
    body = Body(document.body, document.lang, own=True)
    found = fields_of(gathered, again, Chosen(body))
    others = [text for text in bodies or () if not is_beside(text)]
    if others:
        kept = Gathered(names, None, ignore)
        kept.keep("bodies", others)
        found["extensions"] = (*kept.extensions, *found.get("extensions", ()))
    return found
