"""Sheets of one workbook that hold the same rows: an older copy must not win over a newer one."""

import duckdb

from loaders.days_and_numbers import Age
from loaders.outcome import FILE_KEPT, Issue, Refused, Report
from loaders.source import Source
from loaders.table import SHEET
from periods import QUARTER, YEAR
from plural import counted

COPY = 0.5  # of the larger sheet's rows; fewer that stand on both are corrections

FEWEST = 2  # rows; one alone can be the same by chance
COPIED = "this sheet has the very rows of sheet {}, under another month; both count: check that it was filled in anew"


def hold_sheets_against_each_other(connection: duckdb.DuckDBPyConnection, source: Source, report: Report) -> None:
    """Say which rows of one sheet stand on another too, and differ there. Raises Refused where one is a copy of the other."""
    sizes = dict(connection.execute(f"SELECT {SHEET}, count(*) FROM numbered GROUP BY 1").fetchall())
    for first, second, shared, differing in shared_rows(connection, source) if len(sizes) > 1 else ():
        if differing and shared >= COPY * max(sizes[first], sizes[second]):
            raise Refused(
                f"Sheets {first} and {second} hold the same rows: {shared:,} stand on both, and {differing:,} of them differ. "
                "Where one is an older copy, delete it, whether hidden or not; where numbers begin anew on each sheet, put the "
                "sheet's name in front of them. Then send the workbook again."
            )
        if differing:
            rows = counted(differing, "row")
            problem = f"{rows} of this sheet on sheet {second} too, with other values; those of {second} count"
            report.add(Issue(first, "sheet", "", problem, FILE_KEPT))


def say_which_were_copied_forward(connection: duckdb.DuckDBPyConnection, source: Source, report: Report) -> None:
    """Name each sheet whose rows are all those of an earlier one, but for the period that its name says and the ages in it."""
    if source.sheet_column != source.period or source.sent_for in (QUARTER, YEAR):
        return
    kept = [column.name for column in source.columns if column.name != source.period and not isinstance(column.kind, Age)]
    sheets = connection.execute(f"""
        SELECT {SHEET}, (count(*), sum(hash({", ".join(kept)}))) FROM numbered
        GROUP BY 1 HAVING count(*) >= {FEWEST} ORDER BY min(position)
    """).fetchall()
    first: dict[object, str] = {}
    for sheet, rows in sheets:
        if first.setdefault(rows, sheet) != sheet:
            report.add(Issue(sheet, "sheet", "", COPIED.format(first[rows]), FILE_KEPT))


def shared_rows(connection: duckdb.DuckDBPyConnection, source: Source) -> list[tuple[str, str, int, int]]:
    """Two sheets, the earlier one first; how many rows share their key; how many of those differ."""
    key = " AND ".join(f"a.{name} IS NOT DISTINCT FROM b.{name}" for name in source.key)
    differ = " OR ".join(f"a.{column.name} IS DISTINCT FROM b.{column.name}" for column in source.columns)
    once = f"PARTITION BY {SHEET}, {', '.join(source.key)} ORDER BY position DESC"
    return connection.execute(f"""
        WITH newest AS (SELECT * FROM numbered QUALIFY row_number() OVER ({once}) = 1)
        SELECT a.{SHEET}, b.{SHEET}, count(*), count(*) FILTER ({differ})
        FROM newest a JOIN newest b ON {key} AND a.{SHEET} <> b.{SHEET} AND a.position < b.position
        GROUP BY ALL ORDER BY min(a.position), min(b.position)
    """).fetchall()
