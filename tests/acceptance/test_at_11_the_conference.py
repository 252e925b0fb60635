"""AT-11: 92 attended the learning conference, or over one hundred: both stand beside the headcount, neither is lost."""

from metrics.declaring.indicator import indicators
from metrics.declaring.unit import STATED

CONFERENCE = "conference_attendances"


def test_the_headcount_of_the_conference_is_92(figure):
    assert figure(CONFERENCE, "2024-25")["value"] == 92
    assert figure(CONFERENCE, "2024-25")["status"] == "ok"


def test_both_printed_figures_are_held_and_over_one_hundred_is_not_held_as_one_hundred():
    printed = {(each.qualifier, each.value) for each in indicators()[CONFERENCE].published}
    assert printed == {("", 92), ("over", 100)}
    assert ("", 100) not in printed


def test_the_conference_is_not_among_the_attendances_at_courses(figure, year_of):
    assert figure("training_attendances", "2024-25")["value"] == 1805
    assert not any("conference" in course.lower() for course in year_of("training_attendances", "2024-25", "course"))


def test_conference_attendances_are_labelled_as_attendances():
    indicator = indicators()[CONFERENCE]
    assert "attendances" in indicator.title.lower() and indicator.unit is STATED
