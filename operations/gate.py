"""What every gate does: the right is asked at the moment of doing, and what is done is logged.

Whatever changes what is held, or shows it exactly at the shell, goes through a gate; what each guards stands in a file of its
own. A line in the log is on the disk before what it speaks of counts; where it cannot be written, nothing is done.
"""

from dataclasses import dataclass
from typing import NoReturn

from access.person import Person
from audit.event import REFUSED
from audit.log import AuditLog
from audit.who import Who
from metrics.viewer import NotAllowed


@dataclass(frozen=True)
class Gate:
    """One person at work. Whatever a gate raises says in a sentence why nothing was done.

    NotAllowed, CannotBeLogged, Refused or Conflict.
    """

    person: Person
    log: AuditLog
    who: Who

    def must(self, action: str, what: str) -> None:
        try:
            self.person.must(action)
        except NotAllowed as refusal:
            self.refuse(what, "role", str(refusal))

    def refuse(self, what: str, why: str, sentence: str) -> NoReturn:
        self.log.write(REFUSED, self.who, what=what, why=why)
        raise NotAllowed(sentence)
