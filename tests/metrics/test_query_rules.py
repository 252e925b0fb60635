"""Each query rule finds what its example says, and nothing where the figures can all be right."""

import pytest

from loaders.source import sources
from metrics.declaring.query_rule import QueryRule, query_rules
from metrics.declaring.text_table import parse
from metrics.working_out.queries import FoundByRule, Query, add_finding
from tests.worked_examples import in_words, run_rule

every_rule = pytest.mark.parametrize("rule", query_rules().values(), ids=lambda rule: rule.id)


def found_in(rule: QueryRule, example) -> list[dict]:
    headings = [heading.strip() for heading in example.then.strip().splitlines()[0].split("|")]
    found = run_rule(rule, example, sources())
    return [{heading: in_words(row[heading]) for heading in headings} for row in found]


@every_rule
def test_it_finds_what_its_example_says(rule):
    assert found_in(rule, rule.fires) == parse(rule.fires.then) != []


@every_rule
def test_it_is_silent_where_all_the_figures_can_be_right(rule):
    assert found_in(rule, rule.silent) == parse(rule.silent.then) == []


def query(ref: str, figures: str) -> Query:
    return Query(**dict.fromkeys(Query.__dataclass_fields__, "") | {"ref": ref, "figures": figures})


@pytest.mark.parametrize(
    ("figures", "beside"),
    [
        ("SF01", "I-03"),
        ("SF01, SF02", "I-02"),
        ("SF01, SF02, SF03", "I-01"),
        ("SF09", "R-a"),
        ("SF01, SF09", "R-a"),
        (None, "R-a"),
    ],
)
def test_a_conflict_stands_beside_the_query_about_the_fewest_figures_that_has_all_of_its_own(figures, beside):
    register = [query("I-01", "SF01, SF02, SF03"), query("I-02", "SF01, SF02"), query("I-03", "SF01"), query("I-04", "SF01")]
    rule = next(iter(query_rules().values()))
    add_finding(register, rule, FoundByRule("a", None, figures, None, "They differ."))
    assert [each.ref for each in register if each.found == "They differ."] == [beside]
    assert len(register) == 4 + (beside == "R-a")
