"""People of a store to test with: two administrators, and others who are known and have no right yet."""

from datetime import date, timedelta
from pathlib import Path

from access.changing import Changing, changing, changing_at_the_shell
from access.people import People
from access.person import Person
from access.role import ADMINISTRATOR
from audit.key import read_key
from audit.recent import recent
from tests.audit.log import log_in

TODAY = date(2026, 11, 23)
YEAR = TODAY + timedelta(days=365)
ANN, BEN, CAT, DAN = "oid-ann", "oid-ben", "oid-cat", "oid-dan"


def founded(folder: Path, today: date = TODAY) -> People:
    """Ann and Ben are administrators; Cat and Dan are known."""
    people = People(folder, today=lambda: today)
    shell = changing_at_the_shell(people, log_in(folder))
    for who, name in ((ANN, "Ann"), (BEN, "Ben"), (CAT, "Cat"), (DAN, "Dan")):
        shell.make_known(who, name)
    for who in (ANN, BEN):
        shell.propose(who, ADMINISTRATOR.id, today + timedelta(days=365))
    return people


def by(people: People, who: str, folder: Path) -> Changing:
    """That person at work, with the rights they hold now."""
    return changing(people, log_in(folder), Person(who, who, people.rights_of(who)))


def roles_of(people: People, who: str) -> list[str]:
    return [right.role for right in people.rights_of(who)]


def events(folder: Path) -> list[tuple[str, dict]]:
    """What the log says, the oldest first."""
    log = log_in(folder)
    return [(line["event"], line["fields"]) for line in recent(log.folder, read_key(log.key_file))][::-1]
