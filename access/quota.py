"""How many files one person may send in a day: what is sent is held in memory and read, whether it is kept or not."""

import time
from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock

DAY = 24 * 60 * 60


@dataclass(frozen=True)
class Quota:
    """most: files in any 24 hours. It is counted anew from the start of the server."""

    most: int
    clock: Callable[[], float] = time.time
    sent: dict[str, deque[float]] = field(default_factory=lambda: defaultdict(deque))
    lock: Lock = field(default_factory=Lock)

    def take(self, who: str) -> bool:
        """Whether they may send one more, which then counts."""
        with self.lock:
            if self.used_up(who):
                return False
            self.sent[who].append(self.clock())
            return True

    def used_up(self, who: str) -> bool:
        sent = self.sent[who]
        while sent and sent[0] <= self.clock() - DAY:
            sent.popleft()
        return len(sent) >= self.most

    @property
    def sentence(self) -> str:
        return (
            f"You have sent {self.most} files within 24 hours, and nobody may send more. Send the others tomorrow, or ask "
            "whoever runs the dashboard to raise files_a_day in its settings, or to load them at the shell."
        )
