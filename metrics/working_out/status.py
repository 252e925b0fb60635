"""What a measured figure is worth: what is missing from it, or why there is none."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from metrics.declaring.indicator import Indicator
from metrics.table import DISPUTED, NOT_APPLICABLE, NOT_RETURNED, OK, PROVISIONAL, SUPPRESSED_BY_SENDER, Figure

NO_CASES, SILENT = "no cases in this period", "which returned nothing"
LONGEST = {"month": 31, "quarter": 92, "year": 366}  # days


@dataclass(frozen=True)
class Covered:
    """What came for a period: months_due of it by now, and how many were returned, from the first to the last.

    unfinished: it goes on after the last month that was due. silent_senders: those who returned nothing for it.
    """

    months_due: int
    unfinished: bool
    months_returned: int
    first_month: date | None
    last_month: date | None
    silent_senders: list[str]


class Found(NamedTuple):
    """What the database found for a group in a period. people: how many different children, where that is asked for."""

    numerator: float | None = None
    denominator: float | None = None
    value: float | None = None
    withheld: int = 0
    why_withheld: str = ""
    given: int = 0
    people: int | None = None


@dataclass(frozen=True)
class Measured:
    """A period and group as the database knows it, before it is said what it is worth."""

    grain: str
    label: str
    start: date
    stop: date
    clipped: bool
    cut: str | None
    breakdown: str
    found: Found
    covered: Covered
    children: int | None


def judge(row: Measured, indicator: Indicator, by_sender: bool, first: date | None) -> Figure:
    """Say what a figure is worth: what is missing from it, or why there is none."""
    numerator, value = numbers_of(row, indicator)
    status, note = status_and_note(row, indicator, value, by_sender, first)
    if status in (NOT_RETURNED, NOT_APPLICABLE, SUPPRESSED_BY_SENDER):
        numerator = value = None
    if value is not None and (said := disagreeing(indicator, row.label, row.breakdown if row.cut else None)):
        status, note = DISPUTED, "; ".join(filter(None, [said, note]))
    return Figure(
        indicator=indicator.id,
        grain=row.grain,
        cut=row.cut,
        position=0,
        period=period_label(row),
        start=row.start,
        stop=row.stop,
        breakdown=row.breakdown,
        numerator=numerator,
        denominator=None if status == NOT_RETURNED else row.found.denominator,
        value=value,
        rate=rate_of(row, indicator, value, status),
        status=status,
        note=note,
        people=row.found.people,
    )


def numbers_of(row: Measured, indicator: Indicator) -> tuple[float | None, float | None]:
    """Numerator and value: nought where something counted did not happen in months that were returned."""
    numerator, value = row.found.numerator, row.found.value
    if indicator.unit.counts and row.covered.months_returned and numerator is None:
        numerator = value = 0
    if indicator.unit.of_its_period_only and (row.stop - row.start).days > LONGEST[indicator.grain]:
        value = None
    return numerator, value


def rate_of(row: Measured, indicator: Indicator, value: float | None, status: str) -> float | None:
    """Per 10,000 children, of whole years."""
    whole_year = row.grain == "year" and row.cut is None and status in (OK, DISPUTED)
    return 10_000 * value / row.children if indicator.per_10000_children and whole_year and row.children else None


def status_and_note(
    row: Measured, indicator: Indicator, value: float | None, by_sender: bool, first: date | None
) -> tuple[str, str]:
    if row.covered.months_returned == 0:
        return NOT_RETURNED, "nothing was returned for this period"
    if indicator.history_months and first and months_between(first, row.start) < indicator.history_months:
        return NOT_APPLICABLE, f"needs {indicator.history_months} months of earlier records"
    if value is None:
        return why_none(row, indicator)
    if row.covered.months_returned < row.covered.months_due:
        return PROVISIONAL, f"{row.covered.months_returned} of {row.covered.months_due} months returned"
    if row.covered.silent_senders and not by_sender:
        return PROVISIONAL, "without " + ", ".join(row.covered.silent_senders) + f", {SILENT}"
    if row.covered.unfinished:
        return PROVISIONAL, "the period is not over"
    if row.found.withheld:
        return PROVISIONAL, f"without {figures(row.found.withheld)} that the sender marked {row.found.why_withheld}"
    return OK, ""


def why_none(row: Measured, indicator: Indicator) -> tuple[str, str]:
    if row.found.withheld:
        others = (
            f"; {figures(row.found.given, 'other ')} {'is' if row.found.given == 1 else 'are'} known" if row.found.given else ""
        )
        status = SUPPRESSED_BY_SENDER if SUPPRESSED_BY_SENDER in row.found.why_withheld else NOT_APPLICABLE
        return status, f"{figures(row.found.withheld)} marked {row.found.why_withheld} by the sender{others}"
    if indicator.unit.of_its_period_only and row.found.given:
        return NOT_APPLICABLE, f"{figures(row.found.given)} without counts: percentages of parts are never put together"
    return NOT_APPLICABLE, "no figure was given for this period" if indicator.unit.stated else NO_CASES


def figures(count: int, which: str = "") -> str:
    return f"{count} {which}figure{'' if count == 1 else 's'}"


def period_label(row: Measured) -> str:
    """A part of a period never bears the name of the whole: it names the days or months it has."""
    partial = row.covered.months_returned and (row.covered.unfinished or row.covered.months_returned < row.covered.months_due)
    if not row.clipped and not partial:
        return row.label
    start, stop = row.start, row.stop
    if partial:
        start, stop = max(start, row.covered.first_month), min(stop, month_end(row.covered.last_month))
    form = "%b %Y" if start.day == 1 and stop == month_end(stop) else "DAY %b %Y"
    return f"{row.label} ({words(start, form)} to {words(stop, form)})"


def words(day: date, form: str) -> str:
    """strftime has no day without a leading zero that every system knows."""
    return day.strftime(form.replace("DAY", str(day.day)))


def month_end(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


def months_between(earlier: date, later: date) -> int:
    return (later.year - earlier.year) * 12 + later.month - earlier.month


def disagreeing(indicator: Indicator, label: str, group: str | None) -> str:
    """Where one document prints two exact values for this figure: both, with their places."""
    printed = [each for each in indicator.published if each.period == label and each.breakdown == group and not each.qualifier]
    if len({each.value for each in printed}) < 2:
        return ""
    return "disputed: " + "; ".join(f"{each.value:g} in {each.where}" for each in printed)
