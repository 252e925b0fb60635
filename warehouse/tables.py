"""The tables of a snapshot, made from the declarations and filled from the cleaned files that count."""

import duckdb
import pyarrow as pa
import pyarrow.parquet as parquet

from attributes import CHILD_AGE
from ledger.lines import Line
from ledger.store import Store
from ledger.store_key import Damaged
from loaders.source import Source
from loaders.table import ARROW, ROW, SHEET, table_columns, unread_parts
from loaders.titles import LETTERS_AND_NUMBERS, as_compared, titles_of
from periods import APRIL
from warehouse.children import SAME_CHILD
from warehouse.contract import ATTRIBUTES, ColumnAttribute

LOAD = "load"
UNTIL = "spoken_for_until"  # the last day that its load speaks for
PLACE = "place"  # where a row came from: its load, sheet and row, for whoever holds the partner's workbook

MACROS = f"""
    CREATE MACRO age_band(years) AS CASE
        WHEN years < -1 THEN 'Not recorded' WHEN years < 0 THEN 'Before birth' WHEN years < 1 THEN 'Under 1'
        WHEN years < 5 THEN '1 to 4' WHEN years < 10 THEN '5 to 9' WHEN years < 16 THEN '10 to 15' WHEN years < 18 THEN '16 to 17'
        WHEN years >= 18 THEN '18 and over' ELSE 'Not recorded' END;
    CREATE MACRO place_in_order(word) AS CASE  -- age bands by age, what is not recorded last, all else by its letters
        WHEN word = 'Before birth' THEN -1 WHEN word = 'Under 1' THEN 0
        WHEN regexp_matches(word, '^[0-9].* days$') THEN regexp_extract(word, '^[0-9]+')::INTEGER / 400
        WHEN word = 'Not recorded' THEN 2000
        WHEN regexp_matches(word, '^[0-9]') THEN regexp_extract(word, '^[0-9]+')::INTEGER ELSE 1000 END;
    CREATE MACRO financial_year(day) AS year(day) - (month(day) < {APRIL})::INTEGER;  -- the calendar year it begins in
    CREATE MACRO as_compared(title) AS {LETTERS_AND_NUMBERS.format("title")};
    CREATE MACRO passing(moment) AS moment AT TIME ZONE 'Europe/London';  -- one day a year has 23 hours, one 25
    CREATE MACRO hours_between(earlier, later) AS epoch(passing(later) - passing(earlier)) / 3600;
    CREATE MACRO hours_later(moment, hours) AS passing(passing(moment) + to_hours(hours));
"""
MADE_BY_MACROS = {"age_band": CHILD_AGE}


def create_tables(connection: duckdb.DuckDBPyConnection, sources: dict[str, Source]) -> None:
    """An empty table for every declared source, so that every indicator answers before anything was loaded."""
    connection.execute(MACROS)
    SAME_CHILD.write(connection)
    write_attributes(connection, sources)
    for source in sources.values():
        columns = ", ".join(f"{name} {kind}" for name, kind in table_columns(source).items())
        connection.execute(f"CREATE TABLE {source.id} ({columns}, load INTEGER, {PLACE} VARCHAR)")


def write_attributes(connection: duckdb.DuckDBPyConnection, sources: dict[str, Source]) -> None:
    """Whom each column of each source describes; without a source: of what a macro makes."""
    of_columns = [(source.id, column.name, column.describes) for source in sources.values() for column in source.columns]
    of_macros = [(None, name, describes) for name, describes in MADE_BY_MACROS.items()]
    rows = [ColumnAttribute(source, column, each.kind, each.smallest_share) for source, column, each in (*of_columns, *of_macros)]
    ATTRIBUTES.write(connection, rows)


