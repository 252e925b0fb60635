"""A live installation with figures, from end to end: what each of them sees, takes away, hands in, and is stopped from.

263 children went missing last month. Who sees released figures gets 265, and 263 is in nothing that is sent to them.
"""

import re
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta

import pytest

from ledger.ledger import Ledger
from loaders.source import sources
from operations import approval
from tests.access.live import Live, empty_store, live
from tests.access.sending import put, send
from tests.access.service import number_of
from tests.access.told import events
from tests.access.visitor import Visitor
from tests.conftest import take_in
from tests.loaders.workbooks import table, xlsx
from tests.websocket_client import PRESSED, Session, charts, connected
from ui.reading.chart_cache import SAMPLE

TRUE, RELEASED = "263", "265"
FIGURE = "id=missing_children"
LAST_MONTH = date.today().replace(day=1) - timedelta(days=1)
OUT = "You are signed out."


@pytest.fixture(scope="module")
def installation(tmp_path_factory, parser) -> Iterator[Live]:
    folder = tmp_path_factory.mktemp("live")
    store = empty_store(folder)
    take_in(Ledger(store), parser, reports(int(TRUE)))
    with live(folder, store, choices='[choices]\nexecutives_see = "released"\n') as running:
        yield running


def reports(children: int) -> bytes:
    """What the police send for last month: one report for each child."""
    rows = [
        {
            "child_id": f"{200_000 + number}",
            "misper_ref": f"MP-{number:05d}",
            "reported_at": at(number, 10),
            "returned_at": at(number, 20),
        }
        for number in range(children)
    ]
    return xlsx(*table(sources()["missing_episodes"], *rows))


def at(number: int, hour: int) -> datetime:
    return datetime(LAST_MONTH.year, LAST_MONTH.month, number % 28 + 1, hour)


@contextmanager
def at_work(installation: Live, name: str, page: str, query: str = "") -> Generator[tuple[Visitor, Session]]:
    """Somebody signed in, with a page open."""
    visitor = installation.signed_in(name)
    with connected(installation.address, visitor.cookies) as session:
        yield visitor, session.run(page=page, query=query)


def says(number: str, session: Session) -> bool:
    """Whether this number stands anywhere in what was received, by itself and not as part of another or of a code."""
    return any(re.search(rf"(?<![\w.-]){number}(?![\w-])", text) for text in session.text)


def file_offered(session: Session) -> str:
    """The address of a file made by the part “Export” of the page."""
    fold = next(each.delta.add_block.expandable for each in session.messages if each.delta.add_block.expandable.label == "Export")
    session.run(query=FIGURE, widgets={fold.id: True})
    session.run(query=FIGURE, widgets={"Make the file": PRESSED})
    return re.findall(r'href="(/export/[^"]+)"', session.words)[-1]


def test_an_executive_sees_the_released_figure_and_never_the_true_one(installation):
    with at_work(installation, "olive", "/indicator", FIGURE) as (_, page):
        assert says(RELEASED, page) and not says(TRUE, page)
        for other in ("/overview", "/missing-children", "/clocks", "/sources", "/queries"):
            page.run(page=other)
        assert not says(TRUE, page)
        assert f">{TRUE}<".encode() not in page.received
        assert charts(page) and SAMPLE not in page.words
    with at_work(installation, "lee", "/indicator", FIGURE) as (_, page):
        assert says(TRUE, page) and f">{TRUE}<".encode() in page.received


def test_an_executive_takes_a_file_away_once_and_nobody_else_can(installation):
    with at_work(installation, "olive", "/indicator", FIGURE) as (olive, page):
        file = file_offered(page)
        assert installation.visitor().ask(file).status == 401
        assert installation.signed_in("lee").ask(file).status == 404
        answer = olive.ask(file)
        assert answer.status == 200 and answer.headers["cache-control"] == "no-store" and len(answer.read()) > 1_000
        assert olive.ask(file).status == 410
    assert [line.split()[0] for line in events(installation, "olive")[-2:]] == ["export-made", "export-fetched"]


def test_an_analyst_hands_a_file_in_and_an_executive_cannot_even_send_one(installation):
    ledger = Ledger(installation.store)
    before = len(approval.waiting(ledger))
    referrals = xlsx(*table(sources()["referrals"], *[{"referred_on": LAST_MONTH}] * 3))
    with at_work(installation, "anna", "/upload") as (anna, page):
        assert send(anna, page, "referrals.xlsx", referrals) == 204
        page.run()
        page.run(widgets={"Hand in this file": PRESSED})
        assert "Handed in 1 file" in page.words and len(approval.waiting(ledger)) == before + 1
    olive = installation.signed_in("olive")
    assert put(olive, "/_stcore/upload_file/session/file", "referrals.xlsx", referrals) == 403
    assert events(installation, "olive")[-1] == "refused hand-in-a-file role"


def test_information_governance_reads_all_of_it_in_the_log_and_sees_no_figure(installation):
    with at_work(installation, "olive", "/indicator", FIGURE) as (olive, page):
        assert olive.ask(file_offered(page)).status == 200
        assert put(olive, "/_stcore/upload_file/session/file", "x.xlsx", b"x") == 403
    with at_work(installation, "ines", "/log") as (_, page):
        assert all(said in page.words for said in ("Unbroken from", "Signed in", "Export made", "Export fetched", "Refused"))
        assert "Olive" in page.words and not says(TRUE, page) and not says(RELEASED, page)
        page.forget()
        page.run(page="/indicator", query=FIGURE)  # which is not in their menu: it stays the log
        assert not says(RELEASED, page) and charts(page) == [] and "Unbroken from" in page.words


@pytest.mark.parametrize(
    ("button", "said", "why"),
    [
        ("End its sessions", "Its sessions have ended", b"ended by whoever runs the dashboard"),
        ("Disable it", "Disabled. It stops", b"may not use the dashboard"),
    ],
)
def test_whose_sessions_an_administrator_ends_sees_nothing_from_the_next_click(installation, button, said, why):
    with (
        at_work(installation, "olive", "/indicator", FIGURE) as (olive, page),
        at_work(installation, "adam", "/people") as (_, desk),
    ):
        desk.run(widgets={"Account": f"Olive ({number_of('olive')})"})
        desk.run(widgets={button: PRESSED})
        assert said in desk.words
        page.forget()
        page.run(query=FIGURE)
        assert OUT in page.words and not says(RELEASED, page) and "Children reported missing" not in page.words
        assert why in olive.ask("/").read()
    assert any(line.startswith("session-revoked") for line in events(installation, "adam"))
    if button == "Disable it":
        assert installation.visitor().sign_in("olive").status == 403
        installation.people.enable("olive")
