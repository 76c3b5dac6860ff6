"""House styles: how a language, or a house, prints news as plain text, kept as data."""

from typing import TYPE_CHECKING

from newsdoc.loading import import_name

if TYPE_CHECKING:
    from newsdoc.styles.builtin import lexicon_for, without_style
    from newsdoc.styles.composed import lexicon
    from newsdoc.styles.index import Lexicon
    from newsdoc.styles.loader import builtin_names, builtin_source, installed, load, resolve
    from newsdoc.styles.style import HouseStyle
    from newsdoc.styles.template import Literal, Part, Slot, Template

__all__ = [
    "HouseStyle",
    "Lexicon",
    "Literal",
    "Part",
    "Slot",
    "Template",
    "builtin_names",
    "builtin_source",
    "installed",
    "lexicon",
    "lexicon_for",
    "load",
    "resolve",
    "without_style",
]

_HOMES = {
    "builtin": ("lexicon_for", "without_style"),
    "composed": ("lexicon",),
    "index": ("Lexicon",),
    "loader": ("builtin_names", "builtin_source", "installed", "load", "resolve"),
    "style": ("HouseStyle",),
    "template": ("Literal", "Part", "Slot", "Template"),
}
_HOME = {name: f"{__name__}.{home}" for home, names in _HOMES.items() for name in names}
"""Where each name is; none is loaded before it is asked for, as most texts are read without a style being loaded."""


def __getattr__(name: str) -> object:  # type checkers know it by its form
    return import_name(name, globals(), _HOME)
