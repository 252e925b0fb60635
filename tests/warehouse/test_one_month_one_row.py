"""A month, quarter or year is the same one under any day of it: in one file, in the next, and beside what was kept before."""

from datetime import date

import pyarrow as pa
import pytest

from database.opening import in_memory
from loaders.source import sources
from loaders.titles import as_compared
from tests.conftest import take_in
from tests.loaders.workbooks import rows_of, take, xlsx
from tests.warehouse.test_what_is_newest import asked, count

HUBS = ["Hub", "Month", "Visits"]
SPENT = ["Funding area", "Quarter ending", "Budget (£)", "Spend"]
PAID = ["Partner", "Year ending", "Contribution"]


@pytest.mark.parametrize(
    ("heads", "row", "days", "column", "kept"),
    [
        (HUBS, ["Hanley", 100], ["31/10/2024", "01/10/2024", "Oct 2024", "31/10/2024"], "month", date(2024, 10, 1)),
        (SPENT, ["Training", 100, 90], ["31/12/2024", "Dec 2024", "01/10/2024"], "quarter_end", date(2024, 12, 31)),
        (PAID, ["Police", 500], ["31/03/2025", "March 2025", "01/04/2024"], "year_end", date(2025, 3, 31)),
    ],
)
def test_any_day_of_it_is_the_same_one(heads, row, days, column, kept):
    report, cleaned = take(xlsx(heads, *([row[0], day, *row[1:]] for day in days)))
    assert rows_of(cleaned, column) == [(kept,)]
    assert list(report.set_aside.values()) == [len(days) - 1]


def test_a_file_sent_again_with_the_other_day_of_its_month_counts_once(ledger, parser):
    files = [xlsx(HUBS, ["Hanley", day, 100], ["Longton", day, 50]) for day in ("31/10/2024", "01/10/2024")]
    take_in(ledger, parser, files[0])
    assert asked(ledger, parser, ("again.xlsx", files[1])) == []
    take_in(ledger, parser, files[1])
    assert count(ledger, "hub_visits") == 2


@pytest.mark.parametrize(
    ("source", "days", "different"),
    [
        ("hub_visits", ["2024-10-31", "2024-10-01", "2024-05-31", "2024-04-30"], 3),
        ("spending", ["2024-12-31", "2024-10-01", "2025-01-01"], 2),
        ("contributions", ["2025-03-31", "2024-04-01", "2024-03-31"], 2),
    ],
)
def test_what_was_kept_under_any_day_of_it_is_compared_by_it(source, days, different):
    with in_memory() as connection:
        column = sources()[source].period
        connection.register("kept", pa.table({column: pa.array([date.fromisoformat(day) for day in days])}))
        key = as_compared(sources()[source], [column])
        assert len(connection.execute(f"SELECT DISTINCT {key} FROM kept").fetchall()) == different
