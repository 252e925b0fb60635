"""Whether the rows under one child's number can be about one child: checks that every extract gets from what it declares."""

from attributes import CHILD_SEX
from loaders.days_and_numbers import Age
from loaders.source import Check, Source

MOST_ROWS = 3
"""In the list of who is who a child may have two or three person numbers; what more rows share is no number of one child."""

TWO_SEXES = "This child's number stands beside Male and Female; check whether it is one child"
TWO_BIRTHS = "The ages given for this child's number cannot be one child's; check the number, and the date of birth"
MANY_ROWS = "This number stands in the rows of more than three children; it joins nobody until it is mended"


def one_child_checks(source: Source) -> list[Check]:
    found = [Check(few_rows(name), MANY_ROWS, "") for name in source.same_child[1:]]
    for child in source.child_columns[:1] if not source.same_child else []:
        for column in source.columns:
            if column.describes is CHILD_SEX:
                found.append(Check(one_sex(column.name, child), TWO_SEXES, ""))
            if isinstance(column.kind, Age):
                found.append(Check(one_birth(column.name, column.kind.at, child), TWO_BIRTHS, ""))
    return found


def few_rows(number: str) -> str:
    return f"{number} IS NULL OR count(*) OVER (PARTITION BY {number}) <= {MOST_ROWS}"


def one_sex(sex: str, child: str) -> str:
    return f"count(DISTINCT {sex}) FILTER ({sex} IN ('Male', 'Female')) OVER (PARTITION BY {child}) < 2"


def one_birth(age: str, day: str, child: str) -> str:
    """An age says within a year when somebody was born; a year more is left for ages that were not brought up to date."""
    born = f"(date_diff('day', DATE '2000-01-01', {day}::DATE) / 365.25 - {age})"
    return f"{age} IS NULL OR max({born}) OVER (PARTITION BY {child}) - min({born}) OVER (PARTITION BY {child}) < 2"
