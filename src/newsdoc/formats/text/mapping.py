"""What stands for each part of a document in the explicit dialect: what is written for the least there can be."""

from __future__ import annotations

from typing import Any

from newsdoc.formats.mapping import field_names, node_classes
from newsdoc.formats.text.dialect.plan import plan
from newsdoc.formats.text.dialect.writer import write_dialect
from newsdoc.model import Document, Paragraph
from newsdoc.model.blocks import Block
from newsdoc.model.inlines import Inline
from newsdoc.shape import Choice, Field, Many, One, fields, type_name

__all__ = ["mapping"]

_TEXT = "…"


def mapping() -> dict[str, str]:
    """Give what stands for each field of a document and each class of node."""
    front = plan(Document).attributes
    found = {name: f"`{name}:` in front" for name in field_names() if name in front}
    above = {field.name: field for field in fields(Document) if field.name in field_names() and field.name not in front}
    found |= {name: _printed(Document(**{name: _least(field)})) for name, field in above.items()}
    return found | {name: _node(cls) for name, cls in node_classes().items()}


def _node(cls: type[Any]) -> str:
    if cls in Block.__args__:
        return _printed(Document(body=(_sample(cls),)))
    if cls in Inline.__args__:
        return _printed(Document(body=(Paragraph((_sample(cls),)),)))
    return f"in {_holder(cls)}"


def _holder(cls: type[Any]) -> str:
    """Name the class whose nodes hold those of another, which stand nowhere else."""
    holders = [other for other in node_classes().values() for field in fields(other) if _holds(field, cls)]
    return f"`{type_name(holders[0])}`"


def _holds(field: Field, cls: type[Any]) -> bool:
    return isinstance(field.value, Many | One) and cls in field.value.classes


def _sample(cls: type[Any]) -> Any:
    """Give the least node of a class."""
    return cls(**{field.name: _least(field) for field in fields(cls) if _is_needed(field)})


def _is_needed(field: Field) -> bool:
    return field.required or (isinstance(field.value, Many) and field.value.nonempty)


def _least(field: Field) -> Any:
    """Give the least that a field holds; of what is needed anywhere nothing else is met."""
    match field.value:
        case Many() as many:
            return (_TEXT,) if many.mixed or not many.classes else (_sample(many.classes[0]),)
        case One() as one:
            return _sample(one.classes[0])
        case Choice() as choice:
            return choice.values[0]
        case _:
            return _TEXT if field.name != "format" else "xml"


def _printed(document: Document) -> str:
    """Give what is written behind the front matter, on one line."""
    text = write_dialect(document).split("\n---\n", 1)[1].strip("\n")
    line = " ⏎ ".join(text.split("\n"))
    return f"```` {line} ````" if "`" in text else f"`{line}`"
