"""The reader of a TEI text: what is known of the file while it is read, and the turns of those who speak in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.formats.languages import short_tag
from newsdoc.formats.mixed import MixedReader, Vocabulary, is_id, local
from newsdoc.formats.spaces import BLANKS
from newsdoc.formats.tei.block_reading import BLOCKS, GROUPING, SECTIONS, is_speaker, said_blocks
from newsdoc.formats.tei.inline_reading import INLINES, SILENT
from newsdoc.formats.tei.names import XML_ID
from newsdoc.formats.tei.people import PEOPLE
from newsdoc.formats.tei.said import POINTER
from newsdoc.formats.tei.times import pointed
from newsdoc.formats.tei.words import TOKENS, Words
from newsdoc.formats.voices import SIDES, with_speakers
from newsdoc.model import Paragraph, Turn

if TYPE_CHECKING:
    from newsdoc.diagnostics import Report
    from newsdoc.formats.pair import Read
    from newsdoc.formats.tei.people import Cast
    from newsdoc.formats.xml import Element

__all__ = ["BODY", "TeiReader", "settled", "with_voices"]

_WORDS = Vocabulary(BLOCKS, INLINES, SILENT, GROUPING, SECTIONS)


@attrs.frozen
class _Label:
    """A label that stands before the turn which it belongs to."""

    text: str


class TeiReader(MixedReader):
    """What is known while a text is read.

    `own` says that newsdoc wrote the file, `kinds` what the pointers in it say of turns, `cast` who speaks, `points`
    what those to points in time mean.
    """

    def __init__(self, name: str | None, report: Report, cast: Cast, kinds: dict[str, str], *, own: bool) -> None:
        super().__init__(_WORDS, name, report, XML_ID)
        self.own = own
        self.cast = cast
        self.kinds = kinds
        self.points: dict[str, int] = {}
        self._words_of_others = Words()

    def tail(self, element: Element) -> str:
        """Give the text behind an element, without the blanks between signs that are printed as one word.

        In files of others there is a blank between words where it is meant.
        """
        text = element.tail or ""
        if text.strip(BLANKS):
            return text
        if local(element) in TOKENS and _joined(element):
            return ""
        return " " if not text and not self.own and self._words_of_others.blank_behind(element) else text

    def common(self, element: Element) -> dict[str, Any]:
        """Give the fields that all blocks have; the id of somebody in a cast is that of a participant."""
        found = super().common(element)
        if local(element) in PEOPLE:
            return found | {"id": None}
        if found["lang"] and not self.own:
            return found | {"lang": short_tag(found["lang"])}
        pointer = element.get("corresp") or ""
        known = self.own and pointer.startswith(POINTER) and is_id(pointer[1:])
        return found | {"id": pointer[1:]} if known else found

    def label(self, element: Element) -> str | None:
        """Give the printed label that an element is; others' stand on a line of their own."""
        text = self.phrase(element)
        return text if self.own or text is None else f"{text} "


def _joined(element: Element) -> bool:
    """Say whether a word or sign is printed as one with that behind it."""
    behind = element.getnext()
    before = behind is not None and behind.get("join") in ("left", "both")
    return before or element.get("join") in ("right", "both")


def _turn(reader: TeiReader, element: Element, out: list[Any]) -> None:
    """Append what somebody says: a turn, or what stands in it where no words are."""
    children, text = element.getchildren(), element.text
    label: str | None = None
    if children and is_speaker(children[0]) and not (text or "").strip(BLANKS):
        label = reader.label(children[0])
        children, text = children[1:], children[0].tail
    blocks: list[Any] = []
    reader.flow_of(text, children, blocks, said_blocks(element))
    if not blocks:
        out += (Paragraph((label,)),) if label else ()
        return
    speaker = _speaker(reader, element)
    if speaker is not None and label and not reader.own:
        reader.cast.label(speaker, label)
    kind: Any = _kind(reader, element, speaker)
    times: dict[str, Any] = {"start": _time(reader, element, "start"), "end": _time(reader, element, "end")}
    out.append(Turn(tuple(blocks), kind, speaker, label, **times, **reader.common(element)))


def _said(element: Element, name: str) -> str | None:
    """Give an attribute of a turn: it may be that of the block of annotations in which it stands (ISO 24624)."""
    around = element.getparent()
    said = element.get(name)
    if said is None and around is not None and local(around) == "annotationBlock":
        return around.get(name)
    return said


def _time(reader: TeiReader, element: Element, name: str) -> int | None:
    """Give when a turn begins or ends."""
    said = _said(element, name)
    time = reader.points.get(pointed(said or ""))
    if said and time is None:
        reader.remark(element, f"the {name} of <{local(element)}> is no known point in time; it is left out")
    return time


def _speaker(reader: TeiReader, element: Element) -> str | None:
    """Give the id of who speaks; of several the first, for a turn has one speaker."""
    pointers = (_said(element, "who") or "").split()
    if len(pointers) > 1:
        reader.remark(element, f"<{local(element)}> is said by several; the first of them is its speaker")
    return reader.cast.speaker(pointers[0], (element.get("ana") or "").split(), own=reader.own) if pointers else None


def _kind(reader: TeiReader, element: Element, speaker: str | None) -> str:
    for pointer in (element.get("ana") or "").split():
        if pointer in reader.kinds:
            return reader.kinds[pointer]
    side: str = SIDES.get(reader.cast.role(speaker), "remark")
    return side


def _speaker_note(reader: TeiReader, element: Element, out: list[Any]) -> None:
    """Append the label that ParlaMint and others put before a turn."""
    if is_speaker(element) and (label := reader.label(element)):
        out.append(_Label(label))
    else:
        BLOCKS["note"](reader, element, out)


def settled(blocks: list[Any], cast: Cast) -> list[Any]:
    """Give blocks with the labels that stand before turns in those; one before no turn is a paragraph."""
    found: list[Any] = []
    for block in blocks:
        above = found[-1] if found else None
        if isinstance(above, _Label):
            found.pop()
            if isinstance(block, Turn) and block.label is None:
                found.append(attrs.evolve(block, label=above.text))
                cast.label(block.speaker, above.text)
                continue
            found.append(Paragraph((above.text.strip(),)))
        found.append(block)
    return [Paragraph((each.text.strip(),)) if isinstance(each, _Label) else each for each in found]


def with_voices(blocks: list[Any], cast: Cast) -> list[Any]:
    """Give the blocks of a file of others; turns without a speaker are those of whom their label names."""
    return with_speakers(settled(blocks, cast), cast.people, cast.named)


BODY: dict[str, Read] = {"u": _turn, "sp": _turn, "note": _speaker_note}
"""The readers of what stands nowhere but in a body."""
