"""The names that the caller gives for those who ask and answer, and the forms in which a text may have them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal, TypeAlias

import attrs

from newsdoc import patterns
from newsdoc.diagnostics import UsageError
from newsdoc.formats.text.folding import folded
from newsdoc.formats.text.names import initials, partial_forms, short_forms, untitled
from newsdoc.model.scalars import TEXT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsdoc.styles import Lexicon

__all__ = ["Given", "Names", "forms", "given"]

Names: TypeAlias = "str | Iterable[str] | None"
"""What the caller says: a name, or several, or none."""

Part: TypeAlias = Literal["interviewer", "interviewee"]


@attrs.frozen(eq=False, repr=False)
class Given:
    """The names that the caller gives, in order, each with the part that it has in the interview."""

    parts: dict[str, Part] = attrs.Factory(dict[str, Part])

    @cached_property
    def _meant(self) -> dict[str, str | None]:
        """The name that each form means; a form that two of them share means neither, unless it is one of them."""
        meant: dict[str, str | None] = {}
        for name in self.parts:
            for form in forms(name):
                meant[form] = name if meant.get(form, name) == name else None
        return meant | {folded(name): name for name in self.parts}

    def means(self, printed: str, lexicon: Lexicon) -> str | None:
        """Give the name that a label means, with or without a title: `Novak`, `AN` and `Dr Novak` for Anna Novak."""
        keys = (folded(printed), initials(printed), folded(untitled(printed, lexicon)))
        return next((name for key in keys if (name := self._meant.get(key)) is not None), None)


def forms(name: str) -> frozenset[str]:
    """Give the forms, in lower case, by which a text may have a name: all of it, parts of it, its initials."""
    return frozenset([folded(name), *short_forms(name), *partial_forms(name)])


def given(interviewer: Names, interviewee: Names) -> Given:
    """Give the names that an option holds each. Raises `UsageError` for what is no name, or is given for both parts."""
    parts: dict[str, Part] = {}
    known: dict[str, Part] = {}
    both: tuple[tuple[Part, Names], ...] = (("interviewer", interviewer), ("interviewee", interviewee))
    for part, names in both:
        for name in _names(part, names):
            if known.setdefault(folded(name), part) != part:
                raise UsageError(f"{name!r} is given for both interviewer and interviewee: name each person for one")
            parts.setdefault(name, part)
    return Given(parts)


def _names(option: str, names: Names) -> Iterator[str]:
    """Give the names of an option, without blanks around them."""
    if names is None:
        return
    for name in (names,) if isinstance(names, str) else names:
        if not patterns.scalar(TEXT.regex).match(name) or name.isspace():
            raise UsageError(f"{option}={name!r} is not {TEXT.what}")
        yield " ".join(name.split())
