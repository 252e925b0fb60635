"""Each thing is told to each recipient once: what failed is told next time, and what may have arrived is never sent again."""

import os
import signal
import subprocess
import sys
import textwrap
import time

import pytest

from alerts.alert import DOUBT
from alerts.delivering import Delivery
from alerts.message import message
from alerts.recipients import Recipient
from alerts.sending import PATIENCE, TO_BE_REACHED, service
from audit.key import CannotBeLogged
from audit.line import read_line
from ledger.store import ROOT
from tests.alerts.told import LATE, ORIGIN, OTHER
from tests.audit.log import lines_of

ONE_RUN = textwrap.dedent("""
    import sys
    from datetime import UTC, datetime
    from pathlib import Path
    from alerts.delivering import Delivery, Post
    from alerts.memory import Memory
    from alerts.recipients import Recipient
    from alerts.sending import service
    from audit.who import Who
    from tests.alerts.told import LATE, OTHER, ORIGIN
    from tests.audit.log import log_in

    folder, address = Path(sys.argv[1]), sys.argv[2]
    post = Post(Memory(folder / "store"), log_in(folder), Who("shell-0"), ORIGIN, lambda: datetime.now(UTC))
    with post.memory.alone():
        made = service("hook", address)
        post.deliver(Delivery(Recipient("hook", "oid-ann", address), [LATE, OTHER], made.send))
""")


@pytest.fixture
def chair(mail) -> Recipient:
    return Recipient("Chair by e-mail", "oid-ann", mail.address)


@pytest.fixture
def hook(webhook) -> Recipient:
    return Recipient("hook", "oid-ann", webhook.address)


def test_a_thing_is_told_once_by_e_mail_and_a_new_one_by_itself(tell, mail, chair):
    assert [tell(chair, LATE), tell(chair, LATE), tell(chair, LATE, OTHER), tell(chair, LATE, OTHER)] == [
        "sent",
        "nothing new",
        "sent",
        "nothing new",
    ]
    assert len(mail.mails) == 2
    first, second = (each.get_content() for each in mail.mails)
    assert LATE.words in first and OTHER.words not in first
    assert OTHER.words in second and LATE.words not in second


def test_a_signal_that_ended_and_came_back_is_told_again(tell, mail, chair):
    assert [tell(chair, LATE), tell(chair), tell(chair, LATE), tell(chair, LATE)] == [
        "sent",
        "nothing new",
        "sent",
        "nothing new",
    ]
    assert len(mail.mails) == 2


def test_one_that_ended_for_one_recipient_is_not_told_again_to_another(tell, mail, webhook, chair, hook):
    assert (tell(chair, LATE), tell(hook, LATE), tell(chair), tell(hook, LATE)) == ("sent", "sent", "nothing new", "nothing new")
    assert len(mail.mails) == len(webhook.posts) == 1


def test_each_recipient_is_told_by_each_way_they_have(tell, mail, webhook, chair, hook):
    assert (tell(chair, LATE), tell(hook, LATE)) == ("sent", "sent")
    assert len(mail.mails) == len(webhook.posts) == 1
    assert webhook.posts[0]["title"] == "Safeguarding dashboard: 1 thing to look at"
    assert f"- {LATE.words}\n  https://dashboard.example.org/indicator?id=a" in webhook.posts[0]["message"]


@pytest.mark.parametrize("status", [500, 404, 302])
def test_what_a_service_refused_is_told_at_the_next_run(tell, webhook, hook, status):
    """It is not followed to another address, either."""
    webhook.status, webhook.headers = status, {"Location": webhook.address.replace("json", "http") + "/elsewhere"}
    assert tell(hook, LATE) == "failed" and len(webhook.posts) == 1
    webhook.status = 200
    assert (tell(hook, LATE), tell(hook, LATE)) == ("sent", "nothing new")


def test_a_mail_server_that_knows_nobody_of_that_name_is_asked_again_and_nobody_else_waits(tell, mail, chair, hook, webhook):
    mail.refuses = True
    assert (tell(chair, LATE), tell(hook, LATE)) == ("failed", "sent")
    mail.refuses = False
    assert (tell(chair, LATE), tell(hook, LATE)) == ("sent", "nothing new")
    assert len(mail.mails) == len(webhook.posts) == 1


