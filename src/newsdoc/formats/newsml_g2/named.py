"""Who and what the metadata of an item names: each read as a part of the document, unless more is said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc import patterns
from newsdoc.formats.newsml_g2.elements import local, markup_of, only_name, text_of
from newsdoc.formats.newsml_g2.names import KINDS, ROLE, UNKNOWN_PROVIDER
from newsdoc.model import Byline, Extension, Participant, Series, Subject
from newsdoc.model.scalars import ID
from newsdoc.shape import choices

if TYPE_CHECKING:
    from newsdoc.formats.nitf.matter import Matter
    from newsdoc.formats.nitf.reader import Reader
    from newsdoc.formats.xml import Element

__all__ = ["creator", "genre", "participant", "provider", "series", "subject"]

_SEVERAL = 2
_INTERVIEWS = ("/Interview", ":Interview")
_ROLES = choices(Participant, "role")
_is_id = patterns.scalar(ID.regex).match


def provider(reader: Reader, element: Element, matter: Matter) -> bool:
    """Pass over a provider that is the holder of the rights, or isn't known."""
    named = only_name(element) if not element.keys() else reader.attribute(element, "literal")
    plain = not element.keys() or (element.keys() == ["literal"] and not len(element))
    return plain and named in (UNKNOWN_PROVIDER, matter.rights.get("holder", UNKNOWN_PROVIDER))


def genre(reader: Reader, element: Element, matter: Matter) -> bool:
    """Note that an item calls itself an interview, which the turns of an article say as well."""
    interview = not len(element) and (element.get("qcode") or element.get("uri") or "").endswith(_INTERVIEWS)
    if interview:
        matter.genre = Extension("newsml.genre", markup_of(reader, element))
    return interview


def series(reader: Reader, element: Element, matter: Matter) -> bool:
    """Read the set that an item belongs to, if all that is said of it is a name."""
    name = only_name(element)
    if name is None or element.keys():
        return False
    del reader
    return matter.put("series", Series(name))


def creator(reader: Reader, element: Element, matter: Matter) -> bool:
    """Note who wrote an article: it is in the byline, or is one where there is none."""
    name = only_name(element) or (None if len(element) else reader.attribute(element, "literal"))
    if name is None or element.get("role") is not None or element.get("roleuri") is not None:
        return False
    whole = set(element.keys()) <= {"type", "literal"}
    matter.authors.append((Byline((name,), origin=reader.origin(element, "newsml:creator")), whole))
    return whole


def participant(reader: Reader, element: Element, matter: Matter) -> bool:
    """Read somebody who speaks: ours say in what role, and by which id."""
    role: Any = (element.get("roleuri") or "").removeprefix(ROLE)
    key, name = element.get("literal") or "", only_name(element)
    kinds: dict[str | None, Any] = {code: kind for kind, code in KINDS.items()}
    known = role in _ROLES and _is_id(key) and set(element.keys()) <= {"roleuri", "literal", "type"}
    if not known or element.get("type") not in kinds or (name is None and len(element)):
        return False
    del reader
    matter.many["participants"].append(Participant(key, name, role, kinds[element.get("type")]))
    return True


def subject(reader: Reader, element: Element, matter: Matter) -> bool:
    """Read a subject: of G2 by its code and name, of NewsML 1 by its formal name."""
    code = reader.attribute(element, "qcode") or reader.attribute(element, "uri")
    code = code or reader.attribute(element, "FormalName")
    code = code or reader.attribute(element, "literal")
    names = [text_of(child) for child in element.getchildren() if local(child) == "name"]
    if code is None:
        return not (len(element) or element.keys())
    scheme = reader.attribute(element, "Vocabulary")
    matter.many["subjects"].append(Subject(code, scheme, next(filter(None, names), None)))
    return len(names) == len(element) < _SEVERAL
