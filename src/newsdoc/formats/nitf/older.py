"""NITF before 3.6, where no attribute of another namespace may stand: some become a class, and others go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc import patterns
from newsdoc.diagnostics import Diagnostic
from newsdoc.formats.nitf.markup import KEEP
from newsdoc.formats.nitf.names import KEEPS_SPACE, OWN_PREFIX

if TYPE_CHECKING:
    from newsdoc.diagnostics import Report
    from newsdoc.formats.nitf.versions import Version

__all__ = ["without_foreign"]

_LOST = {
    "nd:id": "an id that another node has, too",
    "nd:raw": "that a date is in its raw form, whatever it looks like",
    "nd:start": "the number that a list without numbers starts with",
    "nd:format": "the format of raw lines",
    "nd:begin": "when a turn starts, in milliseconds",
    "nd:end": "when a turn ends, in milliseconds",
}
"""What our attributes say, in words for those who won't find it."""

_CLASS = ' class="'
_CLASSLESS = "<rights "


def without_foreign(text: str, version: Version, report: Report) -> str:
    """Give NITF that our writer wrote without the attributes that the version doesn't have; losses are reported.

    White space that is to be kept is marked by a class instead. In what we write `<`, `>` and `"` are escaped
    wherever they are text, so that tags and attributes can be told by these signs.
    """

    def older(tag: patterns.Match) -> str:
        return _older(tag[0], version, report)

    return patterns.TAG.sub(older, text)


def _older(tag: str, version: Version, report: Report) -> str:
    if KEEP in tag:
        tag = _with_class(tag.replace(KEEP, "", 1), version, report)
    if f" {OWN_PREFIX}" not in tag:
        return tag

    def dropped(found: patterns.Match) -> str:
        name, _, value = found[0].strip().partition("=")
        _report(f"{_LOST[name]} ({value[1:-1]})", version, report)
        return ""

    return patterns.OWN_ATTRIBUTE.sub(dropped, tag)


def _with_class(tag: str, version: Version, report: Report) -> str:
    """Give a tag with the class that keeps white space behind its other classes."""
    if tag.startswith(_CLASSLESS) or tag == _CLASSLESS.rstrip() + ">":
        _report("white space in the notice of rights", version, report)
        return tag
    if _CLASS in tag:
        before, css, after = tag.partition(_CLASS)
        value, quote, rest = after.partition('"')
        return f"{before}{css}{value} {KEEPS_SPACE}{quote}{rest}"
    return f'{tag[:-1]}{_CLASS}{KEEPS_SPACE}">'


def _report(what: str, version: Version, report: Report) -> None:
    report(Diagnostic("not-expressible", f"NITF {version.name} has no place for {what}"))
