"""Comparators: neighbours by code and by the model of the year, symbols kept as they are, doubts said before a number."""

import pytest

from metrics.benchmarks.beside import IMPLAUSIBLE, Comparator, comparator
from tests.printed_figures import holding

NEIGHBOURS = """
    model_year | la_code | area           | rank | neighbour_code | neighbour
    2020       | 861     | Stoke-on-Trent | 1    | 806            | Middlesbrough
    2024       | 861     | Stoke-on-Trent | 1    | 335            | Walsall
    2024       | 861     | Stoke-on-Trent | 2    | 810            | Kingston upon Hull, City of
    2024       | 861     | Stoke-on-Trent | 3    | 831            | Derby
"""
HEAD = "dataset | year | level | region | la_code | area | measure | value | value_status\n"


def one(rows: str) -> Comparator:
    with holding(statistical_neighbours=NEIGHBOURS, dfe_statistics=HEAD + rows) as connection:
        return comparator(connection, "Plans: Rate")


def shown(found: Comparator) -> dict[str, float | None]:
    return {area.name: area.value for area in found.areas}


def test_neighbours_have_a_median_and_a_range_and_are_found_by_code_however_they_are_named():
    found = one("""
        Plans | 2024 | Local authority |               | 861 | Stoke on Trent   | Rate | 50 |
        Plans | 2024 | Local authority |               | 335 | WALSALL          | Rate | 40 |
        Plans | 2024 | Local authority |               | 810 | Hull             | Rate | 60 |
        Plans | 2024 | Local authority |               | 831 | Derby            | Rate |    | suppressed
        Plans | 2024 | Local authority |               | 806 | Middlesbrough    | Rate | 90 |
        Plans | 2024 | Regional        | West Midlands |     |                  | Rate | 45 |
        Plans | 2024 | National        |               |     |                  | Rate | 41 |
    """)
    assert list(shown(found)) == ["Stoke on Trent", "Statistical neighbours of the 2024 model", "West Midlands", "England"]
    assert list(shown(found).values()) == [50, 50, 45, 41]
    assert found.areas[1].detail == "median of 2; they range from 40 to 60; 1 not published"
    assert found.remarks == ()


def test_neighbours_of_one_value_are_counted_each():
    found = one("""
        Plans | 2024 | Local authority | | 335 | Walsall | Rate | 40 |
        Plans | 2024 | Local authority | | 810 | Hull    | Rate | 40 |
        Plans | 2024 | Local authority | | 831 | Derby   | Rate |    | suppressed
    """)
    assert [area.detail for area in found.areas] == ["median of 2; they range from 40 to 40; 1 not published"]


def test_membership_is_that_of_the_year():
    found = one("""
        Plans | 2021 | Local authority | | 806 | Middlesbrough | Rate | 90 |
        Plans | 2021 | Local authority | | 335 | Walsall       | Rate | 40 |
    """)
    assert shown(found) == {"Statistical neighbours of the 2020 model": 90}


def test_a_symbol_is_kept_as_what_it_says_and_never_as_a_number():
    found = one("Plans | 2024 | Local authority | | 861 | Stoke | Rate | | suppressed")
    assert [(area.value, area.status) for area in found.areas] == [(None, "suppressed")]


def test_a_country_outside_its_areas_is_not_shown_and_a_jump_is_a_remark():
    found = one("""
        Plans | 2023 | Local authority | | 861 | Stoke  | Rate | 20   |
        Plans | 2024 | Local authority | | 861 | Stoke  | Rate | 31   |
        Plans | 2024 | Local authority | | 335 | Walsall| Rate | 40   |
        Plans | 2024 | National        | |     |        | Rate | 81   |
    """)
    assert [(area.name, area.value, area.status) for area in found.areas] == [
        ("Stoke", 31, ""),
        ("Statistical neighbours of the 2024 model", 40, ""),
        ("England", None, IMPLAUSIBLE),
    ]
    assert found.remarks == (
        "Rate (Plans), 2024: 81 is printed for England, while the areas held lie between 31 and 40.",
        "Stoke moved by 55% in a year, from 20 to 31.",
    )


