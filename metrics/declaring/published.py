"""A figure that somebody printed, as an indicator declares it."""

from dataclasses import dataclass
from datetime import date

from periods import MONTH, MONTHS_IN_SHORT, Span, year_named, year_span


@dataclass(frozen=True)
class Published:
    """A figure somebody printed: for which period (and group), and where. qualifier: over, nearly, about."""

    period: str
    value: float
    where: str
    breakdown: str | None = None
    qualifier: str = ""

    @property
    def span(self) -> Span:
        return span_of(self.period)


def span_of(label: str) -> Span:
    """The days of what is called 2024-25, Mar 2025 or Sep 2024 to Mar 2025. Raises ValueError."""
    year = year_named(label)
    first, _, last = label.partition(" to ")
    return year_span(year) if year is not None else (month_named(first), MONTH.last(month_named(last or first)))


def month_named(label: str) -> date:
    """Mar 2025 → its first day."""
    name, year = label.split()
    return date(int(year), MONTHS_IN_SHORT.index(name.casefold()) + 1, 1)
