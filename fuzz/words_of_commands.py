"""Random command lines: words that the commands take, right and wrong, and the files that the words speak of."""

from __future__ import annotations

import random
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

import newsdoc as nd
from newsdoc import styles
from newsdoc.cli.entry import COMMANDS
from newsdoc.cli.parser import Parser
from newsdoc.diagnostics import CODES
from newsdoc.formats import registry
from newsdoc.formats.text.rules import GRADES, RULES
from newsdoc.formats.writing import write_bytes
from newsdoc.linting import builtin_rules
from targets import ARTICLE, FILES_THERE

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

__all__ = ["HERE", "command_line", "files_there", "flags", "standard_input"]

RULE_NAMES = tuple(rule.name for rule in builtin_rules())

WRONG = (
    *("", " ", "x", "-", "--", "-1", "0", "17", "9" * 30, "1e3", "nan", "None", "true", "../x", "a=b", "--to", "-f"),
    *("é", "\u202egpj", "two\nlines", "\x1b[31mred", "half\udce4", "\u2028", "🎐", "x" * 300, "%s", "{0}", "*.json"),
)
"""Values that hardly any option takes."""

RIGHT = {
    "lang": ("en", "de", "zh-Hant", "EN-gb", "xx", "tlh"),
    "style": (*styles.builtin_names(), "house.toml", "wrong.toml", "none.toml"),
    "interviewer": ("Mara Lind", "Lind", "Ann"),
    "interviewee": ("Jon Dahl", "Dahl", "Bo"),
    "stdin_filename": ("a.txt", "good.json", "folder/a.nitf.xml", "none"),
    "schema": ("./newsdoc.schema.json", "urn:newsdoc:schema:0.1"),
    "indent": ("0", "2", "16"),
    "nitf_version": ("3.3", "3.4", "3.5", "3.6"),
    "ninjs_version": ("1.6", "2.2", "3.1"),
    "xsd": ("any.xsd", "bad.xml", "none.xsd"),
    "source": tuple(known.name for known in registry.all_formats()),
    "target": tuple(known.name for known in registry.all_formats()),
    "code": (*CODES, *RULES, *GRADES, *RULE_NAMES),
    "select": (*RULE_NAMES, "all", "no-deck,no-date"),
    "ignore": RULE_NAMES,
    "rules": ("rules.toml", "wrong.toml", "none.toml"),
    "config": ("settings.toml", "wrong.toml", "none.toml", "house.toml"),
    "name": styles.builtin_names(),
    "words": (
        *(
            "good.json",
            "good.nitf.xml",
            "good.ninjs.json",
            "good.txt",
            "a.txt",
            "spoilt.json",
            "none.json",
            "-",
            "./a=b.json",
        ),
        *("lang=en", "issued=2026-11-27", "urgency=", "urgency=9", "status=embargo", "keywords+=a", "keywords-=a"),
        *("headline=A boat", "participants.mara.title=x", "rights.holdr=x", "extensions.desk=coast", "series=", "=x"),
    ),
}
"""Values that an argument takes, by the attribute that it sets; some name what is missing or broken."""

APART = ("out",)
"""Options that take a line to processes of its own: tests/test_cli_many.py has those."""

HERE = tuple(command for command in COMMANDS if command not in ("stats", "serve"))
"""The commands that do their work themselves; tests/test_cli_stats.py has the one that leaves it to processes, and
tests/test_server.py the one that doesn't end."""

OUTPUTS = ("out", "a", "folder/out", "none/out", "folder")
_OFTEN = (*("convert",) * 9, *("validate", "inspect", "explain") * 2)
"""What is run more often than each command once, for it has more ways to end."""

XSD = b'<schema xmlns="http://www.w3.org/2001/XMLSchema"><element name="nitf"/></schema>'


TOML = {
    "wrong.toml": b"questions = 1\n",
    "settings.toml": b'lang = "en"\n[convert]\nindent = 2\n[lint]\nselect = ["all"]\n',
    "rules.toml": b'[[rule]]\nname = "a"\nmeaning = "b"\non = "turn"\nmust.speaker = true\n',
}


