"""The exit codes: what the command tells the shell about how it went."""

from __future__ import annotations

__all__ = ["BUG", "CLOSED_PIPE", "DONE", "FILES", "FINDINGS", "INTERRUPTED", "MEANINGS", "USAGE"]

DONE = 0
"""What was asked for is done."""

FINDINGS = 1
"""The content is wrong: not UTF-8, broken JSON or XML, an invalid document; or something would be lost."""

USAGE = 2
"""The command was given what it doesn't take."""

FILES = 3
"""A file can't be opened, read or written."""

BUG = 4
"""An error in newsdoc itself."""

INTERRUPTED = 130
"""Somebody pressed Ctrl-C."""

CLOSED_PIPE = 141
"""Whoever read our output has stopped reading."""

MEANINGS = {
    DONE: "done",
    FINDINGS: "the content is wrong, or what was looked for was found: a difference, a change, a loss",
    USAGE: "wrong usage",
    FILES: "a file can't be opened, read or written",
    BUG: "an error in newsdoc itself",
    INTERRUPTED: "interrupted",
    CLOSED_PIPE: "whoever read our output has stopped reading",
}
"""What help and the manual page say of each."""
