"""Nothing that a document, a file's name or an argument says is obeyed by a terminal or by GitHub.

Hostile text stands in every place and goes through every command in every form. What comes out is watched, apart from
the document that `convert` writes; and the watch rings for each of them once nothing is escaped.
"""

from __future__ import annotations

import json
import sys
from itertools import pairwise

import pytest

from newsdoc import escapes
from newsdoc.cli import entry, explain, failures, formats, inspect, main, margins, reports, streams
from newsdoc.diagnostics import CODES, diagnostic
from newsdoc.formats.text.rules import GRADES, RULES
from newsdoc.patterns import FORBIDDEN
from newsdoc.styles import builtin_names

CONTROLS = [*range(0x20), *range(0x7F, 0xA0)]
UNSEEN = [0xAD, 0x61C, 0x180E, 0x200B, *range(0x200E, 0x2010), *range(0x2028, 0x202F), *range(0x2060, 0x2070), 0xFEFF]
TAGS = [0xE0001, *range(0xE0020, 0xE0080)]
OBEYED = {chr(code) for code in (*CONTROLS, *UNSEEN, *TAGS)} - {"\n", "\t"}

ORDERS = "\n::error::x\n  ::add-mask::y\n##[add-mask]z"
"""What GitHub's runner obeys: `::` where a line begins, `##[` anywhere."""

EVIL = f"##[add-mask]z\u202e\x9b[red]x[/red]\x1b[31m\x1b]8;;http://x/\x1b\\y\x1b]8;;\x1b\\{''.join(sorted(OBEYED))}{ORDERS}\x1b[2J"
"""Everything at once; it can stand in JSON, in a style, in a name (without NUL and slash) and in an argument."""

LINE = FORBIDDEN.sub("", EVIL)
"""What of it a document can hold."""

QUOTED = "\n".join(FORBIDDEN.sub("", line) for line in EVIL.split("\n")).replace("&", "&amp;").replace('"', "&quot;")
"""What of it XML can hold."""

WORD = EVIL.replace("\0", "")
"""What of it an argument can hold."""

NAME = f"\x1b[31m{ORDERS}\u202e\u2028\x9b\x7f\udc9b"
"""What a file may be called: 255 bytes without a slash."""

COMMANDS = ("convert", "validate", "inspect", "explain")
FORMS = ("text", "concise", "json", "jsonl", "github", "sarif")


def alarms(data, ours=()):
    """Give what of an output a terminal or GitHub would obey; `ours` begin the lines that it is meant to obey."""
    lines = data.decode().split("\n")
    obeyed = [sign for line in lines for sign in line if sign in OBEYED]
    begun = [line for line in lines if line.lstrip().startswith("::") and not line.startswith(ours)]
    return [*obeyed, *begun, *(line for line in lines if "##[" in line)]


def json_of(value):
    """Give JSON with its text as it is, escaped only where JSON demands it."""
    return json.dumps(value, ensure_ascii=False)


def toml_of(text):
    """Give a basic string of TOML."""
    return json_of(text).replace("\x7f", "\\u007f")


def document(**fields):
    return {"type": "document", "newsdoc": "0.1", **fields}


def paragraph(*content):
    return {"type": "paragraph", "content": [*content]}


PERSON = {"type": "participant", "id": "a", "name": LINE, "role": "interviewee", "labels": [LINE]}
LINK = {"type": "link", "href": "https://x/", "title": LINE, "content": [LINE]}
TURN = {"type": "turn", "kind": "answer", "speaker": "a", "label": f"{LINE}:", "content": [paragraph(LINE, LINK)]}
TEXT = f"A Boat {LINE}\n\nBy Anna {LINE}\n\nQ: So {LINE}?\n\nA: Yes.\n\nQ: And?\n\nA [b {LINE}](https://x/): No.\n"

