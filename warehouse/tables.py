"""The tables of a snapshot, made from the declarations and filled from the cleaned files that count."""

import duckdb

from ledger.lines import Line
from ledger.store import Store
from loaders.source import Source
from loaders.table import ROW, SHEET, table_columns

PLACE = "place"  # where a row came from: its load, sheet and row, for whoever holds the partner's workbook

MACROS = """
    CREATE MACRO age_band(years) AS CASE
        WHEN years IS NULL THEN 'Not recorded'
        WHEN years < 1 THEN 'Under 1' WHEN years < 5 THEN '1 to 4' WHEN years < 10 THEN '5 to 9'
        WHEN years < 16 THEN '10 to 15' ELSE '16 to 17' END;
    CREATE MACRO place_in_order(word) AS CASE  -- age bands by age, what is not recorded last, all else by its letters
        WHEN word = 'Under 1' THEN 0 WHEN regexp_matches(word, '^[0-9].* days$') THEN regexp_extract(word, '^[0-9]+')::INTEGER / 400
        WHEN word = 'Not recorded' THEN 2000
        WHEN regexp_matches(word, '^[0-9]') THEN regexp_extract(word, '^[0-9]+')::INTEGER ELSE 1000 END;
    CREATE MACRO hours_between(earlier, later) AS epoch(later - earlier) / 3600;
"""


def create_tables(connection: duckdb.DuckDBPyConnection, sources: dict[str, Source]) -> None:
    """An empty table for every declared source, so that every indicator answers before anything was loaded."""
    connection.execute(MACROS)
    connection.execute("CREATE TABLE same_child (code VARCHAR, child VARCHAR)")
    for source in sources.values():
        columns = ", ".join(f"{name} {kind}" for name, kind in table_columns(source).items())
        connection.execute(f"CREATE TABLE {source.id} ({columns}, load INTEGER, {PLACE} VARCHAR)")


def fill_table(connection: duckdb.DuckDBPyConnection, source: Source, loads: list[Line], store: Store) -> None:
    """The rows of all loads that count; of rows with the same key, the one that was loaded last.

    A child who is known by several codes has one of them in every table.
    """
    files = {str(store.cleaned_file(line.what.file)): line.number for line in loads if line.what.file}
    if not files:
        return
    connection.execute("CREATE OR REPLACE TEMP TABLE arriving (filename VARCHAR, load INTEGER)")
    connection.executemany("INSERT INTO arriving VALUES (?, ?)", list(files.items()))
    columns = columns_present(connection, source, list(files))
    connection.execute(
        f"""
        INSERT INTO {source.id} BY NAME
        SELECT {", ".join(columns)}, load,
               'load ' || load || ', sheet ' || {SHEET} || ', row ' || {ROW} AS {PLACE}
        FROM ({with_one_code(source, "SELECT * FROM read_parquet(?, union_by_name = true, filename = true)", columns)})
        JOIN arriving USING (filename)
        QUALIFY row_number() OVER (PARTITION BY {", ".join(source.key)} ORDER BY load DESC, {ROW} DESC) = 1
        ORDER BY load, {SHEET}, {ROW}
        """,
        [list(files)],
    )


def columns_present(connection: duckdb.DuckDBPyConnection, source: Source, files: list[str]) -> list[str]:
    """The declared columns that the files have: one declared since they were cleaned is not among them."""
    described = connection.execute(
        "SELECT column_name FROM (DESCRIBE FROM read_parquet(?, union_by_name = true))", [files]
    ).fetchall()
    present = {name for (name,) in described}
    return [name for name in table_columns(source) if name in present]


def with_one_code(source: Source, rows: str, columns: list[str]) -> str:
    """SQL for the same rows with each child under the one code that stands for all of theirs."""
    for name in [] if source.same_child else [name for name in source.child_columns if name in columns]:
        rows = f"""
            SELECT rows.* REPLACE (coalesce(same_child.child, rows.{name}) AS {name})
            FROM ({rows}) AS rows LEFT JOIN same_child ON same_child.code = rows.{name}"""
    return rows
