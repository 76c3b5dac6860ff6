"""What each subcommand does."""

from __future__ import annotations

import atexit
import errno
import gc
import io
import json
import os
import sys
from pathlib import Path

import pytest

import newsdoc
from articles import INTERVIEW, INVALID_JSON, JSON
from newsdoc.cli import main
from newsdoc.cli.files import Input
from newsdoc.formats import registry
from newsdoc.formats.format import Format


class Done:
    """How a command has ended, and what it printed."""

    def __init__(self, code, shown):
        self.code = code
        self.out = shown.out.decode()
        self.err = shown.err.decode()


@pytest.fixture
def run(capsysbinary):
    """Runs the command in this process."""
    return lambda *arguments: Done(main(arguments), capsysbinary.readouterr())


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """A folder to work in, with an article in text and one in JSON."""
    (tmp_path / "boat.txt").write_text(INTERVIEW, "utf-8")
    (tmp_path / "boat.json").write_text(JSON, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def stdin(monkeypatch):
    """Sets what stands on standard input."""

    def give(text):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))

    return give


@pytest.fixture
def plugins(monkeypatch):
    """Formats of another package: one that can only be read and one that can only be written."""
    known = registry.all_formats()
    more = (
        Format("inwards", "Inwards", "text/plain", (".in",), read=lambda data, **_: newsdoc.Document()),
        Format("outwards", "Outwards", "text/plain", (".out",), write=lambda document, **_: "out\n"),
    )
    monkeypatch.setattr(registry, "all_formats", lambda: (*known, *more))
    monkeypatch.setattr(registry, "by_name", {each.name: each for each in (*known, *more)}.__getitem__)
    by_path = registry.by_path
    monkeypatch.setattr(
        registry, "by_path", lambda path: next((f for f in more if path.endswith(f.suffixes)), None) or by_path(path)
    )


ASKED = newsdoc.Document(
    participants=(newsdoc.Participant("q", role="interviewer"),),
    body=(newsdoc.Turn((newsdoc.Paragraph(("So?",)),), "question", "q"),),
)

# The command itself


def test_the_version_is_printed(run):
    done = run("--version")
    assert (done.code, done.out, done.err) == (0, f"newsdoc {newsdoc.__version__}\n", "")


def test_without_a_command_the_help_is_shown_as_wrong_usage(run):
    for arguments in ([], ["--debug"]):
        done = run(*arguments)
        assert (done.code, done.out) == (2, "")
        assert "commands:" in done.err


def test_an_unknown_command_is_named_with_the_one_that_is_near(run):
    done = run("convrt", "boat.txt")
    assert done.code == 2
    assert done.err.startswith("newsdoc: there is no command 'convrt'; did you mean 'convert'? (there are convert, tab")
    assert "did you mean" not in run("zzz").err


def test_an_unknown_option_is_wrong_usage_that_points_to_the_help(run):
    assert "see `newsdoc --help`" in run("--nonsense").err
    done = run("convert", "boat.json", "--qwertz")
    assert done.code == 2
    assert done.err == "newsdoc: there is no option '--qwertz' (see `newsdoc convert --help`)\n"


def test_an_option_is_not_taken_by_its_beginning(run):
    assert run("convert", "boat.json", "--t", "json").code == 2


def test_the_arguments_of_the_process_are_the_default(run, monkeypatch, capsysbinary):
    monkeypatch.setattr(sys, "argv", ["newsdoc", "--version"])
    assert main() == 0
    assert capsysbinary.readouterr().out.startswith(b"newsdoc ")


def test_a_bug_is_one_line_and_a_traceback_only_if_asked(run, monkeypatch):
    def fail(document, **_):
        raise ZeroDivisionError("seven by nothing")

    monkeypatch.setattr(registry, "by_name", lambda name: Format("x", "X", "text/x", (".x",), fail, fail))
    arguments = ["convert", "boat.json", "--to", "x"]
    done = run(*arguments)
    assert (done.code, done.out, done.err.count("\n")) == (4, "", 1)
    assert done.err.startswith("newsdoc: this is a bug: ZeroDivisionError: seven by nothing")
    for asked in (["--debug", *arguments], [*arguments, "--debug"]):
        done = run(*asked)
        assert done.code == 4
        assert "Traceback" in done.err


