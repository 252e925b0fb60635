"""What is said of a cell fits it: no date is asked of an age, no word is called empty, nothing usual is named in every row."""

from datetime import date

import pytest

from loaders.clean import EMPTY, NOT_KNOWN
from loaders.days import NO_SUCH_YEAR
from loaders.days_and_numbers import NO_AGE
from loaders.days_in_doubt import SAME_DAY
from loaders.identifiers import CHECK_IT
from loaders.kinds import CHILD, DAY, NUMBER, age
from loaders.numbers import NONE
from loaders.outcome import ROW_KEPT, ROW_SET_ASIDE, Refused
from loaders.sealed import USUAL
from loaders.source import sources
from tests.loaders.workbooks import read, rows_of, table, take, xlsx

EPISODES, EVENTS, CONTACTS = (sources()[name] for name in ("missing_episodes", "learning_events", "contacts"))
AGE = age(at="on")


@pytest.mark.parametrize(("cell", "says"), [("young", NO_AGE), (1500, NO_AGE), ("01/01/1822", NO_SUCH_YEAR)])
def test_an_age_that_cannot_be_read_is_told_what_an_age_is(cell, says):
    assert read(AGE, cell).problems == {0: says}


@pytest.mark.parametrize(("cell", "says"), [("TBC", NOT_KNOWN), ("n/k", NOT_KNOWN), ("", EMPTY)])
def test_a_word_for_what_is_not_known_is_not_empty(cell, says):
    report, _ = take(xlsx(*table(EPISODES, {}, {"reported_at": cell})))
    assert [(issue.cell, issue.problem, issue.effect) for issue in report.issues] == [("E3", says, ROW_SET_ASIDE)]


def test_numbers_of_nine_digits_in_most_rows_are_said_once():
    found = read(CHILD, *(f"10{number:07d}" for number in range(6)), "999 000 0018")
    assert found.problems == {0: USUAL} and None not in found.values
    report, _ = take(xlsx(*table(CONTACTS, *({"child_id": f"10{number:07d}"} for number in range(6)))))
    assert [(issue.cell, issue.problem, issue.effect) for issue in report.issues] == [("A1", USUAL, ROW_KEPT)]


def test_one_of_nine_digits_among_others_is_said_at_its_cell():
    found = read(CHILD, "999 000 0018", "999 000 0026", "999000003")
    assert list(found.problems) == [2] and found.problems[2].endswith(CHECK_IT)


@pytest.mark.parametrize("written", [["05/04/2024", "05/05/2024", "05/06/2024", "05/07/2024"]])
def test_the_same_day_of_each_month_is_read_day_first_and_said(written):
    found = read(DAY, *written)
    assert found.values == [date(2024, month, 5) for month in (4, 5, 6, 7)]
    assert found.problems == {0: SAME_DAY, 2: SAME_DAY, 3: SAME_DAY}


def test_none_as_an_export_writes_it_is_nought_and_said():
    found = read(NUMBER, "None", "none", "nil", 12)
    assert (found.values, found.problems) == ([0, 0, 0, 12], {0: NONE})


@pytest.mark.parametrize(("title", "said"), [("All Babies Count", 0), ("Total", 1), ("All events", 1), ("Overall result", 1)])
def test_a_title_that_begins_with_all_is_no_total(title, said):
    rows = [{"event": "Neglect", "headcount": 12}, {"event": "Hidden men", "headcount": 7}, {"event": title, "headcount": 8}]
    report, _ = take(xlsx(*table(EVENTS, *rows)))
    assert sum("may be a total" in issue.problem for issue in report.issues) == said


def test_sheets_on_which_numbers_begin_anew_are_refused_and_told_what_to_do():
    north, south = ([{"misper_ref": str(number), "risk": risk} for number in range(1, 4)] for risk in ("Low", "High"))
    with pytest.raises(Refused, match="where numbers begin anew on each sheet, put the sheet's name in front of them"):
        take(xlsx(*table(EPISODES, *north), more={"South": table(EPISODES, *south)}))


def test_a_course_called_so_counts():
    _, cleaned = take(xlsx(*table(EVENTS, {"event": "Neglect"}, {"event": "All Babies Count"})))
    assert len(rows_of(cleaned, "event")) == 2
