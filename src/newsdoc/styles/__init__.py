"""House styles: how a language, or a house, prints news as plain text, kept as data."""

from newsdoc.styles.lexicon import Lexicon, lexicon
from newsdoc.styles.loader import builtin_names, builtin_source, installed, load, resolve, without_style
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
    "load",
    "resolve",
    "without_style",
]
