"""The markup of the server's page around what is seen of a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc._version import __version__
from newsdoc.diagnostics import ReadError, UsageError
from newsdoc.formats import registry
from newsdoc.formats.markup import quoted
from newsdoc.view.page import Manner, contents
from newsdoc.view.panels import FORMATS
from newsdoc.view.passages import safe

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdoc.view import Seen

__all__ = ["found_page", "page", "refused"]

_WELCOME = "Paste an article, an interview above all, and see who says what."


def page(fields: dict[str, str], shown: str) -> str:
    """Give the page with a form filled in, and below it what was found."""
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>newsdoc</title>\n'
        '<link rel="stylesheet" href="/view.css">\n<link rel="stylesheet" href="/serve.css">\n'
        '<script src="/serve.js" defer></script>\n</head>\n<body>\n'
        f'<header class="top"><h1>newsdoc</h1><p>{_WELCOME}</p></header>\n'
        f'<main>\n<form id="main" method="post" action="/">\n{_given(fields)}'
        f'<p id="status" role="status"></p>\n<div id="seen">\n{shown}</div>\n</form>\n</main>\n'
        f'<footer class="bottom"><p>newsdoc {__version__}. What you paste stays on this machine, and is kept nowhere. '
        '<a href="/openapi.json">The API</a></p></footer>\n</body>\n</html>\n'
    )


def _given(fields: dict[str, str]) -> str:
    """Give the part of the form that takes an article."""
    text = safe(fields.get("text", ""))
    formats = "".join(
        f"<option value={quoted(known.name)}{' selected' if known.name == (fields.get('from') or 'text') else ''}>"
        f"{safe(known.title)}</option>"
        for known in registry.all_formats()
        if known.read is not None
    )
    return (
        '<section class="given" aria-label="The article">\n<label for="text">The article</label>\n'
        f'<textarea id="text" name="text" rows="10" spellcheck="false" dir="auto">\n{text}</textarea>\n'
        '<div class="fields">\n<button id="read" class="first" name="read" value="1">Read it</button>\n'
        '<label class="file" hidden>or drop a file here, or choose one <input type="file" id="file"></label>\n'
        f'<label>Format <select name="from" id="from">{formats}</select></label>\n'
        f"{_field(fields, 'lang', 'Language', 8)}{_field(fields, 'interviewer', 'Who asks', 18)}"
        f"{_field(fields, 'interviewee', 'Who answers', 18)}</div>\n</section>\n"
    )


def _field(fields: dict[str, str], name: str, title: str, size: int) -> str:
    value = quoted(fields.get(name, ""))
    return f'<label>{title} <input name="{name}" size="{size}" value={value} autocomplete="off"></label>\n'


def found_page(found: Seen, state: dict[str, str], notices: Iterable[str], manner: Manner) -> str:
    """Give what was found: what is to be told, downloads, and the document as it is seen.

    `state` is what the form brings along the next time.
    """
    hidden = "".join(f'<input type="hidden" name="{name}" value={quoted(value)}>\n' for name, value in state.items())
    told = "".join(f"<li>{safe(notice)}</li>" for notice in notices)
    notice = f'<div class="notices" role="alert"><ul>{told}</ul></div>\n' if told else ""
    buttons = "".join(
        f'<button name="download" value="{name}" formaction="/download">{safe(registry.by_name(name).title)}</button>'
        for name in FORMATS
    )
    undo = '<button name="undo" value="1">Undo the last correction</button>' if state["amendments"] != "[]" else ""
    bar = f'<div class="bar"><span>Download</span> {buttons} {undo}</div>\n'
    return f"{hidden}{notice}{bar}{contents(found, manner)}"


def refused(error: UsageError | ReadError) -> str:
    """Give what is told where nothing could be read."""
    told = error.diagnostics if isinstance(error, ReadError) else ()
    lines = "".join(f"<li><p>{safe(str(one))}</p><p>{safe(one.kind.remedy)}</p></li>" for one in told)
    return _alert(lines or f"<li>{safe(str(error))}</li>")


def _alert(lines: str) -> str:
    return f'<div class="notices" role="alert"><ul>{lines}</ul></div>\n'
