"""Damage of containers: what modules of the standard library raise for it without saying so."""

from __future__ import annotations

import errno
import struct
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Generator

__all__ = ["DamageError", "telling_damage"]

_UNSAID = (ValueError, LookupError, TypeError, AttributeError, ArithmeticError, struct.error)
"""What tarfile and zipfile end with for names, sizes and headers that they didn't expect."""


class DamageError(Exception):
    """A container is damaged."""


def _unsaid() -> tuple[type[Exception], ...]:
    # zipfile has imported what there is of it: a Python may have been built without.
    return (*_UNSAID, getattr(sys.modules.get("lzma"), "LZMAError", ValueError))


@contextmanager
def telling_damage() -> Generator[None]:
    """Raise `DamageError` for whatever a module of the standard library, and nothing of ours, ends with in here."""
    try:
        yield
    except _unsaid() as error:
        raise DamageError(str(error) or type(error).__name__) from error
    except OSError as error:
        if error.errno != errno.EINVAL:
            raise
        raise DamageError("it points to a place before its beginning") from error
