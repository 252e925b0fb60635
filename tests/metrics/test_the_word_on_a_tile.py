"""The word on every tile: which way a headline went, by how much it must have moved, and what may be called better."""

from dataclasses import replace

import pytest

from metrics.declaring.indicator import HIGH_IS_GOOD, LOW_IS_GOOD, NEITHER, Indicator, indicators
from metrics.declaring.unit import COUNT, MEAN, MEDIAN_HOURS, PERCENT, RATIO, Unit
from metrics.table import HIDDEN, OK
from metrics.working_out.headline import (
    BETTER,
    FEWER,
    HIDDEN_BEFORE,
    HIDDEN_NOW,
    MIXED,
    MORE,
    NO_EARLIER,
    NO_FIGURE,
    SAME,
    WITHIN_ROUNDING,
    WORSE,
    Headline,
    badge,
    compare,
    direction,
)
from periods import MONTH, year_span
from tests.made_up import figure

YEAR = MONTH.starts(*year_span(2023))


def declared(unit: Unit, polarity: str, **more: object) -> Indicator:
    return replace(indicators()["missing_episodes"], unit=unit, polarity=polarity, read_with=(), **more)


def line(indicator: Indicator, before: float | None, now: float | None, status: str = OK, earlier: str = OK) -> Headline:
    headline = Headline(indicator.id, "", value=now, status=status)
    if now is not None and (before is not None or earlier != OK):
        compare(headline, indicator, YEAR, figure(before, status=earlier))
    return headline


MOVES = [  # unit, polarity, a year before, now, the word
    (RATIO, HIGH_IS_GOOD, 100, 101, BETTER),  # one per cent is worth a word
    (RATIO, HIGH_IS_GOOD, 1000, 1009, SAME),  # 0.9 % is none
    (RATIO, HIGH_IS_GOOD, 1000, 1010, BETTER),
    (RATIO, HIGH_IS_GOOD, 1000, 991, SAME),
    (RATIO, HIGH_IS_GOOD, 1000, 990, WORSE),
    (RATIO, LOW_IS_GOOD, 1000, 990, BETTER),
    (RATIO, LOW_IS_GOOD, 1000, 1020, WORSE),  # two per cent
    (RATIO, NEITHER, 1000, 1020, MORE),
    (RATIO, NEITHER, 1000, 980, FEWER),
    (RATIO, HIGH_IS_GOOD, 0, 0, SAME),
    (RATIO, HIGH_IS_GOOD, 0, 1, BETTER),  # from nought there is no per cent, yet it moved
    (PERCENT, HIGH_IS_GOOD, 10, 10.9, SAME),  # points: nine per cent of ten are less than one
    (PERCENT, HIGH_IS_GOOD, 10, 11, BETTER),
    (PERCENT, LOW_IS_GOOD, 50, 51, WORSE),
    (PERCENT, LOW_IS_GOOD, 50, 49.1, SAME),
    (MEAN, HIGH_IS_GOOD, 6.0, 6.25, BETTER),  # of a score from 1 to 10 a tenth is worth a word
    (MEAN, HIGH_IS_GOOD, 6.0, 6.05, SAME),
    (MEDIAN_HOURS, LOW_IS_GOOD, 100, 99, BETTER),
    (MEDIAN_HOURS, LOW_IS_GOOD, 100, 99.5, SAME),
    (RATIO, HIGH_IS_GOOD, None, 5, NO_EARLIER),
    (RATIO, HIGH_IS_GOOD, 5, None, NO_FIGURE),
]


@pytest.mark.parametrize(("unit", "polarity", "before", "now", "word"), MOVES)
def test_which_way_it_went(unit, polarity, before, now, word):
    indicator = declared(unit, polarity)
    assert direction(line(indicator, before, now), indicator) == word


