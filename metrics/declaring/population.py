"""Whom a rate is of: numbers that somebody publishes, by year and area. Declared here and nowhere else."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Population:
    """name: as in “per 10,000 children”. source: the extract that holds it; as_of: which number serves which year.

    numbers: SQL with la_code, year (that in whose April the financial year begins) and number, and where it is counted by group
    the column named in `by`; what has several rows adds up.
    """

    name: str
    source: str
    as_of: str
    numbers: str
    by: str = ""


@dataclass(frozen=True)
class Rate:
    """So many for each `times` of a population."""

    times: int
    population: Population

    @property
    def name(self) -> str:
        return f"per {self.times:,} {self.population.name}"

    @property
    def about(self) -> str:
        return f"{self.name}, for whole years: {self.population.as_of}"


CHILDREN = Population(
    name="children",
    source="child_population",
    as_of="children aged 0 to 17 in the middle of the calendar year in which the financial year begins, as the DfE does",
    numbers="SELECT la_code, year, children AS number FROM child_population",
)

LOOKED_AFTER = Population(
    name="looked-after children",
    source="dfe_statistics",
    as_of="children looked after on 31 March, the last day of the financial year",
    numbers="""
        SELECT la_code, year - 1 AS year, value AS number FROM dfe_statistics
        WHERE dataset = 'Children looked after on 31 March each year' AND measure = 'Children'
    """,
)

PUPILS = Population(
    name="pupils",
    source="schools",
    as_of="pupils of the schools that gave a number in the census of January, the last of the financial year",
    numbers="""
        SELECT la_code, year(census_on) - (month(census_on) < 4)::INTEGER AS year, phase, pupils AS number FROM schools
        WHERE pupils IS NOT NULL AND census_on IS NOT NULL
    """,
    by="phase",
)
