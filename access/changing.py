"""The one gate to the table of people: the right to change it is asked as it is changed, and each change is logged first."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from access.entry import Confirmed, Disabled, Enabled, Introduced, Proposed, RightTakenBack, What
from access.people import People
from access.person import Person
from access.revoking import revoke
from access.rights_in_force import SHELL, Proposal, RightsInForce
from access.role import CHANGE_PEOPLE
from access.sessions import Sessions
from audit.event import ACCOUNT_DISABLED, ACCOUNT_ENABLED, PERSON_KNOWN, RIGHT_GRANTED, RIGHT_PROPOSED, RIGHT_REVOKED, LoggedEvent
from audit.log import AuditLog
from audit.who import Who, at_the_shell

Revoke = Callable[[str, Who], int]


def nobody_signs_in(who: str, by: Who) -> int:
    """The sessions that end where there are none: in a demonstration."""
    return 0


@dataclass(frozen=True)
class Changing:
    """One person at work on the table of people. by: their code, or SHELL.

    revoke: ends every session of an account, logs it, and says how many there were.
    Every method raises Refused in a sentence, and CannotBeLogged before anything is changed; only sessions end all the same.
    """

    people: People
    log: AuditLog
    by: str
    who: Who
    revoke: Revoke = nobody_signs_in

    def make_known(self, person: str, name: str) -> int:
        return self.write(Introduced(person.strip(), name.strip()), PERSON_KNOWN, account=person.strip())

    def propose(self, person: str, role: str, until: date, themes: tuple[str, ...] = (), partner: str = "") -> int:
        """Counts at once where the role needs one person only, else when a second administrator has confirmed it."""
        what = Proposed(person, role, until, tuple(sorted(themes)), partner)

        def noted(now: RightsInForce, number: int) -> None:
            self.note_right(RIGHT_GRANTED if Proposal(number, what, self.by).agreed else RIGHT_PROPOSED, what, until=until)

        return self.people.write(what, self.by, noted)

    def confirm(self, number: int) -> int:
        def noted(now: RightsInForce, _: int) -> None:
            given = now.proposals[number]
            self.note_right(RIGHT_GRANTED, given.what, until=given.what.until, agreed_by=given.proposed_by)

        return self.people.write(Confirmed(number), self.by, noted)

    def take_back(self, number: int) -> int:
        def noted(now: RightsInForce, _: int) -> None:
            self.note_right(RIGHT_REVOKED, now.proposals[number].what)

        return self.people.write(RightTakenBack(number), self.by, noted)

    def disable(self, person: str) -> int:
        """How many of their sessions ended with it."""
        self.write(Disabled(person), ACCOUNT_DISABLED, account=person)
        return self.revoke(person, self.who)

    def enable(self, person: str) -> int:
        return self.write(Enabled(person), ACCOUNT_ENABLED, account=person)

    def end_sessions(self, person: str) -> int:
        """How many there were. They must sign in again; what they may do stays as it is."""
        return self.revoke(person, self.who)

    def write(self, what: What, event: LoggedEvent, **fields: Any) -> int:
        def note(now: RightsInForce, number: int) -> None:
            self.log.write(event, self.who, **fields)

        return self.people.write(what, self.by, note)

    def note_right(self, event: LoggedEvent, what: Proposed, **fields: Any) -> None:
        """One line for each theme, so that the log says which."""
        for theme in what.themes or (None,):
            self.log.write(event, self.who, to=what.person, right=what.role, theme=theme, partner=code_of(what.partner), **fields)


def changing(people: People, log: AuditLog, person: Person, session: str = "", revoke: Revoke = nobody_signs_in) -> Changing:
    """Raises NotAllowed for whoever is no administrator."""
    person.must(CHANGE_PEOPLE)
    return Changing(people, log, person.who, person.in_log(session), revoke)


def changing_at_the_shell(people: People, log: AuditLog) -> Changing:
    """Of the sessions that lie beside the table of people."""
    return Changing(people, log, SHELL, at_the_shell(), partial(revoke, Sessions(people.file.parent), log))


def code_of(partner: str) -> str | None:
    """A partner's name as the log can hold it: staffordshire-police."""
    return re.sub(r"[^a-z]+", "-", partner.lower()).strip("-") or None
