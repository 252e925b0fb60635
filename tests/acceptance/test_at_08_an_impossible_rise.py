"""AT-08: a rise of 32% is claimed where the whole of the year is 24; no whole numbers give it, and a query is raised."""

from metrics.declaring.query_rule import query_rules
from metrics.working_out.queries import findings, read_queries
from tests.printed_figures import holding
from tests.viewers import ANALYST

RULE = query_rules()["impossible_percentage"]
CLAIM = """
    ref  | theme  | value | unit         | qualifier | part_of | line
    SF51 | Deaths | {}    | deaths       | exactly   |         | 1193
    SF55 | Deaths | {}    | percent more | exactly   | SF51    | 1196
"""


def found(deaths: int, rise: int) -> list[str]:
    with holding(published_figures=CLAIM.format(deaths, rise)) as connection:
        return [finding.says for finding in findings(connection, RULE)]


def test_no_pair_of_whole_numbers_up_to_24_rounds_to_32_percent():
    pairs = [
        (prior, current)
        for current in range(1, 25)
        for prior in range(1, current)
        if round(100 * (current - prior) / prior) == 32
    ]
    assert pairs == [] and round(100 * (25 - 19) / 19) == 32
    assert found(24, 32) == ["32% more is printed; the first whole numbers to give it are 19 and 25, there were 24 in all."]


def test_where_25_died_it_could_be_and_nothing_is_raised():
    assert found(25, 32) == found(24, 33) == []


def test_the_rule_stands_beside_the_query_of_the_register_with_its_lines(snapshot):
    query = next(each for each in read_queries(snapshot, ANALYST) if each.ref == "I-09")
    assert (query.lines, query.state, query.rule) == ("126, 1196", "Open", RULE.title)
    assert "19 and 25" in query.found
