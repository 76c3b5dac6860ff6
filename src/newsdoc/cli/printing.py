"""Data as JSON that can be printed anywhere: a terminal obeys nothing in it, and every reader of JSON takes it."""

from __future__ import annotations

import json
from unicodedata import category

from newsdoc.escapes import COMMAND, escaped

__all__ = ["as_json"]


def as_json(data: object, indent: int | None = 2) -> str:
    r"""Give data as JSON that ends with LF, indented or on one line.

    What a terminal would obey or not show is written as JSON's escapes, so that values stay exact. Lone surrogates,
    which strict readers of JSON refuse, are text: a file's name of bytes that aren't UTF-8 has `\xe4` in it.
    """
    text = json.dumps(data, indent=indent, ensure_ascii=False)
    lines = (line if line.isprintable() else "".join(map(_written, line)) for line in text.split("\n"))
    return "".join(f"{line}\n" for line in lines).replace(COMMAND, r"##\u005b")


def _written(sign: str) -> str:
    if sign.isprintable() or category(sign) == "Zs":
        return sign
    return json.dumps(escaped(sign) if "\ud800" <= sign <= "\udfff" else sign)[1:-1]
