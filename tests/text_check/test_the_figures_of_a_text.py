"""Every figure of a text is found, with its kind and what qualifies it; dates, years, numbers of lists and names are none."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from text_check.figures import (
    ABOUT,
    AT_LEAST,
    EXACTLY,
    NEARLY,
    NUMBER,
    ONE_IN,
    OVER,
    PERCENT,
    POUNDS,
    RANGE,
    SPAN,
    TIMES,
    UNDER,
    figures_of,
)
from text_check.number_words import in_digits
from text_check.text import read_text
from text_check.words import stem


def found_in(words: str) -> list:
    return [(each.value, each.kind, each.qualifier) for each in figures_of(read_text(words))]


@pytest.mark.parametrize(
    ("words", "value", "kind", "qualifier"),
    [
        ("412 children came", 412, NUMBER, EXACTLY),
        ("1,805 came", 1805, NUMBER, EXACTLY),
        ("1588 came", 1588, NUMBER, EXACTLY),
        ("4.02 for each", 4.02, NUMBER, EXACTLY),
        ("1.2 million came", 1_200_000, NUMBER, EXACTLY),
        ("one hundred and ninety-nine came", 199, NUMBER, EXACTLY),
        ("Thirty-five came", 35, NUMBER, EXACTLY),
        ("a hundred came", 100, NUMBER, EXACTLY),
        ("two thousand three hundred came", 2300, NUMBER, EXACTLY),
        ("over 60,000 came", 60_000, NUMBER, OVER),
        ("more than 37% came", 37, PERCENT, OVER),
        ("Nearly 20% came", 20, PERCENT, NEARLY),
        ("at least 12 came", 12, NUMBER, AT_LEAST),
        ("fewer than 12 came", 12, NUMBER, UNDER),
        ("about 30 came", 30, NUMBER, ABOUT),
        ("37 per cent came", 37, PERCENT, EXACTLY),
        ("thirty-seven percent came", 37, PERCENT, EXACTLY),
        ("Around half of the children", 50, PERCENT, ABOUT),
        ("two thirds of the children", 200 / 3, PERCENT, EXACTLY),
        ("£44,990 was paid", 44_990, POUNDS, EXACTLY),
        ("£1.5m was paid", 1_500_000, POUNDS, EXACTLY),
        ("1 in 51 children", 51, ONE_IN, EXACTLY),
        ("one in five children", 5, ONE_IN, EXACTLY),
        ("went 4 times", 4, TIMES, EXACTLY),
        ("children aged 10–17 went", 10, RANGE, EXACTLY),
        ("28-364 days", 28, RANGE, EXACTLY),
        ("every six weeks", 6, SPAN, EXACTLY),
        ("within 72 hours", 72, SPAN, EXACTLY),
        ("an 18-year-old", 18, SPAN, EXACTLY),
        ("delivered over 98 sessions", 98, NUMBER, EXACTLY),
        ("centred around four pillars", 4, NUMBER, EXACTLY),
        ("North\t70%", 70, PERCENT, EXACTLY),
        ("**North (79%)**", 79, PERCENT, EXACTLY),
    ],
)
def test_a_figure_is_found_as_it_is_meant(words, value, kind, qualifier):
    assert found_in(words) == [(pytest.approx(value), kind, qualifier)]


@pytest.mark.parametrize(
    "words",
    [
        "in 2024",
        "in 2024-25",
        "in 2024/2025",
        "2024–2025",
        "April 2024",
        "on 8 January 2025",
        "June 6, 1925",
        "on March 31 each year",
        "1. First",
        "12) Twelfth",
        "• One",
        "Figure 16: Strengths",
        "Figure:16 Strengths",
        "Section 175 of the Act",
        "Sections 11 and 175",
        "the S175 audit",
        "GCP2 is used",
        "the Graded Care Profile 2 (GCP2)",
        "Working Together 2023",
        "Level 4 training",
        "https://example.org/id/10/a.pdf",
        "at 10:30 am",
        "somebody@example.org",
        "the 14th",
        "call 01782 234567",
        "one of them",
        "Contents\nOverview.....\t1\nThe end\t58",
    ],
)
def test_what_is_no_figure_is_not_taken_for_one(words):
    assert found_in(words) == []


@given(some.integers(2, 999_999))
def test_a_number_in_words_is_the_number(number):
    assert in_digits(spelled_out(number)) == number
    assert found_in(f"{spelled_out(number)} came") == [(number, NUMBER, EXACTLY)]


def spelled_out(number: int) -> str:
    ones = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
        eighteen nineteen""".split()
    tens = ["", "", *"twenty thirty forty fifty sixty seventy eighty ninety".split()]
    for size, name in ((1000, "thousand"), (100, "hundred")):
        if number >= size:
            rest = number % size
            joint = " and " if 0 < rest < 100 else " "
            return f"{spelled_out(number // size)} {name}{joint + spelled_out(rest) if rest else ''}"
    return ones[number] if number < 20 else tens[number // 10] + (f"-{ones[number % 10]}" if number % 10 else "")


@given(some.lists(some.text(some.characters(codec="utf-8"), max_size=80), max_size=30))
@settings(max_examples=100, deadline=None)
def test_every_figure_stands_where_it_is_said_to_stand(lines):
    text = read_text("\n".join(lines))
    for each in figures_of(text):
        assert 0 <= each.opens <= each.start < each.end <= each.closes <= len(each.line.words) and each.words.strip()


@pytest.mark.parametrize(
    ("words", "year"),
    [
        ("from April 2024 to March 2025\n2023-24\n2023-24", "2024-25"),
        ("in 2024/25 and 2024-2025, unlike 2023-24", "2024-25"),
        ("in 2024-25, unlike 2023-24", None),
        ("1 April 2024 to 31 March 2025", None),
        ("no year", None),
        ("ages 2010-2020", None),
    ],
)
def test_the_year_of_a_text_is_the_one_it_is_mostly_about(words, year):
    assert read_text(words).year == year


@pytest.mark.parametrize(
    "same",
    [
        "attendances attendees attended attending",
        "referral referrals",
        "child children",
        "death deaths",
        "completed completion complete",
        "audit audits audited",
    ],
)
def test_words_are_compared_without_their_endings(same):
    assert len({stem(word) for word in same.split()}) == 1
