"""The door of a live installation: who is let in, for how long, as whom. The one place that logs coming and going."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from access import sessions as ways_to_end
from access.claims import account, session_key, signed_in_at, why_refused
from access.person import Person
from access.person_from_claims import PeopleTable, person_of
from access.quota import Quota
from access.revoking import revoke
from access.sessions import Sessions
from access.settings import Settings
from audit.event import REFUSED, SIGNED_IN, SIGNED_OUT
from audit.log import AuditLog
from audit.who import Who

Claims = Mapping[str, object]
DISABLED = "disabled"

SAID = {
    ways_to_end.CHOSEN: "You have signed out.",
    ways_to_end.IDLED: "You were signed out, because nothing was done for 30 minutes.",
    ways_to_end.EXPIRED: "You were signed out, because a session lasts 8 hours.",
    ways_to_end.REVOKED: "This session was ended by whoever runs the dashboard.",
    ways_to_end.UNKNOWN: "This session is not known here any more.",
    DISABLED: "This account may not use the dashboard. Ask its administrator.",
    "no-account": "The sign-in service did not say which account this is, so nobody was let in.",
    "clock": "The sign-in service's clock and this machine's differ by more than five minutes, so nobody was let in.",
    "tenant": "This account belongs to another organisation's sign-in service.",
    "second-factor": "Sign in with a second factor, such as an app on your telephone; a password alone is not enough here.",
}


@dataclass(frozen=True)
class Door:
    settings: Settings
    people: PeopleTable
    sessions: Sessions
    log: AuditLog
    clock: Callable[[], float] = time.time

    @cached_property
    def quota(self) -> Quota:
        return Quota(self.settings.choices.files_a_day, self.log, self.clock)

    def may_send(self, claims: Claims) -> bool:
        """One more file, which then counts for today."""
        may = self.quota.take(self.who(claims))
        if not may:
            self.refuse(claims, "upload", "quota")
        return may

    def let_in(self, claims: Claims) -> str:
        """Begin a session; why not, where not. Raises CannotBeLogged, and then nobody is in."""
        why = self.why_not_at_all(claims)
        if why:
            self.refuse(claims, "sign-in", why)
            return why
        self.log.write(SIGNED_IN, self.who(claims))
        self.sessions.open(session_key(claims), account(claims), signed_in_at(claims) or 0.0)  # without it, over at once
        return self.why_out(claims)

    def why_out(self, claims: Claims | None, done_by_a_person: bool = False) -> str:
        """Why whoever brings these claims is not signed in now, or nothing where they are."""
        if claims is None:
            return ways_to_end.UNKNOWN
        why = self.why_not_at_all(claims) or self.sessions.why_not(session_key(claims), done_by_a_person)
        if why in (ways_to_end.IDLED, ways_to_end.EXPIRED, DISABLED):
            self.end(claims, ways_to_end.REVOKED if why == DISABLED else why)
        return why

    def why_not_at_all(self, claims: Claims) -> str:
        why = why_refused(claims, self.settings.sign_in, self.clock())
        return why or (DISABLED if self.people.disabled(account(claims)) else "")

    def person(self, claims: Claims | None) -> Person | None:
        """Who this is, from the table as it stands; None where they are not signed in."""
        return None if claims is None or self.why_out(claims) else self.known(claims)

    def known(self, claims: Claims) -> Person:
        return person_of(claims, self.people, self.settings.choices.executives_see)

    def leave(self, claims: Claims | None) -> None:
        if claims is not None:
            self.end(claims, ways_to_end.CHOSEN)

    def end(self, claims: Claims, how: str) -> None:
        """Ended first, then logged: whatever becomes of the log, nobody stays signed in."""
        if self.sessions.end(session_key(claims), how):
            self.log.write(SIGNED_OUT, self.who(claims), how=how)

    def refuse(self, claims: Claims, what: str, why: str) -> None:
        self.log.write(REFUSED, self.who(claims), what=what, why=why)

    def revoke(self, who: str, by: Who) -> int:
        """End every session of a person; how many there were."""
        return revoke(self.sessions, self.log, who, by)

    def who(self, claims: Claims) -> Who:
        rights = self.known(claims).rights
        return Who(account(claims), rights[0].role if rights else "", session_key(claims))