def test_an_interrupt_is_no_bug(run, monkeypatch):
    def interrupt(document, **_):
        raise KeyboardInterrupt

    monkeypatch.setattr(registry, "by_name", lambda name: Format("x", "X", "text/x", (".x",), None, interrupt))
    done = run("convert", "boat.json", "-t", "x", "--debug")
    assert (done.code, done.out, done.err) == (130, "", "")


# convert


@pytest.mark.parametrize("target", ["boat.nitf.xml", "other.json", "other.txt"])
def test_convert_writes_the_format_of_the_suffix(run, folder, target):
    done = run("convert", "boat.json", target)
    assert (done.code, done.out) == (0, "")
    assert newsdoc.plain_text(newsdoc.load(folder / target)) == newsdoc.plain_text(newsdoc.load("boat.json"))


def test_convert_reads_and_writes_standard_streams(run, stdin):
    stdin(JSON)
    done = run("convert", "-", "-", "--from", "json", "--to", "json", "--indent", "2")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith('{\n  "type"')
    assert newsdoc.loads(done.out, "json") == newsdoc.load("boat.json")


def test_validate_checks_files_of_other_formats_by_reading_them(run, folder):
    newsdoc.dump(newsdoc.load("boat.json"), folder / "boat.ninjs.json")
    assert run("validate", "boat.ninjs.json").code == 0
    (folder / "odd.ninjs.json").write_text('{"uri": "urn:a:b", "urgency": "high", "headline": 5}')
    done = run("validate", "odd.ninjs.json")
    assert done.code == 1
    assert "odd.ninjs.json:1:" in done.err
    assert "$.headline" in done.err


def test_convert_with_strict_writes_nothing_where_something_would_be_lost(run, folder):
    document = newsdoc.Document(series=newsdoc.Series("Boats"), body=(newsdoc.Paragraph(("A",)),))
    newsdoc.dump(document, folder / "series.json")
    assert run("convert", "series.json", "series.ninjs.json", "--strict").code == 0
    done = run("convert", "series.json", "lossy.ninjs.json", "--strict", "--no-data")
    assert done.code == 1
    assert "[not-expressible]" in done.err
    assert done.err.endswith("series.json: nothing is written, for --strict allows no losses, and there are 1\n")
    assert not (folder / "lossy.ninjs.json").exists()
    assert run("convert", "series.json", "lossy.ninjs.json", "--no-data").code == 0
    (folder / "two.xml").write_text("<x><nitf/><nitf/></x>")
    assert run("convert", "two.xml", "one.json", "--strict").code == 1
    assert run("convert", "two.xml", "one.json").code == 0


def test_formats_prints_the_table_of_all_formats(run):
    done = run("formats", "--mapping")
    others = "nitf text ninjs newsml-g2 json-ld tt-newsdoc html markdown webvtt srt tei akoma-ntoso docx"
    head = f"| newsdoc's JSON | {' | '.join(others.split())} |"
    assert (done.code, done.out.split("\n")[0]) == (0, head)


def test_convert_asks_for_the_format_of_a_stream(run, stdin):
    stdin(JSON)
    done = run("convert", "-", "out.json")
    assert done.code == 2
    assert "give --from (json, nitf, text" in done.err
    assert "give --to (json, nitf, text" in run("convert", "boat.json").err


@pytest.mark.parametrize(
    "arguments", [["boat.xyz", "-t", "json"], ["boat.json", "boat.xyz"], ["boat.json", "-t", "jsn"]]
)
def test_an_unknown_format_is_wrong_usage_that_lists_what_there_is(run, arguments):
    done = run("convert", *arguments)
    assert done.code == 2
    assert [name for name in ("json", "nitf", "text") if name not in done.err] == []


