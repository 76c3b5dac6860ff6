"""A run over an archive: each article is accounted for, whatever becomes of it, and what was cut off goes on."""

from __future__ import annotations

import json
import os
from collections import Counter
from hashlib import sha256

import pytest

import newsdoc as nd
from newsdoc.archive import shards
from newsdoc.archive.conversion import Conversion, Writing
from newsdoc.archive.items import articles
from newsdoc.archive.journal import NAME
from newsdoc.archive.opening import Asked
from newsdoc.archive.pool import Settings
from newsdoc.archive.run import Plan, run, survey


def text(number):
    return f"Boat {number}\n\nBo Lind knows boats.\n\nAnna Berg: Why {number}?\n\nBo Lind: Because of {number}.\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in/sub").mkdir(parents=True)
    for number in range(12):
        (tmp_path / "in" / "sub" / f"{number:02}.txt").write_text(text(number))
    (tmp_path / "in" / "bad.json").write_bytes(b"{")
    (tmp_path / "in" / "more.jsonl").write_bytes(
        b"".join(json.dumps({"text": text(number)}).encode() + b"\n" for number in range(20, 24))
    )
    (tmp_path / "in" / "notes.doc").write_bytes(b"none")
    return tmp_path


def plan(form=None, *, jobs=1, size=5, settings="s", **changes):
    conversion = Conversion(Asked(), Writing("json"), settings, "out" if form is None else None)
    store = None if form is None else shards.DocumentShards("out", form)
    given = {"store": store, "shard_size": size, **changes}
    return Plan(["in"], "out", conversion, Settings(jobs=jobs), articles(None), ".json", **given)


def convert(form=None, **changes):
    """Run, and give how many articles had each status."""
    counts = Counter()
    run(plan(form, **changes), lambda outcome: counts.update([outcome.result.status]))
    return dict(counts)


def journal(folder):
    return [json.loads(line) for line in (folder / "out" / NAME).read_bytes().splitlines()]


def outputs(folder):
    """Give what is in the outputs: of a file by itself the bytes, of a shard the rows."""
    found = {}
    for path in sorted((folder / "out").rglob("*")):
        if path.is_file() and path.name != NAME:
            name = path.relative_to(folder / "out").as_posix()
            found[name] = (
                [row.text for row in shards.rows(os.fspath(path))] if shards.is_shard(name) else [path.read_bytes()]
            )
    return found


def require_agreement(folder):
    """Require that the journal tells of every output once, and of nothing else."""
    last = {record["input"]: record for record in journal(folder)}
    told = Counter((r["output"], r["output_hash"]) for r in last.values() if r["status"] == "written")
    there = Counter((name, sha256(row).hexdigest()) for name, rows in outputs(folder).items() for row in rows)
    assert told == there


def headlines(folder):
    documents = [nd.loads(row, "json") for rows in outputs(folder).values() for row in rows]
    return sorted(nd.plain_text(document.headline) for document in documents)


ALL = sorted(f"Boat {number}" for number in (*range(12), *range(20, 24)))
FIRST = {"failed": 1, "written": 16, "skipped": 1}
AGAIN = {"failed": 1, "unchanged": 16, "skipped": 1}
forms = pytest.mark.parametrize("form", [None, "jsonl", "jsonl.gz", "parquet"])


def test_a_survey_counts_what_there_is(folder):
    assert survey(plan()) == 18
    assert not (folder / "out").exists()


def test_a_survey_finds_outputs_of_one_name(folder):
    (folder / "in/sub/00.text").write_text(text(0))
    with pytest.raises(nd.UsageError, match=r"'sub/00.json' of 'sub/00.text' and 'sub/00.txt'"):
        survey(plan())
    assert survey(plan("jsonl")) == 19


def test_a_survey_keeps_the_name_of_the_journal(folder):
    (folder / "in" / NAME.replace(".jsonl", ".text")).write_text(text(0))
    assert survey(plan()) == 19
    changed = plan()
    object.__setattr__(changed, "suffix", ".jsonl")
    with pytest.raises(nd.UsageError, match="the journal"):
        survey(changed)


@forms
def test_every_article_is_accounted_for(folder, form):
    assert convert(form) == FIRST
    assert headlines(folder) == ALL
    require_agreement(folder)
    last = {record["input"]: record for record in journal(folder)}
    assert len(last) == len(journal(folder)) == 18
    assert last["bad.json"]["diagnostics"][0]["code"] == "json-syntax"
    assert last["notes.doc"]["status"] == "skipped"
    assert last["sub/00.txt"]["input_hash"] == sha256(text(0).encode()).hexdigest()


@forms
def test_outputs_are_the_same_for_any_number_of_processes(folder, form):
    convert(form)
    one = outputs(folder)
    (folder / "out").rename(folder / "one")
    convert(form, jobs=3)
    assert outputs(folder) == one


