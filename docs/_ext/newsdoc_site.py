"""What the site needs beside Sphinx and MyST: pages from the project's root, and lexers for our own examples."""

from __future__ import annotations

import posixpath
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from constants import constants
from pygments.lexers.special import TextLexer

if TYPE_CHECKING:
    from sphinx.application import Sphinx

__all__ = ["setup"]

_PROJECT = Path(__file__).resolve().parents[2]
_DOCS = _PROJECT / "docs"
_STAR = re.compile(r"^([a-z-]+\*)\n", re.MULTILINE)  # an entry of a toctree for a page that may not be there
_PATTERN = re.compile(r"(?:~?typing\.)?Annotated\[~?str, Pattern\(regex=.*?, what=('[^']*'|\"[^\"]*\")\)\]")
_LINK = re.compile(r"(?<=\]\()(?![a-z]+:|#)([^)\s#]+)")

ABOVE = {
    "CONTRIBUTING.md": "project/contributing",
    "SECURITY.md": "project/security",
    "CHANGELOG.md": "project/changelog",
}
"""Pages of the project's root, which have no file in docs/ but a stand-in, by the names that they have in the site."""

PLAIN = ("explain", "remarks")
"""Languages of fenced blocks that no lexer knows."""


def _read(_app: Sphinx, name: str, source: list[str]) -> None:
    """Put a page of the root in the place of its stand-in, and have links between both lead on in the site."""
    origin = {page: file for file, page in ABOVE.items()}.get(name)
    path = f"docs/{name}.md"
    if origin is not None:
        source[0], path = (_PROJECT / origin).read_text("utf-8"), origin
    source[0] = _STAR.sub(lambda entry: entry[0] if [*_DOCS.glob(f"{entry[1]}.md")] else "", source[0])
    source[0] = _LINK.sub(lambda link: _leading(link[1], path, name), source[0])


def _leading(link: str, path: str, name: str) -> str:
    """Give a link of a file of the project as the page of the site needs it."""
    target = posixpath.normpath(posixpath.join(posixpath.dirname(path), link))
    page = ABOVE.get(target)
    if target == "README.md":
        page = "index"
    if (_PROJECT / target).is_dir():
        page = "examples"
    there = f"docs/{page}.md" if page else target
    return posixpath.relpath(there, posixpath.dirname(f"docs/{name}"))


def _document(_app: Sphinx, what: str, name: str, _value: object, _options: object, lines: list[str]) -> None:
    """Give a constant the docstring that stands below it where it is made, for it has none itself."""
    if what == "data":
        lines[:] = constants().get(name.rpartition(".")[2], "").splitlines()


def _sign(
    _app: Sphinx, _what: str, _name: str, _value: object, _options: object, signature: str | None, returned: str | None
) -> tuple[str | None, str | None]:
    """Give a signature with `str` for strings of a pattern, which docs/model.md describes in words."""
    return signature and _PATTERN.sub("str", signature), returned


def setup(app: Sphinx) -> dict[str, Any]:
    """Register all of it with Sphinx."""
    app.connect("source-read", _read)
    app.connect("autodoc-process-docstring", _document)
    app.connect("autodoc-process-signature", _sign)
    for language in PLAIN:
        app.add_lexer(language, TextLexer)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
