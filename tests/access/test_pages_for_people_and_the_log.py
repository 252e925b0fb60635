"""What administrators and information governance see and do on their pages, and how a look at records gets into the log."""

from collections.abc import Iterator

import pytest

from access.demonstration import NEWCOMER, code
from access.people import People
from audit.key import read_key
from audit.recent import recent
from operations.log import log_of
from tests.browser.serving import Server, served
from tests.sample_city import city, copy_of  # noqa: F401
from tests.websocket_client import PRESSED, Session, connected

FIRST, SECOND = "role=administrator", "role=second-administrator"


@pytest.fixture
def server(city, tmp_path) -> Iterator[Server]:  # noqa: F811
    with served(copy_of(city, tmp_path)) as running:
        yield running


def opened(session: Session, page: str, query: str, **widgets: object) -> Session:
    session.forget()
    return session.run(page=page, query=query, widgets=widgets)


def seen(server: Server) -> list[dict]:
    log = log_of(server.store)
    lines = recent(log.folder, read_key(log.key_file)) if log.key_file.exists() else ()
    return [line["fields"] for line in lines if line["event"] == "records-seen"][::-1]


def test_every_cut_of_records_is_logged_once_before_it_is_shown_and_refused_where_it_cannot_be(server):
    asked = "role=records-viewer&id=missing_children"
    with connected(server.address) as session:
        opened(session, "/indicator", asked)
        opened(session, "/indicator", asked)
        assert [fields["indicator"] for fields in seen(server)] == ["missing_children"] and "load " in session.words
        opened(session, "/indicator", asked + "&period=2024-25")
        assert len(seen(server)) == 2 and seen(server)[1]["since"] == "2024-04-01"
    with connected(server.address) as session:  # another session is another look
        opened(session, "/indicator", asked)
        assert len(seen(server)) == 3
    server.store.audit_key_file.chmod(0o600)
    server.store.audit_key_file.write_text("damaged")
    with connected(server.address) as session:
        opened(session, "/indicator", asked)
        assert "The key file of the audit log is damaged" in session.words and ", sheet Episodes, row " not in session.words


def test_a_second_administrator_confirms_and_the_first_cannot(server):
    people = People(server.store.folder)
    with connected(server.address) as session:
        opened(session, "/people", FIRST)
        assert "Somebody else must confirm this." in session.text and "Confirm" not in session.text
    with connected(server.address) as session:
        opened(session, "/people", SECOND)
        assert people.rights_of(code(NEWCOMER)) == () and len(people.waiting()) == 1
        opened(session, "/people", SECOND, Confirm=PRESSED)
        assert "Confirmed. It counts from the next click." in session.words
    assert [right.role for right in people.rights_of(code(NEWCOMER))] == ["records-viewer"]
    with connected(server.address) as session:
        opened(session, "/log", "role=information-governance")
        assert "Unbroken from" in session.words and "Right granted" in session.words and "Sample newcomer" in session.words


def test_a_demonstration_has_no_sessions_to_end_and_says_so(server):
    with connected(server.address) as session:
        opened(session, "/people", FIRST)
        assert "there are no sessions to end" in session.words and "End its sessions" not in session.text
        opened(session, "/people", FIRST, **{"Disable it": PRESSED})
        assert "Disabled. It stops" in session.words
    with connected(server.address) as session:
        opened(session, "/log", "role=information-governance")
        assert "Account disabled" in session.words and "Session revoked" not in session.words


def test_neither_page_shows_a_figure_or_a_record(server):
    for page, query in (("/people", FIRST), ("/log", "role=information-governance")):
        with connected(server.address) as session:
            opened(session, page, query)
            kinds = {each.delta.new_element.WhichOneof("type") for each in session.messages}
            assert (
                not kinds & {"arrow_data_frame", "arrow_vega_lite_chart", "imgs", "metric"}
                and "hidden: 1 to 7" not in session.words
            )
