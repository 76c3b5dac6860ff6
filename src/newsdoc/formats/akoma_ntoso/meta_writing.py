"""Writes the `meta` of a debate: what identifies it, its keywords, and who and what is referred to."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from newsdoc.formats.akoma_ntoso.names import AGENT, DATES, KEYWORDS, NO_LANGUAGE, ROLE
from newsdoc.formats.identity import write_uri
from newsdoc.formats.markup import attribute, free_id
from newsdoc.formats.references import is_reference
from newsdoc.formats.tagged import element
from newsdoc.model import Turn

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from newsdoc.model import Document, Participant

__all__ = ["AGENT", "NO_DATE", "roles_of", "write_meta"]

NO_DATE = "0001-01-01"
"""The day that stands where none is known."""

_UNKNOWN = "unknown"
_ADDRESS = "/akn/ontology/"


def roles_of(document: Document, taken: Collection[str]) -> dict[str, str]:
    """Give an id that nothing has for each role, but the commonest, that somebody speaks as."""
    speaking = {block.speaker for block in document.body if isinstance(block, Turn)}
    roles = {person.role: None for person in document.participants if person.id in speaking}
    return {role: free_id(role, taken) for role in roles if role != "speaker"}


def write_meta(document: Document, agent: str, roles: Mapping[str, str]) -> str:
    """Write the metadata of a document; `agent` is the id of newsdoc, `roles` are those of the roles."""
    inner = _identification(document, agent) + _classification(document, agent) + _references(document, agent, roles)
    return f"\n<meta>{inner}\n</meta>"


def _line(start: str) -> str:
    return f"\n<{start}/>"


def _identification(document: Document, agent: str) -> str:
    uri = write_uri(document)
    if not is_reference(uri):
        uri = f"urn:newsdoc:{quote(document.id or '', safe='')}"
    known = [(name, date.value) for name in DATES if (date := getattr(document, name)) is not None]
    dates = [_line(f"FRBRdate{attribute('date', day)}{attribute('name', name)}") for name, day in known or _STAND_IN]
    author = _line(f"FRBRauthor{attribute('href', f'#{agent}')}")
    named = _line(f"FRBRthis{attribute('value', uri)}") + _line(f"FRBRuri{attribute('value', uri)}")
    language = _line(f"FRBRlanguage{attribute('language', document.lang or NO_LANGUAGE)}")
    parts = (
        ("FRBRWork", "".join(dates) + author + _line('FRBRcountry value="xx"')),
        ("FRBRExpression", dates[0] + author + language),
        ("FRBRManifestation", dates[0] + author),
    )
    inner = "".join(f"\n<{name}>{named}{rest}\n</{name}>" for name, rest in parts)
    return f"\n<identification{attribute('source', f'#{agent}')}>{inner}\n</identification>"


_STAND_IN = ((_UNKNOWN, NO_DATE),)


def _classification(document: Document, agent: str) -> str:
    words = [(word, word, KEYWORDS) for word in document.keywords]
    words += [(subject.code, subject.name or "", subject.scheme or "") for subject in document.subjects]
    written = "".join(
        _line(f"keyword{attribute('value', value)}{attribute('showAs', shown)}{attribute('dictionary', dictionary)}")
        for value, shown, dictionary in words
    )
    start = f"classification{attribute('source', f'#{agent}')}"
    return f"\n{element(start, written + chr(10))}" if written else ""


def _references(document: Document, agent: str, roles: Mapping[str, str]) -> str:
    held = [_reference("TLCOrganization", agent, f"{_ADDRESS}organization/{AGENT}", AGENT)]
    held += map(_person, document.participants)
    held += (_reference("TLCRole", name, f"{ROLE}{role}", role) for role, name in roles.items())
    return f"\n<references{attribute('source', f'#{agent}')}>{''.join(held)}\n</references>"


def _person(person: Participant) -> str:
    kind = "organization" if person.kind == "organisation" else "person"
    address = f"{_ADDRESS}{kind}/{AGENT}/{quote(person.id)}"
    return _reference(f"TLC{kind.title()}", person.id, address, person.name or "")


def _reference(name: str, id: str, href: str, shown: str) -> str:
    return _line(f"{name}{attribute('eId', id)}{attribute('href', href)}{attribute('showAs', shown)}")
