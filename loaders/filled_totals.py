"""Totals in which all that is required is filled in, so that they would count as rows: a title begins with the word for one."""

import re
from collections.abc import Iterator

from loaders.aside import TOTALS, lower_words, words_of_totals
from loaders.clean import CleanSheet
from loaders.days_and_numbers import Number
from loaders.outcome import ROW_KEPT, ROW_SET_ASIDE, Report
from loaders.source import Source
from loaders.titles import titles_of

SUMMARY = re.compile(r"(?:(?:grand |sub[- ]?)?totals?|overall|sum|averages?|mean|all)(?![\w-])", re.I)
OPEN = re.compile(r"all|mean|average", re.I)  # All Babies Count, Mean Girls: titles as good as any
ADDS_UP = "this row is the sum of those above it; it is read as a total and not counted, and if it is none, call it otherwise"
MAY_BE_ONE = "this row may be a total of those above it, and it is counted as a row; if it is a total, delete it"


def set_totals_aside(sheet: CleanSheet, source: Source, report: Report) -> None:
    """Set aside what adds up, and say it; of what stands last, or says total and nothing else, say that it may be one."""
    numbers = [sheet.columns[column.name].values for column in source.columns if isinstance(column.kind, Number)]
    named = {} if sheet.layout.across or not numbers else dict(titles_that_sum_up(sheet, source))
    kept = [index for index in range(len(sheet.table)) if index not in sheet.aside]
    others = [index for index in kept if index not in named]
    for index, name in named.items():
        above = [other for other in others if other < index]
        plain = lower_words(sheet.columns[name].values[index]) <= words_of_totals(source)
        if adds_up(numbers, index, above):
            sheet.aside[index] = TOTALS
            report.put_aside(TOTALS, 1)
            report.add(sheet.place(index, name, ADDS_UP, ROW_SET_ASIDE))
        elif above and (plain or above == others and not OPEN.match(sheet.columns[name].values[index])):
            report.add(sheet.place(index, name, MAY_BE_ONE, ROW_KEPT))


def titles_that_sum_up(sheet: CleanSheet, source: Source) -> Iterator[tuple[int, str]]:
    """Each row that counts so far in which a title begins as a total does, by index, and the column of the title."""
    for name in reversed(titles_of(source)):
        for index, title in enumerate(sheet.columns[name].values):
            if index not in sheet.aside and title is not None and SUMMARY.match(title):
                yield index, name


def adds_up(numbers: list, index: int, above: list[int]) -> bool:
    """Whether every number of the row is the sum of those above it, of two rows or more."""
    sums = [(values[index], sum(values[row] or 0 for row in above)) for values in numbers if values[index] is not None]
    return len(above) > 1 and any(stated for stated, _ in sums) and all(stated == found for stated, found in sums)
