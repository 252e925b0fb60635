"""What of a record may be shown: months instead of days, and no more of a child than at least ten children of the city share.

A neighbour who knows a child's age, sex, town and the month must not be able to say which row it is (SAFETY, “Small places”).
No table counts the city's children by age, sex, town and ethnicity at once, so the number who share a row's attributes is
worked out from the city's total and the smallest share that a group of each attribute may have. Whoever opens several
indicators can join their rows by the record's code: that is what makes a record findable, and why every look is logged.
"""

import re
from datetime import date

import duckdb

from metrics.records import Records
from metrics.table import NOT_RECORDED
from metrics.working_out.coverage import STOKE

K = 10
NOT_SHOWN = "not shown: few share it"
CHILDREN = f"SELECT children FROM child_population WHERE la_code = {STOKE} ORDER BY year DESC LIMIT 1"
YEARS_OF_CHILDHOOD = 18

AGE = ("age_band", "age_group")
LIVES = ("town", "locality", "ward", "hub", "deprivation")
MORE = ("sex", "ethnic_group", "sen")  # in this order, one of them at most
DESCRIBES = (*AGE, *LIVES, *MORE)
SMALLEST_SHARE = {  # proposed: cautious for a city of six towns; the controllers confirm
    "town": 0.05,
    "locality": 0.05,
    "ward": 0.01,
    "hub": 0.05,
    "deprivation": 0.05,
    "sex": 0.45,
    "ethnic_group": 0.01,
    "sen": 0.03,
}


def shown_of(columns: tuple[str, ...]) -> tuple[str, ...]:
    """Of the columns that describe a child: the age, where they live, and one more; the same ones at every look."""
    chosen = [next((name for name in kind if name in columns), None) for kind in (AGE, LIVES, MORE)]
    return tuple(name for name in chosen if name)


def may_be_chosen(by: str | None, columns: tuple[str, ...]) -> bool:
    """Whether records may be narrowed to one group of a column: choosing a group tells as much as showing it."""
    return by not in DESCRIBES or by in shown_of(columns)


def children_of_the_city(connection: duckdb.DuckDBPyConnection) -> int:
    """0 where nobody has loaded the published number."""
    found = connection.execute(CHILDREN).fetchone()
    return int(found[0]) if found else 0


def narrowed(records: Records, columns: tuple[str, ...], children: int) -> Records:
    """The records as they may be shown, newest month first. columns: what the indicator is broken down by."""
    shown = shown_of(columns)
    kinds = {name: kind for name, kind in records.kinds.items() if name not in DESCRIBES or name in shown}
    attributes = [name for name in shown if name in kinds]
    days, rows = records.days, [{name: row[name] for name in kinds} for row in in_months(records)]
    for row in rows:
        row |= {name: month_words(row[name]) for name in days}
        row |= {"ethnic_group": broad_group(row["ethnic_group"])} if "ethnic_group" in kinds else {}
        row |= coarsened(row, attributes, children)
    return Records(kinds, rows)


def in_months(records: Records) -> list[dict]:
    """By the month of their first day, the newest first, and within a month by their codes."""
    if not records.days:
        return records.rows
    first, rows = records.days[0], sorted(records.rows, key=lambda row: str(row.get("record_id")))
    return sorted(rows, key=lambda row: month_of(row[first]), reverse=True)


def coarsened(row: dict, attributes: list[str], children: int) -> dict:
    """Attributes are shown for as long as enough children share all of them; the age first."""
    sharing, kept = float(children), {}
    for name in attributes:
        share = share_of(name, row[name])
        fits = share == 1 or sharing * share >= K
        sharing = sharing * share if fits else sharing
        kept[name] = row[name] if fits else NOT_SHOWN
    return kept


def share_of(name: str, value: object) -> float:
    """The least part of the city's children to whom this may apply."""
    if value is None or value == NOT_RECORDED:
        return 1.0
    if name in AGE:
        return years_in(str(value)) / YEARS_OF_CHILDHOOD
    return SMALLEST_SHARE[name]


def years_in(band: str) -> float:
    """How many years of age a band holds; of anything that is not said in whole years, a part of one."""
    if span := re.fullmatch(r"(\d+) to (\d+)", band):
        return min(int(span[2]), YEARS_OF_CHILDHOOD - 1) - int(span[1]) + 1
    if band in ("Under 18", "18 and over"):
        return YEARS_OF_CHILDHOOD
    return 1.0 if band == "Under 1" else 1 / 13  # such as the first four weeks


def broad_group(group: object) -> object:
    """One of five: Asian, Black, Mixed, White, Other; the eighteen of the census are for totals."""
    if group is None or group == NOT_RECORDED:
        return group
    first = str(group).split()[0]
    return first if first in ("Asian", "Black", "Mixed", "White") else "Other"


def month_of(day: date | None) -> str:
    return "" if day is None else f"{day:%Y-%m}"


def month_words(day: date | None) -> str:
    return "" if day is None else f"{day:%b %Y}"
