"""Titles that may be another one's, and grades that may be on another scale, are said."""

import pytest

from loaders.days_and_numbers import SCALE
from loaders.kinds import TITLE, whole
from loaders.outcome import CELL_EMPTY, ROW_KEPT
from loaders.source import sources
from loaders.titles_in_doubt import COPIED, CUT
from tests.loaders.workbooks import read, rows_of, table, take, xlsx

ATTENDANCE, GRADES = (sources()[name] for name in ("training_attendance", "gcp2_assessments"))
LONG = "Safeguarding children with disabilities"


@pytest.mark.parametrize(
    ("titles", "said"),
    [
        ([LONG, LONG[:31]], {1: CUT}),
        ([LONG, LONG[:30]], {}),
        ([LONG[:31], "Neglect"], {}),
        (["Neglect", "Neglect (2)", "Neglect(3)"], {1: COPIED, 2: COPIED}),
        (["Level (2)", "Neglect"], {}),
    ],
)
def test_a_title_that_may_be_another_one_is_kept_and_said(titles, said):
    found = read(TITLE, *titles)
    assert (found.values, found.problems) == (titles, said)


@pytest.mark.parametrize(("name", "said"), [(LONG[:31], [CUT]), ("Neglect (2)", [COPIED]), ("Neglect", []), (LONG[:30], [])])
def test_so_is_one_that_is_the_name_of_the_sheet_and_once(name, said):
    place = [column.name for column in ATTENDANCE.columns].index("course")
    report, cleaned = take(xlsx(*(row[:place] + row[place + 1 :] for row in table(ATTENDANCE, {}, {})), name=name))
    assert [(issue.cell, issue.problem, issue.effect) for issue in report.issues] == [
        ("sheet name", each, ROW_KEPT) for each in said
    ]
    assert rows_of(cleaned, "course") == [(name,)] * 2


def test_grades_beside_one_above_the_scale_may_be_on_a_longer_one():
    report, cleaned = take(xlsx(*table(GRADES, *({"physical_grade": grade} for grade in (5, 5, 7, 3)))))
    assert [(issue.cell, issue.problem, issue.effect) for issue in report.issues] == [
        ("G1", SCALE.format(most=5), ROW_KEPT),
        ("G4", "a number of at most 5 was expected", CELL_EMPTY),
    ]
    assert rows_of(cleaned, "physical_grade") == [(5,), (5,), (None,), (3,)]


@pytest.mark.parametrize("grades", [[5, 55, 3], [5, 4, "11"], [5, "n/k", 0], [10, 1]])
def test_a_number_that_is_on_no_scale_says_nothing_of_the_others(grades):
    kind = whole(1, 10) if 10 in grades else whole(1, 5)
    assert not any("longer scale" in problem for problem in read(kind, *grades).problems.values())
