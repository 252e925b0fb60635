"""Figures counted by hand from the records, in pandas: what the figures of the warehouse are held against.

Each way of counting takes the cases of some periods and groups, and the keys that say which row belongs where.
"""

from collections.abc import Callable
from functools import cache

import duckdb
import pandas as pd

from metrics.indicator import Indicator, indicators
from metrics.table import NOT_RECORDED, WHOLE, Table
from metrics.unit import COUNT, DISTINCT, MEDIAN_HOURS, PER_SUBJECT, PERCENT, RATIO, SHARE, Unit
from metrics.values import records
from metrics.viewer import ANALYST

GRAINS = ("month", "quarter", "year")
KEYS = ["start", "breakdown"]
NUMBERS = ["numerator", "denominator", "value"]


def count(cases: pd.DataFrame) -> pd.DataFrame:
    return alone(cases.groupby(KEYS)["numerator"].sum())


def distinct(cases: pd.DataFrame) -> pd.DataFrame:
    return alone(cases[cases["numerator"].astype(bool)].groupby(KEYS)["subject"].nunique())


def percent(cases: pd.DataFrame) -> pd.DataFrame:
    groups = cases.groupby(KEYS)
    return divided(groups["numerator"].sum(), groups.size(), 100)


def share(cases: pd.DataFrame) -> pd.DataFrame:
    met = cases.groupby(KEYS)["numerator"].sum()
    return divided(met, met.index.get_level_values("start").map(cases.groupby("start").size()), 100)


def per_subject(cases: pd.DataFrame) -> pd.DataFrame:
    groups = cases.groupby(KEYS)
    return divided(groups["numerator"].sum(), groups["subject"].nunique())


def ratio(cases: pd.DataFrame) -> pd.DataFrame:
    groups = cases.groupby(KEYS)
    return divided(groups["numerator"].sum(), groups["denominator"].sum())


def median(cases: pd.DataFrame) -> pd.DataFrame:
    groups = cases.groupby(KEYS)["numerator"]
    return pd.DataFrame({"numerator": groups.median(), "denominator": groups.count(), "value": groups.median()})


def alone(numbers: pd.Series) -> pd.DataFrame:
    return pd.DataFrame({"numerator": numbers, "denominator": float("nan"), "value": numbers})


def divided(above: pd.Series, below: pd.Series, times: int = 1) -> pd.DataFrame:
    return pd.DataFrame({"numerator": above, "denominator": below, "value": times * above / below})


BY_HAND: dict[Unit, Callable[[pd.DataFrame], pd.DataFrame]] = {
    COUNT: count, DISTINCT: distinct, PERCENT: percent, SHARE: share, PER_SUBJECT: per_subject, RATIO: ratio,
    MEDIAN_HOURS: median,
}  # fmt: skip


@cache
def every_case(snapshot: duckdb.DuckDBPyConnection, name: str) -> pd.DataFrame:
    cases = records(snapshot, indicators()[name], ANALYST)
    return cases.assign(date=pd.to_datetime(cases["date"]))


def behind(cases: pd.DataFrame, table: Table) -> pd.DataFrame:
    """The cases of a table's periods, each with the start of its period and the name of its group."""
    periods = table.rows[["start", "stop"]].drop_duplicates().sort_values("start").astype("datetime64[ns]")
    found = pd.merge_asof(cases.sort_values("date").astype({"date": "datetime64[ns]"}), periods, left_on="date", right_on="start")
    found = found[found["date"] <= found["stop"]]
    names = found[table.by].map(lambda name: NOT_RECORDED if pd.isna(name) else str(name)) if table.by else WHOLE
    return found.assign(breakdown=names)


def by_hand(cases: pd.DataFrame, table: Table) -> pd.DataFrame:
    """What the cases give for every period and group that has any."""
    return BY_HAND[table.indicator.unit](behind(cases, table)).astype(float).sort_index()


def keyed(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows of a Table in the same shape."""
    return rows.astype({"start": "datetime64[ns]"}).set_index(KEYS).sort_index()


def cuts(indicator: Indicator) -> list[str | None]:
    """Every breakdown an indicator offers; a share has none without one."""
    return [*([] if indicator.unit.whole_of_period else [None]), *indicator.by]
