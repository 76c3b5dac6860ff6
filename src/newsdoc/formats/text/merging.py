"""Merging: labels that mean the same speaker are taken together, and those of several speakers at once known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc.formats.text.folding import folded
from newsdoc.formats.text.lines import WIDE
from newsdoc.formats.text.names import initials, partial_forms, short_forms, untitled

if TYPE_CHECKING:
    from newsdoc.formats.text.voices import Voice
    from newsdoc.styles import Lexicon

__all__ = ["merge"]

_SIGN = "/"
_JOINTS = ("&", "+", "・")


def merge(tally: dict[str, Voice], declared: dict[str, str], lexicon: Lexicon) -> None:
    """Take short labels and the full ones that they stand for together, and find those of several at once."""
    _merge_sides(tally)
    abbreviated = _merge_abbreviated(tally)
    named = {key: voice for key, voice in tally.items() if voice.side is None and key not in abbreviated}
    several = {key: parts for key in named if len(parts := _parts(key, lexicon)) > 1}
    meant = _meant({key: voice for key, voice in named.items() if key not in several}, lexicon)
    if several:
        _find_parts(several, tally, meant)
        meant = _meant({key: voice for key, voice in named.items() if not voice.parts}, lexicon)
    meant |= declared
    for key, voice in list(tally.items()):
        full = (meant.get(key) or meant.get(initials(key))) if " " not in key or key in meant else None
        if full and full != key and tally[full] is not voice and (voice.side is None or _is_meant(voice, tally[full])):
            _join(tally[full], voice)
            tally[key] = tally[full]


def _find_parts(several: dict[str, list[str]], tally: dict[str, Voice], meant: dict[str, str | None]) -> None:
    """Find whose labels those of several speakers put together; one of them may be nobody's, and then it is a name."""
    for key, parts in several.items():
        known = [part if part in tally else meant.get(part) for part in parts]
        found = tuple(part for part in known if part is not None and part not in several)
        tally[key].parts = found if len(found) == len(parts) else ()


def _meant(named: dict[str, Voice], lexicon: Lexicon) -> dict[str, str | None]:
    """Give the label that each short form stands for, or nothing for one that could be several people's.

    A title and a surname, `Dr. Lind`, are a short form as well, if only one full name ends in that surname.
    """
    meant: dict[str, str | None] = {}
    titled: dict[str, str] = {}
    for key, voice in named.items():
        once = not voice.proper and len(voice.places) == 1  # `Forscherin Lind an der Welse: »Nein«` is a caption
        if once or (" " not in key and not _is_compound(voice.forms[0])):
            continue
        bare = untitled(voice.forms[0], lexicon)
        if " " in key and " " not in bare and bare[0] < WIDE:
            titled[key] = folded(bare)
        else:
            _claim(meant, key, _forms(voice.forms[0], bare, lexicon))
    full = {key: meant.get(surname) for key, surname in titled.items()}
    addressed = {found: {_address(found, named, lexicon)} for found in full.values() if found}
    for key, found in full.items():
        if found:
            addressed[found].add(_address(key, named, lexicon))
    for key, surname in titled.items():
        found = full[key]
        if found and len(addressed[found] - {""}) < 2:  # noqa: PLR2004  (Mr. and Mrs. Lind are two)
            meant[key] = found
        else:
            _claim(meant, key, (*_forms(named[key].forms[0], surname, lexicon), surname))
    return meant


def _address(key: str, named: dict[str, Voice], lexicon: Lexicon) -> str:
    """Give the title before a name, in small letters: `mr.` of Mr. Lind."""
    name = named[key].forms[0]
    return folded(name.removesuffix(untitled(name, lexicon)).strip())


def _claim(meant: dict[str, str | None], key: str, forms: tuple[str, ...]) -> None:
    """Let short forms stand for a label; one that stands for another already is nobody's."""
    for form in forms:
        if form != key:
            meant[form] = key if meant.get(form, key) == key else None


def _merge_sides(tally: dict[str, Voice]) -> None:
    """Take a word for who asks or answers and the letter that it is cut to from then on together: `Pregunta.`, `P.`."""
    for key, word in list(tally.items()):
        letter = tally.get(key[:1])
        if letter is not None and letter is not word and word.side is not None and word.side == letter.side:
            _join(letter, word)
            tally[key] = letter


def _is_compound(name: str) -> bool:
    """Whether a name of one word has short forms: `ReadWise` is RW, and 宋雅筑 is 宋."""
    mixed = sum(letter.isupper() for letter in name) > 1 and not name.isupper()
    return mixed or (name[0] >= WIDE and len(name) > 2)  # noqa: PLR2004  (two characters may be a surname)


def _forms(name: str, bare: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Give the short forms of a name, with and without a title before it."""
    if bare[0] >= WIDE and " " not in bare:
        title = name.removesuffix(bare)
        ends = {title[-size:] for size in range(2, min(len(title), 6) + 1)} if title != name else set[str]()
        ends |= {name[-size:] for size in range(2, min(len(name), 6)) if name[-size:] in lexicon.titles}
        return (bare, bare[:1], bare[:2], *sorted(ends))
    forms = [*short_forms(name), *partial_forms(name), *(short_forms(bare) if bare != name else ()), folded(bare)]
    return tuple(dict.fromkeys(forms))


def _is_meant(short: Voice, full: Voice) -> bool:
    """Whether a letter that also stands for a question or an answer is a full label's initial: they interlace."""
    return full.places[0] <= short.places[0]


def _merge_abbreviated(tally: dict[str, Voice]) -> set[str]:
    """Take names with initials (`M. Lind`) and the one full name that they stand for together; give the former."""
    by_surname: dict[str, list[str]] = {}
    for key, voice in tally.items():
        if " " in key and voice.side is None:
            by_surname.setdefault(key[key.rfind(" ") + 1 :], []).append(key)
    merged: set[str] = set()
    for keys in by_surname.values():
        fulls = [key for key in keys if not _is_abbreviated(key)]
        for key in filter(_is_abbreviated, keys) if len(fulls) == 1 else ():
            if key[0] == fulls[0][0]:
                _join(tally[fulls[0]], tally[key])
                tally[key] = tally[fulls[0]]
                merged.add(key)
    return merged


def _is_abbreviated(key: str) -> bool:
    """Whether all words of a name but the last are initials."""
    *given, _ = key.split(" ")
    return all(len(word.rstrip(".")) == 1 for word in given)


def _join(full: Voice, short: Voice) -> None:
    full.add(*short.forms)
    full.places = sorted([*full.places, *short.places])


def _parts(key: str, lexicon: Lexicon) -> list[str]:
    """Give the names that a label in small letters puts together: `lind and berg`, `al & ob`, `al/ob`."""
    for word in sorted(lexicon.conjunctions.intersection(key.split(" "))):
        key = key.replace(f" {word} ", _SIGN)
    for sign in _JOINTS:
        key = key.replace(sign, _SIGN)
    return [part.strip() for part in key.split(_SIGN) if part.strip()]
