"""What a measured figure is worth: what is missing from it, or why there is none."""

from dataclasses import dataclass
from datetime import date

from metrics.declaring.indicator import Indicator
from metrics.table import DISPUTED, NOT_APPLICABLE, NOT_RETURNED, OK, PROVISIONAL, SUPPRESSED_BY_SENDER
from periods import GRAINS, MONTH, Grain, months_between, short

NO_CASES, SILENT = "no cases in this period", "which returned nothing"


@dataclass(frozen=True)
class Covered:
    """What came for a period: how many steps were due by now and returned, and the first and last day of these.

    unfinished: it goes on after the last step that was due. latest: the start of the last step returned that lies within it
    whole, for what stood at its end. silent_senders: those who returned nothing for it.
    """

    step: Grain
    due: int
    unfinished: bool
    returned: int
    first: date | None
    last: date | None
    latest: date | None
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
    if indicator.unit.counts and row.covered.returned and numerator is None:
        numerator = value = 0
    if indicator.unit.of_its_period_only and (row.stop - row.start).days > GRAINS[indicator.grain].days:
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
    if row.covered.returned == 0:
        return NOT_RETURNED, "nothing was returned for this period"
    if indicator.history_months and first and months_between(first, row.start) < indicator.history_months:
        return NOT_APPLICABLE, f"needs {indicator.history_months} months of earlier records"
    if value is None:
        return why_none(row, indicator)
    if row.covered.returned < row.covered.due:
        return PROVISIONAL, f"{row.covered.returned} of {row.covered.due} {row.covered.step.title.lower()} returned"
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
    partial = row.covered.returned and (row.covered.unfinished or row.covered.returned < row.covered.due)
    if not row.clipped and not partial:
        return row.label
    start, stop = row.start, row.stop
    if partial:
        start, stop = max(start, row.covered.first), min(stop, row.covered.last)
    label = MONTH.label if start == MONTH.first(start) and stop == MONTH.last(stop) else short
    return f"{row.label} ({label(start)} to {label(stop)})"


def disagreeing(indicator: Indicator, label: str, group: str | None) -> str:
    """Where one document prints two exact values for this figure: both, with their places."""
    printed = [each for each in indicator.published if each.period == label and each.breakdown == group and not each.qualifier]
    if len({each.value for each in printed}) < 2:
        return ""
    return "disputed: " + "; ".join(f"{each.value:g} in {each.where}" for each in printed)
