"""A neighbour who knows a child's age, sex, ethnic group, town and the month cannot say which row of the records it is."""

import random
from dataclasses import replace
from datetime import date, datetime

import duckdb
import pandas as pd
import pytest

from attributes import CASE, CHILD_AGE, CHILD_ETHNIC_GROUP, CHILD_SEX, NOT_SAID, OF_A_CHILD, child_home, child_trait
from loaders.kinds import FLAG
from loaders.source import Column, sources
from metrics.declaring.clock import clocks
from metrics.declaring.indicator import indicators
from metrics.disclosure.record_anonymity import NOT_SHOWN, Anonymity, K, anonymity_of, broad_group, grain_of_records
from metrics.records import Records
from metrics.table import NOT_RECORDED
from tests.made_up import frame_of
from warehouse.tables import create_tables

CITY = 62_520
BANDS = {"Under 1": 1, "1 to 4": 4, "5 to 9": 5, "10 to 15": 6, "16 to 17": 2}
TOWNS = {"Hanley": 27, "Stoke": 20, "Longton": 18, "Tunstall": 16, "Burslem": 12, "Fenton": 7}
NAMES = "White British, Asian Pakistani, Asian Bangladeshi, Asian Indian, Mixed, Black African, Black, White other, Other"
GROUPS = dict(zip(NAMES.split(", "), (68, 9, 3, 2, 7, 4, 2, 3, 2)))
COLUMNS = ("sex", "age_band", "town", "ethnic_group", "sen", "risk")
ATTRIBUTES = {
    "sex": CHILD_SEX,
    "age_band": CHILD_AGE,
    "town": child_home(smallest_share=0.05),
    "ethnic_group": CHILD_ETHNIC_GROUP,
    "sen": child_trait(smallest_share=0.03),
    "risk": CASE,
}


def broken_down_by(*columns: str, children: int = CITY) -> Anonymity:
    return Anonymity(columns, ATTRIBUTES, children)


@pytest.mark.parametrize(("children", "shown"), [(100, "EHC plan"), (99, NOT_SHOWN)])
def test_what_ten_children_share_is_shown_and_what_nine_share_is_not(children, shown):
    tenth = Anonymity(("sen",), {"sen": child_trait(smallest_share=0.1)}, children)
    assert tenth.coarsened({"sen": "EHC plan"}, ["sen"]) == {"sen": shown}


def drawn(rng: random.Random, parts: dict[str, int]) -> str:
    return rng.choices(list(parts), list(parts.values()))[0]


@pytest.fixture(scope="module")
def city() -> pd.DataFrame:
    """Every child of a made-up city of this size, each with a day on which something happened."""
    rng = random.Random(861)
    return pd.DataFrame(
        [
            {
                "record_id": f"r{number:05}",
                "date": date(2025, rng.randint(1, 3), rng.randint(1, 28)),
                "sex": rng.choice(["Female", "Male"]),
                "age_band": drawn(rng, BANDS),
                "town": drawn(rng, TOWNS),
                "ethnic_group": drawn(rng, GROUPS),
                "sen": rng.choice(["No SEN", "EHC plan"]),
                "risk": rng.choice(["High", "Low"]),
            }
            for number in range(CITY)
        ]
    )


@pytest.mark.parametrize(
    "columns", [COLUMNS, ("age_band", "town", "ethnic_group"), ("age_band", "ethnic_group"), ("town", "sex")]
)
def test_the_motivated_intruder_finds_at_least_ten_children_of_the_city_behind_every_row(city, columns):
    """The intruder knows everything about every child of the city, and looks which of them a row may be."""
    records = city.sample(3_000, random_state=1)
    anonymity = broken_down_by(*columns)
    shown = frame_of(anonymity.narrowed(recorded(records.to_dict("records"), days=frozenset({"date"}))))
    known = city.assign(ethnic_group=city["ethnic_group"].map(broad_group))
    compared = list(anonymity.shown)
    for values, rows in shown.groupby(compared):
        fits = pd.Series(True, index=known.index)
        for name, value in zip(compared, values):
            fits &= known[name].eq(value) | (value == NOT_SHOWN)
        assert fits.sum() >= K, values
    assert len(shown) == len(records) and set(shown["date"]) <= {"Jan 2025", "Feb 2025", "Mar 2025"}


def test_what_is_shown_of_a_child_is_the_age_where_they_live_and_one_more_the_same_at_every_look():
    assert broken_down_by(*COLUMNS).shown == ("age_band", "town", "sex")
    assert broken_down_by("ethnic_group", "sen").shown == ("sen",) and broken_down_by("risk").shown == ()


def test_records_cannot_be_narrowed_to_a_group_that_is_not_shown():
    """Otherwise choosing group after group would tell what the column does not."""
    anonymity = broken_down_by(*COLUMNS)
    assert [name for name in COLUMNS if not anonymity.may_be_chosen(name)] == ["ethnic_group", "sen"]
    assert anonymity.may_be_chosen(None)


