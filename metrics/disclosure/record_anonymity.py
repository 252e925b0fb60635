"""What of a record may be shown: months instead of days, and no more of a child than at least ten children of the city share.

A neighbour who knows a child's age, sex, town and the month must not be able to say which row it is (SAFETY, “Small places”).
No table counts the city's children by age, sex, town and ethnicity at once, so the number who share a row's attributes is
worked out from the city's total and the smallest share that a group of each attribute may have. Whoever opens several
indicators can join their rows by the record's code: that is what makes a record findable, and why every look is logged.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import duckdb

from attributes import AGE, CASE, NOT_SAID, OF_A_CHILD, Attribute
from metrics.declaring.clock import Clock
from metrics.declaring.indicator import Indicator
from metrics.records import Records
from metrics.table import NOT_RECORDED
from metrics.working_out.populations import newest_children
from periods import GRAINS, MONTH
from warehouse.contract import ATTRIBUTES

K = 10
PLACE = "place"
NOT_SHOWN = "not shown: few share it"
YEARS_OF_CHILDHOOD = 18
PROMISED = {  # columns that records have by what an indicator and a clock are: codes, days, states
    *("record_id", "child_id", "subject", "place", "date", "numerator", "denominator", "withheld"),
    *("started", "stopped", "due", "due_on", "state", "late_by"),
}
SAID_BY_SOURCES = "WHERE source IS NULL OR list_contains(?, source) ORDER BY smallest_share DESC"


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

    def narrowed(self, records: Records, by: str | None = None, group: str | None = None) -> Records:
        """The records as they may be shown, newest month first. A column that nobody says anything of is left out.

        group: only those that are shown in this group of `by`, or to choose it would tell what the column does not. Where a row
        stands is opened by itself: of a file in order of time its place gives the day back.
        """
        kinds = {name: kind for name, kind in records.kinds.items() if name in PROMISED or self.may_be_chosen(name)}
        kinds.pop(PLACE, None)
        days, shown, rows = [name for name in records.days if name in kinds], [name for name in self.shown if name in kinds], []
        for record in in_months(records, days):
            row = {name: shown_group(name, record[name]) for name in kinds} | {name: month_words(record[name]) for name in days}
            rows.append(row | self.coarsened(row, shown))
        return Records(kinds, [row for row in rows if by is None or group is None or in_words(row[by]) == group])

    def coarsened(self, row: dict, shown: list[str]) -> dict:
        """Attributes are shown for as long as enough children share all of them; the age first."""
        sharing, kept = float(self.children), {}
        for name in shown:
            share = share_of(self.of(name), row[name])
            fits = share == 1 or sharing * share >= K
            sharing = sharing * share if fits else sharing
            kept[name] = row[name] if fits else NOT_SHOWN
        return kept


def anonymity_of(connection: duckdb.DuckDBPyConnection, declared: Indicator | Clock) -> Anonymity:
    """A column describes whom the indicator or clock itself says; else whom its sources say: of several, what fewest share."""
    rows = ATTRIBUTES.read(connection, SAID_BY_SOURCES, [list(declared.extracts)])
    by_sources = {row.column_name: Attribute(row.kind, row.smallest_share) for row in rows}
    return Anonymity(declared.by, by_sources | declared.describes, children_of_the_city(connection))


def grain_of_records(grain: str) -> str:
    """By which periods records may be chosen: whole months only, for a week or a term's end tells more than the month shown."""
    return grain if grain == MONTH.id or MONTH.id in GRAINS[grain].made_of else MONTH.id


def children_of_the_city(connection: duckdb.DuckDBPyConnection) -> int:
    """0 where nobody has loaded the published number."""
    newest = newest_children(connection)
    return newest[1] if newest else 0


def in_months(records: Records, days: list[str]) -> list[dict]:
    """The newest month first; within a month by the record's code, so that the order does not tell the day."""
    if not days:
        return records.rows
    by_code = sorted(records.rows, key=lambda row: str(row.get("record_id")))
    return sorted(by_code, key=lambda row: month_of(row[days[0]]), reverse=True)


def share_of(attribute: Attribute, value: object) -> float:
    """The least part of the city's children to whom this may apply."""
    if value is None or value == NOT_RECORDED:
        return 1.0
    return years_in(str(value)) / YEARS_OF_CHILDHOOD if attribute.kind == AGE else attribute.smallest_share


def years_in(band: str) -> float:
    """How many years of age a band holds; of anything that is not said in whole years, a part of one."""
    if span := re.fullmatch(r"(\d+) to (\d+)", band):
        return min(int(span[2]), YEARS_OF_CHILDHOOD - 1) - int(span[1]) + 1
    if band in ("Under 18", "18 and over"):
        return YEARS_OF_CHILDHOOD
    return 1.0 if band == "Under 1" else 1 / 13  # such as the first four weeks


def shown_group(column: str, group: Any) -> Any:
    """As it stands in records."""
    return broad_group(group) if column == "ethnic_group" else group


def in_words(group: object) -> str:
    """As figures name it."""
    return NOT_RECORDED if group is None else str(group)


def broad_group(group: object) -> object:
    """One of five: Asian, Black, Mixed, White, Other; the eighteen of the census are for totals."""
    if group is None or group == NOT_RECORDED:
        return group
    first = str(group).split()[0]
    return first if first in ("Asian", "Black", "Mixed", "White") else "Other"


def month_of(day: date | None) -> str:
    return "" if day is None else f"{day:%Y-%m}"


def month_words(day: date | None) -> str:
    return "" if day is None else MONTH.label(day)
