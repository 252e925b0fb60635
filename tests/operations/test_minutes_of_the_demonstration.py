"""What became of an action in the minutes of the demonstration is said of that action, wherever it stands in the ledger."""

from ledger.meeting_lines import Action, ActionClosed, ActionMoved
from operations.demonstration import write_minutes


def test_what_became_of_an_action_names_one_of_the_actions_agreed_before(ledger):
    write_minutes(ledger)
    lines = ledger.lines()
    actions = [line.number for line in lines if isinstance(line.what, Action)]
    followed = [line.what.action for line in lines if isinstance(line.what, (ActionMoved, ActionClosed))]
    assert followed and min(followed) == min(actions) and set(followed) <= set(actions)
