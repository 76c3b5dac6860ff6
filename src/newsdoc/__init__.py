"""Typed news documents: interviews as plain text to JSON and NITF, and back.

The public names are those in `__all__`. Each is imported on its first use, so that `import newsdoc`
costs next to nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc._version import __version__
from newsdoc.loading import LOADING, import_name
from newsdoc.showing import LOADERS

if TYPE_CHECKING:
    from newsdoc.amending import Piece, amend, amend_participant, pieces
    from newsdoc.api import (
        dump,
        dumps,
        load,
        loads,
    )
    from newsdoc.checks import (
        check,
    )
    from newsdoc.diagnostics import (
        CODES,
        Diagnostic,
        InvalidDocument,
        NewsdocError,
        ReadError,
        Report,
        UsageError,
        render,
    )
    from newsdoc.formats.format import Format
    from newsdoc.formats.nitf.profile import validate_nitf
    from newsdoc.formats.nitf.xsd import validate_xml
    from newsdoc.formats.text.explanation import Explanation, explain
    from newsdoc.headers import Header, header
    from newsdoc.limits import Limits
    from newsdoc.linting.linting import lint
    from newsdoc.metadata import set_metadata
    from newsdoc.model import (
        Artifact,
        Block,
        BlockNode,
        BlockQuote,
        Byline,
        Cell,
        Code,
        Content,
        Correction,
        Credit,
        Date,
        Dateline,
        Deck,
        DefinitionItem,
        DefinitionList,
        Disclaimer,
        Document,
        EditorNote,
        Emphasis,
        Entity,
        Extension,
        Figure,
        Flow,
        Footnote,
        Heading,
        Headline,
        Inline,
        Kicker,
        Language,
        LineBreak,
        Link,
        List,
        ListItem,
        Node,
        Note,
        Origin,
        Paragraph,
        Participant,
        Preformatted,
        Promo,
        Provenance,
        Quotation,
        Raw,
        RawInline,
        Revision,
        Rights,
        Row,
        Rule,
        Series,
        SourceLink,
        Strong,
        Subject,
        Table,
        Term,
        Turn,
    )
    from newsdoc.normal import (
        join,
        normalize,
    )
    from newsdoc.rewriting import (
        rewrite,
    )
    from newsdoc.source import (
        Position,
        Source,
        Span,
    )
    from newsdoc.tree import (
        children,
        find_all,
        plain_text,
        walk,
    )
    from newsdoc.validation import (
        validate,
    )

__all__ = [
    "CODES",
    "Artifact",
    "Block",
    "BlockNode",
    "BlockQuote",
    "Byline",
    "Cell",
    "Code",
    "Content",
    "Correction",
    "Credit",
    "Date",
    "Dateline",
    "Deck",
    "DefinitionItem",
    "DefinitionList",
    "Diagnostic",
    "Disclaimer",
    "Document",
    "EditorNote",
    "Emphasis",
    "Entity",
    "Explanation",
    "Extension",
    "Figure",
    "Flow",
    "Footnote",
    "Format",
    "Header",
    "Heading",
    "Headline",
    "Inline",
    "InvalidDocument",
    "Kicker",
    "Language",
    "Limits",
    "LineBreak",
    "Link",
    "List",
    "ListItem",
    "NewsdocError",
    "Node",
    "Note",
    "Origin",
    "Paragraph",
    "Participant",
    "Piece",
    "Position",
    "Preformatted",
    "Promo",
    "Provenance",
    "Quotation",
    "Raw",
    "RawInline",
    "ReadError",
    "Report",
    "Revision",
    "Rights",
    "Row",
    "Rule",
    "Series",
    "Source",
    "SourceLink",
    "Span",
    "Strong",
    "Subject",
    "Table",
    "Term",
    "Turn",
    "UsageError",
    "__version__",
    "amend",
    "amend_participant",
    "check",
    "children",
    "dump",
    "dumps",
    "explain",
    "find_all",
    "header",
    "join",
    "lint",
    "load",
    "loads",
    "normalize",
    "pieces",
    "plain_text",
    "render",
    "rewrite",
    "set_metadata",
    "validate",
    "validate_nitf",
    "validate_xml",
    "walk",
]

# Where each public name lives.
_HOMES = {
    "newsdoc.amending": "Piece amend amend_participant pieces",
    "newsdoc.api": "dump dumps load loads",
    "newsdoc.checks": "check",
    "newsdoc.diagnostics": "CODES Diagnostic InvalidDocument NewsdocError ReadError Report UsageError render",
    "newsdoc.formats.format": "Format",
    "newsdoc.formats.nitf.profile": "validate_nitf",
    "newsdoc.formats.nitf.xsd": "validate_xml",
    "newsdoc.formats.text.explanation": "Explanation explain",
    "newsdoc.headers": "Header header",
    "newsdoc.limits": "Limits",
    "newsdoc.linting.linting": "lint",
    "newsdoc.metadata": "set_metadata",
    "newsdoc.model": (
        "Artifact Block BlockNode BlockQuote Byline Cell Code Content Correction Credit Date Dateline Deck "
        "DefinitionItem DefinitionList Disclaimer Document EditorNote Emphasis Entity Extension Figure "
        "Flow Footnote Heading Headline Inline Kicker Language LineBreak Link List ListItem Node Note "
        "Origin Paragraph Participant Preformatted Promo Provenance Quotation Raw RawInline Revision "
        "Rights Row Rule Series SourceLink Strong Subject Table Term Turn"
    ),
    "newsdoc.normal": "join normalize",
    "newsdoc.rewriting": "rewrite",
    "newsdoc.source": "Position Source Span",
    "newsdoc.tree": "children find_all plain_text walk",
    "newsdoc.validation": "validate",
}
_HOME = {name: module for module, names in _HOMES.items() for name in names.split()}


def _notebook(what: str) -> Any:
    """Give what shows a document in a notebook, which the model can't import."""
    with LOADING:
        from newsdoc.view import notebook

    return getattr(notebook, what)


LOADERS.update(html=lambda: _notebook("html"), bundle=lambda: _notebook("bundle"))


def __getattr__(name: str) -> object:  # type checkers know it by its form
    return import_name(name, globals(), _HOME)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
