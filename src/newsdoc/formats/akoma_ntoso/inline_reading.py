"""Reads what stands in a run of text in Akoma Ntoso: the words, and what is said of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc import patterns
from newsdoc.formats.akoma_ntoso.names import RAW
from newsdoc.formats.languages import short_tag
from newsdoc.formats.markup import XML_LANG
from newsdoc.formats.mixed import is_token, lines_in, local, text_of
from newsdoc.model import Code, Emphasis, Entity, Language, LineBreak, Link, Note, Quotation, RawInline, Strong
from newsdoc.model.scalars import LANGUAGE_TAG

if TYPE_CHECKING:
    from newsdoc.formats.akoma_ntoso.speech import AkomaNtosoReader
    from newsdoc.formats.pair import Read
    from newsdoc.formats.xml import Element

__all__ = ["INLINES", "SILENT"]

_is_language = patterns.scalar(LANGUAGE_TAG.regex).match

_NOTES = ("editor", "translator", "stage", "interpolation", "gap")
_STAGES = ("sceneDescription", "phenomenon")
_NAMES = {"person": "person", "organization": "organisation", "location": "location", "event": "event"}


def _spanning(make: Any) -> Read:
    def read(reader: AkomaNtosoReader, element: Element, out: list[Any]) -> None:
        if content := reader.inner(element):
            out.append(make(content))

    return read


def _break(_: AkomaNtosoReader, element: Element, out: list[Any]) -> None:
    del element
    out.append(LineBreak())


def _link(reader: AkomaNtosoReader, element: Element, out: list[Any]) -> None:
    href, content = text_of(element, "href"), reader.inner(element)
    out += (Link(content, href, text_of(element, "title")),) if href and content else content


def _general(reader: AkomaNtosoReader, element: Element, out: list[Any]) -> None:
    """Append what an element without a meaning of its own is by its name: code, or raw markup of ours."""
    name, kind = element.get("name"), element.get("class") or ""
    if name == RAW and reader.own and is_token(kind):
        out.append(RawInline(kind, lines_in(element, "eol")))
    elif name == "code" and (text := patterns.LINE_END.sub(" ", "".join(element.itertext()))):
        out.append(Code(text))
    else:
        reader.splice(element, out)


def _remark(reader: AkomaNtosoReader, element: Element, out: list[Any]) -> None:
    kind: Any = element.get("class")
    kind = kind if kind in _NOTES else "stage" if element.get("type") in _STAGES else "editor"
    if content := reader.inner(element):
        out.append(Note(content, kind))


def _span(reader: AkomaNtosoReader, element: Element, out: list[Any]) -> None:
    lang, content = element.get(XML_LANG), reader.inner(element)
    lang = short_tag(lang) if lang and not reader.own else lang
    out += (Language(content, lang),) if content and lang and _is_language(lang) else content


def _named(reader: AkomaNtosoReader, element: Element, out: list[Any]) -> None:
    kind: Any = _NAMES.get(local(element)) or ("work" if element.get("name") == "work" else None)
    text = reader.text(element)
    if kind is None:
        reader.splice(element, out)
    elif text:
        out.append(Entity(text, kind, code=text_of(element, "refersTo")))


def _title(reader: AkomaNtosoReader, element: Element, out: list[Any]) -> None:
    """Append a title, unless it is the headline."""
    if element not in reader.titles:
        reader.splice(element, out)


def _left_out(reader: AkomaNtosoReader, element: Element, out: list[Any]) -> None:
    del out
    reader.leave_out(element)


INLINES: dict[str, Read] = {
    "docTitle": _title,
    "eol": _break,
    "i": _spanning(Emphasis),
    "b": _spanning(Strong),
    "a": _link,
    "ref": _link,
    "inline": _general,
    "embeddedText": _spanning(Quotation),
    "remark": _remark,
    "authorialNote": _remark,
    "span": _span,
    **dict.fromkeys((*_NAMES, "entity"), _named),
    **dict.fromkeys(("recordedTime", "img", "noteRef", "marker"), _left_out),
}
"""The readers of what stands in a run of text."""

SILENT = frozenset(
    {
        *("docNumber", "docDate", "docProponent", "docType", "docStatus", "docAuthority", "docStage"),
        *("docPurpose", "docCommittee", "docIntroducer", "docJurisdiction", "docketNumber", "session", "legislature"),
        *("role", "quantity", "term", "def", "concept", "object", "process", "date", "time", "num", "shortTitle"),
        *("vote", "outcome", "mref", "rref", "ins", "mod", "mmod", "rmod", "omissis", "from", "heading", "subheading"),
        *("affectedDocument", "relatedDocument", "change", "decoration", "placeholder", "judge", "lawyer", "party"),
        *("abbr", "u", "sub", "sup", "neutralCitation", "argument", "signature", "opinion", "fillIn"),
    }
)
"""The elements of which the text is all that they say to a reader."""
