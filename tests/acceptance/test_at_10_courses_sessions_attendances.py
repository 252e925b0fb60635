"""AT-10: courses, sessions and attendances are three things."""

from metrics.declaring.indicator import indicators
from metrics.declaring.unit import COUNT


def test_courses_sessions_and_attendances_are_three_different_things(figure):
    names = ("training_courses", "training_sessions", "training_attendances")
    assert [figure(name, "2024-25")["value"] for name in names] == [29, 98, 1805]
    per_session = figure("attendances_per_session", "2024-25")
    assert (per_session["numerator"], per_session["denominator"], round(per_session["value"], 1)) == (1805, 98, 18.4)


def test_the_police_make_89_of_the_attendances_which_is_4_9_percent(year_of):
    agencies = year_of("training_attendances", "2024-25", "agency")
    assert agencies["Police"]["value"] == 89
    assert round(100 * 89 / sum(row["value"] for row in agencies.values()), 1) == 4.9


def test_the_domestic_abuse_course_had_three_sessions_and_seventy_attendances(year_of):
    course = "Domestic abuse and children"
    assert year_of("training_sessions", "2024-25", "course")[course]["value"] == 3
    assert year_of("training_attendances", "2024-25", "course")[course]["value"] == 70


def test_attendances_are_labelled_as_attendances_and_counted_as_such():
    indicator = indicators()["training_attendances"]
    assert "attendances" in indicator.title.lower() and indicator.unit is COUNT
    assert not {"people", "professionals", "attendees"} & set(indicator.title.lower().split())
