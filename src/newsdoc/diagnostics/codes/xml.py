"""The codes for what is wrong with XML, and with NITF."""

from newsdoc.diagnostics.codes.code import Code

__all__ = ["CODES"]

CODES = (
    Code(
        "xml-syntax",
        "error",
        "The file is not well-formed XML.",
        "Repair the XML at the place named.",
    ),
    Code(
        "xml-refused",
        "error",
        "The XML uses what newsdoc refuses for safety: entity declarations, odd encodings, huge elements.",
        "Have the sender write plain XML without a document type of its own.",
    ),
    Code(
        "undeclared-entity",
        "warning",
        "The XML names a character as HTML does and doesn't declare the name; it is read as HTML's character.",
        "Nothing is lost. Have the sender write the character itself, or its number (`&#160;`).",
    ),
    Code(
        "undeclared-prefix",
        "warning",
        "The XML uses a prefix that it doesn't declare, as a piece of a larger file may; it is read as if it did.",
        "Nothing is lost. Keep the declarations when cutting, or add `xmlns:` and the prefix to the root.",
    ),
    Code(
        "text-lost",
        "warning",
        "The document holds fewer characters than the markup does, white space aside: some text had no place in it.",
        "Compare the two, and please report a file whose text the reader should have kept.",
        loss=True,
    ),
    Code(
        "internal-note",
        "info",
        "A note of NITF says that it isn't to be published, or a note of WebVTT is shown by no player; it is one of the"
        " document's internal notes.",
        'Nothing is lost. If a note of NITF is for readers after all, have the sender write `type="pa"`.',
    ),
    Code(
        "repeated-lead",
        "info",
        "A block of a NITF file has the lead, and the one behind it all of the text, which begins with it.",
        "Nothing is lost: the lead is read once, where it begins the text.",
    ),
    Code(
        "more-articles",
        "warning",
        "The file holds several articles, such as a NewsML message does, and only the first of them was read.",
        "Split the file, and read each article by itself.",
        loss=True,
    ),
    Code(
        "no-interview",
        "warning",
        "The paragraphs of a file were to be read as an interview, and no turns were found in them.",
        "Leave out `--interview always`, or look at how the article marks who speaks (docs/reading.md).",
    ),
    Code(
        "xsd-invalid",
        "error",
        "The XML breaks a rule of the XML Schema it was validated against.",
        "See the message; the schema names what is allowed there.",
    ),
    Code(
        "nitf-invalid",
        "error",
        "The file breaks a rule of NITF: an element, an attribute, a value or a text stands where it has no place.",
        "The message says what is allowed there. NITF of an older version or without namespace is checked with"
        " `--nitf-version` and `--no-namespace`.",
    ),
)
