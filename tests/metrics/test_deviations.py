"""Where our control charts differ from NHS England's tools: the numbers of docs/deviations.md, each of which names its test."""

import re
from datetime import date, timedelta
from pathlib import Path

import pytest

from ledger.store import ROOT
from metrics.control_charts.control import MIXED, NO_CHART, Agreed, Signal, T, signal
from metrics.control_charts.limits import of_each, of_parts
from metrics.control_charts.run import CHANGING, XMR, P, U
from metrics.control_charts.signals import together
from metrics.control_charts.spc import (
    ABOVE,
    BELOW,
    COMMON,
    CONCERN,
    FAILS,
    IMPROVEMENT,
    INCREASE,
    OUTSIDE,
    PASSES,
    TREND,
    control_chart,
    rare_events,
)
from metrics.declaring.indicator import HIGH_IS_GOOD, LOW_IS_GOOD, Indicator, indicators
from metrics.declaring.unit import COUNT, PER_SUBJECT, PERCENT
from metrics.table import HIDDEN, NOT_RETURNED, OK, PROVISIONAL, Figure
from periods import MONTH
from tests.made_up import figure
from wording.reasons import chart_note

STEADY = [10, 12, 9, 11, 10, 8, 11, 12, 9, 10, 11, 10, 9]


def indicator_of(unit, polarity: str = LOW_IS_GOOD, together_with_others: bool = True) -> Indicator:
    return next(
        each
        for each in indicators().values()
        if each.unit is unit
        and each.polarity == polarity
        and each.grain == "month"
        and bool(each.read_with) >= together_with_others * unit.counts
    )


