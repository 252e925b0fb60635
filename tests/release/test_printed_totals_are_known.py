"""A total that somebody printed is known to everybody: what it tells of counts beside it is closed, and it is none itself."""

from datetime import date

import pytest

from metrics.declaring.indicator import indicators
from metrics.declaring.published import Published
from metrics.declaring.unit import AMOUNT, COUNT, DISTINCT, PERCENT
from metrics.disclosure.constraints import cell_of
from metrics.disclosure.families import Member, attack_on
from metrics.disclosure.families_closed import closed_together
from metrics.disclosure.printed_totals import Total, totals_of
from metrics.disclosure.rounding import is_exempt
from metrics.table import HIDDEN, OK, WHOLE, Figure
from periods import year_span
from tests.made_up import figure

YEAR, NAME = year_span(2024), "calls"


def row(shown: float | None, group: str = WHOLE, denominator: float | None = None) -> Figure:
    cut = None if group == WHOLE else "from"
    status = HIDDEN if shown is None else OK
    of_year = {"indicator": NAME, "grain": "year", "start": YEAR[0], "stop": YEAR[1], "cut": cut, "breakdown": group}
    return figure(shown, **of_year, denominator=denominator, status=status)


def calls(*printed: Published) -> Member:
    return Member(NAME, COUNT, (), printed=tuple(totals_of(printed, COUNT)))


ROWS = (row(20), row(15, "Home"), row(None, "School"), row(0, "Street"))
SCHOOL = cell_of("numerator", ROWS[2])


@pytest.mark.parametrize(
    ("printed", "least", "most"),
    [
        ((), 1, 7),  # 18 to 22 less 13 to 17
        ((Published("2024-25", 18, "the report"),), 1, 5),
        ((Published("2024-25", 22, "the report"),), 5, 7),
        ((Published("2024-25", 18, "the report", qualifier="about"),), 1, 7),
        ((Published("2024-25", 20, "the report", qualifier="over"),), 4, 7),
        ((Published("2024-25", 17, "the report", "Home"),), 1, 5),
        ((Published("2024-25", 23, "the report"),), 1, 7),  # it was no 23 that 20 was rounded from
        ((Published("2023-24", 18, "the report"),), 1, 7),
        ((Published("2024-25", 22, "one"), Published("2024-25", 18, "another")), 5, 7),  # one of two that disagree
    ],
)
def test_what_a_print_tells_of_a_hidden_count(printed, least, most):
    (found,) = attack_on((calls(*printed),), {NAME: ROWS}, {}).ranges([SCHOOL])
    assert (found.least, found.most) == (least, most)


def test_a_breakdown_gives_way_to_what_a_print_tells_and_a_printed_count_is_hidden_from_nobody():
    both = calls(Published("2024-25", 18, "the report"), Published("2024-25", 17, "the report", "Home"))
    (kept,), _ = closed_together((both,), (ROWS,), ((),))
    assert [each.breakdown for each in kept] == [WHOLE]
    (kept,), _ = closed_together((calls(),), (ROWS,), ((),))
    assert kept == ROWS
    itself = calls(Published("2024-25", 3, "the report", "School"))
    assert SCHOOL not in attack_on((itself,), {NAME: ROWS}, {}).known.hidden


@pytest.mark.parametrize(
    ("unit", "printed", "parts"),
    [
        (COUNT, Published("2024-25", 90, "the report"), ["numerator"]),
        (DISTINCT, Published("2024-25", 90, "the report"), ["numerator"]),
        (AMOUNT, Published("2024-25", 90, "the report"), []),
        (PERCENT, Published("2024-25", 30, "the report"), []),
        (PERCENT, Published("2024-25", 30, "the report", counts=(27, 90)), ["numerator", "denominator"]),
        (COUNT, Published("2024-25", 90, "the report", qualifier="nearly"), []),
    ],
)
def test_which_counts_a_print_tells(unit, printed, parts):
    assert [each.part for each in totals_of((printed,), unit)] == parts


def test_months_add_up_to_what_is_printed_for_a_run_of_them():
    months = [date(2025, 1, 1), date(2025, 2, 1), date(2025, 3, 1)]
    ends = [date(2025, 1, 31), date(2025, 2, 28), date(2025, 3, 31)]
    rows = [figure(shown, indicator=NAME, start=start, stop=stop) for shown, start, stop in zip((10, 10, None), months, ends)]
    rows[2] = rows[2]._replace(status=HIDDEN)
    printed = calls(Published("Jan 2025 to Mar 2025", 18, "the report"))
    (found,) = attack_on((printed,), {NAME: tuple(rows)}, {}).ranges([cell_of("numerator", rows[2])])
    assert (found.least, found.most) == (1, 2)


def test_every_exact_print_of_a_count_about_people_is_known_to_the_attack():
    told = {name: set(totals_of(each.published, each.unit)) for name, each in indicators().items() if not is_exempt(each)}
    assert Total("numerator", YEAR, WHOLE, (1588, 1588)) in told["missing_episodes"]
    assert Total("denominator", year_span(2024), WHOLE, (28, 28)) in told["deaths_with_modifiable_factors"]
    assert sum(map(len, told.values())) > 20
