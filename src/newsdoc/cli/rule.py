"""`newsdoc rule`: says what a diagnostic or one of the reader's rules means, and what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc.amending import RULE
from newsdoc.cli.exits import DONE
from newsdoc.cli.streams import write_out
from newsdoc.diagnostics import CODES, UsageError
from newsdoc.diagnostics.examples import explained, page
from newsdoc.diagnostics.suggestions import did_you_mean
from newsdoc.formats.text.rules import GRADES, RULES
from newsdoc.linting import all_rules
from newsdoc.linting.declared import TABLE, problems, rule
from newsdoc.linting.explaining import explained_rule
from newsdoc.plain import is_object

if TYPE_CHECKING:
    import argparse

    from newsdoc.linting import LintRule

__all__ = ["DESCRIPTION", "EXAMPLES", "configure", "explanation_of", "run"]

DESCRIPTION = (
    "Say what the code of a diagnostic, a rule or a grade of the plain-text reader, or a rule of a house means, and"
    " what to do about it. Without a code, list them all."
)
EXAMPLES = ("newsdoc rule ambiguous-label", "newsdoc rule")

_RULES = {**RULES, RULE.name: RULE}


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("code", metavar="CODE", nargs="?", help="the code or rule, as messages and `explain` name it")
    parser.add_argument("--markdown", action="store_true", help="print the page of all diagnostics, docs/rules.md")


def run(args: argparse.Namespace) -> int:
    """Print what the code means, or the list. Raises `UsageError` for an unknown one."""
    if args.markdown:
        if args.code is not None:
            raise UsageError("--markdown prints all diagnostics, and takes no code")
        write_out(page())
    elif args.code is None:
        write_out(_listed(_house_rules(args)))
    else:
        write_out(explanation_of(args.code, args))
    return DONE


def explanation_of(code: str, args: argparse.Namespace) -> str:
    """Give what there is to say of a code, a rule or a grade. Raises `UsageError` for an unknown one."""
    if code in CODES:
        return explained(code)
    if code in _RULES:
        return _rule(code)
    if code in GRADES:
        return f"{code} (how sure the plain-text reader is)\n\n{GRADES[code]}\n"
    house = _house_rules(args)
    if code in house:
        return explained_rule(house[code])
    near = did_you_mean(code, [*CODES, *_RULES, *GRADES, *house])
    raise UsageError(f"there is no diagnostic and no rule {code!r}{near} (`newsdoc rule` lists them)")


def _house_rules(args: argparse.Namespace) -> dict[str, LintRule]:
    """Give the rules of `newsdoc lint`, those in the settings included. Raises `UsageError` if these have mistakes."""
    lint: object = args.house.get("lint")
    tables: list[dict[str, Any]] = lint.get(TABLE, []) if is_object(lint) else []
    if problems((TABLE,), tables):
        raise UsageError("the rules in the settings have mistakes, which `newsdoc lint --list` tells")
    return all_rules(map(rule, tables))[0]


def _rule(name: str) -> str:
    rule = _RULES[name]
    whose = "what a person decided" if rule is RULE else "rule of the plain-text reader"
    return f"{name} ({whose})\n\n{rule.meaning}\n\nWhere it errs: {rule.remedy}\n"


def _listed(house: dict[str, LintRule]) -> str:
    width = max(map(len, (*CODES, *_RULES, *house)))
    codes = (f"  {code.name:<{width}}  {code.meaning}" for code in CODES.values())
    rules = (f"  {rule.name:<{width}}  {rule.meaning}" for rule in _RULES.values())
    houses = (f"  {each.name:<{width}}  {each.meaning}" for each in house.values())
    grades = (f"  {name:<{width}}  {meaning}" for name, meaning in GRADES.items())
    return "\n".join(
        [
            "diagnostics:",
            *codes,
            "",
            "rules by which it is decided what something is:",
            *rules,
            "",
            "rules of a house, which `newsdoc lint` checks:",
            *houses,
            "",
            "how sure it is:",
            *grades,
            "",
        ]
    )
