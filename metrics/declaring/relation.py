"""What a reader of two definitions knows of their counts: that they are one, that one lies in the other, what is left of it.

Figures that are related so are attacked together before they are released (metrics/disclosure/families.py).
"""

from dataclasses import dataclass, replace

EACH_GROUP = "*"


@dataclass(frozen=True)
class Count:
    """A count of an indicator, by period. part: numerator or denominator. of: the indicator's id; "" is the one that declares it.

    cut, group: of one group of a breakdown, or of each group that is recorded; else the whole, and every group that all counts
    of a relation are shown for.
    """

    part: str
    of: str = ""
    cut: str = ""
    group: str = ""

    def among(self, cut: str, group: str = EACH_GROUP) -> "Count":
        """Of these, those in one group, or in each group of a breakdown."""
        return replace(self, cut=cut, group=group)

    def as_seen_from(self, indicator: str) -> "Count":
        return replace(self, of=self.of or indicator)


NUMERATOR, DENOMINATOR = Count("numerator"), Count("denominator")


def numerator_of(indicator: str) -> Count:
    return Count("numerator", indicator)


def denominator_of(indicator: str) -> Count:
    return Count("denominator", indicator)


@dataclass(frozen=True)
class Relation:
    """The parts make up the whole, or lie in it at least. monthly: by month alone, for each child is counted once in a month."""

    whole: Count
    parts: tuple[Count, ...]
    exactly: bool
    monthly: bool = False

    def as_seen_from(self, indicator: str) -> "Relation":
        parts = tuple(part.as_seen_from(indicator) for part in self.parts)
        return replace(self, whole=self.whole.as_seen_from(indicator), parts=parts)

    @property
    def figures(self) -> set[str]:
        return {count.of for count in (self.whole, *self.parts)}


def same_cases(one: Count, other: Count) -> Relation:
    return Relation(other, (one,), exactly=True)


def part_of(one: Count, whole: Count) -> Relation:
    return Relation(whole, (one,), exactly=False)


def the_rest_of(one: Count, whole: Count, *others: Count) -> Relation:
    """What is left of the whole when the others are taken from it."""
    return Relation(whole, (one, *others), exactly=True)


def within(count: Count, cut: str, outer: str, group: str) -> Relation:
    """A breakdown that lies inside one group of another, such as risk inside domestic abuse."""
    return Relation(count.among(outer, group), (count.among(cut),), exactly=False)


def one_a_child_a_month(one: Count, other: Count) -> Relation:
    """A count of events, and one of the children behind them."""
    return replace(same_cases(one, other), monthly=True)


def part_at_month_end(one: Count, stock: Count) -> Relation:
    """What befell some of those who are counted at the month's end; of a longer period those at its end are fewer."""
    return replace(part_of(one, stock), monthly=True)
