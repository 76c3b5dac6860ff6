"""Diagnostics in the forms that programs read: JSON, JSON Lines, GitHub's workflow commands, SARIF."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote_from_bytes

from newsdoc._version import __version__
from newsdoc.cli.printing import as_json
from newsdoc.diagnostics.diagnostic import as_data
from newsdoc.escapes import harmless, one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newsdoc.diagnostics import Diagnostic
    from newsdoc.diagnostics.codes import Code

__all__ = ["REPORTS", "github", "json_lines", "json_list", "sarif"]

_GITHUB = {"error": "error", "warning": "warning", "info": "notice"}
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_SARIF = {"error": "error", "warning": "warning", "info": "note"}


def json_list(diagnostics: Sequence[Diagnostic]) -> str:
    """Give a JSON array with an object for each diagnostic."""
    return as_json([as_data(diagnostic) for diagnostic in diagnostics])


def json_lines(diagnostics: Sequence[Diagnostic]) -> str:
    """Give a line with a JSON object for each diagnostic."""
    return "".join(as_json(as_data(diagnostic), indent=None) for diagnostic in diagnostics)


def github(diagnostics: Sequence[Diagnostic]) -> str:
    """Give a line for each diagnostic that GitHub shows beside the line that it speaks of."""
    return "".join(f"{_command(diagnostic)}\n" for diagnostic in diagnostics)


def sarif(diagnostics: Sequence[Diagnostic]) -> str:
    """Give a SARIF 2.1.0 log with one run."""
    kinds = {diagnostic.code: diagnostic.kind for diagnostic in diagnostics}
    rules = [_sarif_rule(kinds[name]) for name in sorted(kinds)]
    driver = {"name": "newsdoc", "version": __version__, "rules": rules}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",  # as `Position` counts; SARIF would take them for UTF-16 otherwise
        "results": [_sarif_result(diagnostic) for diagnostic in diagnostics],
    }
    return as_json({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _command(diagnostic: Diagnostic) -> str:
    place: dict[str, object] = {"file": diagnostic.file}
    if diagnostic.position is not None:
        place |= {"line": diagnostic.position.line, "col": diagnostic.position.column}
    place["title"] = f"newsdoc {diagnostic.code}"
    properties = ",".join(
        f"{key}={_escaped(one_line(str(value)), ':,')}" for key, value in place.items() if value is not None
    )
    return f"::{_GITHUB[diagnostic.severity]} {properties}::{_escaped(harmless(_message(diagnostic)))}"


def _escaped(text: str, more: str = "") -> str:
    """Escape what GitHub reads as its own: `%` and line ends, and in properties `:` and `,` too."""
    return "".join(f"%{ord(char):02X}" if char in f"%\r\n{more}" else char for char in text)


def _message(diagnostic: Diagnostic) -> str:
    return ": ".join(part for part in (diagnostic.path, diagnostic.message) if part)


def _sarif_rule(code: Code) -> dict[str, Any]:
    return {
        "id": code.name,
        "shortDescription": {"text": code.meaning},
        "help": {"text": code.remedy},
        "defaultConfiguration": {"level": _SARIF[code.severity]},
    }


def _sarif_result(diagnostic: Diagnostic) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": diagnostic.code,
        "level": _SARIF[diagnostic.severity],
        "message": {"text": _message(diagnostic)},
    }
    location: dict[str, Any] = {}
    if diagnostic.file is not None:
        location["physicalLocation"] = _sarif_place(diagnostic.file, diagnostic)
    if diagnostic.path is not None:
        location["logicalLocations"] = [{"fullyQualifiedName": diagnostic.path}]
    return {**result, "locations": [location]} if location else result


def _sarif_place(file: str, diagnostic: Diagnostic) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": {"uri": _uri(file)}}
    if diagnostic.position is not None:
        place["region"] = {"startLine": diagnostic.position.line, "startColumn": diagnostic.position.column}
    return place


def _uri(file: str) -> str:
    """Give a reference relative to the working folder, as SARIF wants it, or for what lies elsewhere the whole URI."""
    path = Path(os.path.normpath(file))  # SARIF takes no `..` inside
    if path.is_absolute() and path.is_relative_to(Path.cwd()):
        path = path.relative_to(Path.cwd())
    elif path.is_absolute() or path.parts[:1] == ("..",):
        return Path(os.path.abspath(path)).as_uri()  # noqa: PTH100  (`resolve` would follow links)
    return quote_from_bytes(os.fsencode(path.as_posix()))


REPORTS: dict[str, Callable[[Sequence[Diagnostic]], str]] = {
    "json": json_list,
    "jsonl": json_lines,
    "github": github,
    "sarif": sarif,
}
"""What writes each of the forms."""
