"""Which codes stand for one and the same child, and where each child was seen: on codes alone, never on names."""

import duckdb
import pyarrow as pa

from loaders.source import Source

SIGHTINGS = "CREATE TABLE sightings (child_id VARCHAR, source VARCHAR, title VARCHAR, partner VARCHAR, day DATE, place VARCHAR)"


def write_same_child(connection: duckdb.DuckDBPyConnection, source: Source) -> None:
    """Fill the table same_child (code, child): the codes of a row, and of rows that share one, stand for one child."""
    rows = connection.execute(f"SELECT {', '.join(source.same_child)} FROM {source.id} ORDER BY ALL").fetchall()
    child = one_code_each([[code for code in row if code] for row in rows])
    connection.register("linked", pa.table({"code": pa.array(child, pa.string()), "child": pa.array(child.values(), pa.string())}))
    connection.execute("INSERT INTO same_child FROM linked")
    connection.unregister("linked")


def one_code_each(rows: list[list[str]]) -> dict[str, str]:
    """Code → the code that stands for all it is linked with, however long the chain."""
    stands_for: dict[str, str] = {}

    def leader(code: str) -> str:
        while stands_for.setdefault(code, code) != code:
            stands_for[code] = code = stands_for[stands_for[code]]
        return code

    for row in rows:
        first = leader(row[0])
        for code in row[1:]:
            stands_for[leader(code)] = first
    return {code: leader(code) for code in list(stands_for)}


def write_sightings(connection: duckdb.DuckDBPyConnection, sources: dict[str, Source]) -> None:
    """Fill the table sightings: a row for each row about a child in any extract that has dates.

    partner: who sent it; of an extract that several agencies send, the agency.
    """
    connection.execute(SIGHTINGS)
    seen = [sighting(source) for source in sources.values() if source.period and source.child_columns]
    if seen:
        connection.execute("INSERT INTO sightings " + " UNION ALL ".join(seen))


def sighting(source: Source) -> str:
    child, partner = source.child_columns[0], source.returns_by or "'" + source.partner.replace("'", "''") + "'"
    title = source.title.replace("'", "''")
    return (f"SELECT {child}, '{source.id}', '{title}', {partner}, {source.period}::DATE, place FROM {source.id} "
            f"WHERE {child} IS NOT NULL")
