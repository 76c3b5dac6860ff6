"""Reads what stands in a run of text in TEI: the words, and what is said of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc import patterns
from newsdoc.formats.languages import short_tag
from newsdoc.formats.markup import XML_LANG
from newsdoc.formats.mixed import is_token, local, text_of
from newsdoc.model import Code, Emphasis, Entity, Language, LineBreak, Link, Note, Quotation, RawInline, Strong
from newsdoc.model.scalars import LANGUAGE_TAG

if TYPE_CHECKING:
    from newsdoc.formats.pair import Read
    from newsdoc.formats.tei.speech import TeiReader
    from newsdoc.formats.xml import Element

__all__ = ["INLINES", "SILENT", "aside"]

_is_language = patterns.scalar(LANGUAGE_TAG.regex).match

_BOLD = ("bold", "strong", "b")
_SLANTED = ("italic", "italics", "italique", "i", "it", "emph", "underline", "underlined", "spaced")
_NOTES = ("editor", "translator", "stage", "interpolation", "gap")
_NAMES = {
    "persName": "person",
    "orgName": "organisation",
    "placeName": "location",
    "title": "work",
}
_KINDS = {
    **dict.fromkeys(("person", "per"), "person"),
    **dict.fromkeys(("org", "organisation", "organization"), "organisation"),
    **dict.fromkeys(("place", "loc", "location"), "location"),
    "event": "event",
    "work": "work",
}


def _spanning(make: Any) -> Read:
    def read(reader: TeiReader, element: Element, out: list[Any]) -> None:
        if content := reader.inner(element):
            out.append(make(content))

    return read


def _break(_: TeiReader, element: Element, out: list[Any]) -> None:
    """Append a line break, but for one that parts a word."""
    if element.get("break") != "no":
        out.append(LineBreak())


def _highlighted(reader: TeiReader, element: Element, out: list[Any]) -> None:
    said = (element.get("rend") or "italic").lower().replace("(", " ").replace(")", " ").split()
    content = reader.inner(element)
    if content and any(word in _BOLD for word in said):
        out.append(Strong(content))
    elif content and any(word in _SLANTED for word in said):
        out.append(Emphasis(content))
    else:
        reader.unmapped(element)
        out += content


def _code(reader: TeiReader, element: Element, out: list[Any]) -> None:
    text, language = "".join(element.itertext()), element.get("lang")
    if reader.own and language and is_token(language):
        out.append(RawInline(language, tuple(patterns.LINE_END.split(text))))
    elif text:
        out.append(Code(patterns.LINE_END.sub(" ", text)))


def _link(reader: TeiReader, element: Element, out: list[Any]) -> None:
    """Append a link to the first of the targets, or the text of one without any."""
    target, kind = (element.get("target") or "").split()[:1], element.get("type")
    content = reader.inner(element) or tuple(target)
    if target and content:
        out.append(Link(content, target[0], text_of(element, "n"), kind if kind and is_token(kind) else None))
    else:
        reader.unmapped(element)
        out += content


def _quoted(reader: TeiReader, element: Element, out: list[Any]) -> None:
    if content := reader.inner(element):
        out.append(Quotation(content, text_of(element, "source")))


def _note(reader: TeiReader, element: Element, out: list[Any]) -> None:
    kind: Any = element.get("type")
    if content := reader.inner(element):
        out.append(Note(content, kind if kind in _NOTES else "editor"))


def _foreign(reader: TeiReader, element: Element, out: list[Any]) -> None:
    lang = element.get(XML_LANG)
    lang = short_tag(lang) if lang and not reader.own else lang
    content = reader.inner(element)
    out += (Language(content, lang),) if content and lang and _is_language(lang) else content


def _named(reader: TeiReader, element: Element, out: list[Any]) -> None:
    kind: Any = _NAMES.get(local(element)) or _KINDS.get((element.get("type") or "").lower())
    text = reader.text(element)
    if kind is None:
        reader.splice(element, out)
    elif text:
        code = text_of(element, "key") or text_of(element, "ref")
        out.append(Entity(text, kind, text_of(element, "source"), code))


def aside(reader: TeiReader, element: Element, out: list[Any]) -> None:
    """Append what happens while somebody speaks, if it is described, or where words are missing."""
    kind: Any = "gap" if local(element) == "gap" else "stage"
    if content := reader.inner(element):
        out.append(Note(content, kind))
    elif kind == "gap" and (reason := text_of(element, "reason")):
        out.append(Note((reason,), kind))
    else:
        reader.leave_out(element)


def _first(reader: TeiReader, element: Element, out: list[Any]) -> None:
    """Append the first of several readings, and leave out the others."""
    children = element.getchildren()
    for child in children[:1]:
        reader.splice(child, out)
    for child in children[1:]:
        reader.leave_out(child)


def _timeline(reader: TeiReader, element: Element, out: list[Any]) -> None:
    """Pass over a timeline that has been read."""
    if not reader.points:
        _left_out(reader, element, out)


def _left_out(reader: TeiReader, element: Element, out: list[Any]) -> None:
    del out
    reader.leave_out(element)


def _unclear(reader: TeiReader, element: Element, out: list[Any]) -> None:
    reader.unmapped(element)
    reader.splice(element, out)


INLINES: dict[str, Read] = {
    "lb": _break,
    "emph": _spanning(Emphasis),
    "hi": _highlighted,
    "code": _code,
    "ref": _link,
    "ptr": _link,
    "note": _note,
    "foreign": _foreign,
    "unclear": _unclear,
    "timeline": _timeline,
    **dict.fromkeys(("q", "quote", "said"), _quoted),
    **dict.fromkeys((*_NAMES, "name", "rs"), _named),
    **dict.fromkeys(("vocal", "kinesic", "incident", "stage", "writing", "shift", "pause", "gap"), aside),
    **dict.fromkeys(("choice", "app"), _first),
    **dict.fromkeys(("del", "surplus", "linkGrp", "spanGrp", "index", "figDesc"), _left_out),
}
"""The readers of what stands in a run of text."""

SILENT = frozenset(
    {
        *("seg", "s", "w", "pc", "c", "m", "cl", "phr", "desc", "label", "term", "mentioned", "soCalled", "gloss"),
        *("abbr", "expan", "ex", "am", "orig", "reg", "sic", "corr", "supplied", "add", "num", "measure", "date"),
        *("time", "forename", "surname", "roleName", "nameLink", "addName", "genName", "country", "settlement"),
        *("region", "email", "bibl", "distinct", "lem", "rdg", "docAuthor", "docDate", "head", "speaker", "xr"),
    }
)
"""The elements of which the text is all that they say to a reader."""
