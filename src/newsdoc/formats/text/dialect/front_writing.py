"""Writes the front matter of the dialect: a document's own fields and the people in it, as YAML."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from newsdoc.formats.text.dialect.attributes import is_iso_date
from newsdoc.formats.text.dialect.front import TURN_LABEL
from newsdoc.formats.text.dialect.opening import VERSION
from newsdoc.formats.text.dialect.plan import plan
from newsdoc.formats.text.dialect.quoting import is_plain, quote
from newsdoc.model import Date, Document, Participant, Turn
from newsdoc.model.node import Record
from newsdoc.plain import is_tuple
from newsdoc.shape import FORMAT_VERSION, Many, Value, fields

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["turn_labels", "write_front"]

_WIDEST_LIST = 80


def turn_labels(document: Document) -> dict[str, str]:
    """Give for each speaker the label printed before most of their turns, if there is one."""
    counts: dict[str, Counter[str | None]] = {person.id: Counter() for person in document.participants}
    for block in document.body:
        if isinstance(block, Turn) and block.speaker in counts:
            counts[block.speaker][block.label] += 1
    found = {speaker: labels.most_common(1)[0][0] for speaker, labels in counts.items() if labels}
    return {speaker: label for speaker, label in found.items() if label is not None}


def write_front(document: Document, labels: dict[str, str]) -> list[str]:
    """Give the lines between the fences."""
    lines = [f"{VERSION}: {quote(FORMAT_VERSION)}"]
    # What is said of the document as a whole is found sooner above its lists, the people last of all.
    by_size = sorted(plan(Document).attributes.values(), key=lambda field: _size(field.value))
    for field in by_size:
        value = getattr(document, field.name)
        if value != field.default:
            lines += _entry(field.name, value, labels)
    return lines


def _size(shape: Value) -> int:
    return (1 + (Participant in shape.classes)) if isinstance(shape, Many) else 0


def _entry(key: str, value: Any, labels: dict[str, str]) -> Iterator[str]:
    """Give a key with its value."""
    if is_tuple(value) and not isinstance(value[0], str):
        yield f"{key}:"
        for record in value:
            first, *rest = _record(record, labels) or ["{}"]
            yield f"  - {first}"
            yield from (f"    {line}" for line in rest)
    elif is_tuple(value):
        written = [_scalar(text) for text in value]
        line = f"{key}: [{', '.join(written)}]"
        yield from [line] if len(line) <= _WIDEST_LIST else [f"{key}:", *(f"  - {text}" for text in written)]
    elif isinstance(value, Record) and not _is_readable_date(value):
        lines = _record(value, labels)
        yield from [f"{key}:", *(f"  {line}" for line in lines)] if lines else [f"{key}: {{}}"]
    else:
        yield f"{key}: {_scalar(value)}"


def _record(record: Record, labels: dict[str, str]) -> list[str]:
    """Give the lines of a record's fields."""
    lines: list[str] = []
    for field in fields(type(record)):
        value = getattr(record, field.name)
        if field.compared and (field.required or value != field.default):
            lines += _entry(field.name, value, labels)
    if isinstance(record, Participant):
        # The id comes first, for that is what the text names people by.
        lines.sort(key=lambda line: not line.startswith("id: "))
        lines += [f"{TURN_LABEL}: {_quoted(labels[record.id])}"] if record.id in labels else []
    return lines


def _is_readable_date(value: Record) -> bool:
    """Whether a date is read back from no more than its text."""
    return isinstance(value, Date) and (value.raw is None or not is_iso_date(value.raw))


def _scalar(value: Any) -> str:
    if isinstance(value, Date):
        value = value.value or value.raw
    if isinstance(value, int):
        return str(value)
    text: str = value
    return text if is_plain(text) else _quoted(text)


def _quoted(text: str) -> str:
    """Put a text in quotation marks, in single ones if that spares it escapes."""
    double = quote(text)
    spared = "'" not in text and double == '"{}"'.format(text.replace('"', '\\"'))
    return f"'{text}'" if '"' in text and spared else double
