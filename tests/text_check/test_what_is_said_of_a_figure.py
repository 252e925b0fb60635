"""Worked examples on the sample city: what is matched, contradicted, hidden, and what nobody could say with certainty."""

import random
import string
import time
from dataclasses import replace
from datetime import date
from types import SimpleNamespace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from metrics.declaring.indicator import indicators
from metrics.declaring.theme import MISSING
from metrics.table import HIDDEN, OK, WHOLE, Table
from metrics.viewer import EXACT, Sight, Viewer
from tests.made_up import figure
from text_check.allowed_figures import AllowedFigures, figures_for
from text_check.change_claims import changed
from text_check.checking import MOST_FIGURES, Checked, check
from text_check.figures import NUMBER, PERCENT, UNDER, TextFigure
from text_check.names import indicator_target
from text_check.text import TextLine
from text_check.verdict import CANNOT, CONTRADICTED, MATCHED, NOT_FOUND, Given, fits_given

MISSED = "In 2024-25, {} children were reported missing from home or care."


def said_of(words: str, allowed: AllowedFigures, figure: int = 0, year: str | None = "2024-25") -> tuple[str, str | None]:
    verdict = check(words, allowed, year).verdicts[figure]
    return verdict.verdict, verdict.target and verdict.target.title


@pytest.mark.parametrize(
    ("words", "verdict", "title"),
    [
        (MISSED.format("395"), MATCHED, "Children reported missing"),
        (MISSED.format("Three hundred and ninety-five"), MATCHED, "Children reported missing"),
        (MISSED.format("412"), CONTRADICTED, "Children reported missing"),
        (MISSED.format("509"), CONTRADICTED, "Children reported missing"),
        (MISSED.format("over 390"), MATCHED, "Children reported missing"),
        (MISSED.format("over 400"), CONTRADICTED, "Children reported missing"),
        (MISSED.format("nearly 400"), MATCHED, "Children reported missing"),
        (MISSED.format("nearly 390"), CONTRADICTED, "Children reported missing"),
        (MISSED.format("about 400"), MATCHED, "Children reported missing"),
        (MISSED.format("fewer than 400"), MATCHED, "Children reported missing"),
        (MISSED.format("at least 395"), MATCHED, "Children reported missing"),
        ("In 2023-24, 509 children were reported missing.", MATCHED, "Children reported missing"),
        ("395 children were reported missing.", MATCHED, "Children reported missing"),
        ("Two multi-agency audits were held in 2024-25.", MATCHED, "Multi-agency audits held"),
        ("Eight multi-agency audits were held in 2024-25.", CONTRADICTED, "Multi-agency audits held"),
        ("S175 audits returned by secondary schools: 79%", MATCHED, "Safeguarding audits returned by schools (S175), Secondary"),
        (
            "S175 audits returned by secondary schools: 66%",
            CONTRADICTED,
            "Safeguarding audits returned by schools (S175), Secondary",
        ),
        (
            "One child in 40 is looked after: 1 in 40 children was looked after.",
            CONTRADICTED,
            "One child looked after in how many",
        ),
        ("There was a 22.4% reduction in children reported missing.", MATCHED, "Children reported missing"),
        ("There was a 40% reduction in children reported missing.", CONTRADICTED, "Children reported missing"),
        ("There was a 22% increase in children reported missing.", CONTRADICTED, "Children reported missing"),
    ],
)
def test_a_figure_whose_words_name_an_indicator_is_held_against_it(exact, words, verdict, title):
    figure = 1 if words.startswith("One child") else 0
    assert said_of(words, exact, figure) == (verdict, title)


@pytest.mark.parametrize(
    "words",
    [
        "412 children came to the fair.",  # nothing that is kept
        "In 2024-25, 40 children under twelve were reported missing from the library.",  # other words narrow it
        "395 of them did.",
        "395",
        "We met 17 times.",
        "The hall seats 1,805.",
        "3 children were reported missing.",  # too unlike to be meant
        "In 2019-20, 412 children were reported missing.",  # a year without data
    ],
)
def test_nothing_is_guessed(exact, words):
    assert {verdict.verdict for verdict in check(words, exact, "2024-25").verdicts} == {NOT_FOUND}


@pytest.mark.parametrize(
    ("words", "year"), [("412 children were reported missing.", None), ("412 children were reported missing.", "2018-19")]
)
def test_without_a_year_or_its_data_a_figure_is_not_contradicted(exact, words, year):
    assert said_of(words, exact, year=year)[0] == NOT_FOUND


