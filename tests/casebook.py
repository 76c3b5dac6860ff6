"""The case files: articles in plain text, a line of `=`, and the tree that is read from them.

Run as a script it writes the trees anew; look at what has changed before it is kept.
"""

from __future__ import annotations

from pathlib import Path

from newsdoc.formats.text import read
from newsdoc.model import BlockNode, Document, Note
from newsdoc.shape import type_name
from newsdoc.tree import children

__all__ = ["cases", "listing"]

FOLDER = Path(__file__).resolve().parent / "cases"
LINE = "\n=====\n"


def cases() -> list[tuple[str, str, str]]:
    """Give the name of each case, its article, and the tree that is expected."""
    found = []
    for path in sorted(FOLDER.glob("*.txt")):
        article, _, tree = path.read_text("utf-8").partition(LINE)
        found.append((path.stem, article, tree))
    return found


def listing(document: Document) -> str:
    """Give a document as an indented listing, one node to a line."""
    rule = document.origin.rule if document.origin else ""
    lines = [f"document {document.lang} {rule}"]
    for person in document.participants:
        facts = (person.name, person.role, person.kind, person.title, person.affiliation, " / ".join(person.labels))
        lines.append(f"  {person.id}: {' | '.join(fact or '-' for fact in facts)}")
    for child in children(document):
        if isinstance(child, BlockNode):
            lines += _node(child, "  ")
    return "".join(f"{line}\n" for line in lines)


def _node(node: BlockNode, margin: str) -> list[str]:
    """Give a block and those in it; text stands behind `|`, with notes and links in angle brackets."""
    below = [child for child in children(node) if isinstance(child, BlockNode)]
    facts = [type_name(type(node))]
    facts += [str(getattr(node, name)) for name in ("kind", "speaker", "level", "start") if getattr(node, name, None)]
    if getattr(node, "label", None):
        facts.append(repr(node.label))
    if getattr(node, "end", None):
        facts.append(f"to {node.end}")
    if node.origin and node.origin.confidence != "sure":
        facts.append(f"({node.origin.confidence})")
    if below:
        return [margin + " ".join(facts), *(line for child in below for line in _node(child, margin + "  "))]
    content = [getattr(node, name, ()) for name in ("content", "caption", "credit")]
    return [margin + " ".join(facts) + "".join(f" | {_text(part)}" for part in content if part)]


def _text(content) -> str:
    return "".join(part if isinstance(part, str) else _inline(part) for part in content)


def _inline(node) -> str:
    name = f"{node.kind} note" if isinstance(node, Note) else type_name(type(node))
    return f"<{name}: {_text(node.content)}>"


def _write() -> None:
    for path in sorted(FOLDER.glob("*.txt")):
        article = path.read_text("utf-8").partition(LINE)[0]
        path.write_text(article + LINE + listing(read(article)), "utf-8")


if __name__ == "__main__":
    _write()