def test_names_become_codes_by_the_list_of_neighbours_and_a_name_that_is_not_there_is_reported():
    rows = """
        short_name | measure | unit | year | area           | value
        Missing    | Missing | %    | 2024 | Stoke-on-Trent | 8
        Missing    | Missing | %    | 2024 | Walsall        | 9
        Missing    | Missing | %    | 2024 | Hull           | 30
    """
    with holding(statistical_neighbours=NEIGHBOURS, comparators=rows) as connection:
        found = comparator(connection, "Missing")
    assert shown(found) == {"Stoke-on-Trent": 8, "Statistical neighbours of the 2024 model": 9}
    assert found.remarks == ("Not used, because the table gives no code for them: Hull.",)


@pytest.mark.parametrize(
    ("areas", "country", "shown_at_all"),
    [
        ((30, 40), 80, True),  # a few areas: at most twice the highest, at least half the lowest
        ((30, 40), 80.1, False),
        ((30, 40), 15, True),
        ((30, 40), 14.9, False),
        (tuple(range(30, 129)), 129, True),  # of 99 the country may lie a little outside
        (tuple(range(30, 130)), 129, True),  # of a hundred it lies between
        (tuple(range(30, 130)), 129.1, False),
        (tuple(range(30, 130)), 30, True),
        (tuple(range(30, 130)), 29.9, False),
    ],
)
def test_a_country_lies_between_its_areas_and_of_a_few_of_them_not_far_outside(areas, country, shown_at_all):
    rows = [
        f"Plans | 2024 | Local authority | | {1000 + place} | Area {place} | Rate | {each} |" for place, each in enumerate(areas)
    ]
    found = one("\n".join([*rows, f"Plans | 2024 | National | | | | Rate | {country} |"]))
    assert (shown(found)["England"] == country, len(found.remarks)) == (shown_at_all, 0 if shown_at_all else 1)


JUMPS = [  # the year before, this year, whether it is worth a remark
    (100, 151, "moved by 51% in a year, from 100 to 151."),
    (100, 150, None),  # by half, and no more
    (100, 49, "moved by 51% in a year, from 100 to 49."),
    (100, 50, None),
    (100, 0, "moved by 100% in a year, from 100 to 0."),
    (0, 100, None),  # from nought there is no share to speak of
]


@pytest.mark.parametrize(("before", "now", "remark"), JUMPS)
def test_a_move_by_more_than_half_in_a_year_is_worth_a_remark_up_and_down(before, now, remark):
    found = one(f"""
        Plans | 2023 | Local authority | | 861 | Stoke-on-Trent | Rate | {before} |
        Plans | 2024 | Local authority | | 861 | Stoke-on-Trent | Rate | {now} |
    """)
    assert found.remarks == ((f"Stoke-on-Trent {remark}",) if remark else ())


def test_a_move_is_of_home_or_country_from_one_year_to_the_next():
    found = one("""
        Plans | 2022 | Local authority | | 861 | Stoke-on-Trent | Rate | 100 |
        Plans | 2024 | Local authority | | 861 | Stoke-on-Trent | Rate | 300 |
        Plans | 2023 | Local authority | | 335 | Walsall        | Rate | 100 |
        Plans | 2024 | Local authority | | 335 | Walsall        | Rate | 300 |
        Plans | 2023 | National        | |     |                | Rate | 100 |
        Plans | 2024 | National        | |     |                | Rate | 160 |
    """)
    assert found.remarks == ("England moved by 60% in a year, from 100 to 160.",)


def test_names_of_the_interactive_tool_are_joined_by_the_list_or_by_the_code_that_is_given():
    rows = """
        short_name | measure | year | area               | la_code | value
        Plans      | Plans   | 2024 | Kingston Upon Hull |         | 60
        Plans      | Plans   | 2024 | WALSALL            |         | 40
        Plans      | Plans   | 2024 | Derby City         | 831     | 50
        Plans      | Plans   | 2024 | Nowhere            |         | 99
    """
    with holding(statistical_neighbours=NEIGHBOURS, comparators=rows) as connection:
        found = comparator(connection, "Plans")
    assert found.areas[0].detail == "median of 3; they range from 40 to 60"
    assert any("Nowhere" in remark for remark in found.remarks)