def months(values: list, cases: list[int] | None = None, statuses: dict[int, str] | None = None) -> list[Figure]:
    """The figures of an indicator, month by month from April 2023. statuses: of the months that have no whole figure."""
    rows = []
    for place, value in enumerate(values):
        status, start = (statuses or {}).get(place, OK), date(2023 + (place + 3) // 12, (place + 3) % 12 + 1, 1)
        denominator = cases[place] if cases else None
        numerator = value if denominator is None else round(value * denominator / 100)
        shown = value if status in (OK, PROVISIONAL) else None
        numbers = {"numerator": numerator, "denominator": denominator, "status": status}
        rows.append(figure(shown, period=MONTH.label(start), start=start, stop=MONTH.last(start), **numbers))
    return rows


def test_fewer_than_seven_points_make_no_chart():
    told, points = signal(indicator_of(PERCENT, HIGH_IS_GOOD), months(STEADY[:6]), Agreed())
    assert (told.kind, chart_note(told.reasons), points) == (NO_CHART, "too few periods: 6 of at least 7", [])


@pytest.mark.parametrize(
    ("points", "assurance", "why"),
    [(7, None, "trial limits: 7 of 13 periods"), (12, None, "trial limits: 12 of 13 periods"), (13, PASSES, "")],
)
def test_under_thirteen_points_limits_are_drawn_and_called_trial_limits_but_no_target_is_judged(points, assurance, why):
    told, drawn = signal(indicator_of(PERCENT, HIGH_IS_GOOD), months(STEADY[:points]), Agreed(target=1.0))
    assert (told.assurance, chart_note(told.reasons), told.points, len(drawn)) == (assurance, why, points, points)
    chart = control_chart([(STEADY[:points], of_each(STEADY[:points]))], INCREASE, 1.0)
    assert chart.assurance == PASSES  # what NHSRplotthedots says of as few


@pytest.mark.parametrize(("status", "word"), [(HIDDEN, "hidden"), (NOT_RETURNED, "missing"), (PROVISIONAL, "missing")])
def test_a_month_without_a_whole_figure_ends_the_row_and_the_chart_begins_after_it(status, word):
    told, drawn = signal(indicator_of(PERCENT, HIGH_IS_GOOD), months([50] * 6 + [90] + STEADY, statuses={6: status}), Agreed())
    assert (len(drawn), told.points) == (13, 13)
    told, drawn = signal(indicator_of(PERCENT, HIGH_IS_GOOD), months(STEADY + [90] + STEADY[:4], statuses={13: status}), Agreed())
    assert drawn == []
    assert chart_note(told.reasons) == f"too few periods: 4 of at least 7 (May 2024 is {word}: a chart needs an unbroken row)"


def test_the_last_month_that_is_not_over_is_left_out_and_breaks_nothing():
    told, drawn = signal(indicator_of(PERCENT, HIGH_IS_GOOD), months([*STEADY, 90], statuses={13: PROVISIONAL}), Agreed())
    assert (told.period, len(drawn)) == ("Apr 2024", 13)


def test_a_shift_however_long_never_moves_the_limits_by_itself():
    shifted = [10.0, 12, 9, 11, 10, 8, 11] + [30, 31, 29, 30, 32, 29, 31, 30, 29, 31, 30, 32, 29]
    told, _ = signal(indicator_of(PERCENT, HIGH_IS_GOOD), months(shifted), Agreed())
    assert (told.kind, told.since, round(told.mean, 2)) == (IMPROVEMENT, "Nov 2023", 23.2)
    told, drawn = signal(indicator_of(PERCENT, HIGH_IS_GOOD), months(shifted), Agreed(rebased_on=(date(2023, 11, 1),)))
    assert (told.kind, told.points, round(told.mean, 2)) == (COMMON, 13, 30.23)
    assert round(drawn[0].mean, 2) == 10.14  # what lies before keeps its own mean


def test_a_step_of_rounding_is_no_signal():
    values, people = (
        [10.0] * 12 + [15.0],
        next(each for each in indicators().values() if each.unit is COUNT and each.disclosure == "people"),
    )
    exact, _ = signal(people, months(values), Agreed())
    told, _ = signal(people, months(values), Agreed(), rounded=True)
    assert (exact.rule, round(exact.lower, 2), round(exact.upper, 2)) == (OUTSIDE, 9.28, 11.49)
    assert (told.kind, round(told.lower, 2), round(told.upper, 2)) == (COMMON, 6.84, 13.93)


def test_no_target_is_judged_by_the_limits_of_a_process_that_is_gone():
    shifted = [10.0, 12, 9, 11, 10, 8, 11] + [30, 31, 29, 30, 32, 29, 31, 30, 29, 31, 30, 32, 29]
    told, _ = signal(indicator_of(PERCENT, HIGH_IS_GOOD), months(shifted), Agreed(target=25))
    assert (told.lasting, told.assurance) == (13, None)
    told, _ = signal(indicator_of(PERCENT, HIGH_IS_GOOD), months(shifted), Agreed((date(2023, 11, 1),), 25))
    assert told.assurance == PASSES


def test_of_two_rules_that_say_opposite_things_the_first_in_order_counts_and_not_the_better_news():
    """Seven falling points above the mean: the fall counts. NHS England's workbook shows the improvement."""
    falling = [4, 9, 3, 8, 2, 9, 4, 8, 3, 9, 4, 8, 14, 13.5, 13, 12.5, 12, 11.5, 11]
    last = control_chart([(falling, of_each(falling))], INCREASE).last
    assert last.value > last.limits.mean and (last.rule, last.side, last.kind) == (TREND, BELOW, CONCERN)


def test_percentages_of_changing_numbers_of_cases_have_limits_of_their_own_for_each_month():
    """8 of 10 after eleven months of about 50 of 100: by XmR far outside, by p no more than chance."""
    shares, cases = [50, 52, 47, 51, 49, 50, 53, 48, 50, 49, 51, 80], [100] * 11 + [10]
    by_xmr = of_each(shares)[-1]
    assert (round(by_xmr.lower, 1), round(by_xmr.upper, 1)) == (45.3, 59.7)
    told, drawn = signal(indicator_of(PERCENT, HIGH_IS_GOOD), months(shares, cases), Agreed())
    assert (told.chart, told.kind, round(told.mean, 2), round(told.lower, 1), round(told.upper, 1)) == (
        P,
        COMMON,
        50.27,
        2.8,
        97.7,
    )
    assert [round(each, 1) for each in (drawn[0].lower, drawn[0].upper)] == [35.3, 65.3]


@pytest.mark.parametrize(("last", "chart"), [(74, XMR), (73, P)])
def test_cases_within_a_quarter_of_their_mean_stay_with_xmr(last, chart):
    told, _ = signal(indicator_of(PERCENT, HIGH_IS_GOOD), months([50.0] * 13, [100] * 12 + [last]), Agreed())
    assert (told.chart, CHANGING) == (chart, 0.25)


def test_rates_of_changing_numbers_have_a_u_chart():
    rates = months([400.0] * 13, [10] * 12 + [2])
    told, _ = signal(indicator_of(PER_SUBJECT), [row._replace(value=4.0) for row in rates], Agreed())
    assert (told.chart, told.mean, round(told.lower, 2), round(told.upper, 2)) == (U, 4.0, 0.0, 8.24)


def test_rare_events_are_judged_by_the_days_between_them():
    days = [30, 45, 20, 60, 33, 41, 28, 52, 37, 44, 25, 48, 400]
    last = rare_events(days, INCREASE).last
    assert [round(each, 1) for each in (last.limits.mean, last.limits.lower, last.limits.upper)] == [47.9, 3.6, 212.0]
    assert (last.rule, last.side) == (OUTSIDE, ABOVE)
    unlike = of_each(days, screened=False)[0]
    assert (round(unlike.lower, 1), round(unlike.upper, 1)) == (-59.5, 192.3)


def test_a_count_that_is_rare_is_charted_by_its_days_where_they_may_be_seen():
    days = [date(2024, 1, 1) + timedelta(days=37 * place) for place in range(9)]
    told, drawn = signal(indicator_of(COUNT, together_with_others=False), months([1] * 12), Agreed(), days)
    assert (told.chart, told.points, len(drawn)) == (T, 8, 8)


@pytest.mark.parametrize(
    ("kind", "other", "said"),
    [(IMPROVEMENT, CONCERN, MIXED), (CONCERN, IMPROVEMENT, MIXED), (IMPROVEMENT, COMMON, IMPROVEMENT), (COMMON, CONCERN, COMMON)],
)
def test_of_figures_read_together_one_better_and_one_worse_are_both_mixed(kind, other, said):
    assert together(Signal("one", kind), [Signal("other", other), None]).kind == said


def test_limits_of_percentages_are_clipped_where_they_are_drawn_and_targets_are_judged_by_the_whole_limits():
    high = of_parts([98, 99, 97, 99, 98, 99, 97] * 2, [100] * 14, 100)
    assert round(high[0].upper, 2) == 102.19 and high[0].clipped(PERCENT).upper == 100
    assert control_chart([([98.0] * 14, high)], INCREASE, 103.0).assurance == FAILS


def test_every_deviation_in_the_document_names_a_test_that_is_there():
    text = (ROOT / "docs" / "deviations.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`(test_\w+)`", text))
    folder = Path(__file__).parent
    there = {
        name
        for file in folder.glob("test_*.py")
        for name in re.findall(r"^def (test_\w+)", file.read_text(encoding="utf-8"), re.MULTILINE)
    }
    assert len(named) >= 14 and named - there == set()
    own = set(re.findall(r"^def (test_\w+)", Path(__file__).read_text(encoding="utf-8"), re.MULTILINE))
    assert own - named == {"test_every_deviation_in_the_document_names_a_test_that_is_there"}