def test_no_file_is_written_over_its_own_input(run, folder):
    (folder / "link.json").symlink_to("boat.json")
    for other in ("boat.json", "./boat.json", "link.json"):
        done = run("convert", "boat.json", other)
        assert done.code == 2
        assert "is the input itself" in done.err
    assert (folder / "boat.json").read_text("utf-8") == JSON


def test_an_existing_output_is_replaced_whole_and_keeps_its_mode(run, folder):
    output = folder / "out.json"
    output.write_text("x" * 100_000)
    output.chmod(0o640)
    assert run("convert", "boat.json", "out.json").code == 0
    assert newsdoc.load(output) == newsdoc.load("boat.json")
    assert os.name == "nt" or output.stat().st_mode & 0o777 == 0o640


def test_an_output_behind_a_link_is_replaced_and_the_link_stays(run, folder):
    (folder / "target.json").write_text("old")
    (folder / "link.json").symlink_to("target.json")
    assert run("convert", "boat.json", "link.json").code == 0
    assert (folder / "link.json").is_symlink()
    assert newsdoc.load(folder / "target.json") == newsdoc.load("boat.json")


@pytest.mark.skipif(not Path("/dev/null").exists(), reason="there are no such devices here")
def test_a_device_is_written_to_and_not_replaced(run):
    assert run("convert", "boat.json", "/dev/null", "--to", "json").code == 0
    assert not Path("/dev/null").is_file()
    assert run("convert", "/dev/null", "/dev/null", "--from", "text", "--to", "json").code == 0


@pytest.mark.skipif(not Path("/dev/stdin").exists(), reason="there are no such devices here")
def test_a_stream_has_no_title_whatever_it_is_called(run, folder):
    assert run("convert", "boat.txt", "--to", "json").out.count('"name":"boat.txt"') == 1
    told = Input("/dev/stdin", INTERVIEW.encode()).title, Input("/dev/fd/63", b"").title, Input("<stdin>", b"").title
    assert told == (None, None, None)


def test_a_write_that_fails_leaves_the_old_output_and_nothing_beside_it(run, folder, monkeypatch):
    (folder / "out.json").write_text("old")
    before = sorted(folder.iterdir())

    def fail(source, target):
        raise OSError(errno.ENOSPC, "No space left on device", source)

    monkeypatch.setattr(os, "replace", fail)
    done = run("convert", "boat.json", "out.json")
    assert (done.code, done.err) == (3, "out.json: No space left on device\n")
    assert (folder / "out.json").read_text() == "old"
    assert sorted(folder.iterdir()) == before


def test_nothing_is_written_if_the_input_is_wrong(run, folder):
    (folder / "wrong.json").write_text(INVALID_JSON, "utf-8")
    assert run("convert", "wrong.json", "out.json").code == 1
    assert not (folder / "out.json").exists()


def test_what_the_reader_can_be_told_is_passed_on(run):
    plain = run("convert", "boat.txt", "-t", "json").out
    told = json.loads(run("convert", "boat.txt", "-t", "json", "--lang", "de").out)
    assert told["lang"] == "de"
    bare = run("convert", "boat.txt", "-t", "json", "--no-origins").out
    assert '"origin"' in plain
    assert '"origin"' not in bare


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["boat.json", "-t", "json", "--style", "en"], "--style doesn't apply to reading json"),
        (["boat.json", "-t", "json", "--lang", "en"], "--lang doesn't apply to reading json"),
        (["boat.json", "-t", "nitf", "--indent", "2"], "--indent doesn't apply to writing nitf"),
        (["boat.json", "-t", "text", "--no-origins"], "--no-origins doesn't apply to writing text"),
        (["boat.json", "-t", "ninjs", "--nitf-version", "3.4"], "--nitf-version doesn't apply to writing ninjs"),
        (["boat.json", "-t", "nitf", "--ninjs-version", "2.2"], "--ninjs-version doesn't apply to writing nitf"),
        (["boat.json", "-t", "ninjs", "--ninjs-version", "3.4"], "there is no ninjs version '3.4'"),
        (["boat.json", "-t", "newsml-g2", "--no-data"], "data=False is about XHTML"),
        (["boat.json", "-t", "json", "--indent", "two"], "invalid int value"),
        (["boat.json", "-t", "json", "--indent", "-1"], "indent"),
        (["boat.txt", "-t", "json", "--style", "nonsense"], "nonsense"),
    ],
)
def test_an_option_that_does_not_apply_is_wrong_usage(run, arguments, message):
    done = run("convert", *arguments)
    assert done.code == 2
    assert message in done.err


