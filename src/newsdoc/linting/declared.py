"""Rules as data: TOML that says which records a rule is about, and what must be true of them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, get_args

from newsdoc.decoding import decode
from newsdoc.diagnostics import ReadError
from newsdoc.diagnostics.codes import Severity
from newsdoc.diagnostics.suggestions import did_you_mean, no_such
from newsdoc.limits import read_house_file
from newsdoc.linting.conditions import CONDITIONS, made
from newsdoc.linting.conditions import problems as condition_problems
from newsdoc.linting.rule import NAME, Finding, LintRule, is_taken
from newsdoc.linting.values import choices, counted, leads_on, names, value_of
from newsdoc.model import Node, Participant
from newsdoc.plain import is_list, is_object
from newsdoc.shape import classes, type_name
from newsdoc.toml import Problem, parsed, placed
from newsdoc.tree import plain_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from os import PathLike

    from newsdoc.linting.article import Article
    from newsdoc.linting.conditions import Condition
    from newsdoc.model.node import Record
    from newsdoc.toml.positions import Path

__all__ = ["CODE", "TABLE", "load", "problems", "rule", "rules_in"]

CODE = "lint-rules-error"
TABLE = "rule"
"""The array of tables that rules stand in."""

_REQUIRED = ("name", "meaning", "on", "must")
_TEXTS = ("name", "meaning", "remedy", "message", "wrong", "right")
_KEYS = (*_REQUIRED, "severity", "remedy", "message", "where", "optional", "wrong", "right")
_SHOWN = 40
"""How many characters of what breaks a rule are shown."""


def load(path: str | PathLike[str]) -> tuple[LintRule, ...]:
    """Give the rules in a TOML file.

    Raises `ReadError` that names file, line, column and key of each mistake, and `OSError` if it can't be read.
    """
    name = os.fsdecode(path)
    text, _ = decode(read_house_file(path), name)
    return rules_in(text, name)


def rules_in(text: str, file: str) -> tuple[LintRule, ...]:
    """Give the rules in a TOML text. Raises `ReadError`."""
    table = parsed(text, file, CODE)
    found = [Problem((key,), f"there is no such key{did_you_mean(key, [TABLE])}") for key in table if key != TABLE]
    found += problems((TABLE,), table.get(TABLE, []))
    if found:
        raise ReadError(*placed(found, text, file, CODE))
    return tuple(rule(each) for each in table.get(TABLE, []))


def rule(table: dict[str, Any]) -> LintRule:
    """Give the rule of a table without problems."""
    return LintRule(
        table["name"],
        table.get("severity", "warning"),
        table["meaning"],
        table.get("remedy", "Mend it, or leave the rule out with `--ignore`."),
        _Declared(table),
        table.get("optional", False),
        table.get("wrong"),
        table.get("right"),
    )


class _Declared:
    """The check of a rule that is data."""

    def __init__(self, table: dict[str, Any]) -> None:
        known = _classes()
        self._classes = tuple(known[name] for name in _listed(table["on"]))
        self._where = _conditions(table.get("where", {}))
        self._must = _conditions(table["must"])
        self._message: str | None = table.get("message")

    def __call__(self, article: Article) -> Iterator[Finding]:
        for path, record in article.records.items():
            if isinstance(record, self._classes) and self._failing(self._where, article, path, record) is None:
                failing = self._failing(self._must, article, path, record)
                if failing is not None:
                    yield Finding(path, self._message or f"{_named(record)}: {failing}")

    @staticmethod
    def _failing(conditions: dict[str, Condition], article: Article, path: str, record: Record) -> str | None:
        """Say which condition isn't met, and how, if one isn't."""
        for name, condition in conditions.items():
            unmet = condition.unmet(value_of(article, path, record, name))
            if unmet is not None:
                return f"`{name}` {unmet}"
        return None


def _conditions(table: dict[str, Any]) -> dict[str, Condition]:
    return {".".join(keys): made(wanted) for keys, wanted in _asked(table)}


def _asked(table: dict[str, Any], above: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Give the fields that a table asks about, and what it asks: TOML makes tables of names with dots."""
    for name, wanted in table.items():
        keys = (*above, name)
        if is_object(wanted) and wanted and leads_on(keys[0]) and not any(key in CONDITIONS for key in wanted):
            yield from _asked(wanted, keys)
        else:
            yield keys, wanted


