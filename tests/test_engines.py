"""`newsdoc convert ... --engine`: what an engine is given, and what is told of what it has written.

The engines themselves are run by .ci/engines; here one stands in for them.
"""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType

import pytest

import newsdoc as nd
from articles import INTERVIEW, JSON
from newsdoc.cli import main

pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")
na = pytest.importorskip("newsdoc.arrow")


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name, content in {"in/boat.txt": INTERVIEW, "in/sub/other.json": JSON, "in/bad.json": "{"}.items():
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(content, "utf-8")
    return tmp_path


@pytest.fixture
def jobs(monkeypatch):
    """The jobs that Spark was given; a module stands in for it that works in this process."""

    def run(job, articles):
        given.append((job, articles))
        listed = pq.read_table(job.listing).to_batches(max_chunksize=2)
        made = pa.Table.from_batches(na.convert_batches(listed, **job.options), na.CONVERTED)
        pq.write_table(made.slice(0, 2), f"{job.folder}/part-b.parquet")
        pq.write_table(made.slice(2), f"{job.folder}/part-a.parquet")

    given = []
    module = ModuleType("newsdoc.engines.spark")
    module.run = run
    monkeypatch.setitem(sys.modules, module.__name__, module)
    return given


@pytest.fixture
def run(capsys):
    def convert(*words):
        code = main(["convert", "in", "--out", "out", "--engine", "spark", *words])
        return code, capsys.readouterr().err

    return convert


def rows():
    found = [row for path in Path("out").glob("*.parquet") for row in pq.read_table(path).to_pylist()]
    return {row["input"]: row for row in found}


def test_every_file_is_accounted_for(run, jobs):
    code, said = run("--time-limit", "30")
    assert code == 1
    first, summary, where = said.splitlines()
    assert first.startswith("bad.json:1:2: expecting property name")
    assert summary.startswith("3 found: 2 written, 0 skipped, 1 failed; 0 with warnings; ")
    assert where.endswith("*.parquet has all that there is to say of each")
    assert {name: row["status"] for name, row in rows().items()} == {
        "bad.json": "failed",
        "boat.txt": "written",
        "sub/other.json": "written",
    }
    assert nd.loads(rows()["boat.txt"]["json"], "json") == nd.load("in/boat.txt")
    assert sorted(path.name for path in Path("out").iterdir()) == ["part-a.parquet", "part-b.parquet"]


def test_the_job_is_as_asked_for(run, jobs):
    words = ("--to", "nitf", "--nitf-version", "3.4", "--lang", "en", "--address", "spark://a:1", "--shard-size", "2")
    assert run(*words, "--fail-on", "never")[0] == 0
    ((job, articles),) = jobs
    assert (job.address, articles, job.tasks(articles), job.tasks(0)) == ("spark://a:1", 3, 2, 1)
    assert job.options["memory_limit"] == 4 << 30
    assert rows()["boat.txt"]["json"] is None
    assert "DTD NITF 3.4" in rows()["boat.txt"]["nitf"]


def test_a_diagnostic_of_the_whole_article_has_no_place(run, jobs):
    Path("in/bad.json").unlink()
    Path("in/gone.txt").symlink_to("nowhere")
    code, said = run()
    assert code == 1
    assert said.startswith("gone.txt: ")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--to", "ninjs"], "engines write json or nitf"),
        (["--jobs", "2"], "--jobs is for --engine local"),
        (["--resume"], "--resume is for --engine local"),
        (["--shards", "jsonl"], "engines write shards of parquet"),
        (["--engine", "flink"], "there is no choice 'flink'"),
        (["--encoding", "none"], "none"),
        (["--indent", "2"], "without --indent"),
        (["--nitf-version", "3.4"], "doesn't apply to writing json"),
    ],
)
def test_what_cant_be_asked_for_is_told_before_anything_is_done(run, jobs, words, said):
    code, told = run(*words)
    assert (code, jobs) == (2, [])
    assert said in told
    assert not [*Path().glob("out/*.parquet")]


def test_an_address_is_an_engines():
    assert main(["convert", "in", "--out", "out", "--address", "spark://a:1"]) == 2
    assert main(["convert", "in/boat.txt", "--engine", "spark"]) == 2


def test_without_the_engine_its_extra_is_named(run, monkeypatch):
    monkeypatch.setitem(sys.modules, "newsdoc.engines.spark", None)
    code, said = run()
    assert code == 2
    assert "pip install 'newsdoc[spark]'" in said


def test_a_folder_with_outputs_isnt_taken_for_another(run, jobs):
    assert run()[0] == 1
    code, said = run()
    assert (code, len(jobs)) == (2, 1)
    assert "part-a.parquet is there: name another folder" in said


def test_a_list_that_a_killed_run_has_left_doesnt_matter(run, jobs):
    Path("out/_newsdoc").mkdir(parents=True)
    Path("out/_newsdoc/list.parquet").write_bytes(b"half")
    assert run()[0] == 1
    assert len(rows()) == 3


def archive():
    Path("in/more.tar").write_bytes(b"")


def device():
    Path("in/device").symlink_to("/dev/null")


def name():
    Path(b"in/\xe4.txt".decode("utf-8", "surrogateescape")).write_text("")


@pytest.mark.skipif(sys.platform != "linux", reason="others have no such names")
@pytest.mark.parametrize(
    ("make", "said"),
    [(archive, "several articles in it"), (device, "a device or a pipe"), (name, "isn't UTF-8")],
)
def test_what_an_engine_cant_be_given_is_told(run, jobs, make, said):
    make()
    code, told = run()
    assert (code, jobs) == (2, [])
    assert said in told


def test_a_long_list_is_written_piece_by_piece(run, jobs, monkeypatch):
    from newsdoc.tables import batches

    monkeypatch.setattr(batches, "_MOST", 1)
    assert run()[0] == 1
    assert len(rows()) == 3
