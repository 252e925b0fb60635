"""What of a record may be shown: months instead of days, and no more of a child than at least ten children of the city share.

A neighbour who knows a child's age, sex, town and the month must not be able to say which row it is (SAFETY, “Small places”).
No table counts the city's children by age, sex, town and ethnicity at once, so the number who share a row's attributes is
worked out from the city's total and the smallest share that a group of each attribute may have. Whoever opens several
indicators can join their rows by the record's code: that is what makes a record findable, and why every look is logged.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

import duckdb
import pandas as pd

from attributes import AGE, CASE, NOT_SAID, OF_A_CHILD, Attribute
from metrics.declaring.clock import Clock
from metrics.declaring.indicator import Indicator
from metrics.table import NOT_RECORDED
from metrics.working_out.coverage import STOKE
from periods import GRAINS, MONTH

K = 10
NOT_SHOWN = "not shown: few share it"
CHILDREN = f"SELECT children FROM child_population WHERE la_code = {STOKE} ORDER BY year DESC LIMIT 1"
YEARS_OF_CHILDHOOD = 18
PROMISED = {  # columns that records have by what an indicator and a clock are: codes, days, states
    *("record_id", "child_id", "subject", "place", "date", "numerator", "denominator", "withheld"),
    *("started", "stopped", "due", "due_on", "state", "late_by"),
}
SAID_BY_SOURCES = """
    SELECT column_name, kind, smallest_share FROM attributes
    WHERE source IS NULL OR list_contains($sources, source)
    ORDER BY smallest_share DESC
"""


@dataclass(frozen=True)
class Anonymity:
    """How the records of one indicator or clock are narrowed.

    by: the columns that divide its figures. attributes: whom each column describes. children: how many live in the city; 0
    where nobody has loaded the published number.
    """

    by: tuple[str, ...]
    attributes: Mapping[str, Attribute]
    children: int

    def of(self, column: str) -> Attribute:
        return self.attributes.get(column, NOT_SAID)

    @property
    def shown(self) -> tuple[str, ...]:
        """Of the columns in `by` that describe a child: the age, where they live, and one more; the same ones at every look."""
        return tuple(name for kind in OF_A_CHILD if (name := self.most_shared(kind)))

    def most_shared(self, kind: str) -> str | None:
        alike = [name for name in self.by if self.of(name).kind == kind]
        return max(alike, key=lambda name: self.of(name).smallest_share, default=None)

    def may_be_chosen(self, by: str | None) -> bool:
        """Whether records may be narrowed to one group of a column: choosing a group tells as much as showing it."""
        return by is None or self.of(by) == CASE or by in self.shown

    def narrowed(self, records: pd.DataFrame) -> pd.DataFrame:
        """The records as they may be shown, newest month first. A column that nobody says anything of is left out."""
        shown = records[[name for name in records if name in PROMISED or self.may_be_chosen(name)]]
        shown = months_for_days(shown)
        if "ethnic_group" in shown:
            shown["ethnic_group"] = shown["ethnic_group"].map(broad_group)
        return self.coarsened(shown, [name for name in self.shown if name in shown])

    def coarsened(self, records: pd.DataFrame, shown: list[str]) -> pd.DataFrame:
        """Row by row, attributes are shown for as long as enough children share all of them; the age first."""
        rows = []
        for values in records[shown].itertuples(index=False):
            sharing, kept = float(self.children), []
            for name, value in zip(shown, values):
                share = share_of(self.of(name), value)
                fits = share == 1 or sharing * share >= K
                sharing = sharing * share if fits else sharing
                kept.append(value if fits else NOT_SHOWN)
            rows.append(kept)
        return records.assign(**dict(zip(shown, map(list, zip(*rows))))) if rows else records


def anonymity_of(connection: duckdb.DuckDBPyConnection, declared: Indicator | Clock) -> Anonymity:
    """A column describes whom the indicator or clock itself says; else whom its sources say: of several, what fewest share."""
    rows = connection.execute(SAID_BY_SOURCES, {"sources": list(declared.sources)}).fetchall()
    by_sources = {name: Attribute(kind, share) for name, kind, share in rows}
    return Anonymity(declared.by, by_sources | declared.describes, children_of_the_city(connection))


def grain_of_records(grain: str) -> str:
    """By which periods records may be chosen: whole months only, for a week or a term's end tells more than the month shown."""
    return grain if grain == MONTH.id or MONTH.id in GRAINS[grain].made_of else MONTH.id


def children_of_the_city(connection: duckdb.DuckDBPyConnection) -> int:
    row = connection.execute(CHILDREN).fetchone()
    return int(row[0]) if row else 0


def months_for_days(records: pd.DataFrame) -> pd.DataFrame:
    """The newest month first; within a month by the record's code, so that the order does not tell the day."""
    days = [name for name in records if looks_like_days(records[name])]
    if not days:
        return records.copy()
    by_month = [records[days[0]].map(month_of).rename("month"), *([records["record_id"]] if "record_id" in records else [])]
    order = pd.concat(by_month, axis=1).sort_values([key.name for key in by_month], ascending=[False, True][: len(by_month)])
    ordered = records.loc[order.index].reset_index(drop=True)
    for name in days:
        ordered[name] = ordered[name].map(month_words)
    return ordered


def share_of(attribute: Attribute, value: object) -> float:
    """The least part of the city's children to whom this may apply."""
    if value is None or value != value or value == NOT_RECORDED:
        return 1.0
    return years_in(str(value)) / YEARS_OF_CHILDHOOD if attribute.kind == AGE else attribute.smallest_share


def years_in(band: str) -> float:
    """How many years of age a band holds; of anything that is not said in whole years, a part of one."""
    if span := re.fullmatch(r"(\d+) to (\d+)", band):
        return min(int(span[2]), YEARS_OF_CHILDHOOD - 1) - int(span[1]) + 1
    if band in ("Under 18", "18 and over"):
        return YEARS_OF_CHILDHOOD
    return 1.0 if band == "Under 1" else 1 / 13  # such as the first four weeks


def broad_group(group: object) -> object:
    """One of five: Asian, Black, Mixed, White, Other; the eighteen of the census are for totals."""
    if group is None or group != group or group == NOT_RECORDED:
        return group
    first = str(group).split()[0]
    return first if first in ("Asian", "Black", "Mixed", "White") else "Other"


def looks_like_days(column: pd.Series) -> bool:
    known = column.dropna()
    return pd.api.types.is_datetime64_any_dtype(column) or (len(known) > 0 and hasattr(known.iloc[0], "year"))


def month_of(day: object) -> str:
    return "" if day is None or day != day else f"{day:%Y-%m}"


def month_words(day: object) -> str:
    return "" if day is None or day != day else MONTH.label(day)
