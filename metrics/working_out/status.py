"""What a measured figure is worth: what is missing from it, or why there is none."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from metrics.declaring.indicator import Indicator
from metrics.table import DISPUTED, NOT_APPLICABLE, NOT_RETURNED, OK, PROVISIONAL, SUPPRESSED_BY_SENDER, Figure
from periods import GRAINS, MONTH, Grain, months_between, short

NO_CASES, SILENT = "no cases in this period", "which returned nothing"


@dataclass(frozen=True)
class Span:
    """A period to measure. start and stop: its days that are asked for; clipped: they are not all of it."""

    grain: str
    start: date
    stop: date
    label: str
    clipped: bool = False


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

    span: Span
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
    if value is not None and (said := disagreeing(indicator, row.span.label, row.breakdown if row.cut else None)):
        status, note = DISPUTED, "; ".join(filter(None, [said, note]))
    return Figure(
        indicator=indicator.id,
        grain=row.span.grain,
        cut=row.cut,
        position=0,
        period=period_label(row),
        start=row.span.start,
        stop=row.span.stop,
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
    """Numerator and value: nought where something counted did not happen in weeks or months that were returned."""
    numerator, value = row.found.numerator, row.found.value
    if indicator.unit.counts and row.covered.returned and numerator is None:
        numerator = value = 0
    if indicator.unit.of_its_period_only and (row.span.stop - row.span.start).days > GRAINS[indicator.grain].days:
        value = None
    return numerator, value


def rate_of(row: Measured, indicator: Indicator, value: float | None, status: str) -> float | None:
    """Per 10,000 children, of whole years."""
    whole_year = row.span.grain == "year" and row.cut is None and status in (OK, DISPUTED)
    return 10_000 * value / row.children if indicator.per_10000_children and whole_year and row.children else None


def status_and_note(
    row: Measured, indicator: Indicator, value: float | None, by_sender: bool, first: date | None
) -> tuple[str, str]:
    if row.covered.returned == 0:
        return NOT_RETURNED, "nothing was returned for this period"
    if indicator.history_months and first and months_between(first, row.span.start) < indicator.history_months:
        return NOT_APPLICABLE, f"needs {indicator.history_months} months of earlier records"
    if value is None:
        return why_none(row, indicator)
    if row.covered.returned < row.covered.due:
        return PROVISIONAL, f"{row.covered.returned} of {row.covered.due} {row.covered.step.title.lower()} returned"
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
    partial = row.covered.returned and (row.covered.unfinished or row.covered.returned < row.covered.due)
    if not row.span.clipped and not partial:
        return row.span.label
    start, stop = row.span.start, row.span.stop
    if partial:
        start, stop = max(start, row.covered.first), min(stop, row.covered.last)
    by_month = row.covered.step is MONTH and start == MONTH.first(start) and stop == MONTH.last(stop)
    label = MONTH.label if by_month else short
    return f"{row.span.label} ({label(start)} to {label(stop)})"


def disagreeing(indicator: Indicator, label: str, group: str | None) -> str:
    """Where one document prints two exact values for this figure: both, with their places."""
    printed = [each for each in indicator.published if each.period == label and each.breakdown == group and not each.qualifier]
    if len({each.value for each in printed}) < 2:
        return ""
    return "disputed: " + "; ".join(f"{each.value:g} in {each.where}" for each in printed)
