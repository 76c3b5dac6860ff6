"""What is made of each document on its way through Arrow: text in JSON, in NITF, or in both."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.api import dumps
from newsdoc.archive.conversion import Writing
from newsdoc.diagnostics import InvalidDocument, UsageError
from newsdoc.diagnostics.suggestions import no_such
from newsdoc.model import Document

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from newsdoc.diagnostics import Report

__all__ = ["Texts", "texts"]

_FORMATS = ("json", "nitf")


@attrs.frozen
class Texts:
    """Makes the text of a document in each of some formats, without the last line end."""

    writings: tuple[Writing, ...]

    def __call__(self, name: str, document: Document, report: Report) -> dict[str, str]:
        """Give the texts by format. Raises `InvalidDocument`."""
        return {each.target: each(name, document, report).decode().removesuffix("\n") for each in self.writings}


def texts(to: Iterable[str], options: Mapping[str, Mapping[str, Any]]) -> Texts:
    """Give what makes texts in these formats. Raises `UsageError` for one, or an option, that there isn't."""
    names = tuple(to)
    for name in (*names, *options):
        if name not in _FORMATS:
            raise UsageError(no_such("column for the format", name, _FORMATS))
        with suppress(InvalidDocument):  # of this document, which only serves to have the options looked at
            dumps(Document(), name, **options.get(name, {}))
    return Texts(tuple(Writing(name, options.get(name, {})) for name in names))
