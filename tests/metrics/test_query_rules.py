"""Each query rule finds what its example says, and nothing where the figures can all be right."""

import pytest

from loaders.source import sources
from metrics.declaring.query_rule import QueryRule, query_rules
from metrics.declaring.text_table import parse
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
