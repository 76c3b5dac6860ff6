"""Which formats there are: the built-in ones, and those of other packages (entry points `newsdoc.formats`)."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from os import fspath
from typing import TYPE_CHECKING

from newsdoc.diagnostics import UsageError
from newsdoc.diagnostics.suggestions import did_you_mean, no_such
from newsdoc.loading import LOADING
from newsdoc.plugins import named, plugins

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from os import PathLike

    from newsdoc.diagnostics import Diagnostic
    from newsdoc.formats.format import Format

__all__ = ["ENTRY_POINTS", "all_formats", "by_name", "by_path", "failures", "find"]

ENTRY_POINTS = "newsdoc.formats"
"""The entry-point group in which other packages name their formats; each loads a `Format`."""

# With their suffixes, so that a file's name tells which one to import: the others may be costly.
_BUILT_IN = {
    "json": (".json",),
    "nitf": (".nitf.xml", ".nitf", ".xml"),
    "text": (".txt", ".text"),
    "ninjs": (".ninjs.json", ".ninjs"),
    "newsml-g2": (".newsml.xml", ".newsml"),
    "json-ld": (".jsonld",),
    "tt-newsdoc": (".newsdoc.json",),
    "html": (".html", ".htm", ".xhtml"),
    "markdown": (".md", ".markdown"),
    "webvtt": (".vtt",),
    "srt": (".srt",),
    "tei": (".tei.xml", ".tei"),
    "akoma-ntoso": (".akn.xml", ".akn"),
    "docx": (".docx",),
}


_SUFFIXES = tuple(suffix for suffixes in _BUILT_IN.values() for suffix in suffixes)


@cache
def _built_in(name: str) -> Format:
    with LOADING:
        built_in: Format = import_module(f"newsdoc.formats.{name.replace('-', '_')}").FORMAT
    return built_in


def all_formats() -> tuple[Format, ...]:
    """Give every format, the built-in ones first; what other packages have that fails is left out."""
    return (*(_built_in(name) for name in _BUILT_IN), *plugins(ENTRY_POINTS, _format())[0])


def failures() -> tuple[Diagnostic, ...]:
    """Say which formats of other packages can't be loaded, and why."""
    return plugins(ENTRY_POINTS, _format())[1]


def _format() -> type[Format]:
    with LOADING:
        from newsdoc.formats.format import Format

    return Format


def by_name(name: str) -> Format:
    """Give the format of a name.

    Raises `UsageError` that lists what there is, or says why the format of another package can't be loaded.
    """
    if name in _BUILT_IN:
        return _built_in(name)
    if found := named(ENTRY_POINTS, name, _format()):
        return found
    names = [known.name for known in all_formats()]
    raise UsageError(no_such("format", name, names))


def by_path(path: str | PathLike[str]) -> Format:
    """Give the format that a file's name ends like; a built-in one goes first.

    Raises `UsageError` that lists the suffixes there are.
    """
    if found := find(path):
        return _built_in(found[0]) if found[0] in _BUILT_IN else by_name(found[0])
    known = {found.name: found.suffixes for found in all_formats()}
    file = fspath(path).lower()
    listed = ", ".join(f"{suffix} ({name})" for name, suffixes in known.items() for suffix in suffixes)
    near = _near(file, [suffix for suffixes in known.values() for suffix in suffixes])
    failed = "".join(f"; {failure.message}" for failure in failures())
    raise UsageError(
        f"no format is known by the name of {str(path)!r}{near} (suffixes: {listed}); name the format{failed}"
    )


def find(path: str | PathLike[str]) -> tuple[str, str] | None:
    """Give the name of the format that a file's name ends like, and the suffix; nothing if there is none."""
    file = fspath(path).lower()
    if file.endswith(_SUFFIXES):
        return _fitting(file, _BUILT_IN)
    return _fitting(file, {found.name: found.suffixes for found in all_formats()})


def _near(file: str, suffixes: Collection[str]) -> str:
    """Give the suffix that may be meant by a file's name: by all that is behind its first dot, or its last."""
    from pathlib import PurePath

    name = PurePath(file).name
    _, dot, behind = name.partition(".")
    return did_you_mean(f".{behind}", suffixes) or did_you_mean(f".{name.rpartition('.')[2]}", suffixes) if dot else ""


def _fitting(file: str, known: Mapping[str, tuple[str, ...]]) -> tuple[str, str] | None:
    """Name the format with the longest suffix that a file's name ends in, and give that."""
    fitting = [(name, suffix) for name, suffixes in known.items() for suffix in suffixes if file.endswith(suffix)]
    return max(fitting, key=lambda found: len(found[1]), default=None)
