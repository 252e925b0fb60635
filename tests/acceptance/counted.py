"""Figures counted by hand from the records, in pandas: what the figures of the warehouse are held against.

A unit says what it tallies; what each tally means stands here once more, in other words.
"""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product

import duckdb
import pandas as pd
from pandas.core.groupby import SeriesGroupBy

from metrics.declaring.indicator import Indicator, indicators
from metrics.declaring.tally import Tally
from metrics.declaring.unit_type import AS_PART
from metrics.table import NOT_RECORDED, WHOLE, Table
from metrics.values import records, values
from metrics.working_out.populations import numbers_of
from periods import year_of
from tests.made_up import frame, frame_of
from tests.viewers import ANALYST

NIGHTLY = bool(os.environ.get("SAFEGUARDING_NIGHTLY"))
GRAINS = ("month", "quarter", "year") if NIGHTLY else ("month", "year")
KEYS = ["start", "breakdown"]
NUMBERS = ["numerator", "denominator", "value"]


AGGREGATES: dict[str, Callable[[SeriesGroupBy], pd.Series]] = {
    "sum": lambda groups: groups.sum(),
    "count": lambda groups: groups.count(),
    "count_if": lambda groups: groups.sum(),
    "median": lambda groups: groups.median(),
    "avg": lambda groups: groups.mean(),
    "any_value": lambda groups: groups.agg(lambda given: given.iloc[0] if len(given) == 1 else None),
}


def by_hand(snapshot: duckdb.DuckDBPyConnection, table: Table, cases: pd.DataFrame) -> pd.DataFrame:
    """Numerator, denominator and value of each period and group of a table. cases: those behind it."""
    unit = table.indicator.unit
    cases = at_end(cases) if unit.at_end else cases
    numerator = tallied(unit.numerator, cases, KEYS)
    if unit.population:
        denominator = population_of(snapshot, table, numerator.index)
    elif unit.denominator and unit.whole_of_period:
        denominator = of_period(numerator, tallied(unit.denominator, cases, ["start"]))
    else:
        denominator = tallied(unit.denominator, cases, KEYS) if unit.denominator else float("nan")
    value = unit.times * numerator / denominator if unit.ruled_as == AS_PART else numerator
    return pd.DataFrame({"numerator": numerator, "denominator": denominator, "value": value})


def tallied(tally: Tally, cases: pd.DataFrame, keys: list[str]) -> pd.Series:
    chosen = cases[cases[tally.where].astype(bool)] if tally.where else cases
    chosen = chosen[chosen[tally.given].notna()] if tally.given else chosen
    chosen = chosen[chosen[tally.of].notna()]
    if tally.distinct:
        return chosen.groupby(keys)[tally.of].nunique()
    return AGGREGATES[tally.aggregate](chosen.astype({tally.of: float}).groupby(keys)[tally.of])


def at_end(cases: pd.DataFrame) -> pd.DataFrame:
    """Only the cases of each period's last month."""
    months = cases["date"].dt.to_period("M")
    return cases[months == months.groupby(cases["start"]).transform("max")]


def of_period(parts: pd.Series, wholes: pd.Series) -> list[float]:
    """The whole of the period of each part."""
    return [float(wholes[start]) for start in parts.index.get_level_values("start")]


def population_of(snapshot: duckdb.DuckDBPyConnection, table: Table, places: pd.MultiIndex) -> list[float]:
    numbers = numbers_of(snapshot, table.indicator.unit.population)
    return [numbers.get((year_of(start), table.by, group), float("nan")) for start, group in places]


@dataclass(frozen=True)
class Pair:
    """What a Table says, and what the records give, both by the start of the period and the group."""

    said: pd.DataFrame
    counted: pd.DataFrame


@cache
def pair(snapshot: duckdb.DuckDBPyConnection, name: str, grain: str, by: str | None) -> Pair:
    table = values(snapshot, indicators()[name], ANALYST, grain, by)
    counted = by_hand(snapshot, table, behind(every_case(snapshot, name), table))
    said = frame(table.rows).astype({"start": "datetime64[ns]"} | dict.fromkeys(NUMBERS, float))
    return Pair(said.set_index(KEYS).sort_index(), counted.astype(float).sort_index())


def pairs(snapshot: duckdb.DuckDBPyConnection, indicator: Indicator) -> Iterator[Pair]:
    """Every step and every breakdown the indicator offers."""
    return (pair(snapshot, indicator.id, grain, by) for grain, by in product(GRAINS, cuts(indicator)))


@cache
def every_case(snapshot: duckdb.DuckDBPyConnection, name: str) -> pd.DataFrame:
    cases = frame_of(records(snapshot, indicators()[name], ANALYST))
    return cases.assign(date=pd.to_datetime(cases["date"]).astype("datetime64[ns]")).sort_values("date")


def behind(cases: pd.DataFrame, table: Table) -> pd.DataFrame:
    """The cases of a table's periods, each with the start of its period and the name of its group."""
    periods = frame(table.rows)[["start", "stop"]].drop_duplicates().astype("datetime64[ns]")
    found = pd.merge_asof(cases, periods, left_on="date", right_on="start")
    found = found[found["date"] <= found["stop"]]
    return found.assign(breakdown=found[table.by].astype("string").fillna(NOT_RECORDED) if table.by else WHOLE)


def cuts(indicator: Indicator) -> list[str | None]:
    """Every breakdown an indicator offers; a share has none without one."""
    return [*([] if indicator.unit.whole_of_period else [None]), *indicator.by]
