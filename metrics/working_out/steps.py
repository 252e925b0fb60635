"""What is worked out when a snapshot is built, step by step: clocks, figures, queries, and what of each is released."""

import duckdb

from metrics.declaring.clock import Clock
from metrics.declaring.indicator import Indicator
from metrics.declaring.query_rule import QueryRule
from metrics.reasons import Kind, because
from metrics.working_out.clock_counts import write_standings
from metrics.working_out.clock_engine import say_nothing_of, write_clocks
from metrics.working_out.coverage import Returned, received
from metrics.working_out.figures import write_figures
from metrics.working_out.queries import write_queries
from metrics.working_out.released_tables import ruled_clocks, write_released_tables


def work_out(
    connection: duckdb.DuckDBPyConnection,
    clocks: dict[str, Clock],
    indicators: dict[str, Indicator],
    query_rules: dict[str, QueryRule],
) -> None:
    """Of a snapshot whose tables are filled. What may be released is put into the schema `release`, which is there."""
    returned = Returned(connection)
    known_to = {name: returned.known_to(clock.sources) for name, clock in clocks.items()}
    faults = write_clocks(connection, clocks, known_to)
    came = received(connection).keys()
    silent = {name: each for name, each in clocks.items() if set(each.sources) - came and name not in faults}
    for clock in silent.values():
        say_nothing_of(connection, clock)
    write_standings(connection, faults | dict.fromkeys(silent, because(Kind.NEVER_RETURNED)))
    told = write_figures(connection, indicators, ruled_clocks(connection, clocks, known_to))
    write_queries(connection, query_rules, indicators)
    write_released_tables(connection, told)
