"""What of a record may be shown: months instead of days, and no more of a child than at least ten children of the city share.

A neighbour who knows a child's age, sex, town and the month must not be able to say which row it is (SAFETY, “Small places”).
No table counts the city's children by age, sex, town and ethnicity at once, so the number who share a row's attributes is
worked out from the city's total and the smallest share that a group of each attribute may have. Whoever opens several
indicators can join their rows by the record's code: that is what makes a record findable, and why every look is logged.
"""

import re

import duckdb
import pandas as pd

from metrics.table import NOT_RECORDED
from metrics.working_out.coverage import STOKE
from periods import GRAINS, MONTH

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


def grain_of_records(grain: str) -> str:
    """By which periods records may be chosen: whole months only, for a week or a term's end tells more than the month shown."""
    return grain if grain == MONTH.id or MONTH.id in GRAINS[grain].made_of else MONTH.id


def children_of_the_city(connection: duckdb.DuckDBPyConnection) -> int:
    """0 where nobody has loaded the published number."""
    found = connection.execute(CHILDREN).fetchone()
    return int(found[0]) if found else 0


def narrowed(records: pd.DataFrame, columns: tuple[str, ...], children: int) -> pd.DataFrame:
    """The records as they may be shown, newest month first. columns: what the indicator is broken down by."""
    shown = shown_of(columns)
    found = records.drop(columns=[name for name in DESCRIBES if name in records and name not in shown])
    days = [name for name in found if looks_like_days(found[name])]
    if days:
        by_month = [found[days[0]].map(month_of).rename("month"), *([found["record_id"]] if "record_id" in found else [])]
        order = pd.concat(by_month, axis=1).sort_values(
            list(each.name for each in by_month), ascending=[False, True][: len(by_month)]
        )
        found = found.loc[order.index].reset_index(drop=True)
    for name in days:
        found[name] = found[name].map(month_words)
    if "ethnic_group" in found:
        found["ethnic_group"] = found["ethnic_group"].map(broad_group)
    return coarsened(found, [name for name in shown if name in found], children)


def coarsened(found: pd.DataFrame, shown: list[str], children: int) -> pd.DataFrame:
    """Row by row, attributes are shown for as long as enough children share all of them; the age first."""
    rows = []
    for values in found[shown].itertuples(index=False):
        sharing, kept = float(children), []
        for name, value in zip(shown, values):
            share = share_of(name, value)
            fits = share == 1 or sharing * share >= K
            sharing = sharing * share if fits else sharing
            kept.append(value if fits else NOT_SHOWN)
        rows.append(kept)
    return found.assign(**dict(zip(shown, map(list, zip(*rows))))) if rows else found


def share_of(name: str, value: object) -> float:
    """The least part of the city's children to whom this may apply."""
    if value is None or value != value or value == NOT_RECORDED:
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
