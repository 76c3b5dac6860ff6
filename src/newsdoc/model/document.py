"""The document: its head, its body, the people in it, and what is known about it."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias

import attrs

from newsdoc.model.blocks import Block, Flow
from newsdoc.model.inlines import Entity, SomeContent
from newsdoc.model.node import BlockNode, Date, Node, Record
from newsdoc.model.scalars import Count, Id, LanguageTag, NonEmpty, Range, Sha256, Text, Token
from newsdoc.showing import shown

__all__ = [
    "Byline",
    "Dateline",
    "Deck",
    "Document",
    "Extension",
    "Headline",
    "Kicker",
    "Participant",
    "Provenance",
    "Revision",
    "Rights",
    "Series",
    "Subject",
]

_Credits: TypeAlias = Annotated[tuple[Text | Entity, ...], NonEmpty()]


@attrs.frozen(eq=False, repr=False, weakref_slot=False)
class Headline(BlockNode):
    """The title of the article."""

    content: SomeContent


@attrs.frozen(eq=False, repr=False, weakref_slot=False)
class Kicker(BlockNode):
    """A line above the headline that names the section, the series or the manner."""

    content: SomeContent


@attrs.frozen(eq=False, repr=False, weakref_slot=False)
class Deck(BlockNode):
    """A line below the headline that adds to it."""

    content: SomeContent


@attrs.frozen(eq=False, repr=False, weakref_slot=False)
class Byline(BlockNode):
    """Who wrote the article, or translated it: text and the names in it."""

    content: _Credits
    kind: Literal["author", "translator"] = "author"


@attrs.frozen(eq=False, repr=False, weakref_slot=False)
class Dateline(BlockNode):
    """Where and when the story was filed: text and the names in it; `date` is the day that it gives."""

    content: _Credits
    date: Date | None = None


@attrs.frozen(eq=False, repr=False, weakref_slot=False)
class Participant(Node):
    """Somebody who speaks in the document.

    `title` is their job and `affiliation` where they do it. `labels` are the forms in which they are
    printed as a speaker, without punctuation: `Gazette`, `VV`. `name` is missing where nobody is named.
    """

    id: Id
    name: Text | None = None
    role: Literal["interviewer", "interviewee", "moderator", "translator", "audience", "speaker"] = "speaker"
    kind: Literal["person", "organisation", "group"] = "person"
    title: Text | None = None
    affiliation: Text | None = None
    labels: tuple[Text, ...] = ()


@attrs.frozen(eq=False, repr=False, weakref_slot=False)
class Series(Record):
    """The series that the article belongs to, and which part of it this is."""

    name: Text
    part: Count | None = None
    total: Count | None = None


@attrs.frozen(eq=False, repr=False, weakref_slot=False)
class Revision(Record):
    """One step in the history of the document."""

    name: Text | None = None
    function: (
        Literal[
            "writer-author",
            "editor",
            "producer",
            "archivist",
            "videographer",
            "graphic-artist",
            "photographer",
            "statistician",
            "other",
        ]
        | None
    ) = None
    date: Date | None = None
    comment: Text | None = None


@attrs.frozen(eq=False, repr=False, weakref_slot=False)
class Rights(Record):
    """Who holds the rights, and what others may do: copyright year and holder, owner, agent, terms, dates."""

    holder: Text | None = None
    year: Token | None = None
    notice: Text | None = None
    owner: Text | None = None
    agent: Text | None = None
    geography: Text | None = None
    terms: Text | None = None
    starts: Date | None = None
    ends: Date | None = None


@attrs.frozen(eq=False, repr=False, weakref_slot=False)
class Subject(Record):
    """What the article is about: a code of a scheme such as IPTC's media topics, its name, or both."""

    code: Text
    scheme: Text | None = None
    name: Text | None = None


@attrs.frozen(eq=False, repr=False, weakref_slot=False)
class Extension(Record):
    """Metadata of a house's own: a name and a value. A name may recur."""

    name: Token
    value: Text


@attrs.frozen(eq=False, repr=False, weakref_slot=False)
class Provenance(Record):
    """The file that the document was read from, and by which version of newsdoc."""

    name: Text | None = None
    media_type: Text | None = None
    encoding: Text | None = None
    sha256: Sha256 | None = None
    version: Text | None = None


@attrs.frozen(eq=False, repr=False, weakref_slot=False)
class Document(Node):
    """A news document.

    `source` says what it was read from and, like origins, doesn't count for equality.
    `internal_notes` are for the desk and not to be published.
    """

    kicker: Kicker | None = None
    headline: Headline | None = None
    decks: tuple[Deck, ...] = ()
    bylines: tuple[Byline, ...] = ()
    dateline: Dateline | None = None
    abstract: tuple[Flow, ...] = ()
    body: tuple[Block, ...] = ()
    participants: tuple[Participant, ...] = ()
    lang: LanguageTag | None = None
    id: Text | None = None
    version: Token | None = None
    issued: Date | None = None
    released: Date | None = None
    updated: Date | None = None
    expires: Date | None = None
    status: Literal["usable", "embargoed", "withheld", "canceled"] | None = None
    urgency: Annotated[int, Range(1, 8)] | None = None
    series: Series | None = None
    revisions: tuple[Revision, ...] = ()
    internal_notes: tuple[Text, ...] = ()
    rights: Rights | None = None
    subjects: tuple[Subject, ...] = ()
    keywords: tuple[Text, ...] = ()
    extensions: tuple[Extension, ...] = ()
    source: Provenance | None = attrs.field(default=None, eq=False)

    def participant(self, id: str | None) -> Participant | None:
        """Give the participant with this id, or none where nobody has it."""
        return next((person for person in self.participants if person.id == id), None)

    def _repr_html_(self) -> str | None:
        """Give what a notebook shows, as IPython asks for it: see `newsdoc.view.notebook`, which makes it."""
        found: str | None = shown("html", self)
        return found

    def _repr_mimebundle_(self, **options: object) -> dict[str, Any]:
        """Give the document as plain data for a notebook; the options say what IPython wants, and it looks itself."""
        del options
        found: dict[str, Any] = shown("bundle", self) or {}
        return found
