"""The spellings of ninjs: any version to the names and structure of 3.1, and from there to one version."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc.formats.ninjs import shapes
from newsdoc.plain import is_list, is_object

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["TYPES", "spelled", "split_uri", "unified"]

TYPES = {"text": "text/plain", "xhtml": "application/xhtml+xml", "html": "text/html", "nitf": "application/nitf+xml"}
"""The last part of a property's name in 1.x, such as `body_xhtml`, and the content type that it stands for."""

_SINGULARS = {
    "person": "people",
    "organisation": "organisations",
    "place": "places",
    "subject": "subjects",
    "event": "events",
    "object": "objects",
    "infosource": "infoSources",
    "genre": "genres",
    "trustindicator": "trustIndicators",
    "byline": "by",
    "$standard": "standard",
    "embargoed": "embargoedUntil",
    "guid": "uri",
}
_LISTS = {"headline": "headlines", "description": "descriptions", "body": "bodies"}
_KNOWN = {name.lower(): name for name in [*shapes.item("3.1").members, "eventDetails", "plannedCoverage"]}
_INNER = {
    name.lower(): name
    for name in (
        *("contactInfo", "contentType", "charCount", "wordCount", "symbolType", "postalCode", "geoJSON"),
        *("langId", "linkedRights", "encodedRights", "sizeInBytes", "aspectRatio", "videoCodec", "frameRate"),
        *("transportProtocol", "scanType"),
    )
}
_COMPLETE = {"complete": "full", "incomplete": "partial"}


def unified(data: dict[str, Any]) -> tuple[dict[str, Any], dict[str, str]]:
    """Give an item in the structure of 3.1, and for each of its properties and texts the name it had.

    The names of texts have their place behind them: `bodies[0]`.
    """
    found: dict[str, Any] = {}
    names: dict[str, str] = {}
    for key, value in data.items():
        if value is None:
            continue
        group, role, content_type = _text_key(key)
        # An object under the name of a text, such as a `body_event`, is none unless the name says so.
        if group and not is_list(value) and not (is_object(value) and role and content_type is None):
            _add_text(found, names, key, group, {"role": role, "contentType": content_type, "value": value})
            continue
        name = _SINGULARS.get(key.lower()) or _KNOWN.get(key.lower()) or key
        if name in found and key.lower() in ("guid", "embargoed"):
            name = key
        drafts = _drafted(key, value)
        name, texts = (name, value) if drafts is None else (_LISTS[key], drafts)
        names[name] = key
        if name in _LISTS.values() and is_list(texts):
            for index, text in enumerate(texts):
                _add_text(found, names, f"{key}[{index}]", name, _inner(text))
        else:
            found[name] = _structured(name, value)
    return found, names


def _add_text(found: dict[str, Any], names: dict[str, str], key: str, group: str, text: Any) -> None:
    texts = found.setdefault(group, [])
    if not is_list(texts):
        return  # it is refused, so that nothing that goes with it is lost
    names[f"{group}[{len(texts)}]"] = key
    texts.append({name: part for name, part in text.items() if part is not None} if is_object(text) else text)


def _text_key(key: str) -> tuple[str | None, str | None, str | None]:
    """Take the name of a text of 1.x apart: `headline_deck_xhtml` is a headline, its role, its content type."""
    head, *rest = key.split("_")
    if head not in _LISTS or (not rest and head != "headline"):
        return None, None, None
    content_type = TYPES.get(rest[-1]) if rest else None
    if content_type is not None:
        rest = rest[:-1]
    if len(rest) > 1 and rest[-1].isdigit():
        rest = rest[:-1]
    return _LISTS[head], "_".join(rest) or None, content_type


def _drafted(key: str, value: Any) -> list[dict[str, Any]] | None:
    """Give the texts of a list as drafts of 2.0 had it, each with what followed the `_` in 1.x as its name."""
    if key not in _LISTS or not is_list(value):
        return None
    drafts: list[dict[str, Any]] = []
    for text in value:
        if not is_object(text) or not isinstance(text.get("value", text.get("text")), str):
            return None
        _, role, content_type = _text_key(f"{key}_{text.get('name', '')}")
        rest = {name: part for name, part in text.items() if name not in ("name", "text")}
        drafts.append({"role": role, "contentType": content_type, "value": text.get("text"), **rest})
    return drafts


def _structured(name: str, value: Any) -> Any:
    """Give a property in the structure of 3.1, whatever version it is of."""
    if name == "altIds" and is_object(value):
        return [{"role": role, "value": held} for role, held in value.items()]
    if name in ("renditions", "associations"):
        value = _listed(value)
        if is_list(value) and name == "associations":
            return [unified(each)[0] if is_object(each) else each for each in value]
    if name == "representationType":
        return _COMPLETE.get(value, value) if isinstance(value, str) else value
    return _inner(value)


def _listed(value: Any) -> Any:
    """Give a list for an object that names its members."""
    if not is_object(value) or not all(is_object(held) or held is None for held in value.values()):
        return value
    return [{"name": name, **held} for name, held in value.items() if held is not None]


def _inner(value: Any) -> Any:
    """Give the members of objects their names of 3.1."""
    if is_list(value):
        return [_inner(member) for member in value]
    if not is_object(value):
        return value
    renamed = {"mimetype": "contentType"}
    return {
        renamed.get(key) or _INNER.get(key.lower(), key): _inner(held)
        for key, held in value.items()
        if held is not None
    }


