"""What a measured figure is worth: what is missing from it, or why there is none."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from metrics.declaring.indicator import Indicator
from metrics.table import DISPUTED, NOT_APPLICABLE, NOT_RETURNED, OK, PROVISIONAL, SUPPRESSED_BY_SENDER

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


@dataclass(frozen=True)
class Measured:
    """A period and group as the database knows it, before it is said what it is worth."""

    grain: str
    label: str
    start: date
    stop: date
    clipped: bool
    breakdown: str
    numerator: float | None
    denominator: float | None
    value: float | None
    covered: Covered
    children: int | None
    withheld: int
    why_withheld: str
    given: int


def judge(row: Measured, indicator: Indicator, by: str | None, by_sender: bool, first: date | None) -> tuple:
    """Say what a figure is worth: what is missing from it, or why there is none."""
    numerator, value = row.numerator, row.value
    if indicator.unit.counts and row.covered.months_returned and numerator is None:
        numerator = value = 0
    if indicator.unit.of_its_period_only and (row.stop - row.start).days > LONGEST[indicator.grain]:
        value = None
    status, note = status_and_note(row, indicator, value, by_sender, first)
    if status in (NOT_RETURNED, NOT_APPLICABLE, SUPPRESSED_BY_SENDER):
        numerator = value = None
    if value is not None and (said := disagreeing(indicator, row.label, row.breakdown if by else None)):
        status, note = DISPUTED, "; ".join(filter(None, [said, note]))
    rate = None
    if indicator.per_10000_children and row.grain == "year" and by is None and status in (OK, DISPUTED) and row.children:
        rate = 10_000 * value / row.children
    denominator = None if status == NOT_RETURNED else row.denominator
    return period_label(row), row.start, row.stop, row.breakdown, numerator, denominator, value, rate, status, note


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
    if row.withheld:
        return PROVISIONAL, f"without {figures(row.withheld)} that the sender marked {row.why_withheld}"
    return OK, ""


def why_none(row: Measured, indicator: Indicator) -> tuple[str, str]:
    if row.withheld:
        others = f"; {figures(row.given, 'other ')} {'is' if row.given == 1 else 'are'} known" if row.given else ""
        status = SUPPRESSED_BY_SENDER if SUPPRESSED_BY_SENDER in row.why_withheld else NOT_APPLICABLE
        return status, f"{figures(row.withheld)} marked {row.why_withheld} by the sender{others}"
    if indicator.unit.of_its_period_only and row.given:
        return NOT_APPLICABLE, f"{figures(row.given)} without counts: percentages of parts are never put together"
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
