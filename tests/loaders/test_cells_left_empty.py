"""What an empty cell says in a column of yes and no, that it is said once a file, and where."""

import pytest

from loaders.left_empty import NO_TICK, NOT_SAID
from loaders.outcome import FILE_KEPT, Issue
from loaders.source import sources
from loaders.table import status_column
from tests.loaders.workbooks import rows_of, table, take, xlsx

INTERVIEWS, TRACKER, MEETINGS = (sources()[name] for name in ("return_interviews", "actions", "mace_attendance"))
EMPTY = None
NO, YES, UNKNOWN = (False, None), (True, None), (None, "not available")
NOT_ASKED, UNREAD = (None, "not applicable"), (None, "unreadable")


def column(source, name, cells, more=None):
    """What is kept of a column with these cells, and what is said of the whole of it."""
    rows = table(source, *({name: cell} for cell in [*cells, *(more or [])]))
    apart = [rows[0], *rows[len(cells) + 1 :]]
    report, cleaned = take(xlsx(*rows[: len(cells) + 1], more={"Later": apart} if more else None))
    said = [issue for issue in report.issues if issue.heading == rows[0][[each.name for each in source.columns].index(name)]]
    return rows_of(cleaned, name, status_column(name)), [issue for issue in said if issue.effect == FILE_KEPT]


@pytest.mark.parametrize(
    ("cells", "kept", "said"),
    [
        (("Y", EMPTY, "Yes"), [YES, NO, YES], NO_TICK.format(ticked=2, rows="3 rows")),
        ((EMPTY, EMPTY, "✓"), [NO, NO, YES], NO_TICK.format(ticked=1, rows="3 rows")),
        (("Y", EMPTY, "N"), [YES, UNKNOWN, NO], NOT_SAID.format(empty=1, rows="3 rows")),
        (("N", EMPTY, EMPTY), [NO, UNKNOWN, UNKNOWN], NOT_SAID.format(empty=2, rows="3 rows")),
        (("Y", EMPTY, "n/a"), [YES, UNKNOWN, NOT_ASKED], NOT_SAID.format(empty=1, rows="3 rows")),
        (("Y", EMPTY, "perhaps"), [YES, UNKNOWN, UNREAD], NOT_SAID.format(empty=1, rows="3 rows")),
        ((EMPTY, EMPTY, EMPTY), [UNKNOWN] * 3, NOT_SAID.format(empty=3, rows="3 rows")),
    ],
)
def test_beside_ticks_alone_it_is_a_no_and_beside_other_words_not_known(cells, kept, said):
    assert column(INTERVIEWS, "independent", cells) == (kept, [Issue("Sheet1", "H1", "Independent", said, FILE_KEPT)])


@pytest.mark.parametrize("cells", [("Y", "Y", "N"), ("n/k", "n/k", "N"), ("Y", "Y", "Y")])
def test_where_no_cell_is_empty_there_is_nothing_to_say(cells):
    assert column(INTERVIEWS, "independent", cells)[1] == []


def test_a_no_on_another_sheet_of_the_file_counts_and_it_is_said_once():
    kept, said = column(INTERVIEWS, "independent", ("Y", EMPTY), more=("N", EMPTY))
    assert kept == [YES, UNKNOWN, NO, UNKNOWN]
    assert [issue.problem for issue in said] == [NOT_SAID.format(empty=2, rows="4 rows")]


@pytest.mark.parametrize(
    ("cells", "kept"),
    [(("Y", EMPTY, "N"), [YES, NO, NO]), (("N", EMPTY, "n/k"), [NO, NO, UNKNOWN]), ((EMPTY,) * 3, [UNKNOWN] * 3)],
)
def test_in_a_column_declared_to_be_of_ticks_it_is_a_no_unless_all_are_empty(cells, kept):
    assert column(TRACKER, "evidence", cells)[0] == kept


def test_apologies_are_no_empty_cell():
    agencies = dict(zip(("Police", "Health", "Education", "Housing"), ("Y", "Apols", "Apologies", EMPTY)))
    _, cleaned = take(xlsx(*table(MEETINGS, *({"agency": agency, "attended": came} for agency, came in agencies.items()))))
    assert rows_of(cleaned, "attended", "attended_status") == [YES, NO, NO, UNKNOWN]
