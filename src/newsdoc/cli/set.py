"""`newsdoc set`: changes what is known about documents, in their files."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from newsdoc.cli.differences import difference_lines
from newsdoc.cli.in_place import FILE, add_arguments, rewrite_each
from newsdoc.cli.options import add_colour
from newsdoc.cli.streams import coloured, write_out
from newsdoc.diagnostics import InvalidDocument, UsageError
from newsdoc.escapes import one_line
from newsdoc.metadata import Edit, edited, names
from newsdoc.model import Document, Participant

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from newsdoc.cli.messages import Messages
    from newsdoc.metadata import Action

__all__ = ["DESCRIPTION", "EXAMPLES", "configure", "run"]

DESCRIPTION = (
    "Change what is known about documents, in their files. NAME=VALUE sets, NAME+=VALUE adds to a list, NAME-=VALUE"
    " takes out of it, and NAME= takes away. A word with = is no file unless it begins with . or /, as ./a=b.json does."
    " A file is replaced as a whole, in its own format, and only if all of it comes back; printed articles are left as"
    f" they are. The names: {', '.join(names())}."
)
EXAMPLES = (
    "newsdoc set interview.json lang=en issued=2026-11-27 keywords+=harbour keywords-=bay urgency=",
    "newsdoc set interview.json interview.nitf.xml 'rights.holder=The Bay' 'expires.raw=late in May'",
    "newsdoc set --check interview.json 'headline=A Boat Is Mended' lang=en",
)

_ACTIONS: dict[str, Action] = {"+": "add", "-": "remove"}


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    told = f"{FILE}; and what is to be set"
    parser.add_argument("words", metavar="FILE|NAME=VALUE", nargs="+", help=told)
    add_arguments(parser, "rewrite nothing, but print what would change; the exit code is 1 if something would")
    add_colour(parser)


def run(args: argparse.Namespace) -> int:
    """Change each file. Raises `UsageError` for names and values that can't be, before any is."""
    files = [word for word in args.words if not _is_edit(word)]
    edits = _in_order([_edit(word) for word in args.words if _is_edit(word)])
    if not files:
        raise UsageError("there is no file to change (a name with = in it is written ./a=b.json)")
    if not edits:
        raise UsageError("there is nothing to set: give NAME=VALUE, such as lang=en")
    _try(edits)
    return rewrite_each(args, files, partial(edited, edits=edits), partial(_show, colour=args.colour), always=False)


def _is_edit(word: str) -> bool:
    """Whether a word says what to set: files whose names have an equals sign begin with a dot or a slash."""
    return "=" in word and word[0] not in "./"


def _edit(word: str) -> Edit:
    name, _, value = word.partition("=")
    action = _ACTIONS.get(name[-1:], "set")
    if action == "set":
        return Edit(name, action, value or None)
    if not value:
        raise UsageError(f"{word} names nothing that is to be {'added' if action == 'add' else 'taken out'}")
    return Edit(name[:-1], action, value)


def _in_order(edits: Sequence[Edit]) -> list[Edit]:
    """Give edits as they are done, whatever their order: lists lose items that are named before they get others."""
    chosen = [edit.name for edit in edits if edit.action == "set"]
    for name in chosen:
        if chosen.count(name) > 1:
            raise UsageError(f"{name} is set twice (+= adds to a list)")
    return [edit for action in ("set", "remove", "add") for edit in edits if edit.action == action]


def _try(edits: Sequence[Edit]) -> None:
    """Try each edit on a document with nothing in it. Raises `UsageError` for what can be in none."""
    for edit in edits:
        field, _, rest = edit.name.partition(".")
        ids = (rest.rpartition(".")[0], rest) if field == "participants" else ()
        try:
            edited(Document(participants=tuple(map(Participant, filter(None, ids)))), [edit])
        except InvalidDocument as error:
            if wrong := [each for each in error.diagnostics if each.code != "missing-field"]:
                raise UsageError(f"{edit.name}: {wrong[0].message}") from error


def _show(messages: Messages, name: str, before: Document, after: Document, *, colour: str) -> None:
    """Print what would change in a file."""
    from newsdoc.comparison import compare

    del messages
    lines = difference_lines(compare(before, after), colour=coloured(colour))
    write_out("".join(f"{line}\n" for line in (one_line(f"{name}:"), *(f"  {line}" for line in lines))))
