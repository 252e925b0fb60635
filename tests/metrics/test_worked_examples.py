"""The example of each indicator and clock comes out as declared, and no single change to its SQL goes unnoticed by it."""

from collections.abc import Iterator

import duckdb
import pytest

from loaders.source import sources
from metrics.declaring.clock import Clock, clocks
from metrics.declaring.indicator import Indicator, indicators
from metrics.declaring.text_table import parse
from tests.sql_mutants import mutants
from tests.worked_examples import as_expected, example_of, outcome


@pytest.fixture(scope="module", params=[*indicators().values(), *clocks().values()], ids=lambda each: each.id)
def example(request) -> Iterator[tuple[Indicator | Clock, duckdb.DuckDBPyConnection]]:
    """What is declared, and a warehouse filled from its example."""
    with example_of(request.param, sources()) as connection:
        yield request.param, connection


def tried(connection: duckdb.DuckDBPyConnection, declared: Indicator | Clock, sql: str) -> object:
    """What the example says with this SQL; the database's complaint where it cannot run. Nothing of it stays."""
    connection.begin()
    try:
        return as_expected(declared, outcome(connection, declared, sql))
    except duckdb.Error as complaint:
        return complaint
    finally:
        connection.rollback()


def test_the_worked_example_comes_out_as_declared(example):
    declared, connection = example
    assert tried(connection, declared, declared.cases) == parse(declared.example.then)


def test_every_single_change_of_the_definition_is_noticed_by_the_example(example):
    declared, connection = example
    expected = parse(declared.example.then)
    unnoticed = [said for sql, said in mutants(declared.cases) if tried(connection, declared, sql) == expected]
    assert not unnoticed, f"the example of {declared.id} does not notice:\n" + "\n".join(unnoticed)


def test_a_change_is_made_in_every_place_that_can_change_and_in_no_other():
    sql = """SELECT a1 AS "x = 1", 2 FROM t WHERE b >= 'it''s' AND c IS  NOT NULL -- 3 = 4"""
    assert [said for _, said in mutants(sql)] == [
        "line 1: 2 became 3",
        "line 1: >= became >",
        "line 1: 'it''s' became 'changed it''s'",
        "line 1: AND became OR",
        "line 1: IS  NOT NULL became IS NULL",
    ]
