"""The JSON format: a document as it is, strictly read and written."""

from __future__ import annotations

import json
import sys
from collections import Counter
from typing import TYPE_CHECKING, Any, NoReturn

import attrs

from newsdoc import codec, patterns
from newsdoc.decoding import text_of
from newsdoc.diagnostics import Diagnostic, ReadError, Report, UsageError, ignore
from newsdoc.formats.format import Format
from newsdoc.formats.recognition import foreign, json_kind
from newsdoc.json_places import placing
from newsdoc.limits import JSON_PIECES, WIDEST, limits_of, too_large
from newsdoc.loading import LOADING
from newsdoc.plain import Doubled, is_list, is_object
from newsdoc.shape import SCHEMA_KEY
from newsdoc.source import Position, Source

if TYPE_CHECKING:
    from newsdoc.limits import Limits
    from newsdoc.model import Document

__all__ = ["FORMAT", "compact", "parse", "parse_any", "read", "schema_of", "write"]


def read(
    data: str | bytes, *, name: str | None = None, report: Report = ignore, limit: int | Limits | None = None
) -> Document:
    """Give the document that JSON text stands for; `name` is the file's, and `limit` how much is read, in bytes.

    Raises `ReadError` with what is wrong, up to a limit: bytes that aren't UTF-8, syntax with line and column, and each
    breach of the schema or the normal form with its JSON path, line and column. What `check` finds is only reported.
    """
    with placing(data, report) as tell:
        document = codec.decode(parse(data, name=name, limit=limit), name=name)
        if tell is not ignore:
            # Nobody listens to most readings, and looking takes longer than reading.
            with LOADING:
                from newsdoc.checks import check

            for problem in check(document):
                tell(attrs.evolve(problem, file=name))
    return document


def write(
    document: Document,
    *,
    report: Report = ignore,
    indent: int | None = None,
    origins: bool = True,
    schema: str | None = None,
) -> str:
    """Give a document as JSON text with a line end after it.

    `indent` is the number of spaces for each level; without it everything is on one line. With `origins=False`
    neither origins nor the source are written. `schema` is where editors find the schema, as `$schema` tells them: an
    address, or a path from the file's folder. Raises `InvalidDocument`, and `UsageError` for an option that can't be.
    """
    del report  # JSON expresses everything
    if indent is not None and not 0 <= indent <= WIDEST:
        raise UsageError(f"an indent of {indent}: it is from 0 to {WIDEST}")
    if schema is not None and (not schema or patterns.FORBIDDEN.search(schema)):
        raise UsageError(f"a schema's place of {schema!r}: it is empty, or has characters that no text can have")
    if origins and indent is None and schema is None:
        return codec.to_json(document) + "\n"
    data = json.loads(codec.to_json(document)) if origins else bare(document)
    data = data if schema is None else {SCHEMA_KEY: schema, **data}
    text = json.dumps(data, ensure_ascii=False, indent=indent, separators=(",", ":" if indent is None else ": "))
    return text + "\n"


def schema_of(data: str | bytes) -> str | None:
    """Give what JSON text, which has been read as a document, tells editors of its schema, if it does."""
    text = text_of(data)[0]
    if SCHEMA_KEY not in text and "\\u0024" not in text:
        return None  # by far the most have none, and needn't be parsed once more
    found: str | None = json.loads(text).get(SCHEMA_KEY)
    return found


def bare(document: Document) -> dict[str, Any]:
    """Give a document as plain data, without origins and the source. Raises `InvalidDocument`."""
    data = json.loads(codec.to_json(document))
    found: dict[str, Any] = _without_origins({key: data[key] for key in data if key != "source"})
    return found


