"""The reader: a news item with NITF, XHTML, plain text or media in it."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.diagnostics import Diagnostic, ReadError, ignore
from newsdoc.formats import xhtml, xml
from newsdoc.formats.changes import merged
from newsdoc.formats.markup import extension_name
from newsdoc.formats.meaning import report_meaning
from newsdoc.formats.newsml_g2.elements import local, text_of
from newsdoc.formats.newsml_g2.names import ITEMS
from newsdoc.formats.newsml_g2.remote import read_media
from newsdoc.formats.newsml_g2.wrapper import Said, add, read_around
from newsdoc.formats.newsml_g2.writer import written_around
from newsdoc.formats.nitf.document import read_article
from newsdoc.formats.nitf.interview import read_interview, require_choice
from newsdoc.formats.nitf.matter import Matter
from newsdoc.formats.nitf.reader import Reader
from newsdoc.formats.provenance import provenance
from newsdoc.formats.spaces import squeeze
from newsdoc.formats.xhtml import Body, without_title
from newsdoc.model import Document, Extension, Figure
from newsdoc.normal import normalize
from newsdoc.source import Position
from newsdoc.tree import plain_text, walk

if TYPE_CHECKING:
    from newsdoc.diagnostics import Report
    from newsdoc.formats.nitf.interview import Interview
    from newsdoc.formats.xml import Element
    from newsdoc.limits import Limits
    from newsdoc.model import Headline, Provenance

__all__ = ["MEDIA_TYPE", "read"]

MEDIA_TYPE = "application/vnd.iptc.g2.newsitem+xml"
"""The media type of a news item."""


def read(
    data: str | bytes, *, name: str | None, report: Report, limit: int | Limits | None, interview: Interview
) -> Document:
    """Give the document that a news item holds, as `newsdoc.formats.newsml_g2.read` says."""
    require_choice(interview)
    file = xml.parse(data, name=name, limit=limit, report=report)
    item, content = _item(file, name, report)
    source = provenance(data, name, MEDIA_TYPE, xml.encoding_of(file))
    if content is not None and local(content) == "nitf":
        return read_article(Reader(content, name, report, None), content, interview, source)
    document = _read_item(Reader(item, name, report, None), item, content, interview, source)
    report_meaning(document, name, report)
    return document


def _item(file: Element, name: str | None, report: Report) -> tuple[Element, Element | None]:
    """Give the first news item with text, and that, or the first of all, and say if there are more."""
    items = [element for element in file.iter() if local(element) == "newsItem"]
    if not items:
        others = {local(element) for element in file.iter()} & {*ITEMS}
        what = f"it holds a {others.pop()}" if others else f"its root element is <{local(file)}>"
        message = f"the XML is no NewsML-G2 with a news item: {what}"
        raise ReadError(Diagnostic("not-newsdoc", message, name, Position(file.sourceline or 1, 1)))
    held = ((item, content) for item in items if (content := _content(item)) is not None)
    chosen, content = next(held, (items[0], None))
    number = sum(local(element) in ITEMS for element in file.iter())
    if number > 1:
        message = f"the file holds {number} items; only one is read, the first that has text"
        report(Diagnostic("more-articles", message, name, Position(chosen.sourceline or 1, 1)))
    return chosen, content


def _content(item: Element) -> Element | None:
    """Give the content of an item that says most: NITF, else other XML, else text."""
    elements = list(item.iter())
    held = [child for element in elements if local(element) == "inlineXML" for child in element.getchildren()]
    texts = (element for element in elements if local(element) == "inlineData" and _is_text(element))
    nitf = (element for element in held if local(element) == "nitf")
    return next(chain(nitf, held, texts), None)


def _is_text(element: Element) -> bool:
    kind = (element.get("contenttype") or "text/plain").lower()
    return kind.startswith("text/") and element.get("encoding") is None and bool(text_of(element))


def _read_item(
    reader: Reader, item: Element, content: Element | None, interview: Interview, source: Provenance
) -> Document:
    """Give the document of an item whose content isn't NITF."""
    body = Body(read_media(reader, item)) if content is None else _read_content(reader, content)
    held = next((element for element in item.getchildren() if local(element) == "contentSet"), None)
    inner, outer = (held, [item, *item.iterancestors()]) if content is None else (content, content.iterancestors())
    said = read_around(reader, inner, outer)
    if content is not None and not body.own:
        said.extensions += _head(reader, content, said)
    made = _own(reader, body, said) if body.own else _others(reader, body, said)
    made = _with_interview(reader, made, interview, own=body.own)
    return normalize(attrs.evolve(made, source=source))


