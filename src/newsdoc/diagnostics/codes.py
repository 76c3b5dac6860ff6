"""The codes of all diagnostics: what each means and what to do about it.

A new diagnostic is added here and nowhere else; `newsdoc rule CODE` prints it.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

import attrs

__all__ = ["CODES", "Code", "Severity"]

Severity: TypeAlias = Literal["error", "warning", "info"]


@attrs.frozen
class Code:
    """A kind of problem: its name, how grave it is, what it means and what helps.

    `loss` says that something of the source, or of the document, is not in the output.
    """

    name: str
    severity: Severity
    meaning: str
    remedy: str
    loss: bool = False


_ALL = (
    Code(
        "not-utf8",
        "error",
        "The bytes are not UTF-8, and no byte order mark says what else they are.",
        "Convert the file to UTF-8 first, for example with `iconv -f windows-1252 -t utf-8`.",
    ),
    Code(
        "not-opened",
        "error",
        "The file can't be opened or read.",
        "Check its path and permissions.",
    ),
    Code(
        "forbidden-character",
        "warning",
        "The text holds a character that XML 1.0 can't carry; U+FFFD stands in its place.",
        "Remove the control characters from the source.",
    ),
    Code(
        "empty-input",
        "warning",
        "The input holds no text, so the document is empty.",
        "Check that the right file was given.",
    ),
    Code(
        "other-format",
        "warning",
        "The text looks like a file of another format, but it was read as plain text.",
        "Name the format with `--from`; `newsdoc formats` lists them.",
    ),
    Code(
        "json-syntax",
        "error",
        "The text is not JSON (RFC 8259).",
        "Repair the JSON at the place named.",
    ),
    Code(
        "duplicate-key",
        "error",
        "An object names the same key twice, so that one of the values would be lost.",
        "Keep one of the two.",
    ),
    Code(
        "not-newsdoc",
        "error",
        "The data is valid JSON or XML but not a document of the format asked for.",
        "Give the right format with `--from`; `newsdoc formats` lists them.",
    ),
    Code(
        "unsupported-version",
        "error",
        "The document is of a version of the format that this newsdoc can't read.",
        "Upgrade newsdoc.",
    ),
    Code(
        "wrong-type",
        "error",
        "A value is of another type than the schema says.",
        "See `newsdoc schema` for the type that belongs there.",
    ),
    Code(
        "wrong-value",
        "error",
        "A value is of the right type but outside what the schema allows.",
        "See `newsdoc schema` for the values allowed there.",
    ),
    Code(
        "missing-field",
        "error",
        "An object lacks a field that it must have.",
        "Add the field.",
    ),
    Code(
        "unknown-field",
        "error",
        "An object has a field that the schema doesn't know.",
        "Remove it, or keep it as an extension of the document.",
    ),
    Code(
        "unknown-type",
        "error",
        "An object's `type` is none of those allowed at its place.",
        "See `newsdoc schema` for the types allowed there.",
    ),
    Code(
        "not-normal",
        "error",
        "The document is not in normal form: adjacent texts, an empty container, a link in a link.",
        "Call `newsdoc.normalize` on it before writing.",
    ),
    Code(
        "too-deep",
        "error",
        "Nodes are nested deeper than 64, counted from the document.",
        "Call `newsdoc.normalize`, which makes text of what lies too deep.",
    ),
    Code(
        "dialect-syntax",
        "error",
        "A text in the explicit dialect has a mark that isn't complete or stands where it can't.",
        "See docs/dialect.md; a backslash before a mark makes it text.",
    ),
    Code(
        "schema",
        "error",
        "The data breaks the JSON Schema.",
        "See `newsdoc schema` for what belongs there.",
    ),
    Code(
        "duplicate-id",
        "error",
        "Two nodes have the same id.",
        "Rename one of them.",
    ),
    Code(
        "unknown-speaker",
        "error",
        "A turn names a speaker who is not among the participants.",
        "Add the participant, or correct the turn's speaker.",
    ),
    Code(
        "unknown-target",
        "warning",
        "A link points to an id that the document doesn't have.",
        "Correct the link, or give the target its id.",
    ),
    Code(
        "impossible-date",
        "error",
        "A date has the right form but no calendar has that day or time.",
        "Correct it, or keep it as the raw form.",
    ),
    Code(
        "span-order",
        "warning",
        "The origin of a node lies outside its parent's or overlaps its sibling's.",
        "Drop the origins of a document that was edited by hand.",
    ),
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
        "The document holds fewer characters than the XML does, white space aside: some text had no place in it.",
        "Compare the two, and please report a file whose text the reader should have kept.",
        loss=True,
    ),
    Code(
        "internal-note",
        "info",
        "A note of a NITF file says that it isn't to be published; it is one of the document's internal notes.",
        'Nothing is lost. If it is for readers after all, have the sender write `type="pa"`.',
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
        "The paragraphs of a NITF file were to be read as an interview, and no turns were found in them.",
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
    Code(
        "unmapped-markup",
        "warning",
        "The source has markup that the model has no word for; its text is kept, or the markup kept as raw.",
        "Nothing is lost; check the place if it matters.",
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
        "unsure",
        "info",
        "The reader decided on thin evidence: lines like this one are wrong about as often as right.",
        "Look at the place; `newsdoc explain` shows the rule that decided.",
    ),
    Code(
        "unmarked-note",
        "info",
        "A parenthesis in what somebody says explains, as notes by the desk do, and has no word that marks it as one.",
        "It is left in the text. If the desk put it in, begin it with a word such as `note:`, or use square brackets.",
    ),
    Code(
        "ambiguous-label",
        "info",
        "A line looks like `Name: text`, but nothing else in the article says that Name speaks.",
        "If it is a turn, the name must recur, be introduced, or alternate with another speaker.",
    ),
    Code(
        "unused-name",
        "warning",
        "A name was given for one who asks or answers, and no turn of that side is theirs.",
        "Give the name as the text prints it; leave it out if the text names whoever speaks (`newsdoc explain`).",
    ),
    Code(
        "no-style-of-language",
        "warning",
        "The text was said to be in a language that no built-in house style is of.",
        "Give a style for it with `--style`: docs/styles.md says how to write one, `newsdoc styles` what there is.",
    ),
    Code(
        "style-error",
        "error",
        "A file of a house style has a field, a value or a slot that newsdoc doesn't know.",
        "Correct the file; `newsdoc styles NAME` prints one to compare with.",
    ),
    Code(
        "rewritten-differs",
        "warning",
        "Plain text as written would not read back as the same document.",
        "Keep the JSON beside the text.",
        loss=True,
    ),
)

CODES: dict[str, Code] = {code.name: code for code in _ALL}
"""Every code by its name."""
