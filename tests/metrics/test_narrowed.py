"""A neighbour who knows a child's age, sex, ethnic group, town and the month cannot say which row of the records it is."""

import random
from datetime import date, datetime

import pandas as pd
import pytest

from metrics.declaring.indicator import indicators
from metrics.disclosure.record_anonymity import (
    AGE,
    DESCRIBES,
    LIVES,
    MORE,
    NOT_SHOWN,
    K,
    broad_group,
    may_be_chosen,
    narrowed,
    shown_of,
)
from metrics.records import Records
from metrics.table import NOT_RECORDED
from tests.made_up import frame_of

CITY = 62_520
BANDS = {"Under 1": 1, "1 to 4": 4, "5 to 9": 5, "10 to 15": 6, "16 to 17": 2}
TOWNS = {"Hanley": 27, "Stoke": 20, "Longton": 18, "Tunstall": 16, "Burslem": 12, "Fenton": 7}
GROUPS = {
    "White British": 68,
    "Asian Pakistani": 9,
    "Asian Bangladeshi": 3,
    "Asian Indian": 2,
    "Mixed": 7,
    "Black African": 4,
    "Black": 2,
    "White other": 3,
    "Other": 2,
}
COLUMNS = ("sex", "age_band", "town", "ethnic_group", "sen", "risk")
OF_THE_CASE = {
    "activity",
    "agency",
    "area",
    "arising_from",
    "assessment_type",
    "category",
    "circumstances",
    "contact_outcome",
    "contact_point",
    "contact_source",
    "contributor",
    "course",
    "da_risk",
    "employer",
    "event_kind",
    "exclusion_type",
    "expected",
    "exploitation_flag",
    "exploitation_type",
    "factor",
    "format",
    "gestation",
    "grade",
    "group_heard",
    "in_all_of",
    "kind",
    "meeting",
    "missing_from",
    "modifiable_factors",
    "needs_support",
    "notice_type",
    "onset_place",
    "outcome",
    "owner_agency",
    "panel_decision",
    "partner",
    "partners",
    "phase",
    "primary_need",
    "reason",
    "referral_route",
    "referral_source",
    "rfm_level",
    "risk",
    "scrutineer",
    "self_grade",
    "stage",
    "standard",
    "status",
    "theme",
    "title",
    "topic",
    "triage",
    "trust",
}


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
    shown = frame_of(narrowed(recorded(records.to_dict("records"), days={"date"}), columns, CITY))
    known = city.assign(ethnic_group=city["ethnic_group"].map(broad_group))
    compared = [name for name in shown_of(columns) if name in shown]
    for values, rows in shown.groupby(compared):
        fits = pd.Series(True, index=known.index)
        for name, value in zip(compared, values):
            fits &= known[name].eq(value) | (value == NOT_SHOWN)
        assert fits.sum() >= K, values
    assert len(shown) == len(records) and set(shown["date"]) <= {"Jan 2025", "Feb 2025", "Mar 2025"}


def test_what_is_shown_of_a_child_is_the_age_where_they_live_and_one_more_the_same_at_every_look():
    assert shown_of(COLUMNS) == ("age_band", "town", "sex")
    assert shown_of(("ethnic_group", "sen")) == ("ethnic_group",) and shown_of(("risk",)) == ()
    for indicator in indicators().values():
        shown = shown_of(indicator.by)
        assert len(shown) <= 3 and all(sum(name in kind for name in shown) <= 1 for kind in (AGE, LIVES, MORE))


def test_records_cannot_be_narrowed_to_a_group_that_is_not_shown():
    """Otherwise choosing group after group would tell what the column does not."""
    assert [name for name in COLUMNS if not may_be_chosen(name, COLUMNS)] == ["ethnic_group", "sen"]
    assert may_be_chosen(None, COLUMNS)


def test_every_column_by_which_figures_are_broken_down_is_known_to_describe_a_child_or_the_case():
    assert {name for indicator in indicators().values() for name in indicator.by} - set(DESCRIBES) - OF_THE_CASE == set()


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
    [row] = narrowed(recorded([given]), tuple(given), CITY).rows
    assert tuple(row.values()) == shown


def test_without_a_count_of_the_citys_children_nothing_that_describes_a_child_is_shown():
    [row] = narrowed(recorded([{"age_band": "10 to 15", "sex": "Male", "risk": "High"}]), ("age_band", "sex"), 0).rows
    assert row == {"age_band": NOT_SHOWN, "sex": NOT_SHOWN, "risk": "High"}


def test_days_and_times_become_months_and_the_order_of_rows_does_not_tell_the_day():
    rows = [
        {"record_id": name, "started": datetime(2025, 3, day, 9, 30), "due": date(2025, 4, 1), "late_by": 2.0}
        for name, day in (("b", 1), ("a", 9), ("c", 5))
    ]
    rows.append({"record_id": "d", "started": None, "due": None, "late_by": None})
    shown = narrowed(recorded(rows, days={"started", "due"}), (), CITY).rows
    assert [row["record_id"] for row in shown] == ["a", "b", "c", "d"]
    assert [(row["started"], row["due"]) for row in shown] == [("Mar 2025", "Apr 2025")] * 3 + [("", "")]


def test_no_record_at_all_is_no_fault():
    none = Records({"record_id": "VARCHAR", "date": "DATE", "age_band": "VARCHAR"}, [])
    assert len(narrowed(none, ("age_band",), CITY)) == 0


def recorded(rows: list[dict], days: set[str] = frozenset()) -> Records:
    return Records({name: "TIMESTAMP" if name in days else "VARCHAR" for name in rows[0]}, rows)
