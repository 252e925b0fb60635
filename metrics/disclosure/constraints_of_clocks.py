"""What a clock's released counts tell of each other: the last twelve months by what became of each thing, and month by month."""

from datetime import date

import pandas as pd

from metrics.disclosure.counts import NOTHING, UNKNOWN, Cell, Known
from metrics.disclosure.rounding import released_range
from metrics.working_out.clock_counts import Standing

EVER = date.min, date.max
ENDED = ("met", "missed", "overdue")


def what_clocks_tell(standing: Standing, months: pd.DataFrame) -> Known:
    """months: month, state and things, as they were released; a state that is not there had nothing in that month."""
    known = Known()
    for name in ("due", *ENDED, "running"):
        learn(known, total(name), getattr(standing, name))
    known.add(total("due"), [total(name) for name in ENDED], True)
    for row in months.itertuples():
        learn(known, month_cell(row.state, row.month), None if pd.isna(row.things) else float(row.things))
    if len(months):
        within_a_year(known, sorted(months["month"].unique()))
    return known


def within_a_year(known: Known, found: list) -> None:
    """The twelve months up to the last are all but a part of one month within the last twelve months."""
    first = found[-1] - pd.DateOffset(months=11)
    inside = [month for month in found if month >= first]
    for state in ENDED:
        cells = [month_cell(state, month) for month in inside]
        for cell in cells:
            known.ranges.setdefault(cell, NOTHING)
        rest = Cell("numerator", state, "rest of a month", "clock", *EVER)
        known.ranges[rest] = UNKNOWN
        known.add(total(state), [*cells, rest], True)


def total(name: str) -> Cell:
    return Cell("numerator", name, "", "clock", *EVER)


def month_cell(state: str, month: pd.Timestamp) -> Cell:
    return Cell("numerator", state, "", "month", month, month)


def learn(known: Known, cell: Cell, shown: float | None) -> None:
    known.ranges[cell] = released_range(shown)
    if shown is None:
        known.hidden.append(cell)
