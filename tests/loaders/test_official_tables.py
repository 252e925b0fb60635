"""Official tables: of what a table is broken down by its totals are taken, and one without them is refused by its name."""

import io

import pyarrow.parquet as parquet
import pytest

from loaders.breakdowns import PARTS
from loaders.outcome import Refused
from tests.loaders.workbooks import take

PLACE = "Local authority,E92000001,England,E12000005,West Midlands,861,E06000021,Stoke-on-Trent"
HEAD = "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name," + (
    "old_la_code,new_la_code,la_name"
)


def table(headings: str, *rows: str, time: str = "Reporting year") -> bytes:
    """Rows of Stoke-on-Trent; one may begin with a time identifier of its own and a bar."""
    lines = [f"202425,{each.partition('|')[0] if '|' in each else time},{PLACE},{each.rpartition('|')[2]}" for each in rows]
    return "\n".join([f"{HEAD},{headings}", *lines]).encode()


def values_in(content: bytes, column: str = "value") -> tuple[list, dict]:
    report, cleaned = take(content, "table.csv")
    assert report.rows_read == report.rows_kept + sum(report.set_aside.values())
    return [row[column] for row in parquet.read_table(io.BytesIO(cleaned)).to_pylist()], report.set_aside


BY_SEX = table("CLA_group,sex,number", "Missing,Total,113", "Missing,Female,60", "Missing,Male,53")
LAST = table("CLA_group,sex,number", "Missing,Female,60", "Missing,Male,53", "Missing,Total,113")
TERMS = table("CLA_group,number", "Academic year|Missing,900", "Autumn term|Missing,400", "Spring term|Missing,500")
TWICE = table("CLA_group,sex,age,number", "A,Total,10 to 15,4", "A,Total,total,9", "A,Male,Total,5", "A,Male,10 to 15,1")
BY_AGE = table("CLA_group,age,number", "Missing,10,1", "Missing,11,c", "Missing,Total,3")
TWO_TABLES = table("CLA_group,sex,number", "Missing,Total,113", "Away,Total,70", "Away,Male,30")


@pytest.mark.parametrize(
    ("content", "kept", "parts"),
    [(BY_SEX, [113], 2), (LAST, [113], 2), (TERMS, [900], 2), (TWICE, [9], 3), (BY_AGE, [3], 2), (TWO_TABLES, [113, 70], 1)],
    ids=["first", "last", "terms", "two breakdowns", "numbers and a total", "two tables"],
)
def test_totals_are_taken_and_their_parts_are_counted(content, kept, parts):
    assert values_in(content) == (kept, {PARTS: parts})


@pytest.mark.parametrize(
    ("content", "named"),
    [
        (table("CLA_group,sex,number", "Missing,Female,60", "Missing,Male,53"), "sex"),
        (table("CLA_group,sex,number", "Missing,Female,60"), "sex"),
        (table("CLA_group,age,number", "Missing,10,60", "Missing,11,53"), "age"),
        (table("CLA_group,age,number", "Missing,10,60"), "age"),
        (table("age_group,population_estimate", "All ages,258000"), "age_group"),
        (table("CLA_group,number", "Missing,60", time="Autumn term"), "time_identifier"),
        (table("CLA_group,sex,sen,number", "A,Total,SEN support,1", "A,Total,EHC plan,2"), "sen"),
        (table("CLA_group,number", "Academic year|Missing,60", "Financial year|Missing,62"), "time_identifier"),
        (table("age_group,population_estimate", "Children aged 10 to 17 years,30"), "age_group"),
        (table("age_group,sex,population_estimate", "Children aged 0 to 17 years,Female,30"), "sex"),
    ],
)
def test_a_breakdown_that_is_not_declared_and_has_no_total_is_refused_by_its_name(content, named):
    with pytest.raises(Refused, match=f"broken down by “{named}”"):
        take(content, "table.csv")


def test_a_table_without_breakdowns_is_taken_whole():
    assert values_in(table("CLA_group,number", "Missing,113", "Away,70")) == ([113, 70], {})


@pytest.mark.parametrize("ages", ["Children aged 0 to 17 years", "0-17", "Under 18"])
def test_of_a_population_by_age_the_children_are_taken(ages):
    content = table("age_group,population_estimate", f"{ages},62520", "Children aged 10 to 17 years,30000", "16 to 17,6500")
    assert values_in(content, "children") == ([62520], {PARTS: 2})


@pytest.mark.parametrize("everybody", ["All ages", "Total"])
def test_everybody_is_not_all_children(everybody):
    content = table("age_group,population_estimate", f"{everybody},258000", "0 to 17,62520")
    assert values_in(content, "children") == ([62520], {PARTS: 1})


def test_in_a_table_about_children_the_total_is_of_them():
    assert values_in(table("CLA_group,age,number", "A,0 to 17,100", "A,18 and over,13", "A,Total,113")) == ([113], {PARTS: 2})


def test_a_table_whose_kind_of_year_was_cut_out_is_read_by_its_totals_too():
    heads = "time_period,geographic_level,country_name,region_name,old_la_code,la_name,CLA_group,sex,number"
    rows = [
        f"202425,Local authority,England,West Midlands,861,Stoke-on-Trent,Missing,{each}" for each in ("Total,113", "Male,53")
    ]
    assert values_in("\n".join([heads, *rows]).encode()) == ([113], {PARTS: 1})


def test_the_headings_of_earlier_editions_are_the_same_measures():
    content = table("category,Re_referrals,Re_referrals_percent", "Referrals,100,21.5")
    assert values_in(content, "measure")[0] == ["Re-referrals within 12 months", "Re-referrals within 12 months (%)"]


SSDA903 = """CHILD,DOB,MISSING,MIS_START,MIS_END
111,01/01/2010,M,03/06/2024,04/06/2024
111,01/01/2010,M,04/06/2024,05/06/2024
222,01/01/2010,M,04/06/2024,
222,01/01/2010,M,07/06/2024,09/06/2024
333,01/01/2010,M,05/06/2024,05/06/2024
333,01/01/2010,M,05/06/2024,06/06/2024
"""


def test_two_episodes_that_begin_on_one_day_are_two_and_only_an_overlap_is_one():
    report, _ = take(SSDA903.encode(), "SSDA903_missing_2024-25.csv")
    assert (report.rows_kept, [issue.cell for issue in report.issues]) == (6, ["D5"])


def test_the_same_episode_twice_is_one():
    report, _ = take((SSDA903 + "333,01/01/2010,M,05/06/2024,06/06/2024\n").encode(), "SSDA903_missing_2024-25.csv")
    assert report.rows_kept == 6


LAIT = """Measure_short,Measure,LA Number,LA and Regions,Years,Years_num,Values,values_num
ReReferral,Re-referrals,810,Kingston Upon Hull,2025 (Rev),2025,21.7,21.7
ReReferral,Re-referrals,-,England,2024/25 (OT),2024,c,
"""


def test_the_interactive_tool_with_its_own_headings_and_marked_years():
    _, cleaned = take(LAIT.encode(), "LAIT.csv")
    rows = parquet.read_table(io.BytesIO(cleaned)).to_pylist()
    kept = [(row["area"], row["la_code"], row["year"], row["value"], row["value_status"]) for row in rows]
    assert kept == [("Kingston Upon Hull", 810, 2025, 21.7, None), ("England", None, 2024, None, "suppressed")]
