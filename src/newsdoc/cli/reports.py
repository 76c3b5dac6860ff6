"""Diagnostics in the forms that programs read: JSON, GitHub's workflow commands, SARIF."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from newsdoc._version import __version__
from newsdoc.diagnostics import CODES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsdoc.diagnostics import Diagnostic

__all__ = ["github", "json_list", "sarif"]

_GITHUB = {"error": "error", "warning": "warning", "info": "notice"}
_SARIF = {"error": "error", "warning": "warning", "info": "note"}


def json_list(diagnostics: Iterable[Diagnostic]) -> str:
    """Give a JSON array with an object for each diagnostic."""
    return _dumped([_to_plain(diagnostic) for diagnostic in diagnostics])


def github(diagnostics: Iterable[Diagnostic]) -> str:
    """Give a line for each diagnostic that GitHub shows beside the line that it speaks of."""
    return "".join(f"{_command(diagnostic)}\n" for diagnostic in diagnostics)


def sarif(diagnostics: Sequence[Diagnostic]) -> str:
    """Give a SARIF 2.1.0 log with one run."""
    names = sorted({diagnostic.code for diagnostic in diagnostics})
    driver = {"name": "newsdoc", "version": __version__, "rules": [_sarif_rule(name) for name in names]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_sarif_result(diagnostic) for diagnostic in diagnostics],
    }
    return _dumped({"version": "2.1.0", "runs": [run]})


def _dumped(data: object) -> str:
    return json.dumps(data, indent=2, ensure_ascii=False) + "\n"


def _to_plain(diagnostic: Diagnostic) -> dict[str, Any]:
    position = diagnostic.position
    return {
        "file": diagnostic.file,
        "line": position and position.line,
        "column": position and position.column,
        "path": diagnostic.path,
        "severity": diagnostic.severity,
        "code": diagnostic.code,
        "message": diagnostic.message,
    }


def _command(diagnostic: Diagnostic) -> str:
    place: dict[str, object] = {"file": diagnostic.file}
    if diagnostic.position is not None:
        place |= {"line": diagnostic.position.line, "col": diagnostic.position.column}
    place["title"] = f"newsdoc {diagnostic.code}"
    properties = ",".join(f"{key}={_escaped(str(value), ':,')}" for key, value in place.items() if value is not None)
    return f"::{_GITHUB[diagnostic.severity]} {properties}::{_escaped(_message(diagnostic))}"


def _escaped(text: str, more: str = "") -> str:
    """Escape what GitHub reads as its own: `%` and line ends, and in properties `:` and `,` too."""
    return "".join(f"%{ord(char):02X}" if char in f"%\r\n{more}" else char for char in text)


def _message(diagnostic: Diagnostic) -> str:
    return ": ".join(part for part in (diagnostic.path, diagnostic.message) if part)


def _sarif_rule(name: str) -> dict[str, Any]:
    code = CODES[name]
    return {"id": name, "shortDescription": {"text": code.meaning}, "help": {"text": code.remedy}}


def _sarif_result(diagnostic: Diagnostic) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": diagnostic.code,
        "level": _SARIF[diagnostic.severity],
        "message": {"text": _message(diagnostic)},
    }
    if diagnostic.file is not None:
        result["locations"] = [_sarif_location(diagnostic.file, diagnostic)]
    return result


def _sarif_location(file: str, diagnostic: Diagnostic) -> dict[str, Any]:
    from os import fsencode
    from pathlib import PurePath
    from urllib.parse import quote

    physical: dict[str, Any] = {"artifactLocation": {"uri": quote(fsencode(PurePath(file).as_posix()))}}
    if diagnostic.position is not None:
        physical["region"] = {
            "startLine": diagnostic.position.line,
            "startColumn": diagnostic.position.column,
        }
    return {"physicalLocation": physical}
