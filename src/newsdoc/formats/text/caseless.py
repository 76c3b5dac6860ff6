"""Names in scripts without capitals: Han, kana, Hangul, Arabic, where surnames, marks and stops show what is a name."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdoc.styles import Lexicon

__all__ = ["caseless_name_end", "caseless_name_start", "caseless_names", "is_caseless", "title_end"]

_HAN_NAME = 4
_KOREAN_NAME = 3
_KOREAN_WORDS = 4
_HAN_SHORT = 2
_KATAKANA_LIMIT = 24
_ARABIC_WORDS = 3
_ENTRY_LIMIT = 60
_AGE = 6
_DOTS = "·・•‧＝=゠"
# What follows a name of two characters rather than being its third.
_AFTER_NAMES = frozenset(
    "的是在说說和与與、，。：；！？（）()「」『』“”《》 \u3000"
    "为為了對对就也都及或跟向把被给給从從到将將先女教院主市部社氏様君曾老谈談做"
)
# Words that do so, too, though their first sign may be the third of a name.
_WORDS_AFTER_NAMES = frozenset((
    "采访", "採訪", "专访", "專訪", "访问", "訪問", "接受", "表示", "认为", "認為",
    "指出", "告诉", "告訴", "回答", "提到", "强调", "強調", "透露", "坦言", "介绍",
    "介紹", "解释", "解釋", "回忆", "回憶", "担任", "擔任", "出任", "来自", "來自",
    "出生", "毕业", "畢業", "近日", "今年", "目前", "一直", "已经", "已經", "正在",
    "没有", "沒有", "不是", "可以", "如何", "怎么", "怎麼", "关于", "關於",
))  # fmt: skip
_HANGUL_PARTICLES = (
    "에게서", "에게", "께서", "으로", "이라는", "라는", "과의", "와의",
    "씨를", "씨와", "씨가", "씨는", "씨의", "님을", "님과",
    "을", "를", "이", "가", "은", "는", "과", "와", "의", "도", "씨", "님",
)  # fmt: skip


def is_caseless(char: str) -> bool:
    """Whether a character is a letter of a script that has no capitals."""
    return char.isalpha() and char.lower() == char.upper()


def _is_han(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff" or char in "々〆"


def _is_katakana(char: str) -> bool:
    return "\u30a1" <= char <= "\u30ff"


def _is_hangul(char: str) -> bool:
    return "\uac00" <= char <= "\ud7a3"


def _is_arabic(char: str) -> bool:
    return "\u0620" <= char <= "\u06ff"


def caseless_name_end(text: str, start: int, lexicon: Lexicon) -> int:
    """Give where the name that begins at an offset ends, or the offset itself where none does."""
    char = text[start : start + 1]
    if not char:
        return start
    if _is_katakana(char):
        return _katakana_end(text, start)
    if _is_han(char):
        return _han_end(text, start, lexicon)
    if _is_hangul(char):
        return _hangul_end(text, start, lexicon)
    return _arabic_end(text, start, lexicon) if _is_arabic(char) else start


def _katakana_end(text: str, start: int) -> int:
    end = start
    while end < len(text) and end - start < _KATAKANA_LIMIT and (_is_katakana(text[end]) or text[end] in _DOTS):
        end += 1
    return end if end - start > 1 else start


def _han_end(text: str, start: int, lexicon: Lexicon) -> int:
    """Give the end of a name in Han characters: a surname with one or two more, or parts that a dot joins."""
    end = start
    while end < len(text) and (_is_han(text[end]) or text[end] in _DOTS) and end - start < _KATAKANA_LIMIT:
        end += 1
    run = text[start:end]
    dot = next((place for place, char in enumerate(run) if char in _DOTS), 0)
    if dot:
        return start + dot + 1 + _transliterated(run[dot + 1 :])
    surname = 2 if run[:2] in lexicon.surnames else 1 if run[:1] in lexicon.surnames else 0
    if text.startswith(lexicon.honorifics, end) and len(run) <= _HAN_NAME:
        return end
    if not surname:
        return start
    if surname > 1 and _is_title(text, start + surname, lexicon):
        return start + surname
    longest = surname + 2
    if len(run) <= longest:
        return end if len(run) > surname else start
    short = surname + 1
    is_short = run[short] in _AFTER_NAMES or run[short : short + 2] in _WORDS_AFTER_NAMES
    return start + (short if is_short or _is_title(text, start + short, lexicon) else longest)


def _transliterated(run: str) -> int:
    """Give how long the second part of a name such as 拉里·沃尔 is: up to what can't be part of it."""
    for place, char in enumerate(run):
        if char in _AFTER_NAMES or place >= _HAN_NAME:
            return place
    return len(run)


