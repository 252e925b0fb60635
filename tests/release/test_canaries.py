"""No byte that a role receives holds what the role may not see: exact numbers, children's codes, places in a partner's file."""

import os
import re
from collections.abc import Iterator

import pytest

from access.demonstration import RELEASED_EXECUTIVE, people
from access.role import CHAIR, EXECUTIVE, LEAD_ANALYST, RECORDS_VIEWER
from ledger.ledger import Ledger
from metrics.declaring.indicator import indicators
from metrics.declaring.theme import THEMES
from metrics.disclosure.rounding import is_exempt
from operations import snapshots
from tests.browser.serving import Server, served
from tests.sample_city import city, copy_of  # noqa: F401
from tests.websocket_client import PRESSED, connected
from warehouse.snapshot import open_snapshot

NIGHTLY = bool(os.environ.get("SAFEGUARDING_NIGHTLY"))
RELEASED = [RELEASED_EXECUTIVE]
FIRST = THEMES[0].id
PAGES = [FIRST, "clocks", "published"] if not NIGHTLY else []  # every page of the menu at night
PLACE = re.compile(r"load \d+, ")


@pytest.fixture(scope="module")
def server(city, exact_numbers, tmp_path_factory) -> Iterator[Server]:  # noqa: F811
    with served(copy_of(city, tmp_path_factory.mktemp("served"))) as running:
        yield running


@pytest.fixture(scope="module")
def exact_numbers(city) -> set[str]:  # noqa: F811
    """True counts from 1,000 on that the rule rounds, as pages write them; none that an exempt figure has or a report printed."""
    with open_snapshot(snapshots.current_snapshot(Ledger(city))) as connection:
        exempt = [name for name, each in indicators().items() if is_exempt(each)]
        found = connection.execute(
            """
            WITH counts AS (SELECT DISTINCT value, list_contains(?, indicator) AS exempt FROM figures JOIN
                            (SELECT unnest(?) AS indicator) USING (indicator))
            SELECT value FROM counts GROUP BY value HAVING NOT bool_or(exempt) AND value >= 1000 AND value % 5 <> 0
        """,
            [exempt, [name for name, each in indicators().items() if each.unit.is_count]],
        ).fetchall()
        printed = {
            value
            for (value,) in connection.execute("""
            SELECT value FROM published_figures UNION SELECT prior FROM published_figures
        """).fetchall()
        }
    return {f"{value:,.0f}" for (value,) in found if value not in printed}


@pytest.fixture(scope="module")
def codes(city) -> set[str]:  # noqa: F811
    with open_snapshot(snapshots.current_snapshot(Ledger(city))) as connection:
        return {code for (code,) in connection.execute("SELECT DISTINCT child_id FROM missing_episodes LIMIT 500").fetchall()}


def words_of(server: Server, role: str) -> str:
    with connected(server.address) as session:
        session.run(query=f"role={role}")
        for page in PAGES or session.pages:
            session.run(page=page, query=f"role={role}")
        return session.words + session.received.decode("utf-8", "replace")


@pytest.mark.parametrize("role", RELEASED)
def test_a_released_viewer_receives_no_exact_number_no_code_and_no_place(server, exact_numbers, codes, role):
    words = words_of(server, role)
    assert "hidden (1 to 7)" in words
    numbers = set(re.findall(r"(?<![\d,.])\d{1,3}(?:,\d{3})+(?![\d,.])", words))
    assert len(exact_numbers) > 20 and numbers & exact_numbers == set()
    assert [code for code in codes if code in words] == []
    assert PLACE.search(words) is None


@pytest.mark.parametrize("role", [EXECUTIVE.id, CHAIR.id])
def test_who_leads_receives_exact_numbers_and_no_code_and_no_place(server, exact_numbers, codes, role):
    words = words_of(server, role)
    assert "hidden (1 to 7)" not in words or role == CHAIR.id
    assert [code for code in codes if code in words] == []
    assert PLACE.search(words) is None


def test_a_lead_analyst_receives_exact_numbers_and_so_the_search_works(server, exact_numbers):
    numbers = set(re.findall(r"(?<![\d,.])\d{1,3}(?:,\d{3})+(?![\d,.])", words_of(server, LEAD_ANALYST.id)))
    assert numbers & exact_numbers


def test_a_records_viewer_receives_codes_on_the_page_of_an_indicator_and_so_the_search_works(server, codes):
    name = next(each.id for each in indicators().values() if each.theme.id == FIRST and each.sources == ("missing_episodes",))
    with connected(server.address) as session:
        query = f"role={RECORDS_VIEWER.id}&id={name}"
        session.run(page="indicator", query=query)
        opens = next(text for text in session.text if text.startswith("Open the records"))
        session.run(page="indicator", query=query, widgets={opens: PRESSED})
        assert any(code in session.words for code in codes)


@pytest.mark.skipif(not NIGHTLY, reason="every role opens every page of its menu at night")
@pytest.mark.parametrize("role", people())
def test_every_page_of_a_roles_menu_opens(server, role):
    with connected(server.address) as session:
        session.run(query=f"role={role}")
        for page in session.pages:
            session.run(page=page, query=f"role={role}")
        assert [each for each in session.messages if each.delta.new_element.WhichOneof("type") == "exception"] == []
