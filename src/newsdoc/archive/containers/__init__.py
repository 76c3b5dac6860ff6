"""Files that hold several articles, or one that is compressed: read from beginning to end, never unpacked."""

from newsdoc.archive.containers.compression import (
    COMPRESSED,
    compressing,
    damages,
    inner_name,
    is_compressed,
    is_of_system,
)
from newsdoc.archive.containers.member import Member, damaged
from newsdoc.archive.containers.opening import is_container, members, uncompressed

__all__ = [
    "COMPRESSED",
    "Member",
    "compressing",
    "damaged",
    "damages",
    "inner_name",
    "is_compressed",
    "is_container",
    "is_of_system",
    "members",
    "uncompressed",
]
