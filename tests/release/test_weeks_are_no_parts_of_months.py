"""Weeks, months, quarters and years of one figure are attacked together: what is hidden in one is not told by the others."""

import os
from collections import defaultdict
from datetime import date, timedelta
from itertools import combinations, combinations_with_replacement

import pytest

from metrics.declaring.indicator import Indicator
from metrics.disclosure.constraints import what_is_known
from metrics.disclosure.counts import Cell, Known
from metrics.disclosure.linear_attack import Attack, too_close
from metrics.disclosure.parts_so_far import with_parts_so_far
from metrics.disclosure.release_history import known_together, lasting, place_of
from metrics.disclosure.rounding import last_day_released, release
from metrics.disclosure.secondary_suppression import closed
from metrics.disclosure.spans import reach
from metrics.table import Figure
from periods import WEEK
from tests.release.weekly_cities import CASES, CHILDREN, FIRST, Case, city_of, rows_of, sundays

NIGHTLY = bool(os.environ.get("SAFEGUARDING_NIGHTLY"))
CITIES = range(200) if NIGHTLY else range(5)
IN_A_ROW = [(seed, 1) for seed in range(12)] if NIGHTLY else [(2, 8), (3, 4)]  # by chance these give most away otherwise
BOTH = pytest.mark.parametrize("indicator", [CASES, CHILDREN], ids=["cases", "different children"])


def told(indicator: Indicator, cases: list[Case]) -> list[Figure]:
    return closed(indicator, release(indicator, rows_of(indicator, cases)))


@BOTH
def test_no_hidden_count_of_small_cities_can_be_worked_out(indicator):
    by_week = attacked = 0
    for seed in CITIES:
        rows = told(indicator, city_of(seed))
        known = what_is_known(indicator.unit, rows)
        by_week += any(row.grain == WEEK.id for row in rows)
        attacked += len(known.hidden)
        assert Attack(known).possible() and too_close(known) == [], seed
    assert by_week >= len(CITIES) / 2 and attacked > 10 * len(CITIES)


def each_series_by_itself(indicator: Indicator, cases: list[Case]) -> list[Figure]:
    """Weeks closed as if there were no months, and the rest as if there were no weeks."""
    ruled = release(indicator, rows_of(indicator, cases))
    weeks = [row for row in ruled if row.grain == WEEK.id]
    return closed(indicator, weeks) + closed(indicator, [row for row in ruled if row not in weeks])


def test_weeks_and_months_each_closed_by_itself_would_give_counts_away_exactly():
    close = too_close(what_is_known(CASES.unit, each_series_by_itself(CASES, city_of(1))))
    assert any(each.width == 0 and each.cell.grain == WEEK.id for each in close)


def test_of_different_children_too():
    """Seven new ones in each week that the quarter from October has a day in: 98 in all, released as 100, so 98 at least."""
    first = date(2023, 10, 1)
    weeks = WEEK.starts(first, date(2023, 12, 31))
    cases = [Case(max(start, first), 7 * place + child, "One") for place, start in enumerate(weeks) for child in range(7)]
    assert len(weeks) == 14
    close = too_close(what_is_known(CHILDREN.unit, each_series_by_itself(CHILDREN, cases)))
    assert any(each.width == 0 and each.cell.grain == WEEK.id for each in close)
    rows = told(CHILDREN, cases)
    assert too_close(what_is_known(CHILDREN.unit, rows)) == [] and WEEK.id not in {row.grain for row in rows}


# Days that weeks and months cut: each count is of the spans named. The first week has a day before the quarter, the second
# lies across its two months.
DAYS = [FIRST + timedelta(days=place) for place in range(6)]
COUNTS = {
    "week before": ("week", (0, 1)),
    "week across": ("week", (2, 3)),
    "week after": ("week", (4,)),
    "first month": ("month", (1, 2)),
    "second month": ("month", (3, 4)),
    "quarter": ("quarter", (1, 2, 3, 4)),
}
HIDDEN_UP_TO, MOST_CHILDREN = 2, 4


def test_the_attack_on_different_children_is_as_sharp_as_trying_out_every_world():
    """A world says of each child in which spans it was seen. What the worlds of one release leave open, the attack does too."""
    for shown, worlds in worlds_by_what_is_told().items():
        known = Known({cell: (1, HIDDEN_UP_TO) if count is None else (count, count) for cell, count in zip(CELLS, shown)})
        reach(known, CELLS)
        hidden = [cell for cell, count in zip(CELLS, shown) if count is None]
        for each in Attack(known).ranges(hidden):
            true = [world[CELLS.index(each.cell)] for world in worlds]
            assert (each.least, each.most) == (min(true), max(true)), (shown, each.cell.grain, each.cell.start)


CELLS = [Cell("", "numerator", None, "All", grain, DAYS[spans[0]], DAYS[spans[-1]]) for grain, spans in COUNTS.values()]


def worlds_by_what_is_told() -> dict[tuple, set[tuple]]:
    seen_in = [frozenset(spans) for size in range(1, 6) for spans in combinations(range(5), size)]
    worlds = defaultdict(set)
    for children in range(MOST_CHILDREN + 1):
        for world in combinations_with_replacement(seen_in, children):
            counts = tuple(sum(not child.isdisjoint(spans) for child in world) for _, spans in COUNTS.values())
            worlds[tuple(None if 0 < count <= HIDDEN_UP_TO else count for count in counts)].add(counts)
    return worlds


@BOTH
@pytest.mark.parametrize(("seed", "weeks"), IN_A_ROW)
def test_nor_can_it_from_release_after_release(indicator, seed, weeks):
    """Of a month that is not over nothing is released, so that no sum so far tells what came since the release before."""
    cases, before, rows = city_of(seed), {}, []
    for sunday in sundays(weeks):
        measured = rows_of(indicator, cases, sunday)
        ruled = with_parts_so_far(release(indicator, measured), measured)
        rows = closed(indicator, ruled, tuple(before.values()))
        before |= {place_of(row): row for row in lasting(rows)}
    known = known_together(indicator.unit, rows, before.values())
    assert len(known.hidden) > 40 and Attack(known).possible() and too_close(known) == []


def test_what_is_told_ends_with_the_last_month_of_which_every_week_came():
    rows = rows_of(CASES, city_of(5), date(2023, 10, 1))  # a Sunday: the week of 25 September reaches into October
    assert last_day_released(rows) == date(2023, 9, 30)
    assert max(row.stop for row in release(CASES, rows)) == date(2023, 9, 30)
    assert last_day_released([row for row in rows if row.grain != WEEK.id]) is None
