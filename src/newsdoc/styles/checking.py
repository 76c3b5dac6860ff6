"""What is wrong with the fields of a house style's file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from newsdoc import patterns
from newsdoc.diagnostics.suggestions import did_you_mean, no_such
from newsdoc.model.scalars import LANGUAGE_TAG, TEXT
from newsdoc.plain import is_list, is_object
from newsdoc.styles.builtin import NAMES
from newsdoc.styles.style import MONTHS, HouseStyle
from newsdoc.styles.template import TEMPLATES, TemplateError, checked
from newsdoc.toml import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdoc.model.scalars import Pattern
    from newsdoc.styles.style import Words
    from newsdoc.toml.positions import Path

__all__ = ["CHANGES", "no_style", "problems"]

CHANGES = ("replace", "remove")
"""The tables that change the lists of the style that is extended."""

_FIELDS = {field.name: field for field in attrs.fields(HouseStyle)}
_REQUIRED = tuple(name for name, field in _FIELDS.items() if field.default is attrs.NOTHING)


def no_style(name: object) -> str:
    """Say that no built-in style has this name, and which ones there are."""
    return no_such("built-in style", name, NAMES)


def problems(table: dict[str, Any], base: HouseStyle | None) -> list[Problem]:
    """Say what is wrong with what a file says, in its order; `base` is the style that it extends, if there is one."""
    found = [problem for key, value in table.items() for problem in _problems(key, value, table, base)]
    if "extends" not in table:
        found += [Problem((key,), "the field is missing") for key in _REQUIRED if key not in table]
    return found


def _problems(key: str, value: Any, table: dict[str, Any], base: HouseStyle | None) -> Iterator[Problem]:
    if key == "extends":
        if base is None:
            yield Problem((key,), no_style(value))
    elif key not in CHANGES:
        yield from _field_problems((key,), value)
    elif not is_object(value):
        yield Problem((key,), "it must be a table of lists")
    elif "extends" not in table:
        yield Problem((key,), f"there is nothing to {key}, for `extends` names no style")
    else:
        yield from _change_problems(key, value, base)
        if key == "remove" and is_object(table.get("replace")):
            yield from _doubled(value, table["replace"])


def _change_problems(change: str, table: dict[str, Any], base: HouseStyle | None) -> Iterator[Problem]:
    """Say what is wrong with a table that changes what is inherited."""
    for key, items in table.items():
        if key in _REQUIRED:
            yield Problem((change, key), "it isn't a list: it is given outside the tables")
            continue
        found = list(_field_problems((change, key), items))
        if change == "remove" and base and not found:
            found += _not_inherited(key, items, getattr(base, key))
        yield from found


def _not_inherited(key: str, items: list[str], inherited: Words) -> Iterator[Problem]:
    for number, item in enumerate(items):
        if item not in inherited:
            yield Problem(("remove", key, number), f"{item!r} isn't inherited{did_you_mean(item, inherited)}")


def _doubled(removed: dict[str, Any], replaced: dict[str, Any]) -> Iterator[Problem]:
    for key in removed.keys() & replaced.keys():
        yield Problem(("remove", key), "the list is replaced, so nothing is left to remove")


def _field_problems(path: Path, value: Any) -> Iterator[Problem]:
    key = str(path[-1])
    if key not in _FIELDS:
        known = [*_FIELDS, *CHANGES, "extends"] if len(path) == 1 else _FIELDS
        yield Problem(path, f"there is no such field{did_you_mean(key, known)}")
    elif key in _REQUIRED:
        pattern, what = (LANGUAGE_TAG, LANGUAGE_TAG.what) if key == "lang" else (TEXT, "a text on one line")
        if not _fits(value, pattern):
            yield Problem(path, f"it must be {what}")
    elif not is_list(value):
        yield Problem(path, "it must be a list of strings")
    else:
        yield from _list_problems(path, key, value)


def _list_problems(path: Path, key: str, items: list[Any]) -> Iterator[Problem]:
    for number, item in enumerate(items):
        if reason := _item_problem(key, item):
            yield Problem((*path, number), reason)
    if key == "months" and len(items) % MONTHS:
        yield Problem(path, f"there are {len(items)}: months come by the dozen, each from January to December")


def _item_problem(key: str, item: Any) -> str | None:
    """Say what is wrong with one item of a list, if anything is."""
    if not _fits(item, TEXT) or item != item.strip():
        return "it must be a text on one line, without blanks around it"
    if key == "name_endings":
        old, arrow, _ = item.partition(">")
        return None if old.strip() and arrow else f"{item!r}: an ending and what it becomes, such as `ym > y`"
    if key in TEMPLATES:
        try:
            checked(item, key, TEMPLATES[key])
        except TemplateError as error:
            return f"{item!r}: {error}"
    return None


def _fits(value: Any, pattern: Pattern) -> bool:
    return isinstance(value, str) and patterns.scalar(pattern.regex).match(value) is not None
