"""What somebody can work out from a clock's released counts: the year from its months, and what only its states add up to."""

from datetime import date

import pytest

from metrics.disclosure.constraints_of_clocks import ClockTold, month_cell, on, total, what_clocks_tell
from metrics.disclosure.counts import UNKNOWN, Known
from metrics.disclosure.linear_attack import too_close
from metrics.working_out.clock_counts import CountsRow, MonthRow
from periods import MONTH

CLOCK, TODAY = "visit", date(2025, 9, 15)
SPAN = date(2024, 9, 15), TODAY
YEAR = list(MONTH.starts(date(2024, 9, 1), date(2025, 9, 1)))


def counts(met: int | None, missed: int | None) -> CountsRow:
    due = None if met is None and missed is None else 40
    said = {"due": due, "met": met, "missed": missed, "overdue": 0, "running": 0, "not_known": 0}
    return CountsRow(**dict.fromkeys(CountsRow.__dataclass_fields__) | said | {"clock": CLOCK})


def months(missed: dict[int, int | None]) -> list[MonthRow]:
    """By the month's place in the year; all that was met in one month."""
    found = [MonthRow(CLOCK, YEAR[place], "missed", things) for place, things in missed.items()]
    return [MonthRow(CLOCK, YEAR[3], "met", 25), *found]


def known_of(counted: CountsRow, of_months: list[MonthRow]) -> Known:
    return what_clocks_tell(ClockTold(counted, tuple(of_months), TODAY))[0]


def known_too_closely(*places: int) -> set[int]:
    """Of hidden months of a year with 15 released, which was 13 to 17: those of which one of two numbers is left."""
    hidden = dict.fromkeys(places)
    known = known_of(counts(25, 15), months(hidden))
    return {YEAR.index(each.cell.start) for each in too_close(known, 2) if each.cell.grain == on(TODAY)}


def test_hidden_months_are_known_where_only_the_most_they_can_hold_comes_to_the_year():
    """Two of at most seven: 13 are six and seven."""
    assert known_too_closely(5, 6) == {5, 6}
    assert known_too_closely(4, 5, 6) == set()


def test_without_months_only_the_states_add_up():
    known = known_of(counts(40, None), [])
    assert known.hidden == [total(CLOCK, "missed", SPAN)]
    assert [each for each in known.ranges if each.grain == on(TODAY) and known.ranges[each] != UNKNOWN] == []


@pytest.mark.parametrize(("place", "counted"), [(0, False), (1, True), (12, True)])
def test_the_last_twelve_months_are_the_eleven_whole_ones_this_one_and_a_rest(place, counted):
    known = known_of(counts(40, 10), months({5: 10}))
    (parts,) = [parts for whole, parts, _ in known.sums if whole == total(CLOCK, "missed", SPAN)]
    assert (month_cell(CLOCK, "missed", YEAR[place], on(TODAY)) in parts) is counted and len(parts) == 13