def _is_title(text: str, start: int, lexicon: Lexicon) -> bool:
    return title_end(text, start, lexicon) > start


def title_end(text: str, start: int, lexicon: Lexicon) -> int:
    """Give where the longest known title that begins at an offset ends, or the offset."""
    for title in lexicon.wide_titles.get(text[start : start + 1], ()):
        if text.startswith(title, start):
            return start + len(title)
    return start


def _hangul_end(text: str, start: int, lexicon: Lexicon) -> int:
    """Give the end of a Korean name: a surname and one to three syllables more, without the particle behind it."""
    end = start
    while end < len(text) and _is_hangul(text[end]):
        end += 1
    word = text[start:end]
    for particle in _HANGUL_PARTICLES:
        if word.endswith(particle) and len(word) - len(particle) >= _HAN_SHORT + 1:
            word = word.removesuffix(particle)
            break
    known = word[:1] in lexicon.surnames or word[:2] in lexicon.surnames
    return start + len(word) if known and _HAN_SHORT <= len(word) <= _HAN_NAME else start


def _arabic_end(text: str, start: int, lexicon: Lexicon) -> int:
    """Give the end of an Arabic name: the next words, up to a stop or a word that is no name."""
    end = start
    for word in text[start : start + 80].split(" ", _ARABIC_WORDS)[:_ARABIC_WORDS]:
        bare = word.rstrip('،,.؛:؟!)»”"')
        if not bare or not _is_arabic(bare[0]) or bare in lexicon.titles or bare in lexicon.not_names:
            break
        end = start + len(bare) if end == start else end + 1 + len(bare)
        if bare != word:
            break
    return end


def caseless_name_start(text: str, end: int, lexicon: Lexicon) -> int:
    """Give where the name that ends before an offset begins, or the offset where none does."""
    given = end
    for suffix in lexicon.honorifics:
        if text.endswith(suffix, 0, end):
            end -= len(suffix)
            break
    begin = end
    limit = max(0, end - _KATAKANA_LIMIT)
    same = _kind(text[end - 1 : end])
    if same == "hangul":
        return _hangul_start(text, end, lexicon)
    dots = _DOTS if same == "katakana" else "·"
    while begin > limit and (_kind(text[begin - 1]) == same or text[begin - 1] in dots):
        begin -= 1
    if same == "han" and end == given and not _may_be_han_name(text[begin:end], lexicon):
        return given
    if same == "han" and end - begin > _HAN_NAME + 1:
        begin = next((end - size for size in (3, 4, 2) if text[end - size] in lexicon.surnames), given)
    return begin if end - begin > 1 else given


def _may_be_han_name(run: str, lexicon: Lexicon) -> bool:
    """Whether a run of Han characters without a form of address may be or end in a name: no title, not too short."""
    if run in lexicon.titles:
        return False
    known = run[:1] in lexicon.surnames or run[:2] in lexicon.surnames
    return len(run) > _HAN_SHORT if known else len(run) >= _HAN_NAME


