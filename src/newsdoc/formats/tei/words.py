"""Where a blank is meant in TEI that has each word in an element and no white space between them."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import category

from newsdoc.formats.markup import XML_LANG
from newsdoc.formats.mixed import local, text_in
from newsdoc.formats.spaces import BLANKS

if TYPE_CHECKING:
    from newsdoc.formats.xml import Element

__all__ = ["TOKENS", "Words"]

TOKENS = ("w", "pc")
"""The elements of words and of signs of punctuation."""

_UNITS = ("u", "sp", "seg", "p", "s", "ab", "l", "note", "item", "cell", "head")
_SENTENCES = ("s", "seg")
_UTTERED = ("w", "vocal", "kinesic", "incident")
_OPENING = ("Ps", "Pi")
_WITHOUT_BLANKS = ("zh", "zho", "chi", "ja", "jpn", "th", "tha", "lo", "lao", "km", "khm", "my", "mya", "bur")


class Words:
    """What is known of the units of a text: in which of them the words have no white space between them."""

    def __init__(self) -> None:
        self._run_together: dict[Element, bool] = {}

    def blank_behind(self, element: Element) -> bool:
        """Say whether a blank is meant behind an element behind which no text stands."""
        behind = element.getnext()
        if behind is None:
            return False
        name, after = local(element), local(behind)
        if name == after and name in _SENTENCES:
            return True
        meant = after in _UTTERED or _opens(behind, ("Ps",))
        return meant and not _opens(element, _OPENING) and self._are_run_together(element)

    def _are_run_together(self, element: Element) -> bool:
        """Say whether the words around an element have no white space between them; parts of one word have none."""
        around = [*element.iterancestors()]
        if local(around[0]) == "w":
            return False
        unit = _unit(around)
        if unit is None:
            return False
        if unit not in self._run_together:
            self._run_together[unit] = not _has_blanks(unit) and not _needs_none(around)
        return self._run_together[unit]


def _unit(around: list[Element]) -> Element | None:
    """Give the element in which words are looked at together: what somebody says, or else the nearest."""
    units = [each for each in around if local(each) in _UNITS]
    return next((each for each in units if local(each) in _UNITS[:2]), units[0] if units else None)


def _has_blanks(unit: Element) -> bool:
    """Say whether white space stands between two words of one parent."""
    tokens = (each for each in unit.iter() if local(each) in TOKENS)
    return any(each.getnext() is not None and _blank(each.tail) for each in tokens)


def _blank(text: str | None) -> bool:
    return any(sign in BLANKS for sign in text or "")


def _needs_none(around: list[Element]) -> bool:
    """Say whether words are of a language that is written without blanks."""
    said = next((lang for each in around if (lang := each.get(XML_LANG))), "")
    return said.partition("-")[0].lower() in _WITHOUT_BLANKS


def _opens(element: Element, opening: tuple[str, ...]) -> bool:
    """Say whether an element is a sign that stands at the word behind it, of one of some categories of Unicode.

    A quotation mark that begins one in English ends one in German.
    """
    text = text_in(element) if local(element) == "pc" else ""
    return bool(text) and (text[-1] in "¿¡" or category(text[-1]) in opening)
