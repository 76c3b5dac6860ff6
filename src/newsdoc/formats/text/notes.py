"""Notes by the desk: what in brackets is one, and of which kind, by its words, its brackets or its signature."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from newsdoc import patterns

if TYPE_CHECKING:
    from newsdoc.styles import Lexicon
    from newsdoc.styles.terms import Phrase

__all__ = ["CLOSER", "NOTE_LIMIT", "Brackets", "NoteKind", "is_manner", "may_begin_note", "note_kind"]

CLOSER = {"(": ")", "（": "）", "[": "]"}
"""The brackets in which notes stand, by the one that opens them."""

NOTE_LIMIT = 1000
"""How long a note may be, with its brackets."""

NoteKind: TypeAlias = Literal["editor", "translator", "stage", "interpolation", "gap"]

_WORD_LIMIT = 32
_DESK_WORDS = 2
_ELLIPSES = ("...", "…", "....", ". . .")
_BEFORE_SIGNATURE = ",;–—-"
_BLANKS = " \u00a0\u202f"


class Brackets:
    """Says where a text's brackets are closed; what was found out is kept, as all of the text may have to be read."""

    def __init__(self, text: str) -> None:
        """Take the text."""
        self._text = text
        self._closings: dict[int, int] = {}
        self._known = 0

    def close(self, start: int) -> int:
        """Give the place after what closes the bracket that opens at an offset, or 0."""
        if start >= self._known:
            self._known = self._read(start)
        return self._closings.get(start, 0)

    def _read(self, begin: int) -> int:
        """Take what closes an opening bracket, and each one within it; give the place up to which that is known."""
        waiting: list[tuple[str, int]] = []
        for match in patterns.BRACKET.finditer(self._text, begin):
            char = match.group()
            if char in CLOSER:
                waiting.append((CLOSER[char], match.start()))
                continue
            while waiting and waiting[-1][0] != char:
                waiting.pop()
            if waiting:
                self._closings[waiting.pop()[1]] = match.end()
            if not waiting:
                return match.end()
        return len(self._text)


def may_begin_note(text: str, start: int, lexicon: Lexicon) -> bool:
    """Whether a square bracket opens, or a word of notes follows, or one that stands in brackets by itself."""
    if text[start] == "[" or text.startswith(_ELLIPSES, start + 1):
        return True
    word = text[start + 1 : start + _WORD_LIMIT].lower().split(" ", 1)[0]
    if _desk_word(text[start + 1 : start + _WORD_LIMIT], lexicon):
        return True
    whole = word.split(CLOSER[text[start]], 1)[0].rstrip(".!。！,")
    if word.rstrip(":：") in lexicon.notes or whole in lexicon.bracketed:
        return True
    close = text.find(CLOSER[text[start]], start, start + NOTE_LIMIT)
    return close > 0 and _signed(text[max(start + 1, close - _WORD_LIMIT) : close], lexicon) is not None


def _signed(inner: str, lexicon: Lexicon) -> Phrase | None:
    """Give the word for a note that signs one at its end: `(a mill, ndr)`, `(eine Mühle – Anm. d. Red.)`."""
    place = max([inner.rfind(mark) for mark in _BEFORE_SIGNATURE])
    signature = inner[place + 1 :].strip().lower() if place >= 0 else ""
    if not signature:
        return None
    for phrase in lexicon.notes.get(signature.split(" ", 1)[0], ()):
        if phrase.text.rstrip(".") == signature.rstrip("."):
            return phrase
    return None


def is_manner(words: str, lexicon: Lexicon) -> bool:
    """Whether words say how or through whom somebody speaks: `laughs`, `voice-over`, `via interpreter`."""
    lower = words.lower()
    through = any(marker.kind == "translator" for marker in lexicon.labels.get(lower, ()))
    return through or lower in lexicon.brackets or _is_stage(lower, lexicon)


def _is_stage(words: str, lexicon: Lexicon) -> bool:
    """Whether several stage words are joined by a comma or a conjunction: `laughter and applause`."""
    for word in sorted(lexicon.conjunctions.intersection(words.split(" ")[1:-1])):
        words = words.replace(f" {word} ", ", ")
    parts = words.split(", ")
    return len(parts) > 1 and all(
        any(marker.kind != "gap" for marker in lexicon.brackets.get(part.strip(), ())) for part in parts
    )


def _desk_word(inner: str, lexicon: Lexicon) -> Phrase | None:
    """Give the word for a note, such as `note` or 译注, that ends the words before the first colon within brackets."""
    ends = [place for place in (inner.find(":"), inner.find("：")) if place > 0]
    label = inner[: min(ends)].strip().lower() if ends else ""
    if not label or label.count(" ") > _DESK_WORDS:
        return None
    word = label.rpartition(" ")[2]
    return next((phrase for phrase in lexicon.notes.get(word, ()) if phrase.text == word), None)


def note_kind(text: str, start: int, end: int, lexicon: Lexicon) -> tuple[NoteKind, str] | None:
    """Say what kind of note a pair of brackets, half-open, holds, and by which rule, if it holds one."""
    inner = text[start + 1 : end - 1]
    found = _by_words(inner, lexicon)
    if found is not None:
        return found
    if text[start] != "[":
        omits = inner in _ELLIPSES and not text[start - 1 : start].isalnum()  # `f(...)` calls something
        return ("gap", "ellipsis-in-brackets") if omits else None
    if not _may_interpolate(text, start, end, inner):
        return None
    return ("gap", "ellipsis-in-brackets") if inner in _ELLIPSES else ("interpolation", "square-brackets")


def _by_words(inner: str, lexicon: Lexicon) -> tuple[NoteKind, str] | None:
    """Say what kind of note the words of a style make what stands in brackets."""
    lower = inner.lower()
    bare = lower.rstrip(".!。！")
    if found := lexicon.brackets.get(bare):
        return ("gap", "gap-words") if found[0].kind == "gap" else ("stage", "stage-words")
    if _is_stage(bare, lexicon):
        return "stage", "stage-words"
    phrase = _opening(lower, lexicon) or _desk_word(inner[:_WORD_LIMIT], lexicon)
    phrase = phrase or _signed(inner[-_WORD_LIMIT:], lexicon)
    if phrase is None:
        return None
    return "translator" if phrase.marker.kind == "translator" else "editor", "note-words"


def _opening(lower: str, lexicon: Lexicon) -> Phrase | None:
    """Give the words for a note that a text in small letters begins with, before a colon or behind a stop."""
    for phrase in lexicon.notes.get(lower.split(" ", 1)[0].rstrip(":："), ()):
        if not lower.startswith(phrase.text):
            continue
        after = lower[len(phrase.text) : len(phrase.text) + 2]
        if after.lstrip(_BLANKS)[:1] in (":", "：") or (after[:1] == " " and phrase.text[-1] == "."):
            return phrase
    return None


def _may_interpolate(text: str, start: int, end: int, inner: str) -> bool:
    """Whether square brackets hold words: no link, footnote mark, checkbox, time or tag."""
    if text[end : end + 1] in ("(", "[") or text[start - 1 : start] in ("\\", "]", "!"):
        return False
    if not any(char.isalpha() or char in ".…" for char in inner):
        return False
    return not (len(inner) <= 2 and inner.isalpha()) and "/" not in inner  # noqa: PLR2004  (`[x]`, `[en]`)
