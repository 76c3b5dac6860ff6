"""The types of attributes: which values each takes, and what a message calls it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from newsdoc import patterns
from newsdoc.formats.nitf.profile.characters import LETTERS, OTHERS
from newsdoc.formats.spaces import BLANKS

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["TYPES", "fits"]


def fits(kind: str, value: str) -> bool:
    """Say whether a type takes a value."""
    return TYPES[kind][0](value)


def _is_token(value: str) -> bool:
    return bool(_pattern("", ":")(value.strip(BLANKS)))


def _are_tokens(value: str) -> bool:
    return all(_is_token(token) for token in value.translate(_TO_SPACES).split(" ") if token)


def _is_id(value: str) -> bool:
    return bool(_pattern(f"[A-Za-z_{_ranges(LETTERS)}]", "")(value.strip(BLANKS)))


def _is_language(value: str) -> bool:
    return not value or bool(patterns.LANGUAGE.match(value.strip(BLANKS)))


def _is_space(value: str) -> bool:
    return value.strip(BLANKS) in ("default", "preserve")


def _is_entity(value: str) -> bool:
    """Take nothing: the name would be that of an entity that the document declares, and those are refused."""
    del value
    return False


_TO_SPACES = str.maketrans(BLANKS, " " * len(BLANKS))


def _ranges(listed: str) -> str:
    """Give ranges in hexadecimal digits as they stand between square brackets of a pattern."""
    return "".join("-".join(rf"\u{end:0>4}" for end in part.split("-")) for part in listed.split(" "))


@cache
def _pattern(first: str, more: str) -> Callable[[str], object]:
    """Give what matches a name: how that begins, and the signs that may stand in it beside those that always may."""
    rest = f"[A-Za-z0-9_.{more}{_ranges(LETTERS)}{_ranges(OTHERS)}-]"
    return patterns.scalar(f"^{first}{rest}{'*' if first else '+'}$(?!\\n)").match


TYPES: dict[str, tuple[Callable[[str], bool], str]] = {
    "NMTOKEN": (_is_token, "a name token: letters, digits, `.`, `-`, `_` and `:`"),
    "NMTOKENS": (_are_tokens, "name tokens (letters, digits, `.`, `-`, `_` and `:`) with spaces between them"),
    "ID": (_is_id, "an id: a letter or `_`, then letters, digits, `.`, `-` and `_`"),
    "ENTITY": (_is_entity, "an entity that the document declares"),
    "language": (_is_language, "a language tag such as `en` or `zh-Hant`"),
    "space": (_is_space, "`default` or `preserve`"),
}
"""The types by their names in the tables: what they take, and what that is called."""
