"""What is said of one figure: matched, contradicted, not found, or not to be checked because it is hidden."""

from dataclasses import dataclass, replace

from metrics.declaring.indicator import Indicator
from metrics.disclosure.rounding import range_behind, released_range
from metrics.printed.figures import can_be
from metrics.printed.numbers import ABOUT, EXACTLY, OVER, Printed, agrees
from metrics.printed.observations import Observation
from metrics.table import HIDDEN, WHOLE, Table
from periods import year_before, year_named
from text_check.allowed_figures import AllowedFigures
from text_check.figures import AT_LEAST, NUMBER, UNDER, TextFigure
from text_check.names import NamedTarget
from wording.figures import number
from wording.reasons import note

MATCHED, CONTRADICTED, NOT_FOUND, CANNOT = "matched", "contradicted", "not found", "cannot be checked: hidden"


@dataclass(frozen=True)
class Verdict:
    """On one figure. target and data: what it was taken for and what is known of that, unless it was not found."""

    figure: TextFigure
    verdict: str
    why: str
    target: NamedTarget | None = None
    data: "Given | None" = None

    @property
    def period(self) -> str | None:
        return self.data.period if self.data else None

    @property
    def indicator(self) -> Indicator | None:
        return self.target.indicator if self.target else None

    def but(self, says: str, wrong: bool) -> "Verdict":
        """The same, with what a check found; wrong: whether that contradicts a figure that was not found in the data."""
        kept = self.why if self.target else ""
        return replace(
            self, verdict=CONTRADICTED if wrong and self.verdict == NOT_FOUND else self.verdict, why=f"{kept} {says}".strip()
        )


@dataclass(frozen=True)
class Given:
    """The figure the data give for a target and year, as its viewer may see it. least, most: where it truly lies, if ruled."""

    value: float | None
    least: float
    most: float
    hidden: bool
    period: str
    year: str
    ruled: bool
    in_words: str


def given(target: NamedTarget, year: str, figure: TextFigure, allowed: AllowedFigures) -> Given | None:
    """None where the data give nothing for it."""
    as_part = figure.kind == NUMBER and target.indicator is not None and target.indicator.unit.is_part
    for table in tables(target, allowed):
        row = next((row for row in table.of_group(target.group).rows if row.year == year), None)
        if row:
            return from_row(table, row, as_part)
    return None


def tables(target: NamedTarget, allowed: AllowedFigures) -> list[Table]:
    if target.indicator is None:
        return []
    cuts = (None,) if target.group == WHOLE else target.indicator.by
    return [table for by in cuts if (table := allowed.table(target.indicator, by)) is not None]


def from_row(table: Table, row, as_part: bool) -> Given | None:
    """as_part: a percentage's numerator, where the text gives a number."""
    unit = table.indicator.unit
    value = row.numerator if as_part else row.value
    if row.status == HIDDEN:
        return Given(None, 0, 0, True, row.period, row.year, table.ruled, note(row.reasons))
    if value is None:
        return None
    behind = (value, value)
    if table.ruled:
        behind = released_range(value) if as_part else range_behind(unit, row)
    words = f"{value:,.0f}" if as_part else number(value, unit, ruled=table.ruled)
    return Given(value, *behind, False, row.period, row.year, table.ruled, words)


def fits_given(figure: TextFigure, data: Given) -> bool:
    """Whether the text may speak of this figure; of a released one, of some number that it may have been."""
    if figure.qualifier == UNDER:
        return data.least <= figure.value
    number = printed_number(figure)
    if data.ruled:
        return can_be(number, (data.least, data.most))
    return data.value is not None and agrees(number, data.value)


def printed_number(figure: TextFigure) -> Printed:
    if figure.qualifier == AT_LEAST:
        return Printed(figure.value, OVER, at_least=figure.value)
    return Printed(figure.value, figure.qualifier or EXACTLY)


def print_of(target: NamedTarget, year: str | None, figure: TextFigure) -> Observation | None:
    """The printed figure that says the same for the same year."""
    same = (each for each in target.printed if same_print(each, year, figure))
    return next(same, None)


def same_print(held: Observation, year: str | None, figure: TextFigure) -> bool:
    """Over 100 is not 100; “4 times” is what was printed as about 4."""
    if held.prior == figure.value and held.period and year_named(held.period) is not None and year_before(held.period) == year:
        return True
    exact = {figure.qualifier, EXACTLY, ABOUT} if figure.qualifier == EXACTLY else {figure.qualifier}
    of_the_year = held.period is None or year_named(held.period) is None or held.period == year or year is None
    return held.value == figure.value and held.qualifier in exact and of_the_year
