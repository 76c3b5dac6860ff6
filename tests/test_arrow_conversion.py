"""Articles in batches of Arrow's become documents in batches of Arrow's, each a row, whatever is wrong with one."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from hashlib import sha256

import pytest

import newsdoc as nd
from articles import INTERVIEW, JSON
from newsdoc.archive import conversion
from shared import PROJECT

sys.path.append(str(PROJECT / "bench"))

import poison

NITF = nd.dumps(nd.loads(INTERVIEW, "text"), "nitf")

pa = pytest.importorskip("pyarrow")
na = pytest.importorskip("newsdoc.arrow")


def batch(**columns):
    return pa.RecordBatch.from_pydict(columns)


def converted(*batches, **options):
    found = [*na.convert_batches(iter(batches), **options)]
    assert all(each.schema == na.CONVERTED for each in found)
    return [row for each in found for row in each.to_pylist()]


def codes(row):
    return row["status"], [told["code"] for told in row["diagnostics"]]


def test_a_text_becomes_a_document_in_both_formats():
    (row,) = converted(batch(input=["a"], text=[INTERVIEW]))
    document = nd.loads(INTERVIEW, "text")
    assert (row["input"], row["status"], row["diagnostics"]) == ("a", "written", [])
    assert nd.loads(row["json"], "json") == nd.loads(row["nitf"], "nitf") == document
    assert row["input_hash"] == sha256(INTERVIEW.encode()).hexdigest()
    assert not row["json"].endswith("\n")


def test_a_file_is_read_where_the_engine_works(tmp_path):
    paths = []
    for name, content in {"a.txt": INTERVIEW, "b.json": JSON, "c.doc": "none"}.items():
        (tmp_path / name).write_text(content, "utf-8")
        paths.append(str(tmp_path / name))
    rows = converted(batch(input=["1", None, "3", "4"], path=[*paths, str(tmp_path / "none.txt")]))
    assert [row["input"] for row in rows] == ["1", paths[1], "3", "4"]
    assert [codes(row) for row in rows] == [
        ("written", []),
        ("written", []),
        ("skipped", ["no-article"]),
        ("failed", ["not-opened"]),
    ]
    assert nd.loads(rows[0]["json"], "json").source.name == "a.txt"


def test_the_format_is_that_of_the_name_and_a_text_of_none_is_plain_text():
    names = ["a.json", "b.nitf", "https://example.org/c", None]
    rows = converted(batch(input=names, text=[JSON, NITF, INTERVIEW, INTERVIEW]))
    assert [codes(row) for row in rows] == [("written", [])] * 4
    (row,) = converted(batch(input=["a.txt"], text=[JSON]), format="json")
    assert codes(row) == ("written", [])


def test_bytes_have_an_encoding_and_text_has_none_whatever_its_xml_declares():
    data = "Zoë: Why?\n".encode("windows-1252")
    (row,) = converted(batch(text=[data]), encoding="windows-1252")
    assert "Zoë" in row["json"]
    assert codes(converted(batch(text=[data]))[0]) == ("failed", ["not-utf8"])
    declared = NITF.replace("utf-8", "windows-1252").replace("UTF-8", "windows-1252").replace("Mended", "Mënded")
    assert "windows-1252" in declared
    (row,) = converted(batch(input=["a.nitf"], text=[declared]))
    assert "Mënded" in row["json"]
    with pytest.raises(nd.UsageError, match="'text' has text"):
        converted(batch(text=["a"]), encoding="windows-1252")


def test_one_bad_article_costs_only_itself():
    texts = [INTERVIEW, "{", None, INTERVIEW]
    rows = converted(batch(input=["a.txt", "b.json", "c.txt", "d.txt"], text=texts))
    assert [codes(row) for row in rows] == [
        ("written", []),
        ("failed", ["json-syntax"]),
        ("failed", ["no-text"]),
        ("written", []),
    ]
    assert rows[1]["json"] is None
    assert rows[1]["diagnostics"][0]["line"] == 1


def test_only_what_is_asked_for_is_written():
    (row,) = converted(batch(text=[INTERVIEW]), to=["json"], writing={"json": {"origins": False}}, lang="en")
    assert row["nitf"] is None
    assert '"origin"' not in row["json"]
    (row,) = converted(batch(text=[INTERVIEW]), to=[])
    assert (row["status"], row["json"], row["nitf"]) == ("written", None, None)


def test_where_anything_would_be_lost_nothing_is_written_if_that_is_asked_for():
    own = "<nitf class='newsdoc'><head>a b<docdata>c</docdata></head><body.content><p>d</p></body.content></nitf>"
    given = batch(input=["a.nitf"], text=[own])
    assert codes(converted(given)[0]) == ("written", ["text-lost"])
    (row,) = converted(given, strict=True)
    assert (codes(row), row["json"]) == (("failed", ["text-lost"]), None)


def test_rows_come_in_their_order_whatever_the_batches():
    names = [str(number) for number in range(10)]
    texts = [f"Boat {name}\n\nIt floats.\n" for name in names]
    batches = [batch(input=names[:7], text=texts[:7]), batch(input=[], text=[]), batch(input=names[7:], text=texts[7:])]
    assert [row["input"] for row in converted(*batches)] == names
    assert converted() == []


def test_a_column_of_nothing_but_nulls_is_a_column():
    assert codes(converted(batch(text=[None], path=[None]))[0]) == ("failed", ["no-text"])


@pytest.mark.parametrize(
    ("columns", "options", "match"),
    [
        ({"body": ["a"]}, {}, "have a column 'path' or 'text', and these have body"),
        ({"text": [1]}, {}, "the column 'text' has strings, and not int64"),
        ({"path": [b"a"]}, {}, "the column 'path' has strings, and not binary"),
        ({"text": ["a"]}, {"to": ["text"]}, "no column for the format 'text'"),
        ({"text": ["a"]}, {"writing": {"ninjs": {}}}, "no column for the format 'ninjs'"),
        ({"text": ["a"]}, {"writing": {"json": {"indnt": 2}}}, "indnt"),
        ({"text": ["a"]}, {"format": "txt"}, "txt"),
        ({"text": ["a"]}, {"encoding": "nobodys"}, "nobodys"),
        ({"text": ["a"]}, {"interviewers": ["A"]}, "no reader of any format has an option 'interviewers'"),
        ({"text": ["a"]}, {"format": "json-ld", "lang": "en"}, "no reader of json-ld has an option 'lang'"),
        ({"text": ["a"]}, {"style": "nobodys"}, "nobodys"),
    ],
)
def test_what_cant_be_asked_for_is_told_at_once(columns, options, match):
    with pytest.raises(nd.UsageError, match=match):
        converted(batch(**columns), **options)


def test_a_style_is_read_once_for_all(tmp_path):
    style = tmp_path / "house.toml"
    style.write_text('name = "house"\ntitle = "House"\nlang = "en"\n')
    found = na.convert_batches([batch(text=[INTERVIEW])], style=str(style))
    style.unlink()
    assert next(found).to_pylist()[0]["status"] == "written"


def test_a_bug_in_a_reader_costs_only_the_article(monkeypatch):
    def read(item, *_):
        raise ZeroDivisionError("a bug")

    monkeypatch.setattr(conversion, "document_of", read)
    (row, other) = converted(batch(input=["a\u2028", None], text=["a", None]))
    assert (codes(row), row["diagnostics"][0]["message"]) == (("failed", ["crashed"]), "ZeroDivisionError: a bug")
    assert codes(other) == ("failed", ["no-text"])


def test_in_a_process_of_its_own_the_rows_are_the_same():
    given = batch(input=["a.txt", "b.json", "c.txt"], text=[INTERVIEW, "{", INTERVIEW])
    assert converted(given, time_limit=60, memory_limit=4 << 30) == converted(given)


POISONED = """
import json, pyarrow as pa, newsdoc.arrow as na, poison
if __name__ == "__main__":
    names = ["a.txt", *(f"{kind}.poison" for kind in poison.KINDS), "b.txt"]
    texts = [each.encode() for each in ("It floats.", *poison.KINDS, "It floats.")]
    given = pa.RecordBatch.from_pydict({"input": names, "text": texts})
    found = na.convert_batches([given], time_limit=3, memory_limit=10**9)
    print(json.dumps([row for batch in found for row in batch.to_pylist()]))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the limit of memory is Linux's")
def test_an_article_that_hangs_or_kills_its_process_costs_only_itself(tmp_path):
    poison.install(tmp_path)
    script = tmp_path / "script.py"
    script.write_text(POISONED)
    path = os.pathsep.join([str(tmp_path), *filter(None, [os.environ.get("PYTHONPATH")])])
    command = [sys.executable, str(script)]
    done = subprocess.run(command, env={**os.environ, "PYTHONPATH": path}, capture_output=True, timeout=120, check=True)
    rows = json.loads(done.stdout)
    assert [codes(row) for row in rows] == [("written", []), *[("failed", ["crashed"])] * 4, ("written", [])]
    assert [row["diagnostics"][0]["message"] for row in rows[1:5]] == [
        "it took longer than 3 seconds",
        "it took more memory than it may",
        "its process was ended by signal 6",
        "ZeroDivisionError: a bug of the other package",
    ]
