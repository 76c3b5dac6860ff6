"""Names as labels print them: with initials, a title or quotation marks, and whether they may be names at all."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from newsdoc.formats.text.folding import folded
from newsdoc.formats.text.lines import WIDE

__all__ = ["NAME_LIMIT", "Name", "printed_name"]

NAME_LIMIT = 48
"""No name is longer, in code points."""
_NAME_WORDS = 6
_WIDE_NAME_LIMIT = 14
_DECLARED_LIMIT = 6
_QUOTES = {"“": "”", '"': '"', "«": "»", "„": "“", "‘": "’", "'": "'", "「": "」", "『": "』"}
_NOT_IN_NAMES = frozenset('!?;…"“”«»„{}[]<>\\=|@#*。！？；：:,，、()（）')


class Name(NamedTuple):
    """A label without its punctuation; `key` is the same in lower case.

    `declared` are the initials given with it in brackets, `title` what stands behind a comma or in brackets; `proper`
    says that each of its words is capitalised.
    """

    text: str
    key: str
    quoted: bool
    declared: str | None
    title: str | None
    proper: bool


@lru_cache(maxsize=1024)
def printed_name(printed: str) -> Name | None:
    """Give the name in a printed label, if it may be one; labels recur, so what was found is kept."""
    name = printed.strip()
    if not name:
        return None
    quoted = _QUOTES.get(name[0]) == name[-1] and len(name) > 2  # noqa: PLR2004  (two quotation marks and a name)
    declared = title = None
    if quoted:
        name = name[1:-1].strip()
    else:
        name, declared, title = _parts(name)
    if not _may_be_name(name):
        return None
    return Name(name, folded(name), quoted, declared, title, quoted or _is_proper(name))


def _parts(name: str) -> tuple[str, str | None, str | None]:
    """Split `Anna Novak (AN)` into name and initials, and `Anna Novak, host` or `Anna Novak (host)` off its title."""
    if name[-1] in ")）":
        full, bracket, inner = name[:-1].replace("（", "(").rpartition("(")
        full, inner = full.rstrip(), inner.strip()
        if bracket and full and inner:
            if len(inner) <= _DECLARED_LIMIT and inner.replace(".", "").isalpha() and _is_initials(inner):
                return full, inner, None
            return full, None, inner
    for mark in (", ", " / ", "／", "，"):
        full, found, title = name.partition(mark)
        if found and full and title.strip():
            return full.strip(), None, title.strip()
    return name, None, None


def _is_initials(text: str) -> bool:
    """Whether letters are initials: a capital first, and none too small among them for scripts that have capitals."""
    return text[0].isupper() or (text[0] < WIDE and not text[0].islower())


def _may_be_name(name: str) -> bool:
    if len(name) > NAME_LIMIT or "  " in name or not _NOT_IN_NAMES.isdisjoint(name):
        return False
    if not name[:1].isalnum() or name[0].islower():
        return False
    if name[0] >= WIDE and " " not in name and len(name) > _WIDE_NAME_LIMIT:
        return False
    words = name.split()
    return len(words) <= _NAME_WORDS and all(_is_abbreviation(word) for word in words[:-1] if word[-1] == ".")


def _is_abbreviation(word: str) -> bool:
    """Whether a word with a full stop is an initial or a short form of address such as `Dr.`."""
    return len(word) <= 5 and word[0].isupper()  # noqa: PLR2004  (as long as `Prof.`)


def _is_proper(name: str) -> bool:
    return all(not word[0].islower() for word in name.split())
