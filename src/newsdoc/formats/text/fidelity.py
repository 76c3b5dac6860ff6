"""What plain text loses: the parts of a document that a text can't carry, and whether it reads back the same."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, TypeGuard

from newsdoc.diagnostics import Diagnostic
from newsdoc.model import Document
from newsdoc.model.node import Record
from newsdoc.shape import Many, One, fields, type_name

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["losses"]

_PRINTED = {
    "artifact": {"content"},
    "block_quote": {"content", "attribution"},
    "byline": {"content"},
    "cell": {"content"},
    "correction": {"content", "label"},
    "credit": {"content", "label"},
    "dateline": {"content"},
    "deck": {"content"},
    "definition_item": {"terms", "content"},
    "definition_list": {"items"},
    "disclaimer": {"content", "label"},
    "document": {"kicker", "headline", "decks", "bylines", "dateline", "abstract", "body"},
    "editor_note": {"content", "label"},
    "figure": {"caption", "credit", "label"},
    "footnote": {"content", "id"},
    "heading": {"content"},
    "headline": {"content"},
    "kicker": {"content"},
    "line_break": set[str](),
    "link": {"content", "href"},
    "list": {"items", "ordered", "start"},
    "list_item": {"content"},
    "note": {"content"},
    "paragraph": {"content"},
    "preformatted": {"lines"},
    "promo": {"content", "label"},
    "quotation": {"content"},
    "row": {"cells"},
    "rule": set[str](),
    "source_link": {"content", "label"},
    "table": {"caption", "head", "rows", "foot"},
    "term": {"content"},
    "turn": {"content", "label"},
}
"""What is printed of each type; a type that isn't named is printed without what makes it more than text."""


def losses(document: Document, read_back: Document) -> Iterator[Diagnostic]:
    """Say what a text that reads back as another document has lost; nothing if it reads back the same."""
    path = _difference(document, read_back, "$")
    if path is None:
        return
    yield Diagnostic("rewritten-differs", "the text would read back as another document, first of all here", path=path)
    lost: Counter[str] = Counter()
    first: dict[str, str] = {}
    for what, place in _unprinted(document, read_back):
        lost[what] += 1
        first.setdefault(what, place)
    for what, count in lost.items():
        times = "" if count == 1 else f" ({count} times)"
        yield Diagnostic("not-expressible", f"plain text can't carry {what}{times}", path=first[what])


def _difference(one: Any, other: Any, path: str) -> str | None:
    """Give the path of the first place at which two values differ."""
    if one == other:
        return None
    if isinstance(one, Record) and type(one) is type(other):
        pairs = ((f"{path}.{field.name}", field.name) for field in fields(type(one)) if field.compared)
        found = (_difference(getattr(one, name), getattr(other, name), place) for place, name in pairs)
    elif _is_tuple(one) and _is_tuple(other) and len(one) == len(other):
        found = (_difference(*pair, f"{path}[{number}]") for number, pair in enumerate(zip(one, other, strict=True)))
    else:
        return path
    return next((place for place in found if place is not None), path)


def _is_tuple(value: Any) -> TypeGuard[tuple[Any, ...]]:
    return isinstance(value, tuple)


def _unprinted(document: Document, read_back: Document) -> Iterator[tuple[str, str]]:
    """Give what isn't printed, in words, with its JSON path; parts of the document that were read back are none."""
    stack: list[tuple[str, Record]] = [("$", document)]
    while stack:
        path, record = stack.pop()
        name = type_name(type(record))
        printed = _PRINTED.get(name)
        if printed is None:
            yield f"{_article(name)} as such", path
        below: list[tuple[str, Record]] = []
        for field in fields(type(record)):
            value = getattr(record, field.name)
            place = f"{path}.{field.name}"
            if not field.compared or value == field.default:
                continue
            if isinstance(field.value, One | Many) and (printed is None or field.name in printed):
                below += _below(value, place)
            elif printed is not None and field.name not in printed and not _kept(record, field.name, read_back):
                yield f"the {field.name} of {_article(name)}", place
        stack += reversed(below)


def _kept(record: Record, name: str, read_back: Document) -> bool:
    """Whether a field of the document itself was read back from the text."""
    return isinstance(record, Document) and getattr(read_back, name) == getattr(record, name)


def _below(value: Any, path: str) -> list[tuple[str, Record]]:
    if isinstance(value, Record):
        return [(path, value)]
    return [(f"{path}[{number}]", member) for number, member in enumerate(value) if isinstance(member, Record)]


def _article(name: str) -> str:
    words = name.replace("_", " ")
    return f"{'an' if words[0] in 'aeiou' else 'a'} {words}"
