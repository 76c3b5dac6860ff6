"""Subjects: `tobject.subject` where every code is a name token, else classifiers in `identified-content`."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from newsdoc import patterns
from newsdoc.formats.markup import attribute, escape
from newsdoc.formats.newscodes import MEDIA_TOPIC, MEDIA_TOPICS
from newsdoc.formats.nitf.markup import deeper, keeping
from newsdoc.model import Subject
from newsdoc.model.scalars import TOKEN

if TYPE_CHECKING:
    from newsdoc.formats.nitf.matter import Matter
    from newsdoc.formats.nitf.reader import Reader
    from newsdoc.formats.xml import Element
    from newsdoc.model import Document

__all__ = ["CLASSIFIER", "read_classifier", "read_tobject", "write_classifiers", "write_tobject"]

CLASSIFIER = "newsdoc:subject"
"""The type of a classifier that holds a subject."""

_NAMES = ("tobject.subject.matter", "tobject.subject.detail", "tobject.subject.type")
_is_token = patterns.scalar(TOKEN.regex).match

_INTERVIEW = "Interview"


def _fits_tobject(document: Document) -> bool:
    """Say whether all codes fit `tobject.subject`; the subjects stay together so that they keep their order."""
    return not document.subjects or all(_is_token(subject.code) for subject in document.subjects)


def read_tobject(reader: Reader, element: Element, matter: Matter) -> None:
    """Read subjects; that the text is an interview shows in its body."""
    for child in element.getchildren():
        reader.spare_text(child)
        code = reader.attribute(child, "tobject.subject.refnum")
        if code is not None:
            scheme = reader.attribute(child, "tobject.subject.ipr")
            names = [name for name in map(partial(reader.attribute, child), _NAMES) if name is not None]
            matter.many["subjects"].append(Subject(_code(code, scheme), scheme, names[0] if names else None))
            if len(names) > 1:
                reader.unmapped(child, keep=True)
        elif child.get("tobject.property.type") != _INTERVIEW:
            reader.unmapped(child, keep=True)
    reader.spare_text(element, beside=True)


def _code(refnum: str, scheme: str | None) -> str:
    """Give the code that stands in a `refnum`: that of a media topic without its prefix."""
    return refnum.removeprefix(MEDIA_TOPIC) or refnum if scheme == MEDIA_TOPICS else refnum


def write_tobject(document: Document, pad: str, *, interview: bool) -> str:
    """Write the genre of an interview, and the subjects whose codes fit here."""
    inside = deeper(pad)
    parts = f'{inside}<tobject.property tobject.property.type="{_INTERVIEW}"/>' if interview else ""
    if _fits_tobject(document):
        for subject in document.subjects:
            prefix = MEDIA_TOPIC if subject.scheme == MEDIA_TOPICS else ""
            code = attribute("tobject.subject.refnum", prefix + subject.code)
            scheme = attribute("tobject.subject.ipr", subject.scheme)
            parts += f"{inside}<tobject.subject{code}{scheme}{attribute('tobject.subject.matter', subject.name)}/>"
    return f"{pad}<tobject>{parts}{pad}</tobject>" if parts else ""


def read_classifier(reader: Reader, element: Element, matter: Matter) -> bool:
    """Read a classifier as a subject, if it has a code or a text that can be one."""
    name = reader.phrase(element)
    code = reader.attribute(element, "value")
    if element.get("type") != CLASSIFIER or code is None:
        return False
    matter.many["subjects"].append(Subject(code, reader.attribute(element, "idsrc"), name))
    return True


def write_classifiers(document: Document, pad: str) -> str:
    """Write the subjects whose codes don't fit `tobject.subject`."""
    return "" if _fits_tobject(document) else "".join(_classifier(subject, pad) for subject in document.subjects)


def _classifier(subject: Subject, pad: str) -> str:
    codes = attribute("idsrc", subject.scheme) + attribute("value", subject.code)
    start = f'{pad}<classifier type="{CLASSIFIER}"{codes}'
    if subject.name is None:
        return f"{start}/>"
    name = escape(subject.name)
    return f"{start}{keeping(name)}>{name}</classifier>"
