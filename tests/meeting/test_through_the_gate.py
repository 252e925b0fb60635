"""What a meeting says goes through the one gate: the right is asked when it is done, it is logged, and it changes no figure."""

from dataclasses import asdict, replace
from datetime import date

import pytest

from access.role import AGREE, SAY
from audit.key import read_key
from audit.recent import recent
from ledger.effective import last_of_figures
from ledger.ledger import Conflict, Ledger
from ledger.meeting_lines import DECISION, SPOKEN, Action, ActionClosed, ActionMoved, Event, Minuted, Said, TakenBack, Target
from metrics.declaring.indicator import indicators
from metrics.viewer import NotAllowed
from tests.access.at_work import meeting_gate, person

TODAY, MEETING = date(2025, 4, 22), date(2025, 4, 15)
OWN = next(name for name, each in indicators().items() if person("chair").viewer.may_see(each.theme.id))
OTHER = next(name for name, each in indicators().items() if not person("chair").viewer.may_see(each.theme.id))
EVERY_KIND = [
    Said(DECISION, OWN, MEETING, "We look again in July.", 12.5, "Mar 2025", "concern"),
    Action(OWN, MEETING, "Write it", "Chief Nurse", date(2025, 6, 1), "An audit"),
    ActionMoved(3, date(2025, 7, 1), "Waiting"),
    ActionClosed(3, "Seen by the board", date(2025, 4, 20)),
    Event(date(2025, 3, 1), "A team began", (OWN,), True, "Counted anew"),
    Target(OWN, "2025-26", 100.0, "The board's plan", 5.0),
    TakenBack(6, "Written twice"),
    Minuted(MEETING),
]


def test_every_kind_of_line_comes_back_from_the_ledger_as_it_was_written(store):
    me = meeting_gate(store, "executive")
    for entry in EVERY_KIND:
        me.say(entry, TODAY)
    lines = Ledger(store).lines()[1:]
    assert [line.what for line in lines] == EVERY_KIND
    assert {type(entry) for entry in EVERY_KIND} == set(SPOKEN.values())
    assert {line.who for line in lines} == {me.person.who}


def test_what_is_said_changes_no_figure_so_nothing_is_built_anew(store):
    me = meeting_gate(store, "executive")
    before = last_of_figures(me.ledger.lines())
    me.say(EVERY_KIND[0], TODAY)
    assert last_of_figures(me.ledger.lines()) == before


@pytest.mark.parametrize("role", ["executive", "chair", "analyst", "lead-analyst", "records-viewer", "administrator"])
@pytest.mark.parametrize(("entry", "action"), [(EVERY_KIND[0], SAY), (EVERY_KIND[5], AGREE)], ids=["a decision", "a target"])
def test_only_who_has_the_right_writes_and_a_refusal_is_logged(store, role, entry, action):
    me = meeting_gate(store, role)
    if me.person.may(action):
        me.say(entry, TODAY)
        assert events(me)[-1] == "written-at-meeting"
    else:
        with pytest.raises(NotAllowed):
            me.say(entry, TODAY)
        assert events(me)[-1] == "refused" and me.ledger.head == 1


@pytest.mark.parametrize(
    "entry",
    [
        Said(DECISION, OTHER, MEETING, "Not mine to decide"),
        Action(OTHER, MEETING, "Do it", "Somebody's post", date(2025, 6, 1)),
        Event(MEETING, "A team began", (OWN, OTHER)),
    ],
    ids=["a decision", "an action", "an event that concerns others too"],
)
def test_a_chair_writes_on_their_own_themes_only(store, entry):
    me = meeting_gate(store, "chair")
    with pytest.raises(NotAllowed):
        me.say(entry, TODAY)
    assert me.ledger.head == 1


def test_a_chair_who_sees_other_themes_by_another_right_does_not_write_on_them(store):
    me = meeting_gate(store, "chair")
    both = replace(me, person=replace(me.person, rights=(*me.person.rights, *person("analyst").rights)))
    assert both.person.viewer.may_see(indicators()[OTHER].theme.id)
    with pytest.raises(NotAllowed, match="belongs to another subgroup"):
        both.say(Said(DECISION, OTHER, MEETING, "Not mine to decide"), TODAY)
    assert both.say(Said(DECISION, OWN, MEETING, "Mine to decide"), TODAY)


def test_a_chair_does_not_close_an_action_of_another_theme(store):
    meeting_gate(store, "executive").say(Action(OTHER, MEETING, "Do it", "Chief Nurse", date(2025, 6, 1)), TODAY)
    with pytest.raises(NotAllowed):
        meeting_gate(store, "chair").say(ActionClosed(2, "Done", date(2025, 4, 20)), TODAY)


def test_no_word_of_what_was_said_is_in_the_log(store):
    me = meeting_gate(store, "executive")
    me.say(Said(DECISION, OWN, MEETING, "A sentence that only the minutes hold"), TODAY)
    written = "".join(str(line) for line in recent(me.log.folder, read_key(me.log.key_file)))
    assert "only the minutes hold" not in written and OWN in written


def test_an_action_is_closed_once_by_whoever_comes_first(store):
    me = meeting_gate(store, "executive")
    action = me.say(EVERY_KIND[1], TODAY)
    head = me.ledger.head
    closed = [(ActionClosed(action, "Seen", date(2025, 4, 20)), None)]
    me.ledger.write(closed, "one", head)
    with pytest.raises(Conflict, match="one closed the same action"):
        me.ledger.write(closed, "another", head)


def test_a_line_of_a_meeting_can_neither_be_changed_nor_deleted(store):
    me = meeting_gate(store, "executive")
    me.say(EVERY_KIND[0], TODAY)
    with me.ledger.connected() as connection:
        for sql in ("UPDATE lines SET body = '{}' WHERE kind = 'said'", "DELETE FROM lines WHERE kind = 'said'"):
            with pytest.raises(Exception, match="never"):
                connection.execute(sql)
    assert asdict(Ledger(store).lines()[1].what) == asdict(EVERY_KIND[0])


def events(me) -> list[str]:
    return [line["event"] for line in recent(me.log.folder, read_key(me.log.key_file))]