def _hangul_start(text: str, end: int, lexicon: Lexicon) -> int:
    """Give where the Korean name begins that stands before an offset, with a title or two between them perhaps."""
    behind = end
    for _ in range(_KOREAN_WORDS):
        begin = text.rfind(" ", max(0, behind - _ENTRY_LIMIT), behind) + 1
        if behind - begin == _KOREAN_NAME and text[begin] in lexicon.surnames:
            return begin
        if not begin:
            break  # the line begins with this word, or it is longer than names and titles are
        behind = begin - 1
    return end


def _kind(char: str) -> str:
    if not char:
        return ""
    if _is_han(char):
        return "han"
    if _is_katakana(char) or char == "ー":
        return "katakana"
    return "hangul" if _is_hangul(char) else "arabic" if _is_arabic(char) else ""


def caseless_names(text: str, lexicon: Lexicon) -> Iterator[tuple[str, int]]:
    """Give what the words around it show to be names in a text without capitals, with their offsets.

    A form of address or a title stands behind it, or a title before it, or it begins a line and a bracket follows.
    """
    found: dict[int, int] = {}
    titles, honorifics = lexicon.wide_titles, lexicon.wide_honorifics
    letters = _letters_before_names(lexicon).intersection(text)
    for place in sorted([place for letter in letters for place in _places(text, letter)]):
        char = text[place]
        if char in titles and (end := title_end(text, place, lexicon)) > place:
            _take_before(found, text, place, lexicon)
            _take_after(found, text, end, lexicon)
        elif char in honorifics and text.startswith(honorifics[char], place):
            _take_before(found, text, place, lexicon)
    bracket = min((place for place in (text.find("（", 1, 12), text.find("(", 1, 12)) if place > 0), default=0)
    if bracket and len(text) <= _ENTRY_LIMIT and all(_kind(char) for char in text[:bracket]) and bracket > _HAN_SHORT:
        found[0] = bracket
    for place in _beginnings(text):
        if (
            place not in found
            and text[place] in lexicon.surnames
            and (end := _han_end(text, place, lexicon)) > place + 2
        ):
            found[place] = end
    for start in sorted(found):
        yield text[start : found[start]], start


@lru_cache(maxsize=64)
def _letters_before_names(lexicon: Lexicon) -> frozenset[str]:
    """Give the letters with which titles and forms of address begin."""
    return frozenset([*lexicon.wide_titles, *lexicon.wide_honorifics])


def _beginnings(text: str) -> Iterator[int]:
    """Give where a sentence or a quotation in Han characters begins."""
    if _is_han(text[0]):
        yield 0
    for mark in "。！？「，":
        for place in _places(text, mark):
            if place + 1 < len(text) and _is_han(text[place + 1]):
                yield place + 1


def _places(text: str, words: str) -> Iterator[int]:
    place = text.find(words)
    while place >= 0:
        yield place
        place = text.find(words, place + len(words))


def _take_before(found: dict[int, int], text: str, place: int, lexicon: Lexicon) -> None:
    """Take the name that ends before an offset, a blank and an age in brackets between them aside."""
    end = place
    while end and text[end - 1] == " ":
        end -= 1
    if (
        text[end - 1 : end] == ")"
        and (bracket := text.rfind("(", max(0, end - _AGE), end)) > 0
        and text[bracket + 1 : end - 1].isdecimal()
    ):
        end = bracket
    if not end or not _kind(text[end - 1]):
        return
    kind = _kind(text[end - 1])
    begin = end
    while begin and _kind(text[begin - 1]) == kind and end - begin <= _HAN_NAME:
        begin -= 1
    length = end - begin
    known = text[begin] in lexicon.surnames or text[begin : begin + 2] in lexicon.surnames
    if kind in ("han", "hangul") and _HAN_SHORT < length <= _HAN_NAME and known:
        found[begin] = end


def _take_after(found: dict[int, int], text: str, start: int, lexicon: Lexicon) -> None:
    """Take the name that begins at an offset, where a surname does."""
    if start < len(text) and _is_han(text[start]):
        end = _han_end(text, start, lexicon)
        if end - start > 1:
            found[start] = end