@cache
def files_there() -> dict[str, bytes]:
    """Give the files of the folder that the commands run in: an article in every format, whole, torn and spoilt."""
    document = nd.loads(ARTICLE, "text")
    there = {**FILES_THERE, "any.xsd": XSD, **TOML, "folder/a.txt": ARTICLE.encode()}
    for known in registry.all_formats():
        if known.write is None:
            continue
        written = write_bytes(known, document)
        suffix = known.suffixes[0]
        there[f"good{suffix}"] = written
        there[f"torn{suffix}"] = written[: len(written) // 2]
        there[f"spoilt{suffix}"] = written.replace(b"e", b"\xe9<{", 3)
    there["two\nlines.txt"] = there["\x1b[31m.json"] = there["half\udce4.txt"] = ARTICLE.encode()
    return there


@cache
def actions(command: str) -> tuple[argparse.Action, ...]:
    """Give all arguments of a command, as argparse has them."""
    parser = Parser(f"newsdoc {command}", "", ())
    import_module(f"newsdoc.cli.{command}").configure(parser)
    return tuple(action for action in parser._actions if action.dest not in APART)  # noqa: SLF001  (as nobody else says)


def flags() -> set[str]:
    """Give all options of all commands."""
    return {flag for command in HERE for action in actions(command) for flag in action.option_strings}


def command_line(seed: object) -> list[str]:
    """Give the words of a command line that follow from a seed: most are right but for one or two things."""
    chance = random.Random(str(seed))  # noqa: S311  (nothing is kept secret)
    command = chance.choice((*HERE, *_OFTEN))
    words = [chance.choice(("convrt", "", "-x", "a.txt"))] if _happens(0.02, chance) else [command]
    if _happens(0.03, chance):
        words.insert(0, chance.choice(("--debug", "--version", "--help", "--nonsense", "-")))
    parts = [_argument(action, chance) for action in _chosen(command, chance)]
    if _happens(0.8, chance):
        chance.shuffle(parts)
    words += [word for part in parts for word in part]
    for _ in range(chance.choice((0, 0, 0, 0, 1, 2))):
        _spoil(words, chance)
    return words


def standard_input(seed: object) -> bytes:
    """Give what stands on standard input for a command line of the same seed."""
    chance = random.Random(f"input {seed}")  # noqa: S311  (as above)
    return chance.choice(list(files_there().values()))


def _happens(share: float, chance: random.Random) -> bool:
    return chance.random() < share


def _chosen(command: str, chance: random.Random) -> list[argparse.Action]:
    """Give positional arguments, nearly always, and a few options, some of them of other commands."""
    own = actions(command)
    places = [action for action in own if not action.option_strings and _happens(0.95, chance)]
    others = [action for action in own if action.option_strings and "--help" not in action.option_strings]
    options = chance.choices(others, k=chance.choice((0, 0, 0, 1, 1, 2, 5)))
    if _happens(0.05, chance):
        options += chance.choices(actions(chance.choice(HERE)), k=1)
    return [*places, *options]


def _argument(action: argparse.Action, chance: random.Random) -> list[str]:
    """Give the words of one argument: an option with a value, if it takes one, or names of files."""
    if action.dest == "inputs":
        return [_value(action, chance), *([_output(chance)] if _happens(0.8, chance) else [])]
    if not action.option_strings:
        count = chance.choice((1, 1, 2, 4)) if action.nargs == "+" else 1
        return [_value(action, chance) for _ in range(count)]
    flag = chance.choice(action.option_strings)
    if action.nargs == 0:
        return [flag]
    value = _value(action, chance)
    return [f"{flag}={value}"] if _happens(0.2, chance) else [flag, value]


def _value(action: argparse.Action, chance: random.Random) -> str:
    if _happens(0.04, chance):
        return chance.choice(WRONG)
    return str(chance.choice(tuple(action.choices or RIGHT.get(action.dest) or _inputs())))


def _output(chance: random.Random) -> str:
    if _happens(0.04, chance):
        return chance.choice(WRONG)
    return f"{chance.choice(OUTPUTS)}{chance.choice(_suffixes())}" if _happens(0.9, chance) else "-"


@cache
def _suffixes() -> tuple[str, ...]:
    return tuple(suffix for known in registry.all_formats() for suffix in known.suffixes)


@cache
def _inputs() -> Sequence[str]:
    """Give what may be read: most of it is there, and much of it good."""
    good = [name for name in files_there() if name.startswith("good")]
    return (*files_there(), *good * 4, *("good.txt", "a.txt") * 5, "-", "folder", "none.txt", "x")


def _spoil(words: list[str], chance: random.Random) -> None:
    """Change one thing: a word goes, comes, comes twice, is cut, or is another."""
    place = chance.randrange(len(words) + 1)
    other = chance.choice((*WRONG, *sorted(flags()), *_inputs()))
    match chance.choice(("more", "less", "twice", "cut", "other")):
        case "more":
            words.insert(place, other)
        case "less":
            del words[place : place + 1]
        case "twice":
            words[place:place] = words[place : place + 1]
        case "cut":
            words[place : place + 1] = [word[: len(word) // 2] for word in words[place : place + 1]]
        case _:
            words[place : place + 1] = [other]
