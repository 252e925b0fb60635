"""What is said of a headline and of a table: on a card, in a sentence, beneath a chart and in place of it."""

from dataclasses import replace
from datetime import date

import pytest

from metrics.declaring.indicator import indicators
from metrics.reasons import Kind, because
from metrics.table import DISPUTED, HIDDEN, NOT_RETURNED, OK, SUPPRESSED_BY_SENDER, Figure, Table
from metrics.working_out.headline import Headline
from tests.made_up import figure
from wording.headline import HeadlineWords
from wording.table import TableWords

SMALL, SILENT = because(Kind.SMALL_COUNT), because(Kind.NOT_RETURNED)
EPISODES, IN_TIME, RATE = (indicators()[name] for name in ("missing_episodes", "assessments_in_45_days", "match_rate"))
LINE = Headline(EPISODES.id, "2024-25", value=395.0, previous=509.0, previous_months="2023-24", change=-22.4, status=OK)


@pytest.mark.parametrize(
    ("said_of", "indicator", "value", "change"),
    [
        ({}, EPISODES, "395", "22.4% fewer than 509 in 2023-24"),
        ({"value": 509.0, "change": 0.0}, EPISODES, "509", "the same as 509 in 2023-24"),
        ({"previous": 0.0, "change": None}, EPISODES, "395", "up from 0 in 2023-24"),
        ({"previous": None}, EPISODES, "395", "no figure for the same months a year before"),
        ({"previous": None, "previous_status": HIDDEN}, EPISODES, "395", "the figure for 2023-24 is hidden (1 to 7)"),
        ({"value": None, "status": HIDDEN, "reasons": SMALL}, EPISODES, "hidden (1 to 7)", "the release rule hides it"),
        ({"value": None, "status": NOT_RETURNED, "reasons": SILENT}, EPISODES, "–", "nothing was returned for this period"),
        ({"ruled": True, "way": -1, "value": 395.0, "previous": 510.0}, EPISODES, "395", "about 22% fewer than 510 in 2023-24"),
        (
            {"value": 68.0, "previous": 62.0, "change": 6.0, "denominator": 900.0},
            IN_TIME,
            "68.0%",
            "6.0 points higher than 62.0% in 2023-24",
        ),
    ],
)
def test_a_headline_says_its_value_and_how_it_changed(said_of, indicator, value, change):
    words = HeadlineWords(replace(LINE, **said_of), indicator)
    assert (words.value, words.change) == (value, change)


@pytest.mark.parametrize(
    ("value", "previous", "said"),
    [(395.0, 509.0, "fell 22.4% to 395"), (700.0, 509.0, "rose 22.4% to 700"), (509.0, 509.0, "stayed 22.4% to 509")],
)
def test_within_a_sentence_it_rose_fell_or_stayed(value, previous, said):
    moved = HeadlineWords(replace(LINE, value=value, previous=previous), EPISODES).moved
    assert moved == f"{EPISODES.title[0].lower()}{EPISODES.title[1:]} {said}"


def table(*rows: Figure, by: str | None = "town", **of: object) -> TableWords:
    return TableWords(replace(Table(EPISODES, "month", by, rows, "1"), **of))


def in_town(town: str, value: float | None, **fields: object) -> Figure:
    return figure(value, breakdown=town, **fields)


@pytest.mark.parametrize(
    ("row", "word"),
    [
        (figure(8.0), "8"),
        (figure(0.0), "0"),
        (figure(None, status=HIDDEN, reasons=SMALL), "hidden (1 to 7)"),
        (figure(None, status=SUPPRESSED_BY_SENDER), "suppressed by the sender"),
        (figure(None, status=NOT_RETURNED), "not returned"),
    ],
)
def test_each_state_of_a_figure_has_its_own_word(row, word):
    assert table().figure(row) == word


def test_a_group_that_sent_nothing_is_named_and_one_that_sent_something_once_is_not():
    silent, once = in_town("Fenton", None, status=NOT_RETURNED), in_town("Hanley", None, status=NOT_RETURNED)
    assert table(silent, once, in_town("Hanley", 3.0)).silent == "Fenton"
    assert table(silent, by=None).silent == ""


def test_a_disputed_figure_is_said_with_what_is_printed():
    row = in_town("Hanley", 12.0, status=DISPUTED, reasons=because(Kind.DISPUTED, prints=((12.0, "line 5"), (14.0, "line 9"))))
    assert table(row).disputed == ["Hanley, Mar 2025: the records give 12. Printed: 12 in line 5; 14 in line 9."]


@pytest.mark.parametrize(("last", "said"), [(89.9, "Below 90%: Police (90% in Mar 2025)."), (90.0, ""), (None, "")])
def test_what_lies_under_the_limit_of_its_last_value_is_warned_of_and_what_reaches_it_is_not(last, said):
    first = figure(10.0, breakdown="Police", period="Feb 2025", start=date(2025, 2, 1), stop=date(2025, 2, 28), denominator=100.0)
    row = figure(last, breakdown="Police", denominator=100.0)
    rows = (first, row) if last is not None else ()
    assert RATE.warn_below == 90
    assert table(*rows, indicator=RATE, by="partner").low == said
    assert table(*rows, by="partner").low == ""


@pytest.mark.parametrize(
    ("rows", "of", "said"),
    [
        ((), {"ruled": True}, "This figure is not released like this"),
        ((), {}, "There is no case to break down by town."),
        ((), {"by": None}, "Nothing was loaded for this indicator yet."),
        ((figure(None, status=HIDDEN, reasons=SMALL),), {}, "There is no figure to draw: hidden (1 to 7)."),
        (
            (figure(None, status=NOT_RETURNED, reasons=SILENT),),
            {},
            "There is no figure to draw: nothing was returned for this period.",
        ),
    ],
)
def test_in_place_of_a_chart_it_is_said_why_there_is_none(rows, of, said):
    assert table(*rows, **of).why_empty.startswith(said)


def test_a_chart_in_a_sentence_ends_with_the_newest_period():
    earlier = in_town("Hanley", 9.0, period="Feb 2025", start=date(2025, 2, 1), stop=date(2025, 2, 28))
    words = table(earlier, in_town("Hanley", 12.0), in_town("Fenton", None, status=HIDDEN, reasons=SMALL))
    assert words.chart == f"{EPISODES.title} by month, 2 periods. Last, Mar 2025: Hanley 12; Fenton hidden (1 to 7)."
    assert words.trend == "Trend by month: lowest 9 in Feb 2025, highest 12 in Mar 2025, last 12 in Mar 2025. 1 hidden: 1 to 7."
