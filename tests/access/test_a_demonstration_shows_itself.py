"""A demonstration is seen as whom the address or the choice at the foot named last; every chart of it says it is made up."""

from collections.abc import Iterator

import pytest

from access.role import ADMINISTRATOR, CHAIR, EXECUTIVE, ROLES
from tests.browser.serving import Server, served
from tests.sample_city import city, copy_of  # noqa: F401
from tests.websocket_client import Session, charts, connected
from ui.reading.chart_cache import SAMPLE

CHOICE = "See it as"


@pytest.fixture(scope="module")
def server(city, tmp_path_factory) -> Iterator[Server]:  # noqa: F811
    with served(copy_of(city, tmp_path_factory.mktemp("seen as"))) as running:
        yield running


def seen_as(session: Session) -> list[str]:
    """The roles of which the foot of the page spoke in the run just made."""
    return [text.rpartition(" · ")[2] for text in session.text if " · seen from " in text]


def test_the_address_is_heard_at_once_within_one_session(server):
    with connected(server.address) as session:
        for role in [*ROLES, *ROLES[::-1]]:
            session.forget()
            assert seen_as(session.run(page="/rights", query=f"role={role.id}")) == [role.title]


def test_the_choice_at_the_foot_is_heard_at_once_and_the_address_after_it(server):
    with connected(server.address) as session:
        session.run(page="/rights", query=f"role={EXECUTIVE.id}")
        session.forget()
        session.run(page="/rights", query=f"role={EXECUTIVE.id}", widgets={CHOICE: ADMINISTRATOR.title})
        assert seen_as(session) == [ADMINISTRATOR.title]
        session.states.clear()
        session.forget()
        assert seen_as(session.run(page="/rights", query=f"role={CHAIR.id}")) == [CHAIR.title]


@pytest.mark.parametrize("role", [EXECUTIVE.id, ""])
def test_every_chart_says_in_its_own_picture_that_it_is_made_up(server, role):
    """A picture can be saved without its page."""
    with connected(server.address) as session:
        for page, query in (("/indicator", "id=missing_children"), ("/missing-children", "")):
            session.run(page=page, query=f"role={role}&{query}")
        assert len(charts(session)) >= 2 and all(chart["title"]["text"] == SAMPLE for chart in charts(session))
