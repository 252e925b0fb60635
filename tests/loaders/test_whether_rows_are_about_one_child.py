"""Whether the rows under one number can be about one child: two sexes, two births, and a number in too many rows."""

import duckdb
import pytest

from loaders.one_child import few_rows, one_birth, one_sex


def in_order(check: str, columns: str, *rows: tuple) -> bool:
    """Whether none of the rows is asked about."""
    connection = duckdb.connect()
    connection.execute(f"CREATE TABLE given ({columns})")
    connection.executemany(f"INSERT INTO given VALUES ({', '.join('?' for _ in rows[0])})", rows)
    return all(right for (right,) in connection.execute(f"SELECT {check} FROM given").fetchall())


@pytest.mark.parametrize(
    ("ages", "right"),
    [
        ([(10, "2024-04-01"), (10, "2024-04-01")], True),
        ([(10, "2024-04-01"), (11, "2024-04-02")], True),
        ([(10, "2023-04-01"), (10, "2025-03-31")], True),  # an age that was not brought up to date, one day short of two years
        ([(10, "2023-04-01"), (10, "2025-04-01")], False),
        ([(10, "2024-04-01"), (12, "2024-04-02")], True),
        ([(10, "2024-04-01"), (12, "2024-04-01")], False),
        ([(10, "2024-04-01"), (None, "2010-04-01")], True),
        ([(10, "2020-04-01"), (12, "2022-04-01"), (14, "2022-04-01")], False),
    ],
)
def test_ages_that_put_the_birth_two_years_or_more_apart_are_asked_about(ages, right):
    check = one_birth("age", "day", "child")
    assert in_order(check, "child VARCHAR, age INTEGER, day DATE", *(("a", *each) for each in ages)) is right
    assert in_order(check, "child VARCHAR, age INTEGER, day DATE", *((str(each), *each) for each in ages)) is True


@pytest.mark.parametrize(
    ("sexes", "right"),
    [(("Male", "Male"), True), (("Male", "Female"), False), (("Male", "Not recorded"), True), (("Male", None), True)],
)
def test_male_and_female_under_one_number_are_asked_about_and_what_is_not_known_is_not(sexes, right):
    assert in_order(one_sex("sex", "child"), "child VARCHAR, sex VARCHAR", *(("a", each) for each in sexes)) is right


@pytest.mark.parametrize(("numbers", "right"), [(["x"] * 3, True), (["x"] * 4, False), ([None] * 4, True)])
def test_a_number_in_more_than_three_rows_is_asked_about(numbers, right):
    assert in_order(few_rows("number"), "number VARCHAR", *((each,) for each in numbers)) is right
