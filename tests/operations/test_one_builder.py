"""New figures are worked out by one, whoever asks; pages show those of before meanwhile and say so."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest

from ledger.ledger import Ledger
from operations import meanwhile, snapshots, uploads
from operations.meanwhile import Builder, NotYet, builder_of, to_show
from operations.one_builder import one_builder, seconds_last_time
from tests.conftest import environment_of, take_in
from tests.loaders.test_mess_files import months
from tests.warehouse.figures import few_figures


@pytest.fixture(autouse=True)
def quickly():
    with few_figures():
        yield


@pytest.fixture
def builds(monkeypatch) -> list:
    """When each build of this process began and ended."""
    seen, build = [], snapshots.build

    def watched(path, view):
        seen.append(("begins", path.name))
        time.sleep(0.3)
        build(path, view)
        seen.append(("ends", path.name))

    monkeypatch.setattr(snapshots, "build", watched)
    return seen


@pytest.fixture
def grown(ledger, parser) -> Ledger:
    """Figures of one load are there, and another load has come since."""
    take_in(ledger, parser, months(2))
    snapshots.current_snapshot(ledger)
    take_in(ledger, parser, months(0, 3))
    return ledger


def test_five_readers_of_a_new_day_make_one_build(grown, builds):
    with ThreadPoolExecutor(5) as readers:
        paths = list(readers.map(lambda _: snapshots.current_snapshot(Ledger(grown.store)), range(5)))
    assert len(set(paths)) == 1 and [what for what, _ in builds] == ["begins", "ends"]


def test_a_build_of_another_process_is_waited_for_and_not_made_again(grown, builds, manage_in):
    path = snapshots.current_path(grown)
    other = threading.Thread(target=lambda: manage_in(environment_of(grown.store), "values", "missing_children"))
    with one_builder(grown.store):
        other.start()
        time.sleep(2)
        assert not path.exists()
    other.join()
    assert snapshots.current_snapshot(grown) == path and builds == []


def test_a_page_shows_the_figures_of_before_with_a_word_and_the_new_ones_once_they_are_there(grown, monkeypatch):
    before, new = next(grown.store.snapshots.glob("snapshot-*[0-9a-f].duckdb")), snapshots.current_path(grown)
    monkeypatch.setattr(meanwhile, "PATIENCE", 0)
    with one_builder(grown.store):
        started = time.monotonic()
        shown, said = to_show(grown)
        assert time.monotonic() - started < 1
    assert shown == before and said.startswith("New figures are being worked out and come here by themselves")
    builder_of(grown.store).thread.join()
    assert to_show(grown) == (new, "")


def test_where_there_are_none_of_before_the_page_says_so_and_waits_for_nobody(ledger, parser, monkeypatch):
    take_in(ledger, parser, months(2))
    monkeypatch.setattr(meanwhile, "PATIENCE", 0)
    with one_builder(ledger.store), pytest.raises(NotYet, match="^Figures are being worked out and come here by themselves"):
        to_show(ledger)
    builder_of(ledger.store).thread.join()
    assert to_show(ledger) == (snapshots.current_path(ledger), "")


def test_a_build_that_fails_is_said_noted_and_tried_again_after_a_while(grown, monkeypatch, caplog):
    def fails(path, view):
        raise ValueError("no word of this may be said")

    whole = snapshots.build
    monkeypatch.setattr(snapshots, "build", fails)
    shown, said = to_show(grown)
    assert said.startswith("The newest data could not be worked out, so these are the figures as they were last worked out.")
    assert "no word" not in said and shown.exists()
    monkeypatch.setattr(snapshots, "build", whole)
    assert to_show(grown)[1] == said  # not at every click
    monkeypatch.setattr(meanwhile, "LEFT_ALONE", 0)
    monkeypatch.setattr(meanwhile, "PATIENCE", 60)
    assert to_show(grown) == (snapshots.current_path(grown), "")


def test_how_long_it_takes_is_kept_and_said(grown):
    assert seconds_last_time(grown.store) is not None
    (grown.store.folder / "building" / "seconds").write_text("23")
    assert meanwhile.soon(grown.store) == "in about 25 seconds"


def test_figures_of_a_new_day_are_made_before_anybody_asks(grown, monkeypatch):
    """What the server does every few seconds, just after midnight."""
    snapshots.current_snapshot(grown)
    builder = Builder()
    assert builder.see_to(grown) is None
    monkeypatch.setattr("ledger.view.date", Tomorrow)
    builder.see_to(grown).join()
    assert uploads.founded(grown.lines()).today is None and snapshots.current_path(grown).exists()


class Tomorrow(date):
    @classmethod
    def today(cls) -> date:
        return date.fromordinal(date.today().toordinal() + 1)
