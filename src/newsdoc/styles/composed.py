"""Indexes house styles, with their words composed as texts are for reading."""

from __future__ import annotations

from functools import lru_cache
from typing import Any
from unicodedata import is_normalized, normalize

import attrs

from newsdoc.plain import is_tuple
from newsdoc.styles.index import Lexicon
from newsdoc.styles.indexing import grammar, introduction_fields, name_fields, phrase_fields, word_fields
from newsdoc.styles.style import HouseStyle

__all__ = ["lexicon"]


@lru_cache(maxsize=16)
def lexicon(styles: tuple[HouseStyle, ...]) -> Lexicon:
    """Give the index of these styles, their words composed as texts are for reading; it is made once and kept."""
    styles = tuple([_composed(style) for style in styles])
    fields = {
        **phrase_fields(styles),
        **introduction_fields(styles),
        **word_fields(styles),
        **name_fields(styles),
    }
    keywords = fields["introducing"].union(fields["common_words"], fields["edited"], fields["permissions"])
    return Lexicon(styles=tuple(map(grammar, styles)), keywords=keywords, **fields)


def _composed(style: HouseStyle) -> HouseStyle:
    """Give a style with every word in normal form C."""
    changes: dict[str, Any] = {}
    for field in attrs.fields(HouseStyle):
        value = getattr(style, field.name)
        # Words between line ends are normal just if each is, for nothing composes with a line end.
        if is_tuple(value) and not is_normalized("NFC", "\n".join(value)):
            changes[field.name] = tuple([normalize("NFC", word) for word in value])
    return attrs.evolve(style, **changes) if changes else style
