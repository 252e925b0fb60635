"""Each question is answered by what was declared to answer it, or said not to be held; each indicator names one asked."""

from dataclasses import replace
from datetime import date

import pytest

from foi.answering import BEYOND, HELD, NOT_HELD, PARTLY_HELD, Answer, answers
from foi.questions import QUESTIONS, THEME
from foi.reply import reply
from foi.wording import beyond, cell, explanations, gaps, headings, rows, state
from metrics.declaring.indicator import indicators, that_answer
from metrics.disclosure.rounding import is_exempt
from metrics.reasons import NONE, Kind, because
from metrics.table import HIDDEN, NOT_APPLICABLE, NOT_RETURNED, OK, PROVISIONAL, SUPPRESSED_BY_SENDER, Table
from metrics.viewer import EXACT, RELEASED, Sight, Viewer
from operations import snapshots
from reading.files import opened
from reading.reader import Reader
from tests.made_up import figure
from wording.rows import printed_rows

DAY = date(2025, 3, 31)


def test_ten_questions_are_asked_each_with_where():
    assert [each.number for each in QUESTIONS] == [str(number) for number in range(1, 11)]
    assert all(each.asked.endswith("?") and each.asked_of for each in QUESTIONS)


def test_every_question_has_an_indicator_and_every_indicator_names_a_question_that_is_asked():
    known = {each.id for each in QUESTIONS}
    assert {name for each in indicators().values() for name in each.answers} == known
    assert all(that_answer(question) for question in known)


@pytest.mark.parametrize(
    ("number", "said"),
    {
        "1": ["510", "395"],
        "2": ["1,810", "1,590"],
        "4": ["95", "90"],
        "5": ["480", "515"],
        "6": ["1,655 of 1,805 (92%)", "1,445 of 1,585 (91%)"],
        "7": ["1,200 of 1,805 (66%)", "1,145 of 1,585 (72%)"],
        "8": ["1,120 of 1,805 (62%)", "1,080 of 1,585 (68%)"],
        "9": ["110 of 1,655 (7%)", "60 of 1,445 (4%)"],
        "10": ["60", "45"],
    }.items(),
)
def test_the_totals_of_the_sample_city_are_answered_by_year(answered, number, said):
    (part,) = answered("chair")[number].parts
    assert headings(part) == ["Group", "2023-24", "2024-25"]
    assert rows(part)[0] == ["All", *said]


def test_what_is_held_and_what_is_not_is_said(answered):
    found = answered("executive")
    assert {number: each.state for number, each in found.items()} == {
        "1": HELD,
        "2": HELD,
        "3": PARTLY_HELD,
        "4": HELD,
        "5": HELD,
        "6": HELD,
        "7": HELD,
        "8": HELD,
        "9": PARTLY_HELD,
        "10": NOT_HELD,
    }
    assert state(found["10"]) == "Not held here."
    assert gaps(found["3"]) == [
        "Not held: how many were looked after at any time during the year. The council's children's services hold it."
    ]


def test_what_is_hidden_is_said_in_its_cell_and_why_below_it(answered):
    found = answered("executive")["1"]
    assert ["Age band: 5 to 9", "hidden (1 to 7)", "0"] in rows(found.parts[0])
    assert state(found) == "Held. Withheld in part, section 40(2): numbers from 1 to 7 could point at a child."
    assert explanations(found)[0].startswith("Hidden (1 to 7): between one and seven")


def test_a_breakdown_that_would_tell_a_hidden_number_is_named_as_withheld(answered):
    found = answered("executive")["5"]
    assert found.parts[0].withheld == ("age_band",) and found.hides
    assert gaps(found) == ["By age band it is not released at all, for a hidden number could be worked out from it."]


def test_where_nothing_was_loaded_nothing_is_held_and_nothing_said_to_be_withheld(ledger, store):
    with opened(snapshots.current_snapshot(ledger), store) as files:
        found = answers(Reader(files, Viewer("Executive", (Sight(RELEASED),))))
    assert {each.state for each in found} == {NOT_HELD} and not any(each.hides for each in found)


@pytest.mark.parametrize("role", ["executive", "chair", "analyst", "lead-analyst", "records-viewer", ""])
def test_every_number_about_people_is_a_released_one_whoever_looks(answered, role):
    numbers = [
        number
        for each in answered(role).values()
        for table in each.tables
        if not is_exempt(table.indicator)
        for column in ("numerator", "denominator")
        for row in table.rows
        if (number := getattr(row, column)) is not None
    ]
    assert len(numbers) > 100 and all(number % 5 == 0 for number in numbers)
    assert all(table.ruled for each in answered(role).values() for table in each.tables if not is_exempt(table.indicator))


def test_a_theme_of_another_subgroup_stays_shut_and_the_answer_says_where_to_ask(answered):
    found = answered("chair")["3"]
    assert (found.state, found.parts) == (BEYOND, ())
    assert beyond(found) == ["“Children looked after” belongs to the theme Funding and context; ask somebody whose role sees it."]
    assert answered("executive")["3"].parts


def test_exact_figures_never_answer_even_for_those_who_see_them(answers_to, answered):
    def rows(found: dict[str, Answer]) -> list[dict]:
        return [row for each in found.values() for table in each.tables for row in printed_rows(table)]

    assert rows(answers_to(Viewer("Lead analyst", (Sight(EXACT),)))) == rows(answered("executive"))


def test_nobody_without_the_theme_is_answered(answers_to):
    outsider = Viewer("Chair", (Sight("released", frozenset({"case-reviews"})),))
    assert THEME.id == "missing-children"
    assert {each.state for each in answers_to(outsider).values()} == {BEYOND, NOT_HELD}


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ((8.0, OK, NONE), "8"),
        ((0.0, OK, NONE), "0"),
        ((None, HIDDEN, because(Kind.SMALL_COUNT)), "hidden (1 to 7)"),
        ((None, NOT_RETURNED, because(Kind.NOT_RETURNED)), "not returned"),
        ((None, NOT_APPLICABLE, because(Kind.NO_CASES)), "not applicable"),
        ((None, SUPPRESSED_BY_SENDER, NONE), "suppressed by the sender"),
        ((15.0, PROVISIONAL, because(Kind.NOT_OVER)), "15, provisional"),
    ],
)
def test_zero_hidden_not_returned_not_applicable_and_suppressed_are_five_different_words(given, said):
    value, status, reasons = given
    row = figure(value, status=status, reasons=reasons)
    assert cell(row, Table(that_answer("foi-2")[0], "year", None, (row,), "1", True)) == said


def test_the_draft_says_what_it_is_and_who_decides_and_numbers_every_answer(answered):
    text = reply(list(answered("chair").values()), "541-20250422-e0cbd25a", date(2025, 4, 22))
    assert text.startswith("[DRAFT, not legal advice. An information officer decides")
    assert "section 40(2)" in text and "2023-24: 510; 2024-25: 395" in text and "(snapshot 541-20250422-e0cbd25a)" in text
    assert all(f"\n\n{each.number}. {each.asked}\n" in text for each in QUESTIONS)
    assert "[Officer: “Children looked after” belongs to the theme Funding and context" in text


def test_a_year_nobody_returned_is_not_called_held(answered):
    found = answered("executive")["4"]
    part = found.parts[0]
    empty = tuple(row._replace(value=None, numerator=None, status=NOT_RETURNED) for row in part.tables[0].rows)
    silent = replace(found, parts=(replace(part, tables=(replace(part.tables[0], rows=empty),), withheld=()),))
    assert (
        silent.state == NOT_HELD
        and "Not returned: nobody sent anything for that year. It is not the same as none." in explanations(silent)
    )
