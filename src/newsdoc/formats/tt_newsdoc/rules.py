"""The rules: which block of TT's stands for which node. Reader and writer both follow them.

The types are those of TT's core schema, and a few of its own for articles (`tt/…`). A block of text is one rule in
`TEXTS`; blocks that hold more than text are read and written in `newsdoc.formats.tt_newsdoc.blocks` and beside it.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import attrs

from newsdoc.model import BlockQuote, Dateline, Heading, Headline, Kicker, Paragraph, Turn

__all__ = ["ABSTRACT", "BODY", "HEAD", "PARAGRAPH", "TEXTS", "Part", "TextRule"]

BODY = "body"
ABSTRACT = "abstract"

HEAD = ("headline", "kicker", "dateline")
"""The fields of the document that hold the text of one block."""


class Part(NamedTuple):
    """A part of a document, and the field that it belongs in."""

    field: str
    value: Any


@attrs.frozen
class TextRule:
    """A block of text and the node that it is, in a field of the document.

    `given` is the field and value that the rule is for. `plain` says that the text has no markup. Where it `wraps`,
    the text is the only paragraph in the node.
    """

    kind: str
    role: str | None
    node: type[Any]
    field: str = BODY
    given: tuple[str, object] | None = None
    plain: bool = False
    wraps: bool = False


PARAGRAPH = TextRule("core/text", None, Paragraph)
"""The rule for what no other is for."""

TEXTS: tuple[TextRule, ...] = (
    TextRule("core/text", "heading-1", Headline, "headline"),
    TextRule("core/text", "vignette", Kicker, "kicker"),
    TextRule("tt/dateline", None, Dateline, "dateline", plain=True),
    TextRule("core/text", "preamble", Paragraph, ABSTRACT),
    *(TextRule("core/text", f"heading-{level}", Heading, given=("level", level)) for level in range(1, 5)),
    TextRule("core/text", "blockquote", BlockQuote, given=("kind", "quote"), wraps=True),
    TextRule("tt/question", None, Turn, given=("kind", "question"), wraps=True),
    PARAGRAPH,
)
"""All blocks of text; for a type and role the first counts, unless its field of the document is taken."""
