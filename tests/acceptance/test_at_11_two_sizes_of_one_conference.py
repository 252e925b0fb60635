"""AT-11: the conference had 92 attendees in one place and over one hundred in another; both are held as they were printed."""

from metrics.printed.observations import observations
from metrics.working_out.queries import read_queries
from tests.viewers import ANALYST
from wording.figures import observed_words


def test_both_are_held_and_over_100_is_at_least_101(snapshot):
    exact, over = (each for each in observations(snapshot, ANALYST) if each.measure == "Attendances at the learning conference")
    assert (exact.value, exact.qualifier, exact.at_least, exact.line) == (92, "exactly", None, 483)
    assert (over.value, over.qualifier, over.at_least, over.line) == (100, "over", 101, 579)
    assert (observed_words(exact), observed_words(over)) == ("92 attendances", "over 100, at least 101 attendances")


def test_that_92_is_not_over_100_is_a_query_with_both_lines(snapshot):
    query = next(each for each in read_queries(snapshot, ANALYST) if each.ref == "I-03")
    assert query.figures == "SF59, SF60" and query.rule == "Two values for one thing"
    assert query.found == "Attendances at the learning conference: 92 in line 483, over 100 in line 579."
