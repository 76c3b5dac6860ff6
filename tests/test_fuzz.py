"""The targets of fuzzing take their seeds without atheris, and their oracle rings when it should."""

from __future__ import annotations

import sys
import time
import zlib
from pathlib import Path

import pytest

import newsdoc as nd
from newsdoc.decoding import decode_as
from newsdoc.formats import registry
from shared import PROJECT, shared_path

pytest.importorskip("resource", reason="the oracle measures memory as only Unix tells it")
sys.path.append(str(PROJECT / "fuzz"))

import lines
import mutators
import oracle
import recoding
import text_laws
from run import _executed, _found, _recurs, main
from seeds import GROWN_SEEDS, seeds_for
from targets import TARGETS
from words import words_for


@pytest.mark.parametrize("name", TARGETS)
def test_a_target_takes_its_seeds_and_what_becomes_of_them(name):
    target = TARGETS[name]
    words = words_for(name)
    change = mutators.mutator(target.kind, words, lambda data, longest: data[: longest // 2])
    for seed in seeds_for(name, grown=False):
        target.run(seed)
        for number in range(20):
            changed = change(seed, target.longest, number)
            assert len(changed) <= target.longest
            target.run(changed)


@pytest.mark.parametrize("name", TARGETS)
def test_inputs_are_changed_in_many_ways_and_each_can_be_repeated(name):
    change = mutators.mutator(TARGETS[name].kind, words_for(name), lambda data, _: data + b"!")
    for seed in seeds_for(name, grown=False):
        changed = [change(seed, 4096, number) for number in range(40)]
        assert len(set(changed)) > 20
        assert changed == [change(seed, 4096, number) for number in range(40)]


@pytest.mark.parametrize("name", TARGETS)
def test_a_target_takes_what_its_minimised_corpus_holds(name):
    seeds = [*seeds_for(name)][len([*seeds_for(name, grown=False)]) :]
    assert seeds
    for seed in seeds:
        TARGETS[name].run(seed)


def test_the_minimised_corpora_are_small_and_have_no_text_of_others():
    kept = [path.read_bytes() for path in GROWN_SEEDS.iterdir()]
    assert sum(map(len, kept)) < 500_000
    text = b"".join(seed + b"\n" for name in TARGETS for seed in seeds_for(name))
    if not (shared_path() / "gold").is_dir():
        pytest.skip(f"no {shared_path()}/gold")
    paths = [path for folder in ("gold/texts", "corpus", "suites") for path in (shared_path() / folder).rglob("*")]
    theirs = {line.strip() for path in paths if path.is_file() for line in path.read_bytes().splitlines()}
    made = b"\n".join(seed for name in TARGETS for seed in seeds_for(name, grown=False))  # namespaces, for one
    assert [line for line in theirs if len(line) >= 40 and line in text and line not in made] == []


def chosen():
    """Give a text whose laws are looked at."""
    return next(text for number in range(1000) if zlib.crc32(text := b"A line %d" % number) % oracle.SHARE == 0)


def test_the_oracle_rings_where_an_exception_is_not_ours(monkeypatch):
    def broken(*_, **__):
        raise ZeroDivisionError

    monkeypatch.setattr(nd, "loads", broken)
    with pytest.raises(ZeroDivisionError):
        TARGETS["json"].run(b"{}")


def test_the_oracle_rings_where_a_law_is_broken(monkeypatch):
    data = chosen()
    assert oracle.is_chosen(data)
    assert oracle.read("text", data, laws=True) is not None
    right = nd.loads
    wrong = nd.Document(headline=nd.Headline(("Another",)))
    monkeypatch.setattr(oracle, "_format_for", lambda _: registry.by_name("nitf"))
    monkeypatch.setattr(nd, "loads", lambda data, name, **more: wrong if name == "nitf" else right(data, name, **more))
    with pytest.raises(oracle.BrokenLawError, match="nitf doesn't give the document back"):
        oracle.read("text", data, laws=True)
    assert oracle.read("text", data, laws=False) is not None


def test_inputs_choose_among_all_formats():
    chosen = {oracle._format_for(f"{number}").name for number in range(oracle.SHARE * 100)}
    assert chosen == {known.name for known in registry.all_formats() if known.write is not None}
    assert oracle._format_for("é") == oracle._format_for("é".encode())


def test_few_inputs_are_left_as_bytes_that_are_not_utf8():
    inputs = [b"%d \xff" % number for number in range(oracle.SHARE * 100)]
    left = [data for data in inputs if oracle.as_utf8(data) == data]
    assert 0 < len(left) < len(inputs) / 10
    assert {oracle.as_utf8(data) for data in inputs} - {*left} <= {data[:-1] + "\xff".encode() for data in inputs}
    assert oracle.as_utf8("Zoë".encode()) == "Zoë".encode()


def test_the_oracle_rings_where_text_is_lost():
    text = b"\xef\xbb\xbfThe gate\n\nIt is open.\n"
    oracle.require_all_kept(nd.loads(text, "text"), text)
    with pytest.raises(oracle.BrokenLawError, match="text is lost"):
        oracle.require_all_kept(nd.loads(text, "text"), text + b"\nIt is shut.\n")
    oracle.require_all_kept(nd.Document(), "---\nnewsdoc: '0.1'\n---\n")


def test_the_oracle_rings_where_a_law_of_plain_text_is_broken(monkeypatch):
    text = "The gate\n\nIt is open.\n"
    oracle.require_text_laws(nd.loads(text, "text"), text, rewriting=True)
    with pytest.raises(oracle.BrokenLawError, match="law of plain text"):
        oracle.require_text_laws(nd.loads(text[:-4], "text"), text, rewriting=False)
    monkeypatch.setattr(oracle, "is_dialect", lambda _: True)
    oracle.require_text_laws(nd.Document(), text, rewriting=True)
    monkeypatch.setattr(text_laws, "write", lambda *_, **__: "Another")
    with pytest.raises(oracle.BrokenLawError, match="law of plain text"):
        oracle.require_text_laws(nd.loads(text, "text"), text, rewriting=True)


def test_an_input_says_how_its_text_is_written_and_read():
    utf16, text, none = (recoding.WRITTEN.index("utf-16-le"), recoding.FORMATS.index("text"), 0)
    told = recoding.READ_AS.index(recoding.AS_WRITTEN)
    given = recoding.recoded(bytes((text, utf16, told, none, 2)) + "Zoë".encode())
    assert given == recoding.Recoded("Zoë".encode("utf-16-le"), "text", "utf-16-le", "nfc")
    given = recoding.recoded(bytes((text, utf16, none, 2, 1)) + b"\xff")
    assert given == recoding.Recoded(b"\xef\xbb\xbf\xff", "text", None, None)
    declared = recoding.recoded(bytes((0, utf16, none, none, 8)) + b"<a/>").data.decode("utf-16-le")
    assert declared == '<?xml version="1.0" encoding="utf-16-le"?>\n<a/>'
    assert recoding.recoded(b"").data == b""


def test_the_oracle_rings_where_bytes_are_not_read_as_their_text(monkeypatch):
    head = bytes((recoding.FORMATS.index("text"), recoding.WRITTEN.index("latin-1"), 1, 0))
    monkeypatch.setattr(recoding, "is_chosen", lambda _: True)
    for how in (b"\0", b"\2"):
        recoding.run_recoded(head + how + "Zoe\u0308".encode())
    monkeypatch.setattr(recoding, "composed", lambda _: nd.Document())
    with pytest.raises(oracle.BrokenLawError, match="normal form"):
        recoding.run_recoded(head + b"\2Zo")
    monkeypatch.setattr(recoding, "decode_as", lambda *_, real=decode_as: real(b"A\n\nB", "ascii"))
    monkeypatch.setattr(recoding, "require_all_kept", lambda *_: None)
    with pytest.raises(oracle.BrokenLawError, match="not read as the text"):
        recoding.run_recoded(head + b"\0Zo")


def test_lines_of_other_articles_are_spliced_only_where_they_are_named(tmp_path, monkeypatch):
    for path, content in {
        "gold/texts/a.txt": f"By a whale\n\n{'a' * 200}{'b' * 200}\n",
        "corpus/nitf/a.xml": "<nitf><!-- no --><p>By an eel</p></nitf>",
        "corpus/broken.xml": "<nitf>",
    }.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(content, "utf-8")
    monkeypatch.delenv("NEWSDOC_SHARED", raising=False)
    ours = lines.articles.__wrapped__()
    assert len(ours) > 100
    monkeypatch.setenv("NEWSDOC_SHARED", str(tmp_path))
    theirs = lines.articles.__wrapped__()[len(ours) :]
    assert theirs == ((b"By a whale", b"a" * 120 + b"b" * 120), (b"By an eel",))


def test_the_oracle_rings_where_nothing_is_said(monkeypatch):
    def silent(*_, **__):
        raise nd.ReadError

    monkeypatch.setattr(nd, "loads", silent)
    with pytest.raises(oracle.BrokenLawError, match="says nothing"):
        oracle.read("text", b"", laws=False)


def test_the_oracle_rings_where_it_takes_too_long(monkeypatch):
    monkeypatch.setattr(oracle, "SECONDS", 0.01)

    def slow():
        until = time.process_time() + 0.05
        while time.process_time() < until:
            pass

    with pytest.raises(oracle.BrokenLawError, match="seconds"), oracle.bounded(10):
        slow()
    with oracle.bounded(10 * 65_536):
        slow()


def test_the_oracle_rings_where_it_takes_too_much_memory(monkeypatch):
    monkeypatch.setattr(oracle, "BYTES", 1 << 20)
    peaks = iter((100 << 20, 102 << 20))
    monkeypatch.setattr(oracle, "_peak", lambda: next(peaks))
    with pytest.raises(oracle.BrokenLawError, match="grow"), oracle.bounded(10):
        pass


def test_every_format_that_is_read_has_a_target():
    read = {known.name for known in registry.all_formats() if known.read is not None}
    assert read <= TARGETS.keys()


def test_executions_are_counted_however_a_run_ended():
    assert _executed("#2\tINITED\nstat::number_of_executed_units: 105\n#9 x") == 105
    assert _executed("#2\tINITED cov: 1\n#64\tpulse\n==1== ERROR: libFuzzer: timeout") == 64
    assert _executed("INFO: nothing\n#x\n") == 0


def test_a_process_that_does_not_begin_is_no_find():
    log = "==1== ERROR: libFuzzer: fuzz target exited\na='b'; Test unit written to finds/json-crash-1f\n"
    assert _found(log) == Path("finds/json-crash-1f")
    assert _found("ModuleNotFoundError: No module named 'atheris'\n") is None


def test_what_raises_nothing_in_a_process_of_its_own_is_no_find(tmp_path):
    find = tmp_path / "find"
    find.write_bytes(b"{}")
    assert not _recurs("json", find)
    assert _recurs("no target", find)


def test_a_find_is_run_again_by_the_target_that_is_named(tmp_path, monkeypatch, capsys):
    find = tmp_path / "find"
    find.write_bytes(b"{}")
    for words, code in (["--input", str(find)], 2), (["json", "nitf", "--input", str(find)], 2), (["jso"], 2):
        monkeypatch.setattr(sys, "argv", ["run.py", *words])
        with pytest.raises(SystemExit) as ended:
            main()
        assert ended.value.code == code
    monkeypatch.setattr(sys, "argv", ["run.py", "json", "--input", str(find)])
    assert main() == 0


def test_the_ledger_counts_over_runs(tmp_path, monkeypatch, capsys):
    ledger = tmp_path / "ledger.jsonl"
    run = '{"target": "json", "seed": %d, "executions": 1500, "seconds": 2, "finds": 1}\n'
    ledger.write_text(run % 1 + run % 2, "utf-8")
    monkeypatch.setattr(sys, "argv", ["run.py", "--summary", "--ledger", str(ledger)])
    assert main() == 0
    said = capsys.readouterr().out
    assert "json                3,000 executions        4 s    2 finds in 2 runs" in said
    assert said.endswith("all                 3,000 executions\n")
