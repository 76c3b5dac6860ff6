"""Conversions by Spark and Ray on clusters of two workers, one of which is killed: the local run's rows, each once.

Run by .ci/engines, for neither engine is installed with the extra `dev`.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time

import pytest

import clusters

na = pytest.importorskip("newsdoc.arrow")
pq = pytest.importorskip("pyarrow.parquet")

ARTICLES = int(os.environ.get("NEWSDOC_ARTICLES", "20000"))
SHARE = max(1, ARTICLES // 16)
TEXT = """Boat {0} Is Mended

The Gazette interviewed Mara Lind, harbour master of Ostvik.

"Gazette": Is ferry {0} afloat?

— It is — since {0} days (laughs).

"Gazette": Who paid for number {0}?

— The town did.
"""
CLUSTERS = {"spark": ("pyspark", clusters.spark_cluster), "ray": ("ray", clusters.ray_cluster)}


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    """A folder with articles, one in a hundred of them bad, and what the local run makes of them."""
    folder = tmp_path_factory.mktemp("archive")
    for number in range(ARTICLES):
        into = folder / "in" / f"{number % 100:02}"
        into.mkdir(parents=True, exist_ok=True)
        if number % 100:
            (into / f"{number}.txt").write_text(TEXT.format(number), "utf-8")
        else:
            (into / f"{number}.json").write_text("{", "utf-8")
    local = convert(folder / "in", folder / "local", "--shards", "parquet")
    _, said = local.communicate()
    assert local.returncode == 1, said
    return folder


def convert(given, out, *words):
    """Begin a conversion."""
    command = [sys.executable, "-m", "newsdoc", "convert", str(given), "--out", str(out), *words]
    environment = {**os.environ, "PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1"}
    return subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment)


def rows(folder, columns):
    """Give the rows in a folder by the names of articles, each of which must be there once."""
    found = [row for path in folder.glob("*.parquet") for row in pq.read_table(path, columns=columns).to_pylist()]
    named = {row["input"]: row for row in found}
    assert len(named) == len(found)
    return named


def has_begun(engine, folder):
    """Whether a task is done."""
    pattern = "_temporary/**/*.parquet" if engine == "spark" else "*.parquet"
    return any(folder.glob(pattern))


@pytest.mark.parametrize("engine", CLUSTERS)
def test_with_a_worker_killed_the_rows_are_those_of_the_local_run(archive, tmp_path, engine):
    package, cluster = CLUSTERS[engine]
    pytest.importorskip(package)
    out = archive / engine
    started = time.monotonic()
    with cluster(tmp_path) as (address, workers):
        words = ("--engine", engine, "--address", address, "--shard-size", str(SHARE))
        process = convert(archive / "in", out, *words)
        while not has_begun(engine, out):
            assert process.poll() is None, process.communicate()[1]
            time.sleep(0.05)
        workers[0].kill()
        is_over = process.poll() is not None
        _, said = process.communicate(timeout=1800)
    assert not is_over, "the worker was killed too late: there must be more articles"
    print(f"{engine}: {ARTICLES} articles, {time.monotonic() - started:.0f} s with the start of the cluster")
    assert process.returncode == 1, said
    bad = len(range(0, ARTICLES, 100))
    assert f"{ARTICLES:,} found: {ARTICLES - bad:,} written, 0 skipped, {bad:,} failed" in said
    columns = ["input", "input_hash", "json", "diagnostics"]
    found = rows(out, [*columns, "status"])
    written = {name: row for name, row in found.items() if row.pop("status") == "written"}
    assert len(found) == ARTICLES
    assert written == rows(archive / "local", columns)
