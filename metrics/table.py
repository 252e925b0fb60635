"""The one object that chart, tooltip, table, alt text and export are made from."""

from dataclasses import dataclass, replace

import pandas as pd

from metrics.declaring.indicator import Indicator

OK = "ok"
HIDDEN = "hidden"
SUPPRESSED_BY_SENDER = "suppressed"
NOT_RETURNED = "not returned"
NOT_APPLICABLE = "not applicable"
DISPUTED = "disputed"
PROVISIONAL = "provisional"

WHOLE = "All"  # the breakdown of a row that is not broken down
NOT_RECORDED = "Not recorded"

COLUMNS = ["period", "start", "stop", "breakdown", "numerator", "denominator", "value", "rate", "status", "note"]


@dataclass(frozen=True)
class Table:
    """Values of one indicator. rows: one per period and group, in order, with COLUMNS.

    value is empty unless the status gives one; rate is per 10,000 children, for whole years of some counts.
    ruled: whether its numbers are released ones.
    """

    indicator: Indicator
    grain: str
    by: str | None
    rows: pd.DataFrame
    snapshot: str
    ruled: bool = False

    @property
    def known(self) -> pd.DataFrame:
        """The rows that have a value."""
        return self.rows[self.rows["value"].notna()]

    @property
    def groups(self) -> list[str]:
        return list(dict.fromkeys(self.rows["breakdown"]))

    def of_group(self, group: str) -> "Table":
        """Only the rows of one group."""
        return replace(self, rows=self.rows[self.rows["breakdown"] == group].reset_index(drop=True))

    def as_records(self) -> list[dict]:
        """Rows as they are printed and exported: whole numbers whole, a missing value as None."""
        unit = self.indicator.unit.name
        return [
            {
                "period": row.period,
                "start": row.start.isoformat(),
                "stop": row.stop.isoformat(),
                "breakdown": row.breakdown,
                "numerator": plain(row.numerator),
                "denominator": plain(row.denominator),
                "value": plain(row.value),
                "rate_per_10000": plain(row.rate),
                "status": row.status,
                "note": row.note,
                "unit": unit,
                "snapshot": self.snapshot,
            }
            for row in self.rows.itertuples()
        ]


def plain(number: float | None) -> int | float | None:
    """The number as JSON should hold it."""
    if number is None or pd.isna(number):
        return None
    return int(number) if float(number).is_integer() else round(float(number), 6)
