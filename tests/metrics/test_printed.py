"""What may be made of printed numbers: what is approximate stays so, and percentages without counts stay apart."""

import pytest

from metrics.printed import numbers as made
from metrics.printed.numbers import ABOUT, NEARLY, OVER, CannotBePutTogether, Printed, agrees, together, total
from metrics.printed.unit import ONE_IN, PERCENT, unit_named


def children(value: float, qualifier: str = "exactly", at_least: float | None = None) -> Printed:
    return Printed(value, qualifier, unit_named("children"), at_least=at_least)


def test_exact_numbers_add_up_exactly_and_one_approximate_one_makes_the_sum_approximate():
    exact, rough = total([children(10), children(15)]), total([children(10), children(30, OVER, 31)])
    assert (exact.value, exact.approximate) == (25, False)
    assert (rough.value, rough.approximate) == (41, True)


def test_different_things_and_percentages_are_not_added():
    with pytest.raises(CannotBePutTogether, match="different things"):
        total([children(10), Printed(3, unit=unit_named("schools"))])
    with pytest.raises(CannotBePutTogether, match="not added"):
        total([Printed(20, unit=PERCENT), Printed(10, unit=PERCENT)])


def test_percentages_with_counts_are_weighted_and_those_without_have_no_more_than_a_mean():
    weighted = together([Printed(50, unit=PERCENT, out_of=10), Printed(80, unit=PERCENT, out_of=20)])
    assert (weighted.value, weighted.approximate, weighted.how) == (70, False, "weighted by the 30 cases behind them")
    mean = together([Printed(50, unit=PERCENT, out_of=10), Printed(80, unit=PERCENT)])
    assert (mean.value, mean.approximate) == (65, True) and "without counts" in mean.how


def test_only_one_in_so_many_becomes_a_rate():
    rate = made.per_10000(Printed(51, unit=ONE_IN))
    assert (round(rate.value, 4), rate.how) == (196.0784, "10,000 divided by 51")
    with pytest.raises(CannotBePutTogether):
        made.per_10000(children(51))


@pytest.mark.parametrize(
    ("printed", "computed", "holds"),
    [
        (children(395), 395, True),
        (children(395), 396, False),
        (Printed(79), 78.57, True),
        (Printed(4.02), 4.0203, True),
        (Printed(4.02), 4.03, False),
        (children(100, OVER, 101), 101, True),
        (children(100, OVER, 101), 100, False),
        (Printed(37, OVER), 37.1, True),
        (Printed(37, OVER), 37, False),
        (Printed(20, NEARLY), 19, True),
        (Printed(20, NEARLY), 20, False),
        (Printed(20, NEARLY), 18, True),  # a tenth below, and no more
        (Printed(20, NEARLY), 17.9, False),
        (Printed(50, ABOUT), 45, True),
        (Printed(50, ABOUT), 44.9, False),
        (Printed(50, ABOUT), 55, True),
        (Printed(50, ABOUT), 55.1, False),
        (Printed(-50, ABOUT), -55, True),
    ],
)
def test_a_computed_figure_is_one_the_print_could_speak_of_or_not(printed, computed, holds):
    assert agrees(printed, computed) is holds


@pytest.mark.parametrize(
    ("unit", "written", "adds"),
    [
        ("children", "20 children", True),
        ("percent", "20%", False),
        ("percent more", "20% more", False),
        ("percentile", "20 percentile", True),  # begins like one of those declared, and is none
        ("one in", "1 in 20", False),
        ("pounds", "£20", True),
        ("rank", "20", False),
        ("", "20", True),
    ],
)
def test_a_unit_is_read_once_and_written_in_one_way(unit, written, adds):
    assert (unit_named(unit).written("20"), unit_named(unit).adds) == (written, adds)
