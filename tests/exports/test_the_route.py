"""The route `/export/…` hands a file to whom it was made for, once; anybody else gets a sentence."""

from dataclasses import replace

import pytest
from starlette.applications import Starlette
from starlette.routing import Route
from starlette.testclient import TestClient

from access import demonstration
from access.person import Person
from access.role import EXECUTIVE
from exports.recipe import Recipe
from ledger.ledger import Ledger
from operations import exporting, snapshots, uploads
from operations.log import log_of
from server.downloads import TICKETS, export
from tests.exports.reading_back import csv_table
from tests.exports.test_the_way_out import FIGURE, ONE, WHY
from tests.sample_city import copy_of


@pytest.fixture
def ours(city, tmp_path, monkeypatch):
    """A copy of the sample city's store, as the one this installation uses."""
    store = copy_of(city, tmp_path / "ours")
    monkeypatch.setenv("SAFEGUARDING_STORE", str(store.folder))
    monkeypatch.setenv("SAFEGUARDING_KEY_FILE", str(store.key_file))
    return store


ROUTES = [Route("/export/{token}", export, methods=["GET"])]


def test_the_route_hands_a_file_to_whom_it_is_for_once(ours):
    token = ticket(ours, demonstration.people()[EXECUTIVE.id])
    browser = TestClient(Starlette(routes=ROUTES))
    ask = lambda method, role, of=token: browser.request(method, f"/export/{of}?role={role}")  # noqa: E731
    assert [
        ask(*each).status_code
        for each in (("GET", "chair"), ("HEAD", "executive"), ("POST", "executive"), ("GET", "executive", "unknown"))
    ] == [404, 405, 405, 404]
    answer = ask("GET", "executive")
    assert answer.status_code == 200 and answer.headers["cache-control"] == "no-store"
    assert answer.headers["content-disposition"].startswith('attachment; filename="sample-data-missing-episodes-released-')
    assert csv_table(answer.content)[0]["Name"] == FIGURE
    again = ask("GET", "executive")
    assert (again.status_code, again.text[:18]) == (410, "This link was used")


def test_in_a_demonstration_it_is_whoever_the_address_names_and_elsewhere_nobody(ours, store, monkeypatch):
    browser = TestClient(Starlette(routes=ROUTES))
    token = ticket(ours, demonstration.people()[""], replace(ONE, **WHY))
    assert browser.get(f"/export/{token}?role=executive").status_code == 404
    assert browser.get(f"/export/{token}").status_code == 200
    uploads.found(store)
    monkeypatch.setenv("SAFEGUARDING_STORE", str(store.folder))
    assert browser.get(f"/export/{token}").status_code == 401


def ticket(store, who: Person, recipe: Recipe = ONE) -> str:
    return exporting.issue_ticket(recipe, snapshots.current_snapshot(Ledger(store)), who, "", log_of(store), TICKETS).token
