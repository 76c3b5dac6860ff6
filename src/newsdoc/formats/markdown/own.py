"""Files of ours: what is hidden in them says what is a turn, who speaks in it, and where the body begins."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc import patterns
from newsdoc.diagnostics import Diagnostic, ReadError
from newsdoc.formats.credits import credits_of
from newsdoc.formats.markdown.line_reading import stress, without_stress
from newsdoc.formats.markdown.line_writing import LABEL
from newsdoc.formats.markdown.names import BODY, END, NAME, PERSON, TURN, Hidden, is_hidden
from newsdoc.formats.markdown.voices import Voice, shown
from newsdoc.model import (
    Byline,
    Dateline,
    Deck,
    Document,
    Heading,
    Headline,
    Kicker,
    Origin,
    Paragraph,
    Participant,
    Turn,
)
from newsdoc.model.scalars import ID
from newsdoc.normal import join
from newsdoc.shape import FORMAT_VERSION, choices

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

    from newsdoc.formats.markdown.block_reading import BlockReader

__all__ = ["is_own", "read_own"]

_LABELS = (":", "：", "—")
"""How a bold label ends that nothing hidden tells of, as others have added it."""


def is_own(tokens: Sequence[Token], name: str | None) -> bool:
    """Say whether newsdoc wrote a file; `name` is the file's. Raises `ReadError` for one of another version."""
    versions = [found.word for token in tokens if (found := _hidden(token)) is not None and found.name == NAME]
    version = next((version for version in versions if version[:1].isdigit()), None)
    if version not in (None, FORMAT_VERSION):
        message = f"the file is of version {version}; this newsdoc reads {FORMAT_VERSION}"
        raise ReadError(Diagnostic("unsupported-version", message, name))
    return version is not None


def _hidden(token: Token) -> Hidden | None:
    """Give what a token says without showing it, if it is such a one."""
    if token.type != "definition" or not (token.meta["url"].startswith("#") and is_hidden(token.meta["label"])):
        return None
    word, at, key = token.meta["url"][1:].partition("@")
    return Hidden(token.meta["label"], word, key if at else None, token.meta["title"] or None)


def read_own(reader: BlockReader, tokens: Sequence[Token]) -> Document:
    """Give the document that a file of ours is; its nodes may not be in normal form."""
    hidden = [found for token in tokens if (found := _hidden(token)) is not None]
    begin = next(number for number, found in enumerate(hidden) if found.name == NAME)
    people: dict[str, Participant] = {}
    for found in hidden[begin:]:
        if found.name == PERSON and found.id and _is_id(found.id) and found.word in choices(Participant, "role"):
            people.setdefault(found.id, Participant(found.id, found.text, found.word))  # type: ignore[arg-type]
    own = _Own(reader, people)
    for found in hidden[begin:]:
        own.hear(found)
    head = own.head() if any(found.name == BODY for found in hidden) else own.headline()
    return Document(**head, body=tuple(own.body()), participants=tuple(people.values()))


def _is_id(text: str) -> bool:
    return patterns.scalar(ID.regex).match(text) is not None


