"""What somebody printed, set beside what the records give: each print once, and why where nothing can be compared."""

from dataclasses import replace
from datetime import date

import pytest

from metrics.declaring.indicator import Published, indicators
from metrics.printed.figures import Compared, every_comparison
from metrics.printed.observations import Observation
from metrics.reasons import Kind
from metrics.table import HIDDEN, Figure, Table
from tests.made_up import figure

PRINT = Published("2024-25", 395, "the yearly report 2024-25, line 700")
INDICATOR = replace(indicators()["missing_children"], published=(PRINT,))
YEAR = {"grain": "year", "period": "2024-25", "start": date(2024, 4, 1)}


def held(line: int, value: float | None) -> Observation:
    fields = dict.fromkeys(Observation.__dataclass_fields__)
    said = {"figure": "SF01", "value": value, "qualifier": "exactly", "line": line, "document": "the yearly report 2024-25"}
    return Observation(**fields | said)


def compared(observed: Observation, *rows: Figure, ruled: bool = False) -> list[Compared]:
    return every_comparison(lambda indicator, grain, by: Table(indicator, grain, by, rows, "", ruled), [INDICATOR], [observed])


@pytest.mark.parametrize(
    ("line", "value", "reason"), [(700, 396, Kind.NOT_COUNTED), (701, 395, Kind.NOT_COUNTED), (700, None, Kind.PRINTED_IN_WORDS)]
)
def test_a_print_that_no_indicator_names_is_there_once_and_says_why(line, value, reason):
    (only,) = compared(held(line, value), figure(395.0, **YEAR))
    assert (only.outcome, [each.kind for each in only.reasons], only.indicator) == ("cannot be computed", [reason], None)


@pytest.mark.parametrize(("records", "outcome"), [(395.0, "agrees"), (394.0, "differs"), (None, "cannot be computed")])
def test_one_that_an_indicator_names_is_there_once_beside_what_the_records_give(records, outcome):
    (only,) = compared(held(700, 395), figure(records, **YEAR))
    assert (only.outcome, only.computed, only.indicator) == (outcome, records, INDICATOR)


@pytest.mark.parametrize(
    ("released", "status", "outcome", "computed"),
    [(395.0, "ok", "agrees as released", 395.0), (390.0, "ok", "differs", 390.0), (None, HIDDEN, "differs", None)],
)
def test_beside_a_released_figure_it_is_asked_whether_the_print_can_be_what_was_rounded_or_hidden(
    released, status, outcome, computed
):
    (only,) = compared(held(700, 395), figure(released, **YEAR, status=status), ruled=True)
    assert (only.outcome, only.computed) == (outcome, computed)
