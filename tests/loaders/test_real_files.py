"""Public files that nobody here wrote load as they are."""

import csv
import io
import re

import pyarrow.parquet as parquet
import pytest

from loaders.cells import Unreadable
from loaders.kinds import TITLE
from loaders.source import sources
from tests.loaders.workbooks import take


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
    assert [issue.problem for issue in report.issues] == ["The episode overlaps an earlier one of the same child (574)"]


def test_the_list_of_schools_of_the_department_for_education(real):
    report, cleaned = take(real("schools/dfe_school_data_sql_2018.csv"), "schools.csv")
    assert (report.source, report.rows_read, report.rows_kept) == ("schools", 26_346, 119)
    assert set(parquet.read_table(io.BytesIO(cleaned)).column("la_code").to_pylist()) == {861}


def test_nearly_every_name_of_a_school_in_england_is_a_public_title(real):
    names = [row["SchoolName"] for row in csv.DictReader(real("schools/dfe_school_data_sql_2018.csv").decode("cp1252").splitlines())]
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
