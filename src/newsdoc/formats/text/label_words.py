"""Words that labels are known by in the house styles: for who speaks, be it with a number, or before who it is."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from newsdoc.formats.text.folding import composed, folded
from newsdoc.formats.text.labels import SPEAKING

if TYPE_CHECKING:
    from newsdoc.formats.text.printed_names import Name
    from newsdoc.styles import Lexicon
    from newsdoc.styles.terms import Marker

__all__ = ["known_name", "unnumbered"]

_DIGITS = "0123456789"


@lru_cache(maxsize=1024)
def known_name(name: Name, lexicon: Lexicon) -> tuple[Name, tuple[Marker, ...]]:
    """Give a label's name, and what it is known as in the house styles; labels recur, so what was found is kept.

    One that is a word for who asks and a name, `QUESTION NOVAK`, is the name with that title.
    """
    markers = _markers(composed(name.text).lower(), lexicon)
    first, _, rest = name.text.partition(" ")
    sides = lexicon.labels.get(composed(first).lower(), ()) if rest and len(first) > 2 else ()  # noqa: PLR2004  (no letter)
    if markers or not any(marker.kind in ("question", "moderator") for marker in sides):
        return name, markers
    if not rest or not _is_who(rest, lexicon):
        return name, markers
    return name._replace(text=rest, key=folded(rest), title=first), markers


def unnumbered(key: str) -> str:
    """Give a label in small letters without the number behind it: `q3`, `guest 2`, `unidentified person #1`."""
    return key.rstrip(_DIGITS).rstrip(" #")


def _markers(key: str, lexicon: Lexicon) -> tuple[Marker, ...]:
    """Give what a label in small letters is known as, a number behind it aside, or a letter behind a speaker's."""
    if key[-1] in _DIGITS and not key[0].isdecimal():
        return lexicon.labels.get(unnumbered(key), ())
    if key[-2:-1] == " " and key[-1].isalpha() and key[-1].isascii():
        return tuple(marker for marker in lexicon.labels.get(key[:-2], ()) if marker.kind in SPEAKING)
    return lexicon.labels.get(key, ())


def _is_who(rest: str, lexicon: Lexicon) -> bool:
    """Whether what stands behind a word for who asks is who it is: no office (`Press Secretary`), number or thing."""
    words = rest.split(" ")
    office = words[0].lower() in lexicon.title_words and words[0][-1] != "."
    joined = not lexicon.affiliation_words.isdisjoint(word.lower() for word in words)
    return rest[0].isupper() and not office and not joined and len(words[-1]) > 1  # a letter is none: `Host A`
