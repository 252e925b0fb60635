"""The example of each indicator and clock comes out as declared, and no single change to its SQL goes unnoticed by it."""

import re
from collections.abc import Iterator

import duckdb
import pytest

from loaders.source import sources
from metrics.declaring.clock import Clock, clocks
from metrics.declaring.indicator import Indicator, indicators
from metrics.declaring.text_table import parse
from tests.worked_examples import as_expected, example_of, outcome

TOKEN = re.compile(
    r"""
    (?P<comment>--[^\n]*)
    | (?P<string>'(?:[^']|'')*')
    | (?P<quoted>"[^"]*")
    | (?P<word>IS\s+NOT\s+NULL\b|IS\s+NULL\b|[A-Za-z_]\w*)
    | (?P<number>\d+(?:\.\d+)?)
    | (?P<operator><>|!=|>=|<=|=>|->|=|<|>)
    | (?P<other>.)
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
OPPOSITES = {
    ">=": ">",
    ">": ">=",
    "<=": "<",
    "<": "<=",
    "=": "<>",
    "<>": "=",
    "!=": "=",
    "TRUE": "FALSE",
    "FALSE": "TRUE",
    "AND": "OR",
    "OR": "AND",
    "IS NULL": "IS NOT NULL",
    "IS NOT NULL": "IS NULL",
}


@pytest.fixture(scope="module", params=[*indicators().values(), *clocks().values()], ids=lambda each: each.id)
def example(request) -> Iterator[tuple[Indicator | Clock, duckdb.DuckDBPyConnection]]:
    """What is declared, and a warehouse filled from its example."""
    with example_of(request.param, sources()) as connection:
        yield request.param, connection


def mutants(sql: str) -> list[tuple[str, str]]:
    """The SQL with one change, and that change in words: for every place where one can be made."""
    made = []
    for token in TOKEN.finditer(sql):
        changed = changed_token(token.lastgroup, token.group())
        if changed is not None:
            line = sql.count("\n", 0, token.start()) + 1
            said = f"line {line}: {token.group()} became {changed}"
            made.append((sql[: token.start()] + changed + sql[token.end() :], said))
    return made


def changed_token(kind: str, text: str) -> str | None:
    """Another token in its place; None where a token is a name, a comment or punctuation."""
    if kind == "string":
        return text[:-1] + " changed'"
    if kind == "number":
        return str(float(text) + 1) if "." in text else str(int(text) + 1)
    if kind in ("operator", "word"):
        return OPPOSITES.get(" ".join(text.upper().split()))
    return None


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
        "line 1: 'it''s' became 'it''s changed'",
        "line 1: AND became OR",
        "line 1: IS  NOT NULL became IS NULL",
    ]
