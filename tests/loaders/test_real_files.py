"""Public files that nobody here wrote load as they are."""

import csv
import io
import re
from datetime import date

import pyarrow.parquet as parquet
import pytest

from loaders.cells import Unreadable
from loaders.kinds import TITLE
from loaders.source import sources
from operations import snapshots
from tests.conftest import take_in
from tests.loaders.workbooks import take
from warehouse.snapshot import open_snapshot


@pytest.fixture
def real(shared_data):
    def content(name: str) -> bytes:
        path = shared_data / name
        if not path.exists():
            pytest.skip(f"{name} is not here")
        return path.read_bytes()

    return content


def test_the_statutory_return_of_missing_children(real):
    report, _ = take(real("sector/ssda903/missing.csv"), "missing.csv")
    assert (report.source, report.rows_read, report.rows_kept) == ("ssda903_missing", 43, 43)
    assert [issue.problem for issue in report.issues] == [
        "The episode begins while an earlier one of the same child is open, or overlaps it (574)"
    ]
    (before,) = report.understood_so
    assert before.startswith("Rows dated before April 2017 to March 2018, the period of the file") and "3 rows" in before


def test_the_list_of_schools_of_the_department_for_education(real):
    report, cleaned = take(real("schools/dfe_school_data_sql_2018.csv"), "schools.csv")
    assert (report.source, report.rows_read, report.rows_kept) == ("schools", 26_346, 119)
    assert set(parquet.read_table(io.BytesIO(cleaned)).column("la_code").to_pylist()) == {861}


def test_nearly_every_name_of_a_school_in_england_is_a_public_title(real):
    names = [
        row["SchoolName"] for row in csv.DictReader(real("schools/dfe_school_data_sql_2018.csv").decode("cp1252").splitlines())
    ]
    refused = [name for name in names if name and not is_title(name)]
    assert len(refused) < 10, refused


def is_title(name: str) -> bool:
    try:
        return bool(TITLE.read(name, None))
    except Unreadable:
        return False


def test_the_download_of_get_information_about_schools(real):
    ours = re.sub(rb'^(\d{6}),"\d{3}",', rb'\1,"861",', real("schools/gias_format_sample_4rows.csv"), flags=re.M)
    report, cleaned = take(ours, "edubasealldata.csv")
    kept = parquet.read_table(io.BytesIO(cleaned)).to_pylist()
    assert report.source == "schools" and report.rows_kept == report.rows_read == 4
    assert {row["phase"] for row in kept} <= set(sources()["schools"].column("phase").kind.options)
    assert (kept[0]["pupils"], kept[0]["census_on"]) == (237, date(2018, 1, 18))
    assert report.issues == []


def test_the_comparators_of_the_local_authority_interactive_tool(real):
    content = real("statistics/lait_stoke_and_comparators.csv")
    report, cleaned = take(content, "lait.csv")
    rows = parquet.read_table(io.BytesIO(cleaned)).to_pylist()
    assert report.source == "comparators" and report.rows_read == len(content.decode("utf-8-sig").splitlines()) - 1
    assert all((row["value"] is None) == (row["value_status"] is not None) for row in rows)


def test_the_population_estimates_of_the_office_for_national_statistics(real):
    content = real("statistics/ons_mid-year_population_estimates_2012_to_2024.csv")
    report, cleaned = take(content, "ons.csv")
    rows = parquet.read_table(io.BytesIO(cleaned)).to_pylist()
    assert report.source == "child_population" and report.rows_kept == report.rows_read == len(rows)
    england = next(row for row in rows if row["year"] == 2024 and row["level"] == "National")
    assert england["children"] == 12_183_016


EES = {  # rows of the file, times the measures that are kept of it
    "b1_children_in_need_2013_to_2025.csv": (208, 2),
    "c1_children_in_need_referrals_and_rereferrals_2013_to_2025.csv": (208, 4),
    "c3_factors_identified_at_end_of_assessment_2018_to_2025.csv": (128, 8),
    "c4_children_in_need_section_47s_and_icpcs_2013_to_2025.csv": (208, 4),
    "cla_missing_away_la_edition2024.csv": (1040, 1),
    "cla_number_and_rate_per_10k_children.csv": (240, 2),
    "cla_outcomes_permanent_exclusions_and_suspensions_la.csv": (288, 2),
    "d3_cpps_subsequent_plan_2013_to_2025.csv": (208, 3),
    "d5_cpps_at31march_by_duration_2013_to_2025.csv": (208, 7),
}


def statistics_in(content: bytes, name: str) -> list[dict]:
    report, cleaned = take(content, name)
    rows = parquet.read_table(io.BytesIO(cleaned)).to_pylist()
    assert (report.source, report.issues_found, report.rows_kept) == ("dfe_statistics", 0, len(rows))
    return rows


@pytest.mark.parametrize("name", EES)
def test_a_table_of_explore_education_statistics_loads_as_it_is_with_every_measure_that_is_kept(real, name):
    rows, measures = EES[name]
    found = statistics_in(real(f"statistics/{name}"), name)
    assert len(found) == rows * measures and len({row["measure"] for row in found}) == measures
    assert all((row["value"] is None) == (row["value_status"] is not None) for row in found)
    assert {row["region"] for row in found if row["level"] == "Regional"} == {"West Midlands"}


def test_symbols_of_the_department_are_statuses_in_the_plans_by_duration_of_2023(real):
    name = "d5_cpps_at31march_by_duration_2013_to_2025.csv"
    stoke = {
        row["measure"]: (row["value"], row["value_status"])
        for row in statistics_in(real(f"statistics/{name}"), name)
        if row["la_code"] == 861 and row["year"] == 2023
    }
    assert stoke["Child protection plans at 31 March"] == (515, None)
    assert [stoke[measure] for measure in ("Plans of 3 months or less", "Plans of 3 to 6 months", "Plans of 6 to 12 months")] == [
        (162, None),
        (176, None),
        (120, None),
    ]
    assert stoke["Plans of 1 to 2 years"] == stoke["Plans of 2 years or more"] == (None, "suppressed")


def test_the_statistical_neighbours_as_the_department_lays_them_out(real):
    report, cleaned = take(real("statistics/sn_model_2025_wide.csv"), "sn_model_2025_wide.csv")
    rows = parquet.read_table(io.BytesIO(cleaned)).to_pylist()
    assert report.source == "statistical_neighbours" and report.rows_kept == 10
    assert {row["rank"]: row["neighbour_code"] for row in rows} == {
        "1": 335,
        "2": 354,
        "3": 336,
        "4": 371,
        "5": 812,
        "6": 810,
        "7": 333,
        "8": 357,
        "9": 831,
        "10": 372,
    }


def test_two_tables_of_the_department_stand_beside_each_other_and_a_newer_one_takes_the_place_of_its_own(real, ledger, parser):
    names = [name for name in EES if name.startswith(("b1", "c1"))]
    b1, c1 = (real(f"statistics/{name}") for name in names)
    take_in(ledger, parser, b1, c1, names=tuple(names))
    take_in(ledger, parser, b1.replace(b"3186", b"3187"), names=("b1_newer.csv",))
    with open_snapshot(snapshots.current_snapshot(ledger)) as snapshot:
        read = "SELECT count(*), max(value) FILTER (la_code = 861 AND year = 2025) FROM dfe_statistics WHERE measure = ?"
        assert snapshot.execute(read, ["Children in need at 31 March"]).fetchone() == (208, 3187)
        assert snapshot.execute(read, ["Referrals"]).fetchone() == (208, 3874)
