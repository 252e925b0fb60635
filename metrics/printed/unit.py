"""Units of printed numbers: as the table of them names each, as it is written, as what a text speaks of it."""

from dataclasses import dataclass, replace

from metrics.declaring.unit_type import NUMBER, ONE_IN_SO_MANY, PERCENTAGE, SUM_OF_MONEY


@dataclass(frozen=True)
class PrintedUnit:
    """named: in the table, alone or before what is counted. form: with the number in it. counted: said after it.

    spoken_as: as what a text speaks of it. adds: whether numbers of it give one together.
    """

    named: str = ""
    form: str = "{}"
    counted: str = ""
    spoken_as: str = NUMBER
    adds: bool = True

    def written(self, digits: str) -> str:
        """395 children, 20%, 32% more, £44,990, 1 in 51."""
        return f"{self.form.format(digits)} {self.counted}".rstrip()


PERCENT = PrintedUnit("percent", "{}%", spoken_as=PERCENTAGE, adds=False)
ONE_IN = PrintedUnit("one in", "1 in {}", spoken_as=ONE_IN_SO_MANY, adds=False)
POUNDS = PrintedUnit("pounds", "£{}", spoken_as=SUM_OF_MONEY)
RANK = PrintedUnit("rank", adds=False)


def unit_named(text: str) -> PrintedUnit:
    """What is none of these counts what it says: children, deaths."""
    found = next((each for each in (PERCENT, ONE_IN, POUNDS, RANK) if f"{text} ".startswith(f"{each.named} ")), PrintedUnit())
    return replace(found, counted=text.removeprefix(found.named).strip())
