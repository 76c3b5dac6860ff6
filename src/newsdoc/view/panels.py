"""The other tabs of a page: the document in each format, and what was said while it was read and written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.diagnostics import Diagnostic
from newsdoc.formats import registry
from newsdoc.formats.markup import quoted
from newsdoc.formats.writing import write_text
from newsdoc.view.passages import safe

if TYPE_CHECKING:
    from newsdoc.model import Document
    from newsdoc.source import Source
    from newsdoc.view.rows import Row
    from newsdoc.view.seen import Seen

__all__ = ["FORMATS", "Output", "diagnostics", "outputs", "preview", "written"]

FORMATS: dict[str, dict[str, Any]] = {"json": {"indent": 2}, "nitf": {}, "html": {}, "markdown": {}}
"""The formats that are shown, with the options that they are written with."""


@attrs.frozen
class Output:
    """A document in a format, and what the format can't express of it."""

    name: str
    title: str
    text: str
    losses: tuple[Diagnostic, ...]


def outputs(document: Document) -> list[Output]:
    """Give the document in each of the formats that are shown."""
    return [_output(document, name) for name in FORMATS]


def _output(document: Document, name: str) -> Output:
    known = registry.by_name(name)
    losses: list[Diagnostic] = []
    text = write_text(known, document, report=losses.append, **FORMATS[name])
    return Output(name, known.title, text, tuple(losses))


def written(output: Output) -> str:
    """Give the panel of a format."""
    lost = "".join(f"<li>{safe(one.message)}</li>" for one in output.losses)
    told = f'<div class="lost"><p>What {safe(output.title)} has no place for:</p><ul>{lost}</ul></div>' if lost else ""
    label = quoted(f"The document as {output.title}")
    return (
        f'{told}<pre class="code" tabindex="0" role="region" aria-label={label}><code>{safe(output.text)}</code></pre>'
    )


def preview(output: Output) -> str:
    """Give the page that HTML makes, in a frame where nothing runs and nothing is fetched."""
    return f'<iframe class="preview" title="The article as a page" sandbox="" srcdoc={quoted(output.text)}></iframe>'


def diagnostics(seen: Seen, rows: list[Row]) -> str:
    """Give the panel of what was said while the document was read, each with the row that it speaks of."""
    if not seen.diagnostics:
        return '<p class="nothing">Nothing was found that is doubtful or wrong.</p>'
    lines = "".join(_diagnostic(one, seen.text if seen.numbered else None, rows) for one in seen.diagnostics)
    return f'<ul class="diagnostics">{lines}</ul>'


def _diagnostic(one: Diagnostic, text: Source | None, rows: list[Row]) -> str:
    place = "" if one.position is None else f"line {one.position.line}, column {one.position.column}"
    row = None if one.position is None or text is None else _row_at(one.position.line, text, rows)
    at = f'<a href="#row-{row}">{place}</a>' if row and place else safe(place or one.path or "")
    return (
        f'<li class="{one.severity}"><p><strong>{one.severity}</strong> {at} <code>{safe(one.code)}</code></p>'
        f'<p dir="auto">{safe(one.message)}</p><p class="remedy">{safe(one.kind.remedy)}</p></li>'
    )


def _row_at(line: int, text: Source, rows: list[Row]) -> int | None:
    """Give the number of the row that begins last before the end of a line."""
    found = [row.number for row in rows if row.span is not None and text.position(row.span.start).line <= line]
    return found[-1] if found else None
