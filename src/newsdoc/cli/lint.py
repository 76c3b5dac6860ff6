"""`newsdoc lint`: checks documents against the rules of a house."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, get_args

from newsdoc.cli.checking import Check, check_each, report_all
from newsdoc.cli.exits import DONE, FINDINGS
from newsdoc.cli.files import expanded
from newsdoc.cli.messages import add_form
from newsdoc.cli.options import READER_OPTIONS, add_options, add_source, add_stdin_name
from newsdoc.cli.reading import input_format, read_document, require_stream
from newsdoc.cli.streams import complain, write_out
from newsdoc.diagnostics import UsageError
from newsdoc.diagnostics.codes import Severity
from newsdoc.diagnostics.suggestions import no_such
from newsdoc.linting import all_rules, load
from newsdoc.linting.declared import TABLE, problems, rule
from newsdoc.linting.linting import findings
from newsdoc.linting.registry import chosen
from newsdoc.plain import is_object
from newsdoc.toml import Problem

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from typing import Any

    from newsdoc.cli.files import Input
    from newsdoc.cli.remarks import Remarks
    from newsdoc.formats.format import Format
    from newsdoc.linting import LintRule
    from newsdoc.toml.positions import Path

__all__ = ["DESCRIPTION", "EXAMPLES", "SETTINGS", "configure", "run"]

DESCRIPTION = (
    "Check documents against the rules of a house: every caption has a credit, every interviewee a title, and so on."
    " Without --select all rules count that aren't optional (--list says which are). A house's own rules stand in"
    " newsdoc.toml or in files given with --rules. The exit code is 1 if something is found that is as grave as"
    " --fail-on says, or a file can't be read."
)
EXAMPLES = (
    "newsdoc lint interview.txt",
    "newsdoc lint interview.txt interview.json --select all --ignore no-disclaimer --fail-on error",
    "newsdoc lint --list",
)
_GRAVE: dict[str, tuple[str, ...]] = {
    "never": (),
    "error": ("error",),
    "warning": ("error", "warning"),
    "info": ("error", "warning", "info"),
}
"""What is as grave as each choice of --fail-on says."""

_TEXTUAL = ("text", "markdown")
"""The formats in which origins are places in the file."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument(
        "files", metavar="FILE", nargs="*", help="a file to check, a pattern with * or **, or - for standard input"
    )
    add_source(parser, "the format of the files")
    add_stdin_name(parser)
    add_form(parser, "--output-format")
    _add_rules(parser)
    add_options(parser, "options for reading", READER_OPTIONS)


def _add_rules(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("options for rules")
    told = {"--select": "the rules that count, `all` for every one", "--ignore": "rules that don't count"}
    for flag, what in told.items():
        several = f"{what}; several with commas between, or the option again"
        group.add_argument(flag, metavar="RULES", action="append", help=several)
    group.add_argument("--rules", metavar="PATH", action="append", help="a TOML file with rules of a house's own")
    group.add_argument(
        "--fail-on",
        choices=_GRAVE,
        default="warning",
        help="how grave a finding must be for the exit code to be 1 (default: warning)",
    )
    group.add_argument("--list", action="store_true", help="list the rules and exit; those that count have a *")


def run(args: argparse.Namespace) -> int:
    """Check each file and print what is found. One that can't be opened doesn't keep the others from being checked."""
    table: Mapping[str, Any] = args.table
    own = (*map(rule, table.get(TABLE, ())), *(each for path in args.rules or () for each in load(path)))
    known, failures = all_rules(own)
    rules = chosen(known, _names(args.select), _names(args.ignore) or (), table.get("severity"))
    if args.list:
        for failure in failures:
            complain(str(failure))
        write_out(_listed(known, rules))
        return DONE
    if not args.files:
        raise UsageError("there is no file to check (see `newsdoc lint --help`)")
    if not rules:
        raise UsageError("no rule counts: --select names those that do (see `newsdoc lint --list`)")
    args.files = expanded(args.files)
    require_stream(args, *args.files)
    formats = [input_format(args, path) for path in args.files]
    code, found = check_each(args, formats, partial(_check, args=args, rules=rules), said=failures)
    wrong = any(each.severity in _GRAVE[args.fail_on] if each.own else each.severity == "error" for each in found)
    return max(code, FINDINGS if wrong else DONE)


def _names(given: Sequence[str] | None) -> list[str] | None:
    """Give the names that an option has, each of its values being one or several with commas between."""
    if given is None:
        return None
    return [name.strip() for value in given for name in value.split(",") if name.strip()]


def _listed(known: Mapping[str, LintRule], counting: Iterable[LintRule]) -> str:
    names = {rule.name for rule in counting}
    width = max(map(len, known))
    lines = (f"{'*' if each.name in names else ' '} {each.name:<{width}}  {each.meaning}\n" for each in known.values())
    return "".join(lines)


def _check(known: Format, args: argparse.Namespace, rules: Sequence[LintRule]) -> Check:
    """Give what checks the files of a format. Raises `UsageError` if it can't be read."""
    if known.read is None:
        raise UsageError(f"{known.title} can only be written")

    def check(given: Input, remarks: Remarks) -> None:
        document = read_document(args, given, known, remarks)
        report_all(findings(document, rules, remarks.source if known.name in _TEXTUAL else None), remarks)

    return check


def _severity_problems(path: Path, value: Any) -> Iterator[Problem]:
    """Say what is wrong with a table of how grave it is to break rules."""
    if not is_object(value):
        yield Problem(path, "it must be a table of rules and how grave it is to break them")
        return
    for name, grave in value.items():
        if grave not in get_args(Severity):
            yield Problem((*path, name), no_such("severity", grave, get_args(Severity)))


SETTINGS: dict[str, Callable[[Path, Any], Iterable[Problem]]] = {TABLE: problems, "severity": _severity_problems}
"""What settings can have for this command besides its options, and what says what is wrong with it."""