def test_shards_have_as_many_documents_as_they_may(folder):
    convert("jsonl", size=5)
    assert [len(rows) for rows in outputs(folder).values()] == [5, 5, 5, 1]


@forms
def test_a_run_that_has_done_all_does_nothing_when_it_goes_on(folder, form):
    convert(form)
    before = (outputs(folder), journal(folder))
    assert convert(form, resume=True) == AGAIN
    assert (outputs(folder), journal(folder)) == before


@forms
def test_a_folder_with_a_run_isnt_taken_for_another(folder, form):
    convert(form)
    before = (outputs(folder), journal(folder))
    with pytest.raises(nd.UsageError, match="is there: go on with that run with --resume"):
        convert(form)
    assert (outputs(folder), journal(folder)) == before


def test_a_folder_with_shards_isnt_taken_without_their_journal(folder):
    convert("jsonl")
    (folder / "out" / NAME).unlink()
    with pytest.raises(nd.UsageError, match=r"part-00000.jsonl is there"):
        convert("jsonl")


@forms
def test_what_has_changed_is_done_again_and_nothing_else(folder, form):
    convert(form)
    (folder / "in/sub/03.txt").write_text(text(77))
    (folder / "in/sub/99.txt").write_text(text(99))
    (folder / "in/bad.json").write_text(nd.dumps(nd.loads(text(55), "text"), "json"))
    assert convert(form, resume=True) == {"unchanged": 15, "written": 3, "skipped": 1}
    assert headlines(folder) == sorted([*(h for h in ALL if h != "Boat 3"), "Boat 55", "Boat 77", "Boat 99"])
    require_agreement(folder)


@forms
def test_what_is_missing_is_done_again(folder, form):
    convert(form)
    name = "sub/05.json" if form is None else f"part-00001.{form}"
    (folder / "out" / name).unlink()
    again = 1 if form is None else 5
    assert convert(form, resume=True) == {"failed": 1, "unchanged": 16 - again, "written": again, "skipped": 1}
    assert headlines(folder) == ALL
    require_agreement(folder)


def test_what_was_spoilt_is_done_again(folder):
    convert()
    (folder / "out/sub/05.json").write_bytes(b"spoilt")
    assert convert(resume=True)["written"] == 1
    assert headlines(folder) == ALL


@forms
def test_with_other_settings_all_is_done_again(folder, form):
    convert(form)
    assert convert(form, resume=True, settings="t") == FIRST
    assert headlines(folder) == ALL
    require_agreement(folder)


# Compressed shards are those of JSON Lines, and cut off where the others aren't.
@pytest.mark.parametrize(
    ("form", "lines"),
    [
        *((form, lines) for form in (None, "jsonl") for lines in (0, 1, 7, 13)),
        ("jsonl.gz", 1),
        ("parquet", 0),
        ("parquet", 7),
    ],
)
def test_a_run_that_was_cut_off_goes_on_to_the_same_end(folder, form, lines):
    convert(form)
    whole = outputs(folder)
    kept = (folder / "out" / NAME).read_bytes().splitlines(keepends=True)
    told = [json.loads(line)["output"] for line in kept[:lines]]
    (folder / "out" / NAME).write_bytes(b"".join(kept[:lines]) + kept[lines][:10])
    for name in whole:
        if name not in told:
            (folder / "out" / name).unlink()
    (folder / "out/sub").mkdir(exist_ok=True)
    (folder / "out/sub/.newsdoc-0123456789abcdef.tmp").write_bytes(b"half")
    convert(form, resume=True)
    assert headlines(folder) == ALL
    require_agreement(folder)
    if form is None:
        assert outputs(folder) == whole


@forms
def test_a_shard_that_was_written_and_not_told_of_isnt_there_twice(folder, form):
    convert(form)
    whole = outputs(folder)
    (folder / "out" / NAME).write_bytes(b"")
    convert(form, resume=True)
    assert outputs(folder) == whole
    require_agreement(folder)


def test_a_run_that_ends_early_leaves_no_process(folder):
    def stop(outcome):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(plan(jobs=2), stop)
    assert convert(resume=True)["failed"] == 1
    require_agreement(folder)


def test_an_article_that_ends_its_process_has_crashed(folder, monkeypatch):
    given = plan()
    object.__setattr__(given.conversion, "make", Writing("no such format"))
    found = []
    run(given, found.append)
    (crashed, *_) = [outcome.result for outcome in found if outcome.item.name == "sub/00.txt"]
    assert (crashed.status, crashed.diagnostics[0].code) == ("failed", "crashed")
    assert "no such format" in crashed.diagnostics[0].message
