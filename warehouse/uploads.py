"""Every load ever made, and what became of it."""

import duckdb

from ledger.effective import kept_loads, withdrawn_numbers
from ledger.lines import Line, Load


def fill_uploads(connection: duckdb.DuckDBPyConnection, lines: list[Line], loads: list[Line]) -> None:
    """Every load ever made, and what became of it: counts, replaced, withdrawn or expired."""
    connection.execute("""
        CREATE TABLE uploads (load INTEGER, loaded_at TIMESTAMP, who VARCHAR, source VARCHAR, sender VARCHAR,
            covers_from DATE, covers_to DATE, version INTEGER, rows_read INTEGER, rows_kept INTEGER,
            issues INTEGER, state VARCHAR)
    """)
    counting, withdrawn = {line.number for line in loads}, withdrawn_numbers(lines)
    kept = {line.number: line.what for line in kept_loads(lines)}
    rows = []
    for line in lines:
        if isinstance(line.what, Load):
            load = kept.get(line.number, line.what)
            state = (
                "counts"
                if line.number in counting
                else "withdrawn"
                if line.number in withdrawn
                else "replaced"
                if line.number in kept
                else "expired"
            )
            rows.append(
                (
                    line.number,
                    line.at,
                    line.who,
                    load.source,
                    ", ".join(load.senders),
                    *(load.covers or (None, None)),
                    line.version,
                    load.rows_read,
                    load.rows_kept,
                    load.issues,
                    state,
                )
            )
    if rows:
        connection.executemany("INSERT INTO uploads VALUES (" + ", ".join("?" * 12) + ")", rows)
