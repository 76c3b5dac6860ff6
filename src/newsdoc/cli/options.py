"""The options that are passed on to readers and writers: each is a keyword argument of the library's."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from inspect import signature
from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.diagnostics import UsageError
from newsdoc.formats.reading import NORMAL_FORMS

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = [
    "INDENT",
    "LIMIT",
    "READER_OPTIONS",
    "SCHEMA",
    "STYLE",
    "WRITER_OPTIONS",
    "Option",
    "add_colour",
    "add_encoding",
    "add_options",
    "add_source",
    "add_stdin_name",
    "byte_count",
    "given_limit",
    "given_options",
    "set_value",
    "takes",
]

_UNITS = {"kb": 10**3, "mb": 10**6, "gb": 10**9, "b": 1}
_DIGITS = 15


@attrs.frozen(eq=False, repr=False)
class Option:
    """An option: its flag, the keyword argument that it sets, how argparse takes it, and the format that it is for.

    Without a format it is for all that take the argument.
    """

    flag: str
    argument: str
    settings: Mapping[str, Any]
    format: str | None = None

    @property
    def destination(self) -> str:
        """The attribute of the parsed arguments that holds its value."""
        return self.flag.removeprefix("--").replace("-", "_")


STYLE = Option(
    "--style",
    "style",
    {
        "metavar": "STYLE",
        "help": "the house style to read or print by: the name of one that `newsdoc styles` lists, or a TOML file",
    },
)
"""The option that readers of text take, and writers of plain text."""


def byte_count(text: str) -> int:
    """Give a number of bytes, which may have a unit behind it: kB, MB or GB."""
    unit = next((unit for unit in _UNITS if text.lower().endswith(unit)), "")
    number = text[: len(text) - len(unit)].rstrip(" ")
    if not (number.isascii() and number.isdigit() and len(number) <= _DIGITS and int(number)):
        raise argparse.ArgumentTypeError("it isn't a number of bytes such as 100000000 or 100MB")
    return int(number) * _UNITS.get(unit, 1)


LIMIT = Option(
    "--limit",
    "limit",
    {
        "type": byte_count,
        "metavar": "BYTES",
        "help": "refuse an input that has more (default: 64 MiB); kB, MB or GB may stand behind the number",
    },
)
"""The option that all readers take."""


def given_limit(args: argparse.Namespace) -> int | None:
    """Give the limit that was set, if one was."""
    limit: int | None = getattr(args, LIMIT.destination, args.settings.get(LIMIT.destination))
    return limit


def _name(does: str) -> dict[str, str]:
    """Give how an option takes names: it may be repeated."""
    told = f"somebody who {does}, by full name (labels may have a short form of it); may be repeated"
    return {"metavar": "NAME", "action": "append", "help": told}


def _switch(flag: str, told: str) -> Option:
    """Give an option that sets its argument to true."""
    settings = {"action": "store_const", "const": True, "help": told}
    return Option(flag, flag.removeprefix("--").replace("-", "_"), settings)


READER_OPTIONS: tuple[Option, ...] = (
    Option("--lang", "lang", {"metavar": "TAG", "help": "the language of the text, such as en or zh-Hant"}),
    STYLE,
    Option("--interviewer", "interviewer", _name("asks")),
    Option("--interviewee", "interviewee", _name("answers")),
    Option(
        "--interview",
        "interview",
        {
            "choices": ("auto", "always", "never"),
            "help": "read paragraphs of marked-up files as an interview: where they are one (default) or not",
        },
    ),
    Option(
        "--cues",
        "cues",
        {
            "choices": ("joined", "apart"),
            "help": "read cues of WebVTT and SRT in which one speaker goes on as one turn (default), or each as one",
        },
    ),
    LIMIT,
)
"""What readers can be told."""

INDENT = Option("--indent", "indent", {"type": int, "metavar": "N", "help": "indent by N blanks"})
"""The option that writers of JSON take."""

SCHEMA = Option(
    "--json-schema",
    "schema",
    {"metavar": "URI", "help": "write JSON that tells editors where its schema is, as $schema"},
)
"""The option that the writer of our JSON takes."""

WRITER_OPTIONS: tuple[Option, ...] = (
    Option(
        "--no-origins",
        "origins",
        {"action": "store_const", "const": False, "help": "leave out where each node came from"},
    ),
    Option(
        "--manner",
        "manner",
        {
            "choices": ("dialect", "plain"),
            "help": "write text in the explicit dialect (default), or as a house prints it",
        },
    ),
    INDENT,
    SCHEMA,
    Option(
        "--nitf-version",
        "version",
        {"metavar": "VERSION", "help": "write NITF of a version: 3.3, 3.4, 3.5 or 3.6 (default)"},
        "nitf",
    ),
    Option(
        "--no-namespace",
        "namespace",
        {"action": "store_const", "const": False, "help": "write NITF that is in no namespace"},
    ),
    _switch("--doctype", "write NITF with a document type declaration"),
    _switch("--headline-id", "give NITF's headline the id 'headline', for readers that look for it"),
    _switch("--flow-blocks", "put what stands between turns into a block in NITF, for readers that see only blocks"),
    Option(
        "--ninjs-version",
        "version",
        {"metavar": "V", "help": "the version of ninjs to write: 1.6, 2.2 or 3.1"},
        "ninjs",
    ),
    Option(
        "--ninjs-nitf",
        "nitf",
        {"action": "store_const", "const": True, "help": "add the document as NITF to the bodies of ninjs"},
    ),
    Option(
        "--newsml-inline",
        "inline",
        {"choices": ("nitf", "xhtml"), "help": "what stands in an item of NewsML-G2: NITF (default) or XHTML"},
    ),
    Option(
        "--no-data",
        "data",
        {
            "action": "store_const",
            "const": False,
            "help": "leave out of HTML, ninjs and NewsML-G2 what only newsdoc reads there, and say what that is",
        },
    ),
    Option(
        "--no-stylesheet",
        "stylesheet",
        {"action": "store_const", "const": False, "help": "write HTML without a stylesheet"},
    ),
    Option(
        "--html-json-ld",
        "json_ld",
        {"action": "store_const", "const": True, "help": "add schema.org's JSON-LD to HTML, for search engines"},
    ),
    Option(
        "--html-microdata",
        "microdata",
        {
            "action": "store_const",
            "const": True,
            "help": "have HTML say what JSON-LD says as microdata",
        },
    ),
    _switch("--fragment", "write of HTML the article alone, to put it into another page"),
    Option(
        "--json-ld-questions",
        "questions",
        {"action": "store_const", "const": True, "help": "add an interview's questions and answers to JSON-LD"},
    ),
    Option(
        "--pace",
        "pace",
        {
            "type": int,
            "metavar": "WORDS",
            "help": "in WebVTT and SRT, give turns without times those that they would have at so many words a minute",
        },
    ),
)
"""What writers can be told."""


def add_source(parser: argparse.ArgumentParser, told: str = "the format to read") -> None:
    """Add the options that say what an input is: its format, its encoding, and the normal form of its texts."""
    parser.add_argument("-f", "--from", dest="source", metavar="FORMAT", help=told)
    add_encoding(parser)
    _add_normalize(parser)


def add_stdin_name(parser: argparse.ArgumentParser) -> None:
    """Add the option that gives standard input the name of a file."""
    told = "what the input on standard input (-) is called: its format follows from it, and messages have it"
    parser.add_argument("--stdin-filename", metavar="NAME", help=told)


def add_encoding(parser: argparse.ArgumentParser) -> None:
    """Add the option that says in which encoding the input is."""
    told = "the encoding of the input, such as windows-1252, instead of UTF-8 or what it says itself; auto to detect it"
    parser.add_argument("--encoding", metavar="NAME", help=told)


def _add_normalize(parser: argparse.ArgumentParser) -> None:
    """Add the option that says in which normal form of Unicode texts are to be."""
    told = "put letters and their accents together (Unicode's NFC); without it texts are as the input has them"
    parser.add_argument("--normalize", choices=NORMAL_FORMS, help=told)


def add_colour(parser: argparse.ArgumentParser) -> None:
    """Add the option that says when there is to be colour."""
    told = "when to print in colour: auto (on a terminal, unless NO_COLOR is set; default), always or never"
    parser.add_argument(
        "--color", "--colour", dest="colour", choices=("auto", "always", "never"), default="auto", help=told
    )


def add_options(parser: argparse.ArgumentParser, title: str, options: tuple[Option, ...]) -> None:
    """Add options to a parser, as a group of their own."""
    group = parser.add_argument_group(title)
    for option in options:
        group.add_argument(option.flag, dest=option.destination, default=argparse.SUPPRESS, **option.settings)


def takes(function: Callable[..., object] | None, option: Option) -> bool:
    """Whether a reader or writer, if there is one, takes an option."""
    return function is not None and option.argument in signature(function).parameters


def given_options(
    args: argparse.Namespace, options: tuple[Option, ...], function: Callable[..., object], format: str, doing: str
) -> dict[str, Any]:
    """Give the keyword arguments that were set. Raises `UsageError` for one that isn't for the format's function.

    What settings say counts where it applies. `doing` is what the function does with the format, for the message.
    """
    given = [option for option in options if option.destination in args]
    settled = [option for option in options if option.destination in args.settings and option not in given]
    if not given and not settled:
        return {}
    taken = signature(function).parameters
    applying = [option for option in (*given, *settled) if _applies(option, taken, format)]
    for option in given:
        if option not in applying:
            raise UsageError(f"{option.flag} doesn't apply to {doing} {format}")
    return {option.argument: set_value(args, option.destination) for option in applying}


def _applies(option: Option, taken: Mapping[str, object], format: str) -> bool:
    return option.argument in taken and option.format in (None, format)


def set_value(args: argparse.Namespace, destination: str) -> Any:
    """Give the value of an option that the command line gives, or else the settings; nothing if neither does."""
    return getattr(args, destination, args.settings.get(destination))
