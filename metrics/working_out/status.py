"""What a measured figure is worth: what is missing from it, or why there is none."""

from datetime import date

from metrics.declaring.indicator import Indicator
from metrics.declaring.unit_type import Unit
from metrics.reasons import NONE, Kind, Reasons, because, together
from metrics.table import DISPUTED, NOT_APPLICABLE, NOT_KNOWN, NOT_RETURNED, OK, PROVISIONAL, SUPPRESSED_BY_SENDER, Figure
from metrics.working_out.found import Covered, Found, Measured
from periods import GRAINS, months_between


def judge(row: Measured, indicator: Indicator, by_sender: bool, first: date | None) -> Figure:
    """Say what a figure is worth: what is missing from it, or why there is none."""
    numerator, denominator, value = numbers(row, indicator)
    status, reasons = status_of(row, indicator, value, by_sender, first)
    status, reasons = doubtful_or_not(indicator.unit, value, *disputed_or_not(row, indicator, status, reasons))
    numerator, value = (None, None) if status in WITHOUT_A_VALUE else (numerator, value)
    return Figure(
        indicator=indicator.id,
        grain=row.span.grain,
        cut=row.cut,
        position=0,
        period=row.label,
        start=row.span.start,
        stop=row.span.stop,
        breakdown=row.breakdown,
        numerator=numerator,
        denominator=None if status == NOT_RETURNED else denominator,
        value=value,
        rate=rate_of(row, indicator, value, status),
        status=status,
        reasons=reasons,
        first=row.window[0],
        last=row.window[1],
        people=row.found.people,
    )


def numbers(row: Measured, indicator: Indicator) -> tuple[float | None, float | None, float | None]:
    """Numerator, denominator and value: nought where something counted did not happen in weeks or months that were returned."""
    unit, found = indicator.unit, row.found
    numerator, denominator, value = found.numerator, found.denominator, found.value
    if found.unknown and not found.given:
        numerator = value = None
    elif unit.counts and row.covered.returned and numerator is None and not found.withheld:
        numerator = value = 0
    if unit.of_its_period_only and (row.span.stop - row.span.start).days > GRAINS[indicator.grain].days:
        value = None
    if unit.population:
        denominator = row.population
        value = unit.value_of(value, denominator) if value is not None and denominator else None
    return numerator, denominator, value


def rate_of(row: Measured, indicator: Indicator, value: float | None, status: str) -> float | None:
    """Of whole years."""
    whole_year = row.span.grain == "year" and not row.span.clipped and status in (OK, DISPUTED)
    rated = indicator.rated if whole_year and row.population else None
    return rated.value_of(value, row.population) if rated and value is not None and row.population else None


StatusAndReasons = tuple[str, Reasons]
NEARLY_NOUGHT = 1e-9  # what dividing pounds may leave
WITHOUT_A_VALUE = (NOT_RETURNED, NOT_APPLICABLE, NOT_KNOWN, SUPPRESSED_BY_SENDER)


def status_of(row: Measured, indicator: Indicator, value: float | None, by_sender: bool, first: date | None) -> StatusAndReasons:
    """A status, and why."""
    covered, found, history = row.covered, row.found, indicator.history_months
    if covered.returned == 0:
        return NOT_RETURNED, because(Kind.NOT_RETURNED)
    if history and first and months_between(first, row.span.start) < history:
        return NOT_APPLICABLE, because(Kind.TOO_LITTLE_HISTORY, months=history)
    if value is None:
        return why_none(found, indicator)
    lacking = together(what_did_not_come(covered, indicator.unit, by_sender), what_was_withheld(found))
    left_out = because(Kind.LEFT_OUT) if found.unknown else NONE
    return PROVISIONAL if lacking else OK, together(lacking, left_out)


def what_did_not_come(covered: Covered, unit: Unit, by_sender: bool) -> Reasons:
    """Who sent nothing, or not all, is named even where months are missing from everybody."""
    who = NONE if by_sender else who_is_silent(covered, unit)
    if covered.returned < covered.due:
        return together(because(Kind.STEPS_MISSING, returned=covered.returned, due=covered.due, step=covered.step.id), who)
    return who or (because(Kind.NOT_OVER) if covered.unfinished else NONE)


def who_is_silent(covered: Covered, unit: Unit) -> Reasons:
    """Of what stood at the end of a period it matters who is silent then."""
    partly = covered.silent_at_end if unit.at_end else covered.partly_silent
    return together(
        because(Kind.SENDERS_SILENT, silent=tuple(covered.silent_senders)) if covered.silent_senders else NONE,
        because(Kind.SENDERS_PARTLY_SILENT, silent=tuple(partly)) if partly else NONE,
    )


def what_was_withheld(found: Found) -> Reasons:
    """Who kept a number back is named as well."""
    if not found.withheld:
        return NONE
    return because(Kind.PARTLY_WITHHELD, withheld=found.withheld, marks=found.marked_as, senders=tuple(found.senders or ()))


def why_none(found: Found, indicator: Indicator) -> StatusAndReasons:
    if found.withheld:
        marks, senders = found.marked_as, tuple(found.senders or ())
        why = because(Kind.WITHHELD, withheld=found.withheld, marks=marks, senders=senders, known=found.given)
        if SUPPRESSED_BY_SENDER in marks:
            return SUPPRESSED_BY_SENDER, why
        return NOT_APPLICABLE if set(marks) == {NOT_APPLICABLE} else NOT_KNOWN, why
    if found.unknown:
        return NOT_KNOWN, because(Kind.NONE_KNOWN)
    if indicator.unit.of_its_period_only and found.given:
        return NOT_APPLICABLE, because(Kind.PARTS_WITHOUT_COUNTS, given=found.given)
    if indicator.unit.population and found.numerator is not None:
        return NOT_APPLICABLE, because(Kind.POPULATION_UNKNOWN, population=indicator.unit.population.name)
    return NOT_APPLICABLE, because(Kind.NONE_GIVEN if indicator.unit.stated else Kind.NO_CASES)


def disputed_or_not(row: Measured, indicator: Indicator, status: str, reasons: Reasons) -> StatusAndReasons:
    """Disputed where there is a figure, and one document prints two exact values for it: both, with their places."""
    group = row.breakdown if row.cut else None
    printed = [each for each in indicator.published if (each.period, each.breakdown) == (row.span.label, group)]
    exact = [each for each in printed if not each.qualifier]
    if status in WITHOUT_A_VALUE or len({each.value for each in exact}) < 2:
        return status, reasons
    return DISPUTED, together(because(Kind.DISPUTED, prints=tuple((each.value, each.where) for each in exact)), reasons)


def doubtful_or_not(unit: Unit, value: float | None, status: str, reasons: Reasons) -> StatusAndReasons:
    """A part of a whole that is more than the whole is shown, said to be wrong, and in no chart."""
    if not unit.is_part or status in WITHOUT_A_VALUE or value is None or value <= unit.times + NEARLY_NOUGHT:
        return status, reasons
    return PROVISIONAL, together(because(Kind.MORE_THAN_ALL), reasons)
