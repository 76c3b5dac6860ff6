"""What a file of NewsML 1 or G2 says around an article: fields of the document, and the rest as extensions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.diagnostics import Diagnostic
from newsdoc.formats.identity import read_uri
from newsdoc.formats.markup import extension_name
from newsdoc.formats.newsml_g2.elements import local, markup_of, only_name, text_of
from newsdoc.formats.newsml_g2.names import ITEMS
from newsdoc.formats.newsml_g2.properties import GROUPS, READERS, says_more
from newsdoc.formats.nitf.matter import Matter
from newsdoc.formats.nitf.runs import bare_text
from newsdoc.formats.spaces import BLANKS, squeeze
from newsdoc.model import Date, Extension, Headline, Node, Participant, Rights, Series, Subject, Turn
from newsdoc.source import Position
from newsdoc.tree import plain_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdoc.formats.nitf.reader import Reader
    from newsdoc.formats.xml import Element

__all__ = ["Said", "add", "read_around"]

_SHOWN = 5

# Of these the article's are added to those around it; of others it has its own or theirs.
_TOGETHER = ("subjects", "keywords", "internal_notes", "participants")

# What is managed from outside: it may have changed since the article was written.
_MANAGED = ("status", "released", "version", "updated", "expires", "urgency")


@attrs.define
class Said:
    """What stands around an article: fields of the document, and extensions for what no field is for."""

    matter: Matter = attrs.field(factory=Matter)
    extensions: list[Extension] = attrs.field(factory=list[Extension])

    def fields(self) -> dict[str, Any]:
        """Give the fields of the document, as it has them."""
        found: dict[str, Any] = self.matter.one | {name: tuple(some) for name, some in self.matter.many.items() if some}
        return found | ({"rights": Rights(**self.matter.rights)} if self.matter.rights else {})

    def without(self, known: Said) -> Said:
        """Give what is said here that isn't known already."""
        matter = Matter()
        matter.one = {name: value for name, value in self.matter.one.items() if known.matter.one.get(name) != value}
        for name, values in self.matter.many.items():
            if known.matter.many.get(name) != values:
                matter.many[name] = values
        rights = known.matter.rights
        matter.rights = {name: text for name, text in self.matter.rights.items() if rights.get(name) != text}
        matter.genre = self.matter.genre if self.matter.genre != known.matter.genre else None
        return Said(matter, [each for each in self.extensions if each not in known.extensions])

    def genre_unless_spoken(self, body: Iterable[Any]) -> list[Extension]:
        """Give the extension for the genre of an interview, if it was said and the turns of a body don't say it."""
        spoken = any(isinstance(block, Turn) for block in body)
        return [self.matter.genre] if self.matter.genre is not None and not spoken else []


def read_around(reader: Reader, article: Element | None, outer: Iterable[Element]) -> Said:
    """Read what the elements around an article say beside it, the nearest first; one without text is none."""
    said = Said()
    path = {article}
    for around in outer:
        path.add(around)
        for child in around.getchildren():
            if child not in path and local(child) not in _OTHERS:
                _read(reader, child, said)
        said.extensions += _read_attributes(reader, around, said.matter)
        if text := bare_text(around):
            said.extensions.append(_kept(local(around), text))
    _settle_titles(said)
    _settle_authors(said)
    return said


# What is an article of its own, or a file of one.
_CONTENT = frozenset(("inlineXML", "remoteContent"))

# What holds other content than the article, or what whole parts of it say.
_OTHERS = frozenset((*ITEMS, "nitf", "NewsItem", "NewsComponent", "ContentItem"))


def _read(reader: Reader, element: Element, said: Said) -> None:
    """Read an element by the rule of its place; of those without a rule properties are kept, others looked into."""
    # Not by recursion: the file may be nested as deep as the parser allows.
    stack = [element]
    while stack:
        found = stack.pop()
        parent = found.getparent()
        group = "" if parent is None else local(parent)
        name = local(found)
        read = READERS.get(f"{group}/{name}")
        if read is not None:
            whole = read(reader, found, said.matter) and not says_more(found, f"{group}/{name}")
        elif len(found) and name not in _CONTENT and (name in GROUPS or group not in GROUPS):
            stack += reversed(found.getchildren())
            whole = True
        else:
            whole = not (len(found) or found.keys() or (found.text or "").strip(BLANKS))
        if not whole:
            said.extensions.append(_kept(name, _value(reader, found)))