def test_a_style_serves_to_write_text_plainly_whatever_is_read(run, folder):
    (folder / "asked.json").write_text(newsdoc.dumps(ASKED, "json"), "utf-8")
    assert run("convert", "asked.json", "-t", "text", "--manner", "plain", "--style", "de").out == "Frage: So?\n"
    assert run("convert", "asked.json", "-t", "text", "--manner", "plain").out == "Q: So?\n"
    (folder / "boot.txt").write_text("Frage: Wieso?\n\nAntwort: Darum.\n", "utf-8")
    assert run("convert", "boot.txt", "-t", "text", "--manner", "plain", "--style", "de").code == 0
    assert "--style" in run("convert", "asked.json", "-t", "text", "--style", "de").err


def test_a_format_that_goes_one_way_is_not_taken_for_the_other(run, folder, plugins):
    (folder / "boat.out").write_text("out\n")
    assert run("convert", "boat.json", "boat.in").err == "newsdoc: Inwards can only be read\n"
    assert run("convert", "boat.out", "other.json").err == "newsdoc: Outwards can only be written\n"
    assert run("validate", "boat.out").err == "newsdoc: Outwards can only be written\n"


def test_warnings_are_shown_and_remarks_are_not(run, folder, monkeypatch):
    def write(document, *, report=None, **_):
        report(newsdoc.Diagnostic("not-expressible", "a table was left out"))
        report(newsdoc.Diagnostic("unsure", "a remark"))
        return ""

    monkeypatch.setattr(registry, "by_name", lambda name: Format("x", "X", "text/x", (".x",), None, write))
    done = run("convert", "boat.json", "-t", "x")
    assert done.code == 0
    assert done.err.startswith("boat.json: a table was left out [not-expressible]\n  = help: ")
    assert "a remark" not in done.err


def test_a_document_that_must_not_be_written_is_a_finding(run, monkeypatch):
    broken = newsdoc.Document(body=(newsdoc.Paragraph(("a", "b")),))
    read = Format("x", "X", "text/x", (".x",), lambda data, **_: broken)
    by_name = registry.by_name
    monkeypatch.setattr(registry, "by_name", lambda name: read if name == "x" else by_name(name))
    done = run("convert", "boat.json", "-f", "x", "-t", "json")
    assert (done.code, done.out) == (1, "")
    assert "$.body[0].content[1]" in done.err


def test_a_mistake_in_a_style_is_named_in_the_style_and_not_in_the_article(run, folder):
    (folder / "mine.toml").write_text('extends = "en"\nnonsense = []\n')
    done = run("convert", "boat.txt", "-t", "json", "--style", "mine.toml")
    assert done.code == 1
    assert done.err.startswith("mine.toml:2:1: $.nonsense: ")
    assert done.err.count("\n") == 3  # the line, the help and the hint, and no line of the article


def test_bytes_that_are_not_utf8_are_shown_as_what_can_be_shown_of_them(run, folder):
    (folder / "latin.txt").write_bytes("Östvik, för länge".encode("latin-1"))
    done = run("convert", "latin.txt", "-t", "json")
    assert done.code == 1
    assert "1 | \ufffdstvik, f\ufffdr l\ufffdnge\n  | ^\n" in done.err


def test_a_directory_is_no_input(run, folder):
    (folder / "many.txt").mkdir()
    told = "many.txt: Is a directory: name another for what becomes of its files with --out\n"
    assert run("convert", "many.txt", "-t", "json").err == told


# validate


