"""Makes nodes of what was read for their fields, and says what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from newsdoc.diagnostics.suggestions import did_you_mean
from newsdoc.formats.text.dialect.attributes import Attribute, typed
from newsdoc.formats.text.dialect.plan import inline_types, plan
from newsdoc.making import maker
from newsdoc.model import Language
from newsdoc.shape import Many, fields, type_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsdoc.formats.text.dialect.problems import Problems
    from newsdoc.model import Content, Inline, Node, Origin
    from newsdoc.model.node import Record

__all__ = ["known", "make_node", "make_span", "title"]


def title(cls: type[Record]) -> str:
    """Give the name of a class with its article, for messages."""
    words = type_name(cls).replace("_", " ")
    return f"{'an' if words[0] in 'aeiou' else 'a'} {words}"


def known(name: str, names: Iterable[str]) -> str:
    """Say that a name isn't among those there are, and which one may be meant."""
    return f"there is no {name!r}{did_you_mean(name, list(names))}"


def make_node(
    cls: type[Record], values: dict[str, Any], origin: Origin | None, problems: Problems, offset: int
) -> Node | None:
    """Make a node, or say what it lacks."""
    lacking = [
        field.name
        for field in fields(cls)
        if (field.required and field.name not in values)
        or (isinstance(field.value, Many) and field.value.nonempty and not values.get(field.name))
    ]
    for name in lacking:
        problems.add("missing-field", f"{title(cls)} must have {name}", offset)
    made: Any = None if lacking else maker(cls)(**values, origin=origin)
    return cast("Node | None", made)


def make_span(
    content: Content, attributes: Sequence[Attribute], origin: Origin | None, problems: Problems, offset: int
) -> Inline | None:
    """Make the inline that text in square brackets with attributes stands for, or say what is wrong with it."""
    cls, kind = _span_type(attributes, problems, offset)
    if cls is None:
        return None
    allowed = plan(cls).attributes
    rest = [attribute for attribute in attributes if attribute.key != "class"]
    if kind is not None:
        rest.insert(0, Attribute("kind", kind, offset))
    values = typed(rest, {name: field for name, field in allowed.items() if name != "text"}, title(cls), problems)
    if plan(cls).text is not None:
        values["content"] = content
    elif "text" in allowed:
        values |= _leaf_text(cls, content, problems, offset)
    elif content:
        problems.add("wrong-type", f"{title(cls)} holds no text", offset)
    return cast("Inline | None", make_node(cls, values, origin, problems, offset))


def _span_type(
    attributes: Sequence[Attribute], problems: Problems, offset: int
) -> tuple[type[Record] | None, str | None]:
    """Give the class that attributes name, and the kind if that is what they name."""
    names = [attribute.value for attribute in attributes if attribute.key == "class"]
    if not names and any(attribute.key == "lang" for attribute in attributes):
        return Language, None
    if len(names) != 1:
        problems.add("dialect-syntax", "a span has just one name, such as {.note}, or a language, {lang=fr}", offset)
        return None, None
    found = inline_types().get(names[0].replace("-", "_"))
    if found is None:
        problems.add("unknown-type", known(names[0], inline_types()), offset)
        return None, None
    return found


def _leaf_text(cls: type[Record], content: Content, problems: Problems, offset: int) -> dict[str, Any]:
    """Give the text of an inline that holds nothing else."""
    if len(content) == 1 and isinstance(content[0], str):
        return {"text": content[0]}
    if content:
        problems.add("wrong-type", f"{title(cls)} holds nothing but text", offset)
    return {"text": ""} if content else {}
