"""Reading elements and attributes: names without namespaces, values of the right kind, and what is left over."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from newsdoc import patterns
from newsdoc.diagnostics import Diagnostic
from newsdoc.formats.counts import count_of
from newsdoc.formats.dates import lenient, own_date
from newsdoc.formats.markup import XML_LANG, extension_name, free_id
from newsdoc.formats.nitf.kept import canonical, copies
from newsdoc.formats.nitf.names import NAMESPACES, OWN, PROFILE, RAW, XHTML
from newsdoc.formats.spaces import collapses, reformatted, squeeze
from newsdoc.model import Extension, Origin
from newsdoc.model.scalars import ID, LANGUAGE_TAG, TOKEN
from newsdoc.source import Position

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdoc.diagnostics import Report
    from newsdoc.formats.nitf.sides import Side
    from newsdoc.formats.nitf.spans import Spans
    from newsdoc.formats.xml import Element
    from newsdoc.model import Date, Paragraph

__all__ = ["AttributeReader"]

_is_id = patterns.scalar(ID.regex).match
_is_token = patterns.scalar(TOKEN.regex).match
_is_language = patterns.scalar(LANGUAGE_TAG.regex).match
_OWN_ID = f"{{{OWN}}}id"
_SPACES = (*NAMESPACES, XHTML)


class _Names(dict[str, str]):
    """The names of elements without NITF's namespace, or the one that a file has, by their tags.

    There are few in a file, so that a look into a dict is all that most elements need; no more than 1,024 are kept.
    """

    def __init__(self, namespace: str) -> None:
        super().__init__()
        self._namespaces = (*_SPACES, namespace)

    def __missing__(self, tag: str) -> str:
        """Take a tag apart, and remember its name."""
        space, _, name = tag.rpartition("}")
        name = name if space[1:] in self._namespaces else tag
        if len(self) < _REMEMBERED:
            self[tag] = name
        return name


_REMEMBERED = 1024
_names = lru_cache(maxsize=8)(_Names)


class AttributeReader:
    """What is known while a file is read, and how elements and attributes are looked at.

    `own` says that the file calls itself one of ours, `collapses` whether the white space of a text (not empty)
    is to be collapsed, `spans` where elements lie if origins are wanted. `odd` says that something was met that
    may break the normal form, so that the document has to be mended. `kept` are elements that are kept as markup,
    `sided` paragraphs whose class says which side speaks, `repeated` elements that are passed over since what is in
    them stands elsewhere, and `tell` takes diagnostics.
    """

    def __init__(self, root: Element, name: str | None, report: Report, spans: Spans | None) -> None:
        self.namespace = root.tag[1:].partition("}")[0] if root.tag.startswith("{") else ""
        self.prefix = f"{{{self.namespace}}}" if self.namespace else ""
        self._names = _names(self.namespace)
        self.extensions: list[Extension] = []
        self.kept: list[Element] = []
        self.internal_notes: list[str] = []
        self.sided: list[tuple[Paragraph, Side]] = []
        self.repeated: list[Element] = []
        self.own = PROFILE in (root.get("class") or "").split()
        self.odd = False
        self._ids: set[str] = set()
        self._copies: frozenset[str | None] | None = None
        self.name = name
        self.collapses = reformatted if self.own else collapses
        self.tell = report
        self.spans = spans

    def local(self, element: Element) -> str:
        """Give an element's name without NITF's namespace; one of another namespace keeps it."""
        return self._names[element.tag]

    def attribute(self, element: Element, name: str) -> str | None:
        """Give an attribute's text, or nothing if it is missing or empty."""
        value = element.get(name)
        if value and ("\n" in value or "\r" in value):
            self.odd = True
        return value or None

    def count(self, element: Element, name: str) -> int | None:
        """Give an attribute that is a whole number from 1, or nothing."""
        return count_of(element.get(name))

    def time(self, element: Element, name: str) -> int | None:
        """Give an attribute that is a whole number from 0, or nothing."""
        return 0 if element.get(name) == "0" else self.count(element, name)

    def token(self, element: Element, name: str) -> str | None:
        """Give an attribute that is a name token, or nothing."""
        value = element.get(name)
        return value if value and _is_token(value) else None

    def language(self, element: Element, name: str = XML_LANG) -> str | None:
        """Give an attribute that is a language tag, or nothing."""
        value = element.get(name)
        return value if value and _is_language(value) else None

    def identifier(self, element: Element, name: str = "id") -> str | None:
        """Give an attribute that is an id, or nothing."""
        value = element.get(name)
        if not value:
            return None
        if value not in self._ids:
            if not _is_id(value):
                return None
            self._ids.add(value)
        return value

    def free_id(self, name: str) -> str:
        """Give an id that no element has: the name, with a number behind it if that must be."""
        return free_id(name, self._ids)

    def reserve(self, names: Iterable[str]) -> None:
        """Note ids that elements have which another reader reads."""
        self._ids.update(names)

    def own_id(self, element: Element) -> str | None:
        """Give an element's id, which stands in our own namespace if another element had it before."""
        return self.identifier(element) or self.identifier(element, _OWN_ID)

    def choice(self, element: Element, name: str, values: tuple[str, ...]) -> str | None:
        """Give an attribute that is one of several words, or nothing."""
        value = (element.get(name) or "").lower()
        return value if value in values else None

    def alignment(self, element: Element, name: str) -> str | None:
        """Give an attribute that says how a cell is aligned, or nothing."""
        return self.choice(element, name, ("left", "center", "right"))

    def date(self, element: Element, name: str) -> Date | None:
        """Give an attribute that is a date, or nothing; one that can't be read is kept as it is."""
        text = self.attribute(element, name)
        if text is None:
            return None
        if self.own:
            return own_date(text, raw=name in (element.get(RAW) or "").split(" "))
        date, whole = lenient(text)
        if not whole:
            self.extensions.append(Extension(extension_name("nitf", self.local(element), name), text))
        return date

    def common(self, element: Element, rule: str) -> dict[str, Any]:
        """Give the fields that all blocks have: id, language and origin."""
        keys = element.keys()
        found: dict[str, Any] = {}
        if "id" in keys or _OWN_ID in keys:
            found["id"] = self.own_id(element)
        if XML_LANG in keys:
            found["lang"] = self.language(element)
        if self.spans is not None:
            found["origin"] = self.origin(element, rule)
        return found

    def origin(self, element: Element, rule: str) -> Origin | None:
        """Give the origin of what an element stands for, if origins are wanted."""
        return None if self.spans is None else Origin(*self.spans[element], rule)

    def _is_copy(self, element: Element) -> bool:
        """Say whether an element of our own file is what an extension before it is written as."""
        if self._copies is None:
            # The extensions stand before all that is written of them.
            self._copies = copies(self.extensions)
        return canonical(element) in self._copies

    def unmapped(self, element: Element, *, keep: bool = False) -> None:
        """Report an element that the model has no word for, and keep it as an extension if it holds all there is."""
        if keep and self.own and self._is_copy(element):
            return
        name = self.local(element)
        kept = "; it is kept as an extension" if keep else ""
        message = f"<{name.rpartition('}')[2]}> has no place in the model{kept}"
        self.tell(Diagnostic("unmapped-markup", message, self.name, Position(element.sourceline or 1, 1)))
        if keep:
            self.kept.append(element)
            field = extension_name("nitf", name.rpartition("}")[2])
            self.extensions.append(Extension(field, squeeze(self.markup(element))))

    def markup(self, element: Element) -> str:
        """Give an element as it would be written, without declarations that say nothing about it."""
        from lxml import etree

        node: Any = element
        text: str = etree.tostring(node, encoding="unicode", with_tail=False)
        for prefix, space in element.nsmap.items():
            if prefix is None and space in _SPACES:
                text = text.replace(f' xmlns="{space}"', "", 1)
            elif prefix is not None and f"{prefix}:" not in text:
                text = text.replace(f' xmlns:{prefix}="{space}"', "", 1)
        return text
