"""Names: the forms in which one person is printed, and the names that stand in narrative."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from newsdoc import patterns
from newsdoc.formats.text.folding import composed, folded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdoc.styles import Lexicon

__all__ = [
    "identifier",
    "initials",
    "is_abbreviated_title",
    "is_title",
    "name_alone",
    "names_in",
    "partial_forms",
    "recased",
    "short_forms",
    "stem",
    "untitled",
    "without_honorific",
]

_PUNCTUATION = ',.;:!?()[]“”"«»„‘'
_STEM = 3
_WIDE = "\u2e80"
_WIDE_NAME = 4
_WIDE_ALONE = 6
_HIRAGANA = ("\u3041", "\u309f")
_ASCII_IN_IDS = {ord(char): " " for char in map(chr, range(128)) if not char.isalnum()}
_PARTS = 4
_ABBREVIATED = 4
_VOWELS = frozenset("aeiouyäöüáéíóúàèìòùâêîôûаеёиоуыэюяіїє")


def short_forms(name: str) -> tuple[str, ...]:
    """Give the forms, in lower case, by which a full name may be meant: first name, last name, initials.

    Initials have one or two letters of each part: `AN`, `AnN`, and hyphens and stops in them don't matter.
    """
    name = composed(name)
    words = name.split()
    parts = [part for part in name.replace("-", " ").split() if part[0].isalpha()]
    forms = [words[0], words[-1]]
    if len(words) == 1 and not name.isupper():
        capitals = "".join(filter(str.isupper, name))
        if 2 <= len(capitals) <= _PARTS:  # noqa: PLR2004  (`ReadWise` as RW)
            forms.append(capitals)
    if 2 <= len(parts) <= _PARTS:  # noqa: PLR2004  (one initial is no label)
        forms += map("".join, product(*[(part[:1], part[:2]) for part in parts]))
    return tuple(dict.fromkeys(folded("\n".join(forms)).split("\n")))  # all at once: no form has a line end


def partial_forms(name: str) -> tuple[str, ...]:
    """Give the forms of several words or characters, in lower case, by which a longer name may be meant.

    They are what it ends with, and its first part with its last, as a name without the patronymic has them. Of a name
    without blanks they are what it begins with, where the surname stands.
    """
    name = composed(name)
    if name[0] >= _WIDE and " " not in name:
        return tuple([name[:end] for end in range(min(len(name), _WIDE_NAME) - 1, 0, -1)])
    words = folded(name).split()
    if len(words) <= 2:  # noqa: PLR2004  (its parts are single words)
        return ()
    return (*[" ".join(words[begin:]) for begin in range(1, len(words) - 1)], f"{words[0]} {words[-1]}")


def is_abbreviated_title(word: str) -> bool:
    """Whether a word before a surname shortens a title: `Vors.`, `Sen.`, `STS`; initials shorten names."""
    letters = composed(word).rstrip(".")
    if len(letters) < 2 or not letters.isalpha() or letters.upper() == letters.lower():  # noqa: PLR2004
        return False
    return word.endswith(".") or (len(letters) <= _ABBREVIATED and _VOWELS.isdisjoint(folded(letters)))


def initials(label: str) -> str:
    """Give a label as initials are compared: in lower case, without stops, hyphens and blanks."""
    return folded(label.replace(".", "").replace("-", "").replace(" ", ""))


def stem(name: str) -> tuple[str, ...]:
    """Give what is alike in a name in all its cases: how each of its words begins."""
    return tuple([folded(word)[:_STEM] for word in name.split()])


def untitled(name: str, lexicon: Lexicon) -> str:
    """Give a name without the titles and forms of address before and behind it, unless nothing would be left."""
    words = name.split(" ")
    begin = 0
    while begin < len(words) and not lexicon.title_words.isdisjoint(
        (words[begin].lower(), words[begin].lower().rstrip("."))
    ):
        begin += 1
    if begin == len(words) and name.lower() in lexicon.titles:
        return name  # a title of several words, such as Prime Minister
    end = len(words)
    while end - begin > 2 and not name.isupper() and _is_behind_names(words[end - 1]):  # noqa: PLR2004
        end -= 1
    bare = " ".join(words[min(begin, len(words) - 1) : end])
    if bare[0] >= _WIDE and len(bare) > _WIDE_NAME:
        bare = _after_title(bare, lexicon)
    return without_honorific(bare, lexicon)


def _is_behind_names(word: str) -> bool:
    """Whether a word is letters that stand behind a name: MP, OBE; one letter tells people apart."""
    return len(word) > 1 and word.isupper() and word.isalpha()


def without_honorific(name: str, lexicon: Lexicon) -> str:
    """Give a name without the form of address that follows it."""
    if name.endswith(lexicon.honorifics):
        for suffix in lexicon.honorifics:
            if name.endswith(suffix) and len(name) > len(suffix) + 1:
                return name.removesuffix(suffix).rstrip()
    return name


def is_title(name: str, lexicon: Lexicon) -> bool:
    """Whether a label is a title and no name: a known one, or in Han characters what ends in a known one."""
    if folded(name) in lexicon.titles:
        return True
    return name[0] >= _WIDE and len(name) > _WIDE_NAME and any(name[-size:] in lexicon.titles for size in (2, 3, 4))


def _after_title(name: str, lexicon: Lexicon) -> str:
    """Give the name that follows the last title in a run of characters without blanks, if two to four are left."""
    for begin in range(len(name) - 2, 0, -1):
        rest = name[begin:]
        if len(rest) > _WIDE_NAME:
            break
        if any(name[start:begin] in lexicon.titles for start in range(max(0, begin - 8), begin)):
            return rest
    return name


def recased(name: str) -> str:
    """Give a name that is printed in capitals as names are written: `MARA O'LIND-BERG` as `Mara O'Lind-Berg`."""
    words: list[str] = []
    for word in name.split(" "):
        parts = word.replace("-", "\0-\0").replace("'", "\0'\0").replace("’", "\0’\0").split("\0")
        words.append("".join(part.capitalize() if len(part) > 1 else part for part in parts))
    return " ".join(words)


def names_in(text: str, lexicon: Lexicon) -> Iterator[tuple[str, int]]:
    """Give what looks like full names in a text, two to four capitalised words, with their offsets.

    Where a run of such words is longer than two, its last two are given as well.
    """
    words = text.split(" ")
    offset = measured = 0
    for run, place in _runs(words, lexicon):
        offset += sum(map(len, words[measured:place])) + place - measured
        measured = place
        begin = offset + words[place].find(run[0])
        yield " ".join(run), begin
        if len(run) > 2:  # noqa: PLR2004
            yield " ".join(run[-2:]), begin + len(" ".join(run[:-2])) + 1


def _runs(words: list[str], lexicon: Lexicon) -> list[tuple[list[str], int]]:
    """Give the runs of capitalised words, with the number of their first word; a single word is no full name."""
    found: list[tuple[list[str], int]] = []
    # Most words are in small letters: bytes, one for each word, are passed over at a fraction of the price of a loop.
    small = bytes(map(str.islower, words))
    begin = small.find(b"\0\0")
    while begin >= 0:
        end = small.find(b"\1", begin)
        end = len(words) if end < 0 else end
        _take_runs(words, begin, end, lexicon, found)
        begin = small.find(b"\0\0", end)
    return found


def _take_runs(words: list[str], begin: int, end: int, lexicon: Lexicon, found: list[tuple[list[str], int]]) -> None:
    """Take the runs among words between two numbers, none of which is in small letters."""
    run: list[str] = []
    for place in range(begin, end):
        word = words[place]
        bare = word.strip(_PUNCTUATION).removesuffix("'s").removesuffix("’s")
        capital = bare[:1].isupper() and bare not in lexicon.not_names
        if capital and ("'" in bare or "’" in bare):
            capital = not _is_contraction(bare, lexicon)
        if not capital or word[:1] in _PUNCTUATION:
            run = []
        if capital:
            run.append(bare)
            if len(run) == 2:  # noqa: PLR2004
                found.append((run, place - 1))
            if not word.endswith(bare):
                run = []


def name_alone(text: str, lexicon: Lexicon) -> str | None:
    """Give the name that a short text is, apart from a form of address and from what stands behind a comma.

    Without capitals that is a run of two to six letters, none of them hiragana, which begin words of other kinds.
    """
    bare = text.strip().split(",", 1)[0].split("(", 1)[0].rstrip()
    if not bare or bare[-1] in _PUNCTUATION:
        return None
    if bare[0] >= _WIDE:
        bare = untitled(bare, lexicon)
        fits = 1 < len(bare) <= _WIDE_ALONE and all(char >= _WIDE and char.isalpha() for char in bare)
        return bare if fits and not any(_HIRAGANA[0] <= char <= _HIRAGANA[1] for char in bare) else None
    return bare if next(names_in(bare, lexicon), ("", 0))[0] == bare else None


def _is_contraction(word: str, lexicon: Lexicon) -> bool:
    """Whether a word with an apostrophe is a pronoun with what that joins to it: I'm, She's."""
    return word.replace("’", "'").split("'", 1)[0] in lexicon.not_names


def identifier(name: str, taken: dict[str, int]) -> str:
    """Give an id made of a name, such as `anna-novak`; `taken` counts those given before and is kept up."""
    kept = composed(name).lower()
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
