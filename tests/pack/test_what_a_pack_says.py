"""A pack says what the executive page says, to whom it may be said, of the meeting it is for."""

from base64 import b64decode
from datetime import date

import pytest

from meeting.agenda import Agenda
from meeting.briefing import MOVED, opening
from meeting.minutes import OVERDUE, Minutes
from meeting.seen import seen_by
from metrics.control_charts.control import MIXED, NO_CHART, Signal
from metrics.control_charts.icon import INKS, icon_of
from metrics.control_charts.spc import COMMON, CONCERN, FAILS, HIT_OR_MISS, IMPROVEMENT, NEUTRAL, PASSES
from metrics.declaring.indicator import indicators
from metrics.viewer import RELEASED, Sight, Viewer
from pack.drawing import FONT
from pack.model import HIDDEN, NOT_JUDGED
from pack.pdf import content
from pack.pdf import picture as on_paper
from tests.pack.conftest import MEETING
from ui.charts.control import control_chart
from ui.reading.session import Reading, files_at
from wording.charts import MARKS
from wording.icons import picture

CHILD_MENTAL_HEALTH = "child-mental-health"


@pytest.fixture(scope="module")
def agenda(snapshot_path, lines) -> Agenda:
    """The executive page's own."""
    read = Reading(files_at(snapshot_path), Viewer("Partner executive", (Sight(RELEASED),)))
    return Agenda(read, Minutes(seen_by(read.viewer, lines)))


def test_it_holds_every_signal_of_the_executive_page_in_its_words_and_order(pack, agenda):
    assert [vars(each) for each in pack.moved] == [vars(each) for each in agenda.briefings]
    assert pack.opening == opening(pack.moved, pack.judged) and len(pack.pages) >= 5


def test_its_charts_are_drawn_from_the_points_of_the_screen(pack, agenda):
    for page in pack.pages:
        assert list(page.points) == agenda.points(page.indicator) != []


def test_of_every_indicator_the_icon_is_that_of_the_screen(pack, agenda):
    """Of those that moved in the pack; the others are not in it."""
    known = agenda.signals
    assert set(known) == set(indicators())
    in_pack = {each.indicator.id: each.icon for each in pack.moved}
    assert in_pack == {name: icon_of(signal) for name, signal in known.items() if signal.kind in MOVED}
    shown = {icon.alt for icon in in_pack.values()} | {each.icon.alt for each in pack.said if each.icon}
    assert {each["alt"] for each in content(pack)["icons"]} == shown


@pytest.mark.parametrize("assurance", [None, PASSES, FAILS, HIT_OR_MISS])
@pytest.mark.parametrize("side", ["above", "below"])
@pytest.mark.parametrize("kind", [CONCERN, MIXED, IMPROVEMENT, NEUTRAL, COMMON])
def test_the_picture_of_an_icon_differs_from_the_screens_in_its_font_alone(kind, side, assurance):
    icon = icon_of(Signal("x", kind, side, assurance=assurance))
    screen, paper = picture(icon), on_paper(icon)
    shown = b64decode(screen.split("base64,")[1].split('"')[0]).decode()
    assert paper["svg"] == shown.replace("sans-serif", FONT) and f'alt="{paper["alt"]}"' in screen
    assert f">{icon.letter}</text>" in paper["svg"]


def test_the_last_point_of_a_chart_has_the_ink_of_its_icon_on_screen_and_on_paper(pack):
    for page in pack.pages:
        last, icon, signal = page.points[-1], page.briefing.icon, page.briefing.signal
        assert INKS[last.kind] == icon.ink == on_paper(icon)["ink"]
        dots = control_chart(page.indicator, signal, page.points, []).to_dict()["layer"][-1]["encoding"]["color"]["scale"]
        assert dict(zip(dots["domain"], dots["range"]))[MARKS[last.kind]] == icon.ink


def test_whoever_sees_one_theme_gets_a_pack_of_this_theme_alone(built):
    pack = built(themes=frozenset({CHILD_MENTAL_HEALTH}))
    assert {each.indicator.theme.id for each in pack.moved} == {CHILD_MENTAL_HEALTH}
    assert {each.theme for each in pack.gaps} == {"Child mental health"}
    assert [each.about for each in pack.said] == [
        "Children waiting for mental health services",
        "First contacts of mental health services within four weeks",
    ]
    assert [each.owner for each in pack.actions] == ["Chief Nurse"]
    assert "triage" not in str(content(pack)).lower()


def test_what_is_overdue_stands_first_with_the_day_first_agreed(pack):
    assert [(each.state, each.first_due, each.due) for each in pack.actions] == [
        (OVERDUE, date(2025, 3, 31), date(2025, 3, 31)),
        ("closed, but its figure signals again", date(2024, 12, 13), date(2024, 12, 13)),
        ("open", date(2025, 2, 28), date(2025, 4, 30)),
    ]


def test_what_was_said_last_time_stands_beside_what_became_of_it(pack):
    assert pack.last == date(2025, 1, 21) < MEETING
    first = pack.said[0]
    assert (first.about, first.then, first.now, first.moved) == (
        "Children waiting for mental health services",
        "590 as released, in Dec 2024",
        "580 in Mar 2025",
        "still worse than chance (higher)",
    )


def test_the_pack_of_an_earlier_meeting_knows_nothing_that_was_said_later(built):
    """Its figures are those known now, and it says so."""
    themes = frozenset({"domestic-abuse-and-ppn-triage", "voice-of-children-and-families", CHILD_MENTAL_HEALTH})
    pack = built(meeting=date(2025, 1, 21), themes=themes)
    assert pack.last == date(2024, 10, 15)
    assert {each.about for each in pack.said} == {"Hours from notice to triage", "Asks that were answered"}
    said = built(meeting=date(2024, 10, 15), themes=themes)
    assert said.last is None and said.said == () and "mental health trust" not in str(content(said))
    assert content(said)["seen_from"] == "22 April 2025"


def test_what_cannot_be_told_is_named_with_its_reason(pack, agenda):
    without = [name for name, signal in agenda.signals.items() if signal.kind == NO_CHART]
    assert sum(each.what == NOT_JUDGED for each in pack.gaps) == len(without) > 50
    assert {each.what for each in pack.gaps} == {HIDDEN, NOT_JUDGED} and all(each.why for each in pack.gaps)


def test_it_bears_the_version_of_its_snapshot_and_the_last_line_of_its_minutes(pack, snapshot_path, lines):
    number, version = pack.snapshot.split("-", 1)
    assert snapshot_path.stem == f"snapshot-{int(number):06}-{version}"
    assert pack.origin == f"Stoke-on-Trent · Snapshot {pack.snapshot}, minutes up to line {lines[-1].number}"
