"""A table of figures in words: what stands in its cells, beneath its chart and in place of it. All are said from one object."""

from dataclasses import dataclass

from metrics.disclosure.rounding import range_behind
from metrics.reasons import Kind, because
from metrics.table import DISPUTED, HIDDEN, NOT_RETURNED, SUPPRESSED_BY_SENDER, Figure, Table, newest
from periods import WEEK
from wording.figures import bare, label_of, number
from wording.reasons import hidden_words, note, without_gist


@dataclass(frozen=True)
class TableWords:
    """What is said of one table."""

    table: Table

    def figure(self, row: Figure) -> str:
        """Nought, hidden, suppressed by the sender, not returned and not applicable are five things."""
        if row.status == HIDDEN:
            return hidden_words(row.reasons)
        if row.value is None:
            return "suppressed by the sender" if row.status == SUPPRESSED_BY_SENDER else row.status
        return self.number(row.value, row.denominator)

    def number(self, value: float | None, cases: float | None = None) -> str:
        return number(value, self.table.indicator.unit, cases, self.table.ruled)

    def group(self, row: Figure) -> str:
        return f"{row.breakdown} " if self.table.by else ""

    @property
    def columns(self) -> dict[str, list[str]]:
        """Every number of it, by heading."""
        rows, indicator = self.table.rows, self.table.indicator
        rated = indicator.rated
        rates = {rated.name.capitalize(): [bare(row.rate, rated, self.table.ruled) for row in rows]} if rated else {}
        return {
            "Period": [row.period for row in rows],
            **({label_of(self.table.by): [row.breakdown for row in rows]} if self.table.by else {}),
            indicator.title: [self.figure(row) for row in rows],
            **(rates if any(row.rate is not None for row in rows) else {}),
            "Numerator": [count_words(row.numerator, row, True) for row in rows],
            "Denominator": [count_words(row.denominator, row, indicator.denominator) for row in rows],
            "Status": [row.status + (f" ({note(row.reasons)})" if row.reasons else "") for row in rows],
        }

    @property
    def chart(self) -> str:
        """Its chart in a sentence, from the same numbers."""
        shown = self.table.shown
        if not shown:
            return f"{self.table.indicator.title}: no figure."
        last, periods = newest(shown), {row.period for row in shown}
        ends = "; ".join(self.group(row) + self.figure(row) for row in last)
        return f"{self.table.indicator.title} by {self.table.grain}, {len(periods)} periods. Last, {last[0].period}: {ends}."

    @property
    def trend(self) -> str:
        """Lowest, highest and last of those that have a value; of rounded numbers only of what is shown."""
        given, hidden = self.table.with_values, sum(row.status == HIDDEN for row in self.table.rows)
        shown = " shown" if self.table.ruled else ""
        marked = {
            f"lowest{shown}": min(given, key=lambda row: row.value or 0),
            f"highest{shown}": max(given, key=lambda row: row.value or 0),
            "last": given[-1],
        }
        said = (f"{what} {self.number(row.value)} in {row.period}" for what, row in marked.items())
        return f"Trend by {self.table.grain}: {', '.join(said)}." + (f" {hidden} hidden: 1 to 7." if hidden else "")

    @property
    def why_empty(self) -> str:
        rows, by = self.table.rows, self.table.by
        if not rows and self.table.ruled:
            return "This figure is not released like this: a hidden number could be worked out from it."
        if hidden := [row for row in rows if row.status == HIDDEN]:
            return f"There is no figure to draw: {hidden_words(hidden[-1].reasons)}."
        if not rows and by:
            return f"There is no case to break down by {label_of(by).lower()}."
        if not rows:
            return "Nothing was loaded for this indicator yet."
        reasons = [row.reasons for row in rows if row.reasons]
        return f"There is no figure to draw: {note(reasons[-1] if reasons else because(Kind.NO_CASES))}."

    def released(self, asked_for: str) -> list[str]:
        """How, where not as it is otherwise. asked_for: the length of period."""
        grain, by_week = self.table.grain, self.table.ruled and self.table.indicator.grain == WEEK.id
        coarser = f"Released by {grain} and no finer: a hidden number could be worked out."
        late = "Released once each month is over: sums so far would tell hidden numbers."
        return [*([coarser] if grain != asked_for else []), *([late] if by_week else [])]

    def most(self, row: Figure) -> float:
        """What the true figure is at most."""
        return range_behind(self.table.indicator.unit, row)[1] if self.table.ruled else row.value or 0.0

    @property
    def silent(self) -> str:
        """Groups that returned nothing are named: their absence from the picture is not a zero."""
        groups = self.table.groups if self.table.by else []
        return ", ".join(name for name in groups if {row.status for row in self.table.of_group(name).rows} == {NOT_RETURNED})

    @property
    def disputed(self) -> list[str]:
        """Both printed values and where each stands, for every figure that has two."""
        return [
            f"{row.breakdown + ', ' if self.table.by else ''}{row.period}: the records give {self.figure(row)}. "
            f"Printed: {without_gist(row.reasons)}."
            for row in self.table.rows
            if row.status == DISPUTED
        ]

    @property
    def low(self) -> str:
        """Groups whose last value lies under what the indicator warns of."""
        indicator = self.table.indicator
        if indicator.warn_below is None:
            return ""
        last = {row.breakdown: row for row in sorted(self.table.with_values, key=lambda row: row.start)}
        low = [
            f"{group if self.table.by else indicator.title} ({self.figure(row)} in {row.period})"
            for group, row in last.items()
            if row.value is not None and self.most(row) < indicator.warn_below
        ]
        return f"Below {number(indicator.warn_below, indicator.unit, cases=1)}: {', '.join(low)}." if low else ""


def count_words(count: float | None, row: Figure, there_is_one: object) -> str:
    """A count of a row; of a hidden figure it is said which of its counts is hidden."""
    return hidden_words() if count is None and there_is_one and row.status == HIDDEN else plain(count)


def plain(value: float | None) -> str:
    return "" if value is None else f"{value:,.0f}" if float(value).is_integer() else f"{value:,.1f}"
