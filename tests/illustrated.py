"""A document with pictures, quotations and lines as they are, and with what stands above the body."""

from __future__ import annotations

import newsdoc as nd


def illustrated():
    """Give the document, of parts that TEI and Akoma Ntoso both have a place for."""
    p = nd.Paragraph(("It floats.",))
    return nd.Document(
        kicker=nd.Kicker(("Harbours",)),
        headline=nd.Headline(("A Boat Is Mended",)),
        bylines=(nd.Byline(("by Ann Reeve",)), nd.Byline(("Translated by Jo Bell",), "translator")),
        issued=nd.Date("2026-11-27"),
        revisions=(nd.Revision("Ann Reeve", "editor", nd.Date(raw="late in May"), "cut"),),
        abstract=(p,),
        urgency=3,
        subjects=(nd.Subject("medtop:1", "https://example.org/topics", "Boats"),),
        keywords=("harbour",),
        body=(
            nd.Figure(
                ("The Gull.",), ("Ann Reeve",), href="gull.jpg", alt="A boat", width=64, height=48, label="Photo: "
            ),
            nd.Figure(("The Gull sails.",), kind="video", href="https://example.org/gull.mp4"),
            nd.BlockQuote((p,), attribution=("Mara Lind",)),
            nd.Preformatted(("high 1", "", "low 2")),
            nd.Raw("html", ("<b>", "</b>")),
        ),
    )
