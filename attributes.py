"""Whom a column of a record describes: the case, or the child, who might be known by it (a quasi-identifier).

A column says so where it is declared: in its source, or in the indicator or clock whose SQL makes it. What no declaration
says anything of is not shown record by record.
"""

from dataclasses import dataclass

AGE, HOME, TRAIT = OF_A_CHILD = ("age", "home", "trait")
SHORTEST_AGE = 1 / 18 / 13  # four weeks of a childhood


@dataclass(frozen=True)
class Attribute:
    """What a column tells of somebody. smallest_share: the least part of the city's children whom one value of it may fit."""

    kind: str
    smallest_share: float


NOT_SAID = Attribute("not said", 0)
CASE = Attribute("case", 1)
CHILD_AGE = Attribute(AGE, SHORTEST_AGE)


def child_home(smallest_share: float) -> Attribute:
    """Where the child lives."""
    return Attribute(HOME, smallest_share)


def child_trait(smallest_share: float) -> Attribute:
    """What the child is like, beside the age."""
    return Attribute(TRAIT, smallest_share)


# These and all other shares are proposed: cautious for a city of six towns; the controllers confirm.
CHILD_SEX = child_trait(smallest_share=0.45)
CHILD_ETHNIC_GROUP = child_trait(smallest_share=0.01)
