"""Credits in a line: where one begins behind a caption, and whether a text is nothing but the names of people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc.formats.text.caseless import caseless_name_end, is_caseless
from newsdoc.formats.text.names import names_in

if TYPE_CHECKING:
    from newsdoc.styles import Lexicon

__all__ = ["credit_place", "is_names", "says_who"]

_CREDIT_TAIL = 60
_CREDIT_WORDS = 7
_NAME_WORDS = 4
_MAKING = ("credit", "interviewer_credit", "caption")


def credit_place(text: str, lexicon: Lexicon) -> int:
    """Give where a credit such as `Photo: Anna Novak` begins near the end of a caption, or 0."""
    tail = max(0, len(text) - _CREDIT_TAIL)
    colon = max(text.rfind(": ", tail), text.rfind("：", tail))
    if colon < 0:
        place = _stopped_credit(text, lexicon) or _ended_credit(text, tail, lexicon)
        return place or (_slashed_credit(text, tail) if "/" in text else 0)
    word = max([text.rfind(mark, 0, colon) for mark in " (（|。/"]) + 1
    markers = lexicon.labels.get(text[word:colon].strip().lower(), ())
    known = any(marker.kind in ("caption", "credit") for marker in markers)
    before = text[:word].rstrip(" ")
    if not known or not before:
        return 0
    apart = before[-1] in ".!?…)(（|。/" or text[word - 2 : word] == "  "
    return (len(before) - 1 if before[-1] in "(（|/" else word) if apart else 0


def _stopped_credit(text: str, lexicon: Lexicon) -> int:
    """Give where a credit without a colon begins behind the last stop: `The quay. Foto Anna Novak`."""
    place = text.rfind(". ", max(0, len(text) - _CREDIT_TAIL)) + 2
    if place < 2 or text[-1] in "!?":  # noqa: PLR2004  (no stop and blank before it)
        return 0
    while place > 1 and _is_cut_label(text, place, lexicon):
        place = text.rfind(" ", 0, place - 1) + 1
    word, _, name = text[place:].partition(" ")
    markers = lexicon.labels.get(word.rstrip(".").lower(), ()) or lexicon.labels.get(word.lower(), ())
    known = place > 1 and len(word) > 2 and any(marker.kind == "caption" for marker in markers)  # noqa: PLR2004
    return place if known and name[:1].isupper() and name.count(" ") < _CREDIT_WORDS else 0


def _ended_credit(text: str, tail: int, lexicon: Lexicon) -> int:
    """Give where a credit begins that its last word shows, behind the last stop: `The quay. 나루항만공사 제공`."""
    bare = text.rstrip(")）]】")
    if not bare.endswith(lexicon.credit_endings):
        return 0
    place = max(bare.rfind(mark, tail) for mark in (". ", "。", "(", "（", "/", "／"))
    return place + (2 if bare[place : place + 2] == ". " else 1 if bare[place] == "。" else 0) if place > 0 else 0


def _slashed_credit(text: str, tail: int) -> int:
    """Give where a credit such as `Anna Novak/Northwire` begins behind a dash that ends a caption."""
    place = max(text.rfind(dash, tail) for dash in (" - ", " – ", " — ")) + 3
    person, slash, agency = text[place:].partition("/")
    named = person.split()
    fits = place > 3 and slash and 1 < len(named) <= _NAME_WORDS and agency[:1].isupper() and agency[-1].isalpha()  # noqa: PLR2004
    fits = fits and all(word[0].isupper() for word in named) and agency.count(" ") < _NAME_WORDS
    return place - 2 if fits else 0  # with the dash, which is no part of the caption


def _is_cut_label(text: str, place: int, lexicon: Lexicon) -> bool:
    """Whether the stop before an offset belongs to a label cut short, `Fot. `, with a sentence before it."""
    before = text.rfind(" ", 0, place - 1)
    known = lexicon.labels.get(text[before + 1 : place - 1].lower(), ())
    return before > 0 and text[before - 1] in ".!?…" and any(marker.kind == "caption" for marker in known)


def says_who(sentence: str, lexicon: Lexicon) -> bool:
    """Whether a sentence begins with a label of credits or holds a phrase that begins them: `It is produced by …`."""
    label, colon, _ = sentence.partition(":")
    markers = lexicon.labels.get(label.strip().lower(), ()) if colon else ()
    if any(marker.kind in _MAKING for marker in markers):
        return True
    words = sentence.split()
    return any(
        phrase.marker.kind == "credit" and phrase.text.lower() in sentence.lower()
        for word in words
        for phrase in lexicon.openers.get(word.capitalize(), ())
    )


def is_names(text: str, lexicon: Lexicon) -> bool:
    """Whether a text is one or more names of people, joined as the trade joins them, and nothing else."""
    joined = text.rstrip(".")
    for word in (", ", " / ", "/", "、", "，", *(f" {word} " for word in lexicon.conjunctions)):
        joined = joined.replace(word, "\n")
    return all(_is_name(one.strip(), lexicon) for one in joined.split("\n"))


def _is_name(text: str, lexicon: Lexicon) -> bool:
    if text and is_caseless(text[0]):
        return caseless_name_end(text, 0, lexicon) == len(text)
    words = text.split()
    return 1 < len(words) <= _NAME_WORDS and [name for name, _ in names_in(text, lexicon)] == [text]
