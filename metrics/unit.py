"""How the cases of a period become one value. Each unit is three SQL expressions over the columns of a case."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Unit:
    """name and places: for the screen. zero: what no case at all means, 0 for a count and nothing for the rest."""

    name: str
    numerator: str
    denominator: str
    value: str
    places: int = 0
    counts: bool = False
    whole_of_period: bool = False

    @property
    def suffix(self) -> str:
        return {"percent": "%", "hours": " hours", "days": " days"}.get(self.name, "")


COUNT = Unit("count", "sum(numerator)", "NULL", "numerator", counts=True)
"""How many: the sum of the numerator (1 for each case, or a number of children)."""

DISTINCT = Unit("distinct", "count(DISTINCT subject) FILTER (numerator)", "NULL", "numerator", counts=True)
"""How many different subjects. Never summed over months or groups."""

PERCENT = Unit("percent", "count_if(numerator)", "count(numerator)", "100 * numerator / nullif(denominator, 0)", places=1)
"""Cases that meet the condition, of all cases."""

SHARE = Unit("percent", "count_if(numerator)", "count(numerator)", "100 * numerator / nullif(denominator, 0)",
             places=1, whole_of_period=True)  # fmt: skip
"""The part each group has of all cases of the period."""

PER_SUBJECT = Unit("ratio", "count_if(numerator)", "count(DISTINCT subject)", "numerator / nullif(denominator, 0)", places=2)
"""Cases for each different subject, such as episodes per child."""

RATIO = Unit("ratio", "sum(numerator)", "sum(denominator)", "numerator / nullif(denominator, 0)", places=2)
"""One thing for each of another, where the cases are both."""

MEDIAN_HOURS = Unit("hours", "median(numerator)", "count(numerator)", "numerator", places=1)
"""The middle case, in hours. The denominator says how many cases there were."""