ARTICLES = {
    "turn.json": json_of(
        document(headline={"type": "headline", "content": [LINE]}, participants=[PERSON], body=[TURN])
    ),
    "keys.json": json_of(document(**{EVIL: 1, "body": [{"type": EVIL}, {"type": "turn", "kind": EVIL, EVIL: EVIL}]})),
    "speaker.json": json_of(document(body=[{**TURN, "speaker": f"b{LINE}"}])),
    "syntax.json": f'{{"type": "document",\n"newsdoc" {EVIL}',
    "double.json": f"{{{json_of(EVIL)}: 1, {json_of(EVIL)}: 2}}",
    "article.txt": TEXT,
    "dialect.txt": f"---\nnewsdoc: 0.1\n---\n\n:{LINE}: a\n\n[a]{{.{LINE}}}\n",
    "latin.txt": b"\xe4 " + EVIL.encode(),
    "odd.nitf.xml": f"<nitf q='{QUOTED}'><body q='{QUOTED}'><zz q='{QUOTED}'>{QUOTED}</zz></body></nitf>",
    "value.nitf.xml": f"<nitf><body><body.content><p lede='{QUOTED}'>{QUOTED}</p></body.content></body></nitf>",
    "syntax.nitf.xml": f"<nitf>{QUOTED}<a></b>",
    "item.ninjs.json": json_of({"uri": EVIL, "headline": [EVIL], EVIL: EVIL, "bodies": [{"contentType": EVIL}]}),
    "item.newsml.xml": f"<newsItem guid='{QUOTED}'>{QUOTED}</newsItem>",
    "tt.newsdoc.json": json_of({"uuid": EVIL, "type": EVIL, "content": [{"type": EVIL, EVIL: EVIL}], EVIL: 5}),
    f"{NAME}.txt": "",
    f"{NAME}.json": "[]",
    "::error::x.txt": "",
    "x ##[error].json": "[]",
}
STYLES = {
    "style.toml": f'extends = "en"\n{toml_of(EVIL)} = []\ncaptions = [{toml_of(EVIL)}, {toml_of(EVIL)}, 5]\n',
    "broken.toml": f"extends = {EVIL}",
    f"{NAME}.toml": "extends = 5",
}
MISSING = [f"none {NAME}.txt", "::error::none.txt"]

