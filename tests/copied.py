"""A text that tells how much of it is copied, for showing that what is looked for near a place is looked for there."""

from __future__ import annotations

__all__ = ["Copied"]


class Copied(str):
    """A text that counts how many characters are cut from it by index."""

    __slots__ = ("count",)

    def __new__(cls, text):
        made = super().__new__(cls, text)
        made.count = 0
        return made

    def __getitem__(self, key):
        cut = super().__getitem__(key)
        self.count += len(cut)
        return cut
