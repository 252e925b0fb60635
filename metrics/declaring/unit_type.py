"""Everything there is to know of a unit: how cases become one value, how it is written, how it is released."""

from dataclasses import dataclass, replace

from metrics.declaring.population import Population, Rate
from metrics.declaring.tally import Tally

# What the release rule does with a value: a count, an amount of something per child, one ruled count in another, a median or
# mean, nothing it could rule.
AS_COUNT, AS_AMOUNT, AS_PART, AS_MIDDLE, WITHOUT_COUNTS = "count", "amount", "part", "middle", "without counts"

# As what a text speaks of a value: 395, 68%, £44,990, 1 in 51, 4 times.
NUMBER, PERCENTAGE, SUM_OF_MONEY, ONE_IN_SO_MANY, TIMES = SPOKEN_AS = ("number", "percent", "pounds", "one in", "times")


@dataclass(frozen=True)
class Unit:
    """name and about: for the screen. numerator, denominator: how each is made of cases. times: the scale, 100 for a percentage.

    population: whom it is a rate of, where the denominator is a published number and not made of cases.
    counts: no case at all means 0, and what is known has a value; for the rest there is none.
    at_end: a stock, as it stood in the last month of the period that was returned; else a flow, over all of it.
    of_its_period_only: has no figure for anything longer.
    whole_of_period: a group's denominator is all cases of the period, not only the group's own.
    stated: the cases are figures that a partner added up; each names in `withheld` why its number is missing, if it is.
    ruled_as: what the release rule does with it. least, most: what no value lies beyond, `times` for a part of a whole.
    places, released_places: decimals. prefix, suffix: signs at the number; noun: said after it; axis: of a chart, if another.
    in_points: a change is told as a difference, for a per cent of a per cent misleads, and so does one of a mean near nought.
    point: the size of one; of a score from 1 to 10 a tenth is worth a word. spoken_as: as what a text speaks of it.
    """

    name: str
    about: str
    numerator: Tally
    denominator: Tally | None = None
    times: int = 1
    population: Population | None = None
    counts: bool = False
    at_end: bool = False
    of_its_period_only: bool = False
    whole_of_period: bool = False
    stated: bool = False
    ruled_as: str = AS_COUNT
    least: float | None = 0.0
    most: float | None = None
    places: int = 0
    released_places: int = 0
    prefix: str = ""
    suffix: str = ""
    noun: str = ""
    axis: str = ""
    in_points: bool = False
    point: float = 1.0
    spoken_as: tuple[str, ...] = (NUMBER,)

    def __post_init__(self):
        """Raises ValueError for a unit that contradicts itself: its values would be wrong by its scale, or not ruled."""
        divided_by = [each for each in (self.denominator, self.population) if each]
        if self.ruled_as == AS_PART and len(divided_by) != 1:
            raise ValueError(f"{self.name}: it is divided either by what its cases give or by a population.")
        if self.ruled_as != AS_PART and (self.population or self.denominator and self.ruled_as != AS_MIDDLE):
            raise ValueError(f"{self.name}: only a part is divided; the release rule would not rule its denominator.")
        if self.times != 1 and self.ruled_as not in (AS_PART, WITHOUT_COUNTS):
            raise ValueError(f"{self.name}: only what is divided has a scale.")

    def per(self, rate: Rate) -> "Unit":
        """What is counted so, for each so many of a population."""
        return replace(
            self,
            name=rate.name,
            about=f"{self.about}; {rate.name}",
            times=rate.times,
            population=rate.population,
            ruled_as=AS_PART,
            places=1,
            released_places=1,
            noun=rate.name,
        )

    @property
    def tallies(self) -> dict[str, Tally]:
        """What is made of cases, by the name of its column."""
        return {"numerator": self.numerator} | ({"denominator": self.denominator} if self.denominator else {})

    @property
    def columns(self) -> set[str]:
        """Of cases, those that its tallies go over."""
        return {"numerator"}.union(*(tally.columns for tally in self.tallies.values()))

    @property
    def counts_of(self) -> tuple[str, ...]:
        """The columns that hold counts of cases, which the release rule rules and nobody may work out."""
        numerator = () if self.ruled_as in (AS_MIDDLE, WITHOUT_COUNTS) else ("numerator",)
        return numerator if self.denominator is None or self.ruled_as == WITHOUT_COUNTS else (*numerator, "denominator")

    @property
    def is_count(self) -> bool:
        """Whether a value is the very count in the numerator."""
        return self.counts_of == ("numerator",) and self.population is None

    @property
    def is_part(self) -> bool:
        """Whether the numerator lies within the denominator, as in a percentage: nothing is more than all of it."""
        return self.most == self.times and self.ruled_as in (AS_PART, WITHOUT_COUNTS)

    @property
    def is_number(self) -> bool:
        """Whether a value is itself a number of things, of which there are more or fewer."""
        return self.counts and self.population is None

    @property
    def counts_events(self) -> bool:
        """Whether each case is one event on its own day: it can be rare, and days pass between one and the next."""
        return self.is_number and self.ruled_as == AS_COUNT and not (self.at_end or self.numerator.distinct)

    @property
    def value(self) -> str:
        """SQL for the value, before the number of a population is known."""
        if self.denominator and self.ruled_as == AS_PART:
            return f"{self.times} * numerator / nullif(denominator, 0)"
        if self.of_its_period_only:
            return "if(given > 1, NULL, numerator)"
        return "if(withheld > 0, NULL, numerator)" if self.stated and not self.counts else "numerator"

    def value_of(self, numerator: float, denominator: float) -> float:
        """The same of two numbers, for a unit in which one is divided by the other."""
        return self.times * numerator / denominator

    def within(self, value: float) -> float:
        """The value, or the bound that it lies beyond."""
        lowest = value if self.least is None else max(value, self.least)
        return lowest if self.most is None else min(lowest, self.most)

    def decimals(self, released: bool) -> int:
        return self.released_places if released else self.places

    def written(self, digits: str) -> str:
        """395, 68.0%, £44,990, 9.3 hours."""
        return f"{self.prefix}{digits}{self.suffix}{' ' if self.noun else ''}{self.noun}"

    @property
    def axis_title(self) -> str | None:
        return self.axis or self.noun or self.suffix or self.prefix or None
