"""`newsdoc serve`: a page on this machine where one pastes an article, sees what was read, and corrects it."""

from __future__ import annotations

import socket
from importlib import import_module
from typing import TYPE_CHECKING

from newsdoc.cli.exits import DONE
from newsdoc.cli.messages import count
from newsdoc.cli.options import byte_count
from newsdoc.cli.streams import complain
from newsdoc.diagnostics import MissingExtra, UsageError
from newsdoc.server import BODY_LIMIT, application

if TYPE_CHECKING:
    import argparse

__all__ = ["DESCRIPTION", "EXAMPLES", "configure", "listening", "run"]

DESCRIPTION = (
    "Serve a page to this machine alone, where an article is pasted or dropped: it shows what was read, lets you"
    " correct a block's type or who speaks, and gives files. /convert and /validate take JSON, as"
    " /openapi.json says. Nothing is kept. It needs the extra `serve`; an interrupt (Ctrl+C) ends it."
)
EXAMPLES = ("newsdoc serve", "newsdoc serve --port 8080")

HOST = "127.0.0.1"
_PORT = 8017
_HIGHEST = 65535
_PATIENCE = 3
"""The seconds that requests have to end after an interrupt."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("--port", metavar="N", type=count, default=_PORT, help=f"the port (default: {_PORT}; 0: any)")
    told = f"refuse requests that are larger, in bytes or with a unit (default: {BODY_LIMIT // 10**6}MB)"
    parser.add_argument("--limit", metavar="SIZE", type=byte_count, default=BODY_LIMIT, help=told)


def run(args: argparse.Namespace) -> int:
    """Serve until an interrupt. Raises `UsageError` without the extra, and `OSError` for a port that is taken."""
    app = application(limit=args.limit)
    try:
        uvicorn = import_module("uvicorn")
    except ImportError as error:
        raise MissingExtra("serving", "serve") from error
    with listening(args.port) as taken:
        complain(f"newsdoc is at http://{HOST}:{taken.getsockname()[1]}/ until you press Ctrl+C")
        quiet = {"log_level": "warning", "access_log": False, "server_header": False, "lifespan": "off"}
        config = uvicorn.Config(app, timeout_graceful_shutdown=_PATIENCE, **quiet)
        uvicorn.Server(config).run(sockets=[taken])
    return DONE


def listening(port: int) -> socket.socket:
    """Give a socket that listens on this machine alone. Raises `UsageError` and `OSError`."""
    if port > _HIGHEST:
        raise UsageError(f"--port: there is no port {port}; the highest is {_HIGHEST}")
    taken = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        taken.bind((HOST, port))
        taken.listen(128)
    except OSError as error:
        taken.close()
        raise OSError(error.errno, error.strerror, f"{HOST}:{port}") from error
    return taken