def test_a_valid_document_is_counted(run):
    done = run("validate", "boat.json")
    assert (done.code, done.out, done.err) == (0, "1 file checked: 0 errors, 0 warnings\n", "")


def test_what_is_wrong_is_shown_with_its_line_and_a_caret(run, folder):
    (folder / "wrong.json").write_text(INVALID_JSON, "utf-8")
    done = run("validate", "wrong.json", "boat.json")
    assert done.code == 1
    assert done.out.startswith("2 files checked: ")
    first = done.err.split("\n")
    assert first[0].startswith("wrong.json:3:29: $.body[0].kind: ")
    assert first[2].startswith('3 |    {"type": "turn"')
    assert first[3] == "  | " + " " * 28 + "^"


def test_meaning_is_checked_too(run, folder):
    text = JSON.replace('"type": "paragraph"', '"type": "turn", "kind": "answer", "speaker": "mara"', 1)
    text = text.replace('"content": ["It', '"content": [{"type": "paragraph", "content": ["It').replace(
        '"."]}', '"."]}]}'
    )
    (folder / "wrong.json").write_text(text, "utf-8")
    done = run("validate", "wrong.json", "--output-format", "concise")
    assert (done.code, done.out) == (1, "")
    assert done.err == "wrong.json:2:57: $.body[0].speaker: no participant 'mara' [unknown-speaker]\n"


def test_a_text_is_checked_by_its_reader(run, folder):
    (folder / "empty.txt").write_bytes(b"\n")
    done = run("validate", "empty.txt")
    assert done.code == 0
    assert done.out == "1 file checked: 0 errors, 1 warning\n"
    assert "[empty-input]" in done.err


def test_a_missing_file_does_not_keep_others_from_being_checked(run, folder):
    (folder / "wrong.json").write_text("{", "utf-8")
    done = run("validate", "none.json", "wrong.json")
    assert done.code == 3
    assert "none.json: No such file" in done.err
    assert "wrong.json:1:2: " in done.err


def test_nitf_is_checked_against_the_schema_that_is_named(run, folder, shared):
    assert run("convert", "boat.json", "boat.nitf.xml").code == 0
    (xsd,) = (shared / "standards" / "nitf").glob("nitf-3-6.xsd")
    assert run("validate", "boat.nitf.xml", "boat.json", "--xsd", str(xsd)).code == 0
    wrong = (folder / "boat.nitf.xml").read_text("utf-8").replace("<body", "<boody").replace("</body", "</boody")
    (folder / "wrong.nitf.xml").write_text(wrong, "utf-8")
    done = run("validate", "wrong.nitf.xml", "--xsd", str(xsd))
    assert done.code == 1
    assert done.err.startswith("wrong.nitf.xml:")
    assert "[xsd-invalid]" in done.err


TINY = """\
<schema xmlns="http://www.w3.org/2001/XMLSchema" targetNamespace="http://iptc.org/std/NITF/2006-10-18/">
  <element name="nitf"><complexType/></element>
</schema>
"""


def test_what_a_schema_does_not_allow_is_named_with_its_line(run, folder):
    (folder / "tiny.xsd").write_text(TINY, "utf-8")
    (folder / "empty.nitf.xml").write_text('<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"/>', "utf-8")
    assert run("validate", "empty.nitf.xml", "--xsd", "tiny.xsd").code == 0
    assert run("convert", "boat.json", "boat.nitf.xml").code == 0
    done = run("validate", "boat.nitf.xml", "--xsd", "tiny.xsd")
    assert done.code == 1
    assert done.err.startswith("boat.nitf.xml:2:")
    assert "[xsd-invalid]" in done.err


def test_without_a_schema_nitf_is_checked_by_the_tables(run, folder):
    assert run("convert", "boat.json", "boat.nitf.xml").code == 0
    assert run("validate", "boat.nitf.xml").code == 0
    written = (folder / "boat.nitf.xml").read_text("utf-8")
    (folder / "wrong.nitf.xml").write_text(written.replace("<body.content>", "<body.content>\n  <para/>"), "utf-8")
    done = run("validate", "wrong.nitf.xml", "--output-format", "concise")
    line = written[: written.index("<body.content>")].count("\n") + 2
    assert done.code == 1
    assert done.err.startswith(
        f"wrong.nitf.xml:{line}:3: <para> isn't allowed in <body.content>; allowed is <block>, <p>"
    )
    assert "[nitf-invalid]" in done.err


