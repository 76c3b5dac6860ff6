"""House styles in TOML of many words, phrases and mistakes; and texts in the words of the built-in styles."""

from __future__ import annotations

import re
from itertools import cycle, islice
from typing import TYPE_CHECKING, cast

import attrs

from crowds import each
from newsdoc.styles import HouseStyle, builtin_names, resolve

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsdoc.styles.style import Words

__all__ = ["IN_STYLE", "STYLES"]


def _in_list(key: str, value: str = '"%s"', more: str = "") -> Callable[[int], str]:
    head = 'name = "a"\ntitle = "A"\nlang = "en"\n'
    return each(f"{value},\n", f"{head}{key} = [\n", f"]\n{more}")


STYLES: dict[str, Callable[[int], str]] = {
    **{
        key: _in_list(key)
        for key in ("question_labels", "captions", "bylines", "requests", "edited", "stage_words", "end_marks")
    },
    "words of one beginning": _in_list("bylines", '"By %s"'),
    "long phrases": lambda repeats: _in_list("edited", f'"{"a " * 100}%s"')(repeats // 100),
    "a phrase of many words": lambda repeats: _in_list("edited", f'"{"a " * repeats}a"')(1),
    "introductions": _in_list("introductions", '"{interviewer} met %s with {person}"'),
    "an introduction of many words": lambda repeats: _in_list("introductions", f'"{"a " * repeats}{{person}}"')(1),
    "what is removed": each('"%s",\n', 'extends = "en"\nname = "a"\n[remove]\ncaptions = [\n', "]\n"),
    "fields that aren't there": each("%s = 1\n"),
    "mistakes": _in_list("captions", "1"),
    "nested lists": lambda repeats: f"captions = {'[' * repeats}{']' * repeats}",
}
"""Styles of one's own, in TOML."""


def _words(style: str) -> list[str]:
    """Give all words and phrases of a style, and what its templates make of a name."""
    (known,) = resolve(style)
    values: list[object] = [getattr(known, field.name) for field in attrs.fields(HouseStyle)]
    lists = cast("list[Words]", [value for value in values if isinstance(value, tuple)])
    return [re.sub(r"\{[^}]*\}", "Jon Dahl", word) for words in lists for word in words]


def _in_lines(style: str) -> Callable[[int], str]:
    """Give a talk in which each word of a style is a label, and another line's beginning."""
    lines = [f"{word}: Why so?\n\n{word} Mara Lind and Jon Dahl.\n\n" for word in _words(style)]
    return lambda repeats: "A title\n\n" + "".join(islice(cycle(lines), repeats // 2))


def _in_a_line(style: str) -> Callable[[int], str]:
    """Give a talk with a line before it in which the words of a style stand one after another."""
    words = _words(style)
    return lambda repeats: (
        f"A title\n\n{', '.join(islice(cycle(words), repeats))}.\n\nQ: Why?\n\nA: So.\n\nQ: And now?\n\nA: Yes.\n"
    )


IN_STYLE: dict[str, tuple[str, Callable[[int], str]]] = {
    **{f"{name}'s words in lines": (name, _in_lines(name)) for name in builtin_names()},
    **{f"{name}'s words in a line": (name, _in_a_line(name)) for name in builtin_names()},
}
"""Texts in the words of each built-in style, by what they are: the style's name, and what makes one."""
