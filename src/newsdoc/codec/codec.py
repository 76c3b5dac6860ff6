"""Encoding and decoding whole documents, and the refusal of what breaks a rule."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, cast

from newsdoc.codec.rules import Refused, are_carried
from newsdoc.diagnostics import InvalidDocument, ReadError
from newsdoc.loading import LOADING
from newsdoc.model import Document

if TYPE_CHECKING:
    from newsdoc.codec.rules import Coder

__all__ = ["decode", "encode", "require", "to_json"]

# What the generated code raises where a value isn't of the type that it expects.
_MISFITS = (Refused, AttributeError, IndexError, KeyError, TypeError)


@cache
def _writer() -> Coder:
    with LOADING:
        from newsdoc.codec import writing

    return cast("Coder", vars(writing)["write_document"])


@cache
def _checker() -> Coder:
    with LOADING:
        from newsdoc.codec import checking

    return cast("Coder", vars(checking)["check_document"])


@cache
def _reader() -> Coder:
    with LOADING:
        from newsdoc.codec import reading

    return cast("Coder", vars(reading)["read_document"])


def to_json(document: Document) -> str:
    """Give a document as JSON on one line. Raises `InvalidDocument` if it breaks a rule of the model."""
    text: str = _run(_writer(), document)
    return text


def require(document: Document) -> None:
    """Raise `InvalidDocument` unless the document is well-typed and in normal form; origins aren't looked at."""
    _run(_checker(), document)


def encode(document: Document) -> dict[str, Any]:
    """Give a document as plain data. Raises `InvalidDocument` if it breaks a rule of the model."""
    import json

    data: dict[str, Any] = json.loads(to_json(document))
    return data


def _run(coder: Coder, document: Document) -> Any:
    try:
        if document.__class__ is not Document:
            raise Refused
        return _whole(coder, document)
    except _MISFITS as error:
        with LOADING:
            from newsdoc.codec.problems import lenient, problems

        raise InvalidDocument(*problems(lenient(document))) from error


def _whole(coder: Coder, subject: Any) -> Any:
    """Give what a coder makes of a whole document."""
    texts: list[str] = []
    made = coder(subject, 1, False, texts.append)
    if not are_carried(texts):
        raise Refused
    return made


def decode(data: Any, *, name: str | None = None) -> Document:
    """Give the document that plain data stand for; `name` is the file's.

    Raises `ReadError` with a diagnostic for everything that is wrong, each with its JSON path.
    """
    try:
        if data["type"] != "document":
            raise Refused
        document: Document = _whole(_reader(), data)
    except _MISFITS as error:
        with LOADING:
            from newsdoc.codec.problems import problems

        raise ReadError(*problems(data, name=name)) from error
    return document
