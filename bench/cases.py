"""What is measured with twice the input: every reader, writer, check and validation, each with many inputs."""

from __future__ import annotations

import json
import sys
import tempfile
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import newsdoc as nd
from crowds import CROWDS
from generators import INPUTS, TEXTS
from house_styles import IN_STYLE, STYLES
from newsdoc import limits, patterns
from newsdoc.formats import registry
from newsdoc.formats.nitf.profile import validate_nitf
from newsdoc.source import Source
from newsdoc.styles import load

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from newsdoc.limits import Limits

__all__ = ["Case", "Refused", "case_of", "cases", "unlimited"]

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


def cases(within: Limits | None = None) -> Iterator[Case]:
    """Give each case, with the limits that readers have by default or with others."""
    both = [known for known in registry.all_formats() if known.write is not None and known.read is not None]
    read = partial(_read, limit=within)
    for name, made in TEXTS.items():
        document = lru_cache(maxsize=8)(_in_document(made))
        yield f"text < {name}", made, partial(read, "text")
        yield f"dialect < {name}", _in_dialect(made), partial(read, "text")
        yield f"nitf < {name}", _in_nitf(document), partial(read, "nitf", interview="always")
        yield f"explain < {name}", made, partial(_explain, within)
        for known in both:
            yield f"{known.name} > {name}", document, _there_and_back(known, within)
        yield f"options > {name}", document, _write_otherwise
        yield f"validate > {name}", _plain(document), _validate
    for name, (kind, made) in (INPUTS | CROWDS).items():
        document = lru_cache(maxsize=8)(_document(kind, made, within))
        yield f"{kind} < {name}", made, partial(read, kind)
        if kind == "nitf":
            yield f"profile < {name}", made, partial(validate_nitf, limit=within)
        yield f"everything > {name}", document, _write_all
        yield f"back > {name}", document, partial(_read_all_back, within)
        yield f"validate > {name}", _validated(kind, made, document), _validate
    for name, (style, made) in IN_STYLE.items():
        yield f"style < {name}", made, partial(read, "text", style=style)
        yield f"text < {name}", made, partial(read, "text")
    for name, made in STYLES.items():
        yield f"style < {name}", made, _read_in_style


_UNLIMITED = ", without limits"


def case_of(name: str) -> Case:
    """Give the case with a name, which may be one without limits."""
    if name.endswith(_UNLIMITED):
        return unlimited(name.removesuffix(_UNLIMITED))
    return next(case for case in cases() if case[0] == name)


def unlimited(name: str) -> Case:
    """Give the case with a name once more, without the limits of size and number."""
    _, made, run = next(case for case in cases(limits.WITHIN) if case[0] == name)
    return name + _UNLIMITED, partial(_without_limit_of_problems, made), partial(_without_limit_of_problems, run)


def _without_limit_of_problems(do: Callable[[Any], Any], given: Any) -> Any:
    known, limits.PROBLEM_LIMIT = limits.PROBLEM_LIMIT, sys.maxsize
    try:
        return do(given)
    finally:
        limits.PROBLEM_LIMIT = known


def _validate(data: Any) -> None:
    """Validate plain data; what stopped at a limit counts as refused."""
    if any(problem.code == "too-large" for problem in nd.validate(data)):
        raise Refused("too-large")


def _explain(within: Limits | None, text: str) -> None:
    nd.explain(_read("text", text, limit=within), Source(text))


def _there_and_back(known: nd.Format, within: Limits | None) -> Callable[[nd.Document], object]:
    return lambda document: _read(known.name, nd.dumps(document, known.name), limit=within)


def _read_all_back(within: Limits | None, document: nd.Document) -> None:
    for known in registry.all_formats():
        if known.write is not None and known.read is not None:
            _there_and_back(known, within)(document)


def _write_otherwise(document: nd.Document) -> None:
    nd.dumps(document, "json-ld")
    for kind, options in _OPTIONS:
        nd.dumps(document, kind, **options)


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


def _in_nitf(made: Callable[[int], nd.Document]) -> Callable[[int], str]:
    return lambda repeats: nd.dumps(made(repeats), "nitf", namespace=False)


def _in_document(made: Callable[[int], str]) -> Callable[[int], nd.Document]:
    """Give what makes a document whose paragraphs are the lines of a text."""

    def document(repeats: int) -> nd.Document:
        lines = patterns.LINE_END.split(made(repeats))
        return nd.normalize(nd.Document(body=tuple(nd.Paragraph((line,)) for line in lines if line)))

    return document


def _document(kind: str, made: Callable[[int], str], within: Limits | None) -> Callable[[int], nd.Document]:
    return lambda repeats: nd.loads(made(repeats), kind, limit=within)


def _validated(kind: str, made: Callable[[int], str], document: Callable[[int], nd.Document]) -> Callable[[int], Any]:
    """Give what makes plain data: newsdoc's JSON as it is, with all that is wrong, else that of the document read."""
    return (lambda repeats: _parsed(made(repeats))) if kind == "json" else _plain(document)


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
