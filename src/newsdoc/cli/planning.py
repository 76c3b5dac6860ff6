"""The plans of `newsdoc convert ... --out DIR`, `tables` and `stats`: what can't be asked for is told beforehand."""

from __future__ import annotations

import json
from contextlib import suppress
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from newsdoc._version import __version__
from newsdoc.archive.census import Census
from newsdoc.archive.conversion import Conversion, Writing
from newsdoc.archive.items import articles
from newsdoc.archive.opening import Asked
from newsdoc.archive.pool import Settings
from newsdoc.archive.run import Plan
from newsdoc.archive.shards import DocumentShards, require
from newsdoc.archive.tabulation import TableShards, Tabulating
from newsdoc.cli.many_options import given
from newsdoc.cli.options import READER_OPTIONS, STYLE, WRITER_OPTIONS, given_options, set_value, takes
from newsdoc.decoding import decode_as
from newsdoc.diagnostics import InvalidDocument, ReadError, UsageError
from newsdoc.formats import registry
from newsdoc.limits import read_house_file
from newsdoc.model import Document
from newsdoc.styles.loader import resolve

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping, Sequence

    from newsdoc.archive.outputs import Store
    from newsdoc.engines import Job
    from newsdoc.formats.format import Format

__all__ = ["census_of", "job_of", "plan_of", "tables_of"]


def plan_of(args: argparse.Namespace) -> Plan:
    """Give the plan for converting what was given.

    Raises `UsageError` for what can't be asked for, and `ReadError` and `OSError` for a style that can't be read.
    """
    many = given(args)
    if many.address is not None:
        raise UsageError("--address is where an engine is: name that with --engine")
    target = registry.by_name(args.target or "json")
    reading, writing = _reading(args), _writing(args, target, many.shards)
    write = Writing(target.name, _with_style(writing))
    settings = _hash(args, many, [target.name, many.shards], reading, writing)
    folder = args.out if many.shards is None else None
    conversion = Conversion(_asked(args, many, reading), write, settings, folder, args.strict)
    store = None if many.shards is None else _store(args.out, many.shards)
    return _plan(args, many, conversion, store, target.suffixes[0])


def tables_of(args: argparse.Namespace) -> Plan:
    """Give the plan for tables of what was given; see `plan_of`."""
    many = given(args)
    reading = _reading(args)
    require(args.table_form)
    settings = _hash(args, many, ["tables", args.table_form], reading, {})
    conversion = Conversion(_asked(args, many, reading), Tabulating(), settings)
    return _plan(args, many, conversion, TableShards(args.out, args.table_form), "")


def census_of(args: argparse.Namespace) -> Census:
    """Give what is to be counted of what was given; see `plan_of`."""
    many = given(args)
    asked = _asked(args, many, _reading(args))
    return Census(args.inputs, asked, _pool(many), articles(args.source))


def job_of(args: argparse.Namespace) -> Job:
    """Give what an engine is to do for what was given; see `plan_of`. Raises `UsageError` without pyarrow, too."""
    require("parquet")
    from newsdoc.arrow import convert_batches
    from newsdoc.engines import Job

    many = given(args)
    target = registry.by_name(args.target or "json")
    if target.name not in ("json", "nitf"):
        raise UsageError("engines write json or nitf")
    for option in ("jobs", "resume"):
        if option in args:
            raise UsageError(f"--{option} is for --engine local: the others have their own ways of that")
    if many.shards not in (None, "parquet"):
        raise UsageError("engines write shards of parquet")
    options: dict[str, Any] = {
        "to": [target.name],
        "format": args.source,
        "encoding": args.encoding,
        "normalize": args.normalize,
        "strict": args.strict,
        "time_limit": many.time_limit,
        "memory_limit": many.memory_limit,
        "writing": {target.name: _with_style(_writing(args, target, "parquet" if target.name == "json" else None))},
        **_with_style(_reading(args)),
    }
    convert_batches((), **options)  # which looks at them
    return Job(many.engine, args.inputs, args.out, options, many.address, many.shard_size)