def test_nitf_of_another_version_or_without_namespace_is_checked_as_told(run, folder):
    (folder / "old.nitf.xml").write_text('<nitf version="-//IPTC//DTD NITF 3.4//EN"><body/></nitf>', "utf-8")
    assert run("validate", "old.nitf.xml").code == 1
    assert run("validate", "old.nitf.xml", "--nitf-version", "3.4", "--no-namespace").code == 0


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["boat.json", "--no-namespace"], "--no-namespace applies to NITF"),
        (["boat.nitf.xml", "--nitf-version", "4.0"], "there is no NITF version '4.0'"),
        (["boat.nitf.xml", "--xsd", "any.xsd", "--nitf-version", "3.4"], "--nitf-version doesn't apply where --xsd"),
    ],
)
def test_options_of_the_check_of_nitf_that_do_not_apply_are_wrong_usage(run, options, message):
    done = run("validate", *options)
    assert done.code == 2
    assert message in done.err


def test_a_schema_for_nothing_is_wrong_usage_and_a_missing_one_is_named(run):
    assert run("validate", "boat.json", "--xsd", "any.xsd").code == 2
    done = run("validate", "boat.nitf.xml", "--xsd", "none.xsd")
    assert (done.code, done.err) == (3, "none.xsd: No such file or directory\n")


@pytest.mark.parametrize("form", ["json", "jsonl", "github", "sarif"])
def test_programs_get_the_findings_on_standard_output(run, folder, form):
    (folder / "wrong.json").write_text(INVALID_JSON, "utf-8")
    done = run("validate", "wrong.json", "--output-format", form)
    assert (done.code, done.err) == (1, "")
    assert "wrong-value" in done.out


# inspect


def test_inspect_shows_the_tree_with_places_and_rules(run):
    done = run("inspect", "boat.txt")
    assert done.code == 0
    lines = done.out.split("\n")
    assert lines[0].startswith("document ")
    (turn,) = (line for line in lines if line.startswith("  turn 9:"))
    assert '"question"' in turn
    assert turn.endswith("]")


def test_inspect_shows_offsets_where_the_source_is_not_at_hand(run, folder):
    origin = (
        '"origin": {"type": "origin", "start": 3, "end": 9, "rule": "plain", "basis": "mark", "confidence": "likely"}'
    )
    text = JSON.replace('{"type": "paragraph",', '{"type": "paragraph", "id": "p1", ' + origin + ",")
    text = text.replace('"body"', '"keywords": ["boats"], "series": {"type": "series", "name": "Harbours"}, "body"')
    (folder / "boat.json").write_text(text, "utf-8")
    assert (
        run("inspect", "boat.json").out
        == """\
document keywords=["boats"]
  headline
    "A Boat Is Mended"
  paragraph @3-9 id="p1" [plain, mark, likely]
    "It floats — "
    emphasis
      "now"
    "."
  series name="Harbours"
"""
    )


def test_inspect_names_the_field_where_the_type_does_not_tell(run, folder):
    row = '{"type": "row", "cells": [{"type": "cell"}]}'
    figure = '{"type": "figure", "caption": ["The quay."], "credit": ["Mara Lind"]}'
    table = '{"type": "table", "caption": ["Tides"], "head": [' + row + '], "rows": [' + row + "]}"
    person = '{"type": "participant", "id": "mara", "name": "Mara Lind", "labels": ["ML"]}'
    text = '{"newsdoc": "0.1", "type": "document", "body": [' + figure + ", " + table + '], "participants": [' + person
    (folder / "boat.json").write_text(text + "]}", "utf-8")
    assert (
        run("inspect", "boat.json").out
        == """\
document
  figure
    caption: "The quay."
    credit: "Mara Lind"
  table
    caption: "Tides"
    head: row
      cell
    row
      cell
  participant id="mara" name="Mara Lind" labels=["ML"]
"""
    )


