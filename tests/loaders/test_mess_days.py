"""Days, moments and ages as partners write them: each is understood, or is an issue. Never a guess."""

from datetime import date, datetime

import pytest
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from loaders.cells import NOT_AVAILABLE, UNREADABLE
from loaders.columns import ages_from_births
from loaders.kinds import DAY, MOMENT, age
from loaders.source import sources
from tests.loaders.workbooks import headings, read, row_of, saved, take, xlsx

EPISODES = sources()["missing_episodes"]
SECOND = date(2024, 9, 2)


@pytest.mark.parametrize(
    "cell",
    [
        datetime(2024, 9, 2, 0, 0),
        SECOND,
        45537,
        45537.0,
        "45537",
        "45537.0",
        "02/09/2024",
        "2/9/24",
        "02.09.24",
        "02-09-2024",
        "2024-09-02",
        "2024-09-02T00:00:00",
        "2 Sep 2024",
        "2nd September 2024",
        "2 Sept 2024",
        "02-Sep-24",
        "w/c 02.09.24",
        "W/C: 02/09/2024",
        "week commencing 2 September 2024",
        " 02/09/2024\u00a0",
        "\ufeff02/09/2024",
    ],
)
def test_m04_m05_m18_a_day_is_understood_in_every_spelling_that_partners_use(cell):
    assert read(DAY, cell).values == [SECOND]


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("02/09/2024 21:40", datetime(2024, 9, 2, 21, 40)),
        ("2024-09-02 21:40:30", datetime(2024, 9, 2, 21, 40, 30)),
        ("2 Sep 2024 21:40", datetime(2024, 9, 2, 21, 40)),
        (45537.5, datetime(2024, 9, 2, 12, 0)),
        ("2024-09-02T21:40:00+01:00", datetime(2024, 9, 2, 21, 40)),
        ("Apr-24", datetime(2024, 4, 1)),
        ("April 2024", datetime(2024, 4, 1)),
    ],
)
def test_m05_a_moment_keeps_its_clock_and_a_month_begins_on_its_first_day(cell, expected):
    assert read(MOMENT, cell).values == [expected]


@pytest.mark.parametrize("cell", ["31/02/2024", "2024-13-01", "32/01/2024", "soon", 17, 99_999_999, "9/2024", "24:99"])
def test_m05_what_is_no_day_is_an_issue_and_never_a_guess(cell):
    found = read(DAY, cell)
    assert (found.values, found.statuses) == ([None], [UNREADABLE]) and found.problems[0]


def test_m05_one_date_with_the_month_first_throws_doubt_on_each_that_could_be_and_on_no_other():
    found = read(DAY, "09/25/2024", "03/04/2024", "25/09/2024", "05/05/2024", date(2024, 3, 4))
    assert found.values == [None, None, date(2024, 9, 25), date(2024, 5, 5), date(2024, 3, 4)]
    assert "month first" in found.problems[0] and "two ways" in found.problems[1]


@pytest.mark.parametrize("cell", [date(1900, 1, 1), datetime(1899, 12, 30), "01/01/1900", "1900-01-01", 0, 1])
def test_m13_the_first_day_of_excel_means_that_no_day_is_known(cell):
    found = read(DAY, cell, SECOND)
    assert (found.values, found.statuses, found.problems) == ([None, SECOND], [NOT_AVAILABLE, None], {})


@pytest.mark.parametrize(
    ("cell", "years"),
    [
        ("<1", 0),
        ("6 months", 0),
        ("11 months", 0),
        ("18 months", 1),
        ("2 years 3 months", 2),
        ("2y 11m", 2),
        ("3 weeks", 0),
        ("unborn", 0),
        ("15", 15),
        (15.0, 15),
        ("15 yrs", 15),
        ("15.5", 15),
        ("9 years old", 9),
        (date(2010, 9, 3), 13),
        ("02/09/2010", 14),
        (datetime(2010, 9, 2), 14),
        ("3 Sep 2010", 13),
    ],
)
def test_m19_an_age_is_in_whole_years_and_a_date_of_birth_becomes_the_age_on_the_day(cell, years):
    births = read(age(at="event"), cell)
    assert ages_from_births(births, read(DAY, SECOND)).values == [years]


@pytest.mark.parametrize("cell", ["nearly 15 on Monday", "Birthday", "in a month", "thirteen"])
def test_m19_a_sentence_is_no_age(cell):
    assert read(age(at="event"), cell).problems


def test_a_workbook_of_1904_and_one_of_1900_say_the_same_day():
    book = Workbook()
    book.epoch = CALENDAR_MAC_1904
    for row in (headings(EPISODES), row_of(EPISODES)):
        book.active.append(row)
    assert take(saved(book))[1] == take(xlsx(headings(EPISODES), row_of(EPISODES), name="Sheet"))[1]
