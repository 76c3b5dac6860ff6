"""Setting, adding to and taking from metadata: on plain data, as JSON has them, which the decoder then checks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeAlias

import attrs

from newsdoc import codec
from newsdoc.checks import check
from newsdoc.diagnostics import Diagnostic, InvalidDocument, ReadError, UsageError
from newsdoc.diagnostics.paths import path_to
from newsdoc.diagnostics.suggestions import no_such
from newsdoc.metadata.names import field_of, key_of, parts_of
from newsdoc.metadata.values import added, plain, taken
from newsdoc.model import Document, Node
from newsdoc.plain import is_object
from newsdoc.shape import ALTERNATIVES, Field, Many, One, type_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from newsdoc.model.node import Record

__all__ = ["Action", "Edit", "edited", "set_metadata"]

Action: TypeAlias = Literal["set", "remove", "add"]


class Edit(NamedTuple):
    """One thing to do: what is named is set to a value, loses it or gets it as well. Nothing takes it away."""

    name: str
    action: Action
    value: object


def set_metadata(
    document: Document,
    changes: Mapping[str, object] | None = None,
    *,
    add: Mapping[str, object] | None = None,
    remove: Mapping[str, object] | None = None,
) -> Document:
    """Give a document with other metadata; what doesn't change is shared with the old one.

    Names are those of JSON, with a dot before what is a part: `lang`, `rights.holder`, `dateline.date`,
    `participants.mara.title`, `extensions.desk`. Values are strings, whole numbers and lists of them, or objects as in
    JSON or of the model; None takes away what is named. A date is ISO 8601 or, named `issued.raw`, any other text.
    Lines of the head, such as `headline`, are text. `remove` takes items out of lists, and then `add` puts those into
    them that aren't there.

    Raises `UsageError` for a name that there isn't, and `InvalidDocument` for a value that can't be, with its path.
    """
    given: tuple[tuple[Action, Mapping[str, object]], ...] = (
        ("set", changes or {}),
        ("remove", remove or {}),
        ("add", add or {}),
    )
    return edited(document, [Edit(name, action, value) for action, values in given for name, value in values.items()])


def edited(document: Document, edits: Iterable[Edit]) -> Document:
    """Give a document after edits, one after the other; see `set_metadata`, also for what is raised."""
    head = attrs.evolve(document, abstract=(), body=())
    data = codec.encode(head)
    for edit in edits:
        _apply(data, Document, edit.name, edit)
    try:
        changed = codec.decode(data)
    except ReadError as error:
        raise InvalidDocument(*error.diagnostics) from error
    if changed == head:
        return document
    whole = attrs.evolve(changed, abstract=document.abstract, body=document.body)
    known = check(document)
    if worse := [found for found in check(whole) if found.severity == "error" and found not in known]:
        raise InvalidDocument(*worse)
    return whole


def _apply(data: dict[str, Any], cls: type[Record], name: str, edit: Edit) -> None:
    """Do an edit of what a name, or the rest of one, leads to in an object."""
    first, _, rest = name.partition(".")
    field = field_of(cls, first)
    if not rest:
        _put(data, cls, field, _edited(data.get(first), field, edit))
    elif isinstance(field.value, One):
        (held,) = field.value.classes
        found = data.get(first)
        inner = found if is_object(found) else {"type": type_name(held)}
        _apply(inner, held, rest, edit)
        _put(data, cls, field, inner if len(inner) > 1 else None)
    elif isinstance(field.value, Many) and field.value.classes:
        (held,) = field.value.classes
        _put(data, cls, field, _after(data.get(first, []), field, held, rest, edit))
    else:
        raise UsageError(f"{edit.name!r} is no name, for {first!r} has no parts")


def _put(data: dict[str, Any], cls: type[Record], field: Field, value: Any) -> None:
    """Put a value into an object, or take it out. What was read from a place is no longer what stands there."""
    if cls is not Document:
        data.pop("origin", None)
    for name in ALTERNATIVES.get(cls, ()):
        data.pop(name, None)
    data.pop(field.name, None)
    if value is not None:
        data[field.name] = value


def _edited(old: Any, field: Field, edit: Edit) -> Any:
    """Give the new value of a field, or nothing where it is to be taken away."""
    if edit.action == "set":
        return None if edit.value is None else plain(edit.value, field, edit.name, old)
    if not isinstance(field.value, Many):
        raise UsageError(
            f"{edit.name} is one value and no list: it can be set, and nothing added to it or taken from it"
        )
    items = plain(edit.value, field, edit.name)
    return taken(old or [], items, field.value) if edit.action == "remove" else added(old or [], items)


def _after(items: list[Any], field: Field, cls: type[Record], rest: str, edit: Edit) -> list[Any]:
    """Give the items of a list after an edit of those that a key tells apart."""
    key = key_of(cls)
    if key is None:
        raise UsageError(f"there is no {edit.name!r}, for nothing tells the items of {field.name} apart")
    wanted, part, is_only = _split(cls, key, rest, edit)
    found = [item for item in items if is_object(item) and item.get(key) == wanted]
    others = [item for item in items if item not in found]
    if is_only and edit.value is None:
        return others
    if not found:
        return [*items, *_new(cls, {"type": type_name(cls), key: wanted}, part, items, edit)]
    _apply(found[0], cls, part, edit)
    return [item for item in items if item in others or item is found[0]] if is_only else items


def _split(cls: type[Record], key: str, rest: str, edit: Edit) -> tuple[str, str, bool]:
    """Split what follows the name of a list into a key and a field, and say whether that is the only one."""
    parts = [name for name in parts_of(cls) if name != key]
    wanted, dot, last = rest.rpartition(".")
    if dot and last in parts:
        return wanted, last, len(parts) == 1
    if len(parts) == 1:
        return rest, parts[0], True
    if not dot:
        raise UsageError(f"{edit.name!r} needs a field behind it: {', '.join(f'{edit.name}.{part}' for part in parts)}")
    raise UsageError(no_such(f"field of {type_name(cls)}", last, parts))


def _new(cls: type[Record], made: dict[str, Any], part: str, items: list[Any], edit: Edit) -> Iterator[dict[str, Any]]:
    """Give the item that has a key which none has yet. Participants must be there: nobody is made up by a slip."""
    if issubclass(cls, Node):
        key = next(name for name in made if name != "type")
        known = [str(item.get(key)) for item in items if is_object(item)]
        message = no_such(type_name(cls), made[key], known)
        raise InvalidDocument(Diagnostic("wrong-value", message, path=path_to((edit.name.partition(".")[0],))))
    if edit.value is not None and edit.action != "remove":
        _apply(made, cls, part, edit)
        yield made
