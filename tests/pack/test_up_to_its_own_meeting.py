"""A pack holds what was said up to its own meeting, that meeting's words among it, and nothing of later ones."""

from datetime import date, datetime

from ledger.lines import Line
from ledger.meeting_lines import Action, ActionMoved, Said
from pack.building import up_to

BEFORE, OWN, LATER = date(2025, 1, 21), date(2025, 4, 22), date(2025, 7, 22)


def lines_of(*entries: object) -> list[Line]:
    return [Line(number, datetime(2025, 8, 1), "somebody", entry, number) for number, entry in enumerate(entries, start=1)]


def said(meeting: date) -> Said:
    return Said("decision", "missing-children", meeting, "We look at it again")


def action(meeting: date) -> Action:
    return Action("missing-children", meeting, "Look at it", "The analyst", date(2025, 9, 1))


def test_what_was_said_and_agreed_at_its_own_meeting_is_in_it_and_at_later_ones_is_not():
    lines = lines_of(said(BEFORE), said(OWN), said(LATER), action(BEFORE), action(OWN), action(LATER))
    assert [line.number for line in up_to(OWN, lines)] == [1, 2, 4, 5]


def test_what_became_of_its_actions_later_is_in_it():
    moved = ActionMoved(1, date(2025, 10, 1), "More time is needed")
    assert [line.number for line in up_to(OWN, lines_of(action(OWN), moved))] == [1, 2]
