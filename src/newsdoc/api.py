"""Reading and writing documents by file, by text and by format."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsdoc import files, patterns
from newsdoc.decoding import decode_as
from newsdoc.diagnostics import UsageError, ignore
from newsdoc.formats import registry
from newsdoc.formats.reading import read
from newsdoc.formats.recognition import recognised
from newsdoc.formats.writing import require_text, write_bytes, write_text, writer_of
from newsdoc.limits import limits_of
from newsdoc.loading import LOADING

if TYPE_CHECKING:
    from os import PathLike

    from newsdoc.decoding import Decoded
    from newsdoc.diagnostics import Report
    from newsdoc.formats.format import Format, Reader, Writer
    from newsdoc.limits import Limits
    from newsdoc.model import Document

__all__ = ["dump", "dumps", "load", "loads"]


def load(
    path: str | PathLike[str],
    format: str | None = None,
    *,
    report: Report = ignore,
    encoding: str | None = None,
    normalize: str | None = None,
    **options: Any,
) -> Document:
    """Read a document from a file; its format is that of its suffix unless one is named.

    Where other formats have the suffix too, as they have `.json`, it is the one that the file plainly is of. No more
    than `limit`, an option of every format, is taken into memory. `encoding` is any that Python has for text; without
    it the file is UTF-8, or what its byte order mark or its XML declaration says, and `"auto"` has it detected (with
    the extra `detect`) and reports what is assumed. `normalize="nfc"` gives texts in Unicode's normal form C; without
    it they are as the file has them.

    Options are those of the format's reader. Raises `ReadError`, `UsageError` for an unknown format, encoding or
    option, and `OSError` where the file can't be read.
    """
    found = registry.by_path(path) if format is None else registry.by_name(format)
    name = _title(path)
    limits = limits_of(options.get("limit"))
    data = _decoded(files.read(path, limits.size), encoding, name, limits)
    sample = data if isinstance(data, bytes) else data.utf8
    found = recognised(found, sample, limits) if format is None else found
    return _read(found, data, options, name=name, report=report, normalize=normalize)


def loads(
    data: str | bytes,
    format: str,
    *,
    report: Report = ignore,
    encoding: str | None = None,
    normalize: str | None = None,
    **options: Any,
) -> Document:
    """Read a document from text or bytes of a format; `encoding` is that of the bytes, and both are as for `load`.

    Raises `ReadError` and `UsageError`.
    """
    found = registry.by_name(format)
    if encoding is not None and isinstance(data, str):
        raise UsageError(f"encoding={encoding!r} is for bytes, and what is given is text")
    given = data if isinstance(data, str) else _decoded(data, encoding, None, limits_of(options.get("limit")))
    return _read(found, given, options, report=report, normalize=normalize)


def dump(
    document: Document,
    path: str | PathLike[str],
    format: str | None = None,
    *,
    report: Report = ignore,
    **options: Any,
) -> None:
    """Write a document to a file; its format is that of its suffix unless one is named. Text is in UTF-8.

    Options are those of the format's writer. A file that was there is replaced as a whole, and stays as it was if
    anything fails. Raises `InvalidDocument`, `UsageError` and `OSError`.
    """
    found = registry.by_path(path) if format is None else registry.by_name(format)
    _check_options(found, writer_of(found), options, {"report": report})
    files.write(path, write_bytes(found, document, report=report, **options))


def dumps(document: Document, format: str, *, report: Report = ignore, **options: Any) -> str:
    """Write a document as text of a format.

    Raises `InvalidDocument`, and `UsageError`, also for a format whose files are no text: `dump` writes those.
    """
    found = registry.by_name(format)
    require_text(found)
    _check_options(found, writer_of(found), options, {"report": report})
    return write_text(found, document, report=report, **options)


def _title(path: str | PathLike[str]) -> str:
    """Give the name of a file as a document can hold it: a name may have any character, even half of one."""
    return patterns.FORBIDDEN.sub("\ufffd", Path(path).name)


def _decoded(data: bytes, encoding: str | None, name: str | None, limits: Limits) -> bytes | Decoded:
    limits.check_size(data, name)
    return data if encoding is None else decode_as(data, encoding, name)


def _read(found: Format, data: str | bytes | Decoded, options: dict[str, Any], **own: Any) -> Document:
    _check_options(found, _reader(found), options, own)
    return read(found, data, **own, **options)


def _reader(found: Format) -> Reader:
    if found.read is None:
        raise UsageError(f"the format {found.name} can only be written")
    return found.read


def _check_options(found: Format, function: Reader | Writer, options: dict[str, Any], own: dict[str, Any]) -> None:
    """Raise `UsageError` for an option that a reader or writer doesn't know, or that is one of our own arguments."""
    if not options:
        return
    known: dict[str, Any] = getattr(function, "__kwdefaults__", None) or {}
    if not options.keys() <= known.keys() - own.keys():
        _refuse_unknown(found, function, options, own)


def _refuse_unknown(found: Format, function: Reader | Writer, options: dict[str, Any], own: dict[str, Any]) -> None:
    import inspect  # options that are known do without, and the import takes a tenth of a conversion's start

    with LOADING:
        from newsdoc.diagnostics.suggestions import did_you_mean

    parameters = inspect.signature(function).parameters
    open_ended = any(parameter.kind is parameter.VAR_KEYWORD for parameter in parameters.values())
    for option in options:
        if option in own or (option not in parameters and not open_ended):
            near = did_you_mean(option, parameters)
            raise UsageError(f"the format {found.name} has no option {option!r} here{near}")
