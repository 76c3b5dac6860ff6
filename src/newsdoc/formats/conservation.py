"""Whether a document holds all the characters of the XML or HTML that it was read from."""

from __future__ import annotations

from collections import Counter
from html import unescape
from typing import TYPE_CHECKING

from newsdoc.diagnostics import Diagnostic
from newsdoc.formats.nitf.markup import strip_tags
from newsdoc.model import Participant, Raw, RawInline
from newsdoc.source import Position
from newsdoc.tree import plain_text, walk

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsdoc.formats.xml import Element
    from newsdoc.model import Document

__all__ = ["lost_text"]


def lost_text(root: Element, document: Document, *, told: Iterable[Element], own: bool) -> Diagnostic | None:
    """Say how many characters of an element, white space aside, the document doesn't hold, or nothing if it holds all.

    `told` are elements in it that repeat what stands elsewhere, or that are reported as left out; `own` says that
    markup in the document was text in the element.
    """
    given = _letters("".join(root.itertext()))
    for element in told:
        given.subtract(_letters("".join(element.itertext())))
    given = +given
    lost = given - _held(document, own=own)
    if not lost:
        return None
    share = f"{lost.total():,} of {given.total():,} characters"
    message = f"{share} of the markup are nowhere in the document, white space aside"
    return Diagnostic("text-lost", message, position=Position(root.sourceline or 1, 1))


def _held(document: Document, *, own: bool) -> Counter[str]:
    """Count the characters of all that a document holds.

    Each text is added by `update`: `+=` would go through all characters met so far, each time.
    """
    held = _letters(plain_text(document))
    for text in _beside_the_text(document):
        held.update(_letters(text))
    for node in walk(document):
        if isinstance(node, RawInline):
            held.update(_letters("".join(node.lines) if own else _without_tags(node)))
        elif isinstance(node, Raw) and not own:
            held.subtract(_letters("".join(node.lines)))
            held.update(_letters(_without_tags(node)))
        elif isinstance(node, Participant):
            held.update(_letters((node.name or "") + (node.title or "")))
        elif label := getattr(node, "label", None):
            held.update(_letters(label))
    return held


def _beside_the_text(document: Document) -> Iterator[str]:
    """Give what a document holds that is no part of its plain text."""
    for extension in document.extensions:
        yield unescape(strip_tags(extension.value))
    for subject in document.subjects:
        yield subject.name or ""
    yield from document.keywords
    yield from document.internal_notes
    if document.rights is not None:
        yield document.rights.notice or ""


def _without_tags(node: Raw | RawInline) -> str:
    return unescape(strip_tags("\n".join(node.lines)))


def _letters(text: str) -> Counter[str]:
    return Counter("".join(text.split()))
