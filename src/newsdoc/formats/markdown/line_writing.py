"""Writes running text as CommonMark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc import patterns
from newsdoc.formats.markdown.escapes import escape, escape_target, is_blank, parts, referenced
from newsdoc.formats.text.dialect.inline_writing import code_span
from newsdoc.model import Code, Emphasis, LineBreak, Link, Strong

if TYPE_CHECKING:
    from newsdoc.formats.markdown.names import Hidden
    from newsdoc.model import Content, Inline

__all__ = ["LABEL", "STRESS", "write_hidden", "write_line", "write_picture", "write_stressed"]

LABEL = "*"
"""The sign of bold text at the beginning of a paragraph that is a label; any other has the other sign there."""

STRESS = "*_"
"""The signs for stress, the one for most of it first."""

_DELETE = "\x7f"
"""The one control character in a document at which a target without angle brackets ends."""


def write_line(content: Content, around: str = "", *, opening: bool = False) -> str:
    """Give running text; `around` are the signs of the stress around it, and `opening` says that it is a paragraph."""
    pieces: list[str] = []
    sign = ""
    for number, part in enumerate(content):
        if isinstance(part, str):
            pieces.append("")  # written when what stands beside it is
            sign = ""
        elif isinstance(part, Emphasis | Strong):
            sign = _sign(part, around, sign, first=opening and number == 0)
            pieces.append(write_stressed(part.content, sign, around, strong=isinstance(part, Strong)))
        else:
            pieces.append(_written(part, around))
            sign = ""
    for number, part in enumerate(content):
        if isinstance(part, str):
            before, after = _beside(content, pieces, number, -1), _beside(content, pieces, number, 1)
            pieces[number] = _text(part, before, after, inner=bool(around))
    return "".join(pieces)


def _sign(part: Inline, around: str, before: str, *, first: bool) -> str:
    """Give the sign for stress: none that is around it or directly before it."""
    signs = STRESS[::-1] if first and isinstance(part, Strong) else STRESS
    return next(sign for sign in signs if sign != before and sign not in around)


def write_stressed(content: Content, sign: str, around: str = "", *, strong: bool) -> str:
    """Give text between signs for stress."""
    signs = sign * (2 if strong else 1)
    return f"{signs}{write_line(content, around + sign)}{signs}"


def _beside(content: Content, pieces: list[str], number: int, step: int) -> str:
    """Give what is written before or after a text, if it is stress or a link."""
    place = number + step
    beside = content[place] if 0 <= place < len(content) else ""
    return pieces[place] if isinstance(beside, Emphasis | Strong | Link) else ""


def _text(text: str, before: str, after: str, *, inner: bool) -> str:
    """Give a text whose first and last characters are written so that what stands beside them is read as it is.

    Stress ends before a letter, and begins behind one, only if it begins and ends with letters itself; before a link
    `!` makes it a picture, and a bracket may make it the other half of a link. Blanks within stress can't be at its
    ends.
    """
    head, tail = text[0], text[-1]
    first = (inner and not before and is_blank(head)) or not _ends(before, head)
    last = (inner and not after and is_blank(tail)) or not _begins(after, tail)
    if len(text) == 1:
        return referenced(text) if first or last else escape(text)
    start, end = int(first), len(text) - int(last)
    return (referenced(head) if first else "") + escape(text[start:end]) + (referenced(tail) if last else "")


def _begins(stress: str, before: str) -> bool:
    """Say whether what is written behind a character is read as what it is."""
    if not stress:
        return True
    if stress[0] not in STRESS:
        return before not in "!]"
    return parts(before) or (stress[0] == "*" and stress.lstrip("*")[0].isalnum())


def _ends(stress: str, after: str) -> bool:
    """Say whether what is written before a character is read as what it is."""
    if not stress or stress[-1] not in STRESS:
        return True
    return parts(after) or (stress[-1] == "*" and stress.rstrip("*")[-1].isalnum())


def _written(part: Inline, around: str) -> str:
    if isinstance(part, LineBreak):
        return "\\\n"
    if isinstance(part, Code):
        return code_span(part.text)
    assert isinstance(part, Link)  # noqa: S101  (of all others no more than the words are left)
    return _link(part, around)


def _link(link: Link, around: str) -> str:
    """Give a URL that is its own text in angle brackets, any other link with its text in square ones."""
    url = f"<{link.href}>"
    if link == Link((link.href,), link.href) and patterns.AUTOLINK.fullmatch(url):
        return url
    title = "" if link.title is None else f' "{escape_target(link.title)}"'
    return f"[{write_line(link.content, around)}]({_target(link.href)}{title})"


def write_picture(href: str, alt: str | None) -> str:
    """Give a picture."""
    return f"![{escape(alt or '')}]({_target(href)})"


def _target(href: str) -> str:
    target = escape_target(href)
    return target if patterns.LINK_TARGET.fullmatch(target) and _DELETE not in target else f"<{target}>"


def write_hidden(hidden: Hidden) -> str:
    """Give a definition of ours."""
    target = f"#{hidden.word}" if hidden.id is None else f"#{hidden.word}@{hidden.id}"
    title = "" if hidden.text is None else f' "{escape_target(hidden.text)}"'
    return f"[{hidden.name}]: {target}{title}"
