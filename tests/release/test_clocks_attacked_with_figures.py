"""Whoever puts a clock beside the figure that counts its things, or beside what it showed before, learns no hidden count."""

import os
from collections import defaultdict
from datetime import date
from itertools import product
from typing import NamedTuple

import duckdb
import pytest

from ledger.ledger import Ledger
from metrics.declaring.clock import clocks
from metrics.declaring.indicator import Indicator, indicators
from metrics.declaring.timed import WHEN_DUE, WHEN_STARTED, Timed
from metrics.declaring.unit import PERCENT
from metrics.disclosure.constraints import cell_of
from metrics.disclosure.constraints_of_clocks import (
    MET,
    MISSED,
    NOT_KNOWN,
    OVERDUE,
    STATES,
    ClockTold,
    month_cell,
    on,
    rows_of,
    total,
    what_clocks_tell,
)
from metrics.disclosure.counts import Known
from metrics.disclosure.families import Member, attack_on
from metrics.disclosure.families_closed import closed_together
from metrics.disclosure.linear_attack import Attack
from metrics.disclosure.rounding import EXEMPT, is_exempt
from metrics.disclosure.things_of_clocks import things_of
from metrics.reasons import Kind
from metrics.table import OK, Figure
from metrics.working_out.clock_counts import CLOCK_STANDINGS, CountsRow, MonthRow, write_standings
from metrics.working_out.coverage import Returned
from metrics.working_out.figures import figures_of, write_cases
from metrics.working_out.released_tables import as_it_may_be_told
from operations import snapshots
from periods import MONTH
from tests.made_up import figure
from tests.sample_city import city  # noqa: F401
from tests.second_opinion.by_chance import made_by_chance
from warehouse.contract import read_about
from warehouse.snapshot import open_snapshot

NIGHTLY = bool(os.environ.get("SAFEGUARDING_NIGHTLY"))
CITIES = range(200) if NIGHTLY else range(8)
ENOUGH = 5  # cities in which a figure has cases
NAMED = [  # a figure about people, a clock it names, and by which day
    (indicator, Timed(name, by, in_time_only))
    for indicator in indicators().values()
    for name in indicator.clocks
    for by, in_time_only in product((WHEN_DUE, WHEN_STARTED), (False, True))
    if not is_exempt(indicator) and clocks()[name].disclosure not in EXEMPT
]
REVIEWS, MAY, TENTH, TWENTIETH = "first_review_conference", date(2024, 5, 1), date(2024, 6, 10), date(2024, 6, 20)
APRIL = tuple((date(2024, 4, 1), state, things) for state, things in ((MET, 90), (MISSED, 10), (OVERDUE, 10)))
FEW = (*APRIL, (MAY, MET, 10), (MAY, MISSED, None), (MAY, OVERDUE, None))
LATE = (*APRIL, (MAY, MISSED, 10), (MAY, OVERDUE, None))


def told(*counts: float | None, months: tuple = APRIL, today: date = TWENTIETH, earlier: tuple = ()) -> ClockTold:
    """counts: due, met, missed, overdue, running, not known. months: which, a state, how many."""
    row = CountsRow(*(*counts, 0, 0)[:6], clock=REVIEWS)
    return ClockTold(row, tuple(MonthRow(REVIEWS, *each) for each in months), today, earlier=earlier)


WAITING = tuple(rows_of(told(120, 90, 10, 20, months=(*APRIL, (MAY, OVERDUE, 10)), today=TENTH)))
IN_TIME = figure(100, indicator="in time", start=MAY, stop=MONTH.last(MAY), numerator=10, denominator=10)
FAMILY = (Member("in time", PERCENT, (), Timed(REVIEWS)),)


@pytest.mark.parametrize(
    ("clock", "timed", "state", "least", "most"),
    [
        # 8 to 12 were due in May, 8 at least were met and one at least is overdue
        (told(125, 100, 15, 15, months=FEW), Timed(REVIEWS), MISSED, 1, 3),
        (told(125, 100, 15, 15, months=FEW), None, MISSED, 1, 7),
        # ten days before 8 to 12 were overdue, and of those 8 at least were done late since
        (told(120, 90, 20, 15, months=LATE, earlier=WAITING), None, OVERDUE, 1, 4),
        (told(120, 90, 20, 15, months=LATE), None, OVERDUE, 1, 7),
        # more were overdue than can be late now: what was told before was put right
        (told(115, 90, 10, 15, months=(*APRIL, (MAY, OVERDUE, None)), earlier=WAITING), None, OVERDUE, 1, 7),
    ],
)
def test_what_clocks_figures_and_earlier_releases_tell_of_a_hidden_count(clock, timed, state, least, most):
    attack = attack_on((Member("in time", PERCENT, (), timed),), {"in time": (IN_TIME,)}, {}, (clock,))
    (found,) = attack.ranges([month_cell(REVIEWS, state, MAY, on(TWENTIETH))])
    assert (found.least, found.most) == (least, most)


