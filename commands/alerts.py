"""Tell people by e-mail or webhook what changed, what is late and what runs out; each thing once. Made to be run after each load.

Nothing leaves unless the settings name services under [[alerts]]. --dry-run sends nothing and shows who would get what.
"""

import argparse
import sys
from contextlib import contextmanager, nullcontext
from datetime import UTC, datetime

from access import demonstration
from access.installation import is_demonstration, must_be_live, safe_settings
from access.people import People
from access.person import Person
from access.settings import chosen_file
from alerts.delivering import START, Delivery, Post
from alerts.finding import Occasion, found
from alerts.memory import SENT, Memory
from alerts.message import message
from alerts.recipients import Recipient, read_recipients
from alerts.sending import service
from audit.files import month_files
from audit.recent import recent
from audit.who import at_the_shell
from ledger.ledger import Ledger
from ledger.store import chosen_store
from loaders.outcome import Refused
from operations import snapshots
from operations.log import log_of
from operations.uploads import ledger_of
from reading.files import opened

NOBODY = "The settings name nobody under [[alerts]], so nothing was sent. docs/live.example.toml shows how."


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--dry-run", action="store_true", help="send nothing; show who would get what")


def run(arguments: argparse.Namespace) -> int:
    """1 where a message could not be sent."""
    ledger = ledger_of(chosen_store())
    if is_demonstration(ledger):
        if not arguments.dry_run:
            raise Refused("This is a demonstration with made-up data: nothing is sent from it. See what would be with --dry-run.")
        return rehearse(ledger, list(demonstration.people().values()))
    must_be_live(ledger)
    named = read_recipients(chosen_file())
    if not named:
        print(NOBODY)
        return 0
    return deliver(ledger, named, arguments.dry_run)


def rehearse(ledger: Ledger, people: list[Person]) -> int:
    """To a demonstration's people, had they a service."""
    with occasion_now(ledger) as occasion:
        for person in people:
            alerts = found(occasion, person)
            print(f"{person.name}: {len(alerts)} would be told")
            if alerts:
                print(indented(message(alerts, "").body))
    return 0


def deliver(ledger: Ledger, named: list[Recipient], dry_run: bool) -> int:
    settings = safe_settings(chosen_file())
    services = {each.name: service(each.name, each.service) for each in named}
    people, memory = People(ledger.store.folder), Memory(ledger.store.folder)
    post = Post(memory, log_of(ledger.store), at_the_shell(), settings.origin, lambda: datetime.now(UTC))
    ended = []
    with nullcontext() if dry_run else memory.alone(), occasion_now(ledger) as occasion:
        for recipient in named:
            person, made = Person(recipient.person, "", people.rights_of(recipient.person)), services[recipient.name]
            all_there_is = found(occasion, person)
            if not dry_run:
                memory.forget_ended(recipient.name, all_there_is)
            alerts = [alert for alert in memory.new(recipient.name, all_there_is, START) if alert.kind in recipient.kinds]
            print(f"{recipient.name} ({person.role}; {made.kind} over {made.host}): {len(alerts)} new")
            if dry_run and alerts:
                print(indented(message(alerts, settings.origin).body))
            elif alerts:
                ended.append(post.deliver(Delivery(recipient, alerts, made.send)))
                report(recipient, ended[-1])
    return 0 if all(each == SENT for each in ended) else 1


def report(recipient: Recipient, ended: str) -> None:
    said = {
        "failed": "could not be sent; it is tried again next time. Look at the service's address, and whether it is up.",
        "unknown": "may or may not have arrived: the service did not answer in time. It is not sent again.",
    }
    if ended in said:
        print(f"The message for {recipient.name} {said[ended]}", file=sys.stderr)


@contextmanager
def occasion_now(ledger: Ledger):
    path, log = snapshots.current_snapshot(ledger), log_of(ledger.store)
    lines = list(recent(log.folder, log.key())) if month_files(log.folder) else []
    with opened(path) as files:
        yield Occasion(files, ledger.lines(), lines, ledger.clock())


def indented(text: str) -> str:
    return "\n".join(f"    {line}".rstrip() for line in text.splitlines())
