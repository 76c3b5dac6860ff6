"""Reading a whole file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.diagnostics import Diagnostic, ReadError, ignore
from newsdoc.direction import report_misdirected
from newsdoc.formats import xml
from newsdoc.formats.conservation import lost_text
from newsdoc.formats.newsml_g2.wrapper import add, read_around
from newsdoc.formats.nitf.bodyhead import HEADS, read_body_head, read_part
from newsdoc.formats.nitf.head import read_head
from newsdoc.formats.nitf.interview import read_interview, require_choice
from newsdoc.formats.nitf.leftovers import keep_attributes
from newsdoc.formats.nitf.matter import Matter
from newsdoc.formats.nitf.reader import Reader
from newsdoc.formats.nitf.spans import spans
from newsdoc.formats.provenance import provenance
from newsdoc.formats.roots import read_it_with
from newsdoc.loading import LOADING
from newsdoc.making import maker
from newsdoc.model import Credit, Document, Extension, Headline, Rights
from newsdoc.normal import normalize
from newsdoc.source import Position
from newsdoc.tree import plain_text

if TYPE_CHECKING:
    from newsdoc.diagnostics import Report
    from newsdoc.formats.newsml_g2.wrapper import Said
    from newsdoc.formats.nitf.interview import Interview
    from newsdoc.formats.xml import Element
    from newsdoc.limits import Limits
    from newsdoc.model import Content, Provenance

__all__ = ["MEDIA_TYPE", "read", "read_article"]

_make = maker(Document)

MEDIA_TYPE = "application/nitf+xml"
"""The media type of NITF."""

# Where NewsML 1 holds a content, which can be what else stands in a `body.content`.
_CONTENT = "DataContent"
_BLOCKS = frozenset(("p", "block", "hl2", "body.content"))


def read(  # noqa: PLR0913  (each is an option of the library)
    data: str | bytes,
    *,
    name: str | None = None,
    report: Report = ignore,
    origins: bool = False,
    limit: int | Limits | None = None,
    interview: Interview = "auto",
) -> Document:
    """Give the document that a NITF file holds; `name` is the file's.

    With `origins` every node says where it lies: in code points of the text of all elements in order. `limit` is
    how much is read, in bytes. `interview` says whether paragraphs of others are read as an
    interview. Raises `ReadError` for what isn't XML, isn't safe or isn't NITF, and `UsageError` for an option that
    can't be.
    """
    require_choice(interview)
    file = xml.parse(data, name=name, limit=limit, report=report)
    article = _article(file, name, report)
    reader = Reader(article, name, report, spans(file) if origins else None)
    return read_article(reader, article, interview, provenance(data, name, MEDIA_TYPE, xml.encoding_of(file)))


def read_article(reader: Reader, article: Element, interview: Interview, source: Provenance) -> Document:
    """Give the document that an article of a file is, with what stands around it."""
    matter = Matter()
    _read_root(reader, article, matter)
    said = None if article.getparent() is None else _read_around(reader, article, matter, source)
    read_interview(reader, matter, interview, own=reader.own)
    copies = _settle_titles(reader, matter)
    if not reader.own:
        keep_attributes(reader, article)
    if said is not None:
        reader.extensions += said.genre_unless_spoken(matter.many["body"])
    document = _document(reader, article, matter, source)
    if reader.tell is not ignore:
        lost = lost_text(article, document, told=[*copies, *reader.repeated], own=reader.own)
        if lost is not None:
            reader.tell(attrs.evolve(lost, file=reader.name))
        report_misdirected(document, reader.name, None, reader.tell)
    return document


def _read_around(reader: Reader, article: Element, matter: Matter, source: Provenance) -> Said:
    """Read what stands around an article into its matter, and give it."""
    # Most files hold nothing but NITF, and what reads the others is much.

    said = read_around(reader, article, article.iterancestors())
    if reader.own:
        # What we have written around our own is no news; what others have changed there is.
        with LOADING:
            from newsdoc.formats.newsml_g2.writer import written_around

        said = said.without(written_around(_document(reader, article, matter, source)))
    add(reader, matter, said)
    return said


def _article(file: Element, name: str | None, report: Report) -> Element:
    """Give the first article of a file, and say if there are more. Raises `ReadError` if there is none."""
    articles = [file] if _local(file) == "nitf" else [each for each in file.iter() if _local(each) == "nitf"]
    articles = articles or [each for each in file.iter() if _is_bare_body(each)]
    if not articles:
        message = f"the XML is no NITF: its root element is <{_local(file)}>, and no <nitf> is in it"
        message += read_it_with(_local(file))
        raise ReadError(Diagnostic("not-newsdoc", message, name, Position(file.sourceline or 1, 1)))
    if len(articles) > 1:
        message = f"the file holds {len(articles)} articles; only the first is read"
        report(Diagnostic("more-articles", message, name, Position(articles[1].sourceline or 1, 1)))
    return articles[0]


def _is_bare_body(element: Element) -> bool:
    """Say whether an element is content of NewsML 1 that has what stands in a `body.content`, as AFP's has."""
    return _local(element) == _CONTENT and any(_local(child) in _BLOCKS for child in element.getchildren())


