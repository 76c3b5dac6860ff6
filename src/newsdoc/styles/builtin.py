"""The built-in styles: which there are, and the index of all of them, which most texts are read with."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from newsdoc.diagnostics import Diagnostic
from newsdoc.loading import LOADING
from newsdoc.styles.compiled import kept
from newsdoc.styles.packing import packed, unpacked

if TYPE_CHECKING:
    from collections.abc import Iterator
    from os import PathLike

    from newsdoc.styles.index import Lexicon
    from newsdoc.styles.style import HouseStyle

__all__ = ["NAMES", "builtin_of", "lexicon_for", "without_style"]

NAMES = ("ar", "de", "en", "eo", "es", "fr", "it", "ja", "ko", "pl", "pt", "ru", "uk", "zh")
"""The built-in styles."""


def builtin_of(lang: str | None) -> str | None:
    """Give the name of the built-in style of a language (BCP 47), if there is one."""
    spoken = _spoken(lang)
    return spoken if spoken in NAMES else None


def lexicon_for(style: str | PathLike[str] | HouseStyle | None, lang: str | None = None) -> Lexicon:
    """Give the index of the styles to read with; see `newsdoc.styles.resolve`, and for what is raised."""
    if style is None and builtin_of(lang) is None:
        return _of_all()
    return _of_some(style, lang)


@lru_cache(maxsize=1)
def _of_all() -> Lexicon:
    return unpacked(kept("all.lexicon", _packed))


def _packed() -> dict[str, Any]:
    return packed(_of_some(None, None))


def _of_some(style: str | PathLike[str] | HouseStyle | None, lang: str | None) -> Lexicon:
    with LOADING:
        from newsdoc.styles.composed import lexicon
        from newsdoc.styles.loader import resolve

    return lexicon(resolve(style, lang))


def without_style(lang: str | None, style: object, file: str | None = None) -> Iterator[Diagnostic]:
    """Report a language that narrows nothing, since no built-in style is of it; a style that is given does without."""
    if lang is not None and style is None and (spoken := _spoken(lang)) not in NAMES:
        message = f"no built-in style is of the language `{spoken}`: the words of all of them count"
        yield Diagnostic("no-style-of-language", message, file=file)


def _spoken(lang: str | None) -> str | None:
    """Give the primary language of a tag, by which built-in styles are named."""
    return lang.split("-", 1)[0].lower() if lang else None