def compact(value: Any) -> str:
    """Give plain data as JSON on one line."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _without_origins(data: Any) -> Any:
    if is_object(data):
        return {key: _without_origins(value) for key, value in data.items() if key != "origin"}
    return [_without_origins(item) for item in data] if is_list(data) else data


def parse(data: str | bytes, *, name: str | None = None, limit: int | Limits | None = None) -> Any:
    """Give plain data from the JSON text of a document, every key of an object once. Raises `ReadError`."""
    parsed, doubled = _parsed(data, name, limit)
    _refuse_others(parsed, name)
    if doubled:
        with LOADING:
            from newsdoc.codec.problems import problems

        raise ReadError(*problems(parsed, name=name))
    return parsed


def parse_any(data: str | bytes, *, name: str | None = None, limit: int | Limits | None = None) -> Any:
    """Give plain data from JSON text; an object that names a key twice is a `Doubled`. Raises `ReadError`."""
    return _parsed(data, name, limit)[0]


def _parsed(data: str | bytes, name: str | None, limit: int | Limits | None) -> tuple[Any, list[Doubled]]:
    """Give plain data, and the objects in it that name a key twice."""
    limits = limits_of(limit)
    limits.check_size(data, name)
    text = text_of(data, name)[0]
    limits.check_pieces(text, JSON_PIECES, name)
    if not text.strip():
        raise ReadError(Diagnostic("json-syntax", "the text is empty", name, Position(1, 1)))
    doubled: list[Doubled] = []

    def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        made = dict(pairs)
        return made if len(made) == len(pairs) else _doubled(pairs, doubled)

    try:
        parsed = json.loads(text, object_pairs_hook=unique, parse_constant=_refuse_constant)
    except json.JSONDecodeError as error:
        raise ReadError(_syntax(text, error, name)) from None
    except _ConstantError as error:
        raise ReadError(_no_number(text, str(error), name)) from None
    except RecursionError:
        raise too_large("nested deeper than Python can read, whatever the limits", name) from None
    except ValueError:
        # Python refuses to convert more than some thousand digits.
        message = "a number has more digits than Python converts, whatever the limits"
        raise too_large(message, name, position=_longest_number(text)) from None
    return parsed, doubled


class _ConstantError(Exception):
    """What Python takes for a number and JSON has no word for: NaN, Infinity, -Infinity."""


def _refuse_constant(constant: str) -> NoReturn:
    raise _ConstantError(constant)


def _no_number(text: str, constant: str, name: str | None) -> Diagnostic:
    """Say where a constant that is no number of JSON's stands; all before it is valid."""
    offset = next(match.start() for match in patterns.JSON_TOKEN.finditer(text) if match[0] == constant)
    return Diagnostic("json-syntax", f"{constant} is no number of JSON's", name, Source(text).position(offset))


def _longest_number(text: str) -> Position:
    """Say where the first number stands that has more digits than Python converts."""
    most = sys.get_int_max_str_digits()
    tokens = (match for match in patterns.JSON_TOKEN.finditer(text) if len(match[0]) > most)
    offset = next(match.start() for match in tokens if match[0].removeprefix("-").isdecimal())
    return Source(text).position(offset)


def _doubled(pairs: list[tuple[str, Any]], doubled: list[Doubled]) -> Doubled:
    made = Doubled(pairs)
    made.names = tuple(key for key, count in Counter(key for key, _ in pairs).items() if count > 1)
    doubled.append(made)
    return made


def _syntax(text: str, error: json.JSONDecodeError, name: str | None) -> Diagnostic:
    """Say where the syntax is broken; XML fed by mistake is named."""
    if text.lstrip().startswith("<"):
        return Diagnostic("not-newsdoc", "this looks like XML, not JSON", name, Position(1, 1))
    message = "a byte order mark stands here" if text.startswith("\ufeff") else _plain(error.msg)
    # Its own line and column know of no line that ends in a carriage return.
    return Diagnostic("json-syntax", message, name, Source(text).position(error.pos))


def _plain(message: str) -> str:
    return message[:1].lower() + message[1:]


def _refuse_others(parsed: Any, name: str | None) -> None:
    """Raise `ReadError` for JSON that is plainly of another format."""
    if json_kind(parsed) == "json":
        return
    message = foreign(parsed, "json")
    if message is None and is_object(parsed):
        message = 'the JSON is no newsdoc document: it has neither "newsdoc" nor the type "document"'
    elif message is None:
        message = "the JSON is no object, so it is no newsdoc document"
    raise ReadError(Diagnostic("not-newsdoc", message, name, path="$"))


FORMAT = Format("json", "newsdoc JSON", "application/json", (".json",), read, write)
"""The format."""
