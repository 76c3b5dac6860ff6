"""The codes for what becomes of things that two formats say in different ways."""

from newsdoc.diagnostics.codes.code import Code

__all__ = ["CODES"]

CODES = (
    Code(
        "unmapped-markup",
        "warning",
        "The source has markup that the model has no word for; its text is kept, or the markup kept as raw.",
        "Nothing is lost; check the place if it matters.",
    ),
    Code(
        "around-the-article",
        "info",
        "A page has text that is no part of its article: menus, forms, and what stands above, below and beside it.",
        "Nothing; if some of it belongs to the article, put that into the page's `article` or `main`.",
    ),
    Code(
        "hidden-text",
        "info",
        "An article of a page has text or pictures that the page doesn't show, and they were left out.",
        "Nothing; if some of it belongs to the article, have the page show it before it is read.",
    ),
    Code(
        "framed-pages",
        "warning",
        "A page only shows other pages in frames; what it says itself was read, which is hardly ever the article.",
        "Read the page that the frame names.",
        loss=True,
    ),
    Code(
        "unread-metadata",
        "warning",
        "What a page says of its article in JSON-LD isn't JSON, or more than is read, so that it isn't used.",
        "Nothing of the text is lost; look at the headline, the bylines and the dates.",
    ),
    Code(
        "loose-markup",
        "info",
        "What calls itself XHTML isn't well-formed, so it was read by the rules of HTML, as browsers do.",
        "Nothing is lost; look at the place if it matters.",
    ),
    Code(
        "kept-as-extension",
        "info",
        "A property that the model has no field for is kept as an extension of the document.",
        "Nothing is lost.",
    ),
    Code(
        "carried-as-data",
        "info",
        "The format has no property for a part of the document, which is carried in data attributes of its XHTML.",
        "newsdoc reads it back; other systems don't see it. Use JSON or NITF where they must.",
    ),
    Code(
        "not-expressible",
        "warning",
        "The format can't express a part of the document, and it was left out of this output.",
        "Use JSON or NITF to keep everything.",
        loss=True,
    ),
    Code(
        "stand-in",
        "warning",
        "The format demands what the document doesn't say; a value stands there that newsdoc passes over on reading.",
        "Give the document what is missing before it is sent to others.",
    ),
    Code(
        "not-rewritten",
        "error",
        "`newsdoc fmt` or `set` has left a file as it is: it is a printed article, or would lose or change something.",
        "Convert it with `newsdoc convert` into what holds all of it, such as JSON or text in the explicit dialect.",
    ),
    Code(
        "rewritten-differs",
        "warning",
        "Plain text as written would not read back as the same document.",
        "Keep the JSON beside the text.",
        loss=True,
    ),
)
