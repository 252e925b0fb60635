"""The comparators that are shipped: the median of the ten neighbours is of as many of them as are published."""

import csv

import pytest

from ledger.store import ROOT
from loaders.source import sources
from metrics.benchmarks.beside import comparator
from tests.printed_figures import holding


def as_shipped(name: str, year: str, *columns: str) -> str:
    """Of a reference table the rows of 2025, as a text table: these of its columns, under the names they are declared by."""
    with (ROOT / "data" / "reference" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        rows = [[row[column] for column in (year, *columns)] for row in csv.DictReader(file) if row[year] == "2025"]
    names = [sources()[name].column_under(column) for column in (year, *columns)]
    return "\n".join(" | ".join(row) for row in (names, *rows))


@pytest.mark.parametrize(
    ("measure", "median", "of"), [("ReReferral", 21.55, 10), ("CPP_rate", 48.25, 10), ("RefBySource_Police_%", 31, 9)]
)
def test_the_median_of_the_neighbours_of_2025_is_of_all_ten_where_the_tenth_is_published_too(measure, median, of):
    neighbours = as_shipped("statistical_neighbours", "Model year", "LA code", "Rank", "Neighbour code", "Neighbour")
    tool = as_shipped("comparators", "Year", "Measure short", "Measure", "Area", "Value")
    with holding(statistical_neighbours=neighbours, comparators=tool) as connection:
        found = comparator(connection, measure)
    together = next(area for area in found.areas if area.name.startswith("Statistical neighbours"))
    assert (found.year, together.value) == (2025, pytest.approx(median))
    assert together.detail.startswith(f"median of {of};")


def test_the_plan_rate_of_the_tenth_is_worked_out_as_those_of_the_other_nine_are(shared_data):
    plans = official(shared_data, "d5_cpps_at31march_by_duration_2013_to_2025.csv", "CPP_At31")
    children = official(shared_data, "ons_mid-year_population_estimates_2012_to_2024.csv", "population_estimate")
    with (ROOT / "data" / "reference" / "statistical_neighbours.csv").open(encoding="utf-8", newline="") as file:
        codes = {row["Neighbour"].split(",")[0].casefold(): row["Neighbour code"] for row in csv.DictReader(file)}
    with (ROOT / "data" / "reference" / "comparators.csv").open(encoding="utf-8", newline="") as file:
        rates = [row for row in csv.DictReader(file) if row["Measure short"] == "CPP_rate" and row["Area"].casefold() in codes]
    for row in rates:
        code, year = codes[row["Area"].casefold()], int(row["Year"])
        worked_out = 10_000 * plans[code, year] / children[code, year - 1]
        assert round(worked_out, 1) == pytest.approx(float(row["Value"])), (row["Area"], year)
    assert len(rates) == 50


def official(shared_data, name: str, column: str) -> dict[tuple[str, int], float]:
    with (shared_data / "statistics" / name).open(encoding="utf-8-sig", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["geographic_level"] == "Local authority"]
    return {(row["old_la_code"], int(row["time_period"])): float(row[column]) for row in rows if row[column].isdigit()}
