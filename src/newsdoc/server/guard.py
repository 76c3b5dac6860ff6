"""What stands before every answer: whose requests are taken, how much of them is read, and what a browser may do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import ClientDisconnect
from starlette.responses import PlainTextResponse

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

__all__ = ["HOSTS", "Guard", "TooMuch"]

HOSTS = ["127.0.0.1", "localhost"]
"""The names by which a browser on this machine asks; another name for its address isn't answered (DNS rebinding)."""

_OWN = ("same-origin", "none")


class TooMuch(Exception):
    """A request's body is larger than the limit."""


class Guard:
    """Refuses what other sites have a browser send, counts what is read, and adds the headers of safety."""

    def __init__(self, app: ASGIApp, *, limit: int, policy: str) -> None:
        self._app = app
        self._limit = limit
        self._headers = {
            "Content-Security-Policy": policy,
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "no-referrer",
            "Cross-Origin-Opener-Policy": "same-origin",
            "Cross-Origin-Resource-Policy": "same-origin",
            "Cache-Control": "no-store",
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        sending = self._safe(send)
        if scope["method"] not in ("GET", "HEAD") and not _is_own(Headers(scope=scope)):
            await PlainTextResponse("This request comes from another site.\n", 403)(scope, receive, sending)
            return
        try:
            await self._app(scope, self._counted(receive), sending)
        except ClientDisconnect:
            return  # nobody is left to be answered
        except TooMuch:
            told = f"The request is larger than {self._limit} bytes.\n"
            await PlainTextResponse(told, 413)(scope, receive, sending)

    def _safe(self, send: Send) -> Send:
        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(self._headers)
            await send(message)

        return sending

    def _counted(self, receive: Receive) -> Receive:
        """Give what receives a body as long as it isn't too large; what it says of its length isn't trusted."""
        taken = 0

        async def receiving() -> Message:
            nonlocal taken
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > self._limit:
                raise TooMuch
            return message

        return receiving


def _is_own(headers: Headers) -> bool:
    """Say whether a request comes from our own page, or from no page at all."""
    site = headers.get("sec-fetch-site")
    if site is not None:
        return site in _OWN
    origin = headers.get("origin")
    return origin is None or origin == f"http://{headers.get('host', '')}"
