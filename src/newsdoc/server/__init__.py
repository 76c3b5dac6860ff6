"""The server: a page where one pastes an article and corrects what was read, and an API of two calls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc.diagnostics import MissingExtra
from newsdoc.loading import LOADING

if TYPE_CHECKING:
    from starlette.applications import Starlette

__all__ = ["BODY_LIMIT", "application"]

BODY_LIMIT = 5_000_000
"""The bytes of a request that are read unless told otherwise."""


def application(*, limit: int = BODY_LIMIT) -> Starlette:
    """Give the application, which any server of ASGI runs; of a request no more than `limit` bytes are read.

    It keeps nothing between requests, opens no file and no connection. Raises `UsageError` without the extra `serve`.
    """
    try:
        with LOADING:
            from newsdoc.server.routes import application as made
    except ImportError as error:
        raise MissingExtra("serving", "serve") from error
    return made(limit)
