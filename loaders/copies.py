"""Rows that stand on two sheets of one workbook and differ: an older copy must not win without a word."""

import duckdb

from loaders.outcome import ROW_SET_ASIDE, Issue, Report
from loaders.source import Source
from loaders.table import ROW, SHEET

DIFFERS = "another sheet holds this row with other values, and that one counts; delete the sheet that is not meant"


def report_copies(connection: duckdb.DuckDBPyConnection, source: Source, older: str, report: Report) -> None:
    """Add an issue for each row of `numbered` that one of another sheet replaces. older: SQL from FROM on for those replaced."""
    sheets = connection.execute(f"SELECT DISTINCT {SHEET} FROM numbered LIMIT 2").fetchall()
    if len(sheets) < 2:
        return
    same_key, values = ", ".join(source.key), ", ".join(column.name for column in source.columns)
    replaced = connection.execute(f"""
        SELECT {SHEET}, {ROW} FROM numbered
        WHERE ({same_key}) IN (
            SELECT ({same_key}) FROM numbered GROUP BY {same_key}
            HAVING count(DISTINCT {SHEET}) > 1 AND count(DISTINCT row({values})) > 1
        ) AND position IN (SELECT position {older})
        ORDER BY position
    """).fetchall()
    for sheet, row in replaced:
        report.add(Issue(sheet, f"row {row}", "", DIFFERS, ROW_SET_ASIDE))
