"""Names as labels print them: with initials, a title or quotation marks, and whether they may be names at all."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from newsdoc.formats.text.folding import folded
from newsdoc.formats.text.lines import WIDE

__all__ = ["NAME_LIMIT", "Name", "printed_name"]

NAME_LIMIT = 48
"""No name is longer, in code points."""
_NAME_WORDS = 6
_WIDE_NAME_LIMIT = 14
_DECLARED_LIMIT = 6
_OPENERS = {")": "(", "）": "(", "]": "["}
_PARTICLES = frozenset((
    "af", "al", "av", "ben", "bin", "bint", "da", "das", "de", "del", "dela", "della", "den", "der", "di", "do", "dos",
    "du", "el", "ibn", "la", "las", "le", "les", "lo", "los", "op", "'t", "te", "ten", "ter", "tot", "van", "vom",
    "von", "zu", "zum", "zur",
))  # fmt: skip
"""Small words within names, in the languages that have any."""
_QUOTES = {"“": "”", '"': '"', "«": "»", "„": "“", "‘": "’", "'": "'", "「": "」", "『": "』"}
_NOT_IN_NAMES = frozenset('!?;…"“”«»„{}[]<>\\=|@#*。！？；：:,，、()（）')


class Name(NamedTuple):
    """A label without its punctuation; `key` is the same in lower case.

    `declared` are the initials given with it in brackets, `title` what stands behind a comma or, as an `aside`, in
    brackets, and may be how it is said; `proper` says that each of its words is capitalised, particles aside.
    """

    text: str
    key: str
    quoted: bool
    declared: str | None
    title: str | None
    proper: bool
    aside: bool = False


@lru_cache(maxsize=1024)
def printed_name(printed: str) -> Name | None:
    """Give the name in a printed label, if it may be one; labels recur, so what was found is kept."""
    name = printed.strip()
    if not name:
        return None
    quoted = _QUOTES.get(name[0]) == name[-1] and len(name) > 2  # noqa: PLR2004  (two quotation marks and a name)
    declared = title = None
    aside = False
    if quoted:
        name = name[1:-1].strip()
    else:
        name, declared, title, aside = _parts(name)
    if not _may_be_name(name):
        return None
    return Name(name, folded(name), quoted, declared, title, quoted or _is_proper(name), aside)


def _parts(name: str) -> tuple[str, str | None, str | None, bool]:
    """Split `Anna Novak (AN)` into name and initials, and `Anna Novak, host` or `Anna Novak (host)` off its title.

    Of what stands in brackets and is no initials the first is the title, unless one stands behind a comma.
    """
    name, inner = _without_brackets(name)
    title = None
    for mark in (", ", " / ", "／", "，"):
        full, found, behind = name.partition(mark)
        if found and full and behind.strip():
            name, nearer = _without_brackets(full.strip())
            title, inner = behind.strip(), nearer + inner
            break
    declared = next((one for one in inner if _is_declared(one)), None)
    said = next((one for one in inner if one != declared and any(map(str.isalpha, one))), None)
    return name, declared, title or said, title is None and said is not None


def _without_brackets(name: str) -> tuple[str, list[str]]:
    """Give a name, and what stands behind it in brackets."""
    inner: list[str] = []
    while name[-1:] in _OPENERS:
        end = name[:-1].replace("（", "(").rfind(_OPENERS[name[-1]])
        said = name[end + 1 : -1].strip()
        if end <= 0 or not said or not name[:end].strip():
            break
        inner.insert(0, said)
        name = name[:end].rstrip()
    return name, inner


def _is_declared(text: str) -> bool:
    return len(text) <= _DECLARED_LIMIT and text.replace(".", "").isalpha() and _is_initials(text)


def _is_initials(text: str) -> bool:
    """Whether letters are initials: a capital first and hardly a small one behind it, in scripts that have capitals."""
    small = any(one.islower() and other.islower() for one, other in pairwise(text))
    return (text[0].isupper() and not small) or (text[0] < WIDE and not text[0].islower() and not text[0].isupper())


def _may_be_name(name: str) -> bool:
    first, sign, number = name.rpartition(" #")
    bare = first if sign and number.isdecimal() else name  # `Unidentified Person #2`
    if len(name) > NAME_LIMIT or "  " in name or not _NOT_IN_NAMES.isdisjoint(bare):
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
    """Whether each word is capitalised: al-Lind and d'Angelo are, and particles between such words count as that."""
    *words, last = name.split()
    return _is_capitalised(last) and all(_is_capitalised(word) or word in _PARTICLES for word in words)


def _is_capitalised(word: str) -> bool:
    return not word[0].islower() or not word.islower()
