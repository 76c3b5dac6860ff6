"""Encoding and decoding whole documents, and the refusal of what breaks a rule."""

from __future__ import annotations

from typing import Any

from newsdoc.codec.generate import Refused, decoder, encoder
from newsdoc.codec.problems import lenient, problems
from newsdoc.diagnostics import InvalidDocument, ReadError
from newsdoc.model import Document

__all__ = ["decode", "encode", "require"]

# What the generated code raises where a value isn't of the type that it expects.
_MISFITS = (Refused, AttributeError, IndexError, KeyError, TypeError)


def encode(document: Document, *, characters: bool = True) -> dict[str, Any]:
    """Give a document as plain data. Raises `InvalidDocument` if it breaks a rule of the model.

    With `characters=False` texts may hold any character: a writer that looks over its whole output in one go
    needs no look at each of them.
    """
    try:
        data: dict[str, Any] = encoder(Document, characters=characters)(_checked(document), 1, False)
    except _MISFITS:
        found = problems(lenient(document))
        if not found:
            raise
        raise InvalidDocument(*found) from None
    return data


def require(document: Document) -> None:
    """Raise `InvalidDocument` unless the document is well-typed and in normal form."""
    encode(document)


def decode(data: Any, *, name: str | None = None) -> Document:
    """Give the document that plain data stand for; `name` is the file's.

    Raises `ReadError` with a diagnostic for everything that is wrong, each with its JSON path.
    """
    try:
        if data["type"] != "document":
            raise Refused
        document: Document = decoder(Document)(data, 1, False)
    except _MISFITS:
        found = problems(data, name=name)
        if not found:
            raise
        raise ReadError(*found) from None
    return document


def _checked(document: object) -> object:
    if document.__class__ is not Document:
        raise Refused
    return document