READING = [
    [command, *more, "--message-format", form, name]
    for name in [*ARTICLES, *MISSING]
    for command, *more in (["convert", "-t", "nitf"], ["validate"], ["inspect"], ["explain"])
    for form in FORMS
    if command != "explain" or name.endswith(".txt")
]
STYLED = [
    ["convert", "-t", "json", "article.txt", "--style", name, "--message-format", form]
    for name in [*STYLES, *MISSING]
    for form in FORMS
]
EXPLAINED = [["explain", name, "--output-format", "json"] for name in ("article.txt", f"{NAME}.txt")]
ARGUMENTS = [
    [WORD],
    [f"--{WORD}"],
    ["rule", WORD],
    ["styles", WORD],
    ["schema", WORD],
    ["formats", "--output-format", WORD],
    ["convert", "article.txt", WORD],
    ["convert", "article.txt", "--to", WORD],
    ["convert", "article.txt", "--from", WORD, "--to", "json"],
    ["convert", "article.txt", "-t", "json", "--style", WORD],
    ["convert", "article.txt", "-t", "json", "--lang", WORD],
    ["convert", "article.txt", "-t", "json", "--interviewer", WORD, "--interviewee", WORD],
    ["convert", "article.txt", "-t", "nitf", "--nitf-version", WORD],
    ["convert", "article.txt", "-t", "ninjs", "--ninjs-version", WORD],
    ["convert", "article.txt", "-t", "newsml-g2", "--newsml-inline", WORD],
    ["convert", "article.txt", "-t", "text", "--manner", WORD],
    ["convert", "article.txt", f"--{WORD}"],
    ["convert", "article.txt", "out.json", WORD],
    ["convert", "article.txt", "out.json", "--debug", "--indent", WORD],
    ["validate", "value.nitf.xml", "--xsd", f"none{NAME}"],
]
UNQUOTED = [
    ["convert", "article.txt", "-t", "json", "--interviewer", LINE],
    ["validate", "turn.json", "--max-diagnostics", WORD],
]
ALL = [*UNQUOTED, *READING, *STYLED, *EXPLAINED, *ARGUMENTS]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A folder with everything hostile in it."""
    folder = tmp_path_factory.mktemp("hostile")
    for name, text in {**ARTICLES, **STYLES}.items():
        (folder / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


@pytest.fixture
def watched(folder, monkeypatch, capsysbinary):
    """Runs a command and gives what of its output would be obeyed."""
    monkeypatch.chdir(folder)

    def watched(words):
        code = main(words)
        shown = capsysbinary.readouterr()
        assert code in (0, 1, 2, 3)
        printed = b"" if words[:1] == ["convert"] else shown.out  # the document is data, and stays as it is
        ours = ("::error ", "::warning ", "::notice ") if "github" in words else ()
        return alarms(shown.err, ours) + alarms(printed, ours)

    return watched


posix = pytest.mark.skipif(sys.platform != "linux", reason="file systems elsewhere don't take such names")


@posix
def test_nothing_hostile_comes_out_of_any_command_in_any_form(watched):
    assert [(words, found) for words in ALL if (found := watched(words))] == []


@posix
def test_the_watch_rings_where_nothing_is_escaped(watched, unescaped):
    """Not every message quotes: but every file, every argument and every form of every command has been heard."""
    rung = [words for words in ALL if watched(words)]
    heard = {(words[0], form) for words in rung for flag, form in pairwise(words) if flag == "--message-format"}
    assert [(command, form) for command in COMMANDS for form in FORMS if (command, form) not in heard] == []
    names = {*ARTICLES, *STYLES, *MISSING} - {"broken.toml"}  # nothing is quoted of what is no TOML
    assert [name for name in names if not any(name in words for words in rung)] == []
    assert [words for words in ARGUMENTS if words not in rung] == []
    assert [words for words in EXPLAINED if words not in rung] == []


@posix
def test_the_watch_rings_for_what_is_written_as_it_is(folder, monkeypatch, capsysbinary):
    monkeypatch.chdir(folder)
    assert main(["convert", "turn.json", "-t", "text"]) == 0
    assert alarms(capsysbinary.readouterr().out)


OWN = [
    [],
    ["--help"],
    *([command, "--help"] for command in entry.COMMANDS),
    *(["rule", name] for name in (*CODES, *RULES, *GRADES)),
    ["rule"],
    ["rule", "--markdown"],
    ["schema"],
    ["formats"],
    ["formats", "--mapping"],
    ["formats", "--output-format", "json"],
    ["styles"],
    *(["styles", name] for name in builtin_names()),
]


@posix
def test_what_newsdoc_says_of_itself_is_as_harmless(watched):
    assert [(words, found) for words in OWN if (found := watched(words))] == []


@posix
def test_a_terminal_gets_our_colours_and_no_others(folder, monkeypatch, capsysbinary):
    monkeypatch.chdir(folder)
    monkeypatch.setattr(explain, "coloured", lambda when: True)
    assert main(["explain", "article.txt"]) == 0
    out = capsysbinary.readouterr().out
    assert b"\x1b[0m" in out
    for colour in (b"\x1b[36m", b"\x1b[32m", b"\x1b[33m", b"\x1b[2m", b"\x1b[0m"):
        out = out.replace(colour, b"")
    assert alarms(out) == []


def unescaped_json(data, indent=2):
    return json.dumps(data, indent=indent, ensure_ascii=False) + "\n"


@pytest.fixture
def unescaped(monkeypatch):
    """Takes away all that makes text harmless."""
    for module in (diagnostic, escapes, margins):
        monkeypatch.setattr(module, "escaped", str)
    for module in (diagnostic, escapes, reports, margins, failures):
        monkeypatch.setattr(module, "one_line", str)
    for module in (escapes, inspect, reports, streams):
        monkeypatch.setattr(module, "harmless", str)
    for module in (explain, formats, reports):
        monkeypatch.setattr(module, "as_json", unescaped_json)
    monkeypatch.setattr(reports, "_escaped", lambda text, more="": text)


@pytest.mark.parametrize("sign", sorted(OBEYED), ids=lambda sign: f"{ord(sign):04X}")
def test_each_sign_has_an_escape(sign):
    for show in (escapes.escaped, escapes.one_line, escapes.harmless):
        assert alarms(show(f"a{sign}b").encode()) == []
        assert alarms(f"a{sign}b".encode()) == [sign]


@pytest.mark.parametrize("begin", ["", " ", "\t", "\u3000", "\xa0 "])
def test_no_line_begins_with_a_command(begin):
    assert alarms(escapes.harmless(f"a\n{begin}::error::b").encode()) == []
    assert alarms(f"a\n{begin}::error::b".encode())


def test_bytes_of_names_that_lone_surrogates_stand_for_make_no_sign_of_control():
    """The bytes of U+009B, which a terminal may take for the beginning of a sequence, if they were written as such."""
    assert escapes.one_line("\udcc2\udc9b") == r"\xc2\x9b"
    assert "\udcc2\udc9b".encode("utf-8", "surrogateescape").decode() == "\x9b"


def test_what_is_harmless_stays_so():
    for text in (EVIL, LINE, NAME, ORDERS):
        once = escapes.harmless(text)
        assert escapes.harmless(once) == once


def test_joiners_stay_where_they_join():
    assert escapes.escaped("می\u200cخواهم 👩\u200d🚒") == "می\u200cخواهم 👩\u200d🚒"
    assert escapes.escaped("ad\u200cmin \u200d") == r"ad\u200cmin \u200d"
