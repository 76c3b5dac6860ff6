"""`newsdoc formats`: lists the formats with their suffixes and what can be done with each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc.cli.exits import DONE
from newsdoc.cli.printing import as_json
from newsdoc.cli.streams import complain, write_out
from newsdoc.escapes import one_line
from newsdoc.formats import registry

if TYPE_CHECKING:
    import argparse

    from newsdoc.formats.format import Format

__all__ = ["DESCRIPTION", "EXAMPLES", "configure", "run"]

DESCRIPTION = "List the formats: their names, suffixes and media types, and whether newsdoc reads and writes them."
EXAMPLES = ("newsdoc formats", "newsdoc formats --mapping", "newsdoc formats --output-format json")


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("--mapping", action="store_true", help="print what stands for each part in each, as Markdown")
    parser.add_argument("--output-format", choices=("text", "json"), default="text", help="how to print them")
    told = "the same as --output-format json"
    parser.add_argument("--json", dest="output_format", action="store_const", const="json", help=told)


def run(args: argparse.Namespace) -> int:
    """Print the list, and on standard error what other packages have that can't be loaded."""
    for failure in registry.failures():
        complain(str(failure))
    if args.mapping:
        from newsdoc.formats.mapping import table

        write_out(table(registry.all_formats()))
        return DONE
    listed = [_to_plain(known) for known in registry.all_formats()]
    if args.output_format == "json":
        write_out(as_json(listed))
    else:
        write_out("".join(_line(row) for row in listed))
    return DONE


def _to_plain(known: Format) -> dict[str, Any]:
    return {
        "name": known.name,
        "title": known.title,
        "media_type": known.media_type,
        "suffixes": list(known.suffixes),
        "reads": known.read is not None,
        "writes": known.write is not None,
    }


def _line(row: dict[str, Any]) -> str:
    does = " and ".join(word for word in ("reads", "writes") if row[word])
    listed = f"{row['name']:<10} {does:<16} {' '.join(row['suffixes']):<22} {row['title']}"
    return f"{one_line(listed)}\n"
