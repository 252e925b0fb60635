"""Each audit and each topic of scrutiny shows what meetings agreed from it, or that they did not: page, list and pack alike."""

from dataclasses import replace
from datetime import date

import pytest

from ledger.meeting_lines import ActionClosed
from meeting.agenda import Agenda
from meeting.minutes import CLOSED, OPEN
from meeting.what_came import Came, origin_of, what_came
from meeting.wording import comes_from
from metrics.declaring.theme import THEMES
from pack.building import to_do
from pack.pdf import of_action
from pages.meeting.decisions import origin_cell
from pages.themes.what_came import message, row
from tests.meeting.minutes import minutes_with
from tests.meeting.works import A_REVIEW, LIST, NEGLECT, SCRUTINEER, TODAY, TRIAGE, action
from tests.viewers import ANALYST
from ui.html_table import Link


def test_each_work_shows_its_actions_and_one_since_the_first_meeting_that_it_has_none():
    """The first meeting was on 21 January 2025: of what was done before it and has no action nothing is known."""
    closed = ActionClosed(1, "Seen", date(2025, 2, 3))
    came = what_came(LIST, minutes_with(action(origin=origin_of(NEGLECT)), closed, action(A_REVIEW)))
    assert [(each.work, [task.state(TODAY, {}) for task in each.tasks]) for each in came] == [(TRIAGE, []), (NEGLECT, [CLOSED])]
    assert what_came(LIST, minutes_with()) == []


@pytest.mark.parametrize(
    ("listed", "found"),
    [
        ([replace(NEGLECT, day=date(2024, 11, 7))], True),  # the log was put right since
        ([replace(NEGLECT, day=date(2024, 11, 7)), replace(NEGLECT, day=date(2023, 11, 7))], False),
        ([NEGLECT, replace(NEGLECT, day=date(2023, 11, 7))], True),
        ([replace(NEGLECT, source="scrutiny_plan")], False),
    ],
)
def test_a_work_whose_day_was_corrected_is_found_as_long_as_its_title_says_which(listed, found):
    came = what_came(listed, minutes_with(action(origin=origin_of(NEGLECT))))
    assert [bool(each.tasks) for each in came if each.tasks] == [True] * found


@pytest.mark.parametrize(
    ("viewer", "none", "counted"),
    [
        (ANALYST, "no action was recorded in the minutes", "With an action in the minutes: **0**."),
        (
            SCRUTINEER,
            "no action on the themes you see was recorded in the minutes",
            "With an action on the themes you see in the minutes: **0**.",
        ),
    ],
)
def test_whoever_sees_some_themes_is_not_told_that_there_is_no_action_on_the_others(reader, viewer, none, counted):
    agenda, nothing = Agenda(replace(reader, viewer=viewer), minutes_with(action(A_REVIEW))), Came(TRIAGE, ())
    assert row(nothing, agenda) == ["Triage", "12 Feb 2025", none]
    assert (
        message("Audits", [nothing], agenda) == f"Audits since the first meeting in the minutes, on 21 Jan 2025: **1**. {counted}"
    )
    assert message("Audits", [], agenda) == "Audits since the first meeting in the minutes, on 21 Jan 2025: **none**."


@pytest.mark.parametrize(
    ("entry", "viewer", "cell"),
    [
        (action(origin=origin_of(NEGLECT)), ANALYST, Link("Audit of 6 Nov 2024: Neglect at home", "quality-assurance")),
        (action(origin=origin_of(NEGLECT)), SCRUTINEER, "Audit of 6 Nov 2024: Neglect at home"),
        (action(A_REVIEW), ANALYST, A_REVIEW),
        (action(), ANALYST, ""),
    ],
)
def test_a_decision_leads_to_the_page_of_audits_for_whoever_may_open_it(entry, viewer, cell):
    assert origin_cell(entry, [theme for theme in THEMES if viewer.may_see(theme.id)]) == cell


def test_page_and_pack_tell_of_an_action_and_its_audit_in_the_same_words(reader):
    entry = action(origin=origin_of(NEGLECT), about="missing-children")
    agenda = Agenda(reader, minutes_with(entry))
    came, (packed,) = what_came(LIST, agenda.minutes)[1], to_do(agenda)
    assert row(came, agenda)[-1] == [Link("○ open: Write the protocol", "decisions")] and packed.state == OPEN
    assert packed.linked == comes_from(entry) and f"(from: {packed.linked})" in of_action(packed)[2]