ROUNDED = [  # unit, a year before, now, the word: of each the value and, of a percentage, what it was worked out from
    (COUNT, 10, 10, WITHIN_ROUNDING),  # 8 to 12 in both years
    (COUNT, 15, 20, WORSE),  # 13 to 17, 18 to 22
    (COUNT, 10, 15, WORSE),
    (COUNT, 0, 0, SAME),  # nought is nought
    (COUNT, 0, 10, WORSE),
    (PERCENT, (20, 50), (20, 60), WITHIN_ROUNDING),  # 40% to 33%, of which the truth may be 39% to 38%
    (PERCENT, (35, 50), (25, 50), BETTER),  # 63% to 77%, 44% to 56%: apart
    (PERCENT, (90, 100), (20, 100), BETTER),
    (PERCENT, (9165, 10000), (9120, 10000), SAME),  # 92% and 91%, and no truth behind them a point apart
    (PERCENT, (800, 1000), (812, 1000), WITHIN_ROUNDING),  # 0.8 to 1.6 points
]


@pytest.mark.parametrize(("unit", "before", "now", "word"), ROUNDED)
def test_of_released_figures_rounding_alone_makes_no_difference(unit, before, now, word):
    indicator = declared(unit, LOW_IS_GOOD)
    (of_then, then), (of_now, this) = released(unit, before), released(unit, now)
    headline = Headline(indicator.id, "", value=this, numerator=of_now[0], denominator=of_now[1], status=OK, ruled=True)
    compare(headline, indicator, YEAR, figure(then, numerator=of_then[0], denominator=of_then[1]))
    assert direction(headline, indicator) == word


def released(unit: Unit, given) -> tuple[tuple, float]:
    parts = given if isinstance(given, tuple) else (given, None)
    return parts, 100 * parts[0] / parts[1] if parts[1] else parts[0]


def test_a_hidden_number_is_called_hidden_now_or_a_year_before():
    indicator = declared(RATIO, HIGH_IS_GOOD)
    assert direction(line(indicator, 5, None, status=HIDDEN), indicator) == HIDDEN_NOW
    assert direction(line(indicator, None, 5, earlier=HIDDEN), indicator) == HIDDEN_BEFORE


BADGES = [  # unit, polarity, its own move, the moves of those it is read with, the word
    (PERCENT, HIGH_IS_GOOD, BETTER, None, BETTER),
    (PERCENT, HIGH_IS_GOOD, WORSE, None, WORSE),
    (PERCENT, HIGH_IS_GOOD, BETTER, WORSE, MIXED),
    (PERCENT, HIGH_IS_GOOD, WORSE, BETTER, MIXED),
    (PERCENT, HIGH_IS_GOOD, SAME, WORSE, SAME),  # what did not move is not mixed
    (PERCENT, NEITHER, MORE, WORSE, MORE),
    (COUNT, LOW_IS_GOOD, BETTER, None, FEWER),  # a count that stands alone is never called better or worse
    (COUNT, LOW_IS_GOOD, WORSE, None, MORE),
    (COUNT, HIGH_IS_GOOD, BETTER, None, MORE),
    (COUNT, HIGH_IS_GOOD, WORSE, None, FEWER),
    (COUNT, LOW_IS_GOOD, BETTER, BETTER, BETTER),  # with what it is read with it may be
    (COUNT, LOW_IS_GOOD, WORSE, WORSE, WORSE),
    (COUNT, LOW_IS_GOOD, BETTER, SAME, BETTER),
    (COUNT, LOW_IS_GOOD, BETTER, WORSE, MIXED),
    (COUNT, LOW_IS_GOOD, NO_EARLIER, WORSE, NO_EARLIER),
]


@pytest.mark.parametrize(("unit", "polarity", "own", "other", "word"), BADGES)
def test_what_the_tile_says(unit, polarity, own, other, word):
    indicator = replace(declared(unit, polarity), read_with=("other",) if other else ())
    assert badge(indicator, {indicator.id: own} | ({"other": other} if other else {})) == word
