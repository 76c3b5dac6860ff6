"""Reads plain text: decode, cut into units, take their cues, decide the mode, and make the document."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

import attrs

from newsdoc import patterns
from newsdoc._version import __version__
from newsdoc.decoding import text_of
from newsdoc.diagnostics import Diagnostic, UsageError, ignore
from newsdoc.direction import has_controls, report_misdirected
from newsdoc.formats.forbidden import replaced
from newsdoc.formats.text.article import units_of
from newsdoc.formats.text.casting import cast
from newsdoc.formats.text.cues import cues
from newsdoc.formats.text.decomposed import Reading, reading_of
from newsdoc.formats.text.dialect.opening import is_dialect
from newsdoc.formats.text.evidence import gather
from newsdoc.formats.text.given import given
from newsdoc.formats.text.head import read_head
from newsdoc.formats.text.interview import read_body
from newsdoc.formats.text.latin import is_latin
from newsdoc.formats.text.left_links import left_links
from newsdoc.formats.text.letters import language_of_letters
from newsdoc.formats.text.making import Maker
from newsdoc.formats.text.mode import decide
from newsdoc.formats.text.openings import openings, parts
from newsdoc.formats.text.overruling import unnamed, unused
from newsdoc.limits import TEXT_PIECES, limits_of
from newsdoc.loading import LOADING
from newsdoc.making import maker as make
from newsdoc.model import Document, Participant, Provenance
from newsdoc.model.scalars import LANGUAGE_TAG
from newsdoc.source import Position, Source
from newsdoc.styles.builtin import lexicon_for, without_style

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from newsdoc.diagnostics import Report
    from newsdoc.formats.text.article import Article
    from newsdoc.formats.text.cast import Cast, Person
    from newsdoc.formats.text.cues import Cue
    from newsdoc.formats.text.dialogue import Part
    from newsdoc.formats.text.evidence import Evidence
    from newsdoc.formats.text.given import Given, Names
    from newsdoc.formats.text.mode import Mode
    from newsdoc.formats.text.remarks import Remark
    from newsdoc.limits import Limits
    from newsdoc.styles import HouseStyle, Lexicon

__all__ = ["read"]

_CONTROLS = bytes(byte for byte in range(32) if byte not in b"\t\n\r")
_SAMPLE = 600
_COMMON_WORDS = 3


def read(  # noqa: PLR0913  (each is an option of the command line as well)
    data: str | bytes,
    *,
    name: str | None = None,
    report: Report = ignore,
    lang: str | None = None,
    style: str | Path | HouseStyle | None = None,
    interviewer: Names = None,
    interviewee: Names = None,
    origins: bool = True,
    limit: int | Limits | None = None,
) -> Document:
    """Read an article from plain text.

    `lang` says its language (BCP 47) where that isn't to be detected, and narrows the house styles to those of that
    language; `style` is a built-in house style's name, a TOML file's path, or a style, to read with instead of all
    built-in ones; `interviewer` and `interviewee` give the names of those who ask and answer, one or several, whatever
    the text says. Without `origins` nodes don't say where they came from. `limit` is how much is
    read: so many bytes, or `Limits`.

    A byte order mark is dropped, and offsets count from behind it.

    Raises `ReadError` for bytes that aren't UTF-8, and `UsageError` for an option that can't be.
    """
    _check_language(lang)
    names = given(interviewer, interviewee)
    limits = limits_of(limit)
    limits.check_size(data, name)
    index = lexicon_for(style, lang)
    text, encoding = text_of(data, name)
    limits.check_pieces(text, TEXT_PIECES, name)
    encoded = data if encoding == "utf-8" and isinstance(data, bytes) else _encoded(text)
    latin = encoded is not None and is_latin(encoded)
    if not latin and not _is_carried(text, encoded):
        text = replaced(text, name, report)
    if is_dialect(text):
        document = _read_dialect(text, names, name, report, origins=origins)
        return attrs.evolve(document, source=_provenance(data, encoding, name))
    _report_all(without_style(lang, style, name), report)
    source = _provenance(data, encoding, name)
    printed = Reading(text, text, {}) if latin else reading_of(text)
    index = index.narrow() if latin else index.for_text(printed.text)
    return _read_article(printed, Maker(index, origins), names, lang, source, name, report)


def _read_dialect(text: str, names: Given, name: str | None, report: Report, *, origins: bool) -> Document:
    """Read a text in the dialect, which says itself who speaks."""
    with LOADING:
        from newsdoc.formats.text.dialect.reader import read_dialect

    document = read_dialect(text, name=name, report=report, origins=origins)
    _report_all(unnamed(document, names, name), report)
    return document


def _read_article(  # noqa: PLR0913, PLR0917  (all that the caller says)
    printed: Reading, maker: Maker, names: Given, lang: str | None, source: Provenance, name: str | None, report: Report
) -> Document:
    """Read an article that isn't in the dialect, as it is printed."""
    index = maker.lexicon
    text = printed.text
    article = units_of(text)
    found = cues(article.units, index)
    _report_odd(text, found, name, report)
    evidence = gather(found, text, index, named=bool(names.parts))
    mode, _reason = decide(evidence)
    said = parts(evidence, mode)
    people = cast(evidence, mode, said, names)
    known = {
        "lang": lang or article.lang or _language(found, text, index),
        "issued": article.issued,
        "keywords": article.keywords,
        "source": source,
        "origin": maker.origin(0, len(text), f"mode-{mode.name}"),
    }
    document, remarks = _document(article, evidence, mode, people, said, maker, known)
    if report is not ignore:
        told = [*remarks, *left_links(article.units, document)]
        _report([_as_printed(one, printed) for one in told], printed.source, name, report)
    document = printed.restored(document)
    if names.parts:
        _report_all(unused(document, people, names, name), report)
    if report is not ignore and has_controls(text):
        report_misdirected(document, name, Source(printed.source), report)
    return document


