"""The rows of a table as they are printed at the shell: plain numbers, days and words."""

from metrics.table import Table
from wording.reasons import note


def printed_rows(table: Table) -> list[dict]:
    """Whole numbers whole, a missing value as None."""
    return [
        {
            "period": row.period,
            "start": row.start.isoformat(),
            "stop": row.stop.isoformat(),
            "breakdown": row.breakdown,
            "numerator": plain(row.numerator),
            "denominator": plain(row.denominator),
            "value": plain(row.value),
            "rate": plain(row.rate),
            "rate_is": table.indicator.rated.name if table.indicator.rated else "",
            "status": row.status,
            "note": note(row.reasons),
            "unit": table.indicator.unit.name,
            "snapshot": table.snapshot,
        }
        for row in table.rows
    ]


def plain(number: float | None) -> int | float | None:
    """The number as JSON should hold it."""
    if number is None:
        return None
    return int(number) if float(number).is_integer() else round(float(number), 6)
