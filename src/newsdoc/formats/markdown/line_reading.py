"""Reads running text: the tokens within a paragraph, a heading or a cell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc import patterns
from newsdoc.formats.text.lines import glue
from newsdoc.model import Code, Emphasis, LineBreak, Link, RawInline, Strong
from newsdoc.normal import join

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from markdown_it.token import Token

    from newsdoc.model import Content

__all__ = ["alone", "alternative", "attribute", "read_line", "stress", "without_stress", "words_of"]

_STRONG = "strong_open"
_STRESS = ("em_open", _STRONG)
_LINE_END = "\n"


def words_of(inline: Token) -> Sequence[Token]:
    """Give the tokens of a run of text but for the empty texts that the parser leaves beside signs for stress."""
    return [token for token in inline.children or () if token.type != "text" or token.content]


def read_line(tokens: Iterable[Token], unmapped: Callable[[str], None]) -> Content:
    """Give running text; what the model has no word for is told to `unmapped`."""
    around: list[tuple[Token | None, list[Any]]] = [(None, [])]
    linked = False
    for token in tokens:
        linked = token.nesting > 0 if token.type.startswith("link") else linked
        if token.nesting > 0:
            around.append((token, []))
        elif token.nesting < 0:
            opening, inner = around.pop()
            assert opening is not None  # noqa: S101  (the parser gives pairs)
            around[-1][1].extend(_enclosed(opening, _joined(inner)))
        else:
            around[-1][1].extend(_single(token, unmapped, linked=linked))
    return _joined(around[0][1])


def _enclosed(opening: Token, content: Content) -> Content:
    """Give what stands between two tokens as what they make of it."""
    if opening.type in _STRESS:
        made = Strong if opening.type == _STRONG else Emphasis
        return (made(content),) if content else ()
    href = attribute(opening, "href")
    if not href:
        return content
    return (Link(content or (href,), href, attribute(opening, "title") or None),)


def attribute(token: Token, name: str) -> str:
    """Give an attribute of a token, or an empty string."""
    return str(token.attrs.get(name, ""))


def _single(token: Token, unmapped: Callable[[str], None], *, linked: bool) -> Content:
    match token.type:
        case "text":
            if patterns.UNCARRIED.search(token.content):
                unmapped("a reference is to a character that no document can hold; U+FFFD stands for it")
            return (token.content,)
        case "softbreak":
            return (_LINE_END,)
        case "hardbreak":
            return (LineBreak(),)
        case "code_inline":
            return (Code(token.content),)
        case "image":
            return _picture(token, unmapped, linked=linked)
        case _:
            return _markup(token.content)


def _picture(token: Token, unmapped: Callable[[str], None], *, linked: bool) -> Content:
    """Give a picture that stands in running text, or in a link, as a link to it, or as its text."""
    words, href = alternative(token), attribute(token, "src")
    if linked or not href:
        unmapped(f"a picture within a link is kept as its text; it is {href}" if href else "a picture has no address")
        return (words,)
    unmapped("a picture within a line is kept as a link")
    return (Link((words or href,), href, attribute(token, "title") or None),)


def alternative(token: Token) -> str:
    """Give the text that stands for a picture."""
    return "".join(" " if child.type.endswith("break") else child.content for child in token.children or ())


def _markup(text: str) -> Content:
    """Give a tag; that of a line break is what it is."""
    if text.rstrip(" />").lower() == "<br":
        return (LineBreak(),)
    return (RawInline("html", tuple(text.split("\n"))),)


def _joined(parts: Iterable[Any]) -> Content:
    """Give content whose lines are joined as they are where they were wrapped."""
    whole = join(parts)
    return join(_unwrapped(part) if isinstance(part, str) else part for part in whole)


def _unwrapped(text: str) -> str:
    first, *rest = text.split(_LINE_END)
    pieces = [first]
    for line in rest:
        above = pieces[-1]
        pieces += [glue(above, line) if above and line else " ", line]
    return "".join(pieces)


def stress(tokens: Sequence[Token]) -> str:
    """Give the signs of the stress that all of a line is in, or an empty string."""
    if len(tokens) > 2 and tokens[0].type in _STRESS and alone(tokens):  # noqa: PLR2004  (the signs and what is stressed)
        return tokens[0].markup
    return ""


def alone(tokens: Sequence[Token]) -> bool:
    """Say whether the first token opens what the last one closes."""
    first, last = tokens[0], tokens[-1]
    inner = (token.level for token in tokens[1:-1])
    return first.nesting > 0 > last.nesting and all(level > first.level for level in inner)


def without_stress(tokens: Sequence[Token]) -> Sequence[Token]:
    """Give what is in the stress that all of a line is in."""
    return tokens[1:-1]
