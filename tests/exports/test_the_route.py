"""The route `/export/…` hands a file to whom it was made for, once; anybody else gets a sentence."""

from dataclasses import replace

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import Route
from starlette.testclient import TestClient

import road
import way_out
from access.person import Person, Right
from access.role import EXECUTIVE, LEAD_ANALYST
from exports.recipe import Recipe
from ledger.ledger import Ledger
from logbook import log_of
from tests.exports.reading_back import csv_table
from tests.exports.test_the_way_out import FIGURE, ONE, WHY, person
from tests.sample_city import copy_of
from ui.downloads import export
from ui.handing_out import TICKETS


class Door:
    """What stands before the routes of a live installation: it says who asks, as its guard has found out."""

    def __init__(self, app, people):
        self.app, self.people = app, people

    async def __call__(self, scope, receive, send):
        if scope["type"] == "http":
            name = dict(scope["headers"]).get(b"x-tested-as", b"").decode()
            scope["person"], scope["session id"] = self.people.get(name), f"session of {name}"
        await self.app(scope, receive, send)


@pytest.fixture
def ours(city, tmp_path, monkeypatch):
    """A copy of the sample city's store, as the one this installation uses."""
    store = copy_of(city, tmp_path / "ours")
    monkeypatch.setenv("SAFEGUARDING_STORE", str(store.folder))
    monkeypatch.setenv("SAFEGUARDING_KEY_FILE", str(store.key_file))
    return store


ROUTES = [Route("/export/{token}", export, methods=["GET"])]
ANN, BEN = person(Right(EXECUTIVE.id), who="ann"), person(Right(EXECUTIVE.id), who="ben")


def test_the_route_hands_a_file_to_whom_it_is_for_once(ours):
    token = ticket(ours, ANN, "session of ann")
    browser = TestClient(Starlette(routes=ROUTES, middleware=[Middleware(Door, people={"ann": ANN, "ben": BEN})]))
    ask = lambda method, who, of=token: browser.request(method, f"/export/{of}", headers={"x-tested-as": who})  # noqa: E731
    assert [ask(*each).status_code for each in (
        ("GET", "nobody"), ("GET", "ben"), ("HEAD", "ann"), ("POST", "ann"), ("GET", "ann", "unknown"))] == [401, 404, 405, 405, 404]
    answer = ask("GET", "ann")
    assert answer.status_code == 200 and answer.headers["cache-control"] == "no-store"
    assert answer.headers["content-disposition"].startswith('attachment; filename="sample-data-missing-episodes-released-')
    assert csv_table(answer.content)[0]["Name"] == FIGURE
    again = ask("GET", "ann")
    assert (again.status_code, again.text[:18]) == (410, "This link was used")


def test_in_a_demonstration_it_is_whoever_the_address_names_and_elsewhere_nobody(ours, store, monkeypatch):
    browser = TestClient(Starlette(routes=ROUTES))
    tokens = [ticket(ours, person(Right(LEAD_ANALYST.id)), "", replace(ONE, **WHY)) for _ in range(2)]
    assert browser.get(f"/export/{tokens[0]}?role=executive").status_code == 403
    assert browser.get(f"/export/{tokens[1]}").status_code == 200
    road.found(store)
    monkeypatch.setenv("SAFEGUARDING_STORE", str(store.folder))
    assert browser.get(f"/export/{tokens[1]}").status_code == 401


def ticket(store, who: Person, session: str, recipe: Recipe = ONE) -> str:
    return way_out.offer(recipe, road.publish(Ledger(store)), who, session, log_of(store), TICKETS).token