def test_a_column_that_nobody_says_anything_of_is_neither_shown_nor_chosen():
    anonymity = broken_down_by("age_band", "weekday")
    record = {"record_id": "r1", "age_band": "10 to 15", "weekday": "Monday", "friend": "Ann", "risk": "High"}
    shown = anonymity.narrowed(recorded([record]))
    assert list(shown.kinds) == list(shown.rows[0]) == ["record_id", "age_band", "risk"]
    assert not anonymity.may_be_chosen("weekday")


@pytest.fixture(scope="module")
def declared_columns():
    with duckdb.connect() as connection:
        create_tables(connection, sources())
        yield connection


@pytest.mark.parametrize("declared", [*indicators().values(), *clocks().values()], ids=lambda declared: declared.id)
def test_at_most_three_things_are_shown_of_a_child_in_any_records(declared, declared_columns):
    anonymity = anonymity_of(declared_columns, declared)
    kinds = [anonymity.of(name).kind for name in anonymity.shown]
    assert kinds == [kind for kind in OF_A_CHILD if kind in kinds]


@pytest.mark.parametrize(
    ("of_police", "of_schools", "of_the_indicator", "expected"),
    [
        (CASE, CASE, None, CASE),
        (CASE, CHILD_SEX, None, CHILD_SEX),
        (CHILD_SEX, CHILD_ETHNIC_GROUP, None, CHILD_ETHNIC_GROUP),
        (CASE, CHILD_AGE, None, CHILD_AGE),
        (CASE, NOT_SAID, None, NOT_SAID),
        (NOT_SAID, CHILD_SEX, CASE, CASE),
    ],
)
def test_a_column_describes_whom_its_indicator_says_or_else_whom_the_strictest_of_its_sources_says(
    of_police, of_schools, of_the_indicator, expected
):
    template = sources()["missing_episodes"]
    made = {
        name: replace(template, id=name, columns=(Column("risk", FLAG, "", describes=said),))
        for name, said in (("police", of_police), ("schools", of_schools), ("elsewhere", NOT_SAID))
    }
    with duckdb.connect() as connection:
        create_tables(connection, made | {"child_population": sources()["child_population"]})
        indicator = replace(
            indicators()["missing_episodes"],
            sources=("police", "schools"),
            describes={"risk": of_the_indicator} if of_the_indicator else {},
        )
        assert anonymity_of(connection, indicator).of("risk") == expected


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ({"age_band": "10 to 15", "town": "Fenton", "ethnic_group": "Black African"}, ("10 to 15", "Fenton", "Black")),
        ({"age_band": "Under 1", "town": "Fenton", "ethnic_group": "Black African"}, ("Under 1", "Fenton", NOT_SHOWN)),
        ({"age_band": NOT_RECORDED, "town": None, "ethnic_group": NOT_RECORDED}, (NOT_RECORDED, None, NOT_RECORDED)),
        ({"age_band": "16 to 17", "town": NOT_RECORDED, "ethnic_group": "White British"}, ("16 to 17", NOT_RECORDED, "White")),
    ],
)
def test_row_by_row_as_much_is_shown_as_ten_children_of_the_city_share(given, shown):
    [row] = broken_down_by(*given).narrowed(recorded([given])).rows
    assert tuple(row.values()) == shown


def test_without_a_count_of_the_citys_children_nothing_that_describes_a_child_is_shown():
    record = {"age_band": "10 to 15", "sex": "Male", "risk": "High"}
    [row] = broken_down_by("age_band", "sex", children=0).narrowed(recorded([record])).rows
    assert row == {"age_band": NOT_SHOWN, "sex": NOT_SHOWN, "risk": "High"}


def test_days_and_times_become_months_and_the_order_of_rows_does_not_tell_the_day():
    rows = [
        {"record_id": name, "started": datetime(2025, 3, day, 9, 30), "due": date(2025, 4, 1), "late_by": 2.0}
        for name, day in (("b", 1), ("a", 9), ("c", 5))
    ]
    rows.append({"record_id": "d", "started": None, "due": None, "late_by": None})
    shown = broken_down_by().narrowed(recorded(rows, days=frozenset({"started", "due"}))).rows
    assert [row["record_id"] for row in shown] == ["a", "b", "c", "d"]
    assert [(row["started"], row["due"]) for row in shown] == [("Mar 2025", "Apr 2025")] * 3 + [("", "")]


def test_no_record_at_all_is_no_fault():
    none = Records({"record_id": "VARCHAR", "date": "DATE", "age_band": "VARCHAR"}, [])
    assert broken_down_by("age_band").narrowed(none) == none


@pytest.mark.parametrize(
    ("shown_by", "chosen_by"),
    [("week", "month"), ("month", "month"), ("quarter", "quarter"), ("term", "month"), ("year", "year")],
)
def test_records_are_chosen_by_whole_months_and_by_nothing_finer(shown_by, chosen_by):
    """Where a term ends within a month, term and month together would name a part of it."""
    assert grain_of_records(shown_by) == chosen_by


def recorded(rows: list[dict], days: frozenset[str] = frozenset()) -> Records:
    return Records({name: "TIMESTAMP" if name in days else "VARCHAR" for name in rows[0]}, rows)