class _Own:
    """A file that is being read: the blocks that are left, and who is heard by which label."""

    def __init__(self, reader: BlockReader, people: dict[str, Participant]) -> None:
        self._reader = reader
        self._names = {key: person.name for key, person in people.items()}
        self._voices: dict[str, Voice] = {}
        self._strays: list[Any] = []

    def hear(self, hidden: Hidden) -> None:
        """Note who speaks where a label stands, from here on."""
        if hidden.name == TURN and hidden.word in choices(Turn, "kind") and (not hidden.id or _is_id(hidden.id)):
            voice = Voice(hidden.word, hidden.id, hidden.text)  # type: ignore[arg-type]
            self._voices[shown(voice, self._names)] = voice

    def headline(self) -> dict[str, Any]:
        """Read the headline, if that is all that stands above the body."""
        token = self._reader.token
        if token is None or token.type != "heading_open" or token.tag != "h1":
            return {}
        (heading,) = self._reader.block()
        return {"headline": _headline(heading)}

    def head(self) -> dict[str, Any]:
        """Read what stands above the body; what others have put there is part of the body."""
        found: dict[str, Any] = {"decks": (), "bylines": (), "abstract": ()}
        while (token := self._reader.token) is not None and not _ends_head(token):
            self._head_block(token, found)
        return found

    def _head_block(self, token: Token, found: dict[str, Any]) -> None:
        words = self._reader.words
        signs = stress(words)
        content = self._reader.line(without_stress(words) if signs else words, token) if words else ()
        origin = self._reader.origin(token)
        blocks = self._reader.block()
        match signs:
            case "*":
                found["decks"] += (Deck(content, origin=origin),)
            case "**" | "__":
                byline = Byline(credits_of(content), "author" if signs == "**" else "translator", origin=origin)
                found["bylines"] += (byline,)
            case "_" if "dateline" not in found:
                found["dateline"] = Dateline(credits_of(content), origin=origin)
            case _ if token.tag == "h1" and "headline" not in found:
                found["headline"] = _headline(blocks[0])
            case _ if token.type == "blockquote_open":
                found["abstract"] += blocks[0].content
            case _ if words and "kicker" not in found:
                found["kicker"] = Kicker(content, origin=origin)
            case _:
                self._strays += blocks

    def body(self) -> list[Any]:
        """Read the blocks of the body."""
        found: list[Any] = [*self._strays]
        turns: list[tuple[int, Voice, list[Any]]] = []
        turn: list[Any] | None = None
        while (token := self._reader.token) is not None:
            if (hidden := _hidden(token)) is not None:
                self._reader.take()
                self.hear(hidden)
                turn = None if hidden.name == END else turn
            elif (label := _label(self._reader.words)) is not None and (voice := self._voice(label)) is not None:
                turn = self._opened(token)
                turns.append((len(found), voice, turn))
                found.append(None)
            elif turn is not None:
                turn += self._reader.block()
            else:
                found += self._reader.block()
        for number, voice, content in turns:
            found[number] = _turn(voice, content)
        return found

    def _voice(self, label: str) -> Voice | None:
        """Give who is heard by a label; one that others have added is that of somebody who isn't known."""
        known = Voice("remark", None, f"{label} ") if label.endswith(_LABELS) else None
        return self._voices.get(label, known)

    def _opened(self, token: Token) -> list[Any]:
        """Read the paragraph that begins with a label, and give what is behind that."""
        words = self._reader.words
        close = next(number for number, word in enumerate(words) if word.type == "strong_close")
        content = self._reader.line(words[close + 1 :], token)
        if content and isinstance(content[0], str):
            content = join((content[0].removeprefix(" "), *content[1:]))
        origin = self._reader.origin(token)
        self._reader.block()
        return [Paragraph(content, origin=origin)] if content else []


def _ends_head(token: Token) -> bool:
    hidden = _hidden(token)
    return hidden is not None and hidden.name == BODY


def _headline(heading: Heading) -> Headline:
    return Headline(heading.content, origin=heading.origin)


def _label(words: Sequence[Token]) -> str | None:
    """Give the text in bold that a paragraph begins with, if it has the sign of a label."""
    if not words or words[0].type != "strong_open" or words[0].markup != LABEL * 2:
        return None
    close = next(number for number, word in enumerate(words) if word.type == "strong_close")
    inner = words[1:close]
    return "".join(word.content for word in inner) if all(word.type == "text" for word in inner) else None


def _turn(voice: Voice, content: list[Any]) -> Turn:
    origins = [block.origin for block in content if block.origin is not None]
    origin = Origin(origins[0].start, origins[-1].end, "markdown:turn", "label") if origins else None
    return Turn(tuple(content), voice.kind, voice.speaker, voice.label, origin=origin)
