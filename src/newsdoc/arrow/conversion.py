"""Conversion from Arrow to Arrow: what distributed engines call with batches of articles, wherever they run."""

from __future__ import annotations

from contextlib import closing
from hashlib import sha256
from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.archive.conversion import Result, fetched, made
from newsdoc.archive.journal import FAILED, WRITTEN, told
from newsdoc.archive.opening import Asked
from newsdoc.archive.pool import Crash, Settings, answers
from newsdoc.archive.rows import schema, unicode_name
from newsdoc.arrow.articles import Article, articles
from newsdoc.arrow.writing import Texts, texts
from newsdoc.decoding import decode_as
from newsdoc.diagnostics import Diagnostic, UsageError
from newsdoc.formats import registry
from newsdoc.styles.loader import resolve
from newsdoc.tables.batches import Gathering

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator, Mapping

    import pyarrow as pa

    from newsdoc.tables.rows import Row

__all__ = ["CONVERTED", "convert_batches"]

CONVERTED: pa.Schema = schema("input", "status", "input_hash", "json", "nitf", "diagnostics")
"""The schema of what `convert_batches` gives."""


def convert_batches(  # noqa: PLR0913  (each is an option of its own, named as in the library)
    batches: Iterable[pa.RecordBatch],
    *,
    to: Iterable[str] = ("json", "nitf"),
    format: str | None = None,
    encoding: str | None = None,
    normalize: str | None = None,
    strict: bool = False,
    time_limit: float | None = None,
    memory_limit: int | None = None,
    writing: Mapping[str, Mapping[str, Any]] | None = None,
    **options: Any,
) -> Iterator[pa.RecordBatch]:
    """Convert articles, a row each, and give a row for each in their order; batches may be of other sizes.

    Articles have their bytes or text in the column `text`, or else their file in `path`; `input` is their name. Columns
    of what is given are those of `CONVERTED`: `json` and `nitf`, each if `to` names it, are null unless `status` is
    `written`. Nothing that is wrong with an article raises anything; with `time_limit`, in seconds, or `memory_limit`,
    in bytes, articles are converted in a process of its own, which one may also hang or kill.

    `format`, `encoding` and `normalize` are as for `load`; without a format it is that of the name's suffix, and plain
    text for a text whose name says nothing. `options` go to those readers that have them, `writing` has options of
    writers by format. `strict` is for a conversion that fails where anything would be lost.

    Raises `UsageError` at once for what can't be asked for, and later for columns that aren't as they should be.
    """
    if encoding is not None:
        decode_as(b"", encoding, None)  # there may be no such encoding
    asked = Asked(format, _known(options, format), encoding, normalize)
    work = _Work(asked, texts(to, writing or {}), strict)
    settings = Settings(seconds=time_limit, memory=memory_limit)
    isolated = time_limit is not None or memory_limit is not None
    return _converted(articles(batches, asked), work, settings if isolated else None)


def _known(options: Mapping[str, Any], format: str | None) -> dict[str, Any]:
    """Give options for readers, a style read. Raises `UsageError` for one that no reader has."""
    readers = registry.all_formats() if format is None else [registry.by_name(format)]
    taken = {name for found in readers for name in _arguments(found.read)}
    for name in options:
        if name not in taken:
            raise UsageError(f"no reader of {format or 'any format'} has an option {name!r}")
    if "style" not in options:
        return dict(options)
    (style,) = resolve(options["style"])
    return {**options, "style": style}


def _arguments(function: Callable[..., object] | None) -> Iterable[str]:
    from inspect import signature

    return () if function is None else signature(function).parameters


@attrs.frozen
class _Work:
    """Makes the row of an article; processes can be sent it."""

    asked: Asked
    make: Texts
    strict: bool

    def __call__(self, article: Article) -> Row:
        item = article.item
        data = fetched(item, self.asked.most)
        if isinstance(data, Result):
            return _row(article.name, data.status, None, {}, data.diagnostics)
        found = made(item, data, article.asked(self.asked), self.make, strict=self.strict)
        status = FAILED if found.value is None else WRITTEN
        return _row(article.name, status, sha256(data).hexdigest(), found.value or {}, found.diagnostics)


def _row(
    name: str, status: str, digest: str | None, made: Mapping[str, str], diagnostics: tuple[Diagnostic, ...]
) -> Row:
    return unicode_name(name), status, digest, made.get("json"), made.get("nitf"), told(diagnostics)


def _converted(found: Iterator[Article], work: _Work, settings: Settings | None) -> Iterator[pa.RecordBatch]:
    gathering = Gathering(CONVERTED)
    with closing(_here(found, work) if settings is None else _apart(found, work, settings)) as rows:
        for row in rows:
            yield from gathering.add([row])
    yield from gathering.rest()


def _here(found: Iterator[Article], work: _Work) -> Generator[Row]:
    """Work in this process; a bug of ours, or of a reader of somebody else's, costs an article and no more."""
    for article in found:
        try:
            yield work(article)
        except Exception as error:  # noqa: BLE001  (whatever is wrong with one, the others are to be done)
            yield _crashed(article, f"{type(error).__name__}: {error}")


def _apart(found: Iterator[Article], work: _Work, settings: Settings) -> Generator[Row]:
    """Work in a process that may die."""
    for answer in answers(work, found, settings, weigh=_weight):
        crash = answer.value
        yield _crashed(answer.task, crash.reason) if isinstance(crash, Crash) else crash


def _weight(article: Article) -> int:
    return article.item.size


def _crashed(article: Article, reason: str) -> Row:
    return _row(article.name, FAILED, None, {}, (Diagnostic("crashed", reason),))