def split_uri(uri: str) -> tuple[str, str] | None:
    """Part a URI into a scheme that ends in `/` or `#` and a code, if it has both."""
    at = max(uri.rfind("/"), uri.rfind("#")) + 1
    return (uri[:at], uri[at:]) if 0 < at < len(uri) and uri[at - 2 : at] != "//" else None


def spelled(item: dict[str, Any], version: str) -> dict[str, Any]:
    """Give an item as a version spells it, without what that version doesn't take."""
    pruned: dict[str, Any] = shapes.prune(_with_uris(item), shapes.item(version)) or {}
    if version == "3.1":
        return pruned
    return _first(pruned) if version.startswith("1.") else _lowered(pruned)


def _with_uris(value: Any, *, inside: bool = False) -> Any:
    """Give concepts that are named by scheme and code, as in 1.x, the URI or the literal that later versions have."""
    if is_list(value):
        return [_with_uris(member, inside=True) for member in value]
    if not is_object(value):
        return value
    made = {key: _with_uris(held, inside=inside) for key, held in value.items()}
    code, scheme = value.get("code"), value.get("scheme")
    if inside and isinstance(code, str) and "uri" not in made:
        whole = f"{scheme}{code}" if isinstance(scheme, str) else ""
        if split_uri(whole) == (scheme, code) and shapes.prune(whole, "uri"):
            made["uri"] = whole
        else:
            made.setdefault("literal", code)
        if "title" in made or "href" in made:  # a trust indicator
            made["role"] = made.get("uri")
    return made


def _lowered(value: Any) -> Any:
    if is_list(value):
        return [_lowered(member) for member in value]
    if not is_object(value):
        return value
    return {"embargoed" if key == "embargoedUntil" else key.lower(): _kept(key, held) for key, held in value.items()}


def _kept(key: str, value: Any) -> Any:
    return value if key == "geoJSON" else _lowered(value)


_PLURALS = {name: key for key, name in _SINGULARS.items() if key != "guid"}
_CONCEPTS = ("person", "organisation", "place", "subject", "event", "object", "infosource", "genre")


def _first(pruned: dict[str, Any]) -> dict[str, Any]:
    """Give an item in the structure of 1.6."""
    made: dict[str, Any] = {}
    incomplete = {full: word for word, full in _COMPLETE.items()}
    for name, value in pruned.items():
        key = _PLURALS.get(name, name.lower())
        if name in _LISTS.values():
            made |= dict(_text_keys(name, value))
        elif name == "altIds":
            made[key] = {alt["role"]: alt["value"] for alt in value if "role" in alt and "value" in alt}
        elif name in ("renditions", "associations"):
            made[key] = _named(name, value)
        elif name == "representationType":
            made[key] = incomplete[value]
        elif name == "trustIndicators":
            made[key] = [_indicator(each) for each in value]
        elif name == "digitalSourceType":
            made[key] = value
        elif key in _CONCEPTS:
            made[key] = [_concept(each, key) for each in value]
        else:
            made[key] = _lowered(value)
    return made


def _text_keys(group: str, texts: list[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    """Give the names that texts have in 1.x: the second of one name has a number."""
    head = next(key for key, name in _LISTS.items() if name == group)
    types = {content_type: word for word, content_type in TYPES.items()}
    taken: set[str] = set()
    for text in texts:
        role = "".join(sign if sign.isascii() and sign.isalnum() else "_" for sign in text.get("role", ""))
        word = types.get(text.get("contentType", ""), "")
        role = "" if role in ("main", "summary", word) else role
        if head != "headline" and not word:
            word = "text"
        elif head == "headline" and word == "text":
            word = ""
        number = 1
        while (key := _joined(head, role, number, word)) in taken:
            number += 1
        taken.add(key)
        yield key, text["value"]


def _joined(head: str, role: str, number: int, word: str) -> str:
    role = role or ("main" if number > 1 else "")
    return "_".join(filter(None, (head, role, str(number) if number > 1 else "", word)))


def _named(name: str, value: list[dict[str, Any]]) -> dict[str, Any]:
    """Give an object with the names of the members of a list; what a name can't be in 1.x becomes `_`."""
    made: dict[str, Any] = {}
    for number, each in enumerate(value, 1):
        key = "".join(sign if sign.isascii() and sign.isalnum() else "_" for sign in each["name"])
        key = key if key and key not in made else f"{key or name}_{number}"
        rest = {key: held for key, held in each.items() if key != "name"}
        made[key] = _first(rest) if name == "associations" else _rendition(rest)
    return made


def _rendition(value: dict[str, Any]) -> dict[str, Any]:
    return {"mimetype" if key == "contentType" else key.lower(): held for key, held in value.items()}


def _coded(value: dict[str, Any]) -> dict[str, Any]:
    parts = split_uri(value["uri"]) if isinstance(value.get("uri"), str) else None
    if parts and shapes.prune(parts[0], "uri"):
        return {"scheme": parts[0], "code": parts[1]}
    code = value.get("uri") or value.get("literal")
    return {} if code is None else {"code": code}


def _indicator(value: dict[str, Any]) -> dict[str, Any]:
    return _coded({"uri": value.get("role")}) | {key: value[key] for key in ("title", "href") if key in value}


def _concept(value: dict[str, Any], kind: str) -> dict[str, Any]:
    made = {key: value[key] for key in ("name",) if key in value}
    rel = value.get("rel") or value.get("role")
    if rel is not None and kind != "genre":
        made["rel"] = rel
    made |= _coded(value)
    rest = ("symbols", "contactInfo", "creator", "relevance", "confidence")
    return made | {key.lower(): _lowered(value[key]) for key in rest if key in value}
