"""A mail server, a webhook, and somebody with a store from which to send to them."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest

from alerts.alert import Alert
from alerts.delivering import Delivery, Post
from alerts.memory import Memory
from alerts.recipients import Recipient
from alerts.sending import service
from audit.who import Who
from tests.alerts.services import MailServer, Webhook, served
from tests.alerts.told import ORIGIN
from tests.audit.log import log_in
from tests.sample_city import city  # noqa: F401


@pytest.fixture
def mail() -> Iterator[MailServer]:
    with served(MailServer()) as server:
        yield server


@pytest.fixture
def webhook() -> Iterator[Webhook]:
    with served(Webhook()) as server:
        yield server


@pytest.fixture
def post(tmp_path) -> Post:
    return Post(Memory(tmp_path / "store"), log_in(tmp_path), Who("shell-0", "administrator"), ORIGIN, lambda: datetime.now(UTC))


@pytest.fixture
def tell(post) -> Callable[..., str]:
    """One run of the command for one recipient: what is new to them is sent. How it ended; “nothing new” where there was none."""

    def run(recipient: Recipient, *alerts: Alert) -> str:
        made = service(recipient.name, recipient.service)
        with post.memory.alone():
            post.memory.forget_ended(recipient.name, list(alerts))
            new = post.memory.new(recipient.name, list(alerts), "/meeting")
            return post.deliver(Delivery(recipient, new, made.send)) if new else "nothing new"

    return run
