"""The routes: the page, its downloads, the API and its description."""

from __future__ import annotations

import base64
import json
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from newsdoc.diagnostics import InvalidDocument, ReadError, UsageError
from newsdoc.formats.foreign_json import parse_foreign
from newsdoc.formats.html import write as write_html
from newsdoc.model import Document
from newsdoc.server import api
from newsdoc.server.editor import answer, download, empty
from newsdoc.server.guard import HOSTS, Guard
from newsdoc.server.openapi import description

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.requests import Request

__all__ = ["application"]

_ASSETS = {
    "serve.css": ("newsdoc.server", "text/css"),
    "serve.js": ("newsdoc.server", "text/javascript"),
    "view.css": ("newsdoc.view", "text/css"),
}


class _JSONResponse(JSONResponse):
    """JSON of ASCII: what is quoted of a request may be no Unicode, such as half of a surrogate pair."""

    def render(self, content: Any) -> bytes:
        """Give the body."""
        return json.dumps(content, separators=(",", ":")).encode("ascii")


_JSON = "application/json"
_FORM = "application/x-www-form-urlencoded"


def application(limit: int) -> Starlette:
    """Give the application; see `newsdoc.server.application`."""
    routes = [
        Route("/", _page, methods=["GET"]),
        Route("/", _form(answer, limit), methods=["POST"]),
        Route("/download", _download(limit), methods=["POST"]),
        Route("/convert", _api(api.convert, limit), methods=["POST"]),
        Route("/validate", _api(api.validated, limit), methods=["POST"]),
        Route("/openapi.json", _described, methods=["GET"]),
        *(Route(f"/{name}", _asset(name), methods=["GET"]) for name in _ASSETS),
    ]
    guards = [
        Middleware(Guard, limit=limit, policy=_policy()),
        Middleware(TrustedHostMiddleware, allowed_hosts=HOSTS, www_redirect=False),
    ]
    return Starlette(routes=routes, middleware=guards)


def _policy() -> str:
    """Give the content security policy: our own script and style, the style of the page in the frame, and no more."""
    style = write_html(Document()).partition("<style>")[2].partition("</style>")[0]
    digest = base64.b64encode(sha256(style.encode()).digest()).decode()
    return (
        f"default-src 'none'; style-src 'self' 'sha256-{digest}'; script-src 'self'; connect-src 'self';"
        " base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    )


async def _page(request: Request) -> Response:
    del request
    return HTMLResponse(empty())


async def _described(request: Request) -> Response:
    del request
    return _JSONResponse(description())


def _asset(name: str) -> Any:
    package, media_type = _ASSETS[name]
    text = files(package).joinpath(name).read_text("utf-8")

    async def asset(request: Request) -> Response:
        del request
        return Response(text, media_type=media_type)

    return asset


def _api(work: Callable[[Any, int], dict[str, Any]], limit: int) -> Any:
    """Give what answers a call of the API: 400 for what can't be asked, 422 for what can't be read."""

    async def call(request: Request) -> Response:
        if _media_type(request) != _JSON:
            return _JSONResponse({"error": f"send the request as {_JSON}"}, 415)
        body = await request.body()
        try:
            return _JSONResponse(await run_in_threadpool(lambda: work(_parsed(body, limit), limit)))
        except UsageError as error:
            return _JSONResponse({"error": str(error)}, 400)
        except (ReadError, InvalidDocument) as error:
            return _JSONResponse({"diagnostics": api.told(error.diagnostics)}, 422)

    return call


def _parsed(body: bytes, limit: int) -> Any:
    try:
        return parse_foreign(body, limit=limit).value
    except ReadError as error:
        raise UsageError(f"the request isn't JSON: {error.diagnostics[0]}") from error


def _form(work: Callable[[dict[str, str], int], str], limit: int) -> Any:
    """Give what answers the form with a page."""

    async def call(request: Request) -> Response:
        if _media_type(request) != _FORM:
            return PlainTextResponse(f"Send the form as {_FORM}.\n", 415)
        fields = _fields(await request.body())
        return HTMLResponse(await run_in_threadpool(lambda: work(fields, limit)))

    return call


def _download(limit: int) -> Any:
    """Give what answers the form with a file."""

    async def call(request: Request) -> Response:
        if _media_type(request) != _FORM:
            return PlainTextResponse(f"Send the form as {_FORM}.\n", 415)
        fields = _fields(await request.body())
        try:
            name, media_type, data = await run_in_threadpool(lambda: download(fields, limit))
        except (UsageError, ReadError, InvalidDocument) as error:
            return PlainTextResponse(f"{error}\n", 422)
        disposition = {"Content-Disposition": f'attachment; filename="{name}"'}
        return Response(data, media_type=media_type, headers=disposition)

    return call


def _media_type(request: Request) -> str:
    return request.headers.get("content-type", "").partition(";")[0].strip().lower()


def _fields(body: bytes) -> dict[str, str]:
    """Give the fields of a form; of one that is there twice, the last."""
    text = body.decode("utf-8", "replace")
    return dict(parse_qsl(text, keep_blank_values=True, encoding="utf-8", errors="replace"))
