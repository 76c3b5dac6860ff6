"""Labels: what may be a speaker's name before what they say, in every shape that houses print it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

import attrs

from newsdoc.formats.text.folding import folded
from newsdoc.formats.text.lines import WIDE
from newsdoc.formats.text.printed_names import NAME_LIMIT, Name, printed_name
from newsdoc.formats.text.stamps import first_stamp, opening_stamp, stamp

if TYPE_CHECKING:
    from newsdoc.formats.text.stamps import Stamp, Times
    from newsdoc.styles import Lexicon

__all__ = [
    "BEFORE_TIMES",
    "DASHES",
    "SPEAKING",
    "Label",
    "dash_end",
    "opening_label",
    "read_label",
    "read_line_label",
]

Shape: TypeAlias = Literal["colon", "bracket", "period", "dash", "line"]

SPEAKING = ("question", "answer", "moderator", "audience", "translator")
"""The kinds of markers that say who speaks."""

DASHES = frozenset("—–―─‑-")
"""The dashes that may open a turn."""
_BEHIND_NAMES = (" – ", " — ", " - ", "——")

_LABEL_LIMIT = 80
_OPENING = {"[": "]", "【": "】", "〔": "〕"}
_BULLETS = "■□▶►▪●○◆◇◎•☞"
_SIDE_LIMIT = 16  # `Interviewer.` is as long as such a label gets
_DIGITS = "0123456789"
BEFORE_TIMES = f"[(（{_DIGITS}"
"""What a time may begin with."""
_BEHIND_STAMPED = " \t\u00a0,-–—|•·"
"""What may stand between a name and the time behind it."""
_LINE_LIMIT = 32
_LINE_WORDS = 4
_DASHED_WORDS = 4
_STOPS = frozenset(".!?…,;:。！？，；：、")


@attrs.define(eq=False, repr=False)
class Label:
    """What may be a speaker's name before a text, which begins at `end`, or after it where it is all of the line.

    `start` is where the name begins: marks or a time may stand before it. `times` are those printed beside the name,
    which may be of the day if they are `hourly`: two numbers without brackets before the name.
    """

    name: Name
    end: int
    shape: Shape = "colon"
    start: int = 0
    alone: bool = False
    times: Times | None = None
    hourly: bool = False


def read_label(text: str, lexicon: Lexicon) -> Label | None:
    """Give the label that a text may begin with, if it may begin with one."""
    if text[0].isalpha():  # as most units begin
        return _label_from(text, 0, lexicon)
    found = _opening_stamp(text)
    if found is None:
        return _label_at(text, _bullet_end(text), lexicon)
    label = _label_at(text, found.end, lexicon)
    if label is None or not (found.plain or label.shape in ("colon", "line")):
        return None
    if label.shape == "line" and found.plain:  # a time shows that the line is no heading
        label.shape = "bracket"
    label.hourly = not found.plain
    label.times = label.times or found.times
    return label


def _opening_stamp(text: str) -> Stamp | None:
    return opening_stamp(text) if text[0] in BEFORE_TIMES else None


def _bullet_end(text: str) -> int:
    """Give where the text behind a bullet begins, or 0."""
    return len(text) - len(text[1:].lstrip()) if text[0] in _BULLETS else 0


def _label_at(text: str, begin: int, lexicon: Lexicon) -> Label | None:
    """Read a label that begins at an offset, in brackets or not."""
    if begin >= len(text):
        return None
    if text[begin] == "(":
        return _double_bracket(text, begin) if text.startswith("((", begin) else None
    return _bracket_label(text, begin) if text[begin] in _OPENING else _label_from(text, begin, lexicon)


def _label_from(text: str, begin: int, lexicon: Lexicon) -> Label | None:
    """Read a label without brackets that begins at an offset, if what ends one stands near enough."""
    near = text[begin : begin + _LABEL_LIMIT]
    label = None
    if ":" in near or "：" in near:
        label = _colon_label(text, begin, lexicon) or _stamped_label(text, begin)
    if label is None and "." in near:
        label = _period_label(text, begin, lexicon)
    if label is not None or (near[0].isdecimal() and not any(char.isalpha() for char in near[:4])):
        return label
    if ("–" in near or "—" in near or " - " in near) and (label := _dashed_label(text, begin, lexicon)):
        return label
    return read_line_label(text, begin)


def opening_label(text: str) -> bool:
    """Whether a line of a wrapped text may begin with a label before a colon, each word of which is capitalised."""
    found = _opening_stamp(text)
    begin = found.end if found else 0
    if text.startswith("((", begin):
        return _double_bracket(text, begin) is not None
    end = _colon(text, begin)
    label = _label(text, begin, end, end + 1, "colon") if end > 0 else _stamped_label(text, begin)
    return label is not None and label.name.proper and (label.shape == "colon" or label.alone)


# Shapes


def _double_bracket(text: str, begin: int) -> Label | None:
    """Read `((WN)) text`."""
    end = text.find("))", begin + 2, _LABEL_LIMIT)
    return _label(text, begin + 2, end, end + 2, "bracket") if end > 0 else None


def _bracket_label(text: str, begin: int) -> Label | None:
    """Read `[Anchor]` on a line of its own, `[Name / title] text` or `[Name (title): text]`."""
    closer = _OPENING[text[begin]]
    end = text.find(closer, begin + 1, _LABEL_LIMIT + begin)
    if end < 0:
        colon = text.find(" : ", begin, _LABEL_LIMIT + begin)
        return _label(text, begin + 1, colon, colon + 2, "bracket") if colon > 0 and text[-1] == closer else None
    if text[end + 1 : end + 2] in (":", "："):
        return _label(text, begin + 1, end, end + 2, "bracket")
    inner = text[begin + 1 : end]
    if not inner.strip() or inner[0].islower():
        return None
    return _label(text, begin + 1, end, end + 1, "bracket")


def _colon_label(text: str, begin: int, lexicon: Lexicon) -> Label | None:
    """Read `Anna Novak: text`, or `Anna Novak:` on a line of its own."""
    end = _colon(text, begin)
    if end < 0:
        return None
    if text[begin].islower():
        return _small_label(text, begin, end, lexicon)
    label = _label(text, begin, end, end + 1, "colon")
    return label and _with_stamp(text, label)


def _with_stamp(text: str, label: Label) -> Label:
    """Give a label with the time behind it, if there is one: `Anna Novak: [00:12] text`."""
    found = stamp(text, label.end) if text[label.end : label.end + 1] in ("[", "(", "（") else None
    if found is not None:
        label.end, label.times, label.alone = found.end, found.times, found.end >= len(text)
    return label


def _colon(text: str, begin: int) -> int:
    """Give where the first colon is that may end a label, or a number below 0."""
    end = text.find(":", begin + 1, _LABEL_LIMIT + begin)
    if not text.isascii() and "：" in text[:_LABEL_LIMIT]:
        wide = text.find("：", begin + 1, _LABEL_LIMIT if end < 0 else end)
        end = wide if wide >= 0 else end
    if end < 0:
        return -1
    after = text[end + 1 : end + 2]
    clock = text[end] == ":" and (after in ("/", ":") or (after.isalnum() and after.isascii()))
    return -1 if clock else end


def _small_label(text: str, begin: int, end: int, lexicon: Lexicon) -> Label | None:
    """Read a label in small letters, which must be one that the house styles know: `via: `."""
    name = text[begin:end].rstrip()
    if name not in lexicon.labels or end + 1 >= len(text):
        return None
    after = len(text) - len(text[end + 1 :].lstrip())
    return Label(Name(name, folded(name), quoted=False, declared=None, title=None, proper=False), after, "colon", begin)


def _period_label(text: str, begin: int, lexicon: Lexicon) -> Label | None:
    """Read `Q. text` or `CHAIR LIND. text`: what stands for a question or an answer, or a name in capitals."""
    end = text.find(".", begin + 1, begin + NAME_LIMIT)
    if end < 0:
        return None
    name, after = text[begin:end], text[end + 1 : end + 2]
    if end - begin <= _SIDE_LIMIT and name[0].isupper() and _speaks(name, lexicon):
        initial = text[end + 2 : end + 3] == "." or (end - begin == 1 and _is_surname(text, end + 2))
        return None if initial else _label(text, begin, end, end + 1, "period")
    if after != " " or not name.isupper() or len(name) < 4 or not name.replace(" ", "").isalpha():  # noqa: PLR2004
        return None
    return _label(text, begin, end, end + 1, "period")


def _is_surname(text: str, start: int) -> bool:
    """Whether a capitalised word at an offset stands before a dash or a colon: the letter before it is an initial."""
    end = start
    while end < len(text) and (text[end].isalpha() or text[end] in "-'’"):
        end += 1
    return (
        text[start : start + 1].isupper()
        and text[end : end + 3].strip(" ")[:1] in ("–", "—", ":", "-")
        and end > start + 1
    )


def _speaks(name: str, lexicon: Lexicon) -> bool:
    """Whether a word, a number behind it aside, is one that stands for a question or an answer."""
    markers = lexicon.labels.get(name.rstrip(_DIGITS).rstrip().lower(), ())
    return any(marker.kind in ("question", "answer") for marker in markers)


def _dashed_label(text: str, begin: int, lexicon: Lexicon) -> Label | None:
    """Read `A. LIND – text` or `林美——text`; it takes several of the same to be sure."""
    for dash in _BEHIND_NAMES:
        end = text.find(dash, begin + 1, begin + NAME_LIMIT)
        if end > 0 and text.count(" ", begin, end) < _DASHED_WORDS:
            label = _label(text, begin, end, end + len(dash), "dash")
            return label if label and (label.name.proper or label.name.key in lexicon.labels) else None
    return None


def _stamped_label(text: str, begin: int) -> Label | None:
    """Read `Anna Novak (00:12): text`, `Anna Novak [00:12] text`, or a name and a time that are all of their line."""
    found = first_stamp(text, begin, begin + _LABEL_LIMIT)
    if found is None:
        return None
    named = begin + len(text[begin : found.start].rstrip(_BEHIND_STAMPED))
    colon = text[found.end : found.end + 1] in (":", "：")
    if not (colon or found.times.bracketed or found.end >= len(text)):
        return None
    label = _label(text, begin, named, found.end + colon, "colon" if colon else "bracket")
    if label is None or not (colon or label.name.proper):
        return None
    label.times = found.times
    return label


def read_line_label(text: str, begin: int) -> Label | None:
    """Read a name that is all of its short line from an offset; it takes several of the same to be sure."""
    if len(text) - begin > _LINE_LIMIT or text[-1] in _STOPS or text.count(" ", begin) >= _LINE_WORDS:
        return None
    label = _label(text, begin, len(text), len(text), "line")
    return label if label and label.name.proper else None


# Names in labels


def _label(text: str, begin: int, end: int, after: int, shape: Shape) -> Label | None:
    """Give the label whose name stands between two offsets, if a name may look like that."""
    name = printed_name(text[begin:end])
    if name is None:
        return None
    after = len(text) - len(text[after:].lstrip())
    if after < len(text) and shape != "dash" and text[after] in DASHES:
        after += dash_end(text[after:])
    return Label(name, after, shape, begin, after >= len(text))


# Dashes


def dash_end(text: str) -> int:
    """Give where the text after an opening dash begins, or 0."""
    first = text[0]
    if first not in DASHES:
        return 0
    end = len(text) - len(text.lstrip(first))
    if end > 3:  # noqa: PLR2004  (a longer one is a rule)
        return 0
    blanks = end
    while blanks < len(text) and text[blanks].isspace():
        blanks += 1
    if blanks == len(text) or (blanks == end and first == "-" and end == 1 and not _may_be_said(text[end])):
        return 0
    return blanks


def _may_be_said(first: str) -> bool:
    """Whether what is said may begin so, right behind a hyphen; a number or a small letter would go on with a word."""
    return first in "¿¡«“" or first.isupper() or (first >= WIDE and first.isalpha())
