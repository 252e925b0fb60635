"""Information governance reads in the log that something was done, and never a number of people under 8."""

import pytest

from audit.event import EVENTS
from audit.key import read_key
from audit.recent import recent
from audit.who import Who
from operations.log import log_of
from pages.people.log import how_many, said
from tests.audit.test_nothing_but_codes import FITTING
from tests.websocket_client import connected

COUNTED = {code: event for code, event in EVENTS.items() if event.about_people}


@pytest.mark.parametrize(
    ("number", "words"), [(0, "0"), (1, "1 to 7"), (7, "1 to 7"), (8, "about 10"), (12, "about 10"), (20_204, "about 20,205")]
)
def test_how_many_is_said_as_it_would_be_released(number, words):
    assert how_many(number) == words


def test_what_counts_people_is_declared_so():
    assert COUNTED.keys() == {
        "records-seen",
        "export-made",
        "exact-export-made",
        "upload-accepted",
        "file-handed-in",
        "retention-carried-out",
        "erased",
    }


@pytest.mark.parametrize("code", COUNTED)
def test_no_event_is_told_with_fewer_than_eight(store, code):
    log, event = log_of(store), EVENTS[code]
    for count in (3, 17):
        fields = {
            name: count if name in event.about_people else FITTING.get(kind, "missing") for name, kind in event.fields.items()
        }
        log.write(event, Who("shell-0"), **fields)
    second, first = (said(line, {}).details for line in recent(log.folder, read_key(log.key_file)))
    for name in event.about_people & event.fields.keys():
        words = name.replace("_", " ").capitalize()
        assert f"{words}: 1 to 7" in first and f"{words}: about 15" in second


def test_on_the_page_an_erased_child_is_one_to_seven_rows(installation, people):
    log_of(installation.store).write(EVENTS["erased"], Who("shell-0"), rows=5, loads=3)
    with connected(installation.address, people["ines"].cookies) as session:
        assert "Rows: 1 to 7; Loads: 1 to 7" in session.run(page="/log").words
