"""The units. Whatever differs from one to the other is said here, once: a new unit is one declaration in this file."""

from dataclasses import replace

from metrics.declaring import tally
from metrics.declaring.unit_type import (
    AS_AMOUNT,
    AS_MIDDLE,
    AS_PART,
    NUMBER,
    ONE_IN_SO_MANY,
    PERCENTAGE,
    SUM_OF_MONEY,
    TIMES,
    WITHOUT_COUNTS,
    Unit,
)

COUNT = Unit("count", "How many: each case counts once, or as often as its numerator says", tally.TOTAL, counts=True)

AMOUNT = replace(COUNT, about="How much in all: each case brings as much as its numerator says", ruled_as=AS_AMOUNT)

AS_TOLD = replace(COUNT, about="How much in all, of the cases that say so; it says how many do not", stated=True)

DISTINCT = replace(COUNT, about="How many different ones; never added up over months or groups", numerator=tally.SUBJECTS_MET)

SNAPSHOT = replace(DISTINCT, about="How many different ones in the last month of the period that was returned", at_end=True)

PERCENT = Unit(
    "percent",
    "Cases that meet the condition, of all cases",
    tally.MET,
    tally.CASES,
    times=100,
    ruled_as=AS_PART,
    most=100,
    places=1,
    suffix="%",
    in_points=True,
    spoken_as=(PERCENTAGE, NUMBER),
)

SNAPSHOT_PERCENT = replace(
    PERCENT, about="Of all cases in the last month of the period that was returned, those that meet the condition", at_end=True
)

SHARE = replace(PERCENT, about="The part each group has of all cases of the period", whole_of_period=True)

RATIO = Unit(
    "ratio",
    "One thing for each of another, where the cases are both",
    tally.TOTAL,
    tally.TOTAL_BELOW,
    ruled_as=AS_PART,
    places=2,
    released_places=2,
    spoken_as=(TIMES,),
)

ONE_IN = replace(RATIO, about="How many of one thing there are for one of another: one in so many", spoken_as=(ONE_IN_SO_MANY,))

PER_SUBJECT = replace(
    RATIO, about="Cases for each different one, such as episodes per child", numerator=tally.MET, denominator=tally.SUBJECTS
)

MEDIAN_HOURS = Unit(
    "hours",
    "The middle case in hours; the denominator says how many cases there were",
    tally.MIDDLE,
    tally.CASES,
    ruled_as=AS_MIDDLE,
    places=1,
    noun="hours",
    spoken_as=(),
)

MEDIAN_DAYS = replace(
    MEDIAN_HOURS, name="days", about="The middle case in days; the denominator says how many cases there were", noun="days"
)

MEAN = Unit(
    "score",
    "The mean of all cases; the denominator says how many cases there were",
    tally.AVERAGE,
    tally.CASES,
    ruled_as=AS_MIDDLE,
    least=None,
    places=1,
    released_places=1,
    axis="score",
    in_points=True,
    point=0.1,
    spoken_as=(),
)

STATED = Unit(
    "count",
    "Numbers as partners gave them, added up; no figure where one of them was withheld or left blank",
    tally.TOTAL,
    stated=True,
)

STATED_AT_END = replace(
    STATED, about="Numbers as partners gave them for the last month of the period that was returned", at_end=True
)

POUNDS = replace(
    STATED,
    name="pounds",
    about="Pounds as partners gave them, added up; no figure where one of them was withheld or left blank",
    prefix="£",
    spoken_as=(SUM_OF_MONEY,),
)

POUNDS_SHARE = replace(
    SHARE,
    about="The part each group has of all pounds of the period",
    numerator=tally.TOTAL,
    denominator=tally.TOTAL,
    stated=True,
)

STATED_PERCENT = replace(
    PERCENT,
    about="Of numbers as partners gave them, one in per cent of the other, where both are known",
    numerator=tally.TOTAL_OF_PAIRS,
    denominator=tally.TOTAL_BELOW_OF_PAIRS,
    stated=True,
)

STATED_PERCENT_AT_END = replace(STATED_PERCENT, about="As above, of the last month of the period that was returned", at_end=True)

OF_PLAN = replace(STATED_PERCENT, about="Pounds of those that were planned or agreed, in per cent: it can be more", most=None)

STATED_RATE = replace(
    PERCENT,
    about="A percentage as a partner gave it, without counts: two of them are never put together",
    numerator=tally.ANY,
    denominator=None,
    stated=True,
    of_its_period_only=True,
    ruled_as=WITHOUT_COUNTS,
)
