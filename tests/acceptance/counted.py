"""Figures counted by hand from the records, in pandas: what the figures of the warehouse are held against.

Each way of counting takes the cases of some periods and groups, and the keys that say which row belongs where.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product

import duckdb
import pandas as pd

from metrics.declaring.indicator import Indicator, indicators
from metrics.declaring.unit import (
    AMOUNT,
    COUNT,
    DISTINCT,
    MEAN,
    MEDIAN_DAYS,
    MEDIAN_HOURS,
    PER_SUBJECT,
    PERCENT,
    POUNDS,
    POUNDS_SHARE,
    RATIO,
    SHARE,
    SNAPSHOT,
    SNAPSHOT_PERCENT,
    STATED,
    STATED_AT_END,
    STATED_PERCENT,
    STATED_PERCENT_AT_END,
    STATED_RATE,
    Unit,
)
from metrics.table import NOT_RECORDED, WHOLE, Table
from metrics.values import records, values
from tests.made_up import frame, frame_of
from tests.viewers import ANALYST

GRAINS = ("month", "quarter", "year")
KEYS = ["start", "breakdown"]
NUMBERS = ["numerator", "denominator", "value"]


def count(cases: pd.DataFrame) -> pd.DataFrame:
    return alone(cases.groupby(KEYS)["numerator"].sum())


def distinct(cases: pd.DataFrame) -> pd.DataFrame:
    return alone(cases[cases["numerator"].astype(bool)].groupby(KEYS)["subject"].nunique())


def known(cases: pd.DataFrame) -> pd.DataFrame:
    """Without those of which it is not known whether they meet the condition."""
    return cases[cases["numerator"].notna()].astype({"numerator": float})


def percent(cases: pd.DataFrame) -> pd.DataFrame:
    groups = known(cases).groupby(KEYS)
    return divided(groups["numerator"].sum(), groups.size(), 100)


def share(cases: pd.DataFrame) -> pd.DataFrame:
    met = known(cases).groupby(KEYS)["numerator"].sum()
    return divided(met, of_period(met, known(cases).groupby("start").size()), 100)


def per_subject(cases: pd.DataFrame) -> pd.DataFrame:
    groups = cases.groupby(KEYS)
    return divided(groups["numerator"].sum(), groups["subject"].nunique())


def ratio(cases: pd.DataFrame) -> pd.DataFrame:
    groups = cases.groupby(KEYS)
    return divided(groups["numerator"].sum(), groups["denominator"].sum())


def median(cases: pd.DataFrame) -> pd.DataFrame:
    groups = cases.groupby(KEYS)["numerator"]
    return pd.DataFrame({"numerator": groups.median(), "denominator": groups.count(), "value": groups.median()})


def mean(cases: pd.DataFrame) -> pd.DataFrame:
    groups = cases.groupby(KEYS)["numerator"]
    return pd.DataFrame({"numerator": groups.mean(), "denominator": groups.count(), "value": groups.mean()})


def at_end(cases: pd.DataFrame) -> pd.DataFrame:
    """Only the cases of each period's last month."""
    months = cases["date"].dt.to_period("M")
    return cases[months == months.groupby(cases["start"]).transform("max")]


def stated(cases: pd.DataFrame) -> pd.DataFrame:
    return alone(cases.groupby(KEYS)["numerator"].sum(min_count=1))


def pounds_share(cases: pd.DataFrame) -> pd.DataFrame:
    pounds = cases.groupby(KEYS)["numerator"].sum()
    return divided(pounds, of_period(pounds, cases.groupby("start")["numerator"].sum()), 100)


def stated_percent(cases: pd.DataFrame) -> pd.DataFrame:
    return ratio(cases.dropna(subset=["numerator", "denominator"])).assign(value=lambda rows: 100 * rows["value"])


def stated_rate(cases: pd.DataFrame) -> pd.DataFrame:
    return alone(cases.groupby(KEYS)["numerator"].agg(lambda given: given.dropna().iloc[0] if given.count() == 1 else None))


def of_period(parts: pd.Series, wholes: pd.Series) -> list[float]:
    """The whole of the period of each part."""
    return [float(wholes[start]) for start in parts.index.get_level_values("start")]


def alone(numbers: pd.Series) -> pd.DataFrame:
    return pd.DataFrame({"numerator": numbers, "denominator": float("nan"), "value": numbers})


def divided(above: pd.Series, below: pd.Series, times: int = 1) -> pd.DataFrame:
    return pd.DataFrame({"numerator": above, "denominator": below, "value": times * above / below})


BY_HAND: dict[Unit, Callable[[pd.DataFrame], pd.DataFrame]] = {
    COUNT: count,
    AMOUNT: count,
    DISTINCT: distinct,
    PERCENT: percent,
    SHARE: share,
    PER_SUBJECT: per_subject,
    RATIO: ratio,
    MEDIAN_HOURS: median,
    MEDIAN_DAYS: median,
    MEAN: mean,
    POUNDS: stated,
    POUNDS_SHARE: pounds_share,
    STATED: stated,
    STATED_PERCENT: stated_percent,
    STATED_RATE: stated_rate,
    STATED_AT_END: lambda cases: stated(at_end(cases)),
    SNAPSHOT: lambda cases: distinct(at_end(cases)),
    SNAPSHOT_PERCENT: lambda cases: percent(at_end(cases)),
    STATED_PERCENT_AT_END: lambda cases: stated_percent(at_end(cases)),
}


@dataclass(frozen=True)
class Pair:
    """What a Table says, and what the records give, both by the start of the period and the group."""

    said: pd.DataFrame
    counted: pd.DataFrame


@cache
def pair(snapshot: duckdb.DuckDBPyConnection, name: str, grain: str, by: str | None) -> Pair:
    table = values(snapshot, indicators()[name], ANALYST, grain, by)
    counted = BY_HAND[table.indicator.unit](behind(every_case(snapshot, name), table))
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
