"""AT-12: “1 in 51” is held as a ratio; what it implies stands beside what the DfE counted, and the difference is said."""

from metrics.printed.derived import what_follows
from metrics.printed.observations import observations
from tests.viewers import ANALYST
from wording.figures import observed_words


def test_one_in_51_is_196_1_in_ten_thousand(snapshot):
    held = next(each for each in observations(snapshot, ANALYST) if each.figure == "SF07")
    assert (held.value, held.unit, held.period) == (51, "one in", None)
    assert observed_words(held) == "1 in 51, which is 196.1 in 10,000"


def test_of_62520_children_that_is_1226_while_the_dfe_counted_1063(snapshot):
    said = next(line for line in what_follows(snapshot, ANALYST) if "SF07" in line)
    assert said == (
        "Children in care (SF07): 1 in 51 is 196.1 per 10,000; of 62,520 children (mid-2024) that is about 1,226. "
        "The DfE counted 1,063 in 2025: 163 fewer than printed."
    )
