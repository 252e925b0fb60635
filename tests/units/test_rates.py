"""A rate is of a declared population, whose number somebody publishes: which number, of which year, and where it is shown."""

from datetime import date

import pytest

from exports.figures import VALUES, values_sheet
from loaders.source import sources
from metrics.declaring import population
from metrics.declaring.indicator import Example, indicators
from metrics.declaring.population import CHILDREN, LOOKED_AFTER, PUPILS, Population
from metrics.table import DISPUTED, OK, PROVISIONAL, WHOLE
from metrics.values import values
from metrics.viewer import EXACT, RELEASED
from metrics.working_out.found import Covered, Found, Measured, Span
from metrics.working_out.populations import newest_children, numbers_of
from metrics.working_out.status import rate_of
from periods import MONTH
from tests.units.town import LENT, RATED
from tests.worked_examples import tiny_warehouse
from wording.rows import printed_rows
from wording.table import TableWords

DECLARED = [each for each in vars(population).values() if isinstance(each, Population)]
GIVEN = {
    "child_population": """
        year | level           | la_code | children
        2023 | Local authority | 861     | 60632
        2024 | Local authority | 861     | 62520
        2024 | Local authority | 860     | 100
        2024 | National        |         | 12183016
    """,
    "dfe_statistics": """
        dataset                                      | year | level           | la_code | measure          | value
        Children looked after on 31 March each year  | 2024 | Local authority | 861     | Children         | 1152
        Children looked after on 31 March each year  | 2025 | Local authority | 861     | Children         |
        Children looked after on 31 March each year  | 2024 | Local authority | 861     | Rate per 10,000  | 190
        Children looked after on 31 March each year  | 2024 | Local authority | 860     | Children         | 7
        Referrals and Re-referrals                   | 2024 | Local authority | 861     | Referrals        | 4798
    """,
    "schools": """
        urn    | school | la_code | phase     | pupils | census_on
        100001 | Ash    | 861     | Primary   | 200    | 2025-01-16
        100002 | Birch  | 861     | Primary   | 150    | 2025-01-16
        100003 | Cedar  | 861     | Secondary | 900    | 2025-01-16
        100004 | Dogwood| 861     |           | 30     | 2025-01-16
        100005 | Elm    | 861     | Secondary |        |
    """,
}
NUMBERS = [
    (CHILDREN, {(2023, None, WHOLE): 60632, (2024, None, WHOLE): 62520}),
    (LOOKED_AFTER, {(2023, None, WHOLE): 1152}),
    (PUPILS, {(2024, None, WHOLE): 1280, (2024, "phase", "Primary"): 350, (2024, "phase", "Secondary"): 900}),
]


@pytest.mark.parametrize(("of", "numbers"), NUMBERS, ids=[of.name for of, _ in NUMBERS])
def test_the_number_of_a_financial_year_is_the_published_one_of_this_authority(of, numbers):
    with tiny_warehouse(Example(GIVEN, ""), sources()) as connection:
        assert numbers_of(connection, of) == numbers
        assert newest_children(connection) == (2024, 62520)


@pytest.mark.parametrize("of", DECLARED, ids=lambda of: of.name)
def test_where_nobody_loaded_the_number_there_is_none_and_no_rate(of):
    with tiny_warehouse(Example({}, ""), sources()) as connection:
        assert numbers_of(connection, of) == {} and newest_children(connection) is None


@pytest.mark.parametrize("of", DECLARED, ids=lambda of: of.name)
def test_a_population_is_published_so_that_the_release_rule_need_not_hide_it(of):
    assert sources()[of.source].reference


def test_only_what_counts_is_said_as_a_rate_and_groups_only_where_the_population_is_counted_by_them():
    rated = [each for each in indicators().values() if each.rate]
    assert {each.rate.name for each in rated} >= {"per 10,000 children", "per 100 looked-after children", "per 100 pupils"}
    assert all(each.unit.is_count and each.unit.population is None for each in rated)
    assert all(each.rate.population.by in ("", *each.by) for each in rated)
    assert [each.id for each in indicators().values() if each.unit.population and set(each.by) - {each.unit.population.by}] == []


YEARS = {2023: (sum(LENT[:12]), 4200), 2024: (sum(LENT[12:]), 4500)}


@pytest.mark.parametrize(("level", "base"), [(EXACT, 1), (RELEASED, 5)])
@pytest.mark.parametrize("year", YEARS)
def test_a_whole_year_has_a_rate_made_of_its_own_number_and_a_released_one_of_the_released(files, level, base, year):
    lent, riders = YEARS[year]
    row = next(row for row in files[level].table(RATED, "year").rows if row.start.year == year)
    assert row.value == base * int(lent / base + 0.5)
    assert row.rate == pytest.approx(1000 * row.value / riders, abs=0.05 if level == RELEASED else 1e-9)


def test_each_group_has_the_rate_of_its_own_population_and_a_month_has_none(files):
    groups = {row.breakdown: row for row in files[EXACT].table(RATED, "year", "wheel").rows if row.start.year == 2024}
    of_each = {name: 1000 * groups[name].value / riders for name, riders in {"Small": 2600, "Large": 1900}.items()}
    assert {name: row.rate for name, row in groups.items()} == pytest.approx(of_each)
    assert {row.rate for row in files[EXACT].table(RATED, "month").rows} == {None}


@pytest.mark.parametrize(
    ("grain", "clipped", "status", "population", "rate"),
    [
        ("year", False, OK, 4500.0, 200.0),
        ("year", False, DISPUTED, 4500.0, 200.0),
        ("year", False, PROVISIONAL, 4500.0, None),
        ("year", True, OK, 4500.0, None),
        ("quarter", False, OK, 4500.0, None),
        ("year", False, OK, 0.0, None),
        ("year", False, OK, None, None),
    ],
)
def test_only_a_whole_year_has_a_rate_a_disputed_one_too(grain, clipped, status, population, rate):
    span = Span(grain, date(2024, 4, 1), date(2025, 3, 31), "2024-25", clipped)
    came = Covered(MONTH, 12, False, 12, span.start, span.stop, span.stop, [], [], [])
    assert rate_of(Measured(span, None, WHOLE, Found(900, value=900), came, population), RATED, 900.0, status) == rate


def test_a_part_of_a_year_has_none(files):
    [row] = values(files[EXACT].connection, RATED, files[EXACT].viewer, "year", None, (date(2024, 4, 1), date(2024, 6, 30))).rows
    assert row.value == sum(LENT[12:15]) and row.rate is None


@pytest.mark.parametrize("level", [EXACT, RELEASED])
def test_the_rate_is_shown_under_the_name_of_its_population(files, level):
    table = files[level].table(RATED, "year")
    column = TableWords(table).columns["Per 1,000 riders"]
    assert [float(each) for each in column] == [pytest.approx(row.rate, abs=0.05) for row in table.rows]
    row = dict(zip([heading for heading, _ in VALUES], values_sheet("All", [table], level == EXACT).rows[-1]))
    assert (row["Rate"].value, row["Rate"].places, row["Rate is"]) == (table.rows[-1].rate, 1, "per 1,000 riders")
    assert printed_rows(table)[-1]["rate_is"] == "per 1,000 riders"
