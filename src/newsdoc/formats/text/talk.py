"""Talk: what in a unit's words shows that somebody asks, answers, thanks or is spoken to."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsdoc.formats.text.lines import WIDE, has_wide

if TYPE_CHECKING:
    from newsdoc.formats.text.cues import Cue
    from newsdoc.styles import Lexicon
    from newsdoc.styles.terms import ByLast

__all__ = ["Talk", "talk"]

_PUNCTUATION = ',.;:!?…()[]“”"«»„—–¿¡،؟؛'
_ASCII_PUNCTUATION = "".join(filter(str.isascii, _PUNCTUATION))
_CLOSING_LIMIT = 160


class Talk(NamedTuple):
    """What a unit shows: `first` and `second` person, a request, thanks, a reply; `closes` is thanks for the talk."""

    first: bool
    second: bool
    requests: bool
    thanks: bool
    replies: bool
    closes: bool


def talk(cue: Cue, lexicon: Lexicon) -> Talk:
    """Give what the words of a unit show, after a label, a dash or a number."""
    text = cue.unit.text
    begin = cue.body or cue.dash or (cue.item.end if cue.item else 0)
    if begin:
        text = text[begin:] or text
    text = text.lstrip(' “"«„¿¡「')
    words = _words(text)
    first, second = _persons(text, words, lexicon)
    if cue.asks and text[-2:-1] >= WIDE:
        # Forms such as ですか and 습니까 are said to somebody, who needs no pronoun.
        second = second or _ends(text.rstrip("?？。."), lexicon.question_endings)
    requests = text.startswith(lexicon.requests.get(text[:1], ())) or _ends(
        text.rstrip(".。!！"), lexicon.request_endings
    )
    thanks = text.startswith(lexicon.thanks.get(text[:1], ()))
    closes = len(text) <= _CLOSING_LIMIT and _closes(text, words, lexicon)
    return Talk(first, second, requests, thanks, _replies(text, lexicon), closes)


def _ends(text: str, endings: ByLast) -> bool:
    return text.endswith(endings.get(text[-1:], ()))


def _closes(text: str, words: list[str], lexicon: Lexicon) -> bool:
    """Whether a text has a phrase with which interviews are closed; most are looked for where a word of theirs is."""
    found = lexicon.closings.keys() & {"", WIDE, *words}
    return any(any(map(text.__contains__, lexicon.closings[word])) for word in found)


def _persons(text: str, words: list[str], lexicon: Lexicon) -> tuple[bool, bool]:
    first = not lexicon.first_person.isdisjoint(words)
    second = not lexicon.second_person.isdisjoint(words)
    if not (lexicon.wide and has_wide(text)):
        return first, second
    return (
        first or any(map(text.__contains__, lexicon.wide_first_person)),
        second or any(map(text.__contains__, lexicon.wide_second_person)),
    )


def _words(text: str) -> list[str]:
    """Give the words of a text; `translate` would take five times as long, as few of the marks stand in one text."""
    for mark in _ASCII_PUNCTUATION if text.isascii() else _PUNCTUATION:
        if mark in text:
            text = text.replace(mark, " ")
    return text.split()


def _replies(text: str, lexicon: Lexicon) -> bool:
    """Whether a text begins with a word of reply, as a word."""
    replies = lexicon.replies.get(text[:1], ())
    return text.startswith(replies) and any(
        text.startswith(reply) and (reply[-1] >= WIDE or not text[len(reply) : len(reply) + 1].isalnum())
        for reply in replies
    )
