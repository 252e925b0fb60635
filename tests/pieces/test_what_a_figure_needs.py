"""Which pieces each figure is made from, so that where none of them changed it need not be worked out again."""

import pytest

from metrics.declaring.clock import clocks
from metrics.declaring.indicator import indicators
from pieces.named import pieces
from pieces.needs import needs, tables_read


def declared(name: str) -> set[str]:
    return {piece for piece in needs(indicators()[name]) if not piece.startswith(("code ", "package ", "settings "))}


@pytest.mark.parametrize("name", indicators())
def test_every_name_is_one_of_a_piece_and_whatever_its_example_is_given_is_among_them(name):
    found = needs(indicators()[name])
    assert found <= pieces().keys()
    assert {f"indicator {name}", *(f"source {source}" for source in indicators()[name].example.given)} <= found
    assert {f"clock {clock}" for clock in indicators()[name].clocks} <= found
    assert {f"source {source}" for clock in indicators()[name].clocks for source in clocks()[clock].sources} <= found


@pytest.mark.parametrize(
    ("name", "made_from"),
    [
        ("vrt_people", {"indicator vrt_people", "source vrt_caseload"}),  # about adults too, whom nobody links
        ("hours_missing", {"indicator hours_missing", "source missing_episodes", "source child_identifiers"}),
        (  # an interview counts where its episode is known, which the extract of interviews does not say
            "interviews_within_72_hours",
            {
                "indicator interviews_within_72_hours",
                "clock return_interview",
                "source return_interviews",
                "source missing_episodes",
                "source child_identifiers",
            },
        ),
        (  # for 10,000 children
            "deaths_notified",
            {"indicator deaths_notified", "source child_deaths_notified", "source child_population"},
        ),
        (  # read together
            "asks_changed",
            {"indicator asks_changed", "indicator asks_answered", "source participation"},
        ),
    ],
)
def test_what_a_figure_is_made_from(name, made_from):
    assert declared(name) == made_from


def test_children_known_to_several_agencies_need_every_extract_that_says_when_a_child_was_seen():
    assert {"source contacts", "source missing_episodes", "source exclusions"} <= declared("children_known_to_several")


def test_a_step_is_needed_with_whatever_it_uses_and_only_where_it_is_taken():
    plain, timed = needs(indicators()["hours_missing"]), needs(indicators()["interviews_within_72_hours"])
    used = {
        "code metrics/disclosure/rounding.py",
        "code warehouse/tables.py",
        "code loaders/kinds.py",
        "package duckdb",
        "package highspy",
    }
    assert used | {"settings of the place"} <= plain and "code metrics/working_out/queries.py" not in plain
    assert "code metrics/working_out/clock_engine.py" in timed - plain


def test_the_tables_of_a_query_are_those_its_parser_finds():
    sql = "WITH a AS (FROM contacts) SELECT * FROM a JOIN clocks.assessment USING (x) WHERE y IN (SELECT z FROM referrals)"
    assert tables_read(sql) == {"a", "contacts", "clocks.assessment", "referrals"}