@pytest.mark.parametrize(
    ("clock", "months_told"),
    [
        (told(115, 100, 15, 10, months=FEW[:-1]), True),  # 1 to 4 were missed in May
        (told(130, 100, 15, 15, 0, None, months=(*FEW, (MAY, NOT_KNOWN, None))), False),  # 1 or 2
    ],
)
def test_the_months_of_a_clock_give_way_to_what_they_would_tell(clock, months_told):
    _, (kept,) = closed_together(FAMILY, ((IN_TIME,),), ((),), (clock,))
    assert kept == (clock if months_told else clock.without_months())


def test_a_clock_whose_counts_tell_one_that_is_hidden_is_not_told_at_all_and_says_why():
    """668 to 672 were due, 643 at least met and 28 at least missed: one is overdue."""
    _, (kept,) = closed_together((), (), (), (told(670, 645, 30, None),))
    assert kept.counts.due is kept.counts.met is None and kept.counts.reasons.has(Kind.TELLS_ANOTHER)
    assert attack_on((), {}, {}, (kept,)).known.hidden == []


def test_what_was_told_of_a_clock_is_kept_and_comes_back():
    known, _ = what_clocks_tell(told(120, 90, 20, 15, months=LATE, earlier=WAITING))
    assert known.ranges[month_cell(REVIEWS, OVERDUE, MAY, on(TENTH))] == (8, 12)
    assert known.ranges[total(REVIEWS, MISSED, (date(2023, 6, 10), TENTH))] == (8, 12)


def exact(connection: duckdb.DuckDBPyConnection, clock: str) -> ClockTold:
    """All that fell due up to today, by month; of a restricted clock its finished year."""
    [row] = CLOCK_STANDINGS.read(connection, "WHERE clock = ?", [clock]) or [CountsRow(clock=clock)]
    counts = as_it_may_be_told(connection, row, clocks(), {clock: Returned(connection).known_to(clocks()[clock].sources)})
    return ClockTold(counts, (), read_about(connection).today)


def possible(connection: duckdb.DuckDBPyConnection, indicator: Indicator, timed: Timed) -> bool:
    """Whether the figure counts what the clock does, wherever nothing is missing."""
    rows = release_cuts(figures_of(connection, indicator, Returned(connection))[0])
    cells = {cell_of(part, row): getattr(row, part) for row in rows for part in ("numerator", "denominator")}
    known, clock = (
        Known({cell: (count, count) for cell, count in cells.items()}, complete=set(cells)),
        exact(connection, timed.clock),
    )
    names = {"due": clock.counts.due, MET: clock.counts.met}
    known.ranges |= {total(timed.clock, name, clock.span): (count, count) for name, count in names.items() if clock.counts.until}
    things = connection.execute(
        "SELECT state, date_trunc('month', due)::DATE, count(*) FROM clock_lines, about "
        "WHERE clock = ? AND due::DATE <= today GROUP BY ALL",
        [timed.clock],
    ).fetchall()
    counted = {(state, month): count for state, month, count in things}
    for start, state in {(cell.start, state) for cell in cells for state in STATES}:
        count = counted.get((state, start), 0)
        known.ranges[month_cell(timed.clock, state, start)] = count, count
    return Attack(
        known.with_sums(each for sums in things_of(known, Named(indicator.id, timed), clock) for each in sums)
    ).possible()


def release_cuts(rows: list[Figure]) -> list[Figure]:
    return [
        row
        for row in rows
        if row.cut is None and row.grain in ("month", "year") and row.status == OK and not row.reasons.has(Kind.LEFT_OUT)
    ]


class Named(NamedTuple):
    id: str
    timed: Timed | None


def ready(connection: duckdb.DuckDBPyConnection, indicator: Indicator) -> bool:
    write_cases(connection, indicator, Returned(connection))
    return bool(connection.execute(f"SELECT count(*) FROM cases.{indicator.id}").fetchall()[0][0])


def test_what_is_declared_of_clocks_is_true_and_what_is_always_true_is_declared(city):  # noqa: F811
    """In the sample city, and in cities made by chance whose clocks and figures are worked out anew."""
    true: dict[tuple, list[bool]] = defaultdict(list)
    with open_snapshot(snapshots.current_snapshot(Ledger(city))) as connection:
        for indicator, timed in NAMED:
            true[indicator.id, timed].append(possible(connection, indicator, timed))
    for seed in CITIES:
        with made_by_chance(seed) as connection:
            write_standings(connection)
            for indicator in {each.id: each for each, _ in NAMED}.values():
                if ready(connection, indicator):
                    for timed in (timed for each, timed in NAMED if each is indicator):
                        true[indicator.id, timed].append(possible(connection, indicator, timed))
    always = {of_one for of_one, found in true.items() if all(found) and len(found) > ENOUGH}
    strongest = {(name, timed) for name, timed in always if not always & {(name, more) for more in says_more(timed)}}
    assert strongest == {(indicator.id, indicator.timed) for indicator, _ in NAMED if indicator.timed}


def says_more(timed: Timed) -> list[Timed]:
    """What says as much of a figure, and more: by the day it was due, of all that was due."""
    others = [Timed(timed.clock, by, only) for by, only in product((WHEN_DUE, WHEN_STARTED), (False, True))]
    return [each for each in others if each != timed and each.by <= timed.by and each.in_time_only <= timed.in_time_only]


def test_no_clock_is_counted_by_two_families():
    named = [indicator.timed.clock for indicator in indicators().values() if indicator.timed]
    assert len(named) == len(set(named))
