"""How many files one person may send in a day: what is sent is held in memory and read, whether it is kept or not."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from audit.event import FILE_SENT
from audit.log import AuditLog
from audit.recent import recent
from audit.who import Who

DAY = timedelta(hours=24)


@dataclass(frozen=True)
class Quota:
    """most: files in any 24 hours. They are counted in the log, so that a server that starts anew, or another, counts on."""

    most: int
    log: AuditLog
    clock: Callable[[], float] = time.time

    def take(self, who: Who) -> bool:
        """Whether they may send one more, which then counts. Raises CannotBeLogged, and then nothing may be sent.

        It is written before it is counted again: of two that are sent at once, neither slips through beside the other.
        """
        if self.used_up(who.person):
            return False
        number = self.log.write(FILE_SENT, who)
        return sum(sent <= number for sent in self.sent(who.person)) <= self.most

    def used_up(self, person: str) -> bool:
        return sum(1 for _ in self.sent(person)) >= self.most

    def sent(self, person: str) -> Iterator[int]:
        """The numbers of the lines that say so, of the last 24 hours."""
        if not self.log.key_file.exists():
            return  # nothing was ever logged; the key is made with the first line, by whoever writes it alone
        key = self.log.key()
        code, since = key.person(person), (datetime.fromtimestamp(self.clock(), UTC) - DAY).isoformat()
        for line in recent(self.log.folder, key):
            if line["at"] and line["at"] < since:
                return
            if line["event"] == FILE_SENT.code and line["who"] == code:
                yield line["seq"]

    @property
    def sentence(self) -> str:
        return (
            f"You have sent {self.most} files within 24 hours, and nobody may send more. Send the others tomorrow, or ask "
            "whoever runs the dashboard to raise files_a_day in its settings, or to load them at the shell."
        )
