"""The index of house styles as plain data that `marshal` takes, and back.

What is there by the thousand stands in columns, for Python makes tuples of columns much faster than in a loop.
"""

from __future__ import annotations

from functools import partial
from itertools import accumulate, chain
from typing import TYPE_CHECKING, Any, TypeVar, cast

from newsdoc.styles.index import Lexicon
from newsdoc.styles.template import Literal, Slot, template_of
from newsdoc.styles.terms import Grammar, Introduction, Marker, Phrase

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence

    from newsdoc.styles.template import Part

__all__ = ["packed", "unpacked"]

T = TypeVar("T")

_MARKED = ("labels", "lines", "brackets")
_PHRASES = ("openers", "wide_openers", "notes")

# `_make` of a named tuple would take three times as long, and there are thousands.
_new = cast("Any", tuple).__new__
_phrase: Callable[[Iterable[Any]], Phrase] = partial(_new, Phrase)
_introduction: Callable[[Iterable[Any]], Introduction] = partial(_new, Introduction)


class _Numbers:
    """Gives every value a number, equal ones the same."""

    def __init__(self) -> None:
        self.values: dict[Any, int] = {}

    def of(self, values: Iterable[Hashable]) -> tuple[int, ...]:
        return tuple([self.values.setdefault(value, len(self.values)) for value in values])


def packed(index: Lexicon) -> dict[str, Any]:
    """Give an index as dictionaries, tuples, frozen sets, strings and numbers of the classes that Python brings."""
    fields = dict(vars(index))
    markers, words, parts = _Numbers(), _Numbers(), _Numbers()
    for name in _MARKED:
        fields[name] = (tuple(fields[name]), markers.of(fields[name].values()))
    for name in _PHRASES:
        phrases = [*chain.from_iterable(fields[name].values())]
        texts = tuple([phrase.text for phrase in phrases])
        fields[name] = (*_lengths(fields[name]), texts, markers.of((phrase.marker,) for phrase in phrases))
    found = (*chain.from_iterable(index.introductions.values()), *index.wide_introductions)
    styles = {style: number for number, style in enumerate(index.styles)}
    fields["styles"] = tuple(map(tuple, index.styles))
    fields["introductions"] = _lengths(fields["introductions"])
    del fields["wide_introductions"]  # they stand behind the others
    columns = (
        tuple([one.anchor for one in found]),
        tuple([one.probe for one in found]),
        words.of(one.words for one in found),
        parts.of((one.before,) if one.before else () for one in found),
        parts.of(one.parts for one in found),
        tuple([styles[one.style] for one in found]),
    )
    persons = {one.style: tuple([_plain(template.parts) for template in one.persons]) for one in found}
    return {
        "fields": fields,
        "columns": columns,
        "markers": tuple([_plain(group) for group in markers.values]),
        "words": tuple(words.values),
        "parts": tuple(map(_plain, parts.values)),
        "persons": tuple([persons.get(style, ()) for style in index.styles]),
    }


def unpacked(data: dict[str, Any]) -> Lexicon:
    """Give the index that `packed` made these data of."""
    fields = dict(data["fields"])
    markers = [tuple(map(Marker._make, group)) for group in data["markers"]]
    alone = [group[0] for group in markers]
    for name in _MARKED:
        texts, numbers = fields[name]
        fields[name] = dict(zip(texts, _picked(markers, numbers), strict=True))
    for name in _PHRASES:
        keys, lengths, texts, numbers = fields[name]
        phrases = tuple(map(_phrase, zip(texts, _picked(alone, numbers), strict=True)))
        fields[name] = _grouped(keys, lengths, phrases)
    fields["styles"] = tuple(map(Grammar._make, fields["styles"]))
    found = _introductions(data, fields["styles"])
    keys, lengths = fields["introductions"]
    fields["introductions"] = _grouped(keys, lengths, found)
    fields["wide_introductions"] = found[sum(lengths) :]
    return Lexicon(**fields)


def _introductions(data: dict[str, Any], styles: Sequence[Grammar]) -> tuple[Introduction, ...]:
    anchors, probes, words, before, parts, numbers = data["columns"]
    known = [*map(_parts, data["parts"])]
    first = [each[0] if each else None for each in known]
    persons = [tuple([template_of(_parts(rows)) for rows in templates]) for templates in data["persons"]]
    columns = (
        *(anchors, probes, _picked(data["words"], words), _picked(first, before), _picked(known, parts)),
        *(_picked(persons, numbers), _picked(styles, numbers)),
    )
    return tuple(map(_introduction, zip(*columns, strict=True)))


def _lengths(index: Mapping[str, tuple[object, ...]]) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """Give the keys, and how many values each has."""
    return tuple(index), tuple(map(len, index.values()))


def _grouped(keys: Iterable[str], lengths: Iterable[int], values: tuple[T, ...]) -> dict[str, tuple[T, ...]]:
    """Give by each key so many of the values, in order; there may be more of them."""
    ends = [*accumulate(lengths)]
    return dict(zip(keys, map(values.__getitem__, map(slice, [0, *ends], ends)), strict=True))


def _picked(values: Sequence[T], numbers: Iterable[int]) -> Iterable[T]:
    return map(values.__getitem__, numbers)


def _plain(rows: Iterable[tuple[object, ...]]) -> tuple[tuple[object, ...], ...]:
    """Give named tuples as tuples."""
    return tuple([(*row,) for row in rows])


def _parts(rows: Iterable[Any]) -> tuple[Part, ...]:
    """Give the parts of a template; a literal has one field, and a slot two."""
    return tuple([Literal(*row) if len(row) == 1 else Slot(*row) for row in rows])
