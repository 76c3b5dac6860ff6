"""The tables load with what data people use. Run by .ci/readers, for none of them is installed with the extra `dev`."""

from __future__ import annotations

import runpy

import pytest

import newsdoc as nd
from shared import PROJECT

na = pytest.importorskip("newsdoc.arrow")
pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")

EXAMPLES = sorted((PROJECT / "examples").glob("*.txt"))
TABLES = na.tables((path.stem, nd.load(path)) for path in EXAMPLES)
ROWS = {table: found.to_pylist() for table, found in TABLES.items()}
each = pytest.mark.parametrize("table", TABLES)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A folder with each table in Parquet."""
    made = tmp_path_factory.mktemp("tables")
    for table, found in TABLES.items():
        pq.write_table(found, made / f"{table}.parquet")
    return made


def asked(table):
    """Give how many questions each document has, as we count them."""
    kinds = [(row["document"], row["kind"]) for row in ROWS[table]]
    return {key: kinds.count((key, "question")) for key, kind in kinds if kind == "question"}


@each
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_pandas(folder, table):
    pd = pytest.importorskip("pandas")
    frame = pd.read_parquet(folder / f"{table}.parquet", dtype_backend="pyarrow")
    assert pa.Table.from_pandas(frame, na.SCHEMAS[table], preserve_index=False).to_pylist() == ROWS[table]
    direct = TABLES[table].to_pandas(types_mapper=pd.ArrowDtype)
    pd.testing.assert_frame_equal(direct, frame)


def test_pandas_joins_turns_with_their_documents(folder):
    pd = pytest.importorskip("pandas")
    turns, documents = (pd.read_parquet(folder / f"{table}.parquet") for table in ("turns", "documents"))
    joined = turns.merge(documents, on="document", validate="many_to_one")
    assert len(joined) == len(turns)
    assert joined[joined.kind == "question"].groupby("document").size().to_dict() == asked("turns")


@each
def test_polars(folder, table):
    pl = pytest.importorskip("polars")
    frame = pl.read_parquet(folder / f"{table}.parquet")
    assert frame.to_dicts() == ROWS[table]
    assert pl.from_arrow(TABLES[table]).equals(frame)


def test_polars_scans_lazily(folder):
    pl = pytest.importorskip("polars")
    turns = pl.scan_parquet(folder / "turns.parquet").filter(pl.col("kind") == "question")
    assert dict(turns.group_by("document").len().collect().iter_rows()) == asked("turns")


@each
def test_duckdb(folder, table):
    duckdb = pytest.importorskip("duckdb")
    with duckdb.connect() as database:
        found = database.read_parquet(str(folder / f"{table}.parquet")).to_arrow_table()
        assert found.to_pylist() == ROWS[table]


def test_duckdb_asks_a_stream_in_sql():
    duckdb = pytest.importorskip("duckdb")
    turns = na.reader(((path.stem, nd.load(path)) for path in EXAMPLES), "turns")
    with duckdb.connect() as database:
        database.register("turns", turns)
        sql = "SELECT document, count(*) FROM turns WHERE kind = 'question' GROUP BY document"
        assert dict(database.execute(sql).fetchall()) == asked("turns")


@each
@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::FutureWarning")
def test_hugging_face_datasets(folder, table, tmp_path, monkeypatch):
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    datasets = pytest.importorskip("datasets")
    found = datasets.Dataset.from_parquet(str(folder / f"{table}.parquet"), cache_dir=str(tmp_path))
    assert found.to_list() == ROWS[table]
    assert datasets.Dataset(TABLES[table]).to_list() == ROWS[table]


def printed(script, names, capsys):
    """Give the lines that an example prints of articles, without the blanks that align them."""
    main = runpy.run_path(str(PROJECT / "examples" / script))["main"]
    main([str(PROJECT / "examples" / f"{name}.txt") for name in names])
    return [" ".join(line.split()) for line in capsys.readouterr().out.splitlines()]


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_the_example_with_pandas_says_who_speaks_how_much(capsys):
    pytest.importorskip("pandas")
    assert printed("with_pandas.py", ["harbour", "library"], capsys) == [
        "document name kind turns words share",
        "harbour Ingrid Aamodt answer 4 292 0.5",
        "harbour Henrik Solvang answer 3 186 0.32",
        "harbour Coastline question 7 102 0.18",
        "library Mara Lindqvist answer 8 506 0.88",
        "library Jonas Pell question 8 69 0.12",
    ]


@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::FutureWarning")
def test_the_example_with_datasets_finds_short_answers(capsys, monkeypatch):
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    pytest.importorskip("datasets")
    assert printed("with_datasets.py", ["library", "harbour"], capsys) == [
        "1 of 15 answers have at most 100 characters",
        "library: And if it's not enough? – Then we'll couple a trailer to this one. I still have my licence.",
    ]
