"""The names in a byline that stands by itself, as JSON-LD asks for them: what isn't sure to be one is none."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from newsdoc.formats.text.bylines import bare_name, byline_names, is_byline
from newsdoc.formats.text.cues import cue
from newsdoc.formats.text.folding import folded
from newsdoc.formats.text.lines import lines
from newsdoc.styles.builtin import lexicon_for

if TYPE_CHECKING:
    from newsdoc.styles import Lexicon

__all__ = ["Credit", "credited"]

_FEWEST, _MOST = 2, 4
_LONGEST_OUTLET = 3


class Credit(NamedTuple):
    """Somebody in a byline."""

    name: str
    kind: Literal["person", "organisation"]


@lru_cache(maxsize=256)
def credited(text: str, lang: str | None) -> tuple[Credit, ...]:
    """Give who is named in the text of a byline, which is one line, of a language (BCP 47).

    Names are those of the reader of text that have two to four words; one that ends in a word for an outlet is that of
    an organisation, one with a word that labels and titles are made of is none: `Staff Reporter`.
    """
    units = lines(text)
    if not units:
        return ()
    index = lexicon_for(None, lang).for_text(text)
    found = cue(units[0], index)
    if is_byline(found):
        names = [each.name for each in byline_names(found, index)]
    else:
        alone = bare_name(found, index)
        # With a particle in front it may be a word for "by" that isn't known: `Di Paolo Rossi`.
        names = [alone.name] if alone and alone.name.split(" ")[0].lower() not in index.name_particles else []
    return tuple(Credit(name, kind) for name in names if (kind := _kind(name, index)) is not None)


def _kind(name: str, index: Lexicon) -> Literal["person", "organisation"] | None:
    """Say what bears a name, if it is one."""
    words = [folded(word) for word in name.split(" ")]
    if (
        not _FEWEST <= len(words) <= _MOST
        or words[-1].endswith(".")
        or any(word in index.labels or word in index.title_words for word in words)
    ):
        return None
    if not index.outlet_nouns.intersection(words):
        return "person"
    return "organisation" if words[-1] in index.outlet_nouns and len(words) <= _LONGEST_OUTLET else None
