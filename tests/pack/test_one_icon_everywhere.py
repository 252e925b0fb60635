"""Of every indicator one icon: tile, list, pack and alert show the same one, to one reader of one snapshot."""

import re
from datetime import datetime
from html import unescape

import pytest

from alerts.finding import Occasion, of_signals
from ledger.ledger import Ledger
from meeting.agenda import Agenda
from meeting.briefing import MOVED
from meeting.minutes import Minutes
from meeting.seen import seen_by
from metrics.control_charts.control import NO_CHART
from metrics.control_charts.icon import icon_of
from metrics.declaring.indicator import indicators
from metrics.disclosure.rounding import WHOLE_YEARS_ONLY
from metrics.viewer import RELEASED, Sight, Viewer
from ui.briefing import briefing_html, briefings_list
from ui.cards import card
from ui.reading.session import Reading, files_at

ALT = re.compile(r'<img class="icon"[^>]*alt="([^"]*)"')


@pytest.fixture(scope="module")
def read(snapshot_path) -> Reading:
    return Reading(files_at(snapshot_path), Viewer("Partner executive", (Sight(RELEASED),)))


@pytest.fixture(scope="module")
def agenda(read, lines) -> Agenda:
    return Agenda(read, Minutes(seen_by(read.viewer, lines)))


@pytest.fixture(scope="module")
def of_tiles(read, agenda) -> dict[str, list[str]]:
    """What the pictures on each tile say; none where there is no chart."""
    known = agenda.signals
    return {name: alts(card(read.words[name], read.values(each), known[name], None)) for name, each in indicators().items()}


@pytest.fixture(scope="module")
def of_alerts(city, read, snapshot_path, lines) -> dict[str, str]:
    occasion = Occasion(read.files, Ledger(city).lines(), [], datetime(2025, 4, 22))
    return {each.page.split("id=")[1].split("&")[0]: each.words for each in of_signals(occasion, read.viewer)}


def alts(html: str) -> list[str]:
    return [unescape(found) for found in ALT.findall(html)]


def test_the_tile_of_every_indicator_shows_the_icon_of_its_chart(agenda, of_tiles):
    for name, signal in agenda.signals.items():
        assert of_tiles[name] == ([] if signal.kind == NO_CHART else [icon_of(signal).alt])


def test_list_pack_and_alert_show_the_icon_of_the_tile(agenda, pack, of_tiles, of_alerts):
    in_pack = {each.indicator.id: each.icon.alt for each in pack.moved}
    listed = {
        each.indicator.id: alts(briefing_html(each) if each.tasks else briefings_list([each]))[0] for each in agenda.briefings
    }
    moved = {name for name, signal in agenda.signals.items() if signal.kind in MOVED}
    assert set(in_pack) == set(listed) == moved
    for name in moved:
        assert [in_pack[name]] == [listed[name]] == of_tiles[name]
        if indicators()[name].disclosure != WHOLE_YEARS_ONLY:
            assert icon_of(agenda.signals[name]).words in of_alerts[name]
    assert set(of_alerts) == {name for name in moved if indicators()[name].disclosure != WHOLE_YEARS_ONLY}
