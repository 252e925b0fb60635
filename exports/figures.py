"""Tables of values, headlines and standings of clocks as sheets: one row for each figure, its status in words."""

from exports.sheet import NumberShown, SheetToWrite, columns
from exports.status import WITHOUT_A_VALUE, status_words
from metrics.declaring.indicator import Indicator
from metrics.disclosure.rounding import EXEMPT, is_exempt
from metrics.table import HIDDEN, NOT_APPLICABLE, OK, Figure, Table
from metrics.working_out.clock_counts import Standing
from metrics.working_out.headline import Headline
from wording.reasons import note

VALUES = columns(
    "Figure 38 | Name 28 | Broken down by 18 | Period 24 | From 12 | To 12 | Breakdown 26 | Numerator 12 | "
    "Denominator 12 | Value 12 | Rate 12 | Rate is 26 | Status 16 | Note 44 | Unit 10 | Snapshot 26"
)
HEADLINES = columns(
    "Theme 30 | Figure 38 | Name 28 | Months 26 | Breakdown 22 | Numerator 12 | Denominator 12 | Value 12 | Status 16 | "
    "Note 44 | Unit 10 | Months a year before 26 | Value a year before 12 | Change 12 | Change is in 12 | "
    "Which way it went 18 | Data to 12 | Received 12 | Late 30 | Snapshot 26"
)
STANDINGS = columns("Theme 30 | Clock 38 | Within 18 | What 26 | Value 12 | Status 16 | Unit 14 | Owner 34 | Snapshot 26")
OF_TODAY = ("running", "not_known")  # not told of a clock that stands by its last finished year
COUNTS = {
    "due": "Fell due",
    "met": "Done in time",
    "missed": "Done late",
    "overdue": "Overdue: not done",
    "running": "Not due yet",
    "not_known": "Not known",
}


def values_sheet(title: str, tables: list[Table], exact: bool) -> SheetToWrite:
    return SheetToWrite(title, VALUES, [value_row(table, row, exact) for table in tables for row in table.rows])


def value_row(table: Table, row: Figure, exact: bool) -> list:
    indicator, unit, rated = table.indicator, table.indicator.unit, table.indicator.rated
    return [
        indicator.title,
        indicator.id,
        (table.by or "").replace("_", " "),
        row.period,
        row.start,
        row.stop,
        row.breakdown,
        figure(row.numerator, OK, places_above(indicator, exact)),
        figure(row.denominator, OK),
        figure(row.value, row.status, places(indicator, exact)),
        figure(row.rate, row.status, rated.decimals(not exact) if rated else 0),
        rated.name if rated else "",
        status_words(row.status, row.value),
        note(row.reasons),
        unit.name,
        table.snapshot,
    ]


def figure(value: float | None, status: str, shown: int = 0) -> NumberShown | None:
    """An empty cell where the status gives no figure."""
    return None if value is None or status in WITHOUT_A_VALUE else NumberShown(float(value), shown)


def places(indicator: Indicator, exact: bool) -> int:
    """Decimals of a value: a percentage of rounded counts bears none."""
    return indicator.unit.decimals(not (exact or is_exempt(indicator)))


def places_above(indicator: Indicator, exact: bool) -> int:
    """Of the numerator: where it is no count it is the value itself."""
    return 0 if "numerator" in indicator.unit.counts_of else places(indicator, exact)


def headlines_sheet(title: str, chosen: list[Indicator], lines: dict[str, Headline], snapshot: str, exact: bool) -> SheetToWrite:
    return SheetToWrite(
        title, HEADLINES, [headline_row(each, lines[each.id], snapshot, exact) for each in chosen if each.id in lines]
    )


def headline_row(indicator: Indicator, line: Headline, snapshot: str, exact: bool) -> list:
    unit, shown = indicator.unit, places(indicator, exact)
    return [
        indicator.theme.title,
        indicator.title,
        indicator.id,
        line.months,
        line.breakdown,
        figure(line.numerator, OK, places_above(indicator, exact)),
        figure(line.denominator, OK),
        figure(line.value, line.status, shown),
        status_words(line.status, line.value),
        note(line.reasons),
        unit.name,
        line.previous_months,
        figure(line.previous, OK, shown),
        figure(line.change, OK, 1),
        ("points" if unit.in_points else "percent") if line.change is not None else "",
        line.badge,
        line.data_to,
        line.received_at and line.received_at.date(),
        line.late,
        snapshot,
    ]


def standings_sheet(title: str, found: list[Standing], snapshot: str) -> SheetToWrite:
    return SheetToWrite(title, STANDINGS, [row for each in found for row in standing_rows(each, snapshot)])


def counts_told(standing: Standing) -> list[tuple[str, str]]:
    return [(name, words) for name, words in COUNTS.items() if not (standing.until and name in OF_TODAY)]


def standing_rows(standing: Standing, snapshot: str) -> list[list]:
    """Counts over the last twelve months, and how late what was late has been."""
    clock, late = standing.clock, (standing.missed, standing.overdue)
    unknown = note(standing.reasons) or HIDDEN
    lines = [(words, getattr(standing, name), "count", unknown) for name, words in counts_told(standing)]
    none_was_late = NOT_APPLICABLE if late == (0, 0) or clock.disclosure in EXEMPT else unknown
    lines += [
        ("Usually late by", standing.usually_late_by, clock.limit.unit, none_was_late),
        ("At most late by", standing.most_late_by, clock.limit.unit, none_was_late),
    ]
    return [
        [
            clock.theme.title,
            clock.title,
            clock.limit.words,
            words,
            figure(value, OK),
            status_words(OK, value) if value is not None else otherwise,
            unit,
            clock.owner,
            snapshot,
        ]
        for words, value, unit, otherwise in lines
    ]
