"""A tiny warehouse that holds printed figures written as a text table, for tests of what may be made of them."""

from collections.abc import Generator
from contextlib import contextmanager

import duckdb

from loaders.source import sources
from metrics.declaring.indicator import Example
from tests.worked_examples import tiny_warehouse, write_no_figures


@contextmanager
def holding(**tables: str) -> Generator[duckdb.DuckDBPyConnection]:
    """tables: rows by the source's id, in the form of worked examples."""
    with tiny_warehouse(Example(given=tables, then=""), sources()) as connection:
        write_no_figures(connection)
        yield connection
