"""What stands for each part of a document in each format: one table over all formats, made from their rules."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, Protocol

from newsdoc.model import BlockNode, Document
from newsdoc.model.inlines import Inline
from newsdoc.shape import classes, fields, type_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsdoc.formats.format import Format

__all__ = ["ABSENT", "PARTLY", "field_names", "node_classes", "of_rules", "table"]

ABSENT = "–"
"""What a mapping says of a part that a format can't express; one that begins with it names what is left of the part."""

PARTLY = "≈ "
"""What a mapping begins with of a part some of which a format can't express."""

# Their fields of the document have rows of their own.
_ABOVE_THE_BODY = ("headline", "kicker", "deck", "byline", "dateline")
_FORMS = 3


class Rule(Protocol):
    """What the rules of all formats of elements say: the class of a node, and the element and class that it is."""

    @property
    def node(self) -> type[Any]:
        """The class of the node."""
        ...

    @property
    def element(self) -> str:
        """The element."""
        ...

    @property
    def token(self) -> str | None:
        """The element's class attribute."""
        ...


def of_rules(rules: Iterable[Rule]) -> dict[str, str]:
    """Give what stands for nodes by rules, as CSS selects it; of many forms the first and the last."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for rule in rules:
        token = "" if rule.token is None else "." + rule.token.replace(" ", ".")
        found[type_name(rule.node)].append(f"`{rule.element}{token}`")
    return {name: _listed(list(dict.fromkeys(forms))) for name, forms in found.items()}


def _listed(forms: Sequence[str]) -> str:
    return f"{forms[0]} … {forms[-1]}" if len(forms) > _FORMS else ", ".join(forms)


def field_names() -> list[str]:
    """Name the fields of the document, the body aside."""
    return [field.name for field in fields(Document) if field.compared and field.name != "body"]


def node_classes() -> dict[str, type[Any]]:
    """Give the classes of what stands in a body, blocks before inlines, by their names in JSON."""
    inlines: tuple[type[Any], ...] = Inline.__args__
    blocks = [cls for cls in classes() if issubclass(cls, BlockNode)]
    return {name: cls for cls in (*blocks, *inlines) if (name := type_name(cls)) not in _ABOVE_THE_BODY}


def table(formats: Iterable[Format]) -> str:
    """Give the table as Markdown: a row for each part of a document, a column for each format with a mapping."""
    mappings = {each.name: each.mapping() for each in formats if each.mapping is not None}
    lines = [("newsdoc's JSON", *mappings), ("---",) * (len(mappings) + 1)]
    lines += [
        (f"`{name}`", *(mapping[name] for mapping in mappings.values())) for name in (*field_names(), *node_classes())
    ]
    return "".join(f"| {' | '.join(map(_escaped, line))} |\n" for line in lines)


def _escaped(cell: str) -> str:
    return cell.replace("|", "\\|")
