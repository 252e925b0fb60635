"""What administrators and information governance see and do on their pages, and how a look at records gets into the log."""

import re
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

ASKED, WHERE = "role=records-viewer&id=missing_children", "Where a row stands in the partner's file"
FIRST, SECOND = "role=administrator", "role=second-administrator"


@pytest.fixture
def server(city, tmp_path) -> Iterator[Server]:  # noqa: F811
    with served(copy_of(city, tmp_path)) as running:
        yield running


def opened(session: Session, page: str, query: str, **widgets: object) -> Session:
    session.forget()
    return session.run(page=page, query=query, widgets=widgets)


def seen(server: Server, event: str = "records-seen") -> list[dict]:
    log = log_of(server.store)
    lines = recent(log.folder, read_key(log.key_file)) if log.key_file.exists() else ()
    return [line["fields"] for line in lines if line["event"] == event][::-1]


def looked(session: Session, query: str) -> Session:
    """The page of an indicator, and the press that opens the records."""
    opened(session, "/indicator", query)
    return opened(session, "/indicator", query, **{button(session, "Open the records"): PRESSED})


def button(session: Session, begins: str) -> str:
    return next((text for text in session.text if text.startswith(begins)), "")


CODES = "Codes stand for children"


def test_who_opens_an_indicator_has_seen_no_record_until_they_ask_for_them(server):
    with connected(server.address) as session:
        opened(session, "/indicator", ASKED)
        words = button(session, "Open the records")
        assert re.fullmatch(r"Open the records of [\d,]+ cases; it is written in the log", words)
        assert seen(server) == [] and CODES not in session.words
        looked(session, ASKED)
        assert CODES in session.words and int(re.sub(r"\D", "", words)) == seen(server)[0]["count"]


def test_every_cut_of_records_is_logged_once_before_it_is_shown_and_refused_where_it_cannot_be(server):
    with connected(server.address) as session:
        looked(session, ASKED)
        opened(session, "/indicator", ASKED)
        assert [fields["indicator"] for fields in seen(server)] == ["missing_children"] and CODES in session.words
        opened(session, "/indicator", ASKED + "&period=2024-25")
        assert CODES not in session.words
    with connected(server.address) as session:  # another session is another look
        looked(session, ASKED + "&period=2024-25")
        assert len(seen(server)) == 2 and seen(server)[1]["since"] == "2024-04-01"
    server.store.audit_key_file.chmod(0o600)
    server.store.audit_key_file.write_text("damaged")
    with connected(server.address) as session:
        looked(session, ASKED)
        assert "The key file of the audit log is damaged" in session.words and CODES not in session.words


def test_where_a_row_stands_is_opened_for_one_row_and_logged(server):
    place = re.compile(r"load \W*\d+\W+sheet \w+\W+row \d+", re.I)
    with connected(server.address) as session:
        looked(session, ASKED)
        assert not place.search(session.words)
        shown = [each.delta.new_element for each in session.messages[session.forgotten :]]
        [codes] = [list(each.selectbox.options) for each in shown if each.selectbox.label == WHERE]
        for code in codes[:2]:
            opened(session, "/indicator", ASKED, **{WHERE: code})
            assert not place.search(session.words)
            opened(session, "/indicator", ASKED, **{button(session, "Show its load"): PRESSED})
            assert len(place.findall(session.words)) == 1
        assert seen(server, "place-seen") == [{"indicator": "missing_children", "theme": "missing-children"}] * 2


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