# rule, schema, formats, styles


def test_every_code_and_every_rule_is_listed_and_explained(run):
    listed = [line.split()[0] for line in run("rule").out.split("\n") if line.startswith("  ")]
    assert set(newsdoc.CODES) < set(listed)
    assert len(set(listed)) == len(listed)
    for name in listed:
        done = run("rule", name)
        assert done.code == 0
        assert done.out.startswith(name)


def test_every_rule_that_the_reader_names_is_explained(run):
    blocks = json.loads(run("explain", "boat.txt", "--output-format", "json").out)["blocks"]
    for name in {block["rule"] for block in blocks}:
        assert run("rule", name).code == 0


def test_an_unknown_rule_is_wrong_usage_with_the_one_that_is_near(run):
    done = run("rule", "ambigous-label")
    assert done.code == 2
    assert "did you mean 'ambiguous-label'?" in done.err


def test_schema_prints_the_schema(run):
    done = run("schema")
    assert done.code == 0
    assert json.loads(done.out)["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_formats_lists_what_can_be_read_and_written(run, plugins):
    lines = run("formats").out.split("\n")
    others = ["ninjs", "newsml-g2", "json-ld", "tt-newsdoc", "html", "markdown", "webvtt", "srt", "tei", "akoma-ntoso"]
    built_in = ["json", "nitf", "text", *others, "docx"]
    assert [line.split()[0] for line in lines if line] == [*built_in, "inwards", "outwards"]
    assert lines[0].split()[1:4] == ["reads", "and", "writes"]
    listed = json.loads(run("formats", "--output-format", "json").out)
    assert [(each["reads"], each["writes"]) for each in listed[-2:]] == [(True, False), (False, True)]
    assert listed[1]["suffixes"] == [".nitf.xml", ".nitf", ".xml"]


def test_styles_lists_the_styles_and_prints_each(run):
    names = [line.split()[0] for line in run("styles").out.split("\n") if line]
    assert {"en", "ru"} <= set(names)
    for name in names:
        assert f'name = "{name}"' in run("styles", name).out
    assert run("styles", "nonsense").code == 2


# Files whose suffix leaves open what they are

FOREIGN = '{"uri": "urn:wire:1", "headline": "The ferry floats", "body_text": "It does."}'


def test_a_json_file_of_another_format_is_read_as_what_it_is(run, folder):
    (folder / "wire.json").write_text(FOREIGN, "utf-8")
    assert "# The ferry floats" in run("convert", "wire.json", "--to", "text").out
    assert run("inspect", "wire.json").out.startswith("document")
    assert run("validate", "wire.json", "boat.json").out == "2 files checked: 0 errors, 0 warnings\n"


@pytest.mark.parametrize("command", [("convert", "--to", "text"), ("inspect",), ("validate",)])
def test_the_format_that_was_named_is_the_one_that_is_read(run, folder, command):
    (folder / "wire.json").write_text(FOREIGN, "utf-8")
    done = run(*command, "wire.json", "--from", "json")
    assert done.code == 1
    assert "this looks like IPTC ninjs 3.1, not newsdoc JSON: read it with `--from ninjs` [not-newsdoc]" in done.err


def test_a_process_that_is_ours_looks_for_garbage_seldom_and_not_as_it_ends(monkeypatch, capsysbinary):
    told = []
    monkeypatch.setattr(gc, "set_threshold", lambda *numbers: told.append(numbers))
    monkeypatch.setattr(atexit, "register", told.append)
    monkeypatch.setattr(sys, "argv", ["newsdoc", "--version"])
    assert main(["--version"]) == 0
    assert told == []
    assert main() == 0
    assert told == [(50_000, 20, 100), gc.freeze]
    assert capsysbinary.readouterr().out.count(b"newsdoc ") == 2
