"""What stands above the text of others' articles: the lines that say who wrote it, and those that sum it up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from newsdoc.formats import xhtml
from newsdoc.formats.spaces import BLANKS, squeeze
from newsdoc.formats.xhtml.figures import MEDIA
from newsdoc.formats.xhtml.reading import UNSEEN
from newsdoc.loading import LOADING
from newsdoc.model import Byline, Deck, Paragraph
from newsdoc.tree import plain_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdoc.formats.xhtml.reader import Reader
    from newsdoc.formats.xml import Element

__all__ = ["Above", "read_above"]

_BYLINES = frozenset(("byline", "bylines"))
_AUTHORS = _BYLINES | {"author", "authors", "byline-name"}
_DECKS = frozenset(("standfirst", "deck", "dek", "subtitle", "subheadline", "lead", "lede"))
"""The last words of classes: `article__byline` is one, too."""

_HEADERS = frozenset(("header", "hgroup"))
_APART = UNSEEN | {*MEDIA, "h1", "figure", "blockquote", "aside", "table", "pre", "form", "nav", "footer"}
"""Where no line above an article stands; those who wrote a quotation or a picture are others."""

_LINES = frozenset(("p", "div", "h2", "h3", "h4", "h5", "h6"))

_LONGEST_BYLINE = 200
_LONGEST_DECK = 1000
_SHORTEST_DECK = 20
_MOST_BETWEEN = 200
"""How many characters of other text may stand between two bylines, or above a deck: dates, what a page offers."""


@attrs.frozen
class Above:
    """What was found above an article."""

    bylines: tuple[Byline, ...] = ()
    decks: tuple[Deck, ...] = ()


def read_above(names: Reader, article: Element, lang: str | None) -> Above:
    """Take the lines out of an article, of a language (BCP 47), that are bylines and decks by their markup."""
    scan = _Scan(names, lang)
    scan.go_through(article)
    bylines = tuple(byline for each in scan.bylines for byline in _bylines(names, each))
    decks = [Deck(content, lang=names.language(each)) for each in scan.decks if (content := names.line(each))]
    xhtml.take_out(*scan.bylines, *scan.decks)
    return Above(bylines, tuple(decks))


def _bylines(names: Reader, element: Element) -> list[Byline]:
    """Give the bylines in an element: each of its lines is one."""
    content = names.line(element)
    lines = plain_text(Paragraph(content)).split("\n") if content else []
    return [Byline((line,)) for each in lines if (line := squeeze(each))]


@attrs.define
class _Scan:
    """A walk through an article in order: the elements found so far, and how much other text was met.

    `shown` counts that text from the beginning, and `since` from the last byline on.
    """

    names: Reader
    lang: str | None
    bylines: list[Element] = attrs.field(factory=list["Element"])
    decks: list[Element] = attrs.field(factory=list["Element"])
    shown: int = 0
    since: int = 0
    _leaves: dict[Element, bool] = attrs.field(factory=dict["Element", bool])

    def go_through(self, article: Element) -> None:
        stack: list[Element | str] = _parts(article)
        while stack:
            held = stack.pop()
            if isinstance(held, str):
                self.shown += len(held.strip())
                self.since += len(held.strip())
            elif self.names.local(held) not in _APART and not self._takes(held):
                stack += _parts(held)

    def _takes(self, element: Element) -> bool:
        """Note an element that is one of the lines, and say whether it is."""
        words = _words(self.names, element)
        if self._is_byline(element, words):
            self.bylines.append(element)
            self.since = 0
            return True
        decks = self._decks(element, words)
        self.decks += decks
        return bool(decks)

    # Bylines

    def _is_byline(self, element: Element, words: set[str]) -> bool:
        if self.bylines and self.since > _MOST_BETWEEN:
            return False
        if self._is_marked(element, words):
            fits = self.names.is_block(element) or words & _BYLINES or self._is_alone(element)
            return bool(fits) and 0 < len(_text(element, _LONGEST_BYLINE)) <= _LONGEST_BYLINE
        return self.names.is_block(element) and self._is_leaf(element) and self._names_authors(element)

    def _is_marked(self, element: Element, words: set[str]) -> bool:
        return bool(words & _AUTHORS) or element.get("rel") == "author" or element.get("itemprop") == "author"

    def _names_authors(self, element: Element) -> bool:
        """Say whether a line is nothing but marked names, or a byline by its words in which some are marked."""
        marked = [each for each in element.iter() if self._is_marked(each, _words(self.names, each))]
        parent = element.getparent()
        above = parent is not None and self.names.local(parent) in _HEADERS
        if not (marked or above or self.names.local(element) == "address"):
            return False
        text = _text(element, _LONGEST_BYLINE)
        if not 0 < len(text) <= _LONGEST_BYLINE:
            return False
        return _letters(text) == _letters(_marked_text(marked)) or _is_credited(text, self.lang)

    def _is_alone(self, element: Element) -> bool:
        """Say whether an inline stands among blocks, with no other text before it or behind it."""
        parent, before = element.getparent(), element.getprevious()
        if parent is None or self._is_leaf(parent):
            return False
        text = parent.text if before is None else before.tail
        loose = (text or "").strip(BLANKS) or (element.tail or "").strip(BLANKS)
        return not loose and all(each is None or self.names.is_block(each) for each in (before, element.getnext()))

    # Decks

    def _decks(self, element: Element, words: set[str]) -> list[Element]:
        """Give the lines of a deck that an element is or holds."""
        if self.shown > _MOST_BETWEEN or not self.names.is_block(element):
            return []
        if words & _DECKS and 0 < len(_text(element, _LONGEST_DECK)) <= _LONGEST_DECK:
            return self._lines(element)
        return [element] if self._is_below_headline(element) else []

    def _lines(self, element: Element) -> list[Element]:
        if self._is_leaf(element):
            return [element]
        children = element.getchildren()
        loose = (element.text, *(child.tail for child in children))
        plain = all(self.names.local(child) in _LINES and self._is_leaf(child) for child in children)
        return children if plain and not any((text or "").strip(BLANKS) for text in loose) else []

    def _is_below_headline(self, element: Element) -> bool:
        """Say whether a line stands right below the headline in the header of an article, and says no time."""
        parent, before = element.getparent(), element.getprevious()
        if parent is None or before is None or self.names.local(before) != "h1":
            return False
        if self.names.local(parent) not in _HEADERS or self.names.local(element) not in _LINES:
            return False
        timed = any(self.names.local(each) == "time" for each in element.iter())
        fits = _SHORTEST_DECK <= len(_text(element, _LONGEST_DECK)) <= _LONGEST_DECK
        return fits and not timed and self._is_leaf(element)

    def _is_leaf(self, element: Element) -> bool:
        """Say whether there are no blocks in an element, which is asked for each of many in it."""
        if element not in self._leaves:
            self._leaves[element] = not any(self.names.is_block(child) for child in element.getchildren())
        return self._leaves[element]


def _parts(element: Element) -> list[Element | str]:
    """Give the texts and elements in an element, the last first."""
    parts: list[Element | str] = [element.text or ""]
    for child in element.getchildren():
        parts += [child, child.tail or ""]
    return parts[::-1]


def _words(names: Reader, element: Element) -> set[str]:
    """Give the last word of each class of an element: `article__byline` and `c-byline` end in `byline`."""
    return {token.lower().replace("_", "-").rpartition("-")[2] for token in names.tokens(element)}


def _text(element: Element, most: int) -> str:
    """Give the text in an element, white space collapsed; of a long one some more than `most` characters."""
    parts: list[str] = []
    count = 0
    for part in element.itertext():
        parts.append(part)
        count += len(part.strip(BLANKS))
        if count > most:
            break
    return squeeze("".join(parts))


def _marked_text(marked: Iterable[Element]) -> str:
    """Give the text of elements, of those in one another that of the outer."""
    inner = set(marked)
    outer = (each for each in inner if not inner.intersection(each.iterancestors()))
    return "".join(text for each in outer for text in each.itertext())


def _is_credited(text: str, lang: str | None) -> bool:
    """Say whether the reader of text takes a line for a byline with names in it."""
    with LOADING:
        from newsdoc.formats.text.credited import credited

    return bool(credited(text, lang))


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))
