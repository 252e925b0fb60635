"""One person sends so many files within 24 hours and no more, whether they are kept or not, and is told so in a sentence."""

import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from access.quota import DAY, Quota
from audit.key import CannotBeLogged
from audit.log import AuditLog
from audit.who import Who
from tests.access.live import live
from tests.access.sending import send
from tests.access.told import events
from tests.loaders.test_mess_files import months
from tests.websocket_client import connected

ANNA, LEE = Who("anna", "analyst"), Who("lee", "analyst")
SECONDS = DAY.total_seconds()


@pytest.fixture
def log(tmp_path) -> AuditLog:
    return AuditLog(tmp_path / "store", tmp_path / "audit.key")


def test_what_was_sent_counts_for_24_hours_and_for_its_sender_alone(log):
    began, now = time.time(), [time.time()]
    quota = Quota(2, log, lambda: now[0])
    assert [quota.take(ANNA) for _ in range(3)] == [True, True, False] and quota.take(LEE)
    now[0] = began + SECONDS - 1
    assert not quota.take(ANNA)
    now[0] = time.time() + SECONDS + 1
    assert not quota.used_up(ANNA.person)


def test_a_server_that_starts_anew_and_another_beside_it_count_on(log):
    assert Quota(2, log).take(ANNA) and Quota(2, log).take(ANNA)
    assert not Quota(2, log).take(ANNA) and Quota(2, log).used_up(ANNA.person)


def test_of_several_that_are_sent_at_once_no_more_get_through(log):
    with ThreadPoolExecutor(8) as threads:
        assert sum(threads.map(lambda _: Quota(3, log).take(ANNA), range(24))) == 3


def test_of_two_that_were_counted_before_either_was_written_one_gets_through(log, monkeypatch):
    """As two servers may, one beside the other."""
    monkeypatch.setattr(Quota, "used_up", lambda *_: False)
    assert [Quota(1, log).take(ANNA) for _ in range(2)] == [True, False]


def test_what_cannot_be_written_down_is_not_sent(log):
    log.store_folder.write_text("a file where the folder should be")
    with pytest.raises(CannotBeLogged):
        Quota(2, log).take(ANNA)


def test_beyond_them_nothing_is_taken_and_the_page_says_why(tmp_path):
    with live(tmp_path, choices="[choices]\nfiles_a_day = 2\n") as installation:
        visitor, other = installation.signed_in("anna"), installation.signed_in("lee")
        with connected(installation.address, visitor.cookies) as page:
            assert "within 24 hours" not in page.run(page="/upload").words
            assert [send(visitor, page, f"{number}.xlsx", months(number)) for number in (1, 2, 3)] == [204, 204, 429]
            said = page.run(page="/upload").words.replace("\\", "")
            assert "You have sent 2 files within 24 hours, and nobody may send more." in said
        with connected(installation.address, other.cookies) as page:
            page.run(page="/upload")
            assert send(other, page, "1.xlsx", months(1)) == 204
        assert "refused upload quota" in events(installation, "anna")
