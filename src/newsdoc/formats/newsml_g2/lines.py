"""Lines of an item's metadata: each a property with what it says, in groups and in the order of the standard."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsdoc.checks import is_possible
from newsdoc.formats.dates import date_time
from newsdoc.formats.markup import escape
from newsdoc.formats.spaces import squeeze

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsdoc.model import Date

__all__ = ["Line", "element", "grouped", "named", "whole_time"]


class Line(NamedTuple):
    """A property as it is written: the name of its element, what it says (a name, a code or a text), and its markup."""

    name: str
    said: str
    markup: str


_WIDEST_ZONE = 14

# The groups of properties, and in each of them those that are written, in the order of the standard.
_ORDER = {
    "rightsInfo": ("copyrightHolder", "copyrightNotice", "usageTerms"),
    "itemMeta": (
        *("itemClass", "provider", "versionCreated", "firstCreated", "embargoed", "pubStatus", "role", "fileName"),
        *("generator", "profile", "service", "title", "edNote", "memberOf", "instanceOf", "signal", "expires"),
    ),
    "contentMeta": (
        *("urgency", "contentCreated", "contentModified", "digitalSourceType", "located", "infoSource", "creator"),
        *("contributor", "altId", "language", "genre", "keyword", "subject", "slugline", "headline", "dateline"),
        *("by", "creditline", "description"),
    ),
}

# Properties of which the standard takes one.
_SINGLE = frozenset(
    {
        *("copyrightHolder", "provider", "role", "fileName", "profile"),
        *("contentCreated", "contentModified", "digitalSourceType"),
    }
)


def element(name: str, text: str | None, attributes: str = "") -> Iterator[Line]:
    """Give an element that holds a text, unless there is none: the standard takes no blanks at its ends."""
    if text and (held := squeeze(text)):
        yield Line(name, held, f"<{name}{attributes}>{escape(held)}</{name}>")


def named(name: str, text: str | None, attributes: str = "") -> Iterator[Line]:
    """Give an element that holds a name."""
    for inner in element("name", text):
        yield Line(name, inner.said, f"<{name}{attributes}>{inner.markup}</{name}>")


def grouped(group: str, ours: Iterable[Line], kept: Iterable[Line]) -> list[str]:
    """Give the markup of a group of properties, line by line: ours, and those that were kept from another's item.

    One that was kept stands for ours that says the same, for it may say more.
    """
    lines, order = [*ours], _ORDER[group]
    places = {(line.name, line.said): place for place, line in reversed([*enumerate(lines)])}
    names = {line.name for line in lines}
    for line in (each for each in kept if each.name in order):
        place = places.pop((line.name, line.said), None)
        if place is not None:
            lines[place] = line
        elif line.name not in _SINGLE or line.name not in names:
            lines.append(line)
            names.add(line.name)
    lines.sort(key=lambda line: order.index(line.name))
    return [f"<{group}>", *(f"  {line.markup}" for line in lines), f"</{group}>"] if lines else []


def whole_time(date: Date | None) -> str | None:
    """Give a date with its time and zone, if they are known and XML Schema has them."""
    time = date_time(date)
    if time is None or not is_possible(time):
        return None
    hours = 0 if time.endswith("Z") else int(time[-5:-3])
    return time if hours < _WIDEST_ZONE else None
