"""Shells at a terminal: keys are pressed, and what would be run is told.

`newsdoc` is a function there that prints its words, so that what a line has become is seen exactly.
"""

from __future__ import annotations

import contextlib
import os
import select
import shutil
import subprocess
import time

import pytest

__all__ = ["BASH", "ZSH", "Shell", "fish_offers", "needed"]

ALL = "\x1b*"
"""The keys that put all that is offered into the line: bash's own, and what `ZSH` binds."""

_END = "done-and-said"
_TOLD = f"newsdoc() {{ printf '<%s>' \"$@\"; printf '\\n{_END[:4]}%s\\n' {_END[4:]}; }}\n"

BASH = (
    ["bash", "--norc", "--noprofile", "-i"],
    "PS1=; bind 'set enable-bracketed-paste off'; bind 'set completion-query-items 0'; bind 'set bell-style none'\n",
)
"""How bash is started, and what it is told first."""

ZSH = (
    ["zsh", "-f", "-i"],
    (
        "PS1=; unsetopt zle_bracketed_paste prompt_sp; unset zle_bracketed_paste\n"
        "autoload -Uz compinit; compinit -u -D\n"
        "zle -C all-matches complete-word _generic; bindkey '^[*' all-matches\n"
        "zstyle ':completion:all-matches:*' insert yes; zstyle ':completion:all-matches:*' menu no\n"
        "zstyle ':completion:all-matches::::' completer _all_matches _complete\n"
    ),
)
"""The same of zsh."""


def needed(shell):
    """Give the path of a shell, or skip the test."""
    found = shutil.which(shell)
    if found is None:
        pytest.skip(f"{shell} is not installed")
    return found


class Shell:
    """A shell in a folder, with a script read; as a context, it ends with it."""

    def __init__(self, kind, script, folder):
        command, told = kind
        needed(command[0])
        pty = pytest.importorskip("pty", reason="Windows has none")
        self._master, slave = pty.openpty()
        environment = {"PATH": os.environ["PATH"], "HOME": str(folder), "TERM": "dumb", "LC_ALL": "C.UTF-8"}
        self._process = subprocess.Popen(
            command, stdin=slave, stdout=slave, stderr=slave, cwd=folder, env=environment, start_new_session=True
        )
        os.close(slave)
        self._read = ""
        self._press(f"{told}{_TOLD}source {script}\nnewsdoc\n")
        self._await()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._process.kill()
        self._process.wait()
        os.close(self._master)

    def words(self, keys):
        """Press keys behind `newsdoc `, end the line, and give the words that it then has."""
        self._press(f"newsdoc {keys}")
        time.sleep(0.05)  # what comes with the line end is taken for a paste, and completed by nobody
        self._press("\n")
        line = next(line for line in reversed(self._await().splitlines()) if line.startswith("<"))
        return line[1:-1].split("><")

    def offered(self, line):
        """Give what a shell offers for the last word of a line, in its order, without what comes of it alone."""
        given = len(f"{line}.".split()) - 1
        return self.words(line + ALL)[given:]

    def _press(self, keys):
        os.write(self._master, keys.encode())

    def _await(self):
        """Give what is printed until the words have been told."""
        ends = time.monotonic() + 20
        while _END not in self._read:
            assert select.select([self._master], [], [], max(0, ends - time.monotonic()))[0], self._read
            with contextlib.suppress(OSError):
                self._read += os.read(self._master, 65536).decode(errors="replace")
        told, _, self._read = self._read.partition(_END)
        return told.replace("\r", "")


def fish_offers(script, folder, line):
    """Give what fish offers for the last word of a line, each without what it says about it."""
    environment = {"PATH": os.environ["PATH"], "HOME": str(folder), "LC_ALL": "C.UTF-8"}
    command = [needed("fish"), "--no-config", "-c", f"source {script}; complete --do-complete $argv", "--", line]
    said = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=True)
    assert said.stderr == ""
    return [found.split("\t")[0] for found in said.stdout.splitlines()]
