"""Compressed streams: gzip as Python has it, Zstandard as Python 3.14 has it or the extra `zst` brings it."""

from __future__ import annotations

import gzip
import sys
import tarfile
import zipfile
import zlib
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, BinaryIO, cast

from newsdoc.archive.containers.damage import DamageError
from newsdoc.diagnostics import MissingExtra, UsageError
from newsdoc.loading import LOADING

if TYPE_CHECKING:
    from types import ModuleType

__all__ = ["COMPRESSED", "compressing", "damages", "decompressing", "inner_name", "is_compressed", "is_of_system"]

COMPRESSED = {".tgz": ".tar", ".tzst": ".tar", ".gz": "", ".zst": ""}
"""The suffixes of what is compressed, each with what the suffix of its content is."""

_SUFFIXES = tuple(COMPRESSED)
_GZIP = (".gz", ".tgz")


def inner_name(name: str) -> str:
    """Give the name that a file has without its compression: `a.txt` for `a.txt.gz`, `a.tar` for `a.tgz`."""
    if not is_compressed(name):
        return name
    suffix = next(suffix for suffix in COMPRESSED if name.lower().endswith(suffix))
    return name[: -len(suffix)] + COMPRESSED[suffix]


def is_compressed(name: str) -> bool:
    """Tell whether the suffix of a name says that the file is compressed."""
    return name.lower().endswith(_SUFFIXES)


def decompressing(name: str, stream: BinaryIO) -> BinaryIO:
    """Give the content of a stream that is compressed as its name says. Raises `UsageError` without what it takes."""
    if name.lower().endswith(_GZIP):
        return cast("BinaryIO", gzip.GzipFile(fileobj=stream))
    return cast("BinaryIO", zstd().ZstdFile(stream))


def compressing(name: str, stream: BinaryIO) -> BinaryIO:
    """Give a stream into which to write what is to be compressed as its name says, the same bytes at any time."""
    if name.lower().endswith(_GZIP):
        return cast("BinaryIO", gzip.GzipFile(filename="", mode="wb", fileobj=stream, mtime=0))
    return cast("BinaryIO", zstd().ZstdFile(stream, "wb"))


@cache
def zstd() -> ModuleType:
    """Give the module for Zstandard. Raises `UsageError` that says what to install."""
    try:
        with LOADING:
            return import_module("compression.zstd" if sys.version_info >= (3, 14) else "backports.zstd")
    except ImportError as error:
        raise MissingExtra("Zstandard", "zst") from error


def damages() -> tuple[type[Exception], ...]:
    """Give the exceptions that say of a container that it is damaged, or of a kind that can't be read."""
    # zipfile has RuntimeError for what is encrypted, and NotImplementedError for compressions that it doesn't know.
    known: tuple[type[Exception], ...] = (EOFError, OSError, zlib.error, tarfile.TarError, zipfile.BadZipFile)
    return (*known, DamageError, RuntimeError, *_damages_of_zstd())


def is_of_system(error: Exception) -> bool:
    """Tell whether an exception that `damages` names says nothing of a file that is there, but that it can't be read.

    A file that is damaged is told by an `OSError` too, of gzip or of pyarrow, but not with a number.
    """
    return isinstance(error, OSError) and error.errno is not None


def _damages_of_zstd() -> tuple[type[Exception], ...]:
    try:
        module: Any = zstd()
    except UsageError:
        return ()
    return (module.ZstdError,)
