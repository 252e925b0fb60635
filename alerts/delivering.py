"""Sends each recipient what is new to them: claimed and logged, then sent, then settled. A failure keeps no other back."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from alerts.alert import CLOCKS, SIGNALS, SUBMISSIONS, Alert
from alerts.memory import FAILED, Memory
from alerts.message import Message, message
from alerts.recipients import Recipient
from audit.event import ALERT_ENDED, ALERT_SENDING
from audit.key import CannotBeLogged
from audit.log import AuditLog
from audit.who import Who

START = "/meeting"  # the page a message leads to where it speaks of no one thing


@dataclass(frozen=True)
class Delivery:
    """For one recipient: what is new to them, and the way to send a message, which says how it ended."""

    recipient: Recipient
    alerts: list[Alert]
    send: Callable[[Message], str]


@dataclass(frozen=True)
class Post:
    """origin: what people type to reach the dashboard. who: who runs the command."""

    memory: Memory
    log: AuditLog
    who: Who
    origin: str
    clock: Callable[[], datetime]

    def deliver(self, waiting: Delivery) -> str:
        """sent, failed or unknown. Raises CannotBeLogged before anything is sent."""
        recipient, alerts = waiting.recipient, waiting.alerts
        self.memory.claim(recipient.name, alerts, self.clock())
        try:
            self.log.write(ALERT_SENDING, self.who, to=recipient.person, **counts(alerts))
        except CannotBeLogged:
            self.memory.settle(recipient.name, alerts, FAILED)
            raise
        ended = waiting.send(message(alerts, self.origin))
        self.memory.settle(recipient.name, alerts, ended)
        self.log.write(ALERT_ENDED, self.who, to=recipient.person, ended=ended)
        return ended


def counts(alerts: list[Alert]) -> dict[str, Any]:
    kinds = [each.kind for each in alerts]
    return {"signals": kinds.count(SIGNALS), "submissions": kinds.count(SUBMISSIONS), "clocks": kinds.count(CLOCKS)}
