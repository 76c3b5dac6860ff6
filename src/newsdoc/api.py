"""Reading and writing documents by file, by text and by format."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsdoc import files, patterns
from newsdoc.diagnostics import UsageError, ignore
from newsdoc.formats import registry
from newsdoc.formats.recognition import recognised
from newsdoc.limits import limits_of
from newsdoc.loading import LOADING

if TYPE_CHECKING:
    from os import PathLike

    from newsdoc.diagnostics import Report
    from newsdoc.formats.format import Format, Reader, Writer
    from newsdoc.model import Document

__all__ = ["dump", "dumps", "load", "loads"]


def load(
    path: str | PathLike[str],
    format: str | None = None,
    *,
    report: Report = ignore,
    **options: Any,
) -> Document:
    """Read a document from a file; its format is that of its suffix unless one is named.

    Where other formats have the suffix too, as they have `.json`, it is the one that the file plainly is of. No more
    than `limit`, an option of every format, is taken into memory. Options are those of the format's reader. Raises
    `ReadError`, `UsageError` for an unknown format or option, and `OSError` where the file can't be read.
    """
    found = registry.by_path(path) if format is None else registry.by_name(format)
    limits = limits_of(options.get("limit"))
    data = files.read(path, limits.size)
    limits.check_size(data, _title(path))
    found = recognised(found, data, limits) if format is None else found
    document: Document = _call(found, _reader(found), data, options, name=_title(path), report=report)
    return document


def loads(data: str | bytes, format: str, *, report: Report = ignore, **options: Any) -> Document:
    """Read a document from text or bytes of a format. Raises `ReadError` and `UsageError`."""
    found = registry.by_name(format)
    document: Document = _call(found, _reader(found), data, options, report=report)
    return document


def dump(
    document: Document,
    path: str | PathLike[str],
    format: str | None = None,
    *,
    report: Report = ignore,
    **options: Any,
) -> None:
    """Write a document to a file in UTF-8; its format is that of its suffix unless one is named.

    Options are those of the format's writer. A file that was there is replaced as a whole, and stays as it was if
    anything fails. Raises `InvalidDocument`, `UsageError` and `OSError`.
    """
    found = registry.by_path(path) if format is None else registry.by_name(format)
    text: str = _call(found, _writer(found), document, options, report=report)
    files.write(path, text.encode())


def dumps(document: Document, format: str, *, report: Report = ignore, **options: Any) -> str:
    """Write a document as text of a format. Raises `InvalidDocument` and `UsageError`."""
    found = registry.by_name(format)
    written: str = _call(found, _writer(found), document, options, report=report)
    return written


def _title(path: str | PathLike[str]) -> str:
    """Give the name of a file as a document can hold it: a name may have any character, even half of one."""
    return patterns.FORBIDDEN.sub("\ufffd", Path(path).name)


def _reader(found: Format) -> Reader:
    if found.read is None:
        raise UsageError(f"the format {found.name} can only be written")
    return found.read


def _writer(found: Format) -> Writer:
    if found.write is None:
        raise UsageError(f"the format {found.name} can only be read")
    return found.write


def _call(found: Format, function: Reader | Writer, subject: Any, options: dict[str, Any], **own: Any) -> Any:
    """Call a reader or writer with our own arguments and the caller's options; one it doesn't know is wrong usage."""
    if options:
        known: dict[str, Any] = getattr(function, "__kwdefaults__", None) or {}
        if not options.keys() <= known.keys() - own.keys():
            _refuse_unknown(found, function, options, own)
    return function(subject, **own, **options)


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
