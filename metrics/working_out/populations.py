"""How many there are of whom rates are, by financial year and group, as far as the published numbers were loaded."""

import duckdb

from metrics.declaring.population import CHILDREN, Population
from metrics.table import WHOLE
from place import place

Numbers = dict[tuple[int, str | None, str], float]


def numbers_of(connection: duckdb.DuckDBPyConnection, population: Population | None) -> Numbers:
    """By year, the column it is broken down by (None for all of them), and group; nothing where there is no population."""
    if population is None:
        return {}
    published = f"SELECT * FROM ({population.numbers}) WHERE la_code = ? AND number IS NOT NULL"
    found = connection.execute(f"SELECT year, sum(number) FROM ({published}) GROUP BY year", [place().code]).fetchall()
    numbers: Numbers = {(year, None, WHOLE): float(number) for year, number in found}
    if population.by:
        sql = f"SELECT year, {population.by}, sum(number) FROM ({published}) WHERE {population.by} IS NOT NULL GROUP BY ALL"
        for year, group, number in connection.execute(sql, [place().code]).fetchall():
            numbers[year, population.by, group] = float(number)
    return numbers


def newest_children(connection: duckdb.DuckDBPyConnection) -> tuple[int, int] | None:
    """The year and number of the newest estimate of the city's children; None where nobody has loaded one."""
    numbers = numbers_of(connection, CHILDREN)
    return max((year, int(number)) for (year, _, _), number in numbers.items()) if numbers else None
