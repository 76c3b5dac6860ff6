"""The targets: each takes any bytes, does with them what a user would, and raises only where newsdoc is wrong."""

from __future__ import annotations

import atexit
import contextlib
import os
import shutil
import tempfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs

import newsdoc as nd
from in_process import in_process
from newsdoc import styles
from newsdoc.cli.exits import BUG, CLOSED_PIPE, DONE, FILES, FINDINGS, INTERRUPTED, USAGE
from newsdoc.formats.nitf.profile import validate_nitf
from oracle import BrokenLawError, as_utf8, bounded, is_chosen, read, require_all_kept, require_text_laws
from recoding import run_recoded

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["OPENING", "TARGETS", "Target"]

LANGUAGES = (None, "en", "ru", "de", "zh", "fr", "ja", "ar")
INTERVIEW = ("auto", "always", "never")
CUES = ("joined", "apart")


@attrs.frozen
class Target:
    """What is fuzzed: a name, what runs one input, the longest that is worth while, and how inputs are changed.

    `kind` names the changes in `mutators`: of plain data, of trees of elements, of fragments, of lines, or of
    a text behind bytes that say how it is read.
    """

    name: str
    run: Callable[[bytes], object]
    longest: int = 2048
    kind: str = "fragments"


def _text(data: bytes) -> None:
    """Plain text: the first byte chooses the language, and whether it is bytes."""
    how, body = data[:1], data[1:]
    options: dict[str, Any] = {}
    if how:
        options = {"lang": LANGUAGES[how[0] % len(LANGUAGES)]}
    given = as_utf8(body) if how and how[0] & 0x80 else body.decode("utf-8", "replace")
    with bounded(len(data)):
        document = read("text", given, laws=is_chosen(data), **options)
    if document is not None and is_chosen(data):
        require_all_kept(document, given)


def _splices(data: bytes) -> None:
    """Lines of articles put together: the first byte chooses the language, or leaves it to the reader.

    The laws that plain text has are looked at for every input, and those of rewriting, which cost more, for some.
    """
    how, body = data[:1], data[1:].decode("utf-8", "replace")
    lang = LANGUAGES[how[0] % len(LANGUAGES)] if how else None
    with bounded(len(data)):
        document = read("text", body, laws=is_chosen(data), lang=lang)
        if document is not None:
            require_text_laws(document, body, rewriting=is_chosen(data), lang=lang)


OPENING = '---\nnewsdoc: "0.1"\n'
"""How a text of the dialect opens; what is fuzzed is what follows, front matter first."""


def _dialect(data: bytes) -> None:
    """Text in the explicit dialect."""
    with bounded(len(data)):
        read("text", OPENING + data.decode("utf-8", "replace"), laws=is_chosen(data))


def _read(name: str, data: bytes, body: bytes, **options: Any) -> None:
    """Read what an input holds, nearly always in UTF-8, and look at the laws if the input is one of those chosen."""
    with bounded(len(data)):
        read(name, as_utf8(body), laws=is_chosen(data), **options)


def _of_format(name: str) -> Callable[[bytes], None]:
    def run(data: bytes) -> None:
        _read(name, data, data)

    return run


def _choosing(name: str, option: str, choices: tuple[str, ...]) -> Callable[[bytes], None]:
    """Read a format with an option that the first byte chooses."""

    def run(data: bytes) -> None:
        _read(name, data, data[1:], **{option: choices[data[0] % len(choices) if data else 0]})

    return run


def _nitf(data: bytes) -> None:
    """NITF, with interviews sought for as the first byte says, and checked by the profile."""
    with bounded(len(data)):
        _NITF(data)
        with contextlib.suppress(nd.ReadError):
            validate_nitf(as_utf8(data[1:]))


_NITF = _choosing("nitf", "interview", INTERVIEW)


def _style(data: bytes) -> None:
    """A file of a house style."""
    path = _scratch() / "house.toml"
    path.write_bytes(data)
    with bounded(len(data)), contextlib.suppress(nd.ReadError):
        read("text", ARTICLE, laws=False, style=styles.load(path))


@cache
def _scratch() -> Path:
    """Give a folder that this process has for itself, made once, for making it takes longer than reading a style."""
    folder = tempfile.mkdtemp(prefix="newsdoc-fuzz-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return Path(folder)


ARTICLE = (
    "The harbour\n\nBy Mara Lind\n\nMara Lind: What is it?\n\nJon Dahl: It is a gate.\n\n"
    "Mara Lind: Why?\n\nJon Dahl: Why not?\n"
)
"""What a style is tried on, and what stands in the files of the command line's folder."""

FILES_THERE = {
    "a.txt": ARTICLE.encode(),
    "a.json": b'{"type":"document","newsdoc":"0.1","body":[]}',
    "b.json": b'{"uri":"x:1","headline":"A"}',
    "a.xml": b"<nitf><body/></nitf>",
    "bad.json": b"{",
    "bad.xml": b"<nitf>",
    "bad.txt": b"\xff\xfe\xfd",
    "empty.txt": b"",
    "house.toml": b'name = "house"\n',
}
EXITS = (DONE, FINDINGS, USAGE, FILES, INTERRUPTED, CLOSED_PIPE)


def _command(data: bytes) -> None:
    """A command line: the words are parted by zero bytes; no word names a path outside the folder it runs in."""
    words = [os.fsdecode(word).replace("/", "_").replace("..", "__") for word in data.split(b"\0")]
    if {"stats", "serve"}.intersection(words) or any(word.partition("=")[0] == "--out" for word in words):
        return  # each begins processes of its own, for as long as a thousand others take, or never ends
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        for name, content in FILES_THERE.items():
            Path(name).write_bytes(content)
        with bounded(len(data)):
            done = in_process(words, ARTICLE.encode())
    if done.code == BUG or done.code not in EXITS or (b"Traceback" in done.err and "--debug" not in words):
        raise BrokenLawError(f"{words} ends with {done.code}: {done.err.decode('utf-8', 'replace')}")


_ALL = (
    Target("text", _text),
    Target("dialect", _dialect),
    Target("json", _of_format("json"), kind="data"),
    Target("nitf", _nitf, kind="tree"),
    Target("ninjs", _of_format("ninjs"), kind="data"),
    Target("newsml-g2", _of_format("newsml-g2"), kind="tree"),
    Target("tt-newsdoc", _of_format("tt-newsdoc"), kind="data"),
    Target("html", _of_format("html"), kind="tree"),
    Target("markdown", _choosing("markdown", "interview", INTERVIEW)),
    Target("webvtt", _choosing("webvtt", "cues", CUES)),
    Target("srt", _choosing("srt", "cues", CUES)),
    Target("tei", _choosing("tei", "interview", INTERVIEW), kind="tree"),
    Target("akoma-ntoso", _choosing("akoma-ntoso", "interview", INTERVIEW), kind="tree"),
    Target("encodings", run_recoded, kind="headed"),
    Target("splices", _splices, longest=4096, kind="lines"),
    Target("style", _style),
    Target("command", _command, longest=256),
)
TARGETS = {target.name: target for target in _ALL}
"""Every target by its name."""
