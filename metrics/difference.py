"""Which headlines differ between two snapshots: what a load would change, or has changed."""

from dataclasses import dataclass

import duckdb

from metrics.declaring.indicator import Indicator
from metrics.viewer import Viewer
from metrics.working_out.headline import read_headlines


@dataclass(frozen=True)
class Difference:
    """before and after: value and the months it is for; None where there was no figure."""

    indicator: Indicator
    before: float | None
    before_months: str
    after: float | None
    after_months: str


def differences(
    before: duckdb.DuckDBPyConnection, after: duckdb.DuckDBPyConnection, indicators: dict[str, Indicator], viewer: Viewer
) -> list[Difference]:
    """Headlines whose value or months differ, for the themes this viewer may see."""
    old, new = (read_headlines(each, indicators, viewer) for each in (before, after))
    return [
        Difference(indicators[name], one.value, one.months, new[name].value, new[name].months)
        for name, one in old.items()
        if (one.value, one.months) != (new[name].value, new[name].months)
    ]
