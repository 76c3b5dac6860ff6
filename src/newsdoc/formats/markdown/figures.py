"""Reads pictures: paragraphs that begin with one, and what is printed below it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from newsdoc.formats.markdown.line_reading import alone, alternative, attribute, stress, without_stress
from newsdoc.model import Figure, Origin

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

    from newsdoc.model import Content

__all__ = ["read_figures"]

_BREAKS = ("softbreak", "hardbreak")


class Lines(Protocol):
    """Reads running text, of a token that says where it stands."""

    def line(self, tokens: Sequence[Token], token: Token) -> Content:
        """Give running text."""
        ...

    def lose_link(self, href: str, token: Token) -> None:
        """Report that a picture leads nowhere in the model."""
        ...

    def lose_title(self, title: str, token: Token) -> None:
        """Report that a picture's title is no part of the model."""
        ...


def read_figures(words: Sequence[Token], token: Token, reader: Lines, origin: Origin | None) -> list[Figure]:
    """Give the pictures that a paragraph is, the last with its caption and its credit; nothing if it is another.

    A caption is a line all of which is stressed, a credit one that is strongly so. A title is a caption where there is
    no other.
    """
    lines = list(_parted(words))
    pictures = [picture for line in lines if (picture := _picture(line))]
    below = lines[len(pictures) :]
    if not pictures or any(not stress(line) for line in below):
        return []
    found: dict[str, Content] = {}
    for line in below:
        name = "credit" if len(stress(line)) > 1 else "caption"
        if name in found:
            return []
        found[name] = reader.line(without_stress(line), token)
    for line in lines[: len(pictures)]:
        if href := attribute(line[0], "href"):
            reader.lose_link(href, token)
    *others, last = pictures
    if "caption" in found and (title := attribute(last, "title")):
        reader.lose_title(title, token)
    return [*(_figure(each, {}, None) for each in others), _figure(last, found, origin)]


def _parted(words: Sequence[Token]) -> Iterator[list[Token]]:
    """Give the lines of a paragraph; breaks within stress part none."""
    line: list[Token] = []
    for token in words:
        if token.type in _BREAKS and token.level == 0:
            yield line
            line = []
        else:
            line.append(token)
    yield line


def _picture(line: Sequence[Token]) -> Token | None:
    """Give the picture that a line is, be it in a link or not."""
    if len(line) == 3 and line[0].type == "link_open" and alone(line):  # noqa: PLR2004  (the link's ends around it)
        line = line[1:-1]
    return line[0] if len(line) == 1 and line[0].type == "image" else None


def _figure(picture: Token, below: dict[str, Content], origin: Origin | None) -> Figure:
    title = attribute(picture, "title")
    return Figure(
        below.get("caption") or ((title,) if title else ()),
        below.get("credit", ()),
        href=attribute(picture, "src") or None,
        alt=alternative(picture) or None,
        origin=origin,
    )
