"""Records of one group: only those whose group is shown; and no row says where it stands in the partner's file."""

from datetime import date

from metrics.disclosure.record_anonymity import NOT_SHOWN, shown_group
from metrics.table import NOT_RECORDED
from tests.metrics.test_narrowed import broken_down_by, recorded


def test_whoever_chooses_a_group_sees_only_those_whose_group_is_shown():
    """Of the two babies in Fenton the town is not shown; to be among those of Fenton would tell it."""
    ages = ("Under 1", "10 to 15", "Under 1", "16 to 17")
    rows = [{"record_id": f"r{place}", "age_band": age, "town": "Fenton", "sex": "Male"} for place, age in enumerate(ages)]
    rows.append({"record_id": "r4", "age_band": "10 to 15", "town": None, "sex": "Male"})
    anonymity = broken_down_by("age_band", "town", "sex", children=3_000)

    def shown(by: str | None, group: str | None) -> list[tuple]:
        return [(row["record_id"], row["town"]) for row in anonymity.narrowed(recorded(rows), by, group).rows]

    assert shown(None, None)[:2] == [("r0", NOT_SHOWN), ("r1", "Fenton")] and len(shown(None, None)) == 5
    assert shown("town", "Fenton") == [("r1", "Fenton"), ("r3", "Fenton")]
    assert shown("town", NOT_RECORDED) == [("r4", None)] and shown("town", "Hanley") == []


def test_a_group_of_the_census_is_chosen_as_broadly_as_it_is_shown():
    """Whoever chooses White British would else know of each that it is not White Irish."""
    anonymity = broken_down_by("ethnic_group")
    rows = recorded([{"record_id": "r1", "ethnic_group": "White British"}, {"record_id": "r2", "ethnic_group": "Asian Indian"}])
    assert [row["record_id"] for row in anonymity.narrowed(rows, "ethnic_group", "White").rows] == ["r1"]
    assert anonymity.narrowed(rows, "ethnic_group", "White British").rows == []
    assert [shown_group("ethnic_group", name) for name in ("White British", NOT_RECORDED)] == ["White", NOT_RECORDED]


def test_where_a_row_stands_is_not_among_what_is_shown():
    """A file in order of time gives the day back: its hundredth row of three thousand is of the month's first days."""
    rows = [{"record_id": "r1", "place": "load 3, sheet Contacts, row 100", "date": date(2025, 3, 1)}]
    assert list(broken_down_by().narrowed(recorded(rows, days=frozenset({"date"}))).kinds) == ["record_id", "date"]
