"""One person sends so many files within 24 hours and no more, whether they are kept or not, and is told so in a sentence."""

from access.quota import DAY, Quota
from tests.access.live import live
from tests.access.sending import send
from tests.access.told import events
from tests.loaders.test_mess_files import months
from tests.websocket_client import connected


def test_what_was_sent_counts_for_24_hours_and_for_its_sender_alone():
    now = [1_000.0]
    quota = Quota(2, lambda: now[0])
    assert [quota.take("anna") for _ in range(3)] == [True, True, False] and quota.take("lee")
    now[0] += DAY - 1
    assert not quota.take("anna")
    now[0] += 1
    assert [quota.take("anna") for _ in range(3)] == [True, True, False]


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