def _head(reader: Reader, content: Element, said: Said) -> list[Extension]:
    """Give what a page's head says that isn't the headline of its item."""
    heads = [element for element in content.getchildren() if local(element).lower() == "head"]
    found: list[Extension] = []
    for element in (inner for head in heads for inner in head.getchildren()):
        name, text = local(element).lower(), text_of(element)
        if name == "title" and "".join(text.split()) == _letters(said.matter.one.get("headline")):
            continue
        if text or element.keys():
            value = text if name == "title" else squeeze(reader.markup(element))
            found.append(Extension(extension_name("newsml.html", name), value))
    return found


def _letters(headline: Headline | None) -> str:
    return "".join(plain_text(headline).split()) if headline else ""


def _with_interview(reader: Reader, document: Document, interview: Interview, *, own: bool) -> Document:
    """Give a document with turns around its paragraphs, if they are to be read as an interview."""
    matter = Matter()
    matter.put("headline", document.headline)
    for name in ("decks", "bylines", "body", "participants"):
        matter.many[name] += getattr(document, name)
    reader.reserve(key for node in walk(document) if (key := getattr(node, "id", None)))
    read_interview(reader, matter, interview, own=own)
    return attrs.evolve(document, body=tuple(matter.many["body"]), participants=tuple(matter.many["participants"]))


def _read_content(reader: Reader, content: Element) -> Body:
    """Read XHTML, other XML as far as it is like it, or plain text."""
    report = _placing(reader, content)
    if local(content) == "inlineData":
        html = "html" in (content.get("contenttype") or "").lower()
        text = content.text or ""
        return xhtml.read_body(text, html=True, report=report) if html else Body(xhtml.read_text(text))
    bodies = [element for element in content.getchildren() if local(element) == "body"]
    body = xhtml.read_body(reader.markup(bodies[0] if len(bodies) == 1 else content), report=report)
    around = (found for above in (content, *content.iterancestors()) if (found := _language(reader, above)))
    return body if body.lang else attrs.evolve(body, lang=next(around, None))


def _language(reader: Reader, element: Element) -> str | None:
    """Give the language of a content or of what it stands in, below the item, whose own is that of its metadata."""
    return None if local(element) in ITEMS else reader.language(element) or reader.language(element, "lang")


def _placing(reader: Reader, content: Element) -> Report:
    """Give what reports on a content with the file and the line that the content begins on, if anybody listens."""
    if reader.tell is ignore:
        return ignore
    place = Position(content.sourceline or 1, 1)
    return lambda found: reader.tell(attrs.evolve(found, file=reader.name, position=place))


def _others(reader: Reader, body: Body, said: Said) -> Document:
    """Give the document of an item that others have written."""
    matter = Matter()
    matter.put("lang", body.lang)
    matter.many["body"] += body.blocks
    add(reader, matter, said)
    found = Said(matter).fields()
    found["body"] = without_title(found.get("body", ()), found.get("headline"))
    if _has_caption(found):
        found["abstract"] = found["abstract"][1:]
    return Document(**found, extensions=(*reader.extensions, *said.genre_unless_spoken(found["body"])))


def _has_caption(found: dict[str, Any]) -> bool:
    """Say whether the abstract begins with the caption of the figure that an item is."""
    abstract, body = found.get("abstract", ()), found["body"]
    return bool(abstract) and [*map(type, body)] == [Figure] and body[0].caption == abstract[0].content


def _own(reader: Reader, body: Body, said: Said) -> Document:
    """Give the document of an item of ours: what it says, what the body carries, and what others have changed."""
    extensions = (*said.extensions, *said.genre_unless_spoken(body.blocks))
    made = Document(body=body.blocks, **said.fields(), extensions=extensions)
    made = attrs.evolve(made, **xhtml.carried(body, reader.name, "$"))
    changed = said.without(written_around(made))
    fields = {name: merged(made, name, value) for name, value in changed.fields().items()}
    return attrs.evolve(made, **fields, extensions=(*made.extensions, *changed.extensions))
