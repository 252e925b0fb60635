"""A cell that can be read in two ways is said, and never read in the one that is likelier."""

from datetime import date

import pytest

from loaders.cells import Unreadable, years_in
from loaders.columns import GUESSED
from loaders.days_and_numbers import Day
from loaders.heading_words import loosened
from loaders.kind import Flag, Year
from loaders.kinds import TITLE, choice
from loaders.source import sources
from loaders.times import time_of
from tests.loaders.workbooks import SEAL, read

FLAG_OF_MACE = next(each.kind for each in sources()["mace_attendance"].columns if each.name == "attended")
CONTACT_SOURCE = next(each.kind for each in sources()["contacts"].columns if each.name == "contact_source")

NOT_READ = None


@pytest.mark.parametrize(
    ("text", "years"),
    [("14m", NOT_READ), ("15F", NOT_READ), ("18 months", 1), ("18mths", 1), ("2y 3m", 2), ("2 years 3 months", 2), ("15y", 15)],
)
def test_fourteen_m_may_be_a_boy_or_a_baby(text, years):
    assert years_in(text) == years


@pytest.mark.parametrize(
    ("cell", "said"), [("0930", "9:30:00"), ("930", "9:30:00"), (0, "0:00:00"), ("9", NOT_READ), (17, NOT_READ)]
)
def test_nine_may_be_an_hour_or_minutes_past_midnight(cell, said):
    if said is NOT_READ:
        with pytest.raises(Unreadable, match="a time was expected"):
            time_of(cell)
    else:
        assert str(time_of(cell)) == said


@pytest.mark.parametrize(
    ("cell", "year"),
    [("2014/25", NOT_READ), ("202412", NOT_READ), ("2024-25", 2024), ("1999-2000", 1999), ("202425 (Rev)", 2024)],
)
def test_of_two_years_the_second_follows_the_first(cell, year):
    if year is NOT_READ:
        with pytest.raises(Unreadable, match="a year was expected"):
            Year().read(cell, SEAL)
    else:
        assert Year().read(cell, SEAL) == year


@pytest.mark.parametrize(
    ("cells", "values"), [(("x", "✗"), [None, False]), (("x", "☐"), [True, False]), (("✓", "✗"), [True, False])]
)
def test_a_cross_beside_another_cross_is_asked_about(cells, values):
    assert list(read(Flag(), *cells).values) == values


@pytest.mark.parametrize("before", ["", "'", "\u200b", "w/c "])
def test_a_column_with_the_month_first_is_known_by_its_days_whatever_stands_before_them(before):
    found = read(Day(), f"{before}10/22/2024", f"{before}11/12/2024", f"{before}10/10/2024")
    assert list(found.values) == [None, None, date(2024, 10, 10)] and len(found.problems) == 2


@pytest.mark.parametrize(
    ("source", "column", "cell", "word"),
    [
        ("pre_birth_referrals", "gestation", "<12", "0 to 11 weeks"),
        ("pre_birth_referrals", "gestation", "28 +", "28 weeks or more"),
        *(
            ("pre_birth_referrals", "gestation", cell, NOT_READ)
            for cell in (">12", "12+", ">=12", "<=12", "12", "<28", "< 28", "28")
        ),
        ("mental_health_activity", "measure", "1st contact <4 wks", "First contacts within 4 weeks"),
        ("mental_health_activity", "measure", "1st contact >4 wks", NOT_READ),
        ("mental_health_activity", "measure", "2nd contact ≥18 wks", NOT_READ),
        ("contacts", "contact_outcome", "Referral", "Referral"),
        ("contacts", "contact_outcome", "Referral + early help", NOT_READ),
    ],
)
def test_a_word_with_a_sign_that_is_not_in_the_list_is_no_other_word(source, column, cell, word):
    found = read(sources()[source].column(column).kind, cell)
    assert list(found.values) == [word] and ("not in the list" in found.problems.get(0, "")) == (word is NOT_READ)


@pytest.mark.parametrize(
    ("kind", "cell", "value"),
    [
        (Flag(), "Yes?", True),
        (Flag(), "n ?", False),
        (choice("Referral"), "Referral?", "Referral"),
        (choice("Police"), "Police", "Police"),
    ],
)
def test_a_word_with_a_question_mark_is_kept_and_said(kind, cell, value):
    found = read(kind, cell)
    assert list(found.values) == [value] and (found.problems == {0: GUESSED}) == ("?" in cell)


@pytest.mark.parametrize(
    "cell", ["None", "No themes", "No themes identified.", "various", "as above", "Same as above", "nil", "NIL"]
)
def test_words_that_name_nothing_are_no_title(cell):
    found = read(TITLE, cell)
    assert list(found.values) == [None] and "these words name none" in found.problems[0]


@pytest.mark.parametrize("cell", ["No wrong door", "None so deaf", "Various harms", "Nothing about us without us"])
def test_a_title_that_begins_with_such_a_word_is_a_title(cell):
    assert list(read(TITLE, cell).values) == [cell]


@pytest.mark.parametrize(
    ("heading", "plain"),
    [
        ("Accepted? (No)", None),
        ("Accepted - N", None),
        ("Accepted: yes", None),
        ("Accepted (Y)", None),
        ("Accepted? (Y/N)", "accepted"),
    ],
)
def test_an_answer_in_a_heading_is_no_hint(heading, plain):
    found = map(sources()["return_interviews"].spellings.get, [heading, *loosened(heading)])
    assert next(filter(None, found), None) == plain


@pytest.mark.parametrize(
    ("cells", "values"),
    [
        (("A", "A", "Apols"), [None, None, False]),  # A beside Apols: attended?
        (("A", "A"), [None, None]),
        (("Y", "A", "N"), [True, False, False]),
        (("Y", "Apols"), [True, False]),
    ],
)
def test_a_letter_for_apologies_is_asked_about_where_it_may_be_attended(cells, values):
    assert read(FLAG_OF_MACE, *cells).values == values


@pytest.mark.parametrize(
    ("cell", "found"),
    [("6: Police", "Police"), ("6", "Police"), ("6: Schools", None), ("6.2", None), ("6: see note", "Police"), ("6-1", None)],
)
def test_a_code_beside_words_of_another_is_said_and_so_is_a_code_that_goes_on(cell, found):
    assert read(CONTACT_SOURCE, cell).values == [found]