def _value(reader: Reader, element: Element) -> str:
    """Give the text of an element that has nothing else, and of any other its markup."""
    text = text_of(element)
    bare = not element.keys() and (not len(element) or only_name(element) is not None)
    return text if text and bare else markup_of(reader, element)


def _kept(name: str, value: object) -> Extension:
    return Extension(extension_name("newsml", name), squeeze(_words(value)))


def _read_attributes(reader: Reader, item: Element, matter: Matter) -> list[Extension]:
    """Read the attributes of a G2 item; give what no field is for."""
    if local(item) == "newsItem":
        guid = reader.attribute(item, "guid")
        matter.put("id", guid and read_uri(guid))
        version = reader.token(item, "version")
        matter.put("version", version)
        matter.put("lang", reader.language(item))
        return [] if version or not item.get("version") else [_kept("version", item.get("version"))]
    return []


def _settle_titles(said: Said) -> None:
    """Take the title of an item as headline where there is none, and keep one that differs."""
    for title in said.matter.title:
        text = text_of(title)
        put = not text or said.matter.put("headline", Headline((text,)))
        if not put and not _same(said.matter.one["headline"], text):
            said.extensions.append(_kept("title", text))


def _settle_authors(said: Said) -> None:
    """Take those who wrote an article as its bylines where it has none, and keep who isn't named there."""
    bylines = said.matter.many["bylines"]
    if not bylines:
        bylines += [author for author, _ in said.matter.authors]
    printed = "\n".join(map(_words, bylines))
    spare = [author for author, whole in said.matter.authors if whole and _words(author) not in printed]
    said.extensions += [_kept("creator", author) for author in spare]


def add(reader: Reader, matter: Matter, said: Said) -> None:
    """Add what is said around an article to what it says itself, and report what has become an extension.

    How a thing is managed is for those around it to say, and all else for the article.
    """
    kept = said.extensions
    for name, value in said.matter.one.items():
        mine = matter.one.get(name)
        if name in _MANAGED:
            matter.one[name] = value
            kept += [Extension(f"nitf.{name}", _words(mine))] if mine not in (None, value) else []
        elif not matter.put(name, value) and not _same(mine, value):
            kept.append(_kept(name, value))
    for name, values in said.matter.many.items():
        together = name in _TOGETHER or not matter.many[name]
        known = {_key(value) for value in matter.many[name]}
        others = [value for value in values if _key(value) not in known]
        if together:
            matter.many[name] += others
        else:
            kept += [_kept(name, value) for value in others]
    for name, text in said.matter.rights.items():
        if matter.rights.setdefault(name, text) not in (None, text):
            kept.append(_kept(name, text))
    reader.extensions += kept
    _report(reader, kept)


def _report(reader: Reader, kept: list[Extension]) -> None:
    names = list(dict.fromkeys(each.name.partition(".")[2] for each in kept))
    if names:
        more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
        message = f"what stands around the article as {', '.join(names[:_SHOWN])}{more} is kept in extensions"
        reader.tell(Diagnostic("kept-as-extension", message, reader.name, Position(1, 1)))


def _key(value: object) -> object:
    """Give what tells values apart: who speaks by their id, subjects by code, all else by its letters."""
    if isinstance(value, Participant):
        return value.id
    return value.code if isinstance(value, Subject) else _letters(value)


def _words(value: object) -> str:
    """Give a value as text: a line, a date, a number."""
    if isinstance(value, Series):
        return value.name
    if isinstance(value, Node):
        return plain_text(value)
    return str(value.value or value.raw) if isinstance(value, Date) else str(value)


def _same(value: object, other: object) -> bool:
    return _letters(value) == _letters(other)


def _letters(value: object) -> str:
    return "".join(_words(value).split())