def _asked(args: argparse.Namespace, many: argparse.Namespace, reading: Mapping[str, Any]) -> Asked:
    if args.encoding is not None:
        decode_as(b"", args.encoding, None)  # there may be no such encoding
    return Asked(args.source, _with_style(reading), args.encoding, args.normalize, many.text_field)


def _plan(
    args: argparse.Namespace, many: argparse.Namespace, conversion: Conversion, store: Store | None, suffix: str
) -> Plan:
    return Plan(
        inputs=args.inputs,
        folder=args.out,
        conversion=conversion,
        pool=_pool(many),
        takes=articles(args.source),
        suffix=suffix,
        store=store,
        shard_size=many.shard_size,
        resume=many.resume,
    )


def _pool(many: argparse.Namespace) -> Settings:
    return Settings(jobs=many.jobs, seconds=many.time_limit, memory=many.memory_limit)


def _store(folder: str, form: str) -> DocumentShards:
    require(form)
    return DocumentShards(folder, form)


def _reading(args: argparse.Namespace) -> dict[str, Any]:
    """Give the options for readers: those of the format that was named, or whatever some reader takes."""
    if args.source is None:
        values = {option.argument: set_value(args, option.destination) for option in READER_OPTIONS}
        found = {argument: value for argument, value in values.items() if value is not None}
        _try_out(registry.by_name("text"), found)  # no other reader takes options that may be anything
        return found
    known = registry.by_name(args.source)
    if known.read is None:
        raise UsageError(f"{known.title} can only be written")
    found = given_options(args, READER_OPTIONS, known.read, known.name, "reading")
    _try_out(known, found)
    return found


def _try_out(known: Format, options: Mapping[str, Any]) -> None:
    """Have a format's reader look at those of the options that it takes, with nothing to read but them."""
    applying = [option.argument for option in READER_OPTIONS if takes(known.read, option)]
    taken = {argument: options[argument] for argument in applying if argument in options}
    if known.read is not None and taken:
        with suppress(ReadError):
            known.read("", **_with_style(taken))


def _writing(args: argparse.Namespace, target: Format, shards: str | None) -> dict[str, Any]:
    if target.write is None:
        raise UsageError(f"{target.title} can only be read")
    if shards is not None and (target.name != "json" or "indent" in args):
        raise UsageError("--shards have a JSON document in each row, without --indent")
    options = (*WRITER_OPTIONS, STYLE) if set_value(args, "manner") == "plain" else WRITER_OPTIONS
    found = given_options(args, options, target.write, target.name, "writing")
    with suppress(InvalidDocument):  # of this document, which only serves to have the options looked at
        target.write(Document(), **found)
    return found


def _with_style(options: Mapping[str, Any]) -> dict[str, Any]:
    """Give options with the style itself for its name or path, so that it is read once and can be sent to processes."""
    if "style" not in options:
        return dict(options)
    (style,) = resolve(options["style"])
    return {**options, "style": style}


def _hash(
    args: argparse.Namespace,
    many: argparse.Namespace,
    made: Sequence[str | None],
    reading: Mapping[str, Any],
    writing: Mapping[str, Any],
) -> str:
    """Give the hash of everything that the outputs depend on, besides the inputs."""
    style = reading.get("style", writing.get("style"))
    asked = {
        "newsdoc": __version__,
        "style": _content(style),
        "formats": [args.source, *made],
        "reading": [args.encoding, args.normalize, many.text_field, dict(reading)],
        "writing": [getattr(args, "strict", False), dict(writing)],
    }
    return sha256(json.dumps(asked, sort_keys=True).encode()).hexdigest()[:16]


def _content(style: str | None) -> str | None:
    """Give what a style says, if it is a file's: that may change where its name doesn't."""
    if style is None:
        return None
    with suppress(OSError):
        return read_house_file(style).decode("utf-8", "replace")
    return style
