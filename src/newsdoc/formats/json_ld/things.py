"""Things of schema.org: each an object with its type and the properties that are known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from newsdoc import patterns
from newsdoc.formats.json_ld.texts import run_text, text_of
from newsdoc.formats.newscodes import MEDIA_TOPIC, MEDIA_TOPICS
from newsdoc.model import BlockQuote, Link
from newsdoc.tree import find_all, plain_text

if TYPE_CHECKING:
    from newsdoc.model import BlockNode, Correction, Entity, Figure, Participant, SourceLink, Subject

__all__ = [
    "block",
    "correction",
    "entity",
    "fragment",
    "is_uri",
    "medium",
    "organization",
    "participant",
    "quotation",
    "source",
    "subject",
    "thing",
]

_ENTITIES = {
    "person": "Person",
    "organisation": "Organization",
    "location": "Place",
    "event": "Event",
    "work": "CreativeWork",
}
_MEDIA = {"image": "ImageObject", "video": "VideoObject", "audio": "AudioObject"}
_PIXEL = "E37"
"""The pixel among UN/CEFACT's codes of units."""


def thing(type: str, **properties: Any) -> dict[str, Any]:
    """Give a thing of a type with the properties that have a value; `id` is its IRI."""
    known = {name: value for name, value in properties.items() if value not in (None, "", [])}
    own = {"@id": known.pop("id")} if "id" in known else {}
    return {"@type": type, **own, **known}


def is_uri(text: str | None) -> bool:
    """Say whether a text is a URI with its scheme, so that it may stand where schema.org wants a URL."""
    return text is not None and patterns.URI.match(text) is not None


def fragment(uri: str, id: str) -> str:
    """Give the IRI of what has an id in the document of a URI, which may have a fragment itself."""
    return f"{uri}{'.' if '#' in uri else '#'}{quote(id)}"


def block(type: str, node: BlockNode, uri: str, **properties: Any) -> dict[str, Any]:
    """Give the thing that a block is, with its id and language."""
    own = None if node.id is None else fragment(uri, node.id)
    return thing(type, id=own, inLanguage=node.lang, **properties)


def organization(name: str | None) -> dict[str, Any] | None:
    """Give the organisation of a name, if there is one."""
    return None if name is None else thing("Organization", name=name)


def participant(person: Participant, uri: str) -> dict[str, Any]:
    """Give somebody who speaks; a group is an organisation, since only that or a person can be an author."""
    own = fragment(uri, person.id)
    if person.kind != "person":
        return thing("Organization", id=own, name=person.name)
    affiliation = organization(person.affiliation)
    return thing("Person", id=own, name=person.name, jobTitle=person.title, affiliation=affiliation)


def entity(node: Entity) -> dict[str, Any]:
    """Give what a name in the text stands for."""
    identifier: Any = node.code
    if node.code is not None and node.scheme is not None:
        identifier = thing("PropertyValue", propertyID=node.scheme, value=node.code)
    return thing(_ENTITIES[node.kind], name=node.text, identifier=identifier)


def subject(held: Subject) -> dict[str, Any]:
    """Give what an article is about as a term of its scheme; IPTC's media topics by their URI."""
    code, scheme, own = held.code, held.scheme, None
    if scheme is None and code.startswith(MEDIA_TOPIC):
        code, scheme = code.removeprefix(MEDIA_TOPIC), MEDIA_TOPICS
        own = MEDIA_TOPICS + quote(code)
    terms = scheme if scheme is None or is_uri(scheme) else thing("DefinedTermSet", name=scheme)
    return thing("DefinedTerm", id=own, name=held.name, termCode=code, inDefinedTermSet=terms)


def medium(figure: Figure, uri: str) -> dict[str, Any]:
    """Give a picture, video or audio with its caption and credit."""
    return block(
        _MEDIA[figure.kind],
        figure,
        uri,
        contentUrl=figure.href if is_uri(figure.href) else None,
        caption=run_text(figure.caption),
        description=figure.alt,
        creditText=run_text(figure.credit),
        encodingFormat=figure.media_type,
        width=_pixels(figure.width),
        height=_pixels(figure.height),
    )


def _pixels(number: int | None) -> dict[str, Any] | None:
    return None if number is None else thing("QuantitativeValue", value=number, unitCode=_PIXEL)


def quotation(quote: BlockQuote, uri: str) -> dict[str, Any]:
    """Give a quotation that is set off from the text, and whose words it holds."""
    return block("Quotation", quote, uri, text=text_of(quote.content), creditText=run_text(quote.attribution))


def correction(node: Correction, uri: str) -> dict[str, Any]:
    """Give what was wrong in an earlier version."""
    return block("CorrectionComment", node, uri, text=text_of(node.content))


def source(node: SourceLink) -> dict[str, Any]:
    """Give the work that an article is based on: the words that name it, and where it is."""
    name = plain_text(node)
    urls = [link.href for link in find_all(node, Link) if is_uri(link.href)]
    return thing("CreativeWork", name=None if [name] == urls else name, url=urls)
