"""Members of zip files, in the order of their directory."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING, BinaryIO, cast

from newsdoc.archive.containers.compression import damages
from newsdoc.archive.containers.damage import telling_damage
from newsdoc.archive.containers.member import Member, damaged, streamed, within

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["zip_members"]


def zip_members(name: str, stream: BinaryIO) -> Iterator[Member]:
    """Give the members of a zip file; folders are none. Each is damaged or not by itself.

    Raises what `damages` names.
    """
    with telling_damage():
        opened = zipfile.ZipFile(stream)
    with opened as archive:
        for found in archive.infolist():
            if not found.filename.endswith("/"):
                yield from _member(within(name, found.filename), archive, found)


def _member(name: str, archive: zipfile.ZipFile, found: zipfile.ZipInfo) -> Iterator[Member]:
    try:
        with telling_damage():
            content = archive.open(found)
    except damages() as error:
        yield Member(name, problem=damaged(name, error))
        return
    with content:
        yield streamed(name, cast("BinaryIO", content))
