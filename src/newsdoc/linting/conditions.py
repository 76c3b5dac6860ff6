"""What rules that are data ask of a value: that it is given, is one of some, begins or ends so, isn't too long."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Any, TypeAlias

import attrs

from newsdoc.diagnostics.suggestions import did_you_mean
from newsdoc.plain import is_list, is_object
from newsdoc.toml import Problem

if TYPE_CHECKING:
    from newsdoc.linting.values import Value  # noqa: TC004  (attrs leaves annotations alone)
    from newsdoc.toml.positions import Path

__all__ = ["CONDITIONS", "Condition", "made", "problems"]


@attrs.frozen
class Asked:
    """One thing that is asked of a value, and how it is said of one that isn't so: behind the name of the field."""

    passes: Callable[[Value], bool]
    otherwise: str


@attrs.frozen
class Condition:
    """What is asked of a value: all of it must be so."""

    asked: tuple[Asked, ...]

    def unmet(self, value: Value) -> str | None:
        """Say the first thing that isn't so, if there is one."""
        return next((each.otherwise for each in self.asked if not each.passes(value)), None)


_Asked: TypeAlias = Callable[["Value", Any], bool]


def _one_of(wanted: object) -> tuple[object, ...]:
    return tuple(wanted) if is_list(wanted) else (wanted,)


def _texts(asked: Callable[[str, str], bool]) -> _Asked:
    """Give what asks something of a value's texts; capitals and small letters are the same."""

    def passes(value: Value, wanted: Any) -> bool:
        folded = [str(word).casefold() for word in _one_of(wanted)]
        return any(asked(text.casefold(), word) for text in value.texts for word in folded)

    return passes


_ON_TEXTS: dict[str, tuple[_Asked, str]] = {
    "contains": (_texts(lambda text, word: word in text), "doesn't contain"),
    "begins": (_texts(str.startswith), "doesn't begin with"),
    "ends": (_texts(str.endswith), "doesn't end with"),
    "like": (_texts(fnmatchcase), "isn't like"),
}
"""What is asked of texts: the wanted value is a string, or a list of which one is enough."""

_ON_NUMBERS: dict[str, tuple[_Asked, str]] = {
    "max": (lambda value, most: value.number is None or value.number <= most, "is more than"),
    "min": (lambda value, least: value.number is not None and value.number >= least, "is less than"),
    "max_words": (lambda value, most: len(value.text.split()) <= most, "has more words than"),
    "min_words": (lambda value, least: len(value.text.split()) >= least, "has fewer words than"),
    "max_characters": (lambda value, most: len(value.text) <= most, "has more characters than"),
    "min_characters": (lambda value, least: len(value.text) >= least, "has fewer characters than"),
}
"""What is asked of numbers, or of how much there is: the wanted value is a whole number from 0."""

_NOT = "not"
_DEEPEST = 40
"""How many keys may lead to a condition; more than a few nobody understands."""

CONDITIONS = (*_ON_TEXTS, *_ON_NUMBERS, _NOT)
"""The names of all that can be asked in a table."""


def made(wanted: Any) -> Condition:
    """Give the condition that a value of TOML stands for, one without problems."""
    if is_object(wanted):
        return Condition(tuple(_asked(name, each) for name, each in wanted.items()))
    return Condition((_simple(wanted),))


def _simple(wanted: Any) -> Asked:
    if wanted is True:
        return Asked(_is_given, "is missing")
    if wanted is False:
        return Asked(lambda value: not value.given, "is given")
    members = _one_of(wanted)
    return Asked(lambda value: any(value.equals(member) for member in members), f"isn't {_listed(members)}")


def _is_given(value: Value) -> bool:
    return value.given


def _asked(name: str, wanted: Any) -> Asked:
    if name == _NOT:
        inner = made(wanted)
        return Asked(lambda value: inner.unmet(value) is not None, f"is what it must not be ({_shown(wanted)})")
    passes, otherwise = (_ON_TEXTS | _ON_NUMBERS)[name]
    return Asked(lambda value: passes(value, wanted), f"{otherwise} {_listed(_one_of(wanted))}")


def _listed(members: Sequence[object]) -> str:
    return " or ".join(repr(member) for member in members)


def _shown(wanted: Any) -> str:
    if is_object(wanted):
        return ", ".join(f"{name} {_listed(_one_of(each))}" for name, each in wanted.items())
    return _listed(_one_of(wanted))


def problems(path: Path, wanted: Any, choices: Sequence[str], *, is_counted: bool) -> Iterator[Problem]:
    """Say what is wrong with a condition in TOML.

    `choices` are all that the field can be, if that is a closed list, and `is_counted` whether it has a number.
    """
    if len(path) > _DEEPEST:
        yield Problem(path, "it is nested too deeply")
        return
    if is_object(wanted):
        if not wanted:
            yield Problem(path, "nothing is asked in the table")
        for name, each in wanted.items():
            yield from _asked_problems((*path, name), name, each, choices, is_counted=is_counted)
        return
    if is_list(wanted) and not wanted:
        yield Problem(path, "the list is empty, so that nothing could be in it")
    for number, member in enumerate(_one_of(wanted)):
        place = (*path, number) if is_list(wanted) else path
        if not isinstance(member, str | int):
            yield Problem(place, "it must be true, false, a string, a whole number, a list of them, or a table")
        elif choices and isinstance(member, str) and member not in choices:
            yield Problem(place, f"it is never {member!r}{did_you_mean(member, choices)} ({', '.join(choices)})")


def _asked_problems(
    path: Path, name: str, wanted: Any, choices: Sequence[str], *, is_counted: bool
) -> Iterator[Problem]:
    if name == _NOT:
        yield from problems(path, wanted, choices, is_counted=is_counted)
    elif name in _ON_TEXTS:
        if not _one_of(wanted) or not all(isinstance(word, str) and word for word in _one_of(wanted)):
            yield Problem(path, "it must be a string or a list of strings, none of them empty")
    elif name in ("max", "min") and not is_counted:
        yield Problem(path, f"it is no number and no list; how long a text is says {name}_words or {name}_characters")
    elif name in _ON_NUMBERS:
        if not isinstance(wanted, int) or isinstance(wanted, bool) or wanted < 0:
            yield Problem(path, "it must be a whole number from 0")
    else:
        yield Problem(path, f"there is no such condition{did_you_mean(name, CONDITIONS)} ({', '.join(CONDITIONS)})")