def _local(element: Element) -> str:
    return element.tag.rpartition("}")[2]


def _read_root(reader: Reader, root: Element, matter: Matter) -> None:
    matter.put("lang", reader.language(root, "baselang"))
    if reader.local(root) == _CONTENT:
        reader.flow(root, matter.many["body"], reader.tables.body)
        return
    for child in root.getchildren():
        name = reader.local(child)
        if name == "head":
            read_head(reader, child, matter)
        elif name == "body":
            _read_body(reader, child, matter)
        elif name == "body.head":
            read_body_head(reader, child, matter)
        elif name == "body.content":
            reader.flow(child, matter.many["body"], reader.tables.body)
        elif name == "body.end":
            _read_body_end(reader, child, matter)
        else:
            reader.unmapped(child, keep=True)
    reader.loose_text(root, matter.many["body"])


def _read_body(reader: Reader, element: Element, matter: Matter) -> None:
    matter.put("lang", reader.language(element))
    for child in element.getchildren():
        name = reader.local(child)
        if name == "body.head":
            read_body_head(reader, child, matter)
        elif name == "body.content":
            reader.flow(child, matter.many["body"], reader.tables.body)
        elif name == "body.end":
            _read_body_end(reader, child, matter)
        elif name not in HEADS or not read_part(reader, child, matter):
            reader.block(child, matter.many["body"])
    reader.loose_text(element, matter.many["body"])


def _read_body_end(reader: Reader, element: Element, matter: Matter) -> None:
    """Read what stands at the end: a tagline credits, anything else is a block like those before."""
    for child in element.getchildren():
        if reader.local(child) != "tagline":
            reader.block(child, matter.many["body"])
        elif content := reader.line(child):
            matter.many["body"].append(Credit(content, **reader.common(child, "nitf:tagline")))
    reader.loose_text(element, matter.many["body"])


def _settle_titles(reader: Reader, matter: Matter) -> list[Element]:
    """Take the title as headline where there is none, and keep one that differs; give those that are copies."""
    if reader.own and "headline" in matter.one:
        return matter.title
    copies: list[Element] = []
    for title in matter.title:
        content = reader.line(title)
        if content and "headline" not in matter.one:
            matter.put("headline", Headline(content, origin=reader.origin(title, "nitf:title")))
        elif content and not _repeats(content, matter.one["headline"]):
            reader.unmapped(title)
            reader.extensions.append(Extension("nitf.title", plain_text(Headline(content)).replace("\n", " ")))
        else:
            copies.append(title)
    return copies


def _repeats(content: Content, headline: Headline) -> bool:
    """Say whether a title has the words of the headline."""
    return plain_text(Headline(content)).split() == plain_text(headline).split()


def _document(reader: Reader, root: Element, matter: Matter, source: Provenance) -> Document:
    fields: dict[str, Any] = matter.one | {name: tuple(found) for name, found in matter.many.items()}
    fields["internal_notes"] = (*matter.many["internal_notes"], *reader.internal_notes)
    extensions = list(reader.extensions)
    uno = reader.attribute(root, "uno")
    if "id" not in fields:
        fields["id"] = uno
    elif uno is not None and uno != fields["id"]:
        extensions.append(Extension("nitf.uno", uno))
    rights = Rights(**matter.rights) if matter.rights else None
    made = _make(
        **fields,
        rights=rights,
        extensions=tuple(extensions),
        source=source,
        origin=reader.origin([root, *root.iterancestors()][-1], "nitf:nitf") if reader.spans else None,
    )
    return normalize(made) if reader.odd else made
