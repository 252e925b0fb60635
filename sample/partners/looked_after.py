"""The council's statutory return on children looked after who were missing or away, in the DfE's own headings."""

from collections.abc import Iterator
from datetime import date, datetime
from functools import partial

from sample.happened.looked_after import Absence
from sample.happened.records import Records
from sample.writing.months import YEARS, financial_year, year_words
from sample.writing.workbook import Parcel, Sheet

SENDS = ("ssda903_missing",)

HEADINGS = ["CHILD", "DOB", "MISSING", "MIS_START", "MIS_END"]
RECEIVED = {2023: datetime(2024, 4, 25, 14, 5), 2024: datetime(2025, 4, 21, 14, 5)}


def parcels(happened: Records) -> Iterator[Parcel]:
    for year in YEARS:
        of_year = [absence for absence in happened.absences if financial_year(absence.started) == year]
        contents = partial(sheets, with_overlap(of_year, year))
        yield Parcel(f"SSDA903_missing_{year_words(year)}.csv", RECEIVED[year], contents)


def with_overlap(absences: list[Absence], year: int) -> list[Absence]:
    """The second year holds one row that overlaps another of the same child (validation rule 574)."""
    if year == YEARS[0]:
        return absences
    first = next(each for each in absences if each.ended and each.ended > each.started and each.ended < date(year, 12, 31))
    return [*absences, Absence(first.child, "A", first.ended, first.ended)]


def sheets(absences: list[Absence]) -> list[Sheet]:
    rows = [[each.child.council, each.child.born, each.kind, each.started, each.ended or ""] for each in absences]
    return [Sheet("Missing", [HEADINGS, *rows])]
