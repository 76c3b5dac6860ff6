"""A ban on the network for the process that runs the tests: whoever wants a connection or an address gets an error.

Python tells of every such call before it is made, whichever module makes it; what C libraries do without Python is
watched from outside, in `test_hostile_xml.py`. Processes that tests start are not watched: pip may fetch what an
environment needs.
"""

from __future__ import annotations

import socket
import sys
from typing import Any

__all__ = ["NetworkError", "ban", "taken"]

_tried: list[str] = []
_BY_SOCKET = frozenset(("socket.connect", "socket.sendto", "socket.sendmsg"))
_BY_NAME = frozenset(("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo"))


class NetworkError(Exception):
    """Somebody wanted the network. It is no `OSError`, which those who can do without it would catch."""


def ban() -> None:
    """Have every use of the network fail from now on, to the end of the process."""
    sys.addaudithook(_refuse)


def taken() -> list[str]:
    """Give what was tried since this was last asked: an error can be swallowed, this can't."""
    tried = [*_tried]
    _tried.clear()
    return tried


def _refuse(event: str, given: tuple[Any, ...]) -> None:
    if event in _BY_NAME or (event in _BY_SOCKET and given[0].family in (socket.AF_INET, socket.AF_INET6)):
        _tried.append(f"{event} {given[-1] if event in _BY_SOCKET else given[0]}")
        raise NetworkError(_tried[-1])
