"""AT-18: Bury's four quarters of return interviews, 76.9, 73.4, 79.1 and 82.6%: their mean is called a mean and no more."""

import pytest

from metrics.printed.derived import what_follows
from tests.printed_figures import holding
from tests.viewers import ANALYST

HEAD = "ref | theme | measure | value | qualifier | unit | out_of | period | footprint | document | line | quote"
QUARTERS = {"2024-25 Q1": 76.9, "2024-25 Q2": 73.4, "2024-25 Q3": 79.1, "2024-25 Q4": 82.6}
COUNTS = (100, 200, 100, 50)


def said(counts: tuple) -> list[str]:
    rows = [
        f"B{number} | Missing children | Interviews completed | {value} | exactly | percent | {count} | {quarter} | Bury | "
        f"the report of Bury | {number} | a cell of a table"
        for number, ((quarter, value), count) in enumerate(zip(QUARTERS.items(), counts), start=1)
    ]
    with holding(published_figures="\n".join([HEAD, *rows])) as connection:
        return what_follows(connection, ANALYST)


def test_without_counts_there_is_a_mean_of_quarters_that_is_called_so():
    mean, kept_apart = said(("", "", "", ""))
    assert mean == (
        "Interviews completed, B1, B2, B3, B4: about 78.0%, mean of 4 percentages without counts; not the percentage "
        "of all cases."
    )
    assert "B1, B2, B3, B4" in kept_apart and "never added" in kept_apart


def test_one_quarter_without_a_count_is_enough_to_make_it_a_mean():
    assert "78.0%, mean of 4 percentages without counts" in said((*COUNTS[:3], ""))[0]


def test_with_every_count_the_year_is_weighted():
    weighted = sum(value * count for value, count in zip(QUARTERS.values(), COUNTS)) / sum(COUNTS)
    assert weighted == pytest.approx(76.47, abs=0.01)
    assert said(COUNTS) == ["Interviews completed, B1, B2, B3, B4: 76.5%, weighted by the 450 cases behind them."]
