"""AT-20: England's first time entrants are printed as 1,258 while no area exceeds 318: not shown, and a query is raised."""

from metrics.benchmarks.beside import IMPLAUSIBLE, Comparator, comparator
from metrics.working_out.queries import read_queries
from tests.printed_figures import holding
from tests.viewers import ANALYST

NAME = "FirstYJS"
ROWS = """
    short_name | measure | unit             | year | area           | value
    FirstYJS   | Entrants| Rate per 100,000 | 2024 | England        | {}
    FirstYJS   | Entrants| Rate per 100,000 | 2024 | Stoke-on-Trent | 281
    FirstYJS   | Entrants| Rate per 100,000 | 2024 | Blackpool      | 318
    FirstYJS   | Entrants| Rate per 100,000 | 2024 | Derby          | 88
"""
HOME = "la_code | area | rank | neighbour_code | neighbour\n 861 | Stoke-on-Trent | 1 | 831 | Derby\n 861 | | 2 | 890 | Blackpool"


def value_of(comparator: Comparator, name: str) -> float | None:
    return next(area.value for area in comparator.areas if area.name == name)


def test_the_country_outside_the_range_of_its_areas_is_rejected(snapshot):
    found = comparator(snapshot, NAME)
    shown = [value_of(found, name) for name in ("Stoke-on-Trent", "West Midlands", "England")]
    assert (found.year, shown) == (2024, [281, 141, None])
    assert next(area.status for area in found.areas if area.name == "England") == IMPLAUSIBLE
    assert "1,258 is printed for England" in found.remarks[0]
    assert value_of(found, "Statistical neighbours of the 2025 model") == 142


def test_it_is_a_query_that_a_rule_raised(snapshot):
    query = next(each for each in read_queries(snapshot, ANALYST) if each.ref == f"R-{NAME}")
    assert (query.state, query.rule, query.owner_agreed) == ("Open", "A comparator outside its own range", False)


def test_one_within_the_range_is_shown():
    for value, shown in ((1258, None), (150, 150)):
        with holding(comparators=ROWS.format(value), statistical_neighbours=HOME) as connection:
            assert value_of(comparator(connection, NAME), "England") == shown