def _classes() -> dict[str, type[Record]]:
    return {type_name(cls): cls for cls in classes()}


def _listed(on: object) -> Sequence[Any]:
    return on if is_list(on) else [on]


def _named(record: Record) -> str:
    """Give what a record is, and a little of what it says, to find it by."""
    said = record.name or record.id if isinstance(record, Participant) else ""
    if not said and isinstance(record, Node):
        said = " ".join(plain_text(record).split())
    shown = f"{said[:_SHOWN]}…" if len(said) > _SHOWN else said
    kind = type_name(type(record)).replace("_", " ")
    return f"{kind} {shown!r}" if shown and kind != "document" else kind


def problems(path: Path, tables: Any) -> list[Problem]:
    """Say what is wrong with an array of rules."""
    if not is_list(tables):
        return [Problem(path, f"it must be an array of tables: [[{'.'.join(map(str, path))}]]")]
    found: list[Problem] = []
    seen: set[object] = set()
    for number, table in enumerate(tables):
        if not is_object(table):
            found.append(Problem((*path, number), "it must be a table"))
            continue
        found += _rule_problems((*path, number), table)
        name = table.get("name")
        if isinstance(name, str) and name in seen:
            found.append(Problem((*path, number, "name"), f"there is another rule {name!r} above"))
        seen.add(name if isinstance(name, str) else None)
    return found


def _rule_problems(path: Path, table: dict[str, Any]) -> Iterator[Problem]:
    yield from (Problem(path, f"the rule has no `{key}`") for key in _REQUIRED if key not in table)
    for key, value in table.items():
        if key not in _KEYS:
            yield Problem((*path, key), f"there is no such key{did_you_mean(key, _KEYS)}")
        elif key in _TEXTS:
            yield from _text_problems((*path, key), key, value)
        elif key == "severity" and value not in get_args(Severity):
            yield Problem((*path, key), no_such("severity", value, get_args(Severity)))
        elif key == "optional" and not isinstance(value, bool):
            yield Problem((*path, key), "it must be true or false")
    yield from _subject_problems(path, table)


def _text_problems(path: Path, key: str, value: Any) -> Iterator[Problem]:
    if not isinstance(value, str) or not value.strip():
        yield Problem(path, "it must be a text")
    elif key == "name" and not NAME.issuperset(value):
        yield Problem(path, "it must be small letters, digits and hyphens, such as caption-without-credit")
    elif key == "name" and is_taken(value):
        yield Problem(path, f"{value!r} means something else: a diagnostic has it, or it selects all rules")


def _subject_problems(path: Path, table: dict[str, Any]) -> Iterator[Problem]:
    """Say what is wrong with the types that a rule is about, and with what it asks of their fields."""
    known, found = _classes(), list[type]()
    if table.get("on") == []:
        yield Problem((*path, "on"), "the list is empty, so that the rule would be about nothing")
    if table.get("must") == {}:
        yield Problem((*path, "must"), "nothing is asked, so that nothing could break the rule")
    for name in _listed(table.get("on", [])):
        if isinstance(name, str) and name in known:
            found.append(known[name])
        else:
            yield Problem((*path, "on"), no_such("type", name, list(known)))
    for key in ("where", "must"):
        conditions = table.get(key, {})
        if not is_object(conditions):
            yield Problem((*path, key), "it must be a table of fields and what they must be")
        else:
            for keys, wanted in _asked(conditions):
                yield from _field_problems((*path, key, *keys), ".".join(keys), wanted, found)


def _field_problems(path: Path, name: str, wanted: Any, found: Sequence[type[Record]]) -> Iterator[Problem]:
    for cls in found:
        known = choices(cls, name)
        if known is None:
            listed = names(cls)
            message = f"a {type_name(cls)} has no field {name!r}{did_you_mean(name, listed)} ({', '.join(listed)})"
            yield Problem(path, message)
            return
    every = [choices(cls, name) or () for cls in found]
    is_counted = all(counted(cls, name) for cls in found)
    yield from condition_problems(path, wanted, every[0] if len(every) == 1 else (), is_counted=is_counted)
