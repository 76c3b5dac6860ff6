"""The versions of NITF that are written and checked: what they call themselves, and where they differ from 3.6."""

from __future__ import annotations

import attrs

from newsdoc.diagnostics import UsageError
from newsdoc.diagnostics.suggestions import no_such
from newsdoc.formats.nitf.names import NAMESPACE

__all__ = ["NEWEST", "VERSIONS", "Version", "version_of"]

NEWEST = "3.6"
"""The version that is written and checked unless another is named."""


@attrs.frozen
class Version:
    """A version of NITF.

    `changed` is the date that its files may bear as their `change.date`. `foreign` says that attributes of other
    namespaces stand everywhere, and elements of other namespaces at the end of many; `foreign_inline` that such
    elements stand in runs of text. `single` are pairs of an element and one that stands in it once at most, where
    3.6 takes several.
    """

    name: str
    changed: str
    namespace: str = NAMESPACE
    foreign: bool = False
    foreign_inline: bool = True
    single: tuple[tuple[str, str], ...] = ()

    @property
    def public_id(self) -> str:
        """What files of the version call themselves."""
        return f"-//IPTC//DTD NITF {self.name}//EN"

    @property
    def system_id(self) -> str:
        """The file of its DTD, by the name that IPTC gives it."""
        return f"nitf-{self.name.replace('.', '-')}.dtd"


_PRODUCER = ("media", "media-producer")

VERSIONS: dict[str, Version] = {
    version.name: version
    for version in (
        Version(
            "3.3",
            "March 4, 2005",
            "http://iptc.org/std/nitf/2006-03-01/",
            foreign_inline=False,
            single=(("body.head", "abstract"), ("block", "abstract"), _PRODUCER),
        ),
        Version("3.4", "October 18, 2006", single=(_PRODUCER,)),
        Version("3.5", "September 11, 2009"),
        Version(NEWEST, "September 11, 2009", foreign=True),
    )
}
"""The versions by their names, the oldest first."""


def version_of(name: str) -> Version:
    """Give the version of a name. Raises `UsageError` that lists what there is."""
    if name in VERSIONS:
        return VERSIONS[name]
    raise UsageError(no_such("NITF version", name, VERSIONS))
