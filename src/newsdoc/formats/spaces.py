"""White space: when a reader may collapse it, how it does, and when a writer must forbid it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.model import Code, Entity, LineBreak, RawInline
from newsdoc.normal import join

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsdoc.model import Content, Inline

__all__ = ["BLANKS", "Gaps", "collapse", "collapses", "joined", "loose", "parted", "reformatted", "squeeze"]

BLANKS = " \t\r\n"
"""What XML calls white space. All other white space is content."""

_TO_SPACES = str.maketrans(BLANKS, " " * len(BLANKS))


def collapses(text: str) -> bool:
    """Say whether collapsing its white space would change a text, which isn't empty."""
    return "\n" in text or "\t" in text or "\r" in text or text[0] == " " or text[-1] == " " or "  " in text


def reformatted(text: str) -> bool:
    """Say whether a text of a file of ours, which isn't empty, was given white space by others.

    We mark double spaces that mean something, and nobody adds single ones; to look for line ends is much faster.
    """
    return "\n" in text or "\t" in text or "\r" in text or text.strip(" ") != text


class Gaps(dict[str | None, bool]):
    """Says of a text between blocks whether it is blank; there are few such texts, so that they are kept."""

    def __missing__(self, text: str | None) -> bool:
        """Look at a text, and remember it if it is blank."""
        if text and text.strip(BLANKS):
            return False
        self[text] = True
        return True


def loose(text: str) -> bool:
    """Say whether collapsing its white space would change a text of a document, which isn't empty.

    In the normal form no text holds a line end.
    """
    return text[0] == " " or text[-1] == " " or "\t" in text or "  " in text


def squeeze(text: str) -> str:
    """Give a text with each run of XML's white space as one space, and none at either end."""
    return " ".join(filter(None, text.translate(_TO_SPACES).split(" ")))


def parted(text: str) -> Iterator[tuple[str, int, int]]:
    """Give the paragraphs that a text has with blank lines between them, each with where it begins and ends."""
    begin = end = place = 0
    for line in (*text.split("\n"), ""):
        if line.strip(BLANKS):
            begin = place if begin == end else begin
            end = place + len(line)
        elif begin < end:
            yield text[begin:end], begin, end
            begin = end
        place += len(line) + 1


def collapse(content: Iterable[str | Inline]) -> Content:
    """Give content with its white space collapsed as if it were one text; none stays beside a line break."""
    collapsed = _Collapser().content(content)
    _trim(collapsed)
    return join(collapsed)


def joined(lines: Iterable[Content], between: str | Inline) -> Content:
    """Give several runs of text as one, with something between those that aren't empty."""
    filled = [line for line in lines if line]
    if len(filled) < 2:  # noqa: PLR2004  (nothing to join)
        return filled[0] if filled else ()
    return join(part for n, line in enumerate(filled) for part in ((between, *line) if n else line))


@attrs.define
class _Collapser:
    """A walk through content that knows whether what it met last was blank, or nothing yet."""

    blank: bool = True

    def content(self, content: Iterable[Any]) -> list[Any]:
        kept: list[Any] = []
        for part in content:
            if isinstance(part, str):
                kept.append(self.text(part))
            elif isinstance(part, LineBreak):
                self.blank = True
                _trim(kept)
                kept.append(part)
            else:
                kept += self.inline(part)
        return [part for part in kept if part]

    def inline(self, part: Any) -> list[Any]:
        """Give an inline with its text collapsed, or nothing if it has none left."""
        if isinstance(part, RawInline):
            self.blank = False
            return [part]
        if isinstance(part, Code | Entity):
            text = self.text(part.text)
            return [attrs.evolve(part, text=text)] if text else []
        content = join(self.content(part.content))
        return [attrs.evolve(part, content=content)] if content else []

    def text(self, text: str) -> str:
        words = squeeze(text)
        before = "" if self.blank or text[0] not in BLANKS else " "
        if not words:
            self.blank = True
            return before
        self.blank = text[-1] in BLANKS
        return before + words + (" " if self.blank else "")


def _trim(parts: list[Any]) -> None:
    """Take the white space off the end of collapsed content, and whatever becomes empty by that."""
    while parts and not isinstance(parts[-1], LineBreak | RawInline):
        trimmed = _trimmed_part(parts.pop())
        if trimmed is not None:
            parts.append(trimmed)
            break


def _trimmed_part(part: Any) -> Any:
    if isinstance(part, str):
        return part.rstrip(" ") or None
    if isinstance(part, Code | Entity):
        text = part.text.rstrip(" ")
        return attrs.evolve(part, text=text) if text else None
    held = list(part.content)
    _trim(held)
    content = join(held)
    return attrs.evolve(part, content=content) if content else None
