"""What a parser of CommonMark sees in a document that is written as Markdown."""

from __future__ import annotations

from markdown_it import MarkdownIt

import newsdoc as nd
from newsdoc.formats.markdown import write

__all__ = ["PARSER", "filled", "shape"]

# Any parser of CommonMark with GitHub's tables, but for the depth that this one allows by default.
PARSER = MarkdownIt("commonmark", {"maxNesting": 200}).enable("table")


def shape(document):
    """Give what a parser makes of a document, its text aside."""
    found = []
    for token in PARSER.parse(write(document)):
        found.append((token.type, token.tag))
        found += [(child.type, child.attrGet("href")) for child in token.children or () if child.type != "text"]
    return found


def filled(text):
    """Give a document that has a text in every place that Markdown shows."""
    return nd.Document(
        headline=nd.Headline((text,)),
        decks=(nd.Deck((text,)),),
        participants=(nd.Participant("mara", text),),
        body=(
            nd.Paragraph((text,)),
            nd.Paragraph(("a", nd.LineBreak(), text, nd.LineBreak(), text)),
            nd.Paragraph((text, nd.Emphasis((text,)), text, nd.Link((text,), "https://example.org", text))),
            nd.Turn((nd.Paragraph((text,)), nd.Preformatted((text,))), "answer", "mara"),
            nd.List((nd.ListItem((nd.Paragraph((text,)),)),)),
            nd.Table(rows=(nd.Row((nd.Cell((nd.Paragraph((text,)),)),)),)),
            nd.Figure((text,), href="a.jpg", alt=text),
        ),
    )
