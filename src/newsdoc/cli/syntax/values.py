"""The values that arguments take, as far as they can be listed: formats, styles, codes, files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

import attrs

from newsdoc.decoding.named import AUTO
from newsdoc.decoding.readings import ENCODINGS
from newsdoc.diagnostics import CODES
from newsdoc.formats import registry
from newsdoc.formats.ninjs.shapes import VERSIONS as NINJS_VERSIONS
from newsdoc.formats.nitf.versions import VERSIONS as NITF_VERSIONS
from newsdoc.formats.text.rules import GRADES, RULES
from newsdoc.metadata.names import names
from newsdoc.styles import builtin_names

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterable, Mapping

__all__ = ["Paths", "Value", "value_of"]

Paths: TypeAlias = Literal["", "files", "folders"]


@attrs.frozen
class Value:
    """What an argument takes: how help calls it, words that it may be, and whether it may be a path.

    `begins` says that the words are only the beginnings of values, behind which more is to be written.
    """

    label: str
    words: tuple[str, ...] = ()
    paths: Paths = ""
    begins: bool = False


def value_of(action: argparse.Action) -> Value:
    """Give what an argument takes: its choices, or what is known by the attribute that it sets, or by its label."""
    label = str(action.metavar or action.dest.upper())
    if action.choices is not None:
        return Value(str(action.metavar or "CHOICE"), _plain(map(str, action.choices)))
    paths = _PATHS.get(label, "")
    if action.dest in _WORDS:
        return Value(label, _plain(_WORDS[action.dest]()), paths, begins=action.dest == "words")
    return Value(label, paths=paths)


def _formats(does: Literal["read", "write"]) -> list[str]:
    return [known.name for known in registry.all_formats() if getattr(known, does) is not None]


_WORDS: Mapping[str, Callable[[], Iterable[str]]] = {
    "source": lambda: _formats("read"),
    "target": lambda: _formats("write"),
    "encoding": lambda: (AUTO, "utf-8", *ENCODINGS),
    "lang": builtin_names,
    "style": builtin_names,
    "nitf_version": lambda: NITF_VERSIONS,
    "ninjs_version": lambda: NINJS_VERSIONS,
    "code": lambda: (*CODES, *RULES, *GRADES),
    "name": builtin_names,
    "words": lambda: (f"{name}=" for name in names() if not any(sign.isupper() for sign in name)),
}
"""The words that an argument may be, by the attribute that it sets; a test finds one that nothing sets any more."""

_PATHS: Mapping[str, Paths] = {
    "DIR": "folders",
    **dict.fromkeys(("FILE", "FILE|NAME=VALUE", "INPUT", "OTHER", "PAGE", "PATH", "STYLE"), "files"),
}


def _plain(words: Iterable[str]) -> tuple[str, ...]:
    """Give the words that every shell takes as they are: the names of other packages' formats may have any sign."""
    return tuple(word for word in dict.fromkeys(words) if word.isascii() and all(_is_plain(sign) for sign in word))


def _is_plain(sign: str) -> bool:
    return sign.isalnum() or sign in "-_.+="
