"""The example of each indicator and clock comes out as declared, and no single change to its SQL goes unnoticed by it."""

import re

import duckdb
import pytest

from loaders.source import sources
from metrics.clock import Clock, clocks
from metrics.indicator import Indicator, indicators
from metrics.text_table import parse
from worked_examples import as_expected, run_clock, run_example

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
    ">=": ">", ">": ">=", "<=": "<", "<": "<=", "=": "<>", "<>": "=", "!=": "=",
    "TRUE": "FALSE", "FALSE": "TRUE", "AND": "OR", "OR": "AND", "IS NULL": "IS NOT NULL", "IS NOT NULL": "IS NULL",
}  # fmt: skip

every_indicator = pytest.mark.parametrize("indicator", indicators().values(), ids=lambda indicator: indicator.id)
every_clock = pytest.mark.parametrize("clock", clocks().values(), ids=lambda clock: clock.id)


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


def outcome(declared: Indicator | Clock, sql: str) -> object:
    """What the example says with this SQL; the database's complaint where it cannot run."""
    run = run_clock if isinstance(declared, Clock) else run_example
    try:
        return as_expected(declared, run(declared, sources(), cases=sql))
    except duckdb.Error as complaint:
        return complaint


def unnoticed_changes(declared: Indicator | Clock) -> list[str]:
    expected = parse(declared.example.then)
    return [said for sql, said in mutants(declared.cases) if outcome(declared, sql) == expected]


@every_indicator
def test_the_worked_example_comes_out_as_declared(indicator):
    assert as_expected(indicator, run_example(indicator, sources())) == parse(indicator.example.then)


@every_indicator
def test_every_single_change_of_the_definition_is_noticed_by_the_example(indicator):
    unnoticed = unnoticed_changes(indicator)
    assert not unnoticed, f"the example of {indicator.id} does not notice:\n" + "\n".join(unnoticed)


@every_clock
def test_the_worked_example_of_a_clock_comes_out_as_declared(clock):
    assert as_expected(clock, run_clock(clock, sources())) == parse(clock.example.then)


@every_clock
def test_every_single_change_of_a_clock_is_noticed_by_its_example(clock):
    unnoticed = unnoticed_changes(clock)
    assert not unnoticed, f"the example of {clock.id} does not notice:\n" + "\n".join(unnoticed)


def test_a_change_is_made_in_every_place_that_can_change_and_in_no_other():
    sql = """SELECT a1 AS "x = 1", 2 FROM t WHERE b >= 'it''s' AND c IS  NOT NULL -- 3 = 4"""
    assert [said for _, said in mutants(sql)] == [
        "line 1: 2 became 3",
        "line 1: >= became >",
        "line 1: 'it''s' became 'it''s changed'",
        "line 1: AND became OR",
        "line 1: IS  NOT NULL became IS NULL",
    ]
