"""Documents as Arrow tables: of one schema whatever the documents, in pieces or as a whole."""

from __future__ import annotations

import sys
from itertools import count, islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsdoc as nd
from newsdoc import build, strategies
from newsdoc.tables import TABLES, batches, rows
from shared import PROJECT

pa = pytest.importorskip("pyarrow")
na = pytest.importorskip("newsdoc.arrow")

EXAMPLES = sorted((PROJECT / "examples").glob("*.txt"))


def examples():
    for path in EXAMPLES:
        yield path.stem, nd.load(path)


def test_the_columns_are_those_that_are_described():
    for table, columns in TABLES.items():
        found = [(field.name, str(field.type), field.nullable) for field in na.SCHEMAS[table]]
        kinds = {"strings": "list<item: string>"}
        assert found == [(name, kinds.get(kind, kind), nullable) for name, kind, nullable in columns]


def test_the_page_describes_every_column():
    page = (PROJECT / "docs/arrow.md").read_text("utf-8")
    sections = {part.partition("\n")[0]: part for part in page.split("\n## Batches")[0].split("\n#### ")[1:]}
    for table, columns in TABLES.items():
        described = [line.split(" | ")[:2] for line in sections[table].splitlines() if line.startswith("| `")]
        assert described == [[f"| `{name}`", kind + "?" * nullable] for name, kind, nullable in columns]


def test_tables_have_the_rows_of_all_documents():
    found = na.tables(examples())
    assert [*found] == ["documents", "blocks", "turns", "pairs"]
    for table, whole in found.items():
        expected = [row for key, document in examples() for row in rows(key, document)[table]]
        assert [tuple(row.values()) for row in whole.to_pylist()] == expected
    assert found["documents"].num_rows == len(EXAMPLES)


def test_of_no_documents_the_tables_are_empty_and_of_the_same_schema():
    found = na.tables([])
    assert {table: whole.num_rows for table, whole in found.items()} == dict.fromkeys(na.SCHEMAS, 0)
    assert {table: whole.schema for table, whole in found.items()} == na.SCHEMAS
    assert batches.batch([], na.SCHEMAS["turns"]).num_rows == 0


@given(st.lists(strategies.documents(), max_size=3))
def test_any_documents_make_valid_tables_of_the_one_schema(documents):
    found = na.tables((str(number), document) for number, document in enumerate(documents))
    for table, whole in found.items():
        whole.validate(full=True)
        assert whole.schema == na.SCHEMAS[table]
    joined = found["turns"].join(found["blocks"], ["document", "block"], join_type="inner", right_suffix=" of block")
    assert joined.num_rows == found["turns"].num_rows


def test_a_reader_streams_one_table():
    with na.reader(examples(), "turns") as stream:
        assert stream.schema == na.SCHEMAS["turns"]
        assert stream.read_all() == na.tables(examples())["turns"]


def test_a_table_that_there_isnt_is_told_with_one_near():
    with pytest.raises(nd.UsageError, match="turns"):
        na.reader([], "turn")


def test_documents_are_taken_as_they_are_needed(monkeypatch):
    monkeypatch.setattr(batches, "_MOST", 10)
    document = build.document("a", "b", "c")
    endless = ((str(number), document) for number in count())
    found = [*islice(na.batches(endless), 5)]
    assert {table for table, _ in found} == {"documents", "blocks"}
    assert {batch.num_rows for _, batch in found} == {10}


def test_batches_have_no_more_than_arrow_holds(monkeypatch):
    monkeypatch.setattr(batches, "_HEAVIEST", 1000)
    long = build.document("a" * 700, "b" * 700, "c")
    found = [batch for table, batch in na.batches([("1", long), ("2", long)]) if table == "blocks"]
    assert [batch.num_rows for batch in found] == [2, 3, 1]


def test_without_pyarrow_the_extra_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(nd.UsageError, match=r"pip install 'newsdoc\[arrow\]'"):
        batches.arrow()
