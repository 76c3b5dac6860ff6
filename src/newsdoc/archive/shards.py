"""Shards: files of JSON Lines that have the outputs of many articles, each put in its place as a whole and once."""

from __future__ import annotations

import io
import os
from hashlib import sha256
from typing import TYPE_CHECKING

from newsdoc import files
from newsdoc.archive.containers import compressing, damages, uncompressed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsdoc.archive.index import Index

__all__ = ["FORMS", "is_shard", "rows", "shard_name", "tidy", "write"]

FORMS = {"jsonl": ".jsonl", "jsonl.gz": ".jsonl.gz", "jsonl.zst": ".jsonl.zst"}
"""The forms that shards have, each with its suffix."""

_BEGIN = "part-"
_DIGITS = 5


def shard_name(number: int, form: str) -> str:
    """Give the name of a shard, the first of which is 0."""
    return f"{_BEGIN}{number:0{_DIGITS}}{FORMS[form]}"


def is_shard(name: str) -> bool:
    """Tell whether a file's name is that of a shard, of whatever form."""
    return name.startswith(_BEGIN) and name.endswith(tuple(FORMS.values()))


def write(path: str, rows: Sequence[bytes]) -> None:
    """Write a shard; each row is a line with its end. Raises `OSError`; then there is none, or the one before."""
    packed = io.BytesIO()
    if uncompressed(path, packed) is packed:
        files.write(path, b"".join(rows))
        return
    with compressing(path, packed) as stream:
        stream.writelines(rows)
    files.write(path, packed.getvalue())


def tidy(folder: str, index: Index) -> None:
    """Make shards and index agree: rows that the index doesn't know go, and so do entries whose row isn't there.

    A run that was killed may have left a shard that nothing tells of yet; and of an article that has changed the old
    row is still there when the new one is. Raises `OSError`.
    """
    for name in sorted(filter(is_shard, os.listdir(folder))):
        _tidy(os.path.join(folder, name), name, index)
    for name in [*index.outputs()]:
        if not os.path.exists(os.path.join(folder, name)):
            index.drop(name, index.hashes(name))


def _tidy(path: str, name: str, index: Index) -> None:
    known = index.hashes(name)
    total = 0
    kept: list[bytes] = []
    for row in rows(path):
        digest = sha256(row).hexdigest()
        total += 1
        if known[digest] > 0:
            known[digest] -= 1
            kept.append(row)
    index.drop(name, +known)
    if not kept:
        os.remove(path)
    elif len(kept) < total:
        write(path, kept)


def rows(path: str) -> Iterator[bytes]:
    """Give the lines of a shard, up to a place where it is damaged."""
    try:
        with open(path, "rb") as file:
            yield from uncompressed(path, file)
    except damages():
        return
