"""How the cases of a period become one value. Each unit is three SQL expressions over the columns of a case."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Unit:
    """name, about and places: for the screen. counts: no case at all means 0; for the rest it means no value.

    whole_of_period: a group's denominator is all cases of the period, not only the group's own.
    """

    name: str
    about: str
    numerator: str
    denominator: str
    value: str
    places: int = 0
    counts: bool = False
    whole_of_period: bool = False

    @property
    def suffix(self) -> str:
        return {"percent": "%", "hours": " hours", "days": " days"}.get(self.name, "")


COUNT = Unit("count", "How many: each case counts once, or as often as its numerator says",
             "sum(numerator)", "NULL", "numerator", counts=True)

DISTINCT = Unit("distinct", "How many different ones; never added up over months or groups",
                "count(DISTINCT subject) FILTER (numerator)", "NULL", "numerator", counts=True)

PERCENT = Unit("percent", "Cases that meet the condition, of all cases",
               "count_if(numerator)", "count(numerator)", "100 * numerator / nullif(denominator, 0)", places=1)

SHARE = Unit("percent", "The part each group has of all cases of the period",
             "count_if(numerator)", "count(numerator)", "100 * numerator / nullif(denominator, 0)",
             places=1, whole_of_period=True)  # fmt: skip

PER_SUBJECT = Unit("ratio", "Cases for each different one, such as episodes per child",
                   "count_if(numerator)", "count(DISTINCT subject)", "numerator / nullif(denominator, 0)", places=2)

RATIO = Unit("ratio", "One thing for each of another, where the cases are both",
             "sum(numerator)", "sum(denominator)", "numerator / nullif(denominator, 0)", places=2)

MEDIAN_HOURS = Unit("hours", "The middle case in hours; the denominator says how many cases there were",
                    "median(numerator)", "count(numerator)", "numerator", places=1)
