"""Names: the forms in which one person is printed, and the names that stand in narrative."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc import patterns

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdoc.styles import Lexicon

__all__ = ["identifier", "names_in", "short_forms", "stem"]

_PUNCTUATION = ',.;:!?()[]“”"«»„‘'
_STEM = 3
_ASCII_IN_IDS = {ord(char): " " for char in map(chr, range(128)) if not char.isalnum()}
_PARTS = 4


def short_forms(name: str) -> tuple[str, ...]:
    """Give the forms, in lower case, by which a full name may be meant: first name, last name, initials.

    Initials have one or two letters of each part: `AN`, `AnN`, and hyphens and stops in them don't matter.
    """
    words = name.split()
    parts = [part for part in name.replace("-", " ").split() if part[0].isalpha()]
    forms = [words[0], words[-1]]
    if 2 <= len(parts) <= _PARTS:  # noqa: PLR2004  (one initial is no label)
        letters = [""]
        for part in parts:
            letters = [before + letter for before in letters for letter in (part[:1], part[:2])]
        forms += letters
    return tuple(dict.fromkeys([form.casefold() for form in forms]))


def initials(label: str) -> str:
    """Give a label as initials are compared: in lower case, without stops, hyphens and blanks."""
    return label.replace(".", "").replace("-", "").replace(" ", "").casefold()


def stem(name: str) -> tuple[str, ...]:
    """Give what is alike in a name in all its cases: how each of its words begins."""
    return tuple([word[: max(_STEM, len(word) - 3)].casefold()[:_STEM] for word in name.split()])


def names_in(text: str, lexicon: Lexicon) -> Iterator[tuple[str, int]]:
    """Give what looks like full names in a text, two to four capitalised words, with their offsets."""
    run: list[str] = []
    begin = offset = 0
    for word in text.split(" "):
        bare = word.strip(_PUNCTUATION).removesuffix("'s").removesuffix("’s")
        capital = bare[:1].isupper() and bare not in lexicon.not_names
        ended = bool(run) and (not capital or word[:1] in _PUNCTUATION)
        if ended:
            yield from _name(run, begin)
            run = []
        if capital:
            if not run:
                begin = offset + word.find(bare)
            run.append(bare)
            if not word.endswith(bare):
                yield from _name(run, begin)
                run = []
        offset += len(word) + 1
    yield from _name(run, begin)


def _name(run: list[str], begin: int) -> Iterator[tuple[str, int]]:
    """Give a run of words as a name; where it is long, its last two words are."""
    if len(run) >= 2:  # noqa: PLR2004  (a single word is no full name)
        yield " ".join(run), begin
    if len(run) > 2:  # noqa: PLR2004
        yield " ".join(run[-2:]), begin + len(" ".join(run[:-2])) + 1


def identifier(name: str, taken: dict[str, int]) -> str:
    """Give an id made of a name, such as `anna-novak`; `taken` counts those given before and is kept up."""
    kept = name.lower()
    if kept.isascii():
        base = "-".join(kept.translate(_ASCII_IN_IDS).split())
    else:
        base = patterns.NOT_IN_NAME_ID.sub("-", kept).strip("-")
    if not base or base[0].isdecimal():
        base = f"p-{base}".rstrip("-")
    found = base
    while found in taken:
        taken[base] += 1
        found = f"{base}-{taken[base]}"
    taken[found] = 1
    return found
