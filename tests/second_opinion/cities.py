"""The cities that figures are counted again of, as plain rows."""

import duckdb

from loaders.source import Source, sources
from tests.second_opinion.counting import City, Row
from warehouse.children import about_children
from warehouse.contract import LISTS, RETURNS, read_about


def city_in(connection: duckdb.DuckDBPyConnection) -> City:
    """Everything that the tables of a snapshot hold before any figure is worked out."""
    rows = {name: rows_of(connection, name) for name in sources()}
    returns = [Row(vars(each)) for each in RETURNS.read(connection)]
    lists = {each.source for each in LISTS.read(connection)}
    seen = {source.id: (source.period, partner_of(source), source.child_columns[0]) for source in about_children(sources())}
    return City(rows, returns, lists, list(seen), seen, read_about(connection).today)


def rows_of(connection: duckdb.DuckDBPyConnection, table: str) -> list[Row]:
    found = connection.execute(f"SELECT * FROM {table}")
    names = [each[0] for each in found.description]
    return [Row(zip(names, row)) for row in found.fetchall()]


def partner_of(source: Source):
    """Who sent a row: the agency in it, or who sends them all, as the partner that they are part of."""
    agency = (lambda row: row[source.returns_by]) if source.returns_by else (lambda row: source.partner)
    return lambda row: source.part_of.get(agency(row), agency(row))
