"""House styles in TOML of many words, phrases, templates and mistakes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crowds import each

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["STYLES"]


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