def _document(  # noqa: PLR0913, PLR0917  (all that was found out)
    article: Article,
    evidence: Evidence,
    mode: Mode,
    people: Cast,
    said: dict[int, Part],
    maker: Maker,
    known: dict[str, Any],
) -> tuple[Document, list[Remark]]:
    """Give the document, and what there is to say about the decisions."""
    opened = openings(evidence, mode, people, said)
    head = read_head(evidence, people, opened, maker)
    body, dateline, remarks = read_body(evidence, mode, people, maker, opened, said, head)
    before = [maker.raw(piece.lines, piece.start, piece.end, "yaml", "front-matter") for piece in article.matter]
    document = make(Document)(
        kicker=head.kicker,
        headline=head.headline,
        decks=head.decks,
        bylines=tuple(head.bylines),
        dateline=dateline,
        body=(*before, *head.blocks, *body),
        participants=_participants(people, maker),
        **known,
    )
    return document, [*head.remarks, *remarks]


def _provenance(data: str | bytes, encoding: str | None, name: str | None) -> Provenance:
    """Say what the document was read from; a file's name may have characters that no document can hold."""
    return make(Provenance)(
        name=patterns.FORBIDDEN.sub("\ufffd", name) if name else None,
        media_type="text/plain",
        encoding=encoding,
        sha256=hashlib.sha256(data).hexdigest() if isinstance(data, bytes) else None,
        version=__version__,
    )


def _report_odd(text: str, cues: list[Cue], name: str | None, report: Report) -> None:
    """Report a text that is empty, or plainly of another format."""
    if not cues:
        report(Diagnostic("empty-input", "there is no text in it", file=name))
    elif text.lstrip()[:1] in ("{", "<") and text.rstrip()[-1:] in ("}", ">"):
        looks = "JSON" if text.lstrip()[0] == "{" else "XML or HTML"
        message = f"this looks like {looks}, but it is read as plain text"
        report(Diagnostic("other-format", message, file=name, position=Position(1, 1)))


def _check_language(lang: str | None) -> None:
    """Refuse what is no language tag."""
    if lang is not None and not patterns.scalar(LANGUAGE_TAG.regex).match(lang):
        raise UsageError(f"lang={lang!r} is not {LANGUAGE_TAG.what}")


def _encoded(text: str) -> bytes | None:
    """Give a text in UTF-8, or nothing if it has surrogates."""
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError:
        return None


def _is_carried(text: str, data: bytes | None) -> bool:
    """Whether no character of a text is a control character, a surrogate, U+FFFE or U+FFFF.

    `data` are the text in UTF-8, in which controls are found faster; there are none if it has surrogates.
    """
    if data is None:
        return False
    controls = len(data) - len(data.translate(None, _CONTROLS))
    return not controls and "\ufffe" not in text and "\uffff" not in text


def _participants(people: Cast, maker: Maker) -> tuple[Participant, ...]:
    """Give those who speak, in the order in which the source names them."""
    speaking = [person for person in people.people if person.id is not None]
    return tuple(_participant(person, maker) for person in sorted(speaking, key=lambda person: person.place))


def _participant(person: Person, maker: Maker) -> Participant:
    assert person.id is not None  # noqa: S101  (for the type checkers: who calls this has looked)
    origin = maker.origin(*person.place, person.rule, person.basis, person.confidence)
    return make(Participant)(
        person.id,
        person.name,
        person.role,
        person.kind,
        person.title,
        person.affiliation,
        tuple(person.labels),
        origin=origin,
    )


def _language(found: Iterable[Cue], text: str, index: Lexicon) -> str | None:
    """Give the language that the letters show, or of the style whose words are met most, if often and alone enough."""
    sample = text[: 2 * _SAMPLE]
    if "\r" in sample:  # line ends of two characters take no more room than others
        sample = patterns.LINE_END.sub("\n", sample)
    sample = sample[:_SAMPLE]
    if not sample.isascii() and (shown := language_of_letters(sample)) is not None:
        return shown
    hits: dict[str, int] = {}
    for one in found:
        for marker in one.markers:
            if one.label is None or len(one.label.name.text) > 1:
                hits[marker.style] = hits.get(marker.style, 0) + _COMMON_WORDS
    for word in sorted(index.common_words.intersection(sample.split(" "))):
        for style in index.common[word]:
            hits[style] = hits.get(style, 0) + 1
    most, next_most = (*sorted(hits.values(), reverse=True), 0, 0)[:2]
    if most < _COMMON_WORDS or most == next_most:
        return None
    return index.style(max(hits, key=hits.__getitem__)).lang


def _report_all(found: Iterable[Diagnostic], report: Report) -> None:
    for one in found:
        report(one)


def _as_printed(remark: Remark, printed: Reading) -> Remark:
    """Give a remark on the text that was read as one on what was printed."""
    return remark._replace(message=printed.printed(remark.message), offset=printed.place(remark.offset))


def _report(remarks: list[Remark], text: str, name: str | None, report: Report) -> None:
    source = Source(text, name)
    for remark in remarks:
        position = source.position(remark.offset)
        report(Diagnostic(remark.code, remark.message, file=name, position=position))
