"""The writer of a page's blocks: that of the XHTML, with the names of those who speak, times, and directions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc.clock import clock
from newsdoc.formats.html.names import SPEAKER
from newsdoc.formats.html.scripts import is_right_to_left
from newsdoc.formats.markup import attribute, escape
from newsdoc.formats.xhtml.writer import Writer
from newsdoc.model import Turn

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from newsdoc.model import Document, Participant

__all__ = ["PageWriter", "is_told"]


class PageWriter(Writer):
    """Writes blocks. A reader of ours passes over the names, which the participants have.

    `properties` are those of microdata, by the classes of nodes or of elements that are them.
    """

    def __init__(self, document: Document, properties: Mapping[Any, str] | None = None) -> None:
        super().__init__()
        self._properties = properties or {}
        self._people = {person.id: person for person in document.participants}
        self._right_to_left = is_right_to_left(document.lang)

    def start(self, element: str, node: Any, css: str | None = None) -> str:
        """Write the beginning of a block's tag, with its direction where that isn't the document's."""
        more = self._direction(getattr(node, "lang", None)) + self.property(type(node))
        return super().start(element, node, css) + more

    def property(self, known: Any) -> str:
        """Write which property an element is, by the class of its node or its own, if it is one."""
        return attribute("itemprop", self._properties.get(known))

    def _direction(self, lang: str | None) -> str:
        if lang is None or (right_to_left := is_right_to_left(lang)) == self._right_to_left:
            return ""
        return attribute("dir", "rtl" if right_to_left else "ltr")

    def blocks(self, blocks: Iterable[Any]) -> str:
        """Write blocks, or the parts of one, each on a line of its own."""
        return "".join(map(self._block, blocks))

    def _block(self, block: Any) -> str:
        markup = super().blocks((block,))
        return markup if not isinstance(block, Turn) else self._named(block, markup)

    def _named(self, turn: Turn, markup: str) -> str:
        person = self._people.get(turn.speaker or "")
        told = person is None or person.name is None or is_told(person, turn.label)
        shown = " ".join(filter(None, ("" if told or person is None else escape(person.name or ""), _time(turn))))
        if not shown:
            return markup
        start, end, rest = markup.partition(">")  # of the tag, for all others are escaped
        return f'{start}{end}\n<p class="{SPEAKER}">{shown}</p>{rest}'


def _time(turn: Turn) -> str:
    """Write when a turn starts, if that is known: to people as players do, to machines as a duration of HTML."""
    if turn.start is None:
        return ""
    seconds, rest = divmod(turn.start, 1000)
    fraction = f".{rest:03}".rstrip("0") if rest else ""
    return f'<time datetime="PT{seconds}{fraction}S">{clock(turn.start)}</time>'


def is_told(person: Participant, label: str | None) -> bool:
    """Say whether a printed label has the name of a speaker, or a form of it."""
    return label is not None and any(form in label for form in (person.name or "", *person.labels) if form)
