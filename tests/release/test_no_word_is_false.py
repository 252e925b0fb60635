"""What a control chart says of released figures is so of every series that rounds to them; else it says that it cannot tell."""

import os
from datetime import date
from random import Random

import pytest

from ledger.ledger import Ledger
from metrics.control_charts.control import NO_CHART, UNSURE, Agreed, ChartPoint, Signal, signal
from metrics.control_charts.icon import icon_of
from metrics.control_charts.rounding_hides import sure
from metrics.control_charts.signals import NOTHING_AGREED, own_periods
from metrics.control_charts.spc import COMMON, CONCERN, FAILS, HIT_OR_MISS, PASSES
from metrics.declaring.indicator import Indicator, indicators
from metrics.disclosure.rounding import is_exempt, released_range, ruled
from metrics.reasons import Kind, because
from metrics.table import Figure
from operations import snapshots
from periods import MONTH
from reading.files import opened
from tests.made_up import figure
from tests.sample_city import city  # noqa: F401

EVENTS, SHARE = indicators()["missing_episodes"], indicators()["interviews_within_72_hours"]
SERIES, WORLDS = 400 if os.environ.get("SAFEGUARDING_NIGHTLY") else 80, 25
JUMP = [20.0, 25.0] * 6


def months(indicator: Indicator, counts: list[float | tuple[float, float]]) -> list[Figure]:
    """A figure for each month: a count, or a part of a whole."""
    rows = []
    for place, count in enumerate(counts):
        first = date(2022 + place // 12, place % 12 + 1, 1)
        part, whole = count if isinstance(count, tuple) else (count, None)
        value = part if whole is None else 100 * part / whole
        fields = {"indicator": indicator.id, "start": first, "stop": MONTH.last(first), "period": MONTH.label(first)}
        rows.append(figure(value, **fields | {"numerator": part, "denominator": whole}))
    return rows


def as_released(indicator: Indicator, exact: list[Figure], agreed: Agreed = NOTHING_AGREED) -> tuple[Signal, list[ChartPoint]]:
    rows = [ruled(indicator, row) for row in exact]
    return sure(indicator, rows, agreed, *signal(indicator, rows, agreed, rounded=True))


def by_chance(chance: Random, indicator: Indicator) -> list[float | tuple[float, float]]:
    """A series that may have changed on its way."""
    usual, step, change = chance.choice((9, 15, 30, 60, 150)), chance.randint(0, 30), chance.choice((1.0, 1.0, 0.6, 1.6))
    found: list[float | tuple[float, float]] = []
    for place in range(chance.randint(8, 30)):
        level = usual * (change if place >= step else 1)
        count = float(max(0, round(chance.gauss(level, level**0.5))))
        found.append(count if indicator is EVENTS else (count, count + chance.randint(0, usual)) if count else (0.0, 1.0))
    return found


def another(chance: Random, indicator: Indicator, exact: list[Figure]) -> list[Figure]:
    """A series that is released as the same numbers."""

    def alike(count: float) -> float:
        least, most = released_range(ruled(EVENTS, figure(count)).value)
        return float(chance.choice((least, most, chance.randint(int(least), int(most)))))

    if indicator is EVENTS:
        return months(EVENTS, [alike(row.numerator) for row in exact])
    wholes = [(alike(row.numerator), alike(row.denominator)) for row in exact]
    return months(
        SHARE, [(min(each), max(each)) if min(each) else (row.numerator, row.denominator) for each, row in zip(wholes, exact)]
    )


def up_to(rows: list[Figure], points: list[ChartPoint]) -> list[Figure]:
    return [row for row in rows if row.start <= points[-1].start]


@pytest.mark.parametrize("indicator", [EVENTS, SHARE], ids=lambda each: each.id)
def test_a_verdict_is_so_of_every_series_that_is_released_as_the_same_numbers(indicator):
    """But for one in a hundred at most: no search finds every world."""
    chance, said, untrue = Random(20), 0, []
    for _ in range(SERIES):
        exact = months(indicator, by_chance(chance, indicator))
        told, points = as_released(indicator, exact)
        if told.kind in (NO_CHART, UNSURE):
            continue
        said += 1
        others = [up_to(another(chance, indicator, exact), points) for _ in range(WORLDS)]
        same = [ruled(indicator, row) for row in up_to(exact, points)]
        assert all([ruled(indicator, row) for row in other] == same for other in others)
        found = {(each.kind, each.side) for each, _ in (signal(indicator, other, NOTHING_AGREED) for other in others)}
        untrue += [found] if found - {(told.kind, told.side)} else []
    assert said > SERIES / 5 and len(untrue) <= said / 100


def test_what_the_sample_citys_released_figures_say_the_exact_ones_say_too(city):  # noqa: F811
    with opened(snapshots.current_snapshot(Ledger(city)), city) as files:
        both = {
            each.id: (
                sure(each, told, NOTHING_AGREED, *signal(each, told, NOTHING_AGREED, rounded=True))[0],
                signal(each, own_periods(files.exact(), each), NOTHING_AGREED)[0],
            )
            for each in indicators().values()
            if not is_exempt(each)
            for told in [own_periods(files.released(), each)]
        }
    judged = {name: pair for name, pair in both.items() if pair[0].kind not in (NO_CHART, UNSURE)}
    assert {name for name, (told, true) in judged.items() if (told.kind, told.side) != (true.kind, true.side)} == set()
    assert len(judged) > 40 and sum(told.kind == UNSURE for told, _ in both.values()) > 10


@pytest.mark.parametrize(
    ("counts", "kind"),
    [
        ([*[20.0] * 12, 60.0], CONCERN),  # no series that rounds to these stays near 20
        ([*[20.0] * 12, 20.0], UNSURE),  # 22 after twelve months of 20 each
        ([*[15.0, 40.0] * 6, 25.0], COMMON),  # it swings by more than rounding hides
        ([*JUMP, 200.0], CONCERN),
    ],
)
def test_no_more_than_chance_is_said_only_where_rounding_cannot_hide_more(counts, kind):
    told, _ = as_released(EVENTS, months(EVENTS, counts))
    assert told.kind == kind
    assert (icon_of(told).letter == "≈") == (told.kind == UNSURE)


def test_what_cannot_be_told_names_no_rule_no_side_and_no_beginning():
    told, points = as_released(EVENTS, months(EVENTS, [20.0] * 13))
    assert (told.kind, told.rule, told.side, told.since, told.lasting) == (UNSURE, None, None, None, 0)
    assert icon_of(told).words == "rounded figures cannot tell whether it is more than chance"
    assert all((point.kind, point.rule, point.side) == (COMMON, None, None) for point in points)


def test_a_month_that_the_release_hides_may_have_been_anything_from_1_to_7():
    hidden = [ruled(EVENTS, row) for row in months(EVENTS, [*JUMP, 3.0, *JUMP])]
    assert hidden[12].reasons == because(Kind.SMALL_COUNT)
    told, points = as_released(EVENTS, months(EVENTS, [*JUMP, 3.0, *JUMP]))
    assert len(points) == 12 and told.points == 12


SWINGING = [(60.0 + 10 * (place % 2), 100.0) for place in range(24)]  # 60% and 70% in turn: 43% to 87% by chance


@pytest.mark.parametrize(
    ("target", "exact", "released"),
    [(20.0, PASSES, PASSES), (65.0, HIT_OR_MISS, HIT_OR_MISS), (37.0, PASSES, None), (93.0, FAILS, None)],
)
def test_whether_a_target_will_be_met_is_said_only_where_rounding_cannot_decide_it(target, exact, released):
    true, _ = signal(SHARE, months(SHARE, SWINGING), Agreed(target=target))
    told, _ = as_released(SHARE, months(SHARE, SWINGING), Agreed(target=target))
    assert (true.assurance, told.assurance) == (exact, released)


def test_exempt_figures_are_exact_and_judged_as_such():
    exempt = next(each for each in indicators().values() if is_exempt(each) and each.unit.name == "count")
    told = signal(exempt, months(exempt, [20.0] * 13), NOTHING_AGREED, rounded=True)
    assert sure(exempt, months(exempt, [20.0] * 13), NOTHING_AGREED, *told) == told
