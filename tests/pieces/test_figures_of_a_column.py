"""Which figures a lost row or an empty cell concerns is read from the SQL of the figures."""

import pytest

from loaders.issue_groups import IssueGroup
from loaders.outcome import CELL_EMPTY, FILE_KEPT, ROW_KEPT, ROW_SET_ASIDE
from operations.preview import figures_touched
from pieces.columns import columns_read, figures_of


@pytest.mark.parametrize(
    ("sql", "names"),
    [
        ("SELECT ref AS record_id, upper(town) AS place FROM episodes WHERE risk = 'High'", {"ref", "town", "risk"}),
        ("SELECT e.ref FROM episodes e JOIN (SELECT child_id FROM who) c ON c.child_id = child", {"ref", "child_id", "child"}),
        ("SELECT * FROM episodes", {"*"}),
        ("SELECT count(*) FROM episodes", set()),
    ],
)
def test_columns_are_those_that_the_query_names_or_all(sql, names):
    assert columns_read(sql) == names


@pytest.mark.parametrize(
    ("heading", "effect", "touched", "untouched"),
    [
        ("Risk", ROW_SET_ASIDE, {"missing_episodes", "missing_children"}, {"police_contacts"}),
        ("Risk", CELL_EMPTY, {"missing_episodes"}, {"police_contacts"}),
        ("3. Risk (select one)", CELL_EMPTY, {"missing_episodes"}, {"police_contacts"}),
        ("Town", ROW_KEPT, {"missing_episodes"}, {"police_contacts"}),
        ("Risk", FILE_KEPT, set(), {"missing_episodes"}),
    ],
)
def test_a_row_is_lost_to_every_figure_and_a_cell_to_those_that_read_it(heading, effect, touched, untouched):
    group = IssueGroup("May", heading, "wrong", effect, ("G2",))
    found = {each.id for each in figures_touched(group, "missing_episodes")}
    assert touched <= found and not untouched & found


def test_fewer_figures_read_one_column_than_the_extract():
    assert 0 < len(figures_of("missing_episodes", "risk")) < len(figures_of("missing_episodes"))
