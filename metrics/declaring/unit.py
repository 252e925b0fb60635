"""How the cases of a period become one value. Each unit is three SQL expressions over the columns of a case."""

from dataclasses import dataclass

# What the release rule does with a value: a count, an amount of something per child, one ruled count in another, a median or
# mean, nothing it could rule.
AS_COUNT, AS_AMOUNT, AS_PART, AS_MIDDLE, WITHOUT_COUNTS = "count", "amount", "part", "middle", "without counts"


@dataclass(frozen=True)
class Unit:
    """name, about and places: for the screen. counts: no case at all means 0; for the rest it means no value.

    whole_of_period: a group's denominator is all cases of the period, not only the group's own.
    of_its_period_only: has no figure for anything longer than the period it is returned for.
    ruled_as: what the release rule does with it.
    stated: the cases are figures that a partner added up; each names in `withheld` why its number is missing, if it is.
    """

    name: str
    about: str
    numerator: str
    denominator: str
    value: str
    places: int = 0
    counts: bool = False
    whole_of_period: bool = False
    stated: bool = False
    of_its_period_only: bool = False
    ruled_as: str = AS_COUNT

    @property
    def suffix(self) -> str:
        return {"percent": "%", "hours": " hours", "days": " days"}.get(self.name, "")

    @property
    def in_points(self) -> bool:
        """Whether a change is told as a difference: a per cent of a per cent misleads, and so does one of a mean near nought."""
        return self.name in ("percent", "score")

    @property
    def point(self) -> float:
        """The size of one point: of a score from 1 to 10 a tenth is worth a word."""
        return 0.1 if self.name == "score" else 1.0

    @property
    def prefix(self) -> str:
        return "£" if self.name == "pounds" else ""


COUNT = Unit(
    "count",
    "How many: each case counts once, or as often as its numerator says",
    "sum(numerator)",
    "NULL",
    "numerator",
    counts=True,
)

AMOUNT = Unit(
    "count",
    "How much in all: each case brings as much as its numerator says",
    "sum(numerator)",
    "NULL",
    "numerator",
    counts=True,
    ruled_as=AS_AMOUNT,
)

DISTINCT = Unit(
    "distinct",
    "How many different ones; never added up over months or groups",
    "count(DISTINCT subject) FILTER (numerator)",
    "NULL",
    "numerator",
    counts=True,
)

PERCENT = Unit(
    "percent",
    "Cases that meet the condition, of all cases",
    "count_if(numerator)",
    "count(numerator)",
    "100 * numerator / nullif(denominator, 0)",
    places=1,
    ruled_as=AS_PART,
)

SHARE = Unit(
    "percent",
    "The part each group has of all cases of the period",
    "count_if(numerator)",
    "count(numerator)",
    "100 * numerator / nullif(denominator, 0)",
    places=1,
    whole_of_period=True,
    ruled_as=AS_PART,
)

PER_SUBJECT = Unit(
    "ratio",
    "Cases for each different one, such as episodes per child",
    "count_if(numerator)",
    "count(DISTINCT subject)",
    "numerator / nullif(denominator, 0)",
    places=2,
    ruled_as=AS_PART,
)

RATIO = Unit(
    "ratio",
    "One thing for each of another, where the cases are both",
    "sum(numerator)",
    "sum(denominator)",
    "numerator / nullif(denominator, 0)",
    places=2,
    ruled_as=AS_PART,
)

MEDIAN_HOURS = Unit(
    "hours",
    "The middle case in hours; the denominator says how many cases there were",
    "median(numerator)",
    "count(numerator)",
    "numerator",
    places=1,
    ruled_as=AS_MIDDLE,
)

MEDIAN_DAYS = Unit(
    "days",
    "The middle case in days; the denominator says how many cases there were",
    "median(numerator)",
    "count(numerator)",
    "numerator",
    places=1,
    ruled_as=AS_MIDDLE,
)

MEAN = Unit(
    "score",
    "The mean of all cases; the denominator says how many cases there were",
    "avg(numerator)",
    "count(numerator)",
    "numerator",
    places=1,
    ruled_as=AS_MIDDLE,
)

POUNDS = Unit(
    "pounds",
    "Pounds as partners gave them, added up; no figure where one of them was withheld",
    "sum(numerator)",
    "NULL",
    "if(withheld > 0, NULL, numerator)",
    stated=True,
)

POUNDS_SHARE = Unit(
    "percent",
    "The part each group has of all pounds of the period",
    "sum(numerator)",
    "sum(numerator)",
    "100 * numerator / nullif(denominator, 0)",
    places=1,
    whole_of_period=True,
    stated=True,
    ruled_as=AS_PART,
)

SNAPSHOT = Unit(
    "distinct",
    "How many different ones in the last month of the period that was returned",
    "count(DISTINCT subject) FILTER (numerator AND latest)",
    "NULL",
    "numerator",
    counts=True,
)

SNAPSHOT_PERCENT = Unit(
    "percent",
    "Of all cases in the last month of the period that was returned, those that meet the condition",
    "count_if(numerator AND latest)",
    "count(numerator) FILTER (latest)",
    "100 * numerator / nullif(denominator, 0)",
    places=1,
    ruled_as=AS_PART,
)

STATED = Unit(
    "count",
    "Numbers as partners gave them, added up; no figure where one of them was withheld",
    "sum(numerator)",
    "NULL",
    "if(withheld > 0, NULL, numerator)",
    stated=True,
)

STATED_AT_END = Unit(
    "count",
    "Numbers as partners gave them for the last month of the period that was returned",
    "sum(numerator) FILTER (latest)",
    "NULL",
    "if(withheld > 0, NULL, numerator)",
    stated=True,
)

STATED_PERCENT = Unit(
    "percent",
    "Of numbers as partners gave them, one in per cent of the other, where both are known",
    "sum(numerator) FILTER (denominator IS NOT NULL)",
    "sum(denominator) FILTER (numerator IS NOT NULL)",
    "100 * numerator / nullif(denominator, 0)",
    places=1,
    stated=True,
    ruled_as=AS_PART,
)

STATED_RATE = Unit(
    "percent",
    "A percentage as a partner gave it, without counts: two of them are never put together",
    "if(count(numerator) = 1, any_value(numerator), NULL)",
    "NULL",
    "numerator",
    places=1,
    stated=True,
    of_its_period_only=True,
    ruled_as=WITHOUT_COUNTS,
)

STATED_PERCENT_AT_END = Unit(
    "percent",
    "As above, of the last month of the period that was returned",
    "sum(numerator) FILTER (latest AND denominator IS NOT NULL)",
    "sum(denominator) FILTER (latest AND numerator IS NOT NULL)",
    "100 * numerator / nullif(denominator, 0)",
    places=1,
    stated=True,
    ruled_as=AS_PART,
)
