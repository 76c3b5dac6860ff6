"""What is measured with twice the input: every reader, writer, check and validation, each with many inputs."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import newsdoc as nd
from crowds import CROWDS
from generators import INPUTS, TEXTS
from house_styles import STYLES
from newsdoc import patterns
from newsdoc.formats import registry
from newsdoc.formats.nitf.profile import validate_nitf
from newsdoc.source import Source
from newsdoc.styles import load

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["Case", "Refused", "cases"]

Case = tuple[str, "Callable[[int], Any]", "Callable[[Any], object]"]
"""A name, what makes an input of a number of repeats, and what is done with it.

Both raise `ReadError` or `Refused` for what is refused.
"""


class Refused(Exception):
    """An input that isn't even what newsdoc is given, such as JSON that Python can't parse."""


_OPTIONS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("json", {"indent": 2}),
    ("nitf", {"version": "3.3"}),
    ("text", {"manner": "plain"}),
    ("ninjs", {"version": "1.6", "nitf": True}),
    ("newsml-g2", {"inline": "xhtml"}),
    ("json-ld", {"questions": True}),
)
"""What writers can be told that makes them go another way; each is also run without any."""

_SHORT = "A title\n\nBy Jon Dahl\n\nQ: Why so?\n\nA: Because.\n\n" * 10


def cases() -> Iterator[Case]:
    """Give each case."""
    both = [known for known in registry.all_formats() if known.write is not None and known.read is not None]
    for name, made in TEXTS.items():
        yield f"text < {name}", made, _reader("text")
        yield f"dialect < {name}", _in_dialect(made), _reader("text")
        yield f"nitf < {name}", _in_nitf(made), lambda text: _read("nitf", text, interview="always")
        yield f"explain < {name}", made, _explain
        for known in both:
            yield f"{known.name} > {name}", _in_document(made), _there_and_back(known)
        yield f"options > {name}", _in_document(made), _write_otherwise
        yield f"validate > {name}", _plain(_in_document(made)), nd.validate
    for name, (kind, made) in (INPUTS | CROWDS).items():
        yield f"{kind} < {name}", made, _reader(kind)
        if kind == "nitf":
            yield f"profile < {name}", made, validate_nitf
        yield f"everything > {name}", _document(kind, made), _write_all
        yield f"validate > {name}", _validated(kind, made), nd.validate
    for name, made in STYLES.items():
        yield f"style < {name}", made, _read_in_style


def _explain(text: str) -> None:
    nd.explain(_read("text", text), Source(text))


def _there_and_back(known: nd.Format) -> Callable[[nd.Document], object]:
    return lambda document: _read(known.name, nd.dumps(document, known.name))


def _write_otherwise(document: nd.Document) -> None:
    nd.dumps(document, "json-ld")
    for kind, options in _OPTIONS:
        nd.dumps(document, kind, **options)


def _reader(kind: str) -> Callable[[Any], object]:
    return lambda text: _read(kind, text)


def _read(kind: str, text: str | bytes, **options: Any) -> nd.Document:
    """Read, and show all that is said about it as people see it."""
    said: list[nd.Diagnostic] = []
    try:
        return nd.loads(text, kind, report=said.append, **options)
    except nd.ReadError as error:
        said += error.diagnostics
        raise
    finally:
        source = Source(text if isinstance(text, str) else text.decode())
        for one in said:
            nd.render(one, source)


def _read_in_style(toml: str) -> None:
    """Read a short text in a style of one's own."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "house.toml"
        file.write_text(toml, "utf-8")
        style = load(file)
    nd.loads(_SHORT, "text", style=style)


def _in_dialect(made: Callable[[int], str]) -> Callable[[int], str]:
    return lambda repeats: f'---\nnewsdoc: "0.1"\n---\n\n{made(repeats)}'


def _in_nitf(made: Callable[[int], str]) -> Callable[[int], str]:
    return lambda repeats: nd.dumps(_in_document(made)(repeats), "nitf", namespace=False)


def _in_document(made: Callable[[int], str]) -> Callable[[int], nd.Document]:
    """Give what makes a document whose paragraphs are the lines of a text."""

    def document(repeats: int) -> nd.Document:
        lines = patterns.LINE_END.split(made(repeats))
        return nd.normalize(nd.Document(body=tuple(nd.Paragraph((line,)) for line in lines if line)))

    return document


def _document(kind: str, made: Callable[[int], str]) -> Callable[[int], nd.Document]:
    return lambda repeats: nd.loads(made(repeats), kind)


def _validated(kind: str, made: Callable[[int], str]) -> Callable[[int], Any]:
    """Give what makes plain data: newsdoc's JSON as it is, with all that is wrong, else that of the document read."""
    return (lambda repeats: _parsed(made(repeats))) if kind == "json" else _plain(_document(kind, made))


def _parsed(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Refused(type(error).__name__) from error


def _plain(made: Callable[[int], nd.Document]) -> Callable[[int], Any]:
    return lambda repeats: json.loads(nd.dumps(made(repeats), "json"))


def _write_all(document: nd.Document) -> None:
    for known in registry.all_formats():
        if known.write is not None:
            known.write(document)