def test_a_service_that_is_not_there_is_tried_again(tell, mail, chair):
    nowhere = Recipient(chair.name, chair.person, "json://127.0.0.1:9/hook")
    assert tell(nowhere, LATE) == "failed"
    assert tell(chair, LATE) == "sent" and len(mail.mails) == 1


def test_killed_when_the_message_has_arrived_and_nobody_has_noted_it(tmp_path, tell, webhook, hook):
    """The webhook has it; the process dies before it hears so. None of it is sent again; it is said that one may be missing."""
    begun = subprocess.Popen(
        [sys.executable, "-c", ONE_RUN, tmp_path, webhook.address], cwd=ROOT, env=os.environ | {"PYTHONPATH": str(ROOT)}
    )
    webhook.before_the_answer = lambda post: begun.kill()
    assert begun.wait(30) == -signal.SIGKILL and len(webhook.posts) == 1
    webhook.before_the_answer = lambda post: None
    assert tell(hook, LATE, OTHER) == "sent"
    assert (
        LATE.words not in webhook.posts[1]["message"] and "may not have arrived; see what changed" in webhook.posts[1]["message"]
    )
    assert tell(hook, LATE, OTHER) == "nothing new" and len(webhook.posts) == 2


def test_a_service_that_takes_a_message_and_does_not_answer_in_time_is_not_sent_it_again(post, tell, hook, webhook):
    webhook.before_the_answer = lambda message: time.sleep(1)
    made = service(hook.name, hook.service)
    with post.memory.alone():
        ended = post.deliver(Delivery(hook, [LATE], lambda text: made.send(text, patience=0.2)))
    assert ended == "unknown" and len(webhook.posts) == 1
    webhook.before_the_answer = lambda message: None
    assert tell(hook, LATE) == "sent"
    assert LATE.words not in webhook.posts[1]["message"] and "may not have arrived" in webhook.posts[1]["message"]


def test_nor_is_a_mail_whose_server_does_not_say_that_it_took_it(mail, chair):
    mail.thinks_for = 1
    assert service(chair.name, chair.service).send(message([LATE], ORIGIN), patience=0.3) == "unknown"


def test_a_mail_server_is_reached_within_five_seconds_and_has_45_to_say_that_it_took_a_mail(chair):
    with service(chair.name, chair.service).connected() as server:
        assert server.sock.gettimeout() == TO_BE_REACHED
    assert (TO_BE_REACHED, PATIENCE) == (5, 45)


def test_a_claim_of_a_run_that_died_before_it_sent_is_said_to_be_in_doubt(post, tell, hook, webhook):
    with post.memory.alone():
        post.memory.claim(hook.name, [LATE], post.clock())
    with post.memory.alone():
        said = post.memory.new(hook.name, [LATE, OTHER], "/meeting")
    assert [each.kind for each in said] == [DOUBT, OTHER.kind]


def test_the_log_says_how_many_of_what_to_whom_and_neither_the_address_nor_a_title(post, tell, chair, mail):
    tell(chair, LATE, OTHER)
    mail.refuses = True
    tell(chair, OTHER.__class__(OTHER.kind, "signal c", OTHER.words, OTHER.page))
    logged = [read_line(raw, post.log.key()) for raw in lines_of(post.log)]
    assert [(line["event"], line["fields"].get("signals"), line["fields"].get("ended")) for line in logged] == [
        ("alert-sending", 2, None),
        ("alert-ended", None, "sent"),
        ("alert-sending", 1, None),
        ("alert-ended", None, "failed"),
    ]
    raw = b"".join(lines_of(post.log))
    assert b"example.org" not in raw and b"oid-ann" not in raw and b"Missing" not in raw


def test_nothing_is_sent_that_cannot_be_logged(post, tell, chair, mail):
    post.log.folder.parent.mkdir(parents=True)
    post.log.folder.write_text("a file where the log's folder should be")
    with pytest.raises(CannotBeLogged):
        tell(chair, LATE)
    assert mail.mails == []
    post.log.folder.unlink()
    assert tell(chair, LATE) == "sent"
