"""A sheet whose only word is that there was nothing is a return of none: neither refused nor never returned."""

from datetime import datetime

import pytest

from loaders.outcome import Refused
from loaders.source import sources
from tests.loaders.workbooks import headings, table, take, xlsx

EPISODES, HUBS, SHARED = (sources()[name] for name in ("missing_episodes", "hub_visits", "infant_health"))


@pytest.mark.parametrize("word", ["Nil return", "NIL", "nil.", "None", "Nothing to report"])
def test_a_word_for_nothing_below_the_headings_is_a_return_of_none_for_the_month_the_file_is_named_after(word):
    report, _ = take(xlsx(headings(EPISODES), [word], name="Data"), "MISPER_2024-09.xlsx")
    assert (report.rows_kept, report.period_start, report.period_end) == (0, "2024-09-01", "2024-09-30")
    assert [(issue.sheet, issue.problem) for issue in report.issues] == [
        ("Data", "this says only that there was nothing; it counts as a return of none for September 2024")
    ]


def test_without_a_month_it_is_asked_which_it_is():
    with pytest.raises(Refused, match="says that there was nothing to report, but not for which month"):
        take(xlsx(headings(EPISODES), ["Nil return"], name="Data"), "MISPER.xlsx")


@pytest.mark.parametrize("others", [[["Nil return"]], [headings(EPISODES), ["Nil return"]]])
@pytest.mark.parametrize(
    ("named", "until", "said"),
    [("Oct 2024", "2024-10-31", "it counts as a return of none"), ("Dec 2024", "2024-09-30", "does not follow the other months")],
)
def test_a_sheet_of_nothing_among_others_speaks_for_the_month_it_is_named_after(others, named, until, said):
    at = datetime(2024, 9, 3, 9)
    whole = table(EPISODES, {"reported_at": at, "returned_at": at})
    report, _ = take(xlsx(*whole, name="Sep 2024", more={named: others}))
    assert (report.period_start, report.period_end, report.rows_kept) == ("2024-09-01", until, 1)
    assert any(issue.sheet == named and said in issue.problem for issue in report.issues)


def test_other_words_are_no_return():
    with pytest.raises(Refused, match="none of its 1 row can be used"):
        take(xlsx(headings(EPISODES), ["to follow"], name="Data"), "MISPER_2024-09.xlsx")


def test_nobody_can_say_whose_nothing_it_is_where_several_agencies_send_an_extract():
    with pytest.raises(Refused):
        take(xlsx(headings(SHARED), ["Nil return"], name="Data"), "infants_2024-25_Q1.xlsx")
