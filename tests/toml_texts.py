"""TOML texts in every manner of writing, with the place of each key and item in them, for tests of what finds those."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

import attrs
from hypothesis import strategies as st

__all__ = ["Written", "tables", "written"]


class Written(NamedTuple):
    """A TOML text, the table that it says, and the offset of each of its keys and items by path."""

    text: str
    table: dict[str, Any]
    offsets: dict[tuple[str | int, ...], int]


@attrs.define
class Pen:
    """Writes a text and takes note of where things stand; `draw` chooses among the manners of writing."""

    draw: Any
    text: str = ""
    offsets: dict[tuple[str | int, ...], int] = attrs.Factory(dict)

    def put(self, text):
        self.text += text

    def mark(self, path):
        self.offsets.setdefault(path, len(self.text))

    def choose(self, *ways):
        return self.draw(st.sampled_from(ways))

    def gap(self):
        """Write what may stand within an array."""
        self.put(self.choose("", " ", "\n", "  # a [comment], with \"marks\" = 'in' it\n\t"))

    def line_end(self):
        self.put(self.choose("\n", " # and [more] = {so}\n", "\n\n"))

    def key(self, name):
        bare = name.isascii() and name.replace("_", "a").isalnum()
        self.put(name if bare and self.choose(True, True, False) else json.dumps(name))

    def string(self, text):
        plain = not any(sign in "'\\" or not sign.isprintable() for sign in text)
        basic = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
        if plain and text and not text.endswith("'"):
            folded = f'"""\\\n  {basic}"""' if not text[0].isspace() else f'"{basic}"'
            self.put(self.choose(f"'{text}'", f"'''\n{text}'''", f'"""{basic}"""', f'"{basic}"', folded))
        else:
            self.put(f'"{basic}"')

    def value(self, value, path):
        if isinstance(value, str):
            self.string(value)
        elif isinstance(value, list):
            self.array(value, path)
        elif isinstance(value, dict):
            self.inline(value, path)
        else:
            self.put(str(value).lower())

    def array(self, items, path):
        self.put("[")
        for number, item in enumerate(items):
            self.gap()
            self.mark((*path, number))
            self.value(item, (*path, number))
            self.gap()
            if number < len(items) - 1 or self.choose(True, False):
                self.put(",")
        self.gap()
        self.put("]")

    def inline(self, table, path):
        self.put("{")
        for number, (name, value) in enumerate(table.items()):
            self.put(", " if number else " ")
            self.pair(name, value, path)
        self.put("}")

    def pair(self, name, value, path):
        self.mark((*path, name))
        self.key(name)
        self.put(self.choose(" = ", "="))
        self.value(value, (*path, name))

    def statements(self, table):
        """Write a table: what isn't a table first, since what follows a header belongs to it."""
        later = [name for name, value in table.items() if is_table(value) and self.choose(True, False)]
        for name, value in table.items():
            if name not in later:
                self.pair(name, value, ())
                self.line_end()
        for name in later:
            self.headed(name, table[name])
        return {name: table[name] for name in sorted(table, key=later.__contains__)}

    def headed(self, name, value):
        many = isinstance(value, list)
        for number, item in enumerate(value if many else [value]):
            self.put("[[" if many else "[ ")
            self.mark((name,))
            path = (name, number) if many else (name,)
            self.mark(path)
            self.key(name)
            self.put("]]" if many else " ]")
            self.line_end()
            for key, inner in item.items():
                self.pair(key, inner, path)
                self.line_end()


def is_table(value):
    items = value if isinstance(value, list) else [value]
    return bool(items) and all(isinstance(item, dict) for item in items)


_SCALARS = st.one_of(
    st.text(st.sampled_from("ab Ж我\"'\\[]{}=,.#\n"), max_size=6),
    st.integers(-9, 9),
    st.booleans(),
    st.sampled_from([1.5, -0.25]),
    st.dates(),
    st.datetimes(),
)


def values(keys):
    """Give values of all kinds, with tables that have these keys."""
    return st.recursive(
        _SCALARS,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=2),
        max_leaves=8,
    )


@st.composite
def written(draw, table):
    """Give a table of a strategy as a text, written in whatever manner."""
    pen = Pen(draw)
    pen.put(draw(st.sampled_from(["", "# a file\n", "\n"])))
    said = pen.statements(draw(table))
    return Written(pen.text, said, pen.offsets)


def tables(names):
    """Give tables whose keys are mostly these, with values of all kinds."""
    keys = st.one_of(st.sampled_from(sorted(names)), st.text("ab-_. ü", min_size=1, max_size=4))
    texts = st.lists(st.sampled_from(["Photo", "met {person}", "{name}", "", " a", "ym > y"]), max_size=3)
    return st.dictionaries(keys, texts | values(keys), max_size=5)
