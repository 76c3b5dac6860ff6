"""When turns are said: the points of a `timeline`, written in milliseconds and read in any of TEI's units."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from newsdoc.formats.markup import attribute, free_id
from newsdoc.formats.mixed import local
from newsdoc.formats.tagged import element
from newsdoc.formats.tei.names import XML_ID
from newsdoc.model import BlockNode, Participant, Turn
from newsdoc.model.scalars import GREATEST
from newsdoc.tree import walk

if TYPE_CHECKING:
    from newsdoc.formats.xml import Element
    from newsdoc.model import Document

__all__ = ["pointed", "points_of", "read_points", "write_timeline"]

_UNITS = {"ms": 1, "s": 1000, "min": 60_000, "h": 3_600_000}
_DIGITS = 24


def points_of(document: Document) -> dict[int, str]:
    """Give an id for each point in time at which a turn begins or ends that no node has, the beginning first."""
    turns = [block for block in document.body if isinstance(block, Turn)]
    times = {time for turn in turns for time in (turn.start, turn.end) if time is not None}
    if not times:
        return {}
    taken = {node.id or "" for node in walk(document) if isinstance(node, BlockNode | Participant)}
    return {time: free_id(f"t{time}", taken) for time in (0, *sorted(times - {0}))}


def write_timeline(points: dict[int, str]) -> str:
    """Write the points in time, each by how long after the beginning of the recording it is."""
    if not points:
        return ""
    origin = f"#{points[0]}"
    held = "".join(
        "\n" + element(f"when{attribute('xml:id', name)}" + (_after(time, origin) if time else ""), "")
        for time, name in points.items()
    )
    return "\n" + element(f'timeline unit="ms"{attribute("origin", origin)}', f"{held}\n")


def _after(time: int, origin: str) -> str:
    return attribute("interval", time) + attribute("since", origin)


def pointed(pointer: str) -> str:
    """Give the id that a pointer means; others leave out the # before it."""
    return pointer.strip().rpartition("#")[2]


def read_points(text: Element) -> dict[str, int]:
    """Give the milliseconds after the beginning of the points in the first timeline of a text, by their ids.

    A point is so long after another that stands before it, or after the one right before it.
    """
    points: dict[str, int] = {}
    timeline = next((each for each in text.iter() if local(each) == "timeline"), None)
    last: int | None = 0
    for number, when in enumerate(() if timeline is None else timeline.getchildren()):
        since = when.get("since")
        start = last if since is None else points.get(pointed(since))
        last = 0 if number == 0 and when.get("interval") is None else _later(start, when, timeline)
        if last is not None and (key := when.get(XML_ID)):
            points[key] = last
    return points


def _later(start: int | None, when: Element, timeline: Any) -> int | None:
    """Give the time that is so long after another as an element says, if that can be told."""
    unit = _UNITS.get(when.get("unit") or timeline.get("unit") or "s")
    said = when.get("interval") or ""
    if start is None or unit is None or len(said) > _DIGITS:
        return None
    try:
        time = start + Decimal(said) * unit
    except InvalidOperation:
        return None
    return round(time) if time.is_finite() and 0 <= time <= GREATEST else None
