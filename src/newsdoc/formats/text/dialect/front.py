"""The front matter of a dialect text: the document's own fields and the people in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from newsdoc import codec, patterns
from newsdoc.diagnostics import ReadError
from newsdoc.formats.text.dialect.attributes import is_iso_date
from newsdoc.formats.text.dialect.nodes import title
from newsdoc.formats.text.dialect.opening import VERSION
from newsdoc.formats.text.dialect.plan import plan
from newsdoc.formats.text.dialect.reading import RULE
from newsdoc.formats.text.dialect.yaml_reading import Data, Entry, Yaml, read_yaml
from newsdoc.model import Date, Document, Node, Participant
from newsdoc.model.scalars import TEXT
from newsdoc.shape import Field, Many, One, Value, Whole, fields, type_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdoc.formats.text.dialect.lines import Line
    from newsdoc.formats.text.dialect.problems import Problems
    from newsdoc.model.node import Record

__all__ = ["TURN_LABEL", "Front", "nearest", "read_front"]

TURN_LABEL = "turn_label"
"""The key of a participant that says what is printed before their turns."""

_LONGEST_NUMBER = 10


class Front(NamedTuple):
    """What front matter holds: a document without its text, the labels of turns by speaker, and where paths stand."""

    document: Document
    labels: dict[str, str]
    places: dict[str, int]


def read_front(lines: Sequence[Line], problems: Problems, *, origins: bool) -> Front:
    """Read the lines between the two fences."""
    yaml = read_yaml(lines, problems)
    conversion = _Conversion(problems, origins)
    data = conversion.record(yaml, Document, "$", plan(Document).attributes)
    try:
        document = codec.decode(data)
    except ReadError as error:
        for problem in error.diagnostics:
            place = nearest(problem.path or "$", conversion.places)
            problems.add(problem.code, problem.message, place)
        document = Document()
    return Front(document, conversion.labels, conversion.places)


def nearest(path: str, places: dict[str, int]) -> int:
    """Give the place of a JSON path, or of the nearest one above it."""
    while path not in places:
        path = path[: max(path.rfind("."), path.rfind("["))]
    return places[path]


class _Conversion:
    """Makes data of what was read, as JSON has them, and remembers where each path stands."""

    def __init__(self, problems: Problems, origins: bool) -> None:  # noqa: FBT001  (two things that it needs)
        self._problems = problems
        self._origins = origins
        self.labels: dict[str, str] = {}
        self.places: dict[str, int] = {}

    def record(self, yaml: Yaml, cls: type[Record], path: str, allowed: dict[str, Field]) -> dict[str, Any]:
        """Give a mapping as an object of a class."""
        self.places[path] = yaml.start
        made: dict[str, Any] = {"type": type_name(cls)}
        entries = dict(yaml.data) if isinstance(yaml.data, dict) else {}
        if cls is Document:
            self.places[f"$.{VERSION}"] = yaml.start
            version = entries.pop(VERSION, None)
            made |= {VERSION: version.value.data} if version else {}
        for key, entry in entries.items():
            if cls is Participant and key == TURN_LABEL:
                self.label(entry.value, entries)
            elif key not in allowed:
                self._problems.add("unknown-field", f"{title(cls)} has no {key!r} in the front matter", entry.start)
            elif entry.value.data is not None:
                made[key] = self.value(entry.value, allowed[key].value, f"{path}.{key}")
        if issubclass(cls, Node) and self._origins:
            span = {"start": yaml.start, "end": yaml.end, "rule": RULE}
            made["origin"] = {"type": "origin", **span}
        return made

    def label(self, yaml: Yaml, entries: dict[str, Entry]) -> None:
        """Keep the label of a participant's turns."""
        speaker = entries["id"].value.data if "id" in entries else None
        text = yaml.data
        if not isinstance(text, str) or not patterns.scalar(TEXT.regex).match(text) or not isinstance(speaker, str):
            self._problems.add("wrong-value", f"a {TURN_LABEL} is {TEXT.what}, of somebody with an id", yaml.start)
        else:
            self.labels[speaker] = text

    def value(self, yaml: Yaml, shape: Value, path: str) -> Any:
        """Give a value as data for a field of a type; what can't be one is left to the codec to refuse."""
        self.places[path] = yaml.start
        data = yaml.data
        match shape:
            case One(classes) if isinstance(data, dict):
                return self.record(yaml, classes[0], path, _own_fields(classes[0]))
            case One(classes) if classes[0] is Date and isinstance(data, str):
                return {"type": "date", "value" if is_iso_date(data) else "raw": data}
            case Many(_, classes) if isinstance(data, list):
                return [self.item(item, classes, f"{path}[{number}]") for number, item in enumerate(data)]
            case Many() if isinstance(data, str):
                return [data]
            case Whole() if isinstance(data, str) and data.isdecimal() and data.isascii():
                return int(data.lstrip("0")[:_LONGEST_NUMBER] or "0")
            case _:
                return _foreign(data)

    def item(self, yaml: Yaml, classes: tuple[type[Record], ...], path: str) -> Any:
        """Give an item of a list."""
        if classes and isinstance(yaml.data, dict):
            return self.record(yaml, classes[0], path, _own_fields(classes[0]))
        self.places[path] = yaml.start
        return _foreign(yaml.data)


def _own_fields(cls: type[Record]) -> dict[str, Field]:
    return {field.name: field for field in fields(cls) if field.compared}


def _foreign(data: Data) -> Any:
    """Give what stands where it doesn't belong without what is in it."""
    if isinstance(data, dict):
        return {}
    return [] if isinstance(data, list) else data