def fill_table(connection: duckdb.DuckDBPyConnection, source: Source, rows: pa.Table) -> None:
    """rows: of every load that counts, each with its load, sheet and row; of those with the same key the newest load's stay.

    That is of a list the one of the latest day; else of the load that speaks for the latest days, whenever it came.
    A child who is known by several codes has one of them in every table.
    """
    columns = [name for name in rows.column_names if name not in (LOAD, UNTIL)]
    apart = "".join(f", {part}" for part in unread_parts(source, columns, f"({SHEET}, {ROW})"))
    newest = (f"{name} DESC NULLS LAST" for name in (source.as_at, UNTIL, LOAD) if name in rows.column_names)
    connection.register("arriving", rows)
    connection.execute(
        f"""
        INSERT INTO {source.id} BY NAME
        SELECT {", ".join(columns)}, {LOAD},
               'load ' || {LOAD} || ', sheet ' || {SHEET} || ', row ' || {ROW} AS {PLACE}
        FROM ({with_one_code(source, "SELECT * FROM arriving", columns)})
        QUALIFY rank() OVER (PARTITION BY {as_compared(source, source.key)} ORDER BY {", ".join(newest)}) = 1
            AND row_number() OVER (PARTITION BY {as_compared(source, source.whole_key)}, {LOAD}{apart} ORDER BY {ROW} DESC) = 1
        ORDER BY {LOAD}, {SHEET}, {ROW}
        """
    )
    connection.unregister("arriving")


def write_one_spelling(connection: duckdb.DuckDBPyConnection, sources: dict[str, Source]) -> None:
    """Titles that people hold for the same one are written alike in every table: as most rows write them."""
    tables = [(source.id, name) for source in sources.values() for name in titles_of(source)]
    for name in dict.fromkeys(name for _, name in tables):
        holding = [table for table, column in tables if column == name]
        every = " UNION ALL ".join(f"SELECT {name} AS title FROM {table}" for table in holding)
        connection.execute(f"""
            CREATE OR REPLACE TEMP TABLE spellings AS
            WITH counted AS (SELECT title, count(*) AS uses FROM ({every}) WHERE title IS NOT NULL GROUP BY title)
            SELECT title, last(title) OVER (PARTITION BY as_compared(title) ORDER BY uses, title
                                            ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS usual
            FROM counted
        """)
        for table in holding:
            spelled = f"spellings.title = {table}.{name} AND usual <> spellings.title"
            connection.execute(f"UPDATE {table} SET {name} = usual FROM spellings WHERE {spelled}")


def rows_of_loads(source: Source, loads: list[Line], store: Store) -> pa.Table | None:
    """The rows that were kept of a source's loads; None where there is none. Raises Damaged."""
    kept = [rows_of(source, line, store) for line in loads if line.what.source == source.id and line.what.file]
    return pa.concat_tables(kept, promote_options="default") if kept else None


def rows_of(source: Source, line: Line, store: Store) -> pa.Table:
    """The rows kept of a load, read here so that the database needs no file: the declared columns that the file has.

    A column declared since is not among them. Raises Damaged, with the number of the load.
    """
    try:
        held = parquet.ParquetFile(pa.BufferReader(store.kept(line.what.file))).read(use_threads=False)
        declared = pa.schema([(name, ARROW[kind]) for name, kind in table_columns(source).items() if name in held.column_names])
        rows = held if held.schema == declared else held.select(declared.names).cast(declared)
    except (OSError, pa.ArrowException):
        raise Damaged(
            f"The cleaned file of load {line.number} ({source.title}) is missing or damaged. Withdraw the load, "
            "and load its workbook again."
        ) from None
    _, until = line.what.covers or (None, line.what.as_at)
    spoken = rows.append_column(UNTIL, pa.repeat(pa.scalar(until, pa.date32()), rows.num_rows))
    return spoken.append_column(LOAD, pa.repeat(pa.scalar(line.number, pa.int32()), rows.num_rows))


def with_one_code(source: Source, rows: str, columns: list[str]) -> str:
    """SQL for the same rows with each child under the one code that stands for all of theirs."""
    for name in [] if source.same_child else [name for name in source.child_columns if name in columns]:
        rows = f"""
            SELECT rows.* REPLACE (coalesce(same_child.child, rows.{name}) AS {name})
            FROM ({rows}) AS rows LEFT JOIN same_child ON same_child.code = rows.{name}"""
    return rows
