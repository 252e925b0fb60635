"""The order of what a pack cannot tell, and which events stand in a chart: from its first day to its last, both among them."""

from datetime import date, datetime
from types import SimpleNamespace

import pandas as pd
import pytest

from ledger.lines import Line
from ledger.meeting_lines import Event
from meeting.minutes import Minutes
from metrics.control_charts.control import NO_CHART, ChartPoint, Signal
from metrics.control_charts.spc import COMMON
from metrics.declaring.indicator import indicators
from metrics.reasons import Kind, because
from metrics.table import HIDDEN as HIDDEN_STATUS
from metrics.working_out.headline import Headline
from pack.building import gaps, page
from pack.model import HIDDEN, LATE, NOT_JUDGED
from ui.charts.control import happened

ONE, OTHER = indicators()["missing_episodes"], indicators()["missing_from_care"]


def test_what_is_late_stands_before_what_is_hidden_and_that_before_what_is_not_judged():
    """Whichever indicator it is of: first who has not sent, then what the release rule keeps back."""
    hidden, late = Headline(ONE.id, 12), Headline(OTHER.id, 12)
    hidden.status, hidden.reasons, late.late = HIDDEN_STATUS, because(Kind.SMALL_COUNT), "Police"
    none = Signal(ONE.id, NO_CHART, reasons=because(Kind.TOO_FEW_PERIODS, points=3, fewest=12))
    lines, signals = {ONE.id: hidden, OTHER.id: late}, {ONE.id: none}
    found = gaps(SimpleNamespace(headlines=lines, indicators=indicators(), signals=signals))
    assert [(each.what, each.title) for each in found] == [(LATE, OTHER.title), (HIDDEN, ONE.title), (NOT_JUDGED, ONE.title)]


MONTHS = [(date(2025, 1, 1), date(2025, 1, 31)), (date(2025, 2, 1), date(2025, 2, 28)), (date(2025, 3, 1), date(2025, 3, 31))]
POINTS = [ChartPoint(f"{start:%b %Y}", start, stop, 5, 5, 0, 9, 0, None, None, COMMON) for start, stop in MONTHS]


@pytest.mark.parametrize(
    ("day", "period"),
    [
        (date(2024, 12, 31), None),
        (date(2025, 1, 1), "Jan 2025"),
        (date(2025, 2, 28), "Feb 2025"),
        (date(2025, 3, 2), "Mar 2025"),  # in the last period, after its first day
        (date(2025, 3, 31), "Mar 2025"),
        (date(2025, 4, 1), None),
    ],
)
def test_an_event_stands_in_the_chart_of_screen_and_pack_from_its_first_day_to_its_last(day, period):
    event = Line(1, datetime(2025, 6, 1), "Ann", Event(day, "A team began", (ONE.id,)), 1)
    agenda = SimpleNamespace(points=lambda of: POINTS, minutes=Minutes([event]))
    assert page(agenda, SimpleNamespace(indicator=ONE)).events == (((day, "A team began"),) if period else ())
    rows = pd.DataFrame(POINTS, columns=ChartPoint._fields).astype({"start": "datetime64[ns]", "stop": "datetime64[ns]"})
    drawn = happened(rows, [(day, "A team began")])
    assert [list(chart.data["period"]) for chart in drawn] == ([[period]] * 2 if period else [])
