"""The page docs/nodes.md: every class of the model in Python, and beside one another as text, JSON and NITF.

The examples are those of docs/model.md. Run as a script it writes the page anew.
"""

from __future__ import annotations

import attrs

import newsdoc as nd
from newsdoc import codec, shape
from newsdoc.model import Document
from newsdoc.shape import Many
from shared import PROJECT
from test_docs_model import ENTRIES, PAGE, example

__all__ = ["NODES", "found", "page", "written"]

NODES = PROJECT / "docs" / "nodes.md"

WIDTH = 100
"""How long a line of Python may be."""

HEAD = """\
# The model in every form

Each class of the [model](model.md) as it is made in Python, and as it stands in a text of [the dialect](dialect.md), in
JSON and in [NITF](nitf.md). What can't stand alone is shown in what holds it; of the text and of NITF there are only
the lines that are there because of it. A dash says that a format has no place for it. [model.md](model.md) describes
the fields, and [formats.md](formats.md) has all formats in one table.

This page is written by `python tests/nodes.py`, from what newsdoc writes.
"""

WRAPPERS = (
    *("  <body>", "    <body.content>", "    </body.content>", "  </body>"),
    *("    <tobject>", '      <tobject.property tobject.property.type="Interview"/>', "    </tobject>"),
)
"""Lines of NITF that a body has, and an interview, whatever is in it."""


def in_python(value, indent=0):
    """Give the expression that makes a node: defaults are left out, and the first field goes without its name."""
    if isinstance(value, tuple):
        return _call("", [in_python(member, indent + 4) for member in value], indent)
    if not attrs.has(type(value)):
        return repr(value) if not isinstance(value, str) or set(value) & set('"\\') else f'"{value}"'
    fields = sorted(attrs.fields(type(value)), key=lambda field: field.kw_only)
    parts = [
        ("" if field is fields[0] else f"{field.name}=") + in_python(getattr(value, field.name), indent + 4)
        for field in fields
        if getattr(value, field.name) != field.default
    ]
    return _call(f"nd.{type(value).__name__}", parts, indent)


def _call(name, parts, indent):
    line = f"{name}({', '.join(parts)}{',' * (not name and len(parts) == 1)})"
    if len(line) + indent <= WIDTH and "\n" not in line:
        return line
    pad = " " * indent
    return f"{name}(\n" + "".join(f"{pad}    {part},\n" for part in parts) + f"{pad})"


def _pairs(record, data):
    """Give each node of a document, and each record, with the plain data of it."""
    yield record, data
    for name, member in data.items():
        if not isinstance(member, dict | list):
            continue
        values = getattr(record, name, None)
        one = isinstance(member, dict)
        for value, plain in zip([values] if one else values, [member] if one else member, strict=True):
            if isinstance(plain, dict):
                yield from _pairs(value, plain)


def _placed(cls, data):
    """Give plain data of a small document with a node: a block stands in the body, an inline in a paragraph."""
    while cls is not Document:
        places = [
            (holder, field)
            for holder in (Document, nd.Paragraph, *shape.classes())
            for field in shape.fields(holder)
            if holder is not cls and cls in getattr(field.value, "classes", ())
        ]
        holder, field = next((place for place in places if place[1].name == "body"), places[0])
        member = [data] if isinstance(field.value, Many) else data
        empty = {"type": "document", "newsdoc": shape.FORMAT_VERSION}
        data = {**(empty if holder is Document else example(holder)), field.name: member}
        cls = holder
    return data


def found(cls):
    """Give the node of a class's example, and the document that holds it."""
    whole = codec.decode(example(cls) if cls is Document else _placed(cls, example(cls)))
    node = next(record for record, data in _pairs(whole, codec.encode(whole)) if data == example(cls))
    if cls is nd.Turn:
        mara = nd.Participant(node.speaker, "Mara Lindqvist", "interviewee")
        whole = attrs.evolve(whole, participants=(mara,))
    return node, whole


def written(cls, format):
    """Give the lines of a format that are there because of a class's example; nothing if it isn't expressed there."""
    text = nd.dumps(found(cls)[1], format).strip("\n")
    if cls is Document:
        return text
    common = {*nd.dumps(Document(), format).split("\n"), *WRAPPERS} - {""}
    return "\n".join(_dedented([line for line in text.split("\n") if line not in common])).strip("\n")


def _dedented(lines):
    """Move elements to the left margin, those of the head and those of the body; lines of text stay as they are."""
    margin, ended = "", True
    for line in lines:
        rest = line.lstrip()
        if ended and rest.startswith("<"):
            margin = line.removesuffix(rest)
        moved = line.removeprefix(margin) if rest.startswith("<") else line
        ended = moved.startswith("</")
        yield moved


def page():
    """Give the page."""
    return HEAD + "".join(f"\n## {section}\n{''.join(map(_entry, classes))}" for section, classes in sections().items())


def sections():
    """Give the classes by the sections that docs/model.md parts them into."""
    by_name = {cls.__name__: cls for cls in shape.classes()}
    parts = (part.split("\n") for part in PAGE.split("\n## ")[2:])
    listed = {lines[0]: [line[4:] for line in lines if line.startswith("### ")] for lines in parts}
    return {section: [by_name[name] for name in names] for section, names in listed.items() if names}


def _entry(cls):
    name = cls.__name__
    first = cls.__doc__.strip().split("\n\n")[0]
    shown = (fenced("text", written(cls, "text")), fenced("json", data(cls)), fenced("xml", written(cls, "nitf")))
    cells = "".join(f"<td>\n\n{each}\n\n</td>" for each in shown)
    python = fenced("py", in_python(found(cls)[0]))
    head = "".join(f"<th>{form}</th>" for form in ("text", "JSON", "NITF"))
    return (
        f"\n### {name}\n\n{first}\n\n{python}\n\n"
        f'<table class="forms"><thead><tr>{head}</tr></thead><tbody><tr>{cells}</tr></tbody></table>\n'
    )


def data(cls):
    """Give the JSON of a class's example as docs/model.md prints it."""
    return ENTRIES[cls.__name__].split("\n```json\n")[1].split("\n```")[0]


def fenced(language, text):
    """Give a text between fences that no row of backticks in it ends; a dash for none."""
    fence = "```"
    while fence in text:
        fence += "`"
    return f"{fence}{language}\n{text}\n{fence}" if text else "–"


if __name__ == "__main__":
    NODES.write_text(page(), "utf-8")