@pytest.mark.parametrize("figure", range(3, 8))
@pytest.mark.parametrize(
    "words", ["In 2024-25, {} rapid reviews were completed.", "In 2024-25, {} serious incidents were in the register."]
)
def test_a_hidden_count_is_never_told_whatever_is_claimed(released, words, figure):
    """The answer is the same for the true number and for every other: a checker is no oracle."""
    assert said_of(words.format(figure), released)[0] == CANNOT
    assert check(words.format(figure), released).verdicts[0].why == check(words.format(2), released).verdicts[0].why


@pytest.mark.parametrize(
    ("claimed", "verdict"), [(392, CONTRADICTED), (393, MATCHED), (395, MATCHED), (397, MATCHED), (398, CONTRADICTED)]
)
def test_against_a_released_figure_whatever_it_may_have_been_agrees(released, claimed, verdict):
    """395 is released for 393 to 397: no claim among them is told from another."""
    said = check(MISSED.format(claimed), released).verdicts[0]
    assert said.verdict == verdict and "395 as released" in said.why


def test_an_indicator_of_a_theme_that_somebody_may_not_see_is_not_found(reader):
    elsewhere = Viewer("Chair", (Sight(EXACT, frozenset({"funding-and-context"})),))
    allowed = figures_for(replace(reader, viewer=elsewhere))
    assert not any(each.theme == MISSING for each in allowed.seen)
    assert said_of(MISSED.format(395), allowed) == (NOT_FOUND, None)


def test_the_same_words_name_the_same_whatever_stands_between_the_lines(exact):
    text = f"Heading\n\n{MISSED.format(395)}\r\n\r\n{MISSED.format(412)}"
    assert [each.verdict for each in check(text, exact).verdicts] == [MATCHED, CONTRADICTED]


def test_a_text_says_what_year_it_was_taken_for_and_a_long_one_is_cut_off(exact):
    assert check("Report 2024-25: 5 boats", exact, "2019-20").year == "2024-25"
    assert check("5 boats", exact, "2019-20").year == "2019-20"
    assert len(check("7 " * 3000, exact).verdicts) == MOST_FIGURES


@given(some.text(max_size=2_000))
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_text_is_too_strange_to_be_checked(exact, words):
    assert isinstance(check(words, exact), Checked)


DENSE = [
    "1 2 3 ",
    "395 children\n",
    "Primary\t70%\n",
    "Total\t7\n",
    "66% of 14 ",
    "A",
    "(",
    "Aa ",
    "\n",
    "one hundred and ninety-nine ",
    "every two weeks audits and the two audits in the year. ",
    "Aaa bbbs (which is ",
    "5-10 years 5-11 years ",
    "police referrals 5,368 ",
    "Of these 30 closed 12 open 15 ",
    "better 395 children reported missing ",
    "two things: a, b and c; ",
]


@pytest.mark.parametrize("words", [*DENSE, "printable"], ids=repr)
def test_ten_thousand_characters_take_no_more_than_seconds(exact, words):
    chance = random.Random(175)
    text = "".join(chance.choices(string.printable, k=10_000)) if words == "printable" else words * (10_000 // len(words))
    check(MISSED.format(395), exact)  # what is read once for a text of the kind
    before = time.process_time()
    check(text, exact)
    assert time.process_time() - before < 4  # about one; ten thousand beside one another would take minutes


@pytest.mark.parametrize(("under", "fits"), [(7, False), (8, True), (10, True), (13, True)])
def test_fewer_than_may_be_said_of_what_a_released_figure_can_have_been(under, fits):
    released = Given(10, 8, 12, hidden=False, period="2024-25", year="2024-25", ruled=True, in_words="10")
    assert fits_given(TextFigure(TextLine(1, ""), 0, 0, under, NUMBER, UNDER), released) is fits


@pytest.mark.parametrize(("said", "hidden", "verdict"), [(50, False, MATCHED), (100, False, CONTRADICTED), (100, True, CANNOT)])
def test_no_change_to_a_hidden_figure_is_said_to_be_right(said, hidden, verdict):
    """Not even a fall of a hundred per cent, for all that is known of what is hidden."""
    years, indicator = ((date(2023, 4, 1), 20.0), (date(2024, 4, 1), None if hidden else 10.0)), indicators()["missing_episodes"]
    rows = tuple(figure(count, grain="year", start=start, status=OK if count else HIDDEN) for start, count in years)
    allowed = SimpleNamespace(table=lambda of, by: Table(of, "year", None, rows, ""))
    candidate = SimpleNamespace(target=indicator_target(indicator, WHOLE, []), is_sure=True)
    claim = TextFigure(TextLine(1, ""), 0, 0, said, PERCENT)
    assert changed(claim, SimpleNamespace(year="2024-25", change=-1), [candidate], allowed).verdict == verdict
