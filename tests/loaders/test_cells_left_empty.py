"""What an empty cell says in a column of yes and no; where it is an issue, and where only said once a file."""

import pytest

from loaders.left_empty import ARE_NO, ARE_NOT_KNOWN, NO_TICK, NOT_SAID
from loaders.outcome import FILE_KEPT, Issue
from loaders.source import sources
from loaders.table import status_column
from tests.loaders.workbooks import rows_of, table, take, xlsx

INTERVIEWS, TRACKER, MEETINGS = (sources()[name] for name in ("return_interviews", "actions", "mace_attendance"))
EMPTY = None
NO, YES, UNKNOWN = (False, None), (True, None), (None, "not available")
NOT_ASKED, UNREAD = (None, "not applicable"), (None, "unreadable")


def column(source, name, cells, more=None):
    """What is kept of a column with these cells, what is wrong with the whole of it, and what was understood."""
    rows = table(source, *({name: cell} for cell in [*cells, *(more or [])]))
    apart = [rows[0], *rows[len(cells) + 1 :]]
    report, cleaned = take(xlsx(*rows[: len(cells) + 1], more={"Later": apart} if more else None))
    said = [issue for issue in report.issues if issue.heading == rows[0][[each.name for each in source.columns].index(name)]]
    return rows_of(cleaned, name, status_column(name)), [issue for issue in said if issue.effect == FILE_KEPT], report.understood


@pytest.mark.parametrize(
    ("cells", "kept", "said"),
    [
        (("Y", EMPTY, "Yes"), [YES, NO, YES], NO_TICK.format(ticked=2, rows="3 rows")),
        ((EMPTY, EMPTY, "✓"), [NO, NO, YES], NO_TICK.format(ticked=1, rows="3 rows")),
        ((EMPTY, EMPTY, EMPTY), [UNKNOWN] * 3, NOT_SAID.format(empty=3, rows="3 rows")),
    ],
)
def test_beside_ticks_alone_it_is_a_no_and_where_nothing_else_stands_not_known_and_either_is_an_issue(cells, kept, said):
    assert column(INTERVIEWS, "independent", cells) == (kept, [Issue("Sheet1", "H1", "Independent", said, FILE_KEPT)], {})


@pytest.mark.parametrize(
    ("cells", "kept", "empty"),
    [
        (("Y", EMPTY, "N"), [YES, UNKNOWN, NO], 1),
        (("N", EMPTY, EMPTY), [NO, UNKNOWN, UNKNOWN], 2),
        (("Y", EMPTY, "n/a"), [YES, UNKNOWN, NOT_ASKED], 1),
        (("Y", EMPTY, "perhaps"), [YES, UNKNOWN, UNREAD], 1),
    ],
)
def test_beside_other_words_it_is_not_known_as_the_column_is_declared_and_that_is_said_without_an_issue(cells, kept, empty):
    understood = {ARE_NOT_KNOWN: [f"Independent ({empty} of 3)"]}
    assert column(INTERVIEWS, "independent", cells) == (kept, [], understood)


def test_all_columns_of_a_file_in_which_it_is_not_known_are_one_sentence():
    rows = [{"independent": each, "accepted": other} for each, other in zip(("Y", "N", EMPTY), ("N", EMPTY, EMPTY))]
    report, _ = take(xlsx(*table(INTERVIEWS, *rows)))
    assert report.understood_so == ["Empty cells that are not known: Accepted (2 of 3), Independent (1 of 3)."]


@pytest.mark.parametrize("cells", [("Y", "Y", "N"), ("n/k", "n/k", "N"), ("Y", "Y", "Y")])
def test_where_no_cell_is_empty_there_is_nothing_to_say(cells):
    assert column(INTERVIEWS, "independent", cells)[1] == []


def test_a_no_on_another_sheet_of_the_file_counts_and_it_is_said_once():
    assert column(INTERVIEWS, "independent", ("Y", EMPTY), more=("N", EMPTY)) == (
        [YES, UNKNOWN, NO, UNKNOWN],
        [],
        {ARE_NOT_KNOWN: ["Independent (2 of 4)"]},
    )


@pytest.mark.parametrize(("cells", "kept"), [(("Y", EMPTY, "N"), [YES, NO, NO]), (("N", EMPTY, "n/k"), [NO, NO, UNKNOWN])])
def test_in_a_column_declared_to_be_of_ticks_it_is_a_no(cells, kept):
    assert column(TRACKER, "evidence", cells) == (kept, [], {ARE_NO: ["Evidence (1 of 3)"]})


def test_unless_all_are_empty_which_is_an_issue():
    kept, said, understood = column(TRACKER, "evidence", (EMPTY,) * 3)
    assert (kept, [issue.problem for issue in said]) == ([UNKNOWN] * 3, [NOT_SAID.format(empty=3, rows="3 rows")])
    assert not understood


def test_apologies_are_no_empty_cell():
    agencies = dict(zip(("Police", "Health", "Education", "Housing"), ("Y", "Apols", "Apologies", EMPTY)))
    _, cleaned = take(xlsx(*table(MEETINGS, *({"agency": agency, "attended": came} for agency, came in agencies.items()))))
    assert rows_of(cleaned, "attended", "attended_status") == [YES, NO, NO, UNKNOWN]
