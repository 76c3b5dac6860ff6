"""Shards: files that have the outputs of many articles, each put in its place as a whole and once."""

from __future__ import annotations

import io
import os
from hashlib import sha256
from typing import TYPE_CHECKING

import attrs

from newsdoc import files
from newsdoc.archive import parquet
from newsdoc.archive.containers import compressing, damages, is_compressed, is_of_system, uncompressed
from newsdoc.archive.rows import Row

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newsdoc.archive.index import Index

__all__ = ["FORMS", "DocumentShards", "is_shard", "packed_lines", "require", "rows", "shard_name", "write"]

FORMS = {"jsonl": ".jsonl", "jsonl.gz": ".jsonl.gz", "jsonl.zst": ".jsonl.zst", "parquet": parquet.SUFFIX}
"""The forms that shards have, each with its suffix: JSON Lines, and Parquet."""

_BEGIN = "part-"
_DIGITS = 5


def shard_name(number: int, form: str) -> str:
    """Give the name of a shard, the first of which is 0."""
    return f"{_BEGIN}{number:0{_DIGITS}}{FORMS[form]}"


def is_shard(name: str) -> bool:
    """Tell whether a file's name is that of a shard, of whatever form."""
    return name.startswith(_BEGIN) and name.endswith(tuple(FORMS.values()))


def require(form: str) -> None:
    """Raise `UsageError` for a form that takes what isn't installed."""
    if form == "parquet":
        parquet.parquet()
    else:
        packed_lines(FORMS[form], ())


def write(path: str, rows: Sequence[Row]) -> None:
    """Write a shard. Raises `OSError`; then there is none, or the one before."""
    if path.endswith(parquet.SUFFIX):
        parquet.write(path, rows)
    else:
        files.write(path, packed_lines(path, (row.text for row in rows)))


def packed_lines(name: str, lines: Iterable[bytes]) -> bytes:
    """Give lines as a file has them that is called so: compressed or as they are."""
    packed = io.BytesIO()
    if not is_compressed(name):
        return b"".join(lines)
    with compressing(name, packed) as stream:
        stream.writelines(lines)
    return packed.getvalue()


def rows(path: str) -> Iterator[Row]:
    """Give the rows of a shard, up to a place where it is damaged. Raises `OSError` if it can't be read."""
    if path.endswith(parquet.SUFFIX):
        yield from parquet.read(path)
        return
    try:
        with open(path, "rb") as file:
            yield from map(Row, uncompressed(path, file))
    except damages() as error:
        if is_of_system(error):
            raise


@attrs.frozen
class DocumentShards:
    """The shards in a folder, of one form, that have documents as JSON."""

    folder: str
    form: str

    def name(self, number: int) -> str:
        """Give what the journal calls a shard, the first of which is 0."""
        return shard_name(number, self.form)

    def is_there(self, number: int) -> bool:
        """Tell whether there is a shard of this number."""
        return os.path.exists(os.path.join(self.folder, self.name(number)))

    def found(self) -> list[str]:
        """Give the paths of all shards that there are, of whatever form."""
        return [os.path.join(self.folder, name) for name in sorted(filter(is_shard, os.listdir(self.folder)))]

    def write(self, number: int, rows: Sequence[Row]) -> None:
        """Write a shard. Raises `OSError`."""
        write(os.path.join(self.folder, self.name(number)), rows)

    def tidy(self, index: Index) -> None:
        """Make shards and index agree: rows that the index doesn't know go, and so do entries whose row isn't there.

        A run that was killed may have left a shard that nothing tells of yet; and of an article that has changed the
        old row is still there when the new one is. Raises `OSError`.
        """
        for path in self.found():
            _tidy(path, os.path.basename(path), index)
        for name in [*index.outputs()]:
            if not os.path.exists(os.path.join(self.folder, name)):
                index.drop(name, index.hashes(name))


def _tidy(path: str, name: str, index: Index) -> None:
    known = index.hashes(name)
    total = 0
    kept: list[Row] = []
    for row in rows(path):
        digest = sha256(row.text).hexdigest()
        total += 1
        if known[digest] > 0:
            known[digest] -= 1
            kept.append(row)
    index.drop(name, +known)
    if not kept:
        os.remove(path)
    elif len(kept) < total:
        write(path, kept)
