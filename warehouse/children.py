"""Which codes stand for one and the same child, and where each child was seen: on codes alone, never on names."""

from collections import Counter
from typing import NamedTuple

import duckdb

from database.tables import TableOf
from loaders.one_child import MOST_ROWS
from loaders.source import Source
from warehouse.contract import CHILD_SOURCES, SIGHTINGS, ChildSource


class SameChild(NamedTuple):
    """A code, and the one that stands for the same child."""

    code: str
    child: str


SAME_CHILD = TableOf("same_child", SameChild)


def write_same_child(connection: duckdb.DuckDBPyConnection, source: Source) -> None:
    """Fill the table same_child (code, child): the codes of a row, and of rows that share one, stand for one child.

    A code that more rows share than one child can have is nobody's.
    """
    rows = connection.execute(f"SELECT {', '.join(source.same_child)} FROM {source.id} ORDER BY ALL").fetchall()
    held = Counter(code for row in rows for code in row)
    one_code = one_code_each([[code for code in row if code and held[code] <= MOST_ROWS] for row in rows])
    SAME_CHILD.add(connection, [SameChild(code, child) for code, child in one_code.items()])


def one_code_each(rows: list[list[str]]) -> dict[str, str]:
    """Code → the code that stands for all it is linked with, however long the chain."""
    stands_for: dict[str, str] = {}

    def leader(code: str) -> str:
        while stands_for.setdefault(code, code) != code:
            stands_for[code] = code = stands_for[stands_for[code]]
        return code

    for row in filter(None, rows):
        first = leader(row[0])
        for code in row[1:]:
            stands_for[leader(code)] = first
    return {code: leader(code) for code in list(stands_for)}


def write_sightings(connection: duckdb.DuckDBPyConnection, sources: dict[str, Source]) -> None:
    """Fill the table sightings: a row for each row about a child in any extract that has dates.

    partner: who sent it; of an extract that several agencies send, the partner that the agency is part of.
    """
    SIGHTINGS.write(connection)
    seen = about_children(sources)
    CHILD_SOURCES.write(connection, [ChildSource(source.id) for source in seen])
    if seen:
        connection.execute("INSERT INTO sightings BY NAME " + " UNION ALL ".join(map(sighting, seen)))


def about_children(sources: dict[str, Source]) -> list[Source]:
    """The extracts whose rows say which child was seen on which day."""
    return [source for source in sources.values() if source.period and source.child_columns]


def sighting(source: Source) -> str:
    child = source.child_columns[0]
    return (
        f"SELECT {child} AS child_id, {text(source.id)} AS source, {partner(source)} AS partner, "
        f"{source.period}::DATE AS day, place FROM {source.id} WHERE {child} IS NOT NULL"
    )


def partner(source: Source) -> str:
    if source.returns_by is None:
        return text(source.part_of.get(source.partner, source.partner))
    cases = " ".join(f"WHEN {text(agency)} THEN {text(whole)}" for agency, whole in source.part_of.items())
    return f"CASE {source.returns_by} {cases} ELSE {source.returns_by} END" if cases else source.returns_by


def text(word: str) -> str:
    """A declared word as SQL text."""
    return "'" + word.replace("'", "''") + "'"
