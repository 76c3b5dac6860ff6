"""The reader: an article of TT's to a document."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

import attrs

from newsdoc import patterns
from newsdoc.diagnostics import Diagnostic, ReadError
from newsdoc.formats.foreign_json import parse_foreign, provenance_of, report_replaced
from newsdoc.formats.json import compact
from newsdoc.formats.losses import Told
from newsdoc.formats.meaning import report_meaning
from newsdoc.formats.recognition import foreign
from newsdoc.formats.tt_newsdoc.extensions import extension
from newsdoc.formats.tt_newsdoc.identity import read_identity
from newsdoc.formats.tt_newsdoc.parts import read_parts, renamed, write_part
from newsdoc.formats.tt_newsdoc.rules import HEAD
from newsdoc.formats.tt_newsdoc.shapes import DOCUMENT, EXTENSION, LISTS, blocks_of, cleaned, filled, misfits
from newsdoc.formats.tt_newsdoc.texts import line
from newsdoc.formats.tt_newsdoc.writer import ARTICLE, title_of
from newsdoc.json_places import placing
from newsdoc.limits import most_of
from newsdoc.model import Document, Extension, Headline, Raw
from newsdoc.model.scalars import LANGUAGE_TAG
from newsdoc.normal import normalize
from newsdoc.plain import is_object

if TYPE_CHECKING:
    from newsdoc.diagnostics import Report
    from newsdoc.formats.tt_newsdoc.rules import Part
    from newsdoc.formats.tt_newsdoc.shapes import Block
    from newsdoc.limits import Limits

__all__ = ["read"]


def read(data: str | bytes, *, name: str | None, report: Report, limit: int | Limits | None) -> Document:
    """Give the document that an article of TT's holds, as `newsdoc.formats.tt_newsdoc.read` says."""
    with placing(data, report) as tell:
        return _read(data, name, tell, limit)


def _read(data: str | bytes, name: str | None, report: Report, limit: int | Limits | None) -> Document:
    given = parse_foreign(data, name=name, limit=limit)
    parsed = given.value
    _require_document(parsed, name)
    found = cleaned(parsed)
    document = attrs.evolve(normalize(_Reader(name, report).document(found)), source=provenance_of(data, name))
    report_replaced(given, document, name, report)
    report_meaning(document, name, report)
    return document


def _require_document(parsed: Any, name: str | None) -> None:
    """Raise `ReadError` for what is plainly of another format, and for values of a wrong type."""
    message = foreign(parsed, EXTENSION)
    if message is None and not (is_object(parsed) and parsed.keys() & {"uuid", "type", *LISTS}):
        message = "the JSON is no document of TT's NewsDoc: it has neither a UUID nor a type nor any blocks"
    if message is not None:
        raise ReadError(Diagnostic("not-newsdoc", message, name, path="$"))
    wrong = [Diagnostic("wrong-type", f"it is not {expected}", name, path=path) for path, expected in misfits(parsed)]
    if wrong:
        raise ReadError(*wrong)


@attrs.define
class _Reader:
    """What has been read of an article so far."""

    _file: str | None
    _report: Report
    _fields: defaultdict[str, list[Any]] = attrs.field(factory=lambda: defaultdict[str, list[Any]](list))
    _extensions: list[Extension] = attrs.field(factory=list[Extension])
    _ids: set[str] = attrs.field(factory=set[str])
    _problems: list[Diagnostic] = attrs.field(factory=list[Diagnostic])

    def document(self, found: Block) -> Document:
        """Give the document. Raises `ReadError` for markup that isn't safe."""
        for name in LISTS:
            self._read_blocks(name, blocks_of(found, name))
        if self._problems:
            raise ReadError(*most_of(self._problems))
        fields: dict[str, Any] = {
            name: values[0] if name in HEAD else tuple(values) for name, values in self._fields.items() if values
        }
        made = self._with_attributes(Document(**fields), found)
        if others := {key: value for key, value in found.items() if key not in (*DOCUMENT, *LISTS) and filled(value)}:
            self._keep("other", others, "$")
        return attrs.evolve(made, extensions=tuple(self._extensions))

    def _with_attributes(self, made: Document, found: Block) -> Document:
        """Give a document with what the attributes of the article say, and keep what is no field."""
        title, language = line(found.get("title")), found.get("language") or ""
        known, uuid = read_identity(found)
        if made.headline is None and title:
            made = attrs.evolve(made, headline=Headline((title,)))
        tag = language if patterns.scalar(LANGUAGE_TAG.regex).match(language) else None
        rest = {
            "uuid": uuid,
            "type": found.get("type") if found.get("type") != ARTICLE else None,
            "url": found.get("url"),
            "title": found.get("title") if title != title_of(made) else None,
            "language": None if tag else language,
        }
        for name, value in rest.items():
            if value:
                self._keep(name, value, f"$.{name}")
        return attrs.evolve(made, id=known, lang=tag)

    def _keep(self, name: str, value: Any, path: str) -> None:
        self._extensions.append(extension(name, value))
        self._tell("kept-as-extension", f"it is kept as the extension {EXTENSION}.{name}", path)

    def _tell(self, code: str, message: str, path: str) -> None:
        self._report(Diagnostic(code, message, self._file, path=path))

    def _read_blocks(self, name: str, blocks: list[Block]) -> None:
        """Read the blocks of a list, and keep whole what says more than the parts that it is read as."""
        kept: list[Block] = []
        for index, block in enumerate(blocks):
            path = f"$.{name}[{index}]"
            parts = self._read_block(name, block, path)
            again = [written for part in parts for written in write_part(part, Told())]
            if [filled(block)] == filled(again) or (name == "content" and _says_nothing(block)):
                continue
            kept.append(block)
            self._tell("kept-as-extension", f"it is kept whole in the extension {EXTENSION}.{name}", path)
        if kept:
            self._extensions.append(extension(name, sorted(kept, key=compact)))

    def _read_block(self, name: str, block: Block, path: str) -> list[Part]:
        taken = [field for field in HEAD if self._fields[field]]
        try:
            parts = read_parts(name, block, taken, lambda found: self._tell(found.code, found.message, path))
        except ReadError as error:
            self._problems += [
                attrs.evolve(found, file=self._file, position=None, path=path) for found in error.diagnostics
            ]
            return []
        parts = [renamed(part, self._first) for part in parts]
        for part in parts:
            self._fields[part.field].append(part.value)
            if isinstance(part.value, Raw):
                kind = block.get("type") or "without a type"
                self._tell("unmapped-markup", f"a block {kind} has no place in the model; it is kept as raw", path)
        return parts

    def _first(self, name: str) -> str | None:
        """Give an id to the first that has it, and to no other."""
        if name in self._ids:
            return None
        self._ids.add(name)
        return name


def _says_nothing(block: Block) -> bool:
    said: Block = filled(block)
    return said.keys() <= {"type", "role", "id"}
